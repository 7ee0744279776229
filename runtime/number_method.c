// SPDX-License-Identifier: Apache-2.0
// Special methods of ints and floats that no operation of KindOps makes: what int(), round(), divmod() and their like ask.
#include "exception.h"
#include "float.h"
#include "index.h"
#include "int.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "tuple.h"

#include <math.h>

#define METHOD_OF(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define UNUSED (void)frame, (void)self, (void)args, (void)n, (void)names

// --- int ------------------------------------------------------------------------------------------------------------

METHOD_OF(int_method_plain)
{
    UNUSED;
    return int_plain(self);
}

METHOD_OF(int_method_abs)
{
    UNUSED;
    return rt_int_abs(frame, self);
}

METHOD_OF(int_method_float)
{
    UNUSED;
    return rt_float_new(frame, rt_int_to_f64(frame, self));
}

METHOD_OF(int_method_round)
{
    UNUSED;
    Root *kept = root_of(&frame, self);
    if (n == 0) {
        return int_plain(self);
    }
    Value digits = value_index(frame, args[0].value);
    return rt_int_round(frame, kept->value, digits);
}

METHOD_OF(int_method_divmod)
{
    UNUSED;
    return value_is_int(args[0].value) ? rt_int_divmod(frame, self, args[0].value)
                                       : object_value(&rt_not_implemented);
}

METHOD_OF(int_method_rdivmod)
{
    UNUSED;
    return value_is_int(args[0].value) ? rt_int_divmod(frame, args[0].value, self)
                                       : object_value(&rt_not_implemented);
}

METHOD_OF(int_method_is_integer)
{
    UNUSED;
    return bool_value(true);
}

METHOD_OF(int_method_as_integer_ratio)
{
    UNUSED;
    return tuple_pair(frame, int_plain(self), small_value(1));
}

// --- float ----------------------------------------------------------------------------------------------------------

METHOD_OF(float_method_abs)
{
    UNUSED;
    return rt_float_new(frame, float_result(fabs(value_float(self))));
}

METHOD_OF(float_method_float)
{
    UNUSED;
    return value_is_exactly(self, TYPE_float) ? self : rt_float_new(frame, value_float(self));
}

METHOD_OF(float_method_trunc)
{
    UNUSED;
    return rt_int_from_f64(frame, value_float(self));
}

METHOD_OF(float_method_floor)
{
    UNUSED;
    return rt_int_from_f64(frame, floor(value_float(self)));
}

METHOD_OF(float_method_ceil)
{
    UNUSED;
    return rt_int_from_f64(frame, ceil(value_float(self)));
}

METHOD_OF(float_method_round)
{
    UNUSED;
    if (n == 0 || args[0].value == object_value(&rt_none)) {
        return rt_float_round_int(frame, value_float(self));
    }
    Root *kept = root_of(&frame, self);
    Value digits = value_index(frame, args[0].value);
    return rt_float_new(frame, rt_float_round(frame, value_float(kept->value), digits));
}

/// divmod() of two numbers, one of them a float; NotImplemented where `other` is none.
static Value float_divided(Frame frame, Value self, Value other, bool is_reflected)
{
    bool is_float = value_is_kind(other, KIND_FLOAT);
    if (!is_float && !value_is_int(other)) {
        return object_value(&rt_not_implemented);
    }
    double x = value_float(self);
    double y = is_float ? value_float(other) : rt_int_to_f64(frame, other);
    return is_reflected ? rt_float_divmod(frame, y, x) : rt_float_divmod(frame, x, y);
}

METHOD_OF(float_method_divmod)
{
    UNUSED;
    return float_divided(frame, self, args[0].value, false);
}

METHOD_OF(float_method_rdivmod)
{
    UNUSED;
    return float_divided(frame, self, args[0].value, true);
}

// --- __pow__ --------------------------------------------------------------------------------------------------------

/// self ** args[0], where a modulus may follow.
METHOD_OF(number_method_pow)
{
    UNUSED;
    if (n == 1 || args[1].value == object_value(&rt_none)) {
        return value_ops(self)->binary(frame, self, args[0].value, BINARY_POW);
    }
    if (!value_is_int(self)) {
        raise_error(frame, EXC_TypeError,
                    "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return value_is_int(args[0].value) && value_is_int(args[1].value)
               ? rt_int_pow_mod(frame, self, args[0].value, args[1].value)
               : object_value(&rt_not_implemented);
}
