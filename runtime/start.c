// SPDX-License-Identifier: Apache-2.0
// Entry points that are not one type's.
#include "exception.h"
#include "gc.h"
#include "heap.h"
#include "native.h"
#include "runtime.h"

bool rt_init(I32 max_bytes, I32 shadow_bytes)
{
    native_init();
    rt_recursion_limit_set(1000);
    return heap_init((uint32_t)max_bytes, (uint32_t)shadow_bytes);
}

Frame rt_first_frame(void)
{
    return frame_first();
}

Pointer rt_limit_word(void)
{
    return (Pointer)(uintptr_t)&rt_limit;
}

void rt_collect(Frame frame)
{
    gc_collect(frame);
}
