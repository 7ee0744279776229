// SPDX-License-Identifier: Apache-2.0
// Objects of Wasmtime are in slots of structs whose cleanup is registered on the arena before they are made: an
// allocation that jumps loses none of them.
#include "engine/engine_internal.h"

#include "base/buf.h"
#include "base/limits.h"
#include "engine/cpu.h"
#include "engine/precompiled.h"

// --- Errors of Wasmtime -----------------------------------------------------------------------------------------

void held_release(const LibraryApi *api, Held *held)
{
    if (held->error != NULL) {
        api->wasmtime_error_delete(held->error);
    }
    if (held->trap != NULL) {
        api->wasm_trap_delete(held->trap);
    }
    if (held->bytes.data != NULL) {
        api->wasm_byte_vec_delete(&held->bytes);
    }
    if (held->frames.data != NULL) {
        api->wasm_frame_vec_delete(&held->frames);
    }
    *held = (Held){0};
}

Str held_message(Arena *arena, const LibraryApi *api, Held *held, wasmtime_error_t *error,
                 wasm_trap_t *trap)
{
    held_release(api, held);
    held->error = error;
    held->trap = trap;
    if (error != NULL) {
        api->wasmtime_error_message(error, &held->bytes);
    } else {
        api->wasm_trap_message(trap, &held->bytes);
    }
    Str text = {held->bytes.data, held->bytes.size};
    while (text.len > 0 && text.ptr[text.len - 1] == '\0') { // messages of traps end with one
        text.len--;
    }
    return arena_str(arena, text);
}

void held_report(const LibraryApi *api, Held *held, wasmtime_error_t *error, DiagList *diags)
{
    Str text = held_message(diags->arena, api, held, error, NULL);
    held_release(api, held);
    DIAG(diags, MSG_ENGINE_FAILED, ((Span){0}), diag_text(text));
}

// --- The engine -------------------------------------------------------------------------------------------------

static void close_engine(void *context)
{
    Engine *engine = context;
    if (engine->engine != NULL) {
        engine->library.api.wasm_engine_delete(engine->engine);
    }
}

static wasm_engine_t *configured(const LibraryApi *api, const EngineOptions *options)
{
    wasm_config_t *config = api->wasm_config_new();
#define FLAG(name, value) api->wasmtime_config_##name##_set(config, value);
#include "engine/config.def"
    return api->wasm_engine_new_with_config(config);
}

static Str fingerprint_of(Arena *arena, const Engine *engine)
{
    const EngineOptions *options = &engine->options;
    Buf text = buf_new(arena);
    buf_add(&text, engine->library.identity);
#define FLAG(name, value) buf_printf(&text, "\n" #name " %llu", (unsigned long long)(value));
#include "engine/config.def"
    buf_put(&text, '\n');
    cpu_features(&text);
    return buf_str(&text);
}

/// Code that this very build of the library has made needs the right version of it; else it is asked, which costs as much
/// as a small module.
static bool is_right_version(const Engine *engine)
{
    return engine->precompiled.len > 0 || library_is_right_version(&engine->library.api);
}

Engine *engine_new(Arena *arena, const EngineOptions *options, DiagList *diags)
{
    Engine *engine = ARENA_NEW(arena, Engine);
    engine->options = options == NULL ? (EngineOptions){0} : *options;
    if (engine->options.stack_bytes == 0) {
        engine->options.stack_bytes = LIMIT_WASM_STACK_BYTES;
    }
    if (!library_open(arena, engine->options.library, &engine->library, diags)) {
        return NULL;
    }
    engine->fingerprint = fingerprint_of(arena, engine);
    const uint8_t *digest = engine->options.precompiled_digest;
    engine->precompiled = digest != NULL ? precompiled_find(arena, engine, digest) : STR("");
    if (!is_right_version(engine)) {
        library_report_version(&engine->library, diags);
        return NULL;
    }
    arena_cleanup(arena, close_engine, engine);
    engine->engine = configured(&engine->library.api, &engine->options);
    if (engine->engine == NULL) {
        DIAG(diags, MSG_ENGINE_FAILED, ((Span){0}), diag_text(STR("wasm_engine_new_with_config")));
        return NULL;
    }
    return engine;
}

Str engine_precompiled(const Engine *engine)
{
    return engine->precompiled;
}

Str engine_path(const Engine *engine)
{
    return engine->library.path;
}

Str engine_fingerprint(const Engine *engine)
{
    return engine->fingerprint;
}

// --- Modules ----------------------------------------------------------------------------------------------------

static void close_module(void *context)
{
    EngineModule *module = context;
    held_release(&module->engine->library.api, &module->held);
    if (module->module != NULL) {
        module->engine->library.api.wasmtime_module_delete(module->module);
    }
}

static EngineModule *new_module(Arena *arena, Engine *engine)
{
    EngineModule *module = ARENA_NEW(arena, EngineModule);
    module->engine = engine;
    arena_cleanup(arena, close_module, module);
    return module;
}

/// What the call gave: `module`, or NULL after a report of its error.
static EngineModule *made(EngineModule *module, wasmtime_error_t *error, DiagList *diags)
{
    if (error == NULL) {
        return module;
    }
    held_report(&module->engine->library.api, &module->held, error, diags);
    return NULL;
}

EngineModule *engine_compile(Arena *arena, Engine *engine, Str wasm, DiagList *diags)
{
    const LibraryApi *api = &engine->library.api;
    EngineModule *module = new_module(arena, engine);
    wasmtime_error_t *error = api->wasmtime_module_new(engine->engine, (const uint8_t *)wasm.ptr,
                                                       wasm.len, &module->module);
    return made(module, error, diags);
}

bool engine_serialize(Arena *arena, EngineModule *module, Str *code_out, DiagList *diags)
{
    const LibraryApi *api = &module->engine->library.api;
    Held *held = &module->held;
    held_release(api, held);
    wasmtime_error_t *error = api->wasmtime_module_serialize(module->module, &held->bytes);
    if (error != NULL) {
        held_report(api, held, error, diags);
        return false;
    }
    *code_out = arena_str(arena, (Str){held->bytes.data, held->bytes.size});
    held_release(api, held);
    return true;
}

EngineModule *engine_deserialize(Arena *arena, Engine *engine, Str code, DiagList *diags)
{
    const LibraryApi *api = &engine->library.api;
    EngineModule *module = new_module(arena, engine);
    if (engine->options.on_deserialize != NULL) {
        engine->options.on_deserialize(engine->options.context, code);
    }
    wasmtime_error_t *error = api->wasmtime_module_deserialize(
        engine->engine, (const uint8_t *)code.ptr, code.len, &module->module);
    return made(module, error, diags);
}

EngineModule *engine_deserialize_file(Arena *arena, Engine *engine, const char *path,
                                      DiagList *diags)
{
    const LibraryApi *api = &engine->library.api;
    EngineModule *module = new_module(arena, engine);
    wasmtime_error_t *error =
        api->wasmtime_module_deserialize_file(engine->engine, path, &module->module);
    return made(module, error, diags);
}
