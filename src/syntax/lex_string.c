// SPDX-License-Identifier: Apache-2.0
// Strings and f-strings. An f-string is cut into tokens as PEP 701 describes: its literal text is lexed here,
// the expressions in its fields by the main loop.
#include "lang/symbol.h"
#include "syntax/lex_internal.h"
#include "text/utf8.h"

static void set_close(QuoteStyle *quotes, int i, uint32_t cp)
{
    quotes->close_len[i] = cp == 0 ? 0 : utf8_encode(cp, quotes->close[i]);
}

// r, b, u, f in any case and the pairs rb, br, rf, fr.
static uint32_t read_prefix(const Lexer *lexer, uint32_t start, QuoteStyle *quotes)
{
    bool has_u = false;
    uint32_t at = start;
    for (; at < start + 2; at++) {
        switch (lexer_byte(lexer, at) | 0x20) {
        case 'r':
            if (quotes->is_raw || has_u) {
                return at;
            }
            quotes->is_raw = true;
            break;
        case 'b':
            if (quotes->is_bytes || quotes->is_format || has_u) {
                return at;
            }
            quotes->is_bytes = true;
            break;
        case 'f':
            if (quotes->is_format || quotes->is_bytes || has_u) {
                return at;
            }
            quotes->is_format = true;
            break;
        case 'u':
            if (at > start) {
                return at;
            }
            has_u = true;
            break;
        default: return at;
        }
    }
    return at;
}

// Of the two marks that may close what is opened at `at`, does the program's language use `other`? „ is closed by “ in
// German, by ” in Polish.
static bool closes_with_other(const Lexer *lexer, uint32_t at, uint32_t n_bytes, uint32_t other)
{
    const StrList *pairs = &lexer->vocabulary->pack->quotes;
    char bytes[UTF8_MAX_BYTES];
    Str close = {bytes, utf8_encode(other, bytes)};
    for (size_t i = 0; i < pairs->len; i++) {
        if (str_starts_with(pairs->items[i], lexer_slice(lexer, at, at + n_bytes))) {
            return str_ends_with(pairs->items[i], close);
        }
    }
    return false;
}

bool lex_string_opens(const Lexer *lexer, uint32_t start, QuoteStyle *quotes_out,
                      uint32_t *body_out)
{
    *quotes_out = (QuoteStyle){.is_triple = false};
    uint32_t at = read_prefix(lexer, start, quotes_out);
    unsigned char c = lexer_byte(lexer, at);
    if (c == '"' || c == '\'') {
        uint32_t n = lexer_byte(lexer, at + 1) == c && lexer_byte(lexer, at + 2) == c ? 3 : 1;
        quotes_out->is_triple = n == 3;
        memset(quotes_out->close[0], c, n);
        quotes_out->close_len[0] = n;
        *body_out = at + n;
        return true;
    }
    if (c < 0x80) {
        return false;
    }
    uint32_t n_bytes;
    uint32_t close;
    uint32_t other;
    if (!quote_opens(lexer_code_point(lexer, at, &n_bytes), &close, &other)) {
        return false;
    }
    bool other_first = other != 0 && closes_with_other(lexer, at, n_bytes, other);
    set_close(quotes_out, 0, other_first ? other : close);
    set_close(quotes_out, 1, other_first ? close : other);
    *body_out = at + n_bytes;
    return true;
}

static uint32_t closes_at(const Lexer *lexer, const QuoteStyle *quotes, uint32_t at)
{
    for (int i = 0; i < 2; i++) {
        uint32_t n = quotes->close_len[i];
        if (n > 0 && lexer->len - at >= n && memcmp(lexer->text + at, quotes->close[i], n) == 0) {
            return n;
        }
    }
    return 0;
}

static bool is_newline(char c)
{
    return c == '\n' || c == '\r';
}

static void report_open(Lexer *lexer, const QuoteStyle *quotes, uint32_t start, uint32_t end)
{
    lexer->ends_in_string = quotes->is_triple;
    Str close = arena_str(lexer->arena, (Str){quotes->close[0], quotes->close_len[0]});
    DIAG(lexer->diags, quotes->is_triple ? MSG_LEX_TRIPLE_OPEN : MSG_LEX_STRING_OPEN,
         ((Span){start, end}), diag_text(close));
}

