#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own loop, for programs with a `main` of theirs, which SwiftPM's are.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *start, size_t count));
