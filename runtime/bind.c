// SPDX-License-Identifier: Apache-2.0
// Arguments and parameters of a program's functions, as CPython's initialize_locals in ceval.c.
#include "check.h"
#include "class.h"
#include "code.h"
#include "dict.h"
#include "exception.h"
#include "generator.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

/// One call: what is bound to what. The Values are rooted by whom they come from.
typedef struct Binding {
    Frame frame;
    const Root *function; // a Function
    const Code *code;
    const Root *args;
    uint32_t n; // positional arguments
    Root *bound;
} Binding;

static const Tuple *names_of(const Code *code)
{
    return (const Tuple *)(void *)value_object(code->names);
}

static Value qualname_of(const Binding *binding)
{
    return function_qualname(value_function(binding->function->value));
}

static const char *plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

static uint32_t n_defaults(const Function *function)
{
    return function->defaults == object_value(&rt_none)
               ? 0
               : ((Tuple *)(void *)value_object(function->defaults))->length;
}

/// The slots of *args and **kwargs, behind all others.
static uint32_t varargs_at(const Code *code)
{
    return (uint32_t)code->n_positional + code->n_keyword_only;
}

static uint32_t varkeywords_at(const Code *code)
{
    return varargs_at(code) + ((code->flags & CODE_VARARGS) != 0);
}

// --- Errors ---------------------------------------------------------------------------------------------------------

/// f() missing 2 required positional arguments: 'a' and 'b', of the parameters [begin, end) that have no value.
static _Noreturn void raise_missing(const Binding *binding, uint32_t begin, uint32_t end,
                                    const char *kind)
{
    Frame frame = binding->frame;
    uint32_t n_missing = 0, n_named = 0;
    for (uint32_t i = begin; i < end; i++) {
        n_missing += binding->bound[i].value == NO_VALUE;
    }
    Text text = text_new(&frame);
    for (uint32_t i = begin; i < end; i++) {
        if (binding->bound[i].value != NO_VALUE) {
            continue;
        }
        if (n_named > 0) {
            text_ascii(frame, &text,
                       n_missing == 2             ? " and "
                       : n_named + 1 == n_missing ? ", and "
                                                  : ", ");
        }
        text_format(frame, &text, "%R", names_of(binding->code)->items[i]);
        n_named++;
    }
    Value names = text_take(frame, &text);
    raise_error(frame, EXC_TypeError, "%U() missing %d required %s argument%s: %U",
                qualname_of(binding), (int64_t)n_missing, kind, plural(n_missing), names);
}

/// f() takes 2 positional arguments but 3 were given.
static _Noreturn void raise_too_many(const Binding *binding)
{
    const Code *code = binding->code;
    Frame frame = binding->frame;
    uint32_t n_most = code->n_positional,
             n_optional = n_defaults(value_function(binding->function->value));
    uint32_t n_named = 0;
    for (uint32_t i = 0; i < code->n_keyword_only; i++) {
        n_named += binding->bound[n_most + i].value != NO_VALUE;
    }
    Text text = text_new(&frame);
    text_format(frame, &text, "%U() takes ", qualname_of(binding));
    if (n_optional > 0) {
        text_format(frame, &text, "from %d to ", (int64_t)(n_most - n_optional));
    }
    text_format(frame, &text, "%d positional argument%s but %d", (int64_t)n_most,
                n_optional > 0 ? "s" : plural(n_most), (int64_t)binding->n);
    if (n_named > 0) {
        text_format(frame, &text, " positional argument%s (and %d keyword-only argument%s)",
                    plural(binding->n), (int64_t)n_named, plural(n_named));
    }
    text_ascii(frame, &text, binding->n == 1 && n_named == 0 ? " was given" : " were given");
    raise_error(frame, EXC_TypeError, "%U", text_take(frame, &text));
}

/// Where the parameter `name` is among [begin, end), or `end`.
static uint32_t find_parameter(const Code *code, uint32_t begin, uint32_t end, Value name)
{
    const Tuple *names = names_of(code);
    for (uint32_t i = begin; i < end; i++) {
        if (names->items[i] == name) {
            return i;
        }
    }
    for (uint32_t i = begin; i < end; i++) {
        if (str_equal(names->items[i], name)) {
            return i;
        }
    }
    return end;
}

/// A name that is no parameter's: unexpected, or that of parameters that have none for callers.
static _Noreturn void raise_unexpected(const Binding *binding, Value names, Value name)
{
    Frame frame = binding->frame;
    const Tuple *given = (const Tuple *)(void *)value_object(names);
    const Code *code = binding->code;
    Root *kept = root_of(&frame, name);
    Text text = text_new(&frame);
    for (uint32_t i = 0; i < code->n_positional_only; i++) {
        for (uint32_t k = 0; k < given->length; k++) {
            if (str_equal(names_of(code)->items[i], given->items[k])) {
                text_format(frame, &text, "%s%U", text.length > 0 ? ", " : "", given->items[k]);
            }
        }
    }
    if (text.length > 0) {
        raise_error(frame, EXC_TypeError,
                    "%U() got some positional-only arguments passed as keyword arguments: '%U'",
                    qualname_of(binding), text_take(frame, &text));
    }
    raise_error(frame, EXC_TypeError, "%U() got an unexpected keyword argument '%U'",
                qualname_of(binding), kept->value);
}

