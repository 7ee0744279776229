// SPDX-License-Identifier: Apache-2.0
// Characters that can make a program read otherwise than it runs (CVE-2021-42574, UTS 55):
// direction controls and what can't be seen.
#ifndef ML_TEXT_BIDI_H
#define ML_TEXT_BIDI_H

#include "base/str.h"
#include "text/property.h"

/// Is `cp` a direction control: embeddings and overrides U+202A-202E, isolates U+2066-2069, or a
/// mark (U+061C, U+200E, U+200F)?
bool is_bidi_control(uint32_t cp);

/// Is `cp` one of the three marks, which need no partner?
bool is_bidi_mark(uint32_t cp);

/// Does `cp` leave nothing on the screen: zero width space, soft hyphen, joiners, variation
/// selectors, fillers, tags, byte-order mark, line and paragraph separators
/// (Default_Ignorable_Code_Point and a few more)? A few of them can stand in a Python identifier
/// all the same: ask `is_xid_continue` first.
static inline bool is_invisible(uint32_t cp)
{
    return (char_properties(cp) & PROPERTY_INVISIBLE) != 0;
}

/// May U+200C or U+200D (`joiner`) stand in an identifier between `before` and `after` (the
/// identifier's parts, valid UTF-8)? By UAX 31's contexts A1, A2 and B, and in Bengali's RA ZWJ
/// VIRAMA. Other code points: false. CPython has no such rule and refuses both everywhere.
bool text_joiner_allowed(Str before, uint32_t joiner, Str after);

/// Does U+200C or U+200D stand in `s` (valid UTF-8)?
bool text_has_joiner(Str s);

/// Offset of the first embedding, override, isolate or closing control in `s` that has no partner
/// on its own line of `s`, or `s.len`. `s` is the inside of one string or comment. Lines end at
/// \n, \r, U+0085, U+2028, U+2029.
size_t text_bidi_unpaired(Str s);

#endif
