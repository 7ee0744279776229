// SPDX-License-Identifier: Apache-2.0
// What the goldens of tests/golden/ir do not show: what the verifier refuses, programs of several modules, long and deep
// ones, and what is lacking in which order.
#include "ir/build.h"
#include "ir/ir_dump.h"
#include "ir/verify.h"
#include "test_sema_fixture.h"

// --- The verifier ------------------------------------------------------------------------------------------------

typedef struct Made {
    IrProgram *program;
    IrFunc *func;
    IrReg any, truth;
} Made;

static Made make(void **state)
{
    Made made;
    made.program = ir_program_new(((Fixture *)*state)->arena);
    made.func = ir_func_new(made.program, IR_FUNC_MODULE, 0, STR("<module>"), STR("<module>"));
    made.any = ir_reg_new(made.program, made.func, IR_KIND_ANY, STR("x"));
    made.truth = ir_reg_new(made.program, made.func, IR_KIND_BOOL, STR(""));
    return made;
}

static IrInstr *put(const Made *made, IrBlock *block, IrOp op, IrReg result, IrReg arg)
{
    return ir_append(made->program, block, op, result, &arg, arg != IR_NO_REG, (Span){0, 0});
}

static void put_return(const Made *made)
{
    put(made, made->func->body, IR_RETURN, IR_NO_REG, made->any);
}

static void assert_problem(const Made *made, const char *expected)
{
    Str problem = ir_verify(made->program);
    if (!str_equal(problem, str_of(expected))) {
        fail_msg("expected: %s\nfound:    %.*s", expected, (int)problem.len, problem.ptr);
    }
}

static void verifies(void **state)
{
    Made made = make(state);
    assert_problem(&made, "func 0: : control comes to its end");
    put_return(&made);
    assert_problem(&made, "");
    put(&made, made.func->body, IR_NONE, made.any, IR_NO_REG);
    assert_problem(&made, "func 0: return: control never comes to what stands behind it");
}

static void refuses_arguments(void **state)
{
    Made made = make(state);
    IrInstr *instr = put(&made, made.func->body, IR_TRUTH, made.truth, made.any);
    put_return(&made);
    assert_problem(&made, "");
    instr->result = made.any;
    assert_problem(&made, ""); // any register holds a bool
    instr->result = IR_NO_REG;
    assert_problem(&made, "func 0: truth: has no result");
    instr->result = 7;
    assert_problem(&made, "func 0: truth: has no result");
    instr->result = made.truth;
    instr->n_args = 0;
    assert_problem(&made, "func 0: truth: wrong number of arguments");
    instr->op = IR_NONE;
    assert_problem(&made, "func 0: none: the result does not fit its register");
    instr->op = IR_CONST;
    assert_problem(&made, "func 0: const: no constant");
    instr->op = IR_GLOBAL_GET;
    assert_problem(&made, "func 0: global_get: no such global");
    instr->op = IR_BUILTIN;
    instr->result = made.any;
    assert_problem(&made, "func 0: builtin: no text");
}

static void refuses_kinds(void **state)
{
    Made made = make(state);
    IrInstr *fork = put(&made, made.func->body, IR_IF, IR_NO_REG, made.any);
    ir_set_blocks(made.program, fork, (IrBlock *[]){NULL, NULL}, 2);
    put_return(&made);
    assert_problem(&made, "func 0: if: an argument's register is of the wrong kind");
    *(IrReg *)(void *)(uintptr_t)fork->args = made.truth;
    assert_problem(&made, "");
    fork->n_blocks = 1;
    assert_problem(&made, "func 0: if: number of blocks");
    fork->n_blocks = 2;
    made.func->regs.items[made.truth].may_be_unbound = true;
    assert_problem(&made, "func 0: : a register that may be unbound is of a kind");
}

static void refuses_jumps(void **state)
{
    Made made = make(state);
    IrInstr *block = put(&made, made.func->body, IR_BLOCK, IR_NO_REG, IR_NO_REG);
    ir_set_blocks(made.program, block, (IrBlock *[]){NULL}, 1);
    assert_problem(&made, "func 0: block: the label is not its own");
    made.func->n_labels = 2;
    IrInstr *leave = put(&made, block->blocks[0], IR_LEAVE, IR_NO_REG, IR_NO_REG);
    put_return(&made);
    assert_problem(&made, "");
    leave->imm.index = 1;
    assert_problem(&made, "func 0: leave: the label is not around it");
    leave->imm.index = 0;
    leave->op = IR_AGAIN;
    assert_problem(&made, "func 0: again: the label is of the other kind");
    leave->op = IR_LEAVE;
    block->op = IR_LOOP;
    assert_problem(&made, "func 0: leave: the label is of the other kind");
    leave->op = IR_AGAIN;
    assert_problem(&made, "func 0: loop: control never comes to what stands behind it");
}

static void refuses_yields(void **state)
{
    Made made = make(state);
    IrInstr *yield = put(&made, made.func->body, IR_YIELD, made.any, made.any);
    put_return(&made);
    assert_problem(&made, "func 0: yield: yields are not numbered in order");
    yield->imm.index = 1;
    assert_problem(&made, "func 0: return: the block's yields are others");
    made.func->body->first_yield = made.func->body->last_yield = 1;
    assert_problem(&made, "func 0: return: number of yields");
    made.func->n_yields = 1;
    assert_problem(&made, "func 0: return: yields, but is no generator");
    made.func->is_generator = true;
    assert_problem(&made, "");
}

