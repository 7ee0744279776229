// SPDX-License-Identifier: Apache-2.0
// Throwing and catching, and the rows of tracebacks. Nothing is done while an exception passes: each running function of
// the program keeps, in its first slot, a mark that says where it is, and whoever catches reads the marks of the
// functions that are left, which still lie in the shadow stack (docs/decisions/009-tracebacks.md).
#ifndef RUNTIME_UNWIND_H
#define RUNTIME_UNWIND_H

#include "frame.h"

/// A mark is a word with the sign bit that is no small int: the number of a place, shifted. The collector passes over
/// it.
static inline bool value_is_mark(Value value)
{
    return (int64_t)value < 0 && (value & 1) == 0;
}

static inline uint32_t mark_place(Value mark)
{
    return (uint32_t)(mark & 0x7FFFFFFF) >> 1;
}

/// Where the shadow stack ended when the latest exception was thrown, as frame_low gives it.
extern uint32_t rt_thrown_top;

/// Throw `exception`, an exception object, from a function whose frame is `frame`.
_Noreturn void rt_throw(Frame frame, Value exception);

/// The platform's part: throw_wasm.S, throw_native.c.
_Noreturn void platform_throw(Value exception);

#endif
