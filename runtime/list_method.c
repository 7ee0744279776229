// SPDX-License-Identifier: Apache-2.0
// The methods of list: rows of method.def, so arguments are counted and in order.
#include "index.h"
#include "iterator.h"
#include "list.h"
#include "native.h"
#include "runtime.h"
#include "sequence.h"

#define METHOD_OF_LIST(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)

static Value none(void)
{
    return object_value(&rt_none);
}

/// list(…), and what a subclass's __init__ calls: the list gets these items.
METHOD_OF_LIST(list_method_init)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    list_cut(self, 0, value_list(self)->length);
    if (n > 0) {
        list_extend(frame, kept->value, args[0].value);
    }
    return none();
}

METHOD_OF_LIST(list_method_append)
{
    (void)n;
    (void)names;
    list_push(frame, self, args[0].value);
    return none();
}

METHOD_OF_LIST(list_method_clear)
{
    (void)frame;
    (void)args;
    (void)n;
    (void)names;
    list_cut(self, 0, value_list(self)->length);
    return none();
}

METHOD_OF_LIST(list_method_copy)
{
    (void)args;
    (void)n;
    (void)names;
    Root *kept = root_of(&frame, self);
    List *copy = list_new(frame, value_list(self)->length);
    const List *list = value_list(kept->value);
    if (list->length > 0) {
        memcpy(copy->items, list->items, list->length * sizeof(Value));
    }
    copy->length = list->length;
    return object_value(copy);
}

METHOD_OF_LIST(list_method_count)
{
    (void)n;
    (void)names;
    return sequence_count(frame, self, args[0].value);
}

METHOD_OF_LIST(list_method_extend)
{
    (void)n;
    (void)names;
    list_extend(frame, self, args[0].value);
    return none();
}

METHOD_OF_LIST(list_method_index)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    int64_t at = sequence_index(frame, self, args, n);
    if (at < 0) {
        kept->value = rt_repr(frame, args[0].value);
        raise_error(frame, EXC_ValueError, "%U is not in list", kept->value);
    }
    return small_value(at);
}

METHOD_OF_LIST(list_method_insert)
{
    (void)n;
    (void)names;
    Root *kept = root_of(&frame, self);
    int64_t at = value_parameter(frame, args[0].value);
    int64_t length = value_list(kept->value)->length;
    at += at < 0 ? length : 0;
    at = at < 0 ? 0 : at > length ? length : at;
    list_insert_at(frame, kept->value, (uint32_t)at, args[1].value);
    return none();
}

METHOD_OF_LIST(list_method_pop)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    int64_t at = n > 0 ? value_parameter(frame, args[0].value) : -1;
    const List *list = value_list(kept->value);
    if (list->length == 0) {
        raise_error(frame, EXC_IndexError, "pop from empty list");
    }
    at += at < 0 ? list->length : 0;
    if (at < 0 || at >= list->length) {
        raise_error(frame, EXC_IndexError, "pop index out of range");
    }
    Value item = list->items[at];
    list_cut(kept->value, (uint32_t)at, 1);
    return item;
}

METHOD_OF_LIST(list_method_remove)
{
    (void)n;
    (void)names;
    Root *kept = root_of(&frame, self);
    int64_t at = sequence_find(frame, self, args[0].value, 0, INT64_MAX);
    if (at < 0) {
        raise_error(frame, EXC_ValueError, "list.remove(x): x not in list");
    }
    // comparing may have made the list shorter
    if (at < value_list(kept->value)->length) {
        list_cut(kept->value, (uint32_t)at, 1);
    }
    return none();
}

METHOD_OF_LIST(list_method_reverse)
{
    (void)frame;
    (void)args;
    (void)n;
    (void)names;
    list_reverse(self);
    return none();
}

METHOD_OF_LIST(list_method_reversed)
{
    (void)args;
    (void)n;
    (void)names;
    return list_reverse_iterator(frame, self);
}

METHOD_OF_LIST(list_method_sort)
{
    (void)n;
    (void)names;
    Root *kept = root_of(&frame, self);
    bool is_reverse = args[1].value != NO_VALUE && rt_truth(frame, args[1].value);
    list_sort(frame, kept->value, args[0].value, is_reverse);
    return none();
}
