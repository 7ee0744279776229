// SPDX-License-Identifier: Apache-2.0
// The command `run`: a file, standard input, -c CODE or -m MODULE.
#include "cli.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

static int run_folder(const Cli *cli, const ml_run_options *options)
{
    int code = EXIT_FINE;
    char **operands = cli->options->operands;
    ml_error *error =
        ml_folder_run(cli->context, operands[0], options, (const char *const *)operands + 1,
                      cli->options->n_operands - 1, &code);
    return error != NULL ? cli_fail(error) : code;
}

// --- what python3 runs as a folder ---------------------------------------------------------------------------------

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text);
    return len >= strlen(end) && strcmp(text + len - strlen(end), end) == 0;
}

/// Is `name` a file's name of the module __main__: __main__.py, .pyc, .ml, .multi, .fr.ml …?
static bool is_main(const char *name)
{
    static const char MAIN[] = "__main__.";
    return strncmp(name, MAIN, sizeof MAIN - 1) == 0 &&
           (ends_with(name, ".ml") || ends_with(name, ".multi") ||
            strcmp(name + sizeof MAIN - 1, "py") == 0 ||
            strcmp(name + sizeof MAIN - 1, "pyc") == 0);
}

static bool has_main(const char *path)
{
    DIR *folder = opendir(path);
    bool found = false;
    for (const struct dirent *entry;
         folder != NULL && !found && (entry = readdir(folder)) != NULL;) {
        found = is_main(entry->d_name);
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return found;
}

/// Does a ZIP archive end the file? It may begin with anything, such as a line `#!…`.
static bool is_archive(const char *path)
{
    enum { N_END = 22 }; // bytes of its end record without a comment
    char end[N_END];
    FILE *file = fopen(path, "rbe");
    bool is_read =
        file != NULL && fseek(file, -N_END, SEEK_END) == 0 && fread(end, 1, N_END, file) == N_END;
    if (file != NULL) {
        fclose(file);
    }
    return is_read && memcmp(end, "PK\5\6", 4) == 0;
}

static bool is_run_as_folder(const char *path)
{
    struct stat status;
    if (strcmp(path, "-") == 0 || stat(path, &status) != 0) {
        return false;
    }
    return S_ISDIR(status.st_mode) ? has_main(path) : S_ISREG(status.st_mode) && is_archive(path);
}

// --- what is read ----------------------------------------------------------------------------------------------------

static ml_error *read_code(const Cli *cli, bool is_for_wasm, ml_program **program_out)
{
    ml_source source = ML_SOURCE_INIT;
    source.path = "<string>";
    source.bytes = cli->options->code;
    source.n_bytes = strlen(cli->options->code);
    source.language = cli->options->lang;
    source.is_for_run = is_for_wasm;
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
    if (options->module != NULL) {
        return run_module(cli, &run_options);
    }
    if (options->code == NULL && options->n_operands > 0 &&
        is_run_as_folder(options->operands[0])) {
        return run_folder(cli, &run_options);
    }
    ml_program *program = NULL;
    ml_error *error;
    bool is_code = options->code != NULL;
    bool is_for_wasm = run_options.backend != ML_BACKEND_PYTHON; // others need the program itself
    char **args = options->operands;
    size_t n_args = options->n_operands;
    if (is_code) {
        error = read_code(cli, is_for_wasm, &program);
    } else {
        if (n_args == 0 && isatty(STDIN_FILENO)) {
            cli_help(cli);
            return EXIT_USAGE;
        }
        const char *operand =
            n_args == 0 ? "-" : args[0]; // no file, no terminal: as python3 reads a pipe
        error = cli_read(cli, operand, is_for_wasm, &program);
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
