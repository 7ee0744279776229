// SPDX-License-Identifier: Apache-2.0
// Division of magnitudes: Knuth's algorithm D (TAOCP 4.3.1) up to some hundred digits, above it Burnikel and Ziegler's
// recursive division ("Fast Recursive Division", 1998), which costs as much as a few multiplications.
#include "int.h"

#include "check.h"

enum {
    RECURSIVE_DIGITS = 120 // Knuth's is quicker below
};

#define DIGIT_BASE ((uint64_t)1 << MP_DIGIT_BIT)

uint64_t int_bits(const mp_int *number)
{
    if (number->used == 0) {
        return 0;
    }
    uint64_t top = 32 - (uint64_t)__builtin_clz(number->dp[number->used - 1]);
    return (uint64_t)(number->used - 1) * MP_DIGIT_BIT + top;
}

/// `number` is to have `n` digits, which the caller writes.
static mp_err set_size(mp_int *number, int n)
{
    mp_err error = mp_grow(number, n);
    if (error == MP_OKAY) {
        for (int i = n; i < number->used; i++) {
            number->dp[i] = 0;
        }
        number->used = n;
        number->sign = MP_ZPOS;
    }
    return error;
}

static mp_err divide_by_digit(const mp_int *a, mp_digit b, mp_int *quotient, mp_int *remainder)
{
    int n = a->used;
    mp_err error = set_size(quotient, n);
    if (error != MP_OKAY || (error = set_size(remainder, 1)) != MP_OKAY) {
        return error;
    }
    uint64_t rest = 0;
    for (int i = n; i-- > 0;) {
        rest = rest << MP_DIGIT_BIT | a->dp[i];
        quotient->dp[i] = (mp_digit)(rest / b);
        rest %= b;
    }
    remainder->dp[0] = (mp_digit)rest;
    mp_clamp(quotient);
    mp_clamp(remainder);
    return MP_OKAY;
}

/// `out` gets n + 1 digits of `in` << shift.
static void shift_left(const mp_digit *in, int n, int shift, mp_digit *out)
{
    uint64_t carry = 0;
    for (int i = 0; i < n; i++) {
        carry |= (uint64_t)in[i] << shift;
        out[i] = (mp_digit)(carry & MP_MASK);
        carry >>= MP_DIGIT_BIT;
    }
    out[n] = (mp_digit)carry;
}

/// One digit of the quotient: u (n + 1 digits) -= q * v (n digits, top bit set).
static mp_digit divide_step(mp_digit *u, const mp_digit *v, int n)
{
    uint64_t top = (uint64_t)u[n] << MP_DIGIT_BIT | u[n - 1];
    uint64_t q = top / v[n - 1], r = top - q * v[n - 1];
    while (q >= DIGIT_BASE || q * v[n - 2] > (r << MP_DIGIT_BIT | u[n - 2])) {
        q--;
        r += v[n - 1];
        if (r >= DIGIT_BASE) {
            break;
        }
    }
    int64_t carry = 0;
    for (int i = 0; i < n; i++) {
        carry += (int64_t)u[i] - (int64_t)(q * v[i]);
        u[i] = (mp_digit)(carry & (int64_t)MP_MASK);
        carry >>= MP_DIGIT_BIT;
    }
    carry += u[n];
    if (carry < 0) { // q was one too high
        uint64_t sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (uint64_t)u[i] + v[i];
            u[i] = (mp_digit)(sum & MP_MASK);
            sum >>= MP_DIGIT_BIT;
        }
        q--;
    }
    u[n] = 0;
    return (mp_digit)q;
}

static mp_err divide_knuth(const mp_int *a, const mp_int *b, mp_int *quotient, mp_int *remainder)
{
    int n = b->used, m = a->used - n;
    if (mp_cmp_mag(a, b) == MP_LT) {
        mp_zero(quotient);
        mp_err error = mp_copy(a, remainder);
        remainder->sign = MP_ZPOS;
        return error;
    }
    if (n == 1) {
        return divide_by_digit(a, b->dp[0], quotient, remainder);
    }
    mp_int divisor;
    mp_err error = mp_init_size(&divisor, n + 1);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = set_size(remainder, a->used + 1)) == MP_OKAY &&
        (error = set_size(quotient, m + 1)) == MP_OKAY) {
        int shift = __builtin_clz(b->dp[n - 1]) - (32 - MP_DIGIT_BIT);
        shift_left(a->dp, a->used, shift, remainder->dp);
        shift_left(b->dp, n, shift, divisor.dp);
        for (int j = m; j >= 0; j--) {
            quotient->dp[j] = divide_step(remainder->dp + j, divisor.dp, n);
        }
        mp_clamp(quotient);
        mp_clamp(remainder);
        error = mp_div_2d(remainder, shift, remainder, NULL);
    }
    mp_clear(&divisor);
    return error;
}

// --- Burnikel and Ziegler -------------------------------------------------------------------------------------------

/// Digits [from, from + n) of `number`, in place.
static mp_int slice(const mp_int *number, int from, int n)
{
    int left = number->used - from;
    mp_int part = {.used = left < 0 ? 0 : left < n ? left : n, .sign = MP_ZPOS};
    part.alloc = part.used;
    part.dp = part.used > 0 ? number->dp + from : number->dp;
    while (part.used > 0 && part.dp[part.used - 1] == 0) {
        part.used--;
    }
    return part;
}

