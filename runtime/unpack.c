// SPDX-License-Identifier: Apache-2.0
// Taking iterables apart: a, b = …; a, *b = …; f(*a).
#include "exception.h"
#include "list.h"
#include "name.h"
#include "ops.h"
#include "runtime.h"
#include "sequence.h"
#include "special.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

static bool is_iterable(Value value)
{
    Value method = special_of(value, SPECIAL___iter__);
    if (method != NO_VALUE) {
        return method != object_value(&rt_none);
    }
    return value_ops(value)->iter != NULL || special_of(value, SPECIAL___getitem__) != NO_VALUE;
}

static _Noreturn void raise_few(Frame frame, const char *at_least, uint32_t expected, uint32_t got)
{
    raise_error(frame, EXC_ValueError, "not enough values to unpack (expected %s%d, got %d)",
                at_least, (int64_t)expected, (int64_t)got);
}

static _Noreturn void raise_many(Frame frame, uint32_t expected)
{
    raise_error(frame, EXC_ValueError, "too many values to unpack (expected %d)",
                (int64_t)expected);
}

static Value tuple_from(Frame frame, Value sequence)
{
    Root *kept = root_of(&frame, sequence);
    uint32_t n = sequence_span(sequence).length;
    Tuple *tuple = tuple_new(frame, n);
    if (n > 0) {
        memcpy(tuple->items, sequence_span(kept->value).items, n * sizeof(Value));
    }
    return object_value(tuple);
}

static Value iterator_of(Frame frame, Value iterable)
{
    if (!is_iterable(iterable)) {
        raise_error(frame, EXC_TypeError, "cannot unpack non-iterable %T object", iterable);
    }
    return rt_iter(frame, iterable);
}

/// Put the next `n` values of an iterator into slots; as many as there were are returned.
static uint32_t take(Frame frame, const Root *iterator, Root *slots, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        slots[i].value = rt_next(frame, iterator->value);
        if (slots[i].value == NO_VALUE) {
            return i;
        }
    }
    return n;
}

Value rt_unpack(Frame frame, Value iterable, I32 number)
{
    uint32_t n = (uint32_t)number;
    if (value_is_plain_sequence(iterable)) {
        uint32_t length = sequence_span(iterable).length;
        if (length < n) {
            raise_few(frame, "", n, length);
        }
        if (length > n) {
            raise_many(frame, n);
        }
        return value_is_kind(iterable, KIND_TUPLE) ? iterable : tuple_from(frame, iterable);
    }
    Root *iterator = roots(&frame, n + 2), *slots = iterator + 1;
    iterator->value = iterable;
    iterator->value = iterator_of(frame, iterable);
    uint32_t n_taken = take(frame, iterator, slots, n);
    if (n_taken < n) {
        raise_few(frame, "", n, n_taken);
    }
    if (take(frame, iterator, slots + n, 1) > 0) {
        raise_many(frame, n);
    }
    return rt_tuple_new(frame, slots, number);
}

Value rt_unpack_star(Frame frame, Value iterable, I32 n_before, I32 n_after)
{
    uint32_t before = (uint32_t)n_before, after = (uint32_t)n_after;
    Root *iterator = roots(&frame, before + after + 2);
    Root *slots = iterator + 1, *rest = slots + before;
    iterator->value = iterable;
    iterator->value = iterator_of(frame, iterable);
    uint32_t n_taken = take(frame, iterator, slots, before);
    if (n_taken < before) {
        raise_few(frame, after > 0 ? "at least " : "", before + after, n_taken);
    }
    rest->value = list_from_iterator(frame, iterator->value);
    List *list = value_list(rest->value);
    if (list->length < after) {
        raise_few(frame, "at least ", before + after, before + list->length);
    }
    uint32_t n_rest = list->length - after;
    for (uint32_t i = 0; i < after; i++) {
        rest[1 + i].value = list->items[n_rest + i];
    }
    list_cut(rest->value, n_rest, after);
    return rt_tuple_new(frame, slots, n_before + n_after + 1);
}

/// How a TypeError names what is called: `module.name()`, or the str of what has no name.
static Value callee_text(Frame frame, Value function)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = function;
    kept[1].value = rt_get_attr_or_none(frame, function, NAME_OF(__qualname__));
    kept[2].value = rt_get_attr_or_none(frame, kept[0].value, NAME_OF(__module__));
    if (kept[1].value == NO_VALUE || !value_is_kind(kept[1].value, KIND_STR)) {
        return rt_str(frame, kept[0].value);
    }
    Text text = text_new(&frame);
    if (kept[2].value != NO_VALUE && value_is_kind(kept[2].value, KIND_STR) &&
        !rt_str_equal(kept[2].value, NAME_OF(builtins))) {
        text_format(frame, &text, "%U.", kept[2].value);
    }
    text_format(frame, &text, "%U()", kept[1].value);
    return text_take(frame, &text);
}

Value rt_call_tuple(Frame frame, Value args, Value function)
{
    if (value_is_kind(args, KIND_TUPLE) && value_is_plain_sequence(args)) {
        return args;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = args;
    kept[1].value = function;
    if (!is_iterable(args)) {
        Root *text = root_of(&frame, callee_text(frame, function));
        raise_error(frame, EXC_TypeError, "%U argument after * must be an iterable, not %T",
                    text->value, kept[0].value);
    }
    kept[0].value = rt_iter(frame, kept[0].value);
    kept[0].value = list_from_iterator(frame, kept[0].value);
    return tuple_from(frame, kept[0].value);
}
