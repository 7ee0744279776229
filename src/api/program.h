// SPDX-License-Identifier: Apache-2.0
// A program between the calls about it.
#ifndef ML_API_PROGRAM_H
#define ML_API_PROGRAM_H

#include "api/context.h"
#include "api/note.h"
#include "lang/detect.h"
#include "lang/report.h"
#include "sema/resolve.h"
#include "syntax/parse.h"

/// What one reading of a text in one language gives.
typedef struct Reading {
    Pack *pack;
    Program *program; // NULL: the bytes could not be decoded
    Resolution resolution;
    DiagList diags;
} Reading;

struct ml_program {
    ml_context *context;
    Arena *arena;       // holds the program itself
    ReportSource shown; // the text and its name
    bool is_file;       // read from the path; otherwise the text itself was given
    Str bytes;          // as they came
    bool is_deferred;   // known by a note: it has no fault, and `reading` is made when it is needed
    ProgramNote note;
    const char *asked_language; // by the caller, or NULL
    Reading reading;            // program_pack asks for its pack
    const char *language;
};

/// Where a program's language comes from.
typedef struct LanguageChoice {
    Pack *pack;          // NULL: refused; the reason is in the diagnostics
    bool has_detection;  // the words decided
    Detection detection; // then: their scores
} LanguageChoice;

/// A program of which nothing is known yet. `*arena_out` is its arena, also while this call itself runs out of memory;
/// the caller frees it. Returns NULL without memory.
ml_program *program_new(ml_context *context, Arena **arena_out);

/// Fill the program with the name and the bytes of `source`.
ml_error *program_load(ml_program *program, const ml_source *source);

/// Decode `program->bytes` into `program->shown.text`. Returns false where the text is not worth reading; the
/// diagnostics are in `program->reading.diags` either way.
bool program_decode(ml_program *program);

/// Make `program->reading`, if it is deferred; needs the stack of ENTER_BIG.
ml_error *program_complete(ml_program *program);

/// The pack of the language that the program is written in; NULL: not known yet.
Pack *program_pack(ml_program *program);

/// Choose the language of the decoded program: header comment, suffix of `path`, words.
/// - `diags`: LANGUAGE_UNKNOWN, LANGUAGE_TIE (with places in the text), LANGUAGE_TIE_SAME.
LanguageChoice program_choose_language(ml_program *program, const char *path, DiagList *diags);

/// Read the decoded text as `pack`'s language.
Reading program_reading(ml_program *program, Pack *pack);

/// The error of `kind` that the diagnostics `list` are; with their places in the program's text, or about it as a whole.
ml_error *program_refuse(ml_program *program, ml_error_kind kind, const DiagList *list,
                         bool has_place);

/// The program as Python source, of the lowered tree that prints the same in every Python.
Str program_python(ml_program *program, const Reading *reading);

/// What the Python back end is handed (gen/python/tree.h); in two forms where Python 3.11 needs one of its own.
Str program_tree(ml_program *program);

/// The catalogue that reports about `program` are made with.
Catalogue program_catalogue(ml_program *program);

#endif
