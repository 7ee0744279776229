// SPDX-License-Identifier: Apache-2.0
// Constants, f-strings and displays. Sets and dicts are filled in the steps in which CPython's compiler does it: they
// decide on the order of a set's elements, and on what was done when an unhashable one is found.
#include "ir/build_internal.h"

enum {
    STACK_USE_GUIDELINE = 30, // of CPython's compile.c: longer displays are filled one by one
    MIN_CONSTANTS = 3,        // as many constants are one
};

// --- Constants -------------------------------------------------------------------------------------------------------

static const IrConst *plain_const(Builder *builder, IrConstKind kind, int64_t small)
{
    return ir_const(builder->program, &(IrConst){.kind = kind, .small = small});
}

const IrConst *constant_elements(Builder *builder, const NodeList *elements)
{
    const IrConst **items = ARENA_ARRAY(builder->arena, const IrConst *, elements->len);
    for (uint32_t i = 0; i < elements->len; i++) {
        items[i] = constant_of(builder, elements->items[i]);
        if (items[i] == NULL) {
            return NULL;
        }
    }
    return ir_const_tuple(builder->program, items, elements->len);
}

static const IrConst *minus_const(Builder *builder, const AstUnaryOp *unary)
{
    bool is_minus = unary->op == UNARY_MINUS && unary->operand->kind == AST_NUMBER;
    return is_minus ? number_const(builder, AST_AS_CONST(unary->operand, Number), true) : NULL;
}

const IrConst *constant_of(Builder *builder, const Node *node)
{
    if (node->kind == AST_NUMBER) {
        return number_const(builder, AST_AS_CONST(node, Number), false);
    }
    if (node->kind == AST_STRING) {
        return ir_const_str(builder->program, AST_AS_CONST(node, String)->value);
    }
    if (node->kind == AST_TUPLE) {
        return constant_elements(builder, &AST_AS_CONST(node, Tuple)->elements);
    }
    if (node->kind == AST_UNARY_OP) {
        return minus_const(builder, AST_AS_CONST(node, UnaryOp));
    }
    if (node->kind != AST_CONSTANT) {
        return NULL;
    }
    switch (AST_AS_CONST(node, Constant)->kind) {
    case CONSTANT_TRUE: return plain_const(builder, IR_CONST_BOOL, 1);
    case CONSTANT_FALSE: return plain_const(builder, IR_CONST_BOOL, 0);
    case CONSTANT_NONE: return plain_const(builder, IR_CONST_NONE, 0);
    case CONSTANT_ELLIPSIS: return plain_const(builder, IR_CONST_ELLIPSIS, 0);
    case CONSTANT_COUNT: break;
    }
    UNREACHABLE();
}

IrReg constant_expr(Builder *builder, const Node *node)
{
    const IrConst *constant = constant_of(builder, node);
    if (constant != NULL) {
        return emit_const(builder, node->span, constant);
    }
    lack(builder, node->span, MSG_LACK_COMPLEX, STR(""));
    return emit_none(builder, node->span);
}

// --- f-strings -------------------------------------------------------------------------------------------------------

static IrReg joined_pieces(Builder *builder, Span span, const NodeList *values);

static IrReg formatted_piece(Builder *builder, const AstFormattedValue *node)
{
    IrReg value = expr_kept(builder, node->value);
    Span span = node->node.span;
    IrReg spec = node->format_spec == NULL ? emit_str(builder, span, STR(""))
                                           : expr(builder, node->format_spec);
    return emit_index(builder, span, IR_FORMAT, node->conversion, REGS(value, spec));
}

static IrReg piece(Builder *builder, const Node *node)
{
    return node->kind == AST_FORMATTED_VALUE
               ? formatted_piece(builder, AST_AS_CONST(node, FormattedValue))
               : expr(builder, node);
}

static IrReg joined_pieces(Builder *builder, Span span, const NodeList *values)
{
    if (values->len == 1) {
        return piece(builder, values->items[0]);
    }
    RegArray pieces = {0};
    for (uint32_t i = 0; i < values->len; i++) {
        array_push(builder->arena, &pieces, piece(builder, values->items[i]));
    }
    return pieces.len == 0
               ? emit_str(builder, span, STR(""))
               : emit_value(builder, span, IR_STR_JOIN, pieces.items, (uint32_t)pieces.len);
}

IrReg joined_expr(Builder *builder, const Node *node)
{
    return joined_pieces(builder, node->span, &AST_AS_CONST(node, JoinedStr)->values);
}

// --- Lists, tuples, sets ---------------------------------------------------------------------------------------------

static void kept_elements(Builder *builder, const NodeList *elements, uint32_t n, RegArray *regs)
{
    for (uint32_t i = 0; i < n; i++) {
        array_push(builder->arena, regs, expr_kept(builder, elements->items[i]));
    }
}

static uint32_t n_before_star(const NodeList *elements)
{
    uint32_t n = 0;
    while (n < elements->len && elements->items[n]->kind != AST_STARRED) {
        n++;
    }
    return n;
}

