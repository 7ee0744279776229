// SPDX-License-Identifier: Apache-2.0
#include "api/error.h"

struct ml_error {
    ml_error_kind kind;
    Arena *arena; // holds the error itself; NULL: a constant
    const char *text;
    const char *json;
};

ml_error *error_memory(void)
{
    // In English: with no memory there is no catalogue either.
    static ml_error error = {
        .kind = ML_E_MEMORY,
        .text = "multilingual: error ML0510: There is not enough memory.\n",
        .json =
            "{\"file\": null, \"language\": \"en\", \"severity\": \"error\", \"code\": \"ML0510\", "
            "\"name\": \"OUT_OF_MEMORY\", \"message\": \"There is not enough memory.\", "
            "\"line\": null, \"column\": null, \"end_line\": null, \"end_column\": null, "
            "\"start\": null, \"end\": null, \"suggestion\": null}",
    };
    return &error;
}

static const char *text_of(Arena *arena, const Buf *buf)
{
    return arena_str(arena, buf_str(buf)).ptr;
}

ml_error *error_with_lines(const ml_context *context, ml_error_kind kind,
                           const Catalogue *catalogue, const ReportSource *source,
                           ReportStyle style, const DiagList *list, Str lines)
{
    // Formatted in the catalogue's arena first: the error's own holds little more than the two texts, and is made
    // only when nothing but a copy is left to do.
    Buf text = buf_new(catalogue->arena);
    Buf json = buf_new(catalogue->arena);
    report_list(catalogue, source, style, list, &text);
    report_json(catalogue, source, list, &json);
    buf_add(&text, lines);
    jmp_buf no_memory;
    Arena *arena = arena_new(context->allocator, &no_memory);
    if (arena == NULL || setjmp(no_memory) != 0) {
        arena_free(arena);
        return error_memory();
    }
    ml_error *error = ARENA_NEW(arena, ml_error);
    *error = (ml_error){kind, arena, text_of(arena, &text), text_of(arena, &json)};
    return error;
}

ml_error *error_of_list(const ml_context *context, ml_error_kind kind, const Catalogue *catalogue,
                        const ReportSource *source, ReportStyle style, const DiagList *list)
{
    return error_with_lines(context, kind, catalogue, source, style, list, STR(""));
}

ml_error *error_of(ml_context *context, ml_error_kind kind, MessageId id, const DiagArg *args,
                   uint32_t n_args)
{
    const Catalogue catalogue = context_ui_catalogue(context);
    DiagList list = diag_list_new(context->arena);
    diag_add(&list, id, (Span){0, 0}, args, n_args);
    const ReportSource source = {STR(""), STR("")};
    return error_of_list(context, kind, &catalogue, &source, (ReportStyle){0}, &list);
}

ml_error_kind ml_error_kind_of(const ml_error *error)
{
    return error->kind;
}

const char *ml_error_text(const ml_error *error)
{
    return error->text;
}

const char *ml_error_json(const ml_error *error)
{
    return error->json;
}

void ml_error_free(ml_error *error)
{
    if (error != NULL && error->arena != NULL) {
        arena_free(error->arena);
    }
}
