// SPDX-License-Identifier: Apache-2.0
// A variable of the main module's code that a statement outside of all blocks sets anew is another variable from there
// on: nothing that comes later can see the old value.
#include "ir/pass_internal.h"

typedef struct Split {
    IrProgram *program;
    IrFunc *func;
    const bool *is_wanted; // by register, of the first ones: to be split
    uint32_t n_wanted;
    IrReg *now;   // by register: what stands for it where the walk is
    bool *is_set; // by register: it was, further above
} Split;

static IrReg renamed(const Split *split, IrReg reg)
{
    return reg < split->n_wanted && split->is_wanted[reg] ? split->now[reg] : reg;
}

static void rename_args(const Split *split, IrInstr *instr)
{
    IrReg *args = ARENA_ARRAY(split->program->arena, IrReg, instr->n_args);
    for (uint32_t i = 0; i < instr->n_args; i++) {
        args[i] = renamed(split, instr->args[i]);
    }
    instr->args = args;
}

static void rename_inside(Split *split, const IrBlock *block)
{
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        rename_args(split, instr);
        if (instr->result != IR_NO_REG) {
            if (instr->result < split->n_wanted) {
                split->is_set[instr->result] = true;
            }
            instr->result = renamed(split, instr->result);
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            rename_inside(split, instr->blocks[i]);
        }
    }
}

/// The operation gives `reg` a new value: another register from here on. The old one ends behind it.
static void begin_anew(Split *split, IrBlock *block, IrInstr *instr, IrReg reg)
{
    IrReg old = split->now[reg];
    Str name = split->func->regs.items[reg].name;
    split->now[reg] = ir_reg_new(split->program, split->func, IR_KIND_ANY, name);
    split->func->regs.items[split->now[reg]].is_own = split->func->regs.items[old].is_own;
    instr->result = split->now[reg];
    IrInstr **link = &instr->next;
    IrInstr *end = insert_instr(split->program, &link, IR_UNBOUND, old, instr->span);
    block->last = block->last == instr ? end : block->last;
}

void split_variables(IrProgram *program, IrFunc *func, const bool *is_wanted)
{
    uint32_t n = (uint32_t)func->regs.len;
    Split split = {
        .program = program,
        .func = func,
        .is_wanted = is_wanted,
        .n_wanted = n,
        .now = ARENA_ARRAY(program->arena, IrReg, n),
        .is_set = ARENA_ARRAY(program->arena, bool, n),
    };
    for (IrReg reg = 0; reg < n; reg++) {
        split.now[reg] = reg;
    }
    for (IrInstr *instr = func->body->first; instr != NULL; instr = instr->next) {
        rename_args(&split, instr);
        IrReg reg = instr->result;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            rename_inside(&split, instr->blocks[i]);
        }
        if (reg == IR_NO_REG || reg >= n || !is_wanted[reg]) {
            continue;
        }
        if (split.is_set[reg] && instr->op != IR_UNBOUND) {
            begin_anew(&split, func->body, instr, reg);
            instr = instr->next;
        } else {
            instr->result = split.now[reg];
        }
        split.is_set[reg] = true;
    }
}
