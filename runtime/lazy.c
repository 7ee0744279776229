// SPDX-License-Identifier: Apache-2.0
#include "lazy.h"

#include "class.h"
#include "exception.h"
#include "index.h"
#include "name.h"
#include "native.h"
#include "runtime.h"
#include "special.h"
#include "tuple.h"

#define NATIVE(name) Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define UNUSED (void)frame, (void)self, (void)args, (void)n, (void)names

static Value self_iter(Frame frame, Value self)
{
    (void)frame;
    return self;
}

static void *made(Frame frame, Value class, Kind kind, size_t bytes)
{
    return object_new(frame, (Type *)(void *)value_object(class), kind, bytes);
}

/// The iterators of `n` iterables, a tuple.
static Value iterators_of(Frame frame, const Root *iterables, uint32_t n)
{
    Root *kept = root_of(&frame, object_value(&rt_empty_tuple));
    if (n > 0) {
        kept->value = object_value(tuple_new(frame, n));
    }
    for (uint32_t i = 0; i < n; i++) {
        Value iterator = rt_iter(frame, iterables[i].value);
        value_tuple(kept->value)->items[i] = iterator;
    }
    return kept->value;
}

// --- enumerate ------------------------------------------------------------------------------------------------------

static Enumerate *value_enumerate(Value value)
{
    return (Enumerate *)(void *)value_object(value);
}

void trace_enumerate(Object *object, Visit *visit)
{
    Enumerate *enumerate = (Enumerate *)(void *)object;
    visit(enumerate->iterator);
    visit(enumerate->index);
}

static void check_name(Frame frame, Value names, uint32_t i, const char *name)
{
    Value given = value_tuple(names)->items[i];
    Root *kept = root_of(&frame, given);
    if (!str_equal(given, str_ascii(frame, name, strlen(name)))) {
        raise_error(frame, EXC_TypeError, "'%U' is an invalid keyword argument for enumerate()",
                    kept->value);
    }
}

static bool is_name(Value names, uint32_t i, Value name)
{
    return str_equal(value_tuple(names)->items[i], name);
}

/// enumerate(iterable, start): both can be named. As CPython, a name that nobody knows is found before a number of
/// arguments that is wrong only if there are one or two.
NATIVE(enumerate_construct)
{
    Root *kept = roots(&frame, 4);
    kept[0].value = self;
    kept[3].value = names;
    uint32_t n_named = names == NO_VALUE ? 0 : value_tuple(names)->length;
    if (n == 0) {
        raise_error(frame, EXC_TypeError, "enumerate() missing required argument 'iterable'");
    }
    if (n > 2) {
        raise_error(frame, EXC_TypeError, "enumerate() takes at most 2 arguments (%d given)",
                    (int64_t)n);
    }
    bool is_swapped = n_named == 2 && is_name(names, 0, NAME_OF(start));
    if (n_named == 2 || (n_named == 1 && n == 1)) {
        check_name(frame, kept[3].value, is_swapped, "iterable");
    }
    if (n_named == 2 || (n_named == 1 && n == 2)) {
        check_name(frame, kept[3].value, n_named == 2 && !is_swapped, "start");
    }
    kept[1].value = n == 2 ? value_index(frame, args[!is_swapped].value) : small_value(0);
    kept[2].value = rt_iter(frame, args[is_swapped].value);
    Enumerate *enumerate = made(frame, kept[0].value, KIND_ENUMERATE, sizeof(Enumerate));
    enumerate->index = kept[1].value;
    enumerate->iterator = kept[2].value;
    return object_value(enumerate);
}

static Value enumerate_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    kept[1].value = rt_next(frame, value_enumerate(self)->iterator);
    if (kept[1].value == NO_VALUE) {
        return NO_VALUE;
    }
    kept[2].value = value_enumerate(kept[0].value)->index;
    Value next_index = rt_int_add(frame, kept[2].value, small_value(1));
    value_enumerate(kept[0].value)->index = next_index;
    return tuple_pair(frame, kept[2].value, kept[1].value);
}

const KindOps ops_ENUMERATE = {.iter = self_iter, .next = enumerate_next};

// --- zip ------------------------------------------------------------------------------------------------------------

static Zip *value_zip(Value value)
{
    return (Zip *)(void *)value_object(value);
}

void trace_zip(Object *object, Visit *visit)
{
    Zip *zip = (Zip *)(void *)object;
    visit(zip->iterators);
    visit(zip->function);
}

