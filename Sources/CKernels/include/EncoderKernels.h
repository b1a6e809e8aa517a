// Kernels of the transformer encoder: 8-bit matrix products, attention and the elementwise work between them.
//
// Products are of 8-bit integers with 32-bit sums, which are exact in any order. Floating-point work is single
// additions, multiplications, divisions and square roots in an order that the comments below fix, without fused
// multiplication and addition, and without any function of the mathematical library. So every path through this code,
// and every processor, computes the same bits.
#ifndef ENCODER_KERNELS_H
#define ENCODER_KERNELS_H

#include <stdint.h>

#pragma clang assume_nonnull begin

// One way through the kernels. Widths, depths and strides count elements.
typedef struct {
  // Rounds each row to integers of at most 127 in size; `stride` is the width of out, filled up with zeros.
  // x times the factors of columns, if there are any, is about out * scale; `sum` is the sum of the integers of a row.
  void (*quantize)(const float *x, const float *_Nullable factors, int32_t rows, int32_t width, int32_t xStride,
                   int8_t *out, int32_t stride, float *scale, int32_t *sum);

  // out[r][c] = bias[c] + (sum over k of x[r][k] w[c][k]) * (xScale[r] * wScale[c]).
  //
  // `depth` is a multiple of 4 and the stride of x; `columns` is a multiple of 16; without a bias the sum stands alone.
  // x comes from `quantize`. w is packed: for each 16 columns, for each 4 of depth, 16 times 4 weights; -128 is not
  // among them.
  void (*multiply)(const int8_t *x, const float *xScale, const int32_t *xSum, int32_t rows, int32_t depth,
                   const int8_t *w, const float *wScale, const float *_Nullable bias, int32_t columns, float *out,
                   int32_t outStride);

  // out[r][c] = bias[c] + sum over k, in order, of x[r][k] w[k][c]. `columns` is a multiple of 16.
  void (*multiply_floats)(const float *x, int32_t rows, int32_t xStride, int32_t depth, const float *w, int32_t wStride,
                          const float *_Nullable bias, int32_t columns, float *out, int32_t outStride);

  // Multi-head attention of `length` rows of heads * width, stored with `stride`, to rows of out with the same stride.
  //
  // Weights are the softmax over j of q[i] k[j] * scale + relative[head][j - i + length - 1]; a row of `relative` is
  // 2 * length + 16 wide. `width` is a multiple of 16; `scratch` holds ckernels_attention_scratch numbers.
  void (*attention)(const float *q, const float *k, const float *v, int32_t length, int32_t heads, int32_t width,
                    int32_t stride, float scale, const float *_Nullable relative, float *scratch, float *out);

  // x = (x + y - mean) / sqrt(variance + epsilon) * weight + bias for each row; y may be missing. Sums are taken in 16
  // parts, of every 16th element, which are then joined by halves.
  void (*normalize)(float *x, const float *_Nullable y, int32_t rows, int32_t width, const float *weight,
                    const float *bias, float epsilon);

  // x = x / 2 * (1 + erf(x / sqrt(2))), within 1e-6.
  void (*gelu)(float *x, int64_t count);

  // x = tanh(x), within 5e-7.
  void (*tanh)(float *x, int64_t count);

  // The softmax of each row's first `width` values, in place; summed as in `normalize`.
  void (*softmax)(float *x, int32_t rows, int32_t width, int32_t stride);
} ckernels_encoder;

// The ways through the kernels, slowest first.
typedef enum {
  CKERNELS_PORTABLE,
  CKERNELS_AVX2,
  CKERNELS_AVX_VNNI,
  CKERNELS_AVX512_VNNI,
  CKERNELS_NEON_DOTPROD,
} ckernels_path;

// The kernels of a path, or null where this processor (or this build) has no such path.
const ckernels_encoder *_Nullable ckernels_encoder_for(ckernels_path path);

// How many numbers `attention` needs for its own use.
int64_t ckernels_attention_scratch(int32_t length, int32_t width);

// out += row * scale.
void ckernels_add_row(const int8_t *row, float scale, int32_t width, float *out);

#pragma clang assume_nonnull end

#endif
