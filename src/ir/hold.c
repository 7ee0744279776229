// SPDX-License-Identifier: Apache-2.0
// What a running call holds, in cells that the runtime finds: a slot of the shadow stack may still have what a variable
// held before, and a register that is read no more has no slot. Only where it must be known whether a generator has been
// abandoned (build_own.c). A cell may be empty where CPython's frame holds something, never the other way round.
#include "ir/pass_internal.h"

/// What a register is, and so how long the call holds what is in it.
typedef enum HoldKind {
    HOLD_VARIABLE, // until it gets another value, or the call ends
    HOLD_ITERATOR, // of a loop or of `yield from`: until that is left
    HOLD_CLOSED,   // a generator that is used up in one place: until its CLOSE
    HOLD_EXIT,     // __exit__ of a `with`: until it has been called
} HoldKind;

typedef struct Loop {
    IrReg iterator;
    size_t n_labels; // of those around it
} Loop;

typedef struct Holder {
    IrProgram *program;
    IrFunc *func;
    RegDef *defs;
    IrReg *holds;    // by register: the cell that shows what it holds, or IR_NO_REG
    HoldKind *kinds; // by register
    Array(IrReg) all;
    Array(uint32_t) labels; // around the operation at hand
    Array(Loop) loops;      // the same
} Holder;

/// May a value of this kind lead to a generator?
static bool may_lead_on(IrKind kind)
{
    return kind != IR_KIND_NOTHING && kind != IR_KIND_NONE && kind != IR_KIND_BOOL &&
           kind != IR_KIND_INT && kind != IR_KIND_FLOAT && kind != IR_KIND_STR;
}

// --- Which ------------------------------------------------------------------------------------------------------------

static IrReg hold_new(Holder *holder)
{
    IrReg hold = ir_reg_new(holder->program, holder->func, IR_KIND_CELL, STR(""));
    array_push(holder->program->arena, &holder->all, hold);
    return hold;
}

static bool is_same_variable(const Holder *holder, IrReg a, IrReg b)
{
    const IrRegInfo *x = &holder->func->regs.items[a], *y = &holder->func->regs.items[b];
    return x->is_own && y->is_own && x->name.len > 0 && str_equal(x->name, y->name);
}

/// One cell for each variable, which several registers may be (split.c), if any of them may lead to a generator.
static void hold_variable(Holder *holder, IrReg first, uint32_t n_regs)
{
    bool leads_on = false;
    for (IrReg reg = first; reg < n_regs; reg++) {
        leads_on = leads_on || ((reg == first || is_same_variable(holder, reg, first)) &&
                                may_lead_on(holder->func->regs.items[reg].kind));
    }
    IrReg hold = leads_on ? hold_new(holder) : IR_NO_REG;
    for (IrReg reg = first; leads_on && reg < n_regs; reg++) {
        if (reg == first || is_same_variable(holder, reg, first)) {
            holder->holds[reg] = hold;
        }
    }
}

/// A temporary register with one value, of which CPython's stack has it as long as `kind` says.
static void hold_temporary(Holder *holder, IrReg reg, HoldKind kind)
{
    if (holder->holds[reg] == IR_NO_REG && only_def(holder->defs, reg) != NULL) {
        IrReg hold = hold_new(holder);
        holder->holds[reg] = hold;
        holder->kinds[reg] = kind;
    }
}

static void hold_iterator(Holder *holder, IrReg reg)
{
    const IrInstr *def = only_def(holder->defs, reg);
    if (def != NULL && def->op == IR_ITER) {
        hold_temporary(holder, reg, HOLD_ITERATOR);
    }
}

