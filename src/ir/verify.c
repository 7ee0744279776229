// SPDX-License-Identifier: Apache-2.0
#include "ir/verify.h"

#include "syntax/ast.h"

/// A BLOCK or LOOP around the operation that is looked at.
typedef struct OpenLabel {
    uint32_t number;
    bool is_loop;
    bool is_left; // a LEAVE goes behind it
} OpenLabel;

typedef struct Verifier {
    const IrProgram *program;
    const IrFunc *func;
    Array(OpenLabel) open;
    bool *is_label_used;
    uint32_t n_yields; // so far
    Buf problem;       // empty: none so far
} Verifier;

static void fail(Verifier *verifier, const IrInstr *instr, const char *what)
{
    if (verifier->problem.len == 0) {
        buf_printf(&verifier->problem, "func %u: %s: %s", verifier->func->number,
                   instr == NULL ? "" : IR_OPS[instr->op].spelling, what);
    }
}

static void expect(Verifier *verifier, const IrInstr *instr, bool condition, const char *what)
{
    if (!condition) {
        fail(verifier, instr, what);
    }
}

static IrKind kind_of(const Verifier *verifier, IrReg reg)
{
    return reg < verifier->func->regs.len ? verifier->func->regs.items[reg].kind : IR_KIND_ANY;
}

// --- one operation -----------------------------------------------------------------------------------------------

static void check_registers(Verifier *verifier, const IrInstr *instr)
{
    const IrOpInfo *info = &IR_OPS[instr->op];
    size_t n_regs = verifier->func->regs.len;
    expect(verifier, instr, info->n_args == IR_ARGS_MANY || instr->n_args == info->n_args,
           "wrong number of arguments");
    for (uint32_t i = 0; i < instr->n_args; i++) {
        expect(verifier, instr, instr->args[i] < n_regs, "no such register");
    }
    if (info->kind == IR_KIND_VOID) {
        expect(verifier, instr, instr->result == IR_NO_REG, "has a result");
        return;
    }
    expect(verifier, instr, instr->result < n_regs, "has no result");
    IrKind kind = kind_of(verifier, instr->result);
    bool fits = info->kind == IR_KIND_INFER || ir_kind_join(kind, (IrKind)info->kind) == kind;
    expect(verifier, instr, fits, "the result does not fit its register");
}

static void check_arg_kind(Verifier *verifier, const IrInstr *instr, uint32_t arg, IrKind kind)
{
    expect(verifier, instr, arg < instr->n_args && kind_of(verifier, instr->args[arg]) == kind,
           "an argument's register is of the wrong kind");
}

static bool is_global(const Verifier *verifier, const IrGlobal *global)
{
    return global != NULL && global->number < verifier->program->globals.len &&
           verifier->program->globals.items[global->number] == global;
}

static bool is_func(const Verifier *verifier, const IrFunc *func)
{
    return func != NULL && func->number < verifier->program->funcs.len &&
           verifier->program->funcs.items[func->number] == func;
}

static void check_jump(Verifier *verifier, const IrInstr *instr, bool to_loop)
{
    for (size_t i = verifier->open.len; i-- > 0;) {
        if (verifier->open.items[i].number == instr->imm.index) {
            expect(verifier, instr, verifier->open.items[i].is_loop == to_loop,
                   "the label is of the other kind");
            verifier->open.items[i].is_left = verifier->open.items[i].is_left || !to_loop;
            return;
        }
    }
    fail(verifier, instr, "the label is not around it");
}

static void check_immediate(Verifier *verifier, const IrInstr *instr)
{
    switch (IR_OPS[instr->op].immediate) {
    case IR_IMM_NO:
    case IR_IMM_INT:
    case IR_IMM_FLOAT:
    case IR_IMM_INDEX: return;
    case IR_IMM_CONST:
        expect(verifier, instr, instr->op != IR_CONST || instr->imm.constant != NULL,
               "no constant");
        return;
    case IR_IMM_FUNC:
        expect(verifier, instr, is_func(verifier, instr->imm.func), "no such function");
        return;
    case IR_IMM_GLOBAL:
        expect(verifier, instr, is_global(verifier, instr->imm.global), "no such global");
        return;
    case IR_IMM_STRING: expect(verifier, instr, instr->imm.string.ptr != NULL, "no text"); return;
    case IR_IMM_LABEL:
        if (!IR_OPS[instr->op].is_structured) {
            check_jump(verifier, instr, instr->op == IR_AGAIN);
        }
        return;
    }
}

static uint32_t n_blocks_of(IrOp op)
{
    return op == IR_IF || op == IR_TRY ? 2 : op == IR_BLOCK || op == IR_LOOP ? 1 : 0;
}

static void check_kinds(Verifier *verifier, const IrInstr *instr)
{
    bool is_comparison = instr->op == IR_COMPARE;
    if (instr->op == IR_IF || instr->op == IR_NOT) {
        check_arg_kind(verifier, instr, 0, IR_KIND_BOOL);
    } else if (instr->op == IR_SWITCH) {
        check_arg_kind(verifier, instr, 0, IR_KIND_INT);
        expect(verifier, instr, instr->n_blocks > 0, "no blocks");
    } else if (instr->op == IR_CELL_GET || instr->op == IR_CELL_SET || instr->op == IR_CELL_CLEAR) {
        check_arg_kind(verifier, instr, 0, IR_KIND_CELL);
    } else if (instr->op == IR_BINARY || instr->op == IR_INPLACE) {
        expect(verifier, instr, instr->imm.index < BINARY_COUNT, "no such operator");
    } else if (instr->op == IR_UNARY || is_comparison) {
        expect(verifier, instr,
               instr->imm.index < (is_comparison ? (uint32_t)COMPARE_IS : (uint32_t)UNARY_COUNT),
               "no such operator");
    } else if (instr->op == IR_CALL_FUNC) {
        uint32_t n_params = instr->imm.func->n_params + (instr->imm.func->n_cells > 0);
        expect(verifier, instr, instr->n_args == n_params, "not one argument for each parameter");
    }
}

