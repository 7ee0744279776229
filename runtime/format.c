// SPDX-License-Identifier: Apache-2.0
#include "format.h"

#include "exception.h"

#include <string.h>

// --- Reading a specification ----------------------------------------------------------------------------------------

typedef struct SpecReader {
    const Str *text;
    uint32_t at;
} SpecReader;

/// The code point `ahead` of the reader, or 0 behind the end (no part of a specification is a NUL).
static uint32_t peek(const SpecReader *reader, uint32_t ahead)
{
    uint32_t index = reader->at + ahead;
    return index < reader->text->length ? str_at(reader->text, index) : 0;
}

static bool take(SpecReader *reader, uint32_t point)
{
    bool is_there = peek(reader, 0) == point;
    reader->at += is_there;
    return is_there;
}

static bool is_align(uint32_t point)
{
    return point == '<' || point == '>' || point == '=' || point == '^';
}

/// A number in any decimal digits, or -1 if there is none.
static int64_t take_integer(Frame frame, SpecReader *reader)
{
    int64_t number = -1;
    for (int digit; (digit = point_decimal(peek(reader, 0))) >= 0; reader->at++) {
        number = number < 0 ? 0 : number;
        if (number > (INT64_MAX - digit) / 10) {
            raise_error(frame, EXC_ValueError, "Too many decimal digits in format string");
        }
        number = number * 10 + digit;
    }
    return number;
}

/// Fill, alignment, sign, z, #, 0.
static void take_flags(SpecReader *reader, FormatSpec *spec, uint32_t default_align)
{
    bool has_fill = false, has_align = true;
    if (is_align(peek(reader, 1))) {
        spec->fill = peek(reader, 0);
        spec->align = peek(reader, 1);
        reader->at += 2;
        has_fill = true;
    } else if (is_align(peek(reader, 0))) {
        spec->align = peek(reader, 0);
        reader->at++;
    } else {
        has_align = false;
    }
    uint32_t sign = peek(reader, 0);
    if (sign == '+' || sign == '-' || sign == ' ') {
        spec->sign = sign;
        reader->at++;
    }
    spec->no_negative_zero = take(reader, 'z');
    spec->is_alternate = take(reader, '#');
    if (!has_fill && take(reader, '0')) {
        spec->fill = '0';
        spec->align = !has_align && default_align == '>' ? '=' : spec->align;
    }
}

static void take_grouping(Frame frame, SpecReader *reader, FormatSpec *spec)
{
    bool has_comma = take(reader, ',');
    bool has_underscore = take(reader, '_');
    if (has_underscore && (has_comma || peek(reader, 0) == ',')) {
        raise_error(frame, EXC_ValueError, "Cannot specify both ',' and '_'.");
    }
    spec->grouping = has_comma ? ',' : has_underscore ? '_' : 0;
    spec->group_size = 3;
}

static void check_grouping(Frame frame, FormatSpec *spec)
{
    bool is_ascii = spec->type < 0x80;
    if (spec->grouping == 0 || spec->type == 0 ||
        (is_ascii && memchr("defgEG%F", (int)spec->type, 8) != NULL)) {
        return;
    }
    bool is_binary = is_ascii && memchr("boxX", (int)spec->type, 4) != NULL;
    if (is_binary && spec->grouping == '_') {
        spec->group_size = 4;
    } else if (spec->type > 32 && spec->type < 128) {
        raise_error(frame, EXC_ValueError, "Cannot specify '%c' with '%c'.", spec->grouping,
                    spec->type);
    } else {
        raise_error(frame, EXC_ValueError, "Cannot specify '%c' with '\\x%x'.", spec->grouping,
                    spec->type);
    }
}

FormatSpec format_spec_parse(Frame frame, Value text, const char *type_name, uint32_t default_type,
                             uint32_t default_align)
{
    SpecReader reader = {value_str(text), 0};
    FormatSpec spec = {.fill = ' ', .align = default_align, .type = default_type};
    take_flags(&reader, &spec, default_align);
    spec.width = take_integer(frame, &reader);
    take_grouping(frame, &reader, &spec);
    spec.precision = -1;
    if (take(&reader, '.')) {
        spec.precision = take_integer(frame, &reader);
        if (spec.precision < 0) {
            raise_error(frame, EXC_ValueError, "Format specifier missing precision");
        }
    }
    uint32_t n_left = reader.text->length - reader.at;
    if (n_left > 1) {
        raise_error(frame, EXC_ValueError, "Invalid format specifier '%U' for object of type '%s'",
                    text, type_name);
    }
    spec.type = n_left == 1 ? peek(&reader, 0) : spec.type;
    check_grouping(frame, &spec);
    return spec;
}

