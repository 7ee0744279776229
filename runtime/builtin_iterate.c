// SPDX-License-Identifier: Apache-2.0
// Builtin functions that iterate: rows of builtin.def.
#include "exception.h"
#include "float.h"
#include "index.h"
#include "int.h"
#include "item.h"
#include "lazy.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "tuple.h"

#include <math.h>

#define BUILTIN_OF(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define UNUSED (void)self, (void)n, (void)names

/// Whether an item's truth is `wanted` for any of an iterable's.
static bool has_item(Frame frame, Value iterable, bool wanted)
{
    Root *iterator = root_of(&frame, rt_iter(frame, iterable));
    for (Value item; (item = rt_next(frame, iterator->value)) != NO_VALUE;) {
        if (rt_truth(frame, item) == wanted) {
            return true;
        }
    }
    return false;
}

BUILTIN_OF(builtin_all)
{
    UNUSED;
    return bool_value(!has_item(frame, args[0].value, false));
}

BUILTIN_OF(builtin_any)
{
    UNUSED;
    return bool_value(has_item(frame, args[0].value, true));
}

BUILTIN_OF(builtin_iter)
{
    (void)self, (void)names;
    return n == 1 ? rt_iter(frame, args[0].value)
                  : callable_iterator_new(frame, args[0].value, args[1].value);
}

BUILTIN_OF(builtin_next)
{
    (void)self, (void)names;
    Value stop = NO_VALUE;
    Value item = next_or_raise(frame, args[0].value, &stop);
    if (item != NO_VALUE) {
        return item;
    }
    if (n > 1) {
        return args[1].value;
    }
    if (stop != NO_VALUE) {
        rt_throw(frame, stop);
    }
    raise_stop(frame, args[0].value);
}

// --- min, max -------------------------------------------------------------------------------------------------------

typedef struct Extreme {
    const char *name;
    CompareOp op;       // < or >
    const Root *values; // several arguments; NULL: an iterator
    uint32_t n, at;
    Root *iterator, *key; // a function, or NO_VALUE
} Extreme;

static Value extreme_next(Frame frame, Extreme *extreme)
{
    if (extreme->values == NULL) {
        return rt_next(frame, extreme->iterator->value);
    }
    return extreme->at < extreme->n ? extreme->values[extreme->at++].value : NO_VALUE;
}

/// The first item that no other goes before, or NO_VALUE if there are none.
static Value extreme_find(Frame frame, Extreme *extreme)
{
    enum { BEST, BEST_KEY, ITEM, ITEM_KEY, N };
    Root *kept = roots(&frame, N);
    for (;;) {
        kept[ITEM].value = extreme_next(frame, extreme);
        if (kept[ITEM].value == NO_VALUE) {
            return kept[BEST].value;
        }
        kept[ITEM_KEY].value = extreme->key->value == NO_VALUE
                                   ? kept[ITEM].value
                                   : rt_call(frame, extreme->key->value, &kept[ITEM], 1, NO_VALUE);
        if (kept[BEST].value == NO_VALUE ||
            rt_truth(frame, rt_compare(frame, kept[ITEM_KEY].value, kept[BEST_KEY].value,
                                       (I32)extreme->op))) {
            kept[BEST].value = kept[ITEM].value;
            kept[BEST_KEY].value = kept[ITEM_KEY].value;
        }
    }
}

