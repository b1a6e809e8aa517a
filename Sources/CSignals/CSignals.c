// A handler may do next to nothing; it hands the signal on to a thread that may do all. Blocking the signals and waiting
// for them would not do: the main thread of an asynchronous program sleeps in sigsuspend with every signal let in.
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static int ends[2] = {-1, -1};

static void hand_on(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds signals enough.
  (void)!write(ends[1], &byte, 1);
  errno = saved;
}

int stanceline_catch_signals(void) {
  static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) {
    struct sigaction action;
    if (sigaction(numbers[index], NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action.sa_handler = hand_on;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(numbers[index], &action, NULL);
  }
  return ends[0];
}
