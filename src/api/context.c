// SPDX-License-Identifier: Apache-2.0
// Contexts: language packs, the language to speak, and the one place where memory may run out.
#include "api/context.h"

#include "api/error.h"
#include "base/limits.h"
#include "engine/stack.h"

const char *ml_version(void)
{
    return ML_VERSION;
}

// --- The door --------------------------------------------------------------------------------------------------

typedef struct Entry {
    ml_context *context;
    ml_error *(*body)(void *argument);
    void *argument;
    ml_error *result;
} Entry;

static void enter_here(void *pointer)
{
    Entry *entry = pointer;
    if (setjmp(entry->context->landing) != 0) {
        entry->result = error_memory();
    } else {
        entry->result = entry->body(entry->argument);
    }
}

ml_error *context_enter(ml_context *context, EnterStack stack, ml_error *(*body)(void *argument),
                        void *argument)
{
    static const size_t SIZES[] = {
        [ENTER_BIG] = LIMIT_COMPILE_STACK_BYTES,
        [ENTER_WASM] = (size_t)LIMIT_WASM_STACK_BYTES + LIMIT_HOST_STACK_BYTES,
    };
    Entry entry = {context, body, argument, NULL};
    if (stack == ENTER_SMALL) {
        enter_here(&entry);
    } else if (!stack_run(SIZES[stack], enter_here, &entry)) {
        return error_memory(); // the address space is limited: no stack, no safe answer
    }
    return entry.result;
}

Catalogue context_catalogue(ml_context *context, Arena *arena, Pack *pack, Pack *words)
{
    // Messages stay with the pack, so they must not live in an arena that goes before it.
    pack_load_messages(context->arena, pack, NULL);
    pack_load_messages(context->arena, pack_set_at(context->packs, 0), NULL);
    Catalogue catalogue = catalogue_new(arena, context->packs, pack);
    catalogue.words = words;
    return catalogue;
}

Pack *context_ui(ml_context *context)
{
    return pack_set_at(context->packs, context->ui);
}

Catalogue context_ui_catalogue(ml_context *context)
{
    Pack *ui = context_ui(context);
    return context_catalogue(context, context->arena, ui, ui);
}

// --- Making and freeing ----------------------------------------------------------------------------------------

/// The number of the pack with this code; that of no pack where there is none.
static size_t index_of_code(const PackSet *packs, Str code)
{
    size_t i = 0;
    while (i < pack_set_len(packs) && !str_equal(pack_set_code(packs, i), code)) {
        i++;
    }
    return i;
}

/// The number of the pack for a locale ("fr_FR.UTF-8"), a code or a name; English if there is none.
static size_t index_of_ui(PackSet *packs, const char *language)
{
    enum { ENGLISH = 0 };
    Str name = str_of(language == NULL ? "" : language);
    Str code = {name.ptr, strcspn(name.ptr, "_.@-")};
    if (code.len == 0 || str_equal(code, STR("C")) || str_equal(code, STR("POSIX"))) {
        return ENGLISH; // the locale of no language
    }
    size_t n = pack_set_len(packs);
    size_t i =
        index_of_code(packs, name); // most are found by their codes, and no pack need be read
    i = i < n ? i : index_of_code(packs, code);
    i = i < n ? i : pack_set_index(packs, name);
    i = i < n ? i : pack_set_index(packs, code);
    return i < n ? i : ENGLISH;
}

/// One line for each problem of the packs in the user's folder.
static const char *problem_lines(ml_context *context, const PackProblems *problems)
{
    if (problems->len == 0) {
        return "";
    }
    const Catalogue catalogue = context_ui_catalogue(context);
    Buf out = buf_new(context->arena);
    for (size_t i = 0; i < problems->len; i++) {
        const PackProblem *problem = &problems->items[i];
        DiagList list = diag_list_new(context->arena);
        DIAG(&list, MSG_PACK_INVALID, ((Span){0, 0}), diag_text(problem->path),
             diag_number(problem->line), diag_text(problem->detail));
        report_list(&catalogue, &(ReportSource){STR(""), STR("")}, (ReportStyle){0}, &list, &out);
    }
    return arena_str(context->arena, buf_str(&out)).ptr;
}

typedef struct ContextMaking {
    ml_context *context;
    const ml_context_options *options;
} ContextMaking;

static ml_error *make_context(void *argument)
{
    ContextMaking *making = argument;
    ml_context *context = making->context;
    const ml_context_options *options = making->options;
    PackProblems problems = {0};
    context->has_own_packs = options->packs_folder != NULL;
    context->packs = pack_set_new(context->arena, options->packs_folder, &problems);
    context->ui = index_of_ui(context->packs, options->ui_language);
    context->problems = problem_lines(context, &problems);
    if (options->report_language != NULL) {
        Str name = str_of(options->report_language);
        context->report = pack_set_find(context->packs, name);
        if (context->report == NULL) {
            return ERROR_OF(context, ML_E_ARGUMENT, MSG_LANGUAGE_UNKNOWN, diag_text(name));
        }
    }
    return NULL;
}

static Allocator allocator_of(const ml_context_options *options)
{
    if (options->allocator == NULL) {
        return ALLOCATOR_SYSTEM;
    }
    return (Allocator){options->allocator->allocate, options->allocator->release,
                       options->allocator->context};
}

ml_error *ml_context_new(const ml_context_options *options, ml_context **context_out)
{
    static const ml_context_options DEFAULTS = ML_CONTEXT_OPTIONS_INIT;
    options = options == NULL ? &DEFAULTS : options;
    Allocator allocator = allocator_of(options);
    ml_context *context = allocator.allocate(allocator.context, sizeof *context);
    if (context == NULL) {
        return error_memory();
    }
    *context = (ml_context){.allocator = allocator};
    context->arena = arena_new(allocator, &context->landing);
    if (context->arena == NULL) {
        ml_context_free(context);
        return error_memory();
    }
    ContextMaking making = {context, options};
    ml_error *error = context_enter(context, ENTER_SMALL, make_context, &making);
    if (error != NULL) {
        ml_context_free(context);
        return error;
    }
    *context_out = context;
    return NULL;
}

void ml_context_free(ml_context *context)
{
    if (context != NULL) {
        Allocator allocator = context->allocator;
        arena_free(context->arena);
        allocator.release(allocator.context, context);
    }
}

const char *ml_context_problems(const ml_context *context)
{
    return context->problems;
}
