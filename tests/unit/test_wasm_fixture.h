// SPDX-License-Identifier: Apache-2.0
// What the tests of src/wasm share: an arena for each test, and comparison of bytes and texts.
#ifndef ML_TESTS_TEST_WASM_FIXTURE_H
#define ML_TESTS_TEST_WASM_FIXTURE_H

#include "base/buf.h"
#include "wasm/module.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

typedef struct Fixture {
    Arena *arena;
    WasmModule *module; // without a name
    jmp_buf out_of_memory;
} Fixture;

static inline int wasm_setup(void **state)
{
    static Fixture fixture;
    fixture = (Fixture){0};
    if (setjmp(fixture.out_of_memory) != 0) {
        return -1;
    }
    fixture.arena = arena_new(ALLOCATOR_SYSTEM, &fixture.out_of_memory);
    fixture.module = wmod_new(fixture.arena, (Str){0});
    *state = &fixture;
    return 0;
}

static inline int wasm_teardown(void **state)
{
    arena_free(((Fixture *)*state)->arena);
    return 0;
}

static inline void assert_str(Str actual, const char *expected)
{
    if (!str_equal(actual, str_of(expected))) {
        fail_msg("expected:\n%s\nfound:\n%.*s", expected, (int)actual.len, actual.ptr);
    }
}

/// Compare with bytes that are written as "00 61".
static inline void assert_bytes(Arena *arena, Str actual, const char *expected)
{
    Buf hex = buf_new(arena);
    for (size_t i = 0; i < actual.len; i++) {
        buf_printf(&hex, i == 0 ? "%02x" : " %02x", (unsigned char)actual.ptr[i]);
    }
    assert_str(buf_str(&hex), expected);
}

#define WASM_TEST(function) cmocka_unit_test_setup_teardown(function, wasm_setup, wasm_teardown)

#endif
