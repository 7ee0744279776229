// SPDX-License-Identifier: Apache-2.0
// Simple statements, and the statement as such.
#include "syntax/parse_internal.h"

// --- assignments -----------------------------------------------------------------------------------------

// BinaryOp + 1, so that 0 is none.
static const uint8_t AUGMENTED[TOK_COUNT] = {
#define BINARY(NAME, TOKEN, ASSIGN_TOKEN, PRECEDENCE) [TOK_##ASSIGN_TOKEN] = BINARY_##NAME + 1,
#include "syntax/binary.def"
};

static bool is_single_target(const Node *node)
{
    return node->kind == AST_NAME || node->kind == AST_ATTRIBUTE || node->kind == AST_SUBSCRIPT;
}

static void check_single_target(Parser *parser, const Node *target)
{
    if (is_single_target(target)) {
        check_assignable(parser, target);
    } else {
        FAIL(parser, MSG_SYN_SINGLE_TARGET, target->span, what_is(target));
    }
}

static Node *parse_aug_assign(Parser *parser, Node *target, uint32_t start)
{
    BinaryOp op = (BinaryOp)(AUGMENTED[parser->tok->kind] - 1);
    check_single_target(parser, target);
    advance(parser);
    Node *value = parse_yield_or_star_expressions(parser);
    return MAKE(parser, AUG_ASSIGN, AugAssign, span_from(parser, start), .target = target, .op = op,
                .value = value);
}

// `(x).y: int` is none: for CPython a target in parentheses ends with them.
static void check_leading_parens(Parser *parser, const Node *target)
{
    const Node *first = target;
    while (first->kind == AST_ATTRIBUTE || first->kind == AST_SUBSCRIPT ||
           first->kind == AST_CALL) {
        const Node *next = first->kind == AST_ATTRIBUTE   ? AST_AS_CONST(first, Attribute)->value
                           : first->kind == AST_SUBSCRIPT ? AST_AS_CONST(first, Subscript)->value
                                                          : AST_AS_CONST(first, Call)->function;
        if (first != target && first->in_parens) {
            break;
        }
        first = next;
    }
    if (first != target && first->in_parens && is_single_target(first)) {
        FAIL(parser, MSG_SYN_UNEXPECTED, first->span,
             diag_message_text(MSG_FOUND_TEXT, span_text(parser, first->span)));
    }
}

static Node *parse_ann_assign(Parser *parser, Node *target, uint32_t start)
{
    check_single_target(parser, target);
    if (!target->in_parens) {
        check_leading_parens(parser, target);
    }
    advance(parser); // :
    Node *annotation = parse_test(parser);
    Node *value = accept(parser, TOK_EQUAL) ? parse_yield_or_star_expressions(parser) : NULL;
    return MAKE(parser, ANN_ASSIGN, AnnAssign, span_from(parser, start), .target = target,
                .annotation = annotation, .value = value,
                .is_simple = target->kind == AST_NAME && !target->in_parens);
}

// `a = b = value`: the targets, then the value.
static Node *parse_assign_values(Parser *parser, Node *first, NodeArray *targets)
{
    Node *value = first;
    while (at(parser, TOK_EQUAL)) {
        check_assignable(parser, value);
        array_push(parser->arena, targets, value);
        advance(parser);
        value = parse_yield_or_star_expressions(parser);
    }
    return value;
}

static Node *parse_expression_statement(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *first = parse_yield_or_star_expressions(parser);
    if (parser->failed) {
        return first;
    }
    if (at(parser, TOK_EQUAL)) {
        NodeArray targets = {0};
        Node *value = parse_assign_values(parser, first, &targets);
        return MAKE(parser, ASSIGN, Assign, span_from(parser, start),
                    .targets = node_list(&targets), .value = value);
    }
    if (AUGMENTED[parser->tok->kind] != 0) {
        return parse_aug_assign(parser, first, start);
    }
    if (at(parser, TOK_COLON)) {
        return parse_ann_assign(parser, first, start);
    }
    if (at(parser, TOK_COLONEQUAL)) {
        FAIL0(parser, MSG_SYN_WALRUS, parser->tok->span);
    }
    return MAKE(parser, EXPR, Expr, span_from(parser, start), .value = first);
}

