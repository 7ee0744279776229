// SPDX-License-Identifier: Apache-2.0
// The public header alone, as a door uses it; and every call again with memory that runs out at the n-th allocation.
#include "multilingual.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

// --- An allocator that fails ------------------------------------------------------------------------------------

typedef struct Memory {
    size_t n_allocations;
    size_t fail_at;    // 0: never
    bool fail_forever; // from then on, or once
    size_t n_live;
    size_t n_bytes; // of all allocations
} Memory;

static void *allocate(void *context, size_t n_bytes)
{
    Memory *memory = context;
    memory->n_allocations++;
    bool fails =
        memory->fail_at != 0 && (memory->n_allocations == memory->fail_at ||
                                 (memory->fail_forever && memory->n_allocations > memory->fail_at));
    void *block = fails ? NULL : malloc(n_bytes);
    memory->n_live += block != NULL;
    memory->n_bytes += n_bytes;
    return block;
}

static void release(void *context, void *block)
{
    Memory *memory = context;
    memory->n_live -= block != NULL;
    free(block);
}

static ml_error *new_context(Memory *memory, ml_context **context_out)
{
    ml_allocator allocator = {allocate, release, memory};
    ml_context_options options = ML_CONTEXT_OPTIONS_INIT;
    options.allocator = &allocator;
    options.ui_language = "fr_FR.UTF-8";
    return ml_context_new(&options, context_out);
}

static ml_error *read_text(ml_context *context, const char *path, const char *text,
                           ml_program **program_out)
{
    ml_source source = ML_SOURCE_INIT;
    source.path = path;
    source.bytes = text;
    source.n_bytes = strlen(text);
    return ml_program_read(context, &source, program_out);
}

// --- Calls ------------------------------------------------------------------------------------------------------

static void reads_and_reports(void **state)
{
    (void)state;
    ml_context *context = NULL;
    assert_null(ml_context_new(NULL, &context));
    ml_program *program = NULL;
    assert_null(read_text(context, "a.fr.ml", "si x:\n    afficher(1\n", &program));
    assert_string_equal(ml_program_language(program), "fr");
    assert_int_equal(ml_program_error_count(program), 1);
    const char *text;
    size_t n_bytes;
    assert_null(ml_program_report(program, ML_REPORT_TEXT, &text, &n_bytes));
    assert_int_equal(strlen(text), n_bytes);
    assert_non_null(strstr(text, "a.fr.ml:2:13: erreur ML0215"));
    ml_error *error = ml_program_emit(program, ML_STAGE_AST, NULL, &text, &n_bytes);
    assert_int_equal(ml_error_kind_of(error), ML_E_PROGRAM);
    ml_error_free(error);
    ml_program_free(program);
    ml_context_free(context);
}

static void says_what_is_wrong(void **state)
{
    (void)state;
    ml_context *context = NULL;
    ml_context_options options = ML_CONTEXT_OPTIONS_INIT;
    options.ui_language = "français";
    assert_null(ml_context_new(&options, &context));
    ml_program *program = NULL;
    ml_source source = ML_SOURCE_INIT;
    source.path = "there/is/no/such.ml";
    ml_error *error = ml_program_read(context, &source, &program);
    assert_int_equal(ml_error_kind_of(error), ML_E_FILE);
    assert_non_null(strstr(ml_error_text(error), "multilingual: erreur ML0501"));
    assert_non_null(strstr(ml_error_text(error), "there/is/no/such.ml"));
    assert_non_null(strstr(ml_error_json(error), "\"FILE_MISSING\""));
    ml_error_free(error);
    source.language = "klingon";
    source.bytes = "";
    error = ml_program_read(context, &source, &program);
    assert_int_equal(ml_error_kind_of(error), ML_E_ARGUMENT);
    ml_error_free(error);
    assert_null(program);
    ml_language language;
    error = ml_language_at(context, 100000, &language);
    assert_int_equal(ml_error_kind_of(error), ML_E_ARGUMENT);
    ml_error_free(error);
    error = ml_error_new(context, ML_E_ARGUMENT, "NO_SUCH_MESSAGE", NULL, 0);
    assert_int_equal(ml_error_kind_of(error), ML_E_ARGUMENT);
    ml_error_free(error);
    ml_context_free(context);
}

static void detects(void **state)
{
    (void)state;
    ml_context *context = NULL;
    assert_null(ml_context_new(NULL, &context));
    ml_source source = ML_SOURCE_INIT;
    source.bytes = "pour x dans liste(y):\n    afficher(x)\n";
    source.n_bytes = strlen(source.bytes);
    ml_detection detection;
    assert_null(ml_detect(context, &source, &detection));
    assert_string_equal(detection.language, "fr");
    assert_true(detection.n_scores > 0);
    assert_string_equal(detection.scores[0].language, "fr");
    ml_context_free(context);
}

// --- What an earlier run has found out ---------------------------------------------------------------------------

