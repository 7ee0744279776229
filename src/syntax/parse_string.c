// SPDX-License-Identifier: Apache-2.0
// Literals: from a token's text to its value. Strings are decoded as CPython's Parser/string_parser.c does,
// adjacent ones joined; f-strings are put together from their tokens.
#include "lang/symbol.h"
#include "syntax/parse_internal.h"
#include "text/digits.h"
#include "text/names.h"
#include "text/utf8.h"

// --- numbers -------------------------------------------------------------------------------------------

// The number in ASCII, without underscores.
static Str number_digits(Parser *parser, Str spelling)
{
    Buf digits = buf_new(parser->arena);
    for (size_t at_byte = 0; at_byte < spelling.len;) {
        uint32_t cp = utf8_next(spelling, &at_byte);
        int32_t value = digit_value(cp);
        if (value >= 0) {
            buf_put(&digits, (char)('0' + value));
        } else if (cp == 0x066B || cp == 0xFF0E) {
            buf_put(&digits, '.');
        } else if (cp != '_' && cp < 0x80) {
            buf_put(&digits, (char)(cp >= 'A' && cp <= 'Z' ? cp | 0x20 : cp));
        }
    }
    return buf_str(&digits);
}

Node *parse_number(Parser *parser)
{
    Span span = parser->tok->span;
    Str digits = number_digits(parser, span_text(parser, span));
    NumberKind kind = NUMBER_INT;
    bool is_based = digits.len > 1 && digits.ptr[0] == '0' && digits.ptr[1] > '9' &&
                    digits.ptr[1] != 'e' && digits.ptr[1] != 'j';
    if (!is_based) {
        for (size_t i = 0; i < digits.len; i++) {
            char c = digits.ptr[i];
            kind = c == 'j' ? NUMBER_IMAGINARY : c == '.' || c == 'e' ? NUMBER_FLOAT : kind;
        }
    }
    advance(parser);
    return MAKE(parser, NUMBER, Number, span, .kind = kind, .digits = digits);
}

// --- escapes -------------------------------------------------------------------------------------------

typedef struct Decoder {
    Parser *parser;
    Str body;
    Span span; // of `body` in the program
    size_t at;
    bool is_bytes;
    bool is_shown; // the text of f"{x = }", whose strings are decoded (and warned of) by themselves
    uint32_t quote;    // the mark that opens the string
    bool has_no_brace; // there is no '}' from `at` on
    Buf out;
} Decoder;

static void put_code_point(Buf *out, uint32_t cp)
{
    char bytes[UTF8_MAX_BYTES];
    buf_add(out, (Str){bytes, utf8_encode(cp, bytes)});
}

// From `start` to the cursor, in the program. Where comments were cut out, nobody knows: then the whole.
static Span escape_span(const Decoder *decoder, size_t start)
{
    Span span = decoder->span;
    bool is_whole = span.end - span.start != decoder->body.len;
    return is_whole ? span
                    : (Span){span.start + (uint32_t)start, span.start + (uint32_t)decoder->at};
}

static DiagArg escape_text(const Decoder *decoder, size_t start)
{
    return diag_text(str_slice(decoder->body, start, decoder->at));
}

