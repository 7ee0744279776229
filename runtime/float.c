// SPDX-License-Identifier: Apache-2.0
// Arithmetic of floats beyond what wasm has instructions for, as CPython's floatobject.c.
#include "float.h"

#include "exception.h"
#include "float_digits.h"
#include "host.h"
#include "int.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

#include <math.h>

F64 rt_nan_identity(F64 number)
{
    static uint64_t n_nans;
    uint64_t bits = float_bits(number);
    if (number == number || (bits & FLOAT_QUIET) == 0) {
        return number;
    }
    uint64_t head = bits >> 52; // sign and exponent
    return float_of_bits(head << 52 | ++n_nans);
}

Value rt_float_new(Frame frame, F64 number)
{
    Float *object = object_try(frame, &rt_types[TYPE_float], KIND_FLOAT, sizeof(Float));
    if (object == NULL) {
        raise_memory_error(frame);
    }
    object->number = rt_nan_identity(number);
    return object_value(object);
}

// --- / // % divmod --------------------------------------------------------------------------------------------------

F64 rt_float_div(Frame frame, F64 x, F64 y)
{
    if (y == 0.0) {
        raise_error(frame, EXC_ZeroDivisionError, "float division by zero");
    }
    return x / y;
}

static double remainder_of(double x, double y)
{
    double remainder = fmod(x, y);
    if (remainder == 0.0) {
        return copysign(0.0, y);
    }
    return (y < 0) != (remainder < 0) ? remainder + y : remainder;
}

