// SPDX-License-Identifier: Apache-2.0
// Scopes as text, for people and for tests.
#ifndef ML_SEMA_SCOPE_DUMP_H
#define ML_SEMA_SCOPE_DUMP_H

#include "sema/scope.h"

/// Append all scopes, in the order in which they begin: a line `scope 3 in 1 function f @12..40 nested generator`
/// (number, parent, kind, name, place in bytes, what is true of it), then an indented line for each name:
/// `x cell assigned used` (kind, then SymbolFlags). A name is as it is in the scope, private ones mangled.
void scope_dump(const ScopeTable *table, Buf *out);

#endif
