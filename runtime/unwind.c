// SPDX-License-Identifier: Apache-2.0
#include "unwind.h"

#include "check.h"
#include "code.h"
#include "runtime.h"

/// What a mark stands for.
typedef struct Place {
    Code *code;
    uint32_t position; // row of Code.positions
} Place;

uint32_t rt_thrown_top;

static const Place *places;
static uint32_t n_places;

void rt_places(Pointer first, I32 n)
{
    places = first;
    n_places = (uint32_t)n;
}

void rt_throw(Frame frame, Value exception)
{
    rt_thrown_top = frame_low(frame);
    platform_throw(exception);
}

void rt_caught(Frame frame, Pointer first, Value exception)
{
    Root *begin = first, *slot = shadow_at(rt_thrown_top);
    static Frame n_left; // tells calls apart
    (void)frame;
    RT_ASSERT(slot >= begin);
    while (slot-- > begin) {
        if (value_is_mark(slot->value)) {
            uint32_t number = mark_place(slot->value);
            RT_ASSERT(number < n_places);
            rt_traceback_add(++n_left, exception, places[number].code,
                             (int32_t)places[number].position);
        }
    }
}
