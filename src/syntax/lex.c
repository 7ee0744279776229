// SPDX-License-Identifier: Apache-2.0
// The main loop: layout (indentation, logical lines), names, operators. Strings are in lex_string.c, numbers
// in lex_number.c. Every byte is looked at a bounded number of times.
#include "syntax/lex.h"

#include "lang/symbol.h"
#include "syntax/lex_internal.h"
#include "text/bidi.h"
#include "text/confusable.h"
#include "text/digits.h"
#include "text/ident.h"
#include "text/lines.h"
#include "text/utf8.h"

uint32_t lexer_code_point(const Lexer *lexer, uint32_t at, uint32_t *n_bytes_out)
{
    uint32_t cp = 0;
    *n_bytes_out = at < lexer->len ? utf8_decode(lexer->text + at, lexer->len - at, &cp) : 0;
    return cp;
}

Token *lexer_emit(Lexer *lexer, TokenKind kind, uint32_t start, uint32_t end)
{
    uint8_t flags = lexer->has_dropped ? TOKEN_AFTER_ERROR : 0;
    lexer->has_dropped = false;
    array_push(lexer->arena, &lexer->tokens,
               (Token){.kind = (uint8_t)kind, .flags = flags, .span = {start, end}});
    return &lexer->tokens.items[lexer->tokens.len - 1];
}

Str lexer_character_name(Lexer *lexer, uint32_t cp)
{
    Buf name = buf_new(lexer->arena);
    if (is_bidi_control(cp) || is_invisible(cp) || cp < ' ' || (cp >= 0x7f && cp < 0xa0)) {
        buf_printf(&name, "U+%04X", cp);
    } else {
        char bytes[UTF8_MAX_BYTES];
        buf_printf(&name, "`%.*s` (U+%04X)", (int)utf8_encode(cp, bytes), bytes, cp);
    }
    return buf_str(&name);
}

// --- white space and comments ------------------------------------------------------------------------

void lex_check_direction(Lexer *lexer, uint32_t start, uint32_t end)
{
    Str inside = lexer_slice(lexer, start, end);
    if (utf8_is_ascii(inside)) {
        return;
    }
    size_t offset = text_bidi_unpaired(inside);
    if (offset < inside.len) {
        uint32_t n_bytes;
        uint32_t at = start + (uint32_t)offset;
        uint32_t cp = lexer_code_point(lexer, at, &n_bytes);
        DIAG(lexer->diags, MSG_TEXT_BIDI_UNPAIRED, ((Span){at, at + n_bytes}),
             diag_text(lexer_character_name(lexer, cp)));
    }
}

static uint32_t line_end(const Lexer *lexer, uint32_t at)
{
    while (at < lexer->len && lexer->text[at] != '\n' && lexer->text[at] != '\r') {
        at++;
    }
    return at;
}

static uint32_t newline_len(const Lexer *lexer, uint32_t at)
{
    unsigned char c = lexer_byte(lexer, at);
    if (c == '\r') {
        return lexer_byte(lexer, at + 1) == '\n' ? 2 : 1;
    }
    return c == '\n';
}

static void skip_comment(Lexer *lexer)
{
    uint32_t start = lexer->at;
    lexer->at = line_end(lexer, start);
    lex_check_direction(lexer, start, lexer->at);
}

// Blanks between tokens: ASCII ones, and the wide ones that East Asian keyboards and word processors make.
static uint32_t blank_len(const Lexer *lexer, uint32_t at)
{
    unsigned char c = lexer_byte(lexer, at);
    if (c == ' ' || c == '\t' || c == '\f') {
        return 1;
    }
    if (c < 0x80) {
        return 0;
    }
    uint32_t n_bytes;
    uint32_t cp = lexer_code_point(lexer, at, &n_bytes);
    return cp == 0x3000 || cp == 0x00A0 || cp == 0x202F || (cp >= 0x2000 && cp <= 0x200A) ? n_bytes
                                                                                          : 0;
}

