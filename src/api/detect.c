// SPDX-License-Identifier: Apache-2.0
// The language of a program, and the scores by which it is told.
#include "api/error.h"
#include "api/program.h"

typedef struct DetectCall {
    ml_context *context;
    const ml_source *source;
    ml_detection *detection_out;
    Arena *arena; // of the program that is looked at
} DetectCall;

/// The scores as the caller gets them, which outlive the program.
static void hand_out(const DetectCall *call, const Detection *words, const Pack *pack)
{
    Arena *arena = call->context->arena;
    ml_score *scores = ARENA_ARRAY(arena, ml_score, words->scores.len + 1);
    for (size_t i = 0; i < words->scores.len; i++) {
        const DetectScore *score = &words->scores.items[i];
        scores[i] = (ml_score){arena_str(arena, score->pack->code).ptr, score->score};
    }
    *call->detection_out = (ml_detection){
        .language = pack == NULL ? NULL : arena_str(arena, pack->code).ptr,
        .scores = scores,
        .n_scores = words->scores.len,
        .n_tied = words->n_tied,
    };
}

static ml_error *detect(void *argument)
{
    DetectCall *call = argument;
    ml_program *program = program_new(call->context, &call->arena);
    if (program == NULL) {
        return error_memory();
    }
    ml_error *error = program_load(program, call->source);
    if (error != NULL) {
        return error;
    }
    program_decode(program); // what can't be decoded is U+FFFD and no word of any language
    DiagList diags = diag_list_new(program->arena);
    LanguageChoice choice = program_choose_language(program, program->shown.path.ptr, &diags);
    if (diags.diags.len > 0 && diags.diags.items[0].id == MSG_LANGUAGE_UNKNOWN) {
        return program_refuse(program, ML_E_LANGUAGE, &diags, true);
    }
    Detection words = choice.detection;
    if (!choice.has_detection) { // the program says itself what it is in
        words = detect_words(program->arena, call->context->packs, program->shown.text);
    }
    hand_out(call, &words, diags.diags.len > 0 ? NULL : choice.pack);
    return NULL;
}

ml_error *ml_detect(ml_context *context, const ml_source *source, ml_detection *detection_out)
{
    DetectCall call = {context, source, detection_out, NULL};
    ml_error *error = context_enter(context, ENTER_BIG, detect, &call);
    arena_free(call.arena);
    return error;
}
