// SPDX-License-Identifier: Apache-2.0
// Each message of sema, in English and in other languages; how many are found; limits.
#include "base/limits.h"
#include "lang/report.h"
#include "test_sema_fixture.h"

#include <stdlib.h>

static void fine(void **state, const char *text)
{
    assert_errors(state, "en", text, "");
}

static void wrong(void **state, const char *text, const char *expected)
{
    assert_errors(state, "en", text, expected);
}

static void knows_where_return_and_yield_stand(void **state)
{
    wrong(state, "return 1\n", "1:SEM_RETURN_OUTSIDE[return 1]");
    wrong(state, "class C:\n    return\n", "2:SEM_RETURN_OUTSIDE[return]");
    wrong(state, "yield\n", "1:SEM_YIELD_OUTSIDE[yield]");
    wrong(state, "class C:\n    x = yield 1\n", "2:SEM_YIELD_OUTSIDE[yield 1]");
    wrong(state, "def f():\n    [(yield x) for x in y]\n", "2:SEM_YIELD_COMPREHENSION[yield x]");
    wrong(state, "async def f():\n    yield 1\n    return 2\n", "3:SEM_RETURN_ASYNC_GEN[return 2]");
    wrong(state, "async def f():\n    yield from g\n", "2:SEM_YIELD_FROM_ASYNC[yield from g]");
    fine(state, "async def f():\n    yield 1\n    return\n");
    fine(state, "def f(): return [x for x in (yield)]\nlambda: (yield from x)\n");
}

static void knows_where_await_and_async_stand(void **state)
{
    wrong(state, "await x\n", "1:SEM_AWAIT_OUTSIDE[await x]");
    wrong(state, "async def f():\n    def g(): await x\n", "2:SEM_AWAIT_OUTSIDE[await x]");
    wrong(state, "async def f():\n    lambda: await x\n", "2:SEM_AWAIT_OUTSIDE[await x]");
    wrong(state, "async def f():\n    class C: await x\n", "2:SEM_AWAIT_OUTSIDE[await x]");
    wrong(state, "async for i in x: pass\n", "1:SEM_ASYNC_OUTSIDE[async]");
    wrong(state, "def f():\n    async with x: pass\n", "2:SEM_ASYNC_OUTSIDE[async]");
    wrong(state, "def f():\n    [i async for i in x]\n", "2:SEM_ASYNC_OUTSIDE[async]");
    wrong(state, "[await i for i in x]\n", "1:SEM_AWAIT_OUTSIDE[await i]");
    fine(state, "def f(): return (await i async for i in x)\n");
    fine(state, "async def f(): return [[i async for i in x] for j in await y]\n");
    fine(state, "def f():\n    x: await y\n"); // a local variable's annotation is never evaluated
}

static void knows_where_break_and_continue_stand(void **state)
{
    wrong(state, "break\n", "1:SEM_BREAK_OUTSIDE[break]");
    wrong(state, "if x:\n    continue\n", "2:SEM_CONTINUE_OUTSIDE[continue]");
    wrong(state, "for i in x:\n    def f(): break\n", "2:SEM_BREAK_OUTSIDE[break]");
    wrong(state, "while x: pass\nelse: continue\n", "2:SEM_CONTINUE_OUTSIDE[continue]");
    wrong(state, "for i in x:\n    try: pass\n    except* E: break\n",
          "3:SEM_BREAK_EXCEPT_STAR[break]");
    wrong(state, "def f():\n    try: pass\n    except* E:\n        for i in x: return\n",
          "4:SEM_BREAK_EXCEPT_STAR[return]");
    fine(state, "try: pass\nexcept* E:\n    for i in x: break\n");
    fine(state, "for i in x:\n    try: break\n    except* E: pass\n    else: continue\n");
}

