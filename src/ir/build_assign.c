// SPDX-License-Identifier: Apache-2.0
// Assignment: all kinds of targets, from left to right.
#include "ir/build_internal.h"

// --- Targets -------------------------------------------------------------------------------------------------------

static void assign_attribute(Builder *builder, const AstAttribute *target, IrReg value)
{
    IrReg object = expr(builder, target->value);
    Str name = attribute_name(builder, target->name);
    emit(builder, target->node.span, IR_SET_ATTR, REGS(object, value))->imm.string = name;
}

static void assign_subscript(Builder *builder, const AstSubscript *target, IrReg value)
{
    IrReg object = expr_kept(builder, target->value);
    IrReg index = expr(builder, target->index);
    emit(builder, target->node.span, IR_SET_ITEM, REGS(object, index, value));
}

/// The number of the one target with a star, or their count.
static uint32_t star_of(const NodeList *targets)
{
    uint32_t i = 0;
    while (i < targets->len && targets->items[i]->kind != AST_STARRED) {
        i++;
    }
    return i;
}

static void assign_all(Builder *builder, Span span, const NodeList *targets, IrReg value)
{
    uint32_t star = star_of(targets);
    IrReg tuple;
    if (star < targets->len) {
        IrInstr *instr = emit(builder, span, IR_UNPACK_STAR, REGS(value));
        instr->imm.integer = (int64_t)star << 32 | (targets->len - star - 1);
        tuple = instr->result;
    } else {
        tuple = emit_index(builder, span, IR_UNPACK, targets->len, REGS(value));
    }
    for (uint32_t i = 0; i < targets->len; i++) {
        const Node *target = targets->items[i];
        IrReg item = emit_index(builder, target->span, IR_TUPLE_ITEM, i, REGS(tuple));
        assign_to(builder, i == star ? AST_AS_CONST(target, Starred)->value : target, item);
    }
}

void assign_to(Builder *builder, const Node *target, IrReg value)
{
    if (target->kind == AST_NAME) {
        name_store(builder, target->span, AST_AS_CONST(target, Name)->name, value);
    } else if (target->kind == AST_ATTRIBUTE) {
        assign_attribute(builder, AST_AS_CONST(target, Attribute), value);
    } else if (target->kind == AST_SUBSCRIPT) {
        assign_subscript(builder, AST_AS_CONST(target, Subscript), value);
    } else if (target->kind == AST_LIST) {
        assign_all(builder, target->span, &AST_AS_CONST(target, List)->elements, value);
    } else {
        assign_all(builder, target->span, &AST_AS_CONST(target, Tuple)->elements, value);
    }
}

// --- a = b -----------------------------------------------------------------------------------------------------------

static const NodeList *tuple_elements(const Node *node)
{
    return node->kind == AST_TUPLE ? &AST_AS_CONST(node, Tuple)->elements : NULL;
}

/// `a, b = c, d`: no tuple is made. Gives false where it is not of that form.
static bool assign_side_by_side(Builder *builder, const Node *target, const Node *value)
{
    const NodeList *targets = tuple_elements(target);
    const NodeList *values = tuple_elements(value);
    if (targets == NULL || values == NULL || targets->len != values->len ||
        star_of(targets) < targets->len || star_of(values) < values->len) {
        return false;
    }
    RegArray regs = {0};
    for (uint32_t i = 0; i < values->len; i++) {
        IrReg reg = expr(builder, values->items[i]);
        bool is_variable = builder->func->func->regs.items[reg].is_variable;
        if (is_variable && (values->len > 1)) {
            reg = emit_kept(builder, values->items[i]->span, reg);
        }
        array_push(builder->arena, &regs, reg);
    }
    for (uint32_t i = 0; i < targets->len; i++) {
        assign_to(builder, targets->items[i], regs.items[i]);
    }
    return true;
}