// let x = 1, const x: int = 1, let a, *b = list
static Node *parse_declare(Parser *parser, Concept concept, uint32_t start)
{
    static const DeclareKind KINDS[] = {DECLARE_LET, DECLARE_CONST, DECLARE_LOCAL};
    DeclareKind kind = KINDS[concept - CONCEPT_LET];
    Node *first = parse_star_expressions(parser);
    NodeArray targets = {0};
    Node *annotation = NULL;
    Node *value = NULL;
    if (at(parser, TOK_COLON)) {
        check_single_target(parser, first);
        advance(parser);
        annotation = parse_test(parser);
        value = accept(parser, TOK_EQUAL) ? parse_yield_or_star_expressions(parser) : NULL;
        array_push(parser->arena, &targets, first);
    } else if (at(parser, TOK_EQUAL)) {
        value = parse_assign_values(parser, first, &targets);
    } else {
        check_assignable(parser, first);
        array_push(parser->arena, &targets, first);
    }
    if (kind == DECLARE_CONST && value == NULL) {
        FAIL(parser, MSG_SYN_CONST_VALUE, span_from(parser, start), diag_concept(CONCEPT_CONST));
    }
    return MAKE(parser, DECLARE, Declare, span_from(parser, start), .kind = kind,
                .targets = node_list(&targets), .annotation = annotation, .value = value);
}

// --- imports ---------------------------------------------------------------------------------------------

// a.b.c as one name; `*span_out` is where it stands.
static Name parse_dotted_name(Parser *parser)
{
    Name name = expect_name(parser, false);
    if (!at(parser, TOK_DOT) || name == 0) {
        return name;
    }
    Buf dotted = buf_new(parser->arena);
    buf_add(&dotted, name_text(parser->program->names, name));
    while (accept(parser, TOK_DOT)) {
        name = expect_name(parser, true);
        if (name == 0) {
            return 0;
        }
        buf_put(&dotted, '.');
        buf_add(&dotted, name_text(parser->program->names, name));
    }
    return name_intern(parser->program->names, buf_str(&dotted));
}

static Name parse_as_name(Parser *parser)
{
    if (!accept_keyword(parser, CONCEPT_AS)) {
        return 0;
    }
    Span span = parser->tok->span;
    Name name = expect_name(parser, false);
    check_bindable(parser, name, span);
    return name;
}

static Node *parse_import(Parser *parser, uint32_t start)
{
    NodeArray names = {0};
    if (at(parser, TOK_STAR)) { // import * from m
        fail_import_order(parser);
    }
    do {
        uint32_t name_start = parser->tok->span.start;
        Name name = parse_dotted_name(parser);
        Name as_name = parse_as_name(parser);
        array_push(parser->arena, &names,
                   MAKE(parser, ALIAS, Alias, span_from(parser, name_start), .name = name,
                        .as_name = as_name));
    } while (accept(parser, TOK_COMMA));
    return MAKE(parser, IMPORT, Import, span_from(parser, start), .names = node_list(&names));
}

static void parse_from_names(Parser *parser, NodeArray *names)
{
    bool in_parens = accept(parser, TOK_LPAR);
    do {
        uint32_t name_start = parser->tok->span.start;
        if (in_parens && at(parser, TOK_RPAR)) {
            break;
        }
        if (!in_parens && names->len > 0 && at(parser, TOK_NEWLINE)) {
            FAIL0(parser, MSG_SYN_TRAILING_COMMA, ((Span){parser->last_end - 1, parser->last_end}));
            break;
        }
        Name name = expect_name(parser, false);
        Name as_name = parse_as_name(parser);
        array_push(parser->arena, names,
                   MAKE(parser, ALIAS, Alias, span_from(parser, name_start), .name = name,
                        .as_name = as_name));
    } while (accept(parser, TOK_COMMA));
    if (in_parens) {
        expect(parser, TOK_RPAR);
    }
}

static Node *parse_import_from(Parser *parser, uint32_t start)
{
    uint32_t level = 0;
    while (at(parser, TOK_DOT) || at(parser, TOK_ELLIPSIS)) {
        level += at(parser, TOK_DOT) ? 1 : 3;
        advance(parser);
    }
    bool has_module = level == 0 || !at_keyword(parser, CONCEPT_IMPORT);
    Name module = has_module ? parse_dotted_name(parser) : 0;
    expect_keyword(parser, CONCEPT_IMPORT);
    NodeArray names = {0};
    if (at(parser, TOK_STAR)) {
        Span span = parser->tok->span;
        advance(parser);
        array_push(parser->arena, &names,
                   MAKE(parser, ALIAS, Alias, span,
                        .name = name_intern(parser->program->names, STR("*"))));
    } else {
        parse_from_names(parser, &names);
    }
    return MAKE(parser, IMPORT_FROM, ImportFrom, span_from(parser, start), .level = level,
                .module = module, .names = node_list(&names));
}

