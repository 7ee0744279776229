// SPDX-License-Identifier: Apache-2.0
// The help: what each command and option does, in the user's language. Descriptions stand on lines of their own, so
// that nothing depends on how wide a script is.
#include "cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MAX_HELP_BYTES = 32 * 1024 };

typedef struct Help {
    const Cli *cli;
    char text[MAX_HELP_BYTES];
    size_t len;
} Help;

__attribute__((format(printf, 2, 3))) static void put(Help *help, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t room = MAX_HELP_BYTES - help->len;
    int n = vsnprintf(help->text + help->len, room, format, arguments);
    va_end(arguments);
    help->len += n < 0 ? 0 : (size_t)n < room ? (size_t)n : room - 1;
}

/// "  multilingual compile [--emit STAGE] FILE" and what it does; words in capitals are messages (HELP_FILE).
static void put_synopsis(Help *help, const char *synopsis, const char *description)
{
    put(help, "  multilingual");
    for (const char *at = synopsis; *at != '\0';) {
        size_t len = strcspn(at, "$");
        put(help, "%.*s", (int)len, at);
        at += len;
        if (*at == '$') {
            char message[32];
            size_t n = strspn(at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
            snprintf(message, sizeof message, "%.*s", (int)n, at + 1);
            put(help, "%s", cli_text(help->cli, message));
            at += n + 1;
        }
    }
    put(help, "\n      %s\n", cli_text(help->cli, description));
}

static void put_option(Help *help, const char *long_name, char short_name, const char *value,
                       const char *description)
{
    if (long_name[0] == '\0') {
        return; // -c and -m stand among the commands
    }
    if (short_name != 0) {
        put(help, "  -%c, --%s", short_name, long_name);
    } else {
        put(help, "  --%s", long_name);
    }
    if (value != NULL) {
        put(help, " %s", cli_text(help->cli, value));
    }
    put(help, "\n      %s\n", cli_text(help->cli, description));
}

static void put_variable(Help *help, const char *name, const char *description)
{
    put(help, "  %s\n      %s\n", name, cli_text(help->cli, description));
}

static const char SYNOPSES[][2][80] = {
    {" [run] $HELP_FILE [$HELP_ARGUMENTS …]", "HELP_RUN"},
    {" [run] - [$HELP_ARGUMENTS …]", "HELP_RUN_STDIN"},
    {" [run] -c $HELP_CODE [$HELP_ARGUMENTS …]", "HELP_RUN_CODE"},
    {" [run] -m $HELP_MODULE [$HELP_ARGUMENTS …]", "HELP_RUN_MODULE"},
    {" compile --emit $HELP_STAGE [--to $HELP_LANGUAGE] [-o $HELP_FILE] $HELP_FILE",
     "HELP_COMPILE"},
    {" check [--json] $HELP_FILE …", "HELP_CHECK"},
    {" detect $HELP_FILE …", "HELP_DETECT"},
    {" explain $HELP_FILE …", "HELP_EXPLAIN"},
    {" languages", "HELP_LANGUAGES"},
    {" cache info|clear", "HELP_CACHE"},
};

int cli_help(const Cli *cli)
{
    static Help help; // 32 KB that the stack need not hold; the program ends after it
    help.cli = cli;
    put(&help, "%s\n\n%s:\n", cli_text(cli, "HELP_TITLE"), cli_text(cli, "HELP_COMMANDS"));
    for (size_t i = 0; i < sizeof SYNOPSES / sizeof SYNOPSES[0]; i++) {
        put_synopsis(&help, SYNOPSES[i][0], SYNOPSES[i][1]);
    }
    put(&help, "\n%s:\n", cli_text(cli, "HELP_OPTIONS"));
#define OPTION(field, long_name, short_name, value, commands, description) \
    put_option(&help, long_name, short_name, value, description);
#include "option.def"
    put(&help, "\n%s:\n", cli_text(cli, "HELP_ENVIRONMENT"));
    put_variable(&help, "MULTILINGUAL_PYTHON", "HELP_ENV_PYTHON");
    put_variable(&help, "MULTILINGUAL_BACKEND", "HELP_ENV_BACKEND");
    put_variable(&help, "MULTILINGUAL_WASMTIME", "HELP_ENV_WASMTIME");
    put_variable(&help, "MULTILINGUAL_CACHE", "HELP_ENV_CACHE");
    put_variable(&help, "MULTILINGUAL_PACKS", "HELP_ENV_PACKS");
    put_variable(&help, "NO_COLOR", "HELP_ENV_COLOR");
    return cli_write(cli, help.text, help.len);
}