static void knows_the_rules_of_global_and_nonlocal(void **state)
{
    wrong(state, "x = 1\nglobal x\n", "2:SEM_GLOBAL_LATE[x]");
    wrong(state, "def f():\n    print(x)\n    global y, x\n", "3:SEM_GLOBAL_LATE[x]");
    wrong(state, "def f(x):\n    global x\n", "2:SEM_GLOBAL_PARAMETER[x]");
    wrong(state, "def f(*x):\n    nonlocal x\n", "2:SEM_GLOBAL_PARAMETER[x]");
    wrong(state, "def f():\n    global x\n    nonlocal x\n", "3:SEM_GLOBAL_AND_NONLOCAL[x]");
    wrong(state, "def f():\n    global x\n    x: int = 1\n", "3:SEM_GLOBAL_ANNOTATED[x]");
    wrong(state, "def f():\n    x: int\n    global x\n", "3:SEM_GLOBAL_ANNOTATED[x]");
    wrong(state, "x = 1\ndef f():\n    nonlocal x\n", "3:SEM_NONLOCAL_MISSING[x]");
    wrong(state, "def f[T]():\n    nonlocal T\n", "2:SEM_NONLOCAL_TYPE[T]");
    wrong(state, "class C[T]:\n    nonlocal T\n", "2:SEM_NONLOCAL_TYPE[T]");
    wrong(state, "nonlocal x, y\n", "1:SEM_NONLOCAL_MODULE[nonlocal x, y]");
    wrong(state, "class C:\n    def f(self):\n        __x = 1\n        global _C__x\n",
          "4:SEM_GLOBAL_LATE[_C__x]");
    fine(state, "def f():\n    import x\n    global x\n"); // as in CPython
    fine(state, "def f():\n    def g():\n        nonlocal x\n    x = 1\n");
}

static void knows_where_walrus_can_stand(void **state)
{
    wrong(state, "[x := 1 for x in y]\n", "1:SEM_WALRUS_COMPREHENSION[x]");
    wrong(state, "[x for y in (x := z)]\n", "1:SEM_WALRUS_COMPREHENSION[x := z]");
    wrong(state, "[(x := y) for y in z for x in w]\n",
          "1:SEM_WALRUS_COMPREHENSION[x]"); // found at the first of the two, as in CPython
    wrong(state, "class C:\n    [x := 1 for y in z]\n", "2:SEM_WALRUS_COMPREHENSION[x]");
    wrong(state, "[x for x in y if (z := x) for z in w]\n", "1:SEM_WALRUS_COMPREHENSION[z]");
    wrong(state, "type X = (y := 1)\n", "1:SEM_TYPE_ALIAS[y := 1]");
    wrong(state, "def f[T: (yield)](): pass\n", "1:SEM_TYPE_PARAMETER[yield]");
    wrong(state, "class C[T](await x): pass\n", "1:SEM_TYPE_GENERIC[await x]");
    wrong(state, "class C:\n    type X = [y for y in z]\n", "2:SEM_TYPE_IN_CLASS[[y for y in z]]");
    wrong(state, "class C:\n    def f[T](x: lambda: 1): pass\n", "2:SEM_TYPE_IN_CLASS[lambda: 1]");
    wrong(state, "def f[T](x: [(y := 1) for z in w]): pass\n", "1:SEM_TYPE_GENERIC[y]");
    wrong(state, "from __future__ import annotations\nx: (y := 1)\n", "2:SEM_ANNOTATION[y := 1]");
    fine(state, "def f():\n    [(x := y) for y in z]\n    return x\n");
}

static void knows_what_parsing_cannot(void **state)
{
    wrong(state, "def f():\n    from m import *\n", "2:SYN_IMPORT_STAR[*]");
    wrong(state, "x = 1\nfrom __future__ import division\n",
          "2:SYN_FUTURE_LATE[from __future__ import division]");
    wrong(state, "from __future__ import braces\n", "1:SYN_FUTURE_UNKNOWN[braces]");
    wrong(state, "def f(x, *, x): pass\n", "1:SYN_PARAMETER_TWICE[x]");
    wrong(state, "class C:\n    def f(self, __x, _C__x): pass\n", "2:SYN_PARAMETER_TWICE[_C__x]");
    wrong(state, "class C[T, *T]: pass\n", "1:SYN_PARAMETER_TWICE[T]");
    wrong(state, "f(x=1, y=2, x=3)\nf(x=1)\n", "1:SYN_KEYWORD_TWICE[x]");
    wrong(state, "class C(x=1, x=2): pass\n", "1:SYN_KEYWORD_TWICE[x]");
    wrong(state, "import __debug__\n", "1:SYN_RESERVED_NAME[__debug__]");
    wrong(state, "x = *y\n", "1:SYN_STARRED[*y]");
    fine(state, "'doc'\nfrom __future__ import division, annotations\nx = *y, *z\nf(*x)[*x]\n");
}

