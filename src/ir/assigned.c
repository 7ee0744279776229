// SPDX-License-Identifier: Apache-2.0
// Definite assignment: which of the registers that something checks certainly hold a value.
#include "ir/flow.h"
#include "ir/pass_internal.h"

static const uint32_t UNCHECKED = UINT32_MAX;

typedef struct Assigned {
    IrFunc *func;
    uint32_t *numbers; // by register: its number among the checked ones, or UNCHECKED
    uint32_t n_numbers;
    bool *is_checked; // by register: a check of it stays
} Assigned;

static bool may_give_no_value(IrOp op)
{
    return op == IR_UNBOUND || op == IR_CELL_GET || op == IR_NAME_GET || op == IR_NEXT ||
           op == IR_METHOD_SELF;
}

static bool is_check(IrOp op)
{
    return op == IR_CHECK_BOUND || op == IR_CHECK_FREE || op == IR_CHECK_NAME;
}

static void set_bound(const Assigned *assigned, FactSet *bound, IrReg reg, bool is_bound)
{
    uint32_t number = reg == IR_NO_REG ? UNCHECKED : assigned->numbers[reg];
    if (number != UNCHECKED) {
        facts_set(bound, number, is_bound);
    }
}

static void check_step(Assigned *assigned, IrInstr *instr, FactSet *bound)
{
    IrReg reg = instr->args[0];
    if (facts_has(bound, assigned->numbers[reg])) {
        instr->op = IR_COPY; // marks it; removed below
        instr->result = IR_NO_REG;
    } else {
        assigned->is_checked[reg] = true;
        set_bound(assigned, bound, reg, true);
    }
}

static void step(void *context, IrInstr *instr, FactSet *bound)
{
    Assigned *assigned = context;
    if (is_check(instr->op)) {
        check_step(assigned, instr, bound);
    } else {
        set_bound(assigned, bound, instr->result, !may_give_no_value(instr->op));
    }
}

static void kill(void *context, IrInstr *instr, FactSet *bound)
{
    if (may_give_no_value(instr->op)) {
        set_bound(context, bound, instr->result, false);
    }
}

/// Checks that are not needed go, and so do the ends of variables that no check asks for.
static bool is_needed(void *context, IrInstr *instr)
{
    const Assigned *assigned = context;
    bool is_dead_check = instr->op == IR_COPY && instr->result == IR_NO_REG;
    bool is_dead_end = instr->op == IR_UNBOUND && !assigned->is_checked[instr->result] &&
                       assigned->func->regs.items[instr->result].is_variable;
    return !is_dead_check && !is_dead_end;
}

static void mark_unbound(void *context, IrInstr *instr)
{
    const Assigned *assigned = context;
    if (instr->op == IR_UNBOUND) {
        assigned->func->regs.items[instr->result].may_be_unbound = true;
    }
}

static void number_checked(void *context, IrInstr *instr)
{
    Assigned *assigned = context;
    if (is_check(instr->op) && assigned->numbers[instr->args[0]] == UNCHECKED) {
        assigned->numbers[instr->args[0]] = assigned->n_numbers++;
    }
}

static void check_func(IrProgram *program, IrFunc *func)
{
    Assigned assigned = {
        .func = func,
        .numbers = ARENA_ARRAY(program->arena, uint32_t, func->regs.len),
        .is_checked = ARENA_ARRAY(program->arena, bool, func->regs.len),
    };
    for (size_t i = 0; i < func->regs.len; i++) {
        assigned.numbers[i] = UNCHECKED;
    }
    each_instr(func->body, number_checked, &assigned);
    Flow flow = flow_new(program->arena, assigned.n_numbers, &assigned);
    flow.step = step;
    flow.kill = kill;
    FactSet bound = facts_new(&flow);
    for (IrReg reg = 0; reg < func->n_params; reg++) {
        set_bound(&assigned, &bound, reg, true);
    }
    flow_walk(&flow, func, &bound);
    filter_instrs(func->body, is_needed, &assigned);
    each_instr(func->body, mark_unbound, &assigned);
    for (size_t i = 0; i < func->regs.len; i++) {
        IrRegInfo *reg = &func->regs.items[i];
        reg->may_be_unbound = reg->may_be_unbound || (reg->is_variable && assigned.is_checked[i]);
    }
}

void ir_pass_assigned(IrProgram *program)
{
    for (size_t i = 0; i < program->funcs.len; i++) {
        check_func(program, program->funcs.items[i]);
    }
}
