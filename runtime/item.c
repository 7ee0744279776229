// SPDX-License-Identifier: Apache-2.0
// Items, length, membership and iteration of any values.
#include "item.h"
#include "attribute.h"
#include "class.h"
#include "exception.h"
#include "generator.h"
#include "index.h"
#include "int.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"

// --- Length ---------------------------------------------------------------------------------------------------------

int64_t value_length(Frame frame, Value a)
{
    Value method = special_of(a, SPECIAL___len__);
    if (method == NO_VALUE) {
        if (value_ops(a)->length == NULL) {
            raise_error(frame, EXC_TypeError, "object of type '%T' has no len()", a);
        }
        return value_ops(a)->length(frame, a);
    }
    Value length = value_index(frame, special_call(frame, method, a));
    if (int_sign(length) < 0) {
        raise_error(frame, EXC_ValueError, "__len__() should return >= 0");
    }
    return value_index_or_raise(frame, length, EXC_OverflowError);
}

Value rt_length(Frame frame, Value a)
{
    if (value_is_exactly(a, TYPE_str)) {
        return small_value(value_str(a)->length);
    }
    if (value_is_exactly(a, TYPE_list)) {
        return small_value(value_list(a)->length);
    }
    return rt_int_from_i64(frame, value_length(frame, a));
}

// --- Items ----------------------------------------------------------------------------------------------------------

/// The parameters of a class that says it is generic: C[int] is what __class_getitem__ gives.
static Value class_get_item(Frame frame, Value class, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = class;
    kept[1].value = item;
    if (class == object_value(&rt_types[TYPE_type])) {
        return type_class_getitem(frame, class, &kept[1], 1, NO_VALUE);
    }
    Value method = type_attribute(frame, class, NAME_OF(__class_getitem__));
    if (method == NO_VALUE || method == object_value(&rt_none)) {
        raise_error(frame, EXC_TypeError, "type '%U' is not subscriptable",
                    object_value(value_as_type(kept[0].value)->name));
    }
    return rt_call(frame, method, &kept[1], 1, NO_VALUE);
}

Value rt_get_item(Frame frame, Value a, Value item)
{
    Value method = special_of(a, SPECIAL___getitem__);
    if (method != NO_VALUE) {
        return special_call_1(frame, method, a, item);
    }
    if (value_ops(a)->get_item != NULL) {
        return value_ops(a)->get_item(frame, a, item);
    }
    if (value_is_kind(a, KIND_TYPE)) {
        return class_get_item(frame, a, item);
    }
    raise_error(frame, EXC_TypeError, "'%T' object is not subscriptable", a);
}

/// Whether `a` counts as a sequence whose items can't be changed, and `item` as an index, which must fit then.
static bool is_fixed_sequence(Frame frame, Value a, Value item)
{
    bool is_sequence = type_is_class(value_type(a)) || value_ops(a)->length != NULL;
    if (!is_sequence || !value_has_index(item)) {
        return false;
    }
    value_index_or_raise(frame, item, EXC_IndexError);
    return true;
}

void rt_set_item(Frame frame, Value a, Value item, Value value)
{
    Value method = special_of(a, SPECIAL___setitem__);
    if (method != NO_VALUE) {
        special_call_2(frame, method, a, item, value);
    } else if (value_ops(a)->set_item != NULL) {
        value_ops(a)->set_item(frame, a, item, value);
    } else {
        Root *kept = root_of(&frame, a);
        is_fixed_sequence(frame, a, item);
        raise_error(frame, EXC_TypeError, "'%T' object does not support item assignment",
                    kept->value);
    }
}

void rt_del_item(Frame frame, Value a, Value item)
{
    Value method = special_of(a, SPECIAL___delitem__);
    if (method != NO_VALUE) {
        special_call_1(frame, method, a, item);
    } else if (value_ops(a)->del_item != NULL) {
        value_ops(a)->del_item(frame, a, item);
    } else {
        Root *kept = root_of(&frame, a);
        bool is_index = is_fixed_sequence(frame, a, item);
        raise_error(frame, EXC_TypeError, "'%T' object %s support item deletion", kept->value,
                    is_index ? "doesn't" : "does not");
    }
}

// --- Iteration ------------------------------------------------------------------------------------------------------

/// Over what has __getitem__ alone: items 0, 1 … until IndexError.
typedef struct ItemIterator {
    Object head;
    Value sequence; // NO_VALUE: at the end
    int64_t index;
} ItemIterator;

void trace_item_iterator(Object *object, Visit *visit)
{
    visit(((ItemIterator *)(void *)object)->sequence);
}

static Value item_iterator_new(Frame frame, Value sequence)
{
    Root *kept = root_of(&frame, sequence);
    ItemIterator *iterator =
        object_new(frame, &rt_types[TYPE_iterator], KIND_ITEM_ITERATOR, sizeof(ItemIterator));
    iterator->sequence = kept->value;
    return object_value(iterator);
}

/// What a call that may end an iteration works on.
typedef struct Step {
    Root *subject, *result; // result may be NULL
    Value method;           // __next__
    int64_t index;
} Step;

