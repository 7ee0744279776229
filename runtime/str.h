// SPDX-License-Identifier: Apache-2.0
// Strings of code points, 1, 2 or 4 bytes each, as wide as the widest needs. A surrogate is a code point like any other.
#ifndef RUNTIME_STR_H
#define RUNTIME_STR_H

#include "gc.h"

#include <stdarg.h>

typedef struct Str {
    Object head;
    uint32_t length; // in code points
    uint32_t width;  // bytes of each: 1, 2, 4
    int64_t hash;    // -1: not known yet
    uint8_t data[];
} Str;

enum { STR_MAX_LENGTH = 0x3FFFFFFF };

#define STR_NO_HASH (-1)

/// The initialiser of a static str, ASCII, for a declaration with __extension__ before it.
#define STR_STATIC(text)                                                                   \
    {                                                                                      \
        {&rt_types[TYPE_str], KIND_STR, GC_IMMORTAL, 0}, sizeof(text) - 1, 1, STR_NO_HASH, \
        {                                                                                  \
            text                                                                           \
        }                                                                                  \
    }

static inline Str *value_str(Value value)
{
    return (Str *)(void *)value_object(value);
}

static inline uint32_t str_at(const Str *str, uint32_t index)
{
    switch (str->width) {
    case 1: return str->data[index];
    case 2: return ((const uint16_t *)(const void *)str->data)[index];
    default: return ((const uint32_t *)(const void *)str->data)[index];
    }
}

/// For a new string only.
static inline void str_put(Str *str, uint32_t index, uint32_t point)
{
    switch (str->width) {
    case 1: str->data[index] = (uint8_t)point; break;
    case 2: ((uint16_t *)(void *)str->data)[index] = (uint16_t)point; break;
    default: ((uint32_t *)(void *)str->data)[index] = point; break;
    }
}

/// A string of `length` code points up to `max_point`; to be filled with str_put. Errors: MemoryError.
Str *str_new(Frame frame, size_t length, uint32_t max_point);

/// From ASCII, and from UTF-8 (valid but for encoded surrogates, which stay). The bytes may not be in the heap.
Value str_ascii(Frame frame, const char *text, size_t length);
Value str_utf8(Frame frame, const char *text, size_t n_bytes);

/// hash(str): never -1; the same for equal strings.
int64_t str_hash(Str *str);

/// Whether two strings are equal.
bool str_equal(Value a, Value b);

/// `repr(str)`, cut after `max_length` code points. Roots `str` itself.
Value str_repr(Frame frame, Value str, uint32_t max_length);

/// A message: %s UTF-8 text, %S ASCII text and its length (int64_t), %d
/// int64_t, %c code point, %x uint32_t, %U a str (Value), %R the
/// repr of one, %r its first 200 code points, %T the name of a value's type; %% a percent sign. Roots the strings and
/// values itself (at most 4).
Value str_format(Frame frame, const char *format, va_list arguments);

// --- Code points ----------------------------------------------------------------------------------------------------

/// As CPython's str.isprintable and str.isspace of one code point (Unicode 15.0).
bool point_is_printable(uint32_t point);
bool point_is_space(uint32_t point);

/// The value of a decimal digit (category Nd), or -1.
int point_decimal(uint32_t point);

/// The characters of a number's text, as many as it has code points: ASCII itself, any decimal digit as '0' to '9', any
/// space as ' ', all else as '?'.
void str_number_chars(const Str *text, char *out);

#endif
