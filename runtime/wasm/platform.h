// SPDX-License-Identifier: Apache-2.0
// What differs on wasm32. The build puts this folder, or ../native, on the include path.
#ifndef RUNTIME_PLATFORM_H
#define RUNTIME_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// So many bytes of a whole string may be read where it has fewer: its cell, or what is behind it, has them.
enum { PLATFORM_READABLE = 8 };

/// A frame holds addresses.
static inline void *shadow_at(uint32_t offset)
{
    return (void *)(uintptr_t)offset;
}

/// Before anything else: the program's static data takes `static_bytes` before the heap (on wasm32).
void platform_begin(size_t static_bytes);

/// Where the heap's memory begins, aligned to `align`. NULL if there is none.
char *platform_memory_start(size_t align);

/// Make `bytes` (a multiple of 64 KiB) more usable behind what there is. False when memory is out.
bool platform_memory_grow(size_t bytes);

/// The shadow stack begins at `start`: what a frame's low half says for it.
uint32_t platform_shadow(char *start);

/// Bytes of the C stack that are free: it lies at the beginning of the memory. throw_wasm.S.
uint32_t platform_stack_left(void);

static inline bool platform_stack_is_low(void)
{
    return platform_stack_left() < 32 * 1024;
}

/// Are many C functions active, which call the program again and again?
bool platform_stack_is_deep(void);

/// For AddressSanitizer, natively.
static inline void platform_forbid(void *start, size_t bytes)
{
    (void)start;
    (void)bytes;
}

static inline void platform_allow(void *start, size_t bytes)
{
    (void)start;
    (void)bytes;
}

#endif
