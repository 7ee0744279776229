// SPDX-License-Identifier: Apache-2.0
// Packs, plural rules and messages.
#include "test_lang_fixture.h"

#include "lang/catalogue.h"
#include "lang/plural.h"

#include <stdlib.h>
#include <unistd.h>

// A made-up language, small enough to be read here.
static const char QUUQUE[] =
    "# a comment\n"
    "code = qq\n"
    "name = Quuqué\n"
    "english = Quuque\n"
    "aliases = quuquish | q-language\n"
    "header = lingvo | lang\n"
    "script = Latin\n"
    "direction = rtl\n"
    "plural = one: n = 1; few: n = 2..4\n"
    "quotes = „…“ | «…»\n"
    "colon = \xC2\xA0:\n"
    "[keywords]\r\n"
    "COND_IF   = se | se ja\r\n"
    "LOOP_FOR  = por\n"
    "IN        = en\n"
    "LOOP_WHILE = dum\n"
    "[orders]\n"
    "for = {iterable} al LOOP_FOR {target} | {iterable} LOOP_FOR {target}\n"
    "while = {condition} LOOP_WHILE\n"
    "[messages]\n"
    "FILE_MISSING = Mankas {path} = {path}.\n"
    "SUMMARY_ERRORS = {count, plural, =0 {neniu} one {# eraro} few {# eraroj} "
    "other {# da eraroj}}!\n"
    "SYN_EXPECTED_COLON = {keyword} { } {{ }} {unknown}\n"
    "[builtins]\n"
    "print = skribu | montru\n";

static void reads_a_pack(void **state)
{
    Fixture *fixture = *state;
    PackProblems problems = {0};
    const Pack *pack = pack_read(fixture->arena, STR("qq.lang"), str_of(QUUQUE), NULL);
    assert_str(pack->code, "qq");
    assert_str(pack->name, "Quuqué");
    assert_str(pack->colon, "\xC2\xA0:");
    assert_true(pack->right_to_left);
    assert_int_equal(pack->aliases.len, 2);
    assert_str(pack->aliases.items[1], "q-language");
    assert_str(pack->quotes.items[1], "«…»");
    assert_int_equal(pack->keywords[CONCEPT_COND_IF].len, 2);
    assert_str(pack->keywords[CONCEPT_COND_IF].items[1], "se ja");
    assert_int_equal(pack->keywords[CONCEPT_MATCH].len, 0);
    assert_int_equal(pack->builtins.len, 1);
    assert_str(pack_builtin(pack, STR("print"))->spellings.items[1], "montru");
    assert_null(pack_builtin(pack, STR("len")));
    assert_false(pack->has_messages);
    assert_int_equal(pack->messages[MSG_FILE_MISSING].len, 0);
    assert_int_equal(problems.len, 0);
}

static void reads_orders(void **state)
{
    Fixture *fixture = *state;
    const Pack *pack = pack_read(fixture->arena, STR("qq.lang"), str_of(QUUQUE), NULL);
    assert_int_equal(pack->orders.len, 3);
    const Order *order = &pack->orders.items[0];
    assert_int_equal(order->kind, ORDER_FOR);
    assert_int_equal(order->parts.len, 4);
    assert_int_equal(order->parts.items[0].kind, ORDER_PART_VALUE);
    assert_int_equal(order->parts.items[1].kind, ORDER_PART_PARTICLE);
    assert_str(order->parts.items[1].word, "al");
    assert_int_equal(order->parts.items[2].concept, CONCEPT_LOOP_FOR);
    assert_int_equal(order->parts.items[3].kind, ORDER_PART_TARGET);
}

typedef struct ProblemCase {
    const char *source;
    uint32_t line;
    const char *detail;
} ProblemCase;

static bool has_problem(const PackProblems *problems, uint32_t line, const char *detail)
{
    for (size_t i = 0; i < problems->len; i++) {
        const PackProblem *problem = &problems->items[i];
        if (problem->line == line &&
            str_find(problem->detail, str_of(detail)) < problem->detail.len) {
            return true;
        }
    }
    return false;
}

