// SPDX-License-Identifier: Apache-2.0
// What the driver writes to its output, a case after the other, for tests/check_wasm.py:
//
//   name NUL verdict NUL  wasm-size wasm-bytes  text-size text
//
// The sizes are u32, little-endian. The verdict is empty where our validator accepts the module.
#ifndef ML_TESTS_WASM_CASE_H
#define ML_TESTS_WASM_CASE_H

#include "wasm/module.h"

#include <setjmp.h>
#include <stdio.h>

typedef struct Driver {
    FILE *out;
    uint64_t random; // state of the generator
    jmp_buf out_of_memory;
} Driver;

/// An arena for one case.
Arena *case_begin(Driver *driver);

/// Write the case and free the arena.
void case_end(Driver *driver, WasmModule *module, const char *name);

/// Write the bytes of a module that is not a WasmModule, without a text form.
/// - `fault`: why there are none, or empty.
void case_bytes(Driver *driver, const char *name, Str fault, Str wasm);

/// A random number below `n`, which is not 0.
uint32_t random_below(Driver *driver, uint32_t n);
uint64_t random_bits(Driver *driver);

/// Modules that together have every instruction and every kind of section.
void write_catalogue(Driver *driver);

/// Modules that are each wrong in one way.
void write_refused(Driver *driver);

/// `count` random modules that are valid, or, with `mutate`, that have one to three changes which
/// may be wrong.
void write_random(Driver *driver, uint32_t count, bool mutate);

/// `count` random modules, each appended to another.
void write_merged(Driver *driver, uint32_t count);

/// A module that uses what tests/driver/wasm/runtime.c exports, appended to that one in compiled
/// form.
/// - `path`: the file of the latter.
void write_merged_with(Driver *driver, const char *path);

#endif
