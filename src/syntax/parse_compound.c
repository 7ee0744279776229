// SPDX-License-Identifier: Apache-2.0
// Compound statements: if, while, for, with, try, def, class, and parameters.
#include "syntax/parse_internal.h"

static void take(Parser *parser, uint32_t n_tokens)
{
    for (uint32_t i = 0; i < n_tokens; i++) {
        advance(parser);
    }
}

static bool accept_clause(Parser *parser, Concept concept)
{
    return at(parser, TOK_NAME) && accept_keyword(parser, concept);
}

static NodeList parse_else(Parser *parser)
{
    NodeList body = {NULL, 0};
    uint32_t start = parser->tok->span.start;
    if (accept_clause(parser, CONCEPT_COND_ELSE)) {
        parse_block(parser, CONCEPT_COND_ELSE, start, &body);
    }
    return body;
}

// --- if, while, for ------------------------------------------------------------------------------------

static Node *parse_branch(Parser *parser, Concept keyword, uint32_t start, bool is_order)
{
    Node *test = parse_named_expression(parser);
    if (is_order && !parser->failed) {
        skip_anchors(parser);
    }
    if (at(parser, TOK_EQUAL)) {
        FAIL0(parser, MSG_SYN_ASSIGN_FOR_EQUAL, parser->tok->span);
    }
    NodeList body;
    parse_block(parser, keyword, start, &body);
    return MAKE(parser, IF_BRANCH, IfBranch, span_from(parser, start), .test = test, .body = body);
}

// `else if …:` in a language whose word for elif is not these two words.
static bool at_else_if(Parser *parser)
{
    Concept concept;
    uint32_t n = keyword_at(parser, parser->tok, CONCEPT_BIT(CONCEPT_COND_ELSE), &concept);
    return n > 0 && keyword_at(parser, parser->tok + n, CONCEPT_BIT(CONCEPT_COND_IF), &concept) > 0;
}

static bool accept_elif(Parser *parser, bool *is_order_out)
{
    const Order *order;
    *is_order_out =
        parser->has_orders && match_order(parser, true, true, &order) == CONCEPT_COND_ELIF;
    if (*is_order_out) {
        return true;
    }
    if (accept_clause(parser, CONCEPT_COND_ELIF)) {
        return true;
    }
    if (at(parser, TOK_NAME) && at_else_if(parser)) {
        REPORT(parser, MSG_SYN_ELIF, ((Span){parser->tok->span.start, peek(parser, 1)->span.end}),
               diag_concept(CONCEPT_COND_ELIF));
        accept_keyword(parser, CONCEPT_COND_ELSE);
        accept_keyword(parser, CONCEPT_COND_IF);
        return true;
    }
    *is_order_out = parser->has_orders && (starts_operand(parser)) &&
                    match_order(parser, false, true, &order) == CONCEPT_COND_ELIF;
    return *is_order_out;
}

static Node *parse_if(Parser *parser, uint32_t start, bool is_order)
{
    NodeArray branches = {0};
    array_push(parser->arena, &branches, parse_branch(parser, CONCEPT_COND_IF, start, is_order));
    uint32_t branch_start = parser->tok->span.start;
    while (accept_elif(parser, &is_order)) {
        array_push(parser->arena, &branches,
                   parse_branch(parser, CONCEPT_COND_ELIF, branch_start, is_order));
        branch_start = parser->tok->span.start;
    }
    NodeList orelse = parse_else(parser);
    return MAKE(parser, IF, If, span_from(parser, start), .branches = node_list(&branches),
                .orelse = orelse);
}

static Node *parse_while(Parser *parser, uint32_t start, bool is_order)
{
    Node *test = parse_named_expression(parser);
    if (is_order && !parser->failed) {
        skip_anchors(parser);
    }
    NodeList body;
    parse_block(parser, CONCEPT_LOOP_WHILE, start, &body);
    NodeList orelse = parse_else(parser);
    return MAKE(parser, WHILE, While, span_from(parser, start), .test = test, .body = body,
                .orelse = orelse);
}

