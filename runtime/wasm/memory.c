// SPDX-License-Identifier: Apache-2.0
// The heap's memory on wasm32: everything behind the static data.
#include "platform.h"

#include <stdint.h>

#define WASM_PAGE ((size_t)65536)

extern unsigned char __heap_base;

static size_t memory_end;

char *platform_memory_start(size_t align)
{
    size_t start = ((size_t)&__heap_base + align - 1) / align * align;
    memory_end = start;
    return (char *)start;
}

bool platform_memory_grow(size_t bytes)
{
    size_t available = __builtin_wasm_memory_size(0) * WASM_PAGE - memory_end;
    if (bytes > SIZE_MAX - memory_end) {
        return false;
    }
    if (bytes > available) {
        size_t pages = (bytes - available + WASM_PAGE - 1) / WASM_PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == SIZE_MAX) {
            return false;
        }
    }
    memory_end += bytes;
    return true;
}

uint32_t platform_shadow(char *start)
{
    return (uint32_t)(uintptr_t)start;
}