// --- the others ------------------------------------------------------------------------------------------

static NodeList parse_scope_names(Parser *parser)
{
    NodeArray names = {0};
    do {
        Span span = parser->tok->span;
        Name name = expect_name(parser, false);
        array_push(parser->arena, &names, MAKE(parser, NAME, Name, span, .name = name));
    } while (accept(parser, TOK_COMMA));
    return node_list(&names);
}

static Node *parse_raise(Parser *parser, uint32_t start)
{
    Node *exception = NULL;
    Node *cause = NULL;
    if (starts_operand(parser)) {
        exception = parse_test(parser);
        cause = accept_keyword(parser, CONCEPT_FROM) ? parse_test(parser) : NULL;
    } else if (at_keyword(parser, CONCEPT_FROM)) {
        FAIL(parser, MSG_SYN_RAISE_FROM, parser->tok->span, diag_concept(CONCEPT_RAISE),
             diag_concept(CONCEPT_FROM));
    }
    return MAKE(parser, RAISE, Raise, span_from(parser, start), .exception = exception,
                .cause = cause);
}

static Node *parse_assert(Parser *parser, uint32_t start)
{
    Node *test = parse_test(parser);
    Node *message = accept(parser, TOK_COMMA) ? parse_test(parser) : NULL;
    return MAKE(parser, ASSERT, Assert, span_from(parser, start), .test = test, .message = message);
}

static Node *parse_type_alias(Parser *parser, uint32_t start)
{
    Span span = parser->tok->span;
    Name name = expect_name(parser, false);
    Node *target = MAKE(parser, NAME, Name, span, .name = name);
    NodeList type_params = parse_type_params(parser);
    expect(parser, TOK_EQUAL);
    Node *value = parse_test(parser);
    return MAKE(parser, TYPE_ALIAS, TypeAlias, span_from(parser, start), .name = target,
                .type_params = type_params, .value = value);
}

// `type X = …` and `let x` read as such only if a name follows; otherwise the word is a name.
static bool soft_keyword_applies(const Parser *parser, Concept concept, uint32_t n_tokens)
{
    const Token *next = parser->tok + n_tokens;
    if (next->kind == TOK_NAME) {
        Concept infix;
        ConceptSet words = CONCEPT_BIT(CONCEPT_IN) | CONCEPT_BIT(CONCEPT_NOT_IN) |
                           CONCEPT_BIT(CONCEPT_IS) | CONCEPT_BIT(CONCEPT_IS_NOT) |
                           CONCEPT_BIT(CONCEPT_AND) | CONCEPT_BIT(CONCEPT_OR) |
                           CONCEPT_BIT(CONCEPT_COND_IF) | CONCEPT_BIT(CONCEPT_NOT);
        bool is_infix = keyword_at(parser, next, words, &infix) > 0;
        if (concept == CONCEPT_TYPE) { // `type in [a]` is no alias
            return next[1].kind == TOK_EQUAL || (next[1].kind == TOK_LSQB && !is_infix);
        }
        bool binds = next[1].kind == TOK_EQUAL || next[1].kind == TOK_COLON ||
                     next[1].kind == TOK_COMMA || next[1].kind == TOK_DOT;
        return !is_infix || binds;
    }
    if (concept == CONCEPT_TYPE) {
        return false;
    }
    if (next->kind == TOK_STAR) { // let *a, b = …: `let * a` is a product only without '='
        return next[1].kind == TOK_NAME && (next[2].kind == TOK_COMMA || next[2].kind == TOK_EQUAL);
    }
    if (next->kind != TOK_LPAR && next->kind != TOK_LSQB) {
        return false;
    }
    const Token *tokens = parser->program->tokens.items; // let (a, b) = …; not let(…) or let[0] = …
    bool is_apart = next->span.start > parser->tok[n_tokens - 1].span.end;
    if (!is_apart || next->value <= (uint32_t)(next - tokens)) {
        return false;
    }
    const Token *behind = tokens + next->value + 1;
    return behind->kind == TOK_EQUAL || (behind->kind == TOK_COLON && next->kind == TOK_LPAR) ||
           (behind->kind == TOK_COMMA &&
            statement_has(parser, behind, TOK_EQUAL)); // let (a, b), c = …
}

static Node *parse_return(Parser *parser, uint32_t start)
{
    Node *value =
        starts_operand(parser) || at(parser, TOK_STAR) ? parse_star_expressions(parser) : NULL;
    return MAKE(parser, RETURN, Return, span_from(parser, start), .value = value);
}

