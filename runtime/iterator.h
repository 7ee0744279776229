// SPDX-License-Identifier: Apache-2.0
// Iterators over lists, tuples and strings.
#ifndef RUNTIME_ITERATOR_H
#define RUNTIME_ITERATOR_H

#include "gc.h"
#include "ops.h"

/// Of a list, tuple or str, forward, or of a list backward (KIND_LIST_REVERSE_ITERATOR).
/// Generated code steps a list's or tuple's in place (layout.def).
typedef struct SequenceIterator {
    Object head;
    uint32_t index; // of the next item; UINT32_MAX backward: none
    Value sequence; // NO_VALUE at the end, for good
} SequenceIterator;

Value sequence_iter(Frame frame, Value sequence);
Value str_iter(Frame frame, Value str);
Value list_reverse_iterator(Frame frame, Value list);

void trace_sequence_iterator(Object *object, Visit *visit);

#endif
