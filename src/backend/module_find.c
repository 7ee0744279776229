// SPDX-License-Identifier: Apache-2.0
#include "backend/module_find.h"

#include "base/buf.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

// --- Paths ------------------------------------------------------------------------------------------------------

static Str join(Arena *arena, Str folder, Str name)
{
    Buf path = buf_new(arena);
    buf_add(&path, folder);
    buf_put(&path, '/');
    buf_add(&path, name);
    return arena_str(arena, buf_str(&path));
}

Str module_folder(Arena *arena, Str path)
{
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/') {
        end--;
    }
    return end > 1 ? arena_str(arena, str_slice(path, 0, end - 1)) : STR("/");
}

static Str working_folder(Arena *arena)
{
    char buffer[PATH_MAX];
    return getcwd(buffer, sizeof buffer) != NULL ? arena_str(arena, str_of(buffer)) : STR(".");
}

Str module_first_folder(Arena *arena, Str path)
{
    char buffer[PATH_MAX];
    return path.len > 0 && realpath(path.ptr, buffer) != NULL ? module_folder(arena, str_of(buffer))
                                                              : working_folder(arena);
}

Str module_main_path(Arena *arena, Str path)
{
    return str_starts_with(path, STR("/")) ? path : join(arena, working_folder(arena), path);
}

// --- Finding ----------------------------------------------------------------------------------------------------

bool module_is_built_in(Str name)
{
    static const char *const NAMES[] = {
#define PYTHON_MODULE(name) #name,
#include "backend/python_module.def"
    };
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        if (str_equal(name, str_of(NAMES[i]))) {
            return true;
        }
    }
    return false;
}

typedef enum PathKind { PATH_NONE, PATH_FILE, PATH_FOLDER } PathKind;

static PathKind kind_of(Str path)
{
    struct stat status;
    if (stat(path.ptr, &status) != 0) {
        return PATH_NONE;
    }
    return S_ISREG(status.st_mode) ? PATH_FILE : S_ISDIR(status.st_mode) ? PATH_FOLDER : PATH_NONE;
}

/// How early the file `name` comes among those that hold the module `stem`: 0 for m.multi, 1 for m.ml, then those with a
/// language code in the order of their names. False where it holds no such module of ours.
static bool rank_of(Str name, Str stem, uint32_t *rank_out)
{
    static const Str SUFFIXES[] = {{".multi", 6}, {".ml", 3}};
    for (uint32_t i = 0; i < 2; i++) {
        if (!str_starts_with(name, stem) || !str_ends_with(name, SUFFIXES[i]) ||
            name.len < stem.len + SUFFIXES[i].len) {
            continue;
        }
        Str code = str_slice(name, stem.len, name.len - SUFFIXES[i].len);
        bool is_code = (code.len == 3 || code.len == 4) && code.ptr[0] == '.';
        for (size_t at = 1; at < code.len && is_code; at++) {
            is_code = (code.ptr[at] >= 'a' && code.ptr[at] <= 'z') ||
                      (code.ptr[at] >= 'A' && code.ptr[at] <= 'Z');
        }
        if (code.len == 0 || is_code) {
            *rank_out = i + (code.len == 0 ? 0 : 2);
            return true;
        }
    }
    return false;
}

/// What of `stem` a folder holds.
typedef struct Candidates {
    Str ours; // name of the best file; empty if there is none
    uint32_t rank;
    bool has_python; // stem.py, stem.….so
    bool has_any;    // any file at all
} Candidates;

static Candidates candidates_in(Arena *arena, Str folder, Str stem)
{
    Candidates found = {0};
    DIR *listing = opendir(folder.ptr);
    if (listing == NULL) {
        return found;
    }
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;) {
        Str name = str_of(entry->d_name);
        uint32_t rank;
        if (rank_of(name, stem, &rank)) {
            bool is_better = found.ours.len == 0 || rank < found.rank ||
                             (rank == found.rank && str_compare(name, found.ours) < 0);
            if (is_better && kind_of(join(arena, folder, name)) == PATH_FILE) {
                found.ours = arena_str(arena, name);
                found.rank = rank;
            }
        } else if (str_starts_with(name, stem) && name.len > stem.len &&
                   name.ptr[stem.len] == '.') {
            found.has_python = true;
        }
    }
    closedir(listing);
    return found;
}

ModuleFound module_find(Arena *arena, Str folder, Str name, bool is_top, ModuleFile *file_out)
{
    if (is_top && module_is_built_in(name)) {
        return MODULE_PYTHON;
    }
    Str package = join(arena, folder, name);
    bool is_folder = kind_of(package) == PATH_FOLDER;
    if (is_folder) {
        Candidates initial = candidates_in(arena, package, STR("__init__"));
        if (initial.ours.len > 0 && (initial.rank < 2 || !initial.has_python)) {
            *file_out = (ModuleFile){join(arena, package, initial.ours), true};
            return MODULE_OURS;
        }
        if (initial.has_python) {
            return MODULE_PYTHON;
        }
    }
    Candidates module = candidates_in(arena, folder, name);
    if (module.ours.len > 0) {
        *file_out = (ModuleFile){join(arena, folder, module.ours), false};
        return MODULE_OURS;
    }
    return module.has_python || is_folder ? MODULE_PYTHON : MODULE_NOWHERE;
}
