// The kernels of one path. EncoderKernels.c includes this file once for each, with
//   PATH(name)   the name of a function of the path,
//   DOT          which instructions multiply 8-bit integers (DOT_PORTABLE …),
//   FLOAT_ROWS, FLOAT_VECTORS   rows, and vectors of 16, that a floating-point product holds in registers,
// and with the target's features switched on for every function in it.

// MARK: Vectors of 16, whatever the width of the registers

typedef float PATH(floats) __attribute__((vector_size(64)));
typedef int32_t PATH(ints) __attribute__((vector_size(64)));
typedef float PATH(loose_floats) __attribute__((vector_size(64), aligned(4), may_alias));
#define FLOATS PATH(floats)
#define INTS PATH(ints)

INLINE FLOATS PATH(load)(const float *from) { return (FLOATS) * (const PATH(loose_floats) *)from; }
INLINE void PATH(store)(float *to, FLOATS x) { *(PATH(loose_floats) *)to = (PATH(loose_floats))x; }
INLINE FLOATS PATH(all)(float x) { return x - (FLOATS){0}; }
INLINE FLOATS PATH(choose)(INTS mask, FLOATS yes, FLOATS no) {
  return (FLOATS)((mask & (INTS)yes) | (~mask & (INTS)no));
}
INLINE FLOATS PATH(at_most)(FLOATS x, FLOATS limit) { return PATH(choose)(x > limit, limit, x); }
INLINE FLOATS PATH(at_least)(FLOATS x, FLOATS limit) { return PATH(choose)(x < limit, limit, x); }

// To the nearest integers, ties to even, for |x| < 2^22: the mantissa of x + 1.5 * 2^23.
INLINE INTS PATH(nearest)(FLOATS x) { return (INTS)(x + 12582912.0f) - 0x4B400000; }

// The first `count` of 16 numbers, the others zero.
INLINE FLOATS PATH(load_some)(const float *from, int32_t count) {
  float values[16] = {0};
  for (int32_t j = 0; j < count; j++) values[j] = from[j];
  return PATH(load)(values);
}

INLINE void PATH(store_some)(float *to, FLOATS x, int32_t count) {
  float values[16];
  PATH(store)(values, x);
  for (int32_t j = 0; j < count; j++) to[j] = values[j];
}

INLINE float PATH(total)(FLOATS x) {
  float values[16];
  PATH(store)(values, x);
  for (int32_t half = 8; half > 0; half /= 2)
    for (int32_t j = 0; j < half; j++) values[j] += values[j + half];
  return values[0];
}

INLINE float PATH(largest)(FLOATS x) {
  float values[16];
  PATH(store)(values, x);
  for (int32_t half = 8; half > 0; half /= 2)
    for (int32_t j = 0; j < half; j++) values[j] = values[j + half] > values[j] ? values[j + half] : values[j];
  return values[0];
}

// MARK: Functions

// e^x for x <= 0 (below -80 as at -80): the polynomial of Cephes' expf, within 1e-7 of the value.
INLINE FLOATS PATH(exp)(FLOATS x) {
  x = PATH(at_least)(x, PATH(all)(-80.0f));
  INTS n = PATH(nearest)(x * 1.44269504f);
  FLOATS whole = __builtin_convertvector(n, FLOATS);
  FLOATS r = x - whole * 0.693145752f;
  r = r - whole * 1.42860677e-06f;
  FLOATS p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  return p * (FLOATS)((n + 127) << 23);
}

// The rational approximation that Eigen uses; ±1 beyond 4.
INLINE FLOATS PATH(erf)(FLOATS x) {
  x = PATH(at_most)(x, PATH(all)(4.0f));
  x = PATH(at_least)(x, PATH(all)(-4.0f));
  FLOATS s = x * x;
  FLOATS p = s * -2.72614225801306e-10f + 2.77068142495902e-08f;
  p = s * p + -2.10102402082508e-06f;
  p = s * p + -5.69250639462346e-05f;
  p = s * p + -7.34990630326855e-04f;
  p = s * p + -2.95459980854025e-03f;
  p = s * p + -1.60960333262415e-02f;
  FLOATS q = s * -1.45660718464996e-05f + -2.13374055278905e-04f;
  q = s * q + -1.68282697438203e-03f;
  q = s * q + -7.37332916720468e-03f;
  q = s * q + -1.42647390514189e-02f;
  return x * p / q;
}

