// SPDX-License-Identifier: Apache-2.0
// Expressions above the atoms: operators by precedence climbing, conditional expressions, lambda, yield.
// Left-associative chains and runs of prefix operators are loops, so their length has no limit.
#include "syntax/parse_internal.h"

// --- binary operators ----------------------------------------------------------------------------------

typedef struct BinaryRow {
    uint8_t precedence; // Precedence
    uint8_t op;         // BinaryOp
} BinaryRow;

static const BinaryRow BINARY_ROWS[TOK_COUNT] = {
#define BINARY(NAME, TOKEN, ASSIGN_TOKEN, PRECEDENCE) \
    [TOK_##TOKEN] = {PREC_##PRECEDENCE, BINARY_##NAME},
#include "syntax/binary.def"
};

// Row + 1, so that 0 is none.
static const uint8_t COMPARE_ROWS[TOK_COUNT] = {
    [TOK_EQEQUAL] = COMPARE_EQ + 1, [TOK_NOTEQUAL] = COMPARE_NOT_EQ + 1,
    [TOK_LESS] = COMPARE_LT + 1,    [TOK_LESSEQUAL] = COMPARE_LT_E + 1,
    [TOK_GREATER] = COMPARE_GT + 1, [TOK_GREATEREQUAL] = COMPARE_GT_E + 1,
};

// The comparison operator at the cursor and how many tokens it has; 0 for none. `is not` and `not in` are
// one operator in every language, whether the pack has a spelling of its own for them or not.
static uint32_t compare_operator(const Parser *parser, CompareOp *op_out)
{
    uint8_t row = COMPARE_ROWS[parser->tok->kind];
    if (row != 0) {
        *op_out = (CompareOp)(row - 1);
        return 1;
    }
    if (!at(parser, TOK_NAME)) {
        return 0;
    }
    const ConceptSet words = CONCEPT_BIT(CONCEPT_IN) | CONCEPT_BIT(CONCEPT_NOT_IN) |
                             CONCEPT_BIT(CONCEPT_IS) | CONCEPT_BIT(CONCEPT_IS_NOT);
    Concept concept;
    Concept second;
    uint32_t n = infix_at(parser, parser->tok, words, &concept);
    if (n == 0) {
        n = keyword_at(parser, parser->tok, CONCEPT_BIT(CONCEPT_NOT), &concept);
        uint32_t n_in =
            n == 0 ? 0 : keyword_at(parser, parser->tok + n, CONCEPT_BIT(CONCEPT_IN), &second);
        *op_out = COMPARE_NOT_IN;
        return n_in == 0 ? 0 : n + n_in;
    }
    *op_out = concept == CONCEPT_IN       ? COMPARE_IN
              : concept == CONCEPT_NOT_IN ? COMPARE_NOT_IN
              : concept == CONCEPT_IS     ? COMPARE_IS
                                          : COMPARE_IS_NOT;
    if (concept == CONCEPT_IS) {
        uint32_t n_not = keyword_at(parser, parser->tok + n, CONCEPT_BIT(CONCEPT_NOT), &second);
        if (n_not > 0) {
            *op_out = COMPARE_IS_NOT;
            n += n_not;
        }
    }
    return n;
}

static Node *parse_comparisons(Parser *parser, Node *left, uint32_t start)
{
    NodeArray comparisons = {0};
    CompareOp op;
    uint32_t n;
    while ((n = compare_operator(parser, &op)) > 0) {
        uint32_t op_start = parser->tok->span.start;
        for (uint32_t i = 0; i < n; i++) {
            advance(parser);
        }
        Node *value = parse_binary(parser, PREC_BIT_OR);
        array_push(parser->arena, &comparisons,
                   MAKE(parser, COMPARISON, Comparison, span_from(parser, op_start), .op = op,
                        .value = value));
    }
    if (comparisons.len == 0) {
        return left;
    }
    return MAKE(parser, COMPARE, Compare, span_from(parser, start), .left = left,
                .comparisons = node_list(&comparisons));
}

static Node *parse_pipes(Parser *parser, Node *left, uint32_t start)
{
    while (accept(parser, TOK_PIPE)) {
        Concept concept;
        bool is_lambda = at(parser, TOK_NAME) &&
                         operand_word(parser, &concept) == OPERAND_KEYWORD &&
                         concept == CONCEPT_LAMBDA;
        Node *function = is_lambda ? parse_lambda(parser) : parse_binary(parser, PREC_COMPARE);
        left =
            MAKE(parser, PIPE, Pipe, span_from(parser, start), .value = left, .function = function);
    }
    return left;
}

static Node *parse_bool_op(Parser *parser, Node *first, uint32_t start, Concept concept)
{
    NodeArray values = {0};
    array_push(parser->arena, &values, first);
    while (accept_infix(parser, concept)) {
        Precedence operand = concept == CONCEPT_OR ? PREC_AND : PREC_NOT;
        array_push(parser->arena, &values, parse_binary(parser, operand));
    }
    if (values.len == 1) {
        return first;
    }
    return MAKE(parser, BOOL_OP, BoolOp, span_from(parser, start),
                .op = concept == CONCEPT_OR ? BOOL_OR : BOOL_AND, .values = node_list(&values));
}

// --- prefix operators ----------------------------------------------------------------------------------

typedef struct Prefix {
    uint32_t start;
    UnaryOp op;
} Prefix;

typedef Array(Prefix) PrefixArray;

static Node *wrap_prefixes(Parser *parser, const PrefixArray *prefixes, Node *operand)
{
    for (size_t i = prefixes->len; i-- > 0;) {
        operand = MAKE(parser, UNARY_OP, UnaryOp, span_from(parser, prefixes->items[i].start),
                       .op = prefixes->items[i].op, .operand = operand);
    }
    return operand;
}

static Node *parse_await_primary(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Concept concept;
    if (at(parser, TOK_NAME) && operand_word(parser, &concept) == OPERAND_KEYWORD &&
        concept == CONCEPT_AWAIT) {
        accept_keyword(parser, CONCEPT_AWAIT);
        Node *value = parse_primary(parser);
        return MAKE(parser, AWAIT, Await, span_from(parser, start), .value = value);
    }
    return parse_primary(parser);
}

static Node *parse_power(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *left = parse_await_primary(parser);
    if (!accept(parser, TOK_DOUBLESTAR)) {
        return left;
    }
    Node *right = parse_binary(parser, PREC_UNARY);
    return MAKE(parser, BINARY_OP, BinaryOp, span_from(parser, start), .left = left,
                .op = BINARY_POW, .right = right);
}

static Node *parse_unary(Parser *parser)
{
    PrefixArray prefixes = {0};
    for (;; advance(parser)) {
        UnaryOp op;
        if (at(parser, TOK_MINUS)) {
            op = UNARY_MINUS;
        } else if (at(parser, TOK_PLUS)) {
            op = UNARY_PLUS;
        } else if (at(parser, TOK_TILDE)) {
            op = UNARY_INVERT;
        } else {
            break;
        }
        array_push(parser->arena, &prefixes, (Prefix){parser->tok->span.start, op});
    }
    return wrap_prefixes(parser, &prefixes, parse_power(parser));
}

static bool at_not(const Parser *parser)
{
    Concept concept;
    return at(parser, TOK_NAME) && operand_word(parser, &concept) == OPERAND_KEYWORD &&
           concept == CONCEPT_NOT;
}

static Node *parse_not(Parser *parser)
{
    PrefixArray prefixes = {0};
    while (at_not(parser)) {
        array_push(parser->arena, &prefixes, (Prefix){parser->tok->span.start, UNARY_NOT});
        accept_keyword(parser, CONCEPT_NOT);
    }
    return wrap_prefixes(parser, &prefixes, parse_binary(parser, PREC_PIPE));
}

// --- the climb -----------------------------------------------------------------------------------------

static Node *parse_arithmetic(Parser *parser, Precedence minimum, Node *left, uint32_t start)
{
    for (;;) {
        BinaryRow row = BINARY_ROWS[parser->tok->kind];
        if (row.precedence == PREC_NONE || row.precedence < minimum) {
            return left;
        }
        advance(parser);
        Node *right = parse_binary(parser, (Precedence)(row.precedence + 1));
        left = MAKE(parser, BINARY_OP, BinaryOp, span_from(parser, start), .left = left,
                    .op = (BinaryOp)row.op, .right = right);
    }
}

Node *parse_binary(Parser *parser, Precedence minimum)
{
    uint32_t start = parser->tok->span.start;
    if (!enter(parser)) {
        leave(parser);
        return MAKE(parser, CONSTANT, Constant, parser->stop.span, .kind = CONSTANT_NONE);
    }
    Node *left;
    if (minimum <= PREC_NOT && at_not(parser)) {
        left = parse_not(parser);
    } else {
        left = parse_arithmetic(parser, minimum > PREC_BIT_OR ? minimum : PREC_BIT_OR,
                                parse_unary(parser), start);
        if (minimum <= PREC_COMPARE) {
            left = parse_comparisons(parser, left, start);
        }
        if (minimum <= PREC_PIPE) {
            left = parse_pipes(parser, left, start);
        }
    }
    if (minimum <= PREC_AND && at(parser, TOK_NAME)) {
        left = parse_bool_op(parser, left, start, CONCEPT_AND);
    }
    if (minimum <= PREC_OR && at(parser, TOK_NAME)) {
        left = parse_bool_op(parser, left, start, CONCEPT_OR);
    }
    leave(parser);
    return left;
}

// --- above the operators ---------------------------------------------------------------------------------

Node *parse_lambda(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    accept_keyword(parser, CONCEPT_LAMBDA);
    NodeList params = parse_parameters(parser, TOK_COLON, false);
    expect(parser, TOK_COLON);
    Node *body = parse_test(parser);
    return MAKE(parser, LAMBDA, Lambda, span_from(parser, start), .params = params, .body = body);
}

static Node *parse_conditional(Parser *parser, Node *body, uint32_t start)
{
    Node *test = parse_binary(parser, PREC_OR);
    if (!parser->failed && !at_keyword(parser, CONCEPT_COND_ELSE)) {
        FAIL(parser, MSG_SYN_EXPECTED, parser->tok->span, diag_concept(CONCEPT_COND_ELSE),
             found_here(parser));
    }
    accept_keyword(parser, CONCEPT_COND_ELSE);
    Node *orelse = parse_test(parser);
    return MAKE(parser, IF_EXP, IfExp, span_from(parser, start), .test = test, .body = body,
                .orelse = orelse);
}

Node *parse_test(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Concept concept;
    if (!enter(parser)) {
        leave(parser);
        return MAKE(parser, CONSTANT, Constant, parser->stop.span, .kind = CONSTANT_NONE);
    }
    Node *node;
    if (at(parser, TOK_NAME) && operand_word(parser, &concept) == OPERAND_KEYWORD &&
        concept == CONCEPT_LAMBDA) {
        node = parse_lambda(parser);
    } else {
        node = parse_binary(parser, PREC_OR);
        if (at(parser, TOK_NAME) && accept_infix(parser, CONCEPT_COND_IF)) {
            node = parse_conditional(parser, node, start);
        }
    }
    leave(parser);
    return node;
}

Node *parse_named_expression(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *node = parse_test(parser);
    if (!at(parser, TOK_COLONEQUAL)) {
        return node;
    }
    if (node->kind != AST_NAME || node->in_parens) {
        FAIL(parser, MSG_SYN_CANNOT_ASSIGN, node->span, what_is(node));
        return node;
    }
    check_bindable(parser, AST_AS(node, Name)->name, node->span);
    advance(parser);
    Node *value = parse_test(parser);
    return MAKE(parser, NAMED_EXPR, NamedExpr, span_from(parser, start), .target = node,
                .value = value);
}

// `a, *b` where a tuple needs no parentheses.
static Node *parse_star_expression(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (accept(parser, TOK_STAR)) {
        Node *value = parse_binary(parser, PREC_BIT_OR);
        return MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value);
    }
    return parse_test(parser);
}

