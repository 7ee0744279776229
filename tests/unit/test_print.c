// SPDX-License-Identifier: Apache-2.0
// How programs are printed; that they read as the same again, in every language, is tests/check_print.py's matter.
#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "syntax/print.h"

#include "test_lang_fixture.h"

static Pack *language(Fixture *fixture, const char *code)
{
    Pack *pack = pack_set_find(fixture->packs, str_of(code));
    assert_non_null(pack);
    return pack;
}

static Program *parse(Fixture *fixture, const char *code, const char *text)
{
    DiagList diags = diag_list_new(fixture->arena);
    Program *program = program_parse(fixture->arena, fixture->packs, language(fixture, code),
                                     str_of(text), &diags);
    assert_int_equal(diags.n_errors, 0);
    return program;
}

static const char *printed(Fixture *fixture, const Program *program, const PrintTarget *target)
{
    Buf out = buf_new(fixture->arena);
    source_print(program->module, program->names, program->vocabulary, target, &out);
    buf_put(&out, '\0');
    return out.ptr;
}

// `text` of the language `from`, printed in `to`: a code, "python", or a code with + for its own word orders.
static void prints(void **state, const char *from, const char *text, const char *to,
                   const char *expected)
{
    Fixture *fixture = *state;
    PrintTarget target = {.is_python = strcmp(to, "python") == 0,
                          .use_orders = strchr(to, '+') != NULL};
    char code[8];
    snprintf(code, sizeof code, "%.*s", (int)strcspn(to, "+"), to);
    target.pack = target.is_python ? NULL : language(fixture, code);
    assert_string_equal(printed(fixture, parse(fixture, from, text), &target), expected);
}

static void same(void **state, const char *text)
{
    prints(state, "en", text, "en", text);
}

static void puts_few_parentheses(void **state)
{
    same(state, "a + b * c - (d - e) * -f ** -g ** h\n");
    same(state, "(a ** b) ** (-c).d ** (await e)[f]\n");
    same(state, "not a == b and (c or d) or not not e\n");
    same(state, "(a and b) and c, a and (b and c), (a < b) < c < (d < e)\n");
    same(state, "x = (lambda: a if b else c)() if (d if e else f) else lambda x, *, y=1: x\n");
    same(state, "(yield), (x := 1), [x := 1], f(x := 1), {(yield): (x := 2)}\n");
    same(state, "x = y = yield a, b\n");
    same(state, "a[b], a[b:c, ::d], a[b,], a[*b], a[()], a[(b := c):], (1).real, 1.5.real\n");
    same(state, "f(x for x in y), f((x for x in y), z), f(*a, b=1, **c), f(*(a or b))\n");
    same(state, "x: int = 1\n(x): int\nx.y: int = a, *b\n");
    same(state, "for x, *y in a, b:\n    return *a, b\n");
    same(state, "with (a, b), c as (d, e):\n    del (a, b), c\n");
    same(state, "with ((a, b)):\n    assert (a, b), c\n");
    same(state, "a |> b |> (lambda x: x)\n");
    prints(state, "en", "(((a)))+((b)*(c))\n", "en", "a + b * c\n");
}

static void lays_programs_out(void **state)
{
    same(state,
         "\"\"\"A\nb \\\\ \\\"\"\"\"\n\n\n@d\ndef f(a, /, b: int = 1, *c, d=2, **e) -> None:\n"
         "    \"doc\"\n    pass\n\n\nclass C[T: int, *Ts, **P](A, m=B):\n    x = 1\n\n"
         "    async def f(self):\n        pass\n\n    y = 2\n\n\ng()\n");
    prints(state, "en", "if a: b; c\nelif d: e\nelse: f\n", "en",
           "if a:\n    b\n    c\nelif d:\n    e\nelse:\n    f\n");
    same(state,
         "match a, b:\n    case [1 | (2 as x), *_] if c:\n        pass\n"
         "    case {\"a\": C(x, y=-1), **z} as w:\n        pass\n    case _:\n        pass\n");
    same(state, "from ..a.b import c as d, e\nfrom . import f\nimport a.b as c, d\n");
    same(
        state,
        "numbers = [1000000, 2000000, 3000000, 4000000, 5000000, 6000000, 7000000, 8000000, 9000000,\n"
        "    call(1000000, 2000000, 3000000), 4000000]\n");
    same(state,
         "def a_function_of_many_parameters(first_parameter, second_parameter, third_parameter,\n"
         "        fourth_parameter):\n    pass\n");
}

static void writes_literals(void **state)
{
    prints(state, "en",
           "'a', \"it's\", 'say \"x\"', '''a\nb''', '\\x00\\u200b\\ud800\\N{BULLET}é'\n", "en",
           "\"a\", \"it's\", 'say \"x\"', \"a\\nb\", \"\\x00\\u200b\\ud800•é\"\n");
    prints(state, "en", "b'\\xff\\n\"', u'a', 0XFF, 1_000, 1E5, .5J\n", "en",
           "b'\\xff\\n\"', u\"a\", 0xff, 1000, 1e5, .5j\n");
    same(state,
         "f\"{a!r:>{w}} {{}} {d['k']} {f'{x[\"y\"]}'} { {1: 2}} {(lambda: 1)} {(x := 1)}\"\n");
    prints(state, "en", "f'{x = }' 'b'\n", "en", "f\"x = {x!r}b\"\n");
    same(state, "u\"\" f\"a{x:\\x7b}\"\n");
    prints(state, "ja", "x = f「{a}」\n", "ja", "x = f\"{a}\"\n");
}

