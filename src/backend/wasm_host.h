// SPDX-License-Identifier: Apache-2.0
// What a program on WebAssembly asks of its host: the functions of runtime/host.def over this process's streams.
//
// Output to the stream 1 is kept until it is a good piece, until the program flushes it, or to its end; on a terminal, to
// the end of the line. Until something has left, or come in, nobody can tell that the program was ever started.
#ifndef ML_BACKEND_WASM_HOST_H
#define ML_BACKEND_WASM_HOST_H

#include "base/buf.h"
#include "engine/store.h"

typedef struct WasmHost {
    Store *store;
    const StoreMemory *memory;
    Buf out;         // kept for the stream 1
    Buf lack;        // what the runtime has not, if the program has ended by that
    bool by_line;    // that is a terminal
    bool has_effect; // something was written, or read
} WasmHost;

void wasm_host_init(WasmHost *host, Arena *arena);

/// Offer the functions to the modules of `store`. `memory` is filled in before the first is called.
void wasm_host_define(WasmHost *host, Store *store, const StoreMemory *memory);

/// Write `text` to the standard error stream.
void wasm_host_say(WasmHost *host, Str text);

/// The program has ended: write what is kept, or forget it.
/// Returns 0, or the exit code of python3 where its last flush fails (120).
int wasm_host_end(WasmHost *host, bool is_written);

#endif
