// SPDX-License-Identifier: Apache-2.0
// Annotations: no program of WebAssembly can ask for them, but they are evaluated where CPython does it, for what that
// may do: an unknown name is an error.
#include "ir/build_internal.h"

static bool is_generic_type(Str builtin)
{
    return str_equal(builtin, STR("list")) || str_equal(builtin, STR("dict")) ||
           str_equal(builtin, STR("tuple")) || str_equal(builtin, STR("set")) ||
           str_equal(builtin, STR("frozenset")) || str_equal(builtin, STR("type"));
}

static bool is_plain_type(Str builtin)
{
    return is_generic_type(builtin) || str_equal(builtin, STR("int")) ||
           str_equal(builtin, STR("float")) || str_equal(builtin, STR("str")) ||
           str_equal(builtin, STR("bool")) || str_equal(builtin, STR("bytes")) ||
           str_equal(builtin, STR("complex")) || str_equal(builtin, STR("object"));
}

/// `list[…]`: it fails only where a part does.
static bool is_generic_alias(Builder *builder, const Node *node)
{
    return node->kind == AST_SUBSCRIPT &&
           is_generic_type(builtin_name_of(builder, AST_AS_CONST(node, Subscript)->value));
}

/// Can it be a side of `|` between types without an error?
static bool is_union_part(Builder *builder, const Node *node)
{
    if (node->kind == AST_BINARY_OP) {
        const AstBinaryOp *binary = AST_AS_CONST(node, BinaryOp);
        return binary->op == BINARY_BIT_OR && is_union_part(builder, binary->left) &&
               is_union_part(builder, binary->right);
    }
    bool is_none =
        node->kind == AST_CONSTANT && AST_AS_CONST(node, Constant)->kind == CONSTANT_NONE;
    return is_none || is_plain_type(builtin_name_of(builder, node)) ||
           is_own_class(builder, node) || is_generic_alias(builder, node);
}

static bool is_none_alone(const Node *node)
{
    return node->kind == AST_CONSTANT;
}

static void union_parts(Builder *builder, const Node *node)
{
    while (node->kind == AST_BINARY_OP) {
        union_parts(builder, AST_AS_CONST(node, BinaryOp)->left);
        node = AST_AS_CONST(node, BinaryOp)->right;
    }
    annotation(builder, node);
}

static void generic_parts(Builder *builder, const Node *index)
{
    const NodeList *parts = index->kind == AST_TUPLE  ? &AST_AS_CONST(index, Tuple)->elements
                            : index->kind == AST_LIST ? &AST_AS_CONST(index, List)->elements
                                                      : NULL;
    for (uint32_t i = 0; parts != NULL && i < parts->len; i++) {
        generic_parts(builder, parts->items[i]);
    }
    if (parts == NULL) {
        annotation(builder, index);
    }
}

void annotation(Builder *builder, const Node *node)
{
    if (builder->has_future_annotations || constant_of(builder, node) != NULL ||
        builtin_name_of(builder, node).len > 0) {
        return;
    }
    if (is_generic_alias(builder, node)) {
        generic_parts(builder, AST_AS_CONST(node, Subscript)->index);
    } else if (node->kind == AST_NAME || node->kind == AST_ATTRIBUTE) {
        (void)expr(builder, node);
    } else if (node->kind == AST_BINARY_OP && is_union_part(builder, node) &&
               !(is_none_alone(AST_AS_CONST(node, BinaryOp)->left) &&
                 is_none_alone(AST_AS_CONST(node, BinaryOp)->right))) {
        union_parts(builder, node);
    } else {
        lack(builder, node->span, MSG_LACK_ANNOTATION, STR(""));
    }
}

void function_annotations(Builder *builder, const NodeList *params, const Node *returns)
{
    static const ParamKind ORDER[] = {PARAM_POSITIONAL, PARAM_REGULAR, PARAM_VAR_POSITIONAL,
                                      PARAM_KEYWORD, PARAM_VAR_KEYWORD};
    for (size_t kind = 0; kind < sizeof ORDER / sizeof *ORDER; kind++) {
        for (uint32_t i = 0; i < params->len; i++) {
            const AstParam *param = AST_AS_CONST(params->items[i], Param);
            if (param->kind == ORDER[kind] && param->annotation != NULL) {
                annotation(builder, param->annotation);
            }
        }
    }
    if (returns != NULL) {
        annotation(builder, returns);
    }
}

// --- Annotated assignments -------------------------------------------------------------------------------------------

static bool is_evaluated_here(const Builder *builder)
{
    ScopeKind kind = builder->func->unit->kind;
    return kind == SCOPE_MODULE || kind == SCOPE_CLASS;
}

/// The parts of a target that gets no value are evaluated all the same.
static void target_parts(Builder *builder, const Node *target)
{
    if (target->kind == AST_ATTRIBUTE) {
        (void)expr(builder, AST_AS_CONST(target, Attribute)->value);
    } else if (target->kind == AST_SUBSCRIPT) {
        (void)expr(builder, AST_AS_CONST(target, Subscript)->value);
        (void)expr(builder, AST_AS_CONST(target, Subscript)->index);
    }
}

static void annotated(Builder *builder, const NodeList *targets, const Node *annotation_node,
                      const Node *value)
{
    const Node *target = targets->items[0];
    if (value != NULL) {
        assign_value(builder, targets, value);
    } else {
        target_parts(builder, target);
    }
    if (is_evaluated_here(builder)) {
        annotation(builder, annotation_node);
    }
}

void ann_assign_stmt(Builder *builder, const Node *statement)
{
    const AstAnnAssign *node = AST_AS_CONST(statement, AnnAssign);
    Node *target = node->target;
    annotated(builder, &(NodeList){&target, 1}, node->annotation, node->value);
}

void declare_stmt(Builder *builder, const Node *statement)
{
    const AstDeclare *node = AST_AS_CONST(statement, Declare);
    if (node->annotation != NULL) {
        annotated(builder, &node->targets, node->annotation, node->value);
    } else if (node->value != NULL) {
        assign_value(builder, &node->targets, node->value);
    }
}
