// SPDX-License-Identifier: Apache-2.0
// Every limit of base/limits.h, reached and passed by one; and programs that are long or deep where there is no
// limit. The result is a tree or a diagnostic, in a time that grows with the program: the sizes are such that a
// quadratic step would run into the test's timeout. Numbers of CPython's are those of its 3.12.
#include "base/limits.h"
#include "lang/report.h"
#include "sema/resolve.h"
#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "text/source.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

// --- One program -----------------------------------------------------------------------------------------------

typedef struct Fixture {
    jmp_buf out_of_memory;
    Arena *arena; // of the test
    PackSet *packs;
} Fixture;

static int set_up(void **state)
{
    static Fixture fixture;
    if (setjmp(fixture.out_of_memory) != 0) {
        return -1;
    }
    fixture.arena = arena_new(ALLOCATOR_SYSTEM, &fixture.out_of_memory);
    fixture.packs = pack_set_new(fixture.arena, NULL, NULL);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    arena_free(((Fixture *)*state)->arena);
    return 0;
}

typedef struct Outcome {
    const char *first; // name of the first error, or ""
    DiagList diags;
    size_t report_len;
} Outcome;

// Everything that happens to a program: decoded, parsed, its tree printed, its errors told.
static Outcome run(Fixture *fixture, const char *language, Str bytes)
{
    Outcome outcome = {.first = "", .diags = diag_list_new(fixture->arena)};
    SourceText source;
    Buf out = buf_new(fixture->arena);
    Pack *pack = pack_set_find(fixture->packs, str_of(language));
    assert_non_null(pack);
    if (source_decode(fixture->arena, bytes, &outcome.diags, &source)) {
        Program *program =
            program_parse(fixture->arena, fixture->packs, pack, source.text, &outcome.diags);
        ast_dump(program->module, program->names, false, &out);
        assert_true(out.len > 0);
        if (outcome.diags.n_errors == 0) {
            program_resolve(fixture->arena, program, &outcome.diags);
        }
    }
    for (size_t i = outcome.diags.diags.len; i-- > 0;) {
        const MessageInfo *info = message_info(outcome.diags.diags.items[i].id);
        outcome.first = info->severity == SEVERITY_ERROR ? info->name : outcome.first;
    }
    Buf report = buf_new(fixture->arena);
    Catalogue catalogue = catalogue_new(fixture->arena, fixture->packs, pack);
    ReportSource reported = {STR("prog.ml"), source.text};
    report_list(&catalogue, &reported, (ReportStyle){false, true}, &outcome.diags, &report);
    report_json(&catalogue, &reported, &outcome.diags, &report);
    outcome.report_len = report.len;
    return outcome;
}

static void repeat(Buf *out, const char *unit, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        buf_text(out, unit);
    }
}

// A program made of repetitions.
typedef struct Shape {
    const char *before;
    const char *open; // n times
    const char *middle;
    const char *close; // n times
    const char *after;
} Shape;

static Outcome run_shape(Fixture *fixture, const char *language, const Shape *shape, size_t n)
{
    Buf text = buf_new(fixture->arena);
    buf_text(&text, shape->before);
    repeat(&text, shape->open, n);
    buf_text(&text, shape->middle);
    repeat(&text, shape->close, n);
    buf_text(&text, shape->after);
    return run(fixture, language, buf_str(&text));
}

static void expect_first(const char *language, const Shape *shape, size_t n, Outcome outcome,
                         const char *error)
{
    if (strcmp(outcome.first, error) != 0) {
        fail_msg("%s: %s %s… (%zu times) %s: \"%s\", not \"%s\"", language, shape->before,
                 shape->open, n, shape->middle, outcome.first, error);
    }
}

// --- The limits ----------------------------------------------------------------------------------------------------

