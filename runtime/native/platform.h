// SPDX-License-Identifier: Apache-2.0
// What differs natively. The build puts this folder, or ../wasm, on the include path.
#ifndef RUNTIME_PLATFORM_H
#define RUNTIME_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A frame counts the shadow stack's bytes from here.
extern char *rt_shadow_base;

static inline void *shadow_at(uint32_t offset)
{
    return rt_shadow_base + offset;
}

/// Where the heap's memory begins, aligned to `align`. NULL if there is none.
char *platform_memory_start(size_t align);

/// Make `bytes` (a multiple of 64 KiB) more usable behind what there is. False when memory is out.
bool platform_memory_grow(size_t bytes);

/// The shadow stack begins at `start`: what a frame's low half says for it.
uint32_t platform_shadow(char *start);

/// For AddressSanitizer: nobody may touch these bytes; somebody may again.
void platform_forbid(void *start, size_t bytes);
void platform_allow(void *start, size_t bytes);

#endif
