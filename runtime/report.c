// SPDX-License-Identifier: Apache-2.0
// What the host prints of an exception that nobody caught: records of it and of those that it came from, oldest first. A
// record is a tag, its length (32 bits) and its bytes, text in UTF-8:
//   F   a call, the outermost first: line, end line, column, end column (32 bits each), file, 0, function
//   L   the last lines: type, text, notes
//   B   the name of the builtin exception that it is or derives from
//   C   the next exception has this one as its cause; X: it was raised while this one was handled
#include "class.h"
#include "exception.h"
#include "heap.h"
#include "host.h"
#include "instance.h"
#include "int.h"
#include "list.h"
#include "name.h"
#include "runtime.h"
#include "suggest.h"
#include "text.h"
#include "traceback.h"
#include "tuple.h"

#include <string.h>

enum {
    EXIT_UNCAUGHT = 1,
    EXIT_INTERRUPTED = 130, // as a shell says of SIGINT
    STREAM_ERRORS = 2,
};

static struct Report {
    char *bytes; // heap_raw
    uint32_t n, capacity;
} report;

// --- Bytes ----------------------------------------------------------------------------------------------------------

/// Room for `n` more bytes; false where memory is out: what there is stays.
static bool report_reserve(uint32_t n)
{
    if (report.n + n <= report.capacity) {
        return true;
    }
    uint32_t capacity = (report.n + n) * 2 + 256;
    char *bytes = heap_raw(capacity);
    if (bytes == NULL) {
        return false;
    }
    if (report.bytes != NULL) {
        memcpy(bytes, report.bytes, report.n);
        heap_free(report.bytes);
    }
    report.bytes = bytes;
    report.capacity = capacity;
    return true;
}

static void put(const void *bytes, uint32_t n)
{
    if (report_reserve(n)) {
        memcpy(report.bytes + report.n, bytes, n);
        report.n += n;
    }
}

static void put_number(uint32_t number)
{
    put(&number, sizeof(number));
}

/// A code point in UTF-8; surrogates as CPython's backslashreplace on standard error.
static void put_point(uint32_t point)
{
    char bytes[8];
    uint32_t n = 0;
    if (point >= 0xD800 && point < 0xE000) {
        bytes[n++] = '\\';
        bytes[n++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[n++] = "0123456789abcdef"[point >> shift & 15];
        }
    } else if (point < 0x80) {
        bytes[n++] = (char)point;
    } else {
        uint32_t n_more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        uint32_t lead = n_more == 1 ? 0xC0 : n_more == 2 ? 0xE0 : 0xF0;
        bytes[n++] = (char)(lead | point >> (6 * n_more));
        while (n_more-- > 0) {
            bytes[n++] = (char)(0x80 | (point >> (6 * n_more) & 0x3F));
        }
    }
    put(bytes, n);
}

static void put_str(Value value)
{
    const Str *str = value_str(value);
    for (uint32_t i = 0; i < str->length; i++) {
        put_point(str_at(str, i));
    }
}

/// Begin a record; what report_end needs.
static uint32_t record_begin(char tag)
{
    put(&tag, 1);
    put_number(0);
    return report.n;
}

static void record_end(uint32_t begin)
{
    if (begin <= report.n) {
        uint32_t length = report.n - begin;
        memcpy(report.bytes + begin - sizeof(length), &length, sizeof(length));
    }
}

// --- One exception --------------------------------------------------------------------------------------------------

static void put_calls(Value exception)
{
    const Traceback *traceback = traceback_of(exception);
    for (uint32_t i = traceback == NULL ? 0 : traceback->n; i-- > 0;) {
        const TracebackEntry *entry = &traceback->entries[i];
        Position position = {0, 0, 0, 0};
        if (entry->position < entry->code->n_positions) {
            position = entry->code->positions[entry->position];
        }
        uint32_t begin = record_begin('F');
        put_number(position.line);
        put_number(position.end_line);
        put_number(position.column);
        put_number(position.end_column);
        put_str(entry->code->file);
        put("", 1);
        put_str(entry->code->name);
        record_end(begin);
    }
}

/// A text of a value, made under rt_try.
typedef struct TextOf {
    Value (*make)(Frame frame, Value value);
    Root *value, *text;
} TextOf;

static void make_text(Frame frame, void *context)
{
    TextOf *text_of = context;
    Value text = text_of->make(frame, text_of->value->value);
    text_of->text->value = text;
}

/// make(value), or NO_VALUE if that raises.
static Value text_or_none(Frame frame, Value (*make)(Frame frame, Value value), Value value)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    TextOf text_of = {make, &kept[0], &kept[1]};
    Value ignored;
    return rt_try(frame, make_text, &text_of, &ignored) ? NO_VALUE : kept[1].value;
}

static void put_ascii(const char *text)
{
    put(text, (uint32_t)strlen(text));
}

