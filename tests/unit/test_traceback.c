// SPDX-License-Identifier: Apache-2.0
// Reports of uncaught exceptions from the runtime's records; the expected texts are CPython 3.12's own.
#include "test_lang_fixture.h"

#include "backend/traceback.h"
#include "lang/catalogue.h"

static const char TEXT[] = "def f(n):\n"
                           "    if n == 0:\n"
                           "        return [1][n + 1] + 2\n"
                           "    return f(n - 1)\n"
                           "def g():\n"
                           "    try:\n"
                           "        f(6)\n"
                           "    except IndexError as e:\n"
                           "        raise ValueError(\"é\") from e\n"
                           "x = 1\n"
                           "y = (x +\n"
                           "     g() \n"
                           "     )\n"
                           "zé = \"ü\" + x";

static void put_record(Buf *out, char tag, Str bytes)
{
    uint32_t len = (uint32_t)bytes.len;
    buf_put(out, tag);
    buf_add(out, (Str){(const char *)&len, sizeof len});
    buf_add(out, bytes);
}

static void put_frame(Buf *out, const uint32_t numbers[4], const char *path, const char *function)
{
    Buf record = buf_new(out->arena);
    buf_add(&record, (Str){(const char *)numbers, 4 * sizeof *numbers});
    buf_text(&record, path);
    buf_put(&record, '\0');
    buf_text(&record, function);
    put_record(out, 'F', buf_str(&record));
}

#define FRAME(out, path, function, ...) \
    put_frame(out, (const uint32_t[4]){__VA_ARGS__}, path, function)

/// The operators and subscripts of TEXT.
static TracebackAnchors anchors(void *context, const TracebackFile *file, Str text)
{
    (void)context;
    assert_true(str_equal(file->path, STR("tb.py")));
    if (str_equal(text, STR("[1][n + 1]"))) {
        return (TracebackAnchors){3, 10};
    }
    return str_equal(text, STR("\"ü\" + x")) ? (TracebackAnchors){5, 6} : (TracebackAnchors){0, 0};
}

static const Catalogue *given(void *context)
{
    return context;
}

static Str printed(Fixture *fixture, const Buf *records, const Catalogue *catalogue)
{
    const TracebackFile file = {STR("tb.py"), str_of(TEXT), NULL};
    // The headers leave out one const.
    const TracebackStyle style = {&file, 1, catalogue == NULL ? NULL : given, anchors,
                                  (void *)catalogue};
    Buf out = buf_new(fixture->arena);
    traceback_print(fixture->arena, buf_str(records), &style, &out);
    return buf_str(&out);
}

static void chain_with_repeated_frames(void **state)
{
    Fixture *fixture = *state;
    Buf records = buf_new(fixture->arena);
    FRAME(&records, "tb.py", "g", 7, 7, 8, 12);
    for (int i = 0; i < 6; i++) {
        FRAME(&records, "tb.py", "f", 4, 4, 11, 19);
    }
    FRAME(&records, "tb.py", "f", 3, 3, 15, 25);
    put_record(&records, 'L', STR("IndexError: list index out of range"));
    put_record(&records, 'B', STR("IndexError"));
    put_record(&records, 'C', STR(""));
    FRAME(&records, "tb.py", "<module>", 12, 12, 5, 8);
    FRAME(&records, "tb.py", "g", 9, 9, 8, 37);
    put_record(&records, 'L', STR("ValueError: é"));
    put_record(&records, 'B', STR("ValueError"));
    assert_str(printed(fixture, &records, NULL),
               "Traceback (most recent call last):\n"
               "  File \"tb.py\", line 7, in g\n"
               "    f(6)\n"
               "  File \"tb.py\", line 4, in f\n"
               "    return f(n - 1)\n"
               "           ^^^^^^^^\n"
               "  File \"tb.py\", line 4, in f\n"
               "    return f(n - 1)\n"
               "           ^^^^^^^^\n"
               "  File \"tb.py\", line 4, in f\n"
               "    return f(n - 1)\n"
               "           ^^^^^^^^\n"
               "  [Previous line repeated 3 more times]\n"
               "  File \"tb.py\", line 3, in f\n"
               "    return [1][n + 1] + 2\n"
               "           ~~~^^^^^^^\n"
               "IndexError: list index out of range\n"
               "\n"
               "The above exception was the direct cause of the following exception:\n"
               "\n"
               "Traceback (most recent call last):\n"
               "  File \"tb.py\", line 12, in <module>\n"
               "    g() \n"
               "    ^^^\n"
               "  File \"tb.py\", line 9, in g\n"
               "    raise ValueError(\"é\") from e\n"
               "ValueError: é\n");
}

static void wide_characters_and_several_lines(void **state)
{
    Fixture *fixture = *state;
    Buf records = buf_new(fixture->arena);
    FRAME(&records, "tb.py", "<module>", 11, 12, 5, 8);
    FRAME(&records, "tb.py", "<module>", 14, 14, 6, 14);
    FRAME(&records, "elsewhere.py", "h", 1, 1, 0, 1);
    put_record(&records, 'L', STR("TypeError: no"));
    put_record(&records, 'X', STR(""));
    put_record(&records, 'L', STR("MemoryError"));
    assert_str(printed(fixture, &records, NULL),
               "Traceback (most recent call last):\n"
               "  File \"tb.py\", line 11, in <module>\n"
               "    y = (x +\n"
               "         ^^^\n"
               "  File \"tb.py\", line 14, in <module>\n"
               "    zé = \"ü\" + x\n"
               "         ~~~~^~~\n"
               "  File \"elsewhere.py\", line 1, in h\n"
               "TypeError: no\n"
               "\n"
               "During handling of the above exception, another exception occurred:\n"
               "\n"
               "MemoryError\n");
}

static void a_sentence_before_the_last_line(void **state)
{
    Fixture *fixture = *state;
    Buf records = buf_new(fixture->arena);
    put_record(&records, 'L', STR("Mine: x\nnote"));
    put_record(&records, 'B', STR("KeyError"));
    Pack *french = pack_set_find(fixture->packs, STR("fr"));
    pack_load_messages(fixture->arena, french, NULL);
    const Catalogue catalogue = catalogue_new(fixture->arena, fixture->packs, french);
    Str text = printed(fixture, &records, &catalogue);
    Str sentence = traceback_explanation(&catalogue, STR("KeyError"));
    assert_true(sentence.len > 0);
    assert_true(str_starts_with(text, sentence));
    assert_str(str_slice(text, sentence.len, text.len), "\nMine: x\nnote\n");
    assert_true(traceback_explanation(&catalogue, STR("Mine")).len == 0);
}

static void damaged_records(void **state)
{
    Fixture *fixture = *state;
    Buf records = buf_new(fixture->arena);
    FRAME(&records, "tb.py", "g", 700, 700, 8, 12);
    FRAME(&records, "tb.py", "g", 7, 7, 800, 1200);
    put_record(&records, 'F', STR("short"));
    put_record(&records, 'L', STR("E"));
    buf_text(&records, "L\xFF\xFF");
    assert_str(printed(fixture, &records, NULL), "Traceback (most recent call last):\n"
                                                 "  File \"tb.py\", line 700, in g\n"
                                                 "  File \"tb.py\", line 7, in g\n"
                                                 "    f(6)\n"
                                                 "E\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(chain_with_repeated_frames),
        LANG_TEST(wide_characters_and_several_lines),
        LANG_TEST(a_sentence_before_the_last_line),
        LANG_TEST(damaged_records),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
