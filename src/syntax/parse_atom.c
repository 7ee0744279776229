// SPDX-License-Identifier: Apache-2.0
// Atoms, what follows them ( .name  (…)  […] ), displays, comprehensions and call arguments.
#include "syntax/parse_internal.h"

// --- comprehension clauses -------------------------------------------------------------------------------

static bool at_async_for(const Parser *parser)
{
    Concept concept;
    uint32_t n = keyword_at(parser, parser->tok, CONCEPT_BIT(CONCEPT_ASYNC), &concept);
    return n > 0 &&
           keyword_at(parser, parser->tok + n, CONCEPT_BIT(CONCEPT_LOOP_FOR), &concept) > 0;
}

static bool at_clause(Parser *parser)
{
    return at(parser, TOK_NAME) && (at_keyword(parser, CONCEPT_LOOP_FOR) || at_async_for(parser));
}

static void parse_conditions(Parser *parser, NodeArray *conditions)
{
    for (;;) {
        if (parser->has_orders && match_comprehension_condition(parser)) {
            array_push(parser->arena, conditions, parse_binary(parser, PREC_OR));
            skip_anchors(parser);
        } else if (at(parser, TOK_NAME) && accept_keyword(parser, CONCEPT_COND_IF)) {
            array_push(parser->arena, conditions, parse_binary(parser, PREC_OR));
        } else {
            return;
        }
    }
}

static Node *parse_clause(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    bool is_async = at_async_for(parser) && accept_keyword(parser, CONCEPT_ASYNC);
    expect_keyword(parser, CONCEPT_LOOP_FOR);
    Node *target = parse_for_targets(parser);
    expect_keyword(parser, CONCEPT_IN);
    Node *iterable = parse_binary(parser, PREC_OR);
    NodeArray conditions = {0};
    parse_conditions(parser, &conditions);
    return MAKE(parser, COMPREHENSION, Comprehension, span_from(parser, start),
                .is_async = is_async, .target = target, .iterable = iterable,
                .conditions = node_list(&conditions));
}

static Node *parse_order_clause(Parser *parser, uint32_t start, const Order *order, bool is_async)
{
    Node *target;
    Node *iterable;
    parse_for_parts(parser, order, true, &target, &iterable);
    NodeArray conditions = {0};
    parse_conditions(parser, &conditions);
    return MAKE(parser, COMPREHENSION, Comprehension, span_from(parser, start),
                .is_async = is_async, .target = target, .iterable = iterable,
                .conditions = node_list(&conditions));
}

// A clause in one of the language's own orders; `async` stands before it as before a statement.
static bool parse_one_order_clause(Parser *parser, NodeArray *clauses)
{
    Token *first = parser->tok;
    uint32_t last_end = parser->last_end;
    bool is_async = at(parser, TOK_NAME) && accept_keyword(parser, CONCEPT_ASYNC);
    bool may_begin = starts_operand(parser) || at_keyword(parser, CONCEPT_LOOP_FOR);
    const Order *order = may_begin ? match_comprehension_order(parser) : NULL;
    if (order == NULL) {
        parser->tok = first;
        parser->last_end = last_end;
        return false;
    }
    array_push(parser->arena, clauses,
               parse_order_clause(parser, first->span.start, order, is_async));
    return true;
}

static bool parse_one_clause(Parser *parser, NodeArray *clauses)
{
    if (parser->has_orders && parse_one_order_clause(parser, clauses)) {
        return !parser->failed;
    }
    if (at_clause(parser)) {
        array_push(parser->arena, clauses, parse_clause(parser));
        return !parser->failed;
    }
    return false;
}

NodeList parse_comprehension_clauses(Parser *parser)
{
    NodeArray clauses = {0};
    while (parse_one_clause(parser, &clauses)) {
    }
    return node_list(&clauses);
}

// --- displays: ( [ { ------------------------------------------------------------------------------------

static Node *parse_star_named_expression(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (accept(parser, TOK_STAR)) {
        Node *value = parse_binary(parser, PREC_BIT_OR);
        return MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value);
    }
    return parse_named_expression(parser);
}