NATIVE(zip_construct)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    uint32_t n_named = names == NO_VALUE ? 0 : value_tuple(names)->length;
    if (n_named > 1) {
        raise_error(frame, EXC_TypeError, "zip() takes at most 1 keyword argument (%d given)",
                    (int64_t)n_named);
    }
    n = native_keywords(frame, "zip", n, args, names, "strict", &kept[1]);
    bool is_strict = kept[1].value != NO_VALUE && rt_truth(frame, kept[1].value);
    kept[2].value = iterators_of(frame, args, n);
    Zip *zip = made(frame, kept[0].value, KIND_ZIP, sizeof(Zip));
    zip->iterators = kept[2].value;
    zip->is_strict = is_strict;
    return object_value(zip);
}

static _Noreturn void raise_unequal(Frame frame, uint32_t i, const char *what)
{
    raise_error(frame, EXC_ValueError, "zip() argument %d is %s than argument%s%d", (int64_t)i + 1,
                what, i == 1 ? " " : "s 1-", (int64_t)i);
}

/// Iterator i of a zip that is strict is at its end: so must be all.
static void check_ends(Frame frame, Root *iterators, uint32_t i)
{
    if (i > 0) {
        raise_unequal(frame, i, "shorter");
    }
    for (i = 1; i < value_tuple(iterators->value)->length; i++) {
        if (rt_next(frame, value_tuple(iterators->value)->items[i]) != NO_VALUE) {
            raise_unequal(frame, i, "longer");
        }
    }
}

static Value zip_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 2);
    bool is_strict = value_zip(self)->is_strict;
    kept[0].value = value_zip(self)->iterators;
    uint32_t n = value_tuple(kept[0].value)->length;
    if (n == 0) {
        return NO_VALUE;
    }
    kept[1].value = object_value(tuple_new(frame, n));
    for (uint32_t i = 0; i < n; i++) {
        Value item = rt_next(frame, value_tuple(kept[0].value)->items[i]);
        if (item == NO_VALUE) {
            if (is_strict) {
                check_ends(frame, &kept[0], i);
            }
            return NO_VALUE;
        }
        value_tuple(kept[1].value)->items[i] = item;
    }
    return kept[1].value;
}

const KindOps ops_ZIP = {.iter = self_iter, .next = zip_next};

// --- map ------------------------------------------------------------------------------------------------------------

NATIVE(map_construct)
{
    (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    if (n < 2) {
        raise_error(frame, EXC_TypeError, "map() must have at least two arguments.");
    }
    kept[1].value = iterators_of(frame, args + 1, n - 1);
    Zip *map = made(frame, kept[0].value, KIND_MAP, sizeof(Zip));
    map->iterators = kept[1].value;
    map->function = args[0].value;
    return object_value(map);
}

static Value map_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = value_zip(self)->iterators;
    kept[1].value = value_zip(self)->function;
    uint32_t n = value_tuple(kept[0].value)->length;
    Root *arguments = roots(&frame, n);
    for (uint32_t i = 0; i < n; i++) {
        arguments[i].value = rt_next(frame, value_tuple(kept[0].value)->items[i]);
        if (arguments[i].value == NO_VALUE) {
            return NO_VALUE;
        }
    }
    return rt_call(frame, kept[1].value, arguments, (I32)n, NO_VALUE);
}

const KindOps ops_MAP = {.iter = self_iter, .next = map_next};

// --- filter ---------------------------------------------------------------------------------------------------------

static Filter *value_filter(Value value)
{
    return (Filter *)(void *)value_object(value);
}

void trace_filter(Object *object, Visit *visit)
{
    Filter *filter = (Filter *)(void *)object;
    visit(filter->iterator);
    visit(filter->function);
}

NATIVE(filter_construct)
{
    (void)n, (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = rt_iter(frame, args[1].value);
    Filter *filter = made(frame, kept[0].value, KIND_FILTER, sizeof(Filter));
    filter->iterator = kept[1].value;
    filter->function = args[0].value;
    return object_value(filter);
}

static Value filter_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = value_filter(self)->iterator;
    kept[1].value = value_filter(self)->function;
    bool is_plain = kept[1].value == object_value(&rt_none) ||
                    kept[1].value == object_value(&rt_types[TYPE_bool]);
    for (;;) {
        kept[2].value = rt_next(frame, kept[0].value);
        if (kept[2].value == NO_VALUE) {
            return NO_VALUE;
        }
        Value good =
            is_plain ? kept[2].value : rt_call(frame, kept[1].value, &kept[2], 1, NO_VALUE);
        if (rt_truth(frame, good)) {
            return kept[2].value;
        }
        rt_poll(frame);
    }
}

const KindOps ops_FILTER = {.iter = self_iter, .next = filter_next};

// --- reversed -------------------------------------------------------------------------------------------------------

static Reversed *value_reversed(Value value)
{
    return (Reversed *)(void *)value_object(value);
}