// --- layout ------------------------------------------------------------------------------------------

typedef struct Indentation {
    uint32_t column;
    uint32_t alt_column;
} Indentation;

// Measure the blanks at a line's start and pass them; a backslash joins the next line to them.
static Indentation measure_indentation(Lexer *lexer)
{
    Indentation indentation = {0, 0};
    Indentation joined = {0, 0}; // of the first line, where lines are joined
    for (;;) {
        unsigned char c = lexer_byte(lexer, lexer->at);
        if (c == ' ') {
            indentation.column++;
            indentation.alt_column++;
        } else if (c == '\t') {
            indentation.column = (indentation.column / 8 + 1) * 8;
            indentation.alt_column++;
        } else if (c == '\f') {
            indentation = (Indentation){0, 0};
        } else if (c == '\\' && newline_len(lexer, lexer->at + 1) > 0 &&
                   lexer->at + 1 + newline_len(lexer, lexer->at + 1) < lexer->len) {
            if (joined.column == 0) {
                joined = indentation;
            }
            indentation = (Indentation){0, 0};
            lexer->at += newline_len(lexer, lexer->at + 1);
        } else {
            break;
        }
        lexer->at++;
    }
    return joined.column != 0 ? joined : indentation;
}

static void report_indent(Lexer *lexer, MessageId id)
{
    DIAG0(lexer->diags, id, ((Span){lexer->at, lexer->at}));
}

/// Nothing that the parser finds from `offset` on is worth a report.
static void not_understood_from(Lexer *lexer, uint32_t offset)
{
    lexer->unclosed_from = offset < lexer->unclosed_from ? offset : lexer->unclosed_from;
}

static void push_indent(Lexer *lexer, Indentation indentation)
{
    if (lexer->n_indents == LIMIT_INDENTS) {
        if (lexer->at < lexer->unclosed_from) { // said once: what follows can't be understood
            DIAG(lexer->diags, MSG_LEX_INDENT_DEEP, ((Span){lexer->at, lexer->at}),
                 diag_number(LIMIT_INDENTS));
        }
        not_understood_from(lexer, lexer->at);
        return;
    }
    lexer->indents[lexer->n_indents] = indentation.column;
    lexer->alt_indents[lexer->n_indents++] = indentation.alt_column;
    lexer_emit(lexer, TOK_INDENT, lexer->at, lexer->at);
}

static void apply_indentation(Lexer *lexer, Indentation indentation)
{
    uint32_t top = lexer->n_indents - 1;
    if (indentation.column == lexer->indents[top]) {
        if (indentation.alt_column != lexer->alt_indents[top]) {
            report_indent(lexer, MSG_LEX_TABS);
        }
    } else if (indentation.column > lexer->indents[top]) {
        if (indentation.alt_column <= lexer->alt_indents[top]) {
            report_indent(lexer, MSG_LEX_TABS);
        }
        push_indent(lexer, indentation);
    } else {
        while (lexer->n_indents > 1 && indentation.column <= lexer->indents[lexer->n_indents - 2]) {
            lexer->n_indents--;
            lexer_emit(lexer, TOK_DEDENT, lexer->at, lexer->at);
        }
        if (indentation.column != lexer->indents[lexer->n_indents - 1]) {
            report_indent(lexer, MSG_LEX_DEDENT);
            lexer->has_dropped = true; // what belongs to a line further out, `else`, has lost it
            lexer->indents[lexer->n_indents - 1] = indentation.column;
            lexer->alt_indents[lexer->n_indents - 1] = indentation.alt_column;
        } else if (indentation.alt_column != lexer->alt_indents[lexer->n_indents - 1]) {
            report_indent(lexer, MSG_LEX_TABS);
        }
    }
}