/// Read `text` to run it, and run it on WebAssembly. NULL without an engine.
static ml_program *run_text(ml_context *context, const char *text)
{
    ml_source source = ML_SOURCE_INIT;
    source.path = "a.fr.ml";
    source.bytes = text;
    source.n_bytes = strlen(text);
    source.is_for_run = true;
    ml_program *program = NULL;
    assert_null(ml_program_read(context, &source, &program));
    ml_run_options options = ML_RUN_OPTIONS_INIT;
    options.backend = ML_BACKEND_WASM;
    int code = -1;
    ml_error *error = ml_program_run(program, &options, NULL, 0, &code);
    if (error != NULL) {
        ml_error_free(error);
        ml_program_free(program);
        return NULL;
    }
    assert_int_equal(code, 0);
    return program;
}

/// The emitted tree of `program`, for which a reading that was put off is made.
static const char *tree_of(ml_program *program)
{
    const char *text = NULL;
    size_t n_bytes = 0;
    assert_null(ml_program_emit(program, ML_STAGE_AST, NULL, &text, &n_bytes));
    return text;
}

static void runs_again(void **state)
{
    (void)state;
    char folder[] = "/tmp/ml_api_XXXXXX";
    assert_non_null(mkdtemp(folder));
    setenv("MULTILINGUAL_CACHE", folder, 1);
    Memory memory = {0};
    ml_context *context = NULL;
    assert_null(new_context(&memory, &context));
    ml_program *first = run_text(context, "x = 1\n");
    if (first != NULL) {
        size_t n_first = memory.n_bytes;
        ml_program *again = run_text(context, "x = 1\n");
        assert_true(memory.n_bytes - n_first < n_first / 4); // it was not read
        assert_string_equal(ml_program_language(again), "fr");
        assert_int_equal(ml_program_error_count(again) + ml_program_warning_count(again), 0);
        const char *text;
        size_t n_bytes;
        assert_null(ml_program_report(again, ML_REPORT_TEXT, &text, &n_bytes));
        assert_int_equal(n_bytes, 0);
        assert_string_equal(tree_of(again), tree_of(first));
        ml_program *other = run_text(context, "x = [2]\n");
        assert_string_not_equal(tree_of(other), tree_of(first));
        ml_program_free(other);
        ml_program_free(again);
    }
    ml_program_free(first);
    uint32_t n_removed;
    assert_null(ml_cache_clear(context, &n_removed));
    assert_true(first == NULL || n_removed >= 4);
    ml_context_free(context);
    assert_int_equal(memory.n_live, 0);
    rmdir(folder);
}

// --- Memory that runs out ----------------------------------------------------------------------------------------

/// Everything that a context can do, up to the first error.
static ml_error *do_all(ml_context *context)
{
    static const char GOOD[] =
        "soit x = 1\npour y dans [1, 2]:\n    afficher(f\"{y:>{x}}\" |> str)\n";
    static const char BAD[] = "si x\n    afficher(1\nwhlie x:\n  'a\n";
    ml_program *program = NULL;
    ml_error *error = read_text(context, "a.fr.ml", GOOD, &program);
    for (int stage = 0; stage < ML_STAGE_COUNT && error == NULL; stage++) {
        const char *bytes;
        size_t n_bytes;
        const char *to = stage == ML_STAGE_SOURCE ? "ja" : NULL;
        error = ml_program_emit(program, (ml_stage)stage, to, &bytes, &n_bytes);
    }
    ml_program_free(program);
    if (error != NULL) {
        return error;
    }
    program = NULL;
    error = read_text(context, "b.ml", BAD, &program);
    for (int form = ML_REPORT_TEXT; form <= ML_REPORT_JSON && error == NULL; form++) {
        const char *text;
        size_t n_bytes;
        error = ml_program_report(program, (ml_report_form)form, &text, &n_bytes);
    }
    ml_program_free(program);
    return error;
}

/// Fail at allocation `n`. Returns false once nothing failed any more.
static bool fails_cleanly(size_t n, bool fail_forever)
{
    Memory memory = {.fail_at = n, .fail_forever = fail_forever};
    ml_context *context = NULL;
    ml_error *error = new_context(&memory, &context);
    if (error == NULL) {
        error = do_all(context);
    }
    bool has_failed = memory.n_allocations >= n;
    if (has_failed) {
        assert_non_null(error);
        assert_int_equal(ml_error_kind_of(error), ML_E_MEMORY);
    }
    ml_error_free(error);
    if (context != NULL) { // the same context, with memory again
        memory.fail_at = 0;
        error = do_all(context);
        assert_null(error);
    }
    ml_context_free(context);
    assert_int_equal(memory.n_live, 0);
    return has_failed;
}

static void survives_without_memory(void **state)
{
    (void)state;
    // Under AddressSanitizer each block is an allocation of its own: a prime stride keeps the time down there.
    for (int fail_forever = 0; fail_forever < 2; fail_forever++) {
        size_t step = 1;
        for (size_t n = 1; fails_cleanly(n, fail_forever != 0); n += step) {
            step = n < 300 ? 1 : 997;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_and_reports),
        cmocka_unit_test(says_what_is_wrong),
        cmocka_unit_test(detects),
        cmocka_unit_test(runs_again),
        cmocka_unit_test(survives_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
