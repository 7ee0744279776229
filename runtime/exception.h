// SPDX-License-Identifier: Apache-2.0
// Exceptions: objects, and how they are thrown and caught. Throwing never returns. Nothing is cleaned up on the way:
// no C function may hold heap_raw memory, or anything else that must be given back, across a call that can throw,
// unless it catches with rt_try.
#ifndef RUNTIME_EXCEPTION_H
#define RUNTIME_EXCEPTION_H

#include "gc.h"
#include "limit.h"
#include "unwind.h"

typedef struct Exception {
    Object head;
    Value args;             // a tuple
    Value cause, context;   // exceptions, or NO_VALUE
    Value traceback;        // a Traceback, or NO_VALUE
    Value attributes;       // a dict, or NO_VALUE
    Value detail;           // a tuple of fields (exception_field.h), or NO_VALUE
    Value passed;           // a list of generators that its frames hold (abandon.c), or NO_VALUE
    bool is_context_hidden; // __suppress_context__
} Exception;

static inline Exception *value_exception(Value value)
{
    return (Exception *)(void *)value_object(value);
}

/// The exception that is being handled (sys.exception()), or NO_VALUE.
extern Value rt_handled;

/// Throw a new exception: what is being handled is its context.
_Noreturn void raise_exception(Frame frame, Value exception);

/// Run `body(frame, context)`. False if it returned; true if an exception came out of it, which goes to
/// `*exception_out`, with the rows of its traceback, and what is being handled is what it was before.
bool rt_try(Frame frame, void (*body)(Frame frame, void *context), void *context,
            Value *exception_out);

/// The same without the last, throw_wasm.S, which restores __stack_pointer, and throw_native.c.
bool throw_try(Frame frame, void (*body)(Frame frame, void *context), void *context,
               Value *exception_out);

/// An exception of a builtin type with one argument, a message as str_format makes it.
_Noreturn void raise_error(Frame frame, ExceptionId id, const char *format, ...);

/// An exception of a builtin type with one argument, any value: KeyError. NO_VALUE: without arguments.
_Noreturn void raise_with(Frame frame, ExceptionId id, Value argument);

/// A new exception of a builtin type, not raised, with an ASCII message or without arguments (NULL).
Value error_new(Frame frame, ExceptionId id, const char *message);

/// The same with any argument; NO_VALUE: none.
Value error_of(Frame frame, ExceptionId id, Value argument);

/// The exception that `value`, a class or an exception, stands for; otherwise TypeError `error` (ASCII).
Value exception_instance(Frame frame, Value value, const char *error);

/// The exception that generator.throw(*args) throws. Errors: TypeError.
Value exception_to_throw(Frame frame, const Root *args, uint32_t n);

/// StopIteration.value.
Value stop_value(Value exception);

/// An exception of a builtin type with `n` arguments, which are in roots.
_Noreturn void raise_with_args(Frame frame, ExceptionId id, const Root *args, uint32_t n);

/// The program needs what the runtime has not; the message names it, as of raise_error. On wasm32 the program breaks off:
/// the other back end does it anew. Natively, for tests: NotImplementedError.
_Noreturn void raise_lack(Frame frame, const char *format, ...);

/// The same with an ASCII text as it is. Never collects.
_Noreturn void break_off(Frame frame, const char *text);

/// AttributeError with the object and the name that it is about; the message as of raise_error.
_Noreturn void raise_attribute_error(Frame frame, Value object, Value name, const char *format,
                                     ...);

/// An AttributeError that came out of a program's __getattr__ gets the object and the name that it was about, if it has none.
void attribute_error_complete(Frame frame, Value error, Value object, Value name);

/// An exception with the arguments (number, message), as the C library's errors give.
_Noreturn void raise_errno(Frame frame, ExceptionId id, int number, const char *message);

/// An exception with the text (ASCII) `message` and `rest` in one, or without arguments where `message` is NULL, made
/// without a collection: for places where slots have no values yet. Where there is no memory: MemoryError.
_Noreturn void raise_uncollected(Frame frame, ExceptionId id, const char *message,
                                 const char *rest);

/// MemoryError() is there from the start: raising it allocates nothing.
_Noreturn void raise_memory_error(Frame frame);

/// Whether a value is an exception object of this type.
bool is_exception_of(Value value, ExceptionId id);

/// Once the heap is there: nothing is being handled.
void exceptions_init(void);

void trace_exception(Object *object, Visit *visit);

#endif
