// SPDX-License-Identifier: Apache-2.0
// The C++ library's conversions of doubles, exact in every case; for C and C++.
#ifndef RUNTIME_FLOAT_DIGITS_H
#define RUNTIME_FLOAT_DIGITS_H

#include <stddef.h>

enum {
    FLOAT_TEXT_BOUND = 1500 // bytes that the functions below may write
};

#ifdef __cplusplus
extern "C" {
#endif

/// `number`, finite and not negative, in the form d.ddde+dd with the fewest digits that give it back, or with
/// `precision` digits after the point; or in the form ddd.ddd. Rounded half to even. Returns the length.
size_t float_shortest(double number, char *out);
size_t float_scientific(double number, int precision, char *out);
size_t float_fixed(double number, int precision, char *out);

/// The double nearest to a text d.ddde-dd without sign. Infinite or 0 where it is out of range.
double float_nearest(const char *begin, const char *end);

#ifdef __cplusplus
}
#endif

#endif
