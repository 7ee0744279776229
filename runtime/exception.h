// SPDX-License-Identifier: Apache-2.0
// Exceptions: objects, and how they are thrown and caught. Throwing never returns. Nothing is cleaned up on the way:
// no C function may hold heap_raw memory, or anything else that must be given back, across a call that can throw,
// unless it catches with rt_try.
#ifndef RUNTIME_EXCEPTION_H
#define RUNTIME_EXCEPTION_H

#include "gc.h"
#include "limit.h"

typedef struct Exception {
    Object head;
    Value args; // a tuple
} Exception;

/// Throw `exception`, an exception object. throw_wasm.S, throw_native.c.
_Noreturn void rt_throw(Value exception);

/// Run `body(frame, context)`. False if it returned; true if an exception came out of it, which goes to
/// `*exception_out`. throw_wasm.S restores __stack_pointer.
bool rt_try(Frame frame, void (*body)(Frame frame, void *context), void *context,
            Value *exception_out);

/// An exception of a builtin type with one argument, a message as str_format makes it.
_Noreturn void raise_error(Frame frame, ExceptionId id, const char *format, ...);

/// An exception of a builtin type with one argument, any value: KeyError.
_Noreturn void raise_with(Frame frame, ExceptionId id, Value argument);

/// An exception with the arguments (number, message), as the C library's errors give.
_Noreturn void raise_errno(Frame frame, ExceptionId id, int number, const char *message);

/// An exception with the text (ASCII) `message` and `rest` in one, or without arguments where `message` is NULL, made
/// without a collection: for places where slots have no values yet. Where there is no memory: MemoryError.
_Noreturn void raise_uncollected(Frame frame, ExceptionId id, const char *message,
                                 const char *rest);

/// MemoryError() is there from the start: raising it allocates nothing.
_Noreturn void raise_memory_error(Frame frame);

void trace_exception(Object *object, Visit *visit);

#endif
