// SPDX-License-Identifier: Apache-2.0
// Exceptions as objects of the program: construction, attributes, texts; raising them and asking which they are.
#include "class.h"
#include "class_new.h"
#include "descriptor.h"
#include "dict.h"
#include "exception.h"
#include "exception_field.h"
#include "instance.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "traceback.h"
#include "tuple.h"

#include <string.h>

static bool is_exception_value(Value value)
{
    return value_is_kind(value, KIND_EXCEPTION);
}

/// Whether a value is a class of exceptions.
static bool is_exception_class(Value value)
{
    return value_is_kind(value, KIND_TYPE) && value_as_type(value)->instance_kind == KIND_EXCEPTION;
}

static Tuple *args_of(Value exception)
{
    return (Tuple *)(void *)value_object(value_exception(exception)->args);
}

/// Argument number i, or NO_VALUE.
static Value arg_of(Value exception, uint32_t i)
{
    return i < args_of(exception)->length ? args_of(exception)->items[i] : NO_VALUE;
}

static Value or_none(Value value)
{
    return value == NO_VALUE ? object_value(&rt_none) : value;
}

// --- Construction ---------------------------------------------------------------------------------------------------

/// The errno that makes an OSError one of its subclasses; the numbers are Linux's, as the host gives them.
static const struct ErrnoClass {
    int32_t number;
    ExceptionId id;
} errno_classes[] = {
    {1, EXC_PermissionError},        {2, EXC_FileNotFoundError},
    {3, EXC_ProcessLookupError},     {4, EXC_InterruptedError},
    {10, EXC_ChildProcessError},     {11, EXC_BlockingIOError},
    {13, EXC_PermissionError},       {17, EXC_FileExistsError},
    {20, EXC_NotADirectoryError},    {21, EXC_IsADirectoryError},
    {32, EXC_BrokenPipeError},       {103, EXC_ConnectionAbortedError},
    {104, EXC_ConnectionResetError}, {108, EXC_BrokenPipeError},
    {110, EXC_TimeoutError},         {111, EXC_ConnectionRefusedError},
    {114, EXC_BlockingIOError},      {115, EXC_BlockingIOError},
};

static Type *class_of_errno(Type *type, const Root *args, uint32_t n)
{
    if (type != &rt_exceptions[EXC_OSError] || n < 2 || n > 5 || !value_is_small(args[0].value)) {
        return type;
    }
    for (size_t i = 0; i < sizeof(errno_classes) / sizeof(errno_classes[0]); i++) {
        if (errno_classes[i].number == value_small(args[0].value)) {
            return &rt_exceptions[errno_classes[i].id];
        }
    }
    return type;
}

static bool has_own_init(Type *type)
{
    return type_is_class(type) &&
           class_special((Class *)(void *)type, SPECIAL___init__) != NO_VALUE;
}

/// Exceptions without fields that can be named take no keywords, unless a class of the program has an __init__ for them.
static void check_keywords(Frame frame, Type *type, Value names)
{
    if (names == NO_VALUE || ((Tuple *)(void *)value_object(names))->length == 0 ||
        exception_takes_keywords(type)) {
        return;
    }
    if (!has_own_init(type)) {
        raise_error(frame, EXC_TypeError, "%U() takes no keyword arguments",
                    object_value(type->name));
    }
}

/// The arguments are those of `args` that are no fields alone.
static void set_args(Frame frame, const Root *self, const Root *args, uint32_t n)
{
    n = exception_fields_init(frame, self, args, n);
    Value tuple = object_value(&rt_empty_tuple);
    if (n > 0) {
        Tuple *made = tuple_new(frame, n);
        memcpy(made->items, args, n * sizeof(Value));
        tuple = object_value(made);
    }
    value_exception(self->value)->args = tuple;
}

