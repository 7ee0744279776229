// SPDX-License-Identifier: Apache-2.0
// Memory that runs out at the n-th allocation, for n = 1, 2, … until the case passes: once, and from then on.
// Nothing crashes, nothing leaks, and the same case gives the same result afterwards, in the same process and with
// the same packs. Under ASan each allocation is one of malloc's, so there are thousands: then n moves on in random
// steps after the first few (the seed is printed; ML_TEST_SEED sets it, ML_TEST_ALL=1 makes every step 1).
#include "base/check.h"
#include "ir/build.h"
#include "ir/ir_dump.h"
#include "lang/detect.h"
#include "lang/report.h"
#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "text/confusable.h"
#include "text/ident.h"
#include "text/source.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    N_FIRST = 20, // allocations that are tried one by one
    N_TRIES = 15, // about as many are tried of those after them
};

// --- An allocator that fails -----------------------------------------------------------------------------------

typedef struct Failing {
    size_t n;       // allocations so far
    size_t fail_at; // 0: never
    bool once;
    size_t n_live;
} Failing;

static void *failing_allocate(void *context, size_t size)
{
    Failing *failing = context;
    failing->n++;
    bool fails = failing->once ? failing->n == failing->fail_at : failing->n >= failing->fail_at;
    if (failing->fail_at > 0 && fails) {
        return NULL;
    }
    void *block = malloc(size);
    failing->n_live += block != NULL;
    return block;
}

static void failing_release(void *context, void *block)
{
    Failing *failing = context;
    assert_true(failing->n_live > 0);
    failing->n_live--;
    free(block);
}

// --- Cases -----------------------------------------------------------------------------------------------------

typedef struct Case {
    const char *name;
    void (*run)(const struct Case *test, Arena *arena, PackSet *packs, Buf *out);
    const char *language; // or NULL
    const char *text;
} Case;

static const char MUCH[] =
    "@d\nasync def f[T: int, *U, **V](a, /, b=1, *c, d: int = 2, **e) -> int:\n"
    "    async with a as b, (c) as d: await g(x)\n"
    "    try:\n        raise A from B\n    except* (C, D) as e: pass\n    finally: del x[1:2:3]\n"
    "match x, *y:\n    case {'k': [1, *_, -2.5] | None, **r} if r: pass\n    case A.B(x, y=1j) as z: pass\n"
    "x = [a if b else c for a, b in d if not e in f is not g < h |> i(1)]\n"
    "y = f'{x!r:>{w}} {a=}' \"\\N{DIGIT ONE}\" rf'{lambda: 1}' 'b' f'{{'\n"
    "let q = {**a, b: (yield)}, {*a, b}, (n := 1), 0x1F + 1_000 ** ~p\n"
    "type X[T] = int\nfrom ..a.b import (c as d, e)\nglobal h\n";

static const char ERRORS[] =
    "if x:\n    y z\n      w\n\xD1\x84 = ) 1__2\n1 = 'a\n\"\\x4\\N{no}\\d\"\nf'{'\n"
    "si x:\n    whlie y\ndef f(a=1, b, *, a): return\nx = \xE2\x80\xAE 08 (\n[)\n";

static void read_packs(const Case *test, Arena *arena, PackSet *packs, Buf *out)
{
    (void)packs;
    PackProblems problems = {0};
    PackSet *set = pack_set_new(arena, test->text, &problems);
    Pack *found = pack_set_find(set, str_of(test->language));
    assert_non_null(found);
    pack_load_messages(arena, found, &problems);
    buf_printf(out, "%zu %zu ", pack_set_len(set), problems.len);
    buf_add(out, found->messages[MSG_SYN_EXPECTED]);
}

static void parse(const Case *test, Arena *arena, PackSet *packs, Buf *out)
{
    DiagList diags = diag_list_new(arena);
    SourceText source;
    source_decode(arena, str_of(test->text), &diags, &source);
    Pack *pack = pack_set_find(packs, str_of(test->language));
    Program *program = program_parse(arena, packs, pack, source.text, &diags);
    ast_dump(program->module, program->names, true, out);
    Catalogue catalogue = catalogue_new(arena, packs, pack);
    ReportSource reported = {STR("prog.ml"), source.text};
    report_list(&catalogue, &reported, (ReportStyle){true, true}, &diags, out);
    report_json(&catalogue, &reported, &diags, out);
}

