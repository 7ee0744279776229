// SPDX-License-Identifier: Apache-2.0
// src/engine: finding Wasmtime, compiling, instances that share memory, table and tags, exceptions, traps, limits.
#include "test_engine_fixture.h"

#include "base/limits.h"
#include "engine/cache.h"
#include "engine/precompiled.h"
#include "engine/stack.h"
#include "engine/thread.h"

#include <fcntl.h>
#include <sys/stat.h>

// --- Finding it -------------------------------------------------------------------------------------------------

static void open_named(Fixture *fixture, const char *library, DiagList *diags_out)
{
    *diags_out = diag_list_new(fixture->arena);
    EngineOptions options = {.library = library};
    assert_null(engine_new(fixture->arena, &options, diags_out));
}

static void no_library(void **state)
{
    Fixture *fixture = *state;
    DiagList diags;
    open_named(fixture, "/nonexistent/libwasmtime.so", &diags);
    assert_contains(diag_only(&diags, MSG_ENGINE_MISSING), "/nonexistent/libwasmtime.so");
    open_named(fixture, "no-such-library.so.77", &diags);
    assert_contains(diag_only(&diags, MSG_ENGINE_MISSING), "no-such-library.so.77");
    open_named(fixture, "/usr", &diags);
    diag_only(&diags, MSG_ENGINE_MISSING);
    open_named(fixture, "/dev/null", &diags);
    diag_only(&diags, MSG_ENGINE_MISSING);
    open_named(fixture, "tests/unit/test_engine.c", &diags);
    diag_only(&diags, MSG_ENGINE_MISSING);
}

static void another_library(void **state)
{
    DiagList diags;
    open_named(*state, "libm.so.6", &diags);
    assert_contains(diag_only(&diags, MSG_ENGINE_VERSION), "libm.so.6");
    assert_int_equal(diags.diags.items[0].args[1].number, WASMTIME_VERSION_MAJOR);
}

static void library_of_environment(void **state)
{
    Fixture *fixture = *state;
    DiagList diags = diag_list_new(fixture->arena);
    const char *before = getenv("MULTILINGUAL_WASMTIME");
    setenv("MULTILINGUAL_WASMTIME", "/nonexistent/engine.so", 1);
    assert_null(engine_new(fixture->arena, NULL, &diags));
    assert_contains(diag_only(&diags, MSG_ENGINE_MISSING), "/nonexistent/engine.so");
    setenv("MULTILINGUAL_WASMTIME", arena_str(fixture->arena, engine_path(fixture->engine)).ptr, 1);
    diags = diag_list_new(fixture->arena);
    assert_non_null(engine_new(fixture->arena, NULL, &diags));
    if (before == NULL) {
        unsetenv("MULTILINGUAL_WASMTIME");
    } else {
        setenv("MULTILINGUAL_WASMTIME", before, 1);
    }
}

// What the library says to each of the two probes; empty: it takes it.
enum { ANSWER_BYTES = 64 };
static char answer_right[ANSWER_BYTES];
static char answer_wrong[ANSWER_BYTES];

static void answer(const char *right, const char *wrong)
{
    snprintf(answer_right, ANSWER_BYTES, "%s", right);
    snprintf(answer_wrong, ANSWER_BYTES, "%s", wrong);
}

static wasm_engine_t *fake_engine_new(void)
{
    static int engine;
    return (wasm_engine_t *)&engine;
}

static void fake_engine_delete(wasm_engine_t *engine)
{
    (void)engine;
}

static wasmtime_error_t *fake_deserialize(wasm_engine_t *engine, const uint8_t *bytes, size_t len,
                                          wasmtime_module_t **module_out)
{
    (void)engine;
    (void)module_out;
    static const char version[] = {2, '5', '0'}; // length and text
    Str probe = {(const char *)bytes, len};
    bool is_right = str_find(probe, (Str){version, sizeof version}) < len;
    char *text = is_right ? answer_right : answer_wrong;
    return text[0] == '\0' ? NULL : (wasmtime_error_t *)text;
}

static void fake_message(const wasmtime_error_t *error, wasm_name_t *message_out)
{
    char *text = (const char *)error == answer_right ? answer_right : answer_wrong;
    *message_out = (wasm_name_t){strlen(text), text};
}

static void fake_vec_delete(wasm_byte_vec_t *bytes)
{
    (void)bytes;
}

static void fake_error_delete(wasmtime_error_t *error)
{
    (void)error;
}

static void another_version(void **state)
{
    (void)state;
    assert_int_equal(WASMTIME_VERSION_MAJOR, 50); // fake_deserialize
    LibraryApi api = {
        .wasm_engine_new = fake_engine_new,
        .wasm_engine_delete = fake_engine_delete,
        .wasmtime_module_deserialize = fake_deserialize,
        .wasmtime_error_message = fake_message,
        .wasmtime_error_delete = fake_error_delete,
        .wasm_byte_vec_delete = fake_vec_delete,
    };
    static const char refusal[] = "Module was compiled with incompatible version '0'";
    answer("Hit the end of buffer, expected more data", refusal);
    assert_true(library_is_right_version(&api));
    answer("Module was compiled with incompatible version '50'", refusal);
    assert_false(library_is_right_version(&api));
    answer("unknown file", "unknown file"); // a version that speaks otherwise
    assert_false(library_is_right_version(&api));
    answer("", ""); // one that takes anything
    assert_false(library_is_right_version(&api));
}

// --- Compiling --------------------------------------------------------------------------------------------------

