// SPDX-License-Identifier: Apache-2.0
// What is no error and yet can't be meant: the SyntaxWarnings of CPython 3.12's compiler (check_compare, check_caller,
// check_subscripter, check_index and compiler_assert of compile.c). They are said of what the program does when it
// runs: of no annotation that is never evaluated. CPython says them again for each copy of a `finally` block, and of
// `not x is 5` that it has turned into `x is not 5`; here each is said once, of what was written.
#include "sema/resolve_internal.h"

void visit_foldable(Resolver *resolver, Node *node, uint32_t extra)
{
    visit_children(resolver, node, extra);
    then(resolver, add_constant, node, 0);
}

void add_constant(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    constants_add(&resolver->constants, node);
}

static Constant constant_of(const Resolver *resolver, const Node *node)
{
    return constants_get(&resolver->constants, node);
}

/// What `node` is when the program runs, as a part of a message.
static DiagArg value_is(const Resolver *resolver, const Node *node)
{
    Constant constant = constant_of(resolver, node);
    switch (constant.type) {
    case CONSTANT_TYPE_UNKNOWN: break;
    case CONSTANT_TYPE_NONE: return diag_message_concept(MSG_WHAT_CONSTANT, CONCEPT_NONE);
    case CONSTANT_TYPE_ELLIPSIS: return diag_message_text(MSG_WHAT_CONSTANT, STR("..."));
    case CONSTANT_TYPE_BOOL:
        return diag_message_concept(MSG_WHAT_CONSTANT,
                                    constant.number.number != 0 ? CONCEPT_TRUE : CONCEPT_FALSE);
    case CONSTANT_TYPE_NUMBER: return diag_message(MSG_WHAT_NUMBER);
    case CONSTANT_TYPE_STR:
    case CONSTANT_TYPE_BYTES: return diag_message(MSG_WHAT_STRING);
    case CONSTANT_TYPE_TUPLE: return diag_message(MSG_WHAT_TUPLE);
    }
    bool is_text = constants_is_formatted(&resolver->constants, node);
    return is_text ? diag_message(MSG_WHAT_STRING) : what_is(node);
}

// --- is --------------------------------------------------------------------------------------------------------------

/// Would another object of the same value do as well?
static bool is_literal(const Resolver *resolver, const Node *node)
{
    ConstantType type = constant_of(resolver, node).type;
    return type == CONSTANT_TYPE_NUMBER || type == CONSTANT_TYPE_STR ||
           type == CONSTANT_TYPE_BYTES || type == CONSTANT_TYPE_TUPLE;
}

static void check_compare(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstCompare *compare = AST_AS(node, Compare);
    const Node *left = compare->left;
    for (uint32_t i = 0; i < compare->comparisons.len && resolver->n_unevaluated == 0; i++) {
        const AstComparison *comparison = AST_AS(compare->comparisons.items[i], Comparison);
        const Node *literal = is_literal(resolver, left)                ? left
                              : is_literal(resolver, comparison->value) ? comparison->value
                                                                        : NULL;
        bool is_not = comparison->op == COMPARE_IS_NOT;
        if (literal != NULL && (is_not || comparison->op == COMPARE_IS)) {
            REPORT(resolver, MSG_SEM_IS_LITERAL, node->span,
                   diag_concept(is_not ? CONCEPT_IS_NOT : CONCEPT_IS), value_is(resolver, literal),
                   diag_text(is_not ? STR("!=") : STR("==")));
            return;
        }
        left = comparison->value;
    }
}

void visit_compare(Resolver *resolver, Node *node, uint32_t extra)
{
    visit_children(resolver, node, extra);
    then(resolver, check_compare, node, 0);
}

// --- Calls -----------------------------------------------------------------------------------------------------------

static bool is_display(const Node *node)
{
    return node->kind == AST_TUPLE || node->kind == AST_LIST || node->kind == AST_LIST_COMP ||
           node->kind == AST_DICT || node->kind == AST_DICT_COMP || node->kind == AST_SET ||
           node->kind == AST_SET_COMP || node->kind == AST_GENERATOR_EXP;
}

