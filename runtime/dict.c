// SPDX-License-Identifier: Apache-2.0
// The table of a dict. Whatever compares keys may run the program's code, which may change the dict: it is looked at
// anew afterwards.
#include "dict.h"

#include "exception.h"
#include "list.h"
#include "name.h"
#include "runtime.h"
#include "sequence.h"
#include "special.h"
#include "str.h"

enum {
    LOG2_MIN = 3,
    LOG2_MAX_PRESIZED = 17, // a larger table is made when it is needed
    PERTURB_SHIFT = 5,
    MAX_ITEMS = 1 << 27, // more is a MemoryError
};

// What stands in the table where there is no entry, and instead of the number of an entry that was found.
#define EMPTY UINT32_MAX
#define DELETED (UINT32_MAX - 1)
#define UNSURE (UINT32_MAX - 2)

void trace_dict(Object *object, Visit *visit)
{
    Dict *dict = (Dict *)(void *)object;
    visit(owned_value(dict->entries));
    for (uint32_t i = 0; i < dict->n_entries; i++) {
        visit_value(visit, dict->entries[i].key);
        visit_value(visit, dict->entries[i].value);
    }
}

// --- The table ------------------------------------------------------------------------------------------------------

static uint32_t table_usable(uint32_t log2_size)
{
    return (uint32_t)(((uint64_t)2 << log2_size) / 3);
}

static uint32_t index_bytes(uint32_t log2_size)
{
    return log2_size <= 8 ? 1 : log2_size <= 16 ? 2 : 4;
}

static uint32_t index_at(const Dict *dict, uint32_t slot)
{
    switch (index_bytes(dict->log2_size)) {
    case 1: {
        uint8_t index = ((const uint8_t *)dict->indices)[slot];
        return index < (uint8_t)DELETED ? index : EMPTY - UINT8_MAX + index;
    }
    case 2: {
        uint16_t index = ((const uint16_t *)dict->indices)[slot];
        return index < (uint16_t)DELETED ? index : EMPTY - UINT16_MAX + index;
    }
    default: return ((const uint32_t *)dict->indices)[slot];
    }
}

static void index_put(Dict *dict, uint32_t slot, uint32_t index)
{
    switch (index_bytes(dict->log2_size)) {
    case 1: ((uint8_t *)dict->indices)[slot] = (uint8_t)index; break;
    case 2: ((uint16_t *)dict->indices)[slot] = (uint16_t)index; break;
    default: ((uint32_t *)dict->indices)[slot] = index; break;
    }
}

/// The slots in which an entry of some hash may be, one after the other.
typedef struct Probe {
    uint64_t perturb;
    uint32_t slot, mask;
} Probe;

static Probe probe_first(const Dict *dict, int64_t hash)
{
    uint32_t mask = (1U << dict->log2_size) - 1;
    return (Probe){(uint64_t)hash, (uint32_t)hash & mask, mask};
}

static void probe_next(Probe *probe)
{
    probe->perturb >>= PERTURB_SHIFT;
    probe->slot = (uint32_t)(probe->slot * 5 + probe->perturb + 1) & probe->mask;
}

/// Put an entry's number where its hash finds it.
static void table_put(Dict *dict, int64_t hash, uint32_t index)
{
    Probe probe = probe_first(dict, hash);
    while (index_at(dict, probe.slot) < DELETED) {
        probe_next(&probe);
    }
    index_put(dict, probe.slot, index);
}

/// The slot of entry number `index`.
static uint32_t table_slot(const Dict *dict, uint32_t index)
{
    Probe probe = probe_first(dict, dict->entries[index].hash);
    while (index_at(dict, probe.slot) != index) {
        probe_next(&probe);
    }
    return probe.slot;
}

