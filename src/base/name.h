// SPDX-License-Identifier: Apache-2.0
// Interned identifiers: equal text, equal number, so that the compiler compares names with `==`.
#ifndef ML_BASE_NAME_H
#define ML_BASE_NAME_H

#include "base/map.h"

/// The number of an identifier in its NameTable. 0 is no name.
typedef uint32_t Name;

typedef struct NameTable {
    Map map; // text to Name
} NameTable;

NameTable name_table_new(Arena *arena);

/// The name of `text` (borrowed for as long as the table lives when it is new).
Name name_intern(NameTable *table, Str text);

/// The name of `text` if there is one already, else 0.
Name name_find(const NameTable *table, Str text);

/// The text of `name`, which must not be 0.
Str name_text(const NameTable *table, Name name);

#endif
