// SPDX-License-Identifier: Apache-2.0
// The words that existing programs use (tests/vocabulary/*.tsv: a row for each concept or builtin, a column for each
// language, alternatives with | between) mean in each language's pack what they mean there, in every place. A
// language without a pack is passed over.
#include "test_words.h"

#include "lang/builtin.h"

enum { MAX_ROWS = 128, MAX_COLUMNS = 24, MAX_PLACES = 4 };

typedef struct Table {
    Str cells[MAX_ROWS][MAX_COLUMNS]; // [0]: the head
    size_t n_rows;
    size_t n_columns;
} Table;

static const Table *read_table(Fixture *fixture, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fail_msg("%s is missing", path);
    }
    Buf bytes = buf_new(fixture->arena);
    for (int c; (c = getc(file)) != EOF;) {
        buf_put(&bytes, (char)c);
    }
    fclose(file);
    Table *table = arena_alloc(fixture->arena, sizeof *table);
    *table = (Table){.n_rows = 0};
    for (Str rest = buf_str(&bytes); rest.len > 0 && table->n_rows < MAX_ROWS; table->n_rows++) {
        Str line = str_split_next(&rest, '\n');
        size_t n = 0;
        while (line.ptr != NULL && n < MAX_COLUMNS) {
            table->cells[table->n_rows][n++] = str_trim(str_split_next(&line, '\t'));
        }
        table->n_columns = table->n_rows == 0 ? n : table->n_columns;
        assert_int_equal(n, table->n_columns);
    }
    assert_true(table->n_rows > 40 && table->n_rows < MAX_ROWS);
    return table;
}

