// SPDX-License-Identifier: Apache-2.0
// Tables that tools/gen_runtime_unicode.py makes from the Unicode Character Database (15.0, as CPython 3.12 has it).
#ifndef RUNTIME_UNICODE_H
#define RUNTIME_UNICODE_H

#include <stdint.h>

/// Sorted ranges [first, last].
extern const uint32_t unicode_printable[][2];
extern const uint32_t unicode_n_printable;
extern const uint32_t unicode_space[][2];
extern const uint32_t unicode_n_space;

/// The zeros of the runs of decimal digits, sorted.
extern const uint32_t unicode_zero[];
extern const uint32_t unicode_n_zero;

#endif
