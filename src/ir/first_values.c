// SPDX-License-Identifier: Apache-2.0
// The variables of each module in the order in which the text gives them their first values: what a misspelt name is
// compared with when the program fails.
#include "ir/pass_internal.h"

typedef struct Finder {
    IrProgram *program;
    IrModule *module;
    bool *is_found;   // by global
    bool *is_deleted; // the same
} Finder;

static void see_deleted(void *context, IrInstr *instr)
{
    Finder *finder = context;
    if (instr->op == IR_GLOBAL_DEL) {
        finder->is_deleted[instr->imm.global->number] = true;
    }
}

/// Does the module's body give the value in each run, whatever comes?
static bool is_outermost(const IrFunc *body, const IrInstr *instr)
{
    for (const IrInstr *at = body->body->first; at != NULL; at = at->next) {
        if (at == instr) {
            return true;
        }
    }
    return false;
}

static void see_instr(void *context, IrInstr *instr)
{
    Finder *finder = context;
    if (instr->op != IR_GLOBAL_SET || finder->is_found[instr->imm.global->number]) {
        return;
    }
    const IrGlobal *global = instr->imm.global;
    IrModule *module = finder->program->modules.items[global->module];
    finder->is_found[global->number] = true;
    array_push(
        finder->program->arena, &module->first_values,
        ((IrFirstValue){global, instr->span,
                        finder->is_deleted[global->number] || !is_outermost(module->func, instr)}));
}

void ir_pass_first_values(IrProgram *program)
{
    Finder finder = {.program = program,
                     .is_found = ARENA_ARRAY(program->arena, bool, program->globals.len + 1),
                     .is_deleted = ARENA_ARRAY(program->arena, bool, program->globals.len + 1)};
    for (size_t i = 0; i < program->funcs.len; i++) {
        each_instr(program->funcs.items[i]->body, see_deleted, &finder);
    }
    for (size_t i = 0; i < program->modules.len; i++) {
        each_instr(program->modules.items[i]->func->body, see_instr, &finder);
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        each_instr(program->funcs.items[i]->body, see_instr, &finder);
    }
}
