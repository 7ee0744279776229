// SPDX-License-Identifier: Apache-2.0
// The heap's memory natively: 4 GiB of address space reserved once, made usable piece by piece, as wasm's memory grows.
#include "platform.h"

#include <stdint.h>
#include <sys/mman.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/asan_interface.h>
#define HAS_ASAN 1
#endif
#endif

#define RESERVED_BYTES ((size_t)4 << 30)

char *rt_shadow_base;

static char *memory_start;
static size_t memory_bytes;

char *platform_memory_start(size_t align)
{
    if (memory_start == NULL) {
        void *start = mmap(NULL, RESERVED_BYTES + align, PROT_NONE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (start == MAP_FAILED) {
            return NULL;
        }
        memory_start = (char *)(((uintptr_t)start + align - 1) / align * align);
    }
    return memory_start;
}

bool platform_memory_grow(size_t bytes)
{
    if (bytes > RESERVED_BYTES - memory_bytes ||
        mprotect(memory_start + memory_bytes, bytes, PROT_READ | PROT_WRITE) != 0) {
        return false;
    }
    memory_bytes += bytes;
    return true;
}

void platform_forbid(void *start, size_t bytes)
{
#ifdef HAS_ASAN
    __asan_poison_memory_region(start, bytes);
#else
    (void)start;
    (void)bytes;
#endif
}

void platform_allow(void *start, size_t bytes)
{
#ifdef HAS_ASAN
    __asan_unpoison_memory_region(start, bytes);
#else
    (void)start;
    (void)bytes;
#endif
}

uint32_t platform_shadow(char *start)
{
    rt_shadow_base = start;
    return 0;
}