/// A table of another size with the same items.
static void table_resize(Frame frame, Root *dict_root, uint32_t log2_size, bool has_only_str)
{
    Dict *dict = value_dict(dict_root->value);
    uint32_t usable = table_usable(log2_size);
    if (usable > MAX_ITEMS) {
        raise_memory_error(frame);
    }
    size_t bytes = usable * sizeof(DictEntry), n_index = (size_t)index_bytes(log2_size)
                                                         << log2_size;
    DictEntry *entries = owned_new(frame, bytes + n_index);
    dict = value_dict(dict_root->value);
    uint32_t n = 0;
    for (uint32_t i = 0; i < dict->n_entries; i++) {
        if (dict->entries[i].key != NO_VALUE) {
            entries[n++] = dict->entries[i];
        }
    }
    owned_free(dict->entries);
    dict->entries = entries;
    dict->indices = (char *)entries + bytes;
    dict->log2_size = (uint8_t)log2_size;
    dict->n_entries = n;
    dict->usable = usable - n;
    dict->has_only_str = has_only_str;
    dict->n_tables++;
    memset(dict->indices, UINT8_MAX, n_index);
    for (uint32_t i = 0; i < n; i++) {
        table_put(dict, entries[i].hash, i);
    }
}

/// The size of a table of at least `n` slots.
static uint32_t log2_of(uint64_t n)
{
    n = (n | 8) - 1;
    uint32_t log2_size = LOG2_MIN;
    while (n >> log2_size != 0) {
        log2_size++;
    }
    return log2_size;
}

/// The size of a table for `n` items.
static uint32_t log2_for(uint64_t n)
{
    return log2_of((n * 3 + 1) / 2);
}

static void table_grow(Frame frame, Root *dict_root, bool has_only_str)
{
    uint32_t used = value_dict(dict_root->value)->used;
    table_resize(frame, dict_root, log2_of((uint64_t)used * 3), has_only_str);
}

Value dict_new(Frame frame, uint32_t n, bool are_str)
{
    Root *kept = root_of(&frame, NO_VALUE);
    kept->value = object_value(object_new(frame, &rt_types[TYPE_dict], KIND_DICT, sizeof(Dict)));
    if (n > table_usable(LOG2_MIN)) {
        uint32_t log2_size = log2_for(n);
        table_resize(frame, kept, log2_size < LOG2_MAX_PRESIZED ? log2_size : LOG2_MAX_PRESIZED,
                     are_str);
    }
    return kept->value;
}

void dict_clear(Value dict_value)
{
    Dict *dict = value_dict(dict_value);
    owned_free(dict->entries);
    dict->entries = NULL;
    dict->indices = NULL;
    dict->used = dict->n_entries = dict->usable = 0;
    dict->n_tables++;
}

void dict_reserve(Frame frame, Value dict, uint32_t n, bool are_str)
{
    Root *kept = root_of(&frame, dict);
    table_resize(frame, kept, log2_for(n), are_str);
}

// --- Finding --------------------------------------------------------------------------------------------------------

int64_t key_hash(Frame frame, Value key)
{
    return value_is_exactly(key, TYPE_str) ? str_hash(value_str(key)) : rt_hash(frame, key);
}

/// The number of a key's entry, or EMPTY; UNSURE where the program's code may have to compare.
static uint32_t find_quickly(const Dict *dict, Value key, int64_t hash)
{
    bool is_str_key = value_is_exactly(key, TYPE_str);
    for (Probe probe = probe_first(dict, hash);; probe_next(&probe)) {
        uint32_t index = index_at(dict, probe.slot);
        if (index == EMPTY) {
            return EMPTY;
        }
        if (index == DELETED) {
            continue;
        }
        const DictEntry *entry = &dict->entries[index];
        if (entry->key == key) {
            return index;
        }
        if (entry->hash == hash) {
            if (!is_str_key || !value_is_exactly(entry->key, TYPE_str)) {
                return UNSURE;
            }
            if (str_equal(entry->key, key)) {
                return index;
            }
        }
    }
}

