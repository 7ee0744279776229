// SPDX-License-Identifier: Apache-2.0
// Shared by the report as text (report.c) and as data (report_json.c).
#ifndef ML_LANG_REPORT_INTERNAL_H
#define ML_LANG_REPORT_INTERNAL_H

#include "base/diag.h"

/// The diagnostics of `list` in the order of their places; `list->diags.len` of them.
const Diag **report_order(Arena *arena, const DiagList *list);

#endif
