// The arithmetic that a general-purpose library would do differently on every processor, done here with the same bits
// on all of them: the kernels of the accurate parser and those of the transformer encoder.
#ifndef CKERNELS_H
#define CKERNELS_H

#include "EncoderKernels.h"
#include "ParserKernels.h"

#endif
