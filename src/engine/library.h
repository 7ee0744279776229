// SPDX-License-Identifier: Apache-2.0
// Finds and loads Wasmtime: its functions (symbols.def) by dlopen, so that the program starts, and runs on the other
// back end, where there is none.
#ifndef ML_ENGINE_LIBRARY_H
#define ML_ENGINE_LIBRARY_H

#include "base/diag.h"

#include <assert.h>
#include <stdalign.h>
#include <wasmtime.h>

/// Wasmtime's functions under their own names.
typedef struct LibraryApi {
#define SYMBOL(name) __typeof__(&name) name;
#include "engine/symbols.def"
} LibraryApi;

typedef struct Library {
    LibraryApi api;
    void *handle;
    Str path; // what was loaded
    Str home; // the folder of the program or library that holds us, with a slash; empty where that can't be told
    Str identity; // tells this build of Wasmtime from any other; a part of the cache's key
} Library;

/// Load Wasmtime into `library`, and let go of it when `arena` is freed (the code itself stays for good: it has
/// installed signal handlers).
/// - `name`: path or file name; NULL: MULTILINGUAL_WASMTIME, else lib/ beside the program, ../lib/, the system's.
/// Returns false after ENGINE_MISSING (there is none, or it can't be loaded) or ENGINE_VERSION (functions are missing).
/// Whether it is of the right version is still to be asked.
bool library_open(Arena *arena, const char *name, Library *library, DiagList *diags);

/// The path of a file in lib/ beside the program (or the library that holds us) or in ../lib/, with a zero byte behind
/// it; empty where there is none.
Str library_beside(Arena *arena, const Library *library, const char *name);

/// Report that the library is not Wasmtime of the version that the headers are of.
void library_report_version(const Library *library, DiagList *diags);

/// Whether `api` belongs to Wasmtime of the headers' major version, asked of the library itself: the API has no
/// function that tells. Calls only functions that have been the same in every version.
bool library_is_right_version(const LibraryApi *api);

#endif
