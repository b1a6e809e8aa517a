// The kernels, compiled for plain x86-64 (or any other processor) and for AVX2, and chosen at run time.
#include "ParserKernels.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#include <immintrin.h>
#define HAS_AVX2 1
#endif

// MARK: Products

// One row in plain C; clang vectorizes it.
INLINE void multiply_row(const int16_t *x, float xScale, int32_t pairs, const int16_t *w, const float *wScale,
                         const float *bias, int32_t columns, float *out) {
  for (int32_t c = 0; c < columns; c += 16) {
    int32_t sums[16] = {0};
    for (int32_t p = 0; p < pairs; p++) {
      const int16_t *pair = w + ((int64_t)p * columns + c) * 2;
      int32_t a = x[2 * p], b = x[2 * p + 1];
      for (int32_t j = 0; j < 16; j++) sums[j] += a * pair[2 * j] + b * pair[2 * j + 1];
    }
    for (int32_t j = 0; j < 16; j++) {
      float product = (float)sums[j] * (xScale * wScale[c + j]);
      out[c + j] = (bias ? bias[c + j] : out[c + j]) + product;
    }
  }
}

#if HAS_AVX2

INLINE int32_t pair_at(const int16_t *x) {
  int32_t value;
  memcpy(&value, x, sizeof value);
  return value;
}

// ROWS rows by 8 columns with 128-bit registers, which every x86-64 has.
#define SSE_ROWS 4
static void multiply_sse2(const int16_t *x, const float *xScale, int32_t pairs, const int16_t *w, const float *wScale,
                          const float *bias, int32_t columns, float *out) {
  for (int32_t c = 0; c < columns; c += 8) {
    __m128i sums[SSE_ROWS][2];
    for (int r = 0; r < SSE_ROWS; r++) sums[r][0] = sums[r][1] = _mm_setzero_si128();
    for (int32_t p = 0; p < pairs; p++) {
      const __m128i *pair = (const __m128i *)(w + ((int64_t)p * columns + c) * 2);
      __m128i w0 = _mm_loadu_si128(pair), w1 = _mm_loadu_si128(pair + 1);
#pragma clang loop unroll(full)
      for (int r = 0; r < SSE_ROWS; r++) {
        __m128i a = _mm_set1_epi32(pair_at(x + ((int64_t)r * pairs + p) * 2));
        sums[r][0] = _mm_add_epi32(sums[r][0], _mm_madd_epi16(a, w0));
        sums[r][1] = _mm_add_epi32(sums[r][1], _mm_madd_epi16(a, w1));
      }
    }
    for (int r = 0; r < SSE_ROWS; r++) {
      for (int h = 0; h < 2; h++) {
        float *to = out + (int64_t)r * columns + c + 4 * h;
        __m128 scale = _mm_mul_ps(_mm_set1_ps(xScale[r]), _mm_loadu_ps(wScale + c + 4 * h));
        __m128 start = bias ? _mm_loadu_ps(bias + c + 4 * h) : _mm_loadu_ps(to);
        _mm_storeu_ps(to, _mm_add_ps(start, _mm_mul_ps(_mm_cvtepi32_ps(sums[r][h]), scale)));
      }
    }
  }
}

#define AVX_ROWS 4
__attribute__((target("avx2"))) static void multiply_avx2(
    const int16_t *x, const float *xScale, int32_t pairs, const int16_t *w, const float *wScale, const float *bias,
    int32_t columns, float *out) {
  for (int32_t c = 0; c < columns; c += 16) {
    __m256i sums[AVX_ROWS][2];
    for (int r = 0; r < AVX_ROWS; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
    for (int32_t p = 0; p < pairs; p++) {
      const __m256i *pair = (const __m256i *)(w + ((int64_t)p * columns + c) * 2);
      __m256i w0 = _mm256_loadu_si256(pair), w1 = _mm256_loadu_si256(pair + 1);
#pragma clang loop unroll(full)
      for (int r = 0; r < AVX_ROWS; r++) {
        __m256i a = _mm256_set1_epi32(pair_at(x + ((int64_t)r * pairs + p) * 2));
        sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(a, w0));
        sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(a, w1));
      }
    }
    for (int r = 0; r < AVX_ROWS; r++) {
      for (int h = 0; h < 2; h++) {
        float *to = out + (int64_t)r * columns + c + 8 * h;
        __m256 scale = _mm256_mul_ps(_mm256_set1_ps(xScale[r]), _mm256_loadu_ps(wScale + c + 8 * h));
        __m256 start = bias ? _mm256_loadu_ps(bias + c + 8 * h) : _mm256_loadu_ps(to);
        _mm256_storeu_ps(to, _mm256_add_ps(start, _mm256_mul_ps(_mm256_cvtepi32_ps(sums[r][h]), scale)));
      }
    }
  }
}

