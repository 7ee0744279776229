// SPDX-License-Identifier: Apache-2.0
// A program on its way to WebAssembly.
#ifndef ML_API_WASM_H
#define ML_API_WASM_H

#include "api/modules.h"
#include "backend/replay.h"
#include "ir/ir.h"

/// What the compiler makes of a whole program.
typedef struct WasmProgram {
    ProgramModules modules;
    IrProgram *ir; // NULL: `lacks` says what can't be compiled
    IrLacks lacks;
    bool has_searched; // as program_modules says
} WasmProgram;

/// Compile `program`, which has no errors, and the modules that it imports.
WasmProgram wasm_program(ml_program *program);

/// The module as text, and as bytes. `compiled->ir` is there.
void wasm_program_wat(ml_program *program, const WasmProgram *compiled, Buf *out);
Str wasm_program_bytes(ml_program *program, const WasmProgram *compiled);

/// Append a line for each lack: "prog.ml:3:5: …".
void wasm_put_lacks(ml_program *program, const WasmProgram *compiled, Buf *out);

/// The same for tests: places and names of messages.
void wasm_dump_lacks(const WasmProgram *compiled, Buf *out);

/// The error that says so.
ml_error *wasm_unsupported(ml_program *program, const WasmProgram *compiled);

/// How running a program on WebAssembly went.
typedef enum WasmRunResult {
    WASM_RUN_DONE,      // the exit code says how
    WASM_RUN_ELSEWHERE, // it can't: the other back end may run it
    WASM_RUN_FAILED,    // the error says why
    WASM_RUN_UNKNOWN,   // the program must be read for it
} WasmRunResult;

typedef struct WasmRunOutcome {
    WasmRunResult result;
    int exit_code;   // WASM_RUN_DONE
    ml_error *error; // WASM_RUN_ELSEWHERE, WASM_RUN_FAILED: why; the caller's
    const Replay *
        replay; // WASM_RUN_ELSEWHERE: what the program had done by then, NULL where it was not started. Lives as
    // long as the program.
} WasmRunOutcome;

/// Run `program` on WebAssembly; needs the stack of ENTER_WASM.
/// - `arena`: for the time of the run.
/// Gives WASM_RUN_UNKNOWN for a program whose reading is deferred where the cache no longer has its code.
WasmRunOutcome wasm_program_run(ml_program *program, Arena *arena, const ml_run_options *options);

#endif
