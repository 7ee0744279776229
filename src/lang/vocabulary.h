// SPDX-License-Identifier: Apache-2.0
// The words of one program: its language's keywords and builtins and Python's own, interned, so that the
// parser recognises a keyword of up to three words by comparing numbers.
#ifndef ML_LANG_VOCABULARY_H
#define ML_LANG_VOCABULARY_H

#include "base/name.h"
#include "lang/pack.h"

/// One spelling of one or more concepts, or of a builtin whose name has several words.
typedef struct Spelling {
    Name words[3];
    uint32_t n_words;
    ConceptSet own;    // what it means in the program's language
    ConceptSet python; // what it means as Python's own spelling, in a program of another language
    Name builtin;      // `entre com`: the name `entre_com`; 0 for most
    bool
        is_soft; // an English spelling that Python lacks (`fn`): a keyword only where nothing else fits
} Spelling;

typedef struct Vocabulary {
    const Pack *pack;
    bool is_english;
    NameTable *names;
    Array(Spelling) spellings; // those with the same first word stand together, longest first
    uint32_t *first;           // by Name: number + 1 of its first spelling, or 0
    Name *builtin_of;          // by Name: Python's name of the builtin that it spells, or 0
    Name last_word;            // names above it are no words of the vocabulary
} Vocabulary;

/// The vocabulary of `pack`; its words are interned in `names`, which must be empty so far.
/// - `english`: the English pack, for the spellings that Python itself has.
Vocabulary vocabulary_new(Arena *arena, NameTable *names, const Pack *pack, const Pack *english);

/// The spellings that begin with `word`: `*n_out` of them, longest first; NULL and 0 if there are none.
const Spelling *vocabulary_starting_with(const Vocabulary *vocabulary, Name word, uint32_t *n_out);

/// Python's name of the builtin that `word` spells (`afficher` → `print`, also `print` → `print`), or 0.
Name vocabulary_builtin(const Vocabulary *vocabulary, Name word);

/// Is `word` alone a spelling of a keyword in the program's own language (of any concept)?
bool vocabulary_is_keyword(const Vocabulary *vocabulary, Name word);

#endif
