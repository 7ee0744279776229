// SPDX-License-Identifier: Apache-2.0
// Generators in local variables of functions. CPython closes them where the function returns, in the order of its fast
// locals; but an exception that was raised while it ran keeps its frame, and all of it, as long as it lives. So none may
// live longer than what handles it: build_own_exception.c. One that goes through the function takes what its
// variables have along, to where it has been handled: PASS, RELEASE.
#include "ir/own_internal.h"

typedef struct Mentions {
    IrReg *regs; // in the order in which the code first mentions them
    size_t n;
    bool *is_seen; // by register
} Mentions;

static void see_mentioned(void *context, IrInstr *instr)
{
    Mentions *order = context;
    for (uint32_t i = 0; i <= instr->n_args; i++) {
        IrReg reg = i < instr->n_args ? instr->args[i] : instr->result;
        if (reg != IR_NO_REG && !order->is_seen[reg]) {
            order->is_seen[reg] = true;
            order->regs[order->n++] = reg;
        }
    }
}

static bool add_variable(Holding *holding, IrReg reg)
{
    bool is_wanted = holding->func->regs.items[reg].is_own && own_is_variable(holding, reg) &&
                     own_is_alone(&holding->regs[reg]);
    if (is_wanted) {
        Variable variable = {reg, NULL, &holding->regs[reg]};
        array_push(holding->program->arena, &holding->variables, variable);
    }
    return is_wanted;
}

/// Add the variables in CPython's order, where that is certain: parameters, then names as its compiler first meets them,
/// also in code that never runs, in which the scope has them.
static void add_variables(Holding *holding)
{
    Arena *arena = holding->program->arena;
    size_t n = holding->func->regs.len;
    Mentions mentions = {.regs = ARENA_ARRAY(arena, IrReg, n),
                         .is_seen = ARENA_ARRAY(arena, bool, n)};
    for (IrReg reg = 0; reg < holding->func->n_params; reg++) {
        (void)add_variable(holding, reg);
        mentions.is_seen[reg] = true;
    }
    each_instr(holding->func->body, see_mentioned, &mentions);
    IrReg last = 0;
    for (size_t i = 0; i < mentions.n; i++) {
        IrReg reg = mentions.regs[i];
        if (!add_variable(holding, reg)) {
            continue;
        }
        if (reg < last) {
            holding->variables.len = 0;
            return;
        }
        last = reg;
    }
}

static void drop_all(const Holding *holding, IrInstr ***link, Span span)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        own_insert_drop(holding, link, holding->variables.items[i].reg, span);
    }
}

/// An exception that goes through the function keeps what its variables have.
static void pass_all(const Holding *holding)
{
    IrProgram *program = holding->program;
    const IrInstr *attempt = own_try_body(program, holding->func);
    IrReg exception = attempt->result;
    for (size_t i = 0; i < holding->variables.len; i++) {
        IrReg args[] = {exception, holding->variables.items[i].reg};
        (void)ir_append(program, attempt->blocks[1], IR_PASS, IR_NO_REG, args, 2, attempt->span);
    }
    (void)ir_append(program, attempt->blocks[1], IR_RERAISE, IR_NO_REG, &exception, 1,
                    attempt->span);
}

static void own_in(Holding *holding, IrFunc *func)
{
    own_look_at(holding, func);
    own_find_spans(holding);
    holding->variables.len = 0;
    add_variables(holding);
    if (holding->variables.len == 0) {
        return;
    }
    own_accept_calls(holding, func->body);
    own_drop_in_block(holding, func->body, drop_all);
    pass_all(holding);
    func_number_yields(func);
    holding->program->has_passed = true;
    for (size_t i = 0; i < holding->variables.len; i++) {
        func->regs.items[holding->variables.items[i].reg].may_be_unbound = true;
    }
}

void own_local_variables(IrProgram *program, const bool *needs_close)
{
    Holding holding = {
        .program = program,
        .main = program->modules.items[0]->func,
        .needs_close = needs_close,
        .globals = ARENA_ARRAY(program->arena, Held, program->globals.len),
    };
    if (keeps_exceptions(program)) {
        return;
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        IrFunc *func = program->funcs.items[i];
        if (func->kind == IR_FUNC_DEF && func->module == 0) { // of others: there may be a walrus
            own_in(&holding, func);
        }
    }
}
