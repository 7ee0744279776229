// SPDX-License-Identifier: Apache-2.0
// Targets: what can be assigned to, deleted, looped over. Read as expressions, then checked, as CPython does.
#include "syntax/parse_internal.h"

static MessageId what_message(const Node *node)
{
    switch (node->kind) {
    case AST_NUMBER: return MSG_WHAT_NUMBER;
    case AST_STRING:
    case AST_BYTES: return MSG_WHAT_STRING;
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE: return MSG_WHAT_FSTRING;
    case AST_CONSTANT: return MSG_WHAT_CONSTANT;
    case AST_CALL: return MSG_WHAT_CALL;
    case AST_BINARY_OP:
    case AST_UNARY_OP:
    case AST_BOOL_OP: return MSG_WHAT_OPERATION;
    case AST_COMPARE: return MSG_WHAT_COMPARISON;
    case AST_IF_EXP: return MSG_WHAT_CONDITIONAL;
    case AST_LAMBDA: return MSG_WHAT_LAMBDA;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP: return MSG_WHAT_COMPREHENSION;
    case AST_GENERATOR_EXP: return MSG_WHAT_GENERATOR;
    case AST_DICT: return MSG_WHAT_DICT;
    case AST_SET: return MSG_WHAT_SET;
    case AST_LIST: return MSG_WHAT_LIST;
    case AST_TUPLE: return MSG_WHAT_TUPLE;
    case AST_YIELD:
    case AST_YIELD_FROM: return MSG_WHAT_YIELD;
    case AST_AWAIT: return MSG_WHAT_AWAIT;
    case AST_NAMED_EXPR: return MSG_WHAT_NAMED;
    case AST_STARRED: return MSG_WHAT_STARRED;
    case AST_ATTRIBUTE: return MSG_WHAT_ATTRIBUTE;
    case AST_SUBSCRIPT:
    case AST_SLICE: return MSG_WHAT_SUBSCRIPT;
    case AST_PIPE: return MSG_WHAT_PIPE;
#define STMT(NAME) case AST_##NAME:
#define PATTERN(NAME) case AST_##NAME:
#define PART(NAME) case AST_##NAME:
#define EXPR(NAME)
#define AST_NODE(NAME, Type, category, fields) category(NAME)
#define NODE(name)
#define NODE_OPT(name)
#define LIST(name)
#define NAME_OPT(name)
#define TEXT(name)
#define ENUM(name, Type)
#define INT(name)
#define BOOL(name)
#define NAME(name)
#include "syntax/ast.def"
    case AST_NAME:
    case AST_COUNT: break;
    }
    return MSG_WHAT_NAME;
}

DiagArg what_is(const Node *node)
{
    MessageId message = what_message(node);
    if (message == MSG_WHAT_CONSTANT) {
        static const int CONCEPTS[] = {CONCEPT_TRUE, CONCEPT_FALSE, CONCEPT_NONE};
        ConstantKind kind = AST_AS_CONST(node, Constant)->kind;
        return kind == CONSTANT_ELLIPSIS ? diag_message_text(message, STR("..."))
                                         : diag_message_concept(message, CONCEPTS[kind]);
    }
    if (message == MSG_WHAT_YIELD) {
        return diag_message_concept(message, CONCEPT_YIELD);
    }
    if (message == MSG_WHAT_AWAIT) {
        return diag_message_concept(message, CONCEPT_AWAIT);
    }
    return diag_message(message);
}

void check_bindable(Parser *parser, Name name, Span span)
{
    if (name == 0) {
        return;
    }
    Str text = name_text(parser->program->names, name);
    if (str_equal(text, STR("__debug__")) || str_equal(text, STR("True")) ||
        str_equal(text, STR("False")) || str_equal(text, STR("None"))) {
        FAIL(parser, MSG_SYN_RESERVED_NAME, span, diag_text(text));
    }
}

static void check_targets(Parser *parser, const NodeList *elements)
{
    uint32_t n_starred = 0;
    for (uint32_t i = 0; i < elements->len; i++) {
        const Node *element = elements->items[i];
        if (element->kind == AST_STARRED) {
            if (n_starred++ > 0) {
                FAIL0(parser, MSG_SYN_STARRED_TWICE, element->span);
            }
            check_assignable(parser, AST_AS_CONST(element, Starred)->value);
        } else {
            check_assignable(parser, element);
        }
    }
}

