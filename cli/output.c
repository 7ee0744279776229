// SPDX-License-Identifier: Apache-2.0
// Standard output and standard error, and programs from standard input.
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { READ_BYTES = 64 * 1024 };

int cli_exit_code(const ml_error *error)
{
    ml_error_kind kind = ml_error_kind_of(error);
    return kind == ML_E_ARGUMENT || kind == ML_E_FILE ? EXIT_USAGE : EXIT_PROGRAM;
}

int cli_fail(ml_error *error)
{
    int code = cli_exit_code(error);
    fputs(ml_error_text(error), stderr);
    ml_error_free(error);
    return code;
}

int cli_fail_with(const Cli *cli, ml_error_kind kind, const char *message, const char *argument)
{
    int code = cli_fail(ml_error_new(cli->context, kind, message, &argument, 1));
    if (kind == ML_E_ARGUMENT) {
        const char *program = "multilingual";
        const char *text;
        ml_error *error = ml_text(cli->context, "USAGE_HINT", &program, 1, &text);
        if (error != NULL) {
            return cli_fail(error);
        }
        fprintf(stderr, "%s\n", text);
    }
    return code;
}

const char *cli_text(const Cli *cli, const char *message)
{
    const char *text = "";
    ml_error_free(ml_text(cli->context, message, NULL, 0, &text));
    return text;
}

int cli_write(const Cli *cli, const char *bytes, size_t n_bytes)
{
    if (fwrite(bytes, 1, n_bytes, stdout) == n_bytes && fflush(stdout) == 0) {
        return EXIT_FINE;
    }
    const char *args[] = {"<stdout>", strerror(errno)};
    cli_fail(ml_error_new(cli->context, ML_E_FILE, "FILE_UNWRITABLE", args, 2));
    return EXIT_PROGRAM;
}

int cli_say(const Cli *cli, const char *message, const char *const *args, size_t n_args)
{
    const char *text;
    ml_error *error = ml_text(cli->context, message, args, n_args, &text);
    if (error != NULL) {
        return cli_fail(error);
    }
    int code = cli_write(cli, text, strlen(text));
    return code != EXIT_FINE ? code : cli_write(cli, "\n", 1);
}

static bool is_set(const char *variable)
{
    const char *value = getenv(variable);
    return value != NULL && value[0] != '\0';
}

bool cli_has_color(void)
{
    const char *terminal = getenv("TERM");
    return !is_set("NO_COLOR") && isatty(STDERR_FILENO) &&
           (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

void cli_report(ml_program *program)
{
    const char *text;
    size_t n_bytes;
    ml_report_form form = cli_has_color() ? ML_REPORT_COLOR : ML_REPORT_TEXT;
    ml_error *error = ml_program_report(program, form, &text, &n_bytes);
    if (error != NULL) {
        cli_fail(error);
        return;
    }
    fwrite(text, 1, n_bytes, stderr);
}

// --- Sources ---------------------------------------------------------------------------------------------------

/// All of standard input. NULL with errno set if that fails; the caller frees it.
static char *read_standard_input(size_t *n_bytes_out)
{
    char *bytes = NULL;
    size_t n_bytes = 0;
    size_t capacity = 0;
    for (;;) {
        if (capacity - n_bytes < READ_BYTES) {
            capacity = 2 * capacity + READ_BYTES;
            char *bigger = realloc(bytes, capacity);
            if (bigger == NULL) {
                break;
            }
            bytes = bigger;
        }
        ssize_t n = read(STDIN_FILENO, bytes + n_bytes, READ_BYTES);
        if (n == 0) {
            *n_bytes_out = n_bytes;
            return bytes;
        }
        if (n < 0 && errno != EINTR) {
            break;
        }
        n_bytes += n > 0 ? (size_t)n : 0;
    }
    free(bytes);
    return NULL;
}

ml_error *cli_source(const Cli *cli, const char *operand, ml_source *source_out, char **owned_out)
{
    *owned_out = NULL;
    *source_out = (ml_source)ML_SOURCE_INIT;
    source_out->language = cli->options->lang;
    source_out->path = operand;
    if (strcmp(operand, "-") != 0) {
        return NULL;
    }
    source_out->path = "<stdin>";
    *owned_out = read_standard_input(&source_out->n_bytes);
    source_out->bytes = *owned_out;
    if (*owned_out == NULL) {
        const char *args[] = {"<stdin>", strerror(errno)};
        return ml_error_new(cli->context, ML_E_FILE, "FILE_UNREADABLE", args, 2);
    }
    return NULL;
}

ml_error *cli_read(const Cli *cli, const char *operand, bool is_for_run, ml_program **program_out)
{
    ml_source source;
    char *owned;
    ml_error *error = cli_source(cli, operand, &source, &owned);
    source.is_for_run = is_for_run;
    if (error == NULL) {
        error = ml_program_read(cli->context, &source, program_out);
    }
    free(owned);
    return error;
}