static void expect_closer(Parser *parser, TokenKind closer)
{
    if (accept(parser, closer) || parser->failed) {
        return;
    }
    const Token *tok = parser->tok;
    if (starts_operand(parser)) {
        FAIL0(parser, MSG_SYN_MISSING_COMMA, ((Span){parser->last_end, tok->span.end}));
    } else if (tok->kind == TOK_EQUAL) {
        FAIL0(parser, MSG_SYN_ASSIGN_FOR_EQUAL, tok->span);
    } else {
        expect(parser, closer);
    }
}

static void parse_elements(Parser *parser, TokenKind closer, NodeArray *elements)
{
    while (!at(parser, closer) && !parser->failed) {
        array_push(parser->arena, elements, parse_star_named_expression(parser));
        if (!accept(parser, TOK_COMMA)) {
            break;
        }
    }
}

// The clauses of a comprehension that stand before its element, as in `[列 内の 各 x に対して x * 2]`.
static NodeList parse_leading_clauses(Parser *parser)
{
    if (!parser->has_orders || !comprehension_begins_with_clause(parser)) {
        return (NodeList){NULL, 0};
    }
    return parse_comprehension_clauses(parser);
}

// The clauses behind `element`, if it is a comprehension's and has none before it.
static bool parse_clauses_of(Parser *parser, const Node *element, NodeList *generators)
{
    if (generators->len > 0) {
        return true;
    }
    if (at(parser, TOK_COMMA) || parser->failed) {
        return false;
    }
    if (element->kind == AST_STARRED && at_clause(parser)) {
        FAIL0(parser, MSG_SYN_STARRED, element->span);
        return false;
    }
    *generators = parse_comprehension_clauses(parser);
    return generators->len > 0;
}

static Node *parse_list(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    advance(parser);
    NodeArray elements = {0};
    NodeList generators = parse_leading_clauses(parser);
    if (!at(parser, TOK_RSQB)) {
        Node *first = parse_star_named_expression(parser);
        if (parse_clauses_of(parser, first, &generators)) {
            expect_closer(parser, TOK_RSQB);
            return MAKE(parser, LIST_COMP, ListComp, span_from(parser, start), .element = first,
                        .generators = generators);
        }
        array_push(parser->arena, &elements, first);
        if (accept(parser, TOK_COMMA)) {
            parse_elements(parser, TOK_RSQB, &elements);
            if (elements.len > 1 && at_clause(parser)) {
                FAIL0(parser, MSG_SYN_TARGET_PARENS, first->span);
            }
        }
    }
    expect_closer(parser, TOK_RSQB);
    return MAKE(parser, LIST, List, span_from(parser, start), .elements = node_list(&elements));
}

static Node *parse_rest_of_tuple(Parser *parser, uint32_t start, Node *first)
{
    NodeArray elements = {0};
    if (first != NULL) {
        array_push(parser->arena, &elements, first);
        advance(parser); // the comma
        parse_elements(parser, TOK_RPAR, &elements);
        if (elements.len > 1 && at_clause(parser)) {
            FAIL0(parser, MSG_SYN_TARGET_PARENS, first->span);
        }
    }
    expect_closer(parser, TOK_RPAR);
    Node *tuple =
        MAKE(parser, TUPLE, Tuple, span_from(parser, start), .elements = node_list(&elements));
    tuple->in_parens = true;
    return tuple;
}

static Node *parse_parenthesised(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Concept concept;
    advance(parser);
    if (at(parser, TOK_RPAR)) {
        return parse_rest_of_tuple(parser, start, NULL);
    }
    if (at(parser, TOK_NAME) && operand_word(parser, &concept) == OPERAND_KEYWORD &&
        concept == CONCEPT_YIELD) {
        Node *yield = parse_yield(parser);
        expect_closer(parser, TOK_RPAR);
        yield->in_parens = true;
        return yield;
    }
    NodeList generators = parse_leading_clauses(parser);
    Node *first = parse_star_named_expression(parser);
    if (parse_clauses_of(parser, first, &generators)) {
        expect_closer(parser, TOK_RPAR);
        return MAKE(parser, GENERATOR_EXP, GeneratorExp, span_from(parser, start), .element = first,
                    .generators = generators);
    }
    if (at(parser, TOK_COMMA)) {
        return parse_rest_of_tuple(parser, start, first);
    }
    if (first->kind == AST_STARRED) {
        FAIL0(parser, MSG_SYN_STARRED, first->span);
    }
    expect_closer(parser, TOK_RPAR);
    first->in_parens = true;
    return first;
}