static void knows_the_rules_of_patterns(void **state)
{
    wrong(state, "match x:\n    case y: pass\n    case 1: pass\n", "2:SYN_PATTERN_UNREACHABLE[y]");
    wrong(state, "match x:\n    case _ | 1: pass\n", "2:SYN_PATTERN_UNREACHABLE[_]");
    wrong(state, "match x:\n    case [y, *y]: pass\n", "2:SYN_PATTERN_TWICE[y]");
    wrong(state, "match x:\n    case (y as y): pass\n", "2:SYN_PATTERN_TWICE[y]");
    wrong(state, "match x:\n    case {'a': z, **z}: pass\n", "2:SYN_PATTERN_TWICE[z]");
    wrong(state, "match x:\n    case [y] | [y, _] | [z]: pass\n",
          "2:SYN_PATTERN_NAMES[[y] | [y, _] | [z]]");
    wrong(state, "match x:\n    case C(a=1, a=2): pass\n", "2:SYN_KEYWORD_TWICE[a]");
    wrong(state, "match x:\n    case {1: _, 'a': _, 1.0: _}: pass\n", "2:SYN_PATTERN_KEY[1.0]");
    wrong(state, "match x:\n    case {-1e3: _, -1_000: _}: pass\n", "2:SYN_PATTERN_KEY[-1_000]");
    wrong(state, "match x:\n    case {0x10: _, 0b1_0000: _}: pass\n",
          "2:SYN_PATTERN_KEY[0b1_0000]");
    wrong(state, "match x:\n    case {True: _, 1+0j: _}: pass\n", "2:SYN_PATTERN_KEY[1+0j]");
    fine(state, "match x:\n    case {1: _, -1: _, '1': _, b'1': _, 1j: _, .1: _, None: _}: pass\n");
    fine(state,
         "match x:\n    case y if z: pass\n    case [y] | {'a': y}: pass\n    case y: pass\n");
}

static void warns_of_identity_with_literals(void **state)
{
    wrong(state, "x is 5\n", "1:SEM_IS_LITERAL[x is 5]");
    wrong(state, "not x is not -1\n", "1:SEM_IS_LITERAL[x is not -1]");
    wrong(state, "x = y < (1, 2) is z is 3\n", "1:SEM_IS_LITERAL[y < (1, 2) is z is 3]");
    wrong(state, "x is 'a' * 4096\n", "1:SEM_IS_LITERAL[x is 'a' * 4096]");
    fine(state, "x is 'a' * 4097\n"); // computed while the program runs, as in CPython
    fine(state, "x is None is True is ... is __debug__ is (not 1)\n");
    fine(state, "x is [] is {} is f'' is (y, 1) is 1 / 0 is 'a'[1]\n");
}

static void warns_of_what_is_no_function(void **state)
{
    wrong(state, "[(1, 2) (3, 4)]\n", "1:SEM_NOT_CALLABLE[(1, 2)]");
    wrong(state, "x |> 5\n", "1:SEM_NOT_CALLABLE[5]");
    wrong(state, "('%s' % (x,))(1)\n", "1:SEM_NOT_CALLABLE['%s' % (x,)]");
    wrong(state, "((1, 'a') * 2 + (b'b', ()))[4]()\n",
          "1:SEM_NOT_CALLABLE[((1, 'a') * 2 + (b'b', ()))[4]]");
    fine(state, "('%d' % (x,))(1)\n(lambda: 1)(2)\nx[0](1)\n'a'[1](2)\n");
    fine(state, "from __future__ import annotations\ndef f(x: 1()) -> 2(): y: 3()\n");
    wrong(state, "class C[T]:\n    x: 1()\n", "2:SEM_NOT_CALLABLE[1]");
}

static void warns_of_what_has_no_such_element(void **state)
{
    wrong(state, "1[2]\n", "1:SEM_NOT_SUBSCRIPTABLE[1]");
    wrong(state, "{1}[2]\n", "1:SEM_NOT_SUBSCRIPTABLE[{1}]");
    wrong(state, "[[1, 2] [3, 4]]\n", "1:SEM_INDEX_TYPE[[1, 2]]");
    wrong(state, "'a'['b']\n", "1:SEM_INDEX_TYPE['a']");
    fine(state, "[1][True]\n[1][1:2]\n[1][x]\n[1][-1]\n{}['a']\n");
    fine(state, "1[2] = 3\n1[2] += 3\n1[2]: int\ndel [1]['a']\n"); // only where it is read
}

