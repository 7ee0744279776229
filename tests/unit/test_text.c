// SPDX-License-Identifier: Apache-2.0
// src/text: what tests/check_unicode.py can't compare with CPython, and what is easier seen in an example.
#include "text/bidi.h"
#include "text/confusable.h"
#include "text/digits.h"
#include "text/encoding.h"
#include "text/ident.h"
#include "text/lines.h"
#include "text/names.h"
#include "text/source.h"
#include "text/utf8.h"
#include "text/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static jmp_buf out_of_memory;

static int set_up(void **state)
{
    if (setjmp(out_of_memory) != 0) {
        return -1;
    }
    *state = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    return *state == NULL;
}

static int tear_down(void **state)
{
    arena_free(*state);
    return 0;
}

static void assert_text(Str actual, const char *expected)
{
    if (!str_equal(actual, str_of(expected))) {
        fail_msg("\"%.*s\", not \"%s\"", (int)actual.len, actual.ptr, expected);
    }
}

// --- UTF-8 -----------------------------------------------------------------------------------------------------------

// The definition, byte by byte (Unicode 15.0, table 3-7), beside the code.
static size_t well_formed_len(const unsigned char *s, size_t n)
{
    static const unsigned char RANGES[9][8] = {
        {0x00, 0x7F, 0, 0, 0, 0, 0, 0},
        {0xC2, 0xDF, 0x80, 0xBF, 0, 0, 0, 0},
        {0xE0, 0xE0, 0xA0, 0xBF, 0x80, 0xBF, 0, 0},
        {0xE1, 0xEC, 0x80, 0xBF, 0x80, 0xBF, 0, 0},
        {0xED, 0xED, 0x80, 0x9F, 0x80, 0xBF, 0, 0},
        {0xEE, 0xEF, 0x80, 0xBF, 0x80, 0xBF, 0, 0},
        {0xF0, 0xF0, 0x90, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
        {0xF1, 0xF3, 0x80, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
        {0xF4, 0xF4, 0x80, 0x8F, 0x80, 0xBF, 0x80, 0xBF},
    };
    for (size_t row = 0; row < 9; row++) {
        size_t len = 0;
        while (len < 4 && (len == 0 || RANGES[row][len * 2] != 0) && len < n &&
               s[len] >= RANGES[row][len * 2] && s[len] <= RANGES[row][len * 2 + 1]) {
            len++;
        }
        if (len > 0 && (len == 4 || RANGES[row][len * 2] == 0)) {
            return len;
        }
    }
    return 0;
}

static void utf8_is_told_from_other_bytes(void **state)
{
    (void)state;
    static const unsigned char EDGES[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                          0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                          0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    enum { N = sizeof EDGES };
    for (size_t i = 0; i < N * N * N * N; i++) {
        unsigned char bytes[4] = {EDGES[i % N], EDGES[i / N % N], EDGES[i / N / N % N],
                                  EDGES[i / N / N / N]};
        for (size_t n = 1; n <= 4; n++) {
            size_t valid = 0;
            for (size_t len = 1; len > 0 && valid < n; valid += len) {
                len = well_formed_len(bytes + valid, n - valid);
            }
            Str s = {(const char *)bytes, n};
            assert_int_equal(utf8_validate(s), valid);
        }
    }
}

static void code_points_go_there_and_back(void **state)
{
    (void)state;
    for (uint32_t cp = 0; cp <= CODE_POINT_MAX; cp++) {
        char bytes[UTF8_MAX_BYTES];
        uint32_t len = utf8_encode(cp, bytes);
        uint32_t decoded;
        assert_int_equal(utf8_decode(bytes, len, &decoded), len);
        assert_int_equal(decoded, cp);
        Str s = {bytes, len};
        assert_int_equal(utf8_validate(s) == len, !is_surrogate(cp));
        size_t offset = len;
        assert_int_equal(utf8_previous(s, &offset), cp);
        assert_int_equal(offset, 0);
        assert_int_equal(utf8_count(s), 1);
        for (uint32_t cut = 1; cut < len; cut++) {
            assert_int_equal(utf8_decode(bytes, cut, &decoded), 1);
            assert_int_equal(decoded, UTF8_REPLACEMENT);
        }
    }
}

static void ascii_is_skipped_in_words(void **state)
{
    (void)state;
    char text[64];
    for (size_t len = 0; len < sizeof text; len++) {
        for (size_t high = 0; high <= len; high++) {
            memset(text, 'a', sizeof text);
            if (high < len) {
                text[high] = (char)0x80;
            }
            assert_int_equal(utf8_skip_ascii((Str){text, len}, 0), high);
            assert_int_equal(utf8_skip_ascii((Str){text, len}, high), high);
        }
    }
    assert_true(utf8_is_ascii(STR("")));
    assert_int_equal(utf8_count(STR("aé漢😀")), 4);
}

// --- lines -----------------------------------------------------------------------------------------------------------

static void lines_are_counted(void **state)
{
    LineIndex lines = lines_new(*state, STR("a\né漢x\r\n\rb"));
    assert_int_equal(lines_count(&lines), 4);
    assert_text(lines_text(&lines, 1), "a");
    assert_text(lines_text(&lines, 2), "é漢x");
    assert_text(lines_text(&lines, 3), "");
    assert_text(lines_text(&lines, 4), "b");
    assert_int_equal(lines_line(&lines, 1), 1); // the line end belongs to its line
    assert_int_equal(lines_line(&lines, 2), 2);
    assert_int_equal(lines_line(&lines, 1000), 4);
    LinePlace place = lines_place(&lines, 7);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 3);
    LineIndex empty = lines_new(*state, STR(""));
    assert_int_equal(lines_count(&empty), 1);
    assert_text(lines_text(&empty, 1), "");
    LineIndex ended = lines_new(*state, STR("a\n"));
    assert_int_equal(lines_count(&ended), 2);
}

// --- width -----------------------------------------------------------------------------------------------------------

static void width_is_that_of_a_terminal(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t width;
    } WIDTHS[] = {
        {"", 0},   {"abc", 3}, {"漢字", 4}, {"ｱ", 1},      {"Ａ", 2},     {"e\u0301", 1},
        {"한", 2}, {"한", 2},  {"नमस्ते", 4}, {"க்ஷ", 2},     {"مرحبا", 5},  {"👩‍👩‍👧", 2},
        {"🇫🇷", 2}, {"☺️", 2},   {"1️⃣", 2},    {"\u0301", 0}, {"\u200b", 0}, {"👍🏽", 2},
    };
    for (size_t i = 0; i < sizeof WIDTHS / sizeof WIDTHS[0]; i++) {
        if (text_width(str_of(WIDTHS[i].text)) != WIDTHS[i].width) {
            fail_msg("%s: %u", WIDTHS[i].text, text_width(str_of(WIDTHS[i].text)));
        }
    }
    assert_int_equal(text_next_cluster(STR("e\u0301x"), 0), 3);
    assert_int_equal(text_next_cluster(STR("🇫🇷🇩🇪"), 0), 8);
    assert_int_equal(text_next_cluster(STR("ab"), 2), 2);
}

static void what_cannot_be_seen_is_shown(void **state)
{
    static const char *const SHOWN[][2] = {
        {"a\tb\x1b", "a<U+0009>b<U+001B>"},
        {"x\u202ey\u2066", "x<U+202E>y<U+2066>"},
        {"\u200b\ufeff\u00ad", "<U+200B><U+FEFF><U+00AD>"},
        {"क्\u200dष", "क्\u200dष"}, // shapes its neighbours
        {"a\u200db", "a<U+200D>b"},
        {"❤\ufe0f", "❤\ufe0f"},
        {"\xed\xa0\x80", "<U+D800>"},
        {"\xff", "\ufffd"},
        {"\xC2\x85\u2028", "<U+0085><U+2028>"},
        {"漢é", "漢é"},
    };
    for (size_t i = 0; i < sizeof SHOWN / sizeof SHOWN[0]; i++) {
        Buf out = buf_new(*state);
        text_printable(str_of(SHOWN[i][0]), &out);
        assert_text(buf_str(&out), SHOWN[i][1]);
    }
}

// --- direction ---------------------------------------------------------------------------------------------------------

static void direction_controls_are_paired(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t offset; // of the one without a partner
    } TEXTS[] = {
        {"plain", 5},
        {"\u202ea\u202c", 7},
        {"\u202ea", 0},
        {"a\u202c", 1},
        {"\u2066\u202ea\u202c\u2069", 13},
        {"\u2066\u202ea\u2069\u202c", 0}, // crossed
        {"\u202ea\nb\u202c", 0},          // not on one line
        {"\u200e\u200f\u061c", 8},        // marks need none
        {"é\u2066x", 2},
        {"\u202ea\u2028b\u202c", 0},
    };
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++) {
        assert_int_equal(text_bidi_unpaired(str_of(TEXTS[i].text)), TEXTS[i].offset);
    }
    assert_true(is_bidi_control(0x202E) && is_bidi_control(0x2069) && is_bidi_control(0x200F));
    assert_false(is_bidi_control(0x200D) || is_bidi_control('a'));
    assert_true(is_bidi_mark(0x061C) && !is_bidi_mark(0x202A));
    assert_true(is_invisible(0x200B) && is_invisible(0x00AD) && is_invisible(0xE0041));
    assert_false(is_invisible('a') || is_invisible(' '));
}

