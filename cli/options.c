// SPDX-License-Identifier: Apache-2.0
// The options' table decides; the words themselves are taken apart here and not by getopt, whose messages are English
// and whose abbreviations would make each new option a change of meaning.
#include "options.h"

#include <stdio.h>
#include <string.h>

enum {
    IN_RUN = 1 << COMMAND_RUN,
    IN_COMPILE = 1 << COMMAND_COMPILE,
    IN_CHECK = 1 << COMMAND_CHECK,
    IN_EXPLAIN = 1 << COMMAND_EXPLAIN,
    IN_ALL = (1 << COMMAND_COUNT) - 1,
};

typedef struct OptionInfo {
    size_t offset; // of its member in Options
    const char *long_name;
    char short_name;
    bool has_value;
    int commands;
} OptionInfo;

static const OptionInfo OPTIONS[] = {
#define OPTION(field, long_name, short_name, value, commands, help) \
    {offsetof(Options, field), long_name, short_name, (value) != NULL, commands},
#include "option.def"
};

enum { N_OPTIONS = sizeof OPTIONS / sizeof OPTIONS[0] };

const char *command_name(Command command)
{
    static const char *const NAMES[COMMAND_COUNT] = {"run",     "compile",   "check", "detect",
                                                     "explain", "languages", "cache"};
    return NAMES[command];
}

static UsageFault fault(const char *message, const char *argument, size_t len)
{
    UsageFault result = {.message = message};
    snprintf(result.argument, sizeof result.argument, "%.*s", (int)(len < 200 ? len : 200),
             argument);
    return result;
}

static const UsageFault NO_FAULT = {NULL, ""};

static void set(Options *options, const OptionInfo *option, const char *value)
{
    memcpy((char *)options + option->offset, &value, sizeof value);
}

static const OptionInfo *find_long(const char *name, size_t len)
{
    for (size_t i = 0; i < N_OPTIONS && len > 0; i++) {
        if (strlen(OPTIONS[i].long_name) == len && memcmp(OPTIONS[i].long_name, name, len) == 0) {
            return &OPTIONS[i];
        }
    }
    return NULL;
}

static const OptionInfo *find_short(char name)
{
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (OPTIONS[i].short_name == name) {
            return &OPTIONS[i];
        }
    }
    return NULL;
}

typedef struct Reader {
    int argc;
    char **argv;
    int at;
    Options *options;
    int used; // the commands that know all options so far
    bool is_over;
    bool has_command;
    const char *not_of_run; // the first option that `run` does not know
    size_t n_operands;      // they are gathered at the front of argv
} Reader;

/// Take an option's value: `attached` (not NULL), or the next word.
static UsageFault take_value(Reader *reader, const OptionInfo *option, const char *attached,
                             const char *word, size_t word_len)
{
    const char *value = attached;
    if (value == NULL && option->has_value) {
        if (reader->at >= reader->argc) {
            return fault("USAGE_VALUE", word, word_len);
        }
        value = reader->argv[reader->at++];
    }
    set(reader->options, option, value != NULL ? value : "");
    if (option->short_name == 'c' || option->short_name == 'm') {
        reader->is_over = true; // the rest is the program's
    }
    return NO_FAULT;
}

static UsageFault take_long(Reader *reader, const char *word)
{
    size_t len = strcspn(word + 2, "=");
    const char *attached = word[2 + len] == '=' ? word + 2 + len + 1 : NULL;
    const OptionInfo *option = find_long(word + 2, len);
    if (option == NULL || (attached != NULL && !option->has_value)) {
        return fault("USAGE_OPTION", word, option == NULL ? len + 2 : strlen(word));
    }
    reader->used &= option->commands;
    if (reader->used == 0) {
        return fault("USAGE_OPTION", word, len + 2);
    }
    return take_value(reader, option, attached, word, len + 2);
}

/// Several of one letter may stand together; a value may be attached: -Vh, -c'print(1)'.
static UsageFault take_short(Reader *reader, const char *word)
{
    for (const char *letter = word + 1; *letter != '\0'; letter++) {
        char shown[3] = {'-', *letter, '\0'};
        const OptionInfo *option = find_short(*letter);
        if (option != NULL) {
            reader->used &= option->commands;
        }
        if (option == NULL || reader->used == 0) {
            bool is_ascii = (unsigned char)*letter < 0x80;
            return fault("USAGE_OPTION", is_ascii ? shown : word, is_ascii ? 2 : strlen(word));
        }
        if (option->has_value) {
            return take_value(reader, option, letter[1] != '\0' ? letter + 1 : NULL, shown, 2);
        }
        set(reader->options, option, "");
    }
    return NO_FAULT;
}

/// Does `word` name a command? Only where it can: as the first word that is no option.
static bool take_command(Reader *reader, const char *word)
{
    for (int command = 0; command < COMMAND_COUNT; command++) {
        if (strcmp(word, command_name((Command)command)) == 0) {
            reader->options->command = (Command)command;
            return true;
        }
    }
    return false;
}

/// Take one word that is no option. Returns false when it can't stand here.
static bool take_operand(Reader *reader, char *word)
{
    if (!reader->has_command && reader->n_operands == 0 && take_command(reader, word)) {
        reader->has_command = true;
        reader->used &= 1 << reader->options->command;
        return reader->used != 0;
    }
    reader->argv[reader->n_operands++] = word;
    reader->is_over = reader->options->command == COMMAND_RUN;
    return true;
}

static UsageFault take_word(Reader *reader, char *word)
{
    if (word[0] == '-' && word[1] != '\0') {
        int used = reader->used;
        UsageFault wrong = word[1] == '-' ? take_long(reader, word) : take_short(reader, word);
        bool is_first = (used & IN_RUN) != 0 && (reader->used & IN_RUN) == 0;
        reader->not_of_run = is_first ? word : reader->not_of_run;
        return wrong;
    }
    return take_operand(reader, word) ? NO_FAULT : fault("USAGE_EXTRA", word, strlen(word));
}

UsageFault options_read(int argc, char **argv, Options *options_out)
{
    *options_out = (Options){.command = COMMAND_RUN};
    Reader reader = {.argc = argc, .argv = argv, .at = 1, .options = options_out, .used = IN_ALL};
    while (reader.at < argc && !reader.is_over) {
        char *word = argv[reader.at++];
        if (strcmp(word, "--") == 0) {
            break;
        }
        UsageFault wrong = take_word(&reader, word);
        if (wrong.message != NULL) {
            return wrong;
        }
    }
    bool is_of_command = (reader.used & (1 << options_out->command)) != 0;
    if (!is_of_command) { // an option of another command, and no command was named
        return fault("USAGE_OPTION", reader.not_of_run, strlen(reader.not_of_run));
    }
    while (reader.at < argc) {
        argv[reader.n_operands++] = argv[reader.at++];
    }
    options_out->operands = argv;
    options_out->n_operands = reader.n_operands;
    return NO_FAULT;
}
