// SPDX-License-Identifier: Apache-2.0
// The command `run`: a file, standard input, -c CODE or -m MODULE.
#include "cli.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_PATH_BYTES = 4096 };

/// The path of this program, for imports; NULL if it can't be told.
static const char *path_of_self(char buffer[MAX_PATH_BYTES])
{
    ssize_t n = readlink("/proc/self/exe", buffer, MAX_PATH_BYTES - 1);
    if (n <= 0) {
        return NULL;
    }
    buffer[n] = '\0';
    return buffer;
}

static ml_error *read_code(const Cli *cli, ml_program **program_out)
{
    ml_source source = ML_SOURCE_INIT;
    source.path = "<string>";
    source.bytes = cli->options->code;
    source.n_bytes = strlen(cli->options->code);
    source.language = cli->options->lang;
    return ml_program_read(cli->context, &source, program_out);
}

static int run_program(ml_program *program, const ml_run_options *options, char **args,
                       size_t n_args)
{
    cli_report(program);
    if (ml_program_error_count(program) > 0) {
        return EXIT_PROGRAM;
    }
    int code = EXIT_FINE;
    ml_error *error = ml_program_run(program, options, (const char *const *)args, n_args, &code);
    return error != NULL ? cli_fail(error) : code;
}

static int run_module(const Cli *cli, const ml_run_options *options)
{
    int code = EXIT_FINE;
    ml_error *error =
        ml_module_run(cli->context, cli->options->module, options,
                      (const char *const *)cli->options->operands, cli->options->n_operands, &code);
    return error != NULL ? cli_fail(error) : code;
}

int command_run(const Cli *cli)
{
    const Options *options = cli->options;
    char self[MAX_PATH_BYTES];
    ml_run_options run_options = ML_RUN_OPTIONS_INIT;
    run_options.self = path_of_self(self);
    run_options.replace_process = true;
    run_options.color = cli_has_color();
    int fault = cli_limits(cli, &run_options);
    if (fault != EXIT_FINE) {
        return fault;
    }
    signal(SIGPIPE, SIG_DFL); // as the program's own process expects it
    if (options->module != NULL) {
        return run_module(cli, &run_options);
    }
    ml_program *program = NULL;
    ml_error *error;
    bool is_code = options->code != NULL;
    char **args = options->operands;
    size_t n_args = options->n_operands;
    if (is_code) {
        error = read_code(cli, &program);
    } else {
        if (n_args == 0 && isatty(STDIN_FILENO)) {
            cli_help(cli);
            return EXIT_USAGE;
        }
        const char *operand =
            n_args == 0 ? "-" : args[0]; // no file, no terminal: as python3 reads a pipe
        error = cli_read(cli, operand, &program);
        args += n_args == 0 ? 0 : 1;
        n_args -= n_args == 0 ? 0 : 1;
    }
    if (error != NULL) {
        return cli_fail(error);
    }
    int code = run_program(program, &run_options, args, n_args);
    ml_program_free(program);
    return code;
}
