// SPDX-License-Identifier: Apache-2.0
// Copying bytes, few at a time: on wasm32 memcpy becomes an instruction that engines carry out by calling out, which
// takes as long as copying some hundred bytes does.
#ifndef RUNTIME_BYTES_H
#define RUNTIME_BYTES_H

#include "platform.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Copy `n` bytes, at least 8 and at most 16, as two pieces that may overlap. And so on for other numbers: loops would
/// be made memcpy's.
static inline void bytes_copy_8_to_16(uint8_t *to, const uint8_t *from, size_t n)
{
    uint64_t first, last;
    memcpy(&first, from, 8);
    memcpy(&last, from + n - 8, 8);
    memcpy(to, &first, 8);
    memcpy(to + n - 8, &last, 8);
}

static inline void bytes_copy_16_to_32(uint8_t *to, const uint8_t *from, size_t n)
{
    uint64_t pieces[4];
    memcpy(pieces, from, 16);
    memcpy(pieces + 2, from + n - 16, 16);
    memcpy(to, pieces, 16);
    memcpy(to + n - 16, pieces + 2, 16);
}

static inline void bytes_copy_32_to_64(uint8_t *to, const uint8_t *from, size_t n)
{
    uint64_t pieces[8];
    memcpy(pieces, from, 32);
    memcpy(pieces + 4, from + n - 32, 32);
    memcpy(to, pieces, 32);
    memcpy(to + n - 32, pieces + 4, 32);
}

static inline void bytes_copy_few(uint8_t *to, const uint8_t *from, size_t n)
{
    if (n >= 4) {
        uint32_t first, last;
        memcpy(&first, from, 4);
        memcpy(&last, from + n - 4, 4);
        memcpy(to, &first, 4);
        memcpy(to + n - 4, &last, 4);
    } else if (n > 0) {
        uint8_t first = from[0], middle = from[n / 2], last = from[n - 1];
        to[0] = first;
        to[n / 2] = middle;
        to[n - 1] = last;
    }
}

/// memcpy, quick for few bytes.
static inline void bytes_copy(void *to, const void *from, size_t n)
{
    if (n < 8) {
        bytes_copy_few(to, from, n);
    } else if (n <= 16) {
        bytes_copy_8_to_16(to, from, n);
    } else if (n <= 32) {
        bytes_copy_16_to_32(to, from, n);
    } else if (n <= 64) {
        bytes_copy_32_to_64(to, from, n);
    } else {
        memcpy(to, from, n);
    }
}

/// The same for a whole narrow string, where `room` bytes may be written, which are written again if they are behind it:
/// few bytes are copied without asking how many they are.
static inline void bytes_copy_whole(uint8_t *to, const uint8_t *from, size_t n, size_t room)
{
    if (n <= PLATFORM_READABLE && room > PLATFORM_READABLE) {
        memcpy(to, from, PLATFORM_READABLE);
    } else {
        bytes_copy(to, from, n);
    }
}

#endif
