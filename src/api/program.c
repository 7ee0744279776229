// SPDX-License-Identifier: Apache-2.0
// Programs: from the bytes of a file to a checked tree, and reports about it.
#include "api/program.h"

#include "api/error.h"
#include "api/file.h"
#include "api/modules.h"
#include "gen/python/lower.h"
#include "gen/python/source.h"
#include "text/source.h"

// --- Reading ---------------------------------------------------------------------------------------------------

ml_program *program_new(ml_context *context, Arena **arena_out)
{
    Arena *arena = *arena_out = arena_new(context->allocator, &context->landing);
    if (arena == NULL) {
        return NULL;
    }
    ml_program *program = ARENA_NEW(arena, ml_program);
    *program = (ml_program){.context = context, .arena = arena};
    program->reading.diags = diag_list_new(arena);
    return program;
}

bool program_decode(ml_program *program)
{
    SourceText decoded;
    bool is_readable =
        source_decode(program->arena, program->bytes, &program->reading.diags, &decoded);
    program->shown.text = decoded.text;
    return is_readable;
}

Reading program_reading(ml_program *program, Pack *pack)
{
    Reading reading = {.pack = pack, .diags = diag_list_new(program->arena)};
    reading.program = program_parse(program->arena, program->context->packs, pack,
                                    program->shown.text, &reading.diags);
    if (reading.diags.n_errors == 0) { // scopes of a program that was read in part would be guesses
        reading.resolution = program_resolve(program->arena, reading.program, &reading.diags);
    }
    return reading;
}

Str program_python(ml_program *program, const Reading *reading)
{
    PythonTarget target = {.minor = 12, .is_text = true};
    Node *lowered = python_lower(program->arena, reading->program, &reading->resolution, target);
    Buf out = buf_new(program->arena);
    python_source(lowered, reading->program->names, &out);
    return buf_str(&out);
}

Pack *program_pack(ml_program *program)
{
    if (program->is_deferred && program->reading.pack == NULL) {
        program->reading.pack = pack_set_find(program->context->packs, str_of(program->language));
    }
    return program->reading.pack;
}

Catalogue program_catalogue(ml_program *program)
{
    ml_context *context = program->context;
    Pack *pack = program_pack(program);
    Pack *words = pack != NULL ? pack : context_ui(context);
    return context_catalogue(context, program->arena,
                             context->report != NULL ? context->report : words, words);
}

typedef struct ReadCall {
    ml_context *context;
    const ml_source *source;
    Arena *arena; // the program's; freed if reading fails
    ml_program *program;
} ReadCall;

ml_error *program_refuse(ml_program *program, ml_error_kind kind, const DiagList *list,
                         bool has_place)
{
    const Catalogue catalogue = program_catalogue(program);
    ReportStyle style = {.has_place = has_place};
    ReportSource source = program->shown;
    source.text = has_place ? source.text : STR("");
    return error_of_list(program->context, kind, &catalogue, &source, style, list);
}

ml_error *program_load(ml_program *program, const ml_source *source)
{
    const char *path = source->path != NULL ? source->path : "<string>";
    program->shown.path = arena_str(program->arena, str_of(path));
    program->is_file = source->bytes == NULL;
    program->asked_language =
        source->language == NULL ? NULL : arena_str(program->arena, str_of(source->language)).ptr;
    if (!program->is_file) {
        program->bytes = arena_str(program->arena, (Str){source->bytes, source->n_bytes});
        return NULL;
    }
    DiagList diags = diag_list_new(program->arena);
    if (!file_read(program->arena, path, &diags, &program->bytes)) {
        return program_refuse(program, ML_E_FILE, &diags, false);
    }
    return NULL;
}

/// Set `pack_out` to the language that the caller or the program names. With `pack_out` NULL: refused.
static ml_error *choose_language(ml_program *program, DiagList *diags, Pack **pack_out)
{
    if (program->asked_language == NULL) {
        *pack_out = program_choose_language(program, program->shown.path.ptr, diags).pack;
        bool has_place = diags->diags.len > 0 && diags->diags.items[0].id == MSG_LANGUAGE_UNKNOWN;
        return *pack_out == NULL ? program_refuse(program, ML_E_LANGUAGE, diags, has_place) : NULL;
    }
    Str name = str_of(program->asked_language);
    *pack_out = pack_set_find(program->context->packs, name);
    if (*pack_out != NULL) {
        return NULL;
    }
    return ERROR_OF(program->context, ML_E_ARGUMENT, MSG_LANGUAGE_UNKNOWN, diag_text(name));
}