// Accepted `n` times, and one time more is `error`.
static const struct {
    Shape shape;
    size_t n;
    const char *error;
} LIMITS[] = {
    {{"x = ", "(", "x", ")", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"x = ", "[", "x", "]", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"x = ", "{1:", "x", "}", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"", "f(", "x", ")", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"", "x[", "x", "]", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"x = ", "(a := ", "x", ")", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"x = ", "[a for a in ", "x", "]", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"x = ", "[", "x", " for a in b]", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"x = ", "(lambda a=(", "x", "): 1)", "\n"}, LIMIT_BRACKETS / 2, "LEX_BRACKETS_DEEP"},
    {{"del ", "(", "x", ")", "\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"for ", "(", "x", ",)", " in y: pass\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"with ", "(", "x", ")", ": pass\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"match x:\n case ", "[", "1", "]", ": pass\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"match x:\n case ", "A(", "1", ")", ": pass\n"}, LIMIT_BRACKETS, "LEX_BRACKETS_DEEP"},
    {{"", "f\"{", "x", "}\"", "\n"}, LIMIT_FSTRING_NESTING, "LEX_FSTRING_DEEP"},
    {{"f\"", "{x:", "", "}", "\"\n"}, LIMIT_FORMAT_SPEC_NESTING, "LEX_FSTRING_DEEP"},
    {{"x = ", "9", "", "", "\n"}, LIMIT_INT_DIGITS, "LEX_NUMBER_LONG"},
    {{"x = 1", "_2", "", "", "\n"}, LIMIT_INT_DIGITS - 1, "LEX_NUMBER_LONG"},
};

static void keeps_limits(void **state)
{
    for (size_t i = 0; i < sizeof LIMITS / sizeof LIMITS[0]; i++) {
        for (size_t more = 0; more < 2; more++) {
            size_t n = LIMITS[i].n + more;
            Outcome outcome = run_shape(*state, "en", &LIMITS[i].shape, n);
            expect_first("en", &LIMITS[i].shape, n, outcome, more == 0 ? "" : LIMITS[i].error);
        }
    }
}

// The first level is column 0.
static void keeps_the_limit_of_indentation(void **state)
{
    Fixture *fixture = *state;
    for (size_t n = LIMIT_INDENTS - 1; n <= LIMIT_INDENTS; n++) {
        Buf text = buf_new(fixture->arena);
        for (size_t i = 0; i <= n; i++) {
            buf_fill(&text, ' ', i);
            buf_text(&text, i < n ? "if x:\n" : "y\n");
        }
        Outcome outcome = run(fixture, "en", buf_str(&text));
        assert_string_equal(outcome.first, n < LIMIT_INDENTS ? "" : "LEX_INDENT_DEEP");
    }
}

static void keeps_the_limit_of_digits_to_decimals(void **state)
{
    static const struct {
        Shape shape;
        const char *error;
    } NUMBERS[] = {
        {{"x = 0x", "f", "", "", "\n"}, ""},
        {{"x = 0o", "7", "", "", "\n"}, ""},
        {{"x = 0b", "1", "", "", "\n"}, ""},
        {{"x = 0.", "9", "", "", "\n"}, ""},
        {{"x = 1", "0", "e5", "", "\n"}, ""},
        {{"x = 1", "0", "j", "", "\n"}, ""},
        {{"x = ", "0", "", "", "\n"}, "LEX_NUMBER_LONG"}, // as CPython, which counts zeros too
        {{"x = ", "৯", "", "", "\n"}, "LEX_NUMBER_LONG"},
    };
    for (size_t i = 0; i < sizeof NUMBERS / sizeof NUMBERS[0]; i++) {
        Outcome outcome = run_shape(*state, "en", &NUMBERS[i].shape, 5000);
        expect_first("en", &NUMBERS[i].shape, 5000, outcome, NUMBERS[i].error);
    }
}

// At least as deep as CPython's parser goes, which gives up near 2,990 of each.
static void nests_as_deep_as_cpython(void **state)
{
    static const struct {
        Shape shape;
        bool has_end;
    } SHAPES[] = {
        {{"x = ", "a**", "b", "", "\n"}, true},
        {{"x = ", "lambda: ", "b", "", "\n"}, true},
        {{"x = ", "a if b else ", "c", "", "\n"}, true},
        {{"x = ", "not ", "b", "", "\n"}, false}, // prefixes are read in a loop
        {{"x = ", "-", "b", "", "\n"}, false},
    };
    for (size_t i = 0; i < sizeof SHAPES / sizeof SHAPES[0]; i++) {
        size_t n = 2993;
        Outcome outcome = run_shape(*state, "en", &SHAPES[i].shape, n);
        expect_first("en", &SHAPES[i].shape, n, outcome, "");
        n = (size_t)LIMIT_NESTING * 10;
        outcome = run_shape(*state, "en", &SHAPES[i].shape, n);
        expect_first("en", &SHAPES[i].shape, n, outcome, SHAPES[i].has_end ? "SYN_TOO_DEEP" : "");
        assert_int_equal(outcome.diags.diags.len, SHAPES[i].has_end);
    }
}

