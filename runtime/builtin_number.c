// SPDX-License-Identifier: Apache-2.0
// Builtin functions on single values, most of them numbers: rows of builtin.def.
#include "exception.h"
#include "float.h"
#include "index.h"
#include "int.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"

#include <math.h>

#define BUILTIN_OF(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define UNUSED (void)self, (void)n, (void)names

BUILTIN_OF(builtin_abs)
{
    UNUSED;
    Value value = args[0].value;
    Value method = special_of(value, SPECIAL___abs__);
    if (method == NO_VALUE && value_is_int(value)) {
        return rt_int_abs(frame, value);
    }
    if (method == NO_VALUE && value_is_kind(value, KIND_FLOAT)) {
        return rt_float_new(frame, float_result(fabs(value_float(value))));
    }
    if (method == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "bad operand type for abs(): '%T'", value);
    }
    return special_call(frame, method, value);
}

static Value prefixed(Frame frame, Value value, I32 bits_per_digit)
{
    return rt_int_prefixed(frame, value_index(frame, value), bits_per_digit);
}

BUILTIN_OF(builtin_bin)
{
    UNUSED;
    return prefixed(frame, args[0].value, 1);
}

BUILTIN_OF(builtin_oct)
{
    UNUSED;
    return prefixed(frame, args[0].value, 3);
}

BUILTIN_OF(builtin_hex)
{
    UNUSED;
    return prefixed(frame, args[0].value, 4);
}

BUILTIN_OF(builtin_chr)
{
    UNUSED;
    Value number = value_index(frame, args[0].value);
    int64_t point = value_is_small(number) ? value_small(number) : INT64_MAX;
    if (point > INT32_MAX || point < INT32_MIN) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C int");
    }
    if (point < 0 || point > 0x10FFFF) {
        raise_error(frame, EXC_ValueError, "chr() arg not in range(0x110000)");
    }
    return str_point(frame, (uint32_t)point);
}

BUILTIN_OF(builtin_ord)
{
    UNUSED;
    Value text = args[0].value;
    if (!value_is_kind(text, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "ord() expected string of length 1, but %T found", text);
    }
    if (value_str(text)->length != 1) {
        raise_error(frame, EXC_TypeError,
                    "ord() expected a character, but string of length %d found",
                    (int64_t)value_str(text)->length);
    }
    return small_value(str_at(value_str(text), 0));
}

// --- divmod, pow, round ---------------------------------------------------------------------------------------------

static bool is_number(Value value)
{
    return value_is_int(value) || value_is_kind(value, KIND_FLOAT);
}

static double number_f64(Frame frame, Value value)
{
    return value_is_kind(value, KIND_FLOAT) ? value_float(value) : rt_int_to_f64(frame, value);
}

/// What numbers themselves make of it; an int knows nothing of floats.
static Value divmod_of_numbers(Frame frame, Value a, Value b, bool is_reflected)
{
    if (!is_number(a) || !is_number(b)) {
        return object_value(&rt_not_implemented);
    }
    if (value_is_int(is_reflected ? b : a)) {
        return value_is_int(is_reflected ? a : b) ? rt_int_divmod(frame, a, b)
                                                  : object_value(&rt_not_implemented);
    }
    Root *kept = root_of(&frame, b);
    double x = number_f64(frame, a);
    return rt_float_divmod(frame, x, number_f64(frame, kept->value));
}

/// a.__divmod__(b), or b.__rdivmod__(a) where `is_reflected`: NotImplemented if there is none.
static Value divmod_by(Frame frame, Value a, Value b, bool is_reflected)
{
    Value method =
        special_of(is_reflected ? b : a, is_reflected ? SPECIAL___rdivmod__ : SPECIAL___divmod__);
    return method == NO_VALUE ? divmod_of_numbers(frame, a, b, is_reflected)
           : is_reflected     ? special_call_1(frame, method, b, a)
                              : special_call_1(frame, method, a, b);
}

BUILTIN_OF(builtin_divmod)
{
    UNUSED;
    Value a = args[0].value, b = args[1].value;
    bool is_same = value_type(a) == value_type(b);
    bool is_reflected_first = !is_same && type_is_subtype(value_type(b), value_type(a)) &&
                              special_of(b, SPECIAL___rdivmod__) != NO_VALUE;
    Value result = divmod_by(frame, a, b, is_reflected_first);
    if (is_not_implemented(result) && !is_same) {
        result = divmod_by(frame, args[0].value, args[1].value, !is_reflected_first);
    }
    if (is_not_implemented(result)) {
        raise_error(frame, EXC_TypeError, "unsupported operand type(s) for divmod(): '%T' and '%T'",
                    args[0].value, args[1].value);
    }
    return result;
}

BUILTIN_OF(builtin_pow)
{
    UNUSED;
    Value base = args[0].value, exponent = args[1].value, modulus = args[2].value;
    if (modulus == NO_VALUE || modulus == object_value(&rt_none)) {
        return rt_binary(frame, base, exponent, BINARY_POW);
    }
    Value method = special_of(base, SPECIAL___pow__);
    bool are_ints = value_is_int(base) && value_is_int(exponent) && value_is_int(modulus);
    if (method == NO_VALUE && are_ints) {
        return rt_int_pow_mod(frame, base, exponent, modulus);
    }
    if (method != NO_VALUE) {
        Value result = special_call_2(frame, method, base, exponent, modulus);
        if (!is_not_implemented(result)) {
            return result;
        }
    }
    for (uint32_t i = 0; i < 3; i++) {
        if (value_is_kind(args[i].value, KIND_FLOAT)) {
            raise_error(frame, EXC_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
        }
    }
    raise_error(frame, EXC_TypeError,
                "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", args[0].value,
                args[1].value, args[2].value);
}

BUILTIN_OF(builtin_round)
{
    UNUSED;
    Value number = args[0].value;
    bool has_digits = args[1].value != NO_VALUE && args[1].value != object_value(&rt_none);
    Value method = special_of(number, SPECIAL___round__);
    if (method == NO_VALUE && value_is_int(number)) {
        return has_digits ? rt_int_round(frame, number, value_index(frame, args[1].value))
                          : int_plain(number);
    }
    if (method == NO_VALUE && value_is_kind(number, KIND_FLOAT)) {
        if (!has_digits) {
            return rt_float_round_int(frame, value_float(number));
        }
        Value digits = value_index(frame, args[1].value);
        return rt_float_new(frame, rt_float_round(frame, value_float(args[0].value), digits));
    }
    if (method == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "type %T doesn't define __round__ method", number);
    }
    return has_digits ? special_call_1(frame, method, number, args[1].value)
                      : special_call(frame, method, number);
}

// --- Texts and hash -------------------------------------------------------------------------------------------------

BUILTIN_OF(builtin_ascii)
{
    UNUSED;
    return rt_ascii(frame, args[0].value);
}

BUILTIN_OF(builtin_repr)
{
    UNUSED;
    return rt_repr(frame, args[0].value);
}

BUILTIN_OF(builtin_format)
{
    (void)self, (void)names;
    if (n > 1 && !value_is_kind(args[1].value, KIND_STR)) {
        raise_argument(frame, "format() argument 2", "str", args[1].value);
    }
    return rt_format(frame, args[0].value, n > 1 ? args[1].value : object_value(&rt_empty_str), 0);
}

BUILTIN_OF(builtin_hash)
{
    UNUSED;
    return rt_int_from_i64(frame, rt_hash(frame, args[0].value));
}

BUILTIN_OF(builtin_len)
{
    UNUSED;
    return rt_length(frame, args[0].value);
}