static int has_avx2(void) {
  static int known = 0;  // 0 unknown, 1 no, 2 yes: a race writes the same value twice.
  int value = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (value == 0) {
    __builtin_cpu_init();
    value = __builtin_cpu_supports("avx2") ? 2 : 1;
    __atomic_store_n(&known, value, __ATOMIC_RELAXED);
  }
  return value == 2;
}

#endif

void parser_multiply(const int16_t *x, const float *xScale, int32_t rows, int32_t pairs, const int16_t *w,
                        const float *wScale, const float *bias, int32_t columns, float *out) {
  int32_t row = 0;
#if HAS_AVX2
  int avx2 = has_avx2();
  for (; row + 4 <= rows; row += 4) {
    const int16_t *from = x + (int64_t)row * pairs * 2;
    float *to = out + (int64_t)row * columns;
    if (avx2)
      multiply_avx2(from, xScale + row, pairs, w, wScale, bias, columns, to);
    else
      multiply_sse2(from, xScale + row, pairs, w, wScale, bias, columns, to);
  }
#endif
  for (; row < rows; row++)
    multiply_row(x + (int64_t)row * pairs * 2, xScale[row], pairs, w, wScale, bias, columns,
                 out + (int64_t)row * columns);
}

// MARK: Elementwise work

// To the nearest integer, ties to even, for |x| < 2^22: the mantissa of x + 1.5 * 2^23.
INLINE int32_t nearest(float x) {
  float shifted = x + 12582912.0f;
  int32_t bits;
  memcpy(&bits, &shifted, sizeof bits);
  return bits - 0x4B400000;
}

// The rational approximation that Eigen uses, within 5e-7.
INLINE float tanh_of(float x) {
  x = x > 7.9f ? 7.9f : x;
  x = x < -7.9f ? -7.9f : x;
  float s = x * x;
  float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = s * p + -8.60467152213735e-11f;
  p = s * p + 5.12229709037114e-08f;
  p = s * p + 1.48572235717979e-05f;
  p = s * p + 6.37261928875436e-04f;
  p = s * p + 4.89352455891786e-03f;
  float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = s * q + 2.26843463243900e-03f;
  q = s * q + 4.89352518554385e-03f;
  return x * p / q;
}

INLINE float sigmoid_of(float x) { return 0.5f + 0.5f * tanh_of(0.5f * x); }

// e^x for -80 <= x <= 0.
INLINE float exp_of(float x) {
  x = x < -80.0f ? -80.0f : x;
  int32_t n = nearest(x * 1.44269504f);
  float r = x - (float)n * 0.693145752f;
  r = r - (float)n * 1.42860677e-06f;
  float p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  int32_t bits = (n + 127) << 23;
  float power;
  memcpy(&power, &bits, sizeof power);
  return p * power;
}

INLINE void lstm_body(const float *gates, int32_t rows, int32_t size, float *cell, int16_t *hidden) {
  for (int32_t r = 0; r < rows; r++) {
    const float *g = gates + (int64_t)r * 4 * size;
    float *c = cell + (int64_t)r * size;
    int16_t *h = hidden + (int64_t)r * size;
    for (int32_t j = 0; j < size; j++) {
      float kept = sigmoid_of(g[size + j]) * c[j];
      float added = sigmoid_of(g[j]) * tanh_of(g[2 * size + j]);
      float value = kept + added;
      c[j] = value;
      h[j] = (int16_t)nearest(sigmoid_of(g[3 * size + j]) * tanh_of(value) * (float)PARSER_FINE);
    }
  }
}