static void keeps_the_limit_of_size(void **state)
{
    Fixture *fixture = *state;
    size_t limit = LIMIT_SOURCE_BYTES;
    char *newlines = malloc(limit + 1);
    assert_non_null(newlines);
    memset(newlines, '\n', limit + 1);
    DiagList diags = diag_list_new(fixture->arena);
    SourceText source;
    assert_true(source_decode(fixture->arena, (Str){newlines, limit}, &diags, &source));
    assert_int_equal(source.text.len, limit);
    assert_int_equal(diags.n_errors, 0);
    Outcome outcome = run(fixture, "en", (Str){newlines, limit + 1});
    free(newlines);
    assert_string_equal(outcome.first, "TEXT_TOO_LARGE");
}

static void keeps_the_limit_of_diagnostics(void **state)
{
    Shape shape = {"", "1 = x\n", "", "", ""};
    Outcome outcome = run_shape(*state, "en", &shape, LIMIT_DIAGNOSTICS);
    assert_int_equal(outcome.diags.diags.len, LIMIT_DIAGNOSTICS);
    assert_int_equal(outcome.diags.n_dropped, 0);
    outcome = run_shape(*state, "en", &shape, LIMIT_DIAGNOSTICS + 50);
    assert_int_equal(outcome.diags.diags.len, LIMIT_DIAGNOSTICS);
    assert_int_equal(outcome.diags.n_errors, LIMIT_DIAGNOSTICS + 50);
    assert_int_equal(outcome.diags.n_dropped, 50);
}

static void keeps_the_limit_of_words(void **state)
{
    static const char *const PACKS[] = {"[keywords]\nCOND_IF = b c d\n",
                                        "[keywords]\nCOND_IF = b c d e\n"};
    Fixture *fixture = *state;
    for (size_t i = 0; i < 2; i++) {
        PackProblems problems = {0};
        Pack *pack = pack_read(fixture->arena, STR("xx.lang"), str_of(PACKS[i]), &problems);
        assert_int_equal(pack->keywords[CONCEPT_COND_IF].len, i == 0);
        bool is_named = false;
        for (size_t j = 0; j < problems.len; j++) {
            is_named |= problems.items[j].line == 2;
        }
        assert_int_equal(is_named, i == 1);
        DiagList diags = diag_list_new(fixture->arena);
        program_parse(fixture->arena, fixture->packs, pack, STR("b c d x:\n    y\n"), &diags);
        assert_int_equal(diags.n_errors > 0, i == 1);
    }
}

// --- Long programs ---------------------------------------------------------------------------------------------------