static void warns_of_what_always_holds(void **state)
{
    wrong(state, "assert (x, 'text')\n", "1:SEM_ASSERT_TUPLE[assert (x, 'text')]");
    wrong(state, "assert (1,) + ()\n", "1:SEM_ASSERT_TUPLE[assert (1,) + ()]");
    fine(state, "assert ()\nassert x, 'text'\n");
    assert_errors(state, "fr", "affirmer (x, 'texte')\n",
                  "1:SEM_ASSERT_TUPLE[affirmer (x, 'texte')]");
}

static void warns_of_words_at_numbers(void **state)
{
    wrong(state, "1if x else 2\n", "1:LEX_NUMBER_WORD[1if]");
    wrong(state, "[0x1for x in y]\n", "1:LEX_NUMBER_WORD[0x1for]");
    assert_errors(state, "ja", "もし 1または x なら:\n    何もしない\n", "");
}

static void reports_all_errors_of_a_program(void **state)
{
    wrong(state, "return 1\ndef f(a):\n    global a\n    break\nawait f\nnonlocal z\n",
          "1:SEM_RETURN_OUTSIDE[return 1] 3:SEM_GLOBAL_PARAMETER[a] 4:SEM_BREAK_OUTSIDE[break] "
          "5:SEM_AWAIT_OUTSIDE[await f] 6:SEM_NONLOCAL_MODULE[nonlocal z]");
    wrong(state, "return 1\nx = = 2\n", "2:SYN_EXPECTED_EXPRESSION[=]"); // syntax comes first
}

static void speaks_other_languages(void **state)
{
    assert_errors(state, "fr", "renvoyer 1\n", "1:SEM_RETURN_OUTSIDE[renvoyer 1]");
    assert_errors(state, "fr", "fonction f(x):\n    global x\n    arrêter\n",
                  "2:SEM_GLOBAL_PARAMETER[x] 3:SEM_BREAK_OUTSIDE[arrêter]");
    assert_errors(state, "ja", "関数 f():\n    大域 x\n    x: int = 1\n",
                  "3:SEM_GLOBAL_ANNOTATED[x]");
    assert_errors(state, "ja", "xs 内の 各 x に対して:\n    中断\n中断\n",
                  "3:SEM_BREAK_OUTSIDE[中断]");
    assert_errors(state, "ar", "ثابت س = ١\nس = ٢\n", "2:SEM_CONST_ASSIGNED[س]");
    assert_errors(state, "es", "sea x = 1\nsea x = 2\n", "2:SEM_LET_TWICE[x]");
    assert_errors(state, "fr", "[x asynchrone pour x dans y]\n", "1:SEM_ASYNC_OUTSIDE[asynchrone]");
    assert_errors(state, "zh", "产出 1\n", "1:SEM_YIELD_OUTSIDE[产出 1]");
}

static void words_its_messages(void **state)
{
    Fixture *fixture = *state;
    Resolved resolved =
        resolve(state, "fr", "constante pi = 3\nfonction f():\n    global pi\n    pi = 4\n");
    Pack *pack = pack_set_find(fixture->packs, STR("fr"));
    Catalogue catalogue = catalogue_new(fixture->arena, fixture->packs, pack);
    const ReportSource source = {STR("p.ml"), resolved.program->text};
    Buf out = buf_new(fixture->arena);
    report_list(&catalogue, &source, (ReportStyle){.has_place = true}, &resolved.diags, &out);
    Str text = buf_str(&out);
    assert_true(str_find(text, STR("p.ml:4:5")) < text.len);
    assert_true(str_find(text, STR("`pi` est une constante depuis la ligne 1")) < text.len);
}

// --- limits ------------------------------------------------------------------------------------------------

static const char *nested_loops(void **state, uint32_t depth)
{
    Buf text = buf_new(((Fixture *)*state)->arena);
    for (uint32_t i = 0; i < depth; i++) {
        buf_fill(&text, ' ', i);
        buf_text(&text, "for a in b:\n");
    }
    buf_fill(&text, ' ', depth);
    buf_text(&text, "pass\n");
    buf_put(&text, '\0');
    return text.ptr;
}

