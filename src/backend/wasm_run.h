// SPDX-License-Identifier: Apache-2.0
// Runs a program's WebAssembly module beside the object runtime: memory, streams, Ctrl-C, the time limit, and the
// report of an exception that was not caught.
#ifndef ML_BACKEND_WASM_RUN_H
#define ML_BACKEND_WASM_RUN_H

#include "backend/traceback.h"
#include "engine/cache.h"

/// What to run. Everything is borrowed for the call.
typedef struct WasmRun {
    Str wasm;                      // the program
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
    WASM_RAN,     // to its end, whatever that was: the exit code says
    WASM_MISSING, // no engine, or it can't run this: nothing has happened
    WASM_BROKE, // a defect of ours, before the program did anything that can be seen: it can be run elsewhere
    WASM_BROKE_LATE, // … after it
    WASM_TIMEOUT,    // the time limit; what was printed is out
} WasmEnd;

/// Run a program on a thread of its own.
/// - `exit_code_out`: 0-255, set for WASM_RAN alone; 130 after an uncaught KeyboardInterrupt.
/// - `diags`: why, for the other ends.
WasmEnd wasm_run(Arena *arena, const WasmRun *run, DiagList *diags, int *exit_code_out);

#endif
