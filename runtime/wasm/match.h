// SPDX-License-Identifier: Apache-2.0
// Several code points compared at a time, on wasm32: 128 bits.
#ifndef RUNTIME_MATCH_H
#define RUNTIME_MATCH_H

#include <stdint.h>
#include <wasm_simd128.h>

enum { MATCH_BYTES = 16 };

/// Of MATCH_BYTES / width places: bit i is set where `a` has `first` at i and `b` has `last`.
static inline __attribute__((always_inline)) uint32_t match_ends(const uint8_t *a, uint32_t first,
                                                                 const uint8_t *b, uint32_t last,
                                                                 uint32_t width)
{
    v128_t x = wasm_v128_load(a), y = wasm_v128_load(b);
    switch (width) {
    case 1:
        return wasm_i8x16_bitmask(wasm_v128_and(wasm_i8x16_eq(x, wasm_u8x16_splat((uint8_t)first)),
                                                wasm_i8x16_eq(y, wasm_u8x16_splat((uint8_t)last))));
    case 2:
        return wasm_i16x8_bitmask(
            wasm_v128_and(wasm_i16x8_eq(x, wasm_u16x8_splat((uint16_t)first)),
                          wasm_i16x8_eq(y, wasm_u16x8_splat((uint16_t)last))));
    default:
        return wasm_i32x4_bitmask(wasm_v128_and(wasm_i32x4_eq(x, wasm_u32x4_splat(first)),
                                                wasm_i32x4_eq(y, wasm_u32x4_splat(last))));
    }
}

#endif
