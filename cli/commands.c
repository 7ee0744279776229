// SPDX-License-Identifier: Apache-2.0
// The commands that run nothing: compile, check, detect, explain, languages, cache.
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// --- compile ---------------------------------------------------------------------------------------------------

static int fail_unwritable(const Cli *cli, const char *path, int reason)
{
    const char *args[] = {path, strerror(reason)};
    cli_fail(ml_error_new(cli->context, ML_E_FILE, "FILE_UNWRITABLE", args, 2));
    return EXIT_PROGRAM;
}

/// Write all to `file` and close it. Returns 0 or errno.
static int write_and_close(FILE *file, const char *bytes, size_t n_bytes)
{
    errno = 0;
    bool is_written = fwrite(bytes, 1, n_bytes, file) == n_bytes && fflush(file) == 0;
    int reason = is_written ? 0 : errno;
    if (fclose(file) != 0 && reason == 0) {
        reason = errno;
    }
    return reason;
}

/// Write a file under a temporary name beside its own and rename it, so that nothing half-written is ever there.
static int write_file(const Cli *cli, const char *path, const char *bytes, size_t n_bytes)
{
    struct stat status;
    if (stat(path, &status) == 0 &&
        !S_ISREG(status.st_mode)) { // a device, a pipe: nothing to rename over
        FILE *file = fopen(path, "wb");
        int reason = file == NULL ? errno : write_and_close(file, bytes, n_bytes);
        return reason == 0 ? EXIT_FINE : fail_unwritable(cli, path, reason);
    }
    size_t len = strlen(path);
    char *temporary = malloc(len + sizeof ".XXXXXX");
    if (temporary == NULL) {
        return fail_unwritable(cli, path, ENOMEM);
    }
    memcpy(temporary, path, len);
    memcpy(temporary + len, ".XXXXXX", sizeof ".XXXXXX");
    int descriptor = mkstemp(temporary);
    int reason = descriptor < 0 ? errno : 0;
    if (reason == 0) {
        mode_t mask = umask(0);
        umask(mask);
        FILE *file = fdopen(descriptor, "wb");
        reason = file == NULL ? errno : write_and_close(file, bytes, n_bytes);
        if (reason == 0 && (chmod(temporary, 0666 & ~mask) != 0 || rename(temporary, path) != 0)) {
            reason = errno;
        }
        if (reason != 0) {
            unlink(temporary);
        }
    }
    free(temporary);
    return reason == 0 ? EXIT_FINE : fail_unwritable(cli, path, reason);
}

/// The stage that --emit names. Returns false after telling what is possible.
static bool find_stage(const Cli *cli, ml_stage *stage_out)
{
    const char *name = cli->options->emit;
    if (name == NULL) {
        name = ml_stage_name(cli->options->to != NULL ? ML_STAGE_SOURCE : ML_STAGE_PYTHON);
    }
    char choices[128] = "";
    for (int i = 0; i < ML_STAGE_COUNT; i++) {
        const char *possible = ml_stage_name((ml_stage)i);
        if (strcmp(name, possible) == 0) {
            *stage_out = (ml_stage)i;
            return true;
        }
        size_t len = strlen(choices);
        snprintf(choices + len, sizeof choices - len, "%s%s", i > 0 ? ", " : "", possible);
    }
    const char *args[] = {"--emit", name, choices};
    cli_fail(ml_error_new(cli->context, ML_E_ARGUMENT, "USAGE_CHOICE", args, 3));
    return false;
}

static int emit_program(const Cli *cli, ml_program *program, ml_stage stage)
{
    const char *bytes;
    size_t n_bytes;
    cli_report(program);
    if (ml_program_error_count(program) > 0 && stage != ML_STAGE_TOKENS) {
        return EXIT_PROGRAM;
    }
    ml_error *error = ml_program_emit(program, stage, cli->options->to, &bytes, &n_bytes);
    if (error != NULL) {
        return cli_fail(error);
    }
    const char *path = cli->options->output;
    if (path == NULL || strcmp(path, "-") == 0) {
        return cli_write(cli, bytes, n_bytes);
    }
    return write_file(cli, path, bytes, n_bytes);
}

int command_compile(const Cli *cli)
{
    const Options *options = cli->options;
    ml_stage stage;
    if (!find_stage(cli, &stage)) {
        return EXIT_USAGE;
    }
    if (options->n_operands != 1) {
        return options->n_operands == 0
                   ? cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_FILE", "compile")
                   : cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_EXTRA", options->operands[1]);
    }
    ml_program *program = NULL;
    ml_error *error = cli_read(cli, options->operands[0], false, &program);
    if (error != NULL) {
        return cli_fail(error);
    }
    int code = emit_program(cli, program, stage);
    ml_program_free(program);
    return code;
}