static void compile_errors(void **state)
{
    Fixture *fixture = *state;
    static const uint8_t invalid[] = {0, 'a', 's', 'm', 1, 0,  0, 0, 1, 4, 1,    0x60, 0,
                                      0, 3,   2,   1,   0, 10, 5, 1, 3, 0, 0x1a, 0x0b};
    const struct {
        Str wasm;
        const char *message;
    } cases[] = {
        {STR(""), "unexpected end"},
        {STR("print(1)"), "magic header"},
        {{(const char *)invalid, sizeof invalid}, "expected a type but nothing on stack"},
        {{(const char *)invalid, sizeof invalid - 1}, "unexpected end"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        DiagList diags = diag_list_new(fixture->arena);
        assert_null(engine_compile(fixture->arena, fixture->engine, cases[i].wasm, &diags));
        assert_contains(diag_only(&diags, MSG_ENGINE_FAILED), cases[i].message);
    }
}

static void serialize_and_back(void **state)
{
    Fixture *fixture = *state;
    EngineModule *module =
        module_of(fixture, fixture->engine,
                  "(module (func (export \"answer\") (result i32) (i32.const 42)))");
    Str code;
    assert_true(engine_serialize(fixture->arena, module, &code, &fixture->diags));
    EngineModule *again =
        engine_deserialize(fixture->arena, fixture->engine, code, &fixture->diags);
    assert_non_null(again);
    Store *store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    StoreInstance instance;
    assert_int_equal(store_instantiate(store, again, NULL, &instance), STORE_RETURNED);
    StoreFunc answer = func_of(store, instance, "answer", ":i");
    StoreValue value = {0};
    assert_int_equal(store_call(store, &answer, &value, 1), STORE_RETURNED);
    assert_int_equal(value.i32, 42);

    EngineOptions with_fuel = {.use_fuel = true};
    Engine *other = engine_new(fixture->arena, &with_fuel, &fixture->diags);
    assert_null(engine_deserialize(fixture->arena, other, code, &fixture->diags));
    assert_contains(diag_only(&fixture->diags, MSG_ENGINE_FAILED), "fuel");
}

static void fingerprints(void **state)
{
    Fixture *fixture = *state;
    EngineOptions others[] = {{.use_fuel = true}, {.stack_bytes = 1 << 20}};
    Str ours = engine_fingerprint(fixture->engine);
    assert_contains(ours, "wasmtime 50 ");
    assert_contains(ours, "\nwasm_exceptions 1\n");
    Engine *same = engine_new(fixture->arena, NULL, &fixture->diags);
    assert_true(str_equal(ours, engine_fingerprint(same)));
    for (size_t i = 0; i < 2; i++) {
        Engine *other = engine_new(fixture->arena, &others[i], &fixture->diags);
        assert_false(str_equal(ours, engine_fingerprint(other)));
    }
}

// --- Two modules ------------------------------------------------------------------------------------------------

static const char RUNTIME[] =
    "(module $runtime"
    "  (memory (export \"memory\") 1 4)"
    "  (table (export \"table\") 4 funcref)"
    "  (tag $error (export \"error\") (param i32))"
    "  (tag $stop (export \"stop\"))"
    "  (global (export \"base\") i32 (i32.const 1024))"
    "  (global $count (export \"count\") (mut i64) (i64.const 0))"
    "  (type $unary (func (param i32) (result i32)))"
    "  (func (export \"store\") (param i32 i32) (i32.store (local.get 0) (local.get 1)))"
    "  (func (export \"raise\") (param i32) (throw $error (local.get 0)))"
    "  (func (export \"halt\") (throw $stop))"
    // calls entry `slot` of the shared table, catches what that throws, adds 1000
    "  (func (export \"try\") (param $slot i32) (param $x i32) (result i32)"
    "    (global.set $count (i64.add (global.get $count) (i64.const 1)))"
    "    (block $caught (result i32)"
    "      (try_table (result i32) (catch $error $caught)"
    "        (call_indirect (type $unary) (local.get $x) (local.get $slot)))"
    "      (return))"
    "    (i32.add (i32.const 1000))))";

static const char USER[] =
    "(module $user"
    "  (import \"rt\" \"memory\" (memory 1))"
    "  (import \"rt\" \"table\" (table 4 funcref))"
    "  (import \"rt\" \"error\" (tag $error (param i32)))"
    "  (import \"rt\" \"base\" (global $base i32))"
    "  (import \"rt\" \"store\" (func $store (param i32 i32)))"
    "  (import \"rt\" \"raise\" (func $raise (param i32)))"
    "  (import \"rt\" \"halt\" (func $halt))"
    "  (import \"rt\" \"try\" (func $try (param i32 i32) (result i32)))"
    "  (elem (i32.const 1) $double $thrower)"
    "  (func $double (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))"
    "  (func $thrower (param i32) (result i32) (throw $error (local.get 0)))"
    "  (func (export \"through\") (param i32 i32) (result i32) (call $try (local.get 0) (local.get 1)))"
    "  (func (export \"catch\") (param i32) (result i32)"
    "    (block $caught (result i32)"
    "      (try_table (catch $error $caught) (call $raise (local.get 0)))"
    "      (i32.const -1)))"
    "  (func (export \"uncaught\") (param i32) (call $raise (local.get 0)))"
    "  (func (export \"halted\") (result i32)"
    "    (block $caught (result i32)"
    "      (try_table (catch $error $caught) (call $halt))"
    "      (i32.const -1)))"
    "  (func (export \"both\") (param i32) (result i32)"
    "    (call $store (global.get $base) (local.get 0))"
    "    (i32.load (i32.const 1024)))"
    // n exceptions thrown there and caught here
    "  (func (export \"many\") (param $n i32) (result i32) (local $sum i32)"
    "    (loop $again"
    "      (local.set $sum (i32.add (local.get $sum)"
    "        (block $caught (result i32)"
    "          (try_table (catch $error $caught) (call $raise (local.get $n)))"
    "          (unreachable))))"
    "      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))"
    "    (local.get $sum)))";

typedef struct Pair {
    Store *store;
    StoreInstance runtime;
    StoreInstance user;
} Pair;

static Pair pair_of(Fixture *fixture)
{
    Pair pair = {.store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags)};
    pair.runtime = instance_of(fixture, fixture->engine, pair.store, "rt", RUNTIME);
    pair.user = instance_of(fixture, fixture->engine, pair.store, NULL, USER);
    return pair;
}

