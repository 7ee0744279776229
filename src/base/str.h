// SPDX-License-Identifier: Apache-2.0
// Slices of bytes that somebody else owns; UTF-8 wherever `text/` has been passed.
#ifndef ML_BASE_STR_H
#define ML_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// A slice: `len` bytes at `ptr`, not NUL-terminated, may contain NUL.
typedef struct Str {
    const char *ptr;
    size_t len;
} Str;

/// A byte range `[start, end)` of one source file.
typedef struct Span {
    uint32_t start;
    uint32_t end;
} Span;

/// The slice of a string literal.
#define STR(literal) ((Str){"" literal, sizeof(literal) - 1})

static inline Str str_of(const char *text)
{
    return (Str){text, strlen(text)};
}

static inline bool str_equal(Str a, Str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/// Bytes of `s` from `start` up to `end`; both are clipped to `s`.
static inline Str str_slice(Str s, size_t start, size_t end)
{
    end = end < s.len ? end : s.len;
    start = start < end ? start : end;
    return (Str){s.ptr + start, end - start};
}

bool str_starts_with(Str s, Str prefix);
bool str_ends_with(Str s, Str suffix);

/// Byte order; a prefix comes first. Returns <0, 0 or >0.
int str_compare(Str a, Str b);

/// `s` without the ASCII white space at its ends.
Str str_trim(Str s);

/// Offset of the first `needle` in `s`, or `s.len`.
size_t str_find(Str s, Str needle);

/// Cut the part before the first `separator` off `*rest`, together with the separator.
/// Without one, all of `*rest` is returned and `*rest` is empty with a NULL `ptr`.
Str str_split_next(Str *rest, char separator);

/// FNV-1a with a final mix, 64 bits.
uint64_t str_hash(Str s);

#endif
