// SPDX-License-Identifier: Apache-2.0
// One hash map for all: byte strings to u32, in insertion order. Open addressing over an index
// table, entries in an array of their own (the layout of CPython's dict since 3.6).
#ifndef ML_BASE_MAP_H
#define ML_BASE_MAP_H

#include "base/arena.h"

typedef struct MapEntry {
    Str key;
    uint64_t hash;
    uint32_t value;
} MapEntry;

typedef struct Map {
    Arena *arena;
    MapEntry *entries; // in insertion order
    uint32_t *slots;   // entry number + 1, or 0
    uint32_t len;
    uint32_t n_slots; // 0 or a power of two
} Map;

/// An empty map whose memory comes from `arena`.
Map map_new(Arena *arena);

/// The value under `key`, or NULL. The pointer is good until the next `map_set`.
uint32_t *map_get(const Map *map, Str key);

/// Set `key` to `value`. The key's bytes are borrowed and must live as long as the map.
/// Returns the entry's number: 0 for the first key that was ever set, and so on.
uint32_t map_set(Map *map, Str key, uint32_t value);

#endif