static void finds_problems(void **state)
{
    static const ProblemCase CASES[] = {
        {"", 1, "`code` is missing"},
        {"", 1, "[keywords] has no COND_IF"},
        {"\ncode qq\n", 2, "no `key = value`"},
        {"code = a\ncode = b\n", 2, "twice"},
        {"colour = b\n", 1, "unknown key"},
        {"direction = up\n", 1, "ltr or rtl"},
        {"plural = one: n is 1\n", 1, "no plural rule"},
        {"plural = one: n = 1; one: n = 2\n", 1, "two plural rules"},
        {"quotes = „“\n", 1, "with … between"},
        {"[keyword]\n", 1, "unknown section"},
        {"[keywords]\nWHATEVER = x\n", 2, "no concept"},
        {"[keywords]\nMATCH = x\nMATCH = y\n", 3, "twice"},
        {"[keywords]\nMATCH = x | x\n", 2, "`x` stands twice"},
        {"[keywords]\nMATCH = x || y\n", 2, "empty alternative"},
        {"[keywords]\nMATCH = x  y\n", 2, "more than one blank"},
        {"[builtins]\nprintln = x\n", 2, "no builtin println"},
        {"[builtins]\nprint = x\nprint = y\n", 3, "twice"},
        {"[orders]\nuntil = x\n", 2, "not `until`"},
        {"[orders]\nif = x {context}\n", 2, "slot of another statement"},
        {"[orders]\nif = {condition}\n", 2, "no word to know it by"},
        {"[orders]\nfor = {iterable} {target} x\n", 2, "two slots"},
        {"[orders]\nfor = {iterable} x\n", 2, "each slot"},
        {"[orders]\nfor = x {iterables} y {target}\n", 2, "unknown slot"},
        {"[messages]\nWHATEVER = x\n", 2, "no message"},
        {"[messages]\n\nOUT_OF_MEMORY = x\nOUT_OF_MEMORY = y\n", 4, "twice"},
        {"[messages]\nOUT_OF_MEMORY =\n", 2, "is empty"},
        {"[messages]\nOUT_OF_MEMORY = {x}\n", 2, "unknown placeholder {x}"},
        {"[messages]\nFILE_MISSING = x\n", 2, "missing placeholder path"},
        {"[messages]\nSUMMARY_ERRORS = {count, plural, one {#}}\n", 2, "no plural category"},
        {"[messages]\nSUMMARY_ERRORS = {count, plural, =1 {#}}\n", 2,
         "category of the language is"},
        {"[messages]\nSUMMARY_ERRORS = {count, plural, other {#} x}\n", 2, "not a plural branch"},
        {"[messages]\nSUMMARY_ERRORS = {count, plural, other {{count, plural, other {}}}}\n", 2,
         "plural inside plural"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        PackProblems problems = {0};
        Pack *pack = pack_read(fixture->arena, STR("x.lang"), str_of(CASES[i].source), &problems);
        pack_load_messages(fixture->arena, pack, &problems);
        if (!has_problem(&problems, CASES[i].line, CASES[i].detail)) {
            fail_msg("not found: `%s` in %s", CASES[i].detail, CASES[i].source);
        }
    }
}

static void embedded_packs_have_no_problems(void **state)
{
    Fixture *fixture = *state;
    assert_true(pack_set_len(fixture->packs) > 0);
    assert_str(pack_set_code(fixture->packs, 0), "en");
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        const Pack *pack = pack_set_at(fixture->packs, i);
        PackProblems problems = {0};
        Pack *again = pack_read(fixture->arena, pack->path, pack->source, &problems);
        pack_load_messages(fixture->arena, again, &problems);
        for (size_t j = 0; j < problems.len; j++) {
            const PackProblem *problem = &problems.items[j];
            fail_msg("%.*s:%u: %.*s", (int)pack->path.len, pack->path.ptr, problem->line,
                     (int)problem->detail.len, problem->detail.ptr);
        }
        assert_str(pack->code, pack_set_code(fixture->packs, i).ptr);
        for (int id = 0; id < MSG_COUNT; id++) {
            assert_true(again->messages[id].len > 0);
        }
    }
}

