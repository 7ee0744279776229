// SPDX-License-Identifier: Apache-2.0
// Comparisons and conditions. A condition that decides on a way is made of jumps: no value of `and`, `or`, `not` or a
// chain of comparisons is ever held.
#include "ir/build_internal.h"

// --- One comparison ------------------------------------------------------------------------------------------------

/// What one comparison gives: a BOOL, or for == != < <= > >= any value.
static IrReg comparison(Builder *builder, Span span, CompareOp op, IrReg a, IrReg b)
{
    switch (op) {
    case COMPARE_IS: return emit_value(builder, span, IR_IS, REGS(a, b));
    case COMPARE_IS_NOT: {
        IrReg is = emit_value(builder, span, IR_IS, REGS(a, b));
        return emit_value(builder, span, IR_NOT, REGS(is));
    }
    case COMPARE_IN: return emit_value(builder, span, IR_CONTAINS, REGS(a, b));
    case COMPARE_NOT_IN: {
        IrReg contains = emit_value(builder, span, IR_CONTAINS, REGS(a, b));
        return emit_value(builder, span, IR_NOT, REGS(contains));
    }
    case COMPARE_EQ:
    case COMPARE_NOT_EQ:
    case COMPARE_LT:
    case COMPARE_LT_E:
    case COMPARE_GT:
    case COMPARE_GT_E: return emit_index(builder, span, IR_COMPARE, op, REGS(a, b));
    case COMPARE_COUNT: break;
    }
    UNREACHABLE();
}

// --- A chain -------------------------------------------------------------------------------------------------------

/// Comparisons one after the other; each value is evaluated once.
typedef struct Chain {
    const AstCompare *node;
    uint32_t done; // comparisons
    IrReg value;   // of what stands left of the next one
} Chain;

static Chain chain_begin(Builder *builder, const Node *node)
{
    const AstCompare *compare = AST_AS_CONST(node, Compare);
    return (Chain){compare, 0, expr_kept(builder, compare->left)};
}

static bool chain_is_last(const Chain *chain)
{
    return chain->done + 1 == chain->node->comparisons.len;
}

static IrReg chain_next(Builder *builder, Chain *chain)
{
    const AstComparison *next =
        AST_AS_CONST(chain->node->comparisons.items[chain->done], Comparison);
    IrReg right =
        chain_is_last(chain) ? expr(builder, next->value) : expr_kept(builder, next->value);
    IrReg result = comparison(builder, chain->node->node.span, next->op, chain->value, right);
    chain->done++;
    chain->value = right;
    return result;
}

IrReg compare_expr(Builder *builder, const Node *node)
{
    Chain chain = chain_begin(builder, node);
    if (chain_is_last(&chain)) {
        return chain_next(builder, &chain);
    }
    IrReg to = new_temp(builder, IR_KIND_ANY);
    Label end = label_begin(builder, node->span, IR_BLOCK);
    for (;;) {
        bool is_last = chain_is_last(&chain);
        emit_copy(builder, node->span, to, chain_next(builder, &chain));
        if (is_last) {
            break;
        }
        emit_branch(builder, node->span, emit_truth(builder, node->span, to), false, end.number);
    }
    label_end(builder, &end);
    return to;
}

// --- Conditions ----------------------------------------------------------------------------------------------------

bool is_branching(const Node *node)
{
    while (node->kind == AST_UNARY_OP && AST_AS_CONST(node, UnaryOp)->op == UNARY_NOT) {
        node = AST_AS_CONST(node, UnaryOp)->operand;
    }
    return node->kind == AST_BOOL_OP ||
           (node->kind == AST_COMPARE && AST_AS_CONST(node, Compare)->comparisons.len > 1);
}

IrReg condition(Builder *builder, const Node *node)
{
    if (!is_branching(node)) {
        return emit_truth(builder, node->span, expr(builder, node));
    }
    IrReg to = new_temp(builder, IR_KIND_BOOL);
    Label end = label_begin(builder, node->span, IR_BLOCK);
    emit_to(builder, node->span, IR_BOOL, to, NO_REGS)->imm.integer = false;
    branch(builder, node, false, end.number);
    emit_to(builder, node->span, IR_BOOL, to, NO_REGS)->imm.integer = true;
    label_end(builder, &end);
    return to;
}

/// `and` and `or`, of which one value decides: `false` for `and`, `true` for `or`.
static void branch_bool_op(Builder *builder, const Node *node, bool when, uint32_t label)
{
    const AstBoolOp *bool_op = AST_AS_CONST(node, BoolOp);
    const NodeList *values = &bool_op->values;
    bool decides = bool_op->op == BOOL_OR;
    if (decides == when) {
        for (uint32_t i = 0; i < values->len; i++) {
            branch(builder, values->items[i], when, label);
        }
        return;
    }
    Label stay = label_begin(builder, node->span, IR_BLOCK);
    for (uint32_t i = 0; i + 1 < values->len; i++) {
        branch(builder, values->items[i], decides, stay.number);
    }
    branch(builder, values->items[values->len - 1], when, label);
    label_end(builder, &stay);
}

static void branch_chain(Builder *builder, const Node *node, bool when, uint32_t label)
{
    Chain chain = chain_begin(builder, node);
    Label stay = label_begin(builder, node->span, IR_BLOCK);
    for (;;) {
        bool is_last = chain_is_last(&chain);
        IrReg truth = emit_truth(builder, node->span, chain_next(builder, &chain));
        if (is_last) {
            emit_branch(builder, node->span, truth, when, label);
            break;
        }
        emit_branch(builder, node->span, truth, false, when ? stay.number : label);
    }
    label_end(builder, &stay);
}

void branch(Builder *builder, const Node *node, bool when, uint32_t label)
{
    while (node->kind == AST_UNARY_OP && AST_AS_CONST(node, UnaryOp)->op == UNARY_NOT) {
        node = AST_AS_CONST(node, UnaryOp)->operand;
        when = !when;
    }
    if (node->kind == AST_BOOL_OP) {
        branch_bool_op(builder, node, when, label);
    } else if (is_branching(node)) {
        branch_chain(builder, node, when, label);
    } else {
        IrReg truth = emit_truth(builder, node->span, expr(builder, node));
        emit_branch(builder, node->span, truth, when, label);
    }
}