static const struct {
    const char *language;
    Shape shape;
    size_t n;
    const char *error;
} LONG[] = {
    {"en", {"x = 1", "+1", "", "", "\n"}, 20000, ""},
    {"en", {"x = a", ".b", "", "", "\n"}, 100000, ""},
    {"en", {"x = a", "(b)[c]", "", "", "\n"}, 50000, ""},
    {"en", {"x = a", " |> f", "", "", "\n"}, 100000, ""},
    {"en", {"x = a", " < b", "", "", "\n"}, 100000, ""},
    {"en", {"x = a", " and b or c", "", "", "\n"}, 100000, ""},
    {"en", {"x = ", "-", "y", "", "\n"}, 5000, ""},
    {"en", {"if a: b\n", "elif a: b\n", "", "", ""}, 100000, ""},
    {"en", {"x = [a", " for a in b if c", "", "", "]\n"}, 100000, ""},
    {"en", {"", "a", " = 1", "", "\n"}, 1000000, ""},
    {"en", {"", "é", " = 1", "", "\n"}, 500000, ""},
    {"en", {"", "ﬁ", " = 1", "", "\n"}, 200000, ""},
    {"en", {"a", "\u0301\u0323", " = 1", "", "\n"}, 100000, ""},
    {"en", {"x = [", "1, ", "", "", "]\n"}, 3500000, ""}, // 10 MB on one line
    {"en", {"", "a b ", "", "", "\n"}, 2500000, "SYN_STATEMENT_END"},
    {"en", {"", "a;", "", "", "a\n"}, 200000, ""},
    {"en", {"# ", "a", "", "", "\n"}, 10000000, ""},
    {"en", {"", "\n", "", "", "\n"}, 1000000, ""},
    {"en", {"x = (a", "\n", ")", "", "\n"}, 1000000, ""},
    {"en", {"x = \\", "\n\\", "\n1", "", "\n"}, 200000, ""},
    {"en", {"x = '", "\\N{", "'", "", "\n"}, 200000, "LEX_ESCAPE"},
    {"en", {"x = '", "\\N{", "}'", "", "\n"}, 200000, "LEX_ESCAPE_NAME"},
    {"en", {"x = (", "'a'\n", ")", "", "\n"}, 200000, ""},
    {"en", {"x = f'", "{a!r:>{w}}{a=}", "'", "", "\n"}, 100000, ""},
    {"en", {"x = f'", "{a", "'", "", "\n"}, 200000, "LEX_BRACKETS_DEEP"},
    {"en", {"x = '''", "a\n", "", "", ""}, 500000, "LEX_TRIPLE_OPEN"},
    {"en", {"", "(]\n", "", "", ""}, 200000, "LEX_BRACKET_MISMATCH"},
    {"en", {"", "(", "", "", "\n"}, 500000, "LEX_BRACKETS_DEEP"},
    {"en", {"", ")", "", "", "\n"}, 500000, "LEX_BRACKET_UNOPENED"},
    {"en", {"", "if x:\n", "", "", ""}, 200000, "SYN_EXPECTED_INDENT"},
    {"en", {"", "if x:\n  y\n z\n", "", "", ""}, 100000, "LEX_DEDENT"},
    {"en", {"", "si x:\n", "", "", ""}, 100000, "SYN_FOREIGN"},
    {"en", {"", "whlie x:\n", "", "", ""}, 100000, "SYN_MISSPELT"},
    {"en", {"", "print x\n", "", "", ""}, 100000, "SYN_CALL_PARENS"},
    {"en", {"f(", "a=1,", "", "", ")\n"}, 200000, "SYN_KEYWORD_TWICE"},
    {"en", {"def f(", "a,", "", "", "): pass\n"}, 200000, "SYN_PARAMETER_TWICE"},
    {"en", {"match x:\n case ", "1|", "1", "", ": pass\n"}, 200000, ""},
    {"en", {"try: pass\n", "except A: pass\n", "", "", ""}, 100000, ""},
    {"en",
     {"with (", "a as b,", "", "", "): pass\n"},
     100000,
     "SYN_TOO_DEEP"}, // more than CPython nests
    {"en", {"@", "a.", "a\ndef f(): pass", "", "\n"}, 100000, ""},
    {"en", {"# ", "coding", "", "", "\n"}, 200000, ""},
    {"en", {"# coding: ", "a", "", "", "\n"}, 500000, "TEXT_UNKNOWN_ENCODING"},
    {"en", {"# coding: utf-8", "-a", "", "", "\n"}, 200000, ""},
    {"en", {"# ", "\u202e", "", "", "\n"}, 200000, "TEXT_BIDI_UNPAIRED"},
    {"en", {"", "\u200b", "", "", "\n"}, 200000, "TEXT_INVISIBLE"},
    {"en", {"", "`", "", "", "\n"}, 200000, "LEX_NAME_QUOTED"},
    {"fr", {"", "sinon si ", "", "", "\n"}, 200000, "SYN_KEYWORD_ALONE"},
    {"fr", {"a ", "pas dans b ", "", "", "\n"}, 100000, ""},
    {"es", {"si = 1;", "si - 1;", "", "", "\n"}, 200000, ""},
    {"es", {"x = y", " y y", "", "", "\n"}, 200000, ""},
    {"es", {"", "xs ", "", "", "\n"}, 200000, "SYN_STATEMENT_END"},
    {"es", {"x = [a", " para x en b si c", "", "", "]\n"}, 50000, ""},
    {"bn", {"", "ক্\u200dষ", " = 1", "", "\n"}, 100000, ""},
    {"bn", {"x = [c ", "প্রতিটি b মধ্যে a ", "", "", "]\n"}, 50000, ""},
    {"ar", {"", "ب\u200cب", " = 1", "", "\n"}, 100000, ""},
    {"ar", {"x = \"", "\u2066a\u2069", "\"", "", "\n"}, 200000, ""},
    {"ar", {"", "xs ضمن لكل x:\n", "", "", ""}, 50000, "SYN_EXPECTED_INDENT"},
    {"ja", {"y = [f(x) ", "xs 内の 各 x に対して ", "", "", "]\n"}, 50000, ""},
    {"ja", {"", "x;", "", "", "\n"}, 200000, ""},
    {"ja", {"x ＝ １", "＋１", "", "", "\n"}, 20000, ""},
    {"ta", {"", "x;", "", "", "\n"}, 200000, ""},
};

