// SPDX-License-Identifier: Apache-2.0
// Floats: boxed where they are values, double everywhere else.
#ifndef RUNTIME_FLOAT_H
#define RUNTIME_FLOAT_H

#include "gc.h"

typedef struct Float {
    Object head;
    double number;
} Float;

static inline double value_float(Value value)
{
    return ((Float *)(void *)value_object(value))->number;
}

/// `mantissa` * 2^exponent, rounded once to the nearest double, ties to even: the mantissa's top bit is set, and its
/// lowest stands for all below it. Infinite where it is too large.
double float_round(uint64_t mantissa, int64_t exponent);

#endif
