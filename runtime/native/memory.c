// SPDX-License-Identifier: Apache-2.0
// The heap's memory natively: 4 GiB of address space reserved once, made usable piece by piece, as wasm's memory grows.
#include "platform.h"

#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/asan_interface.h>
#define HAS_ASAN 1
#endif
#endif

#define RESERVED_BYTES ((size_t)4 << 30)
#define STACK_BYTES ((size_t)8 << 20)

char *rt_shadow_base;

static char *memory_start;
static size_t memory_bytes;

char *platform_stack_end;

void platform_begin(size_t static_bytes)
{
    (void)static_bytes;
    struct rlimit limit;
    size_t bytes = STACK_BYTES;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
        limit.rlim_cur < bytes) {
        bytes = (size_t)limit.rlim_cur;
    }
    platform_stack_end = (char *)__builtin_frame_address(0) - bytes / 4 * 3;
}

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
