// SPDX-License-Identifier: Apache-2.0
#include "text/lines.h"

#include "base/check.h"
#include "text/utf8.h"

LineIndex lines_new(Arena *arena, Str text)
{
    return (LineIndex){.arena = arena, .text = text};
}

static void build(LineIndex *lines)
{
    Str text = lines->text;
    array_push(lines->arena, &lines->starts, 0);
    for (size_t i = 0; i < text.len; i++) {
        bool crlf = text.ptr[i] == '\r' && i + 1 < text.len && text.ptr[i + 1] == '\n';
        if (text.ptr[i] == '\n' || (text.ptr[i] == '\r' && !crlf)) {
            array_push(lines->arena, &lines->starts, (uint32_t)(i + 1));
        }
    }
}

uint32_t lines_count(LineIndex *lines)
{
    if (lines->starts.len == 0) {
        build(lines);
    }
    return (uint32_t)lines->starts.len;
}

uint32_t lines_line(LineIndex *lines, uint32_t offset)
{
    uint32_t low = 0; // the last line that begins at or before `offset` is in [low, high)
    uint32_t high = lines_count(lines);
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (lines->starts.items[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low + 1;
}

LinePlace lines_place(LineIndex *lines, uint32_t offset)
{
    uint32_t line = lines_line(lines, offset);
    Str before = str_slice(lines->text, lines->starts.items[line - 1], offset);
    return (LinePlace){line, (uint32_t)utf8_count(before) + 1};
}

Span lines_span(LineIndex *lines, uint32_t line)
{
    uint32_t count = lines_count(lines);
    ML_ASSERT(line >= 1 && line <= count);
    const char *text = lines->text.ptr;
    uint32_t start = lines->starts.items[line - 1];
    uint32_t end = line < count ? lines->starts.items[line] : (uint32_t)lines->text.len;
    if (line < count) {
        end--;
        if (end > start && text[end] == '\n' && text[end - 1] == '\r') {
            end--;
        }
    }
    return (Span){start, end};
}

Str lines_text(LineIndex *lines, uint32_t line)
{
    Span span = lines_span(lines, line);
    return str_slice(lines->text, span.start, span.end);
}
