// SPDX-License-Identifier: Apache-2.0
#include "exception.h"

#include "check.h"
#include "heap.h"
#include "host.h"
#include "name.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"
#include "utf8.h"

#include <stdarg.h>

enum { LACK_BYTES = 256 };

Value rt_handled;

void trace_exception(Object *object, Visit *visit)
{
    Exception *exception = (Exception *)(void *)object;
    visit(exception->args);
    visit(exception->cause);
    visit(exception->context);
    visit(exception->traceback);
    visit(exception->attributes);
    visit(exception->detail);
    visit(exception->passed);
}

void exceptions_init(void)
{
    static bool is_root;
    rt_handled = NO_VALUE;
    if (!is_root) {
        gc_root_add(&rt_handled);
        is_root = true;
    }
}

bool rt_try(Frame frame, void (*body)(Frame frame, void *context), void *context,
            Value *exception_out)
{
    Root *handled = root_of(&frame, rt_handled);
    bool is_raised = throw_try(frame, body, context, exception_out);
    if (is_raised) {
        rt_handled = handled->value;
        rt_caught(frame, frame_top(frame), *exception_out);
    }
    return is_raised;
}

bool is_exception_of(Value value, ExceptionId id)
{
    return type_is_subtype(value_type(value), &rt_exceptions[id]);
}

/// What is being handled becomes the context of `exception`, and is taken out of that chain where it stands there already
/// (CPython's _PyErr_SetObject).
static void set_context(Value exception)
{
    if (rt_handled == NO_VALUE || rt_handled == exception) {
        return;
    }
    uint64_t n_steps = 0; // Floyd's: the slow one goes half as fast
    Value slow = rt_handled;
    for (Value at = rt_handled; value_exception(at)->context != NO_VALUE; n_steps++) {
        Value next = value_exception(at)->context;
        if (next == exception) {
            value_exception(at)->context = NO_VALUE;
            break;
        }
        at = next;
        if (at == slow) {
            break;
        }
        slow = n_steps % 2 == 1 ? value_exception(slow)->context : slow;
    }
    value_exception(exception)->context = rt_handled;
}

void raise_exception(Frame frame, Value exception)
{
    set_context(exception);
    rt_throw(frame, exception);
}

void rt_throw_new(Frame frame, Value exception)
{
    raise_exception(frame, exception);
}

void raise_memory_error(Frame frame)
{
    static Exception memory_error = {
        .head = {&rt_exceptions[EXC_MemoryError], KIND_EXCEPTION, GC_IMMORTAL, 0}};
    memory_error.args = object_value(&rt_empty_tuple);
    rt_throw(frame, object_value(&memory_error));
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

Value error_of(Frame frame, ExceptionId id, Value argument)
{
    return exception_new(frame, &rt_exceptions[id], argument);
}

Value error_new(Frame frame, ExceptionId id, const char *message)
{
    Value text = message == NULL ? NO_VALUE : str_ascii(frame, message, strlen(message));
    return exception_new(frame, &rt_exceptions[id], text);
}

void raise_error(Frame frame, ExceptionId id, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value message = str_format(frame, format, arguments);
    va_end(arguments);
    raise_exception(frame, exception_new(frame, &rt_exceptions[id], message));
}

void break_off(Frame frame, const char *text)
{
#ifdef __wasm__
    (void)frame;
    host_lack((Pointer)(uintptr_t)text, (I32)strlen(text));
    __builtin_trap();
#else
    raise_uncollected(frame, EXC_NotImplementedError, text, "");
#endif
}

void raise_lack(Frame frame, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Root *message = root_of(&frame, str_format(frame, format, arguments));
    va_end(arguments);
#ifdef __wasm__
    const Str *str = value_str(message->value);
    uint8_t bytes[LACK_BYTES];
    uint32_t n = 0;
    for (uint32_t i = 0; i < str->length && n + UTF8_MAX_BYTES <= LACK_BYTES; i++) {
        n += utf8_put(str_at(str, i), bytes + n);
    }
    host_lack(bytes, (I32)n);
    __builtin_trap();
#else
    raise_exception(frame, error_of(frame, EXC_NotImplementedError, message->value));
#endif
}

void raise_attribute_error(Frame frame, Value object, Value name, const char *format, ...)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = name;
    va_list arguments;
    va_start(arguments, format);
    Value message = str_format(frame, format, arguments);
    va_end(arguments);
    kept[2].value = exception_new(frame, &rt_exceptions[EXC_AttributeError], message);
    Value pair = tuple_pair(frame, kept[1].value, kept[0].value);
    value_exception(kept[2].value)->detail = pair;
    raise_exception(frame, kept[2].value);
}

void attribute_error_complete(Frame frame, Value error, Value object, Value name)
{
    Root *kept = root_of(&frame, error);
    if (value_exception(error)->detail == NO_VALUE) {
        Value pair = tuple_pair(frame, name, object);
        value_exception(kept->value)->detail = pair;
    }
}

void raise_with(Frame frame, ExceptionId id, Value argument)
{
    raise_exception(frame, exception_new(frame, &rt_exceptions[id], argument));
}

void raise_with_args(Frame frame, ExceptionId id, const Root *args, uint32_t n)
{
    Value tuple = tuple_of(frame, &args->value, n);
    const Root *kept = root_of(&frame, tuple);
    Exception *exception = object_new(frame, &rt_exceptions[id], KIND_EXCEPTION, sizeof(Exception));
    exception->args = kept->value;
    raise_exception(frame, object_value(exception));
}

void raise_errno(Frame frame, ExceptionId id, int number, const char *message)
{
    Root *kept = roots(&frame, 1);
    Value text = str_ascii(frame, message, strlen(message));
    kept->value = tuple_pair(frame, small_value(number), text);
    Exception *exception = object_new(frame, &rt_exceptions[id], KIND_EXCEPTION, sizeof(Exception));
    exception->args = kept->value;
    raise_exception(frame, object_value(exception));
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
    raise_exception(frame, object_value(exception));
}
