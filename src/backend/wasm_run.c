// SPDX-License-Identifier: Apache-2.0
#include "backend/wasm_run.h"

#include "backend/wasm_host.h"
#include "base/check.h"
#include "engine/precompiled.h"

#include <string.h>

enum {
    SHADOW_BYTES = 64 << 20,    // address space: pages come when they are used
    SMALL_HEAP_BYTES = 1 << 20, // in pages of the usual size
};

/// What the parts of one run share.
typedef struct Running {
    Arena *arena;
    const WasmRun *run;
    DiagList *diags;
    Store *store;
    EngineModule *runtime_module, *program_module;
    StoreInstance runtime, program;
    StoreMemory memory;
    Interrupt *interrupt;
    WasmHost host;
} Running;

static WasmEnd missing(Running *running)
{
    const StoreOutcome *outcome = store_outcome(running->store);
    if (running->diags->n_errors == 0) {
        DIAG(running->diags, MSG_ENGINE_FAILED, ((Span){0, 0}), diag_text(outcome->message));
    }
    return WASM_MISSING;
}

static EngineModule *load_program(Running *running, Engine *engine, Cache *cache)
{
    const WasmRun *run = running->run;
    return run->wasm.len == 0 ? cache_find_module(running->arena, cache, engine, run->wasm_digest)
                              : cache_module(running->arena, cache, engine, run->wasm,
                                             run->wasm_digest, running->diags);
}

static EngineModule *load_runtime(Running *running, Engine *engine, Cache *cache)
{
    const WasmRun *run = running->run;
    EngineModule *runtime = precompiled_module(running->arena, engine, engine_precompiled(engine));
    return runtime != NULL ? runtime
                           : cache_module(running->arena, cache, engine, run->runtime,
                                          run->runtime_digest, running->diags);
}

/// Both modules, compiled or from the cache: into `running`. Returns false where one is missing, with or without a
/// diagnostic that says why.
static bool load(Running *running, Engine *engine)
{
    Cache *cache = running->run->cache;
    cache = cache != NULL ? cache : cache_open(running->arena, NULL);
    running->program_module = load_program(running, engine, cache);
    running->runtime_module =
        running->program_module == NULL ? NULL : load_runtime(running, engine, cache);
    return running->runtime_module != NULL;
}

/// The number that an export of the runtime without parameters gives.
static bool ask(Running *running, const char *name, uint32_t *number_out)
{
    StoreFunc func;
    StoreValue value;
    if (!store_func(running->store, running->runtime, name, ":i", &func) ||
        store_call(running->store, &func, &value, 1) != STORE_RETURNED) {
        return false;
    }
    *number_out = (uint32_t)value.i32;
    return true;
}

/// Instances, memory and the polled area. Returns false where they do not fit together, or memory is out at the start.
static bool set_up(Running *running)
{
    Store *store = running->store;
    wasm_host_define(&running->host, store, &running->memory);
    if (store_instantiate(store, running->runtime_module, "runtime", &running->runtime) !=
            STORE_RETURNED ||
        !store_memory(store, running->runtime, "memory", &running->memory) ||
        store_instantiate(store, running->program_module, "program", &running->program) !=
            STORE_RETURNED) {
        return false;
    }
    StoreFunc start;
    uint32_t area;
    uint64_t max_bytes = running->run->max_memory_bytes;
    StoreValue values[2] = {{.i32 = max_bytes > UINT32_MAX ? 0 : (int32_t)max_bytes},
                            {.i32 = SHADOW_BYTES}};
    if (!store_func(store, running->program, "program_start", "ii:i", &start) ||
        store_call(store, &start, values, 2) != STORE_RETURNED) {
        return false;
    }
    if (values[0].i32 == 0) {
        DIAG0(running->diags, MSG_OUT_OF_MEMORY, ((Span){0, 0}));
        return false;
    }
    store_big_pages(store, &running->memory, SMALL_HEAP_BYTES);
    return ask(running, "rt_poll_area", &area) &&
           store_poll(store, &running->memory, area, running->interrupt);
}

/// Print the report that the runtime has made, if there is one. Returns false where the runtime does not tell.
static bool report(Running *running)
{
    uint32_t address;
    uint32_t n_bytes;
    size_t size = 0;
    if (!ask(running, "rt_report_bytes", &address) || !ask(running, "rt_report_length", &n_bytes)) {
        return false;
    }
    if (n_bytes == 0) {
        return true;
    }
    const uint8_t *bytes = store_bytes(running->store, &running->memory, &size);
    ML_ASSERT(address <= size && n_bytes <= size - address);
    Buf out = buf_new(running->arena);
    Str records = {(const char *)bytes + address, n_bytes};
    traceback_print(running->arena, records, running->run->style, &out);
    wasm_host_say(&running->host, buf_str(&out));
    return true;
}

