// SPDX-License-Identifier: Apache-2.0
// What values of each kind can do: one KindOps for each row of kind.def, filled by the file of the type. The generic
// entry points (rt_binary, rt_repr, rt_get_item …) look here, after the special methods of user classes.
// Every function roots what it still needs; a Value that it gets may be unrooted.
#ifndef RUNTIME_OPS_H
#define RUNTIME_OPS_H

#include "frame.h"
#include "object.h"

typedef enum BinaryOp {
#define BINARY_OP(NAME, spelling, method, reflected, inplace) BINARY_##NAME,
#include "operator.def"
    BINARY_COUNT
} BinaryOp;

typedef enum UnaryOp {
#define UNARY_OP(NAME, spelling, method) UNARY_##NAME,
#include "operator.def"
    UNARY_COUNT
} UnaryOp;

typedef enum CompareOp {
#define COMPARE_OP(NAME, spelling, method, REFLECTED) COMPARE_##NAME,
#include "operator.def"
    COMPARE_COUNT
} CompareOp;

/// NULL: not supported; the generic function raises CPython's TypeError. `self` is always of the kind, and may be of a
/// subclass that a program made.
typedef struct KindOps {
    Value (*repr)(Frame frame, Value self);               // NULL: <module.Type object at 0x…>
    Value (*str)(Frame frame, Value self);                // NULL: as repr
    Value (*format)(Frame frame, Value self, Value spec); // spec: a str, not empty. NULL: TypeError

    int64_t (*hash)(
        Frame frame,
        Value self); // never -1. NULL: by identity, or "unhashable type" if is_unhashable
    bool is_unhashable;

    /// a op b, where `a` is of the kind: any value, or NotImplemented (b is of a type that it knows nothing of).
    /// NULL: == and != by identity.
    Value (*compare)(Frame frame, Value a, Value b, CompareOp op);
    bool (*truth)(Frame frame, Value self); // NULL: length is not 0; or True
    int64_t (*length)(Frame frame, Value self);

    Value (*get_item)(Frame frame, Value self,
                      Value item); // indices and slices: TypeErrors are its own
    void (*set_item)(Frame frame, Value self, Value item, Value value);
    void (*del_item)(Frame frame, Value self, Value item);
    bool (*contains)(Frame frame, Value self, Value item); // NULL: by iteration
    Value (*iter)(Frame frame, Value self);                // a new iterator, or itself
    Value (*next)(Frame frame, Value self); // NO_VALUE at the end; nothing raises StopIteration

    /// a op b, operands as they stand, where one or both are of the kind: a value, or NotImplemented.
    Value (*binary)(Frame frame, Value a, Value b, BinaryOp op);
    Value (*inplace)(Frame frame, Value a, Value b,
                     BinaryOp op); // a is of the kind; NotImplemented: as `binary`
    Value (*unary)(Frame frame, Value self, UnaryOp op); // not UNARY_NOT; NotImplemented: TypeError

    /// Sequences: a + b where a is of the kind, asked after `binary` of both operands and __radd__; the TypeError is its
    /// own ('can only concatenate list (not "int") to list').
    Value (*concat)(Frame frame, Value a, Value b);
    Value (*repeat)(Frame frame, Value self, int64_t n); // self * n, n * self
    Value (*inplace_concat)(Frame frame, Value a, Value b);
    Value (*inplace_repeat)(Frame frame, Value self, int64_t n);

    /// Attributes that are no row of method.def. NO_VALUE: there is none (AttributeError, or __getattr__).
    Value (*get_attr)(Frame frame, Value self, Value name);
    /// value NO_VALUE: del. False: there is none.
    bool (*set_attr)(Frame frame, Value self, Value name, Value value);

    /// self(*args): `args` are n, the last of them named by the tuple `names` (or NO_VALUE).
    Value (*call)(Frame frame, Value self, const Root *args, uint32_t n, Value names);

    /// An empty object of `type`, which a program derived from the kind's; its __init__ (method.def) fills it. NULL: the
    /// type has only a constructor (immutable), or can't be derived from.
    Value (*allocate)(Frame frame, Type *type);
} KindOps;

#define KIND(name, trace) extern const KindOps ops_##name;
#include "kind.def"

/// By Kind.
extern const KindOps *const rt_ops[N_KINDS];

/// The operations of a value (not NO_VALUE).
static inline const KindOps *value_ops(Value value)
{
    return rt_ops[value_is_small(value) ? KIND_INT : (Kind)value_object(value)->kind];
}

// --- What C code asks of any value; the rest is in runtime.def -------------------------------------------------------

/// len(value), without making an int of it.
int64_t value_length(Frame frame, Value value);

/// <module.Type object at 0x…>.
Value object_repr(Frame frame, Value self);

/// As object.__eq__ and object.__ne__: for KindOps.compare.
Value object_compare(Frame frame, Value a, Value b, CompareOp op);

/// The hash of an object that is equal to itself alone.
int64_t hash_of_address(Value value);

/// NotImplemented, as operations give it.
static inline bool is_not_implemented(Value value)
{
    return value == object_value(&rt_not_implemented);
}

/// Whether an order (negative, 0, positive: a before, equal to, behind b) is what `op` asks for.
bool order_fits(int order, CompareOp op);

/// repr() of a container, which may contain itself: `body(frame, self)`, or the text `recursive` ("[...]") where the
/// repr of this very object is under way.
Value repr_guarded(Frame frame, Value self, Value (*body)(Frame frame, Value self),
                   const char *recursive);

#endif
