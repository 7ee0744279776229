// SPDX-License-Identifier: Apache-2.0
#include "exception.h"

#include "check.h"
#include "heap.h"
#include "name.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

#include <stdarg.h>

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

void raise_with(Frame frame, ExceptionId id, Value argument)
{
    rt_throw(exception_new(frame, &rt_exceptions[id], argument));
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

/// An object made without a collection; raises MemoryError.
static void *uncollected(Frame frame, Type *type, Kind kind, size_t bytes)
{
    Object *object = heap_alloc(bytes);
    if (object == NULL) {
        raise_memory_error(frame);
    }
    object->type = type;
    object->kind = (uint8_t)kind;
    memset(object + 1, 0, bytes - sizeof(Object));
    return object;
}

void raise_uncollected(Frame frame, ExceptionId id, const char *message, const char *rest)
{
    Value args = object_value(&rt_empty_tuple);
    if (message != NULL) {
        size_t n = strlen(message), n_rest = strlen(rest);
        Str *text = uncollected(frame, &rt_types[TYPE_str], KIND_STR, sizeof(Str) + n + n_rest);
        text->length = (uint32_t)(n + n_rest);
        text->width = 1;
        text->data = text->bytes;
        memcpy(text->data, message, n);
        memcpy(text->data + n, rest, n_rest);
        Tuple *tuple =
            uncollected(frame, &rt_types[TYPE_tuple], KIND_TUPLE, sizeof(Tuple) + sizeof(Value));
        tuple->length = 1;
        tuple->items[0] = object_value(text);
        args = object_value(tuple);
    }
    Exception *exception =
        uncollected(frame, &rt_exceptions[id], KIND_EXCEPTION, sizeof(Exception));
    exception->args = args;
    rt_throw(object_value(exception));
}

// --- Texts ----------------------------------------------------------------------------------------------------------

static const Tuple *args_of(Value exception)
{
    return (const Tuple *)(void *)value_object(
        ((Exception *)(void *)value_object(exception))->args);
}

static Value exception_str(Frame frame, Value self)
{
    const Tuple *args = args_of(self);
    if (args->length != 1) {
        return args->length == 0 ? object_value(&rt_empty_str) : rt_repr(frame, object_value(args));
    }
    bool is_key = type_is_subtype(value_type(self), &rt_exceptions[EXC_KeyError]);
    return is_key ? rt_repr(frame, args->items[0]) : rt_str(frame, args->items[0]);
}

static Value exception_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_str(frame, &text, object_value(value_type(kept->value)->name));
    if (args_of(kept->value)->length == 1) {
        text_ascii(frame, &text, "(");
        text_str(frame, &text, rt_repr(frame, args_of(kept->value)->items[0]));
        text_ascii(frame, &text, ")");
    } else {
        text_str(frame, &text, rt_repr(frame, object_value(args_of(kept->value))));
    }
    return text_take(frame, &text);
}

const KindOps ops_EXCEPTION = {.repr = exception_repr, .str = exception_str};
