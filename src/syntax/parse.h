// SPDX-License-Identifier: Apache-2.0
// From text to Core AST.
#ifndef ML_SYNTAX_PARSE_H
#define ML_SYNTAX_PARSE_H

#include "base/diag.h"
#include "lang/pack.h"
#include "lang/vocabulary.h"
#include "syntax/ast.h"
#include "syntax/token.h"

/// A program as the parser leaves it. Everything lives in the arena that was given.
typedef struct Program {
    Str text; // UTF-8, what the spans count in
    NameTable *names;
    Vocabulary *vocabulary;
    TokenList tokens;
    Node *module; // never NULL; of a program with errors it holds what could be read
} Program;

/// Read `text` (UTF-8, see text/source.h; borrowed) as a program in `pack`'s language.
/// - `packs`: all languages, for hints about words of another one.
/// - `diags`: what is wrong is appended; parsing goes on after each error.
Program *program_parse(Arena *arena, PackSet *packs, const Pack *pack, Str text, DiagList *diags);

/// The WHAT_ message for the expression `node`, for {what}.
DiagArg what_is(const Node *node);

#endif
