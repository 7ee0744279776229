// SPDX-License-Identifier: Apache-2.0
// Finds the file of a module as `import` does (hook.py, in C): in one folder a package comes before a module, .multi before
// .ml before .fr.ml, and all of them before Python's own files.
#ifndef ML_BACKEND_MODULE_FIND_H
#define ML_BACKEND_MODULE_FIND_H

#include "base/arena.h"

typedef struct ModuleFile {
    Str path; // folder/…, in the arena
    bool is_package;
} ModuleFile;

typedef enum ModuleFound {
    MODULE_OURS,
    MODULE_PYTHON, // Python's own: built in, a .py file, a folder that only Python knows what to do with
    MODULE_NOWHERE,
} ModuleFound;

/// The folder of the file `path`.
Str module_folder(Arena *arena, Str path);

/// sys.path[0] of a program: the folder of its file `path`, links followed; the working folder where that is empty.
Str module_first_folder(Arena *arena, Str path);

/// What python3 calls the program's file `path`: a relative one joined to the working folder.
Str module_main_path(Arena *arena, Str path);

/// Is the module `name` (no dots) there before any folder is searched?
bool module_is_built_in(Str name);

/// Look for the module `name` (no dots) in `folder`. `is_top`: it is no submodule, so that Python's own modules come first.
ModuleFound module_find(Arena *arena, Str folder, Str name, bool is_top, ModuleFile *file_out);

#endif
