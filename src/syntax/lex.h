// SPDX-License-Identifier: Apache-2.0
// From text to tokens: CPython's tokenizer (Parser/tokenizer.c, PEP 701 for f-strings), with digits, symbols
// and quotation marks of every script, and words that are only told from keywords by the parser.
#ifndef ML_SYNTAX_LEX_H
#define ML_SYNTAX_LEX_H

#include "base/diag.h"
#include "lang/vocabulary.h"
#include "syntax/token.h"

typedef struct LexResult {
    TokenList tokens;       // ends with NEWLINE (unless there is no statement), DEDENTs, END
    uint32_t unclosed_from; // offset of a bracket that is never closed, after which nothing can be
                            // understood; or UINT32_MAX
} LexResult;

/// Cut `text` (valid UTF-8, borrowed) into tokens. Names are interned in `vocabulary->names`.
/// What is wrong is appended to `diags`; the tokens go on behind it.
LexResult lex_text(Arena *arena, Vocabulary *vocabulary, Str text, DiagList *diags);

#endif
