// The encoder's kernels, compiled for each kind of processor and chosen at run time.
#include "EncoderKernels.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Vectors wider than the registers never leave an inlined function.
#pragma clang diagnostic ignored "-Wpsabi"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif
#endif

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

#define DOT_PORTABLE 0
#define DOT_AVX2 1
#define DOT_AVX_VNNI 2
#define DOT_AVX512_VNNI 3
#define DOT_NEON 4

// Rows of floating-point products beyond two, by what the registers hold.
#define TWO_ROWS(vectors)
#define FOUR_ROWS(vectors) FLOAT_ROW_CASE(3, vectors) FLOAT_ROW_CASE(4, vectors)
#define SIX_ROWS(vectors) FOUR_ROWS(vectors) FLOAT_ROW_CASE(5, vectors) FLOAT_ROW_CASE(6, vectors)

INLINE int32_t four_at(const int8_t *x) {
  int32_t value;
  memcpy(&value, x, sizeof value);
  return value;
}

#define PATH(name) portable_##name
#define DOT DOT_PORTABLE
#define FLOAT_ROWS 2
#define FLOAT_VECTORS 1
#define FLOAT_MORE_ROWS TWO_ROWS
#include "EncoderBody.h"
#undef PATH
#undef DOT
#undef FLOAT_ROWS
#undef FLOAT_VECTORS
#undef FLOAT_MORE_ROWS

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define PATH(name) avx2_##name
#define DOT DOT_AVX2
#define FLOAT_ROWS 6
#define FLOAT_VECTORS 1
#define FLOAT_MORE_ROWS SIX_ROWS
#include "EncoderBody.h"
#undef PATH
#undef DOT
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,avxvnni"))), apply_to = function)
#define PATH(name) avx_vnni_##name
#define DOT DOT_AVX_VNNI
#include "EncoderBody.h"
#undef PATH
#undef DOT
#undef FLOAT_VECTORS
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx2,avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)
#define PATH(name) avx512_vnni_##name
#define DOT DOT_AVX512_VNNI
#define FLOAT_VECTORS 4
#include "EncoderBody.h"
#undef PATH
#undef DOT
#pragma clang attribute pop

#elif defined(__aarch64__)

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)
#define PATH(name) neon_##name
#define DOT DOT_NEON
#define FLOAT_ROWS 4
#define FLOAT_VECTORS 1
#define FLOAT_MORE_ROWS FOUR_ROWS
#include "EncoderBody.h"
#undef PATH
#undef DOT
#pragma clang attribute pop

static int has_dot_products(void) {
#if defined(__linux__)
  return (getauxval(AT_HWCAP) >> 20 & 1) != 0;  // HWCAP_ASIMDDP
#else
  return 1;  // Every Mac.
#endif
}

#endif

const ckernels_encoder *ckernels_encoder_for(ckernels_path path) {
  switch (path) {
    case CKERNELS_PORTABLE: return &portable_kernels;
#if defined(__x86_64__)
    case CKERNELS_AVX2: return __builtin_cpu_supports("avx2") ? &avx2_kernels : 0;
    case CKERNELS_AVX_VNNI:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni") ? &avx_vnni_kernels : 0;
    case CKERNELS_AVX512_VNNI:
      return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                     __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")
                 ? &avx512_vnni_kernels
                 : 0;
#elif defined(__aarch64__)
    case CKERNELS_NEON_DOTPROD: return has_dot_products() ? &neon_kernels : 0;
#endif
    default: return 0;
  }
}

int64_t ckernels_attention_scratch(int32_t length, int32_t width) {
  int64_t padded = (length + 15) & ~15;
  return padded * (width + 6);
}

void ckernels_add_row(const int8_t *row, float scale, int32_t width, float *out) {
  for (int32_t j = 0; j < width; j++) {
    float value = (float)row[j] * scale;
    out[j] = out[j] + value;
  }
}