static void lex_line_start(Lexer *lexer)
{
    Indentation indentation = measure_indentation(lexer);
    unsigned char c = lexer_byte(lexer, lexer->at);
    if (c == '#' || c == '\n' || c == '\r' || lexer->at >= lexer->len) {
        return; // a line without a statement says nothing about blocks
    }
    lexer->at_line_start = false;
    apply_indentation(lexer, indentation);
}

static void lex_newline(Lexer *lexer)
{
    uint32_t n_bytes = newline_len(lexer, lexer->at);
    if (lexer->brackets.len == 0 && !lexer->at_line_start) {
        lexer_emit(lexer, TOK_NEWLINE, lexer->at, lexer->at + n_bytes);
        lexer->at_line_start = true;
    }
    lexer->at += n_bytes;
}

static void lex_backslash(Lexer *lexer)
{
    uint32_t n_bytes = newline_len(lexer, lexer->at + 1);
    if (n_bytes == 0) {
        MessageId id = lexer->at + 1 >= lexer->len ? MSG_LEX_BACKSLASH_END : MSG_LEX_BACKSLASH;
        DIAG0(lexer->diags, id, ((Span){lexer->at, lexer->at + 1}));
        lexer->has_dropped = true;
        lexer->at++;
        if (id == MSG_LEX_BACKSLASH_END) {
            not_understood_from(lexer, lexer->at);
        }
    } else {
        lexer->at += 1 + n_bytes;
        if (lexer->at >= lexer->len) {
            DIAG0(lexer->diags, MSG_LEX_BACKSLASH_END,
                  ((Span){lexer->at - n_bytes - 1, lexer->at}));
            not_understood_from(lexer, lexer->at);
        }
    }
}

// --- names -------------------------------------------------------------------------------------------

// - `has_joiners`: U+200C and U+200D are allowed where letters need them.
static uint32_t identifier_end(const Lexer *lexer, uint32_t start, bool has_joiners)
{
    uint32_t at = start;
    while (at < lexer->len) {
        unsigned char c = (unsigned char)lexer->text[at];
        if (c < 0x80) {
            if ((IDENT_ASCII[c] & (at == start ? 1 : 2)) == 0) {
                break;
            }
            at++;
            continue;
        }
        uint32_t n_bytes;
        uint32_t cp = lexer_code_point(lexer, at, &n_bytes);
        bool fits = at == start ? is_xid_start(cp) : is_xid_continue(cp);
        if (!fits && at > start && (cp == 0x200C || cp == 0x200D)) {
            uint32_t rest = at + n_bytes;
            fits = has_joiners && text_joiner_allowed(lexer_slice(lexer, start, at), cp,
                                                      lexer_slice(lexer, rest, lexer->len));
        }
        if (!fits) {
            break;
        }
        at += n_bytes;
    }
    return at;
}

uint32_t lexer_identifier_end(const Lexer *lexer, uint32_t start)
{
    return identifier_end(lexer, start, !lexer->vocabulary->is_english); // as in CPython
}

Name lexer_intern(Lexer *lexer, Str spelling, uint8_t *flags_out)
{
    *flags_out = 0;
    if (!utf8_is_ascii(spelling)) {
        Str canonical = text_nfc(lexer->arena, spelling);
        Str compatible = text_nfkc(lexer->arena, spelling);
        if (!str_equal(canonical, compatible)) {
            *flags_out = TOKEN_COMPATIBILITY;
        }
        spelling = compatible;
    }
    return name_intern(lexer->vocabulary->names, spelling);
}

static void lex_name(Lexer *lexer, uint32_t end)
{
    uint32_t start = lexer->at;
    uint8_t flags;
    Str spelling = lexer_slice(lexer, start, end);
    Name name = lexer_intern(lexer, spelling, &flags);
    if (!lexer->has_foreign_names && !utf8_is_ascii(spelling)) {
        lexer->has_foreign_names = true;
    }
    Token *token = lexer_emit(lexer, TOK_NAME, start, end);
    token->value = name;
    token->flags |= flags;
    lexer->at = end;
}