static void put_notes(Frame frame, Value exception)
{
    Root *kept = root_of(&frame, attributes_get(frame, exception, NAME_OF(__notes__)));
    if (kept->value == NO_VALUE || !value_is_kind(kept->value, KIND_LIST)) {
        return;
    }
    for (uint32_t i = 0; i < value_list(kept->value)->length; i++) {
        Value text = text_or_none(frame, rt_str, value_list(kept->value)->items[i]);
        put_ascii("\n");
        if (text == NO_VALUE) {
            put_ascii("<note str() failed>");
        } else {
            put_str(text);
        }
    }
}

static void put_last_lines(Frame frame, Value exception)
{
    const Type *type = value_type(exception);
    Value module = type_module(type);
    uint32_t begin = record_begin('L');
    if (!str_equal(module, NAME_OF(builtins)) && !str_equal(module, NAME_OF(__main__))) {
        put_str(module);
        put_ascii(".");
    }
    put_str(type_qualname(type));
    Root *kept = roots(&frame, 2);
    kept[0].value = exception;
    kept[1].value = text_or_none(frame, rt_str, exception);
    if (kept[1].value == NO_VALUE) {
        put_ascii(": <exception str() failed>");
    } else if (value_str(kept[1].value)->length > 0) {
        put_ascii(": ");
        put_str(kept[1].value);
    }
    kept[1].value = text_or_none(frame, rt_suggestion, kept[0].value);
    if (kept[1].value != NO_VALUE) {
        put_str(kept[1].value);
    }
    put_notes(frame, kept[0].value);
    record_end(begin);
}

static void put_builtin(Value exception)
{
    const Type *type = value_type(exception);
    for (uint32_t i = 0; type_is_class(type); i++) {
        type = type_mro(value_type(exception), i);
    }
    uint32_t begin = record_begin('B');
    put_str(object_value(type->name));
    record_end(begin);
}

// --- The chain ------------------------------------------------------------------------------------------------------

/// What an exception came from, with the tag of the link, or NO_VALUE.
static Value origin(Value value, char *link_out)
{
    const Exception *exception = value_exception(value);
    *link_out = exception->cause != NO_VALUE ? 'C' : 'X';
    return exception->cause != NO_VALUE   ? exception->cause
           : exception->is_context_hidden ? NO_VALUE
                                          : exception->context;
}

static bool is_in(const List *list, Value value)
{
    for (uint32_t i = 0; i < list->length; i++) {
        if (list->items[i] == value) {
            return true;
        }
    }
    return false;
}

/// The chain from `exception` back to what began it, as far as nothing stands in it twice.
static void collect_chain(Frame frame, Value exception, const Root *list)
{
    char link;
    while (exception != NO_VALUE && !is_in(value_list(list->value), exception)) {
        list_push(frame, list->value, exception);
        exception = origin(exception, &link);
    }
}

static void put_chain(Frame frame, void *context)
{
    const Root *exception = context;
    Root *list = root_of(&frame, object_value(list_new(frame, 4)));
    collect_chain(frame, exception->value, list);
    for (uint32_t i = value_list(list->value)->length; i-- > 0;) {
        Value value = value_list(list->value)->items[i];
        put_calls(value);
        put_last_lines(frame, value);
        put_builtin(value_list(list->value)->items[i]);
        if (i > 0) {
            char link;
            origin(value_list(list->value)->items[i - 1], &link);
            record_end(record_begin(link));
        }
    }
}

// --- The end of a program -------------------------------------------------------------------------------------------

/// sys.exit("text"): the text is printed and the code is 1.
static void print_exit_text(Frame frame, Value code)
{
    Value text = text_or_none(frame, rt_str, code);
    report.n = 0;
    if (text != NO_VALUE) {
        put_str(text);
    }
    put_ascii("\n");
    host_write(STREAM_ERRORS, report.bytes, (I32)report.n);
    report.n = 0;
}

static I32 exit_code(Frame frame, Value exception)
{
    Value code = rt_get_attr_or_none(frame, exception, NAME_OF(code));
    if (code == NO_VALUE || code == object_value(&rt_none)) {
        return 0;
    }
    if (value_is_small(code)) {
        return (I32)value_small(code);
    }
    if (value_is_int(code)) {
        code = int_plain(code);
        return value_is_small(code) ? (I32)value_small(code) : -1;
    }
    print_exit_text(frame, code);
    return EXIT_UNCAUGHT;
}

I32 rt_uncaught(Pointer exception)
{
    Frame frame = frame_first();
    interrupts_drop();
    rt_handled = NO_VALUE;
    Root *kept = root_of(&frame, object_value(exception));
    report.n = 0;
    if (is_exception_of(kept->value, EXC_SystemExit)) {
        return exit_code(frame, kept->value);
    }
    Value ignored;
    rt_try(frame, put_chain, kept, &ignored);
    return is_exception_of(kept->value, EXC_KeyboardInterrupt) ? EXIT_INTERRUPTED : EXIT_UNCAUGHT;
}

Pointer rt_report_bytes(void)
{
    return report.bytes;
}

I32 rt_report_length(void)
{
    return (I32)report.n;
}
