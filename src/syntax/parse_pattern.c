// SPDX-License-Identifier: Apache-2.0
// match, case and patterns (PEP 634). `match` and `case` are names unless the whole line reads as the statement.
#include "syntax/parse_internal.h"

static Node *parse_or_pattern(Parser *parser);
static Node *parse_pattern(Parser *parser);

// --- values ----------------------------------------------------------------------------------------------

// -1, 1 + 2j
static Node *parse_number_value(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    bool is_negative = accept(parser, TOK_MINUS);
    if (!at(parser, TOK_NUMBER)) {
        FAIL(parser, MSG_SYN_PATTERN, parser->tok->span, found_here(parser));
        return MAKE(parser, CONSTANT, Constant, parser->stop.span, .kind = CONSTANT_NONE);
    }
    Node *value = parse_number(parser);
    bool is_real = AST_AS(value, Number)->kind != NUMBER_IMAGINARY;
    if (is_negative) {
        value = MAKE(parser, UNARY_OP, UnaryOp, span_from(parser, start), .op = UNARY_MINUS,
                     .operand = value);
    }
    if (at(parser, TOK_PLUS) || at(parser, TOK_MINUS)) {
        BinaryOp op = at(parser, TOK_PLUS) ? BINARY_ADD : BINARY_SUB;
        advance(parser);
        bool has_right = at(parser, TOK_NUMBER);
        Node *right = has_right ? parse_number(parser) : value;
        if (!has_right || !is_real || AST_AS(right, Number)->kind != NUMBER_IMAGINARY) {
            FAIL(parser, MSG_SYN_PATTERN, parser->tok->span, found_here(parser));
        }
        value = MAKE(parser, BINARY_OP, BinaryOp, span_from(parser, start), .left = value, .op = op,
                     .right = right);
    }
    return value;
}

static Node *parse_dotted_value(Parser *parser)
{
    Span span = parser->tok->span;
    bool is_quoted = (parser->tok->flags & TOKEN_QUOTED) != 0;
    Name name = expect_name(parser, false);
    Node *value = MAKE(parser, NAME, Name, span, .name = name);
    value->is_quoted = is_quoted;
    while (accept(parser, TOK_DOT)) {
        Name attribute = expect_name(parser, true);
        value = MAKE(parser, ATTRIBUTE, Attribute, span_from(parser, span.start), .value = value,
                     .name = attribute);
    }
    return value;
}

static bool at_constant(const Parser *parser, ConstantKind *kind_out)
{
    Concept concept;
    if (!at(parser, TOK_NAME) || operand_word(parser, &concept) != OPERAND_KEYWORD) {
        return false;
    }
    *kind_out = concept == CONCEPT_TRUE    ? CONSTANT_TRUE
                : concept == CONCEPT_FALSE ? CONSTANT_FALSE
                                           : CONSTANT_NONE;
    return concept == CONCEPT_TRUE || concept == CONCEPT_FALSE || concept == CONCEPT_NONE;
}

static void take_constant(Parser *parser)
{
    Concept concept;
    operand_word(parser, &concept);
    accept_keyword(parser, concept);
}

static bool is_string(const Parser *parser)
{
    return at(parser, TOK_STRING) || at(parser, TOK_FSTRING_START);
}

static bool is_number(const Parser *parser)
{
    return at(parser, TOK_NUMBER) || at(parser, TOK_MINUS);
}

static Node *parse_literal_value(Parser *parser)
{
    if (is_string(parser)) {
        Node *value = parse_strings(parser);
        if (value->kind == AST_JOINED_STR) {
            FAIL(parser, MSG_SYN_PATTERN, value->span, diag_message(MSG_WHAT_FSTRING));
        }
        return value;
    }
    return parse_number_value(parser);
}

// --- names and classes -----------------------------------------------------------------------------------

static bool is_wildcard(const Parser *parser, Name name)
{
    return name != 0 && str_equal(name_text(parser->program->names, name), STR("_"));
}