static int32_t call2(Store *store, StoreInstance instance, const char *name, int32_t a, int32_t b)
{
    StoreFunc func = func_of(store, instance, name, "ii:i");
    StoreValue values[2] = {{.i32 = a}, {.i32 = b}};
    assert_int_equal(store_call(store, &func, values, 2), STORE_RETURNED);
    return values[0].i32;
}

static int32_t call1(Store *store, StoreInstance instance, const char *name, int32_t a)
{
    StoreFunc func = func_of(store, instance, name, "i:i");
    StoreValue value = {.i32 = a};
    assert_int_equal(store_call(store, &func, &value, 1), STORE_RETURNED);
    return value.i32;
}

static void shared_things(void **state)
{
    Pair pair = pair_of(*state);
    assert_int_equal(call1(pair.store, pair.user, "both", 77), 77);
    StoreMemory memory;
    assert_true(store_memory(pair.store, pair.runtime, "memory", &memory));
    size_t size = 0;
    uint8_t *bytes = store_bytes(pair.store, &memory, &size);
    assert_int_equal(size, 65536);
    assert_int_equal(bytes[1024], 77);
    assert_int_equal(call2(pair.store, pair.user, "through", 1, 21),
                     42); // user, runtime, table, user
    StoreValue value;
    assert_true(store_global(pair.store, pair.runtime, "count", &value));
    assert_int_equal(value.i64, 1);
    assert_true(store_global(pair.store, pair.runtime, "base", &value));
    assert_int_equal(value.i32, 1024);
}

static void exceptions_across(void **state)
{
    Pair pair = pair_of(*state);
    assert_int_equal(call1(pair.store, pair.user, "catch", 5), 5);         // thrown in the runtime
    assert_int_equal(call2(pair.store, pair.user, "through", 2, 7), 1007); // through its frame
    assert_int_equal(call1(pair.store, pair.user, "many", 100000),
                     (int32_t)(100000LL * 100001 / 2));
}

static void uncaught_exceptions(void **state)
{
    Pair pair = pair_of(*state);
    StoreTag error;
    StoreTag stop;
    assert_true(store_tag(pair.store, pair.runtime, "error", &error));
    assert_true(store_tag(pair.store, pair.runtime, "stop", &stop));
    StoreFunc uncaught = func_of(pair.store, pair.user, "uncaught", "i:");
    for (int32_t i = 0; i < 1000; i++) {
        StoreValue value = {.i32 = i};
        assert_int_equal(store_call(pair.store, &uncaught, &value, 1), STORE_THREW);
        const StoreOutcome *outcome = store_outcome(pair.store);
        assert_true(store_tag_equal(pair.store, &outcome->tag, &error));
        assert_false(store_tag_equal(pair.store, &outcome->tag, &stop));
        assert_int_equal(outcome->n_fields, 1);
        assert_int_equal(outcome->fields[0].i32, i);
    }
    StoreFunc halted = func_of(pair.store, pair.user, "halted", ":i"); // catches only the other tag
    StoreValue value = {0};
    assert_int_equal(store_call(pair.store, &halted, &value, 1), STORE_THREW);
    assert_true(store_tag_equal(pair.store, &store_outcome(pair.store)->tag, &stop));
    assert_int_equal(store_outcome(pair.store)->n_fields, 0);
    assert_int_equal(call1(pair.store, pair.user, "catch", 8), 8); // the store goes on
}

static void exports_that_do_not_fit(void **state)
{
    Pair pair = pair_of(*state);
    StoreFunc func;
    StoreMemory memory;
    StoreTag tag;
    StoreValue value;
    assert_false(store_func(pair.store, pair.user, "nothing", ":", &func));
    assert_false(store_func(pair.store, pair.runtime, "memory", ":", &func));
    assert_false(store_func(pair.store, pair.user, "catch", "i:", &func));
    assert_false(store_func(pair.store, pair.user, "catch", "i:l", &func));
    assert_false(store_func(pair.store, pair.user, "catch", ":i", &func));
    assert_false(store_func(pair.store, pair.user, "catch", "ii:i", &func));
    assert_true(store_func(pair.store, pair.user, "catch", "i:i", &func));
    assert_false(store_memory(pair.store, pair.user, "memory", &memory));
    assert_false(store_memory(pair.store, pair.runtime, "table", &memory));
    assert_false(store_tag(pair.store, pair.runtime, "base", &tag));
    assert_false(store_global(pair.store, pair.runtime, "error", &value));
}

static void imports_that_do_not_fit(void **state)
{
    Fixture *fixture = *state;
    Store *store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    StoreInstance instance;
    EngineModule *user = module_of(fixture, fixture->engine, USER);
    assert_int_equal(store_instantiate(store, user, NULL, &instance), STORE_FAILED);
    assert_contains(store_outcome(store)->message, "unknown import");
    instance_of(fixture, fixture->engine, store, "rt", "(module (memory (export \"memory\") 1))");
    EngineModule *wrong =
        module_of(fixture, fixture->engine, "(module (import \"rt\" \"memory\" (func)))");
    assert_int_equal(store_instantiate(store, wrong, NULL, &instance), STORE_FAILED);
    assert_contains(store_outcome(store)->message, "incompatible import type");
    EngineModule *start =
        module_of(fixture, fixture->engine, "(module (func $f unreachable) (start $f))");
    assert_int_equal(store_instantiate(store, start, NULL, &instance), STORE_TRAPPED);
    assert_int_equal(store_outcome(store)->trap, STORE_TRAP_UNREACHABLE);
}

// --- Traps ------------------------------------------------------------------------------------------------------

