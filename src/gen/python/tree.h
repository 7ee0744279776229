// SPDX-License-Identifier: Apache-2.0
// From the lowered tree to data that rebuilds CPython's AST without a parser: src/backend/boot.py makes `_ast`
// nodes of it, so that tracebacks, warnings and inspect show the user's own file.
#ifndef ML_GEN_PYTHON_TREE_H
#define ML_GEN_PYTHON_TREE_H

#include "base/buf.h"
#include "base/name.h"
#include "syntax/ast.h"

/// Append `lowered` (a Module without Declare and Pipe) as one object in CPython's `marshal` format, with the positions
/// that CPython's own parser would give: lines as its tokenizer counts them, columns in UTF-8 bytes.
/// - `text`: what the nodes' spans count in.
void python_tree(Arena *scratch, const Node *lowered, const NameTable *names, Str text, Buf *out);

/// Append a tree that comes in two forms, of which the interpreter takes the one that fits it: for programs that
/// use what only Python 3.12 has. Both are what `python_tree` gave.
void python_tree_pair(Str tree_311, Str tree_312, Buf *out);

#endif
