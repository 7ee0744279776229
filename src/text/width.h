// SPDX-License-Identifier: Apache-2.0
// How text stands in a terminal: cells, grapheme clusters, and what can't be seen made visible.
#ifndef ML_TEXT_WIDTH_H
#define ML_TEXT_WIDTH_H

#include "base/buf.h"

/// End of the grapheme cluster (UAX 29) of `s` that begins at `offset`; `s.len` from there on.
size_t text_next_cluster(Str s, size_t offset);

/// Cells of the one cluster `s`: 2 for wide East Asian characters and for emoji (flags and joined
/// ones too), 0 for controls and lone combining marks. Spacing marks of Indic scripts add their
/// cell, as terminals have it.
uint32_t text_cluster_width(Str s);

/// Cells of all of `s`, which holds no tab (it counts 0) and no line end.
uint32_t text_width(Str s);

/// Append `s` with everything that can't be seen or that moves other text shown as <U+202E>:
/// controls (tab and line ends too), bidirectional controls, invisible characters. Joiners and
/// variation selectors stay where they shape a neighbour that is not ASCII. Lone surrogates
/// (WTF-8) are shown likewise, bytes that are not UTF-8 as U+FFFD.
void text_printable(Str s, Buf *out);

#endif
