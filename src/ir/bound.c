// SPDX-License-Identifier: Apache-2.0
// Which global variables certainly have a value: those that nothing deletes have one on every way behind an assignment,
// in functions that are made behind it, too.
#include "ir/flow.h"
#include "ir/pass_internal.h"

typedef struct BoundGlobals {
    IrProgram *program;
    Flow flow;
    bool *is_deleted; // by global
    FactSet *entries; // by function: what holds at its begin
    bool has_changed;
    bool is_final; // the facts are right: use them
} BoundGlobals;

static void see_deleted(void *context, IrInstr *instr)
{
    BoundGlobals *bound = context;
    if (instr->op == IR_GLOBAL_DEL) {
        bound->is_deleted[instr->imm.global->number] = true;
    }
}

static void enter(BoundGlobals *bound, const IrFunc *func, const FactSet *facts)
{
    if (!bound->is_final && facts_meet(&bound->flow, &bound->entries[func->number], facts)) {
        bound->has_changed = true;
    }
}

/// The variables of other modules go when an import fails.
static bool is_followed(const IrGlobal *global)
{
    return global->module == 0 && !global->is_open;
}

static void step(void *context, IrInstr *instr, FactSet *facts)
{
    BoundGlobals *bound = context;
    bool is_variable = instr->op == IR_GLOBAL_SET || instr->op == IR_GLOBAL_GET;
    if (is_variable && is_followed(instr->imm.global)) {
        const IrGlobal *global = instr->imm.global;
        bool is_set = instr->op == IR_GLOBAL_SET;
        if (bound->is_final && !is_set && facts_has(facts, global->number)) {
            instr->op = IR_GLOBAL_READ;
        }
        if (!bound->is_deleted[global->number] && (is_set || global->builtin == NULL)) {
            facts_set(facts, global->number, true);
        }
    } else if (instr->op == IR_FUNCTION_NEW && instr->imm.func->is_called_generically) {
        enter(bound, instr->imm.func, facts);
    } else if (instr->op == IR_CALL_FUNC) {
        enter(bound, instr->imm.func, facts);
    }
}

static void walk_all(BoundGlobals *bound)
{
    IrProgram *program = bound->program;
    for (size_t i = 0; i < program->funcs.len; i++) {
        FactSet facts = facts_copy(&bound->flow, &bound->entries[i]);
        flow_walk(&bound->flow, program->funcs.items[i], &facts);
    }
}

void ir_pass_bound(IrProgram *program)
{
    BoundGlobals bound = {
        .program = program,
        .flow = flow_new(program->arena, (uint32_t)program->globals.len, &bound),
        .is_deleted = ARENA_ARRAY(program->arena, bool, program->globals.len),
        .entries = ARENA_ARRAY(program->arena, FactSet, program->funcs.len),
    };
    bound.flow.step = step;
    for (size_t i = 0; i < program->funcs.len; i++) {
        each_instr(program->funcs.items[i]->body, see_deleted, &bound);
    }
    bound.entries[program->modules.items[0]->func->number] = facts_new(&bound.flow);
    do {
        bound.has_changed = false;
        walk_all(&bound);
    } while (bound.has_changed);
    bound.is_final = true;
    walk_all(&bound);
}
