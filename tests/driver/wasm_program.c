// SPDX-License-Identifier: Apache-2.0
// Runs programs on WebAssembly, many in one process, for the scripts of tests/.
//
// usage: wasm_program [ir|wat|wasm|stress] < FILE NAMES
//
// stress: with a collection at every allocation, and freed memory filled.
//
// For each file, in order, standard output gets
//   program NAME
//   lack LINE:COLUMN-LINE:COLUMN MESSAGE DETAIL    for each construct that can't be; then nothing more
//   code N and N bytes           the Core IR, the text or the bytes of the module, if asked for; then nothing more
//   out N and N bytes            what it wrote to standard output
//   err N and N bytes            … and to standard error, with the traceback of what nobody caught
//   exit N                       0, 1; trap: a defect of ours
#include "each_file.h"
#include "engine/store.h"
#include "gen/wasm/generate.h"
#include "gen/wasm/runtime_table.h"
#include "ir/build.h"
#include "ir/ir_dump.h"
#include "sema/resolve.h"
#include "text/source.h"
#include "wasm/encode.h"
#include "wasm/wat.h"

#include <math.h>
#include <string.h>

enum {
    STACK_BYTES = 64 << 20,
    MAX_MEMORY = 1 << 30,
    SHADOW_BYTES = 16 << 20,
    OUT_FD = 1,
};

typedef struct Host {
    const char *stage; // what is asked for; NULL: run
    bool stress;       // collect at every allocation
    Arena *arena;
    Engine *engine;
    EngineModule *runtime;
    DiagList diags;
} Host;

/// One run.
typedef struct Run {
    Store *store;
    StoreInstance runtime;
    StoreMemory memory;
    Buf out, err;
} Run;

static void put_part(const char *name, const Buf *bytes)
{
    printf("%s %zu\n", name, bytes->len);
    fwrite(bytes->ptr, 1, bytes->len, stdout);
    putchar('\n');
}

/// write(fd, address, length)
static const char *host_write(void *context, StoreValue *values)
{
    Run *run = context;
    size_t size;
    const uint8_t *bytes = store_bytes(run->store, &run->memory, &size);
    uint32_t address = (uint32_t)values[1].i32, length = (uint32_t)values[2].i32;
    if (address > size || length > size - address) {
        return "write: beyond memory";
    }
    buf_add(values[0].i32 == OUT_FD ? &run->out : &run->err,
            (Str){(const char *)bytes + address, length});
    values[0].i32 = 0;
    return NULL;
}

static const char *host_flush(void *context, StoreValue *values)
{
    (void)context;
    values[0].i32 = 0;
    return NULL;
}

/// No program of the tests has any input.
static const char *host_lack(void *context, StoreValue *values)
{
    (void)context, (void)values;
    return "something that the runtime has not";
}

static const char *host_read_line(void *context, StoreValue *values)
{
    return host_flush(context, values);
}

static const char *host_pow(void *context, StoreValue *values)
{
    (void)context;
    values[0].f64 = pow(values[0].f64, values[1].f64);
    return NULL;
}

static void fail(const char *what, Str message)
{
    fprintf(stderr, "wasm_program: %s: %.*s\n", what, (int)message.len, message.ptr);
    exit(3);
}

static void check(const Run *run, StoreEnd end, const char *what)
{
    if (end != STORE_RETURNED) {
        const StoreOutcome *outcome = store_outcome(run->store);
        for (size_t i = 0; i < outcome->frames.len; i++) {
            Str name = outcome->frames.items[i].function;
            fprintf(stderr, "  at %.*s\n", (int)name.len, name.ptr);
        }
        fail(what, outcome->message);
    }
}

/// Call an exported function. `type` as for store_func.
static StoreEnd call(const Run *run, StoreInstance instance, const char *name, const char *type,
                     StoreValue *values, size_t n)
{
    StoreFunc func;
    if (!store_func(run->store, instance, name, type, &func)) {
        fail("no such function", str_of(name));
    }
    return store_call(run->store, &func, values, n);
}

