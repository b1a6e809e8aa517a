// Vectors of 16 numbers, whatever the width of the registers, and functions of them; part of EncoderBody.h.

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
