// SPDX-License-Identifier: Apache-2.0
// What the Unicode Character Database (15.0, as CPython 3.12 has it) says of code points. The tables are made by
// tools/gen_runtime_unicode.py, which reads the flags' names and bits here.
#ifndef RUNTIME_UNICODE_H
#define RUNTIME_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum UnicodeFlag {
    UNICODE_ALPHA = 1 << 0,     // str.isalpha: category L.
    UNICODE_LOWER = 1 << 1,     // Lowercase
    UNICODE_UPPER = 1 << 2,     // Uppercase
    UNICODE_TITLE = 1 << 3,     // category Lt
    UNICODE_CASED = 1 << 4,     // Cased
    UNICODE_IGNORABLE = 1 << 5, // Case_Ignorable
    UNICODE_ID_START = 1 << 6,  // XID_Start
    UNICODE_ID_CONTINUE = 1 << 7,
    UNICODE_PRINTABLE = 1 << 8, // str.isprintable
    UNICODE_SPACE = 1 << 9,     // str.isspace
    UNICODE_DECIMAL = 1 << 10,
    UNICODE_DIGIT = 1 << 11,
    UNICODE_NUMERIC = 1 << 12,
} UnicodeFlag;

typedef enum UnicodeCase { CASE_LOWER, CASE_UPPER, CASE_TITLE, CASE_FOLD, N_CASES } UnicodeCase;

enum { CASE_MAX_POINTS = 3 };

/// A code point in lower, upper, title case or folded, by the full mappings that depend on nothing else: one to
/// CASE_MAX_POINTS code points go to `out`, their number is returned.
uint32_t point_case(uint32_t point, UnicodeCase which, uint32_t *out);

// --- Tables ---------------------------------------------------------------------------------------------------------

/// A code point that has mappings to several: each begins in unicode_sequences with its length.
typedef struct UnicodeSpecial {
    uint32_t point;
    uint16_t sequence[N_CASES];
} UnicodeSpecial;

enum {
    UNICODE_CASE_SPECIAL = 255,
    UNICODE_COMMON = 0x600, // Latin, Greek, Cyrillic, Armenian: quicker
};

/// The number of a code point's record: in unicode_flags; in unicode_case, or UNICODE_CASE_SPECIAL.
uint32_t unicode_flags_number(uint32_t point);
uint32_t unicode_case_number(uint32_t point);

extern const uint16_t unicode_flags[];
extern const uint16_t unicode_narrow_flags[]; // of the code points below 256 themselves
extern const int32_t unicode_case[][N_CASES]; // what to add
extern const uint8_t unicode_common_case[];   // the numbers of the code points below UNICODE_COMMON
extern const UnicodeSpecial unicode_special[];
extern const uint32_t unicode_n_special;
extern const uint16_t unicode_sequences[];

/// The zeros of the runs of decimal digits, sorted.
extern const uint32_t unicode_zero[];
extern const uint32_t unicode_n_zero;

/// The number of a code point's record in unicode_case, or UNICODE_CASE_SPECIAL.
static inline uint32_t point_case_number(uint32_t point)
{
    return point < UNICODE_COMMON ? unicode_common_case[point] : unicode_case_number(point);
}

/// The UnicodeFlag bits of a code point.
static inline uint32_t point_flags(uint32_t point)
{
    return point < 256 ? unicode_narrow_flags[point] : unicode_flags[unicode_flags_number(point)];
}

#endif
