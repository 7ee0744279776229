// SPDX-License-Identifier: Apache-2.0
// One program in many spellings gives one AST; words that are keywords in one place are names in another.
#include "base/check.h"
#include "syntax/ast_dump.h"
#include "syntax/parse.h"

#include "test_lang_fixture.h"

// The AST of `text` as text, or the name of the first error.
static const char *parsed(void **state, const char *language, const char *text)
{
    Fixture *fixture = *state;
    DiagList diags = diag_list_new(fixture->arena);
    Pack *pack = pack_set_find(fixture->packs, str_of(language));
    assert_non_null(pack);
    Program *program = program_parse(fixture->arena, fixture->packs, pack, str_of(text), &diags);
    if (diags.n_errors > 0) {
        return message_info(diags.diags.items[0].id)->name;
    }
    Buf dump = buf_new(fixture->arena);
    ast_dump(program->module, program->names, false, &dump);
    buf_put(&dump, '\0');
    return dump.ptr;
}

static void same(void **state, const char *english, const char *language, const char *text)
{
    assert_string_equal(parsed(state, "en", english), parsed(state, language, text));
}

static void fails(void **state, const char *language, const char *text, const char *message)
{
    assert_string_equal(parsed(state, language, text), message);
}

static void reads_the_canonical_order(void **state)
{
    const char *english =
        "if x > 3 and not y:\n    z = [a for a in b if a not in c]\nelse:\n    pass\n";
    same(state, english, "fr",
         "si x > 3 et non y:\n    z = [a pour a dans b si a pas dans c]\nsinon:\n    passer\n");
    same(
        state, english, "ja",
        "もし x > 3 かつ ない y:\n    z = [a 毎 a 中 b もし a 中にない c]\nでなければ:\n    パス\n");
    same(state, english, "ar",
         "إذا x > 3 و ليس y:\n    z = [a لكل a في b إذا a ليس في c]\nوإلا:\n    مرر\n");
}

static void reads_word_orders(void **state)
{
    const char *loop = "for x in xs:\n    f(x)\n";
    same(state, loop, "ja", "xs 内の 各 x に対して:\n    f(x)\n");
    same(state, loop, "ar", "xs ضمن لكل x:\n    f(x)\n");
    same(state, loop, "es", "xs para x:\n    f(x)\n");
    same(state, loop, "pt", "xs para x:\n    f(x)\n");
    same(state, loop, "bn", "xs মধ্যে x জন্য:\n    f(x)\n");
    same(state, loop, "ta", "xs இல் x ஒவ்வொரு:\n    f(x)\n");
    same(state, "if a: b\nelif c: d\n", "ja", "a もし: b\nc でなければもし: d\n");
    same(state, "if type(x) is y:\n    let(x)\n", "ja", "type(x) は y もし:\n    let(x)\n");
    same(state, "y = [f(x) for x in xs if x]\n", "ja", "y = [f(x) xs 内の 各 x に対して x もし]\n");
    same(state, "y = [f(x) for x in xs]\n", "ja", "y = [xs 内の 各 x に対して f(x)]\n");
    same(state, "[c for b in a for c in b]\n", "bn", "[c প্রতিটি b মধ্যে a প্রতিটি c মধ্যে b]\n");
    same(state, "[x for x in xs if await f(x)]\n", "hi",
         "[xs में हर x के लिए अगर प्रतीक्षा करो f(x) तो x]\n");
    same(state, "[x for x in await xs]\n", "hi", "[प्रतीक्षा करो xs में हर x के लिए x]\n");
}

static void tells_names_from_keywords(void **state)
{
    same(state, "y = 1\no = y\n", "es", "y = 1\no = y\n");
    same(state, "x = y and o\n", "es", "x = y y o\n");
    same(state, "`is` = 1\nf(`is`)\n", "fr", "is = 1\nf(is)\n");
    same(state, "let = 1\nmatch = let\ntype = fn(match)\n", "en",
         "let = 1\nmatch = let\ntype = fn(match)\n");
    same(state, "a.b(c=1)\n", "fr", "a.b(c=1)\n");
    same(state, "for z in b:\n    z += 1\n", "pl", "dla z w b:\n    z += 1\n");
    same(state, "[x * z for x, z in b]\n", "pl", "[x * z dla x, z w b]\n");
    same(state, "f = lambda z: z * z\n", "pl", "f = lambda z: z * z\n");
    same(state, "f(lambda x, z: -z, not w)\n", "pl", "f(lambda x, z: -z, not w)\n");
    same(state, "f(lambda *z: z, not w)\n", "pl", "f(lambda *z: z, nie w)\n");
    same(state, "if i and i in w and w not in i: pass\n", "pl",
         "jeśli i i i w w i w nie w i: pomiń\n");
    same(state, "with z as z: z(1)\n", "pl", "z z jako z: z(1)\n");
    same(state, "(type in [a])\n", "en", "type in [a]\n");
    same(state, "(type in [a])\n", "es", "type en [a]\n");
    fails(state, "en", "if = 1\n", "SYN_KEYWORD_AS_NAME");
    fails(state, "en", "class = 1\n", "SYN_KEYWORD_AS_NAME");
}

