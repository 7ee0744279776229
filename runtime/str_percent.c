// SPDX-License-Identifier: Apache-2.0
// format % values, as CPython's PyUnicode_Format: %[(key)][flags][width][.precision][hlL]type.
#include "exception.h"
#include "float.h"
#include "float_text.h"
#include "format.h"
#include "index.h"
#include "int.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "search.h"
#include "special.h"
#include "str_arg.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

enum { FLAG_LEFT = 1, FLAG_SIGN = 2, FLAG_BLANK = 4, FLAG_ALTERNATE = 8, FLAG_ZERO = 16 };

/// A format under way.
typedef struct Percent {
    Root *format, *values;
    Root *mapping; // NO_VALUE: the values are none
    uint32_t at;   // in the format
    uint32_t next; // of the values: in a tuple, or 1 when the only one is taken
    Text *text;
} Percent;

/// One specification.
typedef struct Spec {
    uint32_t flags, type;
    int64_t width, precision; // -1: none
} Spec;

static uint32_t length_of(const Percent *percent)
{
    return value_str(percent->format->value)->length;
}

/// The next code point of a specification.
static uint32_t take(Frame frame, Percent *percent)
{
    if (percent->at == length_of(percent)) {
        raise_error(frame, EXC_ValueError, "incomplete format");
    }
    return str_at(value_str(percent->format->value), percent->at++);
}

static Value next_value(Frame frame, Percent *percent)
{
    Value values = percent->values->value;
    bool is_tuple = value_is_kind(values, KIND_TUPLE) && percent->mapping->value == NO_VALUE;
    if (percent->next == (is_tuple ? value_tuple(values)->length : 1)) {
        raise_error(frame, EXC_TypeError, "not enough arguments for format string");
    }
    uint32_t index = percent->next++;
    return is_tuple ? value_tuple(values)->items[index] : values;
}

// --- Reading a specification ----------------------------------------------------------------------------------------

/// Behind "(": the value of the key is the only one from here on.
static void take_key(Frame frame, Percent *percent)
{
    if (percent->mapping->value == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "format requires a mapping");
    }
    uint32_t start = percent->at, depth = 1;
    while (depth > 0 && percent->at < length_of(percent)) {
        uint32_t point = str_at(value_str(percent->format->value), percent->at++);
        depth += point == '(';
        depth -= point == ')';
    }
    if (depth > 0) {
        raise_error(frame, EXC_ValueError, "incomplete format key");
    }
    Value key = str_part(frame, percent->format->value, start, percent->at - 1);
    percent->values->value = rt_get_item(frame, percent->mapping->value, key);
    percent->next = 0;
}

static uint32_t flag_of(uint32_t point)
{
    switch (point) {
    case '-': return FLAG_LEFT;
    case '+': return FLAG_SIGN;
    case ' ': return FLAG_BLANK;
    case '#': return FLAG_ALTERNATE;
    case '0': return FLAG_ZERO;
    default: return 0;
    }
}

static bool is_digit(uint32_t point)
{
    return point >= '0' && point <= '9';
}

/// The number that `*point` begins; the code point behind it goes out.
static int64_t take_number(Frame frame, Percent *percent, uint32_t *point, int64_t max,
                           const char *what)
{
    int64_t number = 0;
    for (; is_digit(*point); *point = take(frame, percent)) {
        int64_t digit = *point - '0';
        if (number > (max - digit) / 10) {
            raise_error(frame, EXC_ValueError, "%s too big", what);
        }
        number = number * 10 + digit;
    }
    return number;
}

/// The value that a star stands for.
static int64_t star_value(Frame frame, Percent *percent, int64_t min, int64_t max, const char *type)
{
    Value value = next_value(frame, percent);
    if (!value_is_int(value)) {
        raise_error(frame, EXC_TypeError, "* wants int");
    }
    int64_t number = 0;
    if (!int_fits(int_plain(value), &number) || number < min || number > max) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C %s", type);
    }
    return number;
}