static void see_temporary(void *context, IrInstr *instr)
{
    enum { EXIT = 1 };
    Holder *holder = context;
    const IrInstr *first = instr->op == IR_LOOP ? instr->blocks[0]->first : NULL;
    if (first != NULL && first->op == IR_NEXT) {
        hold_iterator(holder, first->args[0]);
    } else if (instr->op == IR_YIELD_FROM) {
        hold_iterator(holder, instr->args[0]);
    } else if (instr->op == IR_CLOSE) {
        hold_temporary(holder, instr->args[0], HOLD_CLOSED);
    } else if (instr->op == IR_TUPLE_ITEM && instr->imm.index == EXIT) {
        const IrInstr *def = only_def(holder->defs, instr->args[0]);
        if (def != NULL && def->op == IR_WITH_BEGIN) {
            hold_temporary(holder, instr->result, HOLD_EXIT);
        }
    }
}

static void find_holds(Holder *holder)
{
    uint32_t n = (uint32_t)holder->func->regs.len;
    holder->defs = func_defs(holder->program, holder->func);
    holder->holds = ARENA_ARRAY(holder->program->arena, IrReg, n);
    holder->kinds = ARENA_ARRAY(holder->program->arena, HoldKind, n);
    memset(holder->holds, 0xFF, n * sizeof *holder->holds);
    for (IrReg reg = 0; reg < n; reg++) {
        if (holder->func->regs.items[reg].is_own && holder->holds[reg] == IR_NO_REG) {
            hold_variable(holder, reg, n);
        }
    }
    each_instr(holder->func->body, see_temporary, holder);
}

// --- Operations ------------------------------------------------------------------------------------------------------

static void insert_clear(const Holder *holder, IrInstr ***link, IrReg reg, Span span)
{
    IrInstr *clear = insert_instr(holder->program, link, IR_CELL_CLEAR, IR_NO_REG, span);
    instr_set_args(holder->program, clear, &holder->holds[reg], 1);
}

static void insert_set(const Holder *holder, IrInstr ***link, IrReg reg, Span span)
{
    if (!may_lead_on(holder->func->regs.items[reg].kind)) {
        insert_clear(holder, link, reg, span);
        return;
    }
    IrInstr *set = insert_instr(holder->program, link, IR_CELL_SET, IR_NO_REG, span);
    instr_set_args(holder->program, set, (IrReg[]){holder->holds[reg], reg}, 2);
}

/// How many of the labels around it a jump does not leave.
static size_t n_kept(const Holder *holder, uint32_t label)
{
    size_t n = holder->labels.len;
    while (n > 0 && holder->labels.items[n - 1] != label) {
        n--;
    }
    return n;
}

static void clear_before_jump(const Holder *holder, IrInstr ***link, const IrInstr *jump)
{
    bool is_return = jump->op == IR_RETURN;
    for (size_t i = 0; is_return && i < holder->all.len; i++) {
        IrInstr *clear = insert_instr(holder->program, link, IR_CELL_CLEAR, IR_NO_REG, jump->span);
        instr_set_args(holder->program, clear, &holder->all.items[i], 1);
    }
    if (jump->op != IR_LEAVE && jump->op != IR_AGAIN) {
        return;
    }
    for (size_t i = holder->loops.len; i-- > 0;) {
        if (n_kept(holder, jump->imm.index) <= holder->loops.items[i].n_labels) {
            insert_clear(holder, link, holder->loops.items[i].iterator, jump->span);
        }
    }
}

/// Where an exception is caught, temporaries of what it came through are gone.
static void clear_inside(const Holder *holder, IrInstr ***link, const IrBlock *body, Span span)
{
    for (const IrInstr *instr = body->first; instr != NULL; instr = instr->next) {
        bool is_held = instr->result != IR_NO_REG && holder->holds[instr->result] != IR_NO_REG;
        if (is_held && holder->kinds[instr->result] != HOLD_VARIABLE) {
            insert_clear(holder, link, instr->result, span);
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            clear_inside(holder, link, instr->blocks[i], span);
        }
    }
}

