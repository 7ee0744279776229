// SPDX-License-Identifier: Apache-2.0
// A language pack: one file languages/xx.lang, read (format: languages/README.md). Reading happens in two
// steps, because most runs need no messages: words and orders at once, messages when first asked for.
#ifndef ML_LANG_PACK_H
#define ML_LANG_PACK_H

#include "base/array.h"
#include "base/message.h"
#include "lang/concept.h"

typedef Array(Str) StrList;

/// Python's name of a builtin and its spellings in one language, the leading one first.
typedef struct BuiltinWords {
    Str python;
    StrList spellings;
} BuiltinWords;

typedef enum OrderKind { ORDER_FOR, ORDER_WHILE, ORDER_IF, ORDER_WITH, ORDER_COUNT } OrderKind;

typedef enum OrderPartKind {
    ORDER_PART_CONCEPT,  // a keyword
    ORDER_PART_PARTICLE, // a fixed word
    ORDER_PART_TARGET,   // {target}
    ORDER_PART_VALUE,    // {iterable}, {condition} or {context}
} OrderPartKind;

typedef struct OrderPart {
    OrderPartKind kind;
    Concept concept; // ORDER_PART_CONCEPT
    Str word;        // ORDER_PART_PARTICLE
} OrderPart;

/// One word order. The statement's ':' follows the last part.
typedef struct Order {
    OrderKind kind;
    bool
        is_canonical; // the order of English, which every language has: named to be the first, which is printed
    Array(OrderPart) parts;
} Order;

/// One plural rule, "few: n % 10 = 2..4 and n % 100 != 12..14", as written.
typedef struct PluralRule {
    Str category;
    Str condition;
} PluralRule;

typedef struct Pack {
    Str code;    // "fr"
    Str name;    // "français"
    Str english; // "French"
    StrList aliases;
    StrList headers; // "langue", "lang"
    StrList scripts;
    bool right_to_left;
    StrList quotes; // "«…»"
    Str colon; // between a label and what it labels: ":" unless given, " :" in French, "：" in Chinese
    Array(PluralRule) plural_rules;
    StrList keywords[CONCEPT_COUNT]; // a spelling's words are separated by single blanks
    Array(BuiltinWords) builtins;
    Array(Order) orders;
    Str messages[MSG_COUNT]; // empty where the pack has none; only after pack_load_messages
    bool has_messages;
    Str source; // the whole file
    Str path;   // where it is from, for PACK_INVALID: a path, or "xx.lang"
} Pack;

/// What is wrong with a pack's text; also the rules of tools/check_packs that need no Unicode data, but for
/// messages and builtins that are missing: those are shown in English until somebody translates them.
typedef struct PackProblem {
    uint32_t line; // from 1; 0: the file as a whole
    Str detail;    // in English: for translators
    Str path;      // the pack's
} PackProblem;

typedef Array(PackProblem) PackProblems;

/// Read a pack from `source` (borrowed: the pack points into it). Problems are appended to `problems`
/// (may be NULL); what can be read is read. Never returns NULL.
Pack *pack_read(Arena *arena, Str path, Str source, PackProblems *problems);

/// Of a pack only what comes before the first section: what it is called. The rest is empty.
Pack *pack_read_head(Arena *arena, Str source);

/// Read the messages, if not yet read.
void pack_load_messages(Arena *arena, Pack *pack, PackProblems *problems);

/// The spellings of the builtin that Python calls `python`, or NULL.
const BuiltinWords *pack_builtin(const Pack *pack, Str python);

/// All packs that there are: the embedded ones, and those of one folder. Read when first asked for.
typedef struct PackSet PackSet;

/// - `folder`: a path with further *.lang files (they win over embedded ones of the same code), or NULL.
/// - `problems`: as above, for the files of the folder; may be NULL. An unreadable folder is a problem.
PackSet *pack_set_new(Arena *arena, const char *folder, PackProblems *problems);

/// The arena that the set's packs live in.
Arena *pack_set_arena(const PackSet *set);

size_t pack_set_len(const PackSet *set);

/// The code of the pack number `i`, which need not be read for it.
Str pack_set_code(const PackSet *set, size_t i);

/// The pack number `i`; 0 is English, the others by code.
Pack *pack_set_at(PackSet *set, size_t i);

/// The number of the pack whose code, name, English name or alias is `name` (upper and lower case alike, any
/// normalisation form); that of no pack where there is none. Reads no pack for it.
size_t pack_set_index(PackSet *set, Str name);

/// That pack, or NULL.
Pack *pack_set_find(PackSet *set, Str name);

#endif