/// The program let an exception out: say so as python3 does. Returns false where the runtime itself fails.
static bool end_uncaught(Running *running, int32_t exception, int *exit_code_out)
{
    StoreFunc func;
    StoreValue value = {.i32 = exception};
    if (!store_func(running->store, running->runtime, "rt_uncaught", "i:i", &func) ||
        store_call(running->store, &func, &value, 1) != STORE_RETURNED) {
        return false;
    }
    *exit_code_out = value.i32 & 0xFF;
    return report(running);
}

/// The last line of Wasmtime's message: before it stand the functions that were running.
static Str cause(Str message)
{
    Str line = {0};
    for (Str rest = str_trim(message); rest.ptr != NULL;) {
        line = str_trim(str_split_next(&rest, '\n'));
    }
    return line;
}

static WasmEnd broke(Running *running)
{
    Str message = store_outcome(running->store)->message;
    if (wasm_host_lack(&running->host).len > 0) {
        return WASM_LACKED;
    }
    DIAG(running->diags, MSG_ENGINE_FAILED, ((Span){0, 0}), diag_text(cause(message)));
    return WASM_BROKE;
}

/// Was it the runtime's tag `name` that the latest call ended with?
static bool threw(Running *running, const char *name)
{
    StoreTag tag;
    return store_tag(running->store, running->runtime, name, &tag) &&
           store_tag_equal(running->store, &store_outcome(running->store)->tag, &tag);
}

/// Call the program's main function, with Ctrl-C and the time limit in force.
static StoreEnd call_main(Running *running, const StoreFunc *main)
{
    const WasmRun *run = running->run;
    if (run->fuel > 0) {
        store_set_fuel(running->store, run->fuel);
    }
    bool is_catching = interrupt_catch(running->interrupt);
    bool is_timed = run->timeout_ms > 0 && interrupt_after(running->interrupt, run->timeout_ms);
    StoreEnd end = store_call(running->store, main, NULL, 0);
    if (is_timed) {
        interrupt_forget(running->interrupt);
    }
    if (is_catching) {
        interrupt_release(running->interrupt);
    }
    return end;
}

/// Run the program that is set up.
static WasmEnd go(Running *running, int *exit_code_out)
{
    StoreFunc main;
    if (!store_func(running->store, running->program, "program_main", ":", &main)) {
        return missing(running);
    }
    *exit_code_out = 0;
    StoreEnd end = call_main(running, &main);
    if (end == STORE_THREW && threw(running, "rt_stop")) {
        wasm_host_end(&running->host);
        return WASM_TIMEOUT;
    }
    bool is_uncaught = end == STORE_THREW && threw(running, "rt_exception");
    if (is_uncaught &&
        end_uncaught(running, store_outcome(running->store)->fields[0].i32, exit_code_out)) {
        end = STORE_RETURNED;
    }
    if (end != STORE_RETURNED) {
        return broke(running);
    }
    int failure = wasm_host_end(&running->host);
    *exit_code_out = failure != 0 && *exit_code_out == 0 ? failure : *exit_code_out;
    return WASM_RAN;
}

WasmOutcome wasm_run(Arena *arena, const WasmRun *run, DiagList *diags)
{
    WasmOutcome outcome = {.end = WASM_MISSING};
    Running running = {.arena = arena, .run = run, .diags = diags};
    EngineOptions options = run->engine != NULL ? *run->engine : (EngineOptions){0};
    options.precompiled_digest = run->runtime_digest;
    Engine *engine = engine_new(arena, &options, diags);
    if (engine == NULL || !load(&running, engine)) {
        outcome.end = diags->n_errors > 0 ? WASM_MISSING : WASM_UNCACHED;
        return outcome;
    }
    running.store = store_new(arena, engine, NULL, diags);
    if (running.store == NULL) {
        return outcome;
    }
    if (run->fuel > 0) {
        store_set_fuel(running.store, UINT64_MAX); // until the program starts
    }
    running.interrupt = interrupt_new(arena);
    wasm_host_init(&running.host, arena);
    outcome.end = set_up(&running) ? go(&running, &outcome.exit_code) : missing(&running);
    outcome.lack = wasm_host_lack(&running.host);
    outcome.replay = wasm_host_replay(&running.host);
    return outcome;
}
