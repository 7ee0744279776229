// SPDX-License-Identifier: Apache-2.0
// The table of a set. Whatever compares keys may run the program's code, which may change the set: it is looked at anew
// afterwards.
#include "set.h"

#include "dict.h"
#include "exception.h"
#include "instance.h"
#include "runtime.h"
#include "str.h"

enum {
    MIN_SIZE = 8,
    LINEAR_PROBES = 9, // entries that are looked at behind one, before the hash leads on
    PERTURB_SHIFT = 5,
    MANY = 50000,        // items from which on a table grows by less
    MAX_ITEMS = 1 << 27, // more is a MemoryError
};

void trace_set(Object *object, Visit *visit)
{
    Set *set = (Set *)(void *)object;
    visit(owned_value(set->table));
    for (uint32_t i = 0; set->table != NULL && i <= set->mask; i++) {
        if (set->table[i].key != SET_DELETED) {
            visit_value(visit, set->table[i].key);
        }
    }
}

Value set_new(Frame frame, Type *type)
{
    Set *set = derived_new(frame, type, (Kind)type->instance_kind, sizeof(Set));
    set->mask = MIN_SIZE - 1;
    set->hash = -1;
    return object_value(set);
}

Type *set_base(Value set)
{
    return &rt_types[value_is_kind(set, KIND_SET) ? TYPE_set : TYPE_frozenset];
}

// --- The table ------------------------------------------------------------------------------------------------------

/// The places in which a key of some hash may be: runs of neighbours.
typedef struct Probe {
    uint64_t perturb;
    uint32_t start, mask; // of the run
    uint32_t at, end;     // in the run
} Probe;

static void probe_run(Probe *probe)
{
    probe->at = probe->start;
    probe->end = probe->start + (probe->start + LINEAR_PROBES <= probe->mask ? LINEAR_PROBES : 0);
}

static Probe probe_first(uint32_t mask, int64_t hash)
{
    Probe probe = {.perturb = (uint64_t)hash, .start = (uint32_t)hash & mask, .mask = mask};
    probe_run(&probe);
    return probe;
}

