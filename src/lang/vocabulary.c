// SPDX-License-Identifier: Apache-2.0
#include "lang/vocabulary.h"

#include "base/buf.h"
#include "base/check.h"
#include "base/limits.h"
#include "lang/builtin.h"

#include <stdlib.h>

typedef struct Builder {
    Arena *arena;
    Vocabulary *vocabulary;
    Map known; // the words of a spelling as bytes, to its number
} Builder;

static Name intern_copy(Builder *builder, Str word)
{
    NameTable *names = builder->vocabulary->names;
    Name known = name_find(names, word);
    return known != 0 ? known : name_intern(names, arena_str(builder->arena, word));
}

// The spelling of these words, which is new or stands in the list already.
static Spelling *spelling_of(Builder *builder, const Name *words, uint32_t n_words)
{
    Vocabulary *vocabulary = builder->vocabulary;
    Str key = {(const char *)words, n_words * sizeof *words};
    const uint32_t *known = map_get(&builder->known, key);
    if (known == NULL) {
        Spelling spelling = {.n_words = n_words};
        memcpy(spelling.words, words, n_words * sizeof *words);
        map_set(&builder->known, arena_str(builder->arena, key),
                (uint32_t)vocabulary->spellings.len);
        array_push(builder->arena, &vocabulary->spellings, spelling);
        known = map_get(&builder->known, key);
    }
    return &vocabulary->spellings.items[*known];
}

static void add_words(Builder *builder, const Name *words, uint32_t n_words, Concept concept,
                      bool is_python)
{
    Vocabulary *vocabulary = builder->vocabulary;
    Spelling *spelling = spelling_of(builder, words, n_words);
    if (spelling->own == 0 && spelling->python == 0) {
        Str python = str_of(concept_info(concept)->python);
        spelling->is_soft = vocabulary->is_english && n_words == 1 &&
                            !str_equal(name_text(vocabulary->names, words[0]), python);
    }
    if (is_python) {
        spelling->python |= CONCEPT_BIT(concept);
    } else {
        spelling->own |= CONCEPT_BIT(concept);
    }
}

// The words of `text`, and all of them joined with `_`. Returns how many there are.
static uint32_t split_words(Builder *builder, Str text, Name words[LIMIT_KEYWORD_WORDS],
                            Str *joined_out)
{
    uint32_t n_words = 0;
    Buf joined = buf_new(builder->arena);
    for (Str rest = text; rest.ptr != NULL && n_words < LIMIT_KEYWORD_WORDS;) {
        Str word = str_trim(str_split_next(&rest, ' '));
        if (word.len == 0) {
            continue;
        }
        if (n_words > 0) {
            buf_put(&joined, '_');
        }
        buf_add(&joined, word);
        words[n_words++] = intern_copy(builder, word);
    }
    *joined_out = buf_str(&joined);
    return n_words;
}

// "pas dans" is added as two words and as the one word "pas_dans".
static void add_spelling(Builder *builder, Str text, Concept concept, bool is_python)
{
    Name words[LIMIT_KEYWORD_WORDS];
    Str joined;
    uint32_t n_words = split_words(builder, text, words, &joined);
    if (n_words == 0) {
        return;
    }
    add_words(builder, words, n_words, concept, is_python);
    if (n_words > 1 && !is_python && !builder->vocabulary->is_english) {
        Name word = intern_copy(builder, joined);
        add_words(builder, &word, 1, concept, is_python);
    }
}

static int compare_spellings(const void *left, const void *right)
{
    const Spelling *a = left;
    const Spelling *b = right;
    if (a->words[0] != b->words[0]) {
        return a->words[0] < b->words[0] ? -1 : 1;
    }
    return (int)b->n_words - (int)a->n_words;
}

static void add_builtin(Vocabulary *vocabulary, Name word, Name python)
{
    if (vocabulary->builtin_of[word] == 0) {
        vocabulary->builtin_of[word] = python;
    }
}

// `entre com` is the name `entre_com`, which may be written in several words.
static void intern_builtin(Builder *builder, Str spelling)
{
    Name words[LIMIT_KEYWORD_WORDS];
    Str joined;
    uint32_t n_words = split_words(builder, spelling, words, &joined);
    Name name = intern_copy(builder, joined);
    if (n_words > 1) {
        spelling_of(builder, words, n_words)->builtin = name;
    }
}

