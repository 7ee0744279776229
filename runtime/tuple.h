// SPDX-License-Identifier: Apache-2.0
// Tuples.
#ifndef RUNTIME_TUPLE_H
#define RUNTIME_TUPLE_H

#include "gc.h"

typedef struct Tuple {
    Object head;
    uint32_t length;
    uint32_t unused;
    int64_t hash; // -1: not known yet
    Value items[];
} Tuple;

extern Tuple rt_empty_tuple;

/// A tuple of `length` items, all NO_VALUE: fill it before anybody else sees it. Errors: MemoryError.
Tuple *tuple_new(Frame frame, uint32_t length);

/// (first, second). Roots both itself.
Value tuple_pair(Frame frame, Value first, Value second);

void trace_tuple(Object *object, Visit *visit);

#endif
