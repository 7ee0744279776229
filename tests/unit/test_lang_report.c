// SPDX-License-Identifier: Apache-2.0
// Diagnostics as text and as JSON.
#include "test_lang_fixture.h"

#include "lang/report.h"

// French in what matters here: the space before the colon.
static const char PACK[] = "code = fr\n"
                           "plural = one: i = 0,1\n"
                           "colon = \xC2\xA0:\n"
                           "[keywords]\nCOND_IF = si\n"
                           "[messages]\n"
                           "LABEL_ERROR = erreur\n"
                           "LABEL_WARNING = attention\n"
                           "LABEL_HINT = indice\n"
                           "HINT_SUGGESTION = `{suggestion}` ?\n"
                           "SUMMARY_ERRORS = {count, plural, one {# erreur} other {# erreurs}}\n"
                           "SUMMARY_MORE = et {count, plural, one {# autre} other {# autres}}\n"
                           "SYN_EXPECTED_COLON = `:` manque après `{keyword}`.\n"
                           "SYN_MISSING_COMMA = Une virgule ?\n"
                           "LEX_ESCAPE_UNKNOWN = `{escape}` ?\n"
                           "FILE_MISSING = « {path} » n'existe pas.\n";

static Catalogue catalogue_of(Fixture *fixture)
{
    Pack *pack = pack_read(fixture->arena, STR("fr.lang"), str_of(PACK), NULL);
    return catalogue_new(fixture->arena, fixture->packs, pack);
}

/// Report one error at [start, end) of `text`, without the first line.
static Str marked(Fixture *fixture, const char *text, uint32_t start, uint32_t end)
{
    const Catalogue catalogue = catalogue_of(fixture);
    const ReportSource source = {STR("p.ml"), str_of(text)};
    const Diag diag = {.id = MSG_SYN_MISSING_COMMA, .span = {start, end}};
    Buf out = buf_new(fixture->arena);
    report_diag(&catalogue, &source, (ReportStyle){.has_place = true}, &diag, &out);
    Str all = buf_str(&out);
    str_split_next(&all, '\n');
    return all;
}

static void reports_one_error(void **state)
{
    Fixture *fixture = *state;
    const Catalogue catalogue = catalogue_of(fixture);
    const ReportSource source = {STR("prog.fr.ml"), STR("x = 1\n\nsi x > 3\n    y\n")};
    Diag diag = {.id = MSG_SYN_EXPECTED_COLON, .span = {7, 15}, .n_args = 1};
    diag.args[0] = diag_concept(CONCEPT_COND_IF);
    diag.suggestion = STR("si x > 3:");
    Buf out = buf_new(fixture->arena);
    report_diag(&catalogue, &source, (ReportStyle){.has_place = true}, &diag, &out);
    assert_str(buf_str(&out), "prog.fr.ml:3:1: erreur ML0305\xC2\xA0: `:` manque après `si`.\n"
                              "    si x > 3\n"
                              "    ^^^^^^^^\n"
                              "    indice\xC2\xA0: `si x > 3:` ?\n");
}

static void reports_in_color(void **state)
{
    Fixture *fixture = *state;
    const Catalogue catalogue = catalogue_of(fixture);
    const ReportSource source = {STR("p.ml"), STR("a b\n")};
    Diag diag = {.id = MSG_SYN_MISSING_COMMA, .span = {2, 3}};
    Buf out = buf_new(fixture->arena);
    report_diag(&catalogue, &source, (ReportStyle){true, true}, &diag, &out);
    assert_str(buf_str(&out),
               "\x1b[1mp.ml:1:3:\x1b[0m \x1b[1;31merreur ML0309\xC2\xA0:\x1b[0m Une virgule ?\n"
               "    a \x1b[4mb\x1b[0m\n"
               "      \x1b[1;31m^\x1b[0m\n");
    diag = (Diag){.id = MSG_LEX_ESCAPE_UNKNOWN, .span = {0, 1}, .n_args = 1};
    diag.args[0] = diag_text(STR("\\d"));
    Buf warning = buf_new(fixture->arena);
    report_diag(&catalogue, &source, (ReportStyle){true, true}, &diag, &warning);
    assert_true(str_find(buf_str(&warning), STR("\x1b[1;33mattention ML0250")) < warning.len);
    assert_true(str_find(buf_str(&warning), STR("\x1b[1;33m^\x1b[0m")) < warning.len);
}

