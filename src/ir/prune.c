// SPDX-License-Identifier: Apache-2.0
// Operations that nobody would miss: without effects, for registers that nothing reads.
#include "ir/pass_internal.h"

typedef struct Pruner {
    uint32_t *n_uses; // by register
    bool has_changed;
} Pruner;

static void count_uses(void *context, IrInstr *instr)
{
    Pruner *pruner = context;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        pruner->n_uses[instr->args[i]]++;
    }
}

/// Neither raises nor jumps nor runs anything; METHOD_SELF and OUTER_CELL belong to what stands before them.
static bool is_pure(IrOp op)
{
    const IrOpInfo *info = &IR_OPS[op];
    bool is_bound_up = op == IR_METHOD_SELF || op == IR_RANGE_NEXT;
    return !info->may_raise && !info->may_collect && !info->is_jump && !info->is_structured &&
           info->kind != IR_KIND_VOID && !is_bound_up;
}

static bool is_used(void *context, IrInstr *instr)
{
    Pruner *pruner = context;
    if (!is_pure(instr->op) || pruner->n_uses[instr->result] > 0) {
        return true;
    }
    for (uint32_t i = 0; i < instr->n_args; i++) {
        pruner->n_uses[instr->args[i]]--;
    }
    pruner->has_changed = true;
    return false;
}

void ir_pass_prune(IrProgram *program)
{
    for (size_t i = 0; i < program->funcs.len; i++) {
        IrFunc *func = program->funcs.items[i];
        Pruner pruner = {.n_uses = ARENA_ARRAY(program->arena, uint32_t, func->regs.len)};
        each_instr(func->body, count_uses, &pruner);
        do {
            pruner.has_changed = false;
            filter_instrs(func->body, is_used, &pruner);
        } while (pruner.has_changed);
    }
}
