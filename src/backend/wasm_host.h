// SPDX-License-Identifier: Apache-2.0
// What a program on WebAssembly asks of its host: the functions of runtime/host.def over this process's streams.
//
// Output to the stream 1 is kept until it is a good piece, until the program flushes it, or to its end; on a terminal, to
// the end of the line. What has left and what has come in is known, so that the program can be done again elsewhere.
#ifndef ML_BACKEND_WASM_HOST_H
#define ML_BACKEND_WASM_HOST_H

#include "backend/replay.h"
#include "base/buf.h"
#include "engine/store.h"

typedef struct WasmHost {
    Store *store;
    const StoreMemory *memory;
    Buf out;        // kept for the stream 1
    Buf lack;       // what the runtime has not, if the program has ended by that
    bool by_line;   // that is a terminal
    Buf input;      // all that was read from the stream 0
    size_t n_taken; // of it, by the program
    ReplayWriter written_out, written_err;
} WasmHost;

void wasm_host_init(WasmHost *host, Arena *arena);

/// Offer the functions to the modules of `store`. `memory` is filled in before the first is called.
void wasm_host_define(WasmHost *host, Store *store, const StoreMemory *memory);

/// Write `text` to the standard error stream.
void wasm_host_say(WasmHost *host, Str text);

/// The program has ended: write what is kept.
/// Returns 0, or the exit code of python3 where its last flush fails (120).
int wasm_host_end(WasmHost *host);

/// What the program has ended by, the runtime not having it; empty where that was something else.
Str wasm_host_lack(const WasmHost *host);

/// What the program has done so far, without the output that is kept. Its input is the host's.
Replay wasm_host_replay(const WasmHost *host);

#endif
