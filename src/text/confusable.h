// SPDX-License-Identifier: Apache-2.0
// Names that look alike and are not: UTS 39's skeletons, and a check over the names of one file
// that stays silent on what people write on purpose (accents, 1 and l, words of one script, Greek
// formula letters).
#ifndef ML_TEXT_CONFUSABLE_H
#define ML_TEXT_CONFUSABLE_H

#include "base/diag.h"
#include "text/lines.h"

/// The skeleton of `name` (valid UTF-8): two names with one skeleton may look the same.
Str text_skeleton(Arena *arena, Str name);

/// Do two different names look the same? True only where characters that differ are of different
/// scripts and exact look-alikes (Cyrillic a for Latin a, capital Greek letters, katakana and
/// Han), or are digits of different scripts.
bool text_confusable(Arena *scratch, Str a, Str b);

/// One name of a file and the first place where it stands.
typedef struct NameUse {
    Str text; // in NFKC
    Span span;
} NameUse;

/// Add a TEXT_CONFUSABLE warning for every name that looks like one that stands before it.
/// - `names`: `n_names` different names, in the order of their places.
/// - `lines`: the index of the file's text, for the line of the other name.
/// The warnings borrow the names' texts. Memory comes from the list's arena.
void confusable_check(const NameUse *names, size_t n_names, LineIndex *lines, DiagList *diags);

#endif
