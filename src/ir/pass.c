// SPDX-License-Identifier: Apache-2.0
#include "ir/pass_internal.h"

void each_instr(const IrBlock *block, void (*visit)(void *context, IrInstr *instr), void *context)
{
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        visit(context, instr);
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            each_instr(instr->blocks[i], visit, context);
        }
    }
}

void filter_instrs(IrBlock *block, bool (*keep)(void *context, IrInstr *instr), void *context)
{
    IrInstr **link = &block->first;
    block->last = NULL;
    while (*link != NULL) {
        IrInstr *instr = *link;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            filter_instrs(instr->blocks[i], keep, context);
        }
        if (instr->n_blocks == 0 && !keep(context, instr)) {
            *link = instr->next;
        } else {
            block->last = instr;
            link = &instr->next;
        }
    }
}

IrInstr *insert_instr(IrProgram *program, IrInstr ***link, IrOp op, IrReg result, Span span)
{
    IrInstr *instr = ARENA_NEW(program->arena, IrInstr);
    instr->op = op;
    instr->result = result;
    instr->span = span;
    instr->next = **link;
    **link = instr;
    *link = &instr->next;
    return instr;
}

IrGlobal *global_in(const IrProgram *program, const IrModule *module, Str name)
{
    for (size_t i = 0; i < program->globals.len; i++) {
        IrGlobal *global = program->globals.items[i];
        if (global->module == module->number && str_equal(global->name, name)) {
            return global;
        }
    }
    return NULL;
}

static void count_def(void *context, IrInstr *instr)
{
    RegDef *defs = context;
    if (instr->result != IR_NO_REG) {
        defs[instr->result].n++;
        defs[instr->result].def = instr;
    }
}

RegDef *func_defs(const IrProgram *program, const IrFunc *func)
{
    RegDef *defs = ARENA_ARRAY(program->arena, RegDef, func->regs.len);
    for (uint32_t i = 0; i < func->n_params; i++) {
        defs[i].n = 1;
    }
    each_instr(func->body, count_def, defs);
    return defs;
}

IrInstr *only_def(const RegDef *defs, IrReg reg)
{
    return defs[reg].n == 1 ? defs[reg].def : NULL;
}

Str ir_builtin_of(const IrInstr *instr)
{
    if (instr->op == IR_CALL_NATIVE || instr->op == IR_BUILTIN) {
        return instr->imm.string;
    }
    bool may_be = instr->op == IR_GLOBAL_GET && instr->imm.global->builtin != NULL;
    return may_be ? str_of(instr->imm.global->builtin) : STR("");
}

IrInstr *source_of(const RegDef *defs, IrReg reg)
{
    IrInstr *def = only_def(defs, reg);
    while (def != NULL && def->op == IR_COPY) {
        def = only_def(defs, def->args[0]);
    }
    return def;
}

void instr_set_args(IrProgram *program, IrInstr *instr, const IrReg *args, uint32_t n)
{
    IrReg *copy = ARENA_ARRAY(program->arena, IrReg, n);
    if (n > 0) {
        memcpy(copy, args, n * sizeof *args);
    }
    instr->args = copy;
    instr->n_args = n;
}
