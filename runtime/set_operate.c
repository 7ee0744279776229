// SPDX-License-Identifier: Apache-2.0
// Operations on two sets, or a set and an iterable: which of them is iterated over, and when tables are made anew, is as
// in CPython, because the order of the result depends on it.
#include "dict.h"
#include "exception.h"
#include "runtime.h"
#include "set.h"

static Root *root_pair(Frame *frame, Value set, Value other)
{
    Root *kept = roots(frame, 4);
    kept[0].value = set;
    kept[1].value = other;
    return kept;
}

/// A set that has another, or nothing: kept[2].
static void begin_result(Frame frame, Root *kept)
{
    kept[2].value = set_new(frame, set_base(kept[0].value));
}

// --- Intersection ---------------------------------------------------------------------------------------------------

static Value intersect_sets(Frame frame, Root *kept)
{
    if (value_set(kept[1].value)->used > value_set(kept[0].value)->used) {
        Value larger = kept[1].value;
        kept[1].value = kept[0].value;
        kept[0].value = larger;
    }
    uint32_t at = 0;
    for (const SetEntry *entry; (entry = set_next(kept[1].value, &at)) != NULL;) {
        rt_poll(frame);
        int64_t hash = entry->hash;
        kept[3].value = entry->key;
        if (set_contains_hashed(frame, kept[0].value, kept[3].value, hash)) {
            set_add_hashed(frame, kept[2].value, kept[3].value, hash);
        }
    }
    return kept[2].value;
}

Value set_intersection(Frame frame, Value set, Value other)
{
    Root *kept = root_pair(&frame, set, other);
    if (set == other) {
        return set_copy(frame, set, set_base(set));
    }
    begin_result(frame, kept);
    if (value_is_set(other)) {
        return intersect_sets(frame, kept);
    }
    kept[1].value = rt_iter(frame, kept[1].value);
    for (Value key; (key = rt_next(frame, kept[1].value)) != NO_VALUE;) {
        kept[3].value = key;
        int64_t hash = key_hash(frame, key);
        if (set_contains_hashed(frame, kept[0].value, kept[3].value, hash)) {
            set_add_hashed(frame, kept[2].value, kept[3].value, hash);
            if (value_set(kept[2].value)->used >= value_set(kept[0].value)->used) {
                break;
            }
        }
    }
    return kept[2].value;
}

// --- Difference -----------------------------------------------------------------------------------------------------

static void take_each(Frame frame, Root *kept)
{
    if (!value_is_set(kept[1].value)) {
        kept[1].value = rt_iter(frame, kept[1].value);
        for (Value key; (key = rt_next(frame, kept[1].value)) != NO_VALUE;) {
            set_take(frame, kept[0].value, key);
        }
        return;
    }
    if (value_set(kept[1].value)->used >> 3 > value_set(kept[0].value)->used) {
        kept[1].value = set_intersection(frame, kept[0].value, kept[1].value);
    }
    uint32_t at = 0;
    for (const SetEntry *entry; (entry = set_next(kept[1].value, &at)) != NULL;) {
        rt_poll(frame);
        set_take_hashed(frame, kept[0].value, entry->key, entry->hash);
    }
}

void set_difference_update(Frame frame, Value set_value, Value other)
{
    if (set_value == other) {
        set_clear(set_value);
        return;
    }
    Root *kept = root_pair(&frame, set_value, other);
    take_each(frame, kept);
    const Set *set = value_set(kept[0].value);
    if (set->fill - set->used > set->mask / 4) {
        set_resize(frame, kept[0].value, set->used > 50000 ? set->used * 2 : set->used * 4);
    }
}

static Value copy_and_take(Frame frame, Root *kept)
{
    kept[2].value = set_copy(frame, kept[0].value, set_base(kept[0].value));
    set_difference_update(frame, kept[2].value, kept[1].value);
    return kept[2].value;
}

