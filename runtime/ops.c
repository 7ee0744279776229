// SPDX-License-Identifier: Apache-2.0
// The table of operations, and what containers share.
#include "ops.h"

#include "exception.h"
#include "str.h"

const KindOps *const rt_ops[N_KINDS] = {
#define KIND(name, trace) [KIND_##name] = &ops_##name,
#include "kind.def"
};

const KindOps ops_FREE = {0};
const KindOps ops_RAW = {0};

// --- Containers that may contain themselves -------------------------------------------------------------------------

/// A repr that is under way.
typedef struct ReprGuard {
    struct ReprGuard *outer;
    Root *self;
    Value (*body)(Frame frame, Value self);
    Root *result;
} ReprGuard;

static ReprGuard *innermost;

static void guarded_body(Frame frame, void *context)
{
    ReprGuard *guard = context;
    Value text = guard->body(frame, guard->self->value);
    guard->result->value = text;
}

Value repr_guarded(Frame frame, Value self, Value (*body)(Frame frame, Value self),
                   const char *recursive)
{
    for (const ReprGuard *guard = innermost; guard != NULL; guard = guard->outer) {
        if (guard->self->value == self) {
            return str_ascii(frame, recursive, strlen(recursive));
        }
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    ReprGuard guard = {innermost, &kept[0], body, &kept[1]};
    innermost = &guard;
    Value exception = NO_VALUE;
    bool is_thrown = rt_try(frame, guarded_body, &guard, &exception);
    innermost = guard.outer;
    if (is_thrown) {
        rt_throw(frame, exception);
    }
    return kept[1].value;
}
