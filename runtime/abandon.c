// SPDX-License-Identifier: Apache-2.0
// Generators whose last reference goes, as _PyGen_Finalize of CPython's genobject.c.
#include "class.h"
#include "exception.h"
#include "generator.h"
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
        (void)rt_try(frame, report_ignored, kept, &exception);
    }
    generator_finish(value_generator(kept[0].value)); // also one that has yielded once more
}
