// SPDX-License-Identifier: Apache-2.0
// `is` between values that may be numbers, strings or tuples. The runtime copies them, and shares them, where CPython does
// not: ints up to 60 bits are no objects at all. What differs in value is never one object; what there is only once in
// CPython always is. Otherwise CPython alone knows.
#include "exception.h"
#include "float.h"
#include "int.h"
#include "ops.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

typedef enum Identity { IDENTITY_NO, IDENTITY_YES, IDENTITY_UNKNOWN } Identity;

enum {
    UNIQUE_MIN = -5, // ints of which CPython has one object each
    UNIQUE_MAX = 256,
    DEPTH_MAX = 16, // of tuples that are looked into
};

static Identity of_ints(Value a, Value b)
{
    IntView left, right;
    int_view(a, &left);
    int_view(b, &right);
    return mp_cmp(&left.number, &right.number) == MP_EQ ? IDENTITY_UNKNOWN : IDENTITY_NO;
}

static Identity of_strings(Value a, Value b)
{
    if (!str_equal(a, b)) {
        return IDENTITY_NO;
    }
    return value_str(a)->length == 0 ? IDENTITY_YES : IDENTITY_UNKNOWN;
}

static Identity identity_of(Value a, Value b, uint32_t depth);

/// Two tuples are not the same one if two items are not.
static Identity of_tuples(const Tuple *a, const Tuple *b, uint32_t depth)
{
    if (a->length != b->length) {
        return IDENTITY_NO;
    }
    for (uint32_t i = 0; i < a->length && depth < DEPTH_MAX; i++) {
        if (identity_of(a->items[i], b->items[i], depth + 1) == IDENTITY_NO) {
            return IDENTITY_NO;
        }
    }
    return a->length == 0 ? IDENTITY_YES : IDENTITY_UNKNOWN;
}

static Identity identity_of(Value a, Value b, uint32_t depth)
{
    if (value_is_small(a) || value_is_small(b)) {
        bool is_unique =
            value_is_small(a) && value_small(a) >= UNIQUE_MIN && value_small(a) <= UNIQUE_MAX;
        return a != b ? IDENTITY_NO : is_unique ? IDENTITY_YES : IDENTITY_UNKNOWN;
    }
    const Type *type = value_type(a);
    if (type != value_type(b)) {
        return IDENTITY_NO;
    }
    if (type == &rt_types[TYPE_int]) {
        return of_ints(a, b);
    }
    if (type == &rt_types[TYPE_float]) {
        bool is_same = float_bits(value_float(a)) == float_bits(value_float(b));
        return is_same ? IDENTITY_UNKNOWN : IDENTITY_NO;
    }
    if (type == &rt_types[TYPE_str]) {
        return of_strings(a, b);
    }
    if (type == &rt_types[TYPE_tuple]) {
        return of_tuples(value_tuple(a), value_tuple(b), depth);
    }
    return a == b ? IDENTITY_YES : IDENTITY_NO;
}

bool rt_identical(Frame frame, Value a, Value b)
{
    Identity identity = identity_of(a, b, 0);
    if (identity == IDENTITY_UNKNOWN) {
        raise_lack(frame, "whether two equal values of type '%T' are one object is not known", a);
    }
    return identity == IDENTITY_YES;
}