void trace_reversed(Object *object, Visit *visit)
{
    visit(((Reversed *)(void *)object)->sequence);
}

NATIVE(reversed_construct)
{
    (void)n, (void)names;
    Root *kept = root_of(&frame, self);
    Value sequence = args[0].value;
    Value method = type_find(value_type(sequence), NAME_OF(__reversed__), NULL);
    bool is_sequence = value_is_kind(sequence, KIND_TUPLE) || value_is_kind(sequence, KIND_STR) ||
                       special_of(sequence, SPECIAL___getitem__) != NO_VALUE;
    if (method == object_value(&rt_none) || (method == NO_VALUE && !is_sequence)) {
        raise_error(frame, EXC_TypeError, "'%T' object is not reversible", sequence);
    }
    if (method != NO_VALUE) {
        return special_call(frame, method, sequence);
    }
    int64_t length = value_length(frame, sequence);
    Reversed *reversed = made(frame, kept->value, KIND_REVERSED, sizeof(Reversed));
    reversed->sequence = args[0].value;
    reversed->index = length - 1;
    return object_value(reversed);
}

typedef struct ReversedStep {
    Root *sequence, *item;
    int64_t index;
} ReversedStep;

static void get_item(Frame frame, void *context)
{
    ReversedStep *step = context;
    Value item = rt_get_item(frame, step->sequence->value, small_value(step->index));
    step->item->value = item;
}

static Value reversed_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    kept[1].value = value_reversed(self)->sequence;
    if (kept[1].value == NO_VALUE) {
        return NO_VALUE;
    }
    int64_t index = value_reversed(self)->index;
    if (index >= 0) {
        ReversedStep step = {&kept[1], &kept[2], index};
        Value exception = NO_VALUE;
        if (!rt_try(frame, get_item, &step, &exception)) {
            value_reversed(kept[0].value)->index = index - 1;
            return kept[2].value;
        }
        if (!type_is_subtype(value_type(exception), &rt_exceptions[EXC_IndexError]) &&
            !type_is_subtype(value_type(exception), &rt_exceptions[EXC_StopIteration])) {
            rt_throw(frame, exception);
        }
    }
    value_reversed(kept[0].value)->sequence = NO_VALUE;
    return NO_VALUE;
}

NATIVE(reversed_length_hint)
{
    UNUSED;
    const Reversed *reversed = value_reversed(self);
    if (reversed->sequence == NO_VALUE) {
        return small_value(0);
    }
    int64_t index = reversed->index;
    int64_t length = value_length(frame, reversed->sequence);
    return small_value(length < index + 1 ? 0 : index + 1);
}

const KindOps ops_REVERSED = {.iter = self_iter, .next = reversed_next};

// --- iter(function, sentinel) ---------------------------------------------------------------------------------------

static CallableIterator *value_callable_iterator(Value value)
{
    return (CallableIterator *)(void *)value_object(value);
}

void trace_callable_iterator(Object *object, Visit *visit)
{
    CallableIterator *iterator = (CallableIterator *)(void *)object;
    visit(iterator->function);
    visit(iterator->sentinel);
}

Value callable_iterator_new(Frame frame, Value function, Value sentinel)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = function;
    kept[1].value = sentinel;
    if (value_ops(function)->call == NULL && special_of(function, SPECIAL___call__) == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "iter(object, sentinel): object must be callable");
    }
    CallableIterator *iterator = object_new(frame, &rt_types[TYPE_callable_iterator],
                                            KIND_CALLABLE_ITERATOR, sizeof(CallableIterator));
    iterator->function = kept[0].value;
    iterator->sentinel = kept[1].value;
    return object_value(iterator);
}

static void call_function(Frame frame, void *context)
{
    Root *kept = context;
    Value result = rt_call(frame, kept[1].value, NULL, 0, NO_VALUE);
    kept[2].value = result;
}

static Value callable_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 4);
    kept[0].value = self;
    kept[1].value = value_callable_iterator(self)->function;
    kept[3].value = value_callable_iterator(self)->sentinel;
    if (kept[1].value == NO_VALUE) {
        return NO_VALUE;
    }
    Value exception = NO_VALUE;
    bool is_thrown = rt_try(frame, call_function, kept, &exception);
    if (is_thrown && !type_is_subtype(value_type(exception), &rt_exceptions[EXC_StopIteration])) {
        rt_throw(frame, exception);
    }
    if (!is_thrown && !rt_equal(frame, kept[3].value, kept[2].value)) {
        return kept[2].value;
    }
    value_callable_iterator(kept[0].value)->function = NO_VALUE;
    return NO_VALUE;
}

const KindOps ops_CALLABLE_ITERATOR = {.iter = self_iter, .next = callable_next};