static const char TRAPS[] =
    "(module $traps"
    "  (memory 1) (table 2 funcref) (type $f (func))"
    "  (func $other (param i32)) (elem (i32.const 0) $other)"
    "  (func $inner (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))"
    "  (func $outer (export \"divide\") (param i32) (result i32) (i32.add (call $inner (local.get 0)) (i32.const 1)))"
    "  (func (export \"memory\") (param i32) (result i32) (i32.load (local.get 0)))"
    "  (func (export \"table\") (param i32) (result i32) (call_indirect (type $f) (local.get 0)) (i32.const 0))"
    "  (func (export \"overflow\") (param i32) (result i32) (i32.div_s (i32.const 0x80000000) (local.get 0)))"
    "  (func (export \"convert\") (param i32) (result i32) (i32.trunc_f64_s (f64.const nan)))"
    "  (func $deep (export \"deep\") (param i32) (result i32) (i32.add (call $deep (local.get 0)) (i32.const 1)))"
    "  (func (export \"never\") (param i32) (result i32) (unreachable)))";

static void traps(void **state)
{
    Fixture *fixture = *state;
    Store *store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, TRAPS);
    const struct {
        const char *name;
        int32_t argument;
        StoreTrap trap;
        const char *message;
    } cases[] = {
        {"divide", 0, STORE_TRAP_DIVISION, "divide by zero"},
        {"memory", 65533, STORE_TRAP_MEMORY, "out of bounds memory access"},
        {"memory", -1, STORE_TRAP_MEMORY, "out of bounds memory access"},
        {"table", 7, STORE_TRAP_TABLE, "undefined element"},
        {"table", 1, STORE_TRAP_NULL_CALL, "uninitialized element"},
        {"table", 0, STORE_TRAP_SIGNATURE, "indirect call type mismatch"},
        {"overflow", -1, STORE_TRAP_OVERFLOW, "integer overflow"},
        {"convert", 0, STORE_TRAP_CONVERSION, "invalid conversion to integer"},
        {"never", 0, STORE_TRAP_UNREACHABLE, "unreachable"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        StoreFunc func = func_of(store, instance, cases[i].name, "i:i");
        StoreValue value = {.i32 = cases[i].argument};
        assert_int_equal(store_call(store, &func, &value, 1), STORE_TRAPPED);
        assert_int_equal(store_outcome(store)->trap, cases[i].trap);
        assert_contains(store_outcome(store)->message, cases[i].message);
    }
}

static void backtrace(void **state)
{
    Fixture *fixture = *state;
    Store *store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, TRAPS);
    StoreFunc divide = func_of(store, instance, "divide", "i:i");
    StoreValue value = {.i32 = 0};
    assert_int_equal(store_call(store, &divide, &value, 1), STORE_TRAPPED);
    const StoreOutcome *outcome = store_outcome(store);
    assert_int_equal(outcome->frames.len, 2);
    assert_true(str_equal(outcome->frames.items[0].function, STR("inner")));
    assert_true(str_equal(outcome->frames.items[1].function, STR("outer")));
    assert_true(str_equal(outcome->frames.items[1].module, STR("traps")));
    assert_int_equal(outcome->frames.items[0].function_index, 1);
    assert_true(outcome->frames.items[0].module_offset < outcome->frames.items[1].module_offset);
}

// --- Depth ------------------------------------------------------------------------------------------------------

static const char DEPTH[] =
    "(module $depth"
    "  (func $down (export \"down\") (param i32) (result i32)"
    "    (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 0))"
    "      (else (i32.add (i32.const 1) (call $down (i32.sub (local.get 0) (i32.const 1)))))))"
    "  (tag $error (param i32))"
    "  (func $throw (param i32) (result i32)"
    "    (if (result i32) (i32.eqz (local.get 0)) (then (throw $error (i32.const 9)))"
    "      (else (i32.add (i32.const 1) (call $throw (i32.sub (local.get 0) (i32.const 1)))))))"
    "  (func (export \"unwind\") (param i32) (result i32)"
    "    (block $caught (result i32)"
    "      (try_table (result i32) (catch $error $caught) (call $throw (local.get 0)))))"
    "  (func $endless (export \"endless\") (param i32) (result i32)"
    "    (i32.add (i32.const 1) (call $endless (local.get 0)))))";

typedef struct Depth {
    Fixture *fixture;
    Store *store;
    StoreInstance instance;
} Depth;

static void go_deep(void *context)
{
    Depth *depth = context;
    assert_int_equal(call1(depth->store, depth->instance, "down", 1000000), 1000000);
    assert_int_equal(call1(depth->store, depth->instance, "unwind", 100000), 9);
    StoreFunc endless = func_of(depth->store, depth->instance, "endless", "i:i");
    StoreValue value = {0};
    assert_int_equal(store_call(depth->store, &endless, &value, 1), STORE_TRAPPED);
    assert_int_equal(store_outcome(depth->store)->trap, STORE_TRAP_STACK);
    assert_in_range(store_outcome(depth->store)->frames.len, 1, LIMIT_TRAP_FRAMES);
    assert_int_equal(call1(depth->store, depth->instance, "down", 1000), 1000); // and goes on
}

static void deep_recursion(void **state)
{
    Depth depth = {.fixture = *state};
    depth.store =
        store_new(depth.fixture->arena, depth.fixture->engine, NULL, &depth.fixture->diags);
    depth.instance = instance_of(depth.fixture, depth.fixture->engine, depth.store, NULL, DEPTH);
    assert_true(thread_run(0, go_deep, &depth));
    assert_true(
        stack_run((size_t)LIMIT_WASM_STACK_BYTES + LIMIT_HOST_STACK_BYTES, go_deep, &depth));
    assert_false(stack_run(SIZE_MAX / 2, go_deep, &depth)); // there is no such stack
}

// --- Functions of ours ------------------------------------------------------------------------------------------

typedef struct Host {
    Arena *arena;
    Store *store;
    StoreFunc inner;
    int32_t n_calls;
} Host;

