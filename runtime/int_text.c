// SPDX-License-Identifier: Apache-2.0
// Ints and their digits in a base. Up to some hundred digits quadratic, in words of 10^9; above it the number is split
// at powers base^(2^k * leaf), so that the cost is that of multiplying and dividing.
#include "int.h"

#include <string.h>

enum {
    WORD_DIGITS = 9,
    LEAF_WORDS = 32, // decimal digits of a leaf, in words
    LEAF_DIGITS = LEAF_WORDS * WORD_DIGITS,
    READ_LEAF_DIGITS = 576,
    MAX_POWERS = 32,
};

#define WORD 1000000000U

/// base^leaf, squared again and again.
typedef struct Powers {
    mp_int power[MAX_POWERS]; // power[k] = base^(leaf << k)
    int n;
    size_t leaf;
} Powers;

static void powers_clear(Powers *powers)
{
    while (powers->n > 0) {
        mp_clear(&powers->power[--powers->n]);
    }
}

/// All powers whose exponent is below `n_digits`.
static mp_err powers_make(Powers *powers, uint32_t base, size_t leaf, size_t n_digits)
{
    powers->n = 0;
    powers->leaf = leaf;
    mp_err error = MP_OKAY;
    for (size_t exponent = leaf; error == MP_OKAY && exponent < n_digits; exponent *= 2) {
        mp_int *power = &powers->power[powers->n];
        if ((error = mp_init(power)) != MP_OKAY) {
            break;
        }
        powers->n++;
        if (powers->n > 1) {
            error = mp_sqr(power - 1, power);
        } else {
            mp_set_u32(power, base);
            error = mp_expt_u32(power, (uint32_t)leaf, power);
        }
    }
    if (error != MP_OKAY) {
        powers_clear(powers);
    }
    return error;
}

// --- To text --------------------------------------------------------------------------------------------------------

size_t big_text_bound(const mp_int *number)
{
    return (size_t)(int_bits(number) * 30103 / 100000 + 2);
}

/// `number`, below 10^LEAF_DIGITS, in words of nine decimal digits, first the lowest; how many.
static uint32_t leaf_words(const mp_int *number, uint32_t *words)
{
    uint32_t n = 0;
    for (int i = number->used; i-- > 0;) {
        uint32_t carry = number->dp[i];
        for (uint32_t k = 0; k < n; k++) {
            uint64_t wide = (uint64_t)words[k] << MP_DIGIT_BIT | carry;
            carry = (uint32_t)(wide / WORD);
            words[k] = (uint32_t)(wide - (uint64_t)carry * WORD);
        }
        if (carry != 0) {
            words[n++] = carry;
        }
    }
    return n;
}

/// Write `n` words as exactly `width` digits ending before `end`.
static void put_words(const uint32_t *words, uint32_t n, char *end, size_t width)
{
    for (uint32_t k = 0; width > 0; k++) {
        uint32_t word = k < n ? words[k] : 0;
        for (uint32_t i = 0; i < WORD_DIGITS && width > 0; i++, width--) {
            *--end = (char)('0' + word % 10);
            word /= 10;
        }
    }
}

static void leaf_to_text(const mp_int *number, char *end, size_t width)
{
    uint32_t words[LEAF_WORDS + 1];
    put_words(words, leaf_words(number, words), end, width);
}

/// Write `number`, below base^(leaf << level), as exactly leaf << level digits ending before `end`.
static mp_err part_to_text(const mp_int *number, const Powers *powers, int level, char *end)
{
    size_t width = powers->leaf << level;
    if (level == 0) {
        leaf_to_text(number, end, width);
        return MP_OKAY;
    }
    if (number->used == 0) {
        memset(end - width, '0', width);
        return MP_OKAY;
    }
    mp_int high, low;
    mp_err error = mp_init_multi(&high, &low, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = big_divide(number, &powers->power[level - 1], &high, &low)) == MP_OKAY &&
        (error = part_to_text(&low, powers, level - 1, end)) == MP_OKAY) {
        error = part_to_text(&high, powers, level - 1, end - width / 2);
    }
    mp_clear_multi(&high, &low, NULL);
    return error;
}

