// SPDX-License-Identifier: Apache-2.0
#include "special_native.h"

#include "check.h"
#include "exception.h"
#include "index.h"
#include "item.h"
#include "name.h"
#include "ops.h"
#include "runtime.h"

#include <stddef.h>

// --- What they do: the operation of the object's kind, never a class's method ---------------------------------------

static Value length_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    return small_value(value_ops(self)->length(frame, self));
}

static Value get_item(Frame frame, Value self, const Root *args)
{
    return value_ops(self)->get_item(frame, self, args[0].value);
}

static Value set_item(Frame frame, Value self, const Root *args)
{
    value_ops(self)->set_item(frame, self, args[0].value, args[1].value);
    return object_value(&rt_none);
}

static Value del_item(Frame frame, Value self, const Root *args)
{
    value_ops(self)->del_item(frame, self, args[0].value);
    return object_value(&rt_none);
}

static Value contains(Frame frame, Value self, const Root *args)
{
    return bool_value(value_ops(self)->contains(frame, self, args[0].value));
}

static Value iter_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    return value_ops(self)->iter(frame, self);
}

static Value next_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    Root *kept = root_of(&frame, self);
    Value value = value_ops(self)->next(frame, self);
    if (value == NO_VALUE) {
        raise_stop(frame, kept->value);
    }
    return value;
}

static Value hash_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    return rt_int_from_i64(frame, value_ops(self)->hash(frame, self));
}

static Value repr_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    return value_ops(self)->repr(frame, self);
}

static Value str_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    return value_ops(self)->str(frame, self);
}

static Value truth_of(Frame frame, Value self, const Root *args)
{
    (void)args;
    return bool_value(value_ops(self)->truth(frame, self));
}

static Value formatted(Frame frame, Value self, const Root *args)
{
    if (!value_is_kind(args[0].value, KIND_STR)) {
        raise_argument(frame, "__format__() argument", "str", args[0].value);
    }
    return value_ops(self)->format(frame, self, args[0].value);
}

/// What sequences make of + and *.
static Value of_sequences(Frame frame, Value self, Value other, BinaryOp op, bool is_inplace)
{
    const KindOps *ops = value_ops(self);
    if (op == BINARY_ADD && ops->concat != NULL) {
        return is_inplace && ops->inplace_concat != NULL ? ops->inplace_concat(frame, self, other)
                                                         : ops->concat(frame, self, other);
    }
    if (op != BINARY_MUL || ops->repeat == NULL) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = root_of(&frame, self);
    int64_t n = value_index_or_raise(frame, other, EXC_OverflowError);
    return is_inplace && ops->inplace_repeat != NULL ? ops->inplace_repeat(frame, kept->value, n)
                                                     : ops->repeat(frame, kept->value, n);
}

static Value binary(Frame frame, Value self, Value other, BinaryOp op, bool is_reflected)
{
    const KindOps *ops = value_ops(self);
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = other;
    if (ops->binary != NULL) {
        Value result = is_reflected ? ops->binary(frame, other, self, op)
                                    : ops->binary(frame, self, other, op);
        if (!is_not_implemented(result)) {
            return result;
        }
    }
    return is_reflected && op == BINARY_ADD
               ? object_value(&rt_not_implemented)
               : of_sequences(frame, kept[0].value, kept[1].value, op, false);
}

static Value inplace(Frame frame, Value self, Value other, BinaryOp op)
{
    const KindOps *ops = value_ops(self);
    return ops->inplace != NULL ? ops->inplace(frame, self, other, op)
                                : of_sequences(frame, self, other, op, true);
}

// --- The rows -------------------------------------------------------------------------------------------------------

#define ROW_NATIVE(name, body)                                                                     \
    static Value native_##name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                                              \
        (void)args, (void)n, (void)names;                                                          \
        return body;                                                                               \
    }

ROW_NATIVE(__len__, length_of(frame, self, args))
ROW_NATIVE(__getitem__, get_item(frame, self, args))
ROW_NATIVE(__setitem__, set_item(frame, self, args))
ROW_NATIVE(__delitem__, del_item(frame, self, args))
ROW_NATIVE(__contains__, contains(frame, self, args))
ROW_NATIVE(__iter__, iter_of(frame, self, args))
ROW_NATIVE(__next__, next_of(frame, self, args))
ROW_NATIVE(__hash__, hash_of(frame, self, args))
ROW_NATIVE(__repr__, repr_of(frame, self, args))
ROW_NATIVE(__str__, str_of(frame, self, args))
ROW_NATIVE(__bool__, truth_of(frame, self, args))
ROW_NATIVE(__format__, formatted(frame, self, args))

