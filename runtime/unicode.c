// SPDX-License-Identifier: Apache-2.0
#include "unicode.h"

#include "str.h"

bool point_is_printable(uint32_t point)
{
    return point < 0x7F ? point >= ' ' : (point_flags(point) & UNICODE_PRINTABLE) != 0;
}

bool point_is_wide_space(uint32_t point)
{
    return (point_flags(point) & UNICODE_SPACE) != 0;
}

int point_decimal(uint32_t point)
{
    if (point < 0x80) {
        return point >= '0' && point <= '9' ? (int)(point - '0') : -1;
    }
    uint32_t low = 0, high = unicode_n_zero;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (point > unicode_zero[middle] + 9) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < unicode_n_zero && point >= unicode_zero[low] ? (int)(point - unicode_zero[low])
                                                              : -1;
}

/// A row of unicode_special that is there.
static const UnicodeSpecial *special_of(uint32_t point)
{
    uint32_t low = 0, high = unicode_n_special - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (point > unicode_special[middle].point) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return &unicode_special[low];
}

uint32_t point_case(uint32_t point, UnicodeCase which, uint32_t *out)
{
    uint32_t number = unicode_case_number(point);
    if (number != UNICODE_CASE_SPECIAL) {
        *out = point + (uint32_t)unicode_case[number][which];
        return 1;
    }
    const uint16_t *sequence = &unicode_sequences[special_of(point)->sequence[which]];
    for (uint32_t i = 0; i < sequence[0]; i++) {
        out[i] = sequence[i + 1];
    }
    return sequence[0];
}