Value set_difference(Frame frame, Value set, Value other)
{
    Root *kept = root_pair(&frame, set, other);
    bool is_set = value_is_set(other), is_dict = value_is_plain_dict(other);
    if (!is_set && !is_dict) {
        return copy_and_take(frame, kept);
    }
    uint32_t n_other = is_set ? value_set(other)->used : value_dict(other)->used;
    if (value_set(set)->used >> 2 > n_other) {
        return copy_and_take(frame, kept);
    }
    begin_result(frame, kept);
    uint32_t at = 0;
    for (const SetEntry *entry; (entry = set_next(kept[0].value, &at)) != NULL;) {
        rt_poll(frame);
        int64_t hash = entry->hash;
        kept[3].value = entry->key;
        bool is_there =
            is_set ? set_contains_hashed(frame, kept[1].value, kept[3].value, hash)
                   : dict_get_hashed(frame, kept[1].value, kept[3].value, hash) != NO_VALUE;
        if (!is_there) {
            set_add_hashed(frame, kept[2].value, kept[3].value, hash);
        }
    }
    return kept[2].value;
}

// --- Symmetric difference -------------------------------------------------------------------------------------------

static void toggle(Frame frame, Root *kept, Value key, int64_t hash)
{
    kept[3].value = key;
    if (!set_take_hashed(frame, kept[0].value, key, hash)) {
        set_add_hashed(frame, kept[0].value, kept[3].value, hash);
    }
}

void set_symmetric_difference_update(Frame frame, Value set, Value other)
{
    if (set == other) {
        set_clear(set);
        return;
    }
    Root *kept = root_pair(&frame, set, other);
    uint32_t at = 0;
    if (value_is_plain_dict(other)) {
        for (const DictEntry *entry; (entry = dict_next(kept[1].value, &at)) != NULL;) {
            rt_poll(frame);
            toggle(frame, kept, entry->key, entry->hash);
        }
        return;
    }
    if (!value_is_set(other)) {
        kept[2].value = set_new(frame, set_base(set));
        set_update(frame, kept[2].value, kept[1].value);
        kept[1].value = kept[2].value;
    }
    for (const SetEntry *entry; (entry = set_next(kept[1].value, &at)) != NULL;) {
        rt_poll(frame);
        toggle(frame, kept, entry->key, entry->hash);
    }
}

Value set_symmetric_difference(Frame frame, Value set, Value other)
{
    Root *kept = root_pair(&frame, set, other);
    begin_result(frame, kept);
    set_update(frame, kept[2].value, kept[1].value);
    set_symmetric_difference_update(frame, kept[2].value, kept[0].value);
    return kept[2].value;
}

// --- Comparing ------------------------------------------------------------------------------------------------------

/// Whether all (or none) of a set's items are in another set.
static bool are_all(Frame frame, Root *set, Root *other, bool shall_be_there)
{
    uint32_t at = 0;
    for (const SetEntry *entry; (entry = set_next(set->value, &at)) != NULL;) {
        rt_poll(frame);
        if (set_contains_hashed(frame, other->value, entry->key, entry->hash) != shall_be_there) {
            return false;
        }
    }
    return true;
}

/// Whether all (or none) of what an iterable gives is in a set.
static bool are_all_iterated(Frame frame, Root *iterable, Root *set, bool shall_be_there)
{
    iterable->value = rt_iter(frame, iterable->value);
    for (Value key; (key = rt_next(frame, iterable->value)) != NO_VALUE;) {
        if (set_contains(frame, set->value, key) != shall_be_there) {
            return false;
        }
    }
    return true;
}

bool set_is_subset(Frame frame, Value set, Value other)
{
    Root *kept = root_pair(&frame, set, other);
    if (!value_is_set(other)) {
        Value both = set_intersection(frame, set, other);
        return value_set(both)->used == value_set(kept[0].value)->used;
    }
    return value_set(set)->used <= value_set(other)->used &&
           are_all(frame, &kept[0], &kept[1], true);
}

bool set_is_superset(Frame frame, Value set, Value other)
{
    if (value_is_set(other)) {
        return set_is_subset(frame, other, set);
    }
    Root *kept = root_pair(&frame, set, other);
    return are_all_iterated(frame, &kept[1], &kept[0], true);
}

bool set_is_disjoint(Frame frame, Value set, Value other)
{
    Root *kept = root_pair(&frame, set, other);
    if (set == other) {
        return value_set(set)->used == 0;
    }
    if (!value_is_set(other)) {
        return are_all_iterated(frame, &kept[1], &kept[0], false);
    }
    bool is_other_larger = value_set(other)->used > value_set(set)->used;
    return is_other_larger ? are_all(frame, &kept[0], &kept[1], false)
                           : are_all(frame, &kept[1], &kept[0], false);
}
