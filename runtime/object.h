// SPDX-License-Identifier: Apache-2.0
// What every object begins with, and the types. Offsets that generated code relies on are in layout.def.
#ifndef RUNTIME_OBJECT_H
#define RUNTIME_OBJECT_H

#include "value.h"

#include <stddef.h>

typedef enum Kind {
#define KIND(name, trace) KIND_##name,
#include "kind.def"
    N_KINDS
} Kind;

/// Bits of Object.gc.
enum {
    GC_MARKED = 1,   // reached in the collection under way
    GC_IMMORTAL = 2, // static: never marked, never freed
    GC_PINNED = 4,   // lives until it is freed by hand
    GC_SEEN = 8,     // reached in the search under way (watch.c)
};

typedef struct Type Type;

typedef struct Object {
    Type *type;    // of a free cell: the next free cell
    uint8_t kind;  // Kind
    uint8_t gc;    // GC_ bits
    uint16_t heap; // the heap's: size class
} Object;

typedef struct Str Str;

/// Bits of Type.flags.
enum {
    TYPE_IS_CLASS = 1, // made by a class statement: a Class
    TYPE_IS_FINAL = 2, // nothing may derive from it
    TYPE_IS_NAMED = 4, // its name is one of the builtin names
};

struct Type {
    Object head;
    Str *name;             // __name__
    Type *base;            // NULL for object; of a class: the base whose layout it has
    uint8_t instance_kind; // its subclasses' too
    uint8_t flags;         // TYPE_ bits
};

typedef enum TypeId {
#define TYPE(name, text, base, kind, flags) TYPE_##name,
#include "type.def"
    N_TYPES
} TypeId;

typedef enum ExceptionId {
#define EXCEPTION(name, base) EXC_##name,
#include "exception.def"
    N_EXCEPTIONS
} ExceptionId;

/// The builtin types and exceptions by number.
extern Type rt_types[N_TYPES];
extern Type rt_exceptions[N_EXCEPTIONS];

typedef struct Bool {
    Object head;
    int32_t number; // 0 or 1
} Bool;

/// The constants: static, compared by address.
extern Object rt_none, rt_ellipsis, rt_not_implemented;
extern Bool rt_true, rt_false;

static inline Value object_value(const void *object)
{
    return (Value)(uintptr_t)object;
}

/// `value` must be an object.
static inline Object *value_object(Value value)
{
    return (Object *)(uintptr_t)value;
}

static inline bool value_is_kind(Value value, Kind kind)
{
    return !value_is_small(value) && value != NO_VALUE && value_object(value)->kind == kind;
}

static inline Value bool_value(bool condition)
{
    return object_value(condition ? &rt_true : &rt_false);
}

/// The type of a value (not NO_VALUE).
static inline Type *value_type(Value value)
{
    return value_is_small(value) ? &rt_types[TYPE_int] : value_object(value)->type;
}

/// Whether a value (not NO_VALUE) is of a builtin type itself, not of one derived from it. Not for ints.
static inline bool value_is_exactly(Value value, TypeId type)
{
    return !value_is_small(value) && value_object(value)->type == &rt_types[type];
}

/// Whether `type` is `base` or derives from it.
bool type_is_subtype(const Type *type, const Type *base);

#endif
