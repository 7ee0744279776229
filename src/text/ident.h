// SPDX-License-Identifier: Apache-2.0
// Identifiers: the characters that they are made of and their normal form, exactly as CPython
// 3.12's str.isidentifier and its tokenizer (Unicode 15.0, NFKC).
#ifndef ML_TEXT_IDENT_H
#define ML_TEXT_IDENT_H

#include "base/arena.h"
#include "text/property.h"

/// Can `cp` begin an identifier: XID_Start or '_'?
static inline bool is_xid_start(uint32_t cp)
{
    return (char_properties(cp) & PROPERTY_XID_START) != 0 || cp == '_';
}

/// Can `cp` stand inside an identifier: XID_Continue?
static inline bool is_xid_continue(uint32_t cp)
{
    return (char_properties(cp) & PROPERTY_XID_CONTINUE) != 0;
}

/// 1: the ASCII character can begin an identifier; 2: it can stand inside; 3: both; 0 for bytes
/// from 128 on.
extern const uint8_t IDENT_ASCII[256];

/// Is all of `s` one identifier (which a keyword is too)?
bool text_is_identifier(Str s);

/// `s` (valid UTF-8) in normal form NFKC; `s` itself where it is in that form already.
Str text_nfkc(Arena *arena, Str s);

/// The same for NFC.
Str text_nfc(Arena *arena, Str s);

/// The same for NFD.
Str text_nfd(Arena *arena, Str s);

/// Upper and lower case made alike (full case folding) and NFKC: for comparing what people type.
Str text_fold(Arena *arena, Str s);

#endif