static const char *starred_behind(void **state, uint32_t count)
{
    Buf text = buf_new(((Fixture *)*state)->arena);
    for (uint32_t i = 0; i < count; i++) {
        buf_text(&text, "a, ");
    }
    buf_text(&text, "*b = c\n");
    buf_put(&text, '\0');
    return text.ptr;
}

static void knows_cpythons_limits(void **state)
{
    fine(state, nested_loops(state, LIMIT_BLOCKS));
    assert_int_equal(resolve(state, "en", nested_loops(state, LIMIT_BLOCKS + 1)).diags.n_errors, 1);
    fine(state, starred_behind(state, LIMIT_BEFORE_STAR - 1));
    wrong(state, starred_behind(state, LIMIT_BEFORE_STAR), "1:SYN_STARRED[*b]");
}

static void walks_deep_trees(void **state)
{
    Buf text = buf_new(((Fixture *)*state)->arena);
    buf_text(&text, "x = a");
    for (int i = 0; i < 20000; i++) {
        buf_text(&text, "+a");
    }
    buf_text(&text, "\ny = a");
    for (int i = 0; i < 20000; i++) {
        buf_text(&text, ".b(c)");
    }
    buf_text(&text, "\nz = ");
    for (int i = 0; i < 20000; i++) {
        buf_text(&text, "-");
    }
    buf_text(&text, "a\nw = ((1,)");
    for (int i = 0; i < 20000; i++) {
        buf_text(&text, "+(1,)");
    }
    buf_text(&text, ")[20000]()\n");
    buf_put(&text, '\0');
    Resolved resolved = resolve(state, "en", text.ptr);
    assert_int_equal(resolved.diags.n_errors, 0);
    assert_int_equal(resolved.diags.n_warnings, 1);
    assert_int_equal(resolved.resolution.scopes->symbols.len, 6);
}

// --- out of memory -------------------------------------------------------------------------------------------

typedef struct Countdown {
    uint32_t left;
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

// Resolve `program` with memory for `n` allocations. Returns whether that was enough.
static bool resolves_with(Program *program, uint32_t n)
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
    DiagList diags = diag_list_new(arena);
    Resolution resolution = program_resolve(arena, program, &diags);
    assert_int_equal(diags.n_errors, 3);
    assert_int_equal(resolution.shadowed.len, 1);
    arena_free(arena);
    return true;
}

static void survives_running_out_of_memory(void **state)
{
    Fixture *fixture = *state;
    DiagList diags = diag_list_new(fixture->arena);
    const char *text = "from __future__ import annotations\n"
                       "constante x = liste\n"
                       "x = 1\n"
                       "liste = [y for y in x if (z := y)]\n"
                       "class C[T: int](A, k=1):\n"
                       "    async def __f(self, *a, b=1) -> T:\n"
                       "        for i in a: yield lambda: (self.__x, i)\n"
                       "        return 1\n"
                       "    nonlocal q\n"
                       "match x:\n"
                       "    case {1: [p], 'a': _, **r} | {1: p, **r}: pass\n";
    Pack *french = pack_set_find(fixture->packs, STR("fr"));
    Program *program = program_parse(fixture->arena, fixture->packs, french, str_of(text), &diags);
    assert_int_equal(diags.n_errors, 0);
    uint32_t n = 0;
    while (!resolves_with(program, n)) {
        n++;
    }
    assert_true(n > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(knows_where_return_and_yield_stand),
        LANG_TEST(knows_where_await_and_async_stand),
        LANG_TEST(knows_where_break_and_continue_stand),
        LANG_TEST(knows_the_rules_of_global_and_nonlocal),
        LANG_TEST(knows_where_walrus_can_stand),
        LANG_TEST(knows_what_parsing_cannot),
        LANG_TEST(knows_the_rules_of_patterns),
        LANG_TEST(warns_of_identity_with_literals),
        LANG_TEST(warns_of_what_is_no_function),
        LANG_TEST(warns_of_what_has_no_such_element),
        LANG_TEST(warns_of_what_always_holds),
        LANG_TEST(warns_of_words_at_numbers),
        LANG_TEST(reports_all_errors_of_a_program),
        LANG_TEST(speaks_other_languages),
        LANG_TEST(words_its_messages),
        LANG_TEST(knows_cpythons_limits),
        LANG_TEST(walks_deep_trees),
        LANG_TEST(survives_running_out_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
