// SPDX-License-Identifier: Apache-2.0
// Diagnostics as people read them (a sentence, the line, a mark under the place) and as data (JSON).
#ifndef ML_LANG_REPORT_H
#define ML_LANG_REPORT_H

#include "lang/catalogue.h"

/// The file that diagnostics speak of.
typedef struct ReportSource {
    Str path; // as the user named it; "<string>", "<stdin>"
    Str text; // UTF-8; empty for diagnostics without a place
} ReportSource;

typedef struct ReportStyle {
    bool color;     // SGR sequences
    bool has_place; // false: only "multilingual: error ML0501: …" (files, command line)
} ReportStyle;

/// Append one diagnostic: "prog.fr.ml:3:5: erreur ML0302 : …", the source line, a line with ^^^ under the
/// place by display width, and the hint where there is one.
void report_diag(const Catalogue *catalogue, const ReportSource *source, ReportStyle style,
                 const Diag *diag, Buf *out);

/// Append all of `list`, in the order of their places, and the closing count of errors.
void report_list(const Catalogue *catalogue, const ReportSource *source, ReportStyle style,
                 const DiagList *list, Buf *out);

/// Append `list` as JSON objects, separated by commas, no brackets around them: {"file", "language", "severity", "code", "name", "message",
/// "line", "column", "end_line", "end_column" (from 1, in characters), "start", "end" (bytes), "suggestion"}.
void report_json(const Catalogue *catalogue, const ReportSource *source, const DiagList *list,
                 Buf *out);

#endif
