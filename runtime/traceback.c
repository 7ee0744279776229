// SPDX-License-Identifier: Apache-2.0
#include "traceback.h"

#include "exception.h"
#include "heap.h"
#include "ops.h"
#include "runtime.h"

#include <string.h>

const KindOps ops_TRACEBACK = {0};

Traceback *traceback_of(Value exception)
{
    Value traceback = value_exception(exception)->traceback;
    return traceback == NO_VALUE ? NULL : (Traceback *)(void *)value_object(traceback);
}

void traceback_renew(Value exception)
{
    Traceback *traceback = traceback_of(exception);
    if (traceback != NULL) {
        traceback->last = 0;
    }
}

/// A larger one with the same entries, or NULL. Nothing is collected: whoever passes an exception on need not root it.
static Traceback *grown(Value exception)
{
    const Traceback *old = traceback_of(exception);
    uint32_t n = old == NULL ? 0 : old->n;
    uint32_t capacity = n * 2 + 4;
    Traceback *traceback =
        (Traceback *)(void *)heap_alloc(sizeof(Traceback) + capacity * sizeof(TracebackEntry));
    if (traceback == NULL) {
        return NULL;
    }
    traceback->head.type = &rt_types[TYPE_traceback];
    traceback->head.kind = KIND_TRACEBACK;
    traceback->n = n;
    traceback->capacity = capacity;
    traceback->last = old == NULL ? 0 : old->last;
    if (old != NULL) {
        memcpy(traceback->entries, old->entries, n * sizeof(TracebackEntry));
    }
    value_exception(exception)->traceback = object_value(traceback);
    return traceback;
}

void rt_traceback_add(Frame frame, Value exception, Pointer code, I32 position)
{
    Traceback *traceback = traceback_of(exception);
    if ((value_object(exception)->gc & GC_IMMORTAL) != 0 ||
        (traceback != NULL && (traceback->last == frame || traceback->n >= TRACEBACK_MAX))) {
        return;
    }
    if (traceback == NULL || traceback->n == traceback->capacity) {
        traceback = grown(exception);
        if (traceback == NULL) {
            return; // without memory the exception goes on as it is
        }
    }
    traceback->last = frame;
    traceback->entries[traceback->n++] = (TracebackEntry){code, (uint32_t)position};
}
