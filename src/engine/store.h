// SPDX-License-Identifier: Apache-2.0
// One run: instances of modules that share memory, tables and tags, what they see of the world (WASI and functions of
// ours), calls into them, and how calls end. A store is used by one thread at a time.
#ifndef ML_ENGINE_STORE_H
#define ML_ENGINE_STORE_H

#include "engine/engine.h"
#include "engine/interrupt.h"

typedef struct Store Store;

/// A folder that the program may see.
typedef struct StoreFolder {
    const char *host;  // path outside
    const char *guest; // and inside
    bool is_writable;
} StoreFolder;

/// Everything is copied or used up within store_new.
typedef struct StoreOptions {
    const char *const *args; // argv, with argv[0]; UTF-8
    size_t n_args;
    const char *const *env_names; // UTF-8
    const char *const *env_values;
    size_t n_env;
    const StoreFolder *folders;
    size_t n_folders;
    bool has_stdio;            // the standard streams of this process; else none
    uint64_t max_memory_bytes; // beyond which memory.grow says no; 0: what the modules declare
} StoreOptions;

/// One value; the reader knows which. Wasmtime's own layout, checked in store.c.
typedef union StoreValue {
    int32_t i32;
    int64_t i64;
    float f32;
    double f64;
    uint64_t words[2];
} StoreValue;

// Things in a store, good as long as it is. Wasmtime's own layout, checked in store.c.
typedef struct StoreInstance {
    uint64_t opaque[2];
} StoreInstance;

typedef struct StoreFunc {
    uint64_t store;
    void *opaque;
} StoreFunc;

typedef struct StoreMemory {
    uint64_t opaque[3];
} StoreMemory;

typedef struct StoreTag {
    uint64_t opaque[3];
} StoreTag;

typedef enum StoreTrap {
#define TRAP(name, code) STORE_TRAP_##name,
#include "engine/trap.def"
    STORE_TRAP_HOST,  // a function of ours asked for it
    STORE_TRAP_OTHER, // what no program of ours can do
} StoreTrap;

typedef enum StoreEnd {
    STORE_RETURNED, // as it should
    STORE_EXITED,   // it called WASI's proc_exit, or a function of ours called store_exit
    STORE_THREW,    // an exception that nobody caught
    STORE_TRAPPED,
    STORE_FAILED, // it was never run: it does not fit together, or there is no room for it
} StoreEnd;

/// A wasm function that was running, as far as the module names it.
typedef struct StoreFrame {
    Str module;
    Str function;
    uint32_t function_index;
    size_t module_offset; // of the instruction, in the wasm
} StoreFrame;

enum { STORE_MAX_FIELDS = 4 };

/// How the latest call ended that did not return.
typedef struct StoreOutcome {
    StoreEnd end;
    int exit_code;     // STORE_EXITED
    StoreTrap trap;    // STORE_TRAPPED
    StoreTag tag;      // STORE_THREW, with the exception's values
    uint32_t n_fields; // at most STORE_MAX_FIELDS
    StoreValue fields[STORE_MAX_FIELDS];
    Str message;              // Wasmtime's, in English: for reports of our own defects
    Array(StoreFrame) frames; // innermost first, at most LIMIT_TRAP_FRAMES
} StoreOutcome;

/// A function for wasm to import. `values`: the parameters, to be replaced by the results.
/// It may call into the store again, and may jump out of `arena` (out of memory), but over no frame of wasm: that is
/// caught, and is a trap. Returns NULL, or why the program must stop (a trap, STORE_TRAP_HOST).
typedef const char *(*StoreHostFunc)(void *context, StoreValue *values);

/// A store whose modules can import WASI (preview 1), if `options` is not NULL. What it tells of itself is in `arena`.
/// Returns NULL after ENGINE_FAILED (a folder that can't be opened; text that is not UTF-8).
Store *store_new(Arena *arena, Engine *engine, const StoreOptions *options, DiagList *diags);

/// Release its memory before the arena is freed. Nothing in it may be used afterwards, nor the store.
void store_free(Store *store);

/// Let modules import MODULE.NAME.
/// - `type`: letters of the parameters, a colon, letters of the results: i (i32), l (i64), f (f32), d (f64); "ii:l".
void store_define(Store *store, const char *module, const char *name, const char *type,
                  StoreHostFunc function, void *context);

/// Instantiate `module` with what it imports: WASI, functions of ours, exports of earlier instances.
/// - `name`: under which later modules can import its exports; NULL: they can't.
/// Returns STORE_RETURNED; otherwise see store_outcome. Runs the start function, but not `_initialize`.
StoreEnd store_instantiate(Store *store, const EngineModule *module, const char *name,
                           StoreInstance *instance_out);

// Exports of an instance. False if there is no such one, or of another type.

/// - `type`: as for store_define. It is checked here, so that calls need no check.
bool store_func(Store *store, StoreInstance instance, const char *name, const char *type,
                StoreFunc *func_out);
bool store_memory(Store *store, StoreInstance instance, const char *name, StoreMemory *memory_out);
bool store_tag(Store *store, StoreInstance instance, const char *name, StoreTag *tag_out);
/// The value that a global has now.
bool store_global(Store *store, StoreInstance instance, const char *name, StoreValue *value_out);

bool store_tag_equal(const Store *store, const StoreTag *a, const StoreTag *b);

/// Call `func` with `values`, which hold the parameters and then the results.
/// - `n_values`: as many as there are of parameters or of results, whichever are more.
/// Returns STORE_RETURNED; otherwise see store_outcome. Calls from host functions may be nested. 40 ns.
StoreEnd store_call(Store *store, const StoreFunc *func, StoreValue *values, size_t n_values);

/// End the program from a host function, which must return what this returns: the call into the store that it is under
/// ends with STORE_EXITED.
const char *store_exit(Store *store, int exit_code);

/// About the latest call or instantiation that did not return; good until the next one that does not.
const StoreOutcome *store_outcome(const Store *store);

/// The bytes of a memory. The address stays as long as the store, the size grows.
uint8_t *store_bytes(Store *store, const StoreMemory *memory, size_t *size_out);

/// Have what the memory grows by come from the kernel in pages of 2 MiB, but for the first `spared` bytes: a program
/// that fills more is spared the faults, one that fills less does not pay for what it does not use.
void store_big_pages(Store *store, const StoreMemory *memory, size_t spared);

/// From now on `interrupt` sets the word at `address` (a multiple of 8; interrupt.h) of `memory`, until the store is freed.
/// Returns false if there is no such word.
bool store_poll(Store *store, const StoreMemory *memory, uint32_t address, Interrupt *interrupt);

/// For an engine with use_fuel: trap after `fuel` more instructions. What is left after a call: store_fuel.
void store_set_fuel(Store *store, uint64_t fuel);
uint64_t store_fuel(const Store *store);

#endif
