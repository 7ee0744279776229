// SPDX-License-Identifier: Apache-2.0
// yield. A generator handles its own exceptions, and between two steps its caller's: what is handled changes on the way
// out and in again, before an exception is thrown into it.
#include "ir/build_internal.h"

static void add_leftover(Builder *builder, Span span, uint32_t owned)
{
    array_push(builder->arena, &builder->leftovers, (Leftover){builder->func->func, span, owned});
}

/// Would more than its variables be given up if the generator were abandoned here?
static void check_place(Builder *builder, Span span)
{
    for (const Region *region = builder->func->region; region != NULL; region = region->outer) {
        if (region->kind == REGION_CLEANUP || (region->kind == REGION_TRY && region->takes_all)) {
            add_leftover(builder, span, region->kind == REGION_CLEANUP ? region->owned : NOT_OWNED);
        }
    }
}

IrReg emit_yield(Builder *builder, Span span, IrReg value)
{
    check_place(builder, span);
    bool handles = is_handling(builder);
    if (handles) {
        IrReg outer = emit_value(builder, span, IR_HANDLED_OUTER, NO_REGS);
        emit(builder, span, IR_HANDLED_SET, REGS(outer));
    }
    IrReg sent = emit_value(builder, span, IR_YIELD, REGS(value));
    if (handles) {
        handled_again(builder, span);
    }
    emit(builder, span, handles ? IR_RESUME_HANDLING : IR_RESUME, NO_REGS);
    return sent;
}

IrReg yield_expr(Builder *builder, const Node *node)
{
    const Node *value = AST_AS_CONST(node, Yield)->value;
    IrReg reg = value == NULL ? emit_none(builder, node->span) : expr(builder, value);
    return emit_yield(builder, node->span, reg);
}

IrReg yield_from_expr(Builder *builder, const Node *node)
{
    check_place(builder, node->span);
    if (is_handling(builder)) {
        lack(builder, node->span, MSG_LACK_GENERATOR, STR(""));
    }
    const Node *iterable = AST_AS_CONST(node, YieldFrom)->value;
    uint32_t owned = own_begin(builder, may_be_owned(builder, iterable) ? iterable : NULL);
    if (owned != NOT_OWNED) {
        add_leftover(builder, node->span, owned);
    }
    IrReg value = expr(builder, iterable);
    IrReg iterator = emit_value(builder, node->span, IR_ITER, REGS(value));
    return emit_value(builder, node->span, IR_YIELD_FROM, REGS(iterator));
}

/// Number the yields of `block`, `n` before it, and say which ones are in each block.
static uint32_t number_yields(IrBlock *block, uint32_t n)
{
    uint32_t before = n;
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (instr->op == IR_YIELD || instr->op == IR_YIELD_FROM) {
            instr->imm.index = ++n;
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            n = number_yields(instr->blocks[i], n);
        }
    }
    block->first_yield = n > before ? before + 1 : 0;
    block->last_yield = n > before ? n : 0;
    return n;
}

void func_number_yields(IrFunc *func)
{
    func->n_yields = number_yields(func->body, 0);
}
