// SPDX-License-Identifier: Apache-2.0
// What the engine costs (docs/decisions/ has the figures).
//
//   bench_engine prepare FOLDER   write hello.wasm and big.wasm there
//   bench_engine hello FOLDER     run hello.wasm through the user's cache, as a program would: nothing else
//   bench_engine parts FOLDER     one line for each part: its name, milliseconds of the processor, so that other work
//                                 on the machine matters little
#include "base/buf.h"
#include "engine/cache.h"
#include "engine/library.h"
#include "engine/store.h"
#include "engine/thread.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { N_BIG_FUNCTIONS = 250, MAX_WASM_BYTES = 1 << 20, N_CALLS = 1000000 };

typedef struct Bench {
    Arena *arena;
    DiagList diags;
    const char *folder;
    Str wasm;
} Bench;

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void check(bool is_fine, const Bench *bench, const char *what)
{
    if (!is_fine) {
        Str why = bench->diags.n_errors > 0 ? bench->diags.diags.items[0].args[0].text : (Str){0};
        fprintf(stderr, "bench_engine: %s: %.*s\n", what, (int)why.len, why.ptr);
        exit(1);
    }
}

// --- The modules ------------------------------------------------------------------------------------------------

static const char HELLO[] =
    "(module"
    "  (import \"wasi_snapshot_preview1\" \"fd_write\""
    "    (func $write (param i32 i32 i32 i32) (result i32)))"
    "  (memory (export \"memory\") 16)"
    "  (data (i32.const 0) \"\\10\\00\\00\\00\\06\\00\\00\\00\")"
    "  (data (i32.const 16) \"hello\\n\")"
    "  (tag $error (param i32))"
    "  (func (export \"main\") (result i32)"
    "    (block $caught (result i32)"
    "      (try_table (result i32) (catch $error $caught)"
    "        (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))"
    "  (func (export \"add\") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))";

/// About as big as the runtime: functions with a loop, memory and calls.
static void add_big(Buf *text)
{
    buf_text(text, "(module (memory (export \"memory\") 16) (tag $error (param i32))");
    for (int i = 0; i < N_BIG_FUNCTIONS; i++) {
        buf_printf(
            text,
            "(func $f%d (export \"f%d\") (param $p i32) (param $n i32) (result i32)"
            " (local $s i32) (local $x i64)"
            " (loop $again"
            "  (local.set $x (i64.add (local.get $x)"
            "   (i64.mul (i64.load (local.get $p)) (i64.const %d))))"
            "  (if (i64.lt_s (local.get $x) (i64.const %d)) (then (throw $error (local.get $n))))"
            "  (i64.store offset=8 (local.get $p) (i64.xor (local.get $x) (i64.const %d)))"
            "  (local.set $s (i32.add (local.get $s) (i32.wrap_i64 (local.get $x))))"
            "  (local.set $p (i32.add (local.get $p) (i32.const 16)))"
            "  (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))"
            " (if (i32.gt_s (local.get $s) (i32.const %d))"
            "  (then (return (call $f%d (local.get $p) (i32.const 3)))))"
            " (local.get $s))",
            i, i, i * 77 + 3, -1000000 - i, i * 12345, i * 1000, (i * 31 + 7) % N_BIG_FUNCTIONS);
    }
    buf_put(text, ')');
}

static void write_module(Bench *bench, Engine *engine, const char *name, Str text)
{
    void *library = dlopen(arena_str(bench->arena, engine_path(engine)).ptr, RTLD_NOW);
    check(library != NULL, bench, "dlopen");
    __typeof__(&wasmtime_wat2wasm) convert;
    void *found = dlsym(library, "wasmtime_wat2wasm");
    check(found != NULL, bench, "wasmtime_wat2wasm");
    memcpy(&convert, &found, sizeof found);
    wasm_byte_vec_t bytes;
    check(convert(text.ptr, text.len, &bytes) == NULL, bench, name);
    Buf path = buf_new(bench->arena);
    buf_printf(&path, "%s/%s%c", bench->folder, name, 0);
    FILE *file = fopen(path.ptr, "wb");
    check(file != NULL && fwrite(bytes.data, 1, bytes.size, file) == bytes.size, bench, path.ptr);
    fclose(file);
}

static void prepare(Bench *bench)
{
    Engine *engine = engine_new(bench->arena, NULL, &bench->diags);
    check(engine != NULL, bench, "engine");
    Buf big = buf_new(bench->arena);
    add_big(&big);
    write_module(bench, engine, "hello.wasm", str_of(HELLO));
    write_module(bench, engine, "big.wasm", buf_str(&big));
}

static Str read_module(Bench *bench, const char *name)
{
    Buf path = buf_new(bench->arena);
    buf_printf(&path, "%s/%s%c", bench->folder, name, 0);
    FILE *file = fopen(path.ptr, "rb");
    check(file != NULL, bench, path.ptr);
    char *bytes = arena_alloc(bench->arena, MAX_WASM_BYTES);
    size_t len = fread(bytes, 1, MAX_WASM_BYTES, file);
    fclose(file);
    return (Str){bytes, len};
}

// --- A whole process --------------------------------------------------------------------------------------------

