// SPDX-License-Identifier: Apache-2.0
// The modules of a program: itself, and all of its own files that it imports, directly or not.
#ifndef ML_API_MODULES_H
#define ML_API_MODULES_H

#include "api/program.h"

typedef struct ProgramModule {
    Str name;        // "__main__", or dotted
    Str path;        // absolute
    bool is_package; // its file is __init__ of the folder that has its name
    Str folder;      // where its own modules are looked for, if it is a package
    ml_program *program;
} ProgramModule;

typedef Array(ProgramModule) ProgramModules;

/// `main` alone.
ProgramModule program_module_main(ml_program *main);

/// `main` and what it imports, in the order in which they are found. A module with errors, and what is not the program's
/// own, is left out: the import itself is then what can't be compiled.
/// - `has_searched_out`: has anything but the program's own text decided that, such as other files?
ProgramModules program_modules(ml_program *main, bool *has_searched_out);

/// Read a module of `main`'s from `path`. NULL where it can't be read, or has errors. Lives as long as `main`.
ml_program *program_read_module(ml_program *main, Str path);

#endif
