// SPDX-License-Identifier: Apache-2.0
// From the bytes of a file to program text, as CPython's tokenizer does it: byte-order mark, the
// encoding that a comment in the first two lines names (PEP 263), UTF-8 where there is none.
#ifndef ML_TEXT_SOURCE_H
#define ML_TEXT_SOURCE_H

#include "base/diag.h"

typedef struct SourceText {
    Str text;      // valid UTF-8 without byte-order mark and without NUL; all spans count in it
    Str encoding;  // as the cookie spells it, or "utf-8"
    bool has_mark; // a byte-order mark was dropped
} SourceText;

/// Decode `bytes`. UTF-8 without faults is borrowed: `out->text` then points into `bytes`.
/// - `out`: always filled; a byte that can't be decoded and a NUL are U+FFFD in it.
/// Errors: TEXT_BAD_BYTE (the first few), TEXT_NUL (the first), TEXT_UNKNOWN_ENCODING,
/// TEXT_ENCODING_CONFLICT, TEXT_WRONG_ENCODING, TEXT_TOO_LARGE; spans are in `out->text`.
/// Returns whether the text is worth lexing: true also after bad bytes and NULs, false after the
/// other errors (`out->text` then serves to show the place, and is empty for TEXT_WRONG_ENCODING
/// and TEXT_TOO_LARGE).
bool source_decode(Arena *arena, Str bytes, DiagList *diags, SourceText *out);

/// The encoding that a PEP 263 comment in the first two lines of `bytes` names, or an empty `Str`.
Str source_cookie(Str bytes);

#endif
