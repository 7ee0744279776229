// SPDX-License-Identifier: Apache-2.0
// A string in the making, when its length and width are not known before.
#ifndef RUNTIME_TEXT_H
#define RUNTIME_TEXT_H

#include "str.h"

/// What was appended lies in a piece of heap memory that `slot`, one of the maker's roots, keeps.
typedef struct Text {
    Root *slot;
    uint32_t length, capacity; // in code points
    uint32_t width;
} Text;

/// An empty one; takes a slot of `*frame`.
Text text_new(Frame *frame);

/// Append a code point, ASCII (outside the heap, or what a root keeps), a str, the part [start, end) of one, and what str_format makes. Errors: MemoryError.
void text_point_grow(Frame frame, Text *text, uint32_t point);
static inline void text_point(Frame frame, Text *text, uint32_t point)
{
    if (text->length < text->capacity && point <= width_max(text->width)) {
        StrBuffer *buffer = (StrBuffer *)(void *)value_object(text->slot->value);
        point_put(buffer->bytes, text->width, text->length++, point);
    } else {
        text_point_grow(frame, text, point);
    }
}

void text_ascii(Frame frame, Text *text, const char *ascii);
void text_bytes(Frame frame, Text *text, const char *ascii, size_t n);
void text_str(Frame frame, Text *text, Value str);
void text_part(Frame frame, Text *text, Value str, uint32_t start, uint32_t end);
void text_format(Frame frame, Text *text, const char *format, ...);

/// Append the address of an object, as CPython writes it.
void text_address(Frame frame, Text *text, Value value);

/// Append `n` times a code point.
void text_fill(Frame frame, Text *text, uint32_t point, uint64_t n);

/// The str of it. Errors: MemoryError.
Value text_take(Frame frame, Text *text);

#endif
