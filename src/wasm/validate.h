// SPDX-License-Identifier: Apache-2.0
// Whether a module is valid, by the algorithm of the specification's appendix. An aid for the
// generators' authors: what it finds is a defect of ours, so its texts are English and it stops at
// the first.
#ifndef ML_WASM_VALIDATE_H
#define ML_WASM_VALIDATE_H

#include "wasm/module.h"

/// Check the whole module. Returns an empty text, or what is wrong: the function, the number of the
/// instruction in its `code` and what is on the stack there, in the module's arena:
/// `function 3 $fib, instruction 12 (i32.add): expected i32, found i64; stack: [i32 i64]`.
Str wmod_validate(WasmModule *module);

/// Abort with the error of a module that is not valid. Does nothing in a release build.
void wmod_assert_valid(WasmModule *module);

#endif