void assign_value(Builder *builder, const NodeList *targets, const Node *value)
{
    if (targets->len == 1 && assign_side_by_side(builder, targets->items[0], value)) {
        return;
    }
    IrReg reg = expr(builder, value);
    bool is_variable = builder->func->func->regs.items[reg].is_variable;
    if (is_variable && targets->len > 1) { // x = i, a[x] = …
        reg = emit_kept(builder, value->span, reg);
    }
    for (uint32_t i = 0; i < targets->len; i++) {
        const Node *target = targets->items[i];
        bool is_needed = i + 1 < targets->len && target->kind == AST_NAME;
        assign_to(builder, target, is_needed ? emit_kept(builder, target->span, reg) : reg);
    }
}

void assign_stmt(Builder *builder, const Node *statement)
{
    const AstAssign *node = AST_AS_CONST(statement, Assign);
    assign_value(builder, &node->targets, node->value);
}

// --- del a -----------------------------------------------------------------------------------------------------------

static void delete_targets(Builder *builder, const NodeList *targets);

static void delete_target(Builder *builder, const Node *target)
{
    if (target->kind == AST_NAME) {
        name_delete(builder, target->span, AST_AS_CONST(target, Name)->name);
    } else if (target->kind == AST_ATTRIBUTE) {
        const AstAttribute *attribute = AST_AS_CONST(target, Attribute);
        IrReg object = expr(builder, attribute->value);
        emit(builder, target->span, IR_DEL_ATTR, REGS(object))->imm.string =
            attribute_name(builder, attribute->name);
    } else if (target->kind == AST_SUBSCRIPT) {
        IrReg object = expr_kept(builder, AST_AS_CONST(target, Subscript)->value);
        IrReg index = expr(builder, AST_AS_CONST(target, Subscript)->index);
        emit(builder, target->span, IR_DEL_ITEM, REGS(object, index));
    } else if (target->kind == AST_TUPLE) {
        delete_targets(builder, &AST_AS_CONST(target, Tuple)->elements);
    } else {
        delete_targets(builder, &AST_AS_CONST(target, List)->elements);
    }
}

static void delete_targets(Builder *builder, const NodeList *targets)
{
    for (uint32_t i = 0; i < targets->len; i++) {
        delete_target(builder, targets->items[i]);
    }
}

void delete_stmt(Builder *builder, const Node *statement)
{
    delete_targets(builder, &AST_AS_CONST(statement, Delete)->targets);
}

// --- a += b ----------------------------------------------------------------------------------------------------------

static IrReg changed(Builder *builder, const AstAugAssign *node, IrReg before)
{
    IrReg operand = expr(builder, node->value);
    return emit_index(builder, node->node.span, IR_INPLACE, node->op, REGS(before, operand));
}

void aug_assign_stmt(Builder *builder, const Node *statement)
{
    const AstAugAssign *node = AST_AS_CONST(statement, AugAssign);
    Span span = node->target->span;
    if (node->target->kind == AST_NAME) {
        IrReg before = expr_kept(builder, node->target);
        name_store(builder, span, AST_AS_CONST(node->target, Name)->name,
                   changed(builder, node, before));
    } else if (node->target->kind == AST_ATTRIBUTE) {
        const AstAttribute *target = AST_AS_CONST(node->target, Attribute);
        IrReg object = expr_kept(builder, target->value);
        Str name = attribute_name(builder, target->name);
        IrReg before = emit_string(builder, span, IR_GET_ATTR, name, REGS(object));
        IrReg after = changed(builder, node, before);
        emit(builder, span, IR_SET_ATTR, REGS(object, after))->imm.string = name;
    } else {
        const AstSubscript *target = AST_AS_CONST(node->target, Subscript);
        IrReg object = expr_kept(builder, target->value);
        IrReg index = expr_kept(builder, target->index);
        IrReg before = emit_value(builder, span, IR_GET_ITEM, REGS(object, index));
        IrReg after = changed(builder, node, before);
        emit(builder, span, IR_SET_ITEM, REGS(object, index, after));
    }
}
