// SPDX-License-Identifier: Apache-2.0
// Which language a program is written in, from the words that it uses.
#ifndef ML_LANG_DETECT_H
#define ML_LANG_DETECT_H

#include "lang/pack.h"

typedef struct DetectScore {
    Pack *pack;
    uint32_t score;
} DetectScore;

typedef struct Detection {
    Pack *best;                // NULL: a tie
    Array(DetectScore) scores; // every language with a score, best first
    uint32_t n_tied; // the first n_tied of `scores` share the best score; 1 where `best` is clear
} Detection;

/// Score every language by the words of `text` (UTF-8) outside strings and comments. A word counts for a
/// language that knows it, more the fewer languages know it, and more as a keyword than as a builtin.
/// A program without a word of any language is English, with no score.
Detection detect_words(Arena *arena, PackSet *packs, Str text);

/// The language that a header comment of the first lines names (`# lang: fr`, `# langue : français`), or
/// an empty `Str`; `span_out` is its place. The name is not looked up.
Str detect_header(PackSet *packs, Str text, Span *span_out);

/// The language code in a file name (`prog.fr.ml` → "fr"), or an empty `Str`.
Str detect_suffix(PackSet *packs, Str path);

#endif