static void parse_class_keyword(Parser *parser, NodeArray *keywords)
{
    uint32_t start = parser->tok->span.start;
    Name name = expect_name(parser, true);
    expect(parser, TOK_EQUAL);
    Node *pattern = parse_pattern(parser);
    array_push(parser->arena, keywords,
               MAKE(parser, KEYWORD_PATTERN, KeywordPattern, span_from(parser, start), .name = name,
                    .pattern = pattern));
}

static Node *parse_class_pattern(Parser *parser, Node *cls, uint32_t start)
{
    NodeArray patterns = {0};
    NodeArray keywords = {0};
    advance(parser); // (
    while (!at(parser, TOK_RPAR) && !parser->failed) {
        if (at(parser, TOK_NAME) && peek(parser, 1)->kind == TOK_EQUAL) {
            if (patterns.len > 0 && keywords.len == 0 && is_wildcard(parser, parser->tok->value)) {
                advance(
                    parser); // `C(x, _=y)` is refused by CPython too, which takes `_` for a pattern
                FAIL(parser, MSG_SYN_UNEXPECTED, parser->tok->span, found_here(parser));
            }
            parse_class_keyword(parser, &keywords);
        } else {
            if (keywords.len > 0) {
                FAIL0(parser, MSG_SYN_POSITIONAL_LATE, parser->tok->span);
            }
            array_push(parser->arena, &patterns, parse_pattern(parser));
        }
        if (!accept(parser, TOK_COMMA)) {
            break;
        }
    }
    expect(parser, TOK_RPAR);
    return MAKE(parser, MATCH_CLASS, MatchClass, span_from(parser, start), .cls = cls,
                .patterns = node_list(&patterns), .keywords = node_list(&keywords));
}

static Node *parse_name_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    ConstantKind kind;
    if (at_constant(parser, &kind)) {
        take_constant(parser);
        return MAKE(parser, MATCH_SINGLETON, MatchSingleton, span_from(parser, start),
                    .kind = kind);
    }
    bool is_any = is_wildcard(parser, parser->tok->value);
    TokenKind next = (TokenKind)peek(parser, 1)->kind;
    if (is_any && (next == TOK_DOT || next == TOK_LPAR)) { // no `_.x` and no `_(x)`, as in CPython
        advance(parser);
        FAIL(parser, MSG_SYN_UNEXPECTED, parser->tok->span, found_here(parser));
    }
    Node *value = parse_dotted_value(parser);
    if (at(parser, TOK_LPAR)) {
        return parse_class_pattern(parser, value, start);
    }
    if (value->kind == AST_ATTRIBUTE) {
        return MAKE(parser, MATCH_VALUE, MatchValue, value->span, .value = value);
    }
    Name name = AST_AS(value, Name)->name;
    check_bindable(parser, name, value->span);
    return MAKE(parser, MATCH_AS, MatchAs, value->span,
                .name = is_wildcard(parser, name) ? 0 : name);
}

// --- sequences and mappings --------------------------------------------------------------------------------

static Node *parse_star_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (!accept(parser, TOK_STAR)) {
        return parse_pattern(parser);
    }
    Name name = expect_name(parser, false);
    return MAKE(parser, MATCH_STAR, MatchStar, span_from(parser, start),
                .name = is_wildcard(parser, name) ? 0 : name);
}

static void check_stars(Parser *parser, const NodeArray *patterns)
{
    uint32_t n_stars = 0;
    for (size_t i = 0; i < patterns->len; i++) {
        n_stars += patterns->items[i]->kind == AST_MATCH_STAR;
        if (n_stars == 2 && patterns->items[i]->kind == AST_MATCH_STAR) {
            REPORT0(parser, MSG_SYN_PATTERN_STARS, patterns->items[i]->span);
        }
    }
}

