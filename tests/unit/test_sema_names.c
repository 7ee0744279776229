// SPDX-License-Identifier: Apache-2.0
// `let` and `const`; words for builtins; the scopes as data.
#include "test_sema_fixture.h"

static void fine(void **state, const char *text)
{
    assert_errors(state, "en", text, "");
}

static void wrong(void **state, const char *text, const char *expected)
{
    assert_errors(state, "en", text, expected);
}

// --- let, const --------------------------------------------------------------------------------------------

static void refuses_a_second_let(void **state)
{
    wrong(state, "let x = 1\nlet x = 2\n", "2:SEM_LET_TWICE[x]");
    wrong(state, "let x = 1\nlocal x = 2\n", "2:SEM_LET_TWICE[x]");
    wrong(state, "let a, (b, *c) = x\nlet c = 1\n", "2:SEM_LET_TWICE[c]");
    wrong(state, "let x: int = 1\nif y:\n    let x = 2\n", "3:SEM_LET_TWICE[x]");
    wrong(state, "if y:\n    let x = 2\nlet x: int = 1\n", "3:SEM_LET_TWICE[x]");
    wrong(state, "def f():\n    for i in y:\n        let x = 1\n    let x = 2\n",
          "4:SEM_LET_TWICE[x]");
    wrong(state, "let x = 1\ndef f():\n    global x\n    let x = 2\n", "4:SEM_LET_TWICE[x]");
    wrong(state, "let x = 1\nlet x = 2\nlet x = 3\n", "2:SEM_LET_TWICE[x] 3:SEM_LET_TWICE[x]");
    wrong(state, "let x = 1\nconst x = 2\n", "2:SEM_LET_TWICE[x]");
    wrong(state, "def f(x):\n    const x = 1\n", "2:SEM_LET_TWICE[x]");
    fine(state, "let x = 1\nx = 2\nx += 3\nfor x in y: pass\ndel x\n");
    fine(state, "let x = 1\ndef f(x):\n    let x = 2\n    lambda: [x for x in y]\nclass C:\n"
                "    let x = 3\n");
    fine(state, "if a:\n    let x = 1\nelif b:\n    let x = 2\nelse:\n    let x = 3\n");
    fine(state, "while a:\n    let x = 1\nfor i in b:\n    let x = 2\n");
    fine(state, "let print = 1\nlet list = 2\n");
}

static void keeps_constants(void **state)
{
    wrong(state, "const x = 1\nx = 2\nx += 1\ndel x\n",
          "2:SEM_CONST_ASSIGNED[x] 3:SEM_CONST_ASSIGNED[x] 4:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nfor x in y: pass\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nfor a, [b, *x] in y: pass\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nwith y as x: pass\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const e = 1\ntry: pass\nexcept e as e: pass\n", "3:SEM_CONST_ASSIGNED[e]");
    wrong(state, "const x = 1\nimport y as x\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nimport x.y\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nfrom y import x\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nprint(x := 2)\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\n[x := y for y in z]\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\ndef x(): pass\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nclass x: pass\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\ntype x = int\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nmatch y:\n    case [x, *_]: pass\n", "3:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nmatch y:\n    case {'x': _, **x}: pass\n",
          "3:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nmatch y:\n    case 1 as x: pass\n", "3:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nlet x = 2\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\nconst x = 2\n", "2:SEM_CONST_ASSIGNED[x]");
    wrong(state, "const x = 1\ndef f():\n    global x\n    x = 2\n", "4:SEM_CONST_ASSIGNED[x]");
    wrong(state, "def f():\n    const x = 1\n    def g():\n        nonlocal x\n        x = 2\n",
          "5:SEM_CONST_ASSIGNED[x]");
    wrong(state, "def f():\n    global x\n    x = 2\nconst x = 1\n", "3:SEM_CONST_ASSIGNED[x]");
    wrong(state, "class C:\n    const __x = 1\n    _C__x = 2\n", "3:SEM_CONST_ASSIGNED[_C__x]");
    wrong(state, "if a:\n    const x = 1\nelse:\n    x = 2\n", "4:SEM_CONST_ASSIGNED[x]");
    fine(state, "const x = []\nx.y = 1\nx[0] = 2\nx.append(3)\n");
    fine(state,
         "const x = 1\ndef f():\n    x = 2\n    return [x for x in y]\nclass C:\n    x = 3\n");
    fine(state,
         "const x = 1\ndef f(x): x += 1\nlambda x: (x := 2)\ndef g():\n    global x\n    x.y\n");
    fine(state, "if a:\n    const x = 1\nelse:\n    const x = 2\n");
    assert_errors(state, "fr", "constante π = 3\nπ = 4\n", "2:SEM_CONST_ASSIGNED[π]");
}

