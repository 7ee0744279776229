// SPDX-License-Identifier: Apache-2.0
// The table that tools/gen_unicode.py makes for names.c.
#ifndef ML_TEXT_NAMES_INTERNAL_H
#define ML_TEXT_NAMES_INTERNAL_H

#include <stdint.h>

enum { CHAR_NAMES_PER_BLOCK = 16, CHAR_NAME_MAX = 128 };

/// Names and aliases in byte order. Each: how many bytes it shares with the one before it (0 for
/// the first of a block), how many follow, these, and the code point in three bytes, highest first.
extern const char CHAR_NAMES[];

/// Where each block of CHAR_NAMES_PER_BLOCK names begins in CHAR_NAMES.
extern const uint32_t CHAR_NAME_BLOCKS[];
extern const uint32_t N_CHAR_NAMES;

#endif
