// Runs before the program's first thread is started, so that every thread has these signals blocked and the one that
// waits for them gets them (Litter.swift): an unblocked one would end the program between two moves of a set.
#include <signal.h>
#include <stddef.h>

__attribute__((constructor)) static void block_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGHUP);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigprocmask(SIG_BLOCK, &signals, NULL);
}