static uint32_t take_width(Frame frame, Percent *percent, Spec *spec, uint32_t point)
{
    if (is_digit(point)) {
        spec->width = take_number(frame, percent, &point, INT64_MAX, "width");
    } else if (point == '*') {
        spec->width = star_value(frame, percent, INT64_MIN, INT64_MAX, "ssize_t");
        if (spec->width < 0) {
            spec->flags |= FLAG_LEFT;
            spec->width = spec->width == INT64_MIN ? INT64_MAX : -spec->width;
        }
        point = take(frame, percent);
    }
    return point;
}

static uint32_t take_precision(Frame frame, Percent *percent, Spec *spec, uint32_t point)
{
    if (point != '.') {
        return point;
    }
    point = take(frame, percent);
    if (point == '*') {
        spec->precision = star_value(frame, percent, INT32_MIN, INT32_MAX, "int");
        spec->precision = spec->precision < 0 ? 0 : spec->precision;
        return take(frame, percent);
    }
    spec->precision = take_number(frame, percent, &point, INT32_MAX, "precision");
    return point;
}

/// Behind "%", which no other follows.
static Spec take_spec(Frame frame, Percent *percent)
{
    Spec spec = {0, 0, -1, -1};
    uint32_t point = take(frame, percent);
    if (point == '(') {
        take_key(frame, percent);
        point = take(frame, percent);
    }
    for (uint32_t flag; (flag = flag_of(point)) != 0; point = take(frame, percent)) {
        spec.flags |= flag;
    }
    point = take_width(frame, percent, &spec, point);
    point = take_precision(frame, percent, &spec, point);
    spec.type = point == 'h' || point == 'l' || point == 'L' ? take(frame, percent) : point;
    return spec;
}

// --- Writing --------------------------------------------------------------------------------------------------------

/// A number's text, ASCII.
typedef struct Number {
    const char *digits; // without sign and prefix
    size_t n_digits;
    uint32_t n_zeros;   // before the digits
    const char *prefix; // "0x" …
    bool is_negative;
} Number;

static uint64_t margin_of(const Spec *spec, uint64_t length)
{
    return spec->width > 0 && (uint64_t)spec->width > length ? (uint64_t)spec->width - length : 0;
}

static void put_number(Frame frame, Text *text, const Spec *spec, const Number *number)
{
    uint32_t sign = number->is_negative               ? '-'
                    : (spec->flags & FLAG_SIGN) != 0  ? '+'
                    : (spec->flags & FLAG_BLANK) != 0 ? ' '
                                                      : 0;
    uint64_t length =
        (sign != 0) + strlen(number->prefix) + number->n_zeros + (uint64_t)number->n_digits;
    uint64_t margin = margin_of(spec, length);
    bool is_left = (spec->flags & FLAG_LEFT) != 0, has_zeros = (spec->flags & FLAG_ZERO) != 0;
    text_fill(frame, text, ' ', is_left || has_zeros ? 0 : margin);
    text_fill(frame, text, sign, sign != 0);
    text_ascii(frame, text, number->prefix);
    text_fill(frame, text, '0', number->n_zeros + (!is_left && has_zeros ? margin : 0));
    text_bytes(frame, text, number->digits, number->n_digits);
    text_fill(frame, text, ' ', is_left ? margin : 0);
}

/// `n` code points of a str, filled up with spaces.
static void put_str(Frame frame, Text *text, const Spec *spec, Value str, uint32_t n)
{
    const Root *kept = root_of(&frame, str);
    uint64_t margin = margin_of(spec, n);
    bool is_left = (spec->flags & FLAG_LEFT) != 0;
    text_fill(frame, text, ' ', is_left ? 0 : margin);
    text_part(frame, text, kept->value, 0, n);
    text_fill(frame, text, ' ', is_left ? margin : 0);
}

// --- Ints -----------------------------------------------------------------------------------------------------------

/// A value on its way to being an int.
typedef struct Conversion {
    Root *value;
    bool takes_index; // only ints and what has __index__
} Conversion;

