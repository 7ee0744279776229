// SPDX-License-Identifier: Apache-2.0
// libtommath's memory: pieces of our heap. While an interrupt is waiting there is none, so that long operations come
// back soon, with MP_MEM and everything given back; int_recover tells the two apart.
#include "mp_memory.h"

#include "frame.h"
#include "heap.h"

#include <string.h>

void *mp_memory_new(size_t bytes)
{
    return rt_limit == 0 ? NULL : heap_raw(bytes);
}

void *mp_memory_zero(size_t n, size_t bytes)
{
    void *memory = bytes != 0 && n > SIZE_MAX / bytes ? NULL : mp_memory_new(n * bytes);
    if (memory != NULL) {
        memset(memory, 0, n * bytes);
    }
    return memory;
}

void *mp_memory_resize(void *memory, size_t old_bytes, size_t bytes)
{
    if (memory != NULL && heap_raw_extend(memory, bytes)) {
        return memory;
    }
    void *larger = mp_memory_new(bytes);
    if (larger != NULL && memory != NULL) {
        memcpy(larger, memory, old_bytes);
        heap_free(memory);
    }
    return larger;
}

void mp_memory_free(void *memory, size_t bytes)
{
    (void)bytes;
    heap_free(memory);
}
