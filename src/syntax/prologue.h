// SPDX-License-Identifier: Apache-2.0
// The statements of a module that must stay first.
#ifndef ML_SYNTAX_PROLOGUE_H
#define ML_SYNTAX_PROLOGUE_H

#include "base/array.h"
#include "syntax/ast.h"

/// How many statements `module` begins with that nothing may stand before: its docstring and its imports from
/// `__future__`.
uint32_t module_prologue(const Node *module, const NameTable *names);

/// A copy of `module` with `statements` behind its prologue; `module` itself where there are none.
Node *module_insert(Arena *arena, Node *module, const NameTable *names, const NodeList *statements);

#endif
