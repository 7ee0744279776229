// SPDX-License-Identifier: Apache-2.0
// Which name means what, and whether each statement stands where it may: everything that CPython refuses after
// parsing (symtable.c, compile.c, future.c), and `let` and `const`.
#ifndef ML_SEMA_RESOLVE_H
#define ML_SEMA_RESOLVE_H

#include "sema/scope.h"
#include "syntax/parse.h"

/// What the resolver learned beside AstName.is_builtin and AstName.may_be_builtin.
typedef struct Resolution {
    /// The words of names that `may_be_builtin`, in the order of the text, each once: a back end that binds each to
    /// its builtin before the program starts has the order of binding decide, as in Python, as long as the
    /// program deletes none (SYMBOL_DELETED).
    Array(Name) shadowed;

    ScopeTable *scopes;

    /// By Name, up to `n_names`: read somewhere where nothing in the program binds it, and no word for a builtin. It must
    /// not become one in another language.
    bool *is_free;
    uint32_t n_names;
} Resolution;

/// Check scopes and places of statements, append what is wrong to `diags` (SEM_ messages, and those SYN_ ones
/// that need scopes), and set AstName.is_builtin on every Load of a word of the vocabulary's builtins that is
/// bound in no scope that the name can refer to, and AstName.may_be_builtin where it depends on the run: where the
/// module (or, in a class, the class) has the word bound at that moment it is that variable, else the builtin.
/// The target of an augmented assignment is read as well.
/// A program that has errors already (in `diags`) is left as it is, its names unresolved: what could be read of
/// it would mislead.
Resolution program_resolve(Arena *arena, Program *program, DiagList *diags);

#endif