/// Decode the program's bytes and read them in the language that is theirs.
static ml_error *read_text(ml_program *program)
{
    if (!program_decode(program)) { // nothing to choose a language by, except what the caller says
        const char *name = program->asked_language;
        PackSet *packs = program->context->packs;
        Pack *pack = name == NULL ? NULL : pack_set_find(packs, str_of(name));
        program->reading.pack = pack != NULL ? pack : context_ui(program->context);
        return NULL;
    }
    DiagList about_text = program->reading.diags;
    DiagList about_language = diag_list_new(program->arena);
    Pack *pack;
    ml_error *error = choose_language(program, &about_language, &pack);
    if (error != NULL) {
        return error;
    }
    program->reading = program_reading(program, pack);
    diag_put_before(&program->reading.diags, &about_language);
    diag_put_before(&program->reading.diags, &about_text);
    return NULL;
}

ml_program *program_read_module(ml_program *main, Str path)
{
    ml_program *program = ARENA_NEW(main->arena, ml_program);
    *program = (ml_program){.context = main->context, .arena = main->arena};
    program->reading.diags = diag_list_new(main->arena);
    ml_source source = ML_SOURCE_INIT;
    source.path = path.ptr;
    ml_error *error = program_load(program, &source);
    error = error == NULL ? read_text(program) : error;
    bool is_fine =
        error == NULL && program->reading.program != NULL && program->reading.diags.n_errors == 0;
    ml_error_free(error);
    return is_fine ? program : NULL;
}

ml_error *program_complete(ml_program *program)
{
    ml_error *error = program->is_deferred ? read_text(program) : NULL;
    program->is_deferred = program->is_deferred && error != NULL;
    return error;
}

/// Get hold of the bytes, and of what is known of them if they are to be run.
static ml_error *load_program(void *argument)
{
    ReadCall *call = argument;
    ml_program *program = call->program = program_new(call->context, &call->arena);
    if (program == NULL) {
        return error_memory();
    }
    ml_error *error = program_load(program, call->source);
    if (error == NULL && call->source->is_for_run) {
        program->is_deferred = note_find(program, call->source) && program_decode(program);
    }
    return error;
}

static ml_error *read_program(void *argument)
{
    ReadCall *call = argument;
    ml_program *program = call->program;
    ml_error *error = read_text(program);
    if (error == NULL) {
        program->language = arena_str(program->arena, program->reading.pack->code).ptr;
    }
    return error;
}

ml_error *ml_program_read(ml_context *context, const ml_source *source, ml_program **program_out)
{
    ReadCall call = {context, source, NULL, NULL};
    ml_error *error = context_enter(context, ENTER_SMALL, load_program, &call);
    if (error == NULL && !call.program->is_deferred) {
        error = context_enter(context, ENTER_BIG, read_program, &call);
    }
    if (error != NULL) {
        arena_free(call.arena);
        return error;
    }
    *program_out = call.program;
    return NULL;
}

void ml_program_free(ml_program *program)
{
    if (program != NULL) {
        arena_free(program->arena);
    }
}

const char *ml_program_language(const ml_program *program)
{
    return program->language;
}

size_t ml_program_error_count(const ml_program *program)
{
    return program->reading.diags.n_errors;
}

size_t ml_program_warning_count(const ml_program *program)
{
    return program->reading.diags.n_warnings;
}

// --- Reports ---------------------------------------------------------------------------------------------------

typedef struct ReportCall {
    ml_program *program;
    ml_report_form form;
    Str result;
} ReportCall;

static ml_error *make_report(void *argument)
{
    ReportCall *call = argument;
    ml_program *program = call->program;
    const DiagList *diags = &program->reading.diags;
    if (diags->diags.len == 0 && diags->n_dropped == 0) { // no message need be read
        call->result = STR("");
        return NULL;
    }
    const Catalogue catalogue = program_catalogue(program);
    Buf out = buf_new(program->arena);
    if (call->form == ML_REPORT_JSON) {
        report_json(&catalogue, &program->shown, diags, &out);
    } else {
        ReportStyle style = {.color = call->form == ML_REPORT_COLOR, .has_place = true};
        report_list(&catalogue, &program->shown, style, diags, &out);
    }
    call->result = arena_str(program->arena, buf_str(&out));
    return NULL;
}

ml_error *ml_program_report(ml_program *program, ml_report_form form, const char **text_out,
                            size_t *n_bytes_out)
{
    ReportCall call = {program, form, {NULL, 0}};
    ml_error *error = context_enter(program->context, ENTER_SMALL, make_report, &call);
    if (error == NULL) {
        *text_out = call.result.ptr;
        *n_bytes_out = call.result.len;
    }
    return error;
}