static void probe_next(Probe *probe)
{
    if (probe->at < probe->end) {
        probe->at++;
        return;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe->start = (uint32_t)(probe->start * 5 + 1 + probe->perturb) & probe->mask;
    probe_run(probe);
}

/// Put in a key that is not there, where nothing was deleted.
static void table_put(SetEntry *table, uint32_t mask, SetEntry entry)
{
    Probe probe = probe_first(mask, entry.hash);
    while (table[probe.at].key != NO_VALUE) {
        probe_next(&probe);
    }
    table[probe.at] = entry;
}

static SetEntry *table_new(Frame frame, uint32_t size)
{
    size_t bytes = size * sizeof(SetEntry);
    SetEntry *table = owned_new(frame, bytes);
    memset(table, 0, bytes);
    return table;
}

void set_resize(Frame frame, Value set_value, uint32_t n)
{
    Root *kept = root_of(&frame, set_value);
    uint32_t size = MIN_SIZE;
    if (n > MAX_ITEMS) {
        raise_memory_error(frame);
    }
    while (size <= n) {
        size *= 2;
    }
    Set *set = value_set(set_value);
    if (size == MIN_SIZE && set->mask == MIN_SIZE - 1 && set->fill == set->used) {
        return;
    }
    SetEntry *table = table_new(frame, size);
    set = value_set(kept->value);
    for (uint32_t i = 0; set->table != NULL && i <= set->mask; i++) {
        Value key = set->table[i].key;
        if (key != NO_VALUE && key != SET_DELETED) {
            table_put(table, size - 1, set->table[i]);
        }
    }
    owned_free(set->table);
    set->table = table;
    set->mask = size - 1;
    set->fill = set->used;
    set->n_tables++;
}

/// As many as a table is made for when it is full.
static uint32_t grown(uint32_t used)
{
    return used > MANY ? used * 2 : used * 4;
}

void set_clear(Value set_value)
{
    Set *set = value_set(set_value);
    owned_free(set->table);
    set->table = NULL;
    set->used = set->fill = 0;
    set->mask = MIN_SIZE - 1;
    set->hash = -1;
    set->n_tables++;
}

void set_become(Value set_value, Value other_value)
{
    Set *set = value_set(set_value), *other = value_set(other_value);
    set_clear(set_value);
    set->table = other->table;
    set->used = other->used;
    set->fill = other->fill;
    set->mask = other->mask;
    other->table = NULL;
    set_clear(other_value);
}

// --- Finding --------------------------------------------------------------------------------------------------------

#define NOWHERE UINT32_MAX // there is no table

typedef enum Found {
    FOUND,
    NOT_FOUND, // *at_out is where to put it: the last deleted entry on the way, or the one that was never used
    UNSURE, // the program's code may have to compare
} Found;

static Found find_quickly(const Set *set, Value key, int64_t hash, uint32_t *at_out)
{
    bool is_str_key = value_is_exactly(key, TYPE_str);
    uint32_t deleted = NOWHERE;
    for (Probe probe = probe_first(set->mask, hash);; probe_next(&probe)) {
        const SetEntry *entry = &set->table[probe.at];
        if (entry->key == NO_VALUE) {
            *at_out = deleted != NOWHERE ? deleted : probe.at;
            return NOT_FOUND;
        }
        if (entry->key == SET_DELETED) {
            deleted = probe.at;
        } else if (entry->hash == hash) {
            *at_out = probe.at;
            if (entry->key == key) {
                return FOUND;
            }
            if (!is_str_key || !value_is_exactly(entry->key, TYPE_str)) {
                return UNSURE;
            }
            if (str_equal(entry->key, key)) {
                return FOUND;
            }
        }
    }
}

/// The same with any keys. Begins anew if comparing has changed the table.
static Found find_slowly(Frame frame, Root *set_root, Root *key, int64_t hash, uint32_t *at_out)
{
    const Set *set = value_set(set_root->value);
    Root *other = roots(&frame, 1);
restart:;
    uint32_t table = set->n_tables, deleted = NOWHERE;
    if (set->table == NULL) {
        *at_out = NOWHERE;
        return NOT_FOUND;
    }
    for (Probe probe = probe_first(set->mask, hash);; probe_next(&probe)) {
        const SetEntry *entry = &set->table[probe.at];
        if (entry->key == NO_VALUE) {
            *at_out = deleted != NOWHERE ? deleted : probe.at;
            return NOT_FOUND;
        }
        if (entry->key == SET_DELETED) {
            deleted = probe.at;
        }
        if (entry->hash != hash) {
            continue;
        }
        *at_out = probe.at;
        if (entry->key == key->value) {
            return FOUND;
        }
        other->value = entry->key;
        bool is_equal = rt_equal(frame, other->value, key->value);
        if (set->n_tables != table || set->table[probe.at].key != other->value) {
            goto restart;
        }
        if (is_equal) {
            return FOUND;
        }
    }
}

static Found find(Frame frame, Root *set_root, Root *key, int64_t hash, uint32_t *at_out)
{
    const Set *set = value_set(set_root->value);
    if (set->table == NULL) {
        *at_out = NOWHERE;
        return NOT_FOUND;
    }
    Found found = find_quickly(set, key->value, hash, at_out);
    return found != UNSURE ? found : find_slowly(frame, set_root, key, hash, at_out);
}

bool set_contains_hashed(Frame frame, Value set, Value key, int64_t hash)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set;
    kept[1].value = key;
    uint32_t at = 0;
    return find(frame, &kept[0], &kept[1], hash, &at) == FOUND;
}

bool set_contains(Frame frame, Value set, Value key)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set;
    kept[1].value = key;
    int64_t hash = key_hash(frame, key);
    return set_contains_hashed(frame, kept[0].value, kept[1].value, hash);
}

const SetEntry *set_next(Value set_value, uint32_t *at)
{
    const Set *set = value_set(set_value);
    while (set->table != NULL && *at <= set->mask) {
        const SetEntry *entry = &set->table[(*at)++];
        if (entry->key != NO_VALUE && entry->key != SET_DELETED) {
            return entry;
        }
    }
    return NULL;
}

// --- Changing -------------------------------------------------------------------------------------------------------

void set_add_hashed(Frame frame, Value set_value, Value key, int64_t hash)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set_value;
    kept[1].value = key;
    Set *set = value_set(set_value);
    uint32_t at = 0;
    if (find(frame, &kept[0], &kept[1], hash, &at) == FOUND) {
        return;
    }
    if (at == NOWHERE) {
        SetEntry *table = table_new(frame, MIN_SIZE);
        set->table = table;
        set->n_tables++;
        at = (uint32_t)hash & (MIN_SIZE - 1);
    }
    bool is_reused = set->table[at].key == SET_DELETED;
    set->table[at] = (SetEntry){kept[1].value, hash};
    set->used++;
    set->fill += !is_reused;
    if (!is_reused && (uint64_t)set->fill * 5 >= (uint64_t)set->mask * 3) {
        set_resize(frame, set_value, grown(set->used));
    }
}