#define BINARY_OP(NAME, spelling, method, reflected, in_place)                     \
    ROW_NATIVE(method, binary(frame, self, args[0].value, BINARY_##NAME, false))   \
    ROW_NATIVE(reflected, binary(frame, self, args[0].value, BINARY_##NAME, true)) \
    ROW_NATIVE(in_place, inplace(frame, self, args[0].value, BINARY_##NAME))
#define COMPARE_OP(NAME, spelling, method, REFLECTED) \
    ROW_NATIVE(method, value_ops(self)->compare(frame, self, args[0].value, COMPARE_##NAME))
#include "operator.def"

ROW_NATIVE(__invert__, value_ops(self)->unary(frame, self, UNARY_INVERT))
ROW_NATIVE(__pos__, value_ops(self)->unary(frame, self, UNARY_PLUS))
ROW_NATIVE(__neg__, value_ops(self)->unary(frame, self, UNARY_MINUS))

static Value native___call__(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    return value_ops(self)->call(frame, self, args, n, names);
}

#define ROW(method, n_args, parameters)                                \
    {{&rt_types[TYPE_method_descriptor], KIND_NATIVE, GC_IMMORTAL, 0}, \
     &rt_name_##method,                                                \
     &rt_types[TYPE_object],                                           \
     native_##method,                                                  \
     n_args == NATIVE_MANY ? 0 : n_args,                               \
     n_args,                                                           \
     NATIVE_METHOD,                                                    \
     parameters,                                                       \
     0,                                                                \
     0,                                                                \
     0}

/// A method, and the operations (by their place in KindOps) of which a kind must have one to have it.
static struct SpecialRow {
    size_t operation, other;
    uint32_t operator; // a BinaryOp, where the operation is asked for one
    NativeFunction native;
} rows[] = {
#define SPECIAL_ROW(method, operation, n_args) \
    {offsetof(KindOps, operation), offsetof(KindOps, operation), 0, ROW(method, n_args, "")},
    SPECIAL_ROW(__len__, length, 0) SPECIAL_ROW(__getitem__, get_item, 1)
        SPECIAL_ROW(__setitem__, set_item, 2) SPECIAL_ROW(__delitem__, del_item, 1) SPECIAL_ROW(
            __contains__, contains, 1) SPECIAL_ROW(__iter__, iter, 0) SPECIAL_ROW(__next__, next, 0)
            SPECIAL_ROW(__hash__, hash, 0) SPECIAL_ROW(__repr__, repr, 0) SPECIAL_ROW(
                __str__, str, 0) SPECIAL_ROW(__bool__, truth, 0) SPECIAL_ROW(__format__, format, 1)
                SPECIAL_ROW(__invert__, unary, 0) SPECIAL_ROW(__pos__, unary, 0)
                    SPECIAL_ROW(__neg__, unary, 0){offsetof(KindOps, call), offsetof(KindOps, call),
                                                   0, ROW(__call__, NATIVE_MANY, NULL)},
#define SEQUENCE_OP(NAME)                                      \
    (BINARY_##NAME == BINARY_ADD   ? offsetof(KindOps, concat) \
     : BINARY_##NAME == BINARY_MUL ? offsetof(KindOps, repeat) \
                                   : offsetof(KindOps, binary))
#define BINARY_OP(NAME, spelling, method, reflected, in_place)                                \
    {offsetof(KindOps, binary), SEQUENCE_OP(NAME), BINARY_##NAME, ROW(method, 1, "")},        \
        {offsetof(KindOps, binary),                                                           \
         BINARY_##NAME == BINARY_MUL ? offsetof(KindOps, repeat) : offsetof(KindOps, binary), \
         BINARY_##NAME, ROW(reflected, 1, "")},                                               \
        {offsetof(KindOps, inplace),                                                          \
         BINARY_##NAME == BINARY_ADD   ? offsetof(KindOps, inplace_concat)                    \
         : BINARY_##NAME == BINARY_MUL ? offsetof(KindOps, inplace_repeat)                    \
                                       : offsetof(KindOps, inplace),                          \
         BINARY_##NAME, ROW(in_place, 1, "")},
#define COMPARE_OP(NAME, spelling, method, REFLECTED) SPECIAL_ROW(method, compare, 1)
#include "operator.def"
};

enum { N_ROWS = sizeof(rows) / sizeof(rows[0]) };

/// Operations are pointers, each of which is NULL where the kind has not got it.
static bool has_operation(const KindOps *ops, size_t operation)
{
    void (*const *place)(void) =
        (void (*const *)(void))(const void *)((const char *)ops + operation);
    return *place != NULL;
}

#define BIT(op) (1U << (op))

/// The operators that KindOps.binary and .inplace of a kind know, a bit for each; of all others they say NotImplemented.
static uint32_t known_binary(Kind kind)
{
    enum {
        ARITHMETIC = BIT(BINARY_ADD) | BIT(BINARY_SUB) | BIT(BINARY_MUL) | BIT(BINARY_DIV) |
                     BIT(BINARY_MOD) | BIT(BINARY_FLOOR_DIV) | BIT(BINARY_POW),
        BITWISE = BIT(BINARY_BIT_AND) | BIT(BINARY_BIT_OR) | BIT(BINARY_BIT_XOR),
    };
    switch ((int)kind) {
    case KIND_INT:
    case KIND_DERIVED_INT:
    case KIND_BOOL: return ARITHMETIC | BITWISE | BIT(BINARY_LSHIFT) | BIT(BINARY_RSHIFT);
    case KIND_FLOAT: return ARITHMETIC;
    case KIND_STR: return BIT(BINARY_MOD);
    case KIND_DICT:
    case KIND_MAPPING_PROXY:
    case KIND_TYPE:
    case KIND_GENERIC_ALIAS:
    case KIND_UNION: return BIT(BINARY_BIT_OR);
    case KIND_SET:
    case KIND_FROZENSET:
    case KIND_DICT_KEYS:
    case KIND_DICT_ITEMS: return BITWISE | BIT(BINARY_SUB);
    default: return 0;
    }
}

/// Whether the kind's operation, which stands in `operation` of KindOps, makes row `i` of it.
static bool operation_makes(Kind kind, size_t operation, size_t i)
{
    const KindOps *ops = rt_ops[kind];
    bool is_by_operator =
        operation == offsetof(KindOps, binary) || operation == offsetof(KindOps, inplace);
    bool is_invert = rows[i].native.function == native___invert__;
    return has_operation(ops, operation) && !(is_invert && kind == KIND_FLOAT) &&
           (!is_by_operator || (known_binary(kind) & BIT(rows[i].operator)) != 0);
}

static bool is_row_of(Kind kind, size_t i)
{
    return operation_makes(kind, rows[i].operation, i) || operation_makes(kind, rows[i].other, i);
}

/// The rows as methods of one type each, made when they are first asked for: what messages say of them, and what their
/// object may be.
static struct Special {
    NativeFunction native;
    struct Special *next; // of the same row
} specials[1024];         // more than there are operations of all builtin types

static uint32_t n_specials;
static struct Special *made[N_ROWS];

/// The type from which `type` has row `i`: the first one of its kind.
static const Type *row_owner(const Type *type, size_t i)
{
    while (type->base != NULL && is_row_of(type->base->instance_kind, i) &&
           type->base->instance_kind != KIND_INSTANCE) {
        type = type->base;
    }
    return type;
}

static NativeFunction *row_of(const Type *owner, size_t i)
{
    for (struct Special *special = made[i]; special != NULL; special = special->next) {
        if (special->native.owner == owner) {
            return &special->native;
        }
    }
    RT_ASSERT(n_specials < sizeof(specials) / sizeof(specials[0]));
    struct Special *special = &specials[n_specials++];
    special->native = rows[i].native;
    special->native.owner = (Type *)(uintptr_t)owner;
    special->next = made[i];
    made[i] = special;
    return &special->native;
}

Str *special_native_name(const Type *type, uint32_t i)
{
    for (size_t k = 0; k < N_ROWS; k++) {
        if (is_row_of(type->instance_kind, k) && i-- == 0) {
            return rows[k].native.name;
        }
    }
    return NULL;
}

NativeFunction *special_native(const Type *type, Value name)
{
    for (size_t i = 0; i < N_ROWS; i++) {
        NativeFunction *native = &rows[i].native;
        if (object_value(native->name) == name || str_equal(object_value(native->name), name)) {
            return is_row_of(type->instance_kind, i) ? row_of(row_owner(type, i), i) : NULL;
        }
    }
    return NULL;
}
