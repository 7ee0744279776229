// SPDX-License-Identifier: Apache-2.0
// Which global variables get values that the module's own code does not show: those of a module that is no main one are
// attributes of an object, which any code may set; `from m import *` sets all that m has.
#include "ir/pass_internal.h"

typedef struct Openness {
    IrProgram *program;
    const RegDef *defs; // of the function that is looked at
    Map names;          // of attributes that something sets
    bool is_any;        // any attribute may be set
} Openness;

static bool is_setter(Str builtin)
{
    return str_equal(builtin, STR("setattr")) || str_equal(builtin, STR("delattr")) ||
           str_equal(builtin, STR("vars"));
}

static bool reads_setter(const IrInstr *instr)
{
    bool is_read = instr->op == IR_GET_ATTR || instr->op == IR_METHOD;
    return is_read && (str_equal(instr->imm.string, STR("__dict__")) ||
                       str_equal(instr->imm.string, STR("__setattr__")) ||
                       str_equal(instr->imm.string, STR("__delattr__")));
}

static void see_set(void *context, IrInstr *instr)
{
    Openness *open = context;
    if (instr->op == IR_SET_ATTR || instr->op == IR_DEL_ATTR) {
        map_set(&open->names, instr->imm.string, 1);
    } else if (is_setter(ir_builtin_of(instr)) || reads_setter(instr)) {
        open->is_any = true;
    }
}

/// May `module` have an attribute of this name?
static bool may_have(Openness *open, const IrModule *module, Str name)
{
    return open->is_any || module->has_star_import || map_get(&open->names, name) != NULL ||
           global_in(open->program, module, name) != NULL ||
           global_in(open->program, module, STR("__getattr__")) != NULL;
}

static void see_import(void *context, IrInstr *instr)
{
    Openness *open = context;
    if (instr->op != IR_IMPORT_ALL) {
        return;
    }
    const IrInstr *from = only_def(open->defs, instr->args[0]);
    bool is_known = from != NULL && from->op == IR_IMPORT;
    for (size_t i = 0; i < open->program->globals.len; i++) {
        IrGlobal *global = open->program->globals.items[i];
        bool is_target = global->module == instr->imm.index;
        if (is_target && (!is_known || may_have(open, open->program->modules.items[from->imm.index],
                                                global->name))) {
            global->is_open = true;
        }
    }
}

void ir_pass_open(IrProgram *program)
{
    Openness open = {.program = program, .names = map_new(program->arena)};
    for (size_t i = 0; i < program->funcs.len; i++) {
        each_instr(program->funcs.items[i]->body, see_set, &open);
    }
    for (size_t i = 0; i < program->modules.len; i++) {
        IrFunc *func = program->modules.items[i]->func;
        open.defs = func_defs(program, func);
        each_instr(func->body, see_import, &open);
    }
    for (size_t i = 0; i < program->globals.len; i++) {
        IrGlobal *global = program->globals.items[i];
        bool is_attribute = global->module > 0; // the main module has no object
        bool may_be_set = open.is_any || map_get(&open.names, global->name) != NULL;
        global->is_open = global->is_open || (is_attribute && may_be_set);
    }
}