// What is no name between two backquotes, or after a single one: reported whole.
static void drop_quoted(Lexer *lexer, uint32_t start, uint32_t end)
{
    Str rest = lexer_slice(lexer, end, line_end(lexer, end));
    size_t n = str_find(rest, STR("`"));
    end += n < rest.len ? (uint32_t)n + 1 : 0;
    DIAG0(lexer->diags, MSG_LEX_NAME_QUOTED, ((Span){start, end}));
    lexer->has_dropped = true;
    lexer->at = end;
}

// `si`: a name that is spelt like a keyword.
static void lex_quoted_name(Lexer *lexer)
{
    uint32_t start = lexer->at;
    uint32_t end = identifier_end(lexer, start + 1, true);
    if (end == start + 1 || lexer_byte(lexer, end) != '`') {
        drop_quoted(lexer, start, end);
        return;
    }
    lexer->at = start + 1;
    lex_name(lexer, end);
    Token *token = &lexer->tokens.items[lexer->tokens.len - 1];
    token->flags = (uint8_t)(TOKEN_QUOTED | (token->flags & TOKEN_AFTER_ERROR));
    token->span = (Span){start, end + 1};
    lexer->at = end + 1;
}

// --- operators ---------------------------------------------------------------------------------------

// The ASCII character that stands at `at`, or that a symbol there stands for. Of a symbol that stands for
// two, `*rest_out` is the second.
static char operator_char(const Lexer *lexer, uint32_t at, uint32_t *n_bytes_out, char *rest_out)
{
    *rest_out = '\0';
    unsigned char c = lexer_byte(lexer, at);
    if (c < 0x80) {
        *n_bytes_out = c != 0;
        return (char)c;
    }
    const char *ascii = symbol_ascii(lexer_code_point(lexer, at, n_bytes_out));
    if (ascii == NULL) {
        return '\0';
    }
    *rest_out = ascii[1];
    return ascii[0];
}

typedef struct OperatorText {
    char chars[4];    // up to three, NUL-terminated
    uint32_t ends[4]; // offset behind as many characters
    uint32_t n_chars;
} OperatorText;

static OperatorText read_operator(const Lexer *lexer)
{
    OperatorText text = {.n_chars = 0};
    uint32_t at = lexer->at;
    while (text.n_chars < 3) {
        uint32_t n_bytes;
        char rest;
        char c = operator_char(lexer, at, &n_bytes, &rest);
        if (c == '\0' || (rest != '\0' && text.n_chars == 2)) {
            break;
        }
        at += n_bytes;
        text.chars[text.n_chars++] = c;
        text.ends[text.n_chars] = at;
        if (rest != '\0') {
            text.ends[text.n_chars] = 0; // can't be cut in the middle
            text.chars[text.n_chars++] = rest;
            text.ends[text.n_chars] = at;
        }
    }
    return text;
}

// The kinds by first character, so that a search tries a handful of rows.
static TokenKind operator_kind(const char *chars, uint32_t n_chars)
{
#define C2(a, b) ((uint32_t)(unsigned char)(a) | (uint32_t)(unsigned char)(b) << 8)
#define C3(a, b, c) (C2(a, b) | (uint32_t)(unsigned char)(c) << 16)
    uint32_t key = 0;
    for (uint32_t i = 0; i < n_chars; i++) {
        key |= (uint32_t)(unsigned char)chars[i] << (8 * i);
    }
#define SPELLING_KEY(text)                                                            \
    (sizeof(text) == 2   ? (uint32_t)(unsigned char)(text)[0]                         \
     : sizeof(text) == 3 ? C2((text)[0], (text)[sizeof(text) > 2 ? 1 : 0])            \
     : sizeof(text) == 4 ? C3((text)[0], (text)[1], (text)[sizeof(text) > 3 ? 2 : 0]) \
                         : 0)
#define TOKEN(NAME, spelling)                        \
    if (key == SPELLING_KEY(spelling) && key != 0) { \
        return TOK_##NAME;                           \
    }
#include "syntax/token.def"
    return TOK_END;
#undef C2
#undef C3
#undef SPELLING_KEY
}

