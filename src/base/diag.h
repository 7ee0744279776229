// SPDX-License-Identifier: Apache-2.0
// What is wrong with a program: message ids with arguments and a place, never texts. Parsing goes on
// after each; the texts are made when they are shown, in the program's language.
#ifndef ML_BASE_DIAG_H
#define ML_BASE_DIAG_H

#include "base/array.h"
#include "base/message.h"
#include "base/str.h"

typedef enum DiagArgKind {
    DIAG_ARG_TEXT,    // shown as it is, control characters escaped
    DIAG_ARG_NUMBER,  // a whole number, also for plural forms
    DIAG_ARG_CONCEPT, // a Concept (lang/concept.h), shown as the program's language's leading word
    DIAG_ARG_MESSAGE, // another message without arguments (FOUND_…, WHAT_…), shown in the same language
    DIAG_ARG_MESSAGE_TEXT,    // another message whose one argument is a text
    DIAG_ARG_MESSAGE_CONCEPT, // another message whose one argument is a Concept
    DIAG_ARG_LANGUAGE,        // a language code, shown as the name of that language
} DiagArgKind;

typedef struct DiagArg {
    DiagArgKind kind;
    Str text;          // TEXT, MESSAGE_TEXT, LANGUAGE
    int64_t number;    // NUMBER, CONCEPT, MESSAGE_CONCEPT
    MessageId message; // MESSAGE…
} DiagArg;

enum { DIAG_MAX_ARGS = 4 };

typedef struct Diag {
    MessageId id;
    Span span;
    uint32_t n_args;
    DiagArg args[DIAG_MAX_ARGS]; // in the order of message.def
    Str suggestion;              // a word for HINT_SUGGESTION, or empty
} Diag;

typedef struct DiagList {
    Arena *arena;
    Array(Diag) diags;
    uint32_t n_errors; // also those that were not kept
    uint32_t n_warnings;
    uint32_t n_dropped; // errors beyond LIMIT_DIAGNOSTICS
    uint32_t n_dropped_warnings;
} DiagList;

DiagList diag_list_new(Arena *arena);

/// Will further errors only be counted? Then nobody needs to look for their causes.
static inline bool diag_list_is_full(const DiagList *list)
{
    return list->n_dropped > 0;
}

static inline DiagArg diag_text(Str text)
{
    return (DiagArg){.kind = DIAG_ARG_TEXT, .text = text};
}

static inline DiagArg diag_number(int64_t number)
{
    return (DiagArg){.kind = DIAG_ARG_NUMBER, .number = number};
}

static inline DiagArg diag_concept(int concept)
{
    return (DiagArg){.kind = DIAG_ARG_CONCEPT, .number = concept};
}

static inline DiagArg diag_message(MessageId message)
{
    return (DiagArg){.kind = DIAG_ARG_MESSAGE, .message = message};
}

static inline DiagArg diag_message_text(MessageId message, Str text)
{
    return (DiagArg){.kind = DIAG_ARG_MESSAGE_TEXT, .message = message, .text = text};
}

static inline DiagArg diag_message_concept(MessageId message, int concept)
{
    return (DiagArg){.kind = DIAG_ARG_MESSAGE_CONCEPT, .message = message, .number = concept};
}

static inline DiagArg diag_language(Str code)
{
    return (DiagArg){.kind = DIAG_ARG_LANGUAGE, .text = code};
}

/// Append a diagnostic; its texts are borrowed for as long as the list lives.
/// - `args`: `n_args` of them, as many as message.def names for `id`.
/// Where there are LIMIT_DIAGNOSTICS, an error takes the place of a warning.
/// Returns it, for a suggestion to be added, or NULL when it was not kept (limit, or an error stands at that place).
Diag *diag_add(DiagList *list, MessageId id, Span span, const DiagArg *args, uint32_t n_args);

/// Put the diagnostics of `first` before those that `list` has.
void diag_put_before(DiagList *list, const DiagList *first);

#define DIAG0(list, id, span) diag_add((list), (id), (span), NULL, 0)
#define DIAG(list, id, span, ...)                                  \
    diag_add((list), (id), (span), (const DiagArg[]){__VA_ARGS__}, \
             (uint32_t)(sizeof((const DiagArg[]){__VA_ARGS__}) / sizeof(DiagArg)))

#endif