// What a row of keywords.tsv is, if it is a builtin.
static Str builtin_of_row(Str row)
{
    static const char *const ROWS[][2] = {
        {"TYPE_INT", "int"},   {"TYPE_FLOAT", "float"}, {"TYPE_STR", "str"}, {"TYPE_BOOL", "bool"},
        {"TYPE_LIST", "list"}, {"TYPE_DICT", "dict"},   {"PRINT", "print"},  {"INPUT", "input"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        if (str_equal(row, str_of(ROWS[i][0]))) {
            return str_of(ROWS[i][1]);
        }
    }
    return (Str){NULL, 0};
}

typedef void WordTest(Fixture *fixture, Batch *batch, Str row, const char *word);

// Run `test` on each word of the table whose language has a pack. Returns the number of words.
static size_t for_each_word(Fixture *fixture, const char *path, WordTest *test)
{
    const Table *table = read_table(fixture, path);
    size_t n_words = 0;
    for (size_t column = 1; column < table->n_columns; column++) {
        Batch batch = {.pack = pack_set_find(fixture->packs, table->cells[0][column])};
        for (size_t row = 1; row < table->n_rows && batch.pack != NULL; row++) {
            Str key = table->cells[row][0];
            Str rest = table->cells[row][column];
            while (rest.len > 0 && !str_equal(key, STR("number"))) { // no builtin of Python
                Str word = str_trim(str_split_next(&rest, '|'));
                test(fixture, &batch, key, arena_str(fixture->arena, word).ptr);
                n_words++;
            }
        }
        if (batch.pack != NULL) {
            batch_check(fixture, &batch);
        }
    }
    return n_words;
}

static const char *with_underscores(Fixture *fixture, const char *word)
{
    char *joined = arena_alloc(fixture->arena, strlen(word) + 1);
    strcpy(joined, word);
    for (char *c = joined; (c = strchr(c, ' ')) != NULL;) {
        *c = '_';
    }
    return joined;
}

// --- Keywords ------------------------------------------------------------------------------------------------------

// Each concept in the places where it stands; {WORD} is the word under test.
static const char *const PLACES[CONCEPT_COUNT][MAX_PLACES] = {
    [CONCEPT_COND_IF] = {"{WORD} a:\n    f()\n", "x = a {WORD} b {COND_ELSE} c\n",
                         "f(a {LOOP_FOR} a {IN} b {WORD} c)\n",
                         "{MATCH} a:\n    {CASE} b {WORD} c: {PASS}\n"},
    [CONCEPT_COND_ELIF] = {"{COND_IF} a:\n    f()\n{WORD} b:\n    g()\n{COND_ELSE}: h()\n",
                           "{COND_IF} a: f()\n{WORD} b: g()\n{WORD} {NOT} c: h()\n"},
    [CONCEPT_COND_ELSE] = {"{COND_IF} a:\n    f()\n{WORD}:\n    g()\n",
                           "x = a {COND_IF} b {WORD} c\n",
                           "{LOOP_FOR} a {IN} b:\n    f()\n{WORD}:\n    g()\n",
                           "{TRY}:\n    f()\n{EXCEPT}:\n    g()\n{WORD}:\n    h()\n"},
    [CONCEPT_LOOP_WHILE] = {"{WORD} a:\n    f()\n", "{WORD} {NOT} a: f()\n"},
    [CONCEPT_LOOP_FOR] = {"{WORD} a {IN} b:\n    f()\n",
                          "x = [a {WORD} a {IN} b {WORD} c {IN} a]\n",
                          "{ASYNC} {FUNC_DEF} f():\n    {ASYNC} {WORD} a {IN} b: g()\n",
                          "x = {a: b {WORD} a, b {IN} c}\n"},
    [CONCEPT_LOOP_BREAK] = {"{LOOP_WHILE} a:\n    {WORD}\n", "{LOOP_WHILE} a: {WORD}; f()\n"},
    [CONCEPT_LOOP_CONTINUE] = {"{LOOP_WHILE} a:\n    {WORD}\n", "{LOOP_WHILE} a: {WORD}; f()\n"},
    [CONCEPT_MATCH] = {"{WORD} a:\n    {CASE} 1:\n        f()\n    {CASE} _:\n        g()\n"},
    [CONCEPT_CASE] = {"{MATCH} a:\n    {WORD} 1 | 2:\n        f()\n    {WORD} [b, *c]: g()\n"},
    [CONCEPT_DEFAULT] = {"{MATCH} a:\n    {CASE} 1:\n        f()\n    {WORD}:\n        g()\n",
                         "{MATCH} a:\n    {WORD}: f()\n"},
    [CONCEPT_PASS] = {"{WORD}\n", "{COND_IF} a: {WORD}\n"},
    [CONCEPT_WITH] = {"{WORD} a {AS} b:\n    f()\n", "{WORD} f(a), g(b) {AS} c: {PASS}\n",
                      "{ASYNC} {FUNC_DEF} f():\n    {ASYNC} {WORD} a: g()\n"},
    [CONCEPT_ASSERT] = {"{WORD} a\n", "{WORD} {NOT} a, 'b'\n"},
    [CONCEPT_FUNC_DEF] = {"{WORD} f(a, *b):\n    {PASS}\n", "{WORD} f() -> a: {PASS}\n",
                          "{CLASS_DEF} A:\n    {WORD} f(a): {PASS}\n"},
    [CONCEPT_CLASS_DEF] = {"{WORD} A:\n    {PASS}\n", "{WORD} A(B, m=c): {PASS}\n"},
    [CONCEPT_RETURN] = {"{FUNC_DEF} f(a):\n    {WORD} a\n", "{FUNC_DEF} f(a):\n    {WORD}\n",
                        "{FUNC_DEF} f(a): {WORD} -a\n", "{FUNC_DEF} f(a): {WORD} {NOT} a\n"},
    [CONCEPT_YIELD] = {"{FUNC_DEF} f(a):\n    {WORD} a\n    b = {WORD} a\n",
                       "{FUNC_DEF} f(a):\n    {WORD}\n    g(({WORD}))\n",
                       "{FUNC_DEF} f(a): {WORD} {FROM} a\n"},
    [CONCEPT_IMPORT] = {"{WORD} a\n", "{WORD} a.b {AS} c, d\n", "{FROM} a {WORD} b {AS} c\n",
                        "{FROM} . {WORD} (a, b)\n"},
    [CONCEPT_FROM] = {"{WORD} a {IMPORT} b\n", "{WORD} ..a.b {IMPORT} *\n", "{RAISE} a {WORD} b\n",
                      "{FUNC_DEF} f(a): {YIELD} {WORD} a\n"},
    [CONCEPT_AS] = {"{IMPORT} a {WORD} b\n", "{WITH} a {WORD} b: {PASS}\n",
                    "{TRY}: f()\n{EXCEPT} a {WORD} b: g()\n",
                    "{MATCH} a:\n    {CASE} 1 {WORD} b: f()\n"},
    [CONCEPT_LAMBDA] = {"x = {WORD} a: a\n", "f({WORD}: 1, {WORD} a, b=1: a)\n"},
    [CONCEPT_ASYNC] = {"{WORD} {FUNC_DEF} f(): {PASS}\n",
                       "{WORD} {FUNC_DEF} f():\n    {WORD} {WITH} a: g()\n",
                       "{WORD} {FUNC_DEF} f():\n    {RETURN} [a {WORD} {LOOP_FOR} a {IN} b]\n"},
    [CONCEPT_AWAIT] =
        {"{ASYNC} {FUNC_DEF} f():\n    {WORD} a\n    b = {WORD} g()\n    h({WORD} a + b)\n"},
    [CONCEPT_AND] = {"x = a {WORD} b {WORD} {NOT} c\n", "{COND_IF} a {WORD} b: f()\n"},
    [CONCEPT_OR] = {"x = a {WORD} b {WORD} {NOT} c\n", "{COND_IF} a {WORD} b: f()\n"},
    [CONCEPT_NOT] = {"x = {WORD} a\n", "{COND_IF} {WORD} a {AND} {WORD} b: f()\n", "f({WORD} a)\n",
                     "{ASSERT} {WORD} {WORD} a\n"},
    [CONCEPT_IN] = {"x = a {WORD} b\n", "{LOOP_FOR} a {WORD} b: f()\n",
                    "{COND_IF} a {WORD} [b]: f()\n"},
    [CONCEPT_NOT_IN] = {"x = a {WORD} b\n", "{COND_IF} a {WORD} (b, c) {AND} d {WORD} e: f()\n"},
    [CONCEPT_IS] = {"x = a {WORD} b\n", "{COND_IF} a {WORD} {NONE}: f()\n"},
    [CONCEPT_IS_NOT] = {"x = a {WORD} b\n", "{COND_IF} a {WORD} {NONE}: f()\n"},
    [CONCEPT_TRUE] = {"x = {WORD}\n", "f({WORD}, a={WORD})\n", "{LOOP_WHILE} {WORD}: f()\n",
                      "{MATCH} a:\n    {CASE} {WORD}: f()\n"},
    [CONCEPT_FALSE] = {"x = {WORD}\n", "f({WORD}, a={WORD})\n", "{COND_IF} a == {WORD}: f()\n",
                       "{MATCH} a:\n    {CASE} {WORD}: f()\n"},
    [CONCEPT_NONE] = {"x = {WORD}\n", "f({WORD}, a={WORD})\n", "{COND_IF} a {IS} {WORD}: f()\n",
                      "{MATCH} a:\n    {CASE} {WORD}: f()\n"},
    [CONCEPT_TRY] = {"{WORD}:\n    f()\n{EXCEPT}:\n    g()\n", "{WORD}: f()\n{FINALLY}: g()\n"},
    [CONCEPT_EXCEPT] = {"{TRY}:\n    f()\n{WORD}:\n    g()\n",
                        "{TRY}: f()\n{WORD} a: g()\n{WORD} (b, c) {AS} d: h()\n",
                        "{TRY}: f()\n{WORD}* a: g()\n"},
    [CONCEPT_FINALLY] = {"{TRY}:\n    f()\n{WORD}:\n    g()\n",
                         "{TRY}: f()\n{EXCEPT}: g()\n{COND_ELSE}: h()\n{WORD}: i()\n"},
    [CONCEPT_RAISE] = {"{WORD}\n", "{WORD} a\n", "{WORD} f(a) {FROM} b\n"},
    [CONCEPT_GLOBAL] = {"{FUNC_DEF} f():\n    {WORD} a, b\n    a = 1\n"},
    [CONCEPT_NONLOCAL] =
        {"{FUNC_DEF} f():\n    a = 1\n    {FUNC_DEF} g():\n        {WORD} a\n        a = 2\n"},
    [CONCEPT_DEL] = {"{WORD} a\n", "{WORD} a[0], b.c\n"},
    [CONCEPT_TYPE] = {"{WORD} A = b\n", "{WORD} A[T] = b[T]\n"},
    [CONCEPT_LET] = {"{WORD} a = 1\n", "{WORD} a: b = 1\n", "{WORD} a, *b = c\n", "{WORD} a: b\n"},
    [CONCEPT_CONST] = {"{WORD} a = 1\n", "{WORD} a: b = 1\n", "{WORD} a, *b = c\n",
                       "{CLASS_DEF} A:\n    {WORD} a = b = 1\n"},
    [CONCEPT_LOCAL] = {"{WORD} a = 1\n", "{FUNC_DEF} f():\n    {WORD} a: b = 1\n",
                       "{WORD} a, b = c\n"},
};

static void add_keyword(Fixture *fixture, Batch *batch, Concept concept, const char *word)
{
    const Pack *english = pack_set_at(fixture->packs, 0);
    const char *english_word = arena_str(fixture->arena, english->keywords[concept].items[0]).ptr;
    const Slot own[] = {{"WORD", word}, {NULL, NULL}};
    const Slot theirs[] = {{"WORD", english_word}, {NULL, NULL}};
    assert_non_null(PLACES[concept][0]);
    for (size_t i = 0; i < MAX_PLACES && PLACES[concept][i] != NULL; i++) {
        batch_add(fixture, batch,
                  program_of(fixture, (Words){batch->pack, 0, own}, PLACES[concept][i]),
                  program_of(fixture, (Words){english, 0, theirs}, PLACES[concept][i]));
    }
}

// Not only the vocabulary: every spelling of every pack, with `_` too (but `not_in` is a name in English).
static void reads_every_spelling(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
            for (size_t j = 0; j < batch.pack->keywords[concept].len; j++) {
                Str spelling = batch.pack->keywords[concept].items[j];
                const char *word = arena_str(fixture->arena, spelling).ptr;
                add_keyword(fixture, &batch, (Concept)concept, word);
                if (i > 0) {
                    add_keyword(fixture, &batch, (Concept)concept, with_underscores(fixture, word));
                }
            }
        }
        batch_check(fixture, &batch);
    }
}

