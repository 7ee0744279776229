// SPDX-License-Identifier: Apache-2.0
#include "base/array.h"

enum { FIRST_CAPACITY = 8 };

void array_reserve_one(Arena *arena, void **items, size_t len, size_t *cap, size_t item_size)
{
    size_t new_cap = *cap == 0 ? FIRST_CAPACITY : *cap * 2;
    *items = arena_grow(arena, *items, len * item_size, new_cap * item_size);
    *cap = new_cap;
}
