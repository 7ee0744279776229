// SPDX-License-Identifier: Apache-2.0
// str.lower, upper, title, capitalize, swapcase, casefold, and what strings are asked about (str.isalpha …): Unicode's
// full mappings, Greek's final sigma among them, as CPython's unicodeobject.c.
#include "limit.h"
#include "name.h"
#include "native.h"
#include "str.h"
#include "unicode.h"

#include <string.h>

// --- Mapping --------------------------------------------------------------------------------------------------------

/// What becomes of the code point at `i`: 1 to CASE_MAX_POINTS code points. `was_cased`: the one before has case; what
/// this one has goes out.
typedef uint32_t Mapper(const Str *str, uint32_t i, bool *was_cased, uint32_t *out);

enum { CAPITAL_SIGMA = 0x3A3, SIGMA = 0x3C3, FINAL_SIGMA = 0x3C2 };

/// Whether a sigma at `i` ends a word: something with case before it and nothing with case behind it, but for what
/// case ignores.
static bool is_final(const Str *str, uint32_t i)
{
    uint32_t before = i;
    while (before > 0 && (point_flags(str_at(str, before - 1)) & UNICODE_IGNORABLE) != 0) {
        before--;
    }
    if (before == 0 || (point_flags(str_at(str, before - 1)) & UNICODE_CASED) == 0) {
        return false;
    }
    uint32_t behind = i + 1;
    while (behind < str->length && (point_flags(str_at(str, behind)) & UNICODE_IGNORABLE) != 0) {
        behind++;
    }
    return behind == str->length || (point_flags(str_at(str, behind)) & UNICODE_CASED) == 0;
}

static uint32_t to_lower(const Str *str, uint32_t i, bool *was_cased, uint32_t *out)
{
    (void)was_cased;
    uint32_t point = str_at(str, i);
    if (point == CAPITAL_SIGMA) {
        *out = is_final(str, i) ? FINAL_SIGMA : SIGMA;
        return 1;
    }
    return point_case(point, CASE_LOWER, out);
}

static uint32_t to_upper(const Str *str, uint32_t i, bool *was_cased, uint32_t *out)
{
    (void)was_cased;
    return point_case(str_at(str, i), CASE_UPPER, out);
}

static uint32_t to_folded(const Str *str, uint32_t i, bool *was_cased, uint32_t *out)
{
    (void)was_cased;
    return point_case(str_at(str, i), CASE_FOLD, out);
}

static uint32_t to_title(const Str *str, uint32_t i, bool *was_cased, uint32_t *out)
{
    uint32_t point = str_at(str, i);
    uint32_t n = *was_cased ? to_lower(str, i, was_cased, out) : point_case(point, CASE_TITLE, out);
    *was_cased = (point_flags(point) & UNICODE_CASED) != 0;
    return n;
}

static uint32_t to_capitalized(const Str *str, uint32_t i, bool *was_cased, uint32_t *out)
{
    return i == 0 ? point_case(str_at(str, i), CASE_TITLE, out) : to_lower(str, i, was_cased, out);
}

static uint32_t to_swapped(const Str *str, uint32_t i, bool *was_cased, uint32_t *out)
{
    uint32_t point = str_at(str, i), flags = point_flags(point);
    if ((flags & UNICODE_UPPER) != 0) {
        return to_lower(str, i, was_cased, out);
    }
    if ((flags & UNICODE_LOWER) != 0) {
        return point_case(point, CASE_UPPER, out);
    }
    *out = point;
    return 1;
}

static Value map_points(Frame frame, Value self, Mapper *map)
{
    const Root *kept = root_of(&frame, self);
    const Str *str = value_str(self);
    uint32_t out[CASE_MAX_POINTS], all = 0;
    bool was_cased = false;
    uint64_t length = 0;
    for (uint32_t i = 0; i < str->length; i++) {
        rt_poll_step(frame, i);
        uint32_t n = map(str, i, &was_cased, out);
        length += n;
        for (uint32_t k = 0; k < n; k++) {
            all |= out[k];
        }
    }
    Str *result = str_new(frame, length, all);
    str = value_str(kept->value);
    was_cased = false;
    for (uint32_t i = 0, at = 0; i < str->length; i++) {
        rt_poll_step(frame, i);
        uint32_t n = map(str, i, &was_cased, out);
        for (uint32_t k = 0; k < n; k++) {
            str_put(result, at++, out[k]);
        }
    }
    return object_value(result);
}

/// Change the case of the letters from `first` on, of 26; without a branch, for the compiler to do several at a time.
static Value map_ascii(Frame frame, Value self, uint8_t first)
{
    const Root *kept = root_of(&frame, self);
    Str *result = str_new(frame, value_str(self)->length, 0x7F);
    const uint8_t *from = value_str(kept->value)->data;
    uint8_t *to = result->data;
    uint32_t n = result->length;
    for (uint32_t i = 0; i < n; i++) {
        uint8_t is_letter = (uint8_t)(from[i] - first) < 26;
        to[i] = (uint8_t)(from[i] ^ is_letter << 5);
    }
    return object_value(result);
}

