// SPDX-License-Identifier: Apache-2.0
// Entry points that are not one type's.
#include "exception.h"
#include "gc.h"
#include "heap.h"
#include "runtime.h"

bool rt_init(I32 max_bytes, I32 shadow_bytes, I32 static_bytes)
{
    platform_begin((uint32_t)static_bytes);
    if (!heap_init((uint32_t)max_bytes, (uint32_t)shadow_bytes)) {
        return false;
    }
    rt_recursion_limit_set(1000);
    exceptions_init();
    return true;
}

void rt_roots(Pointer first, I32 n)
{
    gc_roots_add(first, (uint32_t)n);
}

Frame rt_first_frame(void)
{
    return frame_first();
}

Pointer rt_poll_area(void)
{
    return (Pointer)(uintptr_t)&rt_interrupts;
}

void rt_collect(Frame frame)
{
    gc_collect(frame);
}
