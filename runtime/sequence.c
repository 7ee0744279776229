// SPDX-License-Identifier: Apache-2.0
#include "sequence.h"

#include "index.h"
#include "list.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

Span sequence_span(Value sequence)
{
    if (value_is_kind(sequence, KIND_LIST)) {
        const List *list = value_list(sequence);
        return (Span){list->items, list->length};
    }
    const Tuple *tuple = (const Tuple *)(void *)value_object(sequence);
    return (Span){tuple->items, tuple->length};
}

bool value_is_plain_sequence(Value value)
{
    return value_is_exactly(value, TYPE_list) || value_is_exactly(value, TYPE_tuple);
}

typedef struct Iterating {
    Root *iterable, *iterator;
} Iterating;

static void begin_iterating(Frame frame, void *context)
{
    const Iterating *iterating = context;
    iterating->iterator->value = rt_iter(frame, iterating->iterable->value);
}

Value sequence_from(Frame frame, Value iterable, const char *message, int64_t number)
{
    if (value_is_plain_sequence(iterable)) {
        return iterable;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = iterable;
    Iterating iterating = {&kept[0], &kept[1]};
    Value exception = NO_VALUE;
    if (rt_try(frame, begin_iterating, &iterating, &exception)) {
        if (type_is_subtype(value_type(exception), &rt_exceptions[EXC_TypeError])) {
            raise_error(frame, EXC_TypeError, message, number);
        }
        rt_throw(frame, exception);
    }
    return list_from_iterator(frame, kept[1].value);
}

void values_repeat(Frame frame, Value *to, const Value *from, uint32_t length, uint32_t n)
{
    if (length == 1) {
        Value value = from[0];
        for (uint32_t i = 0; i < n; i++) {
            rt_poll_step(frame, i);
            to[i] = value;
        }
        return;
    }
    for (uint32_t i = to == from; i < n && length > 0; i++) {
        rt_poll_step(frame, i * (uint64_t)length);
        memcpy(to + (size_t)i * length, from, length * sizeof(Value));
    }
}

uint32_t repeat_count(Frame frame, int64_t n, uint32_t length, uint32_t max)
{
    if (n <= 0) {
        return 0;
    }
    if (length > 0 && n > max / length) {
        raise_memory_error(frame);
    }
    return length == 0 ? 0 : (uint32_t)n;
}

// --- Comparing ------------------------------------------------------------------------------------------------------

Value sequence_compare(Frame frame, Value a, Value b, CompareOp op)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    Span left = sequence_span(a), right = sequence_span(b);
    if (left.length != right.length && value_is_kind(a, KIND_LIST) &&
        (op == COMPARE_EQ || op == COMPARE_NOT_EQ)) {
        return bool_value(op == COMPARE_NOT_EQ);
    }
    uint32_t i = 0;
    while (i < left.length && i < right.length) {
        rt_poll(frame);
        if (left.items[i] != right.items[i] && !rt_equal(frame, left.items[i], right.items[i])) {
            break;
        }
        i++;
        left = sequence_span(kept[0].value);
        right = sequence_span(kept[1].value);
    }
    left = sequence_span(kept[0].value);
    right = sequence_span(kept[1].value);
    if (i >= left.length || i >= right.length) {
        return bool_value(
            order_fits((left.length > right.length) - (left.length < right.length), op));
    }
    if (op == COMPARE_EQ || op == COMPARE_NOT_EQ) {
        return bool_value(op == COMPARE_NOT_EQ);
    }
    return rt_compare(frame, left.items[i], right.items[i], (int32_t)op);
}

int64_t sequence_find(Frame frame, Value sequence, Value item, int64_t start, int64_t stop)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = sequence;
    kept[1].value = item;
    for (int64_t i = start; i < stop; i++) {
        rt_poll(frame);
        Span span = sequence_span(kept[0].value);
        if (i >= span.length) {
            break;
        }
        if (rt_equal(frame, span.items[i], kept[1].value)) {
            return i;
        }
    }
    return -1;
}

static int64_t index_limit(Frame frame, Value limit)
{
    if (!value_has_index(limit)) {
        raise_error(frame, EXC_TypeError,
                    "slice indices must be integers or have an __index__ method");
    }
    return value_index_clamped(frame, limit);
}

int64_t sequence_index(Frame frame, Value sequence, const Root *args, uint32_t n)
{
    Root *kept = root_of(&frame, sequence);
    int64_t start = n > 1 ? index_limit(frame, args[1].value) : 0;
    int64_t stop = n > 2 ? index_limit(frame, args[2].value) : INT64_MAX;
    int64_t length = sequence_span(kept->value).length;
    start += start < 0 ? length : 0;
    stop += stop < 0 ? length : 0;
    return sequence_find(frame, kept->value, args[0].value, start < 0 ? 0 : start, stop);
}

bool sequence_contains(Frame frame, Value sequence, Value item)
{
    return sequence_find(frame, sequence, item, 0, INT64_MAX) >= 0;
}

Value sequence_count(Frame frame, Value sequence, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = sequence;
    kept[1].value = item;
    int64_t n = 0;
    for (uint32_t i = 0; i < sequence_span(kept[0].value).length; i++) {
        rt_poll(frame);
        n += rt_equal(frame, sequence_span(kept[0].value).items[i], kept[1].value);
    }
    return small_value(n);
}

// --- repr -----------------------------------------------------------------------------------------------------------

static Value sequence_text(Frame frame, Value sequence)
{
    Root *kept = root_of(&frame, sequence);
    bool is_list = value_is_kind(sequence, KIND_LIST);
    Text text = text_new(&frame);
    text_ascii(frame, &text, is_list ? "[" : "(");
    for (uint32_t i = 0; i < sequence_span(kept->value).length; i++) {
        rt_poll(frame);
        text_ascii(frame, &text, i > 0 ? ", " : "");
        text_str(frame, &text, rt_repr(frame, sequence_span(kept->value).items[i]));
    }
    bool is_single = !is_list && sequence_span(kept->value).length == 1;
    text_ascii(frame, &text, is_list ? "]" : is_single ? ",)" : ")");
    return text_take(frame, &text);
}

Value sequence_repr(Frame frame, Value sequence)
{
    bool is_list = value_is_kind(sequence, KIND_LIST);
    if (sequence_span(sequence).length == 0) {
        return str_ascii(frame, is_list ? "[]" : "()", 2);
    }
    return repr_guarded(frame, sequence, sequence_text, is_list ? "[...]" : "(...)");
}