static void marks_by_display_width(void **state)
{
    static const struct {
        const char *text;
        uint32_t start;
        uint32_t end;
        const char *expected;
    } CASES[] = {
        {"ab cd", 3, 5, "    ab cd\n       ^^\n"},
        {"", 0, 0, "    \n    ^\n"},
        {"ab\ncd", 2, 3, "    ab\n      ^\n"},                  // the line end itself
        {"ab\r\ncd", 1, 5, "    ab\n     ^\n"},                 // to the end of the first line
        {"ab\ncd\n", 6, 6, "    \n    ^\n"},                    // the end of the text
        {"ab", 9, 12, "    ab\n      ^\n"},                     // past it
        {"ab", 1, 1, "    ab\n     ^\n"},                       // empty
        {"\tab", 1, 3, "        ab\n        ^^\n"},             // tabs
        {"a\tb", 1, 2, "    a    b\n     ^^^^\n"},              // the tab itself
        {"漢字 = 表", 9, 12, "    漢字 = 表\n           ^^\n"}, // wide characters
        {"漢字", 3, 6, "    漢字\n      ^^\n"},
        {("e\xCC\x81"
          "e x"),
         5, 6,
         ("    e\xCC\x81"
          "e x\n       ^\n")},                            // a combining mark
        {"ae\xCC\x81", 2, 4, "    ae\xCC\x81\n     ^\n"}, // only the mark
        {("a\x01"
          "b c"),
         4, 5, "    a<U+0001>b c\n               ^\n"},
        {("a\x01"
          "b"),
         1, 2, "    a<U+0001>b\n     ^^^^^^^^\n"},
        {("\xE2\x80\xAE"
          "a"),
         3, 4, "    <U+202E>a\n            ^\n"},
        {"إذا س > ٣", 7, 9, "    إذا س > ٣\n        ^\n"}, // right to left: by cells
    };
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        Str found = marked(*state, CASES[i].text, CASES[i].start, CASES[i].end);
        assert_str(found, CASES[i].expected);
    }
}

static void cuts_long_lines(void **state)
{
    Fixture *fixture = *state;
    Buf line = buf_new(fixture->arena);
    buf_fill(&line, 'a', 1000);
    buf_text(&line, "HERE");
    buf_fill(&line, 'b', 1000);
    buf_text(&line, "\nshort\n");
    buf_put(&line, '\0');
    Buf expected = buf_new(fixture->arena);
    buf_text(&expected, "    …");
    buf_fill(&expected, 'a', 80);
    buf_text(&expected, "HERE");
    buf_fill(&expected, 'b', 76);
    buf_text(&expected, "…\n     ");
    buf_fill(&expected, ' ', 80);
    buf_text(&expected, "^^^^\n");
    buf_put(&expected, '\0');
    assert_str(marked(fixture, line.ptr, 1000, 1004), expected.ptr);

    // A place that is wider than what is shown, at the start and at the end of the line.
    Buf at_start = buf_new(fixture->arena);
    buf_text(&at_start, "    ");
    buf_fill(&at_start, 'a', 160);
    buf_text(&at_start, "…\n    ");
    buf_fill(&at_start, '^', 160);
    buf_text(&at_start, "\n");
    buf_put(&at_start, '\0');
    assert_str(marked(fixture, line.ptr, 0, 1000), at_start.ptr);
    Str at_end = marked(fixture, line.ptr, 2004, 2004);
    assert_true(str_starts_with(at_end, STR("    …b")));
    assert_true(str_ends_with(at_end, STR(" ^\n")));
}

// A line of 10 MB costs no more than any other.
static void shows_a_huge_line(void **state)
{
    enum { SIZE = 10 * 1024 * 1024 };
    Fixture *fixture = *state;
    char *text = arena_alloc(fixture->arena, SIZE + 1);
    for (size_t i = 0; i + 3 <= SIZE; i += 3) {
        memcpy(text + i, "漢", 3);
    }
    text[SIZE - 1] = 'x';
    text[SIZE] = '\0';
    for (uint32_t place = 0; place < SIZE; place += SIZE / 7) {
        uint32_t start = place / 3 * 3;
        Str found = marked(fixture, text, start, start + 3);
        assert_true(found.len < 1200);
        assert_true(str_ends_with(found, STR("^^\n")));
    }
}

static void reports_without_a_place(void **state)
{
    Fixture *fixture = *state;
    const Catalogue catalogue = catalogue_of(fixture);
    Diag diag = {.id = MSG_FILE_MISSING, .n_args = 1};
    diag.args[0] = diag_text(STR("no\tfile"));
    Buf out = buf_new(fixture->arena);
    report_diag(&catalogue, &(ReportSource){STR(""), STR("")}, (ReportStyle){0}, &diag, &out);
    assert_str(buf_str(&out),
               "multilingual: erreur ML0501\xC2\xA0: « no<U+0009>file » n'existe pas.\n");
}

static DiagList three_errors(Fixture *fixture)
{
    DiagList list = diag_list_new(fixture->arena);
    DIAG0(&list, MSG_SYN_MISSING_COMMA, ((Span){4, 5}));
    DIAG0(&list, MSG_SYN_MISSING_COMMA, ((Span){0, 1}));
    DIAG(&list, MSG_LEX_ESCAPE_UNKNOWN, ((Span){8, 10}), diag_text(STR("\\\"\x01")))->suggestion =
        STR("\xE2\x80\xAE");
    return list;
}

