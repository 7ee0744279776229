// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include "exception.h"

#include <string.h>

/// The memory is a cell of kind KIND_RAW without a type: the collector keeps it while the slot does.
static void *buffer(const Text *text)
{
    return value_object(text->slot->value) + 1;
}

Text text_new(Frame *frame)
{
    return (Text){roots(frame, 1), 0, 0, 1};
}

static uint32_t point_at(const void *points, uint32_t width, uint32_t index)
{
    return width == 1   ? ((const uint8_t *)points)[index]
           : width == 2 ? ((const uint16_t *)points)[index]
                        : ((const uint32_t *)points)[index];
}

static void point_put(void *points, uint32_t width, uint32_t index, uint32_t point)
{
    if (width == 1) {
        ((uint8_t *)points)[index] = (uint8_t)point;
    } else if (width == 2) {
        ((uint16_t *)points)[index] = (uint16_t)point;
    } else {
        ((uint32_t *)points)[index] = point;
    }
}

static void widen(void *to, uint32_t to_width, const void *from, uint32_t from_width, uint32_t n)
{
    if (to_width == from_width) {
        memcpy(to, from, (size_t)n * to_width);
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        point_put(to, to_width, i, point_at(from, from_width, i));
    }
}

/// Room for `n` more code points of `width`.
static void reserve(Frame frame, Text *text, uint32_t n, uint32_t width)
{
    width = width > text->width ? width : text->width;
    if (n > STR_MAX_LENGTH - text->length) {
        raise_memory_error(frame);
    }
    uint32_t length = text->length + n;
    if (length <= text->capacity && width == text->width) {
        return;
    }
    uint32_t capacity = length <= text->capacity ? text->capacity : length + length / 2 + 16;
    Object *cell = object_try(frame, NULL, KIND_RAW, sizeof(Object) + (size_t)capacity * width);
    if (cell == NULL) {
        raise_memory_error(frame);
    }
    if (text->length > 0) {
        widen(cell + 1, width, buffer(text), text->width, text->length);
    }
    text->slot->value = object_value(cell);
    text->capacity = capacity;
    text->width = width;
}

void text_point(Frame frame, Text *text, uint32_t point)
{
    reserve(frame, text, 1, point < 0x100 ? 1 : point < 0x10000 ? 2 : 4);
    point_put(buffer(text), text->width, text->length++, point);
}

void text_ascii(Frame frame, Text *text, const char *ascii)
{
    uint32_t n = (uint32_t)strlen(ascii);
    reserve(frame, text, n, 1);
    for (uint32_t i = 0; i < n; i++) {
        point_put(buffer(text), text->width, text->length++, (uint8_t)ascii[i]);
    }
}

void text_str(Frame frame, Text *text, Value str)
{
    Root *kept = root_of(&frame, str);
    const Str *piece = value_str(kept->value);
    reserve(frame, text, piece->length, piece->width);
    widen((char *)buffer(text) + (size_t)text->length * text->width, text->width, piece->data,
          piece->width, piece->length);
    text->length += piece->length;
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
    Str *str = str_new(frame, text->length,
                       text->width == 1   ? 0xFF
                       : text->width == 2 ? 0xFFFF
                                          : 0x10FFFF);
    if (text->length > 0) {
        memcpy(str->data, buffer(text), (size_t)text->length * text->width);
    }
    return object_value(str);
}