INLINE FLOATS PATH(gelu_of)(FLOATS x) { return x * 0.5f * (PATH(erf)(x * 0.707106781f) + 1.0f); }

// The rational approximation that Eigen uses.
INLINE FLOATS PATH(tanh_of)(FLOATS x) {
  x = PATH(at_most)(x, PATH(all)(7.9f));
  x = PATH(at_least)(x, PATH(all)(-7.9f));
  FLOATS s = x * x;
  FLOATS p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = s * p + -8.60467152213735e-11f;
  p = s * p + 5.12229709037114e-08f;
  p = s * p + 1.48572235717979e-05f;
  p = s * p + 6.37261928875436e-04f;
  p = s * p + 4.89352455891786e-03f;
  FLOATS q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = s * q + 2.26843463243900e-03f;
  q = s * q + 4.89352518554385e-03f;
  return x * p / q;
}

static void PATH(gelu)(float *x, int64_t count) {
  int64_t i = 0;
  for (; i + 16 <= count; i += 16) PATH(store)(x + i, PATH(gelu_of)(PATH(load)(x + i)));
  int32_t rest = (int32_t)(count - i);
  PATH(store_some)(x + i, PATH(gelu_of)(PATH(load_some)(x + i, rest)), rest);
}

static void PATH(tanh)(float *x, int64_t count) {
  int64_t i = 0;
  for (; i + 16 <= count; i += 16) PATH(store)(x + i, PATH(tanh_of)(PATH(load)(x + i)));
  int32_t rest = (int32_t)(count - i);
  PATH(store_some)(x + i, PATH(tanh_of)(PATH(load_some)(x + i, rest)), rest);
}

// MARK: Rows

// 16 numbers from one place, times those from another if there is one.
INLINE FLOATS PATH(scaled)(const float *from, const float *factors) {
  return factors ? PATH(load)(from) * PATH(load)(factors) : PATH(load)(from);
}

static void PATH(quantize)(const float *x, const float *factors, int32_t rows, int32_t width, int32_t xStride,
                           int8_t *out, int32_t stride, float *scale, int32_t *sum) {
  typedef signed char bytes __attribute__((vector_size(16)));
  int32_t full = width & ~15;
  for (int32_t r = 0; r < rows; r++) {
    const float *from = x + (int64_t)r * xStride;
    int8_t *to = out + (int64_t)r * stride;
    FLOATS rest = PATH(load_some)(from + full, width - full);
    if (factors) rest = rest * PATH(load_some)(factors + full, width - full);
    // Floating-point numbers without their signs are ordered as integers are.
    INTS tops = (INTS)rest & 0x7FFFFFFF;
    for (int32_t j = 0; j < full; j += 16)
      tops = __builtin_elementwise_max(tops, (INTS)PATH(scaled)(from + j, factors ? factors + j : 0) & 0x7FFFFFFF);
    float top = PATH(largest)((FLOATS)tops);
    float factor = top > 1e-20f ? 127.0f / top : 0;
    INTS values = PATH(nearest)(rest * factor), sums = values;
    for (int32_t j = full; j < width; j++) to[j] = (int8_t)values[j - full];
    for (int32_t j = width; j < stride; j++) to[j] = 0;
    for (int32_t j = 0; j < full; j += 16) {
      values = PATH(nearest)(PATH(scaled)(from + j, factors ? factors + j : 0) * factor);
      sums += values;
      bytes narrow = __builtin_convertvector(values, bytes);
      memcpy(to + j, &narrow, sizeof narrow);
    }
    int32_t whole = 0;
    for (int32_t j = 0; j < 16; j++) whole += sums[j];
    sum[r] = whole;
    scale[r] = top > 1e-20f ? top / 127.0f : 0;
  }
}