// --- words for builtins --------------------------------------------------------------------------------------

typedef struct Words {
    const Program *program;
    Buf out;
} Words;

static bool put_builtin(void *context, Node *node)
{
    Words *words = context;
    if (node->kind == AST_NAME && AST_AS(node, Name)->is_builtin) {
        buf_text(&words->out, words->out.len > 0 ? " " : "");
        buf_add(&words->out, name_text(words->program->names, AST_AS(node, Name)->name));
    }
    return true;
}

// The names of the French program `text` that are builtins for certain, then `|` and the shadowed words.
static void words(void **state, const char *text, const char *expected)
{
    Fixture *fixture = *state;
    Resolved resolved = resolve(state, "fr", text);
    assert_int_equal(resolved.diags.n_errors, 0);
    Words found = {resolved.program, buf_new(fixture->arena)};
    ast_walk(fixture->arena, resolved.program->module, put_builtin, &found);
    buf_text(&found.out, " |");
    for (size_t i = 0; i < resolved.resolution.shadowed.len; i++) {
        buf_put(&found.out, ' ');
        buf_add(&found.out,
                name_text(resolved.program->names, resolved.resolution.shadowed.items[i]));
    }
    if (!str_equal(buf_str(&found.out), str_of(expected))) {
        fail_msg("%s\nexpected: %s\nfound:    %.*s", text, expected, (int)found.out.len,
                 found.out.ptr);
    }
}

static void finds_builtins(void **state)
{
    words(state, "afficher(longueur(x), print, len)\n", "afficher longueur print len |");
    words(state, "liste = [1]\nafficher(liste)\n", "afficher |");
    words(state, "afficher(liste)\nliste = [1]\n", "afficher | liste");
    words(state, "liste = liste(x)\n", " | liste");
    words(state, "liste += 1\n", " | liste");
    words(state, "si x:\n    liste = [1]\nliste\n", " | liste");
    words(state, "def f(): liste\nliste = [1]\n", " | liste");
    words(state, "liste = [1]\ndef f(): liste\n", " |");
    words(state, "list = [1]\nlist\n", " |");
    words(state, "list\nlist = [1]\n", " |"); // Python's own spelling needs no help
    words(state, "import x as liste\nliste\n", " |");
    words(state, "from x import y as liste\nliste\n", " |");
    words(state, "from x import *\nliste\nliste\n", " | liste");
    words(state, "liste = 1\nfrom x import *\nliste\n", " |");
    words(state, "soit liste = [1]\nliste\n", " |");
    words(state, "a, (liste, *b) = x\nliste\n", " |");
    words(state, "liste: x\nliste\n", " | liste"); // declared, not bound
}

static void finds_what_functions_bind(void **state)
{
    words(state, "def f():\n    liste = 1\n    liste\nliste\n", "liste |");
    words(state, "def f(liste): liste\nliste\n", "liste |");
    words(state, "def f():\n    global liste\n    liste = 1\nliste\n", " | liste");
    words(state, "def f():\n    global liste\n    liste\nliste\n", "liste liste |");
    words(state, "def f():\n    liste = 1\n    def g(): liste\n", " |");
    words(state, "[liste for liste in liste]\nliste\n", "liste liste |");
    words(state, "lambda liste: liste\nliste\n", "liste |");
    words(state, "[liste := 1 for x in y]\nliste\n", " | liste");
    words(state, "def liste(n): liste(n)\n", " |");
    words(state, "@afficher\ndef liste(n): liste(n)\n", "afficher | liste");
    words(state, "def liste(n=liste): pass\n", " | liste");
    words(state, "def f[liste](x: liste): liste\n", " |");
}

static void finds_what_statements_bind(void **state)
{
    words(state, "try: pass\nexcept E as liste: pass\nliste\n", " | liste");
    words(state, "liste = 1\ndel liste\nliste\n", " | liste");
    words(state, "def f():\n    liste = 1\n    del liste\n    liste\n", " |");
    words(state, "for liste in x: pass\nliste\n", " | liste");
    words(state, "match x:\n    case [liste]: liste\n", " | liste");
    words(state, "match x:\n    case liste(): pass\n", "liste |");
    words(state, "match x:\n    case liste.y: pass\n", "liste |");
    words(state, "class liste(liste): pass\n", " | liste");
    words(state, "x.liste\nf(liste=1)\n", " |"); // names where only a name can stand
}