// --- Binding --------------------------------------------------------------------------------------------------------

static void bind_named(const Binding *binding, Value names)
{
    const Code *code = binding->code;
    Frame frame = binding->frame;
    uint32_t n_names = ((Tuple *)(void *)value_object(names))->length;
    for (uint32_t i = 0; i < n_names; i++) {
        Value name = ((Tuple *)(void *)value_object(names))->items[i];
        Value value = binding->args[binding->n + i].value;
        uint32_t end = varargs_at(code);
        uint32_t at = find_parameter(code, code->n_positional_only, end, name);
        if (at < end) {
            if (binding->bound[at].value != NO_VALUE) {
                raise_error(frame, EXC_TypeError, "%U() got multiple values for argument '%U'",
                            qualname_of(binding), name);
            }
            binding->bound[at].value = value;
        } else if ((code->flags & CODE_VARKEYWORDS) != 0) {
            dict_set(frame, binding->bound[varkeywords_at(code)].value, name, value);
        } else {
            raise_unexpected(binding, names, name);
        }
    }
}

static void bind_defaults(const Binding *binding)
{
    const Function *function = value_function(binding->function->value);
    uint32_t n_positional = binding->code->n_positional, n_optional = n_defaults(function);
    uint32_t n_needed = n_positional - n_optional;
    for (uint32_t i = binding->n; i < n_needed; i++) {
        if (binding->bound[i].value == NO_VALUE) {
            raise_missing(binding, 0, n_needed, "positional");
        }
    }
    for (uint32_t i = 0; i < n_optional; i++) {
        Root *slot = &binding->bound[n_needed + i];
        if (slot->value == NO_VALUE) {
            slot->value = ((Tuple *)(void *)value_object(function->defaults))->items[i];
        }
    }
}

static void bind_keyword_defaults(const Binding *binding)
{
    uint32_t begin = binding->code->n_positional, end = varargs_at(binding->code);
    Value defaults = value_function(binding->function->value)->keyword_defaults;
    bool is_missing = false;
    for (uint32_t i = begin; i < end; i++) {
        if (binding->bound[i].value != NO_VALUE) {
            continue;
        }
        Value name = names_of(binding->code)->items[i];
        if (defaults != object_value(&rt_none)) {
            Value value = dict_get(binding->frame, defaults, name);
            binding->bound[i].value = value;
        }
        is_missing = is_missing || binding->bound[i].value == NO_VALUE;
    }
    if (is_missing) {
        raise_missing(binding, begin, end, "keyword-only");
    }
}

/// *args: the positional arguments that no parameter takes.
static void bind_rest(const Binding *binding, uint32_t n_taken)
{
    uint32_t n = binding->n - n_taken;
    Value rest = object_value(&rt_empty_tuple);
    if (n > 0) {
        Tuple *tuple = tuple_new(binding->frame, n);
        memcpy(tuple->items, binding->args + n_taken, n * sizeof(Value));
        rest = object_value(tuple);
    }
    binding->bound[varargs_at(binding->code)].value = rest;
}

void function_bind(Frame frame, Value function, const Root *args, uint32_t n, Value names,
                   Root *bound)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = function;
    kept[1].value = names;
    const Code *code = value_function(function)->code;
    uint32_t n_named = names == NO_VALUE ? 0 : ((Tuple *)(void *)value_object(names))->length;
    Binding binding = {frame, &kept[0], code, args, n - n_named, bound};
    uint32_t n_taken = binding.n < code->n_positional ? binding.n : code->n_positional;
    memcpy(bound, args, n_taken * sizeof(Root));
    if ((code->flags & CODE_VARARGS) != 0) {
        bind_rest(&binding, n_taken);
    }
    if ((code->flags & CODE_VARKEYWORDS) != 0) {
        Value rest = dict_new(frame, 0, true);
        bound[varkeywords_at(code)].value = rest;
    }
    if (n_named > 0) {
        bind_named(&binding, names);
    }
    if (binding.n > n_taken && (code->flags & CODE_VARARGS) == 0) {
        raise_too_many(&binding);
    }
    if (n_taken < code->n_positional) {
        bind_defaults(&binding);
    }
    if (code->n_keyword_only > 0) {
        bind_keyword_defaults(&binding);
    }
}

Value function_call(Frame frame, Value function, const Root *args, uint32_t n, Value names)
{
    if (platform_stack_is_low()) {
        raise_recursion(frame);
    }
    const Code *code = value_function(function)->code;
    if (names == NO_VALUE && n == code->n_params && code->flags == 0 && code->n_keyword_only == 0) {
        return code->body(frame, function, args);
    }
    Root *kept = root_of(&frame, function);
    Root *bound = roots(&frame, code->n_params);
    function_bind(frame, function, args, n, names, bound);
    return (code->flags & CODE_GENERATOR) != 0 ? generator_new(frame, kept->value, bound)
                                               : code->body(frame, kept->value, bound);
}