static Node *parse_for(Parser *parser, uint32_t start, const Order *order, bool is_async)
{
    Node *target;
    Node *iterable;
    if (order != NULL) {
        parse_for_parts(parser, order, false, &target, &iterable);
    } else {
        target = parse_for_targets(parser);
        expect_keyword(parser, CONCEPT_IN);
        iterable = parse_star_expressions(parser);
    }
    NodeList body;
    parse_block(parser, CONCEPT_LOOP_FOR, start, &body);
    NodeList orelse = parse_else(parser);
    return MAKE(parser, FOR, For, span_from(parser, start), .is_async = is_async, .target = target,
                .iterable = iterable, .body = body, .orelse = orelse);
}

// --- with ----------------------------------------------------------------------------------------------

static Node *parse_with_item(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *context = parse_test(parser);
    Node *target = NULL;
    if (accept_keyword(parser, CONCEPT_AS)) {
        uint32_t target_start = parser->tok->span.start;
        if (accept(parser, TOK_STAR)) {
            Node *value = parse_binary(parser, PREC_BIT_OR);
            target =
                MAKE(parser, STARRED, Starred, span_from(parser, target_start), .value = value);
        } else {
            target = parse_primary(parser);
        }
        check_assignable(parser, target);
    }
    return MAKE(parser, WITH_ITEM, WithItem, span_from(parser, start), .context = context,
                .target = target);
}

// `with (a as b, c as d):` against `with (a, b) as c:` and `with (a).b:`. The parentheses belong to the
// statement if ':' (or the order's keyword) follows them and they hold more than one plain value.
static bool has_item_parens(const Parser *parser)
{
    const Token *tokens = parser->program->tokens.items;
    const Token *opener = parser->tok;
    if (opener->kind != TOK_LPAR || opener->value <= (uint32_t)(opener - tokens)) {
        return false;
    }
    const Token *closer = tokens + opener->value;
    if (closer[1].kind != TOK_COLON && closer[1].kind != TOK_ANCHOR) {
        return false;
    }
    Concept concept;
    uint32_t n_lambdas = 0; // whose parameters we are in
    for (const Token *tok = opener + 1; tok < closer; tok++) {
        bool opens = tok->kind == TOK_LPAR || tok->kind == TOK_LSQB || tok->kind == TOK_LBRACE;
        if (opens && tok->value > (uint32_t)(tok - tokens)) {
            tok = tokens + tok->value;
        } else if (keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_LAMBDA), &concept) > 0) {
            n_lambdas++;
        } else if (n_lambdas > 0) {
            n_lambdas -= tok->kind == TOK_COLON;
        } else if (tok->kind == TOK_NAME &&
                   keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_AS), &concept) > 0 &&
                   tok > opener + 1) {
            return true;
        } else if (tok->kind == TOK_COLONEQUAL || tok->kind == TOK_ANCHOR ||
                   (tok->kind == TOK_STAR && (tok == opener + 1 || tok[-1].kind == TOK_COMMA)) ||
                   (tok->kind == TOK_NAME &&
                    (keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_LOOP_FOR), &concept) > 0 ||
                     keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_YIELD), &concept) > 0))) {
            return false;
        }
    }
    return closer > opener + 1;
}

NodeList parse_with_items(Parser *parser)
{
    NodeArray items = {0};
    bool in_parens = has_item_parens(parser) && accept(parser, TOK_LPAR);
    do {
        array_push(parser->arena, &items, parse_with_item(parser));
    } while (accept(parser, TOK_COMMA) && !(in_parens && at(parser, TOK_RPAR)));
    if (in_parens) {
        expect(parser, TOK_RPAR);
    }
    return node_list(&items);
}

static Node *parse_with(Parser *parser, uint32_t start, bool is_order, bool is_async)
{
    NodeList items = parse_with_items(parser);
    if (is_order && !parser->failed) {
        skip_anchors(parser);
    }
    NodeList body;
    parse_block(parser, CONCEPT_WITH, start, &body);
    return MAKE(parser, WITH, With, span_from(parser, start), .is_async = is_async, .items = items,
                .body = body);
}

// --- try -----------------------------------------------------------------------------------------------

