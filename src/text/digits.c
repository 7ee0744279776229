// SPDX-License-Identifier: Apache-2.0
#include "text/digits.h"

#include "text/digits_internal.h"
#include "text/property.h"

Digit digit_of_slow(uint32_t cp)
{
    if ((char_properties(cp) & PROPERTY_DIGIT) == 0) {
        return (Digit){-1, 0};
    }
    uint32_t low = 0; // the last zero that is not above `cp` is in [low, high)
    uint32_t high = N_DIGIT_ZEROS;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (DIGIT_ZEROS[middle] <= cp) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return (Digit){(int32_t)(cp - DIGIT_ZEROS[low]), DIGIT_ZEROS[low]};
}
