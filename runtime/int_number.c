// SPDX-License-Identifier: Apache-2.0
// Between ints and floats, exactly: conversion, true division, comparison; round(int, n).
#include "int.h"

#include "exception.h"
#include "float.h"
#include "runtime.h"

#include <math.h>

enum {
    DOUBLE_BITS = 53,
    DOUBLE_DIGITS = 1024 / MP_DIGIT_BIT + 2, // digits of an integer that is a double
};

// --- Rounding -------------------------------------------------------------------------------------------------------

double float_round(uint64_t mantissa, int64_t exponent)
{
    int64_t n_bits = DOUBLE_BITS, below = -1021 - (exponent + 64);
    n_bits -= below > 0 ? below : 0; // subnormal: fewer bits
    if (exponent > 1024 || n_bits < 0) {
        return exponent > 0 ? INFINITY : 0.0;
    }
    if (n_bits == 0) {
        return mantissa > (uint64_t)1 << 63 ? 0x1p-1074 : 0.0;
    }
    int64_t n_dropped = 64 - n_bits;
    uint64_t kept = mantissa >> n_dropped;
    uint64_t rest = mantissa << n_bits, half = (uint64_t)1 << 63;
    kept += rest > half || (rest == half && (kept & 1) != 0);
    return ldexp((double)kept, (int)(exponent + n_dropped));
}

/// The top 64 bits of a number that is not 0, the lowest also set if any bit below is: number ~ result * 2^exponent.
static uint64_t top_bits(const mp_int *number, int64_t *exponent_out)
{
    UnsignedWide top = 0;
    int n_more = 64 / MP_DIGIT_BIT + 2, i = number->used;
    for (; i > 0 && n_more > 0; n_more--) {
        top = top << MP_DIGIT_BIT | number->dp[--i];
    }
    int64_t exponent = (int64_t)i * MP_DIGIT_BIT;
    bool has_more = false;
    while (i > 0 && !has_more) {
        has_more = number->dp[--i] != 0;
    }
    while (top >> 64 != 0) {
        has_more = has_more || (top & 1) != 0;
        top >>= 1;
        exponent++;
    }
    uint64_t result = (uint64_t)top;
    int shift = __builtin_clzll(result);
    *exponent_out = exponent - shift;
    return result << shift | has_more;
}

F64 rt_int_to_f64(Frame frame, Value a)
{
    a = int_plain(a);
    if (value_is_small(a)) {
        return (double)value_small(a);
    }
    IntView view;
    int_view(a, &view);
    int64_t exponent = 0;
    uint64_t top = top_bits(&view.number, &exponent);
    double result = float_round(top, exponent);
    if (isinf(result)) {
        raise_error(frame, EXC_OverflowError, "int too large to convert to float");
    }
    return view.number.sign == MP_NEG ? -result : result;
}

// --- True division --------------------------------------------------------------------------------------------------

typedef struct TrueDivision {
    IntView a, b;
    double result;
} TrueDivision;

/// A quotient of 66 or 67 bits, rounded by what is below.
static mp_err run_true_division(void *context)
{
    TrueDivision *division = context;
    const mp_int *a = &division->a.number, *b = &division->b.number;
    int64_t shift = 66 - ((int64_t)int_bits(a) - (int64_t)int_bits(b));
    mp_int dividend, divisor, quotient, remainder;
    mp_err error = mp_init_multi(&dividend, &divisor, &quotient, &remainder, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = mp_mul_2d(a, shift > 0 ? (int)shift : 0, &dividend)) == MP_OKAY &&
        (error = mp_mul_2d(b, shift < 0 ? (int)-shift : 0, &divisor)) == MP_OKAY &&
        (error = big_divide(&dividend, &divisor, &quotient, &remainder)) == MP_OKAY) {
        int64_t exponent = 0;
        uint64_t top = top_bits(&quotient, &exponent) | (remainder.used > 0);
        division->result = float_round(top, exponent - shift);
    }
    mp_clear_multi(&dividend, &divisor, &quotient, &remainder, NULL);
    return error;
}

static bool is_exact_double(Value value)
{
    const int64_t limit = (int64_t)1 << DOUBLE_BITS;
    return value_is_small(value) && value_small(value) >= -limit && value_small(value) <= limit;
}