/// The same with any keys. Begins anew if comparing has changed the table.
static uint32_t find_slowly(Frame frame, Root *dict_root, Root *key, int64_t hash)
{
    const Dict *dict = value_dict(dict_root->value);
    Root *other = roots(&frame, 1);
restart:;
    uint32_t table = dict->n_tables;
    if (dict->entries == NULL) {
        return EMPTY;
    }
    for (Probe probe = probe_first(dict, hash);; probe_next(&probe)) {
        uint32_t index = index_at(dict, probe.slot);
        if (index == EMPTY) {
            return EMPTY;
        }
        if (index == DELETED) {
            continue;
        }
        other->value = dict->entries[index].key;
        if (other->value == key->value) {
            return index;
        }
        if (dict->entries[index].hash != hash) {
            continue;
        }
        bool is_equal = rt_equal(frame, other->value, key->value);
        if (dict->n_tables != table || dict->entries[index].key != other->value) {
            goto restart;
        }
        if (is_equal) {
            return index;
        }
    }
}

static uint32_t find(Frame frame, Root *dict_root, Root *key, int64_t hash)
{
    const Dict *dict = value_dict(dict_root->value);
    if (dict->used == 0) {
        return EMPTY;
    }
    uint32_t index = find_quickly(dict, key->value, hash);
    return index != UNSURE ? index : find_slowly(frame, dict_root, key, hash);
}

Value dict_get_hashed(Frame frame, Value dict, Value key, int64_t hash)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = dict;
    kept[1].value = key;
    uint32_t index = find(frame, &kept[0], &kept[1], hash);
    return index == EMPTY ? NO_VALUE : value_dict(kept[0].value)->entries[index].value;
}

Value dict_get(Frame frame, Value dict, Value key)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = dict;
    kept[1].value = key;
    int64_t hash = key_hash(frame, key);
    return dict_get_hashed(frame, kept[0].value, kept[1].value, hash);
}

const DictEntry *dict_next(Value dict_value, uint32_t *at)
{
    const Dict *dict = value_dict(dict_value);
    while (*at < dict->n_entries) {
        const DictEntry *entry = &dict->entries[(*at)++];
        if (entry->key != NO_VALUE) {
            return entry;
        }
    }
    return NULL;
}

// --- Changing -------------------------------------------------------------------------------------------------------

/// Add a key that is not there.
static void table_add(Frame frame, Root *dict_root, Root *key, int64_t hash, Root *value)
{
    Dict *dict = value_dict(dict_root->value);
    if (dict->entries == NULL) {
        table_resize(frame, dict_root, LOG2_MIN, value_is_exactly(key->value, TYPE_str));
    } else if (dict->usable == 0) {
        table_grow(frame, dict_root, dict->has_only_str);
    }
    table_put(dict, hash, dict->n_entries);
    dict->entries[dict->n_entries++] = (DictEntry){hash, key->value, value->value};
    dict->usable--;
    dict->used++;
}

void dict_set_hashed(Frame frame, Value dict_value, Value key, int64_t hash, Value value)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = dict_value;
    kept[1].value = key;
    kept[2].value = value;
    Dict *dict = value_dict(dict_value);
    if (dict->entries != NULL && dict->has_only_str && !value_is_exactly(key, TYPE_str)) {
        table_grow(frame, &kept[0], false);
    }
    uint32_t index = find(frame, &kept[0], &kept[1], hash);
    if (index == EMPTY) {
        table_add(frame, &kept[0], &kept[1], hash, &kept[2]);
    } else {
        dict->entries[index].value = kept[2].value;
    }
}

void dict_set(Frame frame, Value dict, Value key, Value value)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = dict;
    kept[1].value = key;
    kept[2].value = value;
    int64_t hash = key_hash(frame, key);
    dict_set_hashed(frame, kept[0].value, kept[1].value, hash, kept[2].value);
}

Value dict_set_default(Frame frame, Value dict_value, Value key, Value value)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = dict_value;
    kept[1].value = key;
    kept[2].value = value;
    int64_t hash = key_hash(frame, key);
    Dict *dict = value_dict(kept[0].value);
    if (dict->entries != NULL && dict->has_only_str && !value_is_exactly(kept[1].value, TYPE_str)) {
        table_grow(frame, &kept[0], false);
    }
    uint32_t index = find(frame, &kept[0], &kept[1], hash);
    if (index != EMPTY) {
        return dict->entries[index].value;
    }
    table_add(frame, &kept[0], &kept[1], hash, &kept[2]);
    return kept[2].value;
}