/// What __new__ of a class with an __init__ of its own does: the arguments are kept, but an OSError's are for __init__.
static void construct_only(Frame frame, const Root *self, const Root *args, uint32_t n)
{
    Class *class = (Class *)(void *)value_type(self->value);
    bool is_os_error = is_exception_of(self->value, EXC_OSError);
    if (is_os_error && class_special(class, SPECIAL___new__) != NO_VALUE) {
        set_args(frame, self, args, n);
        return;
    }
    exception_fields_clear(frame, self);
    if (!is_os_error) {
        Value tuple = tuple_of(frame, &args->value, n);
        value_exception(self->value)->args = tuple;
    }
}

Value exception_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    uint32_t n_named = names == NO_VALUE ? 0 : ((Tuple *)(void *)value_object(names))->length;
    check_keywords(frame, value_as_type(self), names);
    n -= n_named;
    Type *type = class_of_errno(value_as_type(self), args, n);
    Root *kept = root_of(&frame, object_value(type));
    Exception *exception = object_new(frame, type, KIND_EXCEPTION, sizeof(Exception));
    exception->args = object_value(&rt_empty_tuple);
    kept->value = object_value(exception);
    if (has_own_init(type)) {
        construct_only(frame, kept, args, n);
        return kept->value;
    }
    set_args(frame, kept, args, n);
    if (n_named > 0) {
        exception_fields_named(frame, kept, args, n, names);
    }
    return kept->value;
}

/// Whether __init__ of an OSError has nothing to do: __new__ has taken the arguments.
static bool is_initialized(Value self)
{
    Type *type = value_type(self);
    bool is_for_init =
        has_own_init(type) && class_special((Class *)(void *)type, SPECIAL___new__) == NO_VALUE;
    return is_exception_of(self, EXC_OSError) && !is_for_init;
}

Value exception_init(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    if (is_initialized(self)) {
        return object_value(&rt_none);
    }
    uint32_t n_named = names == NO_VALUE ? 0 : ((Tuple *)(void *)value_object(names))->length;
    if (n_named > 0 && !exception_takes_keywords(value_type(self))) {
        raise_error(frame, EXC_TypeError, "%U() takes no keyword arguments",
                    object_value(value_type(self)->name));
    }
    Root *kept = root_of(&frame, self);
    set_args(frame, kept, args, n - n_named);
    if (n_named > 0) {
        exception_fields_named(frame, kept, args, n - n_named, names);
    }
    return object_value(&rt_none);
}

// --- Texts ----------------------------------------------------------------------------------------------------------

static Value exception_str(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Value made = exception_field_str(frame, self);
    if (made != NO_VALUE) {
        return made;
    }
    uint32_t n = args_of(kept->value)->length;
    if (n == 0) {
        return object_value(&rt_empty_str);
    }
    if (n == 1) {
        return is_exception_of(kept->value, EXC_KeyError) ? rt_repr(frame, arg_of(kept->value, 0))
                                                          : rt_str(frame, arg_of(kept->value, 0));
    }
    return rt_repr(frame, value_exception(kept->value)->args);
}

static Value exception_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_str(frame, &text, object_value(value_type(kept->value)->name));
    if (args_of(kept->value)->length == 1) {
        text_ascii(frame, &text, "(");
        text_str(frame, &text, rt_repr(frame, arg_of(kept->value, 0)));
        text_ascii(frame, &text, ")");
    } else {
        text_str(frame, &text, rt_repr(frame, value_exception(kept->value)->args));
    }
    return text_take(frame, &text);
}

// --- Attributes -----------------------------------------------------------------------------------------------------

static Value exception_get_attr(Frame frame, Value self, Value name)
{
    const Exception *exception = value_exception(self);
    if (str_equal(name, NAME_OF(args))) {
        return exception->args;
    }
    if (str_at(value_str(name), 0) == '_') {
        return str_equal(name, NAME_OF(__cause__))       ? or_none(exception->cause)
               : str_equal(name, NAME_OF(__context__))   ? or_none(exception->context)
               : str_equal(name, NAME_OF(__traceback__)) ? or_none(exception->traceback)
               : str_equal(name, NAME_OF(__suppress_context__))
                   ? bool_value(exception->is_context_hidden)
                   : NO_VALUE;
    }
    Value field = NO_VALUE;
    return exception_field_get(frame, self, name, &field) ? field : NO_VALUE;
}