static const char *host_add(void *context, StoreValue *values)
{
    Host *host = context;
    host->n_calls++;
    values[0].i64 = values[0].i32 + values[1].i64;
    return NULL;
}

static const char *host_refuse(void *context, StoreValue *values)
{
    (void)context;
    (void)values;
    return "not today";
}

static const char *host_nested(void *context, StoreValue *values)
{
    Host *host = context;
    StoreEnd end = store_call(host->store, &host->inner, values, 1);
    if (end == STORE_TRAPPED) {
        values[0].i32 = -5;
    }
    return NULL;
}

static const char *host_huge(void *context, StoreValue *values)
{
    Host *host = context;
    values[0].i32 = (int32_t)(intptr_t)arena_alloc(host->arena, SIZE_MAX / 2 + 1); // jumps
    return NULL;
}

static const char HOST[] =
    "(module"
    "  (import \"host\" \"add\" (func $add (param i32 i64) (result i64)))"
    "  (import \"host\" \"refuse\" (func $refuse))"
    "  (import \"host\" \"nested\" (func $nested (param i32) (result i32)))"
    "  (import \"host\" \"huge\" (func $huge (param i32) (result i32)))"
    "  (func (export \"add\") (param i32 i64) (result i64) (call $add (local.get 0) (local.get 1)))"
    "  (func (export \"refuse\") (call $refuse))"
    "  (func (export \"nested\") (param i32) (result i32) (call $nested (local.get 0)))"
    "  (func (export \"huge\") (param i32) (result i32) (call $huge (local.get 0)))"
    "  (func (export \"inner\") (param i32) (result i32) (i32.div_s (i32.const 100) (local.get 0))))";

static void host_functions(void **state)
{
    Fixture *fixture = *state;
    Store *store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    Host host = {.arena = fixture->arena, .store = store};
    store_define(store, "host", "add", "il:l", host_add, &host);
    store_define(store, "host", "refuse", ":", host_refuse, &host);
    store_define(store, "host", "nested", "i:i", host_nested, &host);
    store_define(store, "host", "huge", "i:i", host_huge, &host);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, HOST);
    host.inner = func_of(store, instance, "inner", "i:i");

    StoreFunc add = func_of(store, instance, "add", "il:l");
    for (int32_t i = 0; i < 100; i++) {
        StoreValue values[2] = {{.i32 = -i}, {.i64 = INT64_C(1) << 40}};
        assert_int_equal(store_call(store, &add, values, 2), STORE_RETURNED);
        assert_true(values[0].i64 == (INT64_C(1) << 40) - i);
    }
    assert_int_equal(host.n_calls, 100);

    StoreFunc refuse = func_of(store, instance, "refuse", ":");
    assert_int_equal(store_call(store, &refuse, NULL, 0), STORE_TRAPPED);
    assert_int_equal(store_outcome(store)->trap, STORE_TRAP_HOST);
    assert_contains(store_outcome(store)->message, "not today");

    assert_int_equal(call1(store, instance, "nested", 7), 14);
    assert_int_equal(call1(store, instance, "nested", 0),
                     -5); // the inner call's trap is ours to handle

    StoreFunc huge = func_of(store, instance, "huge", "i:i");
    StoreValue value = {0};
    assert_int_equal(store_call(store, &huge, &value, 1), STORE_TRAPPED);
    assert_contains(store_outcome(store)->message, "out of memory");
    assert_int_equal(call1(store, instance, "nested", 10), 10);
}

// --- Limits -----------------------------------------------------------------------------------------------------

static const char GROW[] =
    "(module (memory (export \"memory\") 1)"
    "  (func (export \"grow\") (param i32) (result i32) (memory.grow (local.get 0))))";

static void memory_limit(void **state)
{
    Fixture *fixture = *state;
    StoreOptions options = {.max_memory_bytes = 10 * 65536};
    Store *store = store_new(fixture->arena, fixture->engine, &options, &fixture->diags);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, GROW);
    StoreMemory memory;
    assert_true(store_memory(store, instance, "memory", &memory));
    size_t size = 0;
    uint8_t *bytes = store_bytes(store, &memory, &size);
    assert_int_equal(call1(store, instance, "grow", 8), 1);
    assert_ptr_equal(store_bytes(store, &memory, &size), bytes); // it does not move
    assert_int_equal(size, 9 * 65536);
    assert_int_equal(call1(store, instance, "grow", 2), -1);
    assert_int_equal(call1(store, instance, "grow", 1), 9);
    assert_int_equal(call1(store, instance, "grow", 1), -1);
    StoreInstance too_big;
    EngineModule *module = module_of(fixture, fixture->engine, "(module (memory 11))");
    assert_int_equal(store_instantiate(store, module, NULL, &too_big), STORE_FAILED);
    assert_contains(store_outcome(store)->message, "exceeds memory limits");

    Store *free_store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    instance = instance_of(fixture, fixture->engine, free_store, NULL, GROW);
    assert_int_equal(call1(free_store, instance, "grow", 1000), 1);
}

/// Whether the kernel was asked for big pages at `address` ("hg" of /proc/self/smaps).
static bool has_big_pages(const uint8_t *address)
{
    FILE *maps = fopen("/proc/self/smaps", "r");
    assert_non_null(maps);
    char line[512];
    bool is_here = false, is_big = false;
    while (fgets(line, sizeof line, maps) != NULL) {
        unsigned long begin, end;
        if (sscanf(line, "%lx-%lx ", &begin, &end) == 2) {
            is_here = begin <= (uintptr_t)address && (uintptr_t)address < end;
        }
        is_big |= is_here && strncmp(line, "VmFlags:", 8) == 0 && strstr(line, " hg") != NULL;
    }
    fclose(maps);
    return is_big;
}

