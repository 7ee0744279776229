// SPDX-License-Identifier: Apache-2.0
// A store from inside: store.c makes it and fills it, store_call.c calls into it.
#ifndef ML_ENGINE_STORE_INTERNAL_H
#define ML_ENGINE_STORE_INTERNAL_H

#include "engine/engine_internal.h"
#include "engine/store.h"

/// An instance that later modules can import from.
typedef struct NamedInstance {
    const char *name;
    StoreInstance instance;
} NamedInstance;

struct Store {
    Arena *arena;
    Engine *engine;
    wasmtime_store_t *store;
    wasmtime_context_t *context; // of `store`
    wasmtime_linker_t *linker;
    Array(NamedInstance) named;
    wasm_importtype_vec_t
        imports;         // of the module that is being instantiated; else empty: data is NULL
    wasi_config_t *wasi; // until the store has it
    bool is_refused;     // a function of ours has ended the run,
    bool is_exiting;     // by store_exit
    int exit_code;
    Interrupt *interrupt; // whose word is in one of our memories, or NULL
    StoreOutcome outcome;
    Held held;
};

/// Fill in the outcome of a call or an instantiation that ended with `error` or `trap` (one of them is not NULL; both
/// are released). Returns its `end`.
StoreEnd store_note_end(Store *store, wasmtime_error_t *error, wasm_trap_t *trap);

/// The type that `letters` ("ii:l") name. The caller owns it.
wasm_functype_t *store_type_new(const LibraryApi *api, const char *letters);

/// Whether `type` is what `letters` name.
bool store_type_is(const LibraryApi *api, const wasm_functype_t *type, const char *letters);

#endif
