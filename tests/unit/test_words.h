// SPDX-License-Identifier: Apache-2.0
// Programs in any language from templates: `{COND_IF} x > 3:` becomes `if x > 3:`, `si x > 3:`, … A word in braces
// that is no concept and no slot stays as it is, so `{x: 1}` is a dictionary.
#ifndef ML_TESTS_TEST_WORDS_H
#define ML_TESTS_TEST_WORDS_H

#include "test_lang_fixture.h"

#include "lang/vocabulary.h"
#include "syntax/ast_dump.h"
#include "syntax/parse.h"

/// A word in braces that the test itself fills in; a list of them ends in a NULL key.
typedef struct Slot {
    const char *key;
    const char *text;
} Slot;

/// Which words a template gets: the language's spelling number `choice`, counted around.
typedef struct Words {
    const Pack *pack; // NULL: concepts stay in their braces
    size_t choice;
    const Slot *slots; // may be NULL
} Words;

static inline const char *slot_text(const Slot *slots, Str key)
{
    for (size_t i = 0; slots != NULL && slots[i].key != NULL; i++) {
        if (str_equal(key, str_of(slots[i].key))) {
            return slots[i].text;
        }
    }
    return NULL;
}

static inline Concept concept_named(Str key)
{
    for (int concept = 0; concept < CONCEPT_COUNT; concept ++) {
        if (str_equal(key, str_of(concept_info((Concept) concept)->name))) {
            return (Concept) concept;
        }
    }
    return CONCEPT_COUNT;
}

static inline void put_template(Buf *out, Words words, const char *template)
{
    while (*template != '\0') {
        size_t len = 0;
        if (*template == '{') {
            len = strspn(template + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_");
        }
        Str key = {template + 1, len};
        const char *slot = NULL;
        Concept concept = CONCEPT_COUNT;
        if (len > 0 && template[len + 1] == '}') {
            slot = slot_text(words.slots, key);
            concept = words.pack == NULL ? CONCEPT_COUNT : concept_named(key);
        }
        if (slot != NULL) {
            buf_text(out, slot);
        } else if (concept != CONCEPT_COUNT) {
            const StrList *spellings = &words.pack->keywords[concept];
            buf_add(out, spellings->items[words.choice % spellings->len]);
        } else {
            buf_put(out, *template ++);
            continue;
        }
        template += len + 2;
    }
}

/// The template with its words; in the fixture's arena.
static inline const char *program_of(Fixture *fixture, Words words, const char *template)
{
    Buf out = buf_new(fixture->arena);
    put_template(&out, words, template);
    buf_put(&out, '\0');
    return out.ptr;
}

/// Put the AST of `text` as text, or its first error's name, into `out`.
static inline void put_tree(Fixture *fixture, const Pack *pack, const char *text, Buf *out)
{
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &fixture->out_of_memory);
    DiagList diags = diag_list_new(arena);
    Program *program = program_parse(arena, fixture->packs, pack, str_of(text), &diags);
    if (diags.n_errors > 0) {
        buf_text(out, message_info(diags.diags.items[0].id)->name);
    } else {
        ast_dump(program->module, program->names, false, out);
    }
    arena_free(arena);
}

/// Does `own`, a program in the language of `pack`, read as `english` does in English?
static inline bool reads_as(Fixture *fixture, const Pack *pack, const char *own,
                            const char *english, Buf *found)
{
    Buf expected = buf_new(fixture->arena);
    put_tree(fixture, pack_set_at(fixture->packs, 0), english, &expected);
    put_tree(fixture, pack, own, found);
    return str_starts_with(buf_str(found), STR("Module")) &&
           str_equal(buf_str(&expected), buf_str(found));
}

/// Fail unless it does.
static inline void assert_reads_as(Fixture *fixture, const Pack *pack, const char *own,
                                   const char *english)
{
    Buf found = buf_new(fixture->arena);
    if (!reads_as(fixture, pack, own, english, &found)) {
        fail_msg("%.*s:\n%s\nshould read as\n%s\nbut the tree is\n%.*s", (int)pack->code.len,
                 pack->code.ptr, own, english, (int)found.len, found.ptr);
    }
}

/// Programs of one language that are read as one, which is quicker; only if that fails, one by one.
typedef struct Batch {
    const Pack *pack;
    const Vocabulary *vocabulary; // of `pack`, once batch_vocabulary was called
    Array(const char *) own;
    Array(const char *) english;
} Batch;

static inline void batch_add(Fixture *fixture, Batch *batch, const char *own, const char *english)
{
    array_push(fixture->arena, &batch->own, own);
    array_push(fixture->arena, &batch->english, english);
}

static inline const Vocabulary *batch_vocabulary(Fixture *fixture, Batch *batch)
{
    if (batch->vocabulary == NULL) {
        NameTable *names = arena_alloc(fixture->arena, sizeof *names);
        *names = name_table_new(fixture->arena);
        Vocabulary *vocabulary = arena_alloc(fixture->arena, sizeof *vocabulary);
        *vocabulary =
            vocabulary_new(fixture->arena, names, batch->pack, pack_set_at(fixture->packs, 0));
        batch->vocabulary = vocabulary;
    }
    return batch->vocabulary;
}

/// Check the batch and empty it.
static inline void batch_check(Fixture *fixture, Batch *batch)
{
    Buf own = buf_new(fixture->arena);
    Buf english = buf_new(fixture->arena);
    Buf found = buf_new(fixture->arena);
    for (size_t i = 0; i < batch->own.len; i++) {
        buf_text(&own, batch->own.items[i]);
        buf_text(&english, batch->english.items[i]);
    }
    buf_put(&own, '\0');
    buf_put(&english, '\0');
    bool is_fine = reads_as(fixture, batch->pack, own.ptr, english.ptr, &found);
    for (size_t i = 0; i < batch->own.len && !is_fine; i++) {
        assert_reads_as(fixture, batch->pack, batch->own.items[i], batch->english.items[i]);
    }
    if (!is_fine) {
        fail_msg("%.*s: only together these are misread:\n%s", (int)batch->pack->code.len,
                 batch->pack->code.ptr, own.ptr);
    }
    batch->own.len = 0;
    batch->english.len = 0;
}

/// How many spellings the concept with the most has: so many choices reach them all.
static inline size_t most_spellings(const Pack *pack)
{
    size_t most = 1;
    for (int concept = 0; concept < CONCEPT_COUNT; concept ++) {
        most = pack->keywords[concept].len > most ? pack->keywords[concept].len : most;
    }
    return most;
}

#endif
