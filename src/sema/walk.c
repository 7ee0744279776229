// SPDX-License-Identifier: Apache-2.0
// The walk itself: the stack of steps, which visitor belongs to which kind of node, scopes and places on the way.
#include "base/limits.h"
#include "sema/resolve_internal.h"

void then(Resolver *resolver, Visitor *visitor, Node *node, uint32_t extra)
{
    if (node != NULL) {
        array_push(resolver->arena, &resolver->steps, (Step){visitor, node, extra});
    }
}

void then_list(Resolver *resolver, Visitor *visitor, const NodeList *list, uint32_t extra)
{
    for (uint32_t i = 0; i < list->len; i++) {
        then(resolver, visitor, list->items[i], extra);
    }
}

void walk(Resolver *resolver, Visitor *visitor, Node *node)
{
    ML_ASSERT(resolver->steps.len == 0);
    then(resolver, visitor, node, 0);
    while (resolver->steps.len > 0) {
        Step step = resolver->steps.items[--resolver->steps.len];
        size_t first = resolver->steps.len;
        step.visit(resolver, step.node, step.extra);
        for (size_t last = resolver->steps.len; first + 1 < last; first++) { // first one on top
            Step other = resolver->steps.items[--last];
            resolver->steps.items[last] = resolver->steps.items[first];
            resolver->steps.items[first] = other;
        }
    }
}

// --- blocks of statements --------------------------------------------------------------------------------

static void enter_block(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)node;
    (void)extra;
    resolver->block = (uint32_t)resolver->block_ends.len;
    array_push(resolver->arena, &resolver->block_ends, UINT32_MAX);
}

static void leave_block(Resolver *resolver, Node *node, uint32_t outer)
{
    (void)node;
    resolver->block_ends.items[resolver->block] = (uint32_t)resolver->block_ends.len;
    resolver->block = outer;
}

void then_block(Resolver *resolver, const NodeList *statements)
{
    if (statements->len > 0) {
        then(resolver, enter_block, statements->items[0], 0);
        then_list(resolver, visit, statements, 0);
        then(resolver, leave_block, statements->items[0], resolver->block);
    }
}

// --- scopes and places -----------------------------------------------------------------------------------

Scope *enter_scope(Resolver *resolver, ScopeKind kind, Node *node)
{
    Frame inner = {.first_return = resolver->returns.len};
    Scope *outer = NULL;
    if (resolver->frames.len > 0) {
        outer = scope_here(resolver);
        inner.n_iterables = frame(resolver)->n_iterables;
    }
    inner.scope = scope_new(resolver->table, outer, kind, node);
    array_push(resolver->arena, &resolver->frames, inner);
    return inner.scope;
}

void leave_scope(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)node;
    (void)extra;
    const Frame *inner = frame(resolver);
    bool is_async_generator = inner->scope->is_generator && inner->scope->is_coroutine;
    for (size_t i = inner->first_return; i < resolver->returns.len; i++) {
        if (is_async_generator) {
            REPORT(resolver, MSG_SEM_RETURN_ASYNC_GEN, resolver->returns.items[i]->span,
                   diag_concept(CONCEPT_RETURN));
        }
    }
    resolver->returns.len = inner->first_return;
    resolver->frames.len--;
}

void enter_place(Resolver *resolver, Node *node, uint32_t kind)
{
    Place *place = &frame(resolver)->place;
    array_push(resolver->arena, &resolver->places, *place);
    if (place->n_blocks == LIMIT_BLOCKS && resolver->n_unevaluated == 0) {
        REPORT0(resolver, MSG_SYN_TOO_DEEP, node->span);
    }
    place->n_blocks++;
    if (kind == BLOCK_LOOP) {
        place->in_loop = true;
        place->in_except_star_of_loop = false;
    } else if (kind == BLOCK_EXCEPT_STAR) {
        place->in_except_star = true;
        place->in_except_star_of_loop = true;
    }
}

void leave_place(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)node;
    (void)extra;
    frame(resolver)->place = resolver->places.items[--resolver->places.len];
}

const Scope *scope_unit(const Scope *scope)
{
    while (scope_is_inlined(scope->kind)) {
        scope = scope->parent;
    }
    return scope;
}

bool is_async_unit(const Scope *scope)
{
    const Scope *unit = scope_unit(scope);
    return unit->kind == SCOPE_GENERATOR_EXP ||
           (unit->kind == SCOPE_FUNCTION && AST_AS_CONST(unit->node, FunctionDef)->is_async);
}