static bool is_text(const Resolver *resolver, const Node *node)
{
    return node->kind == AST_JOINED_STR || constants_is_formatted(&resolver->constants, node);
}

void check_callable(Resolver *resolver, Node *function, uint32_t extra)
{
    (void)extra;
    bool is_wrong = constant_of(resolver, function).type != CONSTANT_TYPE_UNKNOWN ||
                    is_display(function) || is_text(resolver, function);
    if (is_wrong && resolver->n_unevaluated == 0) {
        REPORT(resolver, MSG_SEM_NOT_CALLABLE, function->span, value_is(resolver, function));
    }
}

void visit_pipe(Resolver *resolver, Node *node, uint32_t extra)
{
    visit_children(resolver, node, extra);
    then(resolver, check_callable, AST_AS(node, Pipe)->function, 0);
}

// --- Subscripts ------------------------------------------------------------------------------------------------------

static bool has_elements(Constant constant)
{
    return constant.type == CONSTANT_TYPE_STR || constant.type == CONSTANT_TYPE_BYTES ||
           constant.type == CONSTANT_TYPE_TUPLE;
}

static bool is_unsubscriptable(const Resolver *resolver, const Node *value)
{
    Constant constant = constant_of(resolver, value);
    return (constant.type != CONSTANT_TYPE_UNKNOWN && !has_elements(constant)) ||
           value->kind == AST_SET || value->kind == AST_SET_COMP ||
           value->kind == AST_GENERATOR_EXP || value->kind == AST_LAMBDA;
}

/// Has `value` elements that are numbered?
static bool is_numbered(const Resolver *resolver, const Node *value)
{
    return has_elements(constant_of(resolver, value)) || value->kind == AST_TUPLE ||
           value->kind == AST_LIST || value->kind == AST_LIST_COMP || is_text(resolver, value);
}

/// Is `index` certainly neither an int nor a slice?
static bool is_no_index(const Resolver *resolver, const Node *index)
{
    Constant constant = constant_of(resolver, index);
    if (constant.type == CONSTANT_TYPE_NUMBER) {
        return constant.number.kind == FOLD_FLOAT || constant.number.kind == FOLD_COMPLEX;
    }
    return constant.type != CONSTANT_TYPE_UNKNOWN
               ? constant.type != CONSTANT_TYPE_BOOL
               : is_display(index) || index->kind == AST_LAMBDA || is_text(resolver, index);
}

static void check_subscript(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstSubscript *subscript = AST_AS(node, Subscript);
    if (resolver->n_unevaluated > 0) {
        return;
    }
    if (is_unsubscriptable(resolver, subscript->value)) {
        REPORT(resolver, MSG_SEM_NOT_SUBSCRIPTABLE, subscript->value->span,
               value_is(resolver, subscript->value));
    } else if (is_numbered(resolver, subscript->value) && is_no_index(resolver, subscript->index)) {
        REPORT(resolver, MSG_SEM_INDEX_TYPE, subscript->value->span,
               value_is(resolver, subscript->index));
    }
}

void visit_subscript(Resolver *resolver, Node *node, uint32_t extra)
{
    visit_foldable(resolver, node, extra);
    then(resolver, check_subscript, node, 0);
}

// --- assert ----------------------------------------------------------------------------------------------------------

static void check_assert(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const Node *test = AST_AS(node, Assert)->test;
    Constant constant = constant_of(resolver, test);
    bool is_filled = test->kind == AST_TUPLE && AST_AS_CONST(test, Tuple)->elements.len > 0;
    if (is_filled || (constant.type == CONSTANT_TYPE_TUPLE && constant.len > 0)) {
        REPORT(resolver, MSG_SEM_ASSERT_TUPLE, node->span, diag_concept(CONCEPT_ASSERT));
    }
}

void visit_assert(Resolver *resolver, Node *node, uint32_t extra)
{
    visit_children(resolver, node, extra);
    then(resolver, check_assert, node, 0);
}
