// SPDX-License-Identifier: Apache-2.0
// The variables of each module in the order in which the text gives them their first values: what a misspelt name is
// compared with when the program fails.
#include "ir/pass_internal.h"

typedef struct Finder {
    IrProgram *program;
    IrModule *module;
    bool *is_found; // by global
} Finder;

static void see_instr(void *context, IrInstr *instr)
{
    Finder *finder = context;
    if (instr->op != IR_GLOBAL_SET || finder->is_found[instr->imm.global->number]) {
        return;
    }
    const IrGlobal *global = instr->imm.global;
    IrModule *module = finder->program->modules.items[global->module];
    finder->is_found[global->number] = true;
    array_push(finder->program->arena, &module->first_values,
               ((IrFirstValue){global, instr->span}));
}

void ir_pass_first_values(IrProgram *program)
{
    Finder finder = {.program = program,
                     .is_found = ARENA_ARRAY(program->arena, bool, program->globals.len + 1)};
    for (size_t i = 0; i < program->modules.len; i++) {
        each_instr(program->modules.items[i]->func->body, see_instr, &finder);
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        each_instr(program->funcs.items[i]->body, see_instr, &finder);
    }
}
