// Kernels of the accurate parser: integer matrix products and the elementwise work of an LSTM.
//
// Products are of 16-bit integers with 32-bit sums, which are exact in any order; all floating-point work is single
// additions, multiplications and divisions in a fixed order. So every processor computes the same bits.
#ifndef PARSER_KERNELS_H
#define PARSER_KERNELS_H

#include <stdint.h>

// The largest absolute value of quantized activations that are multiplied with 8-bit weights.
#define PARSER_FINE 8191
// The same for activations multiplied with activations.
#define PARSER_COARSE 2047

// out[r][c] = start + sum over k of x[r][k] w[k][c] * xScale[r] * wScale[c].
//
// The start is bias[c], or out[r][c] where bias is null. `columns` is a multiple of 16; x has rows of 2 * pairs; w is
// packed by pairs of k: w[p][c][0] and w[p][c][1] are the weights of k = 2p and 2p + 1.
void parser_multiply(const int16_t *x, const float *xScale, int32_t rows, int32_t pairs, const int16_t *w,
                        const float *wScale, const float *bias, int32_t columns, float *out);

// Rounds each row to integers of at most `largest`; `stride` is the width of out, filled up with zeros.
void parser_quantize(const float *x, int32_t rows, int32_t width, int32_t xStride, int32_t largest, int16_t *out,
                        int32_t stride, float *scale);

// One step of an LSTM: gates (input, forget, cell, output; each `size` wide) to cell and quantized hidden state, which
// are `size` wide; the scale of the hidden state is 1 / PARSER_FINE.
void parser_lstm(const float *gates, int32_t rows, int32_t size, float *cell, int16_t *hidden);

// The softmax of each row's first `width` values, quantized with the scale 1 / PARSER_FINE.
void parser_softmax(const float *x, int32_t rows, int32_t width, int32_t xStride, int16_t *out, int32_t stride);

// x = x where it is positive, else x / 10 (by multiplication with 0.1).
void parser_leaky(float *x, int32_t count);

// scores[l] = sum over j of mixed[j][l] * head[j].
void parser_mix(const float *mixed, const float *head, int32_t width, int32_t labels, float *scores);

#endif