INLINE void quantize_body(const float *x, int32_t rows, int32_t width, int32_t xStride, int32_t largest, int16_t *out,
                          int32_t stride, float *scale) {
  for (int32_t r = 0; r < rows; r++) {
    const float *from = x + (int64_t)r * xStride;
    int16_t *to = out + (int64_t)r * stride;
    float top = 0;
    for (int32_t j = 0; j < width; j++) {
      float size = from[j] < 0 ? -from[j] : from[j];
      top = size > top ? size : top;
    }
    float factor = top > 1e-20f ? (float)largest / top : 0;
    for (int32_t j = 0; j < width; j++) to[j] = (int16_t)nearest(from[j] * factor);
    for (int32_t j = width; j < stride; j++) to[j] = 0;
    scale[r] = top / (float)largest;
  }
}

INLINE void mix_body(const float *mixed, const float *head, int32_t width, int32_t labels, float *scores) {
  for (int32_t l = 0; l < labels; l++) scores[l] = 0;
  for (int32_t j = 0; j < width; j++) {
    const float *row = mixed + (int64_t)j * labels;
    for (int32_t l = 0; l < labels; l++) scores[l] += row[l] * head[j];
  }
}

#if HAS_AVX2

__attribute__((target("avx2"))) static void lstm_avx2(
    const float *gates, int32_t rows, int32_t size, float *cell, int16_t *hidden) {
  lstm_body(gates, rows, size, cell, hidden);
}

__attribute__((target("avx2"))) static void quantize_avx2(
    const float *x, int32_t rows, int32_t width, int32_t xStride, int32_t largest, int16_t *out, int32_t stride,
    float *scale) {
  quantize_body(x, rows, width, xStride, largest, out, stride, scale);
}

__attribute__((target("avx2"))) static void mix_avx2(
    const float *mixed, const float *head, int32_t width, int32_t labels, float *scores) {
  mix_body(mixed, head, width, labels, scores);
}

#define DISPATCH(call) \
  if (has_avx2()) return call
#else
#define DISPATCH(call)
#endif

void parser_lstm(const float *gates, int32_t rows, int32_t size, float *cell, int16_t *hidden) {
  DISPATCH(lstm_avx2(gates, rows, size, cell, hidden));
  lstm_body(gates, rows, size, cell, hidden);
}

void parser_quantize(const float *x, int32_t rows, int32_t width, int32_t xStride, int32_t largest, int16_t *out,
                        int32_t stride, float *scale) {
  DISPATCH(quantize_avx2(x, rows, width, xStride, largest, out, stride, scale));
  quantize_body(x, rows, width, xStride, largest, out, stride, scale);
}

void parser_mix(const float *mixed, const float *head, int32_t width, int32_t labels, float *scores) {
  DISPATCH(mix_avx2(mixed, head, width, labels, scores));
  mix_body(mixed, head, width, labels, scores);
}

void parser_softmax(const float *x, int32_t rows, int32_t width, int32_t xStride, int16_t *out, int32_t stride) {
  for (int32_t r = 0; r < rows; r++) {
    const float *from = x + (int64_t)r * xStride;
    float values[256], top = from[0], sum = 0;
    for (int32_t j = 1; j < width; j++) top = from[j] > top ? from[j] : top;
    for (int32_t j = 0; j < width; j++) values[j] = exp_of(from[j] - top);
    for (int32_t j = 0; j < width; j++) sum += values[j];
    for (int32_t j = 0; j < width; j++)
      out[(int64_t)r * stride + j] = (int16_t)nearest(values[j] / sum * (float)PARSER_FINE);
  }
}

void parser_leaky(float *x, int32_t count) {
  for (int32_t i = 0; i < count; i++) x[i] = x[i] > 0 ? x[i] : x[i] * 0.1f;
}