// --- check -----------------------------------------------------------------------------------------------------

/// Write one of the objects of `check --json`.
static int write_items(const Cli *cli, const char *items, size_t n_bytes, bool *is_first)
{
    if (n_bytes == 0) {
        return EXIT_FINE;
    }
    const char *before = *is_first ? "\n  " : ",\n  ";
    *is_first = false;
    int code = cli_write(cli, before, strlen(before));
    return code != EXIT_FINE ? code : cli_write(cli, items, n_bytes);
}

static int check_program(const Cli *cli, const char *path, ml_program *program, bool *is_first)
{
    bool is_fine = ml_program_error_count(program) == 0;
    int code = is_fine ? EXIT_FINE : EXIT_PROGRAM;
    int written = EXIT_FINE;
    if (cli->options->json == NULL) {
        cli_report(program);
        written = is_fine ? cli_say(cli, "CHECK_FINE", &path, 1) : EXIT_FINE;
    } else {
        const char *items;
        size_t n_bytes;
        ml_error *error = ml_program_report(program, ML_REPORT_JSON, &items, &n_bytes);
        if (error != NULL) {
            return cli_fail(error);
        }
        written = write_items(cli, items, n_bytes, is_first);
    }
    return code != EXIT_FINE ? code : written;
}

static int check_file(const Cli *cli, const char *path, bool *is_first)
{
    ml_program *program = NULL;
    ml_error *error = cli_read(cli, path, false, &program);
    if (error == NULL) {
        int code = check_program(cli, path, program, is_first);
        ml_program_free(program);
        return code;
    }
    if (cli->options->json == NULL) {
        return cli_fail(error);
    }
    const char *items = ml_error_json(error);
    write_items(cli, items, strlen(items), is_first);
    int code = cli_exit_code(error);
    ml_error_free(error);
    return code;
}

int command_check(const Cli *cli)
{
    const Options *options = cli->options;
    if (options->n_operands == 0) {
        return cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_FILE", "check");
    }
    bool is_first = true;
    int worst = EXIT_FINE;
    if (options->json != NULL) {
        worst = cli_write(cli, "[", 1);
    }
    for (size_t i = 0; i < options->n_operands; i++) {
        int code = check_file(cli, options->operands[i], &is_first);
        worst = code > worst ? code : worst;
    }
    if (options->json != NULL) {
        int code = cli_write(cli, is_first ? "]\n" : "\n]\n", is_first ? 2 : 3);
        worst = code > worst ? code : worst;
    }
    return worst;
}

// --- detect ----------------------------------------------------------------------------------------------------

static int put_scores(const Cli *cli, const ml_detection *detection)
{
    for (size_t i = 0; i < detection->n_scores; i++) {
        char line[64];
        int n = snprintf(line, sizeof line, "  %-4s %10lu\n", detection->scores[i].language,
                         (unsigned long)detection->scores[i].score);
        int code = cli_write(cli, line, (size_t)n);
        if (code != EXIT_FINE) {
            return code;
        }
    }
    return EXIT_FINE;
}

/// "prog.ml: français", or "prog.ml: français = español" for a tie.
static int put_result(const Cli *cli, const char *path, const ml_detection *detection)
{
    char names[512] = "";
    size_t n_names = detection->language != NULL ? 1 : detection->n_tied;
    for (size_t i = 0; i < n_names; i++) {
        ml_language language;
        const char *code =
            detection->language != NULL ? detection->language : detection->scores[i].language;
        ml_error *error = ml_language_find(cli->context, code, &language);
        if (error != NULL) {
            return cli_fail(error);
        }
        size_t len = strlen(names);
        snprintf(names + len, sizeof names - len, "%s%s", i > 0 ? " = " : "", language.name);
    }
    const char *args[] = {path, names};
    return cli_say(cli, "DETECT_RESULT", args, 2);
}

static int detect_file(const Cli *cli, const char *operand)
{
    ml_source source;
    char *owned;
    ml_detection detection;
    ml_error *error = cli_source(cli, operand, &source, &owned);
    if (error == NULL) {
        error = ml_detect(cli->context, &source, &detection);
    }
    free(owned);
    if (error != NULL) {
        return cli_fail(error);
    }
    int code = put_result(cli, source.path, &detection);
    if (code == EXIT_FINE) {
        code = put_scores(cli, &detection);
    }
    return code == EXIT_FINE && detection.language == NULL ? EXIT_PROGRAM : code;
}

