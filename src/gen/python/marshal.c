// SPDX-License-Identifier: Apache-2.0
// The types are those of CPython's Python/marshal.c.
#include "gen/python/marshal.h"

#include "text/utf8.h"

enum { SHORT_MAX = 255 }; // longest text that has a short form

static void put_u32(Buf *out, uint32_t number)
{
    const char bytes[] = {(char)number, (char)(number >> 8), (char)(number >> 16),
                          (char)(number >> 24)};
    buf_add(out, (Str){bytes, sizeof bytes});
}

static void put_counted(Buf *out, char type, Str bytes)
{
    buf_put(out, type);
    put_u32(out, (uint32_t)bytes.len);
    buf_add(out, bytes);
}

static void put_text(Buf *out, Str text, char short_ascii, char ascii, char unicode)
{
    if (!utf8_is_ascii(text)) {
        put_counted(out, unicode, text);
    } else if (text.len > SHORT_MAX) {
        put_counted(out, ascii, text);
    } else {
        buf_put(out, short_ascii);
        buf_put(out, (char)text.len);
        buf_add(out, text);
    }
}

void marshal_str(Buf *out, Str text)
{
    put_text(out, text, 'z', 'a', 'u');
}

void marshal_name(Buf *out, Str text)
{
    put_text(out, text, 'Z', 'A', 't');
}

void marshal_bytes(Buf *out, Str bytes)
{
    put_counted(out, 's', bytes);
}

void marshal_int(Buf *out, int32_t number)
{
    buf_put(out, 'i');
    put_u32(out, (uint32_t)number);
}

void marshal_none(Buf *out)
{
    buf_put(out, 'N');
}

void marshal_bool(Buf *out, bool value)
{
    buf_put(out, value ? 'T' : 'F');
}

void marshal_ellipsis(Buf *out)
{
    buf_put(out, '.');
}

void marshal_tuple(Buf *out, uint32_t len)
{
    buf_put(out, '(');
    put_u32(out, len);
}
