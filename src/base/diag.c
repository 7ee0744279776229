// SPDX-License-Identifier: Apache-2.0
#include "base/diag.h"

#include "base/check.h"
#include "base/limits.h"

DiagList diag_list_new(Arena *arena)
{
    return (DiagList){.arena = arena};
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
    if (list->diags.len >= LIMIT_DIAGNOSTICS) {
        list->n_dropped++;
        return NULL;
    }
    Diag diag = {.id = id, .span = span, .n_args = n_args};
    for (uint32_t i = 0; i < n_args; i++) {
        diag.args[i] = args[i];
    }
    array_push(list->arena, &list->diags, diag);
    return &list->diags.items[list->diags.len - 1];
}
