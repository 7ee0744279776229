// SPDX-License-Identifier: Apache-2.0
// Variables of the main module that only its own code uses become registers of it: nobody else can see them.
#include "ir/pass_internal.h"

typedef struct Promoter {
    IrProgram *program;
    IrFunc *func;  // that is looked at
    bool *is_used; // by global: by another function, or its builtin may be meant
    IrReg *regs;   // by global: its register, or IR_NO_REG
} Promoter;

static void see_instr(void *context, IrInstr *instr)
{
    Promoter *promoter = context;
    if (IR_OPS[instr->op].immediate != IR_IMM_GLOBAL) {
        return;
    }
    const IrGlobal *global = instr->imm.global;
    bool is_elsewhere = promoter->func != promoter->program->modules.items[0]->func;
    bool may_be_builtin =
        global->builtin != NULL && instr->op != IR_GLOBAL_READ && instr->op != IR_GLOBAL_SET;
    if (is_elsewhere || may_be_builtin) {
        promoter->is_used[global->number] = true;
    }
}

static IrReg register_of(Promoter *promoter, const IrGlobal *global)
{
    bool is_own = global->module == 0 && !global->is_open && !promoter->is_used[global->number];
    if (!is_own) {
        return IR_NO_REG;
    }
    IrReg *reg = &promoter->regs[global->number];
    if (*reg == IR_NO_REG) {
        promoter->program->globals.items[global->number]->is_held = true;
        *reg = ir_reg_new(promoter->program, promoter->func, IR_KIND_ANY, global->name);
        promoter->func->regs.items[*reg].is_own = true;
    }
    return *reg;
}

static void promote_block(Promoter *promoter, IrBlock *block)
{
    for (IrInstr **link = &block->first; *link != NULL; link = &(*link)->next) {
        IrInstr *instr = *link;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            promote_block(promoter, instr->blocks[i]);
        }
        if (IR_OPS[instr->op].immediate != IR_IMM_GLOBAL) {
            continue;
        }
        const IrGlobal *global = instr->imm.global;
        IrReg reg = register_of(promoter, global);
        if (reg == IR_NO_REG) {
            continue;
        }
        if (instr->op == IR_GLOBAL_GET || instr->op == IR_GLOBAL_DEL) {
            IrInstr *check =
                insert_instr(promoter->program, &link, IR_CHECK_NAME, IR_NO_REG, instr->span);
            check->imm.string = global->name;
            instr_set_args(promoter->program, check, &reg, 1);
        }
        if (instr->op == IR_GLOBAL_GET || instr->op == IR_GLOBAL_READ) {
            instr->op = IR_COPY;
            instr_set_args(promoter->program, instr, &reg, 1);
        } else {
            instr->op = instr->op == IR_GLOBAL_SET ? IR_COPY : IR_UNBOUND;
            instr->result = reg;
        }
    }
}

void ir_pass_promote(IrProgram *program)
{
    Promoter promoter = {
        .program = program,
        .is_used = ARENA_ARRAY(program->arena, bool, program->globals.len),
        .regs = ARENA_ARRAY(program->arena, IrReg, program->globals.len),
    };
    memset(promoter.regs, 0xFF, program->globals.len * sizeof *promoter.regs);
    for (size_t i = 0; i < program->funcs.len; i++) {
        promoter.func = program->funcs.items[i];
        each_instr(promoter.func->body, see_instr, &promoter);
    }
    promoter.func = program->modules.items[0]->func;
    promote_block(&promoter, promoter.func->body);
}