static void big_pages(void **state)
{
    enum { SPARED = 4 << 20, PAGE = 2 << 20 };
    Fixture *fixture = *state;
    Store *store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, GROW);
    StoreMemory memory;
    assert_true(store_memory(store, instance, "memory", &memory));
    size_t size = 0;
    uint8_t *bytes = store_bytes(store, &memory, &size);
    if (access("/sys/kernel/mm/transparent_hugepage", F_OK) != 0) {
        skip();
    }
    store_big_pages(store, &memory, SPARED);
    assert_int_equal(call1(store, instance, "grow", 1000), 1);
    assert_false(has_big_pages(bytes));
    assert_false(has_big_pages(bytes + SPARED - 1));
    assert_true(has_big_pages(bytes + size + SPARED + PAGE));
    assert_true(has_big_pages(bytes + 1000 * 65536));
    bytes[1000 * 65536] = 1;
    store_big_pages(store, &memory, SIZE_MAX / 4); // more than there can be: nothing
}

static const char FUEL[] =
    "(module (memory (export \"memory\") 1)"
    "  (func (export \"sum\") (param $n i32) (result i32) (local $sum i32)"
    "    (loop $again"
    "      (local.set $sum (i32.add (local.get $sum) (local.get $n)))"
    "      (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))"
    "      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))"
    "    (local.get $sum)))";

/// With `fuel` the call ends where it ended before: the same trap after the same number of rounds.
static int32_t rounds_with(Fixture *fixture, Engine *engine, const EngineModule *module,
                           uint64_t fuel, StoreEnd *end_out, uint64_t *left_out)
{
    Store *store = store_new(fixture->arena, engine, NULL, &fixture->diags);
    store_set_fuel(store, fuel);
    StoreInstance instance;
    assert_int_equal(store_instantiate(store, module, NULL, &instance), STORE_RETURNED);
    StoreFunc sum = func_of(store, instance, "sum", "i:i");
    StoreValue value = {.i32 = 10};
    *end_out = store_call(store, &sum, &value, 1);
    if (*end_out == STORE_TRAPPED) {
        assert_int_equal(store_outcome(store)->trap, STORE_TRAP_FUEL);
    } else {
        assert_int_equal(value.i32, 55);
    }
    *left_out = store_fuel(store);
    StoreMemory memory;
    size_t size = 0;
    assert_true(store_memory(store, instance, "memory", &memory));
    int32_t rounds = 0;
    memcpy(&rounds, store_bytes(store, &memory, &size), sizeof rounds);
    store_free(store);
    return rounds;
}

static void fuel_at_each_instruction(void **state)
{
    Fixture *fixture = *state;
    EngineOptions options = {.use_fuel = true};
    Engine *engine = engine_new(fixture->arena, &options, &fixture->diags);
    EngineModule *module = module_of(fixture, engine, FUEL);
    StoreEnd end;
    uint64_t left = 0;
    assert_int_equal(rounds_with(fixture, engine, module, 100000, &end, &left), 10);
    assert_int_equal(end, STORE_RETURNED);
    uint64_t needed = 100000 - left;
    assert_in_range(needed, 10 * 5, 10 * 20);
    // Fuel is looked at where loops and functions begin, so the last few instructions are free.
    bool is_enough = false;
    int32_t before = 0;
    for (uint64_t fuel = 0; fuel <= needed; fuel++) {
        int32_t rounds = rounds_with(fixture, engine, module, fuel, &end, &left);
        StoreEnd again;
        assert_int_equal(rounds_with(fixture, engine, module, fuel, &again, &left), rounds);
        assert_int_equal(again, end);
        assert_in_range(rounds, before, before + 1);
        assert_true(end == STORE_RETURNED || !is_enough);
        assert_true(end == STORE_TRAPPED || rounds == 10);
        is_enough = end == STORE_RETURNED;
        before = rounds;
    }
    assert_true(is_enough);
    assert_int_equal(before, 10);
}

// --- WASI -------------------------------------------------------------------------------------------------------

static const char WASI[] =
    "(module"
    "  (import \"wasi_snapshot_preview1\" \"fd_write\" (func $fd_write (param i32 i32 i32 i32) (result i32)))"
    "  (import \"wasi_snapshot_preview1\" \"args_sizes_get\" (func $args_sizes (param i32 i32) (result i32)))"
    "  (import \"wasi_snapshot_preview1\" \"args_get\" (func $args (param i32 i32) (result i32)))"
    "  (import \"wasi_snapshot_preview1\" \"environ_get\" (func $environ (param i32 i32) (result i32)))"
    "  (import \"wasi_snapshot_preview1\" \"proc_exit\" (func $exit (param i32)))"
    "  (import \"wasi_snapshot_preview1\" \"path_open\""
    "    (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))"
    "  (memory (export \"memory\") 1)"
    "  (data (i32.const 16) \"hello.txt\")"
    "  (data (i32.const 32) \"../hello.txt\")"
    "  (data (i32.const 48) \"Gr\\c3\\bc\\c3\\9fe\\n\")"
    "  (data (i32.const 0) \"\\30\\00\\00\\00\\08\\00\\00\\00\")"
    "  (func (export \"write\") (result i32) (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))"
    "  (func (export \"n_args\") (result i32)"
    "    (drop (call $args_sizes (i32.const 100) (i32.const 104))) (i32.load (i32.const 100)))"
    "  (func (export \"args\") (result i32) (call $args (i32.const 200) (i32.const 300)))"
    "  (func (export \"environ\") (result i32) (call $environ (i32.const 200) (i32.const 300)))"
    "  (func (export \"exit\") (param i32) (call $exit (local.get 0)))"
    "  (func (export \"open\") (param $path i32) (param $length i32) (param $flags i32) (result i32)"
    "    (call $open (i32.const 3) (i32.const 0) (local.get $path) (local.get $length) (local.get $flags)"
    "      (select (i64.const 0x42) (i64.const 2) (local.get $flags)) (i64.const 0) (i32.const 0) (i32.const 8))))";