static const char IR[] =
    "import sys\nclass A(Exception):\n    x: int = 1\n    @property\n    def m(self, *a, k=2, **b):\n"
    "        return super().m and [lambda: (i, self) for i in a if i not in b]\n"
    "def g(n, d=()):\n    def inner(z):\n        nonlocal n\n        return inner(n := n + 1) if z else d\n"
    "    for i in range(n):\n        try:\n            with A() as (p, *q):\n                if i < 2 < n or p:\n"
    "                    continue\n                return inner(*q, **{'k': i})\n"
    "        except (A, ValueError) as e:\n            raise e from None\n        finally:\n            del d\n"
    "    return 0xFFFFFFFFFFFFFFFFFFFF\ndef y():\n    r = yield from (c for c in 'ab')\n    yield f'{r!r:>{len(r)}}'\n"
    "total = 0\nfor v in y():\n    total += len(v)\nassert g(2) is None, total\n"
    "match [total, {1, 2, 3}, {**{}}]:\n    case [0 | 1 as w, _, *rest] if rest: sys.exit(w)\n";

static const char LACKING[] = "import os\nb''.x\ndef f[T](a, b): return a is b\nclass C(f): pass\n";

static void build(const Case *test, Arena *arena, PackSet *packs, Buf *out)
{
    DiagList diags = diag_list_new(arena);
    Pack *pack = pack_set_find(packs, str_of(test->language));
    Program *program = program_parse(arena, packs, pack, str_of(test->text), &diags);
    Resolution resolution = program_resolve(arena, program, &diags);
    assert_int_equal(diags.n_errors, 0);
    const IrSource source = {program, &resolution, STR("__main__"), STR("a.ml"), false};
    IrLacks lacks = {0};
    IrProgram *ir = ir_build(arena, &source, 1, &lacks);
    if (ir != NULL) {
        ir_dump(ir, out);
    }
    ir_dump_lacks(&lacks, program->text, out);
}

static void detect(const Case *test, Arena *arena, PackSet *packs, Buf *out)
{
    Str text = str_of(test->text);
    Span span;
    buf_add(out, detect_header(packs, text, &span));
    buf_add(out, detect_suffix(packs, STR("a/Prog.FR.ml")));
    Detection detection = detect_words(arena, packs, text);
    for (size_t i = 0; i < detection.scores.len; i++) {
        buf_add(out, detection.scores.items[i].pack->code);
        buf_printf(out, " %u ", detection.scores.items[i].score);
    }
}

static void decode(const Case *test, Arena *arena, PackSet *packs, Buf *out)
{
    (void)packs;
    DiagList diags = diag_list_new(arena);
    SourceText source;
    source_decode(arena, str_of(test->text), &diags, &source);
    buf_add(out, source.text);
    buf_add(out, text_fold(arena, source.text));
    buf_add(out, text_nfd(arena, source.text));
    buf_add(out, text_skeleton(arena, source.text));
    buf_printf(out, "%u", diags.n_errors);
}

// Packs in a folder of the test's, so that a FILE and a DIR are open when memory runs out.
static char folder[] = "/tmp/test_oom_XXXXXX";

static const Case CASES[] = {
    {"packs", read_packs, "español", NULL},
    {"packs of a folder", read_packs, "Esperanto", folder},
    {"much in English", parse, "en", MUCH},
    {"errors in English", parse, "en", ERRORS},
    {"errors in French", parse, "fr", ERRORS},
    {"errors in Arabic", parse, "ar", ERRORS},
    {"Core IR", build, "en", IR},
    {"no Core IR", build, "en", LACKING},
    {"word order", parse, "ja",
     "もし x:\n    y = [f(x) xs 内の 各 x に対して x もし]\nxs 内の 各 x に対して:\n    表示「a」\n"},
    {"detect", detect, NULL,
     "# langue : français\nsi x > 3:\n    afficher(x)\nwhile y pas dans z: pass\n"},
    {"shift_jis", decode, NULL, "# coding: shift_jis\nx = \"\x82\xA0\xB1\"\x81\n"},
    {"mac_roman", decode, NULL, "# coding: mac-roman\nx = \"\xDB\x8A\"\n"},
    {"bad UTF-8", decode, NULL, "x = \xEF\xAC\x81 \xFF \xC3\n"},
};

// --- One run -----------------------------------------------------------------------------------------------------

// The packs live longer than the program, as in the command line: they must survive that its memory ran out.
typedef struct World {
    Failing failing;
    jmp_buf out_of_memory;
    Arena *packs_arena;
    PackSet *packs;
    Arena *arena; // of the run
} World;

static bool open_world(World *world)
{
    Allocator allocator = {failing_allocate, failing_release, &world->failing};
    world->packs_arena = arena_new(allocator, &world->out_of_memory);
    if (setjmp(world->out_of_memory) != 0 || world->packs_arena == NULL) {
        return false;
    }
    world->packs = pack_set_new(world->packs_arena, NULL, NULL);
    return true;
}

