// SPDX-License-Identifier: Apache-2.0
// A function with the object that is its first argument.
#ifndef RUNTIME_METHOD_H
#define RUNTIME_METHOD_H

#include "gc.h"

typedef struct Method {
    Object head;    // KIND_METHOD
    Value function; // anything that can be called; a NativeFunction gets `self` as its object
    Value self;
} Method;

/// Roots both itself. Errors: MemoryError.
Value method_new(Frame frame, Value function, Value self);

void trace_method(Object *object, Visit *visit);

#endif
