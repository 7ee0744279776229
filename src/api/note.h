// SPDX-License-Identifier: Apache-2.0
// What an earlier run of a program has found out, kept in the cache: that its text has no fault and no warning, its
// language, and which wasm it was compiled to. A run that finds the note and that wasm's machine code need not read the
// program at all.
//
// A note is about all that its contents depend on: this build of the compiler, the program's bytes and path, the
// language asked for. What depends on more gets none: programs that import from files, packs of the user's own.
#ifndef ML_API_NOTE_H
#define ML_API_NOTE_H

#include "engine/cache.h"
#include "multilingual.h"

typedef struct ProgramNote {
    Cache *cache; // NULL: there is no note about this program, and none may be made
    uint8_t key[CACHE_DIGEST_BYTES];
    uint8_t wasm_digest[CACHE_DIGEST_BYTES]; // found: what the program was compiled to
} ProgramNote;

/// Look for a note about `program`, whose bytes and path are known, and set `program->note`. Returns whether there is
/// one: then `program->language` is set too.
bool note_find(ml_program *program, const ml_source *source);

/// Leave a note that `program`, which has been read, is compiled to the wasm with this digest.
void note_put(ml_program *program, const uint8_t *wasm_digest);

#endif