static Node *parse_handler(Parser *parser, uint32_t start, bool is_star)
{
    Node *type = NULL;
    Name name = 0;
    if (!at(parser, TOK_COLON)) {
        type = parse_test(parser);
        if (at(parser, TOK_COMMA)) {
            FAIL0(parser, MSG_SYN_TARGET_PARENS, type->span);
        }
        if (accept_keyword(parser, CONCEPT_AS)) {
            Span span = parser->tok->span;
            name = expect_name(parser, false);
            check_bindable(parser, name, span);
        }
    } else if (is_star) {
        FAIL(parser, MSG_SYN_EXCEPT_STAR_TYPE, parser->tok->span, diag_concept(CONCEPT_EXCEPT));
    }
    NodeList body;
    parse_block(parser, CONCEPT_EXCEPT, start, &body);
    return MAKE(parser, EXCEPT_HANDLER, ExceptHandler, span_from(parser, start), .type = type,
                .name = name, .body = body);
}

static NodeList parse_handlers(Parser *parser, bool *is_star_out)
{
    NodeArray handlers = {0};
    *is_star_out = false;
    uint32_t start = parser->tok->span.start;
    while (accept_clause(parser, CONCEPT_EXCEPT)) {
        bool is_star = accept(parser, TOK_STAR);
        if (handlers.len > 0 && is_star != *is_star_out) {
            REPORT(parser, MSG_SYN_EXCEPT_MIXED, ((Span){start, parser->last_end}),
                   diag_concept(CONCEPT_EXCEPT));
        }
        *is_star_out = is_star;
        if (handlers.len > 0 &&
            AST_AS(handlers.items[handlers.len - 1], ExceptHandler)->type == NULL) {
            Node *bare = handlers.items[handlers.len - 1];
            REPORT(parser, MSG_SYN_EXCEPT_ORDER, ((Span){bare->span.start, bare->span.start + 1}),
                   diag_concept(CONCEPT_EXCEPT));
        }
        array_push(parser->arena, &handlers, parse_handler(parser, start, is_star));
        start = parser->tok->span.start;
    }
    return node_list(&handlers);
}

static Node *parse_try(Parser *parser, uint32_t start)
{
    NodeList body;
    NodeList orelse = {NULL, 0};
    NodeList finalbody = {NULL, 0};
    bool is_star;
    uint32_t keyword_end = parser->last_end;
    parse_block(parser, CONCEPT_TRY, start, &body);
    NodeList handlers = parse_handlers(parser, &is_star);
    if (handlers.len > 0) {
        orelse = parse_else(parser);
    }
    uint32_t finally_start = parser->tok->span.start;
    if (accept_clause(parser, CONCEPT_FINALLY)) {
        parse_block(parser, CONCEPT_FINALLY, finally_start, &finalbody);
    } else if (handlers.len == 0) {
        REPORT(parser, MSG_SYN_TRY_ALONE, ((Span){start, keyword_end}), diag_concept(CONCEPT_TRY),
               diag_concept(CONCEPT_EXCEPT), diag_concept(CONCEPT_FINALLY));
    }
    return MAKE(parser, TRY, Try, span_from(parser, start), .is_star = is_star, .body = body,
                .handlers = handlers, .orelse = orelse, .finalbody = finalbody);
}

// --- parameters ----------------------------------------------------------------------------------------

typedef struct ParameterState {
    NodeArray params;
    bool has_default;
    bool has_slash;
    bool after_star; // parameters are keyword-only
    bool bare_star;  // a '*' that still needs a parameter
    bool has_var_keyword;
} ParameterState;

