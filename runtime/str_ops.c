// SPDX-License-Identifier: Apache-2.0
// What strings can do as values of kind STR: ops.h's operations, from the functions of str_*.c.
#include "exception.h"
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

static Value concatenated(Frame frame, Value a, Value b)
{
    if (!value_is_str(b)) {
        raise_error(frame, EXC_TypeError, "can only concatenate str (not \"%T\") to str", b);
    }
    return rt_str_concat(frame, a, b);
}

const KindOps ops_STR = {
    .repr = whole_repr,
    .str = itself,
    .hash = hashed,
    .compare = compared,
    .length = length_of,
    .iter = str_iter,
    .concat = concatenated,
    .repeat = rt_str_repeat,
};
