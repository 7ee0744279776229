// SPDX-License-Identifier: Apache-2.0
// Ranges of ints of any size, and iterators over them.
#ifndef RUNTIME_RANGE_H
#define RUNTIME_RANGE_H

#include "gc.h"
#include "ops.h"

typedef struct Range {
    Object head;
    Value start, stop, step, length; // ints
} Range;

/// Of a range whose numbers fit 64 bits (KIND_RANGE_ITERATOR).
typedef struct RangeIterator {
    Object head;
    uint64_t n_left;
    int64_t next, step;
} RangeIterator;

/// Of any other (KIND_LONG_RANGE_ITERATOR).
typedef struct LongRangeIterator {
    Object head;
    Value n_left, next, step;
} LongRangeIterator;

static inline Range *value_range(Value value)
{
    return (Range *)(void *)value_object(value);
}

/// The range of three ints. Errors: ValueError where step is 0.
Value range_new(Frame frame, Value start, Value stop, Value step);

/// start, stop, step of a slice of a sequence of `length`, an int that is not negative, go to out[0..2].
/// Errors: TypeError, ValueError.
void slice_fit(Frame frame, Value slice, Value length, Root *out);

void trace_range(Object *object, Visit *visit);
void trace_long_range_iterator(Object *object, Visit *visit);

#endif
