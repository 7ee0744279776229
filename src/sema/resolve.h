// SPDX-License-Identifier: Apache-2.0
// Which name means what, and whether each statement stands where it may: everything that CPython refuses after
// parsing (symtable.c, compile.c, future.c), and `let` and `const`.
#ifndef ML_SEMA_RESOLVE_H
#define ML_SEMA_RESOLVE_H

#include "sema/scope.h"
#include "syntax/parse.h"

/// What the resolver learned beside AstName.is_builtin.
typedef struct Resolution {
    /// The language's words for builtins that the module itself may bind later: a back end binds each to its
    /// builtin before the program starts, so that the order of binding decides, as in Python. In the order of
    /// the text, each once.
    Array(Name) shadowed;
    ScopeTable *scopes;
} Resolution;

/// Check scopes and places of statements, append what is wrong to `diags` (SEM_ messages, and those SYN_ ones
/// that need scopes), and set AstName.is_builtin on every Load of a word of the vocabulary's builtins that is
/// bound in no scope that the name can refer to.
/// A program that has errors already (in `diags`) is left as it is, its names unresolved: what could be read of
/// it would mislead.
Resolution program_resolve(Arena *arena, Program *program, DiagList *diags);

#endif
