// SPDX-License-Identifier: Apache-2.0
// Comparison and hash of any values.
#include "exception.h"
#include "float.h"
#include "index.h"
#include "int.h"
#include "name.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"

static const struct CompareNames {
    const char *spelling;
    SpecialId method;
    CompareOp reflected;
} compare_names[COMPARE_COUNT] = {
#define COMPARE_OP(NAME, spelling, method, REFLECTED) \
    [COMPARE_##NAME] = {spelling, SPECIAL_##method, COMPARE_##REFLECTED},
#include "operator.def"
};

static Value one_way(Frame frame, Value a, Value b, CompareOp op);

/// As object.__eq__ and object.__ne__, which asks __eq__.
Value object_compare(Frame frame, Value a, Value b, CompareOp op)
{
    if (op == COMPARE_NOT_EQ) {
        Value result = one_way(frame, a, b, COMPARE_EQ);
        return is_not_implemented(result) ? result : bool_value(!rt_truth(frame, result));
    }
    return op == COMPARE_EQ && a == b ? object_value(&rt_true) : object_value(&rt_not_implemented);
}

/// a.__op__(b).
static Value one_way(Frame frame, Value a, Value b, CompareOp op)
{
    Value method = special_of(a, compare_names[op].method);
    if (method != NO_VALUE) {
        if (value_is_kind(method, KIND_PROPERTY)) { // CPython forgets the error that it may raise
            raise_lack(frame, "a property for a comparison is not supported");
        }
        return special_call_1(frame, method, a, b);
    }
    const KindOps *ops = value_ops(a);
    return ops->compare != NULL ? ops->compare(frame, a, b, op) : object_compare(frame, a, b, op);
}

Value rt_compare(Frame frame, Value a, Value b, I32 number)
{
    CompareOp op = (CompareOp)number;
    if (value_is_small(a) && value_is_small(b)) {
        return bool_value(
            order_fits((value_small(a) > value_small(b)) - (value_small(a) < value_small(b)), op));
    }
    C_STACK_CHECK(frame, " in comparison");
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    CompareOp reflected = compare_names[op].reflected;
    bool is_reflected_first =
        value_type(a) != value_type(b) && type_is_subtype(value_type(b), value_type(a));
    if (is_reflected_first) {
        Value result = one_way(frame, b, a, reflected);
        if (!is_not_implemented(result)) {
            return result;
        }
    }
    Value result = one_way(frame, kept[0].value, kept[1].value, op);
    if (is_not_implemented(result) && !is_reflected_first) {
        result = one_way(frame, kept[1].value, kept[0].value, reflected);
    }
    if (!is_not_implemented(result)) {
        return result;
    }
    if (op != COMPARE_EQ && op != COMPARE_NOT_EQ) {
        raise_error(frame, EXC_TypeError, "'%s' not supported between instances of '%T' and '%T'",
                    compare_names[op].spelling, kept[0].value, kept[1].value);
    }
    return bool_value((kept[0].value == kept[1].value) == (op == COMPARE_EQ));
}

bool rt_equal(Frame frame, Value a, Value b)
{
    if (a == b) {
        return true;
    }
    if (value_is_small(a) && value_is_small(b)) {
        return false;
    }
    if (value_is_exactly(a, TYPE_str) && value_is_exactly(b, TYPE_str)) {
        return str_equal(a, b);
    }
    if (value_is_exactly(a, TYPE_float) && value_is_exactly(b, TYPE_float)) {
        return value_float(a) == value_float(b) || float_is_same_nan(a, b);
    }
    return rt_truth(frame, rt_compare(frame, a, b, COMPARE_EQ));
}

// --- Hash -----------------------------------------------------------------------------------------------------------

int64_t hash_of_address(Value value)
{
    uint64_t address = value;
    int64_t hash = (int64_t)(address >> 4 | address << 60);
    return hash == -1 ? -2 : hash;
}

/// What a program's __hash__ gives: itself if it has 64 bits, else the hash of that int.
static int64_t hash_given(Value number)
{
    int64_t hash = 0;
    if (!int_fits(int_plain(number), &hash)) {
        hash = rt_int_hash(number);
    }
    return hash == -1 ? -2 : hash;
}

I64 rt_hash(Frame frame, Value a)
{
    if (value_is_small(a)) {
        return rt_int_hash(a);
    }
    const KindOps *ops = value_ops(a);
    Value method = special_of(a, SPECIAL___hash__);
    if (method == object_value(&rt_none) || (method == NO_VALUE && ops->is_unhashable)) {
        raise_error(frame, EXC_TypeError, "unhashable type: '%T'", a);
    }
    if (method != NO_VALUE) {
        Value result = special_call(frame, method, a);
        if (!value_is_int(result)) {
            raise_error(frame, EXC_TypeError, "__hash__ method should return an integer");
        }
        return hash_given(result);
    }
    return ops->hash != NULL ? ops->hash(frame, a) : hash_of_address(a);
}
