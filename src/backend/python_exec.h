// SPDX-License-Identifier: Apache-2.0
// Runs programs on the user's python3: finds it, hands over the tree, and sees to it that the program can't tell the
// difference from a `python3 prog.py`: argv, sys.path, __main__, tracebacks, exit status, imports.
#ifndef ML_BACKEND_PYTHON_EXEC_H
#define ML_BACKEND_PYTHON_EXEC_H

#include "backend/replay.h"
#include "base/diag.h"
#include "lang/catalogue.h"

typedef enum PythonInput {
    PYTHON_FILE,
    PYTHON_CODE,
    PYTHON_STDIN,
    PYTHON_MODULE,
    PYTHON_FOLDER, // or an archive, with a module __main__ in it
} PythonInput;

/// What to run. Everything is borrowed for the call.
typedef struct PythonRun {
    PythonInput input;
    Str path; // of the file or folder, as given; "<string>", "<stdin>"; the module's name for PYTHON_MODULE
    Str tree;     // of python_tree or python_tree_pair; empty where the import hook finds it
    Str text;     // the program's text, UTF-8: what tracebacks of PYTHON_CODE show
    Str language; // code of the program's own
    const char *const *args; // sys.argv[1:], any bytes
    size_t n_args;
    const char *self; // path of the program `multilingual`, for imports; NULL: no .ml modules
    const Catalogue *catalogue; // explanations of exceptions, messages
    bool color;                 // messages may have colours
    const Replay *replay;       // what the program has done elsewhere; NULL: it was not started
    bool replace_process;       // become the interpreter (exec) instead of waiting for it
    uint64_t max_memory_bytes;  // beyond what an interpreter takes; 0: as much as there is
    uint32_t timeout_ms;        // 0: none
} PythonRun;

/// The interpreter to use: MULTILINGUAL_PYTHON (a path, or a command of PATH), the active virtual environment's
/// (VIRTUAL_ENV), the first python3 of PATH. It is not started, so it may still turn out too old.
/// Returns NULL after PYTHON_MISSING or PYTHON_UNUSABLE.
const char *python_find(Arena *arena, DiagList *diags);

/// The seconds of a time limit as messages have them; in `arena`.
Str timeout_text(Arena *arena, uint32_t timeout_ms);

/// Run a program. With `replace_process` the call returns only if that fails; the interpreter's exit status is the
/// process's own then, and a too old one says so itself.
/// - `exit_code_out`: 0-255, set only when true is returned; 128 + N when signal N ended the interpreter.
/// Returns false after PYTHON_MISSING, PYTHON_TOO_OLD, PYTHON_UNUSABLE or RUN_TIMEOUT.
/// Safe from several threads: streams, signals and the environment of this process stay as they are.
bool python_run(Arena *arena, const PythonRun *run, DiagList *diags, int *exit_code_out);

#endif