/// __cause__ and __context__ take an exception or None.
static void set_link(Frame frame, Value *link, Value value, const char *what)
{
    if (value == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "__%s__ may not be deleted", what);
    }
    if (value != object_value(&rt_none) && !is_exception_value(value)) {
        raise_error(frame, EXC_TypeError, "exception %s must be None or derive from BaseException",
                    what);
    }
    *link = value == object_value(&rt_none) ? NO_VALUE : value;
}

static bool exception_set_attr(Frame frame, Value self, Value name, Value value)
{
    Exception *exception = value_exception(self);
    if (str_equal(name, NAME_OF(args))) {
        if (value == NO_VALUE) {
            raise_error(frame, EXC_TypeError, "args may not be deleted");
        }
        Root *kept = roots(&frame, 2);
        kept[0].value = self;
        kept[1].value = list_from(frame, value);
        kept[1].value = rt_list_to_tuple(frame, kept[1].value);
        exception_fields(frame, kept); // they stay what the arguments were
        value_exception(kept->value)->args = kept[1].value;
        return true;
    }
    if (str_at(value_str(name), 0) != '_') {
        return exception_field_set(frame, self, name, value);
    }
    if (str_equal(name, NAME_OF(__cause__))) {
        set_link(frame, &exception->cause, value, "cause");
        exception->is_context_hidden = true;
        return true;
    }
    if (str_equal(name, NAME_OF(__context__))) {
        set_link(frame, &exception->context, value, "context");
        return true;
    }
    if (str_equal(name, NAME_OF(__suppress_context__))) {
        exception->is_context_hidden = rt_truth(frame, value);
        return true;
    }
    if (str_equal(name, NAME_OF(__traceback__))) {
        if (value != object_value(&rt_none) &&
            (value == NO_VALUE || !value_is_kind(value, KIND_TRACEBACK))) {
            raise_error(frame, EXC_TypeError, "__traceback__ must be a traceback or None");
        }
        exception->traceback = value == object_value(&rt_none) ? NO_VALUE : value;
        return true;
    }
    return false;
}

const KindOps ops_EXCEPTION = {
    .repr = exception_repr,
    .str = exception_str,
    .get_attr = exception_get_attr,
    .set_attr = exception_set_attr,
};