static mp_err divide_2n_by_n(const mp_int *a, const mp_int *b, int n, mp_int *q, mp_int *r);

/// 3h digits by 2h digits, the quotient below base^h.
static mp_err divide_3h_by_2h(const mp_int *a, const mp_int *b, int h, mp_int *q, mp_int *r)
{
    mp_int a1 = slice(a, 2 * h, h), a12 = slice(a, h, 2 * h), a3 = slice(a, 0, h);
    mp_int b1 = slice(b, h, h), b2 = slice(b, 0, h), product;
    mp_err error = mp_init(&product);
    if (error != MP_OKAY) {
        return error;
    }
    if (mp_cmp_mag(&a1, &b1) == MP_LT) {
        error = divide_2n_by_n(&a12, &b1, h, q, r);
    } else if ((error = set_size(q, h)) == MP_OKAY) { // base^h - 1; r = a12 - b1 * (base^h - 1)
        for (int i = 0; i < h; i++) {
            q->dp[i] = MP_MASK;
        }
        mp_int a2 = slice(&a12, 0, h);
        error = mp_add(&a2, &b1, r);
    }
    if (error == MP_OKAY && (error = mp_lshd(r, h)) == MP_OKAY &&
        (error = mp_add(r, &a3, r)) == MP_OKAY && (error = mp_mul(q, &b2, &product)) == MP_OKAY) {
        error = mp_sub(r, &product, r);
    }
    while (error == MP_OKAY && r->sign == MP_NEG && r->used > 0) {
        if ((error = mp_decr(q)) == MP_OKAY) {
            error = mp_add(r, b, r);
        }
    }
    mp_clear(&product);
    return error;
}

/// 2n digits by n digits (top bit set), the quotient below base^n.
static mp_err divide_2n_by_n(const mp_int *a, const mp_int *b, int n, mp_int *q, mp_int *r)
{
    if (n % 2 != 0 || n < RECURSIVE_DIGITS || a->used - n < RECURSIVE_DIGITS / 2) {
        return divide_knuth(a, b, q, r);
    }
    int h = n / 2;
    mp_int high, low;
    mp_err error = mp_init_multi(&high, &low, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    mp_int top = slice(a, h, 3 * h), a4 = slice(a, 0, h);
    if ((error = divide_3h_by_2h(&top, b, h, &high, &low)) == MP_OKAY &&
        (error = mp_lshd(&low, h)) == MP_OKAY && (error = mp_add(&low, &a4, &low)) == MP_OKAY &&
        (error = divide_3h_by_2h(&low, b, h, q, r)) == MP_OKAY &&
        (error = mp_lshd(&high, h)) == MP_OKAY) {
        error = mp_add(&high, q, q);
    }
    mp_clear_multi(&high, &low, NULL);
    return error;
}

/// a by b, shifted so that b has `n` digits, a multiple of a power of two, and its top bit set; piece by piece.
static mp_err divide_pieces(mp_int *a, mp_int *b, int n, mp_int *quotient, mp_int *remainder)
{
    mp_int part, q;
    mp_err error = mp_init_multi(&part, &q, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    int n_pieces = (a->used + n - 1) / n;
    mp_zero(remainder);
    error = set_size(quotient, n_pieces * n);
    for (int i = n_pieces - 1; error == MP_OKAY && i >= 0; i--) {
        mp_int piece = slice(a, i * n, n);
        if ((error = mp_copy(remainder, &part)) == MP_OKAY &&
            (error = mp_lshd(&part, n)) == MP_OKAY &&
            (error = mp_add(&part, &piece, &part)) == MP_OKAY &&
            (error = divide_2n_by_n(&part, b, n, &q, remainder)) == MP_OKAY) {
            RT_ASSERT(q.used <= n);
            for (int k = 0; k < n; k++) {
                quotient->dp[i * n + k] = k < q.used ? q.dp[k] : 0;
            }
        }
    }
    mp_clamp(quotient);
    mp_clear_multi(&part, &q, NULL);
    return error;
}

static mp_err divide_recursive(const mp_int *a, const mp_int *b, mp_int *quotient,
                               mp_int *remainder)
{
    int unit = 1;
    while (b->used / unit >= RECURSIVE_DIGITS) {
        unit *= 2;
    }
    int n = (b->used + unit - 1) / unit * unit;
    int shift = (int)((uint64_t)n * MP_DIGIT_BIT - int_bits(b));
    mp_int dividend, divisor;
    mp_err error = mp_init_multi(&dividend, &divisor, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = mp_mul_2d(a, shift, &dividend)) == MP_OKAY &&
        (error = mp_mul_2d(b, shift, &divisor)) == MP_OKAY) {
        dividend.sign = divisor.sign = MP_ZPOS;
        error = divide_pieces(&dividend, &divisor, n, quotient, remainder);
    }
    if (error == MP_OKAY) {
        error = mp_div_2d(remainder, shift, remainder, NULL);
    }
    mp_clear_multi(&dividend, &divisor, NULL);
    return error;
}

mp_err big_divide(const mp_int *a, const mp_int *b, mp_int *quotient, mp_int *remainder)
{
    RT_ASSERT(b->used > 0);
    if (b->used < RECURSIVE_DIGITS || a->used - b->used < RECURSIVE_DIGITS / 2) {
        return divide_knuth(a, b, quotient, remainder);
    }
    return divide_recursive(a, b, quotient, remainder);
}