static void fail_escape(Decoder *decoder, size_t start)
{
    REPORT(decoder->parser, MSG_LEX_ESCAPE, escape_span(decoder, start),
           escape_text(decoder, start));
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

static void decode_hex(Decoder *decoder, size_t start, int n_digits)
{
    uint32_t value = 0;
    for (int i = 0; i < n_digits; i++, decoder->at++) {
        int digit =
            decoder->at < decoder->body.len ? hex_digit(decoder->body.ptr[decoder->at]) : -1;
        if (digit < 0) {
            fail_escape(decoder, start);
            return;
        }
        value = value * 16 + (uint32_t)digit;
    }
    if (value > CODE_POINT_MAX) {
        fail_escape(decoder, start);
    } else if (decoder->is_bytes) {
        buf_put(&decoder->out, (char)value);
    } else {
        put_code_point(&decoder->out, value);
    }
}

static void decode_octal(Decoder *decoder, size_t start)
{
    uint32_t value = 0;
    decoder->at--;
    for (int i = 0; i < 3 && decoder->at < decoder->body.len; i++, decoder->at++) {
        char c = decoder->body.ptr[decoder->at];
        if (c < '0' || c > '7') {
            break;
        }
        value = value * 8 + (uint32_t)(c - '0');
    }
    if (value > 0xff && !decoder->is_shown) {
        REPORT(decoder->parser, MSG_LEX_ESCAPE_UNKNOWN, escape_span(decoder, start),
               escape_text(decoder, start));
    }
    if (decoder->is_bytes) {
        buf_put(&decoder->out, (char)value);
    } else {
        put_code_point(&decoder->out, value);
    }
}

static void decode_name(Decoder *decoder, size_t start)
{
    Str rest = str_slice(decoder->body, decoder->at, decoder->body.len);
    size_t n = decoder->has_no_brace ? rest.len : str_find(rest, STR("}"));
    decoder->has_no_brace = n == rest.len;
    if (rest.len < 2 || rest.ptr[0] != '{' || n == rest.len || n == 1) {
        decoder->at += rest.len > 0 && rest.ptr[0] == '{';
        fail_escape(decoder, start);
        return;
    }
    Str name = str_slice(rest, 1, n);
    int32_t cp = text_char_by_name(name);
    decoder->at += n + 1;
    if (cp < 0) {
        REPORT(decoder->parser, MSG_LEX_ESCAPE_NAME, escape_span(decoder, start), diag_text(name));
    } else {
        put_code_point(&decoder->out, (uint32_t)cp);
    }
}

// \」 in 「…」 is the mark itself; Python's own marks are plain escapes.
static bool is_own_quote(const Decoder *decoder, uint32_t cp)
{
    uint32_t close;
    uint32_t other;
    return quote_opens(decoder->quote, &close, &other) && (cp == close || cp == other);
}

static void unknown_escape(Decoder *decoder, size_t start)
{
    uint32_t cp;
    decoder->at--;
    size_t n = utf8_decode(decoder->body.ptr + decoder->at, decoder->body.len - decoder->at, &cp);
    decoder->at += n;
    if (!is_own_quote(decoder, cp)) {
        if (!decoder->is_shown) {
            REPORT(decoder->parser, MSG_LEX_ESCAPE_UNKNOWN, escape_span(decoder, start),
                   escape_text(decoder, start));
        }
        buf_put(&decoder->out, '\\');
    }
    buf_add(&decoder->out, str_slice(decoder->body, decoder->at - n, decoder->at));
}

static void decode_escape(Decoder *decoder)
{
    static const char PLAIN[] = "\\'\"abfnrtv";
    static const char VALUES[] = "\\'\"\a\b\f\n\r\t\v";
    size_t start = decoder->at++; // the backslash
    if (decoder->at >= decoder->body.len) {
        buf_put(&decoder->out, '\\');
        return;
    }
    char c = decoder->body.ptr[decoder->at++];
    const char *plain = c == '\0' ? NULL : strchr(PLAIN, c);
    if (plain != NULL) {
        buf_put(&decoder->out, VALUES[plain - PLAIN]);
    } else if (c == '\n') {
        return;
    } else if (c == '\r') {
        decoder->at += decoder->at < decoder->body.len && decoder->body.ptr[decoder->at] == '\n';
    } else if (c >= '0' && c <= '7') {
        decode_octal(decoder, start);
    } else if (c == 'x') {
        decode_hex(decoder, start, 2);
    } else if (!decoder->is_bytes && (c == 'u' || c == 'U')) {
        decode_hex(decoder, start, c == 'u' ? 4 : 8);
    } else if (!decoder->is_bytes && c == 'N') {
        decode_name(decoder, start);
    } else {
        unknown_escape(decoder, start);
    }
}

// Report the characters of a bytes literal that are not ASCII, up to the next that is, at once. The cursor is behind
// the first byte.
static void skip_foreign(Decoder *decoder)
{
    size_t start = decoder->at - 1;
    while (decoder->at < decoder->body.len &&
           (unsigned char)decoder->body.ptr[decoder->at] >= 0x80) {
        decoder->at++;
    }
    REPORT0(decoder->parser, MSG_LEX_BYTES_ASCII, escape_span(decoder, start));
}

typedef struct StringShape {
    Span body;
    uint32_t quote; // the mark that opens it
    bool is_raw;
    bool is_bytes;
    bool is_shown; // not the inside of a string but the text of f"{x = }"
    bool has_u;
} StringShape;

// Decode the inside of a string, or a piece of it, behind what `out` holds. Line ends become \n.
// - `text`: what stands at the shape's span; in the text of f"{x = }" its comments may be missing.
static void decode_text(Parser *parser, StringShape shape, Str text, bool has_fields, Buf *out)
{
    Decoder decoder = {.parser = parser,
                       .body = text,
                       .span = shape.body,
                       .is_bytes = shape.is_bytes,
                       .is_shown = shape.is_shown,
                       .quote = shape.quote,
                       .out = *out};
    while (decoder.at < decoder.body.len) {
        char c = decoder.body.ptr[decoder.at];
        if (c == '\\' && !shape.is_raw) {
            bool before_brace = has_fields && decoder.at + 1 < decoder.body.len &&
                                (decoder.body.ptr[decoder.at + 1] == '{' ||
                                 decoder.body.ptr[decoder.at + 1] == '}');
            if (!before_brace) {
                decode_escape(&decoder);
                continue;
            }
        }
        decoder.at++;
        if (c == '\r') {
            decoder.at += decoder.at < decoder.body.len && decoder.body.ptr[decoder.at] == '\n';
            c = '\n';
        } else if (has_fields && (c == '{' || c == '}')) {
            decoder.at++; // doubled
        } else if (shape.is_bytes && (unsigned char)c >= 0x80) {
            skip_foreign(&decoder);
            continue;
        }
        buf_put(&decoder.out, c);
    }
    *out = decoder.out;
}

static void decode_body(Parser *parser, StringShape shape, bool has_fields, Buf *out)
{
    decode_text(parser, shape, span_text(parser, shape.body), has_fields, out);
}

// --- string tokens ---------------------------------------------------------------------------------------

static bool is_prefix_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The lexer has found where the string ends; what is left is to see how long its marks are.
static StringShape string_shape(const Parser *parser, Span span)
{
    StringShape shape = {.body = span};
    Str text = span_text(parser, span);
    size_t at_byte = 0;
    for (; at_byte < text.len && is_prefix_letter(text.ptr[at_byte]); at_byte++) {
        char c = (char)(text.ptr[at_byte] | 0x20);
        shape.is_raw |= c == 'r';
        shape.is_bytes |= c == 'b';
        shape.has_u |= text.ptr[at_byte] == 'u';
    }
    uint32_t cp;
    size_t n_mark = utf8_decode(text.ptr + at_byte, text.len - at_byte, &cp);
    if ((cp == '"' || cp == '\'') && text.len >= at_byte + 6 && text.ptr[at_byte + 1] == (char)cp &&
        text.ptr[at_byte + 2] == (char)cp) {
        n_mark = 3;
    }
    shape.quote = cp;
    shape.body.start = span.start + (uint32_t)(at_byte + n_mark);
    size_t n_close =
        n_mark; // all closing marks are as long as the opening ones, U+201x and U+00xx alike
    bool is_closed = text.len >= at_byte + n_mark + n_close;
    shape.body.end = is_closed ? span.end - (uint32_t)n_close : span.end;
    if (shape.body.end < shape.body.start) {
        shape.body.end = shape.body.start;
    }
    return shape;
}

// --- f-strings -------------------------------------------------------------------------------------------

typedef struct StringParts {
    NodeArray values; // of the JoinedStr: String and FormattedValue
    Buf text; // literal text that is not in `values` yet: strings and pieces of f-strings side by side
    Span text_span; // … as far as there are any, even empty strings
    bool has_text;  // … are there any?
    bool has_u;     // … of the first of them
    uint32_t quote; // the mark that opens the f-string that is being read
    bool is_raw;    // of that f-string
    bool is_format;
} StringParts;

static void flush_text(Parser *parser, StringParts *parts)
{
    if (parts->text.len > 0) {
        array_push(parser->arena, &parts->values,
                   MAKE(parser, STRING, String, parts->text_span, .has_u = parts->has_u,
                        .value = buf_str(&parts->text)));
    }
    parts->text = buf_new(parser->arena);
    parts->has_text = false;
}

// Literal text at `span` goes into `parts->text` next.
static void add_text_span(StringParts *parts, Span span, bool has_u)
{
    if (!parts->has_text) {
        parts->text_span = span;
        parts->has_u = has_u;
        parts->has_text = true;
    }
    parts->text_span.end = span.end;
}

static void parse_fstring_pieces(Parser *parser, StringParts *parts, bool in_spec);

static uint32_t parse_conversion(Parser *parser)
{
    Token *tok = parser->tok;
    Str letter = span_text(parser, tok->span);
    bool fits = tok->kind == TOK_NAME && letter.len == 1 &&
                (letter.ptr[0] == 'r' || letter.ptr[0] == 's' || letter.ptr[0] == 'a');
    if (!fits) {
        FAIL(parser, MSG_LEX_FSTRING_CONVERSION, tok->span, diag_text(letter));
        return 0;
    }
    advance(parser);
    return (uint32_t)letter.ptr[0];
}

// Comments in the text of f"{x = }" are left out, as in CPython.
static Str without_comments(Parser *parser, Str text)
{
    if (memchr(text.ptr, '#', text.len) == NULL) {
        return text;
    }
    Buf out = buf_new(parser->arena);
    char quote = '\0';
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (quote == '\0' && c == '#') {
            while (i < text.len && text.ptr[i] != '\n') {
                i++;
            }
            if (i < text.len) {
                buf_put(&out, '\n');
            }
            continue;
        }
        if (c == '"' || c == '\'') {
            quote = quote == c ? '\0' : quote == '\0' ? c : quote;
        }
        buf_put(&out, c);
    }
    return buf_str(&out);
}

