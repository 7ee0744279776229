// SPDX-License-Identifier: Apache-2.0
// Classes of the program: types that lie in the heap, with their names, bases and what they keep of the search for them.
#ifndef RUNTIME_CLASS_H
#define RUNTIME_CLASS_H

#include "gc.h"

typedef enum SpecialId {
#define SPECIAL(name) SPECIAL_##name,
#include "special.def"
    N_SPECIALS
} SpecialId;

/// Names and values in the order in which they came; few, so they are searched one by one.
typedef struct Names {
    Object head; // KIND_NAMES
    uint32_t n, capacity;
    struct NameEntry {
        Value name, value;
    } entries[];
} Names;

typedef struct Shape Shape;

typedef struct Class {
    Type type;
    Names *names;
    Shape *shape;      // of an instance without attributes; NULL: instances are no KIND_INSTANCE
    uint32_t n_inline; // attributes that new instances have room for
    uint32_t epoch;    // of `specials`
    Value bases, mro;  // tuples of types; the mro begins with the class itself
    Value qualname;
    bool has_members; // __slots__ of its own gives instances something that those of its bases lack
    bool has_no_dict; // … and they have no other attributes than such
    Value specials[N_SPECIALS]; // CLASS_UNKNOWN: not searched for yet
} Class;

#define CLASS_UNKNOWN ((Value)2) // no value of the program

/// Changed whenever a class gets a new attribute, loses one, or one becomes another kind of thing. What is kept of
/// searches is valid for one epoch.
extern uint32_t rt_class_epoch;

Value class_special_find(Class *class, SpecialId id);

static inline Value class_special(Class *class, SpecialId id)
{
    if (class->epoch == rt_class_epoch && class->specials[id] != CLASS_UNKNOWN) {
        return class->specials[id];
    }
    return class_special_find(class, id);
}

static inline bool type_is_class(const Type *type)
{
    return (type->flags & TYPE_IS_CLASS) != 0;
}

static inline Type *value_as_type(Value value)
{
    return (Type *)(void *)value_object(value);
}

/// Whether objects of `type`, if they have attributes of their own, may have any: not where __slots__ are all.
static inline bool type_has_dict(const Type *type)
{
    return !type_is_class(type) || !((const Class *)(const void *)type)->has_no_dict;
}

/// The type that an object whose class has a __getattribute__ gives as its __class__, or NULL. Errors: what that raises.
Type *type_pretended(Frame frame, Value value);

/// __module__ and __qualname__: str.
Value type_module(const Type *type);
Value type_qualname(const Type *type);

/// How many types the method resolution order of `type` has, and its type number i.
uint32_t type_mro_length(const Type *type);
Type *type_mro(const Type *type, uint32_t i);

/// The attribute `name` of the first type in the order that has one, as it lies there (not bound), and that type (if
/// `owner_out` is not NULL). NO_VALUE: there is none.
Value type_find(Type *type, Value name, Type **owner_out);

/// Give a class an attribute, or take it away (value NO_VALUE: false if there was none). Errors: MemoryError.
bool class_set(Frame frame, Class *class, Value name, Value value);

/// The attribute that lies in `type` itself, or NO_VALUE.
Value type_own(Type *type, Value name);

/// Nothing that was kept of searches is valid any more: addresses may be another object's.
void class_forget(void);

/// An empty table; the table with `name` set, which is another one where it has grown. Errors: MemoryError.
Names *names_new(Frame frame, uint32_t capacity);
Names *names_set(Frame frame, Names *names, Value name, Value value);

/// Take a name out; false: it was not there.
bool names_delete(Names *names, Value name);

/// The entry for `name`, or NULL.
struct NameEntry *names_find(Names *names, Value name);

void trace_names(Object *object, Visit *visit);
void trace_type(Object *object, Visit *visit);

#endif
