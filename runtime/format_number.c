// SPDX-License-Identifier: Apache-2.0
// format(int, spec) and format(float, spec).
#include "exception.h"
#include "float_text.h"
#include "format.h"
#include "int.h"
#include "runtime.h"

#include <string.h>

static bool is_one_of(uint32_t type, const char *types)
{
    return type > 0 && type < 0x80 && strchr(types, (int)type) != NULL;
}

// --- float ----------------------------------------------------------------------------------------------------------

/// Take a text of float_format's apart: sign, digits, and the rest.
static NumberText split_number(const char *text, size_t length)
{
    NumberText number = {.prefix = "", .is_negative = length > 0 && text[0] == '-'};
    number.digits = text + number.is_negative;
    while (number.digits + number.n_digits < text + length &&
           number.digits[number.n_digits] >= '0' && number.digits[number.n_digits] <= '9') {
        number.n_digits++;
    }
    number.rest = number.digits + number.n_digits;
    number.n_rest = length - number.is_negative - number.n_digits;
    return number;
}

static Value format_float(Frame frame, double number, const FormatSpec *spec)
{
    if (spec->precision > INT32_MAX) {
        raise_error(frame, EXC_ValueError, "precision too big");
    }
    if (spec->precision > FLOAT_MAX_PRECISION) {
        raise_memory_error(frame);
    }
    uint32_t flags = (spec->is_alternate ? FLOAT_ALTERNATE : 0U) |
                     (spec->no_negative_zero ? FLOAT_NO_NEGATIVE_ZERO : 0U);
    uint32_t precision = spec->precision < 0 ? 6 : (uint32_t)spec->precision;
    char code = (char)spec->type;
    bool is_percent = code == '%';
    if (code == 0) {
        flags |= FLOAT_DOT_ZERO;
        code = spec->precision < 0 ? 'r' : 'g';
        precision = spec->precision < 0 ? 0 : precision;
    } else if (code == 'n') {
        code = 'g';
    } else if (is_percent) {
        code = 'f';
        number *= 100.0;
    }
    char few[FLOAT_FEW_BYTES];
    char *text = precision <= FLOAT_FEW_DIGITS
                     ? few
                     : scratch_new(&frame, float_format_bound(precision) + 1);
    size_t length = float_format(number, code, precision, flags, text);
    if (is_percent) {
        text[length++] = '%';
    }
    NumberText parts = split_number(text, length);
    return format_number(frame, spec, &parts);
}

Value rt_float_format(Frame frame, F64 number, Value spec)
{
    Root *kept = root_of(&frame, spec);
    if (value_str(spec)->length == 0) {
        return rt_float_repr(frame, number);
    }
    FormatSpec parsed = format_spec_parse(frame, kept->value, "float", 0, '>');
    if (parsed.type != 0 && !is_one_of(parsed.type, "eEfFgGn%")) {
        raise_unknown_format(frame, parsed.type, "float");
    }
    return format_float(frame, number, &parsed);
}

// --- int ------------------------------------------------------------------------------------------------------------

static Value format_char(Frame frame, Value a, const FormatSpec *spec)
{
    if (spec->sign != 0) {
        raise_error(frame, EXC_ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec->is_alternate) {
        raise_error(frame, EXC_ValueError,
                    "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    a = int_plain(a);
    if (rt_int_bit_length(a) > 63 && rt_int_cmp_f64(a, -0x1p63) != 0) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C long");
    }
    if (!value_is_small(a) || value_small(a) < 0 || value_small(a) > 0x10FFFF) {
        raise_error(frame, EXC_OverflowError, "%%c arg not in range(0x110000)");
    }
    NumberText number = {.prefix = "", .digits = "", .rest = "", .has_point = true};
    number.point = (uint32_t)value_small(a);
    return format_number(frame, spec, &number);
}

static Value format_int(Frame frame, Value a, const FormatSpec *spec)
{
    if (spec->precision >= 0) {
        raise_error(frame, EXC_ValueError, "Precision not allowed in integer format specifier");
    }
    if (spec->no_negative_zero) {
        raise_error(frame, EXC_ValueError,
                    "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec->type == 'c') {
        return format_char(frame, a, spec);
    }
    uint32_t bits = spec->type == 'b'                        ? 1
                    : spec->type == 'o'                      ? 3
                    : spec->type == 'x' || spec->type == 'X' ? 4
                                                             : 0;
    size_t length = 0;
    const char *text = bits == 0 ? int_to_decimal(&frame, a, &length)
                                 : int_to_binary(&frame, a, bits, false, &length);
    NumberText number = {.prefix = "", .rest = "", .is_negative = text[0] == '-'};
    number.digits = text + number.is_negative;
    number.n_digits = length - number.is_negative;
    if (spec->is_alternate && bits != 0) {
        number.prefix = bits == 1 ? "0b" : bits == 3 ? "0o" : spec->type == 'X' ? "0X" : "0x";
    }
    if (spec->type == 'X') {
        for (char *at = (char *)(uintptr_t)number.digits; at < text + length; at++) {
            *at = *at >= 'a' ? (char)(*at - 32) : *at;
        }
    }
    return format_number(frame, spec, &number);
}

Value rt_int_format(Frame frame, Value a, Value spec)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = spec;
    bool is_bool = value_is_kind(a, KIND_BOOL);
    if (value_str(spec)->length == 0) {
        return is_bool ? str_ascii(frame, a == object_value(&rt_true) ? "True" : "False",
                                   a == object_value(&rt_true) ? 4 : 5)
                       : rt_int_str(frame, a);
    }
    const char *type_name = is_bool ? "bool" : "int";
    FormatSpec parsed = format_spec_parse(frame, kept[1].value, type_name, 'd', '>');
    if (is_one_of(parsed.type, "bcdoxXn")) {
        return format_int(frame, kept[0].value, &parsed);
    }
    if (!is_one_of(parsed.type, "eEfFgG%")) {
        raise_unknown_format(frame, parsed.type, type_name);
    }
    return format_float(frame, rt_int_to_f64(frame, kept[0].value), &parsed);
}
