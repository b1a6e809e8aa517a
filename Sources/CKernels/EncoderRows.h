// What is done with rows of numbers: rounding, layer norm, softmax; part of EncoderBody.h.

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
