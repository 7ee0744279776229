// SPDX-License-Identifier: Apache-2.0
// Compiled modules, kept on disk for the next run. What is stored is machine code that Wasmtime runs without a look at
// it, so nothing is given to Wasmtime that this user's cache has not written: each file carries a MAC under a key that
// only the user can read. Whatever is wrong with a file, the folder or the disk is a miss, never an error.
//
// The folder: MULTILINGUAL_CACHE ("" or "off": no cache), else multilingual/ in XDG_CACHE_HOME or in ~/.cache.
#ifndef ML_ENGINE_CACHE_H
#define ML_ENGINE_CACHE_H

#include "engine/engine.h"

typedef struct Cache Cache;

typedef struct CacheOptions {
    const char *folder; // NULL: from the environment, as above; "" or "off": no cache
    uint64_t max_bytes; // of all files; 0: LIMIT_CACHE_BYTES
} CacheOptions;

typedef enum CacheState {
    CACHE_ON,      // or it will be, when something is stored
    CACHE_OFF,     // as the user said
    CACHE_NO_HOME, // there is no variable that tells where it should be
    CACHE_UNSAFE, // somebody else could write there: another owner, a mode that is not 0700, a link
    CACHE_UNUSABLE, // the folder or the key can't be made or read
} CacheState;

typedef struct CacheInfo {
    CacheState state;
    Str folder;         // empty if there is none
    uint32_t n_entries; // files
    uint64_t bytes;     // of them
    uint64_t max_bytes;
    // of this Cache
    uint32_t n_hits;
    uint32_t n_misses;   // no file
    uint32_t n_rejected; // a file, but not what we have written under that name
    uint32_t n_stored;
} CacheInfo;

enum { CACHE_DIGEST_BYTES = 32 };

/// The user's cache. Makes nothing on disk before something is stored. `options` may be NULL. Never NULL.
/// Several processes may use one folder at once; a Cache belongs to one thread at a time.
Cache *cache_open(Arena *arena, const CacheOptions *options);

/// The compiled form of `wasm`: from the cache, or compiled now and stored there.
/// - `digest`: what cache_digest makes of `wasm`, where that is known beforehand (the runtime); else NULL.
/// Returns NULL after ENGINE_FAILED, if `wasm` is invalid.
EngineModule *cache_module(Arena *arena, Cache *cache, Engine *engine, Str wasm,
                           const uint8_t *digest, DiagList *diags);

/// The compiled form of the wasm with this digest, if the cache has it; else NULL.
EngineModule *cache_find_module(Arena *arena, Cache *cache, Engine *engine, const uint8_t *digest);

/// Keep a note about what has the digest `key`: a few bytes that are believed only if this user's cache wrote them.
void cache_put_note(Cache *cache, const uint8_t *key, Str note);

/// The note about `key`, as it was put there; lives as long as the cache. Returns false where there is none.
bool cache_find_note(Cache *cache, const uint8_t *key, Str *note_out);

/// BLAKE2b of `wasm`.
void cache_digest(Str wasm, uint8_t digest_out[CACHE_DIGEST_BYTES]);

enum { CACHE_NAME_BYTES = 48 };

/// The name, with its zero byte, of the file for what `engine` makes of the wasm with this digest: another one for each
/// engine, its configuration, processor and wasm.
void cache_entry_name(const Engine *engine, const uint8_t *digest, char name_out[CACHE_NAME_BYTES]);

/// What there is, counted now.
void cache_info(Cache *cache, CacheInfo *info_out);

/// Remove all that a cache of ours has put into the folder, and the key. Returns the number of entries removed.
uint32_t cache_clear(Cache *cache);

#endif