void set_add(Frame frame, Value set, Value key)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set;
    kept[1].value = key;
    int64_t hash = key_hash(frame, key);
    set_add_hashed(frame, kept[0].value, kept[1].value, hash);
}

bool set_take_hashed(Frame frame, Value set_value, Value key, int64_t hash)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set_value;
    kept[1].value = key;
    uint32_t at = 0;
    if (find(frame, &kept[0], &kept[1], hash, &at) != FOUND) {
        return false;
    }
    Set *set = value_set(kept[0].value);
    set->table[at] = (SetEntry){SET_DELETED, -1};
    set->used--;
    return true;
}

bool set_take(Frame frame, Value set, Value key)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set;
    kept[1].value = key;
    int64_t hash = key_hash(frame, key);
    return set_take_hashed(frame, kept[0].value, kept[1].value, hash);
}

Value set_take_any(Value set_value)
{
    Set *set = value_set(set_value);
    uint32_t at = set->finger & set->mask;
    while (set->table[at].key == NO_VALUE || set->table[at].key == SET_DELETED) {
        at = at == set->mask ? 0 : at + 1;
    }
    Value key = set->table[at].key;
    set->table[at] = (SetEntry){SET_DELETED, -1};
    set->used--;
    set->finger = at + 1;
    return key;
}

// --- Merging --------------------------------------------------------------------------------------------------------

/// Before `n` items are added: one table for all of them.
static void reserve(Frame frame, Root *set_root, uint32_t n)
{
    const Set *set = value_set(set_root->value);
    if (((uint64_t)set->fill + n) * 5 >= (uint64_t)set->mask * 3) {
        set_resize(frame, set_root->value, (set->used + n) * 2);
    }
}

/// Put all items of another set into an empty one.
static void fill_empty(Frame frame, Root *set_root, Root *other_root)
{
    Set *set = value_set(set_root->value);
    if (set->table == NULL) {
        SetEntry *table = table_new(frame, set->mask + 1);
        set->table = table;
        set->n_tables++;
    }
    const Set *other = value_set(other_root->value);
    if (set->mask == other->mask && other->fill == other->used) {
        memcpy(set->table, other->table, (other->mask + 1) * sizeof(SetEntry));
    } else {
        uint32_t at = 0;
        for (const SetEntry *entry; (entry = set_next(other_root->value, &at)) != NULL;) {
            table_put(set->table, set->mask, *entry);
        }
    }
    set->fill = set->used = other->used;
}

static void merge_set(Frame frame, Root *set_root, Root *other_root)
{
    const Set *other = value_set(other_root->value);
    if (set_root->value == other_root->value || other->used == 0) {
        return;
    }
    reserve(frame, set_root, other->used);
    if (value_set(set_root->value)->fill == 0) {
        fill_empty(frame, set_root, other_root);
        return;
    }
    uint32_t at = 0;
    for (const SetEntry *entry; (entry = set_next(other_root->value, &at)) != NULL;) {
        rt_poll(frame);
        set_add_hashed(frame, set_root->value, entry->key, entry->hash);
    }
}

static void merge_dict(Frame frame, Root *set_root, Root *dict_root)
{
    reserve(frame, set_root, value_dict(dict_root->value)->used);
    uint32_t at = 0;
    for (const DictEntry *entry; (entry = dict_next(dict_root->value, &at)) != NULL;) {
        rt_poll(frame);
        set_add_hashed(frame, set_root->value, entry->key, entry->hash);
    }
}

void set_update(Frame frame, Value set, Value other)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set;
    kept[1].value = other;
    if (value_is_set(other)) {
        merge_set(frame, &kept[0], &kept[1]);
        return;
    }
    if (value_is_plain_dict(other)) {
        merge_dict(frame, &kept[0], &kept[1]);
        return;
    }
    kept[1].value = rt_iter(frame, other);
    for (Value key; (key = rt_next(frame, kept[1].value)) != NO_VALUE;) {
        set_add(frame, kept[0].value, key);
    }
}

Value set_copy(Frame frame, Value set, Type *type)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = set;
    kept[1].value = set_new(frame, type);
    merge_set(frame, &kept[1], &kept[0]);
    return kept[1].value;
}