static void convert(Frame frame, void *context)
{
    const Conversion *conversion = context;
    Value value = conversion->value->value;
    Value method = conversion->takes_index ? NO_VALUE : special_of(value, SPECIAL___int__);
    if (method != NO_VALUE) {
        conversion->value->value = special_call(frame, method, value);
    } else if (!conversion->takes_index && value_is_kind(value, KIND_FLOAT)) {
        conversion->value->value = rt_int_from_f64(frame, value_float(value));
    } else {
        conversion->value->value = value_index(frame, value);
    }
}

/// The int that a value is or becomes. Errors: TypeError, and what the conversion raises.
static Value int_of(Frame frame, Value value, uint32_t type)
{
    if (value_is_int(value)) {
        return int_plain(value);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = kept[1].value = value;
    Conversion conversion = {&kept[1], type == 'o' || type == 'x' || type == 'X'};
    Value exception = NO_VALUE;
    bool is_thrown = rt_try(frame, convert, &conversion, &exception);
    if (is_thrown && !type_is_subtype(value_type(exception), &rt_exceptions[EXC_TypeError])) {
        rt_throw(frame, exception);
    }
    if (is_thrown || !value_is_int(kept[1].value)) {
        raise_error(frame, EXC_TypeError, "%%%c format: %s is required, not %T", type,
                    conversion.takes_index ? "an integer" : "a real number", kept[0].value);
    }
    return int_plain(kept[1].value);
}

static void put_int(Frame frame, Text *text, const Spec *spec, Value value)
{
    const Root *kept = root_of(&frame, int_of(frame, value, spec->type));
    if (spec->precision > INT32_MAX - 3) {
        raise_error(frame, EXC_OverflowError, "precision too large");
    }
    uint32_t bits = spec->type == 'o' ? 3 : spec->type == 'x' || spec->type == 'X' ? 4 : 0;
    size_t length = 0;
    const char *digits = bits == 0 ? int_to_decimal(&frame, kept->value, &length)
                                   : int_to_binary(&frame, kept->value, bits, false, &length);
    Number number = {.prefix = "", .is_negative = digits[0] == '-'};
    number.digits = digits + number.is_negative;
    number.n_digits = length - number.is_negative;
    if (spec->type == 'X') {
        for (char *at = (char *)(uintptr_t)digits; at < digits + length; at++) {
            *at = *at >= 'a' ? (char)(*at - 32) : *at;
        }
    }
    if (spec->precision > (int64_t)number.n_digits) {
        number.n_zeros = (uint32_t)(spec->precision - (int64_t)number.n_digits);
    }
    if ((spec->flags & FLAG_ALTERNATE) != 0 && bits != 0) {
        number.prefix = spec->type == 'o' ? "0o" : spec->type == 'x' ? "0x" : "0X";
    }
    put_number(frame, text, spec, &number);
}

// --- Floats ---------------------------------------------------------------------------------------------------------

static double float_of(Frame frame, Value value)
{
    if (value_is_kind(value, KIND_FLOAT)) {
        return value_float(value);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    Value method = special_of(value, SPECIAL___float__);
    if (method != NO_VALUE) {
        kept[1].value = special_call(frame, method, value);
        if (!value_is_kind(kept[1].value, KIND_FLOAT)) {
            raise_error(frame, EXC_TypeError, "%T.__float__ returned non-float (type %T)",
                        kept[0].value, kept[1].value);
        }
        return value_float(kept[1].value);
    }
    if (!value_has_index(value)) {
        raise_error(frame, EXC_TypeError, "must be real number, not %T", value);
    }
    return rt_int_to_f64(frame, value_index(frame, value));
}

static void put_float(Frame frame, Text *text, const Spec *spec, Value value)
{
    double x = float_of(frame, value);
    uint32_t precision = spec->precision < 0 ? 6 : (uint32_t)spec->precision;
    if (precision > FLOAT_MAX_PRECISION) {
        raise_memory_error(frame);
    }
    char few[FLOAT_FEW_BYTES];
    char *digits =
        precision <= FLOAT_FEW_DIGITS ? few : scratch_new(&frame, float_format_bound(precision));
    size_t length = float_format(x, (char)spec->type, precision,
                                 (spec->flags & FLAG_ALTERNATE) != 0 ? FLOAT_ALTERNATE : 0, digits);
    Number number = {.prefix = "", .is_negative = digits[0] == '-'};
    number.digits = digits + number.is_negative;
    number.n_digits = length - number.is_negative;
    put_number(frame, text, spec, &number);
}

// --- Strings and characters -----------------------------------------------------------------------------------------

static void put_text(Frame frame, Text *text, const Spec *spec, Value value)
{
    Value str = spec->type == 's'   ? rt_str(frame, value)
                : spec->type == 'r' ? rt_repr(frame, value)
                                    : rt_ascii(frame, value);
    uint32_t n = value_str(str)->length;
    put_str(frame, text, spec, str,
            spec->precision >= 0 && spec->precision < n ? (uint32_t)spec->precision : n);
}

static void put_character(Frame frame, Text *text, const Spec *spec, Value value)
{
    if (value_is_str(value) && value_str(value)->length == 1) {
        put_str(frame, text, spec, value, 1);
        return;
    }
    if (!value_has_index(value)) {
        raise_error(frame, EXC_TypeError, "%%c requires int or char");
    }
    int64_t point = value_index_clamped(frame, value);
    if (point < 0 || point > 0x10FFFF) {
        raise_error(frame, EXC_OverflowError, "%%c arg not in range(0x110000)");
    }
    put_str(frame, text, spec, str_point(frame, (uint32_t)point), 1);
}

// --- All of it ------------------------------------------------------------------------------------------------------

static void put_value(Frame frame, const Percent *percent, const Spec *spec, Value value)
{
    switch (spec->type) {
    case 's':
    case 'r':
    case 'a': put_text(frame, percent->text, spec, value); break;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': put_int(frame, percent->text, spec, value); break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': put_float(frame, percent->text, spec, value); break;
    case 'c': put_character(frame, percent->text, spec, value); break;
    default:
        raise_error(frame, EXC_ValueError, "unsupported format character '%c' (0x%x) at index %d",
                    spec->type >= 31 && spec->type <= 126 ? spec->type : '?', spec->type,
                    (int64_t)percent->at - 1);
    }
}

static bool is_mapping(Value value)
{
    return !value_is_str(value) && !value_is_kind(value, KIND_TUPLE) &&
           (value_ops(value)->get_item != NULL ||
            special_of(value, SPECIAL___getitem__) != NO_VALUE);
}

Value str_percent(Frame frame, Value format, Value values)
{
    Root *kept = roots(&frame, 3);
    Text text = text_new(&frame);
    Percent percent = {&kept[0], &kept[1], &kept[2], 0, 0, &text};
    kept[0].value = format;
    kept[1].value = values;
    kept[2].value = is_mapping(values) ? values : NO_VALUE;
    bool is_tuple = value_is_kind(values, KIND_TUPLE);
    while (percent.at < length_of(&percent)) {
        const Str *str = value_str(kept[0].value);
        int64_t found = str_find_point(str, '%', percent.at, str->length);
        uint32_t end = found < 0 ? str->length : (uint32_t)found;
        text_part(frame, &text, kept[0].value, percent.at, end);
        percent.at = end + (end < str->length);
        if (found < 0) {
            break;
        }
        if (percent.at < length_of(&percent) &&
            str_at(value_str(kept[0].value), percent.at) == '%') {
            percent.at++;
            text_point(frame, &text, '%');
            continue;
        }
        Spec spec = take_spec(frame, &percent);
        put_value(frame, &percent, &spec, next_value(frame, &percent));
    }
    if (kept[2].value == NO_VALUE &&
        percent.next < (is_tuple ? value_tuple(kept[1].value)->length : 1)) {
        raise_error(frame, EXC_TypeError, "not all arguments converted during string formatting");
    }
    return text_take(frame, &text);
}