/// What is set or given up by the operation that `*link` is now behind.
static void hold_behind(const Holder *holder, IrInstr ***link, const IrInstr *instr)
{
    IrReg used = instr->n_args > 0 ? instr->args[0] : IR_NO_REG;
    bool is_held = used != IR_NO_REG && holder->holds[used] != IR_NO_REG;
    HoldKind kind = is_held ? holder->kinds[used] : HOLD_VARIABLE;
    if (instr->result != IR_NO_REG && holder->holds[instr->result] != IR_NO_REG) {
        insert_set(holder, link, instr->result, instr->span);
    }
    if ((instr->op == IR_CLOSE && kind == HOLD_CLOSED) ||
        (instr->op == IR_YIELD_FROM && kind == HOLD_ITERATOR) ||
        (instr->op == IR_CALL && kind == HOLD_EXIT)) {
        insert_clear(holder, link, used, instr->span);
    }
}

/// Behind a YIELD stands what goes with it, up to RESUME.
static IrInstr *end_of(IrInstr *instr)
{
    bool is_yield = instr->op == IR_YIELD;
    while (is_yield && instr->op != IR_RESUME && instr->op != IR_RESUME_HANDLING) {
        instr = instr->next;
    }
    return instr;
}

static void hold_in_block(Holder *holder, IrBlock *block);

static void hold_in_blocks(Holder *holder, const IrInstr *instr)
{
    Arena *arena = holder->program->arena;
    bool has_label = instr->op == IR_LOOP || instr->op == IR_BLOCK;
    const IrInstr *first = instr->op == IR_LOOP ? instr->blocks[0]->first : NULL;
    bool is_loop = first != NULL && first->op == IR_NEXT &&
                   holder->holds[first->args[0]] != IR_NO_REG &&
                   holder->kinds[first->args[0]] == HOLD_ITERATOR;
    if (is_loop) {
        array_push(arena, &holder->loops, (Loop){first->args[0], holder->labels.len});
    }
    if (has_label) {
        array_push(arena, &holder->labels, instr->imm.index);
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        hold_in_block(holder, instr->blocks[i]);
    }
    holder->labels.len -= has_label ? 1 : 0;
    holder->loops.len -= is_loop ? 1 : 0;
    if (instr->op == IR_TRY) {
        IrInstr **link = &instr->blocks[1]->first;
        clear_inside(holder, &link, instr->blocks[0], instr->span);
        for (IrInstr *last = instr->blocks[1]->last == NULL ? instr->blocks[1]->first : NULL;
             last != NULL; last = last->next) {
            instr->blocks[1]->last = last;
        }
    }
}

static void hold_in_block(Holder *holder, IrBlock *block)
{
    for (IrInstr **link = &block->first; *link != NULL;) {
        IrInstr *instr = *link;
        hold_in_blocks(holder, instr);
        if (IR_OPS[instr->op].is_jump) {
            clear_before_jump(holder, &link, instr);
        }
        IrInstr *end = end_of(instr);
        bool is_last = block->last == end;
        link = &end->next;
        hold_behind(holder, &link, instr);
        while (is_last && block->last->next != NULL) {
            block->last = block->last->next;
        }
    }
}

static void hold_from_entry(const Holder *holder)
{
    IrInstr **link = &holder->func->body->first;
    Span span = {holder->func->span.start, holder->func->span.start};
    for (size_t i = 0; i < holder->all.len; i++) {
        (void)insert_instr(holder->program, &link, IR_HOLD_NEW, holder->all.items[i], span);
    }
    for (IrReg reg = 0; reg < holder->func->n_params; reg++) {
        if (holder->holds[reg] != IR_NO_REG) {
            insert_set(holder, &link, reg, span);
        }
    }
}

void ir_pass_hold(IrProgram *program)
{
    for (size_t i = 0; program->has_watched && i < program->funcs.len; i++) {
        Holder holder = {.program = program, .func = program->funcs.items[i]};
        find_holds(&holder);
        hold_in_block(&holder, holder.func->body);
        hold_from_entry(&holder);
    }
}