Value exception_add_note(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    if (!value_is_kind(args[0].value, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "note must be a str, not '%T'", args[0].value);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = attributes_get(frame, self, NAME_OF(__notes__));
    if (kept[1].value == NO_VALUE) {
        kept[1].value = object_value(list_new(frame, 1));
        attributes_set(frame, kept[0].value, NAME_OF(__notes__), kept[1].value);
    } else if (!value_is_kind(kept[1].value, KIND_LIST)) {
        raise_error(frame, EXC_TypeError, "Cannot add note: __notes__ is not a list");
    }
    list_push(frame, kept[1].value, args[0].value);
    return object_value(&rt_none);
}

Value exception_with_traceback(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    Root *kept = root_of(&frame, self);
    exception_set_attr(frame, self, NAME_OF(__traceback__), args[0].value);
    return kept->value;
}

// --- Raising --------------------------------------------------------------------------------------------------------

Value exception_instance(Frame frame, Value value, const char *error)
{
    if (is_exception_value(value)) {
        return value;
    }
    if (!is_exception_class(value)) {
        raise_error(frame, EXC_TypeError, "%s", error);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    Value made = rt_call(frame, value, &kept[1], 0, NO_VALUE);
    if (!is_exception_value(made)) {
        kept[1].value = rt_repr(frame, object_value(value_type(made)));
        raise_error(frame, EXC_TypeError,
                    "calling %U should have returned an instance of BaseException, not %U",
                    rt_repr(frame, kept[0].value), kept[1].value);
    }
    return made;
}

Value stop_value(Value exception)
{
    return or_none(exception_field(exception, 0));
}

/// Whether a value is an exception of a class.
static bool is_of(Value value, Value class)
{
    return is_exception_value(value) && type_is_subtype(value_type(value), value_as_type(class));
}

Value exception_to_throw(Frame frame, const Root *args, uint32_t n)
{
    Value first = args[0].value, second = n > 1 ? args[1].value : object_value(&rt_none);
    if (is_exception_value(first)) {
        if (second != object_value(&rt_none)) {
            raise_error(frame, EXC_TypeError, "instance exception may not have a separate value");
        }
        return first;
    }
    if (!is_exception_class(first)) {
        raise_error(frame, EXC_TypeError,
                    "exceptions must be classes or instances deriving from BaseException, not %T",
                    first);
    }
    if (is_of(second, first)) {
        return second;
    }
    bool has_value = second != object_value(&rt_none);
    if (has_value && value_is_kind(second, KIND_TUPLE)) {
        return rt_call_ex(frame, first, second, object_value(&rt_none));
    }
    return rt_call(frame, first, (Pointer)(uintptr_t)(args + 1), has_value ? 1 : 0, NO_VALUE);
}

void rt_raise(Frame frame, Value exception, Value cause)
{
    Root *kept = roots(&frame, 2);
    kept[1].value = cause;
    kept[0].value =
        exception_instance(frame, exception, "exceptions must derive from BaseException");
    if (cause != NO_VALUE) {
        if (cause == object_value(&rt_none)) {
            kept[1].value = NO_VALUE;
        } else {
            kept[1].value =
                exception_instance(frame, cause, "exception causes must derive from BaseException");
        }
        value_exception(kept[0].value)->cause = kept[1].value;
        value_exception(kept[0].value)->is_context_hidden = true;
    }
    traceback_renew(kept[0].value);
    raise_exception(frame, kept[0].value);
}

void rt_raise_handled(Frame frame)
{
    if (rt_handled == NO_VALUE) {
        raise_error(frame, EXC_RuntimeError, "No active exception to reraise");
    }
    rt_throw(frame, rt_handled);
}

Value rt_handled_set(Value exception)
{
    Value before = rt_handled;
    rt_handled = exception;
    return before;
}

void rt_handled_reset(Value before)
{
    rt_handled = before;
}

bool rt_exc_match(Frame frame, Value exception, Value classes)
{
    if (is_exception_class(classes)) {
        return type_is_subtype(value_type(exception), value_as_type(classes));
    }
    bool is_match = false, is_wrong = !value_is_kind(classes, KIND_TUPLE);
    const Tuple *tuple = (const Tuple *)(void *)value_object(classes);
    for (uint32_t i = 0; !is_wrong && i < tuple->length; i++) {
        is_wrong = !is_exception_class(tuple->items[i]);
        is_match = is_match || (!is_wrong && type_is_subtype(value_type(exception),
                                                             value_as_type(tuple->items[i])));
    }
    if (is_wrong) {
        raise_error(frame, EXC_TypeError,
                    "catching classes that do not inherit from BaseException is not allowed");
    }
    return is_match;
}

// --- Names without a value ------------------------------------------------------------------------------------------

/// A NameError about `name`, whose message has it in place of %U.
static _Noreturn void raise_name(Frame frame, ExceptionId id, const char *before, Value name,
                                 const char *after, Value self)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = name;
    kept[2].value = self;
    Text text = text_new(&frame);
    text_format(frame, &text, "%s'%U'%s", before, name, after);
    kept[1].value = error_of(frame, id, text_take(frame, &text));
    if (id == EXC_NameError) {
        Value pair = tuple_pair(frame, kept[0].value, or_none(kept[2].value));
        value_exception(kept[1].value)->detail = pair;
    }
    raise_exception(frame, kept[1].value);
}

void rt_name_error(Frame frame, Value name, Value self)
{
    raise_name(frame, EXC_NameError, "name ", name, " is not defined", self);
}

void rt_unbound_local(Frame frame, Value name)
{
    raise_name(frame, EXC_UnboundLocalError, "cannot access local variable ", name,
               " where it is not associated with a value", NO_VALUE);
}

void rt_unbound_free(Frame frame, Value name)
{
    raise_name(frame, EXC_NameError, "cannot access free variable ", name,
               " where it is not associated with a value in enclosing scope", NO_VALUE);
}
