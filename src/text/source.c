// SPDX-License-Identifier: Apache-2.0
// Method: what stands in the way is searched for with fast scans (NULs, high bytes); a file
// without it, and that is nearly every file, is not copied. Otherwise the text is put together
// piece by piece around the faults.
#include "text/source.h"

#include "base/buf.h"
#include "base/limits.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <stdio.h>

enum {
    MAX_BAD_BYTES = 3,  // reported; the first says it all
    WIDE_SAMPLE = 1024, // bytes looked at to recognise UTF-16 and UTF-32
};

typedef struct Decoder {
    Arena *arena;
    DiagList *diags;          // NULL: faults are replaced, not reported
    Str encoding;             // for messages
    EncodingDecoder *foreign; // NULL: UTF-8
    Buf out;
    uint32_t n_bad;
    uint32_t n_nul;
} Decoder;

// --- Cookie ------------------------------------------------------------------------------------

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

/// Cut the first line off `*rest`.
static Str next_line(Str *rest)
{
    size_t end = 0;
    while (end < rest->len && !is_line_end(rest->ptr[end])) {
        end++;
    }
    Str line = str_slice(*rest, 0, end);
    bool crlf = end + 1 < rest->len && rest->ptr[end] == '\r' && rest->ptr[end + 1] == '\n';
    *rest = str_slice(*rest, end + (crlf ? 2 : 1), rest->len);
    return line;
}

static bool is_cookie_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/// The name after "coding" and ':' or '=' in `comment`, or an empty `Str`.
static Str cookie_in_comment(Str comment)
{
    static const char WORD[] = "coding";
    const size_t word_len = sizeof WORD - 1;
    for (size_t at = str_find(comment, STR("coding")); at + word_len < comment.len;) {
        size_t start = at + word_len;
        if (comment.ptr[start] == ':' || comment.ptr[start] == '=') {
            start++;
            while (start < comment.len &&
                   (comment.ptr[start] == ' ' || comment.ptr[start] == '\t')) {
                start++;
            }
            size_t end = start;
            while (end < comment.len && is_cookie_char(comment.ptr[end])) {
                end++;
            }
            if (end > start) {
                return str_slice(comment, start, end);
            }
        }
        at += 1 + str_find(str_slice(comment, at + 1, comment.len), STR("coding"));
    }
    return (Str){comment.ptr, 0};
}

Str source_cookie(Str bytes)
{
    for (int i = 0; i < 2; i++) {
        Str line = next_line(&bytes);
        size_t start = 0;
        while (start < line.len && strchr(" \t\f", line.ptr[start]) != NULL &&
               line.ptr[start] != '\0') {
            start++;
        }
        if (start < line.len && line.ptr[start] != '#') {
            break;
        }
        Str cookie = cookie_in_comment(str_slice(line, start, line.len));
        if (cookie.len > 0) {
            return cookie;
        }
    }
    return (Str){bytes.ptr, 0};
}

// --- Files that are not text in one-byte units ------------------------------------------------

static bool begins_with(Str bytes, const char *prefix, size_t len)
{
    return bytes.len >= len && memcmp(bytes.ptr, prefix, len) == 0;
}

/// "UTF-16" or "UTF-32" when `bytes` look like it by their mark or by where the zero bytes are,
/// else NULL.
static const char *wide_encoding(Str bytes)
{
    if (begins_with(bytes, "\xFF\xFE\0\0", 4) || begins_with(bytes, "\0\0\xFE\xFF", 4)) {
        return "UTF-32";
    }
    if (begins_with(bytes, "\xFF\xFE", 2) || begins_with(bytes, "\xFE\xFF", 2)) {
        return "UTF-16";
    }
    size_t zeros[4] = {0};
    size_t n = (bytes.len < WIDE_SAMPLE ? bytes.len : WIDE_SAMPLE) / 4 * 4;
    for (size_t i = 0; i < n; i++) {
        zeros[i % 4] += bytes.ptr[i] == '\0';
    }
    size_t most = n / 4 / 2 + 1; // "nearly all" of one place: more than half
    bool little = zeros[1] >= most && zeros[0] == 0;
    bool big = zeros[0] >= most && zeros[3] == 0;
    if ((little && zeros[2] >= most && zeros[3] >= most) ||
        (big && zeros[1] >= most && zeros[2] >= zeros[3])) {
        return "UTF-32";
    }
    return (little && zeros[3] >= most && zeros[2] == 0) ||
                   (big && zeros[2] >= most && zeros[1] == 0)
               ? "UTF-16"
               : NULL;
}

// --- Decoding ----------------------------------------------------------------------------------

static Span next_span(const Decoder *decoder)
{
    uint32_t start = (uint32_t)decoder->out.len;
    return (Span){start, start + 3}; // U+FFFD has three bytes
}

static void replace(Decoder *decoder)
{
    buf_add(&decoder->out, STR("\xEF\xBF\xBD"));
}

static void replace_bad_byte(Decoder *decoder, char byte)
{
    if (decoder->diags != NULL && decoder->n_bad++ < MAX_BAD_BYTES) {
        char hex[3];
        snprintf(hex, sizeof hex, "%02X", (unsigned)(unsigned char)byte);
        DIAG(decoder->diags, MSG_TEXT_BAD_BYTE, next_span(decoder),
             diag_text(arena_str(decoder->arena, str_of(hex))), diag_text(decoder->encoding));
    }
    replace(decoder);
}

static void replace_nul(Decoder *decoder)
{
    if (decoder->diags != NULL && decoder->n_nul++ == 0) {
        DIAG0(decoder->diags, MSG_TEXT_NUL, next_span(decoder));
    }
    replace(decoder);
}

