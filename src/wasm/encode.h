// SPDX-License-Identifier: Apache-2.0
// The binary format: every number in its shortest LEB128 form, sections in the order of the
// standard, names in the custom section "name". What each byte means can be recorded on the way.
#ifndef ML_WASM_ENCODE_H
#define ML_WASM_ENCODE_H

#include "base/buf.h"
#include "wasm/module.h"

/// What the bytes `[start, end)` mean. A heading where both are equal.
typedef struct WasmTraceEntry {
    size_t start;
    size_t end;
    const char *what;
    Str name;        // of what an index stands for, or empty
    uint32_t number; // the value of an index or a size
    bool has_number;
} WasmTraceEntry;

/// The meaning of every byte of a module, in the order of the bytes, without a gap.
typedef struct WasmTrace {
    Arena *arena;
    Array(WasmTraceEntry) entries;
} WasmTrace;

/// Append the module's binary form to `out`.
/// - `trace`: filled, or NULL.
/// A module that is not valid is written as it is.
void wenc_module(WasmModule *module, Buf *out, WasmTrace *trace);

/// Append an annotated dump of `bytes`, which `trace` describes: offset, bytes, meaning.
void wenc_dump(const WasmTrace *trace, Str bytes, Buf *out);

#endif