static void joins_kinds(void **state)
{
    (void)state;
    for (int a = 0; a < IR_KIND_COUNT; a++) {
        assert_int_equal(ir_kind_join((IrKind)a, (IrKind)a), a);
        assert_int_equal(ir_kind_join(IR_KIND_NOTHING, (IrKind)a), a);
        assert_int_equal(ir_kind_join((IrKind)a, IR_KIND_ANY), IR_KIND_ANY);
        for (int b = 0; b < IR_KIND_COUNT; b++) {
            IrKind join = ir_kind_join((IrKind)a, (IrKind)b);
            assert_int_equal(join, ir_kind_join((IrKind)b, (IrKind)a));
            assert_int_equal(ir_kind_join(join, (IrKind)a), join);
            for (int c = 0; c < IR_KIND_COUNT; c++) {
                assert_int_equal(ir_kind_join(join, (IrKind)c),
                                 ir_kind_join((IrKind)a, ir_kind_join((IrKind)b, (IrKind)c)));
            }
        }
    }
    assert_int_equal(ir_kind_join(IR_KIND_NONE, IR_KIND_LIST), IR_KIND_OBJECT);
    assert_int_equal(ir_kind_join(IR_KIND_INT, IR_KIND_BOOL), IR_KIND_ANY);
}

// --- Programs ----------------------------------------------------------------------------------------------------

enum { MAX_MODULES = 3 };

/// The Core IR of English texts, or its lacks, as text.
static Str built(void **state, const char *const *names, const char *const *texts, size_t n)
{
    Arena *arena = ((Fixture *)*state)->arena;
    Resolved resolved[MAX_MODULES];
    IrSource sources[MAX_MODULES];
    for (size_t i = 0; i < n; i++) {
        resolved[i] = resolve(state, "en", texts[i]);
        assert_int_equal(resolved[i].diags.n_errors, 0);
        sources[i] = (IrSource){resolved[i].program, &resolved[i].resolution, str_of(names[i]),
                                STR("a.ml"), false};
    }
    IrLacks lacks = {0};
    IrProgram *program = ir_build(arena, sources, n, &lacks);
    Buf out = buf_new(arena);
    for (size_t i = 0; i < lacks.len; i++) {
        const IrLack *lack = &lacks.items[i];
        buf_printf(&out, "%u:%u %s ", lack->module, lack->span.start,
                   message_info((MessageId)lack->message)->name);
        buf_add(&out, lack->detail);
        buf_put(&out, '\n');
    }
    assert_true((program == NULL) == (lacks.len > 0));
    if (program != NULL) {
        assert_str(ir_verify(program), "");
        ir_dump(program, &out);
    }
    return buf_str(&out);
}

static void assert_contains(Str text, const char *part)
{
    if (str_find(text, str_of(part)) == text.len) {
        fail_msg("not there: %s\n%.*s", part, (int)text.len, text.ptr);
    }
}

static void builds_modules(void **state)
{
    static const char *const NAMES[] = {"__main__", "helper", "other"};
    static const char *const TEXTS[] = {
        "import helper as h\nfrom other import x as y, z\nprint(h.f(y), z)\ndef g(): return 1\nprint(g())\n",
        "import other\nfrom other import x\nother.z = 1.5\ndef f(n): return n + x\n",
        "x = 1\nz = 2\n"};
    Str text = built(state, NAMES, TEXTS, 3);
    assert_contains(text, "module 1 helper: func ");
    assert_contains(text, "= import 1\n");
    assert_contains(text, "= import 2\n");
    assert_contains(text, "= import_name \"x\" ");
    assert_contains(text, ":x: int of module 2");
    assert_contains(text, ":z: any of module 2"); // another module sets it
}

static void says_what_is_lacking(void **state)
{
    static const char *const NAMES[] = {"__main__", "helper"};
    static const char *const TEXTS[] = {"import helper, math\nx = 1, 1j\nprint(b'')\n",
                                        "import math\nimport helper.sub\nimport __main__\n"};
    assert_str(built(state, NAMES, TEXTS, 2), "0:15 LACK_MODULE math\n"
                                              "0:27 LACK_COMPLEX \n"
                                              "0:36 LACK_BYTES \n"
                                              "1:7 LACK_MODULE math\n"
                                              "1:19 LACK_MODULE helper.sub\n"
                                              "1:37 LACK_MODULE __main__\n");
}

static Str repeated(void **state, const char *begin, const char *part, size_t n, const char *end)
{
    Buf text = buf_new(((Fixture *)*state)->arena);
    buf_text(&text, begin);
    for (size_t i = 0; i < n; i++) {
        buf_text(&text, part);
    }
    buf_text(&text, end);
    buf_put(&text, '\0');
    return buf_str(&text);
}

static void builds_long_programs(void **state)
{
    static const char *const NAMES[] = {"__main__"};
    const char *texts[1];
    texts[0] = repeated(state, "x = 1", " + 1", 20000, "\nprint(x)\n").ptr;
    assert_contains(built(state, NAMES, texts, 1), "call_native \"print\"");
    texts[0] = repeated(state, "x = 1\nif x: pass\n", "elif x: x = 2\n", 3000, "").ptr;
    assert_contains(built(state, NAMES, texts, 1), "leave L3000\n");
    texts[0] = repeated(state, "x = 1\ny = x", " and x", 3000, "\n").ptr;
    assert_contains(built(state, NAMES, texts, 1), "leave L0\n");
    texts[0] = repeated(state, "print(", "(", 150, "1").ptr;
    texts[0] = repeated(state, texts[0], ",)", 150, ")\n").ptr;
    assert_contains(built(state, NAMES, texts, 1), "const ((((");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(verifies),       LANG_TEST(refuses_arguments),    LANG_TEST(refuses_kinds),
        LANG_TEST(refuses_jumps),  LANG_TEST(refuses_yields),       cmocka_unit_test(joins_kinds),
        LANG_TEST(builds_modules), LANG_TEST(says_what_is_lacking), LANG_TEST(builds_long_programs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
