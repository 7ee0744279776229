// SPDX-License-Identifier: Apache-2.0
// Builtin kinds only.
#include "exception.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"

static bool is_known(Value value)
{
    return value != object_value(&rt_not_implemented);
}

Value rt_compare(Frame frame, Value a, Value b, I32 op_number)
{
    static const CompareOp reflected[] = {COMPARE_EQ,   COMPARE_NOT_EQ, COMPARE_GT,
                                          COMPARE_GT_E, COMPARE_LT,     COMPARE_LT_E};
    static const char *const spelling[] = {"==", "!=", "<", "<=", ">", ">="};
    CompareOp op = (CompareOp)op_number;
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    if (value_ops(a)->compare != NULL) {
        Value result = value_ops(a)->compare(frame, a, b, op);
        if (is_known(result)) {
            return result;
        }
    }
    a = kept[0].value;
    b = kept[1].value;
    if (value_ops(b)->compare != NULL) {
        Value result = value_ops(b)->compare(frame, b, a, reflected[op]);
        if (is_known(result)) {
            return result;
        }
    }
    if (op == COMPARE_EQ || op == COMPARE_NOT_EQ) {
        return bool_value((kept[0].value == kept[1].value) == (op == COMPARE_EQ));
    }
    raise_error(frame, EXC_TypeError, "'%s' not supported between instances of '%T' and '%T'",
                spelling[op], kept[0].value, kept[1].value);
}

bool rt_truth(Frame frame, Value value)
{
    const KindOps *ops = value_ops(value);
    return ops->truth != NULL    ? ops->truth(frame, value)
           : ops->length != NULL ? ops->length(frame, value) != 0
                                 : true;
}

bool rt_equal(Frame frame, Value a, Value b)
{
    return a == b || rt_truth(frame, rt_compare(frame, a, b, COMPARE_EQ));
}

I64 rt_hash(Frame frame, Value value)
{
    const KindOps *ops = value_ops(value);
    if (ops->hash != NULL) {
        return ops->hash(frame, value);
    }
    if (ops->is_unhashable) {
        raise_error(frame, EXC_TypeError, "unhashable type: '%T'", value);
    }
    return (I64)(value >> 4);
}

Value rt_repr(Frame frame, Value value)
{
    if (value_ops(value)->repr == NULL) {
        Root *kept = root_of(&frame, value);
        Text text = text_new(&frame);
        text_format(frame, &text, "<%T object at 0x%x>", kept->value, (uint32_t)kept->value);
        return text_take(frame, &text);
    }
    return value_ops(value)->repr(frame, value);
}

Value rt_iter(Frame frame, Value value)
{
    if (value_ops(value)->iter == NULL) {
        raise_error(frame, EXC_TypeError, "'%T' object is not iterable", value);
    }
    return value_ops(value)->iter(frame, value);
}

Value rt_next(Frame frame, Value value)
{
    if (value_ops(value)->next == NULL) {
        raise_error(frame, EXC_TypeError, "'%T' object is not an iterator", value);
    }
    return value_ops(value)->next(frame, value);
}

Value rt_call(Frame frame, Value f, const Root *args, I32 n, Value names)
{
    if (!value_is_kind(f, KIND_NATIVE)) {
        raise_error(frame, EXC_TypeError, "'%T' object is not callable", f);
    }
    return native_call(frame, value_native(f), NO_VALUE, args, (uint32_t)n, names);
}
