// SPDX-License-Identifier: Apache-2.0
// What the files lex*.c share.
#ifndef ML_SYNTAX_LEX_INTERNAL_H
#define ML_SYNTAX_LEX_INTERNAL_H

#include "base/limits.h"
#include "syntax/lex.h"

/// The marks around a string.
typedef struct QuoteStyle {
    char close
        [2]
        [5]; // the marks that end it, NUL-terminated, the language's own first; the second may be empty
    uint32_t close_len[2];
    bool is_triple; // may go over lines
    bool is_raw;
    bool is_bytes;
    bool is_format;
} QuoteStyle;

/// An f-string whose end is not reached yet.
typedef struct OpenFString {
    QuoteStyle quotes;
    uint32_t start;      // offset of its prefix
    uint32_t n_brackets; // brackets open around it
} OpenFString;

typedef struct OpenBracket {
    TokenKind closer;
    uint32_t token;   // number of the opening token
    bool is_field;    // the { of a replacement field
    bool in_spec;     // … whose ':' has been passed
    uint32_t n_specs; // format specifications around, this one included
} OpenBracket;

typedef struct Lexer {
    Arena *arena;
    Vocabulary *vocabulary;
    DiagList *diags;
    const char *text;
    uint32_t len;
    uint32_t at;
    TokenList tokens;
    Array(OpenBracket) brackets;
    Array(OpenFString) fstrings;
    uint32_t indents[LIMIT_INDENTS];     // columns, tabs to multiples of 8
    uint32_t alt_indents[LIMIT_INDENTS]; // columns, tabs as 1: both must agree
    uint32_t n_indents;                  // the first is column 0
    uint32_t unclosed_from;
    bool at_line_start;
    uint32_t misfit;        // number of the latest closing bracket that did not fit
    bool has_dropped;       // text was reported and dropped since the last token
    bool ends_in_string;    // one over several lines was not closed: it took the program's rest
    bool has_foreign_names; // an identifier that is not ASCII was seen
} Lexer;

static inline Str lexer_slice(const Lexer *lexer, uint32_t start, uint32_t end)
{
    return (Str){lexer->text + start, end - start};
}

/// The byte at `at`, 0 behind the end (the text itself holds no NUL).
static inline unsigned char lexer_byte(const Lexer *lexer, uint32_t at)
{
    return at < lexer->len ? (unsigned char)lexer->text[at] : 0;
}

/// The code point at `at` and its length; 0 and 0 at the end.
uint32_t lexer_code_point(const Lexer *lexer, uint32_t at, uint32_t *n_bytes_out);

Token *lexer_emit(Lexer *lexer, TokenKind kind, uint32_t start, uint32_t end);

/// End of the identifier that begins at `start`, or `start` if none does.
uint32_t lexer_identifier_end(const Lexer *lexer, uint32_t start);

/// Intern the identifier in NFKC; `*flags_out` gets TOKEN_COMPATIBILITY where that changes it.
Name lexer_intern(Lexer *lexer, Str spelling, uint8_t *flags_out);

/// Does a string begin at `start` (prefix and quotation mark)? Then the offset behind its opening mark.
bool lex_string_opens(const Lexer *lexer, uint32_t start, QuoteStyle *quotes_out,
                      uint32_t *body_out);

/// Lex the string whose body begins at `body`: one STRING token, or FSTRING_START.
void lex_string(Lexer *lexer, uint32_t start, const QuoteStyle *quotes, uint32_t body);

/// Is the lexer in the literal text of an f-string or of a format specification?
bool lex_in_fstring_text(const Lexer *lexer);

/// Lex one piece of that text: FSTRING_MIDDLE, the { of a field, the } that ends one, or FSTRING_END.
void lex_fstring_text(Lexer *lexer);

/// Lex the number that begins at the lexer's place.
void lex_number(Lexer *lexer);

/// Report direction controls without a partner in a string or comment.
void lex_check_direction(Lexer *lexer, uint32_t start, uint32_t end);

/// "U+202E" for messages, in the arena.
Str lexer_character_name(Lexer *lexer, uint32_t cp);

#endif
