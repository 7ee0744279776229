// SPDX-License-Identifier: Apache-2.0
// What strings can do as values of kind STR: ops.h's operations, from the functions of str_*.c.
#include "exception.h"
#include "format.h"
#include "index.h"
#include "iterator.h"
#include "ops.h"
#include "runtime.h"
#include "str.h"

static Value whole_repr(Frame frame, Value self)
{
    return str_repr(frame, self, STR_MAX_LENGTH);
}

static Value itself(Frame frame, Value self)
{
    return str_part(frame, self, 0, value_str(self)->length);
}

static int64_t hashed(Frame frame, Value self)
{
    (void)frame;
    return str_hash(value_str(self));
}

static int64_t length_of(Frame frame, Value self)
{
    (void)frame;
    return value_str(self)->length;
}

static Value compared(Frame frame, Value a, Value b, CompareOp op)
{
    (void)frame;
    if (!value_is_str(b)) {
        return object_value(&rt_not_implemented);
    }
    if (op == COMPARE_EQ || op == COMPARE_NOT_EQ) {
        return bool_value(str_equal(a, b) == (op == COMPARE_EQ));
    }
    return bool_value(order_fits(rt_str_cmp(a, b), op));
}

static Value binary(Frame frame, Value a, Value b, BinaryOp op)
{
    return op == BINARY_MOD && value_is_str(a) ? str_percent(frame, a, b)
                                               : object_value(&rt_not_implemented);
}

static Value concatenated(Frame frame, Value a, Value b)
{
    if (!value_is_str(b)) {
        raise_error(frame, EXC_TypeError, "can only concatenate str (not \"%T\") to str", b);
    }
    return rt_str_concat(frame, a, b);
}

static bool contains(Frame frame, Value self, Value item)
{
    if (!value_is_str(item)) {
        raise_error(frame, EXC_TypeError, "'in <string>' requires string as left operand, not %T",
                    item);
    }
    return rt_str_contains(frame, self, item);
}

static Value item(Frame frame, Value self, Value index)
{
    if (value_has_index(index)) {
        const Root *kept = root_of(&frame, self);
        int64_t number = value_index_or_raise(frame, index, EXC_IndexError);
        return rt_str_get(frame, kept->value, number);
    }
    if (!value_is_kind(index, KIND_SLICE)) {
        raise_error(frame, EXC_TypeError, "string indices must be integers, not '%T'", index);
    }
    const Root *kept = root_of(&frame, self);
    SliceRange range = slice_unpack(frame, index);
    return rt_str_slice(frame, kept->value, range.start, range.stop, range.step);
}

const KindOps ops_STR = {
    .repr = whole_repr,
    .str = itself,
    .format = str_format_spec,
    .hash = hashed,
    .compare = compared,
    .length = length_of,
    .get_item = item,
    .iter = str_iter,
    .contains = contains,
    .binary = binary,
    .concat = concatenated,
    .repeat = rt_str_repeat,
};