static void PATH(normalize)(float *x, const float *y, int32_t rows, int32_t width, const float *weight,
                            const float *bias, float epsilon) {
  int32_t full = width & ~15, rest = width - full;
  for (int32_t r = 0; r < rows; r++) {
    float *to = x + (int64_t)r * width;
    if (y) {
      const float *from = y + (int64_t)r * width;
      for (int32_t j = 0; j < width; j++) to[j] = to[j] + from[j];
    }
    FLOATS sums = {0};
    for (int32_t j = 0; j < full; j += 16) sums += PATH(load)(to + j);
    sums += PATH(load_some)(to + full, rest);
    float mean = PATH(total)(sums) / (float)width;
    FLOATS squares = {0};
    for (int32_t j = 0; j < full; j += 16) {
      FLOATS distance = PATH(load)(to + j) - mean;
      squares += distance * distance;
    }
    float distances[16] = {0};
    for (int32_t j = 0; j < rest; j++) distances[j] = to[full + j] - mean;
    FLOATS last = PATH(load)(distances);
    squares += last * last;
    float factor = 1.0f / __builtin_elementwise_sqrt(PATH(total)(squares) / (float)width + epsilon);
    for (int32_t j = 0; j < width; j++) {
      float distance = to[j] - mean;
      distance = distance * factor;
      distance = distance * weight[j];
      to[j] = distance + bias[j];
    }
  }
}

// e^(x - the largest) in place, zero up to the next multiple of 16 where `stride` has room; returns the sum.
INLINE float PATH(exponentials)(float *x, int32_t width) {
  int32_t full = width & ~15, rest = width - full;
  FLOATS tops = PATH(all)(x[0]);
  for (int32_t j = 0; j < full; j += 16) tops = PATH(at_least)(tops, PATH(load)(x + j));
  float top = PATH(largest)(tops);
  for (int32_t j = full; j < width; j++) top = x[j] > top ? x[j] : top;
  FLOATS sums = {0};
  for (int32_t j = 0; j < full; j += 16) {
    FLOATS value = PATH(exp)(PATH(load)(x + j) - top);
    PATH(store)(x + j, value);
    sums += value;
  }
  if (rest > 0) {
    float values[16];
    PATH(store)(values, PATH(exp)(PATH(load_some)(x + full, rest) - top));
    for (int32_t j = rest; j < 16; j++) values[j] = 0;
    for (int32_t j = 0; j < rest; j++) x[full + j] = values[j];
    sums += PATH(load)(values);
  }
  return PATH(total)(sums);
}

static void PATH(softmax)(float *x, int32_t rows, int32_t width, int32_t stride) {
  for (int32_t r = 0; r < rows; r++) {
    float *row = x + (int64_t)r * stride;
    float sum = PATH(exponentials)(row, width);
    for (int32_t j = 0; j < width; j++) row[j] = row[j] / sum;
  }
}

// MARK: Products of floating-point numbers

INLINE void PATH(float_tile)(const int rows, const int vectors, const float *x, int32_t xStride, int32_t depth,
                             const float *w, int32_t wStride, const float *bias, float *out, int32_t outStride) {
  FLOATS sums[FLOAT_ROWS][FLOAT_VECTORS];
  UNROLL for (int r = 0; r < rows; r++) {
    UNROLL for (int v = 0; v < vectors; v++) sums[r][v] = bias ? PATH(load)(bias + 16 * v) : (FLOATS){0};
  }
  for (int32_t k = 0; k < depth; k++) {
    const float *from = w + (int64_t)k * wStride;
    FLOATS weights[FLOAT_VECTORS];
    UNROLL for (int v = 0; v < vectors; v++) weights[v] = PATH(load)(from + 16 * v);
    UNROLL for (int r = 0; r < rows; r++) {
      FLOATS value = PATH(all)(x[(int64_t)r * xStride + k]);
      UNROLL for (int v = 0; v < vectors; v++) sums[r][v] += value * weights[v];
    }
  }
  UNROLL for (int r = 0; r < rows; r++) {
    UNROLL for (int v = 0; v < vectors; v++) PATH(store)(out + (int64_t)r * outStride + 16 * v, sums[r][v]);
  }
}

