// SPDX-License-Identifier: Apache-2.0
// Generators in variables of the main module: such a variable, if nothing else ever keeps its value, is the only
// reference. It goes when the variable gets another value, is deleted, or at the end of the program, however that comes.
// There the order is an accident of CPython's collector: two such variables may not be there at the same time.
#include "ir/own_internal.h"

/// May both hold a generator that has begun? (One that has not has nothing to do.)
static bool overlap(const Held *a, const Held *b)
{
    return a->first_set + 1 < b->gone && b->first_set + 1 < a->gone;
}

// --- Which -----------------------------------------------------------------------------------------------------------

static void add_variables(Holding *holding)
{
    Arena *arena = holding->program->arena;
    for (IrReg reg = 0; reg < holding->main->regs.len; reg++) {
        Held *held = &holding->regs[reg];
        if (own_is_variable(holding, reg) && own_is_alone(held)) {
            array_push(arena, &holding->variables, (Variable){reg, NULL, held});
        }
    }
    for (size_t i = 0; i < holding->program->globals.len; i++) {
        IrGlobal *global = holding->program->globals.items[i];
        bool is_known = global->module == 0 && !global->is_open && global->builtin == NULL;
        if (is_known && own_is_alone(&holding->globals[i])) {
            array_push(arena, &holding->variables,
                       (Variable){IR_NO_REG, global, &holding->globals[i]});
        }
    }
}

/// Leave out those that may be there together.
static void leave_out_overlapping(Holding *holding)
{
    size_t n = holding->variables.len, n_left = 0;
    bool *is_left_out = ARENA_ARRAY(holding->program->arena, bool, n + 1);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            if (overlap(holding->variables.items[i].held, holding->variables.items[j].held)) {
                is_left_out[i] = is_left_out[j] = true;
            }
        }
    }
    for (size_t i = 0; i < n; i++) {
        if (!is_left_out[i]) {
            holding->variables.items[n_left++] = holding->variables.items[i];
        }
    }
    holding->variables.len = n_left;
}

// --- Closing ---------------------------------------------------------------------------------------------------------

static void close_all(const Holding *holding, IrInstr ***link, Span span)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        Variable variable = holding->variables.items[i];
        IrReg value =
            variable.global != NULL ? own_insert_read(holding, link, variable, span) : variable.reg;
        own_insert_drop(holding, link, value, span);
    }
}

/// What else has something left to do at the end.
static void insert_end(const Holding *holding, IrInstr ***link, uint32_t is_raised, Span span)
{
    if (holding->program->has_watched) {
        insert_instr(holding->program, link, IR_END, IR_NO_REG, span)->imm.index = is_raised;
    }
}

static void end_here(const Holding *holding, IrInstr ***link, Span span)
{
    insert_end(holding, link, 0, span);
    close_all(holding, link, span);
}

/// An exception that ends the program closes them, too.
static void close_when_raised(const Holding *holding)
{
    IrProgram *program = holding->program;
    IrFunc *func = holding->main;
    const IrInstr *attempt = own_try_body(program, func);
    IrReg exception = attempt->result;
    Span end = attempt->span;
    IrBlock *handler = attempt->blocks[1];
    IrReg outer = ir_reg_new(program, func, IR_KIND_ANY, STR(""));
    (void)ir_append(program, handler, IR_HANDLED_OUTER, outer, NULL, 0, end);
    (void)ir_append(program, handler, IR_HANDLED_SET, IR_NO_REG, &outer, 1, end);
    (void)ir_append(program, handler, IR_RERAISE, IR_NO_REG, &exception, 1, end);
    IrInstr **link = &handler->first->next->next;
    insert_end(holding, &link, 1, end);
    close_all(holding, &link, end);
}

/// Split the variables that generators go to: what else they hold further on is another matter.
static void split(const Holding *holding)
{
    size_t n = holding->main->regs.len;
    bool *is_wanted = ARENA_ARRAY(holding->program->arena, bool, n);
    for (IrReg reg = 0; reg < n; reg++) {
        is_wanted[reg] = own_is_variable(holding, reg) && holding->regs[reg].is_generator;
    }
    split_variables(holding->program, holding->main, is_wanted);
}

static void look_at_all(Holding *holding)
{
    IrProgram *program = holding->program;
    own_look_at(holding, holding->main);
    split(holding);
    memset(holding->globals, 0, program->globals.len * sizeof *holding->globals);
    for (size_t i = program->funcs.len; i-- > 0;) {
        if (program->funcs.items[i] != holding->main) {
            own_look_at(holding, program->funcs.items[i]);
        }
    }
    own_look_at(holding, holding->main);
}

Holding *own_main_find(IrProgram *program, const bool *needs_close, bool has_walrus)
{
    Holding *holding = ARENA_NEW(program->arena, Holding);
    *holding = (Holding){
        .program = program,
        .main = program->modules.items[0]->func,
        .needs_close = needs_close,
        .globals = ARENA_ARRAY(program->arena, Held, program->globals.len),
    };
    look_at_all(holding);
    own_find_spans(holding);
    if (!has_walrus) { // which could change a variable in the middle of its use
        add_variables(holding);
    }
    leave_out_overlapping(holding);
    own_accept_calls(holding, holding->main->body);
    return holding;
}

void own_main_close(Holding *holding)
{
    if (holding->variables.len == 0 && !holding->program->has_watched) {
        return;
    }
    own_drop_in_block(holding, holding->main->body, end_here);
    close_when_raised(holding);
    for (size_t i = 0; i < holding->variables.len; i++) {
        if (holding->variables.items[i].reg != IR_NO_REG) {
            holding->main->regs.items[holding->variables.items[i].reg].may_be_unbound = true;
        }
    }
}
