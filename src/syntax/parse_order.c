// SPDX-License-Identifier: Apache-2.0
// Word orders of the language packs: `列 内の 各 x に対して:`, `x > 3 もし:`. A pattern's keywords and particles are
// searched among the tokens of the line before anything is parsed; where all are found they become ANCHOR
// tokens, and the parts between them are parsed as in the canonical order. A line is searched once.
#include "syntax/parse_internal.h"

enum { MAX_PARTS = 16 };

typedef struct Anchors {
    const Token *starts[MAX_PARTS]; // by part; NULL for slots
    uint32_t n_tokens[MAX_PARTS];
} Anchors;

static bool is_anchor_part(const OrderPart *part)
{
    return part->kind == ORDER_PART_CONCEPT || part->kind == ORDER_PART_PARTICLE;
}

// How many tokens at `tok` are the keyword or particle of `part`; 0 for none.
static uint32_t part_at(const Parser *parser, const Token *tok, const OrderPart *part,
                        Concept instead_of_if)
{
    if (tok->kind != TOK_NAME || (tok->flags & TOKEN_QUOTED) != 0) {
        return 0;
    }
    if (part->kind == ORDER_PART_CONCEPT) {
        Concept concept = part->concept == CONCEPT_COND_IF ? instead_of_if : part->concept;
        return keyword_at(parser, tok, CONCEPT_BIT(concept), &concept);
    }
    return str_equal(name_text(parser->program->names, tok->value), part->word);
}

static bool is_closer(TokenKind kind)
{
    return kind == TOK_RPAR || kind == TOK_RSQB || kind == TOK_RBRACE;
}

// Where the search ends: the line's end, or the end of the brackets around.
static bool ends_search(const Token *tok)
{
    return tok->kind == TOK_NEWLINE || tok->kind == TOK_END || is_closer(tok->kind);
}

// The token behind the brackets that `tok` opens, or behind `tok`.
static const Token *next_outside(const Parser *parser, const Token *tok)
{
    const Token *first = parser->program->tokens.items;
    bool opens = tok->kind == TOK_LPAR || tok->kind == TOK_LSQB || tok->kind == TOK_LBRACE;
    return opens && tok->value > (uint32_t)(tok - first) ? first + tok->value + 1 : tok + 1;
}

// All of `order`'s keywords and particles from `tok` on, in order, each slot with at least one token. In a
// statement the last part must be followed by ':'.
static bool find_anchors(const Parser *parser, const Order *order, const Token *tok,
                         Concept instead_of_if, bool is_statement, Anchors *anchors)
{
    size_t n_parts = order->parts.len;
    if (n_parts > MAX_PARTS) {
        return false;
    }
    for (size_t i = 0; i < n_parts; i++) {
        const OrderPart *part = &order->parts.items[i];
        bool is_last = i + 1 == n_parts;
        anchors->starts[i] = NULL;
        if (!is_anchor_part(part)) {
            if (ends_search(tok)) {
                return false;
            }
            tok = next_outside(parser, tok);
            continue;
        }
        bool after_anchor = i == 0 || is_anchor_part(&order->parts.items[i - 1]);
        uint32_t n = 0;
        for (; !ends_search(tok); tok = next_outside(parser, tok)) {
            n = part_at(parser, tok, part, instead_of_if);
            if (n > 0 && !(is_last && is_statement && tok[n].kind != TOK_COLON)) {
                break;
            }
            n = 0;
            Concept passed;
            bool passes_for = keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_LOOP_FOR), &passed) > 0;
            if (after_anchor || passes_for) { // `for` of another clause, in the canonical order
                return false;
            }
        }
        if (n == 0) {
            return false;
        }
        anchors->starts[i] = tok;
        anchors->n_tokens[i] = n;
        tok += n;
    }
    return true;
}

static void mark_anchors(Parser *parser, const Order *order, const Anchors *anchors)
{
    Token *first = parser->program->tokens.items;
    for (size_t i = 0; i < order->parts.len; i++) {
        for (uint32_t j = 0; anchors->starts[i] != NULL && j < anchors->n_tokens[i]; j++) {
            first[anchors->starts[i] - first + j].kind = TOK_ANCHOR;
        }
    }
}

static Concept statement_of(const Order *order, Concept instead_of_if)
{
    switch (order->kind) {
    case ORDER_FOR: return CONCEPT_LOOP_FOR;
    case ORDER_WHILE: return CONCEPT_LOOP_WHILE;
    case ORDER_IF: return instead_of_if;
    case ORDER_WITH: return CONCEPT_WITH;
    case ORDER_COUNT: break;
    }
    UNREACHABLE();
}

// Is there a ':' outside brackets behind the anchors, where the pattern ends in a slot?
static bool ends_in_colon(const Parser *parser, const Order *order, const Anchors *anchors)
{
    size_t last = order->parts.len - 1;
    if (anchors->starts[last] != NULL) {
        return true;
    }
    const Token *tok = anchors->starts[last - 1] + anchors->n_tokens[last - 1];
    while (!ends_search(tok)) {
        if (tok->kind == TOK_COLON) {
            return true;
        }
        tok = next_outside(parser, tok);
    }
    return false;
}