static void joiners_stand_in_their_scripts(void **state)
{
    (void)state;
    assert_true(text_joiner_allowed(STR("ب"), 0x200C, STR("ب")));  // A1: parts what would connect
    assert_false(text_joiner_allowed(STR("ا"), 0x200C, STR("ب"))); // alef does not connect anyway
    assert_true(text_joiner_allowed(STR("क्"), 0x200C, STR("ष")));  // A2
    assert_true(text_joiner_allowed(STR("क्"), 0x200D, STR("ष")));  // B
    assert_true(text_joiner_allowed(STR("র"), 0x200D, STR("্য")));  // Bengali RA ZWJ VIRAMA
    assert_false(text_joiner_allowed(STR("a"), 0x200D, STR("b")));
    assert_false(text_joiner_allowed(STR(""), 0x200C, STR("")));
    assert_false(text_joiner_allowed(STR("क्"), 0x200B, STR("ष"))); // no joiner
}

// --- look-alikes ---------------------------------------------------------------------------------------------------------

static void look_alikes_are_found(void **state)
{
    Arena *arena = *state;
    static const char *const TRAPS[][2] = {
        {"scope", "ѕсоре"}, {"A", "Α"}, {"ａ", "а"}, {"x1", "x١"}};
    static const char *const FINE[][2] = {{"l1", "11"}, {"a", "á"},   {"é", "e"}, {"rn", "m"},
                                          {"p", "ρ"},   {"a", "a"},   {"x", "y"}, {"ｘ", "x"},
                                          {"ß", "β"},   {"O0", "OO"}, {"ا", "l"}};
    for (size_t i = 0; i < sizeof TRAPS / sizeof TRAPS[0]; i++) {
        if (!text_confusable(arena, str_of(TRAPS[i][0]), str_of(TRAPS[i][1]))) {
            fail_msg("%s and %s", TRAPS[i][0], TRAPS[i][1]);
        }
    }
    for (size_t i = 0; i < sizeof FINE / sizeof FINE[0]; i++) {
        if (text_confusable(arena, str_of(FINE[i][0]), str_of(FINE[i][1]))) {
            fail_msg("%s and %s", FINE[i][0], FINE[i][1]);
        }
    }
    assert_true(str_equal(text_skeleton(arena, STR("ѕсоре")), text_skeleton(arena, STR("scope"))));
}