// The text of the field that begins at `start`, up to the cursor: f"{x = }" shows it, with its escapes decoded, as in
// CPython.
static void add_shown_text(Parser *parser, StringParts *parts, uint32_t start)
{
    Span span = {start, parser->tok->span.start};
    StringShape shape = {
        .body = span, .quote = parts->quote, .is_raw = parts->is_raw, .is_shown = true};
    add_text_span(parts, span, false);
    decode_text(parser, shape, without_comments(parser, span_text(parser, span)), false,
                &parts->text);
}

static Node *parse_format_spec(Parser *parser, const StringParts *around)
{
    StringParts parts = {
        .text = buf_new(parser->arena), .quote = around->quote, .is_raw = around->is_raw};
    uint32_t start = parser->last_end - 1; // the colon belongs to it, as in CPython
    parse_fstring_pieces(parser, &parts, true);
    flush_text(parser, &parts);
    return MAKE(parser, JOINED_STR, JoinedStr, span_from(parser, start),
                .values = node_list(&parts.values));
}

static void parse_field(Parser *parser, StringParts *parts)
{
    uint32_t start = parser->tok->span.start;
    uint32_t inside = parser->tok->span.end;
    advance(parser); // {
    if (at(parser, TOK_RBRACE) || at(parser, TOK_EXCLAMATION) || at(parser, TOK_COLON) ||
        at(parser, TOK_EQUAL)) {
        FAIL0(parser, MSG_LEX_FSTRING_EMPTY, ((Span){start, parser->tok->span.end}));
        return;
    }
    Node *value = parse_yield_or_star_expressions(parser);
    if (at(parser, TOK_COLONEQUAL)) {
        FAIL0(parser, MSG_SYN_WALRUS, parser->tok->span);
        return;
    }
    bool is_debug = accept(parser, TOK_EQUAL);
    if (is_debug && !parser->failed) {
        add_shown_text(parser, parts, inside);
    }
    uint32_t conversion = accept(parser, TOK_EXCLAMATION) ? parse_conversion(parser) : 0;
    Node *spec = accept(parser, TOK_COLON) ? parse_format_spec(parser, parts) : NULL;
    if (is_debug && conversion == 0 && spec == NULL) {
        conversion = 'r';
    }
    expect(parser, TOK_RBRACE);
    flush_text(parser, parts);
    array_push(parser->arena, &parts->values,
               MAKE(parser, FORMATTED_VALUE, FormattedValue, span_from(parser, start),
                    .value = value, .conversion = conversion, .format_spec = spec));
}

