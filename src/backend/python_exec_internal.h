// SPDX-License-Identifier: Apache-2.0
// Shared by python_find.c and python_exec.c.
#ifndef ML_BACKEND_PYTHON_EXEC_INTERNAL_H
#define ML_BACKEND_PYTHON_EXEC_INTERNAL_H

#include "base/diag.h"

#define PYTHON_MINIMUM "3.11"

/// Add PYTHON_UNUSABLE for the system's `error` (errno).
void python_unusable(Arena *arena, DiagList *diags, const char *path, int error);

#endif
