// SPDX-License-Identifier: Apache-2.0
#include "lang/detect_scan.h"

#include "lang/symbol.h"
#include "text/digits.h"
#include "text/ident.h"
#include "text/utf8.h"

/// A quotation mark that has no end on the line that ends at `line_end`.
typedef struct UnclosedQuote {
    uint32_t open;
    size_t line_end;
} UnclosedQuote;

typedef struct Scanner {
    Arena *arena;
    Str text;
    size_t at;
    uint32_t depth;                // of brackets
    Array(UnclosedQuote) unclosed; // so that no line is searched twice for one kind of mark
    ScanTokens tokens;
} Scanner;

static void add(Scanner *scanner, ScanKind kind, size_t start)
{
    bool blank_before =
        start > 0 && (scanner->text.ptr[start - 1] == ' ' || scanner->text.ptr[start - 1] == '\t');
    Str text = str_slice(scanner->text, start, scanner->at);
    array_push(scanner->arena, &scanner->tokens, (ScanToken){kind, blank_before, text});
}

static char byte_at(const Scanner *scanner, size_t at)
{
    return at < scanner->text.len ? scanner->text.ptr[at] : '\0';
}

static size_t end_of_line(const Scanner *scanner)
{
    Str rest = str_slice(scanner->text, scanner->at, scanner->text.len);
    const char *hit = rest.len == 0 ? NULL : memchr(rest.ptr, '\n', rest.len);
    return hit == NULL ? scanner->text.len : (size_t)(hit - scanner->text.ptr);
}

// --- Strings -------------------------------------------------------------------------------------------------

/// A string in ASCII quotes, whose first quote is at `scanner->at`.
static void scan_string(Scanner *scanner, size_t start)
{
    char quote = byte_at(scanner, scanner->at);
    bool is_triple =
        byte_at(scanner, scanner->at + 1) == quote && byte_at(scanner, scanner->at + 2) == quote;
    scanner->at += is_triple ? 3 : 1;
    while (scanner->at < scanner->text.len) {
        char c = scanner->text.ptr[scanner->at];
        if (c == '\\') {
            scanner->at += 2;
        } else if (c == '\n' && !is_triple) {
            break;
        } else if (c != quote) {
            scanner->at++;
        } else if (!is_triple) {
            scanner->at++;
            break;
        } else if (byte_at(scanner, scanner->at + 1) == quote &&
                   byte_at(scanner, scanner->at + 2) == quote) {
            scanner->at += 3;
            break;
        } else {
            scanner->at++;
        }
    }
    scanner->at = scanner->at < scanner->text.len ? scanner->at : scanner->text.len;
    add(scanner, SCAN_OPERAND, start);
}

/// Where it is noted up to which line end the quotation mark `open` was searched for its end in vain.
static size_t *unclosed_until(Scanner *scanner, uint32_t open)
{
    for (size_t i = 0; i < scanner->unclosed.len; i++) {
        if (scanner->unclosed.items[i].open == open) {
            return &scanner->unclosed.items[i].line_end;
        }
    }
    array_push(scanner->arena, &scanner->unclosed, (UnclosedQuote){.open = open});
    return &scanner->unclosed.items[scanner->unclosed.len - 1].line_end;
}

/// A string in other quotation marks, on one line. Without an end it is taken as punctuation.
static void scan_quoted(Scanner *scanner, uint32_t open, uint32_t close, uint32_t other_close)
{
    size_t start = scanner->at;
    size_t line_end = end_of_line(scanner);
    size_t at = start;
    utf8_next(scanner->text, &at);
    scanner->at = at;
    size_t *in_vain_until = unclosed_until(scanner, open);
    while (at < line_end && *in_vain_until != line_end) {
        uint32_t cp = utf8_next(scanner->text, &at);
        if (cp == '\\' && at < line_end) {
            utf8_next(scanner->text, &at);
        } else if (cp == close || cp == other_close) {
            scanner->at = at;
            add(scanner, SCAN_OPERAND, start);
            return;
        }
    }
    *in_vain_until = line_end;
    add(scanner, SCAN_OPERATOR, start);
}

// --- Words and numbers ---------------------------------------------------------------------------------------

static bool is_string_prefix(Str word)
{
    for (size_t i = 0; i < word.len; i++) {
        if (memchr("rbfuRBFU", word.ptr[i], 8) == NULL) {
            return false;
        }
    }
    return word.len <= 2;
}

static void skip_word(Scanner *scanner)
{
    while (scanner->at < scanner->text.len) {
        size_t next = scanner->at;
        uint32_t cp = utf8_next(scanner->text, &next);
        bool is_joiner = cp == 0x200C || cp == 0x200D;
        if (!is_xid_continue(cp) && !is_joiner) {
            break;
        }
        scanner->at = next;
    }
}

static void scan_word(Scanner *scanner, size_t start)
{
    skip_word(scanner);
    Str word = str_slice(scanner->text, start, scanner->at);
    char next = byte_at(scanner, scanner->at);
    if ((next == '\'' || next == '"') && is_string_prefix(word)) {
        scan_string(scanner, start);
        return;
    }
    add(scanner, SCAN_WORD, start);
    ScanToken *token = &scanner->tokens.items[scanner->tokens.len - 1];
    token->text = text_nfc(scanner->arena, token->text);
}

