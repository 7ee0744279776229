// SPDX-License-Identifier: Apache-2.0
// Attributes without the hooks of classes: object.__getattribute__, type.__getattribute__ and their like.
#ifndef RUNTIME_ATTRIBUTE_H
#define RUNTIME_ATTRIBUTE_H

#include "gc.h"

/// NO_VALUE where there is none.
Value attribute_default(Frame frame, Value object, Value name);

/// `value` NO_VALUE: delete. Errors: AttributeError, TypeError, what descriptors raise.
void attribute_set_default(Frame frame, Value object, Value name, Value value);

/// The same for a type as an object.
Value type_attribute(Frame frame, Value type, Value name);
void type_set_attribute(Frame frame, Value type, Value name, Value value);

/// 'T' object has no attribute 'name'.
_Noreturn void raise_no_attribute(Frame frame, Value object, Value name);

#endif
