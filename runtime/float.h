// SPDX-License-Identifier: Apache-2.0
// Floats: boxed where they are values, double everywhere else.
//
// A float object may be unboxed and boxed again, so that its address is no identity. That shows with a nan alone, which
// equals nothing but, in containers, the object that it is: the bits of each nan say which object it stands for.
// Operations make quiet nans, which no object is yet; boxing one gives it an identity, a signalling nan of its own. Its
// bits survive being moved, loaded and stored, and whatever is computed from it is quiet again.
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

#define FLOAT_QUIET ((uint64_t)1 << 51)

static inline uint64_t float_bits(double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static inline double float_of_bits(uint64_t bits)
{
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/// The result of an operation, a new object in any case: where it may be a nan that was taken as it was.
static inline double float_result(double number)
{
    return number == number ? number : float_of_bits(float_bits(number) | FLOAT_QUIET);
}

/// Whether two objects are one float of no class of the program, where addresses do not say so: a nan.
static inline bool float_is_same_nan(Value a, Value b)
{
    double number = value_float(a);
    return number != number && float_bits(number) == float_bits(value_float(b));
}

/// `mantissa` * 2^exponent, rounded once to the nearest double, ties to even: the mantissa's top bit is set, and its
/// lowest stands for all below it. Infinite where it is too large.
double float_round(uint64_t mantissa, int64_t exponent);

#endif