static void finds_packs_by_name(void **state)
{
    Fixture *fixture = *state;
    const char *const names[] = {"fr",
                                 "FR",
                                 "French",
                                 "FRENCH",
                                 "français",
                                 "Français",
                                 " fr ",
                                 ("franc\xCC\xA7"
                                  "ais")};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const Pack *pack = pack_set_find(fixture->packs, str_of(names[i]));
        assert_non_null(pack);
        assert_str(pack->code, "fr");
    }
    assert_null(pack_set_find(fixture->packs, STR("")));
    assert_null(pack_set_find(fixture->packs, STR("klingon")));
    assert_int_equal(pack_set_index(fixture->packs, STR("klingon")), pack_set_len(fixture->packs));
}

// --- Plural forms ------------------------------------------------------------------------------------

static void evaluates_plural_rules(void **state)
{
    static const struct {
        const char *condition;
        uint64_t number;
        bool holds;
    } CASES[] = {
        {"n = 1", 1, true},
        {"n = 1", 2, false},
        {"n != 1", 2, true},
        {"n%10=2..4 and n%100!=12..14", 22, true},
        {"n % 10 = 2..4 and n % 100 != 12..14", 12, false},
        {"n = 0,2,5..7", 6, true},
        {"n = 0,2,5..7", 3, false},
        {"n = 1 or n = 3 and n != 3", 1, true}, // `and` binds closer
        {"i = 1 and v = 0 @integer 1", 1, true},
        {"v != 0", 1, false},
        {"n % 100 = 3..10", UINT64_MAX, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        bool valid = false;
        assert_int_equal(plural_holds(str_of(CASES[i].condition), CASES[i].number, &valid),
                         CASES[i].holds);
        assert_true(valid);
    }
    const char *const broken[] = {"",        "n",         "n =",    "x = 1",  "n = 1 or",
                                  "n = 1..", "n % 0 = 1", "n == 1", "n = 1 2"};
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        bool valid = true;
        assert_false(plural_holds(str_of(broken[i]), 1, &valid));
        assert_false(valid);
    }
}