static void parse_fstring_pieces(Parser *parser, StringParts *parts, bool in_spec)
{
    if (!enter(parser)) {
        leave(parser);
        return;
    }
    for (;;) {
        Token *tok = parser->tok;
        if (tok->kind == TOK_FSTRING_MIDDLE) {
            StringParts before = *parts;
            add_text_span(parts, tok->span, false);
            StringShape piece = {.body = tok->span, .quote = parts->quote, .is_raw = parts->is_raw};
            decode_body(parser, piece, !in_spec, &parts->text);
            if (parts->text.len == before.text.len) { // a joined line: as if it were not there
                *parts = before;
            }
            advance(parser);
        } else if (tok->kind == TOK_LBRACE) {
            parse_field(parser, parts);
        } else {
            break;
        }
    }
    leave(parser);
}

static void parse_fstring(Parser *parser, StringParts *parts)
{
    Str start = span_text(parser, parser->tok->span);
    size_t mark = start.len;
    parts->quote = utf8_previous(start, &mark);
    parts->is_raw = memchr(start.ptr, 'r', mark) != NULL || memchr(start.ptr, 'R', mark) != NULL;
    advance(parser);
    parse_fstring_pieces(parser, parts, false);
    if (!accept(parser, TOK_FSTRING_END)) {
        FAIL(parser, MSG_SYN_EXPECTED, parser->tok->span, diag_text(STR("}")), found_here(parser));
    }
}

