// SPDX-License-Identifier: Apache-2.0
// Runs a program's WebAssembly module beside the object runtime: memory, streams, Ctrl-C, the time limit, and the
// report of an exception that was not caught.
#ifndef ML_BACKEND_WASM_RUN_H
#define ML_BACKEND_WASM_RUN_H

#include "backend/replay.h"
#include "backend/traceback.h"
#include "engine/cache.h"

/// What to run. Everything is borrowed for the call.
typedef struct WasmRun {
    Str wasm; // the program; empty: what the cache has for `wasm_digest`, or nothing
    const uint8_t *wasm_digest;    // its cache_digest
    Cache *cache;                  // NULL: the user's
    Str runtime;                   // runtime.wasm
    const uint8_t *runtime_digest; // its cache_digest, or NULL
    const TracebackStyle *style;
    uint64_t max_memory_bytes;   // 0: as much as there is
    uint32_t timeout_ms;         // 0: none
    const EngineOptions *engine; // for tests; NULL: the usual ones
    uint64_t
        fuel; // for tests, with an engine that uses it: trap after as many instructions; 0: never
} WasmRun;

typedef enum WasmEnd {
    WASM_RAN,      // to its end, whatever that was: the exit code says
    WASM_MISSING,  // no engine, or it can't run this: nothing has happened
    WASM_UNCACHED, // the program's wasm is needed: nothing has happened
    WASM_LACKED, // the program needs something that the runtime has not: it can be done again elsewhere
    WASM_BROKE,   // the same, by a defect of ours
    WASM_TIMEOUT, // the time limit; what was printed is out
} WasmEnd;

typedef struct WasmOutcome {
    WasmEnd end;
    int exit_code; // of WASM_RAN: 0-255; 130 after an uncaught KeyboardInterrupt
    Str lack;      // of WASM_LACKED: what it is, in English
    Replay replay; // of WASM_LACKED and WASM_BROKE
} WasmOutcome;

/// Run a program; the stack must be that of LIMIT_WASM_STACK_BYTES. The result, and with it engine, code and memory, live
/// as long as `arena`.
/// - `diags`: why, for WASM_MISSING and WASM_BROKE.
WasmOutcome wasm_run(Arena *arena, const WasmRun *run, DiagList *diags);

#endif
