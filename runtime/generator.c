// SPDX-License-Identifier: Apache-2.0
// Generators, as CPython's genobject.c: steps, what may not be sent or thrown, and delegation (PEP 380).
#include "generator.h"

#include "class.h"
#include "exception.h"
#include "item.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

Value generator_new(Frame frame, Value function, const Root *bound)
{
    Root *kept = root_of(&frame, function);
    Code *code = value_function(function)->code;
    Generator *generator = object_new(frame, &rt_types[TYPE_generator], KIND_GENERATOR,
                                      sizeof(Generator) + code->n_saved * sizeof(Value));
    generator->code = code;
    generator->function = kept->value;
    generator->name = function_name(value_function(kept->value));
    generator->qualname = function_qualname(value_function(kept->value));
    generator->n_slots = code->n_saved;
    memcpy(generator->slots, bound, code->n_params * sizeof(Value));
    return object_value(generator);
}

void trace_generator(Object *object, Visit *visit)
{
    Generator *generator = (Generator *)(void *)object;
    visit(generator->function);
    visit(generator->result);
    visit(generator->handled);
    visit(generator->name);
    visit(generator->qualname);
    for (uint32_t i = 0; i < generator->n_slots; i++) {
        visit(generator->slots[i]);
    }
}

Value generator_result(Value value)
{
    Value result = value_generator(value)->result;
    return result == NO_VALUE ? object_value(&rt_none) : result;
}

// --- Steps ----------------------------------------------------------------------------------------------------------

typedef struct Step {
    Root *generator, *sent, *result;
    int32_t mode;
} Step;

static void resume(Frame frame, void *context)
{
    Step *step = context;
    Value generator = step->generator->value;
    Value value =
        value_generator(generator)->code->resume(frame, generator, step->sent->value, step->mode);
    step->result->value = value;
}

/// Nothing of the call is needed any more.
void generator_finish(Generator *generator)
{
    generator->status = GENERATOR_DONE;
    generator->handled = NO_VALUE;
    memset(generator->slots, 0, generator->n_slots * sizeof(Value));
}

/// A StopIteration may not look like the end of the generator that lets it out.
static _Noreturn void raise_from_generator(Frame frame, Value exception)
{
    if (!is_exception_of(exception, EXC_StopIteration)) {
        rt_throw(frame, exception);
    }
    Root *kept = root_of(&frame, exception);
    Value made = error_new(frame, EXC_RuntimeError, "generator raised StopIteration");
    value_exception(made)->cause = value_exception(made)->context = kept->value;
    value_exception(made)->is_context_hidden = true;
    rt_throw(frame, made);
}

Resumed *rt_resumed;

/// Run until the next yield: the value, or NO_VALUE at the end. `kept` are the generator, what is sent, and a free slot.
static Value run(Frame frame, Root *kept, int32_t mode)
{
    Generator *generator = value_generator(kept[0].value);
    Root *handled = root_of(&frame, rt_handled);
    if (generator->handled != NO_VALUE) {
        rt_handled = generator->handled;
    }
    Value at_entry = rt_handled;
    generator->status = GENERATOR_RUNNING;
    generator->result = NO_VALUE;
    Step step = {&kept[0], &kept[1], &kept[2], mode};
    Value exception = NO_VALUE;
    Resumed resumed = {handled, rt_resumed};
    rt_resumed = &resumed;
    bool is_raised = rt_try(frame, resume, &step, &exception);
    rt_resumed = resumed.outer;
    generator = value_generator(kept[0].value);
    if (is_raised || kept[2].value == NO_VALUE) {
        generator_finish(generator);
    } else {
        generator->status = GENERATOR_SUSPENDED;
        if ((generator->code->flags & CODE_WATCHED) != 0) {
            generator_watch(generator);
        }
        bool is_own = generator->handled != NO_VALUE || rt_handled != at_entry;
        generator->handled = is_own ? rt_handled : NO_VALUE;
    }
    rt_handled = handled->value;
    if (is_raised) {
        raise_from_generator(frame, exception);
    }
    return kept[2].value;
}

static Value step(Frame frame, Value self, Value sent, int32_t mode)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    kept[1].value = sent;
    Generator *generator = value_generator(self);
    switch ((GeneratorStatus)generator->status) {
    case GENERATOR_RUNNING: raise_error(frame, EXC_ValueError, "generator already executing");
    case GENERATOR_DONE:
        generator->result = NO_VALUE;
        if (mode == RESUME_THROW) {
            rt_throw(frame, sent);
        }
        return NO_VALUE;
    case GENERATOR_FRESH:
        if (mode == RESUME_THROW) {
            generator_finish(generator);
            rt_throw(frame, sent);
        }
        if (sent != object_value(&rt_none)) {
            raise_error(frame, EXC_TypeError,
                        "can't send non-None value to a just-started generator");
        }
        break;
    case GENERATOR_SUSPENDED: break;
    }
    return run(frame, kept, mode);
}

static Value generator_next(Frame frame, Value self)
{
    return step(frame, self, object_value(&rt_none), RESUME_SEND);
}

/// What a method gives: the value, or StopIteration with the result.
static Value value_or_stop(Frame frame, const Root *self, Value value)
{
    if (value == NO_VALUE) {
        raise_stop(frame, self->value);
    }
    return value;
}

Value generator_send(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    Root *kept = root_of(&frame, self);
    return value_or_stop(frame, kept, step(frame, self, args[0].value, RESUME_SEND));
}

Value generator_throw(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = exception_to_throw(frame, args, n);
    return value_or_stop(frame, kept, step(frame, kept[0].value, kept[1].value, RESUME_THROW));
}