/// How many bytes one U+FFFD stands for: a leading byte takes the continuations with it that
/// belong to it.
static size_t faulty_len(Str bytes)
{
    unsigned char first = (unsigned char)bytes.ptr[0];
    size_t most = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    size_t len = 1;
    while (len < most && len < bytes.len && utf8_is_continuation(bytes.ptr[len])) {
        len++;
    }
    return len;
}

/// Decode `bytes` up to the first fault; returns how many bytes that were. Not all: then the fault
/// has `*skip_out`.
static size_t decode_clean(Decoder *decoder, Str bytes, size_t *skip_out)
{
    size_t n;
    if (decoder->foreign == NULL) {
        n = utf8_validate(bytes);
        buf_add(&decoder->out, str_slice(bytes, 0, n));
        *skip_out = n < bytes.len ? faulty_len(str_slice(bytes, n, bytes.len)) : 0;
    } else {
        Str rest = bytes;
        encoding_decode(decoder->foreign, &rest, &decoder->out);
        n = bytes.len - rest.len;
        *skip_out = 1;
    }
    return n;
}

/// Decode `bytes`, which hold no NUL.
static void decode_piece(Decoder *decoder, Str bytes)
{
    while (bytes.len > 0) {
        size_t skip;
        size_t n = decode_clean(decoder, bytes, &skip);
        if (n < bytes.len) {
            replace_bad_byte(decoder, bytes.ptr[n]);
            n += skip;
        }
        bytes = str_slice(bytes, n, bytes.len);
    }
}

static void decode_all(Decoder *decoder, Str bytes)
{
    for (;;) {
        const char *nul = bytes.len == 0 ? NULL : memchr(bytes.ptr, '\0', bytes.len);
        size_t len = nul == NULL ? bytes.len : (size_t)(nul - bytes.ptr);
        decode_piece(decoder, str_slice(bytes, 0, len));
        if (nul == NULL) {
            return;
        }
        replace_nul(decoder);
        bytes = str_slice(bytes, len + 1, bytes.len);
    }
}

static bool is_clean_utf8(Str bytes)
{
    return bytes.len == 0 ||
           (memchr(bytes.ptr, '\0', bytes.len) == NULL && utf8_validate(bytes) == bytes.len);
}

/// `bytes` as UTF-8. `diags` may be NULL, `foreign` too.
static Str decode(Arena *arena, DiagList *diags, Str encoding, EncodingDecoder *foreign, Str bytes)
{
    if (foreign == NULL && is_clean_utf8(bytes)) {
        return bytes;
    }
    Decoder decoder = {arena, diags, encoding, foreign, buf_new(arena), 0, 0};
    decode_all(&decoder, bytes);
    return buf_str(&decoder.out);
}

// --- The whole ---------------------------------------------------------------------------------

/// Report `id` at the cookie, whose name is its argument; the text is read as UTF-8 to show the
/// place.
static bool refuse_cookie(Arena *arena, Str bytes, DiagList *diags, MessageId id, SourceText *out)
{
    out->text = decode(arena, NULL, STR("UTF-8"), NULL, bytes);
    Str cookie = source_cookie(out->text);
    uint32_t start = (uint32_t)(cookie.ptr - out->text.ptr);
    DIAG(diags, id, ((Span){start, start + (uint32_t)cookie.len}), diag_text(cookie));
    return false;
}

// The names that CPython takes for the mark's encoding; `utf8` is none (Parser/tokenizer.c, get_normal_name).
static bool agrees_with_mark(Str cookie)
{
    static const char NAME[] = "utf-8";
    for (size_t i = 0; i < sizeof NAME - 1; i++) {
        char c = i < cookie.len ? cookie.ptr[i] : '\0';
        c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        if (c != NAME[i]) {
            return false;
        }
    }
    size_t n = sizeof NAME - 1;
    return cookie.len == n || cookie.ptr[n] == '-' || cookie.ptr[n] == '_';
}

bool source_decode(Arena *arena, Str bytes, DiagList *diags, SourceText *out)
{
    *out = (SourceText){STR(""), STR("utf-8"), false};
    if (bytes.len > LIMIT_SOURCE_BYTES) {
        DIAG(diags, MSG_TEXT_TOO_LARGE, ((Span){0, 0}),
             diag_number(LIMIT_SOURCE_BYTES / (1024 * 1024)));
        return false;
    }
    const char *wide = wide_encoding(bytes);
    if (wide != NULL) {
        DIAG(diags, MSG_TEXT_WRONG_ENCODING, ((Span){0, 0}), diag_text(str_of(wide)));
        return false;
    }
    out->has_mark = begins_with(bytes, "\xEF\xBB\xBF", 3);
    bytes = str_slice(bytes, out->has_mark ? 3 : 0, bytes.len);
    Str cookie = source_cookie(bytes);
    out->encoding = cookie.len > 0 ? cookie : out->encoding;
    const Encoding *encoding = encoding_find(out->encoding);
    if (encoding == NULL) {
        return refuse_cookie(arena, bytes, diags, MSG_TEXT_UNKNOWN_ENCODING, out);
    }
    if (out->has_mark && cookie.len > 0 && !agrees_with_mark(cookie)) {
        return refuse_cookie(arena, bytes, diags, MSG_TEXT_ENCODING_CONFLICT, out);
    }
    EncodingDecoder *foreign = NULL;
    if (!encoding_is_utf8(encoding)) {
        foreign = encoding_open(arena, encoding);
        if (foreign == NULL) {
            return refuse_cookie(arena, bytes, diags, MSG_TEXT_UNKNOWN_ENCODING, out);
        }
    }
    out->text = decode(arena, diags, foreign == NULL ? STR("UTF-8") : cookie, foreign, bytes);
    return true;
}
