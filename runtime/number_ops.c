// SPDX-License-Identifier: Apache-2.0
// What ints, bools and floats can do: their operations by number, and their methods.
#include "exception.h"
#include "float.h"
#include "int.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"

// --- Operators ------------------------------------------------------------------------------------------------------

static Value int_binary(Frame frame, Value a, Value b, BinaryOp op)
{
    if (!value_is_int(a) || !value_is_int(b)) {
        return object_value(&rt_not_implemented);
    }
    switch (op) {
    case BINARY_ADD: return rt_int_add(frame, a, b);
    case BINARY_SUB: return rt_int_sub(frame, a, b);
    case BINARY_MUL: return rt_int_mul(frame, a, b);
    case BINARY_DIV: return rt_float_new(frame, rt_int_truediv(frame, a, b));
    case BINARY_MOD: return rt_int_mod(frame, a, b);
    case BINARY_FLOOR_DIV: return rt_int_floordiv(frame, a, b);
    case BINARY_POW: return rt_int_pow(frame, a, b);
    case BINARY_LSHIFT: return rt_int_lshift(frame, a, b);
    case BINARY_RSHIFT: return rt_int_rshift(frame, a, b);
    case BINARY_BIT_OR: return rt_int_or(frame, a, b);
    case BINARY_BIT_XOR: return rt_int_xor(frame, a, b);
    case BINARY_BIT_AND: return rt_int_and(frame, a, b);
    case BINARY_MAT_MUL:
    case BINARY_COUNT: break;
    }
    return object_value(&rt_not_implemented);
}

static bool is_number(Value value)
{
    return value_is_int(value) || value_is_kind(value, KIND_FLOAT);
}

/// The double of a number. Errors: OverflowError.
static double number_f64(Frame frame, Value value)
{
    return value_is_kind(value, KIND_FLOAT) ? value_float(value) : rt_int_to_f64(frame, value);
}

static Value float_binary(Frame frame, Value a, Value b, BinaryOp op)
{
    if (!is_number(a) || !is_number(b) || op >= BINARY_LSHIFT || op == BINARY_MAT_MUL) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = root_of(&frame, b);
    double x = number_f64(frame, a);
    double y = number_f64(frame, kept->value);
    double result = 0;
    switch (op) {
    case BINARY_ADD: result = x + y; break;
    case BINARY_SUB: result = x - y; break;
    case BINARY_MUL: result = x * y; break;
    case BINARY_DIV: result = rt_float_div(frame, x, y); break;
    case BINARY_MOD: result = rt_float_mod(frame, x, y); break;
    case BINARY_FLOOR_DIV: result = rt_float_floordiv(frame, x, y); break;
    case BINARY_POW: result = rt_float_pow(frame, x, y); break;
    case BINARY_MAT_MUL:
    case BINARY_LSHIFT:
    case BINARY_RSHIFT:
    case BINARY_BIT_OR:
    case BINARY_BIT_XOR:
    case BINARY_BIT_AND:
    case BINARY_COUNT: break; // not here: see above
    }
    return rt_float_new(frame, result);
}

static Value int_unary(Frame frame, Value self, UnaryOp op)
{
    switch (op) {
    case UNARY_INVERT: return rt_int_invert(frame, self);
    case UNARY_PLUS: return int_plain(self);
    case UNARY_MINUS: return rt_int_neg(frame, self);
    case UNARY_NOT:
    case UNARY_COUNT: break;
    }
    return object_value(&rt_not_implemented);
}

/// A float of no class of the program.
static Value float_plain(Frame frame, Value self)
{
    return value_is_exactly(self, TYPE_float)
               ? self
               : rt_float_new(frame, float_result(value_float(self)));
}

static Value float_unary(Frame frame, Value self, UnaryOp op)
{
    if (op == UNARY_INVERT) {
        return object_value(&rt_not_implemented);
    }
    if (op == UNARY_PLUS) {
        return float_plain(frame, self);
    }
    return rt_float_new(frame, float_result(-value_float(self)));
}

// --- Comparison -----------------------------------------------------------------------------------------------------

bool order_fits(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_EQ: return order == 0;
    case COMPARE_NOT_EQ: return order != 0;
    case COMPARE_LT: return order < 0;
    case COMPARE_LT_E: return order <= 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_GT_E: return order >= 0;
    case COMPARE_COUNT: break;
    }
    return false;
}