static Node *parse_dict_item(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *key = NULL;
    if (!accept(parser, TOK_DOUBLESTAR)) {
        key = parse_test(parser);
        if (!at(parser, TOK_COLON) && !parser->failed) {
            FAIL0(parser, MSG_SYN_DICT_VALUE, key->span);
        }
        accept(parser, TOK_COLON);
        if (!starts_operand(parser) && !parser->failed) {
            FAIL0(parser, at(parser, TOK_STAR) ? MSG_SYN_STARRED : MSG_SYN_DICT_VALUE,
                  parser->tok->span);
        }
    }
    Node *value = key == NULL ? parse_binary(parser, PREC_BIT_OR) : parse_test(parser);
    return MAKE(parser, DICT_ITEM, DictItem, span_from(parser, start), .key = key, .value = value);
}

static Node *parse_rest_of_dict(Parser *parser, uint32_t start, Node *first, NodeList generators)
{
    NodeArray items = {0};
    if (first != NULL) {
        const AstDictItem *item = AST_AS(first, DictItem);
        if (item->key != NULL && !at(parser, TOK_COMMA)) {
            if (parse_clauses_of(parser, item->value, &generators)) {
                expect_closer(parser, TOK_RBRACE);
                return MAKE(parser, DICT_COMP, DictComp, span_from(parser, start), .key = item->key,
                            .value = item->value, .generators = generators);
            }
        }
        array_push(parser->arena, &items, first);
        while (accept(parser, TOK_COMMA) && !at(parser, TOK_RBRACE)) {
            array_push(parser->arena, &items, parse_dict_item(parser));
        }
    }
    expect_closer(parser, TOK_RBRACE);
    return MAKE(parser, DICT, Dict, span_from(parser, start), .items = node_list(&items));
}

static Node *parse_braced(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    advance(parser);
    NodeList generators = {NULL, 0};
    if (at(parser, TOK_RBRACE)) {
        return parse_rest_of_dict(parser, start, NULL, generators);
    }
    if (at(parser, TOK_DOUBLESTAR)) {
        return parse_rest_of_dict(parser, start, parse_dict_item(parser), generators);
    }
    generators = parse_leading_clauses(parser);
    uint32_t item_start = parser->tok->span.start;
    Node *first = parse_star_named_expression(parser);
    if (accept(parser, TOK_COLON)) {
        if (!starts_operand(parser) && !parser->failed) {
            FAIL0(parser, at(parser, TOK_STAR) ? MSG_SYN_STARRED : MSG_SYN_DICT_VALUE,
                  parser->tok->span);
        }
        Node *value = parse_test(parser);
        Node *item = MAKE(parser, DICT_ITEM, DictItem, span_from(parser, item_start), .key = first,
                          .value = value);
        return parse_rest_of_dict(parser, start, item, generators);
    }
    if (parse_clauses_of(parser, first, &generators)) {
        expect_closer(parser, TOK_RBRACE);
        return MAKE(parser, SET_COMP, SetComp, span_from(parser, start), .element = first,
                    .generators = generators);
    }
    NodeArray elements = {0};
    array_push(parser->arena, &elements, first);
    if (accept(parser, TOK_COMMA)) {
        parse_elements(parser, TOK_RBRACE, &elements);
    }
    expect_closer(parser, TOK_RBRACE);
    return MAKE(parser, SET, Set, span_from(parser, start), .elements = node_list(&elements));
}

Node *parse_bracketed(Parser *parser)
{
    return at(parser, TOK_LPAR)   ? parse_parenthesised(parser)
           : at(parser, TOK_LSQB) ? parse_list(parser)
                                  : parse_braced(parser);
}

// --- atoms ---------------------------------------------------------------------------------------------

static Node *parse_constant(Parser *parser, Concept concept)
{
    uint32_t start = parser->tok->span.start;
    ConstantKind kind = concept == CONCEPT_TRUE    ? CONSTANT_TRUE
                        : concept == CONCEPT_FALSE ? CONSTANT_FALSE
                                                   : CONSTANT_NONE;
    accept_keyword(parser, concept);
    return MAKE(parser, CONSTANT, Constant, span_from(parser, start), .kind = kind);
}

