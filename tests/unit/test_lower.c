// SPDX-License-Identifier: Apache-2.0
// What a program becomes for Python 3.11 and for 3.12. That it does the same is tests/check_python_lower.py's matter.
#include "gen/python/lower.h"
#include "gen/python/source.h"
#include "syntax/ast_dump.h"

#include "test_lang_fixture.h"

typedef struct Input {
    Program *program;
    Resolution resolution;
} Input;

static Input read_program(Fixture *fixture, const char *language, const char *text)
{
    DiagList diags = diag_list_new(fixture->arena);
    Pack *pack = pack_set_find(fixture->packs, str_of(language));
    assert_non_null(pack);
    Input input = {program_parse(fixture->arena, fixture->packs, pack, str_of(text), &diags),
                   {.scopes = NULL}};
    input.resolution = program_resolve(fixture->arena, input.program, &diags);
    assert_int_equal(diags.n_errors, 0);
    return input;
}

static void becomes(void **state, const char *language, const char *text, uint32_t minor,
                    const char *expected)
{
    Fixture *fixture = *state;
    Input input = read_program(fixture, language, text);
    PythonTarget target = {.minor = minor, .is_text = true};
    Buf out = buf_new(fixture->arena);
    python_source(python_lower(fixture->arena, input.program, &input.resolution, target),
                  input.program->names, &out);
    buf_put(&out, '\0');
    assert_string_equal(out.ptr, expected);
}

static void needs(void **state, const char *text, uint32_t minor)
{
    Fixture *fixture = *state;
    assert_int_equal(
        python_needs(fixture->arena, read_program(fixture, "en", text).program->module), minor);
}

static void lowers_what_python_lacks(void **state)
{
    becomes(state, "en", "let x = 1\nconst y: int = 2\nlet a, b = c = 1, 2\nlet z: int\n", 12,
            "x = 1\ny: int = 2\na, b = c = 1, 2\nz: int\n");
    becomes(state, "en", "let x\nlet a, [*b, c]\n", 12,
            "if False:\n    x = None\nif False:\n    a = b = c = None\n");
    becomes(state, "en", "x = 1\nx |> f |> g(2)\n", 12, "x = 1\ng(2)(f(x))\n");
}

static void gives_builtins_their_names(void **state)
{
    becomes(state, "fr", "afficher(longueur(x.longueur))\n", 12, "print(len(x.longueur))\n");
    becomes(state, "fr", "\"doc\"\nfrom __future__ import annotations\nafficher(1)\nafficher = 2\n",
            12,
            "\"doc\"\nfrom __future__ import annotations\nafficher = print\nafficher(1)\n"
            "afficher = 2\n");
    becomes(state, "fr", "def print(x): afficher(x)\nx.format(formater)\n", 12,
            "afficher = print\n\n\ndef print(x):\n    afficher(x)\n\n\nx.format(format)\n");
}

static void asks_where_a_word_was_deleted(void **state)
{
    becomes(state, "fr", "somme = 1\nsupprimer somme\nsomme(x)\n", 12,
            "somme = 1\ndel somme\n(somme if \"somme\" in globals() else sum)(x)\n");
    becomes(state, "fr", "somme += 1\nsupprimer somme\n", 12,
            "if \"somme\" in globals():\n    somme += 1\nelse:\n"
            "    somme = __import__(\"_operator\").iadd(sum, 1)\ndel somme\n");
    becomes(state, "fr", "x = f\"{somme}\"\nsupprimer somme\n", 11,
            "x = \"{}\".format(somme if \"somme\" in globals() else sum)\ndel somme\n");
    becomes(state, "fr", "supprimer entier\nselon x:\n    cas entier() | [entier()]: y\n", 12,
            "del entier\nmatch x:\n"
            "    case _ if not (_entier := entier if \"entier\" in globals() else int,):\n"
            "        pass\n"
            "    case _entier() | [_entier()]:\n        del _entier\n        y\n"
            "    case _:\n        del _entier\n");
    becomes(state, "fr",
            "depuis m importer *\nclasse C:\n    entier = entier\n"
            "    déf f(soi): superclasse().f()\n",
            12,
            "entier = int\nfrom m import *\n\n\nclass C:\n    entier = entier\n\n"
            "    def f(soi):\n"
            "        (superclasse if \"superclasse\" in globals() else super)().f()\n");
}

static void finds_builtins_that_are_hidden(void **state)
{
    const char *text = "def f(max): return maximum(max)\ndef g(): return maximum(1)\n";
    becomes(state, "fr", text, 12,
            "maximum = max\n\n\ndef f(max):\n    return maximum(max)\n\n\n"
            "def g():\n    return max(1)\n");
}