static Value int_compare(Frame frame, Value a, Value b, CompareOp op)
{
    (void)frame;
    return value_is_int(b) ? bool_value(order_fits(rt_int_cmp(a, b), op))
                           : object_value(&rt_not_implemented);
}

static Value float_compare(Frame frame, Value a, Value b, CompareOp op)
{
    (void)frame;
    double x = value_float(a);
    if (value_is_int(b)) {
        int order = rt_int_cmp_f64(b, x);
        return bool_value(order == 2 ? op == COMPARE_NOT_EQ : order_fits(-order, op));
    }
    if (!value_is_kind(b, KIND_FLOAT)) {
        return object_value(&rt_not_implemented);
    }
    double y = value_float(b);
    if (x != x || y != y) {
        return bool_value(op == COMPARE_NOT_EQ);
    }
    return bool_value(order_fits((x > y) - (x < y), op));
}

// --- Text, hash, truth ----------------------------------------------------------------------------------------------

static Value bool_repr(Frame frame, Value self)
{
    (void)frame;
    return self == object_value(&rt_true) ? NAME_OF(True) : NAME_OF(False);
}

static Value float_text(Frame frame, Value self)
{
    return rt_float_repr(frame, value_float(self));
}

static Value float_formatted(Frame frame, Value self, Value spec)
{
    return rt_float_format(frame, value_float(self), spec);
}

static int64_t int_hashed(Frame frame, Value self)
{
    (void)frame;
    return rt_int_hash(self);
}

static int64_t float_hashed(Frame frame, Value self)
{
    (void)frame;
    return rt_float_hash(self);
}

static bool int_truth(Frame frame, Value self)
{
    (void)frame;
    return int_sign(self) != 0;
}

static bool float_truth(Frame frame, Value self)
{
    (void)frame;
    return value_float(self) != 0;
}

#define INT_OPS                                                                              \
    .format = rt_int_format, .hash = int_hashed, .compare = int_compare, .truth = int_truth, \
    .binary = int_binary, .unary = int_unary

const KindOps ops_INT = {INT_OPS, .repr = rt_int_str};
const KindOps ops_DERIVED_INT = {INT_OPS, .repr = rt_int_str};
const KindOps ops_BOOL = {INT_OPS, .repr = bool_repr};
const KindOps ops_FLOAT = {
    .repr = float_text,
    .format = float_formatted,
    .hash = float_hashed,
    .compare = float_compare,
    .truth = float_truth,
    .binary = float_binary,
    .unary = float_unary,
};

// --- Methods --------------------------------------------------------------------------------------------------------

Value int_method_bit_length(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    return rt_int_from_i64(frame, rt_int_bit_length(self));
}

Value int_method_bit_count(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    return rt_int_from_i64(frame, rt_int_bit_count(self));
}

#define NUMBER_METHOD(name, result)                                                \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)frame, (void)self, (void)args, (void)n, (void)names;                 \
        return result;                                                             \
    }
NUMBER_METHOD(int_method_real, int_plain(self))
NUMBER_METHOD(int_method_numerator, int_plain(self))
NUMBER_METHOD(int_method_conjugate, int_plain(self))
NUMBER_METHOD(int_method_imag, small_value(0))
NUMBER_METHOD(int_method_denominator, small_value(1))
NUMBER_METHOD(float_method_real, float_plain(frame, self))
NUMBER_METHOD(float_method_conjugate, float_plain(frame, self))
NUMBER_METHOD(float_method_imag, rt_float_new(frame, 0))

Value float_method_fromhex(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    if (!value_is_kind(args[0].value, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "bad argument type for built-in operation");
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = rt_float_new(frame, rt_float_from_hex(frame, args[0].value));
    bool is_plain = kept[0].value == object_value(&rt_types[TYPE_float]);
    return is_plain ? kept[1].value : rt_call(frame, kept[0].value, &kept[1], 1, NO_VALUE);
}

Value float_method_is_integer(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return bool_value(rt_float_is_integer(value_float(self)));
}

Value float_method_as_integer_ratio(Frame frame, Value self, const Root *args, uint32_t n,
                                    Value names)
{
    (void)args, (void)n, (void)names;
    return rt_float_as_integer_ratio(frame, value_float(self));
}

Value float_method_hex(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    return rt_float_hex(frame, value_float(self));
}
