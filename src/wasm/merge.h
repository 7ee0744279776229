// SPDX-License-Identifier: Apache-2.0
// The static merge: a module of ours is appended to a compiled one, the runtime, so that both are
// one module and none of the runtime's indices move. Its code is copied byte by byte; ours comes
// after it.
#ifndef ML_WASM_MERGE_H
#define ML_WASM_MERGE_H

#include "base/buf.h"
#include "wasm/module.h"

/// Append to `out` the module `user`, merged behind the module in `runtime`.
///
/// - Imports of `user` from `runtime_name` are what the runtime exports under that name; other
///   imports must be among the runtime's own (same module, same name). Types must be equal. Where
///   `user` imports a memory or a table with a larger minimum than the runtime's, that one becomes
///   larger.
/// - Everything else of `user` is added: types, functions, tables, globals, tags, segments,
///   exports, names. Only one of the two may have a memory of its own.
/// - Of the runtime's custom sections "name" and "producers" are kept; others describe bytes that
///   are elsewhere now.
///
/// Returns an empty text, or in the arena of `user` why the two do not fit; `out` is unchanged
/// then. `user` keeps the indices of the merge until it is numbered again.
Str wmerge_module(WasmModule *user, Str runtime_name, Str runtime, Buf *out);

#endif