// --- adjacent strings ------------------------------------------------------------------------------------

static Node *parse_bytes(Parser *parser, uint32_t start)
{
    Buf value = buf_new(parser->arena);
    while (at(parser, TOK_STRING) || at(parser, TOK_FSTRING_START)) {
        StringShape shape = string_shape(parser, parser->tok->span);
        if (!shape.is_bytes) {
            FAIL0(parser, MSG_LEX_BYTES_AND_TEXT, parser->tok->span);
            break;
        }
        decode_body(parser, shape, false, &value);
        advance(parser);
    }
    return MAKE(parser, BYTES, Bytes, span_from(parser, start), .value = buf_str(&value));
}

Node *parse_strings(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    StringShape first = string_shape(parser, parser->tok->span);
    if (at(parser, TOK_STRING) && first.is_bytes) {
        return parse_bytes(parser, start);
    }
    StringParts parts = {.text = buf_new(parser->arena)};
    for (;;) {
        if (at(parser, TOK_FSTRING_START)) {
            parts.is_format = true;
            parse_fstring(parser, &parts);
        } else if (at(parser, TOK_STRING)) {
            StringShape shape = string_shape(parser, parser->tok->span);
            if (shape.is_bytes) {
                FAIL0(parser, MSG_LEX_BYTES_AND_TEXT, parser->tok->span);
            }
            add_text_span(&parts, parser->tok->span, shape.has_u);
            shape.is_bytes = false;
            decode_body(parser, shape, false, &parts.text);
            advance(parser);
        } else {
            break;
        }
    }
    if (!parts.is_format) {
        return MAKE(parser, STRING, String, span_from(parser, start), .has_u = parts.has_u,
                    .value = buf_str(&parts.text));
    }
    flush_text(parser, &parts);
    return MAKE(parser, JOINED_STR, JoinedStr, span_from(parser, start),
                .values = node_list(&parts.values));
}
