// SPDX-License-Identifier: Apache-2.0
// Strings of code points, 1, 2 or 4 bytes each, as wide as the widest needs. A surrogate is a code point like any other.
#ifndef RUNTIME_STR_H
#define RUNTIME_STR_H

#include "gc.h"
#include "heap.h"

#include <stdarg.h>

/// The code points lie behind the header, or at the beginning of a StrBuffer that several strings share.
typedef struct Str {
    Object head;
    uint32_t length; // in code points
    uint32_t hash;   // 0: not known yet
    uint8_t *data;
    uint8_t width;  // bytes of each code point: 1, 2, 4; never more than the widest needs
    uint8_t n_sums; // how many concatenations made it, one on top of the other, at most MAX_SUMS
    _Alignas(8) uint8_t bytes[];
} Str;

/// Memory of kind RAW for strings that were made by appending: each of them is a beginning of it, and the longest can
/// be extended where it lies.
typedef struct StrBuffer {
    Object head;
    uint32_t used, capacity; // in bytes
    uint8_t bytes[];
} StrBuffer;

enum { STR_QUICK_BYTES = 224 }; // a string's bytes that heap_quick has cells for

enum { STR_MAX_LENGTH = 0x1FFFFFF0 }; // four bytes each fit the half of 32 bits

extern Str rt_empty_str;

/// The initialiser of the static str `variable`, ASCII, for a declaration with __extension__ before it.
#define STR_STATIC(variable, text)                                                           \
    {                                                                                        \
        .head = {&rt_types[TYPE_str], KIND_STR, GC_IMMORTAL, 0}, .length = sizeof(text) - 1, \
        .data = (variable).bytes, .width = 1, .bytes = {                                     \
            text                                                                             \
        }                                                                                    \
    }

static inline Str *value_str(Value value)
{
    return (Str *)(void *)value_object(value);
}

/// Code points in memory, `width` bytes each.
static inline uint32_t point_at(const void *points, uint32_t width, size_t index)
{
    switch (width) {
    case 1: return ((const uint8_t *)points)[index];
    case 2: return ((const uint16_t *)points)[index];
    default: return ((const uint32_t *)points)[index];
    }
}

static inline void point_put(void *points, uint32_t width, size_t index, uint32_t point)
{
    switch (width) {
    case 1: ((uint8_t *)points)[index] = (uint8_t)point; break;
    case 2: ((uint16_t *)points)[index] = (uint16_t)point; break;
    default: ((uint32_t *)points)[index] = point; break;
    }
}

/// Copy `n` of them where the widths differ; none is wider than `to_width`.
void points_convert(void *to, uint32_t to_width, const void *from, uint32_t from_width, size_t n);

static inline uint32_t str_at(const Str *str, uint32_t index)
{
    return point_at(str->data, str->width, index);
}

/// For a new string only.
static inline void str_put(Str *str, uint32_t index, uint32_t point)
{
    point_put(str->data, str->width, index, point);
}

static inline bool value_is_str(Value value)
{
    return value_is_kind(value, KIND_STR);
}

/// A string of `length` code points up to `max_point`; to be filled with str_put. Errors: MemoryError.
Str *str_new(Frame frame, uint64_t length, uint32_t max_point);

/// The same without a collection, for `width` and few code points, where memory is at hand; otherwise NULL.
static inline Str *str_quick(uint32_t length, uint32_t width)
{
    Str *str = (Str *)(void *)heap_quick(sizeof(Str) + (size_t)length * width);
    if (str != NULL) {
        str->head.type = &rt_types[TYPE_str];
        str->head.kind = KIND_STR;
        str->length = length;
        str->hash = 0;
        str->data = str->bytes;
        str->width = (uint8_t)width;
        str->n_sums = 0;
    }
    return str;
}

/// Of one code point; those below 256 are always the same objects.
Value str_point(Frame frame, uint32_t point);

/// The largest code point of a string that is as wide as `width`, for str_new.
static inline uint32_t width_max(uint32_t width)
{
    return width == 1 ? 0xFF : width == 2 ? 0xFFFF : 0x10FFFF;
}

/// A value that says as much as the largest of the `n` code points from `start` does to str_new.
uint32_t str_max_point(const Str *str, uint32_t start, uint32_t n);

/// Whether all code points are below 128.
bool str_is_ascii(const Str *str);

/// Whether it could be a name in a program: str.isidentifier().
bool str_is_identifier(const Str *str);

/// For a new string: `n` times `point` from `at` on, where n may be negative. Where the next goes. Errors: an interrupt.
uint32_t str_fill(Frame frame, Str *to, uint32_t at, uint32_t point, int64_t n);

/// Copy `n` code points into a new string, which is as wide or wider.
void str_copy(Str *to, uint32_t at, const Str *from, uint32_t start, uint32_t n);

/// The part [start, end), which must be inside. Roots `str` itself.
Value str_part(Frame frame, Value str, uint32_t start, uint32_t end);

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

/// The string of `length` code points of `width` that a StrBuffer begins with. Roots that. Errors: MemoryError.
Value str_of_buffer(Frame frame, Value buffer, uint32_t length, uint8_t width);

/// The same text as narrow as it can be, for a string that was made wider. Roots it itself.
Value str_narrow(Frame frame, Value str);

void trace_str(Object *object, Visit *visit);

// --- Code points ----------------------------------------------------------------------------------------------------

/// As CPython's str.isprintable and str.isspace of one code point (Unicode 15.0).
bool point_is_printable(uint32_t point);
bool point_is_wide_space(uint32_t point); // of one that is not ASCII

static inline bool point_is_space(uint32_t point)
{
    return point < 0x80 ? point == ' ' || point - '\t' < 5 || point - 0x1C < 4
                        : point_is_wide_space(point);
}

/// The value of a decimal digit (category Nd), or -1.
int point_decimal(uint32_t point);

/// The characters of a number's text, as many as it has code points: ASCII itself, any decimal digit as '0' to '9', any
/// space as ' ', all else as '?'.
void str_number_chars(const Str *text, char *out);

#endif