// Up to FLOAT_ROWS rows.
#define FLOAT_ROW_CASE(n, vectors) \
  case n: PATH(float_tile)(n, vectors, x, xStride, depth, w, wStride, bias, out, outStride); break;
#define FLOAT_ROW_CASES(vectors)                                                                                    \
  switch (rows) {                                                                                                   \
    FLOAT_ROW_CASE(1, vectors) FLOAT_ROW_CASE(2, vectors)                                                           \
    FLOAT_MORE_ROWS(vectors)                                                                                        \
    default: __builtin_unreachable();                                                                               \
  }

static void PATH(float_columns_1)(int rows, const float *x, int32_t xStride, int32_t depth, const float *w,
                                  int32_t wStride, const float *bias, float *out, int32_t outStride) {
  FLOAT_ROW_CASES(1)
}

#if FLOAT_VECTORS >= 2
static void PATH(float_columns_2)(int rows, const float *x, int32_t xStride, int32_t depth, const float *w,
                                  int32_t wStride, const float *bias, float *out, int32_t outStride) {
  FLOAT_ROW_CASES(2)
}
#endif

#if FLOAT_VECTORS >= 4
static void PATH(float_columns_4)(int rows, const float *x, int32_t xStride, int32_t depth, const float *w,
                                  int32_t wStride, const float *bias, float *out, int32_t outStride) {
  FLOAT_ROW_CASES(4)
}
#endif

static void PATH(float_rows)(int rows, const float *x, int32_t xStride, int32_t depth, const float *w, int32_t wStride,
                             const float *bias, int32_t columns, float *out, int32_t outStride) {
  int32_t c = 0;
#if FLOAT_VECTORS >= 4
  for (; c + 64 <= columns; c += 64)
    PATH(float_columns_4)(rows, x, xStride, depth, w + c, wStride, bias ? bias + c : bias, out + c, outStride);
#endif
#if FLOAT_VECTORS >= 2
  for (; c + 32 <= columns; c += 32)
    PATH(float_columns_2)(rows, x, xStride, depth, w + c, wStride, bias ? bias + c : bias, out + c, outStride);
#endif
  for (; c < columns; c += 16)
    PATH(float_columns_1)(rows, x, xStride, depth, w + c, wStride, bias ? bias + c : bias, out + c, outStride);
}

static void PATH(multiply_floats)(const float *x, int32_t rows, int32_t xStride, int32_t depth, const float *w,
                                  int32_t wStride, const float *bias, int32_t columns, float *out,
                                  int32_t outStride) {
  for (int32_t r = 0; r < rows; r += FLOAT_ROWS)
    PATH(float_rows)(rows - r < FLOAT_ROWS ? rows - r : FLOAT_ROWS, x + (int64_t)r * xStride, xStride, depth, w,
                     wStride, bias, columns, out + (int64_t)r * outStride, outStride);
}

// MARK: Attention

