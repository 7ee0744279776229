// SPDX-License-Identifier: Apache-2.0
// Strings filled up: center, ljust, rjust, zfill, expandtabs, format(str, spec).
#include "exception.h"
#include "format.h"
#include "index.h"
#include "native.h"
#include "search.h"
#include "str_arg.h"

/// Each `left` and `right` code points `fill` before and behind the string.
static Value padded(Frame frame, const Root *self, uint64_t left, uint64_t right, uint32_t fill)
{
    const Str *str = value_str(self->value);
    uint32_t length = str->length;
    uint32_t max = width_max(str->width);
    if (left + right == 0) {
        return str_part(frame, self->value, 0, length);
    }
    Str *result = str_new(frame, left + length + right, fill > max ? fill : max);
    uint32_t at = str_fill(frame, result, 0, fill, (uint32_t)left);
    str_copy(result, at, value_str(self->value), 0, length);
    str_fill(frame, result, at + length, fill, (uint32_t)right);
    return object_value(result);
}

static uint32_t fill_arg(Frame frame, const Root *args, uint32_t n)
{
    if (n < 2) {
        return ' ';
    }
    if (!value_is_str(args[1].value)) {
        raise_error(frame, EXC_TypeError, "The fill character must be a unicode character, not %T",
                    args[1].value);
    }
    if (value_str(args[1].value)->length != 1) {
        raise_error(frame, EXC_TypeError, "The fill character must be exactly one character long");
    }
    return str_at(value_str(args[1].value), 0);
}

typedef enum Alignment { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTER } Alignment;

static Value justify(Frame frame, Value self, const Root *args, uint32_t n, Alignment alignment)
{
    const Root *kept = root_of(&frame, self);
    int64_t width = integer_arg(frame, args, n, 0, 0);
    uint32_t fill = fill_arg(frame, args, n);
    int64_t length = value_str(kept->value)->length;
    uint64_t margin = width > length ? (uint64_t)(width - length) : 0;
    uint64_t left = alignment == ALIGN_LEFT    ? 0
                    : alignment == ALIGN_RIGHT ? margin
                                               : margin / 2 + (margin & (uint64_t)width & 1);
    return padded(frame, kept, left, margin - left, fill);
}

STR_METHOD(str_ljust)
{
    STR_METHOD_UNUSED;
    return justify(frame, self, args, n, ALIGN_LEFT);
}

STR_METHOD(str_rjust)
{
    STR_METHOD_UNUSED;
    return justify(frame, self, args, n, ALIGN_RIGHT);
}

STR_METHOD(str_center)
{
    STR_METHOD_UNUSED;
    return justify(frame, self, args, n, ALIGN_CENTER);
}

STR_METHOD(str_zfill)
{
    STR_METHOD_UNUSED;
    const Root *kept = root_of(&frame, self);
    int64_t width = integer_arg(frame, args, n, 0, 0);
    int64_t length = value_str(kept->value)->length;
    if (width <= length) {
        return str_part(frame, kept->value, 0, (uint32_t)length);
    }
    uint64_t n_zeros = (uint64_t)(width - length);
    Value result = padded(frame, kept, n_zeros, 0, '0');
    Str *str = value_str(result);
    uint32_t first = length > 0 ? str_at(value_str(kept->value), 0) : 0;
    if (first == '+' || first == '-') { // the sign goes to the front
        str_put(str, 0, first);
        str_put(str, (uint32_t)n_zeros, '0');
    }
    return result;
}

// --- format(str, spec) ----------------------------------------------------------------------------------------------

/// What a specification for a string may not have.
static void check_spec(Frame frame, const FormatSpec *spec)
{
    if (spec->type != 's') {
        raise_unknown_format(frame, spec->type, "str");
    }
    const char *what = spec->sign == ' '        ? "Space not allowed"
                       : spec->sign != 0        ? "Sign not allowed"
                       : spec->no_negative_zero ? "Negative zero coercion (z) not allowed"
                       : spec->is_alternate     ? "Alternate form (#) not allowed"
                       : spec->align == '='     ? "'=' alignment not allowed"
                                                : NULL;
    if (what != NULL) {
        raise_error(frame, EXC_ValueError, "%s in string format specifier", what);
    }
}

Value str_format_spec(Frame frame, Value self, Value spec_text)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = spec_text;
    FormatSpec spec = format_spec_parse(frame, kept[1].value, "str", 's', '<');
    check_spec(frame, &spec);
    int64_t length = value_str(kept[0].value)->length;
    if (spec.precision >= 0 && spec.precision < length) {
        length = spec.precision;
        kept[0].value = str_part(frame, kept[0].value, 0, (uint32_t)length);
    }
    uint64_t margin = spec.width > length ? (uint64_t)(spec.width - length) : 0;
    uint64_t left = spec.align == '<' ? 0 : spec.align == '>' ? margin : margin / 2;
    return padded(frame, &kept[0], left, margin - left, spec.fill);
}

// --- expandtabs -----------------------------------------------------------------------------------------------------

/// How many spaces a tab in `column` becomes.
static uint32_t tab_width(uint32_t tab_size, uint64_t column)
{
    return tab_size == 0 ? 0 : tab_size - (uint32_t)(column % tab_size);
}

/// What follows: one code point, or `*n_out` spaces; the column behind it goes out.
static uint32_t next_expanded(uint32_t point, uint32_t tab_size, uint64_t *column, uint32_t *n_out)
{
    *n_out = point == '\t' ? tab_width(tab_size, *column) : 1;
    *column = point == '\n' || point == '\r' ? 0 : *column + *n_out;
    return point == '\t' ? ' ' : point;
}

static Value expanded(Frame frame, const Root *self, uint32_t tab_size)
{
    const Str *str = value_str(self->value);
    uint64_t length = 0, column = 0;
    uint32_t n = 0;
    for (uint32_t i = 0; i < str->length; i++) {
        next_expanded(str_at(str, i), tab_size, &column, &n);
        length += n;
    }
    Str *result = str_new(frame, length, width_max(str->width));
    str = value_str(self->value);
    column = 0;
    for (uint32_t i = 0, at = 0; i < str->length; i++) {
        uint32_t point = next_expanded(str_at(str, i), tab_size, &column, &n);
        rt_poll_step(frame, i);
        at = str_fill(frame, result, at, point, n);
    }
    return object_value(result);
}

STR_METHOD(str_expandtabs)
{
    STR_METHOD_UNUSED;
    const Root *kept = root_of(&frame, self);
    int64_t size = args[0].value == NO_VALUE ? 8 : value_index_clamped(frame, args[0].value);
    if (size != (int32_t)size) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C int");
    }
    uint32_t length = value_str(kept->value)->length;
    if (str_find_point(value_str(kept->value), '\t', 0, length) < 0) {
        return str_part(frame, kept->value, 0, length);
    }
    return expanded(frame, kept, size < 0 ? 0 : (uint32_t)size);
}