static bool is_field_top(const Lexer *lexer)
{
    return lexer->brackets.len > 0 && lexer->brackets.items[lexer->brackets.len - 1].is_field;
}

static void open_bracket(Lexer *lexer, TokenKind opener, uint32_t end)
{
    TokenKind closer = opener == TOK_LPAR ? TOK_RPAR : opener == TOK_LSQB ? TOK_RSQB : TOK_RBRACE;
    if (lexer->brackets.len == LIMIT_BRACKETS) {
        DIAG(lexer->diags, MSG_LEX_BRACKETS_DEEP, ((Span){lexer->at, end}),
             diag_number(LIMIT_BRACKETS));
        lexer->unclosed_from = lexer->at < lexer->unclosed_from ? lexer->at : lexer->unclosed_from;
    }
    array_push(lexer->arena, &lexer->brackets,
               (OpenBracket){.closer = closer, .token = (uint32_t)lexer->tokens.len});
    lexer_emit(lexer, opener, lexer->at, end);
}

static uint32_t line_of(const Lexer *lexer, uint32_t offset)
{
    uint32_t line = 1;
    for (uint32_t at = 0; at < offset && !diag_list_is_full(lexer->diags); at++) {
        if (lexer->text[at] == '\n' ||
            (lexer->text[at] == '\r' && lexer_byte(lexer, at + 1) != '\n')) {
            line++;
        }
    }
    return line;
}

static void close_bracket(Lexer *lexer, TokenKind closer, uint32_t end)
{
    size_t n_around =
        lexer->fstrings.len == 0 ? 0 : lexer->fstrings.items[lexer->fstrings.len - 1].n_brackets;
    Str spelling = str_of(token_spelling(closer));
    if (lexer->brackets.len <= n_around) {
        DIAG(lexer->diags, MSG_LEX_BRACKET_UNOPENED, ((Span){lexer->at, end}), diag_text(spelling));
        lexer->has_dropped = true;
        return;
    }
    OpenBracket top = lexer->brackets.items[lexer->brackets.len - 1];
    bool is_swapped =
        lexer->misfit + 1 == lexer->tokens.len; // `([)]`: the one before it was reported
    if (top.closer != closer && is_swapped) {
        closer = top.closer;
    } else if (top.closer != closer) {
        lexer->misfit = (uint32_t)lexer->tokens.len;
        const Token *opener = &lexer->tokens.items[top.token];
        DIAG(lexer->diags, MSG_LEX_BRACKET_MISMATCH, ((Span){lexer->at, end}), diag_text(spelling),
             diag_text(str_of(token_spelling(opener->kind))),
             diag_number(line_of(lexer, opener->span.start)));
        closer = top.closer; // taken as the one that was meant
    }
    lexer->brackets.len--;
    lexer->tokens.items[top.token].value = (uint32_t)lexer->tokens.len;
    lexer_emit(lexer, closer, lexer->at, end);
}

// What other languages and editors write, with what is meant here.
static bool report_other_operator(Lexer *lexer, const OperatorText *text, uint32_t *end_out)
{
    Str instead;
    if (text->n_chars >= 2 && text->ends[2] > 0 && text->chars[0] == '<' && text->chars[1] == '>') {
        instead = STR("!=");
        *end_out = text->ends[2];
        DIAG(lexer->diags, MSG_SYN_OTHER_OPERATOR, ((Span){lexer->at, *end_out}),
             diag_text(lexer_slice(lexer, lexer->at, *end_out)), diag_text(instead));
        lexer_emit(lexer, TOK_NOTEQUAL, lexer->at, *end_out);
        return true;
    }
    return false;
}

