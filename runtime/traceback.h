// SPDX-License-Identifier: Apache-2.0
// Where an exception passed on its way: the functions, the innermost first, each with the position of its operation.
#ifndef RUNTIME_TRACEBACK_H
#define RUNTIME_TRACEBACK_H

#include "code.h"

typedef struct TracebackEntry {
    const Code *code;
    uint32_t position; // number of a row of Code.positions
} TracebackEntry;

typedef struct Traceback {
    Object head; // KIND_TRACEBACK
    uint32_t n, capacity;
    Frame
        last; // of the call that the last entry is about; 0: the exception has been raised anew since
    TracebackEntry entries[];
} Traceback;

enum { TRACEBACK_MAX = 4096 }; // entries that are kept; CPython shows the innermost 1,000

/// Where the exception passed; NULL: nowhere yet.
Traceback *traceback_of(Value exception);

/// The exception is raised anew: the call that it passes next gets an entry, even if it has the last one.
void traceback_renew(Value exception);

#endif