// A string that lost its end has taken with it the brackets that were to be closed behind it, `print("hello)`: close them
// where it breaks off. Closers inside it are not looked at: they may be its text.
static void close_swallowed(Lexer *lexer, uint32_t body)
{
    size_t n_around =
        lexer->fstrings.len == 0 ? 0 : lexer->fstrings.items[lexer->fstrings.len - 1].n_brackets;
    uint32_t at = lexer->at;
    while (at > body && strchr(" \t:;,", lexer->text[at - 1]) != NULL) {
        at--;
    }
    uint32_t end = at;
    while (at > body && strchr(")]} \t", lexer->text[at - 1]) != NULL) {
        at--;
    }
    for (; at < end && lexer->brackets.len > n_around; at++) {
        OpenBracket top = lexer->brackets.items[lexer->brackets.len - 1];
        if (token_spelling(top.closer)[0] == lexer->text[at]) {
            lexer->brackets.len--;
            lexer->tokens.items[top.token].value = (uint32_t)lexer->tokens.len;
            lexer_emit(lexer, top.closer, lexer->at, lexer->at);
        }
    }
    lexer->has_dropped = true;
}

// What could end the literal text or change how it goes on is looked at; runs of anything else are skipped.
static bool is_plain(const QuoteStyle *quotes, char c)
{
    return c != quotes->close[0][0] && c != '\\' && !is_newline(c) &&
           (quotes->close_len[1] == 0 || c != quotes->close[1][0]);
}

void lex_string(Lexer *lexer, uint32_t start, const QuoteStyle *quotes, uint32_t body)
{
    if (quotes->is_format) {
        if (lexer->fstrings.len == LIMIT_FSTRING_NESTING) {
            DIAG0(lexer->diags, MSG_LEX_FSTRING_DEEP, ((Span){start, body}));
        }
        array_push(lexer->arena, &lexer->fstrings,
                   (OpenFString){*quotes, start, (uint32_t)lexer->brackets.len});
        lexer_emit(lexer, TOK_FSTRING_START, start, body);
        lexer->at = body;
        return;
    }
    uint32_t at = body;
    uint32_t n_close = 0;
    while (at < lexer->len && (n_close = closes_at(lexer, quotes, at)) == 0) {
        char c = lexer->text[at];
        if (is_newline(c) && !quotes->is_triple) {
            break;
        }
        at++;
        if (c == '\\' && at < lexer->len) {
            at += lexer->text[at] == '\r' && lexer_byte(lexer, at + 1) == '\n' ? 2 : 1;
        }
        while (at < lexer->len && is_plain(quotes, lexer->text[at])) {
            at++;
        }
    }
    lex_check_direction(lexer, body, at);
    if (n_close == 0) {
        report_open(lexer, quotes, start, quotes->is_triple ? body : at);
    }
    lexer_emit(lexer, TOK_STRING, start, at + n_close);
    lexer->at = at + n_close;
    if (n_close == 0) {
        close_swallowed(lexer, body);
    }
}

bool lex_in_fstring_text(const Lexer *lexer)
{
    if (lexer->fstrings.len == 0) {
        return false;
    }
    const OpenFString *open = &lexer->fstrings.items[lexer->fstrings.len - 1];
    if (lexer->brackets.len == open->n_brackets) {
        return true;
    }
    return lexer->brackets.items[lexer->brackets.len - 1].in_spec;
}

// The end of the literal text that begins at the lexer's place: at a quote, a brace, or where it breaks off.
static uint32_t literal_end(const Lexer *lexer, const OpenFString *open, bool in_spec)
{
    uint32_t at = lexer->at;
    while (at < lexer->len && closes_at(lexer, &open->quotes, at) == 0) {
        char c = lexer->text[at];
        if (is_newline(c) && !open->quotes.is_triple) {
            break;
        }
        if (c == '{' || c == '}') {
            if (in_spec || lexer_byte(lexer, at + 1) != (unsigned char)c) {
                break;
            }
            at += 2;
        } else if (c != '\\' || at + 1 >= lexer->len) {
            at++;
        } else if (!open->quotes.is_raw && lexer->text[at + 1] == 'N' &&
                   lexer_byte(lexer, at + 2) == '{') {
            while (at < lexer->len && lexer->text[at] != '}' && !is_newline(lexer->text[at]) &&
                   closes_at(lexer, &open->quotes, at) == 0) {
                at++;
            }
            at += lexer_byte(lexer, at) == '}';
        } else if (lexer->text[at + 1] == '{' || lexer->text[at + 1] == '}') {
            at++; // the brace counts as one
        } else {
            at += lexer->text[at + 1] == '\r' && lexer_byte(lexer, at + 2) == '\n' ? 3 : 2;
        }
    }
    return at < lexer->len ? at : lexer->len;
}

