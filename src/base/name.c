// SPDX-License-Identifier: Apache-2.0
#include "base/name.h"

#include "base/check.h"

enum { FIRST_SLOTS = 8 };

NameTable name_table_new(Arena *arena)
{
    return (NameTable){map_new(arena)};
}

Name name_intern(NameTable *table, Str text)
{
    const uint32_t *known = map_get(&table->map, text);
    if (known != NULL) {
        return *known;
    }
    Name name = table->map.len + 1;
    map_set(&table->map, text, name);
    return name;
}

Name name_find(const NameTable *table, Str text)
{
    const uint32_t *known = map_get(&table->map, text);
    return known == NULL ? 0 : *known;
}

Str name_text(const NameTable *table, Name name)
{
    ML_ASSERT(name > 0 && name <= table->map.len);
    return table->map.entries[name - 1].key;
}

// --- sets ----------------------------------------------------------------------------------------------

static Name *find_slot(const NameSet *set, Name name)
{
    uint32_t mask = set->n_slots - 1;
    uint32_t slot = (name * 0x9E3779B1u >> 7) & mask; // neighbours are spread
    while (set->slots[slot] != 0 && set->slots[slot] != name) {
        slot = (slot + 1) & mask;
    }
    return &set->slots[slot];
}

static void grow(Arena *arena, NameSet *set)
{
    NameSet bigger = {.n_slots = set->n_slots == 0 ? FIRST_SLOTS : set->n_slots * 2,
                      .len = set->len};
    bigger.slots = ARENA_ARRAY(arena, Name, bigger.n_slots);
    for (uint32_t i = 0; i < set->n_slots; i++) {
        if (set->slots[i] != 0) {
            *find_slot(&bigger, set->slots[i]) = set->slots[i];
        }
    }
    *set = bigger;
}

bool name_set_add(Arena *arena, NameSet *set, Name name)
{
    ML_ASSERT(name != 0);
    if (set->len >= set->n_slots / 2) {
        grow(arena, set);
    }
    Name *slot = find_slot(set, name);
    bool is_new = *slot == 0;
    *slot = name;
    set->len += is_new;
    return is_new;
}