static Node *parse_parameter(Parser *parser, ParameterState *state, ParamKind kind,
                             bool has_annotations)
{
    Span span = parser->tok->span;
    Name name = expect_name(parser, false);
    check_bindable(parser, name, span);
    Node *annotation = NULL;
    if (has_annotations && accept(parser, TOK_COLON)) {
        uint32_t start = parser->tok->span.start;
        if (kind == PARAM_VAR_POSITIONAL && accept(parser, TOK_STAR)) {
            Node *value = parse_binary(parser, PREC_BIT_OR);
            annotation = MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value);
        } else {
            annotation = parse_test(parser);
        }
    }
    Span whole = span_from(parser, span.start);
    Node *default_value = NULL;
    bool may_default = kind == PARAM_REGULAR || kind == PARAM_KEYWORD;
    if (may_default && accept(parser, TOK_EQUAL)) {
        default_value = parse_test(parser);
    }
    if (kind == PARAM_REGULAR && default_value == NULL && state->has_default && name != 0) {
        REPORT(parser, MSG_SYN_PARAMETER_DEFAULT, span,
               diag_text(name_text(parser->program->names, name)));
    }
    state->has_default |= kind == PARAM_REGULAR && default_value != NULL;
    return MAKE(parser, PARAM, Param, whole, .kind = kind, .name = name, .annotation = annotation,
                .default_value = default_value);
}

static void parse_slash(Parser *parser, ParameterState *state)
{
    if (state->has_slash || state->after_star || state->params.len == 0) {
        FAIL0(parser, MSG_SYN_PARAMETER_ORDER, parser->tok->span);
    }
    advance(parser);
    state->has_slash = true;
    for (size_t i = 0; i < state->params.len; i++) {
        AST_AS(state->params.items[i], Param)->kind = PARAM_POSITIONAL;
    }
}

static void parse_star_parameter(Parser *parser, ParameterState *state, TokenKind closer,
                                 bool has_annotations)
{
    Span star = parser->tok->span;
    if (state->after_star) {
        FAIL0(parser, MSG_SYN_PARAMETER_ORDER, star);
    }
    advance(parser);
    state->after_star = true;
    if (at(parser, TOK_COMMA)) {
        state->bare_star = true;
    } else if (at(parser, closer)) {
        FAIL0(parser, MSG_SYN_PARAMETER_STAR, star);
    } else {
        array_push(parser->arena, &state->params,
                   parse_parameter(parser, state, PARAM_VAR_POSITIONAL, has_annotations));
    }
}

static void parse_one_parameter(Parser *parser, ParameterState *state, TokenKind closer,
                                bool has_annotations)
{
    if (state->has_var_keyword) {
        FAIL0(parser, MSG_SYN_PARAMETER_ORDER, parser->tok->span);
    } else if (at(parser, TOK_SLASH)) {
        parse_slash(parser, state);
    } else if (at(parser, TOK_STAR)) {
        parse_star_parameter(parser, state, closer, has_annotations);
    } else if (at(parser, TOK_DOUBLESTAR)) {
        if (state->bare_star) {
            FAIL0(parser, MSG_SYN_PARAMETER_STAR, parser->tok->span);
        }
        advance(parser);
        state->has_var_keyword = true;
        array_push(parser->arena, &state->params,
                   parse_parameter(parser, state, PARAM_VAR_KEYWORD, has_annotations));
    } else {
        ParamKind kind = state->after_star ? PARAM_KEYWORD : PARAM_REGULAR;
        state->bare_star = false;
        array_push(parser->arena, &state->params,
                   parse_parameter(parser, state, kind, has_annotations));
    }
}

NodeList parse_parameters(Parser *parser, TokenKind closer, bool has_annotations)
{
    ParameterState state = {.has_default = false};
    while (!at(parser, closer) && !parser->failed) {
        parse_one_parameter(parser, &state, closer, has_annotations);
        if (!accept(parser, TOK_COMMA)) {
            break;
        }
    }
    if (state.bare_star) {
        FAIL0(parser, MSG_SYN_PARAMETER_STAR, parser->tok->span);
    }
    return node_list(&state.params);
}

NodeList parse_type_params(Parser *parser)
{
    NodeArray params = {0};
    if (!accept(parser, TOK_LSQB)) {
        return node_list(&params);
    }
    do {
        if (params.len > 0 && at(parser, TOK_RSQB)) {
            break;
        }
        uint32_t start = parser->tok->span.start;
        TypeParamKind kind = accept(parser, TOK_STAR)         ? TYPE_PARAM_TUPLE
                             : accept(parser, TOK_DOUBLESTAR) ? TYPE_PARAM_SPEC
                                                              : TYPE_PARAM_VARIABLE;
        Name name = expect_name(parser, false);
        Node *bound =
            kind == TYPE_PARAM_VARIABLE && accept(parser, TOK_COLON) ? parse_test(parser) : NULL;
        array_push(parser->arena, &params,
                   MAKE(parser, TYPE_PARAM, TypeParam, span_from(parser, start), .kind = kind,
                        .name = name, .bound = bound));
    } while (accept(parser, TOK_COMMA));
    expect(parser, TOK_RSQB);
    return node_list(&params);
}

