// SPDX-License-Identifier: Apache-2.0
// Which language a program is written in: what its header comment says, else its file's suffix, else the words that it
// uses. A tie is reported with its candidates; where all of them read the program alike, it is read, with a warning.
#include "api/error.h"
#include "api/program.h"

/// The first line to write for `pack`: "# lang: fr".
static Str header_example(Arena *arena, const Pack *pack)
{
    Buf out = buf_new(arena);
    buf_text(&out, "# ");
    buf_add(&out, pack->headers.len > 0 ? pack->headers.items[0] : STR("lang"));
    buf_text(&out, ": ");
    buf_add(&out, pack->name);
    return buf_str(&out);
}

static Str candidates(Arena *arena, const Detection *detection)
{
    Buf out = buf_new(arena);
    for (uint32_t i = 0; i < detection->n_tied; i++) {
        const Pack *pack = detection->scores.items[i].pack;
        buf_text(&out, i > 0 ? ", " : "");
        buf_add(&out, pack->name);
        buf_text(&out, " (");
        buf_add(&out, pack->code);
        buf_put(&out, ')');
    }
    return buf_str(&out);
}

/// Do all tied languages read the program as the same Python program?
static bool reads_the_same(ml_program *program, const Detection *detection)
{
    Str first = {NULL, 0};
    for (uint32_t i = 0; i < detection->n_tied; i++) {
        Reading reading = program_reading(program, detection->scores.items[i].pack);
        if (reading.diags.n_errors > 0) {
            return false;
        }
        Str python = program_python(program, &reading);
        if (i > 0 && !str_equal(python, first)) {
            return false;
        }
        first = python;
    }
    return true;
}

/// Of tied languages the user's own, if it is one of them; else the first.
static Pack *preferred(const ml_program *program, const Detection *detection)
{
    Pack *ui = context_ui(program->context);
    for (uint32_t i = 0; i < detection->n_tied; i++) {
        if (detection->scores.items[i].pack == ui) {
            return ui;
        }
    }
    return detection->scores.items[0].pack;
}

static Pack *settle_tie(ml_program *program, const Detection *detection, DiagList *diags)
{
    Arena *arena = program->arena;
    Pack *pack = preferred(program, detection);
    DiagArg names = diag_text(candidates(arena, detection));
    DiagArg example = diag_text(header_example(arena, pack));
    if (reads_the_same(program, detection)) {
        DIAG(diags, MSG_LANGUAGE_TIE_SAME, ((Span){0, 0}), names, diag_language(pack->code),
             example);
        return pack;
    }
    DIAG(diags, MSG_LANGUAGE_TIE, ((Span){0, 0}), names, example);
    return NULL;
}

LanguageChoice program_choose_language(ml_program *program, const char *path, DiagList *diags)
{
    PackSet *packs = program->context->packs;
    Str text = program->shown.text;
    Span span;
    Str header = detect_header(packs, text, &span);
    if (header.len > 0) {
        Pack *pack = pack_set_find(packs, header);
        if (pack == NULL) {
            DIAG(diags, MSG_LANGUAGE_UNKNOWN, span, diag_text(header));
        }
        return (LanguageChoice){.pack = pack};
    }
    Str suffix = detect_suffix(packs, str_of(path));
    if (suffix.len > 0) {
        return (LanguageChoice){.pack = pack_set_find(packs, suffix)};
    }
    Detection detection = detect_words(program->arena, packs, text);
    Pack *pack = detection.best != NULL ? detection.best : settle_tie(program, &detection, diags);
    return (LanguageChoice){pack, true, detection};
}
