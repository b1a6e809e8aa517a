#ifndef STANCELINE_SIGNALS_H
#define STANCELINE_SIGNALS_H

/// Catches SIGHUP, SIGINT and SIGTERM, except those that the program was started to ignore: each then comes as one byte,
/// its number, out of the descriptor returned. -1 where there is no descriptor to be had; then nothing is caught.
int stanceline_catch_signals(void);

#endif
