// SPDX-License-Identifier: Apache-2.0
#include "exception.h"

#include "check.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

#include <stdarg.h>

volatile uint64_t rt_limit = (uint64_t)1000 << 32;

static uint64_t limit_wanted = (uint64_t)1000 << 32; // what rt_limit is without an interrupt

static Exception memory_error = {{&rt_exceptions[EXC_MemoryError], KIND_EXCEPTION, GC_IMMORTAL, 0},
                                 0};

void trace_exception(Object *object, Visit *visit)
{
    visit(((Exception *)(void *)object)->args);
}

void raise_memory_error(Frame frame)
{
    (void)frame;
    memory_error.args = object_value(&rt_empty_tuple);
    rt_throw(object_value(&memory_error));
}

/// An exception with the argument `message`, or none where it is NO_VALUE.
static Value exception_new(Frame frame, Type *type, Value message)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = message;
    kept[1].value = object_value(&rt_empty_tuple);
    if (message != NO_VALUE) {
        Tuple *args = tuple_new(frame, 1);
        args->items[0] = kept[0].value;
        kept[1].value = object_value(args);
    }
    Exception *exception = object_new(frame, type, KIND_EXCEPTION, sizeof(Exception));
    exception->args = kept[1].value;
    return object_value(exception);
}

void raise_error(Frame frame, ExceptionId id, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value message = str_format(frame, format, arguments);
    va_end(arguments);
    rt_throw(exception_new(frame, &rt_exceptions[id], message));
}

void raise_errno(Frame frame, ExceptionId id, int number, const char *message)
{
    Root *kept = roots(&frame, 1);
    Value text = str_ascii(frame, message, strlen(message));
    kept->value = tuple_pair(frame, small_value(number), text);
    Exception *exception = object_new(frame, &rt_exceptions[id], KIND_EXCEPTION, sizeof(Exception));
    exception->args = kept->value;
    rt_throw(object_value(exception));
}

// --- Too deep -------------------------------------------------------------------------------------------------------

static const char too_deep[] = "maximum recursion depth exceeded";

static void make_too_deep(Frame frame, void *context)
{
    Value message = str_ascii(frame, too_deep, sizeof(too_deep) - 1);
    *(Value *)context = exception_new(frame, &rt_exceptions[EXC_RecursionError], message);
}

void frame_overflow(Frame frame)
{
    Value exception = NO_VALUE, made = NO_VALUE;
    rt_shadow_end += SHADOW_RESERVE;
    if (!rt_try(frame, make_too_deep, &made, &exception)) {
        exception = made;
    }
    rt_shadow_end -= SHADOW_RESERVE;
    rt_throw(exception);
}

// --- Interrupts -----------------------------------------------------------------------------------------------------

void rt_interrupt(void)
{
    rt_limit = 0;
}

void rt_entry_slow(Frame frame)
{
    bool is_interrupt = rt_limit == 0;
    rt_limit = limit_wanted;
    if (is_interrupt) {
        rt_throw(exception_new(frame, &rt_exceptions[EXC_KeyboardInterrupt], NO_VALUE));
    }
    if (frame >= limit_wanted) {
        raise_error(frame, EXC_RecursionError, too_deep);
    }
}

void rt_recursion_limit_set(int32_t limit)
{
    limit_wanted = (uint64_t)(uint32_t)limit << 32;
    if (rt_limit != 0) { // an interrupt that is waiting stays
        rt_limit = limit_wanted;
    }
}

const KindOps ops_EXCEPTION = {0};
