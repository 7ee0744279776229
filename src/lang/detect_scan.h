// SPDX-License-Identifier: Apache-2.0
// A rough lexer for language detection: words, and what kind of thing stands beside them. It knows neither
// languages nor indentation, and gets over anything.
#ifndef ML_LANG_DETECT_SCAN_H
#define ML_LANG_DETECT_SCAN_H

#include "base/array.h"

typedef enum ScanKind {
    SCAN_WORD,
    SCAN_OPERAND, // a number or a string, a name in backticks
    SCAN_OPEN,
    SCAN_CLOSE,
    SCAN_COLON,
    SCAN_ASSIGN, // = := +=
    SCAN_DOT,
    SCAN_COMMA,
    SCAN_SEMICOLON,
    SCAN_OPERATOR,
    SCAN_LINE_END, // not inside brackets
} ScanKind;

typedef struct ScanToken {
    ScanKind kind;
    bool blank_before;
    Str text; // a word in NFC
} ScanToken;

typedef Array(ScanToken) ScanTokens;

/// The tokens of `text` outside strings and comments; a LINE_END stands before the first and after the last.
ScanTokens detect_scan(Arena *arena, Str text);

#endif
