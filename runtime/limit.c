// SPDX-License-Identifier: Apache-2.0
// The host sets a reason and then the limit to 0; here the limit is set back first and then the reason is looked for, so
// that one which comes meanwhile sets the limit to 0 again.
#include "limit.h"

#include "exception.h"
#include "heap.h"
#include "str.h"

#include <string.h>

volatile Interrupts rt_interrupts = {{0}, FRAME_CALL};

static uint32_t depth_limit = 1000;

static uint64_t limit_wanted(void)
{
    return (uint64_t)depth_limit << FRAME_SHIFT | rt_shadow_end;
}

/// The limit as it should be; an interrupt that is waiting stays.
static void limit_restore(void)
{
    rt_limit = limit_wanted();
    for (uint32_t i = 0; i < N_REASONS; i++) {
        if (rt_interrupts.reasons[i] != 0) {
            rt_limit = 0;
        }
    }
}

uint32_t recursion_limit(void)
{
    return depth_limit;
}

void rt_recursion_limit_set(int32_t limit)
{
    depth_limit = (uint32_t)limit;
    limit_restore();
}

void rt_interrupt(void)
{
    rt_interrupts.reasons[REASON_KEYBOARD] = 1;
    rt_limit = 0;
}

void interrupts_drop(void)
{
    for (uint32_t i = 0; i < N_REASONS; i++) {
        rt_interrupts.reasons[i] = 0;
    }
    limit_restore();
}

void stop_where_due(void)
{
    if (rt_interrupts.reasons[REASON_TIMEOUT] != 0) {
        limit_restore();
        rt_stop_now();
    }
}

static void take_interrupt(Frame frame)
{
    stop_where_due();
    if (rt_interrupts.reasons[REASON_KEYBOARD] != 0) {
        rt_interrupts.reasons[REASON_KEYBOARD] = 0;
        limit_restore();
        raise_uncollected(frame, EXC_KeyboardInterrupt, NULL, "");
    }
    limit_restore();
}

void raise_recursion(Frame frame)
{
    if (platform_stack_is_deep()) {
        break_off(frame, "a recursion through special methods or builtins is too deep");
    }
    raise_too_deep(frame, "");
}

void rt_entry_slow(Frame frame)
{
    if (rt_limit == 0) {
        rt_limit = limit_wanted();
        take_interrupt(frame);
    }
    if (((limit_wanted() - frame) & FRAME_OVER) != 0) {
        raise_recursion(frame);
    }
}

void raise_too_deep(Frame frame, const char *where)
{
    raise_uncollected(frame, EXC_RecursionError, "maximum recursion depth exceeded", where);
}

void frame_overflow(Frame frame)
{
    raise_recursion(frame);
}
