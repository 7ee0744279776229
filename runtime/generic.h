// SPDX-License-Identifier: Apache-2.0
// Types with parameters, list[int], and unions of types, int | str.
#ifndef RUNTIME_GENERIC_H
#define RUNTIME_GENERIC_H

#include "gc.h"

typedef struct GenericAlias {
    Object head;        // KIND_GENERIC_ALIAS
    Value origin, args; // a type; a tuple
} GenericAlias;

typedef struct Union {
    Object head; // KIND_UNION
    Value args;  // a tuple of types and generic aliases, at least two
} Union;

/// The types of a union: a tuple.
Value union_args(Value self);

/// a | b of types, None, generic aliases and unions of such; NotImplemented for other values.
Value union_of(Frame frame, Value a, Value b);

void trace_generic_alias(Object *object, Visit *visit);
void trace_union(Object *object, Visit *visit);

#endif
