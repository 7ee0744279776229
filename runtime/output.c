// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "bytes.h"
#include "exception.h"
#include "float.h"
#include "float_text.h"
#include "generator.h"
#include "host.h"
#include "int.h"
#include "list.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "str_arg.h"
#include "utf8.h"

#include <string.h>

enum { GATHER_BYTES = 4096 };

Stream rt_stdout = {{&rt_types[TYPE_TextIOWrapper], KIND_STREAM, GC_IMMORTAL, 0}, 1};
Stream rt_stderr = {{&rt_types[TYPE_TextIOWrapper], KIND_STREAM, GC_IMMORTAL, 0}, 2};

/// What is gathered, for one stream: empty whenever the program's code runs.
static struct Gathered {
    uint32_t n;
    uint8_t bytes[GATHER_BYTES];
} gathered;

// --- Bytes ----------------------------------------------------------------------------------------------------------

void raise_os_error(Frame frame, int32_t number)
{
    switch (number) {
    case 5: raise_errno(frame, EXC_OSError, number, "Input/output error");
    case 9: raise_errno(frame, EXC_OSError, number, "Bad file descriptor");
    case 11: raise_errno(frame, EXC_BlockingIOError, number, "Resource temporarily unavailable");
    case 28: raise_errno(frame, EXC_OSError, number, "No space left on device");
    case 32: raise_errno(frame, EXC_BrokenPipeError, number, "Broken pipe");
    default: raise_errno(frame, EXC_OSError, number, "Unknown error");
    }
}

static void write_bytes(Frame frame, const Stream *stream, const uint8_t *bytes, uint32_t n)
{
    generators_check(frame);
    int32_t error = n == 0 ? 0 : host_write(stream->number, (Pointer)(uintptr_t)bytes, (I32)n);
    if (error != 0) {
        raise_os_error(frame, error);
    }
}

void output_end(Frame frame, const Stream *stream)
{
    uint32_t n = gathered.n;
    gathered.n = 0;
    write_bytes(frame, stream, gathered.bytes, n);
}

void output_flush(Frame frame, const Stream *stream)
{
    output_end(frame, stream);
    int32_t error = host_flush(stream->number);
    if (error != 0) {
        raise_os_error(frame, error);
    }
}

/// Where `n` bytes, few, can be put.
static uint8_t *room_for(Frame frame, const Stream *stream, uint32_t n)
{
    if (n > GATHER_BYTES - gathered.n) {
        output_end(frame, stream);
    }
    return gathered.bytes + gathered.n;
}

static void gather(Frame frame, const Stream *stream, const void *bytes, uint32_t n)
{
    if (n > GATHER_BYTES / 2) {
        output_end(frame, stream);
        write_bytes(frame, stream, bytes, n);
        return;
    }
    bytes_copy(room_for(frame, stream, n), bytes, n);
    gathered.n += n;
}

// --- Strings --------------------------------------------------------------------------------------------------------

/// A code point; stderr shows what can't be encoded.
static void gather_point(Frame frame, const Stream *stream, uint32_t point)
{
    uint8_t *out = room_for(frame, stream, 6);
    if (point < 0xD800 || point > 0xDFFF) {
        gathered.n += utf8_put(point, out);
        return;
    }
    out[0] = '\\';
    out[1] = 'u';
    for (uint32_t i = 0; i < 4; i++) {
        out[2 + i] = (uint8_t)"0123456789abcdef"[point >> (12 - 4 * i) & 15];
    }
    gathered.n += 6;
}

void output_str(Frame frame, const Stream *stream, Value value)
{
    const Root *kept = root_of(&frame, value);
    const Str *str = value_str(kept->value);
    if (str_is_ascii(str)) {
        gather(frame, stream, str->data, str->length);
        return;
    }
    int64_t surrogate = stream == &rt_stdout ? utf8_surrogate(str) : -1;
    if (surrogate >= 0) {
        output_end(frame, stream);
        raise_surrogate(frame, kept->value, (uint32_t)surrogate);
    }
    for (uint32_t i = 0; i < str->length; i++) {
        gather_point(frame, stream, str_at(str, i));
    }
}

// --- Values ---------------------------------------------------------------------------------------------------------

static void gather_small(Frame frame, const Stream *stream, int64_t number)
{
    char digits[INT_SMALL_TEXT], *end = digits + INT_SMALL_TEXT;
    const char *text = int_small_text(number, end);
    gather(frame, stream, text, (uint32_t)(end - text));
}

void output_value(Frame frame, const Stream *stream, Value value)
{
    const Type *type = value_type(value);
    if (value_is_small(value)) {
        gather_small(frame, stream, value_small(value));
    } else if (type == &rt_types[TYPE_str]) {
        output_str(frame, stream, value);
    } else if (type == &rt_types[TYPE_float]) {
        char text[FLOAT_REPR_BOUND];
        gather(frame, stream, text, (uint32_t)float_repr(value_float(value), text));
    } else if (value == object_value(&rt_none) || type == &rt_types[TYPE_bool]) {
        output_str(frame, stream, rt_str(frame, value));
    } else {
        const Root *kept = root_of(&frame, value);
        output_end(frame, stream);
        output_str(frame, stream, rt_str(frame, kept->value));
    }
}

// --- Streams as objects ---------------------------------------------------------------------------------------------

static const Stream *value_stream(Value value)
{
    return (const Stream *)(void *)value_object(value);
}

static Value stream_repr(Frame frame, Value self)
{
    static const char *const texts[] = {
        "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>",
        "<_io.TextIOWrapper name='<stderr>' mode='w' encoding='utf-8'>",
    };
    const char *text = texts[value_stream(self)->number - 1];
    return str_ascii(frame, text, strlen(text));
}

const KindOps ops_STREAM = {.repr = stream_repr};

Value rt_stream(I32 number)
{
    return object_value(number == 1 ? &rt_stdout : &rt_stderr);
}

STR_METHOD(stream_write)
{
    STR_METHOD_UNUSED;
    str_arg(frame, args[0].value, "write", "argument");
    uint32_t length = value_str(args[0].value)->length;
    output_str(frame, value_stream(self), args[0].value);
    output_end(frame, value_stream(self));
    return small_value(length);
}

STR_METHOD(stream_writelines)
{
    STR_METHOD_UNUSED;
    Root *kept = roots(&frame, 2);
    kept[0].value = rt_iter(frame, args[0].value);
    while ((kept[1].value = rt_next(frame, kept[0].value)) != NO_VALUE) {
        str_arg(frame, kept[1].value, "write", "argument");
        output_str(frame, value_stream(self), kept[1].value);
        output_end(frame, value_stream(self));
    }
    return object_value(&rt_none);
}

STR_METHOD(stream_flush)
{
    STR_METHOD_UNUSED;
    output_flush(frame, value_stream(self));
    return object_value(&rt_none);
}