static void scan_number(Scanner *scanner, size_t start)
{
    do {
        skip_word(scanner);
        if (byte_at(scanner, scanner->at) != '.') {
            break;
        }
        scanner->at++;
    } while (true);
    add(scanner, SCAN_OPERAND, start);
}

static void scan_backticks(Scanner *scanner, size_t start)
{
    size_t line_end = end_of_line(scanner);
    while (scanner->at < line_end && scanner->text.ptr[scanner->at] != '`') {
        scanner->at++;
    }
    scanner->at += scanner->at < line_end;
    add(scanner, SCAN_OPERAND, start);
}

// --- Punctuation ---------------------------------------------------------------------------------------------

static void scan_operator(Scanner *scanner, uint32_t cp, size_t start)
{
    bool is_comparison = cp == '<' || cp == '>' || cp == '!' || cp == '=';
    ScanKind kind = cp == '=' ? SCAN_ASSIGN : SCAN_OPERATOR;
    if (cp == '-' && byte_at(scanner, scanner->at) == '>') {
        scanner->at++;
    } else if (byte_at(scanner, scanner->at) == '=') {
        scanner->at++;
        kind = is_comparison ? SCAN_OPERATOR : SCAN_ASSIGN;
    }
    add(scanner, kind, start);
}

static void scan_dots(Scanner *scanner, size_t start)
{
    if (digit_value((unsigned char)byte_at(scanner, scanner->at)) >= 0 &&
        byte_at(scanner, scanner->at) != '\0') {
        scan_number(scanner, start);
    } else if (byte_at(scanner, scanner->at) == '.' && byte_at(scanner, scanner->at + 1) == '.') {
        scanner->at += 2;
        add(scanner, SCAN_OPERAND, start);
    } else {
        add(scanner, SCAN_DOT, start);
    }
}

static void scan_line_end(Scanner *scanner, size_t start)
{
    if (scanner->depth == 0) {
        add(scanner, SCAN_LINE_END, start);
    }
}

static void scan_punctuation(Scanner *scanner, uint32_t cp, size_t start)
{
    switch (cp) {
    case '#': scanner->at = end_of_line(scanner); break;
    case '\'':
    case '"':
        scanner->at = start;
        scan_string(scanner, start);
        break;
    case '`': scan_backticks(scanner, start); break;
    case '(':
    case '[':
    case '{':
        scanner->depth++;
        add(scanner, SCAN_OPEN, start);
        break;
    case ')':
    case ']':
    case '}':
        scanner->depth -= scanner->depth > 0;
        add(scanner, SCAN_CLOSE, start);
        break;
    case ':':
        if (byte_at(scanner, scanner->at) == '=') {
            scan_operator(scanner, cp, start);
        } else {
            add(scanner, SCAN_COLON, start);
        }
        break;
    case ',': add(scanner, SCAN_COMMA, start); break;
    case ';': add(scanner, SCAN_SEMICOLON, start); break;
    case '.': scan_dots(scanner, start); break;
    case '\\':
        scanner->at += byte_at(scanner, scanner->at) == '\r';
        scanner->at += byte_at(scanner, scanner->at) == '\n';
        break;
    default: scan_operator(scanner, cp, start); break;
    }
}

/// What is neither blank nor word nor number, at `scanner->at`.
static void scan_sign(Scanner *scanner, uint32_t cp)
{
    size_t start = scanner->at;
    uint32_t close;
    uint32_t other_close;
    if (quote_opens(cp, &close, &other_close)) {
        scan_quoted(scanner, cp, close, other_close);
        return;
    }
    utf8_next(scanner->text, &scanner->at);
    const char *ascii = symbol_ascii(cp);
    if (ascii == NULL) {
        scan_punctuation(scanner, cp, start);
    } else if (ascii[1] == '\0') {
        scan_punctuation(scanner, (unsigned char)ascii[0], start);
    } else {
        add(scanner, SCAN_OPERATOR, start);
    }
}

ScanTokens detect_scan(Arena *arena, Str text)
{
    Scanner scanner = {.arena = arena, .text = text};
    add(&scanner, SCAN_LINE_END, 0);
    while (scanner.at < text.len) {
        size_t start = scanner.at;
        uint32_t cp = utf8_next(text, &scanner.at);
        if (cp == '\n') {
            scan_line_end(&scanner, start);
        } else if (cp == ' ' || cp == '\t' || cp == '\r' || cp == '\f' || cp == 0x3000 ||
                   cp == 0xFEFF) {
            continue;
        } else if (is_xid_start(cp)) {
            scan_word(&scanner, start);
        } else if (digit_value(cp) >= 0) {
            scan_number(&scanner, start);
        } else {
            scanner.at = start;
            scan_sign(&scanner, cp);
        }
    }
    add(&scanner, SCAN_LINE_END, scanner.at);
    return scanner.tokens;
}
