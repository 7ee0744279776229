// SPDX-License-Identifier: Apache-2.0
// The layout of lists, growing, and what is not a method. Memory of items is got before anything is changed.
#include "list.h"

#include "exception.h"
#include "index.h"
#include "instance.h"
#include "int.h"
#include "iterator.h"
#include "runtime.h"
#include "sequence.h"
#include "special.h"
#include "tuple.h"

void trace_list(Object *object, Visit *visit)
{
    List *list = (List *)(void *)object;
    visit(owned_value(list->items));
    for (uint32_t i = 0; i < list->length; i++) {
        visit_value(visit, list->items[i]);
    }
}

List *list_new(Frame frame, uint32_t capacity)
{
    Root *kept = root_of(
        &frame, object_value(object_new(frame, &rt_types[TYPE_list], KIND_LIST, sizeof(List))));
    if (capacity > LIST_MAX) {
        raise_memory_error(frame);
    }
    if (capacity > 0) {
        Value *items = owned_new(frame, capacity * sizeof(Value));
        value_list(kept->value)->items = items;
        value_list(kept->value)->capacity = capacity;
    }
    return value_list(kept->value);
}

Value list_of(Frame frame, const Value *values, uint32_t n)
{
    List *list = list_new(frame, n);
    if (n > 0) {
        memcpy(list->items, values, n * sizeof(Value));
    }
    list->length = n;
    return object_value(list);
}

Value rt_list_new(Frame frame, Pointer items, I32 n)
{
    return list_of(frame, items, (uint32_t)n);
}

// --- Length ---------------------------------------------------------------------------------------------------------

void list_reserve(Frame frame, Value list_value, uint32_t n)
{
    List *list = value_list(list_value);
    if (n <= list->capacity - list->length) {
        return;
    }
    Root *kept = root_of(&frame, list_value);
    if (n > LIST_MAX - list->length) {
        raise_memory_error(frame);
    }
    uint32_t wanted = list->length + n, grown = list->length + list->length / 2 + 4;
    uint32_t capacity = wanted > grown ? wanted : grown;
    if (list->capacity > 0 && owned_extend(list->items, capacity * sizeof(Value))) {
        list->capacity = capacity;
        return;
    }
    Value *items = owned_new(frame, capacity * sizeof(Value));
    list = value_list(kept->value);
    if (list->length > 0) {
        memcpy(items, list->items, list->length * sizeof(Value));
    }
    if (list->capacity > 0) {
        owned_free(list->items);
    }
    list->items = items;
    list->capacity = capacity;
}

void list_push(Frame frame, Value list_value, Value item)
{
    List *list = value_list(list_value);
    if (list->length == list->capacity) {
        Root *kept = roots(&frame, 2);
        kept[0].value = list_value;
        kept[1].value = item;
        list_reserve(frame, list_value, 1);
        list = value_list(kept[0].value);
        item = kept[1].value;
    }
    list->items[list->length++] = item;
}

void rt_list_append(Frame frame, Value list, Value item)
{
    list_push(frame, list, item);
}

void list_insert_at(Frame frame, Value list_value, uint32_t at, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = list_value;
    kept[1].value = item;
    list_reserve(frame, list_value, 1);
    List *list = value_list(kept[0].value);
    memmove(list->items + at + 1, list->items + at, (list->length - at) * sizeof(Value));
    list->items[at] = kept[1].value;
    list->length++;
}

void list_cut(Value list_value, uint32_t at, uint32_t n)
{
    List *list = value_list(list_value);
    if (n == 0) {
        return;
    }
    list->length -= n;
    memmove(list->items + at, list->items + at + n, (list->length - at) * sizeof(Value));
    if (list->length == 0) {
        owned_free(list->items);
        list->items = NULL;
        list->capacity = 0;
    }
}

