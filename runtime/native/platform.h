// SPDX-License-Identifier: Apache-2.0
// What differs natively. The build puts this folder, or ../wasm, on the include path.
#ifndef RUNTIME_PLATFORM_H
#define RUNTIME_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// So many bytes of a whole string may be read where it has fewer: none, AddressSanitizer would see it.
enum { PLATFORM_READABLE = 0 };

/// A frame counts the shadow stack's bytes from here.
extern char *rt_shadow_base;

static inline void *shadow_at(uint32_t offset)
{
    return rt_shadow_base + offset;
}

/// Before anything else: the program's static data takes `static_bytes` before the heap (on wasm32).
void platform_begin(size_t static_bytes);

/// Where the heap's memory begins, aligned to `align`. NULL if there is none.
char *platform_memory_start(size_t align);

/// Make `bytes` (a multiple of 64 KiB) more usable behind what there is. False when memory is out.
bool platform_memory_grow(size_t bytes);

/// The shadow stack begins at `start`: what a frame's low half says for it.
uint32_t platform_shadow(char *start);

/// C functions should not go on calling each other below this address.
extern char *platform_stack_end;

static inline bool platform_stack_is_low(void)
{
    return (char *)__builtin_frame_address(0) < platform_stack_end;
}

/// Whether C functions are many does not matter here: there is no other back end.
static inline bool platform_stack_is_deep(void)
{
    return false;
}

/// For AddressSanitizer: nobody may touch these bytes; somebody may again.
void platform_forbid(void *start, size_t bytes);
void platform_allow(void *start, size_t bytes);

#endif
