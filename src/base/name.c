// SPDX-License-Identifier: Apache-2.0
#include "base/name.h"

#include "base/check.h"

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
