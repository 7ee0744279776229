// SPDX-License-Identifier: Apache-2.0
// Statements, one after the other.
#include "ir/build_internal.h"

static void expr_stmt(Builder *builder, const Node *node)
{
    const Node *value = AST_AS_CONST(node, Expr)->value;
    if (constant_of(builder, value) == NULL) { // a docstring, `...`
        (void)expr(builder, value);
    }
}

static void no_stmt(Builder *builder, const Node *node)
{
    (void)builder;
    (void)node;
}

static void lack_type_alias(Builder *builder, const Node *node)
{
    lack(builder, node->span, MSG_LACK_TYPE_PARAMS, STR(""));
}

typedef void StmtBuilder(Builder *builder, const Node *node);

/// By the kind of the statement.
static StmtBuilder *const STMTS[AST_COUNT] = {
    [AST_FUNCTION_DEF] = function_stmt,
    [AST_RETURN] = return_stmt,
    [AST_ASSIGN] = assign_stmt,
    [AST_AUG_ASSIGN] = aug_assign_stmt,
    [AST_FOR] = for_stmt,
    [AST_WHILE] = while_stmt,
    [AST_IF] = if_stmt,
    [AST_CLASS_DEF] = class_stmt,
    [AST_DELETE] = delete_stmt,
    [AST_DECLARE] = declare_stmt,
    [AST_TYPE_ALIAS] = lack_type_alias,
    [AST_ANN_ASSIGN] = ann_assign_stmt,
    [AST_WITH] = with_stmt,
    [AST_MATCH] = match_stmt,
    [AST_RAISE] = raise_stmt,
    [AST_TRY] = try_stmt,
    [AST_ASSERT] = assert_stmt,
    [AST_IMPORT] = import_stmt,
    [AST_IMPORT_FROM] = import_from_stmt,
    [AST_GLOBAL] = no_stmt,
    [AST_NONLOCAL] = no_stmt,
    [AST_EXPR] = expr_stmt,
    [AST_PASS] = no_stmt,
    [AST_BREAK] = break_stmt,
    [AST_CONTINUE] = continue_stmt,
};

void stmts(Builder *builder, const NodeList *list)
{
    for (uint32_t i = 0; i < list->len && !builder->func->is_dead; i++) {
        const Node *node = list->items[i];
        ML_ASSERT(STMTS[node->kind] != NULL);
        STMTS[node->kind](builder, node);
    }
}
