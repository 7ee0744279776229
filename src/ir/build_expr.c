// SPDX-License-Identifier: Apache-2.0
// Expressions, in CPython's order of evaluation.
#include "ir/build_internal.h"
#include "ir/native.h"

// --- Operators -----------------------------------------------------------------------------------------------------

/// A chain of operators is as deep on its left side as it is long: it is gone down without recursion.
static IrReg binary_expr(Builder *builder, const Node *node)
{
    if (is_folded_nan(builder, node)) {
        return folded_nan(builder, node->span);
    }
    Array(const AstBinaryOp *) chain = {0};
    while (node->kind == AST_BINARY_OP) {
        const AstBinaryOp *binary = AST_AS_CONST(node, BinaryOp);
        array_push(builder->arena, &chain, binary);
        node = binary->left;
    }
    IrReg value = expr_kept(builder, node);
    for (size_t i = chain.len; i-- > 0;) {
        const AstBinaryOp *binary = chain.items[i];
        IrReg right = expr(builder, binary->right);
        value = emit_index(builder, binary->node.span, IR_BINARY, binary->op, REGS(value, right));
    }
    return value;
}

static IrReg unary_expr(Builder *builder, const Node *expression)
{
    const AstUnaryOp *unary = AST_AS_CONST(expression, UnaryOp);
    if (unary->op == UNARY_NOT) {
        IrReg truth = condition(builder, unary->operand);
        return emit_value(builder, unary->node.span, IR_NOT, REGS(truth));
    }
    const IrConst *constant = constant_of(builder, &unary->node);
    if (constant != NULL) {
        return emit_const(builder, unary->node.span, constant);
    }
    if (is_folded_nan(builder, &unary->node)) {
        return folded_nan(builder, unary->node.span);
    }
    IrReg value = expr(builder, unary->operand);
    return emit_index(builder, unary->node.span, IR_UNARY, unary->op, REGS(value));
}

/// The value of `a and b`, `a or b`: of the last one that is looked at.
static void bool_op_into(Builder *builder, const AstBoolOp *node, IrReg to)
{
    Span span = node->node.span;
    Label end = label_begin(builder, span, IR_BLOCK);
    for (uint32_t i = 0; i < node->values.len; i++) {
        expr_into(builder, node->values.items[i], to);
        if (i + 1 < node->values.len) {
            IrReg truth = emit_truth(builder, span, to);
            emit_branch(builder, span, truth, node->op == BOOL_OR, end.number);
        }
    }
    label_end(builder, &end);
}

static void if_exp_into(Builder *builder, const AstIfExp *node, IrReg to)
{
    IrReg truth = condition(builder, node->test);
    Fork fork = fork_begin(builder, node->node.span, IR_IF, truth, 2);
    expr_into(builder, node->body, to);
    fork_next(builder, &fork);
    expr_into(builder, node->orelse, to);
    fork_end(builder, &fork);
}

static IrReg named_expr(Builder *builder, const Node *expression)
{
    const AstNamedExpr *node = AST_AS_CONST(expression, NamedExpr);
    IrReg value = expr(builder, node->value);
    name_store(builder, node->target->span, AST_AS_CONST(node->target, Name)->name,
               emit_kept(builder, node->target->span, value));
    return value;
}

// --- Names, parts ----------------------------------------------------------------------------------------------------

static IrReg name_expr(Builder *builder, const Node *expression)
{
    const AstName *node = AST_AS_CONST(expression, Name);
    Name module = module_of(builder, expression);
    if (module != 0 && source_named(builder, text_of(builder, module)) == NULL) {
        lack(builder, expression->span, MSG_LACK_MODULE, text_of(builder, module));
    }
    if (!node->is_builtin) {
        return name_load(builder, node->node.span, node->name);
    }
    Str text = builtin_name_of(builder, expression);
    if (str_equal(text, STR("__debug__"))) {
        return emit_bool(builder, expression->span, true);
    }
    return emit_string(builder, expression->span, IR_BUILTIN, text, NO_REGS);
}

IrReg attribute_object(Builder *builder, const AstAttribute *node)
{
    if (node->value->kind == AST_CALL && is_super_call(builder, AST_AS_CONST(node->value, Call))) {
        return super_call(builder, node->value->span, true);
    }
    Name module = module_of(builder, node->value);
    if (module == 0 || source_named(builder, text_of(builder, module)) != NULL) {
        return expr(builder, node->value);
    }
    if (ir_has_module(text_of(builder, module)) &&
        !ir_has_module_attribute(text_of(builder, module), text_of(builder, node->name))) {
        Span span = node->node.span;
        lack(builder, span, MSG_LACK_ATTRIBUTE,
             str_slice(builder->source->program->text, span.start, span.end));
    }
    return name_load(builder, node->value->span, AST_AS_CONST(node->value, Name)->name);
}