static Node *parse_delete(Parser *parser, uint32_t start)
{
    NodeList targets = parse_delete_targets(parser);
    return MAKE(parser, DELETE, Delete, span_from(parser, start), .targets = targets);
}

static Node *parse_global(Parser *parser, uint32_t start)
{
    NodeList names = parse_scope_names(parser);
    return MAKE(parser, GLOBAL, Global, span_from(parser, start), .names = names);
}

static Node *parse_nonlocal(Parser *parser, uint32_t start)
{
    NodeList names = parse_scope_names(parser);
    return MAKE(parser, NONLOCAL, Nonlocal, span_from(parser, start), .names = names);
}

typedef struct SimpleRow {
    Concept concept;
    Node *(*parse)(Parser *parser, uint32_t start);
} SimpleRow;

static const SimpleRow SIMPLE[] = {
    {CONCEPT_RETURN, parse_return},   {CONCEPT_DEL, parse_delete},
    {CONCEPT_RAISE, parse_raise},     {CONCEPT_ASSERT, parse_assert},
    {CONCEPT_IMPORT, parse_import},   {CONCEPT_FROM, parse_import_from},
    {CONCEPT_GLOBAL, parse_global},   {CONCEPT_NONLOCAL, parse_nonlocal},
    {CONCEPT_TYPE, parse_type_alias},
};

static Node *parse_keyword_statement(Parser *parser, Concept concept, uint32_t n_tokens)
{
    uint32_t start = parser->tok->span.start;
    Token *first = parser->tok;
    for (uint32_t i = 0; i < n_tokens; i++) {
        advance(parser);
    }
    for (size_t i = 0; i < sizeof SIMPLE / sizeof SIMPLE[0]; i++) {
        if (SIMPLE[i].concept == concept) {
            return SIMPLE[i].parse(parser, start);
        }
    }
    if (concept == CONCEPT_LET || concept == CONCEPT_CONST || concept == CONCEPT_LOCAL) {
        return parse_declare(parser, concept, start);
    }
    if (concept == CONCEPT_PASS) {
        return MAKE(parser, PASS, Pass, span_from(parser, start), );
    }
    if (concept == CONCEPT_LOOP_BREAK) {
        return MAKE(parser, BREAK, Break, span_from(parser, start), );
    }
    if (concept == CONCEPT_LOOP_CONTINUE) {
        return MAKE(parser, CONTINUE, Continue, span_from(parser, start), );
    }
    parser->tok = first;
    fail_expression(parser); // else, except … which belong to nothing
    return MAKE(parser, PASS, Pass, parser->stop.span, );
}

static bool is_declaration(Concept concept)
{
    return concept == CONCEPT_LET || concept == CONCEPT_CONST || concept == CONCEPT_LOCAL ||
           concept == CONCEPT_TYPE;
}

Node *parse_simple_statement(Parser *parser)
{
    uint32_t n_tokens = 0;
    Concept concept = at(parser, TOK_NAME) ? statement_keyword(parser, &n_tokens) : NO_CONCEPT;
    bool is_expression = concept == NO_CONCEPT || concept == CONCEPT_MATCH ||
                         concept == CONCEPT_CASE || concept == CONCEPT_DEFAULT;
    if (!is_expression && is_declaration(concept)) {
        is_expression = !soft_keyword_applies(parser, concept, n_tokens);
    }
    return is_expression ? parse_expression_statement(parser)
                         : parse_keyword_statement(parser, concept, n_tokens);
}

void parse_statement(Parser *parser, NodeArray *body)
{
    const Token *first = parser->tok;
    uint32_t n_tokens = 0;
    Concept concept = NO_CONCEPT;
    if (at(parser, TOK_NAME)) {
        concept = statement_keyword(parser, &n_tokens);
        if (concept != NO_CONCEPT && peek(parser, n_tokens)->kind == TOK_EQUAL) {
            FAIL(parser, MSG_SYN_KEYWORD_AS_NAME, first->span,
                 diag_text(span_text(parser, first->span)));
            return;
        }
    }
    if (parse_compound_statement(parser, concept, n_tokens, body) || parser->failed) {
        return;
    }
    array_push(parser->arena, body, parse_simple_statement(parser));
    if (accept(parser, TOK_SEMI) && !at(parser, TOK_NEWLINE)) {
        parse_simple_statements(parser, body);
    }
    if (!parser->failed && !accept(parser, TOK_NEWLINE)) {
        fail_statement_end(parser, first);
    }
}