/// Take out entry number `index`: its value.
static Value entry_take(Dict *dict, uint32_t index)
{
    index_put(dict, table_slot(dict, index), DELETED);
    DictEntry *entry = &dict->entries[index];
    Value value = entry->value;
    entry->key = entry->value = NO_VALUE;
    dict->used--;
    return value;
}

Value dict_take(Frame frame, Value dict, Value key)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = dict;
    kept[1].value = key;
    int64_t hash = key_hash(frame, key);
    uint32_t index = find(frame, &kept[0], &kept[1], hash);
    return index == EMPTY ? NO_VALUE : entry_take(value_dict(kept[0].value), index);
}

DictEntry dict_take_last(Value dict_value)
{
    Dict *dict = value_dict(dict_value);
    uint32_t last = dict->n_entries - 1;
    while (dict->entries[last].key == NO_VALUE) {
        last--;
    }
    DictEntry entry = dict->entries[last];
    entry_take(dict, last);
    dict->n_entries = last;
    return entry;
}

// --- Copying --------------------------------------------------------------------------------------------------------

/// Make an empty dict's table like another's, deleted entries included.
static void table_clone(Frame frame, Root *dict_root, Root *other_root)
{
    const Dict *other = value_dict(other_root->value);
    size_t bytes = table_usable(other->log2_size) * sizeof(DictEntry);
    size_t n_index = (size_t)index_bytes(other->log2_size) << other->log2_size;
    DictEntry *entries = owned_new(frame, bytes + n_index);
    Dict *dict = value_dict(dict_root->value);
    other = value_dict(other_root->value);
    memcpy(entries, other->entries, other->n_entries * sizeof(DictEntry));
    memcpy((char *)entries + bytes, other->indices, n_index);
    dict->entries = entries;
    dict->indices = (char *)entries + bytes;
    dict->log2_size = other->log2_size;
    dict->used = other->used;
    dict->n_entries = other->n_entries;
    dict->usable = other->usable;
    dict->has_only_str = other->has_only_str;
    dict->n_tables++;
}

Value dict_copy(Frame frame, Value dict_value)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = dict_value;
    kept[1].value = dict_new(frame, 0, true);
    const Dict *dict = value_dict(kept[0].value);
    if (dict->used == 0) {
        return kept[1].value;
    }
    if (dict->used >= dict->n_entries * 2 / 3) {
        table_clone(frame, &kept[1], &kept[0]);
    } else {
        dict_merge(frame, kept[1].value, kept[0].value, MERGE_OVERRIDE);
    }
    return kept[1].value;
}

static void merge_entry(Frame frame, Root *kept, const DictEntry *entry, DictMerge mode)
{
    kept[2].value = entry->key;
    kept[3].value = entry->value;
    int64_t hash = entry->hash;
    if (mode != MERGE_OVERRIDE &&
        dict_get_hashed(frame, kept[0].value, kept[2].value, hash) != NO_VALUE) {
        if (mode == MERGE_UNIQUE) {
            raise_with(frame, EXC_KeyError, kept[2].value);
        }
        return;
    }
    dict_set_hashed(frame, kept[0].value, kept[2].value, hash, kept[3].value);
}

/// kept[0] |= kept[1], two dicts.
static void merge_dict(Frame frame, Root *kept, DictMerge mode)
{
    Dict *dict = value_dict(kept[0].value);
    const Dict *other = value_dict(kept[1].value);
    if (dict == other || other->used == 0) {
        return;
    }
    if (dict->used == 0) {
        mode = MERGE_OVERRIDE;
        if (dict->entries == NULL && other->used == other->n_entries &&
            (other->log2_size == LOG2_MIN || table_usable(other->log2_size - 1U) < other->used)) {
            table_clone(frame, &kept[0], &kept[1]);
            return;
        }
    }
    uint32_t size = dict->entries == NULL ? 0 : table_usable(dict->log2_size);
    if (size < other->used) {
        table_resize(frame, &kept[0], log2_for((uint64_t)dict->used + other->used),
                     other->has_only_str && (dict->entries == NULL || dict->has_only_str));
    }
    uint32_t at = 0, n = other->n_entries;
    for (const DictEntry *entry; (entry = dict_next(kept[1].value, &at)) != NULL;) {
        rt_poll(frame);
        merge_entry(frame, kept, entry, mode);
        if (other->n_entries != n) {
            raise_error(frame, EXC_RuntimeError, "dict mutated during update");
        }
    }
}