/// Add the items of a list or tuple, which may be the list itself.
static void extend_span(Frame frame, Root *list_root, Root *source)
{
    uint32_t n = sequence_span(source->value).length;
    list_reserve(frame, list_root->value, n);
    List *list = value_list(list_root->value);
    if (n > 0) {
        memcpy(list->items + list->length, sequence_span(source->value).items, n * sizeof(Value));
        list->length += n;
    }
}

static void extend_iterator(Frame frame, Root *list, Root *iterator)
{
    for (;;) {
        Value item = rt_next(frame, iterator->value);
        if (item == NO_VALUE) {
            return;
        }
        list_push(frame, list->value, item);
    }
}

/// A question for a length, whose TypeError is no answer.
typedef struct Hint {
    Root *iterable, *result;
    SpecialId method;
} Hint;

static void ask_length(Frame frame, void *context)
{
    Hint *hint = context;
    Value iterable = hint->iterable->value;
    Value result =
        hint->method == SPECIAL___len__
            ? small_value(value_length(frame, iterable))
            : special_call(frame, special_of(iterable, SPECIAL___length_hint__), iterable);
    hint->result->value = result;
}

/// NO_VALUE where there is no answer.
static Value length_answer(Frame frame, Root *iterable, SpecialId method)
{
    if (special_of(iterable->value, method) == NO_VALUE) {
        return NO_VALUE;
    }
    Root *result = roots(&frame, 1);
    Hint hint = {iterable, result, method};
    Value exception = NO_VALUE;
    if (rt_try(frame, ask_length, &hint, &exception)) {
        if (!type_is_subtype(value_type(exception), &rt_exceptions[EXC_TypeError])) {
            rt_throw(frame, exception);
        }
        return NO_VALUE;
    }
    return is_not_implemented(result->value) ? NO_VALUE : result->value;
}

/// CPython asks how many items will come, to make room for them: classes of the program see that (PyObject_LengthHint).
static void ask_hint(Frame frame, Root *iterable)
{
    if (length_answer(frame, iterable, SPECIAL___len__) != NO_VALUE) {
        return;
    }
    Value hint = length_answer(frame, iterable, SPECIAL___length_hint__);
    if (hint == NO_VALUE) {
        return;
    }
    if (!value_is_int(hint)) {
        raise_error(frame, EXC_TypeError, "__length_hint__ must be an integer, not %T", hint);
    }
    if (value_is_small(hint) && value_small(hint) < 0) {
        raise_error(frame, EXC_ValueError, "__length_hint__() should return >= 0");
    }
}

void list_extend(Frame frame, Value list, Value iterable)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = list;
    kept[1].value = kept[2].value = iterable;
    if (value_is_plain_sequence(iterable)) {
        extend_span(frame, &kept[0], &kept[1]);
        return;
    }
    kept[1].value = rt_iter(frame, iterable);
    ask_hint(frame, &kept[2]);
    extend_iterator(frame, &kept[0], &kept[1]);
}

Value list_from_iterator(Frame frame, Value iterator)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = iterator;
    kept[1].value = object_value(list_new(frame, 0));
    ask_hint(frame, &kept[0]);
    extend_iterator(frame, &kept[1], &kept[0]);
    return kept[1].value;
}

Value list_from(Frame frame, Value iterable)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = iterable;
    kept[1].value = object_value(list_new(frame, 0));
    list_extend(frame, kept[1].value, kept[0].value);
    return kept[1].value;
}

Value rt_list_to_tuple(Frame frame, Value list)
{
    Root *kept = root_of(&frame, list);
    uint32_t n = value_list(list)->length;
    return tuple_of(frame, value_list(kept->value)->items, n);
}

// --- Items and slices -----------------------------------------------------------------------------------------------

static Value slice_get(Frame frame, Root *list, Value slice)
{
    SliceRange range = slice_unpack(frame, slice);
    slice_adjust(&range, value_list(list->value)->length);
    List *result = list_new(frame, range.n);
    const Value *items = value_list(list->value)->items;
    for (uint32_t i = 0; i < range.n; i++) {
        rt_poll_step(frame, i);
        result->items[i] = items[range.start + (int64_t)i * range.step];
    }
    result->length = range.n;
    return object_value(result);
}

