// The kernels of one path. EncoderKernels.c includes this file once for each, with
//   PATH(name)   the name of a function of the path,
//   DOT          which instructions multiply 8-bit integers (DOT_PORTABLE …),
//   FLOAT_ROWS, FLOAT_VECTORS   rows, and vectors of 16, that a floating-point product holds in registers,
// and with the target's features switched on for every function in it.

#include "EncoderVectors.h"
#include "EncoderRows.h"
#include "EncoderFloatProducts.h"
#include "EncoderByteProducts.h"

static const ckernels_encoder PATH(kernels) = {
    PATH(quantize),  PATH(multiply), PATH(multiply_floats), PATH(attention),
    PATH(normalize), PATH(gelu),     PATH(tanh),            PATH(softmax),
};

#undef FLOATS
#undef INTS
#undef FLOAT_ROW_CASE
#undef FLOAT_ROW_CASES
#undef BYTE_ROWS
#undef BYTE_BLOCKS
#undef BYTE_ROW_CASE
#undef BYTE_ROW_CASES
#undef BYTE_MORE_ROWS