void dict_merge(Frame frame, Value dict, Value other, DictMerge mode)
{
    Root *kept = roots(&frame, 4);
    kept[0].value = dict;
    kept[1].value = other;
    merge_dict(frame, kept, mode);
}

/// kept[0] |= kept[1], which has keys() and []. kept[2..4] are free.
static void merge_keys(Frame frame, Root *kept, Value keys, DictMerge mode)
{
    kept[2].value = rt_call(frame, keys, NULL, 0, NO_VALUE);
    kept[2].value = list_from(frame, kept[2].value);
    kept[2].value = rt_iter(frame, kept[2].value);
    for (Value key; (key = rt_next(frame, kept[2].value)) != NO_VALUE;) {
        kept[3].value = key;
        if (mode != MERGE_OVERRIDE && dict_get(frame, kept[0].value, key) != NO_VALUE) {
            if (mode == MERGE_UNIQUE) {
                raise_with(frame, EXC_KeyError, kept[3].value);
            }
            continue;
        }
        kept[4].value = rt_get_item(frame, kept[1].value, kept[3].value);
        dict_set(frame, kept[0].value, kept[3].value, kept[4].value);
    }
}

bool dict_merge_mapping(Frame frame, Value dict, Value other, DictMerge mode)
{
    Root *kept = roots(&frame, 5);
    kept[0].value = dict;
    kept[1].value = other;
    if (value_is_dict(other) && special_of(other, SPECIAL___iter__) == NO_VALUE) {
        merge_dict(frame, kept, mode);
        return true;
    }
    Value keys = rt_get_attr_or_none(frame, other, NAME_OF(keys));
    if (keys != NO_VALUE) {
        merge_keys(frame, kept, keys, mode);
    }
    return keys != NO_VALUE;
}

/// Add the pairs that an iterable gives.
static void update_pairs(Frame frame, Root *dict, Root *iterable)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = rt_iter(frame, iterable->value);
    for (int64_t i = 0;; i++) {
        Value item = rt_next(frame, kept[0].value);
        if (item == NO_VALUE) {
            return;
        }
        kept[1].value = sequence_from(
            frame, item, "cannot convert dictionary update sequence element #%d to a sequence", i);
        Span pair = sequence_span(kept[1].value);
        if (pair.length != 2) {
            raise_error(frame, EXC_ValueError,
                        "dictionary update sequence element #%d has length %d; 2 is required", i,
                        (int64_t)pair.length);
        }
        dict_set(frame, dict->value, pair.items[0], pair.items[1]);
    }
}

void dict_update(Frame frame, Value dict, Value other)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = dict;
    kept[1].value = other;
    if (!dict_merge_mapping(frame, dict, other, MERGE_OVERRIDE)) {
        update_pairs(frame, &kept[0], &kept[1]);
    }
}

Value rt_dict_new(Frame frame, Pointer pairs, I32 n)
{
    const Root *items = pairs;
    bool are_str = true; // a first key that is none would replace the table by a small one
    for (I32 i = 0; i < n; i++) {
        are_str = are_str && value_is_exactly(items[2 * i].value, TYPE_str);
    }
    Root *kept = root_of(&frame, dict_new(frame, (uint32_t)n, are_str));
    for (I32 i = 0; i < n; i++) {
        dict_set(frame, kept->value, items[2 * i].value, items[2 * i + 1].value);
    }
    return kept->value;
}

void rt_dict_set(Frame frame, Value dict, Value key, Value value)
{
    dict_set(frame, dict, key, value);
}
