// SPDX-License-Identifier: Apache-2.0
// Numbers: Python's literals in the digits of any one script.
#include "syntax/lex_internal.h"
#include "text/digits.h"
#include "text/utf8.h"

typedef struct NumberScan {
    Lexer *lexer;
    uint32_t at;
    uint32_t zero;      // of the script of the first digit; 0 before it
    uint32_t n_whole;   // digits before the point; 0 in a number with a base
    uint32_t bad_digit; // offset of the first that the base lacks; 0: none
    int base;           // 16, 8, 2 or 10
    bool has_no_digit;  // 0x alone
    bool has_zero;      // an integer in base 10 that begins with 0 and isn't 0
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
static void scan_based(NumberScan *scan)
{
    bool after_underscore = false;
    scan->has_no_digit = true;
    for (;; scan->at++) {
        unsigned char c = lexer_byte(scan->lexer, scan->at);
        int value = hex_value(c);
        if (c == '_' && !after_underscore) {
            after_underscore = true;
            continue;
        }
        if (value < 0 || (scan->base <= 10 && value >= 10)) {
            scan->has_bad_underscore = after_underscore;
            break;
        }
        if (value >= scan->base && scan->bad_digit == 0) {
            scan->bad_digit = scan->at;
        }
        scan->has_no_digit = false;
        after_underscore = false;
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

// A point: '.', Arabic's decimal separator between Arabic digits, or a full-width point between full-width ones.
static uint32_t point_len(const NumberScan *scan)
{
    if (lexer_byte(scan->lexer, scan->at) == '.') {
        return 1;
    }
    uint32_t n_bytes;
    uint32_t cp = lexer_code_point(scan->lexer, scan->at, &n_bytes);
    bool is_point = (cp == 0x066B && (scan->zero == 0x0660 || scan->zero == 0x06F0)) ||
                    (cp == 0xFF0E && scan->zero == 0xFF10);
    return is_point ? n_bytes : 0;
}

static bool is_zero(const Lexer *lexer, uint32_t start, uint32_t end)
{
    while (start < end) {
        uint32_t n_bytes;
        uint32_t cp = lexer_code_point(lexer, start, &n_bytes);
        if (cp != '_' && digit_value(cp) != 0) {
            return false;
        }
        start += n_bytes;
    }
    return true;
}

static void scan_decimal(NumberScan *scan)
{
    Lexer *lexer = scan->lexer;
    uint32_t n_bytes;
    bool leading_zero = peek_digit(scan, &n_bytes) == 0;
    scan->n_whole = skip_digits(scan);
    uint32_t whole_end = scan->at;
    scan->at += point_len(scan);
    if (scan->at > whole_end && peek_digit(scan, &n_bytes) >= 0) {
        skip_digits(scan);
    }
    if (has_exponent(scan)) {
        scan->at++;
        unsigned char sign = lexer_byte(lexer, scan->at);
        scan->at += sign == '+' || sign == '-';
        skip_digits(scan);
    }
    scan->at += (lexer_byte(lexer, scan->at) | 0x20) == 'j';
    bool is_integer = scan->at == whole_end;
    scan->has_zero = is_integer && leading_zero && !is_zero(lexer, lexer->at, whole_end);
    scan->n_whole = is_integer ? scan->n_whole : 0;
}

// The end of the word right behind the number, or the number's own end. `1if x else y` is a number and a keyword for
// CPython; `1x` is a mistake.
static uint32_t end_with_word(const NumberScan *scan)
{
    Lexer *lexer = scan->lexer;
    uint32_t end = lexer_identifier_end(lexer, scan->at);
    if (end == scan->at) {
        return end;
    }
    uint8_t flags;
    uint32_t n;
    Name word = lexer_intern(lexer, lexer_slice(lexer, scan->at, end), &flags);
    return vocabulary_starting_with(lexer->vocabulary, word, &n) != NULL ? scan->at : end;
}

// `0x1for x in y` is 0x1f and `or`: say what was read where a word follows at once. CPython does so of ASCII letters
// alone; in other scripts no digit looks like a letter, and some of them are written without blanks.
static void check_word_behind(const NumberScan *scan, Str number)
{
    Lexer *lexer = scan->lexer;
    uint32_t end = lexer_identifier_end(lexer, scan->at);
    if (end > scan->at && lexer_byte(lexer, scan->at) < 0x80) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_WORD, ((Span){lexer->at, end}), diag_text(number),
             diag_text(lexer_slice(lexer, scan->at, end)));
    }
}

// Say what is wrong with the number, once, and pass the word that is stuck to it.
static void check_number(NumberScan *scan)
{
    Lexer *lexer = scan->lexer;
    uint32_t end = end_with_word(scan);
    Span span = {lexer->at, end};
    Str number = lexer_slice(lexer, lexer->at, end);
    if (scan->has_bad_underscore) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_UNDERSCORE, span, diag_text(number));
    } else if (end > scan->at || scan->has_no_digit) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_INVALID, span, diag_text(number));
    } else if (scan->bad_digit != 0) {
        uint32_t at = scan->bad_digit;
        DIAG(lexer->diags, MSG_LEX_NUMBER_DIGIT, ((Span){at, at + 1}),
             diag_text(lexer_slice(lexer, at, at + 1)), diag_number(scan->base));
    } else if (scan->is_mixed) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_SCRIPTS, span, diag_text(number));
    } else if (scan->has_zero) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_ZERO, span, diag_text(number));
    } else if (scan->n_whole > LIMIT_INT_DIGITS) {
        DIAG(lexer->diags, MSG_LEX_NUMBER_LONG, span, diag_number(scan->n_whole),
             diag_number(LIMIT_INT_DIGITS));
    } else {
        check_word_behind(scan, number);
    }
    scan->at = end;
}

void lex_number(Lexer *lexer)
{
    NumberScan scan = {.lexer = lexer, .at = lexer->at, .base = 10};
    unsigned char base = lexer_byte(lexer, lexer->at + 1) | 0x20;
    if (lexer_byte(lexer, lexer->at) == '0' && (base == 'x' || base == 'o' || base == 'b')) {
        scan.base = base == 'x' ? 16 : base == 'o' ? 8 : 2;
        scan.at += 2;
        scan_based(&scan);
    } else {
        scan_decimal(&scan);
    }
    check_number(&scan);
    lexer_emit(lexer, TOK_NUMBER, lexer->at, scan.at);
    lexer->at = scan.at;
}