static int32_t call0(Store *store, StoreInstance instance, const char *name)
{
    StoreFunc func = func_of(store, instance, name, ":i");
    StoreValue value = {0};
    assert_int_equal(store_call(store, &func, &value, 1), STORE_RETURNED);
    return value.i32;
}

static int32_t open_in(Store *store, StoreInstance instance, int32_t path, int32_t length,
                       int32_t flags)
{
    StoreFunc func = func_of(store, instance, "open", "iii:i");
    StoreValue values[3] = {{.i32 = path}, {.i32 = length}, {.i32 = flags}};
    assert_int_equal(store_call(store, &func, values, 3), STORE_RETURNED);
    return values[0].i32;
}

static void wasi_world(void **state)
{
    Fixture *fixture = *state;
    static const char *const args[] = {"prog", "één", "zwei"};
    static const char *const names[] = {"LANGUE"};
    static const char *const values[] = {"français"};
    StoreOptions options = {
        .args = args, .n_args = 3, .env_names = names, .env_values = values, .n_env = 1};
    Store *store = store_new(fixture->arena, fixture->engine, &options, &fixture->diags);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, WASI);
    assert_int_equal(call0(store, instance, "n_args"), 3);
    assert_int_equal(call0(store, instance, "args"), 0);
    StoreMemory memory;
    size_t size = 0;
    assert_true(store_memory(store, instance, "memory", &memory));
    const char *bytes = (const char *)store_bytes(store, &memory, &size);
    assert_memory_equal(bytes + 300, "prog\0één\0zwei", sizeof "prog\0één\0zwei");
    assert_int_equal(call0(store, instance, "environ"), 0);
    assert_string_equal(bytes + 300, "LANGUE=français");

    enum { NO_SUCH_FILE_DESCRIPTOR = 8, FLAG_CREATE = 1 };
    assert_int_equal(open_in(store, instance, 16, 9, FLAG_CREATE), NO_SUCH_FILE_DESCRIPTOR);

    StoreFunc leave = func_of(store, instance, "exit", "i:");
    for (int32_t code = 0; code < 256; code += code < 3 ? 1 : 61) {
        StoreValue value = {.i32 = code};
        StoreEnd end = store_call(store, &leave, &value, 1);
        assert_int_equal(end, STORE_EXITED);
        assert_int_equal(store_outcome(store)->exit_code, code);
    }
}

static void wasi_folders(void **state)
{
    Fixture *fixture = *state;
    char outer[] = "/tmp/ml_engine_XXXXXX";
    assert_non_null(mkdtemp(outer));
    Buf inner = buf_new(fixture->arena);
    buf_printf(&inner, "%s/inner%c", outer, 0);
    assert_int_equal(mkdir(inner.ptr, 0700), 0);
    Buf secret = buf_new(fixture->arena);
    buf_printf(&secret, "%s/hello.txt%c", outer, 0);
    close(open(secret.ptr, O_CREAT | O_WRONLY, 0600));
    enum { FLAG_CREATE = 1, DONE = 0, NOT_PERMITTED = 63, NO_ENTRY = 44 };
    for (int writable = 0; writable < 2; writable++) {
        StoreFolder folder = {inner.ptr, "/data", writable == 1};
        StoreOptions options = {.folders = &folder, .n_folders = 1};
        Store *store = store_new(fixture->arena, fixture->engine, &options, &fixture->diags);
        assert_non_null(store);
        StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, WASI);
        assert_int_equal(open_in(store, instance, 16, 9, 0), NO_ENTRY); // to read
        int32_t created = open_in(store, instance, 16, 9, FLAG_CREATE);
        assert_int_equal(created, writable == 1 ? DONE : NOT_PERMITTED);
        assert_int_equal(open_in(store, instance, 32, 12, 0), NOT_PERMITTED); // above the folder
        store_free(store);
    }
    Buf made = buf_new(fixture->arena);
    buf_printf(&made, "%s/hello.txt%c", inner.ptr, 0);
    assert_int_equal(unlink(made.ptr), 0);
    unlink(secret.ptr);
    rmdir(inner.ptr);
    rmdir(outer);

    StoreFolder missing = {inner.ptr, "/data", false};
    StoreOptions options = {.folders = &missing, .n_folders = 1};
    assert_null(store_new(fixture->arena, fixture->engine, &options, &fixture->diags));
    assert_contains(diag_only(&fixture->diags, MSG_ENGINE_FAILED), inner.ptr);
}

static void wasi_output(void **state)
{
    Fixture *fixture = *state;
    StoreOptions options = {.has_stdio = true};
    Store *store = store_new(fixture->arena, fixture->engine, &options, &fixture->diags);
    StoreInstance instance = instance_of(fixture, fixture->engine, store, NULL, WASI);
    fflush(stdout);
    int before = dup(1);
    FILE *file = tmpfile();
    assert_non_null(file);
    dup2(fileno(file), 1);
    int32_t error = call0(store, instance, "write");
    dup2(before, 1);
    close(before);
    assert_int_equal(error, 0);
    char text[32] = {0};
    rewind(file);
    assert_int_equal(fread(text, 1, sizeof text, file), 8);
    assert_string_equal(text, "Grüße\n");
    fclose(file);
}

static void wasi_text_that_is_none(void **state)
{
    Fixture *fixture = *state;
    static const char *const args[] = {"prog", "\xff\xfe"};
    StoreOptions options = {.args = args, .n_args = 2};
    assert_null(store_new(fixture->arena, fixture->engine, &options, &fixture->diags));
    assert_contains(diag_only(&fixture->diags, MSG_ENGINE_FAILED), "UTF-8");
}

// --- No memory --------------------------------------------------------------------------------------------------

typedef struct Meter {
    size_t n;       // allocations so far
    size_t fail_at; // from this one on there is none
} Meter;

static void *metered_allocate(void *context, size_t size)
{
    Meter *meter = context;
    return ++meter->n > meter->fail_at ? NULL : malloc(size);
}

