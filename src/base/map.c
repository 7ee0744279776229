// SPDX-License-Identifier: Apache-2.0
#include "base/map.h"

enum { FIRST_SLOTS = 16 };

Map map_new(Arena *arena)
{
    return (Map){.arena = arena};
}

static uint32_t find_slot(const Map *map, Str key, uint64_t hash)
{
    uint32_t mask = map->n_slots - 1;
    uint32_t slot = (uint32_t)hash & mask;
    while (map->slots[slot] != 0) {
        const MapEntry *entry = &map->entries[map->slots[slot] - 1];
        if (entry->hash == hash && str_equal(entry->key, key)) {
            break;
        }
        slot = (slot + 1) & mask;
    }
    return slot;
}

static void grow(Map *map)
{
    uint32_t n_slots = map->n_slots == 0 ? FIRST_SLOTS : map->n_slots * 2;
    map->entries = arena_grow(map->arena, map->entries, map->len * sizeof(MapEntry),
                              n_slots / 2 * sizeof(MapEntry));
    map->slots = ARENA_ARRAY(map->arena, uint32_t, n_slots);
    map->n_slots = n_slots;
    for (uint32_t i = 0; i < map->len; i++) {
        map->slots[find_slot(map, map->entries[i].key, map->entries[i].hash)] = i + 1;
    }
}

uint32_t *map_get(const Map *map, Str key)
{
    if (map->len == 0) {
        return NULL;
    }
    uint32_t number = map->slots[find_slot(map, key, str_hash(key))];
    return number == 0 ? NULL : &map->entries[number - 1].value;
}

uint32_t map_set(Map *map, Str key, uint32_t value)
{
    if (map->len >= map->n_slots / 2) {
        grow(map);
    }
    uint64_t hash = str_hash(key);
    uint32_t slot = find_slot(map, key, hash);
    if (map->slots[slot] == 0) {
        map->entries[map->len] = (MapEntry){key, hash, value};
        map->slots[slot] = ++map->len;
    } else {
        map->entries[map->slots[slot] - 1].value = value;
    }
    return map->slots[slot] - 1;
}
