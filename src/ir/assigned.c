// SPDX-License-Identifier: Apache-2.0
// Definite assignment: one walk over the structured code with the set of registers that certainly hold a value, among
// those that something checks.
#include "base/check.h"
#include "ir/pass_internal.h"

/// A set of registers; `is_reached` false: no way leads here, which is neutral when ways meet.
typedef struct Bound {
    uint64_t *bits; // by number of a checked register
    bool is_reached;
} Bound;

static const uint32_t UNCHECKED = UINT32_MAX;

typedef struct Walk {
    IrProgram *program;
    IrFunc *func;
    uint32_t *numbers; // by register: its number among the checked ones, or UNCHECKED
    uint32_t n_numbers;
    size_t n_words;
    Bound *labels;    // by BLOCK: what holds behind it, so far
    bool *is_checked; // by register: a check of it stays
} Walk;

static Bound bound_copy(const Walk *walk, const Bound *from)
{
    Bound copy = {ARENA_ARRAY(walk->program->arena, uint64_t, walk->n_words), from->is_reached};
    memcpy(copy.bits, from->bits, walk->n_words * sizeof *copy.bits);
    return copy;
}

/// `into` becomes what holds where two ways meet.
static void bound_meet(const Walk *walk, Bound *into, const Bound *other)
{
    if (!other->is_reached) {
        return;
    }
    if (!into->is_reached) {
        *into = bound_copy(walk, other);
        return;
    }
    for (size_t i = 0; i < walk->n_words; i++) {
        into->bits[i] &= other->bits[i];
    }
}

static void bound_set(const Walk *walk, Bound *bound, IrReg reg, bool is_bound)
{
    uint32_t number = reg == IR_NO_REG ? UNCHECKED : walk->numbers[reg];
    if (number == UNCHECKED) {
        return;
    }
    uint64_t bit = UINT64_C(1) << (number % 64);
    if (is_bound) {
        bound->bits[number / 64] |= bit;
    } else {
        bound->bits[number / 64] &= ~bit;
    }
}

static bool bound_has(const Walk *walk, const Bound *bound, IrReg reg)
{
    uint32_t number = walk->numbers[reg];
    return (bound->bits[number / 64] >> (number % 64) & 1) != 0;
}

static bool may_give_no_value(IrOp op)
{
    return op == IR_UNBOUND || op == IR_CELL_GET || op == IR_NAME_GET || op == IR_NEXT ||
           op == IR_METHOD_SELF;
}

static bool is_check(IrOp op)
{
    return op == IR_CHECK_BOUND || op == IR_CHECK_FREE || op == IR_CHECK_NAME;
}

/// What `bound` is told by the operations of a block that may have been gone through.
typedef struct Kill {
    const Walk *walk;
    Bound *bound;
} Kill;

static void kill_result(void *context, IrInstr *instr)
{
    const Kill *kill = context;
    if (may_give_no_value(instr->op)) {
        bound_set(kill->walk, kill->bound, instr->result, false);
    }
}

static void kill_results(const Walk *walk, const IrBlock *block, Bound *bound)
{
    Kill kill = {walk, bound};
    each_instr(block, kill_result, &kill);
}

static void walk_block(Walk *walk, IrBlock *block, Bound *bound);

/// The blocks of an operation are ways beside each other.
static void walk_fork(Walk *walk, const IrInstr *instr, Bound *bound)
{
    Bound before = bound_copy(walk, bound);
    bound->is_reached = false;
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        Bound way = bound_copy(walk, &before);
        if (instr->op == IR_TRY && i == 1) { // begins anywhere in the body
            kill_results(walk, instr->blocks[0], &way);
            bound_set(walk, &way, instr->result, true);
        }
        walk_block(walk, instr->blocks[i], &way);
        bound_meet(walk, bound, &way);
    }
}