// `word`: a name in any language.
static const char *quoted(Fixture *fixture, const char *word)
{
    Buf out = buf_new(fixture->arena);
    buf_put(&out, '`');
    buf_text(&out, word);
    buf_put(&out, '`');
    buf_put(&out, '\0');
    return out.ptr;
}

static void add_name(Fixture *fixture, Batch *batch, const char *word, const char *template)
{
    const Slot own[] = {{"WORD", word}, {NULL, NULL}};
    const Slot theirs[] = {{"WORD", quoted(fixture, with_underscores(fixture, word))},
                           {NULL, NULL}};
    batch_add(fixture, batch, program_of(fixture, (Words){batch->pack, 0, own}, template),
              program_of(fixture, (Words){pack_set_at(fixture->packs, 0), 0, theirs}, template));
}

// After a dot and as an argument's name a keyword is a name, whatever the language.
static void leaves_names_alone(void **state)
{
    static const char *const TEMPLATES[] = {
        "x.{WORD}\n",
        "x.{WORD} = y.{WORD}(1)\n",
        "f(a, {WORD}=1)\n",
        "f({WORD}=x.{WORD}.{WORD})\n",
    };
    Fixture *fixture = *state;
    for (size_t i = 1; i < pack_set_len(fixture->packs); i++) {
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
            for (size_t j = 0; j < batch.pack->keywords[concept].len; j++) {
                Str spelling = batch.pack->keywords[concept].items[j];
                const char *word =
                    with_underscores(fixture, arena_str(fixture->arena, spelling).ptr);
                for (size_t k = 0; k < sizeof TEMPLATES / sizeof TEMPLATES[0]; k++) {
                    add_name(fixture, &batch, word, TEMPLATES[k]);
                }
            }
        }
        batch_check(fixture, &batch);
    }
}

