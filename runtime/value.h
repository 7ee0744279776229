// SPDX-License-Identifier: Apache-2.0
// A value of the program: 64 bits. An odd number is a small int of 63 bits, an even one the address of an object, 0 is
// no value at all (an unbound name). Why so: docs/decisions/006-values.md.
#ifndef RUNTIME_VALUE_H
#define RUNTIME_VALUE_H

#include <stdbool.h>
#include <stdint.h>

typedef uint64_t Value;

#define NO_VALUE ((Value)0)

/// Limits of a small int. An int between them is never an object: two equal ints in the range are the same Value.
#define SMALL_MAX (INT64_MAX >> 1)
#define SMALL_MIN (INT64_MIN >> 1)

static inline bool value_is_small(Value value)
{
    return (value & 1) != 0;
}

static inline int64_t value_small(Value value)
{
    return (int64_t)value >> 1;
}

static inline bool small_fits(int64_t number)
{
    return number >= SMALL_MIN && number <= SMALL_MAX;
}

/// `number` must fit.
static inline Value small_value(int64_t number)
{
    return (Value)number << 1 | 1;
}

#endif
