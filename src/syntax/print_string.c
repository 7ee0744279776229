// SPDX-License-Identifier: Apache-2.0
// Strings, bytes and f-strings. Marks are " unless ' saves escapes; inside a field of an f-string the marks of the
// f-strings around it are avoided as long as there are others, although the grammar would not ask for it.
#include "syntax/print_internal.h"
#include "text/bidi.h"
#include "text/utf8.h"

typedef enum TextMode {
    TEXT_PLAIN,
    TEXT_LINES,  // in triple quotes
    TEXT_FIELDS, // of an f-string: { and } doubled
    TEXT_SPEC,   // of a format specification, where they can't be
} TextMode;

typedef struct TextWriter {
    Buf *out;
    char quote;
    TextMode mode;
    bool is_bytes;
} TextWriter;

static void put_hex(Buf *out, uint32_t cp)
{
    buf_printf(out, cp <= 0xFF ? "\\x%02x" : cp <= 0xFFFF ? "\\u%04x" : "\\U%08x", cp);
}

// What would not be seen, or would change how the rest of the line is seen.
static bool is_hidden(uint32_t cp)
{
    bool joins = cp == 0x200C || cp == 0x200D || (cp >= 0xFE00 && cp <= 0xFE0F);
    return cp < 0xA1 || is_surrogate(cp) || is_bidi_control(cp) || (is_invisible(cp) && !joins);
}

static void put_ascii(TextWriter *writer, char c)
{
    static const char NAMED[] = "\a\b\f\n\r\t\v";
    static const char LETTERS[] = "abfnrtv";
    Buf *out = writer->out;
    const char *named = c == '\0' ? NULL : strchr(NAMED, c);
    bool is_brace = c == '{' || c == '}';
    if (c == '\n' && writer->mode == TEXT_LINES) {
        buf_put(out, c);
    } else if (named != NULL) {
        buf_put(out, '\\');
        buf_put(out, LETTERS[named - NAMED]);
    } else if (c < ' ' || c == 0x7f || (is_brace && writer->mode == TEXT_SPEC)) {
        put_hex(out, (unsigned char)c);
    } else if (c == '\\' || (c == writer->quote && writer->mode != TEXT_LINES)) {
        buf_put(out, '\\');
        buf_put(out, c);
    } else {
        buf_put(out, c);
        if (is_brace && writer->mode == TEXT_FIELDS) {
            buf_put(out, c);
        }
    }
}

static void put_text(TextWriter *writer, Str text)
{
    for (size_t at = 0; at < text.len;) {
        char c = text.ptr[at];
        if ((unsigned char)c < 0x80) {
            put_ascii(writer, c);
            at++;
        } else if (writer->is_bytes) {
            put_hex(writer->out, (unsigned char)c);
            at++;
        } else {
            size_t start = at;
            uint32_t cp = utf8_next(text, &at);
            if (is_hidden(cp)) {
                put_hex(writer->out, cp);
            } else {
                buf_add(writer->out, str_slice(text, start, at));
            }
        }
    }
}

// --- choosing the marks ----------------------------------------------------------------------------------

static uint32_t marks_in(Str text)
{
    bool has_double = text.len > 0 && memchr(text.ptr, '"', text.len) != NULL;
    bool has_single = text.len > 0 && memchr(text.ptr, '\'', text.len) != NULL;
    return (has_double ? QUOTE_DOUBLE : 0U) | (has_single ? QUOTE_SINGLE : 0U);
}

static uint32_t choose_mark(const Printer *printer, uint32_t inside)
{
    uint32_t taken = printer->quotes;
    if (taken == QUOTE_DOUBLE || (taken != QUOTE_SINGLE && inside == QUOTE_DOUBLE)) {
        return QUOTE_SINGLE;
    }
    return QUOTE_DOUBLE;
}

static char mark_char(uint32_t mark)
{
    return mark == QUOTE_DOUBLE ? '"' : '\'';
}

static void put_quoted(Printer *printer, Str text, bool is_bytes)
{
    char quote = mark_char(choose_mark(printer, marks_in(text)));
    TextWriter writer = {printer->out, quote, TEXT_PLAIN, is_bytes};
    buf_put(printer->out, quote);
    put_text(&writer, text);
    buf_put(printer->out, quote);
}

void put_bytes(Printer *printer, const Node *bytes)
{
    buf_put(printer->out, 'b');
    put_quoted(printer, AST_AS_CONST(bytes, Bytes)->value, true);
}

void put_string(Printer *printer, const Node *string)
{
    const AstString *literal = AST_AS_CONST(string, String);
    put(printer, literal->has_u ? "u" : "");
    put_quoted(printer, literal->value, false);
}

