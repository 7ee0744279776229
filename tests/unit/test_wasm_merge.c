// SPDX-License-Identifier: Apache-2.0
// The static merge: what it refuses, what it raises, and that damaged runtimes and missing memory
// are no danger. That merged modules run is tested by tests/check_wasm_merge.py.
#include "test_wasm_fixture.h"

#include "wasm/encode.h"
#include "wasm/merge.h"
#include "wasm/validate.h"
#include "wasm/wat.h"

#include <stdlib.h>

static const WasmLimits ONE_PAGE = {1, 4};

// A runtime with one of everything, which exports all but a function named "hidden".
static WasmModule *make_runtime(Arena *arena)
{
    WasmModule *module = wmod_new(arena, STR("runtime"));
    WasmFunc *host =
        wmod_import_func(module, STR("host"), STR("write"), wmod_signature(module, "ii:i"));
    WasmMemory *memory = wmod_memory(module, ONE_PAGE, STR("memory"));
    WasmTable *table = wmod_table(module, WTYPE_FUNCREF, (WasmLimits){2, 2}, STR("table"));
    WasmGlobal *global = wmod_global(module, WTYPE_I32, true, STR("global"));
    wmod_i32_const(&global->init, 7);
    WasmGlobal *sum = wmod_global(module, WTYPE_F64, false, STR("sum"));
    wmod_f64_const(&sum->init, 0.5);
    WasmTag *tag = wmod_tag(module, wmod_signature(module, "i:"), STR("tag"));
    WasmFunc *func = wmod_func(module, wmod_signature(module, "i:i"), STR("func"));
    wmod_name_local(func, 0, STR("x"));
    wmod_local_get(&func->code, 0);
    wmod_local_get(&func->code, 0);
    wmod_call(&func->code, host);
    WasmFunc *hidden = wmod_func(module, wmod_signature(module, ":"), STR("hidden"));
    WasmData *passive = wmod_data(module, WSEG_PASSIVE, STR("bytes"), STR("bytes"));
    wmod_data_op(&hidden->code, WOP_DATA_DROP, passive);
    WasmElem *elem = wmod_elem(module, WSEG_ACTIVE, WTYPE_FUNCREF, table, (Str){0});
    wmod_i32_const(&elem->offset, 0);
    wmod_elem_func(module, elem, hidden);
    wmod_export(module, STR("func"), &func->entity);
    wmod_export(module, STR("memory"), &memory->entity);
    wmod_export(module, STR("table"), &table->entity);
    wmod_export(module, STR("global"), &global->entity);
    wmod_export(module, STR("sum"), &sum->entity);
    wmod_export(module, STR("tag"), &tag->entity);
    return module;
}

static Str make_runtime_bytes(Arena *arena)
{
    Buf bytes = buf_new(arena);
    wenc_module(make_runtime(arena), &bytes, NULL);
    return buf_str(&bytes);
}

// A user module of the runtime's function, memory and table.
static WasmModule *make_user(Arena *arena, WasmLimits memory_limits, WasmLimits table_limits)
{
    WasmModule *module = wmod_new(arena, (Str){0});
    WasmFunc *func =
        wmod_import_func(module, STR("rt"), STR("func"), wmod_signature(module, "i:i"));
    WasmMemory *memory = wmod_memory(module, memory_limits, (Str){0});
    wmod_import(module, &memory->entity, STR("rt"), STR("memory"));
    WasmTable *table = wmod_table(module, WTYPE_FUNCREF, table_limits, (Str){0});
    wmod_import(module, &table->entity, STR("rt"), STR("table"));
    WasmFunc *own = wmod_func(module, wmod_signature(module, ":F"), STR("own"));
    WasmGlobal *sum = wmod_global(module, WTYPE_F64, false, (Str){0});
    wmod_import(module, &sum->entity, STR("rt"), STR("sum"));
    wmod_i32_const(&own->code, 1);
    wmod_call(&own->code, func);
    wmod_op(&own->code, WOP_DROP);
    wmod_global_get(&own->code, sum);
    wmod_export(module, STR("own"), &own->entity);
    WasmData *data = wmod_data(module, WSEG_ACTIVE, STR("x"), STR("x"));
    wmod_i32_const(&data->offset, 65536);
    return module;
}

static const WasmLimits ANY = {0, WLIMIT_NONE};

static Str merge(Fixture *fixture, WasmModule *user)
{
    Buf out = buf_new(fixture->arena);
    return wmerge_module(user, STR("rt"), make_runtime_bytes(fixture->arena), &out);
}