Node *parse_star_expressions(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *first = parse_star_expression(parser);
    if (!at(parser, TOK_COMMA)) {
        return first;
    }
    NodeArray elements = {0};
    array_push(parser->arena, &elements, first);
    while (accept(parser, TOK_COMMA) && (starts_operand(parser) || at(parser, TOK_STAR))) {
        array_push(parser->arena, &elements, parse_star_expression(parser));
    }
    return MAKE(parser, TUPLE, Tuple, span_from(parser, start), .elements = node_list(&elements));
}

static bool at_yield(const Parser *parser)
{
    Concept concept;
    return at(parser, TOK_NAME) && operand_word(parser, &concept) == OPERAND_KEYWORD &&
           concept == CONCEPT_YIELD;
}

Node *parse_yield(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    accept_keyword(parser, CONCEPT_YIELD);
    if (accept_keyword(parser, CONCEPT_FROM)) {
        Node *value = parse_test(parser);
        return MAKE(parser, YIELD_FROM, YieldFrom, span_from(parser, start), .value = value);
    }
    Node *value =
        starts_operand(parser) || at(parser, TOK_STAR) ? parse_star_expressions(parser) : NULL;
    return MAKE(parser, YIELD, Yield, span_from(parser, start), .value = value);
}

Node *parse_yield_or_star_expressions(Parser *parser)
{
    return at_yield(parser) ? parse_yield(parser) : parse_star_expressions(parser);
}
