// SPDX-License-Identifier: Apache-2.0
// From offsets to lines and columns, for those few places that are shown. A line ends at \n, \r\n
// or \r.
#ifndef ML_TEXT_LINES_H
#define ML_TEXT_LINES_H

#include "base/array.h"

typedef struct LineIndex {
    Arena *arena;
    Str text;               // borrowed
    Array(uint32_t) starts; // of each line; empty until the first question
} LineIndex;

/// Both from 1; the column counts code points.
typedef struct LinePlace {
    uint32_t line;
    uint32_t column;
} LinePlace;

/// An index over `text` (valid UTF-8, borrowed); nothing is read yet.
LineIndex lines_new(Arena *arena, Str text);

/// How many lines there are: 1 for an empty text; a line end at the very end begins a last, empty
/// line.
uint32_t lines_count(LineIndex *lines);

/// The line that holds `offset`, from 1. A line end belongs to the line that it ends; offsets past
/// the end of the text are in the last line.
uint32_t lines_line(LineIndex *lines, uint32_t offset);

/// Line and column of `offset`.
LinePlace lines_place(LineIndex *lines, uint32_t offset);

/// Where `line` (1 .. lines_count) stands in the text, without its line end.
Span lines_span(LineIndex *lines, uint32_t line);

/// The text of `line`, without its line end.
Str lines_text(LineIndex *lines, uint32_t line);

#endif
