// SPDX-License-Identifier: Apache-2.0
// super(): the attributes that come after a class in the order of an object's type.
#ifndef RUNTIME_SUPER_H
#define RUNTIME_SUPER_H

#include "class.h"

typedef struct Super {
    Object head; // KIND_SUPER
    Type *type;
    Type *self_type;
    Value self; // the object; or self_type itself
} Super;

/// The attribute as it lies in a class, or NO_VALUE.
Value super_find(Value super, Value name);

void trace_super(Object *object, Visit *visit);

#endif
