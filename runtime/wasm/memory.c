// SPDX-License-Identifier: Apache-2.0
// The heap's memory on wasm32: everything behind the static data.
#include "platform.h"

#include <stdint.h>

#define WASM_PAGE ((size_t)65536)

extern unsigned char __heap_base;

enum { DEEP_BYTES = 16 * 1024 };

static uint32_t stack_bytes; // of the C stack
static size_t memory_begin;  // behind the program's static data
static size_t memory_end;

/// What static constructors there are. Called by hand, once: otherwise the linker wraps every export in a call of them.
void __wasm_call_ctors(void);

void platform_begin(size_t static_bytes)
{
    __wasm_call_ctors();
    stack_bytes = platform_stack_left();
    memory_begin = (size_t)&__heap_base + static_bytes;
}

bool platform_stack_is_deep(void)
{
    return stack_bytes - platform_stack_left() > DEEP_BYTES;
}

char *platform_memory_start(size_t align)
{
    memory_end = (memory_begin + align - 1) / align * align;
    return (char *)memory_end;
}

bool platform_memory_grow(size_t bytes)
{
    if (bytes > SIZE_MAX - memory_end) {
        return false;
    }
    size_t pages = (memory_end + bytes - 1) / WASM_PAGE + 1,
           granted = __builtin_wasm_memory_size(0);
    if (pages > granted && __builtin_wasm_memory_grow(0, pages - granted) == SIZE_MAX) {
        return false;
    }
    memory_end += bytes;
    return true;
}

uint32_t platform_shadow(char *start)
{
    return (uint32_t)(uintptr_t)start;
}