// --- structure -----------------------------------------------------------------------------------------------------

// Returns whether control may come to the block's end.
static bool check_block(Verifier *verifier, const IrBlock *block);

// Returns whether control may come to what stands behind `instr`.
static bool check_blocks(Verifier *verifier, const IrInstr *instr)
{
    bool goes_on = instr->n_blocks == 0 && !IR_OPS[instr->op].is_jump;
    bool is_target = instr->op == IR_BLOCK || instr->op == IR_LOOP;
    if (instr->op != IR_SWITCH) {
        expect(verifier, instr, instr->n_blocks == n_blocks_of(instr->op), "number of blocks");
    }
    if (is_target) {
        uint32_t label = instr->imm.index;
        bool is_new = label < verifier->func->n_labels && !verifier->is_label_used[label];
        expect(verifier, instr, is_new, "the label is not its own");
        if (!is_new) {
            return false;
        }
        verifier->is_label_used[label] = true;
        array_push(verifier->program->arena, &verifier->open,
                   (OpenLabel){label, instr->op == IR_LOOP, false});
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        goes_on = check_block(verifier, instr->blocks[i]) || goes_on;
    }
    if (instr->op == IR_LOOP) {
        expect(verifier, instr, !goes_on, "control falls out of it");
    }
    if (is_target) {
        verifier->open.len--;
        goes_on = goes_on || verifier->open.items[verifier->open.len].is_left;
    }
    return goes_on;
}

static void check_yield(Verifier *verifier, const IrInstr *instr)
{
    if (instr->op == IR_YIELD || instr->op == IR_YIELD_FROM) {
        expect(verifier, instr, instr->imm.index == ++verifier->n_yields,
               "yields are not numbered in order");
    }
}

static bool check_instr(Verifier *verifier, const IrInstr *instr)
{
    check_registers(verifier, instr);
    check_immediate(verifier, instr);
    if (verifier->problem.len == 0) {
        check_kinds(verifier, instr);
        check_yield(verifier, instr);
    }
    return verifier->problem.len == 0 && check_blocks(verifier, instr);
}

static bool check_block(Verifier *verifier, const IrBlock *block)
{
    uint32_t n_before = verifier->n_yields;
    const IrInstr *last = NULL;
    bool goes_on = true;
    for (const IrInstr *instr = block->first; instr != NULL && verifier->problem.len == 0;
         instr = instr->next) {
        goes_on = check_instr(verifier, instr);
        expect(verifier, instr, instr->next == NULL || goes_on,
               "control never comes to what stands behind it");
        last = instr;
    }
    expect(verifier, block->last, verifier->problem.len > 0 || last == block->last,
           "the block's last is not its last");
    bool has_yield = verifier->n_yields > n_before;
    expect(verifier, block->last,
           block->first_yield == (has_yield ? n_before + 1 : 0) &&
               block->last_yield == (has_yield ? verifier->n_yields : 0),
           "the block's yields are others");
    return goes_on;
}

static uint32_t n_param_registers(const IrFunc *func)
{
    const IrParams *params = &func->params;
    return params->n_positional + params->n_keyword_only + params->has_var_positional +
           params->has_var_keyword;
}

static void check_func(Verifier *verifier, const IrFunc *func)
{
    verifier->func = func;
    verifier->n_yields = 0;
    verifier->open.len = 0;
    verifier->is_label_used = ARENA_ARRAY(verifier->program->arena, bool, func->n_labels);
    expect(verifier, NULL, func->n_params <= func->regs.len, "parameters without registers");
    expect(verifier, NULL, func->kind != IR_FUNC_DEF || func->n_params == n_param_registers(func),
           "number of parameters");
    for (size_t i = 0; i < func->regs.len; i++) {
        const IrRegInfo *reg = &func->regs.items[i];
        expect(verifier, NULL, reg->kind < IR_KIND_COUNT, "a register's kind");
        expect(verifier, NULL, !reg->may_be_unbound || reg->kind == IR_KIND_ANY,
               "a register that may be unbound is of a kind");
    }
    expect(verifier, NULL, !check_block(verifier, func->body), "control comes to its end");
    expect(verifier, func->body->last, verifier->n_yields == func->n_yields, "number of yields");
    expect(verifier, func->body->last, func->n_yields == 0 || func->is_generator,
           "yields, but is no generator");
}

Str ir_verify(const IrProgram *program)
{
    Verifier verifier = {.program = program, .problem = buf_new(program->arena)};
    for (size_t i = 0; i < program->funcs.len && verifier.problem.len == 0; i++) {
        check_func(&verifier, program->funcs.items[i]);
        if (program->funcs.items[i]->number != i) {
            fail(&verifier, NULL, "is not at its number");
        }
    }
    return buf_str(&verifier.problem);
}
