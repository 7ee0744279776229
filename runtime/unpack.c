// SPDX-License-Identifier: Apache-2.0
// What generated code unpacks: a, *b = c; [*a]; f(*a, **b); {**a}.
#include "dict.h"
#include "exception.h"
#include "index.h"
#include "list.h"
#include "name.h"
#include "runtime.h"
#include "sequence.h"
#include "special.h"
#include "text.h"
#include "tuple.h"

// --- Assignments ----------------------------------------------------------------------------------------------------

/// Whether iter(value) has a chance.
static bool is_iterable(Value value)
{
    Value method = special_of(value, SPECIAL___iter__);
    return (method != NO_VALUE && method != object_value(&rt_none)) ||
           (method == NO_VALUE &&
            (value_ops(value)->iter != NULL || special_of(value, SPECIAL___getitem__) != NO_VALUE));
}

static Value iterator_to_unpack(Frame frame, Value value)
{
    if (!is_iterable(value)) {
        raise_error(frame, EXC_TypeError, "cannot unpack non-iterable %T object", value);
    }
    return rt_iter(frame, value);
}

/// Take `n` values of kept[0], an iterator, to the tuple kept[1].
static void take(Frame frame, Root *kept, uint32_t n, const char *expected, uint32_t n_expected)
{
    for (uint32_t i = 0; i < n; i++) {
        Value item = rt_next(frame, kept[0].value);
        if (item == NO_VALUE) {
            raise_error(frame, EXC_ValueError,
                        "not enough values to unpack (expected %s%d, got %d)", expected,
                        (int64_t)n_expected, (int64_t)i);
        }
        value_tuple(kept[1].value)->items[i] = item;
    }
}

Value rt_unpack(Frame frame, Value value, I32 n)
{
    if (value_is_exactly(value, TYPE_tuple) && value_tuple(value)->length == (uint32_t)n) {
        return value;
    }
    Root *kept = roots(&frame, 3);
    kept[2].value = value;
    kept[0].value = iterator_to_unpack(frame, value);
    kept[1].value =
        n == 0 ? object_value(&rt_empty_tuple) : object_value(tuple_new(frame, (uint32_t)n));
    take(frame, kept, (uint32_t)n, "", (uint32_t)n);
    if (rt_next(frame, kept[0].value) != NO_VALUE) {
        raise_error(frame, EXC_ValueError, "too many values to unpack (expected %d)", (int64_t)n);
    }
    return kept[1].value;
}

Value rt_unpack_star(Frame frame, Value value, I32 n_before, I32 n_after)
{
    Root *kept = roots(&frame, 3);
    uint32_t before = (uint32_t)n_before, after = (uint32_t)n_after;
    kept[0].value = value;
    kept[0].value = iterator_to_unpack(frame, value);
    kept[1].value = object_value(tuple_new(frame, before + 1 + after));
    take(frame, kept, before, "at least ", before + after);
    kept[2].value = list_from_iterator(frame, kept[0].value);
    List *rest = value_list(kept[2].value);
    if (rest->length < after) {
        raise_error(frame, EXC_ValueError,
                    "not enough values to unpack (expected at least %d, got %d)",
                    (int64_t)before + after, (int64_t)before + rest->length);
    }
    Value *items = value_tuple(kept[1].value)->items;
    items[before] = kept[2].value;
    for (uint32_t i = 0; i < after; i++) {
        items[before + 1 + i] = rest->items[rest->length - after + i];
    }
    list_cut(kept[2].value, rest->length - after, after);
    return kept[1].value;
}

// --- Displays and calls ---------------------------------------------------------------------------------------------

void rt_list_extend(Frame frame, Value list, Value iterable)
{
    if (!is_iterable(iterable)) {
        raise_error(frame, EXC_TypeError, "Value after * must be an iterable, not %T", iterable);
    }
    list_extend(frame, list, iterable);
}

/// What messages call a function: module.qualname().
static Value function_text(Frame frame, Value f)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = f;
    kept[1].value = rt_get_attr_or_none(frame, f, NAME_OF(__qualname__));
    if (kept[1].value == NO_VALUE) {
        return rt_str(frame, kept[0].value);
    }
    kept[2].value = rt_get_attr_or_none(frame, kept[0].value, NAME_OF(__module__));
    Value module = kept[2].value;
    bool has_module = module != NO_VALUE && module != object_value(&rt_none) &&
                      !(value_is_kind(module, KIND_STR) && str_equal(module, NAME_OF(builtins)));
    Text text = text_new(&frame);
    if (has_module) {
        text_str(frame, &text, rt_str(frame, kept[2].value));
        text_ascii(frame, &text, ".");
    }
    text_str(frame, &text, rt_str(frame, kept[1].value));
    text_ascii(frame, &text, "()");
    return text_take(frame, &text);
}

Value rt_call_tuple(Frame frame, Value iterable, Value f)
{
    if (value_is_exactly(iterable, TYPE_tuple)) {
        return iterable;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = iterable;
    if (!is_iterable(iterable)) {
        kept[1].value = function_text(frame, f);
        raise_error(frame, EXC_TypeError, "%U argument after * must be an iterable, not %T",
                    kept[1].value, kept[0].value);
    }
    return rt_list_to_tuple(frame, list_from(frame, iterable));
}

void rt_dict_update(Frame frame, Value dict, Value mapping)
{
    Root *kept = root_of(&frame, mapping);
    if (!dict_merge_mapping(frame, dict, mapping, MERGE_OVERRIDE)) {
        raise_error(frame, EXC_TypeError, "'%T' object is not a mapping", kept->value);
    }
}

typedef struct Merging {
    Root *dict, *mapping;
    bool is_mapping;
} Merging;

static void merge_unique(Frame frame, void *context)
{
    Merging *merging = context;
    merging->is_mapping =
        dict_merge_mapping(frame, merging->dict->value, merging->mapping->value, MERGE_UNIQUE);
}

void rt_dict_merge(Frame frame, Value dict, Value mapping, Value f)
{
    enum { DICT, MAPPING, FUNCTION, EXCEPTION, N };
    Root *kept = roots(&frame, N);
    kept[DICT].value = dict;
    kept[MAPPING].value = mapping;
    kept[FUNCTION].value = f;
    Merging merging = {&kept[DICT], &kept[MAPPING], false};
    bool is_thrown = rt_try(frame, merge_unique, &merging, &kept[EXCEPTION].value);
    if (!is_thrown && merging.is_mapping) {
        return;
    }
    Exception *exception = (Exception *)(void *)value_object(kept[EXCEPTION].value);
    if (is_thrown && (!type_is_subtype(exception->head.type, &rt_exceptions[EXC_KeyError]) ||
                      value_tuple(exception->args)->length != 1)) {
        rt_throw(frame, kept[EXCEPTION].value);
    }
    kept[FUNCTION].value = function_text(frame, f);
    if (!is_thrown) {
        raise_error(frame, EXC_TypeError, "%U argument after ** must be a mapping, not %T",
                    kept[FUNCTION].value, kept[MAPPING].value);
    }
    kept[DICT].value = rt_str(frame, value_tuple(exception->args)->items[0]);
    raise_error(frame, EXC_TypeError, "%U got multiple values for keyword argument '%U'",
                kept[FUNCTION].value, kept[DICT].value);
}

Value rt_slice_new(Frame frame, Value start, Value stop, Value step)
{
    return slice_new(frame, start, stop, step);
}