// Under a sanitizer everything takes five to ten times as long.
static size_t shortened(size_t n)
{
    const char *sanitizers = getenv("ML_SANITIZE");
    bool is_slow = sanitizers != NULL && sanitizers[0] != '\0' && getenv("ML_TEST_ALL") == NULL;
    return is_slow && n > 20000 ? n / 10 : n;
}

static void reads_long_programs(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof LONG / sizeof LONG[0]; i++) {
        Arena *kept = fixture->arena;
        fixture->arena = arena_new(ALLOCATOR_SYSTEM, &fixture->out_of_memory);
        size_t n = shortened(LONG[i].n);
        Outcome outcome = run_shape(fixture, LONG[i].language, &LONG[i].shape, n);
        expect_first(LONG[i].language, &LONG[i].shape, n, outcome, LONG[i].error);
        assert_true(outcome.report_len < (size_t)1000 * 1000); // of a long line a part is shown
        arena_free(fixture->arena);
        fixture->arena = kept;
    }
}

// Different names: a table of them is searched for each.
static void reads_many_names(void **state)
{
    const size_t n_names = shortened(100000);
    static const struct {
        const char *before;
        const char *item;
        const char *after;
        bool is_confusable;
    } LISTS[] = {
        {"f(", "a%d=1,", ")\n", false},
        {"def f(", "a%d,", "): pass\n", false},
        {"def f[", "T%d,", "](): pass\n", false},
        {"import ", "a%d,", "a\n", false},
        {"", "let a%d = 1\n", "", false},
        {"match x:\n case A(", "a%d=1,", "): pass\n", false},
        {"", "а%d = a%d\n", "", true}, // Cyrillic and Latin
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof LISTS / sizeof LISTS[0]; i++) {
        Buf text = buf_new(fixture->arena);
        buf_text(&text, LISTS[i].before);
        for (size_t j = 0; j < n_names; j++) {
            char number[24];
            (void)snprintf(number, sizeof number, "%zu", j);
            Str rest = str_of(LISTS[i].item);
            for (size_t at; (at = str_find(rest, STR("%d"))) < rest.len;) {
                buf_add(&text, str_slice(rest, 0, at));
                buf_text(&text, number);
                rest = str_slice(rest, at + 2, rest.len);
            }
            buf_add(&text, rest);
        }
        buf_text(&text, LISTS[i].after);
        Outcome outcome = run(fixture, "en", buf_str(&text));
        assert_string_equal(outcome.first, "");
        assert_int_equal(outcome.diags.n_warnings, LISTS[i].is_confusable ? n_names : 0);
    }
}

// --- Frame -----------------------------------------------------------------------------------------------------------

static void *on_thread(void *n_failed)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(keeps_limits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_the_limit_of_indentation, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_the_limit_of_digits_to_decimals, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nests_as_deep_as_cpython, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_the_limit_of_size, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_the_limit_of_diagnostics, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_the_limit_of_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(reads_long_programs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(reads_many_names, set_up, tear_down),
    };
    *(int *)n_failed = cmocka_run_group_tests(tests, NULL, NULL);
    return NULL;
}

// LIMIT_COMPILE_STACK_BYTES is the stack that everything above runs on.
int main(void)
{
    pthread_attr_t attributes;
    pthread_t thread;
    int n_failed = -1;
    if (pthread_attr_init(&attributes) != 0 ||
        pthread_attr_setstacksize(&attributes, LIMIT_COMPILE_STACK_BYTES) != 0 ||
        pthread_create(&thread, &attributes, on_thread, &n_failed) != 0) {
        return 1;
    }
    return pthread_join(thread, NULL) == 0 ? n_failed : 1;
}
