// SPDX-License-Identifier: Apache-2.0
// Lists. Generated code reads and writes items below `length` in place (layout.def); all that changes the length is here.
#ifndef RUNTIME_LIST_H
#define RUNTIME_LIST_H

#include "gc.h"
#include "ops.h"

typedef struct List {
    Object head;
    uint32_t length;
    uint32_t capacity; // values that `items` has room for
    Value *items;      // owned memory; NULL if it has never had any
} List;

enum { LIST_MAX = 1 << 28 }; // items: more is a MemoryError

static inline List *value_list(Value value)
{
    return (List *)(void *)value_object(value);
}

/// A list of no items with room for `capacity`. Errors here and below: MemoryError.
List *list_new(Frame frame, uint32_t capacity);

/// A list of `n` values, which are in roots or in an object that a root keeps.
Value list_of(Frame frame, const Value *values, uint32_t n);

/// Add one item at the end.
void list_push(Frame frame, Value list, Value item);

/// Make room for `n` more items.
void list_reserve(Frame frame, Value list, uint32_t n);

/// list.insert for a position that is within the list.
void list_insert_at(Frame frame, Value list, uint32_t at, Value item);

/// Take out `n` items from `at` on.
void list_cut(Value list, uint32_t at, uint32_t n);

/// Add what iterating over `iterable` gives. Errors: what that raises.
void list_extend(Frame frame, Value list, Value iterable);

/// A new list of what iterating over `iterable` gives, or of what an iterator still gives.
Value list_from(Frame frame, Value iterable);
Value list_from_iterator(Frame frame, Value iterator);

/// list.sort: `key` a function, NO_VALUE or None. Errors: ValueError if the list was modified meanwhile, and what
/// comparing and `key` raise; the list then has the order that it has got so far.
void list_sort(Frame frame, Value list, Value key, bool is_reverse);

void list_reverse(Value list);

void trace_list(Object *object, Visit *visit);

#endif
