// SPDX-License-Identifier: Apache-2.0
// Finding a string in another.
#ifndef RUNTIME_SEARCH_H
#define RUNTIME_SEARCH_H

#include "str.h"

/// What is looked for, made ready for strings of one width. Valid while the string it was made of and the slots that
/// needle_new took are.
typedef struct Needle {
    const uint8_t *data; // `length` code points of `width`
    uint32_t length, width;
    bool is_impossible; // wider than what it is looked for in
    bool is_last;       // looked for from the end
} Needle;

/// `str` as a needle for strings of `width`; `is_last`: the last place is wanted. Takes slots of `*frame`, and does not
/// root `str`. Errors: MemoryError.
Needle needle_new(Frame *frame, Value str, uint32_t width, bool is_last);

/// The first (or last) place in [start, end) of `str` where the needle lies wholly inside, or -1. Linear in the worst
/// case. An empty needle is at `start` (or `end`).
int64_t needle_find(const Needle *needle, const Str *str, uint32_t start, uint32_t end);

/// How often the needle, which is not empty, lies in [start, end), without overlaps, at most `most`.
uint32_t needle_count(Frame frame, const Needle *needle, const Str *str, uint32_t start,
                      uint32_t end, uint32_t most);

/// The first place in [start, end) of a code point, or -1.
int64_t str_find_point(const Str *str, uint32_t point, uint32_t start, uint32_t end);

#endif
