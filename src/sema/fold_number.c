// SPDX-License-Identifier: Apache-2.0
#include "sema/fold_number.h"

#include <complex.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

__extension__ typedef unsigned __int128 UnsignedWide;

enum {
    MAX_INT_BITS = 128, // MAX_INT_SIZE of ast_opt.c: of a product, a power, a shifted number
    WIDE_BITS = 127,
};

static const Folded no_constant = {.kind = FOLD_NONE};

/// About `real`.
static Folded folded_huge(double real)
{
    return (Folded){.kind = FOLD_HUGE, .real = real};
}

Folded folded_int(Wide number)
{
    return (Folded){.kind = FOLD_INT, .number = number, .real = (double)number};
}

Folded folded_float(double real)
{
    return (Folded){.kind = FOLD_FLOAT, .real = real};
}

// --- Literals --------------------------------------------------------------------------------------------------------

/// strtod reads the point that the process' locale has.
double float_of_digits(Arena *arena, Str digits)
{
    Buf text = buf_new(arena);
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] == '.') {
            buf_text(&text, localeconv()->decimal_point);
        } else {
            buf_put(&text, digits.ptr[i]);
        }
    }
    buf_put(&text, '\0');
    return strtod(text.ptr, NULL);
}

static int digit_value(char c)
{
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

static int base_of(char mark)
{
    return mark == 'x' || mark == 'X'   ? 16
           : mark == 'o' || mark == 'O' ? 8
           : mark == 'b' || mark == 'B' ? 2
                                        : 10;
}

Folded folded_digits(Str digits)
{
    bool is_negative = digits.len > 0 && digits.ptr[0] == '-';
    int base = digits.len > 2 ? base_of(digits.ptr[1]) : 10;
    bool is_huge = false;
    Wide number = 0;
    double real = 0;
    for (size_t i = base != 10 ? 2 : is_negative; i < digits.len; i++) {
        int digit = digit_value(digits.ptr[i]);
        real = real * base + digit;
        is_huge = is_huge || __builtin_mul_overflow(number, (Wide)base, &number) ||
                  __builtin_add_overflow(number, (Wide)digit, &number);
    }
    return is_huge ? folded_huge(is_negative ? -real : real)
                   : folded_int(is_negative ? -number : number);
}

// --- Ints ------------------------------------------------------------------------------------------------------------

/// int.bit_length
static int bits_of(Folded folded)
{
    UnsignedWide magnitude =
        folded.number < 0 ? -(UnsignedWide)folded.number : (UnsignedWide)folded.number;
    int n = folded.kind == FOLD_HUGE ? WIDE_BITS + 1 : 0;
    for (; magnitude != 0; magnitude >>= 1) {
        n++;
    }
    return n;
}

bool folded_is_zero(Folded value)
{
    return value.kind == FOLD_INT && value.number == 0;
}

static Folded product(Folded a, Folded b)
{
    Wide number = 0;
    if (folded_is_zero(a) || folded_is_zero(b)) {
        return folded_int(0);
    }
    if (bits_of(a) + bits_of(b) > MAX_INT_BITS) {
        return no_constant;
    }
    return __builtin_mul_overflow(a.number, b.number, &number) ? folded_huge(a.real * b.real)
                                                               : folded_int(number);
}

static Folded int_power(Folded a, Folded b)
{
    bool is_negative = b.real < 0;
    if (folded_is_zero(a) && !folded_is_zero(b)) {
        return is_negative ? no_constant : folded_int(0);
    }
    if (is_negative) {
        return folded_float(pow(a.real, b.real));
    }
    bool is_big = b.kind == FOLD_HUGE || (b.number > 0 && bits_of(a) > MAX_INT_BITS / b.number);
    if (is_big) {
        return no_constant;
    }
    if (a.kind == FOLD_HUGE && b.number > 0) {
        return a; // to the power of 1
    }
    bool is_small = bits_of(a) == 1; // -1, 1: the exponent may be any
    Wide n = is_small ? b.number % 2 : b.number;
    Folded result = folded_int(1);
    for (Wide i = 0; i < n && result.kind == FOLD_INT; i++) {
        result = product(result, a);
    }
    return result;
}

static Folded shifted_left(Folded a, Folded b)
{
    if (folded_is_zero(a) || folded_is_zero(b)) {
        return b.real < 0 ? no_constant : a;
    }
    bool is_too_big =
        b.real < 0 || b.real > (double)MAX_INT_BITS || bits_of(a) > MAX_INT_BITS - (int)b.number;
    if (is_too_big) {
        return no_constant;
    }
    Wide number = 0;
    bool is_huge = b.number >= WIDE_BITS ||
                   __builtin_mul_overflow(a.number, (Wide)1 << (int)b.number, &number);
    return is_huge ? folded_huge(ldexp(a.real, (int)b.number)) : folded_int(number);
}

static Folded shifted_right(Folded a, Folded b)
{
    if (b.real < 0) {
        return no_constant;
    }
    int n = b.real > (double)WIDE_BITS ? WIDE_BITS : (int)b.number;
    return a.kind == FOLD_HUGE ? folded_huge(ldexp(a.real, -n)) : folded_int(a.number >> n);
}

static Folded divided(BinaryOp op, Folded a, Folded b)
{
    if (folded_is_zero(b)) {
        return no_constant;
    }
    if (op == BINARY_DIV) {
        return folded_float(a.real / b.real);
    }
    if (a.kind == FOLD_INT && b.kind == FOLD_HUGE) {
        bool is_below = a.number != 0 && (a.real < 0) != (b.real < 0);
        return op == BINARY_FLOOR_DIV ? folded_int(-is_below) : is_below ? b : a;
    }
    if (a.kind == FOLD_HUGE || b.number == -1) {
        return op == BINARY_FLOOR_DIV ? folded_huge(a.real / b.real) : folded_int(0);
    }
    Wide rest = a.number % b.number;
    bool is_down = rest != 0 && (rest < 0) != (b.number < 0);
    return folded_int(op == BINARY_MOD ? rest + (is_down ? b.number : 0)
                                       : a.number / b.number - is_down);
}

static Folded int_operation(BinaryOp op, Folded a, Folded b)
{
    bool is_known = a.kind == FOLD_INT && b.kind == FOLD_INT;
    Wide number = 0;
    switch (op) {
    case BINARY_ADD:
        return is_known && !__builtin_add_overflow(a.number, b.number, &number)
                   ? folded_int(number)
                   : folded_huge(a.real + b.real);
    case BINARY_SUB:
        return is_known && !__builtin_sub_overflow(a.number, b.number, &number)
                   ? folded_int(number)
                   : folded_huge(a.real - b.real);
    case BINARY_MUL: return product(a, b);
    case BINARY_POW: return int_power(a, b);
    case BINARY_DIV:
    case BINARY_FLOOR_DIV:
    case BINARY_MOD: return divided(op, a, b);
    case BINARY_LSHIFT: return shifted_left(a, b);
    case BINARY_RSHIFT: return shifted_right(a, b);
    case BINARY_BIT_OR:
        return is_known ? folded_int(a.number | b.number) : folded_huge(a.real + b.real);
    case BINARY_BIT_XOR:
        return is_known ? folded_int(a.number ^ b.number) : folded_huge(a.real + b.real);
    case BINARY_BIT_AND: return is_known ? folded_int(a.number & b.number) : folded_huge(a.real);
    case BINARY_MAT_MUL:
    case BINARY_COUNT: return no_constant;
    }
    UNREACHABLE();
}

// --- Complex numbers -------------------------------------------------------------------------------------------------

static Folded folded_complex(double complex value)
{
    return (Folded){.kind = FOLD_COMPLEX, .real = creal(value), .imaginary = cimag(value)};
}

static double complex complex_of(Folded value)
{
    return value.real + value.imaginary * I;
}

static Folded complex_power(double complex a, double complex b)
{
    bool is_at_zero = creal(a) == 0.0 && cimag(a) == 0.0;
    if (is_at_zero && (cimag(b) != 0.0 || creal(b) < 0.0)) {
        return no_constant;
    }
    double complex result = is_at_zero ? (creal(b) == 0.0) : cpow(a, b);
    return isinf(creal(result)) || isinf(cimag(result)) ? no_constant : folded_complex(result);
}

static Folded complex_operation(BinaryOp op, double complex a, double complex b)
{
    switch (op) {
    case BINARY_ADD: return folded_complex(a + b);
    case BINARY_SUB: return folded_complex(a - b);
    case BINARY_MUL: return folded_complex(a * b);
    case BINARY_DIV:
        return creal(b) == 0.0 && cimag(b) == 0.0 ? no_constant : folded_complex(a / b);
    case BINARY_POW: return complex_power(a, b);
    case BINARY_FLOOR_DIV:
    case BINARY_MOD:
    case BINARY_MAT_MUL:
    case BINARY_LSHIFT:
    case BINARY_RSHIFT:
    case BINARY_BIT_OR:
    case BINARY_BIT_XOR:
    case BINARY_BIT_AND:
    case BINARY_COUNT: return no_constant;
    }
    UNREACHABLE();
}

// --- Floats ----------------------------------------------------------------------------------------------------------

static Folded float_power(double a, double b)
{
    if (a == 0.0 && b < 0.0) {
        return no_constant;
    }
    double result = pow(a, b);
    if (isnan(result) && !isnan(a) && !isnan(b)) {
        return complex_power(a, b);
    }
    return isinf(result) && isfinite(a) && isfinite(b) ? no_constant : folded_float(result);
}

static double float_remainder(double a, double b)
{
    double remainder = fmod(a, b);
    return remainder != 0.0 && (b < 0.0) != (remainder < 0.0) ? remainder + b : remainder;
}

static double float_quotient(double a, double b)
{
    double remainder = fmod(a, b), quotient = (a - remainder) / b; // whole but for rounding
    bool is_below = remainder != 0.0 && (b < 0.0) != (remainder < 0.0);
    return floor((is_below ? quotient - 1.0 : quotient) + 0.5);
}

static Folded float_operation(BinaryOp op, double a, double b)
{
    switch (op) {
    case BINARY_ADD: return folded_float(a + b);
    case BINARY_SUB: return folded_float(a - b);
    case BINARY_MUL: return folded_float(a * b);
    case BINARY_DIV: return b == 0.0 ? no_constant : folded_float(a / b);
    case BINARY_FLOOR_DIV: return b == 0.0 ? no_constant : folded_float(float_quotient(a, b));
    case BINARY_MOD: return b == 0.0 ? no_constant : folded_float(float_remainder(a, b));
    case BINARY_POW: return float_power(a, b);
    case BINARY_MAT_MUL:
    case BINARY_LSHIFT:
    case BINARY_RSHIFT:
    case BINARY_BIT_OR:
    case BINARY_BIT_XOR:
    case BINARY_BIT_AND:
    case BINARY_COUNT: return no_constant;
    }
    UNREACHABLE();
}

// --- All of them -----------------------------------------------------------------------------------------------------

bool folded_is_number(Folded value)
{
    return value.kind == FOLD_INT || value.kind == FOLD_HUGE || value.kind == FOLD_FLOAT ||
           value.kind == FOLD_COMPLEX;
}

static bool is_beyond_floats(Folded value)
{
    return value.kind == FOLD_HUGE && isinf(value.real);
}

static bool is_either(Folded a, Folded b, FoldKind kind)
{
    return a.kind == kind || b.kind == kind;
}

Folded fold_binary(BinaryOp op, Folded a, Folded b)
{
    if (!folded_is_number(a) || !folded_is_number(b)) {
        return no_constant;
    }
    bool is_complex = is_either(a, b, FOLD_COMPLEX);
    bool is_float = is_complex || is_either(a, b, FOLD_FLOAT);
    if ((is_float || op == BINARY_DIV) && (is_beyond_floats(a) || is_beyond_floats(b))) {
        return no_constant; // an OverflowError, or nobody knows
    }
    return is_complex ? complex_operation(op, complex_of(a), complex_of(b))
           : is_float ? float_operation(op, a.real, b.real)
                      : int_operation(op, a, b);
}

static Folded negative(Folded value)
{
    return value.kind == FOLD_HUGE      ? folded_huge(-value.real)
           : value.kind == FOLD_FLOAT   ? folded_float(-value.real)
           : value.kind == FOLD_COMPLEX ? folded_complex(-complex_of(value))
                                        : folded_int(-value.number);
}

Folded fold_unary(UnaryOp op, Folded value)
{
    bool is_whole = value.kind == FOLD_INT || value.kind == FOLD_HUGE;
    if (!folded_is_number(value) || (op == UNARY_INVERT && !is_whole)) {
        return no_constant;
    }
    switch (op) {
    case UNARY_NOT:
        return folded_int(is_whole ? folded_is_zero(value)
                                   : value.real == 0.0 && value.imaginary == 0.0);
    case UNARY_PLUS: return value;
    case UNARY_MINUS: return negative(value);
    case UNARY_INVERT:
        return value.kind == FOLD_HUGE ? folded_huge(-value.real) : folded_int(~value.number);
    case UNARY_COUNT: break;
    }
    UNREACHABLE();
}