/// A list or a set: `make` it of the elements before the first star, then go on one by one.
static IrReg grown(Builder *builder, Span span, const NodeList *elements, IrOp make, IrOp add,
                   IrOp extend)
{
    bool is_big = elements->len > STACK_USE_GUIDELINE;
    uint32_t n = is_big ? 0 : n_before_star(elements);
    RegArray first = {0};
    kept_elements(builder, elements, n, &first);
    IrReg result = emit_value(builder, span, make, first.items, (uint32_t)first.len);
    for (uint32_t i = n; i < elements->len; i++) {
        const Node *element = elements->items[i];
        if (element->kind == AST_STARRED) {
            IrReg values = expr(builder, AST_AS_CONST(element, Starred)->value);
            emit(builder, element->span, extend, REGS(result, values));
        } else {
            emit(builder, span, add, REGS(result, expr(builder, element)));
        }
    }
    return result;
}

IrReg elements_list(Builder *builder, Span span, const NodeList *elements)
{
    return grown(builder, span, elements, IR_LIST_NEW, IR_LIST_APPEND, IR_LIST_EXTEND);
}

IrReg list_expr(Builder *builder, const Node *node)
{
    return elements_list(builder, node->span, &AST_AS_CONST(node, List)->elements);
}

static IrReg tuple_of(Builder *builder, Span span, const NodeList *elements)
{
    const IrConst *constant = constant_elements(builder, elements);
    if (constant != NULL) {
        return emit_const(builder, span, constant);
    }
    if (n_before_star(elements) < elements->len) {
        IrReg list = elements_list(builder, span, elements);
        return emit_value(builder, span, IR_LIST_TUPLE, REGS(list));
    }
    RegArray regs = {0};
    kept_elements(builder, elements, elements->len, &regs);
    return emit_value(builder, span, IR_TUPLE_NEW, regs.items, (uint32_t)regs.len);
}

IrReg tuple_expr(Builder *builder, const Node *node)
{
    return tuple_of(builder, node->span, &AST_AS_CONST(node, Tuple)->elements);
}

IrReg set_expr(Builder *builder, const Node *node)
{
    const NodeList *elements = &AST_AS_CONST(node, Set)->elements;
    if (elements->len < MIN_CONSTANTS || !are_folded(builder, elements)) {
        return grown(builder, node->span, elements, IR_SET_NEW, IR_SET_ADD, IR_SET_UPDATE);
    }
    IrReg frozen = frozen_set(builder, node->span, elements);
    IrReg set = emit_value(builder, node->span, IR_SET_NEW, NO_REGS);
    emit(builder, node->span, IR_SET_UPDATE, REGS(set, frozen));
    return set;
}

IrReg frozen_set(Builder *builder, Span span, const NodeList *elements)
{
    IrReg tuple = tuple_of(builder, span, elements);
    IrReg set = emit_native(builder, span, STR("frozenset"), REGS(tuple));
    tuple = emit_native(builder, span, STR("tuple"), REGS(set));
    return emit_native(builder, span, STR("frozenset"), REGS(tuple));
}

// --- Dicts -----------------------------------------------------------------------------------------------------------

/// A dict of the items [begin, end), none of them `**`.
static IrReg sub_dict(Builder *builder, Span span, const NodeList *items, uint32_t begin,
                      uint32_t end)
{
    bool is_big = (end - begin) * 2 > STACK_USE_GUIDELINE;
    RegArray regs = {0};
    IrReg dict = is_big ? emit_value(builder, span, IR_DICT_NEW, NO_REGS) : IR_NO_REG;
    for (uint32_t i = begin; i < end; i++) {
        const AstDictItem *item = AST_AS_CONST(items->items[i], DictItem);
        IrReg key = expr_kept(builder, item->key);
        IrReg value = is_big ? expr(builder, item->value) : expr_kept(builder, item->value);
        if (is_big) {
            emit(builder, span, IR_DICT_SET, REGS(dict, key, value));
        } else {
            array_push(builder->arena, &regs, key);
            array_push(builder->arena, &regs, value);
        }
    }
    return is_big ? dict : emit_value(builder, span, IR_DICT_NEW, regs.items, (uint32_t)regs.len);
}

/// Add the items of `part` to `dict`, or begin with them.
static void update_dict(Builder *builder, Span span, IrReg *dict, IrReg part)
{
    if (*dict == IR_NO_REG) {
        *dict = part;
    } else {
        emit(builder, span, IR_DICT_UPDATE, REGS(*dict, part));
    }
}

IrReg dict_expr(Builder *builder, const Node *node)
{
    const NodeList *items = &AST_AS_CONST(node, Dict)->items;
    IrReg dict = IR_NO_REG;
    uint32_t begin = 0; // of the items that are not in it yet
    for (uint32_t i = 0; i < items->len; i++) {
        const AstDictItem *item = AST_AS_CONST(items->items[i], DictItem);
        bool is_full = item->key != NULL && (i - begin) * 2 > STACK_USE_GUIDELINE;
        uint32_t end = is_full ? i + 1 : i;
        if ((item->key == NULL || is_full) && end > begin) {
            update_dict(builder, node->span, &dict,
                        sub_dict(builder, node->span, items, begin, end));
        }
        if (item->key == NULL) {
            if (dict == IR_NO_REG) {
                dict = emit_value(builder, node->span, IR_DICT_NEW, NO_REGS);
            }
            emit(builder, node->span, IR_DICT_UPDATE, REGS(dict, expr(builder, item->value)));
        }
        begin = item->key == NULL || is_full ? i + 1 : begin;
    }
    if (begin < items->len || dict == IR_NO_REG) {
        update_dict(builder, node->span, &dict,
                    sub_dict(builder, node->span, items, begin, items->len));
    }
    return dict;
}