static Node *parse_name_or_constant(Parser *parser)
{
    Concept concept;
    OperandWord word = operand_word(parser, &concept);
    if (word == OPERAND_KEYWORD &&
        (concept == CONCEPT_TRUE || concept == CONCEPT_FALSE || concept == CONCEPT_NONE)) {
        return parse_constant(parser, concept);
    }
    if (word != OPERAND_NAME) {
        fail_expression(parser);
    }
    const Token *tok = parser->tok;
    uint32_t n_tokens = 1;
    Name name = builtin_of_words(parser, &n_tokens);
    if (name == 0) {
        name = parser->failed ? name_intern(parser->program->names, STR("_")) : tok->value;
    }
    for (uint32_t i = 0; i < n_tokens; i++) {
        advance(parser);
    }
    Node *node = MAKE(parser, NAME, Name, span_from(parser, tok->span.start), .name = name);
    node->is_quoted = (tok->flags & TOKEN_QUOTED) != 0;
    return node;
}

Node *parse_atom(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    TokenKind kind = parser->tok->kind;
    if (kind == TOK_NAME) {
        return parse_name_or_constant(parser);
    }
    if (kind == TOK_NUMBER) {
        return parse_number(parser);
    }
    if (kind == TOK_STRING || kind == TOK_FSTRING_START) {
        return parse_strings(parser);
    }
    if (kind == TOK_LPAR || kind == TOK_LSQB || kind == TOK_LBRACE) {
        return parse_bracketed(parser);
    }
    if (kind == TOK_ELLIPSIS) {
        advance(parser);
        return MAKE(parser, CONSTANT, Constant, span_from(parser, start),
                    .kind = CONSTANT_ELLIPSIS);
    }
    fail_expression(parser);
    return MAKE(parser, CONSTANT, Constant, parser->tok->span, .kind = CONSTANT_NONE);
}

// --- calls ---------------------------------------------------------------------------------------------

typedef struct Arguments {
    NodeArray args;
    NodeArray keywords;
    bool has_keyword; // name=value was seen
    bool has_unpack;  // **value was seen
} Arguments;

static bool at_keyword_argument(const Parser *parser)
{
    return at(parser, TOK_NAME) && peek(parser, 1)->kind == TOK_EQUAL;
}

static void parse_keyword_argument(Parser *parser, Arguments *arguments)
{
    uint32_t start = parser->tok->span.start;
    Span name_span = parser->tok->span;
    Name name;
    if (parser->vocabulary->is_english) {
        Concept concept;
        bool is_constant = operand_word(parser, &concept) == OPERAND_KEYWORD;
        if (is_constant && concept != CONCEPT_NOT && concept != CONCEPT_LAMBDA &&
            concept != CONCEPT_AWAIT && concept != CONCEPT_YIELD) {
            FAIL(parser, MSG_SYN_CANNOT_ASSIGN, name_span,
                 diag_message_text(MSG_WHAT_CONSTANT, span_text(parser, name_span)));
        }
    }
    name = expect_name(parser, true);
    check_bindable(parser, name, name_span);
    expect(parser, TOK_EQUAL);
    Node *value = parse_test(parser);
    array_push(
        parser->arena, &arguments->keywords,
        MAKE(parser, KEYWORD, Keyword, span_from(parser, start), .name = name, .value = value));
    arguments->has_keyword = true;
}