void raise_unknown_format(Frame frame, uint32_t type, const char *type_name)
{
    const char *format = type > 32 && type < 128
                             ? "Unknown format code '%c' for object of type '%s'"
                             : "Unknown format code '\\x%x' for object of type '%s'";
    raise_error(frame, EXC_ValueError, format, type, type_name);
}

// --- Laying out -----------------------------------------------------------------------------------------------------

/// How many characters `n_digits` take with separators when they are to fill `min_width`, and how many zeros of it.
static int64_t grouped_width(const FormatSpec *spec, int64_t n_digits, int64_t min_width)
{
    if (n_digits == 0) {
        return 0;
    }
    if (spec->grouping == 0) {
        return n_digits > min_width ? n_digits : min_width;
    }
    int64_t size = spec->group_size;
    int64_t width = n_digits + (n_digits - 1) / size;
    if (width >= min_width) {
        return width;
    }
    // Zeros in front; the separator is never first, so the width may become one more.
    return min_width % (size + 1) == 0 ? min_width + 1 : min_width;
}

typedef struct Layout {
    int64_t n_left, n_inner, n_right; // of fill characters
    int64_t n_grouped;
    uint32_t sign; // 0: none
} Layout;

static Layout layout_of(const FormatSpec *spec, const NumberText *number)
{
    Layout layout = {0};
    layout.sign = number->is_negative                      ? '-'
                  : spec->sign == '+' || spec->sign == ' ' ? spec->sign
                                                           : 0;
    int64_t n_other = (layout.sign != 0) + (int64_t)strlen(number->prefix) +
                      (int64_t)number->n_rest + number->has_point;
    bool fills_digits = spec->fill == '0' && spec->align == '=';
    layout.n_grouped =
        grouped_width(spec, (int64_t)number->n_digits, fills_digits ? spec->width - n_other : 0);
    int64_t n_fill = spec->width - n_other - layout.n_grouped;
    if (n_fill > 0) {
        switch (spec->align) {
        case '<': layout.n_right = n_fill; break;
        case '^':
            layout.n_left = n_fill / 2;
            layout.n_right = n_fill - layout.n_left;
            break;
        case '=': layout.n_inner = n_fill; break;
        default: layout.n_left = n_fill; break;
        }
    }
    return layout;
}

static uint32_t put_text(Str *str, uint32_t at, const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        str_put(str, at++, (uint8_t)text[i]);
    }
    return at;
}

/// The digits from the right, a separator after each group, zeros where they end.
static uint32_t put_grouped(Frame frame, Str *str, uint32_t at, const FormatSpec *spec,
                            const NumberText *number, int64_t width)
{
    size_t left = number->n_digits;
    uint32_t in_group = 0;
    for (int64_t i = width; i-- > 0;) {
        rt_poll_step(frame, (uint64_t)i);
        uint32_t point = '0';
        if (spec->grouping != 0 && in_group == spec->group_size) {
            point = spec->grouping;
            in_group = 0;
        } else {
            point = left > 0 ? (uint8_t)number->digits[--left] : '0';
            in_group++;
        }
        str_put(str, at + (uint32_t)i, point);
    }
    return at + (uint32_t)width;
}

Value format_number(Frame frame, const FormatSpec *spec, const NumberText *number)
{
    Layout layout = layout_of(spec, number);
    uint32_t max = number->has_point && number->point > 0x7F ? number->point : 0x7F;
    if (layout.n_left + layout.n_inner + layout.n_right > 0 && spec->fill > max) {
        max = spec->fill;
    }
    size_t n_prefix = strlen(number->prefix);
    int64_t n_fill = layout.n_left + layout.n_inner + layout.n_right;
    if (n_fill > STR_MAX_LENGTH || layout.n_grouped > STR_MAX_LENGTH) {
        raise_memory_error(frame);
    }
    size_t length = (size_t)(n_fill + layout.n_grouped) + (layout.sign != 0) + n_prefix +
                    number->n_rest + number->has_point;
    Str *str = str_new(frame, length, max);
    uint32_t at = str_fill(frame, str, 0, spec->fill, layout.n_left);
    at = str_fill(frame, str, at, layout.sign, layout.sign != 0);
    at = put_text(str, at, number->prefix, n_prefix);
    at = str_fill(frame, str, at, spec->fill, layout.n_inner);
    at = put_grouped(frame, str, at, spec, number, layout.n_grouped);
    at = put_text(str, at, number->rest, number->n_rest);
    at = str_fill(frame, str, at, number->point, number->has_point);
    str_fill(frame, str, at, spec->fill, layout.n_right);
    return object_value(str);
}
