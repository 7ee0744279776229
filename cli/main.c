// SPDX-License-Identifier: Apache-2.0
// The program `multilingual`: its command line, and nothing that the library could do.
#include "cli.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/// The locale's language as the environment names it, or NULL.
static const char *language_of_environment(void)
{
    static const char *const VARIABLES[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof VARIABLES / sizeof VARIABLES[0]; i++) {
        const char *value = getenv(VARIABLES[i]);
        if (value != NULL && value[0] != '\0') {
            return value;
        }
    }
    return NULL;
}

static ml_error *new_context(const Options *options, ml_context **context_out)
{
    ml_context_options wanted = ML_CONTEXT_OPTIONS_INIT;
    const char *folder = getenv("MULTILINGUAL_PACKS");
    wanted.ui_language = options->ui_lang != NULL ? options->ui_lang : language_of_environment();
    wanted.report_language = options->ui_lang;
    wanted.packs_folder = folder != NULL && folder[0] != '\0' ? folder : NULL;
    return ml_context_new(&wanted, context_out);
}

static int run_command(const Cli *cli)
{
    switch (cli->options->command) {
    case COMMAND_RUN: return command_run(cli);
    case COMMAND_COMPILE: return command_compile(cli);
    case COMMAND_CHECK: return command_check(cli);
    case COMMAND_DETECT: return command_detect(cli);
    case COMMAND_EXPLAIN: return command_explain(cli);
    case COMMAND_CACHE: return command_cache(cli);
    case COMMAND_LANGUAGES: return command_languages(cli);
    case COMMAND_COUNT: break;
    }
    return EXIT_USAGE;
}

static int print_version(const Cli *cli)
{
    char line[64];
    int n = snprintf(line, sizeof line, "multilingual %s\n", ml_version());
    return cli_write(cli, line, (size_t)n);
}

// Nothing that is opened later may stand where a closed standard stream was. What stands there instead can be read as
// empty, can't be written, and is closed again for the interpreter.
static void fill_standard_streams(void)
{
    int descriptor;
    do {
        descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC);
    } while (descriptor >= 0 && descriptor <= STDERR_FILENO);
    if (descriptor >= 0) {
        close(descriptor);
    }
}

int main(int argc, char **argv)
{
    fill_standard_streams();
    signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of write, and said
    Options options;
    const char *name = argc > 0 ? argv[0] : "multilingual";
    UsageFault fault = options_read(argc, argv, &options);
    Cli cli = {NULL, &options, name};
    ml_error *error = new_context(&options, &cli.context);
    if (error != NULL) {
        return cli_fail(error);
    }
    fputs(ml_context_problems(cli.context), stderr);
    int code;
    if (fault.message != NULL) {
        code = cli_fail_with(&cli, ML_E_ARGUMENT, fault.message, fault.argument);
    } else if (options.help != NULL) {
        code = cli_help(&cli);
    } else if (options.version != NULL) {
        code = print_version(&cli);
    } else {
        code = run_command(&cli);
    }
    ml_context_free(cli.context);
    return code;
}