// --- source ----------------------------------------------------------------------------------------------------------------

static const char *decoded(Arena *arena, Str bytes, SourceText *source_out)
{
    DiagList diags = diag_list_new(arena);
    bool is_fine = source_decode(arena, bytes, &diags, source_out);
    if (diags.n_errors == 0) {
        assert_true(is_fine);
        return "";
    }
    return message_info(diags.diags.items[0].id)->name;
}

static void sources_are_decoded(void **state)
{
    Arena *arena = *state;
    SourceText source;
    Str plain = STR("x = 1\n");
    assert_string_equal(decoded(arena, plain, &source), "");
    assert_ptr_equal(source.text.ptr, plain.ptr); // borrowed
    assert_false(source.has_mark);
    assert_string_equal(decoded(arena, STR("\xEF\xBB\xBFx"), &source), "");
    assert_text(source.text, "x");
    assert_true(source.has_mark);
    assert_string_equal(decoded(arena, STR("\xEF\xBB\xBF# coding: utf-8\nx"), &source), "");
    assert_string_equal(decoded(arena, STR("\xEF\xBB\xBF# coding: utf8\nx"), &source),
                        "TEXT_ENCODING_CONFLICT"); // CPython's tokenizer compares the name
    assert_string_equal(decoded(arena, STR("\xEF\xBB\xBF# coding: latin-1\nx"), &source),
                        "TEXT_ENCODING_CONFLICT");
    assert_string_equal(decoded(arena, STR("# vim: set fileencoding=latin-1 :\n\xE9"), &source),
                        "");
    assert_text(source.text, "# vim: set fileencoding=latin-1 :\né");
    assert_text(source.encoding, "latin-1");
    assert_string_equal(decoded(arena, STR("# coding: cp1258\ne\xEC"), &source), "");
    assert_text(source.text, "# coding: cp1258\ne\u0301"); // not composed
    assert_string_equal(decoded(arena, STR("# coding: no-such\nx"), &source),
                        "TEXT_UNKNOWN_ENCODING");
    assert_string_equal(decoded(arena, STR("x = 1\n# coding: no-such\n"), &source), "");
    assert_string_equal(decoded(arena, STR("\n# coding: no-such\n"), &source),
                        "TEXT_UNKNOWN_ENCODING");
    assert_string_equal(decoded(arena, STR("\n\n# coding: no-such\n"), &source), "");
    assert_string_equal(decoded(arena, STR("\xFF\xFEx\0"), &source), "TEXT_WRONG_ENCODING");
    assert_string_equal(decoded(arena, STR("x\0=\0 \0y\0"), &source), "TEXT_WRONG_ENCODING");
}

