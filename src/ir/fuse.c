// SPDX-License-Identifier: Apache-2.0
// METHOD … CALL_BOUND becomes CALL_METHOD where it makes no difference when the method is looked for: what stands between
// runs nothing of the program's, or the receiver is of a builtin type that has the method.
#include "ir/method.h"
#include "ir/native.h"
#include "ir/pass_internal.h"
#include "syntax/ast.h"

typedef struct Fuser {
    const IrFunc *func;
    RegDef *defs;
} Fuser;

static IrKind kind_of(const Fuser *fuser, IrReg reg)
{
    return fuser->func->regs.items[reg].kind;
}

static bool is_plain(IrKind kind)
{
    return kind == IR_KIND_INT || kind == IR_KIND_FLOAT || kind == IR_KIND_BOOL ||
           kind == IR_KIND_STR || kind == IR_KIND_NONE;
}

static bool are_plain(const Fuser *fuser, const IrInstr *instr)
{
    for (uint32_t i = 0; i < instr->n_args; i++) {
        if (!is_plain(kind_of(fuser, instr->args[i]))) {
            return false;
        }
    }
    return true;
}

/// Can nothing but too little memory go wrong in it, and does it run nothing of the program's?
static bool is_inert(const Fuser *fuser, const IrInstr *instr)
{
    const IrOpInfo *info = &IR_OPS[instr->op];
    if (info->is_structured || info->is_jump) {
        return false;
    }
    if (!info->may_raise && !info->may_collect) {
        return true;
    }
    switch ((int)instr->op) {
    case IR_LIST_NEW:
    case IR_TUPLE_NEW:
    case IR_SLICE_NEW:
    case IR_FUNCTION_NEW:
    case IR_CELL_NEW:
    case IR_CELL_EMPTY:
    case IR_STR_JOIN: return true;
    case IR_DICT_NEW: return instr->n_args == 0;
    case IR_TRUTH: return are_plain(fuser, instr);
    case IR_COMPARE:
        return are_plain(fuser, instr) &&
               (instr->imm.index == COMPARE_EQ || instr->imm.index == COMPARE_NOT_EQ ||
                kind_of(fuser, instr->args[0]) == kind_of(fuser, instr->args[1]));
    case IR_BINARY:
        return are_plain(fuser, instr) &&
               (instr->imm.index == BINARY_ADD || instr->imm.index == BINARY_SUB ||
                instr->imm.index == BINARY_MUL) &&
               kind_of(fuser, instr->result) != IR_KIND_ANY;
    default: return false;
    }
}

static bool sets_register(const IrInstr *instr, IrReg reg)
{
    if (instr->result == reg) {
        return true;
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        for (const IrInstr *inner = instr->blocks[i]->first; inner != NULL; inner = inner->next) {
            if (sets_register(inner, reg)) {
                return true;
            }
        }
    }
    return false;
}

/// The call of the method that `method` finds, in the same block, if the two can be one.
static IrInstr *call_of(const Fuser *fuser, const IrInstr *method)
{
    IrReg receiver = method->args[0];
    bool is_known = ir_method(kind_of(fuser, receiver), method->imm.string) != NULL;
    for (IrInstr *instr = method->next->next; instr != NULL; instr = instr->next) {
        if (instr->op == IR_CALL_BOUND && instr->args[0] == method->result) {
            return instr;
        }
        if ((!is_known && !is_inert(fuser, instr)) || sets_register(instr, receiver)) {
            return NULL;
        }
    }
    return NULL;
}

static void fuse_block(const Fuser *fuser, const IrProgram *program, IrBlock *block)
{
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            fuse_block(fuser, program, instr->blocks[i]);
        }
        IrInstr *call = instr->op == IR_METHOD ? call_of(fuser, instr) : NULL;
        if (call == NULL) {
            continue;
        }
        IrReg *args = ARENA_ARRAY(program->arena, IrReg, call->n_args - 1);
        args[0] = instr->args[0];
        memcpy(args + 1, call->args + 2, (call->n_args - 2) * sizeof *args);
        call->op = IR_CALL_METHOD;
        call->args = args;
        call->n_args--;
        call->names = call->imm.constant;
        call->imm.string = instr->imm.string;
        instr->op = IR_COPY; // without a result: goes, with METHOD_SELF
        instr->result = IR_NO_REG;
        instr->next->op = IR_COPY;
        instr->next->result = IR_NO_REG;
        instr->next->n_args = 0;
    }
}

static bool is_left(void *context, IrInstr *instr)
{
    (void)context;
    return instr->op != IR_COPY || instr->result != IR_NO_REG;
}

void ir_pass_fuse(IrProgram *program)
{
    for (size_t i = 0; i < program->funcs.len; i++) {
        IrFunc *func = program->funcs.items[i];
        Fuser fuser = {func, func_defs(program, func)};
        fuse_block(&fuser, program, func->body);
        filter_instrs(func->body, is_left, NULL);
    }
}
