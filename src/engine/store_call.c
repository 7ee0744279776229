// SPDX-License-Identifier: Apache-2.0
// Calls, and what is to be said of those that do not return.
#include "engine/store_internal.h"

#include "base/check.h"
#include "base/limits.h"

static const LibraryApi *api_of(const Store *store)
{
    return &store->engine->library.api;
}

// --- How a call ended -------------------------------------------------------------------------------------------

static StoreTrap trap_of(const LibraryApi *api, const wasm_trap_t *trap)
{
    static const wasmtime_trap_code_t codes[] = {
#define TRAP(name, code) [STORE_TRAP_##name] = WASMTIME_TRAP_CODE_##code,
#include "engine/trap.def"
    };
    wasmtime_trap_code_t code = 0;
    if (!api->wasmtime_trap_code(trap, &code)) {
        return STORE_TRAP_OTHER;
    }
    StoreTrap kind = 0;
    while (kind < STORE_TRAP_HOST && codes[kind] != code) {
        kind++;
    }
    return kind < STORE_TRAP_HOST ? kind : STORE_TRAP_OTHER;
}

static Str name_of(Arena *arena, const wasm_name_t *name)
{
    return name == NULL ? (Str){0} : arena_str(arena, (Str){name->data, name->size});
}

static void note_frames(Store *store)
{
    const LibraryApi *api = api_of(store);
    wasm_frame_vec_t *frames = &store->held.frames;
    if (store->held.error != NULL) {
        api->wasmtime_error_wasm_trace(store->held.error, frames);
    } else {
        api->wasm_trap_trace(store->held.trap, frames);
    }
    for (size_t i = 0; i < frames->size && i < LIMIT_TRAP_FRAMES; i++) {
        const wasm_frame_t *frame = frames->data[i];
        StoreFrame ours = {
            .module = name_of(store->arena, api->wasmtime_frame_module_name(frame)),
            .function = name_of(store->arena, api->wasmtime_frame_func_name(frame)),
            .function_index = api->wasm_frame_func_index(frame),
            .module_offset = api->wasm_frame_module_offset(frame),
        };
        array_push(store->arena, &store->outcome.frames, ours);
    }
}

/// Take the exception that the store holds, if there is one. No allocation of ours in between: it would be lost.
static bool note_exception(Store *store)
{
    const LibraryApi *api = api_of(store);
    StoreOutcome *outcome = &store->outcome;
    wasmtime_exnref_t exception;
    if (!api->wasmtime_context_take_exception(store->context, &exception)) {
        return false;
    }
    wasmtime_tag_t tag = {0};
    wasmtime_error_t *error = api->wasmtime_exnref_tag(store->context, &exception, &tag);
    memcpy(&outcome->tag, &tag, sizeof tag);
    size_t n_fields = api->wasmtime_exnref_field_count(store->context, &exception);
    for (size_t i = 0; i < n_fields && i < STORE_MAX_FIELDS && error == NULL; i++) {
        wasmtime_val_t value;
        error = api->wasmtime_exnref_field(store->context, &exception, i, &value);
        if (error == NULL) {
            memcpy(&outcome->fields[i], &value.of, sizeof(uint64_t));
            outcome->n_fields++;
        }
    }
    if (error != NULL) {
        api->wasmtime_error_delete(error);
    }
    api->wasmtime_exnref_unroot(&exception);
    return true;
}

StoreEnd store_note_end(Store *store, wasmtime_error_t *error, wasm_trap_t *trap)
{
    const LibraryApi *api = api_of(store);
    StoreOutcome *outcome = &store->outcome;
    *outcome = (StoreOutcome){.end = STORE_FAILED, .trap = STORE_TRAP_OTHER};
    if (note_exception(store)) {
        outcome->end = STORE_THREW;
    } else if (store->is_exiting) {
        outcome->end = STORE_EXITED;
        outcome->exit_code = store->exit_code;
    } else if (store->is_refused) {
        outcome->end = STORE_TRAPPED;
        outcome->trap = STORE_TRAP_HOST;
    } else if (trap != NULL) {
        outcome->end = STORE_TRAPPED;
        outcome->trap = trap_of(api, trap);
    }
    store->is_exiting = store->is_refused = false;
    outcome->message = held_message(store->arena, api, &store->held, error, trap);
    note_frames(store);
    held_release(api, &store->held);
    return outcome->end;
}

const StoreOutcome *store_outcome(const Store *store)
{
    return &store->outcome;
}

// --- Calls ------------------------------------------------------------------------------------------------------

StoreEnd store_call(Store *store, const StoreFunc *func, StoreValue *values, size_t n_values)
{
    wasm_trap_t *trap = NULL;
    wasmtime_error_t *error =
        api_of(store)->wasmtime_func_call_unchecked(store->context, (const wasmtime_func_t *)func,
                                                    (wasmtime_val_raw_t *)values, n_values, &trap);
    if (error == NULL && trap == NULL) {
        return STORE_RETURNED;
    }
    return store_note_end(store, error, trap);
}

// --- Fuel -------------------------------------------------------------------------------------------------------

void store_set_fuel(Store *store, uint64_t fuel)
{
    wasmtime_error_t *error = api_of(store)->wasmtime_context_set_fuel(store->context, fuel);
    ML_ASSERT(error == NULL); // the engine does not use fuel
    if (error != NULL) {
        api_of(store)->wasmtime_error_delete(error);
    }
}

uint64_t store_fuel(const Store *store)
{
    uint64_t fuel = 0;
    wasmtime_error_t *error = api_of(store)->wasmtime_context_get_fuel(store->context, &fuel);
    ML_ASSERT(error == NULL);
    if (error != NULL) {
        api_of(store)->wasmtime_error_delete(error);
    }
    return fuel;
}
