// SPDX-License-Identifier: Apache-2.0
// Floats and their text. The digits themselves come from float_digits.h.
#ifndef RUNTIME_FLOAT_TEXT_H
#define RUNTIME_FLOAT_TEXT_H

#include <stddef.h>
#include <stdint.h>

enum {
    FLOAT_MAX_DIGITS = 1100, // no double has more digits before or after the point
    FLOAT_REPR_BOUND = 32,
    FLOAT_FEW_DIGITS = 60,
    FLOAT_FEW_BYTES = 464,           // more than float_format_bound(FLOAT_FEW_DIGITS)
    FLOAT_MAX_PRECISION = 100 << 20, // of format and %: beyond is a MemoryError
};

typedef enum FloatFlag {
    FLOAT_ALTERNATE = 1,       // keep the point (#)
    FLOAT_DOT_ZERO = 2,        // "1.0", not "1"
    FLOAT_NO_NEGATIVE_ZERO = 4 // z
} FloatFlag;

/// The text of `number` as CPython's PyOS_double_to_string: `code` is one of "eEfFgGr", `precision` not negative (and
/// without a meaning for 'r'). `out` has room for float_format_bound(precision) bytes. Returns the length.
size_t float_format(double number, char code, uint32_t precision, uint32_t flags, char *out);
size_t float_format_bound(uint32_t precision);

/// As repr; `out` has FLOAT_REPR_BOUND bytes.
size_t float_repr(double number, char *out);

#endif
