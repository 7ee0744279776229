// SPDX-License-Identifier: Apache-2.0
// From message ids to sentences: placeholders, plural forms, keywords as the program's language has them.
#ifndef ML_LANG_CATALOGUE_H
#define ML_LANG_CATALOGUE_H

#include "base/buf.h"
#include "base/diag.h"
#include "lang/pack.h"

typedef struct Catalogue {
    Arena *arena;
    PackSet *packs;
    Pack *pack;    // the language to speak
    Pack *english; // for messages that `pack` lacks
    Pack *words;   // whose keywords are shown: the program's language; `pack` unless set otherwise
} Catalogue;

/// A catalogue that speaks `pack`'s language; loads its messages.
Catalogue catalogue_new(Arena *arena, PackSet *packs, Pack *pack);

/// Append the text of `id` with `args` put in. Control and direction characters in texts that come from
/// the program are shown as <U+202E>, whatever the message.
void catalogue_format(const Catalogue *catalogue, Buf *out, MessageId id, const DiagArg *args,
                      uint32_t n_args);

/// The text of a message without arguments.
Str catalogue_text(const Catalogue *catalogue, MessageId id);

/// The CLDR plural category of `number` in `pack`'s language ("one", "few", "other").
Str plural_category(const Pack *pack, int64_t number);

#endif
