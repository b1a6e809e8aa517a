#ifndef STANCELINE_BUILD_INFO_H
#define STANCELINE_BUILD_INFO_H

/// The commit that the program was built from, as `make` hands it on; empty where it was built without it.
const char *stanceline_commit(void);

#endif