/// An index of an item. `message` where there is none.
static uint32_t item_index(Frame frame, Root *list, Value index, const char *message)
{
    if (!value_has_index(index)) {
        raise_error(frame, EXC_TypeError, "list indices must be integers or slices, not %T", index);
    }
    int64_t at = value_index_or_raise(frame, index, EXC_IndexError);
    uint32_t length = value_list(list->value)->length;
    at += at < 0 ? length : 0;
    if (at < 0 || at >= length) {
        raise_error(frame, EXC_IndexError, "%s", message);
    }
    return (uint32_t)at;
}

static Value get_item(Frame frame, Value list, Value index)
{
    Root *kept = root_of(&frame, list);
    if (value_is_kind(index, KIND_SLICE)) {
        return slice_get(frame, kept, index);
    }
    uint32_t at = item_index(frame, kept, index, "list index out of range");
    return value_list(kept->value)->items[at];
}

/// list[start:stop] = items of a list or tuple, which may be the list itself.
static void splice(Frame frame, Root *list_root, SliceRange range, Root *source)
{
    Root *kept = roots(&frame, 1);
    if (source->value == list_root->value) {
        kept->value =
            list_of(frame, value_list(source->value)->items, value_list(source->value)->length);
        source = kept;
    }
    uint32_t n = sequence_span(source->value).length;
    uint32_t start = (uint32_t)range.start;
    uint32_t n_old = range.stop > range.start ? (uint32_t)(range.stop - range.start) : 0;
    if (n > n_old) {
        list_reserve(frame, list_root->value, n - n_old);
    }
    List *list = value_list(list_root->value);
    if (n == 0) {
        list_cut(list_root->value, start, n_old);
        return;
    }
    memmove(list->items + start + n, list->items + start + n_old,
            (list->length - start - n_old) * sizeof(Value));
    memcpy(list->items + start, sequence_span(source->value).items, n * sizeof(Value));
    list->length = list->length - n_old + n;
}

static void slice_set(Frame frame, Root *list_root, Value slice, Root *source)
{
    SliceRange range = slice_unpack(frame, slice);
    SliceRange now = range;
    bool is_plain = range.step == 1;
    source->value = sequence_from(
        frame, source->value,
        is_plain ? "can only assign an iterable" : "must assign iterable to extended slice", 0);
    slice_adjust(&now, value_list(list_root->value)->length);
    if (is_plain) {
        splice(frame, list_root, now, source);
        return;
    }
    if (sequence_span(source->value).length != now.n) {
        raise_error(frame, EXC_ValueError,
                    "attempt to assign sequence of size %d to extended slice of size %d",
                    (int64_t)sequence_span(source->value).length, (int64_t)now.n);
    }
    if (source->value == list_root->value) {
        source->value = list_of(frame, value_list(source->value)->items, now.n);
    }
    const Value *from = sequence_span(source->value).items;
    Value *items = value_list(list_root->value)->items;
    for (uint32_t i = 0; i < now.n; i++) {
        items[now.start + (int64_t)i * now.step] = from[i];
    }
}

static void set_item(Frame frame, Value list, Value index, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = list;
    kept[1].value = item;
    if (value_is_kind(index, KIND_SLICE)) {
        slice_set(frame, &kept[0], index, &kept[1]);
        return;
    }
    uint32_t at = item_index(frame, &kept[0], index, "list assignment index out of range");
    value_list(kept[0].value)->items[at] = kept[1].value;
}

