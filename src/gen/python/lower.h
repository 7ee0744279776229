// SPDX-License-Identifier: Apache-2.0
// From Core AST to a tree that is Python alone, for the interpreter that there is.
#ifndef ML_GEN_PYTHON_LOWER_H
#define ML_GEN_PYTHON_LOWER_H

#include "sema/resolve.h"
#include "syntax/parse.h"

typedef struct PythonTarget {
    uint32_t minor; // 11: no 3.12 syntax; 12 and up
    bool
        is_text; // the result is printed: names get a form that Python's tokenizer reads, and f-strings one that
                 // 3.11's does
} PythonTarget;

/// A tree that is Python alone: no Declare, no Pipe, builtins under Python's names; words that the module may bind
/// itself are asked for where they are read, in text bound first (after docstring and __future__ imports); 3.12 syntax
/// lowered where `target.minor` is 11 (docs/decisions/005).
/// New nodes only where something changes, with the spans of what they stand for; names are interned in
/// `program->names`. The program must be free of errors. Linear, without recursion.
Node *python_lower(Arena *arena, const Program *program, const Resolution *resolution,
                   PythonTarget target);

/// The lowest minor version whose grammar has all that `module` uses, as `python_source` writes it: 11 or 12.
uint32_t python_needs(Arena *scratch, const Node *module);

#endif