static Value extreme_of(Frame frame, const char *name, CompareOp op, const Root *args, uint32_t n,
                        Value names)
{
    enum { KEY, DEFAULT, ITERATOR, N };
    Root *kept = roots(&frame, N);
    uint32_t n_named = names == NO_VALUE ? 0 : value_tuple(names)->length;
    if (n == n_named) {
        raise_error(frame, EXC_TypeError, "%s expected at least 1 argument, got 0", name);
    }
    if (n_named > 2) {
        raise_error(frame, EXC_TypeError, "%s() takes at most 2 keyword arguments (%d given)", name,
                    (int64_t)n_named);
    }
    n = native_keywords(frame, name, n, args, names, "key default", kept);
    if (n > 1 && kept[DEFAULT].value != NO_VALUE) {
        raise_error(frame, EXC_TypeError,
                    "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    if (kept[KEY].value == object_value(&rt_none)) {
        kept[KEY].value = NO_VALUE;
    }
    Extreme extreme = {name, op, n > 1 ? args : NULL, n, 0, &kept[ITERATOR], &kept[KEY]};
    if (n == 1) {
        kept[ITERATOR].value = rt_iter(frame, args[0].value);
    }
    Value found = extreme_find(frame, &extreme);
    found = found != NO_VALUE ? found : kept[DEFAULT].value;
    if (found == NO_VALUE) {
        raise_error(frame, EXC_ValueError, "%s() iterable argument is empty", name);
    }
    return found;
}

BUILTIN_OF(builtin_max)
{
    (void)self;
    return extreme_of(frame, "max", COMPARE_GT, args, n, names);
}

BUILTIN_OF(builtin_min)
{
    (void)self;
    return extreme_of(frame, "min", COMPARE_LT, args, n, names);
}

// --- sum ------------------------------------------------------------------------------------------------------------

/// Add ints as long as the sum fits 64 bits. True at the end; otherwise *item is what has not been added.
static bool sum_ints(Frame frame, Root *iterator, Root *sum, Root *item)
{
    int64_t total = 0;
    bool is_end = false;
    if (!int_fits(sum->value, &total)) {
        return false;
    }
    for (;;) {
        item->value = rt_next(frame, iterator->value);
        is_end = item->value == NO_VALUE;
        int64_t number = 0, next = 0;
        if (is_end || value_is_kind(item->value, KIND_DERIVED_INT) || !value_is_int(item->value) ||
            !int_fits(int_plain(item->value), &number) ||
            __builtin_add_overflow(total, number, &next)) {
            break;
        }
        total = next;
    }
    sum->value = rt_int_from_i64(frame, total);
    return is_end;
}

/// Add floats and small ints, with the error of each addition in a second sum (Neumaier). As above.
static bool sum_floats(Frame frame, Root *iterator, Root *sum, Root *item)
{
    double total = value_float(sum->value), error = 0;
    for (;;) {
        item->value = rt_next(frame, iterator->value);
        int64_t number = 0;
        if (item->value == NO_VALUE) {
            break;
        }
        if (!value_is_small(item->value) && value_is_exactly(item->value, TYPE_float)) {
            double x = value_float(item->value), next = total + x;
            error += fabs(total) >= fabs(x) ? (total - next) + x : (x - next) + total;
            total = next;
        } else if (value_is_int(item->value) && int_fits(int_plain(item->value), &number)) {
            total += (double)number;
        } else {
            break;
        }
    }
    if (error != 0 && isfinite(error)) {
        total += error;
    }
    sum->value = rt_float_new(frame, float_result(total));
    return item->value == NO_VALUE;
}

BUILTIN_OF(builtin_sum)
{
    UNUSED;
    enum { ITERATOR, SUM, ITEM, N };
    Root *kept = roots(&frame, N);
    kept[ITERATOR].value = rt_iter(frame, args[0].value);
    kept[SUM].value = args[1].value == NO_VALUE ? small_value(0) : args[1].value;
    if (value_is_kind(kept[SUM].value, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (value_is_small(kept[SUM].value) || value_is_kind(kept[SUM].value, KIND_INT)) {
        if (sum_ints(frame, &kept[ITERATOR], &kept[SUM], &kept[ITEM])) {
            return kept[SUM].value;
        }
        if (kept[ITEM].value != NO_VALUE) {
            kept[SUM].value = rt_binary(frame, kept[SUM].value, kept[ITEM].value, BINARY_ADD);
        }
    }
    if (!value_is_small(kept[SUM].value) && value_is_exactly(kept[SUM].value, TYPE_float)) {
        if (sum_floats(frame, &kept[ITERATOR], &kept[SUM], &kept[ITEM])) {
            return kept[SUM].value;
        }
        kept[SUM].value = rt_binary(frame, kept[SUM].value, kept[ITEM].value, BINARY_ADD);
    }
    for (Value item; (item = rt_next(frame, kept[ITERATOR].value)) != NO_VALUE;) {
        kept[SUM].value = rt_binary(frame, kept[SUM].value, item, BINARY_ADD);
    }
    return kept[SUM].value;
}

// --- sorted ---------------------------------------------------------------------------------------------------------

BUILTIN_OF(builtin_sorted)
{
    (void)self;
    Root *kept = roots(&frame, 2);
    kept[1].value = names;
    uint32_t n_named = names == NO_VALUE ? 0 : value_tuple(names)->length;
    if (n - n_named != 1) {
        raise_error(frame, EXC_TypeError, "sorted expected 1 argument, got %d",
                    (int64_t)(n - n_named));
    }
    kept[0].value = list_from(frame, args[0].value);
    NativeFunction *sort = native_method(&rt_types[TYPE_list], NAME_OF(sort));
    native_call(frame, sort, kept[0].value, args + 1, n - 1, kept[1].value);
    return kept[0].value;
}
