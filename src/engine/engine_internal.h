// SPDX-License-Identifier: Apache-2.0
// What the files of this room know of each other's objects.
#ifndef ML_ENGINE_ENGINE_INTERNAL_H
#define ML_ENGINE_ENGINE_INTERNAL_H

#include "engine/engine.h"
#include "engine/library.h"

/// Objects of Wasmtime that are held only while their text is copied: the copy may jump (out of memory), and then they
/// are released with their owner, or when the next one comes.
typedef struct Held {
    wasmtime_error_t *error;
    wasm_trap_t *trap;
    wasm_byte_vec_t bytes; // empty: data is NULL
    wasm_frame_vec_t frames;
} Held;

struct Engine {
    Library library;
    EngineOptions options;
    wasm_engine_t *engine;
    Str fingerprint;
    Str precompiled; // path of the code for options.precompiled_digest; empty: there is none
};

struct EngineModule {
    Engine *engine;
    wasmtime_module_t *module;
    Held held;
};

void held_release(const LibraryApi *api, Held *held);

/// Report `error` as ENGINE_FAILED and release it.
void held_report(const LibraryApi *api, Held *held, wasmtime_error_t *error, DiagList *diags);

/// Copy the text of `error` or `trap`, whichever is not NULL, into `arena`; both are released with `held`.
Str held_message(Arena *arena, const LibraryApi *api, Held *held, wasmtime_error_t *error,
                 wasm_trap_t *trap);

#endif
