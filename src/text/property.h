// SPDX-License-Identifier: Apache-2.0
// Yes-or-no properties of characters, Unicode 15.0, in a table of two stages that the build makes
// (tools/gen_unicode.py properties). ident.h, bidi.h and digits.h ask the questions; this is how
// they are answered.
#ifndef ML_TEXT_PROPERTY_H
#define ML_TEXT_PROPERTY_H

#include <stdint.h>

enum {
    PROPERTY_XID_START = 1 << 0, // without '_'
    PROPERTY_XID_CONTINUE = 1 << 1,
    PROPERTY_NFC_UNSURE = 1 << 2,  // NFC_Quick_Check is not Yes, or a combining class other than 0
    PROPERTY_NFKC_UNSURE = 1 << 3, // NFKC_Quick_Check is not Yes, or a combining class other than 0
    PROPERTY_INVISIBLE = 1 << 4,   // see is_invisible
    PROPERTY_JOINS_LEFT = 1 << 5,  // Joining_Type Dual or Left: connects to what follows it
    PROPERTY_JOINS_RIGHT = 1 << 6, // Joining_Type Dual or Right: connects to what is before it
    PROPERTY_TRANSPARENT = 1 << 7, // Joining_Type Transparent
    PROPERTY_VOWEL_DEPENDENT = 1 << 8, // Indic_Syllabic_Category Vowel_Dependent
    PROPERTY_DIGIT = 1 << 9,           // General_Category Nd
    PROPERTY_BLOCK_BITS = 7, // code points in one block of the second stage, as a power of two
};

extern const uint16_t PROPERTY_BLOCKS[]; // number of the block, by cp >> PROPERTY_BLOCK_BITS
extern const uint16_t PROPERTY_VALUES[]; // blocks of PROPERTY_ sets

/// The PROPERTY_ set of `cp`; 0 past CODE_POINT_MAX.
static inline uint32_t char_properties(uint32_t cp)
{
    if (cp > 0x10FFFF) {
        return 0;
    }
    uint32_t block = PROPERTY_BLOCKS[cp >> PROPERTY_BLOCK_BITS];
    return PROPERTY_VALUES[(block << PROPERTY_BLOCK_BITS) |
                           (cp & ((1u << PROPERTY_BLOCK_BITS) - 1))];
}

#endif