static IrReg attribute_expr(Builder *builder, const Node *expression)
{
    const AstAttribute *node = AST_AS_CONST(expression, Attribute);
    IrReg object = attribute_object(builder, node);
    return emit_string(builder, node->node.span, IR_GET_ATTR, attribute_name(builder, node->name),
                       REGS(object));
}

Str attribute_name(Builder *builder, Name name)
{
    return text_of(builder, scope_mangle(builder->scopes, builder->func->scope->class_name, name));
}

static IrReg subscript_expr(Builder *builder, const Node *expression)
{
    const AstSubscript *node = AST_AS_CONST(expression, Subscript);
    IrReg object = expr_kept(builder, node->value);
    IrReg index = expr(builder, node->index);
    return emit_value(builder, node->node.span, IR_GET_ITEM, REGS(object, index));
}

static IrReg slice_part(Builder *builder, const Node *part, Span span)
{
    return part == NULL ? emit_none(builder, span) : expr_kept(builder, part);
}

static IrReg slice_expr(Builder *builder, const Node *expression)
{
    const AstSlice *node = AST_AS_CONST(expression, Slice);
    Span span = node->node.span;
    IrReg lower = slice_part(builder, node->lower, span);
    IrReg upper = slice_part(builder, node->upper, span);
    IrReg step = slice_part(builder, node->step, span);
    return emit_value(builder, span, IR_SLICE_NEW, REGS(lower, upper, step));
}

// --- The whole -------------------------------------------------------------------------------------------------------

/// What ends in a register of its own choice.
static bool has_choice(const Node *node)
{
    return node->kind == AST_BOOL_OP || node->kind == AST_IF_EXP;
}

static IrReg lack_bytes(Builder *builder, const Node *node)
{
    lack(builder, node->span, MSG_LACK_BYTES, STR(""));
    return emit_none(builder, node->span);
}

static IrReg lack_async(Builder *builder, const Node *node)
{
    lack(builder, node->span, MSG_LACK_ASYNC, STR(""));
    return emit_none(builder, node->span);
}

typedef IrReg ExprBuilder(Builder *builder, const Node *node);

/// By the kind of the expression; those with a register of their choice are not among them.
static ExprBuilder *const EXPRS[AST_COUNT] = {
    [AST_NAMED_EXPR] = named_expr,
    [AST_BINARY_OP] = binary_expr,
    [AST_UNARY_OP] = unary_expr,
    [AST_LAMBDA] = lambda_expr,
    [AST_DICT] = dict_expr,
    [AST_SET] = set_expr,
    [AST_LIST_COMP] = list_comp_expr,
    [AST_SET_COMP] = set_comp_expr,
    [AST_DICT_COMP] = dict_comp_expr,
    [AST_GENERATOR_EXP] = generator_expr,
    [AST_AWAIT] = lack_async,
    [AST_YIELD] = yield_expr,
    [AST_YIELD_FROM] = yield_from_expr,
    [AST_COMPARE] = compare_expr,
    [AST_PIPE] = pipe_expr,
    [AST_CALL] = call_expr,
    [AST_JOINED_STR] = joined_expr,
    [AST_NUMBER] = constant_expr,
    [AST_STRING] = constant_expr,
    [AST_BYTES] = lack_bytes,
    [AST_CONSTANT] = constant_expr,
    [AST_ATTRIBUTE] = attribute_expr,
    [AST_SUBSCRIPT] = subscript_expr,
    [AST_NAME] = name_expr,
    [AST_LIST] = list_expr,
    [AST_TUPLE] = tuple_expr,
    [AST_SLICE] = slice_expr,
};

static IrReg plain_expr(Builder *builder, const Node *node)
{
    ML_ASSERT(EXPRS[node->kind] != NULL);
    return EXPRS[node->kind](builder, node);
}

IrReg expr(Builder *builder, const Node *node)
{
    if (has_choice(node)) {
        IrReg to = new_temp(builder, IR_KIND_ANY);
        expr_into(builder, node, to);
        return to;
    }
    return plain_expr(builder, node);
}

void expr_into(Builder *builder, const Node *node, IrReg to)
{
    if (node->kind == AST_BOOL_OP) {
        bool_op_into(builder, AST_AS_CONST(node, BoolOp), to);
    } else if (node->kind == AST_IF_EXP) {
        if_exp_into(builder, AST_AS_CONST(node, IfExp), to);
    } else {
        emit_move(builder, node->span, to, plain_expr(builder, node));
    }
}

IrReg expr_kept(Builder *builder, const Node *node)
{
    IrReg value = expr(builder, node);
    bool is_variable = builder->func->func->regs.items[value].is_variable;
    return is_variable && builder->has_walrus ? emit_kept(builder, node->span, value) : value;
}
