// SPDX-License-Identifier: Apache-2.0
// Tests of identity between values that the runtime can't tell apart as CPython does: numbers, strings, tuples. The ones
// whose result is certain are constants afterwards; the others ask the runtime (runtime/identity.c).
#include "ir/pass_internal.h"

typedef struct Identity {
    IrProgram *program;
    IrFunc *func; // that is looked at
    const RegDef *defs;
    bool *is_in_loop; // by register: its value is given in a loop
    uint32_t n_loops; // around what is looked at
} Identity;

/// Small ints, of which CPython has one object each.
enum { SMALL_MIN = -5, SMALL_MAX = 256 };

static void find_loops(Identity *identity, const IrBlock *block)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (instr->result != IR_NO_REG && identity->n_loops > 0) {
            identity->is_in_loop[instr->result] = true;
        }
        identity->n_loops += instr->op == IR_LOOP;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            find_loops(identity, instr->blocks[i]);
        }
        identity->n_loops -= instr->op == IR_LOOP;
    }
}

// --- What an operand is ----------------------------------------------------------------------------------------------

/// The register where the value in `reg` comes from, through registers that are given a value in one place only.
static IrReg origin(const Identity *identity, IrReg reg)
{
    const IrInstr *def = only_def(identity->defs, reg);
    while (def != NULL && def->op == IR_COPY) {
        reg = def->args[0];
        def = only_def(identity->defs, reg);
    }
    return reg;
}

static bool is_constant(const IrInstr *def)
{
    return def != NULL && (def->op == IR_INT || def->op == IR_FLOAT || def->op == IR_CONST);
}

static bool is_same_constant(const IrInstr *a, const IrInstr *b)
{
    return a->op == b->op &&
           (a->op == IR_INT     ? a->imm.integer == b->imm.integer
            : a->op == IR_FLOAT ? memcmp(&a->imm.real, &b->imm.real, sizeof a->imm.real) == 0
                                : a->imm.constant == b->imm.constant);
}

/// An object that there is only once, in CPython and in the runtime.
static bool is_unique(const IrInstr *def)
{
    return def != NULL && def->op == IR_INT && def->imm.integer >= SMALL_MIN &&
           def->imm.integer <= SMALL_MAX;
}

static bool is_exact(IrKind kind)
{
    return kind == IR_KIND_INT || kind == IR_KIND_FLOAT || kind == IR_KIND_STR ||
           kind == IR_KIND_TUPLE;
}

/// One value, since the register has one while its function runs.
static bool is_given_once(const Identity *identity, IrReg reg)
{
    return identity->defs[reg].n == 1 && !identity->is_in_loop[reg];
}

// --- The test --------------------------------------------------------------------------------------------------------

typedef enum Answer { ANSWER_NO, ANSWER_YES, ANSWER_UNKNOWN } Answer;

static Answer answer(const Identity *identity, const IrInstr *instr)
{
    IrReg a = origin(identity, instr->args[0]), b = origin(identity, instr->args[1]);
    const IrInstr *def_a = only_def(identity->defs, a), *def_b = only_def(identity->defs, b);
    if (is_constant(def_a) && is_constant(def_b)) { // of one code object
        return is_same_constant(def_a, def_b) ? ANSWER_YES : ANSWER_NO;
    }
    if (instr->args[0] == instr->args[1] || (a == b && is_given_once(identity, a))) {
        return ANSWER_YES;
    }
    IrKind kind_a = identity->func->regs.items[a].kind, kind_b = identity->func->regs.items[b].kind;
    return is_exact(kind_a) && is_exact(kind_b) && kind_a != kind_b ? ANSWER_NO : ANSWER_UNKNOWN;
}

/// Is the value one of those that the runtime tells apart as CPython does?
static bool has_identity(const Identity *identity, IrReg reg)
{
    IrKind kind = identity->func->regs.items[reg].kind;
    return ir_kind_join(kind, IR_KIND_OBJECT) == IR_KIND_OBJECT ||
           is_unique(only_def(identity->defs, origin(identity, reg)));
}

static void fold(void *context, IrInstr *instr)
{
    const Identity *identity = context;
    if (instr->op != IR_IS || has_identity(identity, instr->args[0]) ||
        has_identity(identity, instr->args[1])) {
        return;
    }
    Answer found = answer(identity, instr);
    if (found == ANSWER_UNKNOWN) {
        instr->op = IR_IDENTICAL;
        return;
    }
    instr->op = IR_BOOL;
    instr->imm.integer = found == ANSWER_YES;
    instr->n_args = 0;
}

void ir_pass_identity(IrProgram *program)
{
    for (size_t i = 0; i < program->funcs.len; i++) {
        IrFunc *func = program->funcs.items[i];
        Identity identity = {
            .program = program,
            .func = func,
            .defs = func_defs(program, func),
            .is_in_loop = ARENA_ARRAY(program->arena, bool, func->regs.len),
        };
        find_loops(&identity, func->body);
        each_instr(func->body, fold, &identity);
    }
}