static void hello_on_thread(void *context)
{
    Bench *bench = context;
    Engine *engine = engine_new(bench->arena, NULL, &bench->diags);
    check(engine != NULL, bench, "engine");
    Cache *cache = cache_open(bench->arena, NULL);
    EngineModule *module =
        cache_module(bench->arena, cache, engine, bench->wasm, NULL, &bench->diags);
    check(module != NULL, bench, "module");
    StoreOptions options = {.has_stdio = true};
    Store *store = store_new(bench->arena, engine, &options, &bench->diags);
    StoreInstance instance;
    StoreFunc main_func;
    StoreValue value = {0};
    check(store_instantiate(store, module, NULL, &instance) == STORE_RETURNED &&
              store_func(store, instance, "main", ":i", &main_func) &&
              store_call(store, &main_func, &value, 1) == STORE_RETURNED,
          bench, "main");
}

/// The most that this process has had in memory.
static void print_peak(void)
{
    char line[256];
    FILE *file = fopen("/proc/self/status", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "VmHWM", 5) == 0) {
            fputs(line, stdout);
        }
    }
    fclose(file);
}

// --- Its parts --------------------------------------------------------------------------------------------------

static double say(const char *name, double start)
{
    double end = now_ms();
    printf("%s %.4f\n", name, end - start);
    return now_ms();
}

static void do_nothing(void *context)
{
    (void)context;
}

static void time_module(Bench *bench, Engine *engine, const char *name, Str wasm)
{
    char line[64];
    Str code = {0};
    double start = now_ms();
    EngineModule *module = engine_compile(bench->arena, engine, wasm, &bench->diags);
    snprintf(line, sizeof line, "compile_%s", name);
    start = say(line, start);
    check(module != NULL && engine_serialize(bench->arena, module, &code, &bench->diags), bench,
          name);
    snprintf(line, sizeof line, "serialize_%s", name);
    start = say(line, start);
    check(engine_deserialize(bench->arena, engine, code, &bench->diags) != NULL, bench, name);
    snprintf(line, sizeof line, "deserialize_%s", name);
    start = say(line, start);
    uint8_t digest[CACHE_DIGEST_BYTES];
    cache_digest(code, digest);
    snprintf(line, sizeof line, "blake2b_code_%s", name);
    start = say(line, start);
    cache_digest(wasm, digest);
    snprintf(line, sizeof line, "blake2b_wasm_%s", name);
    start = say(line, start);
    Cache *cache = cache_open(bench->arena, NULL);
    cache_module(bench->arena, cache, engine, wasm, NULL, &bench->diags);
    snprintf(line, sizeof line, "cache_first_%s", name);
    start = say(line, start);
    cache = cache_open(bench->arena, NULL);
    check(cache_module(bench->arena, cache, engine, wasm, NULL, &bench->diags) != NULL, bench,
          name);
    snprintf(line, sizeof line, "cache_again_%s", name);
    say(line, start);
    printf("wasm_kb_%s %.1f\ncode_kb_%s %.1f\n", name, (double)wasm.len / 1024, name,
           (double)code.len / 1024);
}

static void time_run(Bench *bench, Engine *engine)
{
    Str wasm = read_module(bench, "hello.wasm");
    EngineModule *module = engine_compile(bench->arena, engine, wasm, &bench->diags);
    StoreOptions options = {.has_stdio = true};
    double start = now_ms();
    Store *store = store_new(bench->arena, engine, &options, &bench->diags);
    start = say("store_with_wasi", start);
    StoreInstance instance;
    check(store_instantiate(store, module, NULL, &instance) == STORE_RETURNED, bench, "hello");
    say("instantiate", start);
    StoreFunc add;
    check(store_func(store, instance, "add", "ii:i", &add), bench, "add");
    start = now_ms();
    for (int i = 0; i < N_CALLS; i++) {
        StoreValue values[2] = {{.i32 = i}, {.i32 = 1}};
        check(store_call(store, &add, values, 2) == STORE_RETURNED, bench, "add");
    }
    say("call_1000000", start);
    start = now_ms();
    thread_run(0, do_nothing, NULL);
    say("thread", start);
    start = now_ms();
    store_free(store);
    say("store_free", start);
}

static void parts(Bench *bench)
{
    double start = now_ms();
    Library library;
    check(library_open(bench->arena, NULL, &library, &bench->diags), bench, "library");
    start = say("load", start);
    Engine *engine = engine_new(bench->arena, NULL, &bench->diags);
    check(engine != NULL, bench, "engine");
    say("engine", start);
    time_module(bench, engine, "hello", read_module(bench, "hello.wasm"));
    time_module(bench, engine, "big", read_module(bench, "big.wasm"));
    time_run(bench, engine);
}

int main(int argc, char **argv)
{
    jmp_buf out_of_memory;
    if (argc != 3 || setjmp(out_of_memory) != 0) {
        return 2;
    }
    Bench bench = {.arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory), .folder = argv[2]};
    bench.diags = diag_list_new(bench.arena);
    if (strcmp(argv[1], "prepare") == 0) {
        prepare(&bench);
    } else if (strcmp(argv[1], "parts") == 0) {
        parts(&bench);
    } else {
        bench.wasm = read_module(&bench, "hello.wasm");
        check(thread_run(0, hello_on_thread, &bench), &bench, "thread");
    }
    arena_free(bench.arena);
    if (getenv("BENCH_MEMORY") != NULL) {
        print_peak();
    }
    return 0;
}
