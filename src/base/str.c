// SPDX-License-Identifier: Apache-2.0
#include "base/str.h"

bool str_starts_with(Str s, Str prefix)
{
    return s.len >= prefix.len && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

bool str_ends_with(Str s, Str suffix)
{
    return s.len >= suffix.len && memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

int str_compare(Str a, Str b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common == 0 ? 0 : memcmp(a.ptr, b.ptr, common);
    if (order != 0) {
        return order;
    }
    return a.len < b.len ? -1 : a.len > b.len;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

Str str_trim(Str s)
{
    while (s.len > 0 && is_blank(s.ptr[0])) {
        s = str_slice(s, 1, s.len);
    }
    while (s.len > 0 && is_blank(s.ptr[s.len - 1])) {
        s.len--;
    }
    return s;
}

size_t str_find(Str s, Str needle)
{
    if (needle.len == 0) {
        return 0;
    }
    for (size_t at = 0; at + needle.len <= s.len; at++) {
        const char *hit = memchr(s.ptr + at, needle.ptr[0], s.len - needle.len + 1 - at);
        if (hit == NULL) {
            break;
        }
        at = (size_t)(hit - s.ptr);
        if (memcmp(hit, needle.ptr, needle.len) == 0) {
            return at;
        }
    }
    return s.len;
}

Str str_split_next(Str *rest, char separator)
{
    const char *hit = rest->len == 0 ? NULL : memchr(rest->ptr, separator, rest->len);
    Str part = *rest;
    if (hit == NULL) {
        *rest = (Str){NULL, 0};
        return part;
    }
    part.len = (size_t)(hit - rest->ptr);
    *rest = str_slice(*rest, part.len + 1, rest->len);
    return part;
}

uint64_t str_hash(Str s)
{
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < s.len; i++) {
        hash = (hash ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
    }
    return hash ^ (hash >> 32);
}
