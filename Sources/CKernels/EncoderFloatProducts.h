// Products of floating-point numbers, and attention; part of EncoderBody.h.

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