static Name builtin_word(Builder *builder, Str spelling)
{
    Name words[LIMIT_KEYWORD_WORDS];
    Str joined;
    split_words(builder, spelling, words, &joined);
    return name_find(builder->vocabulary->names, joined);
}

static void intern_builtins(Builder *builder)
{
    const Pack *pack = builder->vocabulary->pack;
    for (size_t i = 0; i < pack->builtins.len; i++) {
        intern_copy(builder, pack->builtins.items[i].python);
        for (size_t j = 0; j < pack->builtins.items[i].spellings.len; j++) {
            intern_builtin(builder, pack->builtins.items[i].spellings.items[j]);
        }
    }
    for (size_t i = 0; i < builtin_count(); i++) {
        intern_copy(builder, builtin_name(i));
    }
}

static void index_words(Builder *builder)
{
    Vocabulary *vocabulary = builder->vocabulary;
    vocabulary->last_word = vocabulary->names->map.len;
    vocabulary->first = ARENA_ARRAY(builder->arena, uint32_t, vocabulary->last_word + 1);
    vocabulary->builtin_of = ARENA_ARRAY(builder->arena, Name, vocabulary->last_word + 1);
    if (vocabulary->spellings.len > 0) {
        qsort(vocabulary->spellings.items, vocabulary->spellings.len, sizeof(Spelling),
              compare_spellings);
    }
    for (size_t i = vocabulary->spellings.len; i-- > 0;) {
        vocabulary->first[vocabulary->spellings.items[i].words[0]] = (uint32_t)i + 1;
    }
    const Pack *pack = vocabulary->pack;
    for (size_t i = 0; i < builtin_count(); i++) {
        Name python = name_find(vocabulary->names, builtin_name(i));
        add_builtin(vocabulary, python, python);
    }
    for (size_t i = 0; i < pack->builtins.len; i++) {
        Name python = name_find(vocabulary->names, pack->builtins.items[i].python);
        for (size_t j = 0; j < pack->builtins.items[i].spellings.len; j++) {
            Str spelling = pack->builtins.items[i].spellings.items[j];
            add_builtin(vocabulary, builtin_word(builder, spelling), python);
        }
    }
}

Vocabulary vocabulary_new(Arena *arena, NameTable *names, const Pack *pack, const Pack *english)
{
    ML_ASSERT(names->map.len == 0);
    Vocabulary vocabulary = {.pack = pack, .is_english = pack == english, .names = names};
    Builder builder = {arena, &vocabulary, map_new(arena)};
    for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
        for (size_t i = 0; i < pack->keywords[concept].len; i++) {
            add_spelling(&builder, pack->keywords[concept].items[i], (Concept)concept, false);
        }
    }
    for (int concept = 0; concept < CONCEPT_COUNT && !vocabulary.is_english; concept++) {
        Str python = str_of(concept_info((Concept)concept)->python);
        if (python.len > 0) {
            add_spelling(&builder, python, (Concept)concept, true);
        }
    }
    intern_builtins(&builder);
    index_words(&builder);
    return vocabulary;
}

const Spelling *vocabulary_starting_with(const Vocabulary *vocabulary, Name word, uint32_t *n_out)
{
    *n_out = 0;
    if (word > vocabulary->last_word || vocabulary->first[word] == 0) {
        return NULL;
    }
    size_t first = vocabulary->first[word] - 1;
    while (first + *n_out < vocabulary->spellings.len &&
           vocabulary->spellings.items[first + *n_out].words[0] == word) {
        ++*n_out;
    }
    return &vocabulary->spellings.items[first];
}

Name vocabulary_builtin(const Vocabulary *vocabulary, Name word)
{
    return word <= vocabulary->last_word ? vocabulary->builtin_of[word] : 0;
}

bool vocabulary_is_keyword(const Vocabulary *vocabulary, Name word)
{
    uint32_t n;
    const Spelling *spellings = vocabulary_starting_with(vocabulary, word, &n);
    return n > 0 && spellings[n - 1].n_words == 1 && spellings[n - 1].own != 0;
}
