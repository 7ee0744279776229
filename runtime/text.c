// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include "bytes.h"
#include "exception.h"

#include <string.h>

enum {
    COPY_MAX = 128,    // bytes: a shorter text is copied into its str
    CAPACITY_MIN = 48, // code points to begin with
};

/// What has been appended lies in a StrBuffer, so that a long text needn't be copied into its str.
static StrBuffer *buffer(const Text *text)
{
    return (StrBuffer *)(void *)value_object(text->slot->value);
}

Text text_new(Frame *frame)
{
    return (Text){roots(frame, 1), 0, 0, 1};
}

static uint32_t point_width(uint32_t point)
{
    return point < 0x100 ? 1 : point < 0x10000 ? 2 : 4;
}

static void convert(void *to, uint32_t to_width, const void *from, uint32_t from_width, uint32_t n)
{
    if (to_width == from_width) {
        bytes_copy(to, from, (size_t)n * to_width);
    } else {
        points_convert(to, to_width, from, from_width, n);
    }
}

static void grow(Frame frame, Text *text, uint32_t n, uint32_t width)
{
    width = width > text->width ? width : text->width;
    if (n > STR_MAX_LENGTH - text->length) {
        raise_memory_error(frame);
    }
    uint32_t length = text->length + n;
    uint32_t capacity =
        length <= text->capacity ? text->capacity : length + length / 2 + CAPACITY_MIN;
    uint64_t bytes = (uint64_t)capacity * width;
    StrBuffer *cell = bytes > PTRDIFF_MAX - sizeof(StrBuffer)
                          ? NULL
                          : object_try(frame, NULL, KIND_RAW, sizeof(StrBuffer) + (size_t)bytes);
    if (cell == NULL) {
        raise_memory_error(frame);
    }
    if (text->length > 0) {
        convert(cell->bytes, width, buffer(text)->bytes, text->width, text->length);
    }
    cell->used = cell->capacity = (uint32_t)bytes;
    text->slot->value = object_value(cell);
    text->capacity = capacity;
    text->width = width;
}

/// Room for `n` more code points of `width`.
static inline void reserve(Frame frame, Text *text, uint32_t n, uint32_t width)
{
    if (n > text->capacity - text->length || width > text->width) {
        grow(frame, text, n, width);
    }
}

void text_point_grow(Frame frame, Text *text, uint32_t point)
{
    reserve(frame, text, 1, point_width(point));
    point_put(buffer(text)->bytes, text->width, text->length++, point);
}

void text_bytes(Frame frame, Text *text, const char *ascii, size_t n)
{
    if (n > STR_MAX_LENGTH) {
        raise_memory_error(frame);
    }
    reserve(frame, text, (uint32_t)n, 1);
    if (n > 0) {
        convert(buffer(text)->bytes + (size_t)text->length * text->width, text->width, ascii, 1,
                (uint32_t)n);
        text->length += (uint32_t)n;
    }
}

void text_ascii(Frame frame, Text *text, const char *ascii)
{
    text_bytes(frame, text, ascii, strlen(ascii));
}

/// Append `n` code points from `start` on, none wider than `width`.
static void append(Frame frame, Text *text, Value str, uint32_t start, uint32_t n, uint32_t width)
{
    const Root *kept = root_of(&frame, str);
    reserve(frame, text, n, width);
    const Str *piece = value_str(kept->value);
    if (n > 0) {
        convert(buffer(text)->bytes + (size_t)text->length * text->width, text->width,
                piece->data + (size_t)start * piece->width, piece->width, n);
        text->length += n;
    }
}

void text_str(Frame frame, Text *text, Value str)
{
    append(frame, text, str, 0, value_str(str)->length, value_str(str)->width);
}

void text_part(Frame frame, Text *text, Value str, uint32_t start, uint32_t end)
{
    uint32_t width = point_width(str_max_point(value_str(str), start, end - start));
    append(frame, text, str, start, end - start, width);
}

void text_fill(Frame frame, Text *text, uint32_t point, uint64_t n)
{
    if (n == 0) {
        return;
    }
    if (n > STR_MAX_LENGTH) {
        raise_memory_error(frame);
    }
    reserve(frame, text, (uint32_t)n, point_width(point));
    for (; n > 0; n--) {
        rt_poll_step(frame, n);
        point_put(buffer(text)->bytes, text->width, text->length++, point);
    }
}

void text_format(Frame frame, Text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value piece = str_format(frame, format, arguments);
    va_end(arguments);
    text_str(frame, text, piece);
}

Value text_take(Frame frame, Text *text)
{
    if (text->length == 0) {
        return object_value(&rt_empty_str);
    }
    uint32_t bytes = text->length * text->width;
    StrBuffer *cell = buffer(text);
    if (bytes > COPY_MAX && bytes >= cell->capacity / 4 * 3) {
        cell->used = bytes;
        return str_of_buffer(frame, object_value(cell), text->length, (uint8_t)text->width);
    }
    Str *str = str_new(frame, text->length, width_max(text->width));
    bytes_copy(str->data, buffer(text)->bytes, bytes);
    return object_value(str);
}
