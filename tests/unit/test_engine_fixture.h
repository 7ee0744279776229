// SPDX-License-Identifier: Apache-2.0
// What the tests of src/engine share: an arena, an engine, and modules written as text, which Wasmtime itself turns
// into bytes (wasmtime_wat2wasm, which the compiler does not use).
#ifndef ML_TESTS_TEST_ENGINE_FIXTURE_H
#define ML_TESTS_TEST_ENGINE_FIXTURE_H

#include "base/buf.h"
#include "engine/engine.h"
#include "engine/library.h"
#include "engine/store.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct Test {
    void (*body)(void **state);
} Test;

typedef struct Fixture {
    Arena *arena;
    DiagList diags;
    Engine *engine; // with the default options
    const Test *test;
    jmp_buf out_of_memory;
} Fixture;

/// Wasmtime makes traps of these signals, but cmocka puts its own handlers before each test.
static const int TRAP_SIGNALS[] = {SIGILL, SIGFPE, SIGSEGV, SIGBUS};
enum { N_TRAP_SIGNALS = sizeof TRAP_SIGNALS / sizeof TRAP_SIGNALS[0] };

/// The first engine of the process installs handlers, within a test's set-up. Keep them; put them back for a test.
static inline void wasmtime_handlers(bool are_put)
{
    static struct sigaction kept[N_TRAP_SIGNALS];
    static bool is_kept;
    for (size_t i = 0; i < N_TRAP_SIGNALS; i++) {
        if (are_put) {
            sigaction(TRAP_SIGNALS[i], &kept[i], NULL);
        } else if (!is_kept) {
            sigaction(TRAP_SIGNALS[i], NULL, &kept[i]);
        }
    }
    is_kept = true;
}

static inline int fixture_setup(void **state)
{
    static Fixture fixture;
    fixture = (Fixture){.test = *state};
    if (setjmp(fixture.out_of_memory) != 0) {
        return -1;
    }
    fixture.arena = arena_new(ALLOCATOR_SYSTEM, &fixture.out_of_memory);
    fixture.diags = diag_list_new(fixture.arena);
    fixture.engine = engine_new(fixture.arena, NULL, &fixture.diags);
    wasmtime_handlers(false);
    *state = &fixture;
    return fixture.engine == NULL ? -1 : 0;
}

static inline int fixture_teardown(void **state)
{
    arena_free(((Fixture *)*state)->arena);
    return 0;
}

static inline void under_handlers(void **state)
{
    wasmtime_handlers(true);
    ((Fixture *)*state)->test->body(state);
}

/// The argument of the first diagnostic; fails if that is not `id`.
static inline Str diag_only(const DiagList *diags, MessageId id)
{
    assert_int_equal(diags->n_errors, 1);
    assert_int_equal(diags->diags.items[0].id, id);
    return diags->diags.items[0].n_args > 0 ? diags->diags.items[0].args[0].text : (Str){0};
}

static inline void assert_contains(Str text, const char *part)
{
    if (str_find(text, str_of(part)) == text.len) {
        fail_msg("expected: … %s …\nfound: %.*s", part, (int)text.len, text.ptr);
    }
}

/// The bytes of a module written as text. Fails with Wasmtime's message if it isn't one.
static inline Str wasm_of(Arena *arena, const Engine *engine, const char *text)
{
    void *library = dlopen(arena_str(arena, engine_path(engine)).ptr, RTLD_NOW);
    assert_non_null(library);
    LibraryApi api;
    __typeof__(&wasmtime_wat2wasm) convert;
    void *found = dlsym(library, "wasmtime_wat2wasm");
    memcpy(&convert, &found, sizeof found);
    found = dlsym(library, "wasm_byte_vec_delete");
    memcpy(&api.wasm_byte_vec_delete, &found, sizeof found);
    found = dlsym(library, "wasmtime_error_message");
    memcpy(&api.wasmtime_error_message, &found, sizeof found);
    wasm_byte_vec_t bytes;
    wasmtime_error_t *error = convert(text, strlen(text), &bytes);
    if (error != NULL) {
        api.wasmtime_error_message(error, &bytes);
        fail_msg("%.*s", (int)bytes.size, bytes.data);
    }
    Str wasm = arena_str(arena, (Str){bytes.data, bytes.size});
    api.wasm_byte_vec_delete(&bytes);
    dlclose(library);
    return wasm;
}

/// Compile a module written as text; it must be valid.
static inline EngineModule *module_of(Fixture *fixture, Engine *engine, const char *text)
{
    Str wasm = wasm_of(fixture->arena, engine, text);
    EngineModule *module = engine_compile(fixture->arena, engine, wasm, &fixture->diags);
    if (module == NULL) {
        Str why = diag_only(&fixture->diags, MSG_ENGINE_FAILED);
        fail_msg("%.*s", (int)why.len, why.ptr);
    }
    return module;
}

/// Instantiate a module written as text; it must succeed.
static inline StoreInstance instance_of(Fixture *fixture, Engine *engine, Store *store,
                                        const char *name, const char *text)
{
    StoreInstance instance;
    StoreEnd end = store_instantiate(store, module_of(fixture, engine, text), name, &instance);
    if (end != STORE_RETURNED) {
        Str why = store_outcome(store)->message;
        fail_msg("%.*s", (int)why.len, why.ptr);
    }
    return instance;
}

/// An exported function; it must be there and of that type.
static inline StoreFunc func_of(Store *store, StoreInstance instance, const char *name,
                                const char *type)
{
    StoreFunc func;
    assert_true(store_func(store, instance, name, type, &func));
    return func;
}

static inline double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

// clang-format off
#define ENGINE_TEST(function) \
    {#function, under_handlers, fixture_setup, fixture_teardown, &(Test){function}}
// clang-format on

#endif
