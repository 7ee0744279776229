// SPDX-License-Identifier: Apache-2.0
// Generators whose last reference goes, as _PyGen_Finalize of CPython's genobject.c.
#include "class.h"
#include "exception.h"
#include "generator.h"
#include "list.h"
#include "ops.h"
#include "output.h"
#include "runtime.h"
#include "text.h"
#include "traceback.h"

static void put_text(Frame frame, Text *text)
{
    Root *kept = root_of(&frame, text_take(frame, text));
    output_str(frame, &rt_stderr, kept->value);
}

static void put_call(Frame frame, const TracebackEntry *entry)
{
    const Code *code = entry->code;
    bool is_known = entry->position < code->n_positions;
    Text text = text_new(&frame);
    text_format(frame, &text, "  File \"%U\", line %d, in %U\n", code->file,
                (int64_t)(is_known ? code->positions[entry->position].line : 0), code->name);
    put_text(frame, &text);
}

static void put_calls(Frame frame, const Root *exception)
{
    const Traceback *calls = traceback_of(exception->value);
    for (uint32_t i = calls == NULL ? 0 : calls->n; i-- > 0;) {
        put_call(frame, &calls->entries[i]);
    }
}

/// As PyErr_WriteUnraisable, without the lines of the source. The roots: the generator, what came out of it.
static void report_ignored(Frame frame, void *context)
{
    const Root *roots_of = context;
    Text text = text_new(&frame);
    text_ascii(frame, &text, "Exception ignored in: ");
    text_str(frame, &text, rt_repr(frame, roots_of[0].value));
    text_ascii(frame, &text, "\nTraceback (most recent call last):\n");
    put_text(frame, &text);
    put_calls(frame, &roots_of[1]);
    text = text_new(&frame);
    text_str(frame, &text, type_qualname(value_type(roots_of[1].value)));
    Value message = rt_str(frame, roots_of[1].value);
    if (value_str(message)->length > 0) {
        text_format(frame, &text, ": %U", message);
    }
    text_ascii(frame, &text, "\n");
    put_text(frame, &text);
    output_end(frame, &rt_stderr);
}

static void close_it(Frame frame, void *context)
{
    rt_generator_close(frame, ((const Root *)context)->value);
}

void rt_generator_abandon(Frame frame, Value value)
{
    if (value == NO_VALUE || !value_is_kind(value, KIND_GENERATOR) ||
        value_generator(value)->status == GENERATOR_RUNNING) {
        return;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    Value exception;
    if (rt_try(frame, close_it, kept, &exception)) {
        kept[1].value = exception;
        if (value_generator(kept[0].value)->is_watched) {
            // CPython's report names an address: what is found lost later could no longer be done anew.
            generator_lack(frame);
        }
        (void)rt_try(frame, report_ignored, kept, &exception);
    }
    generator_finish(value_generator(kept[0].value)); // also one that has yielded once more
}

void rt_generator_own(Frame frame, Value value)
{
    (void)frame;
    if (value_is_kind(value, KIND_GENERATOR)) {
        value_generator(value)->is_owned = true;
    }
}

void rt_generator_drop(Frame frame, Value value)
{
    if (value_is_kind(value, KIND_GENERATOR) && value_generator(value)->is_owned) {
        rt_generator_abandon(frame, value);
    }
}

// --- Through frames -------------------------------------------------------------------------------------------------

enum { MAX_CHAIN = 1000 };

/// What is being given up, and further out.
static struct Released {
    const Root *list;
    struct Released *outer;
} *released;

void rt_generator_pass(Frame frame, Value exception, Value value)
{
    bool is_owned = value_is_kind(value, KIND_GENERATOR) && value_generator(value)->is_owned &&
                    value_generator(value)->status == GENERATOR_SUSPENDED;
    if (!is_owned || (value_object(exception)->gc & GC_IMMORTAL) != 0) {
        return; // the static MemoryError: what is lost is found
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = exception;
    kept[1].value = value;
    if (value_exception(exception)->passed == NO_VALUE) {
        Value list = object_value(list_new(frame, 1));
        value_exception(kept[0].value)->passed = list;
    }
    rt_list_append(frame, value_exception(kept[0].value)->passed, kept[1].value);
}

static bool is_in_chain(Value exception, Value at)
{
    for (uint32_t i = 0; i < MAX_CHAIN && at != NO_VALUE && at != exception; i++) {
        at = value_exception(at)->context;
    }
    return at != NO_VALUE;
}

/// Is the exception being handled further out?
static bool is_handled(Value exception)
{
    bool is_found = is_in_chain(exception, rt_handled);
    for (const Resumed *resumed = rt_resumed; resumed != NULL && !is_found;
         resumed = resumed->outer) {
        is_found = is_in_chain(exception, resumed->handled->value);
    }
    return is_found;
}

/// Close what frames of an exception hold, those further in first.
static void release(Frame frame, Value exception)
{
    Root *list = root_of(&frame, value_exception(exception)->passed);
    if (list->value == NO_VALUE) {
        return;
    }
    value_exception(exception)->passed = NO_VALUE;
    struct Released own = {list, released};
    released = &own;
    for (uint32_t i = 0; i < value_list(list->value)->length; i++) {
        rt_generator_drop(frame, value_list(list->value)->items[i]);
    }
    released = own.outer;
}

void rt_exception_release(Frame frame, Value exception)
{
    Root *kept = root_of(&frame, exception);
    for (uint32_t i = 0; i < MAX_CHAIN && kept->value != NO_VALUE && !is_handled(kept->value);
         i++) {
        release(frame, kept->value);
        Value cause = value_exception(kept->value)->cause;
        if (cause != NO_VALUE && !is_handled(cause)) {
            release(frame, cause); // which is the context, or has come and gone
        }
        kept->value = value_exception(kept->value)->context;
    }
}

static void visit_chain(Value at, Visit *visit)
{
    for (uint32_t i = 0; i < MAX_CHAIN && at != NO_VALUE; i++) {
        visit(value_exception(at)->passed);
        at = value_exception(at)->context;
    }
}

void generators_passed(Visit *visit)
{
    visit_chain(rt_handled, visit);
    for (const Resumed *resumed = rt_resumed; resumed != NULL; resumed = resumed->outer) {
        visit_chain(resumed->handled->value, visit);
    }
    for (const struct Released *own = released; own != NULL; own = own->outer) {
        visit(own->list->value);
    }
}
