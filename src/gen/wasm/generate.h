// SPDX-License-Identifier: Apache-2.0
// The Core IR of a whole program in, one WebAssembly module out, which runs beside the runtime.
//
// The module imports the runtime's memory, table, tags, __stack_pointer and functions (module "runtime"), and exports
//   program_start(max_memory_bytes i32, shadow_bytes i32) → i32   sets up the runtime and the program's data; 0: no memory
//   program_main()                                                 runs the main module's body; throws what it throws
#ifndef ML_GEN_WASM_GENERATE_H
#define ML_GEN_WASM_GENERATE_H

#include "ir/ir.h"
#include "wasm/module.h"

/// The module of `program`, which is verified and complete.
/// - `texts`: the text of each of its modules (UTF-8, borrowed), for lines and columns in tracebacks.
/// Everything lives in `arena`; names are borrowed from `program`. Valid by construction: debug builds check.
WasmModule *wasm_generate(Arena *arena, const IrProgram *program, const Str *texts);

#endif
