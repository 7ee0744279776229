// SPDX-License-Identifier: Apache-2.0
// Iterators that are made of others or of functions: enumerate, zip, map, filter, reversed, iter(f, sentinel).
#ifndef RUNTIME_LAZY_H
#define RUNTIME_LAZY_H

#include "gc.h"
#include "ops.h"

typedef struct Enumerate {
    Object head;
    Value iterator, index; // an int: of the next item
} Enumerate;

typedef struct Zip {
    Object head;
    Value iterators; // a tuple; also map's
    Value function;  // map's
    bool is_strict;  // zip's
} Zip;

typedef struct Filter {
    Object head;
    Value iterator, function; // None or bool: items that are true
} Filter;

/// Of what has a length and [].
typedef struct Reversed {
    Object head;
    Value sequence; // NO_VALUE at the end, for good
    int64_t index;  // of the next item
} Reversed;

typedef struct CallableIterator {
    Object head;
    Value function; // NO_VALUE at the end, for good
    Value sentinel;
} CallableIterator;

/// iter(function, sentinel). Errors: TypeError if that can't be called.
Value callable_iterator_new(Frame frame, Value function, Value sentinel);

void trace_enumerate(Object *object, Visit *visit);
void trace_zip(Object *object, Visit *visit);
void trace_filter(Object *object, Visit *visit);
void trace_reversed(Object *object, Visit *visit);
void trace_callable_iterator(Object *object, Visit *visit);

#endif
