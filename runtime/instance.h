// SPDX-License-Identifier: Apache-2.0
// Objects of the program's classes and their own attributes. Objects that got the same attributes in the same order
// share a Shape, which says in which slot each lies; an object with many attributes, or one whose __dict__ was asked for,
// has a dict instead.
#ifndef RUNTIME_INSTANCE_H
#define RUNTIME_INSTANCE_H

#include "class.h"

/// The attributes of some objects: `name` lies in slot n - 1, the others where `parent` says.
struct Shape {
    Object head; // KIND_SHAPE
    Shape *parent;
    Shape *child, *sibling; // those with one attribute more
    Value name;
    uint32_t n;
};

/// Attributes for which an instance has no room itself.
typedef struct Slots {
    Object head; // KIND_SLOTS
    uint32_t capacity;
    Value values[];
} Slots;

typedef struct Instance {
    Object head;  // KIND_INSTANCE
    Shape *shape; // NULL: `more` is a dict, or nothing (an object() has no attributes)
    uint32_t n_inline;
    Value more; // Slots, a dict, or NO_VALUE
    Value slots[];
} Instance;

enum { SHAPE_MAX = 128 }; // attributes: with more an object has a dict

/// An object of a class whose instances are KIND_INSTANCE, or of object itself. Errors: MemoryError.
Value instance_new(Frame frame, Type *type);

/// An object of a builtin kind and of `type`, `bytes` long with its header, the rest zero, with room
/// for attributes if `type` is a class: for KindOps.allocate. Errors: MemoryError.
void *derived_new(Frame frame, Type *type, Kind kind, size_t bytes);

/// Whether an object has attributes of its own.
bool has_attributes(Value object);

/// The attribute, or NO_VALUE. Nothing is collected, unless the object has a dict.
Value attributes_get(Frame frame, Value object, Value name);

/// Set one of an object that has_attributes. Errors: MemoryError.
void attributes_set(Frame frame, Value object, Value name, Value value);

/// False: there was none.
bool attributes_delete(Frame frame, Value object, Value name);

/// The dict of them, which is the object's own from now on. Errors: MemoryError.
Value attributes_dict(Frame frame, Value object);

/// The first shape of a class's instances.
Shape *shape_new(Frame frame);

/// The number of slots that a shape's attributes have, names in the order of the slots.
void shape_names(const Shape *shape, Value *names_out);

/// The slot of a name, or -1.
int32_t shape_find(const Shape *shape, Value name);

/// Nothing that was kept of searches is valid any more.
void shape_forget(void);

void trace_instance(Object *object, Visit *visit);
void trace_shape(Object *object, Visit *visit);
void trace_slots(Object *object, Visit *visit);

/// Mark the attributes of an object of a builtin kind whose type is a class.
void trace_derived(Object *object, Visit *visit);

#endif