static void reads_other_scripts(void **state)
{
    same(state, "x = 123 * 4 / 2\n", "ar", "x = ١٢٣ × ٤ ÷ ٢\n");
    same(state, "f('a', 1)\n", "zh", "f（「a」，1）\n");
    same(state, "f('\\\\」')\n", "en", "f('\\」')\n");
    same(state, "f('」', f'」{x}')\n", "ja", "f(「\\」」, f「\\」{x}」)\n");
    same(state, "f('\\\\П')\n", "ja", "f(「\\П」)\n");
    fails(state, "en", "x = ٣3\n", "LEX_NUMBER_SCRIPTS");
}

static void reads_escaped_marks(void **state)
{
    same(state, "s = 'a」b'\n", "ja", "s = 「a\\」b」\n");
    same(state, "s = f'{a}」'\n", "ja", "s = f「{a}\\」」\n");
    same(state, "s = '\\\\」'\n", "ja", "s = '\\」'\n"); // no mark in '…'
    same(state, "s = f'{a}\\\\П'\n", "en", "s = f'{a}\\П'\n");
}

static void explains_words_of_other_languages(void **state)
{
    fails(state, "en", "si x:\n    pass\n", "SYN_FOREIGN");
    fails(state, "en", "whlie x:\n    pass\n", "SYN_MISSPELT");
    fails(state, "en", "print x\n", "SYN_CALL_PARENS");
    fails(state, "fi", "tulosta x\n", "SYN_CALL_PARENS"); // `tuota` is a keyword
    fails(state, "en", "f(a b)\n", "SYN_MISSING_COMMA");
    fails(state, "en", "x = 1 y = 2\n", "SYN_STATEMENT_END");
    fails(state, "en", "x = 1; if y: z\n", "SYN_BLOCK_INLINE");
}

static void refuses_what_cpython_refuses(void **state)
{
    fails(state, "en", "class C(x for x in y): pass\n", "SYN_GENERATOR_PARENS");
    same(state, "class C(f(x for x in y)): pass\n", "fr", "classe C(f(x pour x dans y)): passer\n");
    fails(state, "en", "match x:\n    case 1j + 1j: pass\n", "SYN_PATTERN");
    assert_int_equal(parsed(state, "en", "match x:\n    case -1 + 1j: pass\n")[0], 'M');
    assert_int_equal(parsed(state, "en", "del x.__debug__\n")[0], 'M');
    fails(state, "en", "del __debug__\n", "SYN_RESERVED_NAME");
}

static void ends_a_format_specification_with_its_line(void **state)
{
    const char *one_line = "f'{x:d}{y:{z}}'\n";
    same(state, one_line, "en", "f'{x:d\n  }{y:\n{z}\n}'\n");
    fails(state, "en", "f'{x:d\n1}'\n", "SYN_EXPECTED");
    fails(state, "en", "f'{x:d\n", "LEX_FSTRING_OPEN");
    fails(state, "en", "f'{x:d}\n'\n", "LEX_STRING_OPEN");
}

static void reads_long_chains(void **state)
{
    Fixture *fixture = *state;
    Buf text = buf_new(fixture->arena);
    buf_text(&text, "x = 1");
    for (int i = 0; i < 20000; i++) {
        buf_text(&text, "+1");
    }
    buf_text(&text, "\ny = a");
    for (int i = 0; i < 20000; i++) {
        buf_text(&text, ".b");
    }
    buf_text(&text, "\n");
    buf_put(&text, '\0');
    assert_int_equal(parsed(state, "en", text.ptr)[0], 'M');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_canonical_order),
        cmocka_unit_test(reads_word_orders),
        cmocka_unit_test(tells_names_from_keywords),
        cmocka_unit_test(reads_other_scripts),
        cmocka_unit_test(reads_escaped_marks),
        cmocka_unit_test(explains_words_of_other_languages),
        cmocka_unit_test(reads_long_chains),
        cmocka_unit_test(refuses_what_cpython_refuses),
        cmocka_unit_test(ends_a_format_specification_with_its_line),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
