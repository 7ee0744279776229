// SPDX-License-Identifier: Apache-2.0
// Which expressions CPython's compiler makes constants of: those of ast_opt.c that give a number. What the value is
// matters only for that; the code computes it anew, but for a nan, of which it can be seen that it is one object.
#include "ir/build_internal.h"
#include "sema/fold_number.h"

#include <math.h>

static Folded folded_constant(const IrConst *constant)
{
    switch (constant->kind) {
    case IR_CONST_INT: return folded_digits(constant->text);
    case IR_CONST_SMALL:
    case IR_CONST_BOOL: return folded_int(constant->small);
    case IR_CONST_FLOAT: return folded_float(constant->real);
    case IR_CONST_STR:
    case IR_CONST_NONE:
    case IR_CONST_ELLIPSIS:
    case IR_CONST_NOT_IMPLEMENTED:
    case IR_CONST_TUPLE: return (Folded){.kind = FOLD_OTHER};
    }
    UNREACHABLE();
}

// --- Expressions -----------------------------------------------------------------------------------------------------

static Folded folded(Builder *builder, const Node *node);

/// A chain of operators to the left, however long.
static Folded binary(Builder *builder, const Node *node)
{
    Array(const AstBinaryOp *) chain = {0};
    while (node->kind == AST_BINARY_OP) {
        array_push(builder->arena, &chain, AST_AS_CONST(node, BinaryOp));
        node = AST_AS_CONST(node, BinaryOp)->left;
    }
    Folded value = folded(builder, node);
    for (size_t i = chain.len; i-- > 0 && value.kind != FOLD_NONE;) {
        value = fold_binary(chain.items[i]->op, value, folded(builder, chain.items[i]->right));
    }
    return value;
}

static Folded folded(Builder *builder, const Node *node)
{
    const IrConst *constant = constant_of(builder, node);
    if (constant != NULL) {
        return folded_constant(constant);
    }
    if (node->kind == AST_BINARY_OP) {
        return binary(builder, node);
    }
    if (node->kind == AST_UNARY_OP) {
        const AstUnaryOp *unary = AST_AS_CONST(node, UnaryOp);
        return fold_unary(unary->op, folded(builder, unary->operand));
    }
    bool is_tuple =
        node->kind == AST_TUPLE && are_folded(builder, &AST_AS_CONST(node, Tuple)->elements);
    return (Folded){.kind = is_tuple ? FOLD_OTHER : FOLD_NONE};
}

bool are_folded(Builder *builder, const NodeList *elements)
{
    for (uint32_t i = 0; i < elements->len; i++) {
        if (folded(builder, elements->items[i]).kind == FOLD_NONE) {
            return false;
        }
    }
    return true;
}

bool is_folded_nan(Builder *builder, const Node *node)
{
    Folded value = folded(builder, node);
    return value.kind == FOLD_FLOAT && isnan(value.real);
}

IrReg folded_nan(Builder *builder, Span span)
{
    uint64_t bits = (uint64_t)0x7FF << 52 | (uint64_t)1 << 50 |
                    (uint64_t)(builder->module & 0xFFFF) << 32 | span.start;
    IrInstr *instr = emit(builder, span, IR_FLOAT, NO_REGS);
    memcpy(&instr->imm.real, &bits, sizeof bits);
    return instr->result;
}
