// SPDX-License-Identifier: Apache-2.0
// Growable typed arrays in an arena: `Array(Token) tokens = {0}; array_push(arena, &tokens, token);`
// The struct's fields are plain, so a debugger shows them. The value is evaluated first, so that
// it may itself push; each argument is evaluated once.
#ifndef ML_BASE_ARRAY_H
#define ML_BASE_ARRAY_H

#include "base/arena.h"

#include <stdint.h>

#define Array(Type)  \
    struct {         \
        Type *items; \
        size_t len;  \
        size_t cap;  \
    }

/// Make room for one more item of `item_size` bytes; used through `array_push`.
void array_reserve_one(Arena *arena, void **items, size_t len, size_t *cap, size_t item_size);

#define array_push(arena, array, ...)                                                              \
    do {                                                                                           \
        __typeof__(array) array_push_to = (array);                                                 \
        __typeof__(*array_push_to->items) array_push_item = __VA_ARGS__;                           \
        if (array_push_to->len == array_push_to->cap) {                                            \
            void *array_push_items = array_push_to->items;                                         \
            array_reserve_one((arena), &array_push_items, array_push_to->len, &array_push_to->cap, \
                              sizeof *array_push_to->items);                                       \
            array_push_to->items = array_push_items;                                               \
        }                                                                                          \
        array_push_to->items[array_push_to->len++] = array_push_item;                              \
    } while (0)

#endif
