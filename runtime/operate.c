// SPDX-License-Identifier: Apache-2.0
// Operators on any values, as CPython's abstract.c: a class's special methods, then the operations of kinds, then the
// other operand; last sequences. And what TypeErrors say.
#include "check.h"
#include "exception.h"
#include "index.h"
#include "int.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"

static const struct BinaryNames {
    const char *spelling;
    SpecialId method, reflected, inplace;
} binary_names[BINARY_COUNT] = {
#define BINARY_OP(NAME, spelling, method, reflected, inplace) \
    [BINARY_##NAME] = {spelling, SPECIAL_##method, SPECIAL_##reflected, SPECIAL_##inplace},
#include "operator.def"
};

static const struct UnaryNames {
    const char *spelling;
    SpecialId method;
} unary_names[UNARY_COUNT] = {
#define UNARY_OP(NAME, spelling, method) [UNARY_##NAME] = {spelling, SPECIAL_##method},
#include "operator.def"
};

// --- Two operands ---------------------------------------------------------------------------------------------------

static Value binary_by_kind(Frame frame, const KindOps *ops, Value a, Value b, BinaryOp op)
{
    return ops->binary == NULL ? object_value(&rt_not_implemented) : ops->binary(frame, a, b, op);
}

/// a.__op__(b).
static Value forward(Frame frame, const Root *operands, BinaryOp op)
{
    Value a = operands[0].value, b = operands[1].value;
    Value method = special_of(a, binary_names[op].method);
    return method != NO_VALUE ? special_call_1(frame, method, a, b)
                              : binary_by_kind(frame, value_ops(a), a, b, op);
}

/// b.__rop__(a).
static Value backward(Frame frame, const Root *operands, BinaryOp op)
{
    Value a = operands[0].value, b = operands[1].value;
    Value method = special_of(b, binary_names[op].reflected);
    return method != NO_VALUE ? special_call_1(frame, method, b, a)
                              : binary_by_kind(frame, value_ops(b), a, b, op);
}

/// Whether b's type derives from a's and has a reflected method of its own: it is asked first.
static bool is_backward_first(Value a, Value b, BinaryOp op)
{
    const Type *type = value_type(b);
    if (!type_is_class(type) || !type_is_subtype(type, value_type(a))) {
        return false;
    }
    Value method = special_of(b, binary_names[op].reflected);
    return method != NO_VALUE && method != special_of(a, binary_names[op].reflected);
}

static Value binary_by_methods(Frame frame, const Root *operands, BinaryOp op)
{
    Value a = operands[0].value, b = operands[1].value;
    bool is_same = value_type(a) == value_type(b);
    if (!is_same && is_backward_first(a, b, op)) {
        Value result = backward(frame, operands, op);
        return is_not_implemented(result) ? forward(frame, operands, op) : result;
    }
    Value result = forward(frame, operands, op);
    return is_not_implemented(result) && !is_same ? backward(frame, operands, op) : result;
}

/// sequence * count, where `ops` has the operation.
static Value repeated(Frame frame, const KindOps *ops, Value sequence, Value count, bool is_inplace)
{
    Root *kept = root_of(&frame, sequence);
    if (!value_has_index(count)) {
        raise_error(frame, EXC_TypeError, "can't multiply sequence by non-int of type '%T'", count);
    }
    int64_t n = value_index_or_raise(frame, count, EXC_OverflowError);
    return is_inplace && ops->inplace_repeat != NULL ? ops->inplace_repeat(frame, kept->value, n)
                                                     : ops->repeat(frame, kept->value, n);
}

/// Whether CPython's type has a table of sequence methods: all classes of programs, sets and dicts.
static bool is_with_items(Value value)
{
    const KindOps *ops = value_ops(value);
    return type_is_class(value_type(value)) || ops->contains != NULL || ops->length != NULL;
}

/// What sequences make of + and *, when nobody else does; NO_VALUE: nothing.
static Value binary_of_sequences(Frame frame, Value a, Value b, BinaryOp op, bool is_inplace)
{
    const KindOps *ops = value_ops(a), *other = value_ops(b);
    if (op == BINARY_ADD && ops->concat != NULL) {
        return is_inplace && ops->inplace_concat != NULL ? ops->inplace_concat(frame, a, b)
                                                         : ops->concat(frame, a, b);
    }
    if (op == BINARY_MUL && ops->repeat != NULL) {
        return repeated(frame, ops, a, b, is_inplace);
    }
    bool is_asked = !is_inplace || !is_with_items(a); // whoever has items of its own is asked alone
    if (op == BINARY_MUL && other->repeat != NULL && is_asked) {
        return repeated(frame, other, b, a, false);
    }
    return NO_VALUE;
}

static _Noreturn void raise_operands(Frame frame, const Root *operands, BinaryOp op,
                                     const char *spelling, const char *assign)
{
    Value a = operands[0].value, b = operands[1].value;
    const char *hint = op == BINARY_RSHIFT && assign[0] == '\0' && a == builtin_find(NAME_OF(print))
                           ? ". Did you mean \"print(<message>, file=<output_stream>)\"?"
                           : "";
    raise_error(frame, EXC_TypeError, "unsupported operand type(s) for %s%s: '%T' and '%T'%s",
                spelling, assign, a, b, hint);
}

static Value binary(Frame frame, const Root *operands, BinaryOp op, bool is_inplace)
{
    Value result = binary_by_methods(frame, operands, op);
    if (!is_not_implemented(result)) {
        return result;
    }
    result = binary_of_sequences(frame, operands[0].value, operands[1].value, op, is_inplace);
    if (result == NO_VALUE) {
        bool is_power = op == BINARY_POW && !is_inplace;
        raise_operands(frame, operands, op, is_power ? "** or pow()" : binary_names[op].spelling,
                       is_inplace ? "=" : "");
    }
    return result;
}

static Root *root_operands(Frame *frame, Value a, Value b)
{
    Root *operands = roots(frame, 2);
    operands[0].value = a;
    operands[1].value = b;
    return operands;
}

Value rt_binary(Frame frame, Value a, Value b, I32 op)
{
    if (op == BINARY_ADD && value_is_exactly(a, TYPE_str) && value_is_exactly(b, TYPE_str)) {
        return rt_str_concat(frame, a, b);
    }
    const Root *operands = root_operands(&frame, a, b);
    return binary(frame, operands, (BinaryOp)op, false);
}

Value rt_inplace(Frame frame, Value a, Value b, I32 op)
{
    if (op == BINARY_ADD && value_is_exactly(a, TYPE_str) && value_is_exactly(b, TYPE_str)) {
        return rt_str_concat(frame, a, b);
    }
    Root *operands = root_operands(&frame, a, b);
    Value method = special_of(a, binary_names[op].inplace);
    const KindOps *ops = value_ops(a);
    Value result = object_value(&rt_not_implemented);
    if (method != NO_VALUE) {
        result = special_call_1(frame, method, a, b);
    } else if (ops->inplace != NULL) {
        result = ops->inplace(frame, a, b, (BinaryOp)op);
    }
    return is_not_implemented(result) ? binary(frame, operands, (BinaryOp)op, true) : result;
}

// --- One operand ----------------------------------------------------------------------------------------------------

Value rt_unary(Frame frame, Value a, I32 op)
{
    Root *kept = root_of(&frame, a);
    Value method = special_of(a, unary_names[op].method);
    Value result = object_value(&rt_not_implemented);
    if (method != NO_VALUE) {
        return special_call(frame, method, a);
    }
    if (value_ops(a)->unary != NULL) {
        result = value_ops(a)->unary(frame, a, (UnaryOp)op);
    }
    if (is_not_implemented(result)) {
        raise_error(frame, EXC_TypeError, "bad operand type for unary %s: '%T'",
                    unary_names[op].spelling, kept->value);
    }
    return result;
}

bool rt_truth(Frame frame, Value a)
{
    if (a == object_value(&rt_true) || a == object_value(&rt_false)) {
        return a == object_value(&rt_true);
    }
    const KindOps *ops = value_ops(a);
    Value method = special_of(a, SPECIAL___bool__);
    if (method != NO_VALUE) {
        Value result = special_call(frame, method, a);
        if (!value_is_kind(result, KIND_BOOL)) {
            raise_error(frame, EXC_TypeError, "__bool__ should return bool, returned %T", result);
        }
        return result == object_value(&rt_true);
    }
    if (special_of(a, SPECIAL___len__) != NO_VALUE) {
        return value_length(frame, a) != 0;
    }
    return ops->truth != NULL ? ops->truth(frame, a)
                              : ops->length == NULL || ops->length(frame, a) != 0;
}
