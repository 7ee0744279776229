// SPDX-License-Identifier: Apache-2.0
// A module with one of everything, for bodies that need something to name.
#ifndef ML_TESTS_WASM_ENV_H
#define ML_TESTS_WASM_ENV_H

#include "wasm/module.h"

enum { N_TYPES = 7 };

/// The types of type.def in its order.
extern const WasmType ALL_TYPES[N_TYPES];

typedef struct Env {
    Arena *arena;
    WasmModule *module;
    WasmMemory *memory;
    WasmTable *tables[3];           // of funcref (number 1), externref, exnref
    WasmTable *first_table;         // of funcref, imported: number 0
    WasmGlobal *variables[N_TYPES]; // by type, in the order of type.def
    WasmGlobal *constants[N_TYPES]; // imported
    WasmTag *tags[3];               // nothing, an i32, an i64 and an f64
    WasmFunc *funcs[5];             // of the types `func_types`; the first is imported
    const WasmFuncType *func_types[5];
    WasmElem *elems[3];                 // passive, of the types of `tables`
    WasmElem *declared;                 // all of `funcs`
    WasmData *data;                     // passive
    const WasmFuncType *block_types[3]; // i32 -> i32, i32 i64 -> i64 i32, nothing -> f64 f32
} Env;

Env env_new(Arena *arena, Str name);

/// Make the memory an import from "rt", so that the module can be appended to another one of these.
void env_import_memory(Env *env);

/// A function of `type` whose body is empty so far, exported as "main".
WasmFunc *env_main(Env *env, const WasmFuncType *type);

/// Where a type stands in type.def.
uint32_t type_number(WasmType type);

/// Append something that gives a value of `type`: zero or null.
void env_default(WasmCode *code, WasmType type);

#endif