static void report_bad_character(Lexer *lexer)
{
    uint32_t n_bytes;
    uint32_t start = lexer->at;
    uint32_t cp = lexer_code_point(lexer, start, &n_bytes);
    lexer->at += n_bytes;
    Span span = {start, lexer->at};
    Str name = lexer_character_name(lexer, cp);
    lexer->has_dropped = true;
    if (cp == UTF8_REPLACEMENT && lexer->diags->n_errors > 0) {
        return; // stands for a byte that was reported
    }
    MessageId id = is_bidi_control(cp)            ? MSG_TEXT_BIDI
                   : is_invisible(cp) || cp < ' ' ? MSG_TEXT_INVISIBLE
                                                  : MSG_TEXT_BAD_CHARACTER;
    DIAG(lexer->diags, id, span, diag_text(name));
}

static void lex_operator(Lexer *lexer)
{
    OperatorText text = read_operator(lexer);
    uint32_t end = 0;
    TokenKind kind = TOK_END;
    bool ends_at_colon = is_field_top(lexer) && text.n_chars > 0 && text.chars[0] == ':';
    if (!ends_at_colon && report_other_operator(lexer, &text, &end)) {
        lexer->at = end;
        return;
    }
    for (uint32_t n = ends_at_colon ? 1 : text.n_chars; n > 0 && kind == TOK_END; n--) {
        end = text.ends[n];
        kind = end == 0 ? TOK_END : operator_kind(text.chars, n);
    }
    if (kind == TOK_END) {
        report_bad_character(lexer);
        return;
    }
    if (kind == TOK_LPAR || kind == TOK_LSQB || kind == TOK_LBRACE) {
        open_bracket(lexer, kind, end);
    } else if (kind == TOK_RPAR || kind == TOK_RSQB || kind == TOK_RBRACE) {
        close_bracket(lexer, kind, end);
    } else {
        if (ends_at_colon) {
            lexer->brackets.items[lexer->brackets.len - 1].in_spec = true;
        }
        lexer_emit(lexer, kind, lexer->at, end);
    }
    lexer->at = end;
}

// --- the loop ----------------------------------------------------------------------------------------

static bool number_begins(const Lexer *lexer)
{
    unsigned char c = lexer_byte(lexer, lexer->at);
    if (c < 0x80) {
        if (c == '.') {
            uint32_t n_bytes;
            return digit_value(lexer_code_point(lexer, lexer->at + 1, &n_bytes)) >= 0 &&
                   n_bytes > 0;
        }
        return c >= '0' && c <= '9';
    }
    uint32_t n_bytes;
    return digit_value(lexer_code_point(lexer, lexer->at, &n_bytes)) >= 0;
}

static void lex_token(Lexer *lexer)
{
    QuoteStyle quotes;
    uint32_t body;
    unsigned char c = lexer_byte(lexer, lexer->at);
    bool may_be_string =
        c >= 0x80 || c == '"' || c == '\'' || ((c | 0x20) >= 'b' && (c | 0x20) <= 'u');
    if (may_be_string && lex_string_opens(lexer, lexer->at, &quotes, &body)) {
        lex_string(lexer, lexer->at, &quotes, body);
        return;
    }
    uint32_t end = lexer_identifier_end(lexer, lexer->at);
    if (end > lexer->at) {
        lex_name(lexer, end);
    } else if (number_begins(lexer)) {
        lex_number(lexer);
    } else if (c == '`') {
        lex_quoted_name(lexer);
    } else {
        lex_operator(lexer);
    }
}

static void lex_step(Lexer *lexer)
{
    if (lex_in_fstring_text(lexer)) {
        lex_fstring_text(lexer);
        return;
    }
    if (lexer->at_line_start && lexer->brackets.len == 0) {
        lex_line_start(lexer);
        if (lexer->at >= lexer->len) {
            return;
        }
    }
    uint32_t n_blank = blank_len(lexer, lexer->at);
    unsigned char c = lexer_byte(lexer, lexer->at);
    if (n_blank > 0) {
        lexer->at += n_blank;
    } else if (c == '\n' || c == '\r') {
        lex_newline(lexer);
    } else if (c == '#') {
        skip_comment(lexer);
    } else if (c == '\\') {
        lex_backslash(lexer);
    } else {
        lex_token(lexer);
    }
}