static void knows_the_plural_forms_of_all_languages(void **state)
{
    // Whole numbers and their categories by CLDR 45.
    static const struct {
        const char *code;
        int64_t number;
        const char *category;
    } CASES[] = {
        {"en", 0, "other"},   {"en", 1, "one"},   {"en", 2, "other"},  {"en", -1, "one"},
        {"fr", 0, "one"},     {"fr", 1, "one"},   {"fr", 2, "other"},  {"fr", 1000000, "many"},
        {"es", 0, "other"},   {"es", 1, "one"},   {"es", 2, "other"},  {"es", 2000000, "many"},
        {"de", 0, "other"},   {"de", 1, "one"},   {"de", 21, "other"}, {"nl", 1, "one"},
        {"nl", 2, "other"},   {"it", 1, "one"},   {"it", 0, "other"},  {"it", 1000000, "many"},
        {"pt", 0, "one"},     {"pt", 1, "one"},   {"pt", 2, "other"},  {"pt", 1000000, "many"},
        {"pl", 1, "one"},     {"pl", 2, "few"},   {"pl", 22, "few"},   {"pl", 5, "many"},
        {"pl", 12, "many"},   {"pl", 0, "many"},  {"pl", 21, "many"},  {"sv", 1, "one"},
        {"sv", 2, "other"},   {"da", 1, "one"},   {"da", 0, "other"},  {"fi", 1, "one"},
        {"fi", 0, "other"},   {"hi", 0, "one"},   {"hi", 1, "one"},    {"hi", 2, "other"},
        {"bn", 0, "one"},     {"bn", 1, "one"},   {"bn", 2, "other"},  {"ta", 0, "other"},
        {"ta", 1, "one"},     {"ta", 2, "other"}, {"zh", 1, "other"},  {"ja", 1, "other"},
        {"ar", 0, "zero"},    {"ar", 1, "one"},   {"ar", 2, "two"},    {"ar", 3, "few"},
        {"ar", 110, "few"},   {"ar", 11, "many"}, {"ar", 99, "many"},  {"ar", 100, "other"},
        {"ar", 102, "other"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        const Pack *pack = pack_set_find(fixture->packs, str_of(CASES[i].code));
        if (pack == NULL) { // not every language has its pack yet
            continue;
        }
        Str category = plural_category(pack, CASES[i].number);
        if (!str_equal(category, str_of(CASES[i].category))) {
            fail_msg("%s %d: %.*s, not %s", CASES[i].code, (int)CASES[i].number, (int)category.len,
                     category.ptr, CASES[i].category);
        }
    }
}

// --- Messages ----------------------------------------------------------------------------------------

static Catalogue catalogue_of(Fixture *fixture, const char *source)
{
    Pack *pack = pack_read(fixture->arena, STR("qq.lang"), str_of(source), NULL);
    return catalogue_new(fixture->arena, fixture->packs, pack);
}

static Str formatted(const Catalogue *catalogue, MessageId id, DiagArg arg)
{
    Buf out = buf_new(catalogue->arena);
    catalogue_format(catalogue, &out, id, &arg, 1);
    return buf_str(&out);
}

static void formats_messages(void **state)
{
    const Catalogue catalogue = catalogue_of(*state, QUUQUE);
    assert_str(formatted(&catalogue, MSG_FILE_MISSING, diag_text(STR("a.ml"))),
               "Mankas a.ml = a.ml.");
    assert_str(formatted(&catalogue, MSG_SUMMARY_ERRORS, diag_number(0)), "neniu!");
    assert_str(formatted(&catalogue, MSG_SUMMARY_ERRORS, diag_number(1)), "1 eraro!");
    assert_str(formatted(&catalogue, MSG_SUMMARY_ERRORS, diag_number(3)), "3 eraroj!");
    assert_str(formatted(&catalogue, MSG_SUMMARY_ERRORS, diag_number(1234)), "1234 da eraroj!");
    assert_str(formatted(&catalogue, MSG_SYN_EXPECTED_COLON, diag_concept(CONCEPT_COND_IF)),
               "se { } {{ }} {unknown}");
    // A concept without a spelling of its own is shown as Python has it.
    assert_str(formatted(&catalogue, MSG_SYN_EXPECTED_COLON, diag_concept(CONCEPT_TRY)),
               "try { } {{ }} {unknown}");
}

static void falls_back_to_english(void **state)
{
    const Catalogue catalogue = catalogue_of(*state, QUUQUE);
    assert_str(catalogue_text(&catalogue, MSG_OUT_OF_MEMORY), "There is not enough memory.");
    // English texts go by English plural rules.
    assert_str(formatted(&catalogue, MSG_SUMMARY_MORE, diag_number(2)), "and 2 more errors");
}

static void formats_all_kinds_of_arguments(void **state)
{
    static const char SOURCE[] = "[keywords]\nCOND_IF = se\n[messages]\n"
                                 "SYN_UNEXPECTED = <{found}>\n"
                                 "FOUND_LINE_END = fino\n"
                                 "FOUND_TEXT = `{text}`\n"
                                 "WHAT_CONSTANT = konstanto {word}\n"
                                 "LANGUAGE_UNKNOWN = [{language}]\n";
    const Catalogue catalogue = catalogue_of(*state, SOURCE);
    assert_str(formatted(&catalogue, MSG_SYN_UNEXPECTED, diag_message(MSG_FOUND_LINE_END)),
               "<fino>");
    assert_str(formatted(&catalogue, MSG_SYN_UNEXPECTED,
                         diag_message_text(MSG_FOUND_TEXT, STR("x{text}"))),
               "<`x{text}`>");
    assert_str(formatted(&catalogue, MSG_SYN_UNEXPECTED,
                         diag_message_concept(MSG_WHAT_CONSTANT, CONCEPT_COND_IF)),
               "<konstanto se>");
    assert_str(formatted(&catalogue, MSG_LANGUAGE_UNKNOWN, diag_language(STR("fr"))), "[français]");
    assert_str(formatted(&catalogue, MSG_LANGUAGE_UNKNOWN, diag_language(STR("zz"))), "[zz]");
}

static void shows_program_text_safely(void **state)
{
    static const char SOURCE[] = "[messages]\nFOUND_TEXT = {text}\nFILE_MISSING = {path}\n";
    const Catalogue catalogue = catalogue_of(*state, SOURCE);
    assert_str(formatted(&catalogue, MSG_FOUND_TEXT,
                         diag_text(STR("a\x1b[31m\xE2\x80\xAE"
                                       "b\n"))),
               "a<U+001B>[31m<U+202E>b<U+000A>");
    char longer[4000];
    memset(longer, 'x', sizeof longer);
    Str shown = formatted(&catalogue, MSG_FOUND_TEXT, diag_text((Str){longer, sizeof longer}));
    assert_int_equal(shown.len, 59 + strlen("…"));
    shown = formatted(&catalogue, MSG_FOUND_TEXT, diag_text((Str){longer, 60}));
    assert_int_equal(shown.len, 60);
    shown = formatted(&catalogue, MSG_FILE_MISSING, diag_text((Str){longer, sizeof longer}));
    assert_int_equal(shown.len, sizeof longer);
    // Two cells each.
    Buf wide = buf_new(catalogue.arena);
    for (int i = 0; i < 40; i++) {
        buf_text(&wide, "漢");
    }
    shown = formatted(&catalogue, MSG_FOUND_TEXT, diag_text(buf_str(&wide)));
    assert_int_equal(shown.len, 29 * strlen("漢") + strlen("…"));
}

// Every message of every language, with every argument, names what it should.
static void formats_every_message(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        const Catalogue catalogue =
            catalogue_new(fixture->arena, fixture->packs, pack_set_at(fixture->packs, i));
        for (int id = 0; id < MSG_COUNT; id++) {
            Buf out = buf_new(fixture->arena);
            const DiagArg args[] = {diag_number(7001), diag_number(7002), diag_number(7003),
                                    diag_number(7004)};
            uint32_t n_args = 0;
            for (Str rest = str_of(message_info((MessageId)id)->arguments); rest.len > 0;
                 n_args++) {
                str_split_next(&rest, ' ');
            }
            catalogue_format(&catalogue, &out, (MessageId)id, args, n_args);
            for (uint32_t arg = 0; arg < n_args; arg++) {
                char number[16];
                snprintf(number, sizeof number, "%d", 7001 + (int)arg);
                if (str_find(buf_str(&out), str_of(number)) == out.len) {
                    fail_msg("%.*s: argument %u of %s is not shown", (int)catalogue.pack->code.len,
                             catalogue.pack->code.ptr, arg, message_info((MessageId)id)->name);
                }
            }
        }
    }
}

