// SPDX-License-Identifier: Apache-2.0
// Decimal digits of every script (General_Category Nd, Unicode 15.0).
#ifndef ML_TEXT_DIGITS_H
#define ML_TEXT_DIGITS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Digit {
    int32_t value; // 0-9, or -1 for what is not a digit
    uint32_t
        zero; // the zero of the same set of digits: '0' for ASCII, U+FF10 for full-width ones …
} Digit;

/// `digit_of` for what is not ASCII.
Digit digit_of_slow(uint32_t cp);

/// What digit `cp` is. Digits of one number have the same `zero`.
static inline Digit digit_of(uint32_t cp)
{
    if (cp < 0x80) {
        return (Digit){cp - '0' < 10 ? (int32_t)(cp - '0') : -1, '0'};
    }
    return digit_of_slow(cp);
}

/// The value of the digit `cp`, or -1.
static inline int32_t digit_value(uint32_t cp)
{
    return digit_of(cp).value;
}

#endif
