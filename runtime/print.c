// SPDX-License-Identifier: Apache-2.0
// print and input.
#include "exception.h"
#include "generator.h"
#include "host.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "output.h"
#include "runtime.h"
#include "str_arg.h"
#include "utf8.h"

#include <string.h>

// --- print ----------------------------------------------------------------------------------------------------------

enum { KEYWORD_SEP, KEYWORD_END, KEYWORD_FILE, KEYWORD_FLUSH, N_KEYWORDS };

/// Where print writes: a stream, or any object with a method write.
typedef struct Target {
    const Stream *stream; // NULL: `file`
    const Root *file;
} Target;

static void put_value(Frame frame, const Target *target, Value value)
{
    if (target->stream != NULL) {
        output_value(frame, target->stream, value);
        return;
    }
    Root *text = root_of(&frame, rt_str(frame, value));
    rt_call_method(frame, target->file->value, NAME_OF(write), text, 1, NO_VALUE);
}

static bool is_given(Value value)
{
    return value != NO_VALUE && value != object_value(&rt_none);
}

static void check_between(Frame frame, const char *name, Value value)
{
    if (is_given(value) && !value_is_str(value)) {
        raise_error(frame, EXC_TypeError, "%s must be None or a string, not %T", name, value);
    }
}

/// sep or end, or what it is without being given.
static void put_between(Frame frame, const Target *target, const Root *given, uint32_t point)
{
    put_value(frame, target, is_given(given->value) ? given->value : str_point(frame, point));
}

static Value print(Frame frame, const Root *args, uint32_t n, const Root *keywords)
{
    Value file = keywords[KEYWORD_FILE].value;
    Target target = {NULL, &keywords[KEYWORD_FILE]};
    if (!is_given(file)) {
        target.stream = &rt_stdout;
    } else if (value_is_kind(file, KIND_STREAM)) {
        target.stream = (const Stream *)(void *)value_object(file);
    }
    check_between(frame, "sep", keywords[KEYWORD_SEP].value);
    check_between(frame, "end", keywords[KEYWORD_END].value);
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) {
            put_between(frame, &target, &keywords[KEYWORD_SEP], ' ');
        }
        put_value(frame, &target, args[i].value);
    }
    put_between(frame, &target, &keywords[KEYWORD_END], '\n');
    if (target.stream != NULL) {
        output_end(frame, target.stream);
    }
    if (keywords[KEYWORD_FLUSH].value != NO_VALUE &&
        rt_truth(frame, keywords[KEYWORD_FLUSH].value)) {
        if (target.stream != NULL) {
            output_flush(frame, target.stream);
        } else {
            rt_call_method(frame, target.file->value, NAME_OF(flush), NULL, 0, NO_VALUE);
        }
    }
    return object_value(&rt_none);
}

Value builtin_print(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self;
    Root *keywords = roots(&frame, N_KEYWORDS);
    n = native_keywords(frame, "print", n, args, names, "sep end file flush", keywords);
    return print(frame, args, n, keywords);
}

// --- input ----------------------------------------------------------------------------------------------------------

/// Bytes of a line in the making, in memory that a root keeps.
typedef struct Line {
    Root *memory; // KIND_RAW
    uint32_t n, capacity;
} Line;

static uint8_t *line_bytes(const Line *line)
{
    return (uint8_t *)(value_object(line->memory->value) + 1);
}

static void line_grow(Frame frame, Line *line)
{
    uint32_t capacity = line->capacity == 0 ? 256 : 2 * line->capacity;
    Object *memory = capacity > STR_MAX_LENGTH
                         ? NULL
                         : object_try(frame, NULL, KIND_RAW, sizeof(Object) + capacity);
    if (memory == NULL) {
        raise_memory_error(frame);
    }
    if (line->n > 0) {
        memcpy(memory + 1, line_bytes(line), line->n);
    }
    line->memory->value = object_value(memory);
    line->capacity = capacity;
}

/// The next line, without its end. Errors: EOFError, UnicodeDecodeError, OSError, KeyboardInterrupt.
static Value read_line(Frame frame)
{
    enum { INTERRUPTED = -4 }; // EINTR
    Line line = {roots(&frame, 1), 0, 0};
    generators_check(frame);
    for (;;) {
        if (line.n == line.capacity) {
            line_grow(frame, &line);
        }
        I32 n = host_read_line(line_bytes(&line) + line.n, (I32)(line.capacity - line.n));
        if (n < 0 && n != INTERRUPTED) {
            raise_os_error(frame, -n);
        }
        rt_poll(frame);
        line.n += n > 0 ? (uint32_t)n : 0;
        bool is_whole = line.n > 0 && line_bytes(&line)[line.n - 1] == '\n';
        if (is_whole || n == 0) {
            break;
        }
    }
    if (line.n == 0) {
        raise_error(frame, EXC_EOFError, "EOF when reading a line");
    }
    line.n -= line_bytes(&line)[line.n - 1] == '\n';
    return utf8_decode(frame, line_bytes(&line), line.n);
}

Value builtin_input(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)names;
    if (n > 0) {
        output_value(frame, &rt_stdout, args[0].value);
    }
    output_flush(frame, &rt_stdout);
    return read_line(frame);
}