// --- Builtins ------------------------------------------------------------------------------------------------------

static bool is_constant(const Pack *pack, const char *word)
{
    for (int concept = CONCEPT_TRUE; concept <= CONCEPT_NONE; concept++) {
        for (size_t i = 0; i < pack->keywords[concept].len; i++) {
            if (str_equal(pack->keywords[concept].items[i], str_of(word))) {
                return true;
            }
        }
    }
    return false;
}

static void assert_builtin(Fixture *fixture, Batch *batch, Str python, const char *word)
{
    const Vocabulary *vocabulary = batch_vocabulary(fixture, batch);
    Name name = name_find(vocabulary->names, str_of(word));
    Name builtin = name == 0 ? 0 : vocabulary_builtin(vocabulary, name);
    if (builtin == 0 || !str_equal(name_text(vocabulary->names, builtin), python)) {
        fail_msg("%.*s: `%s` is not %.*s", (int)batch->pack->code.len, batch->pack->code.ptr, word,
                 (int)python.len, python.ptr);
    }
}

static void add_builtin(Fixture *fixture, Batch *batch, Str python, const char *word)
{
    assert_builtin(fixture, batch, python, with_underscores(fixture, word));
    add_name(fixture, batch, word, "{WORD}(1)\n");
    add_name(fixture, batch, word, "x = {WORD}(a)[0]\n");
    add_name(fixture, batch, word, "{COND_IF} {WORD}(a) > 0 {AND} {NOT} {WORD}(b): f({WORD}(a))\n");
    if (!is_constant(batch->pack, word)) { // Arabic `صحيح` is True, and `int` where it is called
        add_name(fixture, batch, word, "f(g, {WORD})\nx = {WORD}\n");
    }
}

