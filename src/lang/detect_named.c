// SPDX-License-Identifier: Apache-2.0
// Languages that a program names itself: in a header comment, or in its file name.
#include "lang/detect.h"

#include "text/ident.h"
#include "text/utf8.h"

enum { HEADER_LINES = 5, MAX_KEY_BYTES = 60, MAX_NAME_WORDS = 3 };

static Str without(Str s, size_t n)
{
    return str_slice(s, n, s.len);
}

/// Offset of the first ':' '：' '=' '＝' of `comment`, with its length, or `comment.len`.
static size_t find_separator(Str comment, size_t *len_out)
{
    for (size_t at = 0; at < comment.len;) {
        size_t start = at;
        uint32_t cp = utf8_next(comment, &at);
        if (cp == ':' || cp == '=' || cp == 0xFF1A || cp == 0xFF1D) {
            *len_out = at - start;
            return start;
        }
    }
    return comment.len;
}

static bool is_header_word(PackSet *packs, Arena *scratch, Str key)
{
    Str folded = text_fold(scratch, key);
    for (size_t i = 0; i < pack_set_len(packs); i++) {
        const StrList *headers = &pack_set_at(packs, i)->headers;
        for (size_t j = 0; j < headers->len; j++) {
            if (str_equal(text_fold(scratch, headers->items[j]), folded)) {
                return true;
            }
        }
    }
    return false;
}

static size_t count_words(Str s)
{
    size_t n_words = 0;
    while (s.len > 0) {
        n_words += str_split_next(&s, ' ').len > 0;
    }
    return n_words;
}

/// The value of the header in the comment line `line`, or an empty Str.
static Str header_value(PackSet *packs, Str line)
{
    Arena *scratch = pack_set_arena(packs);
    while (line.len > 0 && line.ptr[0] == '#') {
        line = without(line, 1);
    }
    size_t separator_len = 0;
    size_t separator = find_separator(line, &separator_len);
    Str key = str_trim(str_slice(line, 0, separator));
    Str value = str_trim(without(line, separator + separator_len));
    bool is_candidate = separator < line.len && key.len > 0 && key.len <= MAX_KEY_BYTES &&
                        value.len > 0 && count_words(value) <= MAX_NAME_WORDS;
    return is_candidate && is_header_word(packs, scratch, key) ? value : (Str){NULL, 0};
}

Str detect_header(PackSet *packs, Str text, Span *span_out)
{
    Str rest = text;
    for (int i = 0; i < HEADER_LINES && rest.len > 0; i++) {
        Str line = str_trim(str_split_next(&rest, '\n'));
        if (line.len == 0) {
            continue;
        }
        if (line.ptr[0] != '#') {
            break;
        }
        Str value = header_value(packs, line);
        if (value.len > 0) {
            uint32_t start = (uint32_t)(value.ptr - text.ptr);
            *span_out = (Span){start, start + (uint32_t)value.len};
            return value;
        }
    }
    return (Str){NULL, 0};
}

Str detect_suffix(PackSet *packs, Str path)
{
    size_t base = path.len;
    while (base > 0 && path.ptr[base - 1] != '/') {
        base--;
    }
    Str name = without(path, base);
    size_t last = name.len;
    size_t dots[2] = {0, 0}; // the last dot, the one before it
    for (size_t i = 0; i < 2; i++) {
        while (last > 0 && name.ptr[last - 1] != '.') {
            last--;
        }
        dots[i] = last;
        last = last > 0 ? last - 1 : 0;
    }
    if (dots[1] < 2) { // no second dot, or nothing before it
        return (Str){NULL, 0};
    }
    Str code = text_fold(pack_set_arena(packs), str_slice(name, dots[1], dots[0] - 1));
    for (size_t i = 0; i < pack_set_len(packs); i++) {
        if (str_equal(pack_set_code(packs, i), code)) {
            return pack_set_code(packs, i);
        }
    }
    return (Str){NULL, 0};
}