static void faults_are_replaced_and_reported(void **state)
{
    Arena *arena = *state;
    SourceText source;
    DiagList diags = diag_list_new(arena);
    assert_true(source_decode(arena, STR("a\xFF b\xE2\x82 c\0d\xED\xA0\x80"), &diags, &source));
    assert_text(source.text, "a\uFFFD b\uFFFD c\uFFFDd\uFFFD");
    assert_int_equal(diags.n_errors, 4);
    assert_int_equal(diags.diags.items[0].id, MSG_TEXT_BAD_BYTE);
    assert_text(diags.diags.items[0].args[0].text, "FF");
    assert_int_equal(diags.diags.items[0].span.start, 1);
    assert_int_equal(diags.diags.items[0].span.end, 4);
    assert_int_equal(diags.diags.items[2].id, MSG_TEXT_NUL);
    assert_string_equal(decoded(arena, STR("# coding: ascii\n\xC3\xA9"), &source), "TEXT_BAD_BYTE");
    assert_text(source.text, "# coding: ascii\n\uFFFD\uFFFD");
}

static void encodings_have_many_names(void **state)
{
    (void)state;
    static const char *const SAME[][2] = {
        {"latin-1", "ISO_8859-1"}, {"utf-8", "UTF8"},          {"utf_8", "utf-8-unix"},
        {"latin-1-dos", "l1"},     {"cp1252", "windows-1252"}, {"sjis", "Shift_JIS"},
        {"koi8-r", "KOI8_R"},      {"gbk", "cp936"},
    };
    for (size_t i = 0; i < sizeof SAME / sizeof SAME[0]; i++) {
        assert_non_null(encoding_find(str_of(SAME[i][0])));
        assert_ptr_equal(encoding_find(str_of(SAME[i][0])), encoding_find(str_of(SAME[i][1])));
    }
    assert_true(encoding_is_utf8(encoding_find(STR("U8"))));
    assert_null(encoding_find(STR("")));
    assert_null(encoding_find(STR("-")));
    assert_null(encoding_find(STR("rot13")));
    assert_null(encoding_find(STR("utf-16")));
}