// Behind nothing, a module is what it is alone.
static void empty_runtime_changes_nothing(void **state)
{
    Fixture *fixture = *state;
    WasmModule *module = make_runtime(fixture->arena);
    WasmModule *alone = wmod_new(fixture->arena, STR("alone"));
    wmod_func(alone, wmod_signature(alone, ":"), STR("f"));
    Buf expected = buf_new(fixture->arena);
    Buf merged = buf_new(fixture->arena);
    wenc_module(alone, &expected, NULL);
    assert_str(wmerge_module(alone, STR("rt"), (Str){"\0asm\1\0\0\0", 8}, &merged), "");
    assert_true(str_equal(buf_str(&expected), buf_str(&merged)));
    // and nothing behind a module is that module
    Buf runtime = buf_new(fixture->arena);
    Buf again = buf_new(fixture->arena);
    wenc_module(module, &runtime, NULL);
    WasmModule *nothing = wmod_new(fixture->arena, (Str){0});
    assert_str(wmerge_module(nothing, STR("rt"), buf_str(&runtime), &again), "");
    assert_true(str_equal(buf_str(&runtime), buf_str(&again)));
}

static void resolves_imports(void **state)
{
    Fixture *fixture = *state;
    WasmModule *user = make_user(fixture->arena, ANY, ANY);
    WasmFunc *host =
        wmod_import_func(user, STR("host"), STR("write"), wmod_signature(user, "ii:i"));
    assert_str(merge(fixture, user), "");
    assert_int_equal(host->entity.index, 0);                         // the runtime's import
    assert_int_equal(user->entities[WKIND_FUNC].items[0]->index, 1); // the runtime's function
    assert_int_equal(user->entities[WKIND_FUNC].items[1]->index, 3); // after all of the runtime's
    assert_int_equal(user->datas.items[0]->index, 1);
    assert_int_equal(wmod_signature(user, "i:i")->index, 2); // the runtime's third type
    assert_int_equal(wmod_signature(user, ":F")->index, 4);  // new, after its four
}

// The merged module as text: limits, counts and names that only reading it again can show.
static void raises_limits(void **state)
{
    Fixture *fixture = *state;
    Buf out = buf_new(fixture->arena);
    WasmModule *user =
        make_user(fixture->arena, (WasmLimits){3, WLIMIT_NONE}, (WasmLimits){9, WLIMIT_NONE});
    assert_str(wmerge_module(user, STR("rt"), make_runtime_bytes(fixture->arena), &out), "");
    Str table = {"\x04\x05\x01\x70\x01\x09\x09", 7};
    Str memory = {"\x05\x04\x01\x01\x03\x04", 6};
    assert_true(str_find(buf_str(&out), table) < out.len);
    assert_true(str_find(buf_str(&out), memory) < out.len);
    Str data_count = {"\x0C\x01\x02", 3};
    assert_true(str_find(buf_str(&out), data_count) < out.len);
    static const char NAMES[] = "\x04\x00\x05write\x01\x04"
                                "func\x02\x06hidden\x03\x03own";
    Str names = {NAMES, sizeof NAMES - 1};
    assert_true(str_find(buf_str(&out), names) < out.len);
}

// --- What it refuses -----------------------------------------------------------------------------

static void refuses_other_types(void **state)
{
    Fixture *fixture = *state;
    WasmModule *user = wmod_new(fixture->arena, (Str){0});
    wmod_import_func(user, STR("rt"), STR("func"), wmod_signature(user, "i:I"));
    assert_str(merge(fixture, user), "the runtime has it with another type: rt.func");
    user = wmod_new(fixture->arena, (Str){0});
    wmod_import_func(user, STR("host"), STR("write"), wmod_signature(user, "i:"));
    assert_str(merge(fixture, user), "the runtime has it with another type: host.write");
    static const struct {
        WasmType type;
        bool is_mutable;
        const char *name;
    } GLOBALS[] = {
        {WTYPE_I64, true, "global"}, {WTYPE_I32, false, "global"}, {WTYPE_F64, true, "sum"}};
    for (size_t i = 0; i < sizeof GLOBALS / sizeof GLOBALS[0]; i++) {
        user = wmod_new(fixture->arena, (Str){0});
        WasmGlobal *global = wmod_global(user, GLOBALS[i].type, GLOBALS[i].is_mutable, (Str){0});
        wmod_import(user, &global->entity, STR("rt"), str_of(GLOBALS[i].name));
        assert_int_not_equal(merge(fixture, user).len, 0);
    }
    user = wmod_new(fixture->arena, (Str){0});
    WasmTag *tag = wmod_tag(user, wmod_signature(user, "I:"), (Str){0});
    wmod_import(user, &tag->entity, STR("rt"), STR("tag"));
    assert_str(merge(fixture, user), "the runtime has it with another type: rt.tag");
    user = wmod_new(fixture->arena, (Str){0});
    WasmTable *table = wmod_table(user, WTYPE_EXTERNREF, ANY, (Str){0});
    wmod_import(user, &table->entity, STR("rt"), STR("table"));
    assert_str(merge(fixture, user), "the runtime has it with another type: rt.table");
    user = make_user(fixture->arena, (WasmLimits){1, 3}, ANY); // the runtime's may grow to 4
    assert_str(merge(fixture, user), "the runtime has it with another type: rt.memory");
}

