// SPDX-License-Identifier: Apache-2.0
// From Core AST back to source text, in any language: what `program_parse` reads as the same tree.
#ifndef ML_SYNTAX_PRINT_H
#define ML_SYNTAX_PRINT_H

#include "base/buf.h"
#include "lang/vocabulary.h"
#include "syntax/ast.h"

typedef struct PrintTarget {
    const Pack *pack; // the language to write; NULL for Python
    bool is_python;   // Python itself; the tree must be lowered (gen/python/lower.h)
    bool use_orders;  // the language's own word order (first of [orders]) where it has one
    const Name
        *shadowed;     // words for builtins that the module may bind itself (Resolution.shadowed);
    size_t n_shadowed; // in another language each is bound to its builtin first
    const bool *
        is_free; // by Name, up to `n_names`: must not read as a builtin (Resolution.is_free); may be NULL
    uint32_t n_names;
} PrintTarget;

/// Append the text of `node`: a module, a statement or an expression. Comments are lost, the layout is regular.
/// - `names`: where the tree's names are.
/// - `vocabulary`: of the language that the tree was read from: names with `is_builtin` and `target->shadowed` are
///   its words. NULL for a lowered tree.
/// Builtins get the language's leading word, unless the program has a name of that spelling; names that would read
/// as keywords, and free ones that would read as builtins, stand in backquotes (in Python: in letters that NFKC makes the same, so the name stays what it is).
/// Time and memory are linear in the tree's size. Recursion is as deep as the parser's was; left-recursive chains
/// of any length need none.
void source_print(const Node *node, const NameTable *names, const Vocabulary *vocabulary,
                  const PrintTarget *target, Buf *out);

#endif