static void report_unclosed(Lexer *lexer)
{
    for (size_t i = 0; i < lexer->brackets.len; i++) {
        const OpenBracket *bracket = &lexer->brackets.items[i];
        const Token *opener = &lexer->tokens.items[bracket->token];
        if (opener->span.start < lexer->unclosed_from) {
            lexer->unclosed_from = opener->span.start;
        }
        bool is_innermost = i + 1 == lexer->brackets.len; // most likely the one forgotten
        if (is_innermost && !lexer->ends_in_string) {
            DIAG(lexer->diags, MSG_LEX_BRACKET_UNCLOSED, opener->span,
                 diag_text(str_of(token_spelling(opener->kind))));
        }
    }
}

// Does the text end right behind what opens an f-string, or behind one of its fields?
static bool ends_in_literal(const Lexer *lexer)
{
    return lexer->fstrings.len > 0 &&
           lexer->fstrings.items[lexer->fstrings.len - 1].n_brackets == lexer->brackets.len;
}

static void lex_end(Lexer *lexer)
{
    if (ends_in_literal(lexer)) {
        lex_fstring_text(lexer);
    }
    if (lexer->fstrings.len > 0) {
        const OpenFString *open = &lexer->fstrings.items[0];
        if (lexer->unclosed_from > open->start) {
            lexer->unclosed_from = open->start;
        }
        if (lexer->brackets.len > open->n_brackets) {
            const Token *field =
                &lexer->tokens.items[lexer->brackets.items[lexer->brackets.len - 1].token];
            DIAG0(lexer->diags, MSG_LEX_FSTRING_OPEN, field->span);
        }
    } else if (lexer->brackets.len > 0) {
        report_unclosed(lexer);
    }
    if (!lexer->at_line_start) {
        lexer_emit(lexer, TOK_NEWLINE, lexer->len, lexer->len);
    }
    while (lexer->n_indents-- > 1) {
        lexer_emit(lexer, TOK_DEDENT, lexer->len, lexer->len);
    }
    lexer_emit(lexer, TOK_END, lexer->len, lexer->len);
}

// Names that look alike: asked only where a name is not ASCII.
static void check_confusable(Lexer *lexer)
{
    uint32_t n_names = lexer->vocabulary->names->map.len;
    bool *seen = ARENA_ARRAY(lexer->arena, bool, n_names + 1);
    Array(NameUse) uses = {0};
    for (size_t i = 0; i < lexer->tokens.len; i++) {
        const Token *token = &lexer->tokens.items[i];
        if (token->kind == TOK_NAME && !seen[token->value]) {
            seen[token->value] = true;
            array_push(lexer->arena, &uses,
                       (NameUse){name_text(lexer->vocabulary->names, token->value), token->span});
        }
    }
    LineIndex lines = lines_new(lexer->arena, lexer_slice(lexer, 0, lexer->len));
    confusable_check(uses.items, uses.len, &lines, lexer->diags);
}

LexResult lex_text(Arena *arena, Vocabulary *vocabulary, Str text, DiagList *diags)
{
    Lexer lexer = {
        .arena = arena,
        .vocabulary = vocabulary,
        .diags = diags,
        .text = text.ptr,
        .len = (uint32_t)text.len,
        .n_indents = 1,
        .unclosed_from = UINT32_MAX,
        .misfit = UINT32_MAX - 1,
        .at_line_start = true,
    };
    while (lexer.at < lexer.len) {
        lex_step(&lexer);
    }
    lex_end(&lexer);
    if (lexer.has_foreign_names) {
        check_confusable(&lexer);
    }
    return (LexResult){lexer.tokens, lexer.unclosed_from};
}
