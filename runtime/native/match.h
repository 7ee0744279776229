// SPDX-License-Identifier: Apache-2.0
// Several code points compared at a time, as on wasm32 but one by one: natively only tests run.
#ifndef RUNTIME_MATCH_H
#define RUNTIME_MATCH_H

#include <stdint.h>

enum { MATCH_BYTES = 16 };

/// Of MATCH_BYTES / width places: bit i is set where `a` has `first` at i and `b` has `last`.
static inline uint32_t match_ends(const uint8_t *a, uint32_t first, const uint8_t *b, uint32_t last,
                                  uint32_t width)
{
    uint32_t mask = 0;
    for (uint32_t i = 0; i < MATCH_BYTES / width; i++) {
        uint32_t x = 0, y = 0;
        for (uint32_t k = 0; k < width; k++) { // least byte first
            x |= (uint32_t)a[i * width + k] << (8 * k);
            y |= (uint32_t)b[i * width + k] << (8 * k);
        }
        mask |= (uint32_t)(x == first && y == last) << i;
    }
    return mask;
}

#endif
