// SPDX-License-Identifier: Apache-2.0
// Writes modules for tests/check_wasm.py and tests/check_wasm_merge.py:
//
//   wasm catalogue                   modules that together have every instruction
//   wasm refused                     modules that are each wrong in one way
//   wasm random SEED COUNT           random valid ones
//   wasm mutated SEED COUNT          the same with changes that may be wrong
//   wasm merged SEED COUNT           random ones, each appended to another
//   wasm runtime FILE                one that is appended to runtime.c, compiled as FILE
#include "case.h"

#include "wasm/encode.h"
#include "wasm/validate.h"
#include "wasm/wat.h"

#include <stdlib.h>
#include <string.h>

Arena *case_begin(Driver *driver)
{
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &driver->out_of_memory);
    if (arena == NULL) {
        longjmp(driver->out_of_memory, 1);
    }
    return arena;
}

static void write_sized(FILE *out, Str bytes)
{
    for (int shift = 0; shift < 32; shift += 8) {
        putc((int)(bytes.len >> shift & 0xFF), out);
    }
    fwrite(bytes.ptr, 1, bytes.len, out);
}

void case_bytes(Driver *driver, const char *name, Str fault, Str wasm)
{
    fwrite(name, 1, strlen(name) + 1, driver->out);
    fwrite(fault.ptr, 1, fault.len, driver->out);
    putc('\0', driver->out);
    write_sized(driver->out, wasm);
    write_sized(driver->out, STR(""));
}

void case_end(Driver *driver, WasmModule *module, const char *name)
{
    Buf wasm = buf_new(module->arena);
    Buf wat = buf_new(module->arena);
    Str verdict = wmod_validate(module);
    wenc_module(module, &wasm, NULL);
    wat_print(module, &wat);
    fwrite(name, 1, strlen(name) + 1, driver->out);
    fwrite(verdict.ptr, 1, verdict.len, driver->out);
    putc('\0', driver->out);
    write_sized(driver->out, buf_str(&wasm));
    write_sized(driver->out, buf_str(&wat));
    arena_free(module->arena);
}

uint64_t random_bits(Driver *driver)
{
    uint64_t z = driver->random += UINT64_C(0x9E3779B97F4A7C15); // splitmix64
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

uint32_t random_below(Driver *driver, uint32_t n)
{
    return (uint32_t)(random_bits(driver) >> 32) % n;
}

int main(int argc, char **argv)
{
    static Driver driver;
    driver.out = stdout;
    if (setjmp(driver.out_of_memory) != 0) {
        fputs("out of memory\n", stderr);
        return 2;
    }
    const char *what = argc > 1 ? argv[1] : "";
    uint32_t count = 0;
    if (argc == 4) {
        driver.random = strtoull(argv[2], NULL, 10);
        count = (uint32_t)strtoul(argv[3], NULL, 10);
    }
    if (strcmp(what, "catalogue") == 0) {
        write_catalogue(&driver);
    } else if (strcmp(what, "refused") == 0) {
        write_refused(&driver);
    } else if (strcmp(what, "random") == 0 || strcmp(what, "mutated") == 0) {
        write_random(&driver, count, what[0] == 'm');
    } else if (strcmp(what, "merged") == 0) {
        write_merged(&driver, count);
    } else if (strcmp(what, "runtime") == 0 && argc == 3) {
        write_merged_with(&driver, argv[2]);
    } else {
        fputs("usage: wasm catalogue | refused | random SEED COUNT | mutated SEED COUNT |\n"
              "            merged SEED COUNT | runtime FILE\n",
              stderr);
        return 2;
    }
    return fflush(driver.out) == 0 ? 0 : 2;
}