static void refuses_what_is_missing(void **state)
{
    Fixture *fixture = *state;
    WasmModule *user = wmod_new(fixture->arena, (Str){0});
    wmod_import_func(user, STR("rt"), STR("hidden"), wmod_signature(user, ":"));
    assert_str(merge(fixture, user), "the runtime does not export: rt.hidden");
    user = wmod_new(fixture->arena, (Str){0});
    wmod_import_func(user, STR("rt"), STR("memory"), wmod_signature(user, ":"));
    assert_str(merge(fixture, user), "the runtime does not export: rt.memory");
    user = wmod_new(fixture->arena, (Str){0});
    wmod_import_func(user, STR("host"), STR("read"), wmod_signature(user, "ii:i"));
    assert_str(merge(fixture, user), "the runtime does not import: host.read");
}

static void refuses_what_is_there_twice(void **state)
{
    Fixture *fixture = *state;
    WasmModule *user = wmod_new(fixture->arena, (Str){0});
    wmod_memory(user, ONE_PAGE, (Str){0});
    assert_str(merge(fixture, user), "both modules have: a memory");
    user = make_user(fixture->arena, ANY, ANY);
    wmod_export(user, STR("func"), user->entities[WKIND_FUNC].items[1]);
    assert_str(merge(fixture, user), "both modules export: func");
    user = make_user(fixture->arena, ANY, ANY);
    wmod_export(user, STR("func"), user->entities[WKIND_FUNC].items[0]); // the same thing
    assert_str(merge(fixture, user), "");

    WasmModule *starting = wmod_new(fixture->arena, (Str){0});
    starting->start = wmod_func(starting, wmod_signature(starting, ":"), (Str){0});
    Buf bytes = buf_new(fixture->arena);
    wenc_module(starting, &bytes, NULL);
    Buf out = buf_new(fixture->arena);
    assert_str(wmerge_module(starting, STR("rt"), buf_str(&bytes), &out),
               "both modules have: a start function");
    assert_int_equal(out.len, 0);
    assert_str(merge(fixture, starting), "");
}

typedef struct DamageCase {
    const char *bytes; // after the header
    size_t len;
    const char *error;
} DamageCase;

static void refuses_damaged_runtimes(void **state)
{
    static const DamageCase CASES[] = {
        {"\x01\x02\x01", 3, "it ends too early"},
        {"\x01\x80\x80\x80\x80\x10", 6, "a number is too large"},
        {"\x01\x80\x80\x80\x80\x80\x00", 7, "a number is too long"},
        {"\x01\x01\x01", 3, "a section has less than it says"},
        {"\x01\x05\x01\x60\x00\x00\x00", 7, "a section has more than it says"},
        {"\x01\x04\x01\x5F\x00\x00", 6, "a type that is not one of functions"},
        {"\x01\x05\x01\x60\x01\x7B\x00", 7, "a type of values that we don't know"},
        {"\x01\x01\x00\x01\x01\x00", 6, "a section stands twice"},
        {"\x0F\x01\x00", 3, "a section that we don't know"},
        {"\x05\x03\x01\x04\x01", 5, "limits of a kind that we don't know"},
        {"\x05\x05\x02\x00\x01\x00\x01", 7, "it has several memories"},
        {"\x03\x02\x01\x00", 4, "there is no such type"},
        {"\x01\x04\x01\x60\x00\x00\x03\x02\x01\x00", 10, "it has not a body for each function"},
        {"\x07\x05\x01\x01\x61\x00\x00", 7, "what is exported is not there"},
        {"\x07\x05\x01\x01\x61\x05\x00", 7, "a kind of import or export that we don't know"},
        {"\x06\x05\x01\x7F\x00\x41\x00", 7, "it ends too early"},
        {"\x06\x07\x01\x7F\x00\x28\x02\x00\x0B", 9, "a constant expression that we don't know"},
        {"\x0D\x03\x01\x01\x00", 5, "a tag that is not of an exception"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        Buf runtime = buf_new(fixture->arena);
        Buf out = buf_new(fixture->arena);
        Buf expected = buf_new(fixture->arena);
        buf_add(&runtime, (Str){"\0asm\1\0\0\0", 8});
        buf_add(&runtime, (Str){CASES[i].bytes, CASES[i].len});
        buf_printf(&expected, "the runtime can't be read: %s%c", CASES[i].error, '\0');
        assert_str(wmerge_module(fixture->module, STR("rt"), buf_str(&runtime), &out),
                   expected.ptr);
        assert_int_equal(out.len, 0);
    }
}

// A copy on the heap, so that AddressSanitizer sees a read behind its end.
static void merge_copy(Fixture *fixture, Str bytes, size_t len, size_t changed,
                       unsigned char change)
{
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &fixture->out_of_memory);
    char *copy = malloc(len + (len == 0));
    assert_non_null(copy);
    memcpy(copy, bytes.ptr, len);
    if (changed < len) {
        copy[changed] = (char)((unsigned char)copy[changed] ^ change);
    }
    WasmModule *user = make_user(arena, (WasmLimits){1, WLIMIT_NONE}, ANY);
    Buf out = buf_new(arena);
    Str error = wmerge_module(user, STR("rt"), (Str){copy, len}, &out);
    assert_true((error.len == 0) == (out.len > 0));
    free(copy);
    arena_free(arena);
}

