// SPDX-License-Identifier: Apache-2.0
// Numbers: Python's literals in the digits of any one script.
#include "syntax/lex_internal.h"
#include "text/digits.h"
#include "text/utf8.h"

typedef struct NumberScan {
    Lexer *lexer;
    uint32_t at;
    uint32_t zero; // of the script of the first digit; 0 before it
    uint32_t n_digits;
    bool is_mixed;
    bool has_bad_underscore;
} NumberScan;

// The decimal digit at the scan's place in the number's script (ASCII letters of a hexadecimal one apart).
static int32_t peek_digit(NumberScan *scan, uint32_t *n_bytes_out)
{
    Digit digit = digit_of(lexer_code_point(scan->lexer, scan->at, n_bytes_out));
    if (*n_bytes_out == 0 || digit.value < 0) {
        return -1;
    }
    if (scan->zero == 0) {
        scan->zero = digit.zero;
    } else if (scan->zero != digit.zero) {
        scan->is_mixed = true;
    }
    return digit.value;
}

// Digits with single underscores between them. Returns how many digits there are.
static uint32_t skip_digits(NumberScan *scan)
{
    uint32_t n = 0;
    for (;;) {
        uint32_t n_bytes;
        if (lexer_byte(scan->lexer, scan->at) == '_') {
            scan->at++;
            if (peek_digit(scan, &n_bytes) < 0) {
                scan->has_bad_underscore = true;
                return n;
            }
        }
        if (peek_digit(scan, &n_bytes) < 0) {
            return n;
        }
        scan->at += n_bytes;
        n++;
    }
}

static int hex_value(unsigned char c)
{
    return c >= '0' && c <= '9'                     ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

// Behind 0x, 0o or 0b.
static void scan_based(NumberScan *scan, int base)
{
    Lexer *lexer = scan->lexer;
    bool has_digit = false;
    bool after_underscore = false;
    for (;; scan->at++) {
        unsigned char c = lexer_byte(lexer, scan->at);
        int value = hex_value(c);
        if (c == '_' && !after_underscore) {
            after_underscore = true;
            continue;
        }
        if (value < 0 || (base <= 10 && value >= 10)) {
            scan->has_bad_underscore = after_underscore;
            break;
        }
        if (value >= base) {
            DIAG(lexer->diags, MSG_LEX_NUMBER_DIGIT, ((Span){scan->at, scan->at + 1}),
                 diag_text(lexer_slice(lexer, scan->at, scan->at + 1)), diag_number(base));
        }
        has_digit = true;
        after_underscore = false;
    }
    if (!has_digit && !scan->has_bad_underscore) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_INVALID, ((Span){lexer->at, scan->at}),
             diag_text(lexer_slice(lexer, lexer->at, scan->at)));
    }
}

static bool has_exponent(NumberScan *scan)
{
    if ((lexer_byte(scan->lexer, scan->at) | 0x20) != 'e') {
        return false;
    }
    NumberScan ahead = *scan;
    ahead.at++;
    unsigned char sign = lexer_byte(scan->lexer, ahead.at);
    ahead.at += sign == '+' || sign == '-';
    uint32_t n_bytes;
    return peek_digit(&ahead, &n_bytes) >= 0;
}

// A point: '.', or Arabic's decimal separator between Arabic digits.
static uint32_t point_len(const NumberScan *scan)
{
    if (lexer_byte(scan->lexer, scan->at) == '.') {
        return 1;
    }
    uint32_t n_bytes;
    uint32_t cp = lexer_code_point(scan->lexer, scan->at, &n_bytes);
    return cp == 0x066B && (scan->zero == 0x0660 || scan->zero == 0x06F0) ? n_bytes : 0;
}

static void scan_decimal(NumberScan *scan)
{
    Lexer *lexer = scan->lexer;
    uint32_t first;
    bool leading_zero = peek_digit(scan, &first) == 0;
    uint32_t n_whole = skip_digits(scan);
    bool all_zero = leading_zero;
    for (uint32_t at = lexer->at; all_zero && at < scan->at;) {
        uint32_t n_bytes;
        uint32_t cp = lexer_code_point(lexer, at, &n_bytes);
        all_zero = cp == '_' || digit_value(cp) == 0;
        at += n_bytes;
    }
    bool is_integer = true;
    uint32_t n_point = point_len(scan);
    if (n_point > 0) {
        is_integer = false;
        scan->at += n_point;
        uint32_t n_bytes;
        if (peek_digit(scan, &n_bytes) >= 0) {
            skip_digits(scan);
        }
    }
    if (has_exponent(scan)) {
        is_integer = false;
        scan->at++;
        unsigned char sign = lexer_byte(lexer, scan->at);
        scan->at += sign == '+' || sign == '-';
        skip_digits(scan);
    }
    if ((lexer_byte(lexer, scan->at) | 0x20) == 'j') {
        is_integer = false;
        scan->at++;
    }
    Span span = {lexer->at, scan->at};
    if (is_integer && leading_zero && !all_zero) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_ZERO, span,
             diag_text(lexer_slice(lexer, span.start, span.end)));
    } else if (is_integer && n_whole > LIMIT_INT_DIGITS) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_LONG, span, diag_number(n_whole),
             diag_number(LIMIT_INT_DIGITS));
    }
}

// `1if x else y` is a number and a keyword for CPython; `1x` is a mistake.
static void check_end(NumberScan *scan)
{
    Lexer *lexer = scan->lexer;
    uint32_t end = lexer_identifier_end(lexer, scan->at);
    if (end == scan->at) {
        return;
    }
    uint8_t flags;
    uint32_t n;
    Name word = lexer_intern(lexer, lexer_slice(lexer, scan->at, end), &flags);
    if (vocabulary_starting_with(lexer->vocabulary, word, &n) != NULL) {
        return;
    }
    DIAG(lexer->diags, MSG_LEX_NUMBER_INVALID, ((Span){lexer->at, end}),
         diag_text(lexer_slice(lexer, lexer->at, end)));
    scan->at = end;
}

void lex_number(Lexer *lexer)
{
    NumberScan scan = {.lexer = lexer, .at = lexer->at};
    unsigned char base = lexer_byte(lexer, lexer->at + 1) | 0x20;
    if (lexer_byte(lexer, lexer->at) == '0' && (base == 'x' || base == 'o' || base == 'b')) {
        scan.at += 2;
        scan_based(&scan, base == 'x' ? 16 : base == 'o' ? 8 : 2);
    } else {
        scan_decimal(&scan);
    }
    Str number = lexer_slice(lexer, lexer->at, scan.at);
    if (scan.is_mixed) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_SCRIPTS, ((Span){lexer->at, scan.at}), diag_text(number));
    } else if (scan.has_bad_underscore) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_UNDERSCORE, ((Span){lexer->at, scan.at}),
             diag_text(number));
    }
    check_end(&scan);
    lexer_emit(lexer, TOK_NUMBER, lexer->at, scan.at);
    lexer->at = scan.at;
}