static void writes_names_that_python_reads(void **state)
{
    becomes(state, "fr", "import `pass`.def as is\nis.if(del=1)\n", 12,
            "import 𝚙𝚊𝚜𝚜.𝚍𝚎𝚏 as 𝚒𝚜\n𝚒𝚜.𝚒𝚏(𝚍𝚎𝚕=1)\n");
    becomes(state, "hi", "तर्क्\u200dश = x.तर्क्\u200dश\n", 12, "तर्क्श = x.तर्क्श\n");
    becomes(state, "hi", "तर्क्\u200dश = तर्क्श = 1\n", 12, "तर्क्श_ = तर्क्श = 1\n");
}

static void lowers_type_parameters(void **state)
{
    const char *text = "def f[T: int](x: T, y: U) -> T: return [T for T in x], T\n"
                       "class C[T, *Ts, **P](B): y: T\n"
                       "type A[T] = list[T] | A[int].x | C\n";
    becomes(state, "en", text, 12,
            "def f[T: int](x: T, y: U) -> T:\n    return [T for T in x], T\n\n\n"
            "class C[T, *Ts, **P](B):\n    y: T\n\n\n"
            "type A[T] = list[T] | A[int].x | C\n");
    becomes(state, "en", text, 11,
            "import typing as _typing\n"
            "_T = _typing.TypeVar(\"T\", bound=int)\n"
            "_T_2 = _typing.TypeVar(\"T\")\n"
            "_Ts = _typing.TypeVarTuple(\"Ts\")\n"
            "_P = _typing.ParamSpec(\"P\")\n\n\n"
            "def f(x: _T, y: U) -> _T:\n    return [T for T in x], _T\n\n\n"
            "class C(B, _typing.Generic[_T_2, *_Ts, _P]):\n    y: _T_2\n\n\n"
            "A = list[_T_2] | _typing.ForwardRef(\"A[int].x\") | C\n");
    becomes(state, "en", "def f[_typing: (int, \"X\"), __a: X]() -> _typing: pass\n", 11,
            "import typing as _typing_3\n"
            "_typing_2 = _typing_3.TypeVar(\"_typing\", int, \"X\")\n"
            "_a = _typing_3.TypeVar(\"__a\", bound=\"X\")\n\n\n"
            "def f() -> _typing_2:\n    pass\n");
}

static void lowers_format_strings(void **state)
{
    const char *fits = "f\"{a!r:>{w}} {d['a']} {f'{b}'}\\n\"\n";
    becomes(state, "en", fits, 11, fits);
    becomes(
        state, "en", "f'a{{{d[\"\\n\"]!r:>{w}}b{c}{e:x}d'\n", 11,
        "\"a{{{!r:{}}b\".format(d[\"\\n\"], f\">{w}\") + \"{}\".format(c) + \"{:x}d\".format(e)\n");
    becomes(state, "en", "f'{x:{y:{z}}}'\n", 11, "\"{:{}}\".format(x, f\"{y:{z}}\")\n");
    needs(state, fits, 11);
    needs(state, "f'{\"\\n\"}'\n", 12);
    needs(state, "type x = 1\n", 12);
    needs(state, "class C[T]: pass\n", 12);
    needs(state, "match x:\n    case _: pass\n", 11);
}

static void keeps_what_needs_no_change(void **state)
{
    Fixture *fixture = *state;
    Input input = read_program(fixture, "fr", "is = f\"{'\\n'}\"\nx = [y |> f]\n");
    PythonTarget target = {.minor = 11, .is_text = false};
    Node *lowered = python_lower(fixture->arena, input.program, &input.resolution, target);
    const NodeList *before = &AST_AS(input.program->module, Module)->body;
    const NodeList *after = &AST_AS(lowered, Module)->body;
    assert_ptr_equal(after->items[0], before->items[0]);
    assert_ptr_not_equal(after->items[1], before->items[1]);
    assert_int_equal(before->items[1]->span.start, after->items[1]->span.start);
    const Node *call = AST_AS(AST_AS(after->items[1], Assign)->value, List)->elements.items[0];
    assert_int_equal(call->kind, AST_CALL);
    assert_int_equal(call->span.end - call->span.start, 6);
}

static void lowers_long_chains(void **state)
{
    enum { N = 20000 };
    Fixture *fixture = *state;
    Buf text = buf_new(fixture->arena);
    Buf expected = buf_new(fixture->arena);
    buf_text(&text, "afficher(1");
    buf_text(&expected, "print(1");
    for (int i = 0; i < N; i++) {
        buf_text(&text, " + longueur");
        buf_text(&expected, " + len");
    }
    buf_text(&text, ")\n");
    buf_text(&expected, ")\n");
    buf_put(&text, '\0');
    buf_put(&expected, '\0');
    becomes(state, "fr", text.ptr, 12, expected.ptr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lowers_what_python_lacks),
        cmocka_unit_test(gives_builtins_their_names),
        cmocka_unit_test(asks_where_a_word_was_deleted),
        cmocka_unit_test(finds_builtins_that_are_hidden),
        cmocka_unit_test(writes_names_that_python_reads),
        cmocka_unit_test(lowers_type_parameters),
        cmocka_unit_test(lowers_format_strings),
        cmocka_unit_test(keeps_what_needs_no_change),
        cmocka_unit_test(lowers_long_chains),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