static void marks_names_that_would_be_keywords(void **state)
{
    prints(state, "fr", "is = not_ = y\nx.pass(del=is)\n", "en",
           "`is` = not_ = y\nx.`pass`(`del`=`is`)\n");
    prints(state, "fr", "is = y\nx.pass(del=is)\n", "python", "𝚒𝚜 = y\nx.𝚙𝚊𝚜𝚜(𝚍𝚎𝚕=𝚒𝚜)\n");
    prints(state, "en", "si = x.si(si=y)\n", "fr", "`si` = x.si(si=y)\n");
    prints(state, "en", "for i in y: i.match(type, i)\n", "sv",
           "för i i y:\n    i.match(type, i)\n");
    prints(state, "en", "なら = x.なら\n", "ja", "`なら` = x.`なら`\n"); // of a word order
    prints(state, "en", "let y\n", "es", "sea `y`\n");
}

static void uses_word_orders(void **state)
{
    prints(state, "en", "for x, y in a in b: z\n", "ja+", "(a 中 b) の 各 x, y について:\n    z\n");
    prints(state, "en", "while a: z\nwith f() as x: z\n", "ja+",
           "a の間:\n    z\nf() として x を 使用:\n    z\n");
    prints(state, "en", "if a if b else c: z\nelif type(x) in y: z\n", "ja+",
           "もし (a もし b そうでなければ c) なら:\n    z\n"
           "そうでなければもし type(x) 中 y なら:\n    z\n");
    prints(state, "en", "[f(x) for x in y if x], [a if b else c for x in y], {x in w for x in y}\n",
           "ja+",
           "[y の 各 x について もし x なら f(x)], "
           "[y の 各 x について (a もし b そうでなければ c)], {y の 各 x について (x 中 w)}\n");
    prints(state, "en", "for x in y: z\n", "ta+", "y இல் ஒவ்வொரு x:\n    z\n");
    prints(state, "en", "if x: z\n", "ta+", "x என்றால்:\n    z\n");
    prints(state, "en", "[x in z for x in y]\n", "ta+", "[(x இல் z) ஒவ்வொரு x இல் y]\n");
    prints(state, "en", "for x in y: z\n", "es+", "para x en y:\n    z\n");
    prints(state, "en", "for x in y: z\n", "fr+", "pour x dans y:\n    z\n");
}

// What the resolver does, for the names that the test gives.
static bool is_builtin(void *context, Node *node)
{
    Program *program = context;
    if (node->kind == AST_NAME) {
        AstName *name = AST_AS(node, Name);
        name->is_builtin = vocabulary_builtin(program->vocabulary, name->name) != 0;
    }
    return true;
}

static void writes_builtins(void **state)
{
    Fixture *fixture = *state;
    Program *program = parse(fixture, "fr", "afficher(print, liste, Exception)\n");
    ast_walk(fixture->arena, program->module, is_builtin, program);
    PrintTarget swedish = {.pack = language(fixture, "sv")};
    assert_string_equal(printed(fixture, program, &swedish), "skriv(skriv, lista, Exception)\n");
    program = parse(fixture, "fr", "def skriv(): afficher(1)\n");
    Node *call = AST_AS(AST_AS(program->module, Module)->body.items[0], FunctionDef)->body.items[0];
    ast_walk(fixture->arena, call, is_builtin, program);
    assert_string_equal(printed(fixture, program, &swedish), "definiera skriv():\n    print(1)\n");
}

static void binds_shadowed_words_first(void **state)
{
    Fixture *fixture = *state;
    Program *program = parse(fixture, "fr", "\"doc\"\nafficher(1)\nafficher = 2\n");
    Name word = name_find(program->names, STR("afficher"));
    PrintTarget target = {.pack = language(fixture, "sv"), .shadowed = &word, .n_shadowed = 1};
    assert_string_equal(printed(fixture, program, &target),
                        "\"doc\"\nafficher = skriv\nafficher(1)\nafficher = 2\n");
    target.pack = language(fixture, "fr");
    assert_string_equal(printed(fixture, program, &target), "\"doc\"\nafficher(1)\nafficher = 2\n");
}

static void repeat(Buf *text, const char *what, int n)
{
    for (int i = 0; i < n; i++) {
        buf_text(text, what);
    }
}

static void prints_long_chains(void **state)
{
    enum { N = 20000 };
    Fixture *fixture = *state;
    Buf text = buf_new(fixture->arena);
    buf_text(&text, "x = 1");
    repeat(&text, " + 1", N);
    buf_text(&text, "\ny = a");
    repeat(&text, ".b(c)[d]", N);
    buf_text(&text, "\nz = ");
    repeat(&text, "not ", N);
    repeat(&text, "-", N);
    buf_text(&text, "a\nif a:\n    pass\n");
    repeat(&text, "elif a:\n    pass\n", N / 2);
    buf_text(&text, "w = a");
    repeat(&text, " |> a", N);
    buf_text(&text, "\n");
    buf_put(&text, '\0');
    same(state, text.ptr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(puts_few_parentheses),
        cmocka_unit_test(lays_programs_out),
        cmocka_unit_test(writes_literals),
        cmocka_unit_test(marks_names_that_would_be_keywords),
        cmocka_unit_test(uses_word_orders),
        cmocka_unit_test(writes_builtins),
        cmocka_unit_test(binds_shadowed_words_first),
        cmocka_unit_test(prints_long_chains),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
