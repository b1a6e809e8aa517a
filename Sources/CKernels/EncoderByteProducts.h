// Products of 8-bit integers; part of EncoderBody.h.

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
