// SPDX-License-Identifier: Apache-2.0
// The interpreter as a child of the library: status, signals, and what is said when there is none.
#include "backend/python_exec.h"
#include "base/check.h"
#include "gen/python/tree.h"
#include "syntax/parse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct Fixture {
    jmp_buf out_of_memory;
    Arena *arena;
    PackSet *packs;
    Catalogue catalogue;
} Fixture;

static int set_up(void **state)
{
    static Fixture fixture;
    if (setjmp(fixture.out_of_memory) != 0) {
        return -1;
    }
    fixture.arena = arena_new(ALLOCATOR_SYSTEM, &fixture.out_of_memory);
    fixture.packs = pack_set_new(fixture.arena, NULL, NULL);
    fixture.catalogue = catalogue_new(fixture.arena, fixture.packs, pack_set_at(fixture.packs, 0));
    unsetenv("MULTILINGUAL_PYTHON");
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    arena_free(((Fixture *)*state)->arena);
    return 0;
}

// The exit code of `text`, or minus the MessageId of what went wrong.
static int run(Fixture *fixture, const char *text, const char *argument)
{
    DiagList diags = diag_list_new(fixture->arena);
    Program *program = program_parse(fixture->arena, fixture->packs, pack_set_at(fixture->packs, 0),
                                     str_of(text), &diags);
    assert_int_equal(diags.n_errors, 0);
    Buf tree = buf_new(fixture->arena);
    python_tree(fixture->arena, program->module, program->names, program->text, &tree);
    const PythonRun python = {
        .input = PYTHON_CODE,
        .path = STR("<string>"),
        .tree = buf_str(&tree),
        .text = program->text,
        .args = &argument,
        .n_args = argument == NULL ? 0 : 1,
        .catalogue = &fixture->catalogue,
    };
    int code = -1000;
    bool is_run = python_run(fixture->arena, &python, &diags, &code);
    assert_int_equal(diags.n_errors, is_run ? 0 : 1);
    assert_int_equal(is_run, code != -1000);
    return is_run ? code : -(int)diags.diags.items[0].id;
}

static void waits_for_the_end(void **state)
{
    Fixture *fixture = *state;
    assert_int_equal(run(fixture, "pass", NULL), 0);
    assert_int_equal(run(fixture, "import sys\nsys.exit(len(sys.argv[1]))", "four"), 4);
    assert_int_equal(run(fixture, "import sys\nsys.exit(sys.argv != ['-c', ''])", ""), 0);
    assert_int_equal(run(fixture, "import os\nos.kill(os.getpid(), 9)", NULL), 128 + 9);
}

static void leaves_no_descriptor(void **state)
{
    int before = dup(0);
    close(before);
    run(*state, "pass", NULL);
    int after = dup(0);
    close(after);
    assert_int_equal(before, after);
}

// Memory that runs out at the n-th allocation, for n = 1, 2, … until it suffices: nothing leaks, no descriptor either.
typedef struct Failing {
    size_t n;
    size_t fail_at;
    size_t n_live;
} Failing;

static void *failing_allocate(void *context, size_t size)
{
    Failing *failing = context;
    void *block = ++failing->n == failing->fail_at ? NULL : malloc(size);
    failing->n_live += block != NULL;
    return block;
}

static void failing_release(void *context, void *block)
{
    ((Failing *)context)->n_live--;
    free(block);
}

// Returns whether memory sufficed.
static bool run_with(Failing *failing, const PythonRun *python, Pack *pack, PackSet *packs)
{
    jmp_buf out_of_memory;
    Allocator allocator = {failing_allocate, failing_release, failing};
    Arena *arena = arena_new(allocator, &out_of_memory);
    if (arena == NULL) {
        return false;
    }
    if (setjmp(out_of_memory) != 0) {
        arena_free(arena);
        return false;
    }
    PythonRun run = *python;
    const Catalogue catalogue = catalogue_new(arena, packs, pack);
    run.catalogue = &catalogue;
    DiagList diags = diag_list_new(arena);
    int code;
    bool is_run = python_run(arena, &run, &diags, &code);
    assert_int_equal(diags.n_errors, is_run ? 0 : 1);
    arena_free(arena);
    return true;
}

