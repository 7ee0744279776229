// SPDX-License-Identifier: Apache-2.0
// What the tests of src/lang and of the rooms behind it share: an arena, and all packs.
#ifndef ML_TESTS_TEST_LANG_FIXTURE_H
#define ML_TESTS_TEST_LANG_FIXTURE_H

#include "base/buf.h"
#include "lang/pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

typedef struct Fixture {
    Arena *arena;
    PackSet *packs; // the embedded ones
    jmp_buf out_of_memory;
} Fixture;

static inline int fixture_setup(void **state)
{
    static Fixture fixture;
    fixture = (Fixture){0};
    if (setjmp(fixture.out_of_memory) != 0) {
        return -1;
    }
    fixture.arena = arena_new(ALLOCATOR_SYSTEM, &fixture.out_of_memory);
    fixture.packs = pack_set_new(fixture.arena, NULL, NULL);
    *state = &fixture;
    return 0;
}

static inline int fixture_teardown(void **state)
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

#define LANG_TEST(function) \
    cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)

#endif