// --- statements that are a string ------------------------------------------------------------------------

// Text of a first statement in which a line could be taken for a comment that names the encoding (PEP 263) or the
// language.
static bool looks_like_header(const Printer *printer, Str text)
{
    return printer->out->len == 0 && memchr(text.ptr, '#', text.len) != NULL;
}

void put_docstring(Printer *printer, const Node *string)
{
    const AstString *literal = AST_AS_CONST(string, String);
    Str text = literal->value;
    bool has_lines = text.len > 0 && memchr(text.ptr, '\n', text.len) != NULL;
    if (!has_lines || looks_like_header(printer, text)) {
        put_string(printer, string);
        return;
    }
    put(printer, literal->has_u ? "u\"\"\"" : "\"\"\"");
    TextWriter writer = {printer->out, '"', TEXT_LINES, false};
    size_t start = 0;
    for (size_t at = 0; at < text.len;
         at++) { // a mark that would end the string, alone or with its neighbours
        bool is_third = text.ptr[at] == '"' && at >= start + 2 && text.ptr[at - 1] == '"' &&
                        text.ptr[at - 2] == '"';
        if (is_third || (text.ptr[at] == '"' && at + 1 == text.len)) {
            put_text(&writer, str_slice(text, start, at));
            put(printer, "\\\"");
            start = at + 1;
        }
    }
    put_text(&writer, str_slice(text, start, text.len));
    put(printer, "\"\"\"");
}

// --- f-strings -------------------------------------------------------------------------------------------

static void put_pieces(Printer *printer, const NodeList *pieces, char quote, TextMode mode);

static void put_field(Printer *printer, const AstFormattedValue *field, char quote)
{
    Buf *out = printer->out;
    uint32_t field_open = printer->field_open;
    buf_put(out, '{');
    printer->field_open = ++printer->n_open;
    size_t start = out->len;
    print_expr(printer, field->value, PREC_YIELD);
    if (out->ptr[start] == '{') { // `{{` would be a brace
        buf_put(out, ' ');
        memmove(out->ptr + start + 1, out->ptr + start, out->len - start - 1);
        out->ptr[start] = ' ';
    }
    if (field->conversion != 0) {
        buf_put(out, '!');
        buf_put(out, (char)field->conversion);
    }
    if (field->format_spec != NULL) {
        buf_put(out, ':');
        put_pieces(printer, &AST_AS_CONST(field->format_spec, JoinedStr)->values, quote, TEXT_SPEC);
    }
    buf_put(out, '}');
    printer->n_open--;
    printer->field_open = field_open;
}

// An empty string with a `u` between two parts of the f-string: what follows begins with a string joined to it.
static void put_u(Printer *printer, char quote)
{
    const char around[] = {quote, ' ', 'u', quote, quote, ' ', 'f', quote};
    buf_add(printer->out, (Str){around, sizeof around});
}

static void put_pieces(Printer *printer, const NodeList *pieces, char quote, TextMode mode)
{
    TextWriter writer = {printer->out, quote, mode, false};
    for (uint32_t i = 0; i < pieces->len; i++) {
        const Node *piece = pieces->items[i];
        if (piece->kind == AST_STRING) {
            if (i > 0 && AST_AS_CONST(piece, String)->has_u) {
                put_u(printer, quote);
            }
            put_text(&writer, AST_AS_CONST(piece, String)->value);
        } else {
            put_field(printer, AST_AS_CONST(piece, FormattedValue), quote);
        }
    }
}

void put_joined_string(Printer *printer, const Node *joined)
{
    const NodeList *pieces = &AST_AS_CONST(joined, JoinedStr)->values;
    uint32_t inside = 0;
    for (uint32_t i = 0; i < pieces->len; i++) {
        if (pieces->items[i]->kind == AST_STRING) {
            inside |= marks_in(AST_AS_CONST(pieces->items[i], String)->value);
        }
    }
    uint32_t mark = choose_mark(printer, inside);
    char quote = mark_char(mark);
    uint32_t quotes = printer->quotes;
    bool begins_with_u = pieces->len > 0 && pieces->items[0]->kind == AST_STRING &&
                         AST_AS_CONST(pieces->items[0], String)->has_u;
    put(printer, !begins_with_u ? "" : mark == QUOTE_DOUBLE ? "u\"\" " : "u'' ");
    buf_put(printer->out, 'f');
    buf_put(printer->out, quote);
    printer->quotes |= mark;
    put_pieces(printer, pieces, quote, TEXT_FIELDS);
    printer->quotes = quotes;
    buf_put(printer->out, quote);
}