static void finds_what_classes_bind(void **state)
{
    words(state, "class C:\n    liste = 1\n    def f(self): liste\nliste\n", "liste liste |");
    words(state, "class C:\n    liste = liste()\nliste\n", "liste | liste");
    words(state, "class C:\n    liste\n", "liste |");
    words(state, "class C:\n    liste = 1\n    x = [liste for y in z]\n", "liste |");
    words(state, "class C:\n    liste = 1\n    type X = liste\n", " | liste");
    words(state, "class C:\n    global liste\n    liste = 1\nliste\n", " | liste");
    words(state, "def f():\n    liste = 1\n    class C: liste\n", " |");
    words(state, "from __future__ import annotations\ndef f(x: liste): y: liste\n",
          "liste liste |");
}

// --- scopes --------------------------------------------------------------------------------------------------

static void scopes(void **state, const char *text, const char *expected)
{
    Resolved resolved = resolve(state, "en", text);
    Buf out = buf_new(((Fixture *)*state)->arena);
    scope_dump(resolved.resolution.scopes, &out);
    assert_str(buf_str(&out), expected);
}

static void describes_scopes(void **state)
{
    scopes(state, "def f(a):\n    b = a\n    def g(): return a\n    return [b for c in a]\n",
           "scope 0 module @0..68\n"
           "  f local assigned\n"
           "scope 1 in 0 function f @0..67\n"
           "  a cell parameter used captured\n"
           "  b cell assigned\n"
           "  g local assigned\n"
           "scope 2 in 1 function g @24..41 nested\n"
           "  a free used\n"
           "scope 3 in 1 listcomp @53..67 nested\n"
           "  .0 local parameter\n"
           "  c local assigned iteration\n"
           "  b free used\n");
    scopes(state, "class C[T]:\n    def __m(self): super(), T\n",
           "scope 0 module @0..42\n"
           "  C local assigned\n"
           "scope 1 in 0 type_params C @0..41\n"
           "  .type_params cell assigned used captured\n"
           "  .generic_base local assigned used\n"
           "  T cell assigned type_parameter captured\n"
           "scope 2 in 1 class C @0..41 nested needs_class_cell\n"
           "  __type_params__ local assigned\n"
           "  .type_params free used\n"
           "  _C__m local assigned\n"
           "  T free captured\n"
           "scope 3 in 2 function __m @16..41 nested\n"
           "  self local parameter\n"
           "  super global_implicit used\n"
           "  __class__ free used\n"
           "  T free used\n");
    scopes(state, "from __future__ import annotations\nasync def f(x: lambda: y): yield await x\n",
           "scope 0 module @0..76\n"
           "  annotations local imported\n"
           "  f local assigned\n"
           "scope 1 in 0 annotation @35..75 detached\n"
           "scope 2 in 1 lambda @50..59 detached\n"
           "  y global_implicit used\n"
           "scope 3 in 0 function f @35..75 generator coroutine\n"
           "  x local parameter used\n");
}

static void finds_scopes_and_symbols(void **state)
{
    Resolved resolved =
        resolve(state, "en", "class C:\n    def f[T](self):\n        __x = lambda: __x\n");
    ScopeTable *table = resolved.resolution.scopes;
    Node *class_node = AST_AS(resolved.program->module, Module)->body.items[0];
    Node *function_node = AST_AS(class_node, ClassDef)->body.items[0];
    Node *assign = AST_AS(function_node, FunctionDef)->body.items[0];
    Node *lambda_node = AST_AS(assign, Assign)->value;
    const Scope *function = scope_of(table, function_node);
    const Scope *lambda = scope_of(table, lambda_node);
    assert_int_equal(scope_of(table, class_node)->kind, SCOPE_CLASS);
    assert_int_equal(function->kind, SCOPE_FUNCTION);
    assert_ptr_equal(scope_of_type_params(table, function_node), function->parent);
    assert_null(scope_of_type_params(table, class_node));
    assert_null(scope_of(table, assign));
    Name name = name_find(resolved.program->names, STR("__x"));
    const Symbol *inner = scope_symbol(table, lambda, name);
    const Symbol *outer = scope_symbol(table, function, name);
    assert_int_equal(inner->kind, SYMBOL_KIND_FREE);
    assert_int_equal(outer->kind, SYMBOL_KIND_CELL);
    assert_ptr_equal(inner->owner, outer);
    assert_str(name_text(table->names, outer->key.name), "_C__x");
    assert_null(scope_find(table, function, name));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(refuses_a_second_let),
        LANG_TEST(keeps_constants),
        LANG_TEST(finds_builtins),
        LANG_TEST(finds_what_functions_bind),
        LANG_TEST(finds_what_statements_bind),
        LANG_TEST(finds_what_classes_bind),
        LANG_TEST(describes_scopes),
        LANG_TEST(finds_scopes_and_symbols),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