static void emit_literal(Lexer *lexer, uint32_t end)
{
    if (end > lexer->at) {
        lexer_emit(lexer, TOK_FSTRING_MIDDLE, lexer->at, end);
        lex_check_direction(lexer, lexer->at, end);
    }
    lexer->at = end;
}

static void open_field(Lexer *lexer, bool in_spec)
{
    uint32_t n_specs = 0;
    if (in_spec) {
        n_specs = lexer->brackets.items[lexer->brackets.len - 1].n_specs + 1;
        if (n_specs >= LIMIT_FORMAT_SPEC_NESTING) {
            DIAG0(lexer->diags, MSG_LEX_FSTRING_DEEP, ((Span){lexer->at, lexer->at + 1}));
        }
    }
    if (lexer->brackets.len == LIMIT_BRACKETS) {
        DIAG(lexer->diags, MSG_LEX_BRACKETS_DEEP, ((Span){lexer->at, lexer->at + 1}),
             diag_number(LIMIT_BRACKETS));
    }
    array_push(lexer->arena, &lexer->brackets,
               (OpenBracket){.closer = TOK_RBRACE,
                             .token = (uint32_t)lexer->tokens.len,
                             .is_field = true,
                             .n_specs = n_specs});
    lexer_emit(lexer, TOK_LBRACE, lexer->at, lexer->at + 1);
    lexer->at++;
}

// Close the f-string (and whatever is open in it) where it breaks off; its last piece of text begins at `text`.
static void abandon(Lexer *lexer, const OpenFString *open, uint32_t text)
{
    report_open(lexer, &open->quotes, open->start, lexer->at);
    lexer->has_dropped = lexer->brackets.len > open->n_brackets;
    lexer->brackets.len = open->n_brackets;
    lexer->fstrings.len--;
    lexer_emit(lexer, TOK_FSTRING_END, lexer->at, lexer->at);
    close_swallowed(lexer, text);
}

void lex_fstring_text(Lexer *lexer)
{
    OpenFString open = lexer->fstrings.items[lexer->fstrings.len - 1];
    bool in_spec = lexer->brackets.len > open.n_brackets;
    uint32_t text = lexer->at;
    emit_literal(lexer, literal_end(lexer, &open, in_spec));
    unsigned char c = lexer_byte(lexer, lexer->at);
    uint32_t n_close = lexer->at < lexer->len ? closes_at(lexer, &open.quotes, lexer->at) : 0;
    if (in_spec && !open.quotes.is_triple && is_newline((char)c)) {
        // as in CPython, the line's end ends the specification; the field goes on
        lexer->brackets.items[lexer->brackets.len - 1].in_spec = false;
    } else if (c == '{' && n_close == 0) {
        open_field(lexer, in_spec);
    } else if (c == '}' && in_spec) {
        OpenBracket field = lexer->brackets.items[--lexer->brackets.len];
        lexer->tokens.items[field.token].value = (uint32_t)lexer->tokens.len;
        lexer_emit(lexer, TOK_RBRACE, lexer->at, lexer->at + 1);
        lexer->at++;
    } else if (c == '}') {
        DIAG0(lexer->diags, MSG_LEX_FSTRING_BRACE, ((Span){lexer->at, lexer->at + 1}));
        lexer->at++;
    } else if (n_close > 0 && !in_spec) {
        lexer->fstrings.len--;
        lexer_emit(lexer, TOK_FSTRING_END, lexer->at, lexer->at + n_close);
        lexer->at += n_close;
    } else if (n_close > 0) {
        const Token *field =
            &lexer->tokens.items[lexer->brackets.items[lexer->brackets.len - 1].token];
        DIAG0(lexer->diags, MSG_LEX_FSTRING_OPEN, field->span);
        lexer->brackets.len = open.n_brackets;
        lexer->unclosed_from =
            open.start < lexer->unclosed_from ? open.start : lexer->unclosed_from;
    } else {
        abandon(lexer, &open, text);
    }
}