static void parse_positional_argument(Parser *parser, Arguments *arguments, uint32_t call_start)
{
    uint32_t start = parser->tok->span.start;
    if (accept(parser, TOK_STAR)) {
        if (arguments->has_unpack) {
            REPORT0(parser, MSG_SYN_POSITIONAL_UNPACK, ((Span){start, start + 1}));
        }
        Node *value = parse_test(parser);
        array_push(parser->arena, &arguments->args,
                   MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value));
        return;
    }
    NodeList generators = parse_leading_clauses(parser);
    Node *value = parse_named_expression(parser);
    if (arguments->has_unpack || arguments->has_keyword) {
        FAIL0(parser, arguments->has_unpack ? MSG_SYN_POSITIONAL_UNPACK : MSG_SYN_POSITIONAL_LATE,
              value->span);
    }
    if (parse_clauses_of(parser, value, &generators)) {
        bool is_alone = arguments->args.len == 0 && at(parser, TOK_RPAR);
        if (!is_alone && !parser->failed) {
            FAIL0(parser, MSG_SYN_GENERATOR_PARENS, span_from(parser, start));
        }
        Span span = {call_start, parser->tok->span.end};
        value = MAKE(parser, GENERATOR_EXP, GeneratorExp, span, .element = value,
                     .generators = generators);
    }
    array_push(parser->arena, &arguments->args, value);
}

void parse_call_arguments(Parser *parser, NodeList *args_out, NodeList *keywords_out)
{
    Arguments arguments = {0};
    uint32_t call_start = parser->tok->span.start;
    advance(parser); // (
    while (!at(parser, TOK_RPAR) && !parser->failed) {
        uint32_t start = parser->tok->span.start;
        if (accept(parser, TOK_DOUBLESTAR)) {
            Node *value = parse_test(parser);
            array_push(parser->arena, &arguments.keywords,
                       MAKE(parser, KEYWORD, Keyword, span_from(parser, start), .name = 0,
                            .value = value));
            arguments.has_unpack = true;
        } else if (at_keyword_argument(parser)) {
            parse_keyword_argument(parser, &arguments);
        } else {
            parse_positional_argument(parser, &arguments, call_start);
        }
        if (!accept(parser, TOK_COMMA)) {
            break;
        }
    }
    expect_closer(parser, TOK_RPAR);
    *args_out = node_list(&arguments.args);
    *keywords_out = node_list(&arguments.keywords);
}

// --- subscripts ------------------------------------------------------------------------------------------

static bool ends_slice_part(const Parser *parser)
{
    return at(parser, TOK_COLON) || at(parser, TOK_COMMA) || at(parser, TOK_RSQB) || parser->failed;
}

static Node *parse_slice(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (accept(parser, TOK_STAR)) {
        Node *value = parse_binary(parser, PREC_BIT_OR);
        return MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value);
    }
    Node *lower = at(parser, TOK_COLON) ? NULL : parse_named_expression(parser);
    if (!accept(parser, TOK_COLON)) {
        return lower == NULL ? parse_test(parser) : lower;
    }
    Node *upper = ends_slice_part(parser) ? NULL : parse_test(parser);
    Node *step = NULL;
    if (accept(parser, TOK_COLON)) {
        step = ends_slice_part(parser) ? NULL : parse_test(parser);
    }
    return MAKE(parser, SLICE, Slice, span_from(parser, start), .lower = lower, .upper = upper,
                .step = step);
}

static Node *parse_subscript(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *first = parse_slice(parser);
    if (!at(parser, TOK_COMMA) && first->kind != AST_STARRED) {
        return first;
    }
    NodeArray elements = {0};
    array_push(parser->arena, &elements, first);
    while (accept(parser, TOK_COMMA) && !at(parser, TOK_RSQB)) {
        array_push(parser->arena, &elements, parse_slice(parser));
    }
    return MAKE(parser, TUPLE, Tuple, span_from(parser, start), .elements = node_list(&elements));
}

Node *parse_primary(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *node = parse_atom(parser);
    while (!parser->failed) {
        if (accept(parser, TOK_DOT)) {
            Name name = expect_name(parser, true);
            node = MAKE(parser, ATTRIBUTE, Attribute, span_from(parser, start), .value = node,
                        .name = name);
        } else if (at(parser, TOK_LPAR)) {
            NodeList args;
            NodeList keywords;
            parse_call_arguments(parser, &args, &keywords);
            node = MAKE(parser, CALL, Call, span_from(parser, start), .function = node,
                        .args = args, .keywords = keywords);
        } else if (accept(parser, TOK_LSQB)) {
            Node *index = parse_subscript(parser);
            expect_closer(parser, TOK_RSQB);
            node = MAKE(parser, SUBSCRIPT, Subscript, span_from(parser, start), .value = node,
                        .index = index);
        } else {
            break;
        }
    }
    return node;
}