// ( … ) is a group or a sequence, [ … ] always a sequence.
static Node *parse_bracketed_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    bool is_list = at(parser, TOK_LSQB);
    TokenKind closer = is_list ? TOK_RSQB : TOK_RPAR;
    NodeArray patterns = {0};
    bool has_comma = false;
    advance(parser);
    while (!at(parser, closer) && !parser->failed) {
        array_push(parser->arena, &patterns, parse_star_pattern(parser));
        if (!accept(parser, TOK_COMMA)) {
            break;
        }
        has_comma = true;
    }
    expect(parser, closer);
    bool is_group =
        !is_list && patterns.len == 1 && !has_comma && patterns.items[0]->kind != AST_MATCH_STAR;
    if (is_group) {
        patterns.items[0]->in_parens = true;
        return patterns.items[0];
    }
    if (!is_list && patterns.len == 1 && !has_comma) {
        FAIL0(parser, MSG_SYN_STARRED, patterns.items[0]->span);
    }
    check_stars(parser, &patterns);
    return MAKE(parser, MATCH_SEQUENCE, MatchSequence, span_from(parser, start),
                .patterns = node_list(&patterns));
}

static Node *parse_mapping_key(Parser *parser)
{
    ConstantKind kind;
    uint32_t start = parser->tok->span.start;
    if (at_constant(parser, &kind)) {
        take_constant(parser);
        return MAKE(parser, CONSTANT, Constant, span_from(parser, start), .kind = kind);
    }
    if (is_string(parser) || is_number(parser)) {
        return parse_literal_value(parser);
    }
    Node *value = parse_dotted_value(parser);
    if (value->kind != AST_ATTRIBUTE) {
        FAIL0(parser, MSG_SYN_PATTERN_KEY, value->span);
    }
    return value;
}

static Node *parse_mapping_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    NodeArray keys = {0};
    NodeArray patterns = {0};
    Name rest = 0;
    advance(parser); // {
    while (!at(parser, TOK_RBRACE) && !parser->failed) {
        if (rest != 0) {
            FAIL(parser, MSG_SYN_PATTERN, parser->tok->span, found_here(parser));
        } else if (accept(parser, TOK_DOUBLESTAR)) {
            rest = expect_name(parser, false);
            if (is_wildcard(parser, rest)) {
                FAIL(parser, MSG_SYN_PATTERN, span_from(parser, parser->last_end - 1),
                     diag_message_text(MSG_FOUND_TEXT, STR("_")));
            }
        } else {
            array_push(parser->arena, &keys, parse_mapping_key(parser));
            expect(parser, TOK_COLON);
            array_push(parser->arena, &patterns, parse_pattern(parser));
        }
        if (!accept(parser, TOK_COMMA)) {
            break;
        }
    }
    expect(parser, TOK_RBRACE);
    return MAKE(parser, MATCH_MAPPING, MatchMapping, span_from(parser, start),
                .keys = node_list(&keys), .patterns = node_list(&patterns), .rest = rest);
}

// --- the pattern -------------------------------------------------------------------------------------------

static Node *parse_closed_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (at(parser, TOK_NAME)) {
        return parse_name_pattern(parser);
    }
    if (is_string(parser) || is_number(parser)) {
        Node *value = parse_literal_value(parser);
        return MAKE(parser, MATCH_VALUE, MatchValue, span_from(parser, start), .value = value);
    }
    if (at(parser, TOK_LPAR) || at(parser, TOK_LSQB)) {
        return parse_bracketed_pattern(parser);
    }
    if (at(parser, TOK_LBRACE)) {
        return parse_mapping_pattern(parser);
    }
    FAIL(parser, MSG_SYN_PATTERN, parser->tok->span, found_here(parser));
    return MAKE(parser, MATCH_AS, MatchAs, parser->stop.span, .pattern = NULL);
}

static Node *parse_or_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *first = parse_closed_pattern(parser);
    if (!at(parser, TOK_VBAR)) {
        return first;
    }
    NodeArray patterns = {0};
    array_push(parser->arena, &patterns, first);
    while (accept(parser, TOK_VBAR)) {
        array_push(parser->arena, &patterns, parse_closed_pattern(parser));
    }
    return MAKE(parser, MATCH_OR, MatchOr, span_from(parser, start),
                .patterns = node_list(&patterns));
}

