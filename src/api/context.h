// SPDX-License-Identifier: Apache-2.0
// What the handles of multilingual.h are inside, and the door that every call goes through.
#ifndef ML_API_CONTEXT_H
#define ML_API_CONTEXT_H

#include "base/arena.h"
#include "lang/catalogue.h"
#include "multilingual.h"

#include <setjmp.h>

struct ml_context {
    Allocator allocator;
    jmp_buf landing; // where every arena of the context jumps to when memory runs out
    Arena *arena;    // lives as long as the context: packs, texts that were handed out
    PackSet *packs;  // in `arena`
    size_t ui;       // the number of the pack that speaks of what concerns no program: context_ui
    Pack *report;    // speaks of programs; NULL: their own language
    bool has_own_packs; // packs of a folder of the user's
    const char *problems;
};

/// How much stack a call needs: ENTER_SMALL what any caller has; ENTER_BIG a stack of its own with
/// LIMIT_COMPILE_STACK_BYTES, for what walks trees; ENTER_WASM one for what runs WebAssembly too.
typedef enum EnterStack { ENTER_SMALL, ENTER_BIG, ENTER_WASM } EnterStack;

/// Run `body(argument)`, with a landing for when memory runs out: then `ML_E_MEMORY`. What `body` has in hand at that
/// moment must be reachable from `argument`, whose owner releases it.
ml_error *context_enter(ml_context *context, EnterStack stack, ml_error *(*body)(void *argument),
                        void *argument);

/// The pack that speaks of what concerns no program; read when first asked for.
Pack *context_ui(ml_context *context);

/// A catalogue that speaks the language of what concerns no program; it lives as long as the context.
Catalogue context_ui_catalogue(ml_context *context);

/// A catalogue that speaks `pack`'s language and shows keywords of `words`; its scratch memory is `arena`.
Catalogue context_catalogue(ml_context *context, Arena *arena, Pack *pack, Pack *words);

#endif
