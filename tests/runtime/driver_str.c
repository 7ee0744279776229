// SPDX-License-Identifier: Apache-2.0
// The driver's operations on strings. tests/runtime/oracle_str.py has the same.
#include "driver.h"

#include "dict.h"
#include "exception.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

/// A number, or `missing` where there is none.
static int64_t number_or(Value value, int64_t missing)
{
    return value == NO_VALUE ? missing : value_small(value);
}

static Value run_sslice(Frame frame, const Root *a)
{
    int64_t step = number_or(a[3].value, 1);
    return rt_str_slice(frame, a[0].value, number_or(a[1].value, step < 0 ? INT64_MAX : 0),
                        number_or(a[2].value, step < 0 ? INT64_MIN : INT64_MAX), step);
}

static Value run_spieces(Frame frame, const Root *a)
{
    uint32_t n = value_tuple(a[0].value)->length;
    Root *pieces = roots(&frame, n);
    for (uint32_t i = 0; i < n; i++) {
        pieces[i].value = value_tuple(a[0].value)->items[i];
    }
    return rt_str_join_pieces(frame, pieces, (I32)n);
}

/// results[i] = results[parents[i]] + pieces[i]: strings that share what they begin with. The parent of the first is
/// the first piece.
static Value run_ssums(Frame frame, const Root *a)
{
    uint32_t n = value_tuple(a[0].value)->length;
    Tuple *made = tuple_new(frame, n);
    const Root *results = root_of(&frame, object_value(made));
    for (uint32_t i = 0; i < n; i++) {
        const Tuple *pieces = value_tuple(a[0].value), *parents = value_tuple(a[1].value);
        Value left = i == 0 ? pieces->items[0]
                            : value_tuple(results->value)->items[value_small(parents->items[i])];
        Value sum = rt_str_concat(frame, left, pieces->items[i]);
        value_tuple(results->value)->items[i] = sum;
    }
    return results->value;
}

/// Whether equal strings have equal hashes, however they were made, and others have others.
static Value run_shash(Frame frame, const Root *a)
{
    Value sum = rt_str_concat(frame, a[0].value, a[1].value);
    const Root *kept = root_of(&frame, sum);
    Value part = rt_str_slice(frame, sum, 0, value_str(a[0].value)->length, 1);
    bool is_same = rt_str_hash(part) == rt_str_hash(a[0].value);
    bool is_other = rt_str_hash(kept->value) == rt_str_hash(a[0].value);
    return bool_value(is_same && is_other == rt_str_equal(kept->value, a[0].value));
}

/// method NAME SELF (arguments) (names of the last of them)
static Value run_method(Frame frame, const Root *a)
{
    NativeFunction *native = native_method(value_type(a[1].value), a[0].value);
    if (native == NULL) {
        raise_error(frame, EXC_AttributeError, "%U", a[0].value);
    }
    uint32_t n = value_tuple(a[2].value)->length;
    Root *args = roots(&frame, n);
    for (uint32_t i = 0; i < n; i++) {
        args[i].value = value_tuple(a[2].value)->items[i];
    }
    return native_call(frame, native, a[1].value, args, n, a[3].value);
}

/// The sum of the places, from 1, of the code points for which a method gives True: seach NAME TEXT
static Value run_seach(Frame frame, const Root *a)
{
    NativeFunction *native = native_method(&rt_types[TYPE_str], a[0].value);
    int64_t sum = 0;
    for (uint32_t i = 0; i < value_str(a[1].value)->length; i++) {
        Value point = str_point(frame, str_at(value_str(a[1].value), i));
        bool is_true = native_call(frame, native, point, NULL, 0, NO_VALUE) == bool_value(true);
        sum += is_true ? i + 1 : 0;
    }
    return small_value(sum);
}

static Value call(Frame frame, const char *name, Value self, const Root *args, uint32_t n)
{
    Root *kept = root_of(&frame, self);
    Value text = str_ascii(frame, name, strlen(name));
    NativeFunction *native = native_method(&rt_types[TYPE_str], text);
    return native_call(frame, native, kept->value, args, n, NO_VALUE);
}

/// TEXT.translate(str.maketrans(x, y, z)), or of the dict {key: value, ...} where there is one argument.
static Value run_stranslate(Frame frame, const Root *a)
{
    uint32_t n = value_tuple(a[1].value)->length;
    Root *args = roots(&frame, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        args[i].value = value_tuple(a[1].value)->items[i];
    }
    if (n == 1) {
        const Root *pairs = root_of(&frame, args[0].value);
        args[0].value = dict_new(frame, 0, true);
        for (uint32_t i = 0; i + 1 < value_tuple(pairs->value)->length; i += 2) {
            dict_set(frame, args[0].value, value_tuple(pairs->value)->items[i],
                     value_tuple(pairs->value)->items[i + 1]);
        }
    }
    args[n].value = call(frame, "maketrans", NO_VALUE, args, n);
    return call(frame, "translate", a[0].value, &args[n], 1);
}

#define A a[0].value
#define B a[1].value
#define OPERATIONS                                                                            \
    OP(sconcat, rt_str_concat(frame, A, B))                                                   \
    OP(srepeat, rt_str_repeat(frame, A, value_small(B)))                                      \
    OP(sget, rt_str_get(frame, A, value_small(B)))                                            \
    OP(scontains, bool_value(rt_str_contains(frame, A, B)))                                   \
    OP(sitem, value_ops(A)->get_item(frame, A, B == NO_VALUE ? object_value(&rt_none) : B))   \
    OP(sformat, rt_format(frame, A, B, 0))                                                    \
    OP(spercent, rt_binary(frame, A, B == NO_VALUE ? object_value(&rt_none) : B, BINARY_MOD)) \
    OP(sequal, ((void)frame, bool_value(rt_str_equal(A, B))))                                 \
    OP(scmp, ((void)frame, small_value(rt_str_cmp(A, B))))

#define OP(name, call)                                  \
    static Value run_##name(Frame frame, const Root *a) \
    {                                                   \
        return call;                                    \
    }
OPERATIONS
#undef OP

const DriverOperation driver_str_operations[] = {
#define OP(name, call) {#name, run_##name},
    OPERATIONS
#undef OP
    {"method", run_method},
    {"stranslate", run_stranslate},
    {"seach", run_seach},
    {"sslice", run_sslice},
    {"spieces", run_spieces},
    {"ssums", run_ssums},
    {"shash", run_shash},
    {NULL, NULL},
};