int command_detect(const Cli *cli)
{
    const Options *options = cli->options;
    if (options->n_operands == 0) {
        return cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_FILE", "detect");
    }
    int worst = EXIT_FINE;
    for (size_t i = 0; i < options->n_operands; i++) {
        int code = detect_file(cli, options->operands[i]);
        worst = code > worst ? code : worst;
    }
    return worst;
}

// --- languages -------------------------------------------------------------------------------------------------

int command_languages(const Cli *cli)
{
    if (cli->options->n_operands > 0) {
        return cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_EXTRA", cli->options->operands[0]);
    }
    for (size_t i = 0; i < ml_language_count(cli->context); i++) {
        ml_language language;
        ml_error *error = ml_language_at(cli->context, i, &language);
        if (error != NULL) {
            return cli_fail(error);
        }
        char line[256];
        int n = snprintf(line, sizeof line, "%s\t%s\t%s\n", language.code, language.name,
                         language.english);
        int code = cli_write(cli, line, (size_t)n);
        if (code != EXIT_FINE) {
            return code;
        }
    }
    return EXIT_FINE;
}

// --- explain ---------------------------------------------------------------------------------------------------

static int explain_file(const Cli *cli, const char *path, const ml_run_options *options)
{
    ml_program *program = NULL;
    ml_error *error = cli_read(cli, path, false, &program);
    if (error != NULL) {
        return cli_fail(error);
    }
    cli_report(program);
    int code = EXIT_PROGRAM;
    if (ml_program_error_count(program) == 0) {
        ml_backend backend;
        const char *text;
        error = ml_program_explain(program, options, &backend, &text);
        code = error != NULL ? cli_fail(error) : cli_write(cli, text, strlen(text));
    }
    ml_program_free(program);
    return code;
}

int command_explain(const Cli *cli)
{
    const Options *options = cli->options;
    if (options->n_operands == 0) {
        return cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_FILE", "explain");
    }
    ml_run_options run_options = ML_RUN_OPTIONS_INIT;
    int worst = cli_limits(cli, &run_options);
    for (size_t i = 0; i < options->n_operands && worst != EXIT_USAGE; i++) {
        int code = explain_file(cli, options->operands[i], &run_options);
        worst = code > worst ? code : worst;
    }
    return worst;
}

// --- cache -----------------------------------------------------------------------------------------------------

static int show_cache(const Cli *cli)
{
    ml_cache cache;
    ml_error *error = ml_cache_info(cli->context, &cache);
    if (error != NULL) {
        return cli_fail(error);
    }
    if (cache.folder == NULL) {
        return cli_say(cli, "CACHE_NONE", NULL, 0);
    }
    static const double MEGABYTE = 1e6;
    char count[16];
    char size[32];
    char limit[32];
    snprintf(count, sizeof count, "%u", (unsigned)cache.n_entries);
    snprintf(size, sizeof size, "%.1f", (double)cache.n_bytes / MEGABYTE);
    snprintf(limit, sizeof limit, "%.0f", (double)cache.max_bytes / MEGABYTE);
    const char *args[] = {cache.folder, count, size, limit};
    return cli_say(cli, "CACHE_INFO", args, 4);
}

static int clear_cache(const Cli *cli)
{
    uint32_t n_removed = 0;
    ml_error *error = ml_cache_clear(cli->context, &n_removed);
    if (error != NULL) {
        return cli_fail(error);
    }
    char count[16];
    snprintf(count, sizeof count, "%u", (unsigned)n_removed);
    const char *args[] = {count};
    return cli_say(cli, "CACHE_CLEARED", args, 1);
}

int command_cache(const Cli *cli)
{
    const Options *options = cli->options;
    if (options->n_operands > 1) {
        return cli_fail_with(cli, ML_E_ARGUMENT, "USAGE_EXTRA", options->operands[1]);
    }
    const char *what = options->n_operands == 0 ? "info" : options->operands[0];
    if (strcmp(what, "info") == 0) {
        return show_cache(cli);
    }
    if (strcmp(what, "clear") == 0) {
        return clear_cache(cli);
    }
    const char *args[] = {"cache", what, "info, clear"};
    cli_fail(ml_error_new(cli->context, ML_E_ARGUMENT, "USAGE_CHOICE", args, 3));
    return EXIT_USAGE;
}
