// SPDX-License-Identifier: Apache-2.0
// The cache of compiled programs, seen from outside.
#include "engine/cache.h"

#include "api/context.h"

typedef struct CacheCall {
    ml_context *context;
    ml_cache *info;      // NULL: clear
    uint32_t *n_removed; // NULL: tell
} CacheCall;

static ml_error *use_cache(void *argument)
{
    CacheCall *call = argument;
    Cache *cache = cache_open(call->context->arena, NULL);
    if (call->n_removed != NULL) {
        *call->n_removed = cache_clear(cache);
        return NULL;
    }
    CacheInfo info;
    cache_info(cache, &info);
    bool is_there = info.state == CACHE_ON;
    *call->info = (ml_cache){
        .folder = is_there ? arena_str(call->context->arena, info.folder).ptr : NULL,
        .n_entries = info.n_entries,
        .n_bytes = info.bytes,
        .max_bytes = info.max_bytes,
    };
    return NULL;
}

ml_error *ml_cache_info(ml_context *context, ml_cache *cache_out)
{
    CacheCall call = {context, cache_out, NULL};
    return context_enter(context, ENTER_SMALL, use_cache, &call);
}

ml_error *ml_cache_clear(ml_context *context, uint32_t *n_removed_out)
{
    CacheCall call = {context, NULL, n_removed_out};
    return context_enter(context, ENTER_SMALL, use_cache, &call);
}
