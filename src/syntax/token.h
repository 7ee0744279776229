// SPDX-License-Identifier: Apache-2.0
// Tokens, made from token.def. They keep what stands between them: the spans are exact, so comments, blank
// lines and blanks are the text from one token's end to the next one's start.
#ifndef ML_SYNTAX_TOKEN_H
#define ML_SYNTAX_TOKEN_H

#include "base/array.h"
#include "base/buf.h"
#include "base/name.h"

typedef enum TokenKind {
#define TOKEN(NAME, spelling) TOK_##NAME,
#include "syntax/token.def"
    TOK_COUNT,
} TokenKind;

enum {
    TOKEN_QUOTED = 1, // a name in backquotes: never a keyword
    TOKEN_COMPATIBILITY =
        2, // a name whose NFKC form is another spelling: never a keyword, as in CPython
    TOKEN_AFTER_ERROR = 4, // what stands before it was reported and is no token, or no whole one
};

typedef struct Token {
    uint8_t kind; // TokenKind
    uint8_t flags;
    Span span;      // empty for NEWLINE at the end of the text, INDENT, DEDENT, END
    uint32_t value; // NAME: the Name. Opening bracket: number of the token that closes it, or 0
} Token;

typedef Array(Token) TokenList;

/// "NAME", "PLUS".
const char *token_kind_name(TokenKind kind);

/// Python's spelling of an operator, "" for other kinds.
const char *token_spelling(TokenKind kind);

/// Append the tokens of `text` as lines "3:5-3:9 NAME `si`", comments and blank lines between them.
void token_dump(const TokenList *tokens, Str text, Buf *out);

#endif