static Node *parse_pattern(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (!enter(parser)) {
        leave(parser);
        return MAKE(parser, MATCH_AS, MatchAs, parser->stop.span, .pattern = NULL);
    }
    Node *pattern = parse_or_pattern(parser);
    leave(parser);
    if (!accept_keyword(parser, CONCEPT_AS)) {
        return pattern;
    }
    Span span = parser->tok->span;
    Name name = expect_name(parser, false);
    check_bindable(parser, name, span);
    if (is_wildcard(parser, name) || at(parser, TOK_DOT) || at(parser, TOK_LPAR)) {
        FAIL(parser, MSG_SYN_PATTERN, span,
             diag_message_text(MSG_FOUND_TEXT, span_text(parser, span)));
    }
    return MAKE(parser, MATCH_AS, MatchAs, span_from(parser, start), .pattern = pattern,
                .name = name);
}

Node *parse_pattern_top(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *first = parse_star_pattern(parser);
    if (!at(parser, TOK_COMMA)) {
        if (first->kind == AST_MATCH_STAR) {
            FAIL0(parser, MSG_SYN_STARRED, first->span);
        }
        return first;
    }
    NodeArray patterns = {0};
    array_push(parser->arena, &patterns, first);
    while (accept(parser, TOK_COMMA) && !at(parser, TOK_COLON) &&
           !at_keyword(parser, CONCEPT_COND_IF)) {
        array_push(parser->arena, &patterns, parse_star_pattern(parser));
    }
    check_stars(parser, &patterns);
    return MAKE(parser, MATCH_SEQUENCE, MatchSequence, span_from(parser, start),
                .patterns = node_list(&patterns));
}

// --- match and case ------------------------------------------------------------------------------------------

static bool begins_case(const Parser *parser, const Token *tok)
{
    const ConceptSet words = CONCEPT_BIT(CONCEPT_CASE) | CONCEPT_BIT(CONCEPT_DEFAULT);
    Concept concept;
    return keyword_at(parser, tok, words, &concept) > 0;
}

// Is the word before `tok` a name that something is done with: `match.x`, `match = 1`, `match in x`?
static bool is_name_before(const Parser *parser, const Token *tok)
{
    const ConceptSet infix = CONCEPT_BIT(CONCEPT_AND) | CONCEPT_BIT(CONCEPT_OR) |
                             CONCEPT_BIT(CONCEPT_IN) | CONCEPT_BIT(CONCEPT_NOT_IN) |
                             CONCEPT_BIT(CONCEPT_IS) | CONCEPT_BIT(CONCEPT_IS_NOT) |
                             CONCEPT_BIT(CONCEPT_COND_IF);
    Concept concept;
    return tok->kind == TOK_DOT || tok->kind == TOK_EQUAL || tok->kind == TOK_COMMA ||
           tok->kind >= TOK_PLUSEQUAL || keyword_at(parser, tok, infix, &concept) > 0;
}

// Does a value begin at `tok`, so that the word before it is no name in any expression?
static bool is_value_beside(const Parser *parser, const Token *tok)
{
    return (tok->kind == TOK_NAME && !is_name_before(parser, tok)) || tok->kind == TOK_NUMBER ||
           tok->kind == TOK_STRING || tok->kind == TOK_FSTRING_START;
}

// A match statement is a line `match …:` whose block begins with `case`. A line that can be no other statement, with
// its colon, its indentation or its first `case` forgotten, is taken as one too, so that what is missing can be said.
static bool is_match_statement(const Parser *parser, uint32_t n_tokens)
{
    const Token *tokens = parser->program->tokens.items;
    const Token *subject = parser->tok + n_tokens;
    const Token *tok = subject;
    if (tok->kind == TOK_NEWLINE || tok->kind == TOK_COLON) {
        return false;
    }
    for (; tok->kind != TOK_NEWLINE && tok->kind != TOK_END; tok++) {
        bool opens = tok->kind == TOK_LPAR || tok->kind == TOK_LSQB || tok->kind == TOK_LBRACE;
        if (opens && tok->value > (uint32_t)(tok - tokens)) {
            tok = tokens + tok->value;
        } else if (tok->kind == TOK_COLON && begins_case(parser, tok + 1) &&
                   is_value_beside(parser, subject)) {
            return true;
        }
    }
    bool has_colon = tok[-1].kind == TOK_COLON;
    bool has_case =
        tok->kind == TOK_NEWLINE && tok[1].kind == TOK_INDENT && begins_case(parser, tok + 2);
    return has_colon ? has_case || !is_name_before(parser, subject)
                     : has_case && is_value_beside(parser, subject);
}

