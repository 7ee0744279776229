// SPDX-License-Identifier: Apache-2.0
// Tuples.
#ifndef RUNTIME_TUPLE_H
#define RUNTIME_TUPLE_H

#include "gc.h"

typedef struct Tuple {
    Object head;
    uint32_t length;
    uint32_t unused;
    Value items[];
} Tuple;

extern Tuple rt_empty_tuple;

/// A tuple of `length` items, all NO_VALUE: fill it before anybody else sees it. Errors: MemoryError.
Tuple *tuple_new(Frame frame, uint32_t length);

/// (first, second). Roots both itself.
Value tuple_pair(Frame frame, Value first, Value second);

/// A tuple of `n` values, which are in roots or in an object that a root keeps.
Value tuple_of(Frame frame, const Value *values, uint32_t n);

static inline Tuple *value_tuple(Value value)
{
    return (Tuple *)(void *)value_object(value);
}

/// xxHash's mixing of the items' hashes, as CPython 3.12: equal tuples of ints hash as they do there. Errors: what
/// hashing the items raises.
uint64_t tuple_mix_hashes(Frame frame, Value self);

void trace_tuple(Object *object, Visit *visit);

#endif
