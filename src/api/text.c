// SPDX-License-Identifier: Apache-2.0
// Languages and texts of the catalogue, for the doors.
#include "api/error.h"

#include <stdlib.h>
#include <string.h>

size_t ml_language_count(const ml_context *context)
{
    return pack_set_len(context->packs);
}

static ml_language language_of(Arena *arena, const Pack *pack)
{
    return (ml_language){
        .code = arena_str(arena, pack->code).ptr,
        .name = arena_str(arena, pack->name).ptr,
        .english = arena_str(arena, pack->english).ptr,
    };
}

typedef struct LanguageCall {
    ml_context *context;
    const char *name; // NULL: number `i`
    size_t i;
    ml_language *language_out;
} LanguageCall;

static ml_error *find_language(void *argument)
{
    LanguageCall *call = argument;
    ml_context *context = call->context;
    Pack *pack = NULL;
    if (call->name != NULL) {
        pack = pack_set_find(context->packs, str_of(call->name));
    } else if (call->i < pack_set_len(context->packs)) {
        pack = pack_set_at(context->packs, call->i);
    }
    if (pack == NULL) {
        Str name = str_of(call->name != NULL ? call->name : "");
        return ERROR_OF(context, ML_E_ARGUMENT, MSG_LANGUAGE_UNKNOWN, diag_text(name));
    }
    *call->language_out = language_of(context->arena, pack);
    return NULL;
}

ml_error *ml_language_at(ml_context *context, size_t i, ml_language *language_out)
{
    LanguageCall call = {context, NULL, i, language_out};
    return context_enter(context, ENTER_SMALL, find_language, &call);
}

ml_error *ml_language_find(ml_context *context, const char *name, ml_language *language_out)
{
    LanguageCall call = {context, name, 0, language_out};
    return context_enter(context, ENTER_SMALL, find_language, &call);
}

// --- Texts ------------------------------------------------------------------------------------------------------

typedef struct TextCall {
    ml_context *context;
    ml_error_kind kind;
    const char *name;
    const char *const *args;
    size_t n_args;
    const char *text; // result of format_text
} TextCall;

/// The message called `name`, or MSG_COUNT.
static MessageId find_message(const char *name)
{
    for (int id = 0; id < MSG_COUNT; id++) {
        if (strcmp(message_info((MessageId)id)->name, name) == 0) {
            return (MessageId)id;
        }
    }
    return MSG_COUNT;
}

/// An argument: a text, or the number that it is, whose plural form counts.
static DiagArg arg_of(const char *text)
{
    enum { MAX_DIGITS = 18 };
    size_t n_digits = strspn(text, "0123456789");
    bool is_number = n_digits > 0 && n_digits <= MAX_DIGITS && text[n_digits] == '\0' &&
                     (text[0] != '0' || n_digits == 1);
    return is_number ? diag_number(strtoll(text, NULL, 10)) : diag_text(str_of(text));
}

/// The message and its arguments. Returns false where there is no such message, or it has other arguments.
static bool read_call(const TextCall *call, MessageId *id_out, DiagArg *args)
{
    *id_out = find_message(call->name);
    if (*id_out == MSG_COUNT || call->n_args > DIAG_MAX_ARGS) {
        return false;
    }
    size_t n_expected = 0;
    for (Str rest = str_of(message_info(*id_out)->arguments); rest.len > 0; n_expected++) {
        str_split_next(&rest, ' ');
    }
    for (size_t i = 0; i < call->n_args; i++) {
        args[i] = arg_of(call->args[i]);
    }
    return n_expected == call->n_args;
}

static ml_error *no_such_message(const TextCall *call)
{
    return ERROR_OF(call->context, ML_E_ARGUMENT, MSG_INTERNAL, diag_text(str_of(call->name)));
}

static ml_error *format_text(void *argument)
{
    TextCall *call = argument;
    ml_context *context = call->context;
    MessageId id;
    DiagArg args[DIAG_MAX_ARGS];
    if (!read_call(call, &id, args)) {
        return no_such_message(call);
    }
    const Catalogue catalogue = context_ui_catalogue(context);
    Buf out = buf_new(context->arena);
    catalogue_format(&catalogue, &out, id, args, (uint32_t)call->n_args);
    call->text = arena_str(context->arena, buf_str(&out)).ptr;
    return NULL;
}

ml_error *ml_text(ml_context *context, const char *name, const char *const *args, size_t n_args,
                  const char **text_out)
{
    TextCall call = {context, ML_E_ARGUMENT, name, args, n_args, NULL};
    ml_error *error = context_enter(context, ENTER_SMALL, format_text, &call);
    if (error == NULL) {
        *text_out = call.text;
    }
    return error;
}

static ml_error *make_error(void *argument)
{
    TextCall *call = argument;
    MessageId id;
    DiagArg args[DIAG_MAX_ARGS];
    if (!read_call(call, &id, args)) {
        return no_such_message(call);
    }
    return error_of(call->context, call->kind, id, args, (uint32_t)call->n_args);
}

ml_error *ml_error_new(ml_context *context, ml_error_kind kind, const char *name,
                       const char *const *args, size_t n_args)
{
    TextCall call = {context, kind, name, args, n_args, NULL};
    return context_enter(context, ENTER_SMALL, make_error, &call);
}