static Node *parse_case(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *pattern;
    Node *guard = NULL;
    Concept concept;
    uint32_t n = keyword_at(parser, parser->tok, CONCEPT_BIT(CONCEPT_DEFAULT), &concept);
    if (n > 0 && peek(parser, n)->kind == TOK_COLON) {
        accept_keyword(parser, CONCEPT_DEFAULT);
        pattern = MAKE(parser, MATCH_AS, MatchAs, span_from(parser, start), .pattern = NULL);
    } else {
        expect_keyword(parser, CONCEPT_CASE);
        pattern = parse_pattern_top(parser);
        guard = accept_keyword(parser, CONCEPT_COND_IF) ? parse_named_expression(parser) : NULL;
    }
    NodeList body;
    parse_block(parser, CONCEPT_CASE, start, &body);
    return MAKE(parser, MATCH_CASE, MatchCase, span_from(parser, start), .pattern = pattern,
                .guard = guard, .body = body);
}

// The block of a match statement. The first line that is no case is reported; what is wrong behind it is said as well.
static void parse_cases(Parser *parser, NodeArray *cases)
{
    NodeArray others = {0};
    bool has_others = false;
    while (!at(parser, TOK_DEDENT) && !at(parser, TOK_END)) {
        if (begins_case(parser, parser->tok)) {
            array_push(parser->arena, cases, parse_case(parser));
        } else if (!has_others) {
            has_others = true;
            fail_case(parser);
            parse_block_after_failure(parser, &others);
        } else {
            parse_statement_or_recover(parser, &others);
        }
    }
    accept(parser, TOK_DEDENT);
}

static void parse_match_block(Parser *parser, uint32_t start, NodeArray *cases)
{
    if (!parser->failed && !accept(parser, TOK_COLON)) {
        fail_colon(parser, CONCEPT_MATCH);
    } else if (!accept(parser, TOK_NEWLINE)) {
        FAIL(parser, MSG_SYN_BLOCK_INLINE, parser->tok->span, diag_concept(CONCEPT_CASE));
    } else if (accept_indent(parser, CONCEPT_MATCH, start)) {
        parse_cases(parser, cases);
    } else {
        while (begins_case(parser, parser->tok)) {
            array_push(parser->arena, cases, parse_case(parser));
        }
    }
}

static Node *parse_subject_part(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (!accept(parser, TOK_STAR)) {
        return parse_named_expression(parser);
    }
    Node *value = parse_binary(parser, PREC_BIT_OR);
    return MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value);
}

// x; x, *y; *x,
static Node *parse_subject(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *first = parse_subject_part(parser);
    if (!at(parser, TOK_COMMA)) {
        if (first->kind == AST_STARRED) {
            FAIL0(parser, MSG_SYN_STARRED, first->span);
        }
        return first;
    }
    NodeArray elements = {0};
    array_push(parser->arena, &elements, first);
    while (accept(parser, TOK_COMMA) && (starts_operand(parser) || at(parser, TOK_STAR))) {
        array_push(parser->arena, &elements, parse_subject_part(parser));
    }
    return MAKE(parser, TUPLE, Tuple, span_from(parser, start), .elements = node_list(&elements));
}

Node *parse_match(Parser *parser, uint32_t n_tokens)
{
    if (!is_match_statement(parser, n_tokens)) {
        return NULL;
    }
    uint32_t start = parser->tok->span.start;
    for (uint32_t i = 0; i < n_tokens; i++) {
        advance(parser);
    }
    Node *subject = parse_subject(parser);
    NodeArray cases = {0};
    parse_match_block(parser, start, &cases);
    return MAKE(parser, MATCH, Match, span_from(parser, start), .subject = subject,
                .cases = node_list(&cases));
}
