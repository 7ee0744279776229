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
// statement the last part must be followed by ':'; in a comprehension no value has a comma, so that a call with many
// arguments isn't searched to its end from each of them.
static bool find_anchors(const Parser *parser, const Order *order, const Token *tok,
                         Concept instead_of_if, bool is_statement, Anchors *anchors)
{
    size_t n_parts = order->parts.len;
    const ConceptSet of_other_clauses =
        CONCEPT_BIT(CONCEPT_LOOP_FOR) |
        (!is_statement && order->kind == ORDER_IF ? CONCEPT_BIT(CONCEPT_COND_IF) : 0);
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
        bool ends_at_comma =
            !is_statement && i > 0 && order->parts.items[i - 1].kind == ORDER_PART_VALUE;
        uint32_t n = 0;
        for (; !ends_search(tok); tok = next_outside(parser, tok)) {
            n = part_at(parser, tok, part, instead_of_if);
            if (n > 0 && !(is_last && is_statement && tok[n].kind != TOK_COLON)) {
                break;
            }
            n = 0;
            Concept
                passed; // `for` of another clause in the canonical order, `if` of another condition
            bool passes_clause = keyword_at(parser, tok, of_other_clauses, &passed) > 0;
            if (after_anchor || passes_clause || (ends_at_comma && tok->kind == TOK_COMMA)) {
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

// Is the word at `tok` a name, judging by itself? One that may only declare something or begin a case is, inside a line.
static bool is_plain_name(const Parser *parser, const Token *tok)
{
    const ConceptSet soft = CONCEPT_BIT(CONCEPT_MATCH) | CONCEPT_BIT(CONCEPT_CASE) |
                            CONCEPT_BIT(CONCEPT_DEFAULT) | CONCEPT_BIT(CONCEPT_TYPE) |
                            CONCEPT_BIT(CONCEPT_LET) | CONCEPT_BIT(CONCEPT_CONST) |
                            CONCEPT_BIT(CONCEPT_LOCAL);
    Concept concept;
    return tok->kind == TOK_NAME && keyword_at(parser, tok, ~soft, &concept) == 0;
}

static bool ends_operand(const Parser *parser, const Token *tok)
{
    bool after_dot = tok > parser->program->tokens.items && tok[-1].kind == TOK_DOT;
    return (after_dot && tok->kind == TOK_NAME) || is_plain_name(parser, tok) ||
           tok->kind == TOK_NUMBER || tok->kind == TOK_STRING || tok->kind == TOK_FSTRING_END ||
           is_closer(tok->kind);
}

static bool begins_value(const Parser *parser, const Token *tok)
{
    return is_plain_name(parser, tok) || tok->kind == TOK_NUMBER || tok->kind == TOK_STRING ||
           tok->kind == TOK_FSTRING_START;
}

// Are the tokens the end and the start of strings that are joined?
static bool are_joined(const Token *left, const Token *right)
{
    return (left->kind == TOK_STRING || left->kind == TOK_FSTRING_END) &&
           (right->kind == TOK_STRING || right->kind == TOK_FSTRING_START);
}

// Do two values stand side by side, outside brackets, from `tok` to before `end`? The words of one keyword are no values.
static bool has_neighbours(const Parser *parser, const Token *tok, const Token *end)
{
    while (tok < end) {
        Concept concept;
        uint32_t n = keyword_at(parser, tok, ~(ConceptSet)0, &concept);
        const Token *next = n > 1 ? tok + n : next_outside(parser, tok);
        if (n <= 1 && next < end && ends_operand(parser, next - 1) && begins_value(parser, next) &&
            !are_joined(next - 1, next)) {
            return true;
        }
        tok = next;
    }
    return false;
}

static const Token *behind_anchor(const Anchors *anchors, size_t part)
{
    return anchors->starts[part] + anchors->n_tokens[part];
}

// Do two values stand side by side in a slot before the last anchor? Then it isn't this order, or an element stands
// before the clause.
static bool has_unclear_slot(const Parser *parser, const Order *order, const Anchors *anchors)
{
    const Token *begin = parser->tok; // of the slot
    for (size_t i = 0; i + 1 < order->parts.len; i++) {
        if (anchors->starts[i] != NULL) {
            begin = behind_anchor(anchors, i);
        } else if (has_neighbours(parser, begin, anchors->starts[i + 1])) {
            return true;
        }
    }
    return false;
}

// The best order found so far.
typedef struct Match {
    const Order *order; // NULL: none
    Anchors anchors;
    bool is_clear;     // no slot is unclear
    uint32_t n_tokens; // of all anchors: the more, the better
} Match;

static void consider_match(const Parser *parser, Match *best, const Order *order,
                           const Anchors *anchors)
{
    Match match = {order, *anchors, !has_unclear_slot(parser, order, anchors), 0};
    for (size_t i = 0; i < order->parts.len; i++) {
        match.n_tokens += anchors->starts[i] != NULL ? anchors->n_tokens[i] : 0;
    }
    if (best->order == NULL || match.is_clear > best->is_clear ||
        (match.is_clear == best->is_clear && match.n_tokens > best->n_tokens)) {
        *best = match;
    }
}

static void mark_anchors(Parser *parser, const Match *match)
{
    Token *first = parser->program->tokens.items;
    const Anchors *anchors = &match->anchors;
    for (size_t i = 0; i < match->order->parts.len; i++) {
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
    Match best = {.order = NULL};
    for (size_t i = 0; i < pack->orders.len && !parser->failed; i++) {
        const Order *order = &pack->orders.items[i];
        Anchors anchors;
        if (!order->is_canonical && order->parts.len >= 2 &&
            (!only_elif || order->kind == ORDER_IF) &&
            is_anchor_part(&order->parts.items[0]) == keyword_first &&
            find_anchors(parser, order, parser->tok, instead_of_if, true, &anchors) &&
            ends_in_colon(parser, order, &anchors)) {
            consider_match(parser, &best, order, &anchors);
        }
    }
    if (best.order == NULL) {
        return NO_CONCEPT;
    }
    mark_anchors(parser, &best);
    *order_out = best.order;
    if (best.order->kind != ORDER_FOR) { // parse_for_parts takes those of `for`
        while (accept(parser, TOK_ANCHOR)) {
        }
    }
    return statement_of(best.order, instead_of_if);
}

// --- comprehensions --------------------------------------------------------------------------------------

static Match find_comprehension_order(const Parser *parser)
{
    const Pack *pack = parser->vocabulary->pack;
    bool keyword_first = at_keyword(parser, CONCEPT_LOOP_FOR);
    Match best = {.order = NULL};
    for (size_t i = 0; i < pack->orders.len && !parser->failed; i++) {
        const Order *order = &pack->orders.items[i];
        Anchors anchors;
        if (order->kind == ORDER_FOR && !order->is_canonical && order->parts.len >= 2 &&
            is_anchor_part(&order->parts.items[0]) == keyword_first &&
            find_anchors(parser, order, parser->tok, CONCEPT_COND_IF, false, &anchors)) {
            consider_match(parser, &best, order, &anchors);
        }
    }
    return best.is_clear ? best : (Match){.order = NULL};
}

const Order *match_comprehension_order(Parser *parser)
{
    Match match = find_comprehension_order(parser);
    if (match.order != NULL) {
        mark_anchors(parser, &match);
    }
    return match.order;
}

// The first of `words` from `tok` on, outside brackets, up to the first of `stops` or the search's end; or NULL.
static const Token *find_word(const Parser *parser, const Token *tok, ConceptSet words,
                              ConceptSet stops)
{
    Concept concept;
    for (; !ends_search(tok); tok = next_outside(parser, tok)) {
        if (keyword_at(parser, tok, words, &concept) > 0) {
            return tok;
        }
        if (keyword_at(parser, tok, stops, &concept) > 0) {
            return NULL;
        }
    }
    return NULL;
}

// Do the target and `in` of the canonical order stand at `target`, behind `for`? `[f(x) para x en xs]`; also in
// `[x में xs हर x में ys]`, which might be `[x in ys for xs in x]` too.
static bool is_canonical_from(const Parser *parser, const Token *target)
{
    const ConceptSet a_for = CONCEPT_BIT(CONCEPT_LOOP_FOR);
    const ConceptSet an_if = CONCEPT_BIT(CONCEPT_COND_IF);
    Concept concept;
    while (target != NULL) {
        const Token *in = find_word(parser, target, CONCEPT_BIT(CONCEPT_IN), a_for | an_if);
        if (in == NULL || has_neighbours(parser, target, in)) {
            return false;
        }
        const Token *next = find_word(parser, in, a_for, an_if);
        target = next == NULL ? NULL : next + keyword_at(parser, next, a_for, &concept);
    }
    return true;
}

// Could the clause be one in the canonical order as well? Not if particles tell it apart.
static bool may_be_canonical(const Parser *parser, const Match *match)
{
    const Token *behind_for = NULL;
    for (size_t i = 0; i < match->order->parts.len; i++) {
        const OrderPart *part = &match->order->parts.items[i];
        if (part->kind == ORDER_PART_PARTICLE) {
            return false;
        }
        if (part->kind == ORDER_PART_CONCEPT && part->concept == CONCEPT_LOOP_FOR) {
            behind_for = behind_anchor(&match->anchors, i);
        }
    }
    return behind_for != NULL && is_canonical_from(parser, behind_for);
}

bool comprehension_begins_with_clause(Parser *parser)
{
    Match match = find_comprehension_order(parser);
    if (match.order == NULL || may_be_canonical(parser, &match)) {
        return false;
    }
    size_t last = match.order->parts.len - 1;
    const Anchors *anchors = &match.anchors;
    return anchors->starts[last] == NULL || !ends_search(behind_anchor(anchors, last));
}

// Is COND_IF at `tok` that of `a if b else c`?
static bool is_conditional_expression(const Parser *parser, const Token *tok)
{
    return find_word(parser, tok + 1, CONCEPT_BIT(CONCEPT_COND_ELSE),
                     CONCEPT_BIT(CONCEPT_COND_IF)) != NULL;
}

// Does the comprehension's condition in `order` stand at the cursor? `if` and what closes it enclose the condition, or
// `if` closes it.
static bool is_condition(const Parser *parser, const Order *order, const Anchors *anchors)
{
    size_t last = order->parts.len - 1;
    if (anchors->starts[last] == NULL) {
        return false; // canonical
    }
    bool if_is_last = anchors->starts[0] == NULL;
    return !(if_is_last && is_conditional_expression(parser, anchors->starts[1]));
}

bool match_comprehension_condition(Parser *parser)
{
    const Pack *pack = parser->vocabulary->pack;
    bool keyword_first = at_keyword(parser, CONCEPT_COND_IF);
    if (parser->failed || !(keyword_first || starts_operand(parser))) {
        return false;
    }
    Match best = {.order = NULL};
    for (size_t i = 0; i < pack->orders.len; i++) {
        const Order *order = &pack->orders.items[i];
        Anchors anchors;
        if (order->kind == ORDER_IF && !order->is_canonical && order->parts.len >= 2 &&
            is_anchor_part(&order->parts.items[0]) == keyword_first &&
            find_anchors(parser, order, parser->tok, CONCEPT_COND_IF, false, &anchors) &&
            is_condition(parser, order, &anchors)) {
            consider_match(parser, &best, order, &anchors);
        }
    }
    if (!best.is_clear) {
        return false;
    }
    mark_anchors(parser, &best);
    while (accept(parser, TOK_ANCHOR)) {
    }
    return true;
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

void parse_for_parts(Parser *parser, const Order *order, bool is_comprehension, Node **target_out,
                     Node **iterable_out)
{
    *target_out = NULL;
    *iterable_out = NULL;
    for (size_t i = 0; i < order->parts.len; i++) {
        const OrderPart *part = &order->parts.items[i];
        if (part->kind == ORDER_PART_TARGET) {
            *target_out = parse_for_targets(parser);
        } else if (part->kind == ORDER_PART_VALUE) {
            *iterable_out =
                is_comprehension ? parse_binary(parser, PREC_OR) : parse_star_expressions(parser);
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