static void metered_release(void *context, void *block)
{
    (void)context;
    free(block);
}

/// All that allocates: an engine, a module, there and back, a store, a host function, a trap, an exception.
static void use_everything(Arena *arena, Str wasm)
{
    DiagList diags = diag_list_new(arena);
    Engine *engine = engine_new(arena, NULL, &diags);
    EngineModule *module = engine_compile(arena, engine, wasm, &diags);
    Str code;
    assert_true(engine_serialize(arena, module, &code, &diags));
    module = engine_deserialize(arena, engine, code, &diags);
    assert_null(engine_compile(arena, engine, STR("nothing"), &diags));
    StoreOptions options = {.n_args = 0};
    Store *store = store_new(arena, engine, &options, &diags);
    Interrupt *interrupt = interrupt_new(arena);
    store_define(store, "host", "refuse", ":", host_refuse, NULL);
    StoreInstance instance;
    assert_int_equal(store_instantiate(store, module, "m", &instance), STORE_RETURNED);
    StoreMemory memory;
    assert_true(store_memory(store, instance, "memory", &memory));
    assert_true(store_poll(store, &memory, 64, interrupt));
    assert_true(interrupt_after(interrupt, 100000));
    StoreFunc func = func_of(store, instance, "throw", ":");
    assert_int_equal(store_call(store, &func, NULL, 0), STORE_THREW);
    func = func_of(store, instance, "refuse", ":");
    assert_int_equal(store_call(store, &func, NULL, 0), STORE_TRAPPED);
}

static void memory_runs_out(void **state)
{
    Fixture *fixture = *state;
    Str wasm = wasm_of(
        fixture->arena, fixture->engine,
        "(module $m (import \"host\" \"refuse\" (func $refuse)) (memory (export \"memory\") 1) (tag $e (param i64))"
        "  (func $t (export \"throw\") (throw $e (i64.const 1)))"
        "  (func $r (export \"refuse\") (call $refuse)))");
    volatile size_t n = 0;
    volatile bool is_done = false;
    while (!is_done) {
        static Meter meter;
        meter = (Meter){.fail_at = ++n};
        jmp_buf out_of_memory;
        Allocator allocator = {metered_allocate, metered_release, &meter};
        Arena *volatile arena = arena_new(allocator, &out_of_memory);
        if (arena != NULL && setjmp(out_of_memory) == 0) {
            use_everything(arena, wasm);
            is_done = true;
        }
        arena_free(arena);
    }
    print_message("enough memory from allocation %zu on\n", n);
    assert_true(n > 1); // under AddressSanitizer each block is one; else there are few
}

// --- What the build has compiled --------------------------------------------------------------------------------

/// ../lib beside this program, where libwasmtime.so lies.
static Str folder_beside(Arena *arena)
{
    char path[4096];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    assert_true(len > 0);
    while (path[len - 1] != '/') {
        len--;
    }
    Buf folder = buf_new(arena);
    buf_add(&folder, (Str){path, (size_t)len});
    buf_text(&folder, "../lib");
    buf_put(&folder, '\0');
    return (Str){folder.ptr, folder.len - 1};
}

/// The code for `digest`, or NULL.
static EngineModule *found(Fixture *fixture, const uint8_t *digest)
{
    Str path = precompiled_find(fixture->arena, fixture->engine, digest);
    return precompiled_module(fixture->arena, fixture->engine, path);
}

static void precompiled_code(void **state)
{
    Fixture *fixture = *state;
    Arena *arena = fixture->arena;
    DiagList diags = diag_list_new(arena);
    Str folder = folder_beside(arena);
    Str wasm = wasm_of(arena, fixture->engine, "(module (func (export \"of_this_test\")))");
    uint8_t digest[CACHE_DIGEST_BYTES];
    char name[CACHE_NAME_BYTES];
    cache_digest(wasm, digest);
    cache_entry_name(fixture->engine, digest, name);
    Buf path = buf_new(arena);
    buf_printf(&path, "%s/%s", folder.ptr, name);
    buf_put(&path, '\0');
    unlink(path.ptr);
    assert_null(found(fixture, digest));
    assert_true(precompiled_write(arena, fixture->engine, wasm, folder.ptr, &diags));
    assert_non_null(found(fixture, digest));
    assert_int_equal(chmod(path.ptr, 0664), 0); // others may have written it
    assert_null(found(fixture, digest));
    assert_int_equal(chmod(path.ptr, 0644), 0);
    digest[0] ^= 1; // another module
    assert_null(found(fixture, digest));
    assert_int_equal(unlink(path.ptr), 0);
    assert_false(precompiled_write(arena, fixture->engine, wasm, "/nonexistent", &diags));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(no_library),
        ENGINE_TEST(another_library),
        ENGINE_TEST(library_of_environment),
        ENGINE_TEST(another_version),
        ENGINE_TEST(compile_errors),
        ENGINE_TEST(serialize_and_back),
        ENGINE_TEST(fingerprints),
        ENGINE_TEST(precompiled_code),
        ENGINE_TEST(shared_things),
        ENGINE_TEST(exceptions_across),
        ENGINE_TEST(uncaught_exceptions),
        ENGINE_TEST(exports_that_do_not_fit),
        ENGINE_TEST(imports_that_do_not_fit),
        ENGINE_TEST(traps),
        ENGINE_TEST(backtrace),
        ENGINE_TEST(deep_recursion),
        ENGINE_TEST(host_functions),
        ENGINE_TEST(memory_limit),
        ENGINE_TEST(big_pages),
        ENGINE_TEST(fuel_at_each_instruction),
        ENGINE_TEST(wasi_world),
        ENGINE_TEST(wasi_folders),
        ENGINE_TEST(wasi_output),
        ENGINE_TEST(wasi_text_that_is_none),
        ENGINE_TEST(memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