// --- names and folds -------------------------------------------------------------------------------------------------------

static void characters_have_names(void **state)
{
    (void)state;
    assert_int_equal(text_char_by_name(STR("LATIN SMALL LETTER E WITH ACUTE")), 0xE9);
    assert_int_equal(text_char_by_name(STR("latin small letter e with acute")), 0xE9);
    assert_int_equal(text_char_by_name(STR("LINE FEED")), '\n'); // an alias
    assert_int_equal(text_char_by_name(STR("CJK UNIFIED IDEOGRAPH-6F22")), 0x6F22);
    assert_int_equal(text_char_by_name(STR("HANGUL SYLLABLE GAG")), 0xAC01);
    assert_int_equal(text_char_by_name(STR("")), -1);
    assert_int_equal(text_char_by_name(STR("LATIN SMALL LETTER")), -1);
    assert_int_equal(text_char_by_name(STR("CJK UNIFIED IDEOGRAPH-6f2")), -1);
}

// U+11A7 stands before the trailing consonants of Hangul and is none.
static void hangul_is_composed(void **state)
{
    assert_text(text_nfc(*state, STR("\u1100\u1161\u11A8")), "\uAC01");
    assert_text(text_nfc(*state, STR("\u1100\u1161\u11A7")), "\uAC00\u11A7");
    assert_text(text_nfkc(*state, STR("\uAC00\u11A7e\u0301")), "\uAC00\u11A7\u00E9");
}

static void folding_makes_alike(void **state)
{
    Arena *arena = *state;
    static const char *const ALIKE[][2] = {{"FRANÇAIS", "franc\u0327ais"},
                                           {"STRASSE", "Straße"},
                                           {"ΣΑΣ", "σας"},
                                           {"Ｆｒ", "fr"},
                                           {"ﬁ", "FI"},
                                           {"İ", "i\u0307"}};
    for (size_t i = 0; i < sizeof ALIKE / sizeof ALIKE[0]; i++) {
        Str left = text_fold(arena, str_of(ALIKE[i][0]));
        Str right = text_fold(arena, str_of(ALIKE[i][1]));
        if (!str_equal(left, right)) {
            fail_msg("%s: %.*s, %.*s", ALIKE[i][0], (int)left.len, left.ptr, (int)right.len,
                     right.ptr);
        }
    }
    assert_false(str_equal(text_fold(arena, STR("é")), text_fold(arena, STR("e"))));
}

#define TEXT_TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(utf8_is_told_from_other_bytes),
        TEXT_TEST(code_points_go_there_and_back),
        TEXT_TEST(ascii_is_skipped_in_words),
        TEXT_TEST(lines_are_counted),
        TEXT_TEST(width_is_that_of_a_terminal),
        TEXT_TEST(what_cannot_be_seen_is_shown),
        TEXT_TEST(direction_controls_are_paired),
        TEXT_TEST(joiners_stand_in_their_scripts),
        TEXT_TEST(look_alikes_are_found),
        TEXT_TEST(sources_are_decoded),
        TEXT_TEST(faults_are_replaced_and_reported),
        TEXT_TEST(encodings_have_many_names),
        TEXT_TEST(characters_have_names),
        TEXT_TEST(hangul_is_composed),
        TEXT_TEST(folding_makes_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
