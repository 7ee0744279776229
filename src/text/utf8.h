// SPDX-License-Identifier: Apache-2.0
// UTF-8: one code point at a time, and whole texts checked. Everything past `source.h` is valid
// UTF-8; string values of programs may hold lone surrogates besides, as WTF-8 (three bytes ED
// A0..BF 80..BF).
#ifndef ML_TEXT_UTF8_H
#define ML_TEXT_UTF8_H

#include "base/str.h"

enum {
    UTF8_MAX_BYTES = 4,        // of one code point
    UTF8_REPLACEMENT = 0xFFFD, // stands for what can't be decoded
    CODE_POINT_MAX = 0x10FFFF,
};

/// Does `byte` continue a code point (10xxxxxx)?
static inline bool utf8_is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/// Is `cp` one of U+D800..U+DFFF?
static inline bool is_surrogate(uint32_t cp)
{
    return cp >= 0xD800 && cp <= 0xDFFF;
}

/// `utf8_decode` for what does not begin with an ASCII byte; `n` is at least 1.
uint32_t utf8_decode_slow(const char *at, size_t n, uint32_t *cp_out);

/// Decode the code point at `at`, of which `n` bytes (at least 1) may be read.
/// - `cp_out`: the code point; lone surrogates of WTF-8 included.
/// Returns its length in bytes. Where the bytes are not UTF-8: 1, and `*cp_out` is
/// UTF8_REPLACEMENT.
static inline uint32_t utf8_decode(const char *at, size_t n, uint32_t *cp_out)
{
    if ((unsigned char)*at < 0x80) {
        *cp_out = (unsigned char)*at;
        return 1;
    }
    return utf8_decode_slow(at, n, cp_out);
}

/// Decode at `*offset` of `s` and move `*offset` behind it; `*offset` must be less than `s.len`.
static inline uint32_t utf8_next(Str s, size_t *offset)
{
    uint32_t cp;
    *offset += utf8_decode(s.ptr + *offset, s.len - *offset, &cp);
    return cp;
}

/// Decode the code point that ends at `*offset` of `s` and move `*offset` to its start; `*offset`
/// must not be 0.
uint32_t utf8_previous(Str s, size_t *offset);

/// Write `cp` (at most CODE_POINT_MAX) to `out`, which has room for UTF8_MAX_BYTES. Returns the
/// length. A lone surrogate is written as WTF-8; whoever needs valid UTF-8 asks `is_surrogate`
/// first.
uint32_t utf8_encode(uint32_t cp, char *out);

/// Offset of the first byte that is not UTF-8 (overlong forms, surrogates and truncated ones are
/// not), or `s.len`.
size_t utf8_validate(Str s);

/// Offset of the first byte of 128 or above, from `start` on, or `s.len`. Eight bytes at a time.
size_t utf8_skip_ascii(Str s, size_t start);

static inline bool utf8_is_ascii(Str s)
{
    return utf8_skip_ascii(s, 0) == s.len;
}

/// How many code points `s` (UTF-8) has.
size_t utf8_count(Str s);

#endif
