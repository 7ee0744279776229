// SPDX-License-Identifier: Apache-2.0
// The program's world: WASI as it is configured, functions of ours, and instances that import each other's exports
// through one linker.
#include "engine/store_internal.h"

#include "base/buf.h"
#include "base/check.h"

#include <sys/mman.h>

#define SAME_LAYOUT(Ours, Theirs)                                                      \
    _Static_assert(sizeof(Ours) == sizeof(Theirs) && alignof(Ours) >= alignof(Theirs), \
                   #Ours " has the layout of " #Theirs)
SAME_LAYOUT(StoreInstance, wasmtime_instance_t);
SAME_LAYOUT(StoreFunc, wasmtime_func_t);
SAME_LAYOUT(StoreMemory, wasmtime_memory_t);
SAME_LAYOUT(StoreTag, wasmtime_tag_t);
SAME_LAYOUT(StoreValue, wasmtime_val_raw_t);
#undef SAME_LAYOUT

static const LibraryApi *api_of(const Store *store)
{
    return &store->engine->library.api;
}

// --- Functions of ours ------------------------------------------------------------------------------------------

typedef struct HostFunc {
    Store *store;
    StoreHostFunc function;
    void *context;
} HostFunc;

/// Between wasm and `function`: no jump may cross the frames of either.
static wasm_trap_t *call_host(void *env, wasmtime_caller_t *caller, wasmtime_val_raw_t *values,
                              size_t n_values)
{
    (void)caller;
    (void)n_values;
    const HostFunc *host = env;
    jmp_buf out_of_memory;
    jmp_buf *before = arena_catch(host->store->arena, &out_of_memory);
    const char *trouble = "out of memory";
    if (setjmp(out_of_memory) == 0) {
        trouble = host->function(host->context, (StoreValue *)values);
    }
    arena_catch(host->store->arena, before);
    if (trouble == NULL) {
        return NULL;
    }
    host->store->is_refused = true; // Wasmtime can't tell such a trap from a failure of its own
    return api_of(host->store)->wasmtime_trap_new(trouble, strlen(trouble));
}

const char *store_exit(Store *store, int exit_code)
{
    store->is_exiting = true;
    store->exit_code = exit_code;
    return "exit";
}

void store_define(Store *store, const char *module, const char *name, const char *type,
                  StoreHostFunc function, void *context)
{
    const LibraryApi *api = api_of(store);
    HostFunc *host = ARENA_NEW(store->arena, HostFunc);
    *host = (HostFunc){store, function, context};
    wasm_functype_t *functype = store_type_new(api, type);
    wasmtime_error_t *error = api->wasmtime_linker_define_func_unchecked(
        store->linker, module, strlen(module), name, strlen(name), functype, call_host, host, NULL);
    api->wasm_functype_delete(functype);
    ML_ASSERT(error == NULL); // the name was taken
    if (error != NULL) {
        api->wasmtime_error_delete(error);
    }
}

/// Wasmtime's own proc_exit refuses codes from 126 on.
static const char *wasi_exit(void *context, StoreValue *values)
{
    return store_exit(context, values[0].i32);
}

// --- Making one -------------------------------------------------------------------------------------------------

static void release_imports(Store *store)
{
    if (store->imports.data != NULL) {
        api_of(store)->wasm_importtype_vec_delete(&store->imports);
        store->imports = (wasm_importtype_vec_t){0};
    }
}

void store_free(Store *store)
{
    const LibraryApi *api = api_of(store);
    if (store->interrupt != NULL) {
        interrupt_detach(store->interrupt);
        store->interrupt = NULL;
    }
    held_release(api, &store->held);
    release_imports(store);
    if (store->wasi != NULL) {
        api->wasi_config_delete(store->wasi);
        store->wasi = NULL;
    }
    if (store->linker != NULL) {
        api->wasmtime_linker_delete(store->linker);
        store->linker = NULL;
    }
    if (store->store != NULL) {
        api->wasmtime_store_delete(store->store);
        store->store = NULL;
    }
}

static void close_store(void *context)
{
    store_free(context);
}

static bool fail(DiagList *diags, const char *what, const char *detail)
{
    Buf text = buf_new(diags->arena);
    buf_printf(&text, "%s %s", what, detail);
    DIAG(diags, MSG_ENGINE_FAILED, ((Span){0}), diag_text(buf_str(&text)));
    return false;
}

static bool add_folders(Store *store, const StoreOptions *options, DiagList *diags)
{
    for (size_t i = 0; i < options->n_folders; i++) {
        const StoreFolder *folder = &options->folders[i];
        if (!api_of(store)->wasi_config_preopen_dir(store->wasi, folder->host, folder->guest,
                                                    folder->is_writable)) {
            return fail(diags, "preopen", folder->host);
        }
    }
    return true;
}

/// The headers leave out one const.
static const char **copied(Store *store, const char *const *texts, size_t n)
{
    const char **copy = ARENA_ARRAY(store->arena, const char *, n);
    for (size_t i = 0; i < n; i++) {
        copy[i] = texts[i];
    }
    return copy;
}

static bool set_up_wasi(Store *store, const StoreOptions *options, DiagList *diags)
{
    const LibraryApi *api = api_of(store);
    store->wasi = api->wasi_config_new();
    const char **args = copied(store, options->args, options->n_args);
    if (!api->wasi_config_set_argv(store->wasi, options->n_args, args)) {
        return fail(diags, "argv", "UTF-8");
    }
    const char **names = copied(store, options->env_names, options->n_env);
    const char **values = copied(store, options->env_values, options->n_env);
    if (!api->wasi_config_set_env(store->wasi, options->n_env, names, values)) {
        return fail(diags, "environ", "UTF-8");
    }
    if (!add_folders(store, options, diags)) {
        return false;
    }
    if (options->has_stdio) {
        api->wasi_config_inherit_stdin(store->wasi);
        api->wasi_config_inherit_stdout(store->wasi);
        api->wasi_config_inherit_stderr(store->wasi);
    }
    wasi_config_t *wasi = store->wasi;
    store->wasi = NULL; // the store's, also after an error
    wasmtime_error_t *error = api->wasmtime_context_set_wasi(store->context, wasi);
    if (error == NULL) {
        error = api->wasmtime_linker_define_wasi(store->linker);
    }
    if (error != NULL) {
        held_report(api, &store->held, error, diags);
        return false;
    }
    api->wasmtime_linker_allow_shadowing(store->linker, true);
    store_define(store, "wasi_snapshot_preview1", "proc_exit", "i:", wasi_exit, store);
    api->wasmtime_linker_allow_shadowing(store->linker, false);
    return true;
}

Store *store_new(Arena *arena, Engine *engine, const StoreOptions *options, DiagList *diags)
{
    Store *store = ARENA_NEW(arena, Store);
    store->arena = arena;
    store->engine = engine;
    arena_cleanup(arena, close_store, store);
    const LibraryApi *api = api_of(store);
    store->store = api->wasmtime_store_new(engine->engine, NULL, NULL);
    store->context = api->wasmtime_store_context(store->store);
    store->linker = api->wasmtime_linker_new(engine->engine);
    if (options == NULL) {
        return store;
    }
    if (options->max_memory_bytes != 0) {
        int64_t limit =
            options->max_memory_bytes < INT64_MAX ? (int64_t)options->max_memory_bytes : INT64_MAX;
        api->wasmtime_store_limiter(store->store, limit, -1, -1, -1, -1);
    }
    return set_up_wasi(store, options, diags) ? store : NULL;
}

// --- Instances and their exports --------------------------------------------------------------------------------

static bool find_any(Store *store, StoreInstance instance, Str name, wasmtime_extern_t *item_out)
{
    wasmtime_instance_t theirs;
    memcpy(&theirs, &instance, sizeof theirs);
    return api_of(store)->wasmtime_instance_export_get(store->context, &theirs, name.ptr, name.len,
                                                       item_out);
}

/// Find an export of this kind. What it is of is released: functions, memories, globals and tags are numbers.
static bool find(Store *store, StoreInstance instance, const char *name,
                 wasmtime_extern_kind_t kind, wasmtime_extern_t *item_out)
{
    if (!find_any(store, instance, str_of(name), item_out)) {
        return false;
    }
    if (item_out->kind == kind) {
        return true;
    }
    api_of(store)->wasmtime_extern_delete(item_out);
    return false;
}

static const NamedInstance *instance_named(const Store *store, Str name)
{
    for (size_t i = 0; i < store->named.len; i++) {
        if (str_equal(str_of(store->named.items[i].name), name)) {
            return &store->named.items[i];
        }
    }
    return NULL;
}

/// Let the linker know what an earlier instance exports as `module`.`name`. Where there is no such export, or no such
/// instance, the linker itself says so.
static void define_import(Store *store, Str module, Str name)
{
    const LibraryApi *api = api_of(store);
    const NamedInstance *provider = instance_named(store, module);
    wasmtime_extern_t item;
    if (provider == NULL) {
        return;
    }
    bool is_known = api->wasmtime_linker_get(store->linker, store->context, module.ptr, module.len,
                                             name.ptr, name.len, &item);
    if (!is_known) {
        if (!find_any(store, provider->instance, name, &item)) {
            return;
        }
        wasmtime_error_t *error = api->wasmtime_linker_define(
            store->linker, store->context, module.ptr, module.len, name.ptr, name.len, &item);
        ML_ASSERT(error == NULL); // the name was taken
        if (error != NULL) {
            api->wasmtime_error_delete(error);
        }
    }
    api->wasmtime_extern_delete(&item);
}

/// Define what `module` imports of earlier instances, and nothing else: the object runtime exports far more.
static void define_imports(Store *store, const EngineModule *module)
{
    const LibraryApi *api = api_of(store);
    if (store->named.len == 0) {
        return;
    }
    api->wasmtime_module_imports(module->module, &store->imports);
    for (size_t i = 0; i < store->imports.size; i++) {
        const wasm_name_t *from = api->wasm_importtype_module(store->imports.data[i]);
        const wasm_name_t *name = api->wasm_importtype_name(store->imports.data[i]);
        define_import(store, (Str){from->data, from->size}, (Str){name->data, name->size});
    }
    release_imports(store);
}

StoreEnd store_instantiate(Store *store, const EngineModule *module, const char *name,
                           StoreInstance *instance_out)
{
    const LibraryApi *api = api_of(store);
    define_imports(store, module);
    wasmtime_instance_t instance;
    wasm_trap_t *trap = NULL;
    wasmtime_error_t *error = api->wasmtime_linker_instantiate(store->linker, store->context,
                                                               module->module, &instance, &trap);
    if (error != NULL || trap != NULL) {
        return store_note_end(store, error, trap);
    }
    memcpy(instance_out, &instance, sizeof instance);
    if (name != NULL) {
        array_push(store->arena, &store->named, (NamedInstance){name, *instance_out});
    }
    return STORE_RETURNED;
}

bool store_func(Store *store, StoreInstance instance, const char *name, const char *type,
                StoreFunc *func_out)
{
    const LibraryApi *api = api_of(store);
    wasmtime_extern_t item;
    if (!find(store, instance, name, WASMTIME_EXTERN_FUNC, &item)) {
        return false;
    }
    wasm_functype_t *found = api->wasmtime_func_type(store->context, &item.of.func);
    bool is_right = store_type_is(api, found, type);
    api->wasm_functype_delete(found);
    memcpy(func_out, &item.of.func, sizeof *func_out);
    return is_right;
}

bool store_memory(Store *store, StoreInstance instance, const char *name, StoreMemory *memory_out)
{
    wasmtime_extern_t item;
    if (!find(store, instance, name, WASMTIME_EXTERN_MEMORY, &item)) {
        return false;
    }
    memcpy(memory_out, &item.of.memory, sizeof *memory_out);
    return true;
}

bool store_tag(Store *store, StoreInstance instance, const char *name, StoreTag *tag_out)
{
    wasmtime_extern_t item;
    if (!find(store, instance, name, WASMTIME_EXTERN_TAG, &item)) {
        return false;
    }
    memcpy(tag_out, &item.of.tag, sizeof *tag_out);
    return true;
}

bool store_global(Store *store, StoreInstance instance, const char *name, StoreValue *value_out)
{
    wasmtime_extern_t item;
    if (!find(store, instance, name, WASMTIME_EXTERN_GLOBAL, &item)) {
        return false;
    }
    wasmtime_val_t value;
    api_of(store)->wasmtime_global_get(store->context, &item.of.global, &value);
    if (value.kind > WASMTIME_F64) { // references; of no use outside, and to be released
        return false;
    }
    *value_out = (StoreValue){0};
    memcpy(value_out, &value.of, sizeof(uint64_t));
    return true;
}

bool store_tag_equal(const Store *store, const StoreTag *a, const StoreTag *b)
{
    return api_of(store)->wasmtime_tag_eq(store->context, (const wasmtime_tag_t *)a,
                                          (const wasmtime_tag_t *)b);
}

// --- Memory -----------------------------------------------------------------------------------------------------

uint8_t *store_bytes(Store *store, const StoreMemory *memory, size_t *size_out)
{
    const wasmtime_memory_t *theirs = (const wasmtime_memory_t *)memory;
    *size_out = api_of(store)->wasmtime_memory_data_size(store->context, theirs);
    return api_of(store)->wasmtime_memory_data(store->context, theirs);
}

void store_big_pages(Store *store, const StoreMemory *memory, size_t spared)
{
    const uint64_t reserved = (uint64_t)1 << 32; // memory_reservation of config.def
    const uint64_t page = (uint64_t)1 << 21;
    size_t size = 0;
    uint8_t *bytes = store_bytes(store, memory, &size);
    uint64_t from = (uint64_t)(uintptr_t)bytes + size + spared;
    from = (from + page - 1) / page * page;
    uint64_t end = (uint64_t)(uintptr_t)bytes + reserved;
    if (from < end) {
        madvise((void *)(uintptr_t)from, end - from,
                MADV_HUGEPAGE); // where the kernel knows none: as before
    }
}

bool store_poll(Store *store, const StoreMemory *memory, uint32_t address, Interrupt *interrupt)
{
    size_t size = 0;
    uint8_t *bytes = store_bytes(store, memory, &size);
    if (address % sizeof(uint64_t) != 0 || size < INTERRUPT_WORD_BYTES ||
        address > size - INTERRUPT_WORD_BYTES) {
        return false;
    }
    ML_ASSERT(store->interrupt == NULL || store->interrupt == interrupt);
    store->interrupt = interrupt;
    interrupt_attach(interrupt, bytes + address);
    return true;
}
