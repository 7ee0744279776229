// SPDX-License-Identifier: Apache-2.0
#include "base/diag.h"

#include "base/check.h"
#include "base/limits.h"

DiagList diag_list_new(Arena *arena)
{
    return (DiagList){.arena = arena};
}

/// Drop the last warning. Returns whether there was one.
static bool drop_warning(DiagList *list)
{
    for (size_t i = list->diags.len; i-- > 0;) {
        if (message_info(list->diags.items[i].id)->severity == SEVERITY_WARNING) {
            for (size_t j = i + 1; j < list->diags.len; j++) {
                list->diags.items[j - 1] = list->diags.items[j];
            }
            list->diags.len--;
            list->n_dropped_warnings++;
            return true;
        }
    }
    return false;
}

Diag *diag_add(DiagList *list, MessageId id, Span span, const DiagArg *args, uint32_t n_args)
{
    ML_ASSERT(n_args <= DIAG_MAX_ARGS);
    bool is_error = message_info(id)->severity == SEVERITY_ERROR;
    for (size_t i = 0; i < list->diags.len;
         i++) { // of two errors at one place the second is an echo
        const Diag *other = &list->diags.items[i];
        bool is_echo = is_error && message_info(other->id)->severity == SEVERITY_ERROR;
        if (other->span.start == span.start && (other->id == id || is_echo)) {
            return NULL;
        }
    }
    if (is_error) {
        list->n_errors++;
    } else {
        list->n_warnings++;
    }
    if (list->diags.len >= LIMIT_DIAGNOSTICS && !(is_error && drop_warning(list))) {
        list->n_dropped += is_error;
        list->n_dropped_warnings += !is_error;
        return NULL;
    }
    Diag diag = {.id = id, .span = span, .n_args = n_args};
    for (uint32_t i = 0; i < n_args; i++) {
        diag.args[i] = args[i];
    }
    array_push(list->arena, &list->diags, diag);
    return &list->diags.items[list->diags.len - 1];
}

void diag_put_before(DiagList *list, const DiagList *first)
{
    DiagList all = *first;
    for (size_t i = 0; i < list->diags.len; i++) {
        const Diag *diag = &list->diags.items[i];
        Diag *kept = diag_add(&all, diag->id, diag->span, diag->args, diag->n_args);
        if (kept != NULL) {
            kept->suggestion = diag->suggestion;
        }
    }
    all.n_errors += list->n_dropped;
    all.n_dropped += list->n_dropped;
    all.n_warnings += list->n_dropped_warnings;
    all.n_dropped_warnings += list->n_dropped_warnings;
    *list = all;
}