static void reads_every_builtin(void **state)
{
    assert_true(for_each_word(*state, "tests/vocabulary/builtins.tsv", add_builtin) > 900);
}

static void knows_the_english_names(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (size_t j = 0; j < builtin_count(); j++) {
            const char *name = arena_str(fixture->arena, builtin_name(j)).ptr;
            add_builtin(fixture, &batch, builtin_name(j), name);
        }
        batch_check(fixture, &batch);
    }
}

// --- Rows of keywords.tsv --------------------------------------------------------------------------------------------

static void add_row(Fixture *fixture, Batch *batch, Str row, const char *word)
{
    Str builtin = builtin_of_row(row);
    if (builtin.len > 0) {
        add_builtin(fixture, batch, builtin, word);
        return;
    }
    Concept concept = concept_named(row);
    assert_int_not_equal(concept, CONCEPT_COUNT);
    add_keyword(fixture, batch, concept, word);
    if (batch->pack != pack_set_at(fixture->packs, 0)) {
        add_keyword(fixture, batch, concept, with_underscores(fixture, word));
    }
}

static void reads_every_row(void **state)
{
    assert_true(for_each_word(*state, "tests/vocabulary/keywords.tsv", add_row) > 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(reads_every_row),         LANG_TEST(reads_every_spelling),
        LANG_TEST(leaves_names_alone),      LANG_TEST(reads_every_builtin),
        LANG_TEST(knows_the_english_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
