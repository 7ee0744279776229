// SPDX-License-Identifier: Apache-2.0
// The cache from inside: cache.c knows what an entry is, cache_folder.c how files get there and away, and the key.
#ifndef ML_ENGINE_CACHE_INTERNAL_H
#define ML_ENGINE_CACHE_INTERNAL_H

#include "engine/cache.h"

#include <dirent.h>

enum {
    CACHE_KEY_BYTES = 32,
};

/// Of an entry's name: twice as many hexadecimal digits, and the end of its kind.
enum { CACHE_NAME_ID_BYTES = 20 };
#define CACHE_CODE_END ".mlc"
#define CACHE_NOTE_END ".mln"

struct Cache {
    Arena *arena;
    CacheState state;
    Str path;             // of the folder, with a NUL after it
    bool may_make_parent; // ~/.cache, if there is none
    uint64_t max_bytes;
    bool has_key;
    uint8_t key[CACHE_KEY_BYTES];
    CacheInfo counts;
    // What is open, so that it is closed if an allocation jumps; -1, NULL: nothing.
    int folder;
    int file;
    DIR *listing;
    void *pages; // of a big file that was read
    size_t n_bytes;
};

/// Look for the folder; set `state`. With `make`, make it if it is missing. Returns whether it is there.
bool folder_opened(Cache *cache, bool make);

/// The same for the folder and the key.
bool folder_ready(Cache *cache, bool make);

/// The whole file `name`, if it is a file of ours that nobody else can write or read: in memory, until folder_forget.
/// - `min_bytes`, `max_bytes`: of its size.
/// Returns false, with `*is_there_out` telling whether there is something under that name.
bool folder_read(Cache *cache, const char *name, size_t min_bytes, size_t max_bytes, Str *bytes_out,
                 bool *is_there_out);

/// What was read is no longer needed.
void folder_forget(Cache *cache);

/// Put a file there, whole or not at all. - `is_durable`: it must be whole after a power cut, too.
/// - `replace`: instead of one that is there; without it, that one stays, and false is returned.
bool folder_write(Cache *cache, const char *name, Str head, Str body, bool is_durable,
                  bool replace);

/// Remove the oldest entries beyond `max_bytes`, and files that a killed process has left half-written.
void folder_trim(Cache *cache);

/// Count the entries.
void folder_count(Cache *cache, uint32_t *n_entries_out, uint64_t *bytes_out);

/// Remove all entries, half-written files and the key. Returns the number of entries.
uint32_t folder_clear(Cache *cache);

#endif
