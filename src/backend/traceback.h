// SPDX-License-Identifier: Apache-2.0
// The report of an exception that was not caught: CPython's traceback, and before its last line one sentence that
// explains it in the program's language.
#ifndef ML_BACKEND_TRACEBACK_H
#define ML_BACKEND_TRACEBACK_H

#include "base/buf.h"
#include "lang/catalogue.h"

/// A file that tracebacks may name.
typedef struct TracebackFile {
    Str path;       // as the program's code has it
    Str text;       // UTF-8
    void *language; // for `anchors`
} TracebackFile;

/// Where an operator, or the brackets of a subscript, stand within an expression, in bytes of its text.
typedef struct TracebackAnchors {
    uint32_t start, end; // of the operator; end 0: none
} TracebackAnchors;

typedef struct TracebackStyle {
    const TracebackFile *files;
    size_t n_files;
    /// What the sentences are made with, asked for when there is one to say. NULL: no sentences.
    const Catalogue *(*catalogue)(void *context);
    /// The anchors of the expression `text`, one of `file`. May be NULL.
    TracebackAnchors (*anchors)(void *context, const TracebackFile *file, Str text);
    void *context;
} TracebackStyle;

/// Append to `out` the report that the runtime's records make (runtime.def, `report`).
void traceback_print(Arena *arena, Str records, const TracebackStyle *style, Buf *out);

/// The sentence that explains the builtin exception `name`; empty if there is none.
Str traceback_explanation(const Catalogue *catalogue, Str name);

#endif
