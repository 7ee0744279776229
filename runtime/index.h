// SPDX-License-Identifier: Apache-2.0
// Values as indices, counts and slices of sequences.
#ifndef RUNTIME_INDEX_H
#define RUNTIME_INDEX_H

#include "exception.h"

/// Whether `value` is an int or has __index__.
bool value_has_index(Value value);

/// The int that `value` is or that its __index__ gives. Errors: TypeError.
Value value_index(Frame frame, Value value);

/// True, and the number, if an int fits 64 bits.
bool int_fits(Value number, int64_t *out);

/// value_index as 64 bits; the nearest 64 bits where it doesn't fit.
int64_t value_index_clamped(Frame frame, Value value);

/// value_index as 64 bits. Errors: TypeError; `id` where it doesn't fit: "cannot fit 'T' into an index-sized integer".
int64_t value_index_or_raise(Frame frame, Value value, ExceptionId id);

/// A parameter of a builtin function (CPython's format "n"): OverflowError where it doesn't fit.
int64_t value_parameter(Frame frame, Value value);

typedef struct Slice {
    Object head;
    Value start, stop, step;
} Slice;

/// The items that a slice chooses: start, start + step, … `n` of them. `stop` is where the next would be, or for a step
/// of 1 at least start.
typedef struct SliceRange {
    int64_t start, stop, step;
    uint32_t n;
} SliceRange;

/// A slice's three numbers, as far as they don't depend on a length: its start, stop, step may run the program's code.
/// Errors: TypeError, ValueError where step is 0.
SliceRange slice_unpack(Frame frame, Value slice);

/// Fit it to a sequence of `length` items.
void slice_adjust(SliceRange *range, uint32_t length);

/// The slice of one value, slice(None, value, None), or of up to three.
Value slice_new(Frame frame, Value start, Value stop, Value step);

void trace_slice(Object *object, Visit *visit);

#endif