/// The same for the topmost part: as many digits as there are, so that no zeros are in front. `*begin_out`: the first.
static mp_err top_to_text(const mp_int *number, const Powers *powers, int level, char *end,
                          char **begin_out)
{
    while (level > 0 && mp_cmp_mag(number, &powers->power[level - 1]) == MP_LT) {
        level--;
    }
    if (level == 0) {
        uint32_t words[LEAF_WORDS + 1] = {0};
        uint32_t n = leaf_words(number, words);
        size_t width = n == 0 ? 1 : (n - 1) * WORD_DIGITS;
        for (uint32_t top = n == 0 ? 0 : words[n - 1]; top != 0; top /= 10) {
            width++;
        }
        *begin_out = end - width;
        put_words(words, n, end, width);
        return MP_OKAY;
    }
    mp_int high, low;
    mp_err error = mp_init_multi(&high, &low, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = big_divide(number, &powers->power[level - 1], &high, &low)) == MP_OKAY &&
        (error = part_to_text(&low, powers, level - 1, end)) == MP_OKAY) {
        error =
            top_to_text(&high, powers, level - 1, end - (powers->leaf << (level - 1)), begin_out);
    }
    mp_clear_multi(&high, &low, NULL);
    return error;
}

mp_err big_to_text(const mp_int *number, char *out, size_t *length_out)
{
    size_t bound = big_text_bound(number);
    Powers powers;
    mp_err error = powers_make(&powers, 10, LEAF_DIGITS, bound);
    if (error != MP_OKAY) {
        return error;
    }
    char *begin = out;
    error = top_to_text(number, &powers, powers.n, out + bound, &begin);
    if (error == MP_OKAY) {
        *length_out = (size_t)(out + bound - begin);
        memmove(out, begin, *length_out);
    }
    powers_clear(&powers);
    return error;
}

// --- From digits ----------------------------------------------------------------------------------------------------

/// number = number * factor + summand, where there is room.
static void multiply_add(mp_int *number, uint32_t factor, uint32_t summand)
{
    uint64_t carry = summand;
    for (int i = 0; i < number->used; i++) {
        carry += (uint64_t)number->dp[i] * factor;
        number->dp[i] = (mp_digit)(carry & MP_MASK);
        carry >>= MP_DIGIT_BIT;
    }
    while (carry != 0) {
        number->dp[number->used++] = (mp_digit)(carry & MP_MASK);
        carry >>= MP_DIGIT_BIT;
    }
}

static mp_err leaf_from_digits(const uint8_t *digits, size_t n, uint32_t base, mp_int *number)
{
    mp_zero(number);
    mp_err error = mp_grow(number, (int)(n * 6 / MP_DIGIT_BIT) + 3); // a digit has 6 bits at most
    if (error != MP_OKAY) {
        return error;
    }
    const uint32_t most = UINT32_MAX / base;
    for (size_t at = 0; at < n;) {
        uint32_t factor = 1, word = 0;
        for (; at < n && factor <= most; at++) {
            factor *= base;
            word = word * base + digits[at];
        }
        multiply_add(number, factor, word);
    }
    return MP_OKAY;
}

static mp_err part_from_digits(const uint8_t *digits, size_t n, uint32_t base, const Powers *powers,
                               mp_int *number)
{
    int level = powers->n;
    while (level > 0 && powers->leaf << (level - 1) >= n) {
        level--;
    }
    if (level == 0) {
        return leaf_from_digits(digits, n, base, number);
    }
    size_t n_low = powers->leaf << (level - 1);
    mp_int high;
    mp_err error = mp_init(&high);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = part_from_digits(digits, n - n_low, base, powers, &high)) == MP_OKAY &&
        (error = mp_mul(&high, &powers->power[level - 1], &high)) == MP_OKAY &&
        (error = part_from_digits(digits + (n - n_low), n_low, base, powers, number)) == MP_OKAY) {
        error = mp_add(&high, number, number);
    }
    mp_clear(&high);
    return error;
}

mp_err big_from_digits(const uint8_t *digits, size_t n, uint32_t base, mp_int *number)
{
    Powers powers;
    mp_err error = powers_make(&powers, base, READ_LEAF_DIGITS, n);
    if (error == MP_OKAY) {
        error = part_from_digits(digits, n, base, &powers, number);
        powers_clear(&powers);
    }
    return error;
}