/// A step that may raise. `kept`: the generator, and what is thrown.
typedef struct Attempt {
    Root *kept;
    Value value; // not looked at while anything is collected
} Attempt;

static void throw_into(Frame frame, void *context)
{
    Attempt *attempt = context;
    attempt->value = step(frame, attempt->kept[0].value, attempt->kept[1].value, RESUME_THROW);
}

void rt_generator_close(Frame frame, Value self)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    Generator *generator = value_generator(self);
    if (generator->status == GENERATOR_DONE || generator->status == GENERATOR_FRESH) {
        generator_finish(generator);
        return;
    }
    kept[1].value = error_new(frame, EXC_GeneratorExit, NULL);
    Value exception = NO_VALUE;
    Attempt attempt = {kept, NO_VALUE};
    if (!rt_try(frame, throw_into, &attempt, &exception)) {
        if (attempt.value != NO_VALUE) {
            raise_error(frame, EXC_RuntimeError, "generator ignored GeneratorExit");
        }
    } else if (!is_exception_of(exception, EXC_GeneratorExit)) {
        rt_throw(frame, exception);
    } else {
        rt_exception_release(frame, exception);
    }
}

Value generator_close(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    rt_generator_close(frame, self);
    return object_value(&rt_none);
}

// --- Delegation -----------------------------------------------------------------------------------------------------

/// iterator.name(argument), or NO_VALUE at its end, with the StopIteration in stop.
typedef struct Delegate {
    Root *iterator, *argument, *result;
    Value name;
} Delegate;

static void call_delegate(Frame frame, void *context)
{
    Delegate *delegate = context;
    Value value = rt_call_method(frame, delegate->iterator->value, delegate->name,
                                 delegate->argument, 1, NO_VALUE);
    delegate->result->value = value;
}

/// What the iterator's own method gives; NO_VALUE at its end, then its value is in generator.result.
static Value delegated_call(Frame frame, const Root *generator, Root *kept, Value name)
{
    Delegate delegate = {&kept[0], &kept[1], &kept[2], name};
    Value exception = NO_VALUE;
    if (!rt_try(frame, call_delegate, &delegate, &exception)) {
        return kept[2].value;
    }
    if (!is_exception_of(exception, EXC_StopIteration)) {
        rt_throw(frame, exception);
    }
    value_generator(generator->value)->result = stop_value(exception);
    return NO_VALUE;
}

static Value delegated_next(Frame frame, const Root *generator, Value iterator)
{
    Root *kept = root_of(&frame, iterator);
    Value stop = NO_VALUE;
    Value value = next_or_raise(frame, iterator, &stop);
    if (value == NO_VALUE) {
        Value result = object_value(&rt_none);
        if (stop != NO_VALUE) {
            result = stop_value(stop);
        } else if (value_is_kind(kept->value, KIND_GENERATOR)) {
            result = generator_result(kept->value);
        }
        value_generator(generator->value)->result = result;
    }
    return value;
}

/// An exception thrown into the generator while it delegates.
static Value delegated_throw(Frame frame, const Root *generator, Root *kept)
{
    bool is_exit = is_exception_of(kept[1].value, EXC_GeneratorExit);
    Value name = is_exit ? NAME_OF(close) : NAME_OF(throw);
    Root *method = root_of(&frame, rt_get_attr_or_none(frame, kept[0].value, name));
    if (is_exit) {
        if (method->value != NO_VALUE) {
            rt_call(frame, method->value, kept, 0, NO_VALUE);
        }
        rt_throw(frame, kept[1].value);
    }
    if (method->value == NO_VALUE) {
        rt_throw(frame, kept[1].value);
    }
    return delegated_call(frame, generator, kept, name);
}

Value rt_yield_from(Frame frame, Value self, Value iterator, Value sent, I32 mode)
{
    Root *generator = root_of(&frame, self);
    Root *kept = roots(&frame, 3);
    kept[0].value = iterator;
    kept[1].value = sent;
    if (mode == RESUME_THROW) {
        return delegated_throw(frame, generator, kept);
    }
    if (sent == object_value(&rt_none)) {
        return delegated_next(frame, generator, iterator);
    }
    return delegated_call(frame, generator, kept, NAME_OF(send));
}

// --- As an object ---------------------------------------------------------------------------------------------------

static Value generator_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    const Generator *generator = value_generator(kept->value);
    text_format(frame, &text, "<generator object %U at ", generator->qualname);
    text_address(frame, &text, kept->value);
    text_ascii(frame, &text, ">");
    return text_take(frame, &text);
}

static Value generator_get_attr(Frame frame, Value self, Value name)
{
    (void)frame;
    const Generator *generator = value_generator(self);
    return str_equal(name, NAME_OF(__name__))       ? generator->name
           : str_equal(name, NAME_OF(__qualname__)) ? generator->qualname
           : str_equal(name, NAME_OF(gi_running))
               ? bool_value(generator->status == GENERATOR_RUNNING)
               : NO_VALUE;
}

static bool generator_set_attr(Frame frame, Value self, Value name, Value value)
{
    Generator *generator = value_generator(self);
    bool is_name = str_equal(name, NAME_OF(__name__));
    if (!is_name && !str_equal(name, NAME_OF(__qualname__))) {
        return false;
    }
    if (value == NO_VALUE || !value_is_kind(value, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "%U must be set to a string object", name);
    }
    *(is_name ? &generator->name : &generator->qualname) = value;
    return true;
}

static Value itself(Frame frame, Value self)
{
    (void)frame;
    return self;
}

const KindOps ops_GENERATOR = {
    .repr = generator_repr,
    .iter = itself,
    .next = generator_next,
    .get_attr = generator_get_attr,
    .set_attr = generator_set_attr,
};
