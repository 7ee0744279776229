// SPDX-License-Identifier: Apache-2.0
// The engine that runs WebAssembly (Wasmtime, loaded when it is first needed) and the modules that it has compiled.
// What runs is in store.h; cache.h keeps compiled modules on disk.
//
// Everything here lives as long as the arena that it is given, and is released with it. An engine and its modules may
// be used by several threads at once if each has an arena and a DiagList of its own.
#ifndef ML_ENGINE_ENGINE_H
#define ML_ENGINE_ENGINE_H

#include "base/diag.h"

typedef struct Engine Engine;
typedef struct EngineModule EngineModule;

typedef struct EngineOptions {
    const char *library;  // path of libwasmtime.so; NULL: looked for (library.h)
    uint64_t stack_bytes; // that wasm may use; 0: LIMIT_WASM_STACK_BYTES. Threads that call it need
                          // LIMIT_HOST_STACK_BYTES more (thread.h)
    bool use_fuel;        // count instructions, so that tests can stop at the n-th
    const uint8_t
        *precompiled_digest; // of a wasm that the build may have compiled (precompiled.h), or NULL
    /// Told of all machine code that did not come from the compiler, before it is loaded: for tests.
    void (*on_deserialize)(void *context, Str code);
    void *context;
} EngineOptions;

/// Load Wasmtime and make an engine. `options` may be NULL.
/// Returns NULL after ENGINE_MISSING or ENGINE_VERSION.
Engine *engine_new(Arena *arena, const EngineOptions *options, DiagList *diags);

/// The file with what the build has made of the wasm that `precompiled_digest` names; empty: there is none.
Str engine_precompiled(const Engine *engine);

/// The file that Wasmtime was loaded from.
Str engine_path(const Engine *engine);

/// What compiled code depends on besides the wasm: this build of Wasmtime, each flag, the processor. Code that was
/// compiled under another fingerprint must not be loaded.
Str engine_fingerprint(const Engine *engine);

/// Compile `wasm` (borrowed for the call). Returns NULL after ENGINE_FAILED, which says where it is invalid.
EngineModule *engine_compile(Arena *arena, Engine *engine, Str wasm, DiagList *diags);

/// Machine code of `module`, in `arena`. Returns false after ENGINE_FAILED.
bool engine_serialize(Arena *arena, EngineModule *module, Str *code_out, DiagList *diags);

/// The module that `code` was made from by `engine_serialize`, by an engine of the same fingerprint. `code` is
/// executed: it must be known, by a MAC, to be ours. Only cache.c calls this.
/// Returns NULL after ENGINE_FAILED.
EngineModule *engine_deserialize(Arena *arena, Engine *engine, Str code, DiagList *diags);

/// The same from a file, which is mapped and not read. precompiled.c alone calls this.
EngineModule *engine_deserialize_file(Arena *arena, Engine *engine, const char *path,
                                      DiagList *diags);

#endif