/// The str object at `address` is appended as UTF-8 (surrogates as they are).
static void add_str(Run *run, uint32_t address, Buf *out)
{
    size_t size;
    const uint8_t *memory = store_bytes(run->store, &run->memory, &size);
    uint32_t length, data, width = memory[address + LAYOUT_STR_WIDTH];
    memcpy(&length, memory + address + LAYOUT_STR_LENGTH, sizeof length);
    memcpy(&data, memory + address + LAYOUT_STR_DATA, sizeof data);
    for (uint32_t i = 0; i < length; i++) {
        uint32_t point = 0;
        memcpy(&point, memory + data + (size_t)i * width, width);
        if (point < 0x80) {
            buf_put(out, (char)point);
        } else if (point < 0x800) {
            buf_printf(out, "%c%c", 0xC0 | point >> 6, 0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            buf_printf(out, "%c%c%c", 0xE0 | point >> 12, 0x80 | (point >> 6 & 0x3F),
                       0x80 | (point & 0x3F));
        } else {
            buf_printf(out, "%c%c%c%c", 0xF0 | point >> 18, 0x80 | (point >> 12 & 0x3F),
                       0x80 | (point >> 6 & 0x3F), 0x80 | (point & 0x3F));
        }
    }
}

// --- One program ----------------------------------------------------------------------------------------------------

/// The text of what nobody caught.
static void report(Run *run, uint32_t exception)
{
    StoreValue values[2] = {{0}};
    check(run, call(run, run->runtime, "rt_first_frame", ":l", values, 1), "rt_first_frame");
    values[1].i64 = exception;
    if (call(run, run->runtime, "rt_repr", "ll:l", values, 2) == STORE_RETURNED) {
        add_str(run, (uint32_t)values[0].i64, &run->err);
    }
}

static void instantiate(Host *host, Arena *arena, Run *run, Str wasm)
{
    EngineModule *module = engine_compile(arena, host->engine, wasm, &host->diags);
    if (module == NULL) {
        fail("the module", host->diags.diags.items[0].args[0].text);
    }
    run->store = store_new(arena, host->engine, NULL, &host->diags);
    store_define(run->store, "host", "write", "iii:i", host_write, run);
    store_define(run->store, "host", "flush", "i:i", host_flush, run);
    store_define(run->store, "host", "lack", "ii:", host_lack, run);
    store_define(run->store, "host", "read_line", "ii:i", host_read_line, run);
    store_define(run->store, "host", "pow", "dd:d", host_pow, run);
    StoreInstance program;
    check(run, store_instantiate(run->store, host->runtime, RUNTIME_MODULE, &run->runtime),
          "the runtime");
    check(run, store_instantiate(run->store, module, NULL, &program), "the program");
    if (!store_memory(run->store, run->runtime, "memory", &run->memory)) {
        fail("memory", (Str){0});
    }
    StoreValue values[2] = {{.i32 = MAX_MEMORY}, {.i32 = SHADOW_BYTES}};
    check(run, call(run, program, "program_start", "ii:i", values, 2), "program_start");
    if (host->stress) {
        size_t size;
        uint8_t *memory = store_bytes(run->store, &run->memory, &size);
        uint32_t test = runtime_data(RUNTIME_DATA_heap_test);
        memory[test + LAYOUT_HEAP_TEST_STRESS] = memory[test + LAYOUT_HEAP_TEST_POISON] = 1;
    }
    StoreEnd end = call(run, program, "program_main", ":", values, 0);
    int status = 0;
    if (end == STORE_THREW) {
        report(run, (uint32_t)store_outcome(run->store)->fields[0].i32);
        status = 1;
    } else {
        check(run, end, "program_main");
    }
    put_part("out", &run->out);
    put_part("err", &run->err);
    printf("exit %d\n", status);
}

static void run_program(Host *host, Arena *arena, const IrProgram *ir, Str text)
{
    Buf code = buf_new(arena);
    if (host->stage != NULL && strcmp(host->stage, "ir") == 0) {
        ir_dump(ir, &code);
        put_part("code", &code);
        return;
    }
    WasmModule *module = wasm_generate(arena, ir, &text);
    if (host->stage != NULL && strcmp(host->stage, "wat") == 0) {
        wat_print(module, &code);
        put_part("code", &code);
        return;
    }
    wenc_module(module, &code, NULL);
    if (host->stage != NULL) {
        put_part("code", &code);
        return;
    }
    Run run = {.out = buf_new(arena), .err = buf_new(arena)};
    instantiate(host, arena, &run, buf_str(&code));
    store_free(run.store);
}

static void work(FileRun *files, Arena *arena, const char *path)
{
    Host *host = files->context;
    DiagList diags = diag_list_new(arena);
    Str bytes = read_file(arena, path);
    SourceText source;
    printf("program %s\n", path);
    if (bytes.ptr == NULL || !source_decode(arena, bytes, &diags, &source)) {
        fail("can't read", str_of(path));
    }
    Program *program =
        program_parse(arena, files->packs, language_of_file(files, path), source.text, &diags);
    Resolution resolution = program_resolve(arena, program, &diags);
    if (diags.n_errors > 0) {
        fail("errors", str_of(path));
    }
    IrSource module = {program, &resolution, STR("__main__"), str_of(path), false};
    IrLacks lacks = {0};
    const IrProgram *ir = ir_build(arena, &module, 1, &lacks);
    if (ir == NULL) {
        Buf text = buf_new(arena);
        ir_dump_lacks(&lacks, source.text, &text);
        for (Str rest = str_trim(buf_str(&text)); rest.ptr != NULL;) {
            Str line = str_split_next(&rest, '\n');
            printf("lack %.*s\n", (int)line.len, line.ptr);
        }
        return;
    }
    run_program(host, arena, ir, source.text);
}

int main(int argc, char **argv)
{
    static jmp_buf out_of_memory;
    if (argc > 2 || setjmp(out_of_memory) != 0) {
        return 2;
    }
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    Host host = {.stage = argc > 1 ? argv[1] : NULL, .arena = arena};
    host.diags = diag_list_new(arena);
    if (host.stage != NULL && strcmp(host.stage, "stress") == 0) {
        host.stage = NULL;
        host.stress = true;
    }
    if (host.stage == NULL) {
        EngineOptions options = {.stack_bytes = STACK_BYTES};
        host.engine = engine_new(arena, &options, &host.diags);
        if (host.engine == NULL) {
            return 77; // no Wasmtime
        }
        host.runtime = engine_compile(arena, host.engine, RUNTIME_IMAGE.wasm, &host.diags);
        if (host.runtime == NULL) {
            fail("the runtime", host.diags.diags.items[0].args[0].text);
        }
    }
    int status = each_file(&(FileRun){.work = work, .context = &host});
    arena_free(arena);
    return status;
}