static void PATH(attention)(const float *q, const float *k, const float *v, int32_t length, int32_t heads,
                            int32_t width, int32_t stride, float scale, const float *relative, float *scratch,
                            float *out) {
  int32_t padded = (length + 15) & ~15;
  float *keys = scratch, *scores = scratch + (int64_t)width * padded;
  for (int32_t head = 0; head < heads; head++) {
    int32_t start = head * width;
    for (int32_t j = 0; j < padded; j++)
      for (int32_t d = 0; d < width; d++)
        keys[(int64_t)d * padded + j] = j < length ? k[(int64_t)j * stride + start + d] : 0;
    for (int32_t i = 0; i < length; i += FLOAT_ROWS) {
      int32_t rows = length - i < FLOAT_ROWS ? length - i : FLOAT_ROWS;
      float *to = out + (int64_t)i * stride + start;
      PATH(float_rows)(rows, q + (int64_t)i * stride + start, stride, width, keys, padded, 0, padded, scores, padded);
      float sums[FLOAT_ROWS];
      for (int32_t r = 0; r < rows; r++) {
        float *row = scores + (int64_t)r * padded;
        if (relative) {
          const float *from = relative + (int64_t)head * (2 * length + 16) + length - 1 - (i + r);
          for (int32_t j = 0; j < padded; j += 16)
            PATH(store)(row + j, PATH(load)(row + j) * scale + PATH(load)(from + j));
        } else {
          for (int32_t j = 0; j < padded; j += 16) PATH(store)(row + j, PATH(load)(row + j) * scale);
        }
        sums[r] = PATH(exponentials)(row, length);
      }
      PATH(float_rows)(rows, scores, padded, length, v + start, stride, 0, width, to, stride);
      for (int32_t r = 0; r < rows; r++) {
        float factor = 1.0f / sums[r];
        for (int32_t d = 0; d < width; d++) to[(int64_t)r * stride + d] = to[(int64_t)r * stride + d] * factor;
      }
    }
  }
}

// MARK: Products of integers

// What the sums of one row and 16 columns come to.
INLINE void PATH(finish)(INTS sums, float xScale, const float *wScale, const float *bias, float *out) {
  FLOATS product = __builtin_convertvector(sums, FLOATS) * (PATH(load)(wScale) * xScale);
  if (bias) product = PATH(load)(bias) + product;
  PATH(store)(out, product);
}

#if DOT == DOT_PORTABLE

// 16 columns at once. The products of two pairs of bytes fit into 16 bits, since none is -128; bytes are taken from
// words of 16 bits by shifts, the first as the lower half (all systems that this runs on are little-endian).
#define BYTE_ROWS 2
#define BYTE_BLOCKS 1
INLINE void PATH(byte_tile)(const int rows, const int blocks, const int8_t *x, const float *xScale,
                            const int32_t *xSum, int32_t depth, const int8_t *w, const float *wScale,
                            const float *bias, float *out, int32_t outStride) {
  typedef int16_t words __attribute__((vector_size(64)));
  INTS sums[BYTE_ROWS] = {{0}};
  for (int32_t k = 0; k < depth; k += 4) {
    words both, second, first;
    memcpy(&both, w + (int64_t)k * 16, sizeof both);
    first = both << 8 >> 8;
    second = both >> 8;
    UNROLL for (int r = 0; r < rows; r++) {
      const int8_t *from = x + (int64_t)r * depth + k;
      words even = (words)((INTS){0} + (int32_t)((uint16_t)from[0] | (uint32_t)from[2] << 16));
      words odd = (words)((INTS){0} + (int32_t)((uint16_t)from[1] | (uint32_t)from[3] << 16));
      INTS pairs = (INTS)(first * even + second * odd);
      sums[r] += (pairs << 16 >> 16) + (pairs >> 16);
    }
  }
  UNROLL for (int r = 0; r < rows; r++)
    PATH(finish)(sums[r], xScale[r], wScale, bias, out + (int64_t)r * outStride);
}

#elif DOT == DOT_AVX2 || DOT == DOT_AVX_VNNI