// --- A language more -----------------------------------------------------------------------------------

static void write_file(const char *folder, const char *name, const char *text, size_t len)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, len, file), len);
    fclose(file);
}

static void remove_file(const char *folder, const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    remove(path);
}

static void reads_a_folder(void **state)
{
    Fixture *fixture = *state;
    char folder[] = "/tmp/ml_packs_XXXXXX";
    assert_non_null(mkdtemp(folder));
    write_file(folder, "qq.lang", QUUQUE, strlen(QUUQUE));
    write_file(folder, "zz.lang", "\xff", 1);
    write_file(folder, "readme.txt", "no pack", 7);
    static const char REPLACED[] =
        "code = fr\nname = Neufranzösisch\n[keywords]\nCOND_IF = fallsdann\n";
    write_file(folder, "fr.lang", REPLACED, strlen(REPLACED));

    PackProblems problems = {0};
    PackSet *packs = pack_set_new(fixture->arena, folder, &problems);
    assert_int_equal(pack_set_len(packs), pack_set_len(fixture->packs) + 1);
    assert_str(pack_set_code(packs, 0), "en");
    for (size_t i = 2; i < pack_set_len(packs); i++) {
        assert_true(str_compare(pack_set_code(packs, i - 1), pack_set_code(packs, i)) < 0);
    }
    Pack *pack = pack_set_find(packs, STR("QUUQUISH"));
    assert_non_null(pack);
    assert_str(pack->code, "qq");
    const Catalogue catalogue = catalogue_new(fixture->arena, packs, pack);
    assert_str(formatted(&catalogue, MSG_SUMMARY_ERRORS, diag_number(2)), "2 eraroj!");
    assert_str(pack_set_find(packs, STR("fr"))->name, "Neufranz\u00f6sisch");
    assert_true(has_problem(&problems, 0, "not UTF-8"));

    remove_file(folder, "qq.lang");
    remove_file(folder, "zz.lang");
    remove_file(folder, "readme.txt");
    remove_file(folder, "fr.lang");
    rmdir(folder);
    PackProblems missing = {0};
    pack_set_new(fixture->arena, folder, &missing);
    assert_int_equal(missing.len, 1);
    assert_str(missing.items[0].path, folder);
}