// --- def, class ------------------------------------------------------------------------------------------

static Node *parse_function(Parser *parser, uint32_t start, NodeList decorators, bool is_async)
{
    Span name_span = parser->tok->span;
    Name name = expect_name(parser, false);
    check_bindable(parser, name, name_span);
    NodeList type_params = parse_type_params(parser);
    expect(parser, TOK_LPAR);
    NodeList params = parse_parameters(parser, TOK_RPAR, true);
    expect(parser, TOK_RPAR);
    Node *returns = accept(parser, TOK_RARROW) ? parse_test(parser) : NULL;
    NodeList body;
    parse_block(parser, CONCEPT_FUNC_DEF, start, &body);
    return MAKE(parser, FUNCTION_DEF, FunctionDef, span_from(parser, start),
                .decorators = decorators, .is_async = is_async, .name = name,
                .type_params = type_params, .params = params, .returns = returns, .body = body);
}

static Node *parse_class(Parser *parser, uint32_t start, NodeList decorators)
{
    Span name_span = parser->tok->span;
    Name name = expect_name(parser, false);
    check_bindable(parser, name, name_span);
    NodeList type_params = parse_type_params(parser);
    NodeList bases = {NULL, 0};
    NodeList keywords = {NULL, 0};
    if (at(parser, TOK_LPAR)) {
        uint32_t paren = parser->tok->span.start;
        parse_call_arguments(parser, &bases, &keywords);
        if (bases.len == 1 && bases.items[0]->kind == AST_GENERATOR_EXP &&
            bases.items[0]->span.start == paren) { // shares its parentheses: in calls only
            FAIL0(parser, MSG_SYN_GENERATOR_PARENS, bases.items[0]->span);
        }
    }
    NodeList body;
    parse_block(parser, CONCEPT_CLASS_DEF, start, &body);
    return MAKE(parser, CLASS_DEF, ClassDef, span_from(parser, start), .decorators = decorators,
                .name = name, .type_params = type_params, .bases = bases, .keywords = keywords,
                .body = body);
}

static NodeList parse_decorators(Parser *parser)
{
    NodeArray decorators = {0};
    while (accept(parser, TOK_AT)) {
        array_push(parser->arena, &decorators, parse_named_expression(parser));
        if (!parser->failed && !accept(parser, TOK_NEWLINE)) {
            fail_statement_end(parser, NULL);
        }
    }
    return node_list(&decorators);
}

static Node *parse_decorated(Parser *parser)
{
    NodeList decorators = parse_decorators(parser);
    uint32_t start = parser->tok->span.start;
    bool is_async = accept_clause(parser, CONCEPT_ASYNC);
    if (accept_clause(parser, CONCEPT_FUNC_DEF)) {
        return parse_function(parser, start, decorators, is_async);
    }
    if (!is_async && accept_clause(parser, CONCEPT_CLASS_DEF)) {
        return parse_class(parser, start, decorators);
    }
    FAIL(parser, MSG_SYN_DECORATOR, parser->tok->span, diag_concept(CONCEPT_FUNC_DEF),
         diag_concept(CONCEPT_CLASS_DEF));
    return MAKE(parser, PASS, Pass, parser->stop.span, );
}

// --- the choice ------------------------------------------------------------------------------------------

static Node *parse_order_statement(Parser *parser, uint32_t start, bool keyword_first,
                                   bool is_async)
{
    const Order *order = NULL;
    Concept concept = match_order(parser, keyword_first, false, &order);
    if (concept == CONCEPT_LOOP_FOR) {
        return parse_for(parser, start, order, is_async);
    }
    if (concept == CONCEPT_WITH) {
        return parse_with(parser, start, true, is_async);
    }
    if (is_async) {
        return NULL;
    }
    return concept == CONCEPT_COND_IF      ? parse_if(parser, start, true)
           : concept == CONCEPT_LOOP_WHILE ? parse_while(parser, start, true)
                                           : NULL;
}

