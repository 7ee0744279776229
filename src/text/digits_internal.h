// SPDX-License-Identifier: Apache-2.0
// The table that tools/gen_unicode.py makes for digits.c.
#ifndef ML_TEXT_DIGITS_INTERNAL_H
#define ML_TEXT_DIGITS_INTERNAL_H

#include <stdint.h>

/// The zeros of all sets of decimal digits, ascending; nine code points later is the nine.
extern const uint32_t DIGIT_ZEROS[];
extern const uint32_t N_DIGIT_ZEROS;

#endif