void check_assignable(Parser *parser, const Node *node)
{
    if (node->kind == AST_NAME) {
        check_bindable(parser, AST_AS_CONST(node, Name)->name, node->span);
    } else if (node->kind == AST_ATTRIBUTE) {
        check_bindable(parser, AST_AS_CONST(node, Attribute)->name, node->span);
    } else if (node->kind == AST_TUPLE) {
        check_targets(parser, &AST_AS_CONST(node, Tuple)->elements);
    } else if (node->kind == AST_LIST) {
        check_targets(parser, &AST_AS_CONST(node, List)->elements);
    } else if (node->kind == AST_STARRED) {
        FAIL0(parser, MSG_SYN_STARRED, node->span);
    } else if (node->kind != AST_SUBSCRIPT) {
        FAIL(parser, MSG_SYN_CANNOT_ASSIGN, node->span, what_is(node));
    }
}

static void check_deletable(Parser *parser, const Node *node)
{
    if (node->kind == AST_NAME) {
        check_assignable(parser, node);
    } else if (node->kind == AST_TUPLE || node->kind == AST_LIST) {
        const NodeList *elements = node->kind == AST_TUPLE ? &AST_AS_CONST(node, Tuple)->elements
                                                           : &AST_AS_CONST(node, List)->elements;
        for (uint32_t i = 0; i < elements->len; i++) {
            check_deletable(parser, elements->items[i]);
        }
    } else if (node->kind != AST_ATTRIBUTE && node->kind != AST_SUBSCRIPT) {
        FAIL(parser, MSG_SYN_CANNOT_DELETE, node->span, what_is(node));
    }
}

NodeList parse_delete_targets(Parser *parser)
{
    NodeArray targets = {0};
    do {
        Node *target = parse_binary(parser, PREC_BIT_OR);
        check_deletable(parser, target);
        array_push(parser->arena, &targets, target);
    } while (accept(parser, TOK_COMMA) && starts_operand(parser));
    return node_list(&targets);
}

// Is there a keyword IN from `tok` on, outside brackets, before the line's colon?
static bool in_follows(const Parser *parser, const Token *tok)
{
    const Token *first = parser->program->tokens.items;
    for (; tok->kind != TOK_COLON && tok->kind != TOK_NEWLINE && tok->kind != TOK_END; tok++) {
        Concept concept;
        bool opens = tok->kind == TOK_LPAR || tok->kind == TOK_LSQB || tok->kind == TOK_LBRACE;
        if (opens && tok->value > (uint32_t)(tok - first)) {
            tok = first + tok->value;
        } else if (tok->kind == TOK_RPAR || tok->kind == TOK_RSQB || tok->kind == TOK_RBRACE) {
            return false;
        } else if (keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_IN), &concept) > 0) {
            return true;
        }
    }
    return false;
}

// `(…)[` or `(…).`: what is called can't be a target, but its result may have one.
static bool is_call_of_target(const Parser *parser, const Token *tok)
{
    const Token *first = parser->program->tokens.items;
    if (tok->kind != TOK_LPAR || tok->value <= (uint32_t)(tok - first)) {
        return false;
    }
    TokenKind behind = (TokenKind)first[tok->value + 1].kind;
    return behind == TOK_LSQB || behind == TOK_DOT || behind == TOK_LPAR;
}

// The word for `in` ends the targets, even in a language where it could be a name: `para x, en lista`. It is a name in
// `for x, i, z i`, `for x, i i`, `for x, i.y i` and `for x, i[0] i`, in a language where `i` is the word.
static bool at_end_of_targets(const Parser *parser)
{
    Concept concept;
    uint32_t n = keyword_at(parser, parser->tok, CONCEPT_BIT(CONCEPT_IN), &concept);
    if (n == 0 || parser->vocabulary->is_english) {
        return n > 0;
    }
    const Token *next = parser->tok + n;
    bool is_name =
        next->kind == TOK_COMMA || next->kind == TOK_DOT ||
        keyword_at(parser, next, CONCEPT_BIT(CONCEPT_IN), &concept) > 0 ||
        ((next->kind == TOK_LSQB || is_call_of_target(parser, next)) && in_follows(parser, next));
    return !is_name;
}

static Node *parse_for_target(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    if (accept(parser, TOK_STAR)) {
        Node *value = parse_binary(parser, PREC_BIT_OR);
        return MAKE(parser, STARRED, Starred, span_from(parser, start), .value = value);
    }
    return parse_binary(parser, PREC_BIT_OR);
}

Node *parse_for_targets(Parser *parser)
{
    uint32_t start = parser->tok->span.start;
    Node *target = parse_for_target(parser);
    if (at(parser, TOK_COMMA)) {
        NodeArray elements = {0};
        array_push(parser->arena, &elements, target);
        while (accept(parser, TOK_COMMA) && (starts_operand(parser) || at(parser, TOK_STAR)) &&
               !at_end_of_targets(parser)) {
            array_push(parser->arena, &elements, parse_for_target(parser));
        }
        target =
            MAKE(parser, TUPLE, Tuple, span_from(parser, start), .elements = node_list(&elements));
    }
    check_assignable(parser, target);
    return target;
}