// Run a case. Returns whether memory sufficed; `hash_out` is of what the case wrote.
static bool run_case(World *world, const Case *test, uint64_t *hash_out)
{
    Allocator allocator = {failing_allocate, failing_release, &world->failing};
    world->arena = arena_new(allocator, &world->out_of_memory);
    if (world->arena == NULL) {
        return false;
    }
    if (setjmp(world->out_of_memory) != 0) {
        arena_free(world->arena);
        return false;
    }
    Buf out = buf_new(world->arena);
    test->run(test, world->arena, world->packs, &out);
    assert_true(out.len > 0);
    *hash_out = str_hash(buf_str(&out));
    arena_free(world->arena);
    return true;
}

// --- All runs ------------------------------------------------------------------------------------------------------

static uint32_t random_state;

static uint32_t random_below(uint32_t n)
{
    random_state = random_state * 1664525 + 1013904223;
    return (uint32_t)(((uint64_t)random_state * n) >> 32);
}

static size_t next_n(size_t n, size_t step)
{
    return n < N_FIRST || step <= 1 ? n + 1 : n + 1 + random_below((uint32_t)(2 * step - 1));
}

// Fail the n-th allocation of a run with fresh packs (which are then read in the middle of it) or with used ones.
static void fail_each(const Case *test, bool once, bool packs_are_fresh, uint64_t expected)
{
    World world = {0};
    assert_true(open_world(&world));
    uint64_t hash;
    assert_true(run_case(&world, test, &hash)); // reads the packs that it needs
    assert_int_equal(hash, expected);
    size_t n_before = world.failing.n;
    assert_true(run_case(&world, test, &hash));
    size_t n_allocations = world.failing.n - n_before;
    size_t step = getenv("ML_TEST_ALL") != NULL ? 1 : n_allocations / N_TRIES;
    size_t n = 1;
    for (bool passed = false; !passed; n = next_n(n, step)) {
        if (packs_are_fresh) {
            arena_free(world.packs_arena);
            assert_int_equal(world.failing.n_live, 0);
            assert_true(open_world(&world));
        }
        world.failing.n = 0;
        world.failing.fail_at = n;
        world.failing.once = once;
        passed = run_case(&world, test, &hash);
        world.failing.fail_at = 0;
        assert_true(!passed || world.failing.n < n);
        assert_true(run_case(&world, test, &hash)); // in the same process, with the same packs
        assert_int_equal(hash, expected);
    }
    assert_true(n > 1);
    arena_free(world.packs_arena);
    assert_int_equal(world.failing.n_live, 0);
}

static void survives(void **state)
{
    const Case *test = *state;
    World world = {0};
    assert_true(open_world(&world));
    uint64_t expected;
    assert_true(run_case(&world, test, &expected));
    arena_free(world.packs_arena);
    assert_int_equal(world.failing.n_live, 0);
    for (int i = 0; i < 4; i++) {
        fail_each(test, i % 2 == 0, i / 2 == 0, expected);
    }
}

// Memory runs out while an arena itself is made, and while the set of packs is.
static void survives_the_beginning(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        World world = {.failing = {.fail_at = n}};
        bool opened = open_world(&world);
        arena_free(world.packs_arena);
        assert_int_equal(world.failing.n_live, 0);
        if (opened) {
            assert_true(n > 1);
            return;
        }
    }
}

// --- Frame -----------------------------------------------------------------------------------------------------------

static void file_in_folder(char *path_out, size_t size)
{
    (void)snprintf(path_out, size, "%s/eo.lang", folder);
}

static int set_up(void **state)
{
    (void)state;
    const char *seed = getenv("ML_TEST_SEED");
    random_state = seed != NULL ? (uint32_t)strtoul(seed, NULL, 10) : (uint32_t)time(NULL);
    (void)printf("seed %u\n", random_state);
    char path[sizeof folder + 16];
    FILE *file = NULL;
    if (mkdtemp(folder) != NULL) {
        file_in_folder(path, sizeof path);
        file = fopen(path, "w");
    }
    if (file == NULL) {
        return -1;
    }
    (void)fputs(
        "code = eo\nname = Esperanto\nplural = one: n = 1\n[keywords]\nCOND_IF = se\n[builtins]\nprint = "
        "presi\n[messages]\nSYN_EXPECTED = {expected}, {found}\n",
        file);
    return fclose(file);
}

static int tear_down(void **state)
{
    (void)state;
    char path[sizeof folder + 16];
    file_in_folder(path, sizeof path);
    return unlink(path) == 0 ? rmdir(folder) : -1;
}

int main(void)
{
    enum { N_CASES = sizeof CASES / sizeof CASES[0] };
    struct CMUnitTest tests[N_CASES + 1] = {
        {.name = "the beginning", .test_func = survives_the_beginning}};
    Case cases[N_CASES];
    memcpy(cases, CASES, sizeof cases);
    for (size_t i = 0; i < N_CASES; i++) {
        tests[i + 1] = (struct CMUnitTest){
            .name = cases[i].name, .test_func = survives, .initial_state = &cases[i]};
    }
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