static void survives_without_memory(void **state)
{
    Fixture *fixture = *state;
    const PythonRun runs[] = {
        {.input = PYTHON_MODULE, .path = STR("no_such_module")},
        {.input = PYTHON_MODULE, .path = STR("__phello__")},
    };
    int before = dup(0);
    close(before);
    for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++) {
        setenv("MULTILINGUAL_PYTHON", i == 0 ? "/nonexistent" : "python3", 1);
        Failing failing = {.n = 0};
        for (bool suffices = false; !suffices;) {
            failing.n = 0;
            failing.fail_at++;
            suffices = run_with(&failing, &runs[i], pack_set_at(fixture->packs, 1), fixture->packs);
            assert_int_equal(failing.n_live, 0);
            int after = dup(0);
            close(after);
            assert_int_equal(before, after);
        }
        assert_true(failing.fail_at > 1);
    }
    unsetenv("MULTILINGUAL_PYTHON");
}

static void says_what_is_missing(void **state)
{
    Fixture *fixture = *state;
    setenv("MULTILINGUAL_PYTHON", "/nonexistent/python3", 1);
    assert_int_equal(run(fixture, "pass", NULL), -(int)MSG_PYTHON_UNUSABLE);
    setenv("MULTILINGUAL_PYTHON", "/", 1);
    assert_int_equal(run(fixture, "pass", NULL), -(int)MSG_PYTHON_UNUSABLE);
    unsetenv("MULTILINGUAL_PYTHON");
    char *path = getenv("PATH");
    assert_non_null(path);
    path = strdup(path);
    setenv("PATH", "/nonexistent::", 1);
    assert_int_equal(run(fixture, "pass", NULL), -(int)MSG_PYTHON_MISSING);
    setenv("PATH", path, 1);
    free(path);
}

// A python3 that believes to be 3.6.
static void asks_for_the_version(void **state)
{
    static const char SCRIPT[] =
        "#!/bin/sh\nshift\nexec python3 -c 'import sys; sys.version_info = (3, 6, 9); "
        "exec(compile(sys.argv.pop(1), \"<string>\", \"exec\"))' \"$@\"\n";
    Fixture *fixture = *state;
    char path[] = "/tmp/multilingual-python-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, SCRIPT, sizeof SCRIPT - 1), sizeof SCRIPT - 1);
    fchmod(file, 0700);
    close(file);
    setenv("MULTILINGUAL_PYTHON", path, 1);
    DiagList diags = diag_list_new(fixture->arena);
    const PythonRun python = {
        .input = PYTHON_MODULE, .path = STR("this"), .catalogue = &fixture->catalogue};
    int code;
    assert_false(python_run(fixture->arena, &python, &diags, &code));
    unsetenv("MULTILINGUAL_PYTHON");
    unlink(path);
    const Diag *diag = &diags.diags.items[0];
    assert_int_equal(diag->id, MSG_PYTHON_TOO_OLD);
    assert_true(str_equal(diag->args[0].text, str_of(path)));
    assert_true(str_equal(diag->args[1].text, STR("3.6.9")));
}

int main(void)
{
    DiagList diags = {0};
    jmp_buf out_of_memory;
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    diags.arena = arena;
    bool has_python = python_find(arena, &diags) != NULL;
    arena_free(arena);
    if (!has_python) {
        puts("no python3 here");
        return 77;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waits_for_the_end),       cmocka_unit_test(leaves_no_descriptor),
        cmocka_unit_test(survives_without_memory), cmocka_unit_test(says_what_is_missing),
        cmocka_unit_test(asks_for_the_version),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
