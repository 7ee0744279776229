// SPDX-License-Identifier: Apache-2.0
// Dicts: entries in the order of insertion, and an open hash table of their numbers, with CPython 3.12's sizes, so that
// iterating over one that is changed meanwhile finds the same items.
#ifndef RUNTIME_DICT_H
#define RUNTIME_DICT_H

#include "gc.h"
#include "ops.h"

typedef struct DictEntry {
    int64_t hash;
    Value key; // NO_VALUE: deleted
    Value value;
} DictEntry;

typedef struct Dict {
    Object head;
    uint32_t used;      // items
    uint32_t n_entries; // deleted ones too
    uint32_t usable;    // entries that can still be added
    uint32_t n_tables;  // so far: another table has another number
    DictEntry *
        entries; // owned memory: as many as the table can have, and the table behind them; NULL: none
    void *indices;     // in there: numbers of entries, each 1, 2 or 4 bytes
    uint8_t log2_size; // of the table
    bool has_only_str; // no key has ever been anything but a str since the table was made
} Dict;

static inline Dict *value_dict(Value value)
{
    return (Dict *)(void *)value_object(value);
}

/// An empty dict; with room for `n` items; `are_str`: all their keys will be strings. Errors here and below: MemoryError.
Value dict_new(Frame frame, uint32_t n, bool are_str);

/// Make the table of an empty dict for `n` items; `are_str`: all keys will be strings.
void dict_reserve(Frame frame, Value dict, uint32_t n, bool are_str);

/// hash(key). Errors: TypeError if it is unhashable, and what __hash__ raises.
int64_t key_hash(Frame frame, Value key);

/// The value of a key, or NO_VALUE; `hash` is key_hash. Errors here and below: what hashing and comparing keys raises.
Value dict_get(Frame frame, Value dict, Value key);
Value dict_get_hashed(Frame frame, Value dict, Value key, int64_t hash);

void dict_set(Frame frame, Value dict, Value key, Value value);
void dict_set_hashed(Frame frame, Value dict, Value key, int64_t hash, Value value);

/// Take a key out: its value, or NO_VALUE if it is not there.
Value dict_take(Frame frame, Value dict, Value key);

/// Take out the last item; there must be one.
DictEntry dict_take_last(Value dict);

/// Take out all.
void dict_clear(Value dict);

/// A dict with the same items.
Value dict_copy(Frame frame, Value dict);

/// The next entry from number *at on, which moves behind it, or NULL. The address is good until the dict is changed.
const DictEntry *dict_next(Value dict, uint32_t *at);

typedef enum DictMerge {
    MERGE_KEEP,     // what is there stays
    MERGE_OVERRIDE, // what comes replaces it
    MERGE_UNIQUE,   // KeyError if it is there
} DictMerge;

/// Add the items of another dict. Errors: RuntimeError if that is changed meanwhile.
void dict_merge(Frame frame, Value dict, Value other, DictMerge mode);

/// The same for a dict or anything else with keys() and []. False, and nothing is done: it has no keys().
bool dict_merge_mapping(Frame frame, Value dict, Value other, DictMerge mode);

/// Add the items of a dict or mapping, or the pairs that an iterable gives: dict(other), dict.update(other).
/// Errors: TypeError, ValueError.
void dict_update(Frame frame, Value dict, Value other);

static inline bool value_is_dict(Value value)
{
    return value_is_kind(value, KIND_DICT);
}

/// Whether `value` is a dict of no program's class, which may iterate in its own way.
static inline bool value_is_plain_dict(Value value)
{
    return value_is_exactly(value, TYPE_dict);
}

/// dict.setdefault.
Value dict_set_default(Frame frame, Value dict, Value key, Value value);

void trace_dict(Object *object, Visit *visit);

#endif
