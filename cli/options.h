// SPDX-License-Identifier: Apache-2.0
// The command line, read. Python's conventions: options come before the file, what follows it is the program's;
// -c and -m end the options.
#ifndef ML_CLI_OPTIONS_H
#define ML_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum Command {
    COMMAND_RUN,
    COMMAND_COMPILE,
    COMMAND_CHECK,
    COMMAND_DETECT,
    COMMAND_EXPLAIN,
    COMMAND_LANGUAGES,
    COMMAND_CACHE,
    COMMAND_COUNT
} Command;

/// "run", "compile" …
const char *command_name(Command command);

typedef struct Options {
    Command command;
    const char *code; // values of options; NULL where not given
    const char *module;
    const char *lang;
    const char *ui_lang;
    const char *emit;
    const char *to;
    const char *output;
    const char *backend;
    const char *max_memory;
    const char *timeout;
    const char *json; // options without a value: not NULL where given
    const char *version;
    const char *help;
    char **operands; // what is neither command nor option
    size_t n_operands;
} Options;

/// What is wrong with a command line: a message of the catalogue (USAGE_…) and its argument.
typedef struct UsageFault {
    const char *message; // NULL: nothing
    char argument[256];
} UsageFault;

/// Read `argv`. With a fault, `*options_out` holds what came before it.
UsageFault options_read(int argc, char **argv, Options *options_out);

#endif
