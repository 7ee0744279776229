// SPDX-License-Identifier: Apache-2.0
// What ends a program's running on: interrupts, the time limit, and the depths of calls, shadow stack and C stack.
#ifndef RUNTIME_LIMIT_H
#define RUNTIME_LIMIT_H

#include "frame.h"

typedef enum InterruptReason { // in the order in which they are taken
    REASON_TIMEOUT,            // the program must end: rt_stop_now
    REASON_KEYBOARD,           // KeyboardInterrupt
    N_REASONS
} InterruptReason;

/// Ask the program to stop with KeyboardInterrupt at the next entry, loop back-edge or poll. May be called from a
/// signal handler. Another thread of a wasm host writes to rt_interrupts itself.
void rt_interrupt(void);

/// The program has ended: no interrupt that is waiting concerns what is still to be done.
void interrupts_drop(void);

/// Cold path of a function's entry and of a loop's back-edge: KeyboardInterrupt, rt_stop_now, or RecursionError. Returns if
/// it is none of these, because somebody else has taken the interrupt. Never collects: the function's slots, which
/// `frame` counts already, have not been set yet.
void rt_entry_slow(Frame frame);

/// rt_stop_now where the time limit is reached.
void stop_where_due(void);

enum { POLL_STEP = 1 << 15 };

/// For long loops in C that neither ask for the next item (rt_next) nor make objects, which polls already: raise the interrupt that is waiting, if any.
static inline void rt_poll(Frame frame)
{
    if (rt_limit == 0) {
        rt_entry_slow(frame);
    }
}

/// The same for step number i of a loop whose steps are quick: every few thousand.
static inline void rt_poll_step(Frame frame, uint64_t i)
{
    if ((i & (POLL_STEP - 1)) == 0) {
        rt_poll(frame);
    }
}

/// For what must be done to its end, unless the program ends with it: the time limit alone is looked at.
static inline void rt_poll_stop(void)
{
    if (rt_limit == 0) {
        stop_where_due();
    }
}

/// How many Python calls may be active at a time (sys.getrecursionlimit).
uint32_t recursion_limit(void);

/// `limit` Python calls may be active at a time (sys.setrecursionlimit).
void rt_recursion_limit_set(int32_t limit);

/// End the program: the tag rt_stop passes all handlers. throw_wasm.S; natively to rt_until_stop.
_Noreturn void rt_stop_now(void);

/// RecursionError. Where C functions lie between those of the program CPython counts them too, at a limit of their own,
/// and names what was going on: the program breaks off.
_Noreturn void raise_recursion(Frame frame);

/// RecursionError "maximum recursion depth exceeded" and `where` (ASCII: " in comparison") behind it.
_Noreturn void raise_too_deep(Frame frame, const char *where);

/// For C functions that may call themselves through the program's data, however deep: RecursionError before the C stack
/// is full. On wasm32 that is the stack in linear memory, which need not grow with the engine's: so each such function
/// takes a piece of it.
#define C_STACK_CHECK(frame, where)             \
    volatile char c_stack_piece[C_STACK_PIECE]; \
    (void)(c_stack_piece[0] = 0);               \
    (void)c_stack_piece[0];                     \
    if (platform_stack_is_low()) {              \
        raise_too_deep(frame, where);           \
    }

enum { C_STACK_PIECE = 256 };

#endif