/// Map `n` code points to others that are not wider, where none has a mapping to several, and no sigma has to be looked
/// at; false where that is not so.
static inline __attribute__((always_inline)) bool
map_points_simply(const void *from, void *to, uint32_t n, UnicodeCase which, uint32_t width)
{
    uint32_t sigma = which == CASE_LOWER ? CAPITAL_SIGMA : UINT32_MAX, max = width_max(width);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t point = point_at(from, width, i), number = point_case_number(point);
        if (number == UNICODE_CASE_SPECIAL || point == sigma) {
            return false;
        }
        point += (uint32_t)unicode_case[number][which];
        if (point > max) {
            return false;
        }
        point_put(to, width, i, point);
    }
    return true;
}

/// The same in one pass, or NO_VALUE.
static Value map_simply(Frame frame, const Root *self, UnicodeCase which)
{
    uint32_t n = value_str(self->value)->length, width = value_str(self->value)->width;
    Str *result = str_new(frame, n, width_max(width));
    const void *from = value_str(self->value)->data;
    void *to = result->data;
    bool is_done = width == 1   ? map_points_simply(from, to, n, which, 1)
                   : width == 2 ? map_points_simply(from, to, n, which, 2)
                                : map_points_simply(from, to, n, which, 4);
    return is_done ? str_narrow(frame, object_value(result)) : NO_VALUE;
}

static Value map_case(Frame frame, Value self, UnicodeCase which, Mapper *map)
{
    const Root *kept = root_of(&frame, self);
    if (str_is_ascii(value_str(self))) {
        return map_ascii(frame, self, which == CASE_UPPER ? 'a' : 'A');
    }
    Value result = map_simply(frame, kept, which);
    return result != NO_VALUE ? result : map_points(frame, kept->value, map);
}

// --- Methods --------------------------------------------------------------------------------------------------------

#define MAPPING(name, map)                                                         \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)args, (void)n, (void)names;                                          \
        return map;                                                                \
    }
MAPPING(str_lower, map_case(frame, self, CASE_LOWER, to_lower))
MAPPING(str_upper, map_case(frame, self, CASE_UPPER, to_upper))
MAPPING(str_casefold, map_case(frame, self, CASE_FOLD, to_folded))
MAPPING(str_title, map_points(frame, self, to_title))
MAPPING(str_capitalize, map_points(frame, self, to_capitalized))
MAPPING(str_swapcase, map_points(frame, self, to_swapped))

/// Whether there is a code point and each has one of the flags.
static bool all_have(const Str *str, uint32_t flags)
{
    const uint8_t *points = str->data;
    uint32_t n = str->length, width = str->width, i = 0;
    while (i < n && (point_flags(point_at(points, width, i)) & flags) != 0) {
        i++;
    }
    return n > 0 && i == n;
}

/// Whether there is one with `wanted`, and none with `unwanted`.
static bool is_cased(const Str *str, uint32_t wanted, uint32_t unwanted)
{
    bool is_any = false;
    for (uint32_t i = 0; i < str->length; i++) {
        uint32_t flags = point_flags(str_at(str, i));
        if ((flags & unwanted) != 0) {
            return false;
        }
        is_any = is_any || (flags & wanted) != 0;
    }
    return is_any;
}

static bool is_title(const Str *str)
{
    bool is_any = false, was_cased = false;
    for (uint32_t i = 0; i < str->length; i++) {
        uint32_t flags = point_flags(str_at(str, i));
        bool begins = (flags & (UNICODE_UPPER | UNICODE_TITLE)) != 0;
        bool goes_on = !begins && (flags & UNICODE_LOWER) != 0;
        if ((begins && was_cased) || (goes_on && !was_cased)) {
            return false;
        }
        was_cased = begins || goes_on;
        is_any = is_any || was_cased;
    }
    return is_any;
}

bool str_is_identifier(const Str *str)
{
    for (uint32_t i = 0; i < str->length; i++) {
        uint32_t point = str_at(str, i);
        uint32_t wanted = i == 0 ? UNICODE_ID_START : UNICODE_ID_CONTINUE;
        if ((point_flags(point) & wanted) == 0 && (i > 0 || point != '_')) {
            return false;
        }
    }
    return str->length > 0;
}

static bool is_printable(const Str *str)
{
    return str->length == 0 || all_have(str, UNICODE_PRINTABLE);
}

#define TEST(name, condition)                                                      \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)frame, (void)args, (void)n, (void)names;                             \
        const Str *str = value_str(self);                                          \
        return bool_value(condition);                                              \
    }
TEST(str_isalpha, all_have(str, UNICODE_ALPHA))
TEST(str_isdecimal, all_have(str, UNICODE_DECIMAL))
TEST(str_isdigit, all_have(str, UNICODE_DIGIT))
TEST(str_isnumeric, all_have(str, UNICODE_NUMERIC))
TEST(str_isalnum, all_have(str, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC))
TEST(str_isspace, all_have(str, UNICODE_SPACE))
TEST(str_isprintable, is_printable(str))
TEST(str_islower, is_cased(str, UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE))
TEST(str_isupper, is_cased(str, UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE))
TEST(str_istitle, is_title(str))
TEST(str_isidentifier, str_is_identifier(str))
TEST(str_isascii, str_is_ascii(str))
