// One small file, so that a new commit compiles nothing else anew.
#include "CBuildInfo.h"

#ifndef STANCELINE_COMMIT
#define STANCELINE_COMMIT ""
#endif

const char *stanceline_commit(void) { return STANCELINE_COMMIT; }
