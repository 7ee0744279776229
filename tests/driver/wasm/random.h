// SPDX-License-Identifier: Apache-2.0
// Random bodies that are valid, and changes to them that may be wrong.
#ifndef ML_TESTS_WASM_RANDOM_H
#define ML_TESTS_WASM_RANDOM_H

#include "case.h"
#include "env.h"

/// Another function with a random signature and body.
WasmFunc *random_func(Driver *driver, Env *env);

/// One change to `func` or to something else of the module.
void mutate(Driver *driver, Env *env, WasmFunc *func);

#endif