// 8 columns a register. AVX2 multiplies unsigned with signed bytes, pairs at a time, in 16 bits: with the sign of x
// moved to w a pair is at most 2 * 127 * 127, which fits. VNNI adds all four in 32 bits: there w + 128 is the
// unsigned one, and 128 times the sum of x is taken away beforehand.
#if DOT == DOT_AVX2
#define BYTE_ROWS 4
#else
#define BYTE_ROWS 6
#endif
#define BYTE_BLOCKS 1
INLINE void PATH(byte_tile)(const int rows, const int blocks, const int8_t *x, const float *xScale,
                            const int32_t *xSum, int32_t depth, const int8_t *w, const float *wScale,
                            const float *bias, float *out, int32_t outStride) {
  __m256i sums[BYTE_ROWS][2];
#if DOT == DOT_AVX2
  __m256i ones = _mm256_set1_epi16(1);
  UNROLL for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
#else
  __m256i flip = _mm256_set1_epi8(-128);
  UNROLL for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_set1_epi32(-128 * xSum[r]);
#endif
  for (int32_t k = 0; k < depth; k += 4) {
    const __m256i *from = (const __m256i *)(w + (int64_t)k * 16);
    __m256i w0 = _mm256_loadu_si256(from), w1 = _mm256_loadu_si256(from + 1);
#if DOT == DOT_AVX_VNNI
    w0 = _mm256_xor_si256(w0, flip);
    w1 = _mm256_xor_si256(w1, flip);
#endif
    UNROLL for (int r = 0; r < rows; r++) {
      __m256i value = _mm256_set1_epi32(four_at(x + (int64_t)r * depth + k));
#if DOT == DOT_AVX2
      __m256i size = _mm256_abs_epi8(value);
      __m256i p0 = _mm256_maddubs_epi16(size, _mm256_sign_epi8(w0, value));
      __m256i p1 = _mm256_maddubs_epi16(size, _mm256_sign_epi8(w1, value));
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(p0, ones));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(p1, ones));
#else
      sums[r][0] = _mm256_dpbusd_avx_epi32(sums[r][0], w0, value);
      sums[r][1] = _mm256_dpbusd_avx_epi32(sums[r][1], w1, value);
#endif
    }
  }
  UNROLL for (int r = 0; r < rows; r++) {
    INTS all;
    memcpy(&all, sums[r], sizeof all);
    PATH(finish)(all, xScale[r], wScale, bias, out + (int64_t)r * outStride);
  }
}

#elif DOT == DOT_AVX512_VNNI

// 16 columns a register; w + 128 is unsigned, as above.
#define BYTE_ROWS 6
#define BYTE_BLOCKS 4
INLINE void PATH(byte_tile)(const int rows, const int blocks, const int8_t *x, const float *xScale,
                            const int32_t *xSum, int32_t depth, const int8_t *w, const float *wScale,
                            const float *bias, float *out, int32_t outStride) {
  __m512i sums[BYTE_ROWS][BYTE_BLOCKS], flip = _mm512_set1_epi8(-128);
  UNROLL for (int r = 0; r < rows; r++) {
    UNROLL for (int b = 0; b < blocks; b++) sums[r][b] = _mm512_set1_epi32(-128 * xSum[r]);
  }
  for (int32_t k = 0; k < depth; k += 4) {
    __m512i weights[BYTE_BLOCKS];
    UNROLL for (int b = 0; b < blocks; b++)
      weights[b] = _mm512_xor_si512(_mm512_loadu_si512(w + ((int64_t)b * depth + k) * 16), flip);
    UNROLL for (int r = 0; r < rows; r++) {
      __m512i value = _mm512_set1_epi32(four_at(x + (int64_t)r * depth + k));
      UNROLL for (int b = 0; b < blocks; b++) sums[r][b] = _mm512_dpbusd_epi32(sums[r][b], weights[b], value);
    }
  }
  UNROLL for (int r = 0; r < rows; r++) {
    UNROLL for (int b = 0; b < blocks; b++)
      PATH(finish)((INTS)sums[r][b], xScale[r], wScale + 16 * b, bias ? bias + 16 * b : bias,
                   out + (int64_t)r * outStride + 16 * b);
  }
}

#elif DOT == DOT_NEON

