// SPDX-License-Identifier: Apache-2.0
// Starts an interpreter, in this process's place or as its child, and holds it to limits.
#ifndef ML_BACKEND_PYTHON_PROCESS_H
#define ML_BACKEND_PYTHON_PROCESS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct PythonProcess {
    const char *python;
    char **argv;
    int file;                  // open, which the interpreter inherits
    uint64_t max_memory_bytes; // 0: as much as there is
    uint32_t timeout_ms;       // 0: none
} PythonProcess;

/// Become the interpreter. Returns only with an error number; with a time limit it stays its parent, as
/// python_process_run, and hands on the signals that would end it.
int python_process_become(const PythonProcess *process, int *exit_code_out, bool *is_late_out);

/// Start the interpreter and wait for its end.
/// - `exit_code_out`: 0-255; 128 + N when signal N ended it.
/// - `is_late_out`: it was stopped by the time limit. It is asked to (PYTHON_STOP, boot.py), and has a moment for that.
/// Returns 0 or an error number.
int python_process_run(const PythonProcess *process, int *exit_code_out, bool *is_late_out);

#endif