Concept match_order(Parser *parser, bool keyword_first, bool only_elif, const Order **order_out)
{
    const Pack *pack = parser->vocabulary->pack;
    Concept instead_of_if = only_elif ? CONCEPT_COND_ELIF : CONCEPT_COND_IF;
    for (size_t i = 0; i < pack->orders.len && !parser->failed; i++) {
        const Order *order = &pack->orders.items[i];
        Anchors anchors;
        if (order->parts.len < 2 || (only_elif && order->kind != ORDER_IF) ||
            is_anchor_part(&order->parts.items[0]) != keyword_first ||
            !find_anchors(parser, order, parser->tok, instead_of_if, true, &anchors) ||
            !ends_in_colon(parser, order, &anchors)) {
            continue;
        }
        mark_anchors(parser, order, &anchors);
        *order_out = order;
        if (order->kind != ORDER_FOR) { // parse_for_parts takes those of `for`
            while (accept(parser, TOK_ANCHOR)) {
            }
        }
        return statement_of(order, instead_of_if);
    }
    return NO_CONCEPT;
}

// --- comprehensions --------------------------------------------------------------------------------------

static const Order *find_comprehension_order(Parser *parser, Anchors *anchors)
{
    const Pack *pack = parser->vocabulary->pack;
    for (size_t i = 0; i < pack->orders.len && !parser->failed; i++) {
        const Order *order = &pack->orders.items[i];
        if (order->kind == ORDER_FOR && order->parts.len >= 2 &&
            find_anchors(parser, order, parser->tok, CONCEPT_COND_IF, false, anchors)) {
            return order;
        }
    }
    return NULL;
}

const Order *match_comprehension_order(Parser *parser)
{
    Anchors anchors;
    const Order *order = find_comprehension_order(parser, &anchors);
    if (order != NULL) {
        mark_anchors(parser, order, &anchors);
    }
    return order;
}

static bool ends_operand(const Parser *parser, const Token *tok)
{
    Concept concept;
    bool is_name = tok->kind == TOK_NAME && keyword_at(parser, tok, ~(ConceptSet)0, &concept) == 0;
    return is_name || tok->kind == TOK_NUMBER || tok->kind == TOK_STRING ||
           tok->kind == TOK_FSTRING_END || is_closer(tok->kind);
}

static bool begins_value(const Parser *parser, const Token *tok)
{
    Concept concept;
    bool is_name = tok->kind == TOK_NAME && keyword_at(parser, tok, ~(ConceptSet)0, &concept) == 0;
    return is_name || tok->kind == TOK_NUMBER || tok->kind == TOK_STRING ||
           tok->kind == TOK_FSTRING_START;
}

// Two values side by side before the first anchor are element and iterable; then the element comes first.
bool comprehension_begins_with_clause(Parser *parser)
{
    Anchors anchors;
    const Order *order = find_comprehension_order(parser, &anchors);
    if (order == NULL || order->parts.items[0].kind != ORDER_PART_VALUE ||
        anchors.starts[1] == NULL) {
        return false;
    }
    const OrderPart *first_anchor = &order->parts.items[1];
    if (first_anchor->kind == ORDER_PART_CONCEPT && first_anchor->concept == CONCEPT_LOOP_FOR) {
        return false; // `[x para x en …]` is the canonical order
    }
    for (const Token *tok = parser->tok; tok < anchors.starts[1];) {
        const Token *next = next_outside(parser, tok);
        if (next < anchors.starts[1] && ends_operand(parser, next - 1) &&
            begins_value(parser, next)) {
            return false;
        }
        if (tok->kind == TOK_COMMA) {
            return false;
        }
        tok = next;
    }
    size_t last = order->parts.len - 1;
    if (anchors.starts[last] == NULL) {
        return true;
    }
    return !ends_search(anchors.starts[last] + anchors.n_tokens[last]);
}

bool match_comprehension_condition(Parser *parser)
{
    const Pack *pack = parser->vocabulary->pack;
    if (parser->failed || !starts_operand(parser)) {
        return false;
    }
    for (size_t i = 0; i < pack->orders.len; i++) {
        const Order *order = &pack->orders.items[i];
        Anchors anchors;
        if (order->kind != ORDER_IF || order->parts.len != 2 ||
            !find_anchors(parser, order, parser->tok, CONCEPT_COND_IF, false, &anchors) ||
            anchors.starts[1] == NULL) {
            continue;
        }
        const Token *next = anchors.starts[1] + anchors.n_tokens[1];
        Concept concept;
        bool ends_here = ends_search(next) || begins_value(parser, next) ||
                         keyword_at(parser, next, CONCEPT_BIT(CONCEPT_COND_IF), &concept) > 0;
        if (ends_here) {
            mark_anchors(parser, order, &anchors);
            return true;
        }
    }
    return false;
}

// --- the parts -------------------------------------------------------------------------------------------

void skip_anchors(Parser *parser)
{
    if (!at(parser, TOK_ANCHOR)) {
        FAIL(parser, MSG_SYN_UNEXPECTED, parser->tok->span, found_here(parser));
    }
    while (accept(parser, TOK_ANCHOR)) {
    }
}

void parse_for_parts(Parser *parser, const Order *order, Node **target_out, Node **iterable_out)
{
    *target_out = NULL;
    *iterable_out = NULL;
    for (size_t i = 0; i < order->parts.len; i++) {
        const OrderPart *part = &order->parts.items[i];
        if (part->kind == ORDER_PART_TARGET) {
            *target_out = parse_for_targets(parser);
        } else if (part->kind == ORDER_PART_VALUE) {
            *iterable_out = parse_star_expressions(parser);
        } else if (i == 0 || !is_anchor_part(&order->parts.items[i - 1])) {
            skip_anchors(parser);
        }
    }
    if (*target_out == NULL || *iterable_out == NULL) {
        FAIL(parser, MSG_SYN_UNEXPECTED, parser->tok->span, found_here(parser));
        Node *nothing = MAKE(parser, CONSTANT, Constant, parser->tok->span, .kind = CONSTANT_NONE);
        *target_out = *target_out == NULL ? nothing : *target_out;
        *iterable_out = *iterable_out == NULL ? nothing : *iterable_out;
    }
}
