// SPDX-License-Identifier: Apache-2.0
// The hidden first parameter of every function that may allocate or run the program's code: where the shadow stack's
// free part begins (low 32 bits: on wasm32 an address, natively an offset) and how many Python calls deep we are
// (high 32 bits). See docs/decisions/007-collector.md.
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

/// Bytes of the shadow stack that only frame_overflow uses.
#define SHADOW_RESERVE 1024

#define FRAME_CALL ((Frame)1 << 32)

/// Recursion limit << 32. A function entry compares its frame with it: at or above is rt_entry_slow(frame)'s matter.
/// 0 while an interrupt is waiting.
extern volatile uint64_t rt_limit;

static inline uint32_t frame_depth(Frame frame)
{
    return (uint32_t)(frame >> 32);
}

static inline Root *frame_top(Frame frame)
{
    return shadow_at((uint32_t)frame);
}

/// Cold: the shadow stack is full: RecursionError.
_Noreturn void frame_overflow(Frame frame);

/// The shadow stack's first byte and its end, as a frame's low half.
extern uint32_t rt_shadow_begin, rt_shadow_end;

/// The frame of the outermost caller.
static inline Frame frame_first(void)
{
    return rt_shadow_begin;
}

/// Take `n` slots at the top of `*frame`, set to NO_VALUE, and move the frame beyond them. They are given back by
/// forgetting the moved frame. Errors: RecursionError where the shadow stack ends.
static inline Root *roots(Frame *frame, uint32_t n)
{
    Root *slots = frame_top(*frame);
    if ((uint32_t)*frame + n * (uint32_t)sizeof(Root) > rt_shadow_end) {
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