F64 rt_int_truediv(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (b == small_value(0)) {
        raise_error(frame, EXC_ZeroDivisionError, "division by zero");
    }
    if (is_exact_double(a) && is_exact_double(b)) {
        return (double)value_small(a) / (double)value_small(b);
    }
    bool is_negative = (int_sign(a) < 0) != (int_sign(b) < 0);
    int64_t difference = rt_int_bit_length(a) - rt_int_bit_length(b);
    TrueDivision division = {.result = INFINITY};
    if (difference < -1080 || a == small_value(0)) {
        return is_negative ? -0.0 : 0.0;
    }
    if (difference < 1026) {
        Root *kept = roots(&frame, 2);
        kept[0].value = a;
        kept[1].value = b;
        int_view(a, &division.a);
        int_view(b, &division.b);
        int_run(frame, run_true_division, &division);
    }
    if (isinf(division.result)) {
        raise_error(frame, EXC_OverflowError, "integer division result too large for a float");
    }
    return is_negative ? -division.result : division.result;
}

// --- From floats ----------------------------------------------------------------------------------------------------

/// |number|, which is an integer, in digits; `digits` has DOUBLE_DIGITS.
static mp_int double_digits(double number, mp_digit *digits)
{
    int exponent = 0;
    uint64_t mantissa = (uint64_t)ldexp(frexp(fabs(number), &exponent), 64);
    int shift = exponent - 64;
    for (int i = 0; i < DOUBLE_DIGITS; i++) {
        int at = i * MP_DIGIT_BIT - shift; // the digit's lowest bit, in the mantissa
        uint64_t digit = at >= 64 || at <= -MP_DIGIT_BIT ? 0
                         : at >= 0                       ? mantissa >> at
                                                         : mantissa << -at;
        digits[i] = (mp_digit)(digit & MP_MASK);
    }
    mp_int result = {DOUBLE_DIGITS, DOUBLE_DIGITS, number < 0 ? MP_NEG : MP_ZPOS, digits};
    mp_clamp(&result);
    return result;
}

static mp_err run_copy(void *context)
{
    mp_int *pair = context;
    return mp_init_copy(&pair[0], &pair[1]);
}

Value rt_int_from_f64(Frame frame, F64 number)
{
    if (isnan(number)) {
        raise_error(frame, EXC_ValueError, "cannot convert float NaN to integer");
    }
    if (isinf(number)) {
        raise_error(frame, EXC_OverflowError, "cannot convert float infinity to integer");
    }
    number = trunc(number);
    if (fabs(number) < 0x1p62) {
        return small_value((int64_t)number);
    }
    mp_digit digits[DOUBLE_DIGITS];
    mp_int pair[2] = {{0}, double_digits(number, digits)};
    int_run(frame, run_copy, pair);
    return int_take(frame, &pair[0]);
}

I32 rt_int_cmp_f64(Value a, F64 number)
{
    a = int_plain(a);
    if (isnan(number)) {
        return 2;
    }
    if (isinf(number) || (value_is_small(a) && fabs(number) >= 0x1p63)) {
        return number > 0 ? -1 : 1;
    }
    double whole = trunc(number);
    int order = 0;
    if (value_is_small(a)) {
        int64_t b = (int64_t)whole;
        order = (value_small(a) > b) - (value_small(a) < b);
    } else {
        mp_digit digits[DOUBLE_DIGITS];
        mp_int other = double_digits(whole, digits);
        IntView view;
        int_view(a, &view);
        order = mp_cmp(&view.number, &other);
    }
    return order != 0 ? order : (whole > number) - (whole < number);
}

// --- round(int, n) --------------------------------------------------------------------------------------------------

Value rt_int_round(Frame frame, Value a, Value n_digits)
{
    Root *kept = roots(&frame, 4);
    kept[0].value = a = int_plain(a);
    n_digits = int_plain(n_digits);
    if (int_sign(n_digits) >= 0) {
        return a;
    }
    if (!value_is_small(n_digits) || -value_small(n_digits) > rt_int_bit_length(a)) {
        return small_value(0); // |a| is below half of 10^-n
    }
    Value n = small_value(-value_small(n_digits));
    kept[1].value = rt_int_pow(frame, small_value(10), n);
    kept[2].value = rt_int_mod(frame, kept[0].value, kept[1].value);
    kept[3].value = rt_int_sub(frame, kept[0].value, kept[2].value); // rounded down
    kept[2].value = rt_int_lshift(frame, kept[2].value, small_value(1));
    int order = rt_int_cmp(kept[2].value, kept[1].value);
    if (order == 0) { // half way: to the even multiple
        kept[2].value = rt_int_floordiv(frame, kept[3].value, kept[1].value);
        Value is_odd = rt_int_and(frame, kept[2].value, small_value(1));
        order = is_odd == small_value(1) ? 1 : -1;
    }
    return order > 0 ? rt_int_add(frame, kept[3].value, kept[1].value) : kept[3].value;
}
