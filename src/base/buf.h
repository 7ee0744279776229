// SPDX-License-Identifier: Apache-2.0
// A growing run of bytes in an arena: all text that the compiler writes goes through one.
#ifndef ML_BASE_BUF_H
#define ML_BASE_BUF_H

#include "base/arena.h"

typedef struct Buf {
    Arena *arena;
    char *ptr;
    size_t len;
    size_t cap;
} Buf;

/// An empty buffer whose memory comes from `arena`.
Buf buf_new(Arena *arena);

void buf_put(Buf *buf, char c);
void buf_add(Buf *buf, Str s);

/// Append `text`, NUL-terminated.
void buf_text(Buf *buf, const char *text);

/// Append as printf does.
__attribute__((format(printf, 2, 3))) void buf_printf(Buf *buf, const char *format, ...);

/// Append `count` times `c`.
void buf_fill(Buf *buf, char c, size_t count);

/// What was written so far; good until the next write.
static inline Str buf_str(const Buf *buf)
{
    return (Str){buf->ptr == NULL ? "" : buf->ptr, buf->len};
}

#endif
