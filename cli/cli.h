// SPDX-License-Identifier: Apache-2.0
// What the commands share: the context, output, and exit codes.
#ifndef ML_CLI_CLI_H
#define ML_CLI_CLI_H

#include "multilingual.h"
#include "options.h"

enum {
    EXIT_FINE = 0,
    EXIT_PROGRAM = 1, // the program has errors, or ended with an uncaught exception
    EXIT_USAGE = 2,   // the command line is wrong, or names a file that can't be read
};

typedef struct Cli {
    ml_context *context;
    const Options *options;
    const char *name; // argv[0]
} Cli;

/// The exit code for `error`.
int cli_exit_code(const ml_error *error);

/// Print the error on standard error, free it, and return the exit code for it.
int cli_fail(ml_error *error);

/// The same for a message of the catalogue with one argument; usage errors get a line that names --help.
int cli_fail_with(const Cli *cli, ml_error_kind kind, const char *message, const char *argument);

/// Write `n_bytes` to standard output and see that they got there. Returns an exit code.
int cli_write(const Cli *cli, const char *bytes, size_t n_bytes);

/// Write a text of the catalogue, with its arguments, as a line on standard output. Returns an exit code.
int cli_say(const Cli *cli, const char *message, const char *const *args, size_t n_args);

/// A text of the catalogue in the user's language; "" without memory.
const char *cli_text(const Cli *cli, const char *message);

/// Read the program at `operand`, a path or "-" for standard input.
ml_error *cli_read(const Cli *cli, const char *operand, bool is_for_run, ml_program **program_out);

/// The source at `operand` as the library takes it. `*owned_out` is freed by the caller after the source's last use.
ml_error *cli_source(const Cli *cli, const char *operand, ml_source *source_out, char **owned_out);

/// May standard error have colours? On a terminal that can show them, unless NO_COLOR is set.
bool cli_has_color(void);

/// Print errors and warnings of `program` on standard error.
void cli_report(ml_program *program);

/// Print the help on standard output. Returns an exit code.
int cli_help(const Cli *cli);

/// Fill in what --backend (or MULTILINGUAL_BACKEND), --max-memory and --timeout say. Returns EXIT_FINE, or the exit code
/// after telling what is wrong.
int cli_limits(const Cli *cli, ml_run_options *options_out);

// One function each command; they return the exit code.
int command_run(const Cli *cli);
int command_compile(const Cli *cli);
int command_check(const Cli *cli);
int command_detect(const Cli *cli);
int command_explain(const Cli *cli);
int command_languages(const Cli *cli);
int command_cache(const Cli *cli);

#endif