static void survives_any_damage(void **state)
{
    Fixture *fixture = *state;
    Str bytes = make_runtime_bytes(fixture->arena);
    for (size_t i = 0; i < bytes.len; i++) {
        merge_copy(fixture, bytes, i, bytes.len, 0);
        for (int bit = 0; bit < 8; bit++) {
            merge_copy(fixture, bytes, bytes.len, i, (unsigned char)(1 << bit));
        }
        merge_copy(fixture, bytes, bytes.len, i, 0xFF);
    }
}

// --- Without memory ------------------------------------------------------------------------------

typedef struct Failing {
    size_t n;       // allocations so far
    size_t fail_at; // the first that fails, and all after it
    size_t n_live;
} Failing;

static void *failing_allocate(void *context, size_t size)
{
    Failing *failing = context;
    if (++failing->n >= failing->fail_at) {
        return NULL;
    }
    failing->n_live++;
    return malloc(size);
}

static void failing_release(void *context, void *block)
{
    ((Failing *)context)->n_live--;
    free(block);
}

// Everything that the room does. False when memory ran out.
static bool do_everything(Failing *failing)
{
    jmp_buf out_of_memory;
    Arena *volatile arena = NULL;
    if (setjmp(out_of_memory) != 0) {
        arena_free(arena);
        return false;
    }
    arena = arena_new((Allocator){failing_allocate, failing_release, failing}, &out_of_memory);
    if (arena == NULL) {
        return false;
    }
    WasmModule *runtime = make_runtime(arena);
    WasmTrace trace = {.arena = arena};
    Buf bytes = buf_new(arena);
    Buf text = buf_new(arena);
    Buf merged = buf_new(arena);
    bool is_right = wmod_validate(runtime).len == 0;
    wenc_module(runtime, &bytes, &trace);
    wenc_dump(&trace, buf_str(&bytes), &text);
    wat_print(runtime, &text);
    WasmModule *user = make_user(arena, ANY, ANY);
    is_right = is_right && wmod_validate(user).len == 0 &&
               wmerge_module(user, STR("rt"), buf_str(&bytes), &merged).len == 0;
    arena_free(arena);
    assert_true(is_right);
    return true;
}

static void survives_without_memory(void **state)
{
    (void)state;
    size_t n_failures = 0;
    for (size_t fail_at = 1;; fail_at++) {
        Failing failing = {.fail_at = fail_at};
        bool is_done = do_everything(&failing);
        assert_int_equal(failing.n_live, 0);
        if (is_done) {
            break;
        }
        n_failures++;
    }
    assert_true(n_failures > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WASM_TEST(empty_runtime_changes_nothing),
        WASM_TEST(resolves_imports),
        WASM_TEST(raises_limits),
        WASM_TEST(refuses_other_types),
        WASM_TEST(refuses_what_is_missing),
        WASM_TEST(refuses_what_is_there_twice),
        WASM_TEST(refuses_damaged_runtimes),
        WASM_TEST(survives_any_damage),
        WASM_TEST(survives_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