// 4 columns a register, signed bytes; four values of each row at once.
#define BYTE_ROWS 4
#define BYTE_BLOCKS 1
INLINE void PATH(byte_tile)(const int rows, const int blocks, const int8_t *x, const float *xScale,
                            const int32_t *xSum, int32_t depth, const int8_t *w, const float *wScale,
                            const float *bias, float *out, int32_t outStride) {
  int32x4_t sums[BYTE_ROWS][4];
  UNROLL for (int r = 0; r < rows; r++) {
    UNROLL for (int b = 0; b < 4; b++) sums[r][b] = vdupq_n_s32(0);
  }
  for (int32_t k = 0; k < depth; k += 4) {
    int8x16_t weights[4];
    UNROLL for (int b = 0; b < 4; b++) weights[b] = vld1q_s8(w + (int64_t)k * 16 + 16 * b);
    UNROLL for (int r = 0; r < rows; r++) {
      int8x16_t value = vreinterpretq_s8_s32(vdupq_n_s32(four_at(x + (int64_t)r * depth + k)));
      UNROLL for (int b = 0; b < 4; b++) sums[r][b] = vdotq_s32(sums[r][b], weights[b], value);
    }
  }
  UNROLL for (int r = 0; r < rows; r++) {
    INTS all;
    memcpy(&all, sums[r], sizeof all);
    PATH(finish)(all, xScale[r], wScale, bias, out + (int64_t)r * outStride);
  }
}

#endif

#define BYTE_ROW_CASE(n, blocks) \
  case n: PATH(byte_tile)(n, blocks, x, xScale, xSum, depth, w, wScale, bias, out, outStride); break;
#define BYTE_ROW_CASES(blocks)                                                                                      \
  switch (rows) {                                                                                                   \
    BYTE_ROW_CASE(1, blocks)                                                                                        \
    BYTE_MORE_ROWS(blocks)                                                                                          \
    default: __builtin_unreachable();                                                                               \
  }
#if BYTE_ROWS == 6
#define BYTE_MORE_ROWS(blocks) \
  BYTE_ROW_CASE(2, blocks) BYTE_ROW_CASE(3, blocks) BYTE_ROW_CASE(4, blocks) BYTE_ROW_CASE(5, blocks) \
  BYTE_ROW_CASE(6, blocks)
#elif BYTE_ROWS == 2
#define BYTE_MORE_ROWS(blocks) BYTE_ROW_CASE(2, blocks)
#elif BYTE_ROWS == 4
#define BYTE_MORE_ROWS(blocks) BYTE_ROW_CASE(2, blocks) BYTE_ROW_CASE(3, blocks) BYTE_ROW_CASE(4, blocks)
#endif

static void PATH(byte_columns_1)(int rows, const int8_t *x, const float *xScale, const int32_t *xSum, int32_t depth,
                                 const int8_t *w, const float *wScale, const float *bias, float *out,
                                 int32_t outStride) {
  BYTE_ROW_CASES(1)
}

#if BYTE_BLOCKS >= 4
static void PATH(byte_columns_4)(int rows, const int8_t *x, const float *xScale, const int32_t *xSum, int32_t depth,
                                 const int8_t *w, const float *wScale, const float *bias, float *out,
                                 int32_t outStride) {
  BYTE_ROW_CASES(4)
}
#endif

// Columns on the outside: their weights stay in the cache while all rows pass.
static void PATH(multiply)(const int8_t *x, const float *xScale, const int32_t *xSum, int32_t rows, int32_t depth,
                           const int8_t *w, const float *wScale, const float *bias, int32_t columns, float *out,
                           int32_t outStride) {
  int32_t c = 0;
#if BYTE_BLOCKS >= 4
  for (; c + 64 <= columns; c += 64)
    for (int32_t r = 0; r < rows; r += BYTE_ROWS)
      PATH(byte_columns_4)(rows - r < BYTE_ROWS ? rows - r : BYTE_ROWS, x + (int64_t)r * depth, xScale + r, xSum + r,
                           depth, w + (int64_t)c * depth, wScale + c, bias ? bias + c : bias,
                           out + (int64_t)r * outStride + c, outStride);
#endif
  for (; c < columns; c += 16)
    for (int32_t r = 0; r < rows; r += BYTE_ROWS)
      PATH(byte_columns_1)(rows - r < BYTE_ROWS ? rows - r : BYTE_ROWS, x + (int64_t)r * depth, xScale + r, xSum + r,
                           depth, w + (int64_t)c * depth, wScale + c, bias ? bias + c : bias,
                           out + (int64_t)r * outStride + c, outStride);
}

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