static void slice_del(Frame frame, Root *list_root, Value slice)
{
    SliceRange range = slice_unpack(frame, slice);
    List *list = value_list(list_root->value);
    slice_adjust(&range, list->length);
    if (range.n == 0) {
        return;
    }
    if (range.step < 0) {
        range.start += (range.n - 1) * range.step;
        range.step = -range.step;
    }
    uint32_t to = (uint32_t)range.start, next = to, n_left = range.n;
    for (uint32_t from = to; from < list->length; from++) {
        if (n_left > 0 && from == next) {
            n_left--;
            next += (uint32_t)range.step; // beyond the end after the last
        } else {
            list->items[to++] = list->items[from];
        }
    }
    list_cut(list_root->value, to, list->length - to);
}

static void del_item(Frame frame, Value list, Value index)
{
    Root *kept = root_of(&frame, list);
    if (value_is_kind(index, KIND_SLICE)) {
        slice_del(frame, kept, index);
        return;
    }
    list_cut(kept->value, item_index(frame, kept, index, "list assignment index out of range"), 1);
}

// --- Operators ------------------------------------------------------------------------------------------------------

static Value concat(Frame frame, Value a, Value b)
{
    if (!value_is_kind(b, KIND_LIST)) {
        raise_error(frame, EXC_TypeError, "can only concatenate list (not \"%T\") to list", b);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    uint64_t n = (uint64_t)value_list(a)->length + value_list(b)->length;
    List *result = list_new(frame, n > LIST_MAX ? LIST_MAX + 1U : (uint32_t)n);
    for (uint32_t i = 0; i < 2; i++) {
        const List *part = value_list(kept[i].value);
        if (part->length > 0) {
            memcpy(result->items + result->length, part->items, part->length * sizeof(Value));
            result->length += part->length;
        }
    }
    return object_value(result);
}

static Value inplace_concat(Frame frame, Value a, Value b)
{
    Root *kept = root_of(&frame, a);
    list_extend(frame, a, b);
    return kept->value;
}

static Value repeat(Frame frame, Value list, int64_t count)
{
    Root *kept = root_of(&frame, list);
    uint32_t length = value_list(list)->length;
    uint32_t n = repeat_count(frame, count, length, LIST_MAX);
    List *result = list_new(frame, n * length);
    values_repeat(frame, result->items, value_list(kept->value)->items, length, n);
    result->length = n * length;
    return object_value(result);
}

static Value inplace_repeat(Frame frame, Value list_value, int64_t count)
{
    Root *kept = root_of(&frame, list_value);
    uint32_t length = value_list(list_value)->length;
    uint32_t n = repeat_count(frame, count, length, LIST_MAX);
    if (n == 0) {
        list_cut(list_value, 0, length);
        return list_value;
    }
    list_reserve(frame, list_value, (n - 1) * length);
    List *list = value_list(kept->value);
    values_repeat(frame, list->items, list->items, length, n);
    list->length = n * length;
    return kept->value;
}

void list_reverse(Value list_value)
{
    List *list = value_list(list_value);
    for (uint32_t i = 0, k = list->length; i + 1 < k; i++) {
        Value item = list->items[i];
        list->items[i] = list->items[--k];
        list->items[k] = item;
    }
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    return value_is_kind(b, KIND_LIST) ? sequence_compare(frame, a, b, op)
                                       : object_value(&rt_not_implemented);
}

static int64_t length_of(Frame frame, Value list)
{
    (void)frame;
    return value_list(list)->length;
}

static Value allocate(Frame frame, Type *type)
{
    return object_value(derived_new(frame, type, KIND_LIST, sizeof(List)));
}

const KindOps ops_LIST = {
    .repr = sequence_repr,
    .is_unhashable = true,
    .compare = compare,
    .length = length_of,
    .get_item = get_item,
    .set_item = set_item,
    .del_item = del_item,
    .contains = sequence_contains,
    .iter = sequence_iter,
    .concat = concat,
    .repeat = repeat,
    .inplace_concat = inplace_concat,
    .inplace_repeat = inplace_repeat,
    .allocate = allocate,
};