static double quotient_of(double x, double y)
{
    double remainder = fmod(x, y), quotient = (x - remainder) / y;
    if (remainder != 0.0 && (y < 0) != (remainder < 0)) {
        quotient -= 1.0;
    }
    if (quotient == 0.0) {
        return copysign(0.0, x / y);
    }
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

F64 rt_float_floordiv(Frame frame, F64 x, F64 y)
{
    if (y == 0.0) {
        raise_error(frame, EXC_ZeroDivisionError, "float floor division by zero");
    }
    return quotient_of(x, y);
}

F64 rt_float_mod(Frame frame, F64 x, F64 y)
{
    if (y == 0.0) {
        raise_error(frame, EXC_ZeroDivisionError, "float modulo");
    }
    return remainder_of(x, y);
}

Value rt_float_divmod(Frame frame, F64 x, F64 y)
{
    if (y == 0.0) {
        raise_error(frame, EXC_ZeroDivisionError, "float divmod()");
    }
    Root *kept = roots(&frame, 1);
    kept->value = rt_float_new(frame, quotient_of(x, y));
    Value remainder = rt_float_new(frame, remainder_of(x, y));
    return tuple_pair(frame, kept->value, remainder);
}

// --- ** -------------------------------------------------------------------------------------------------------------

static bool is_odd(double number)
{
    return fmod(fabs(number), 2.0) == 1.0;
}

static double power_of_infinity(double x, double y)
{
    if (y > 0.0) {
        return is_odd(y) ? x : fabs(x);
    }
    return is_odd(y) ? copysign(0.0, x) : 0.0;
}

static double power_to_infinity(double x, double y)
{
    x = fabs(x);
    return x == 1.0 ? 1.0 : (y > 0.0) == (x > 1.0) ? fabs(y) : 0.0;
}

F64 rt_float_pow(Frame frame, F64 x, F64 y)
{
    if (y == 0.0 || x == 1.0) {
        return 1.0;
    }
    if (isnan(x) || isnan(y)) {
        return float_result(isnan(x) ? x : y);
    }
    if (isinf(y)) {
        return power_to_infinity(x, y);
    }
    if (isinf(x)) {
        return power_of_infinity(x, y);
    }
    if (x == 0.0) {
        if (y < 0.0) {
            raise_error(frame, EXC_ZeroDivisionError, "0.0 cannot be raised to a negative power");
        }
        return is_odd(y) ? x : 0.0;
    }
    if (x < 0.0 && y != floor(y)) {
        raise_lack(frame, "complex numbers are not supported");
    }
    bool is_negative = x < 0.0 && is_odd(y);
    double result = host_pow(fabs(x), y);
    if (isinf(result)) {
        raise_errno(frame, EXC_OverflowError, 34, "Numerical result out of range");
    }
    return is_negative ? -result : result;
}

// --- Rounding -------------------------------------------------------------------------------------------------------

Value rt_float_round_int(Frame frame, F64 number)
{
    return rt_int_from_f64(frame, isfinite(number) ? rint(number) : number);
}

enum {
    MOST_DIGITS = 323,  // a double has no digit behind this one after the point
    LEAST_DIGITS = -308 // nor before this one
};

/// `number` > 0 rounded to a multiple of 10^-n_digits, n_digits < 0, exactly, ties to even.
static double round_tens(double number, int n_digits)
{
    char text[FLOAT_TEXT_BOUND];
    size_t length = float_scientific(number, 766, text); // every digit there is
    char *mark = memchr(text, 'e', length);
    int exponent = 0;
    for (char *at = mark + 2; at < text + length; at++) {
        exponent = exponent * 10 + (*at - '0');
    }
    exponent = mark[1] == '-' ? -exponent : exponent;
    int n_kept = exponent + 1 + n_digits; // digits before the place
    if (n_kept > 0) {
        length = float_scientific(number, n_kept - 1, text);
        return float_nearest(text, text + length);
    }
    bool has_more = false;
    for (char *at = text + 1; at < mark; at++) {
        has_more = has_more || (*at != '0' && *at != '.');
    }
    if (n_kept < 0 || text[0] < '5' || (text[0] == '5' && !has_more)) {
        return 0.0;
    }
    text[0] = '1';
    int up = exponent + 1;
    text[1] = 'e';
    text[2] = (char)('0' + up / 100);
    text[3] = (char)('0' + up / 10 % 10);
    text[4] = (char)('0' + up % 10);
    return float_nearest(text, text + 5);
}

F64 rt_float_round(Frame frame, F64 number, Value n_digits)
{
    n_digits = int_plain(n_digits);
    int64_t n = value_is_small(n_digits) ? value_small(n_digits)
                : int_sign(n_digits) < 0 ? INT32_MIN
                                         : INT32_MAX;
    if (!isfinite(number) || number == 0.0 || n > MOST_DIGITS) {
        return float_result(number);
    }
    if (n < LEAST_DIGITS) {
        return 0.0 * number;
    }
    double result = 0.0;
    if (n < 0) {
        result = round_tens(fabs(number), (int)n);
    } else {
        char text[FLOAT_TEXT_BOUND];
        size_t length = float_fixed(fabs(number), (int)n, text);
        result = float_nearest(text, text + length);
    }
    if (isinf(result)) {
        raise_error(frame, EXC_OverflowError, "rounded value too large to represent");
    }
    return copysign(result, number);
}

// --- Parts ----------------------------------------------------------------------------------------------------------

bool rt_float_is_integer(F64 number)
{
    return isfinite(number) && floor(number) == number;
}

Value rt_float_as_integer_ratio(Frame frame, F64 number)
{
    if (isinf(number)) {
        raise_error(frame, EXC_OverflowError, "cannot convert Infinity to integer ratio");
    }
    if (isnan(number)) {
        raise_error(frame, EXC_ValueError, "cannot convert NaN to integer ratio");
    }
    int exponent = 0;
    double mantissa = frexp(number, &exponent);
    while (mantissa != floor(mantissa)) {
        mantissa *= 2.0;
        exponent--;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = rt_int_from_f64(frame, mantissa);
    kept[1].value = small_value(1);
    Root *shifted = exponent > 0 ? &kept[0] : &kept[1];
    Value n_bits = small_value(exponent > 0 ? exponent : -exponent);
    shifted->value = rt_int_lshift(frame, shifted->value, n_bits);
    return tuple_pair(frame, kept[0].value, kept[1].value);
}

/// As CPython: equal to the hash of an int or fraction of the same value. A nan's is its identity's.
I64 rt_float_hash(Value value)
{
    const uint64_t modulus = ((uint64_t)1 << 61) - 1;
    double number = value_float(value);
    if (isnan(number)) {
        return (int64_t)(float_bits(number) & (FLOAT_QUIET - 1));
    }
    if (isinf(number)) {
        return number > 0 ? 314159 : -314159;
    }
    int exponent = 0;
    double mantissa = fabs(frexp(number, &exponent));
    uint64_t hash = 0;
    while (mantissa != 0.0) {
        hash = (hash << 28 & modulus) | hash >> (61 - 28);
        mantissa *= 0x1p28;
        exponent -= 28;
        uint64_t whole = (uint64_t)mantissa;
        mantissa -= (double)whole;
        hash += whole;
        hash = hash >= modulus ? hash - modulus : hash;
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    hash = (hash << exponent & modulus) | hash >> (61 - exponent);
    int64_t result = number < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}
