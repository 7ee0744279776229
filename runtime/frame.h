// SPDX-License-Identifier: Apache-2.0
// The hidden first parameter of every function that may allocate or run the program's code: where the shadow stack's
// free part begins (low 28 bits: on wasm32 an address, natively an offset) and how many Python calls deep we are (the
// bits above). So one call more with a few slots is a constant of 32 bits. See docs/decisions/007-collector.md.
#ifndef RUNTIME_FRAME_H
#define RUNTIME_FRAME_H

#include "platform.h"
#include "value.h"

#include <string.h>

typedef uint64_t Frame;

/// A slot of the shadow stack: a value that the collector sees. A Value in a C variable may not live across a call that
/// takes a frame; a Root may. It is a struct so that the compiler tells them apart.
typedef struct Root {
    Value value;
} Root;

/// Bytes of the shadow stack behind its end, for C functions alone: what handles a RecursionError needs slots too.
#define SHADOW_RESERVE (64 * 1024)

#define FRAME_SHIFT 28
#define FRAME_CALL ((Frame)1 << FRAME_SHIFT)

/// What the host writes, from another thread or a signal handler, to interrupt the program: first a reason
/// (limit.h), then 0 to the limit.
typedef struct Interrupts {
    uint8_t reasons[8];
    uint64_t limit;
} Interrupts;

extern volatile Interrupts rt_interrupts;

/// Recursion limit << FRAME_SHIFT | end of the shadow stack, or 0 while an interrupt is waiting.
#define rt_limit (rt_interrupts.limit)

/// A bit of these is set in `rt_limit - frame` where a function whose slots end at `frame` may not begin: it is too
/// deep, or the shadow stack is full, or an interrupt is waiting: rt_entry_slow's matter.
#define FRAME_OVER ((Frame)1 << 63 | FRAME_CALL >> 1)

static inline bool frame_is_over(Frame frame)
{
    return ((rt_limit - frame) & FRAME_OVER) != 0;
}

/// Where the free part of the shadow stack begins.
static inline uint32_t frame_low(Frame frame)
{
    return (uint32_t)(frame & (FRAME_CALL - 1));
}

static inline uint32_t frame_depth(Frame frame)
{
    return (uint32_t)(frame >> FRAME_SHIFT);
}

static inline Root *frame_top(Frame frame)
{
    return shadow_at(frame_low(frame));
}

/// Cold: the shadow stack is full: RecursionError.
_Noreturn void frame_overflow(Frame frame);

/// The shadow stack's first byte and its end (the reserve lies behind it), as frame_low gives it.
extern uint32_t rt_shadow_begin, rt_shadow_end;

/// The frame of the outermost caller.
static inline Frame frame_first(void)
{
    return rt_shadow_begin;
}

/// Take `n` slots at the top of `*frame`, set to NO_VALUE, and move the frame beyond them. They are given back by
/// forgetting the moved frame. Errors: RecursionError where the reserve ends.
static inline Root *roots(Frame *frame, uint32_t n)
{
    Root *slots = frame_top(*frame);
    if (frame_low(*frame) + n * (uint32_t)sizeof(Root) > rt_shadow_end + SHADOW_RESERVE) {
        frame_overflow(*frame);
    }
    memset(slots, 0, n * sizeof(Root));
    *frame += n * sizeof(Root);
    return slots;
}

/// One slot that holds `value`.
static inline Root *root_of(Frame *frame, Value value)
{
    Root *slot = roots(frame, 1);
    slot->value = value;
    return slot;
}

#endif