static void walk_structured(Walk *walk, const IrInstr *instr, Bound *bound)
{
    if (instr->op == IR_BLOCK) {
        walk_block(walk, instr->blocks[0], bound);
        bound_meet(walk, bound, &walk->labels[instr->imm.index]);
    } else if (instr->op == IR_LOOP) {
        kill_results(walk, instr->blocks[0], bound); // what a round before may have done
        walk_block(walk, instr->blocks[0], bound);
        bound->is_reached = false;
    } else {
        walk_fork(walk, instr, bound);
    }
}

static void walk_instr(Walk *walk, IrInstr *instr, Bound *bound)
{
    if (IR_OPS[instr->op].is_structured) {
        walk_structured(walk, instr, bound);
        return;
    }
    if (is_check(instr->op)) {
        IrReg reg = instr->args[0];
        if (!bound_has(walk, bound, reg)) {
            walk->is_checked[reg] = true;
            bound_set(walk, bound, reg, true);
        } else {
            instr->op = IR_COPY; // marks it; removed below
            instr->result = IR_NO_REG;
        }
        return;
    }
    if (instr->op == IR_LEAVE || instr->op == IR_RANGE_NEXT) {
        bound_meet(walk, &walk->labels[instr->imm.index], bound);
    }
    bound_set(walk, bound, instr->result, !may_give_no_value(instr->op));
    bound->is_reached = bound->is_reached && !IR_OPS[instr->op].is_jump;
}

static void walk_block(Walk *walk, IrBlock *block, Bound *bound)
{
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        walk_instr(walk, instr, bound);
    }
}

/// Checks that are not needed go, and so do the ends of variables that no check asks for.
static bool is_needed(void *context, IrInstr *instr)
{
    const Walk *walk = context;
    bool is_dead_check = instr->op == IR_COPY && instr->result == IR_NO_REG;
    bool is_dead_end = instr->op == IR_UNBOUND && !walk->is_checked[instr->result] &&
                       walk->func->regs.items[instr->result].is_variable;
    return !is_dead_check && !is_dead_end;
}

static void mark_unbound(void *context, IrInstr *instr)
{
    const Walk *walk = context;
    if (instr->op == IR_UNBOUND) {
        walk->func->regs.items[instr->result].may_be_unbound = true;
    }
}

static void number_checked(void *context, IrInstr *instr)
{
    Walk *walk = context;
    if (is_check(instr->op) && walk->numbers[instr->args[0]] == UNCHECKED) {
        walk->numbers[instr->args[0]] = walk->n_numbers++;
    }
}

static void check_func(IrProgram *program, IrFunc *func)
{
    Walk walk = {
        .program = program,
        .func = func,
        .numbers = ARENA_ARRAY(program->arena, uint32_t, func->regs.len),
        .labels = ARENA_ARRAY(program->arena, Bound, func->n_labels),
        .is_checked = ARENA_ARRAY(program->arena, bool, func->regs.len),
    };
    memset(walk.numbers, 0xFF, func->regs.len * sizeof *walk.numbers);
    each_instr(func->body, number_checked, &walk);
    walk.n_words = walk.n_numbers / 64 + 1;
    Bound bound = {ARENA_ARRAY(program->arena, uint64_t, walk.n_words), true};
    for (IrReg reg = 0; reg < func->n_params; reg++) {
        bound_set(&walk, &bound, reg, true);
    }
    walk_block(&walk, func->body, &bound);
    filter_instrs(func->body, is_needed, &walk);
    each_instr(func->body, mark_unbound, &walk);
    for (size_t i = 0; i < func->regs.len; i++) {
        IrRegInfo *reg = &func->regs.items[i];
        reg->may_be_unbound = reg->may_be_unbound || (reg->is_variable && walk.is_checked[i]);
    }
}

void ir_pass_assigned(IrProgram *program)
{
    for (size_t i = 0; i < program->funcs.len; i++) {
        check_func(program, program->funcs.items[i]);
    }
}