// --- Out of memory ---------------------------------------------------------------------------------------

typedef struct Countdown {
    size_t left; // allocations that still succeed
} Countdown;

static void *allocate_some(void *context, size_t size)
{
    Countdown *countdown = context;
    if (countdown->left == 0) {
        return NULL;
    }
    countdown->left--;
    return malloc(size);
}

static void release(void *context, void *block)
{
    (void)context;
    free(block);
}

/// Read a pack of `folder` and use it, with memory for `n` allocations. Returns whether that was enough.
static bool works_with(size_t n, const char *folder)
{
    Countdown countdown = {n};
    jmp_buf out_of_memory;
    Arena *volatile arena = NULL;
    if (setjmp(out_of_memory) != 0) {
        arena_free(arena);
        return false;
    }
    arena = arena_new((Allocator){allocate_some, release, &countdown}, &out_of_memory);
    if (arena == NULL) {
        return false;
    }
    PackProblems problems = {0};
    PackSet *packs = pack_set_new(arena, folder, &problems);
    const Catalogue catalogue = {arena, packs, pack_set_find(packs, STR("qq")), NULL, NULL};
    pack_load_messages(arena, catalogue.pack, &problems);
    assert_str(formatted(&catalogue, MSG_FILE_MISSING, diag_text(STR("a"))), "Mankas a = a.");
    arena_free(arena);
    return true;
}

static void survives_running_out_of_memory(void **state)
{
    (void)state;
    char folder[] = "/tmp/ml_packs_XXXXXX";
    assert_non_null(mkdtemp(folder));
    write_file(folder, "qq.lang", QUUQUE, strlen(QUUQUE));
    size_t n = 0;
    while (!works_with(n, folder)) {
        n++;
    }
    assert_true(n > 0);
    remove_file(folder, "qq.lang");
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(reads_a_pack),
        LANG_TEST(reads_orders),
        LANG_TEST(finds_problems),
        LANG_TEST(embedded_packs_have_no_problems),
        LANG_TEST(finds_packs_by_name),
        LANG_TEST(evaluates_plural_rules),
        LANG_TEST(knows_the_plural_forms_of_all_languages),
        LANG_TEST(formats_messages),
        LANG_TEST(falls_back_to_english),
        LANG_TEST(formats_all_kinds_of_arguments),
        LANG_TEST(shows_program_text_safely),
        LANG_TEST(formats_every_message),
        LANG_TEST(reads_a_folder),
        LANG_TEST(survives_running_out_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
