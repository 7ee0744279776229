// SPDX-License-Identifier: Apache-2.0
#include "base/buf.h"

#include "base/check.h"

#include <stdarg.h>
#include <stdio.h>

enum { FIRST_CAPACITY = 64 };

Buf buf_new(Arena *arena)
{
    return (Buf){.arena = arena};
}

static void reserve(Buf *buf, size_t more)
{
    if (buf->cap - buf->len >= more) {
        return;
    }
    size_t cap = buf->cap == 0 ? FIRST_CAPACITY : buf->cap * 2;
    while (cap - buf->len < more) {
        cap *= 2;
    }
    buf->ptr = arena_grow(buf->arena, buf->ptr, buf->cap, cap);
    buf->cap = cap;
}

void buf_put(Buf *buf, char c)
{
    reserve(buf, 1);
    buf->ptr[buf->len++] = c;
}

void buf_add(Buf *buf, Str s)
{
    if (s.len == 0) {
        return;
    }
    reserve(buf, s.len);
    memcpy(buf->ptr + buf->len, s.ptr, s.len);
    buf->len += s.len;
}

void buf_text(Buf *buf, const char *text)
{
    buf_add(buf, str_of(text));
}

void buf_printf(Buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int needed = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    ML_ASSERT(needed >= 0);
    reserve(buf, (size_t)needed + 1);
    vsnprintf(buf->ptr + buf->len, (size_t)needed + 1, format, again);
    va_end(again);
    buf->len += (size_t)needed;
}

void buf_fill(Buf *buf, char c, size_t count)
{
    if (count == 0) {
        return;
    }
    reserve(buf, count);
    memset(buf->ptr + buf->len, c, count);
    buf->len += count;
}
