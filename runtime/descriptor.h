// SPDX-License-Identifier: Apache-2.0
// Attributes of classes that are not simply themselves when they are asked for: functions become methods, properties
// are called.
#ifndef RUNTIME_DESCRIPTOR_H
#define RUNTIME_DESCRIPTOR_H

#include "gc.h"

typedef struct Property {
    Object head;            // KIND_PROPERTY
    Value get, set, delete; // functions or None
    Value doc;              // or None
    Value name;             // that __set_name__ gave, or NO_VALUE
    bool has_doc_of_getter; // its copies take theirs from their getters too
} Property;

/// What a name of __slots__ is in the class: the attributes themselves lie in the objects under that name. Of the type
/// getset_descriptor: what a class has for the __dict__ and __weakref__ of its objects.
typedef struct Member {
    Object head; // KIND_MEMBER
    Type *owner;
    Value name;
} Member;

/// staticmethod and classmethod.
typedef struct Wrapper {
    Object head; // KIND_STATIC_METHOD, KIND_CLASS_METHOD
    Value function;
} Wrapper;

static inline Wrapper *value_wrapper(Value value)
{
    return (Wrapper *)(void *)value_object(value);
}

/// What `found`, an attribute of a class, is for the object `self` of `type`, or for the class `type` itself (self is
/// NO_VALUE).
Value descriptor_get(Frame frame, Value found, Value self, Type *type);

/// Whether an attribute of a class goes before the object's own of that name.
bool is_data_descriptor(Value found);

/// Whether it says what is got; if not, it is itself, behind the object's own attribute.
bool has_getter(Value found);

/// Set (or delete, where `value` is NO_VALUE) self.name through the data descriptor `found`.
void descriptor_set(Frame frame, Value found, Value self, Value name, Value value);

/// A staticmethod or classmethod object. Errors: MemoryError.
Value wrapper_new(Frame frame, Kind kind, Value function);

/// A member `name` of the class `owner`. Errors: MemoryError.
Value member_new(Frame frame, Value owner, Value name);

/// The attribute of a class that gives its objects' __dict__ or __weakref__. Errors: MemoryError.
Value getset_new(Frame frame, Value owner, Value name);

void trace_member(Object *object, Visit *visit);
void trace_property(Object *object, Visit *visit);
void trace_wrapper(Object *object, Visit *visit);

#endif
