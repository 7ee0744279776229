// SPDX-License-Identifier: Apache-2.0
// Errors as values: a diagnostic without a program around it, formatted when it is made.
#ifndef ML_API_ERROR_H
#define ML_API_ERROR_H

#include "api/context.h"
#include "lang/report.h"

/// The error for a call that ran out of memory: a constant, which `ml_error_free` leaves alone.
ml_error *error_memory(void);

/// A new error of `kind` that says `list`, which has no places. Call it inside `context_enter`.
/// - `catalogue`: the language to say it in.
ml_error *error_of_list(const ml_context *context, ml_error_kind kind, const Catalogue *catalogue,
                        const ReportSource *source, ReportStyle style, const DiagList *list);

/// The same with `lines` behind the text.
ml_error *error_with_lines(const ml_context *context, ml_error_kind kind,
                           const Catalogue *catalogue, const ReportSource *source,
                           ReportStyle style, const DiagList *list, Str lines);

/// The same for one diagnostic without a place, said in the context's language.
ml_error *error_of(ml_context *context, ml_error_kind kind, MessageId id, const DiagArg *args,
                   uint32_t n_args);

#define ERROR_OF(context, kind, id, ...)                              \
    error_of((context), (kind), (id), (const DiagArg[]){__VA_ARGS__}, \
             (uint32_t)(sizeof((const DiagArg[]){__VA_ARGS__}) / sizeof(DiagArg)))

#endif
