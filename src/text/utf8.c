// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include "base/check.h"

/// How many bytes the code point that begins with `first` has; 0 when none begins with it.
static uint32_t length_from(unsigned char first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static uint32_t bad_byte(uint32_t *cp_out)
{
    *cp_out = UTF8_REPLACEMENT;
    return 1;
}

uint32_t utf8_decode_slow(const char *at, size_t n, uint32_t *cp_out)
{
    static const uint32_t LEAST[] = {0, 0, 0x80, 0x800, 0x10000}; // below it a form is overlong
    unsigned char first = (unsigned char)at[0];
    uint32_t len = length_from(first);
    if (len == 0 || len > n) {
        return bad_byte(cp_out);
    }
    uint32_t cp = len == 1 ? first : first & (0x7Fu >> len);
    for (uint32_t i = 1; i < len; i++) {
        if (!utf8_is_continuation(at[i])) {
            return bad_byte(cp_out);
        }
        cp = cp << 6 | ((unsigned char)at[i] & 0x3F);
    }
    if (cp < LEAST[len] || cp > CODE_POINT_MAX) {
        return bad_byte(cp_out);
    }
    *cp_out = cp;
    return len;
}

uint32_t utf8_previous(Str s, size_t *offset)
{
    ML_ASSERT(*offset > 0 && *offset <= s.len);
    size_t end = *offset;
    size_t start = end - 1;
    while (start > 0 && end - start < UTF8_MAX_BYTES && utf8_is_continuation(s.ptr[start])) {
        start--;
    }
    uint32_t cp;
    if (utf8_decode(s.ptr + start, end - start, &cp) != end - start) {
        start = end - 1;
        cp = UTF8_REPLACEMENT;
    }
    *offset = start;
    return cp;
}

uint32_t utf8_encode(uint32_t cp, char *out)
{
    ML_ASSERT(cp <= CODE_POINT_MAX);
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    uint32_t len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (uint32_t i = len - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (cp & 0x3F));
        cp >>= 6;
    }
    out[0] = (char)((0xF00u >> len & 0xF0) | cp);
    return len;
}

/// Eight bytes of which at least one is 128 or above?
static bool has_high_byte(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return (word & 0x8080808080808080u) != 0;
}

size_t utf8_skip_ascii(Str s, size_t start)
{
    size_t i = start;
    while (i + 8 <= s.len && !has_high_byte(s.ptr + i)) {
        i += 8;
    }
    while (i < s.len && (unsigned char)s.ptr[i] < 0x80) {
        i++;
    }
    return i;
}

size_t utf8_validate(Str s)
{
    size_t i = utf8_skip_ascii(s, 0);
    while (i < s.len) {
        uint32_t cp;
        uint32_t len = utf8_decode(s.ptr + i, s.len - i, &cp);
        bool bad = len == 1 && (unsigned char)s.ptr[i] >= 0x80;
        if (bad || is_surrogate(cp)) {
            return i;
        }
        i += len;
        if (len == 1) { // after ASCII there is often more
            i = utf8_skip_ascii(s, i);
        }
    }
    return s.len;
}

size_t utf8_count(Str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++) {
        count += !utf8_is_continuation(s.ptr[i]);
    }
    return count;
}