static void get_next_item(Frame frame, void *context)
{
    Step *step = context;
    Value item = rt_get_item(frame, step->subject->value, rt_int_from_i64(frame, step->index));
    step->result->value = item;
}

static bool is_instance_of(Value exception, ExceptionId id)
{
    return type_is_subtype(value_type(exception), &rt_exceptions[id]);
}

static Value item_iterator_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    ItemIterator *iterator = (ItemIterator *)(void *)value_object(self);
    if (iterator->sequence == NO_VALUE) {
        return NO_VALUE;
    }
    kept[1].value = iterator->sequence;
    Step step = {&kept[1], &kept[2], NO_VALUE, iterator->index++};
    Value exception = NO_VALUE;
    if (!rt_try(frame, get_next_item, &step, &exception)) {
        return kept[2].value;
    }
    if (!is_instance_of(exception, EXC_IndexError) &&
        !is_instance_of(exception, EXC_StopIteration)) {
        rt_throw(frame, exception);
    }
    ((ItemIterator *)(void *)value_object(kept[0].value))->sequence = NO_VALUE;
    return NO_VALUE;
}

static Value itself(Frame frame, Value self)
{
    (void)frame;
    return self;
}

const KindOps ops_ITEM_ITERATOR = {.iter = itself, .next = item_iterator_next};

static bool is_iterator(Value value)
{
    return special_of(value, SPECIAL___next__) != NO_VALUE || value_ops(value)->next != NULL;
}

Value rt_iter(Frame frame, Value a)
{
    const KindOps *ops = value_ops(a);
    Value method = special_of(a, SPECIAL___iter__);
    if (method != NO_VALUE && method != object_value(&rt_none)) {
        Value iterator = special_call(frame, method, a);
        if (!is_iterator(iterator)) {
            raise_error(frame, EXC_TypeError, "iter() returned non-iterator of type '%T'",
                        iterator);
        }
        return iterator;
    }
    if (method == NO_VALUE && ops->iter != NULL) {
        return ops->iter(frame, a);
    }
    if (method == NO_VALUE && special_of(a, SPECIAL___getitem__) != NO_VALUE) {
        return item_iterator_new(frame, a);
    }
    raise_error(frame, EXC_TypeError, "'%T' object is not iterable", a);
}

static void call_next(Frame frame, void *context)
{
    Step *step = context;
    Value item = special_call(frame, step->method, step->subject->value);
    step->result->value = item;
}

Value next_or_raise(Frame frame, Value iterator, Value *stop_out)
{
    *stop_out = NO_VALUE;
    Value method = special_of(iterator, SPECIAL___next__);
    if (method == NO_VALUE) {
        if (value_ops(iterator)->next == NULL) {
            raise_error(frame, EXC_TypeError, "'%T' object is not an iterator", iterator);
        }
        return value_ops(iterator)->next(frame, iterator);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = iterator;
    Step step = {&kept[0], &kept[1], method, 0};
    if (!rt_try(frame, call_next, &step, stop_out)) {
        return kept[1].value;
    }
    if (!is_instance_of(*stop_out, EXC_StopIteration)) {
        rt_throw(frame, *stop_out);
    }
    return NO_VALUE;
}

void raise_stop(Frame frame, Value iterator)
{
    Value result = value_is_kind(iterator, KIND_GENERATOR) ? generator_result(iterator)
                                                           : object_value(&rt_none);
    raise_with(frame, EXC_StopIteration, result == object_value(&rt_none) ? NO_VALUE : result);
}

Value rt_next(Frame frame, Value iterator)
{
    Value stop;
    rt_poll(frame); // whatever loops in C asks for the next item
    return next_or_raise(frame, iterator, &stop);
}

// --- Membership -----------------------------------------------------------------------------------------------------

static bool contains_by_iteration(Frame frame, Value a, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = item;
    kept[1].value = rt_iter(frame, a);
    for (;;) {
        Value next = rt_next(frame, kept[1].value);
        if (next == NO_VALUE) {
            return false;
        }
        if (rt_equal(frame, next, kept[0].value)) {
            return true;
        }
    }
}

bool rt_contains(Frame frame, Value a, Value item)
{
    const KindOps *ops = value_ops(a);
    Value method = special_of(a, SPECIAL___contains__);
    bool is_none = method == object_value(&rt_none);
    if (method != NO_VALUE && !is_none) {
        return rt_truth(frame, special_call_1(frame, method, a, item));
    }
    if (method == NO_VALUE && special_of(a, SPECIAL___iter__) == NO_VALUE &&
        ops->contains != NULL) {
        return ops->contains(frame, a, item);
    }
    if (is_none) {
        raise_error(frame, EXC_TypeError, "'%T' object is not a container", a);
    }
    Value iter = special_of(a, SPECIAL___iter__);
    bool has_none =
        ops->iter == NULL && iter == NO_VALUE && special_of(a, SPECIAL___getitem__) == NO_VALUE;
    if (has_none || iter == object_value(&rt_none)) {
        raise_error(frame, EXC_TypeError, "argument of type '%T' is not iterable", a);
    }
    return contains_by_iteration(frame, a, item);
}