bool report_in_annotation_scope(Resolver *resolver, ScopeKind kind, Span span, DiagArg what)
{
    const MessageId none = MSG_COUNT;
    MessageId id = kind == SCOPE_TYPE_PARAMS  ? MSG_SEM_TYPE_GENERIC
                   : kind == SCOPE_TYPE_BOUND ? MSG_SEM_TYPE_PARAMETER
                   : kind == SCOPE_TYPE_ALIAS ? MSG_SEM_TYPE_ALIAS
                   : kind == SCOPE_ANNOTATION ? MSG_SEM_ANNOTATION
                                              : none;
    if (id != none) {
        REPORT(resolver, id, span, what);
    }
    return id != none;
}

bool check_annotation_scope(Resolver *resolver, const Node *node)
{
    return report_in_annotation_scope(resolver, scope_here(resolver)->kind, node->span,
                                      what_is(node));
}

// --- visitors by kind --------------------------------------------------------------------------------------

static void then_visit(void *resolver, Node *child)
{
    then(resolver, visit, child, 0);
}

void visit_children(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    ast_each_child(node, then_visit, resolver);
}

static void visit_module_statement(Resolver *resolver, Node *node, uint32_t number)
{
    resolver->statement = number;
    visit(resolver, node, 0);
}

static void visit_module(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const NodeList *body = &AST_AS(node, Module)->body;
    for (uint32_t i = 0; i < body->len; i++) {
        then(resolver, visit_module_statement, body->items[i], i);
    }
}

static Visitor *visitor_of(AstKind kind)
{
    switch (kind) {
    case AST_MODULE: return visit_module;
    case AST_FUNCTION_DEF: return visit_function;
    case AST_CLASS_DEF: return visit_class;
    case AST_RETURN: return visit_return;
    case AST_DELETE: return visit_delete_statement;
    case AST_ASSIGN: return visit_assign;
    case AST_DECLARE: return visit_declare;
    case AST_TYPE_ALIAS: return visit_type_alias;
    case AST_AUG_ASSIGN: return visit_aug_assign;
    case AST_ANN_ASSIGN: return visit_ann_assign;
    case AST_FOR: return visit_for;
    case AST_WHILE: return visit_while;
    case AST_IF: return visit_if;
    case AST_WITH: return visit_with;
    case AST_MATCH: return visit_match;
    case AST_TRY: return visit_try;
    case AST_IMPORT: return visit_import;
    case AST_IMPORT_FROM: return visit_import_from;
    case AST_GLOBAL:
    case AST_NONLOCAL: return visit_global;
    case AST_BREAK:
    case AST_CONTINUE: return visit_break;
    case AST_NAMED_EXPR: return visit_named_expr;
    case AST_LAMBDA: return visit_lambda;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP: return visit_comprehension;
    case AST_AWAIT: return visit_await;
    case AST_YIELD:
    case AST_YIELD_FROM: return visit_yield;
    case AST_CALL: return visit_call;
    case AST_NAME: return visit_name;
    case AST_STARRED: return visit_starred;
    case AST_BINARY_OP:
    case AST_UNARY_OP: return visit_foldable;
    case AST_COMPARE: return visit_compare;
    case AST_PIPE: return visit_pipe;
    case AST_SUBSCRIPT: return visit_subscript;
    case AST_ASSERT: return visit_assert;
    case AST_SET:
    case AST_LIST:
    case AST_TUPLE: return visit_elements;
    case AST_MATCH_VALUE:
    case AST_MATCH_SINGLETON:
    case AST_MATCH_SEQUENCE:
    case AST_MATCH_MAPPING:
    case AST_MATCH_CLASS:
    case AST_MATCH_STAR:
    case AST_MATCH_AS:
    case AST_MATCH_OR:
    case AST_KEYWORD_PATTERN: return visit_pattern;
    case AST_TYPE_PARAM: return visit_type_param;
    case AST_RAISE:
    case AST_EXPR:
    case AST_BOOL_OP:
    case AST_IF_EXP:
    case AST_DICT:
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE:
    case AST_ATTRIBUTE:
    case AST_SLICE:
    case AST_KEYWORD:
    case AST_COMPARISON:
    case AST_DICT_ITEM:
    case AST_PASS:
    case AST_NUMBER:
    case AST_STRING:
    case AST_BYTES:
    case AST_CONSTANT: return visit_children;
    case AST_IF_BRANCH: // these are taken apart by the visitor of what they belong to
    case AST_PARAM:
    case AST_COMPREHENSION:
    case AST_EXCEPT_HANDLER:
    case AST_ALIAS:
    case AST_WITH_ITEM:
    case AST_MATCH_CASE:
    case AST_COUNT: break;
    }
    UNREACHABLE();
}

void visit(Resolver *resolver, Node *node, uint32_t extra)
{
    visitor_of(node->kind)(resolver, node, extra);
}