static Node *parse_async(Parser *parser, uint32_t start)
{
    if (accept_clause(parser, CONCEPT_FUNC_DEF)) {
        return parse_function(parser, start, (NodeList){NULL, 0}, true);
    }
    Node *node = parser->has_orders ? parse_order_statement(parser, start, true, true) : NULL;
    if (node == NULL && accept_clause(parser, CONCEPT_LOOP_FOR)) {
        return parse_for(parser, start, NULL, true);
    }
    if (node == NULL && accept_clause(parser, CONCEPT_WITH)) {
        return parse_with(parser, start, false, true);
    }
    if (node == NULL && parser->has_orders) {
        node = parse_order_statement(parser, start, false, true);
    }
    if (node == NULL) {
        FAIL(parser, MSG_SYN_ASYNC, parser->tok->span, diag_concept(CONCEPT_ASYNC),
             diag_concept(CONCEPT_FUNC_DEF), diag_concept(CONCEPT_LOOP_FOR),
             diag_concept(CONCEPT_WITH));
        node = MAKE(parser, PASS, Pass, parser->stop.span, );
    }
    return node;
}

static Node *parse_compound(Parser *parser, Concept concept, uint32_t n_tokens)
{
    const NodeList none = {NULL, 0};
    uint32_t start = parser->tok->span.start;
    if (concept == CONCEPT_MATCH) {
        return parse_match(parser, n_tokens);
    }
    static const ConceptSet COMPOUND =
        CONCEPT_BIT(CONCEPT_COND_IF) | CONCEPT_BIT(CONCEPT_LOOP_WHILE) |
        CONCEPT_BIT(CONCEPT_LOOP_FOR) | CONCEPT_BIT(CONCEPT_TRY) | CONCEPT_BIT(CONCEPT_WITH) |
        CONCEPT_BIT(CONCEPT_FUNC_DEF) | CONCEPT_BIT(CONCEPT_CLASS_DEF) | CONCEPT_BIT(CONCEPT_ASYNC);
    if (concept == NO_CONCEPT || (CONCEPT_BIT(concept) & COMPOUND) == 0) {
        return NULL;
    }
    take(parser, n_tokens);
    return concept == CONCEPT_COND_IF      ? parse_if(parser, start, false)
           : concept == CONCEPT_LOOP_WHILE ? parse_while(parser, start, false)
           : concept == CONCEPT_LOOP_FOR   ? parse_for(parser, start, NULL, false)
           : concept == CONCEPT_TRY        ? parse_try(parser, start)
           : concept == CONCEPT_WITH       ? parse_with(parser, start, false, false)
           : concept == CONCEPT_FUNC_DEF   ? parse_function(parser, start, none, false)
           : concept == CONCEPT_CLASS_DEF  ? parse_class(parser, start, none)
                                           : parse_async(parser, start);
}

bool parse_compound_statement(Parser *parser, Concept concept, uint32_t n_tokens, NodeArray *body)
{
    if (!enter(parser)) {
        leave(parser);
        return true;
    }
    Node *node = NULL;
    if (at(parser, TOK_AT)) {
        node = parse_decorated(parser);
    } else {
        bool keyword_first = concept == CONCEPT_COND_IF || concept == CONCEPT_LOOP_WHILE ||
                             concept == CONCEPT_LOOP_FOR || concept == CONCEPT_WITH;
        bool may_be_order =
            keyword_first || concept == NO_CONCEPT || concept_info(concept)->where == WHERE_SOFT;
        if (parser->has_orders && may_be_order && (keyword_first || starts_operand(parser))) {
            node = parse_order_statement(parser, parser->tok->span.start, keyword_first, false);
        }
        if (node == NULL) {
            node = parse_compound(parser, concept, n_tokens);
        }
    }
    leave(parser);
    if (node != NULL) {
        array_push(parser->arena, body, node);
    }
    return node != NULL;
}
