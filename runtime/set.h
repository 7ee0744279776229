// SPDX-License-Identifier: Apache-2.0
// Sets and frozensets: CPython 3.12's table, slot by slot, so that the same items come in the same order.
#ifndef RUNTIME_SET_H
#define RUNTIME_SET_H

#include "gc.h"
#include "ops.h"

typedef struct SetEntry {
    Value key;    // NO_VALUE: never used; SET_DELETED
    int64_t hash; // of a deleted entry: -1, which no key has
} SetEntry;

#define SET_DELETED ((Value)2) // no value of the program

typedef struct Set {
    Object head;       // KIND_SET or KIND_FROZENSET
    uint32_t used;     // items
    uint32_t fill;     // entries that are not NO_VALUE
    uint32_t mask;     // entries of the table, minus one
    uint32_t finger;   // where pop looks next
    uint32_t n_tables; // so far: another table has another number
    int64_t hash;      // of a frozenset; -1: not known yet
    SetEntry *table;   // owned memory; NULL: empty
} Set;

static inline Set *value_set(Value value)
{
    return (Set *)(void *)value_object(value);
}

static inline bool value_is_set(Value value)
{
    return value_is_kind(value, KIND_SET) || value_is_kind(value, KIND_FROZENSET);
}

/// An empty set of a type (of kind KIND_SET or KIND_FROZENSET). Errors here and below: MemoryError.
Value set_new(Frame frame, Type *type);

/// The type of a set without the program's classes: set or frozenset.
Type *set_base(Value set);

/// A new set or frozenset of a set's items.
Value set_copy(Frame frame, Value set, Type *type);

/// Errors here and below: what hashing (dict.h: key_hash) and comparing keys raises.
void set_add(Frame frame, Value set, Value key);
void set_add_hashed(Frame frame, Value set, Value key, int64_t hash);
bool set_contains(Frame frame, Value set, Value key);
bool set_contains_hashed(Frame frame, Value set, Value key, int64_t hash);

/// Take a key out: false if it is not there.
bool set_take(Frame frame, Value set, Value key);
bool set_take_hashed(Frame frame, Value set, Value key, int64_t hash);

/// Take out any item; there must be one.
Value set_take_any(Value set);

void set_clear(Value set);

/// The next item from place *at on, which moves behind it, or NULL. The address is good until the set is changed.
const SetEntry *set_next(Value set, uint32_t *at);

/// Make the table fit for more than `n` items, without what was deleted.
void set_resize(Frame frame, Value set, uint32_t n);

/// set |= other, any iterable.
void set_update(Frame frame, Value set, Value other);

/// Make a set what another one is, which is nobody's afterwards.
void set_become(Value set, Value other);

/// Sets made by set operations; `other` is any iterable. The result has the set's type without the program's classes.
Value set_intersection(Frame frame, Value set, Value other);
Value set_difference(Frame frame, Value set, Value other);
Value set_symmetric_difference(Frame frame, Value set, Value other);

/// set -= other, set ^= other.
void set_difference_update(Frame frame, Value set, Value other);
void set_symmetric_difference_update(Frame frame, Value set, Value other);

bool set_is_subset(Frame frame, Value set, Value other);
bool set_is_superset(Frame frame, Value set, Value other);
bool set_is_disjoint(Frame frame, Value set, Value other);

void trace_set(Object *object, Visit *visit);

typedef struct SetIterator {
    Object head;
    uint32_t at;
    uint32_t used;   // items that the set had; UINT32_MAX once it was seen to have changed
    uint32_t n_left; // items that are still to come
    Value set;       // NO_VALUE at the end, for good
} SetIterator;

Value set_iter(Frame frame, Value set);

void trace_set_iterator(Object *object, Visit *visit);

#endif