static void reports_lists(void **state)
{
    Fixture *fixture = *state;
    const Catalogue catalogue = catalogue_of(fixture);
    const ReportSource source = {STR("p.ml"), STR("a b\nc d\né\n")};
    DiagList list = three_errors(fixture);
    list.n_dropped = 2;
    Buf out = buf_new(fixture->arena);
    report_list(&catalogue, &source, (ReportStyle){.has_place = true}, &list, &out);
    assert_str(buf_str(&out), "p.ml:1:1: erreur ML0309\xC2\xA0: Une virgule ?\n    a b\n    ^\n"
                              "p.ml:2:1: erreur ML0309\xC2\xA0: Une virgule ?\n    c d\n    ^\n"
                              "p.ml:3:1: attention ML0250\xC2\xA0: `\\\"<U+0001>` ?\n    é\n    ^\n"
                              "    indice\xC2\xA0: `<U+202E>` ?\n"
                              "et 2 autres\n"
                              "2 erreurs\n");
    DiagList one = diag_list_new(fixture->arena);
    DIAG0(&one, MSG_SYN_MISSING_COMMA, ((Span){0, 1}));
    Buf short_out = buf_new(fixture->arena);
    report_list(&catalogue, &source, (ReportStyle){.has_place = true}, &one, &short_out);
    assert_int_equal(str_find(buf_str(&short_out), STR("1 erreur")), short_out.len);
}

static void reports_json(void **state)
{
    Fixture *fixture = *state;
    const Catalogue catalogue = catalogue_of(fixture);
    const ReportSource source = {STR("p\"\xFF.ml"), STR("a b\nc d\né\n")};
    const DiagList list = three_errors(fixture);
    Buf out = buf_new(fixture->arena);
    report_json(&catalogue, &source, &list, &out);
    assert_str(
        buf_str(&out),
        "{\"file\": \"p\\\"\\ufffd.ml\", \"language\": \"fr\", \"severity\": \"error\", \"code\": "
        "\"ML0309\", \"name\": \"SYN_MISSING_COMMA\", \"message\": \"Une virgule ?\", \"line\": 1, "
        "\"column\": 1, \"end_line\": 1, \"end_column\": 2, \"start\": 0, \"end\": 1, "
        "\"suggestion\": null},\n"
        "  {\"file\": \"p\\\"\\ufffd.ml\", \"language\": \"fr\", \"severity\": \"error\", \"code\": "
        "\"ML0309\", \"name\": \"SYN_MISSING_COMMA\", \"message\": \"Une virgule ?\", \"line\": 2, "
        "\"column\": 1, \"end_line\": 2, \"end_column\": 2, \"start\": 4, \"end\": 5, "
        "\"suggestion\": null},\n"
        "  {\"file\": \"p\\\"\\ufffd.ml\", \"language\": \"fr\", \"severity\": \"warning\", \"code\": "
        "\"ML0250\", \"name\": \"LEX_ESCAPE_UNKNOWN\", \"message\": \"`\\\\\\\"<U+0001>` ?\", "
        "\"line\": 3, \"column\": 1, \"end_line\": 3, \"end_column\": 2, \"start\": 8, \"end\": 10, "
        "\"suggestion\": \"\\u202e\"}");
    DiagList nothing = diag_list_new(fixture->arena);
    Buf empty = buf_new(fixture->arena);
    report_json(&catalogue, &source, &nothing, &empty);
    assert_str(buf_str(&empty), "");
    DIAG(&nothing, MSG_FILE_MISSING, ((Span){0, 0}), diag_text(STR("x")));
    Buf no_place = buf_new(fixture->arena);
    report_json(&catalogue, &(ReportSource){STR("x"), STR("")}, &nothing, &no_place);
    assert_true(str_find(buf_str(&no_place), STR("\"line\": null")) < no_place.len);
}

// Chinese has its own colon, and no space after it.
static void takes_the_languages_colon(void **state)
{
    Fixture *fixture = *state;
    Pack *pack = pack_read(
        fixture->arena, STR("zh.lang"),
        STR("colon = ：\n[messages]\nLABEL_ERROR = 错误\nOUT_OF_MEMORY = 内存不足。\n"), NULL);
    const Catalogue catalogue = catalogue_new(fixture->arena, fixture->packs, pack);
    const Diag diag = {.id = MSG_OUT_OF_MEMORY};
    Buf out = buf_new(fixture->arena);
    report_diag(&catalogue, &(ReportSource){STR(""), STR("")}, (ReportStyle){0}, &diag, &out);
    assert_str(buf_str(&out), "multilingual: 错误 ML0510：内存不足。\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(reports_one_error),
        LANG_TEST(reports_in_color),
        LANG_TEST(marks_by_display_width),
        LANG_TEST(cuts_long_lines),
        LANG_TEST(shows_a_huge_line),
        LANG_TEST(reports_without_a_place),
        LANG_TEST(reports_lists),
        LANG_TEST(reports_json),
        LANG_TEST(takes_the_languages_colon),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
