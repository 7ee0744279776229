// SPDX-License-Identifier: Apache-2.0
// The lines of `for`, `while`, `if` and `with`, and the clauses of comprehensions, in the language's own word order
// (parse_order.c reads them). An expression that has a keyword of its own in it stands in parentheses there: the
// parser looks for the order's keywords outside brackets.
#include "syntax/print_internal.h"

typedef struct Slots {
    const Node *target;
    const Node *value;     // or
    const NodeList *items; // of `with`
    Concept instead_of_if;
} Slots;

static void print_with_items(Printer *printer, const NodeList *items, Precedence minimum)
{
    for (uint32_t i = 0; i < items->len; i++) {
        const AstWithItem *item = AST_AS_CONST(items->items[i], WithItem);
        put(printer, i > 0 ? ", " : "");
        // `with (a, b):` are two contexts, `with ((a, b)):` is one.
        bool is_tuple = items->len == 1 && item->target == NULL && item->context->kind == AST_TUPLE;
        put(printer, is_tuple ? "(" : "");
        print_expr(printer, item->context, minimum);
        put(printer, is_tuple ? ")" : "");
        if (item->target != NULL) {
            put_infix(printer, CONCEPT_AS);
            print_expr(printer, item->target, PREC_BIT_OR);
        }
    }
}

static void print_slot(Printer *printer, const OrderPart *part, const Slots *slots,
                       Precedence minimum)
{
    if (part->kind == ORDER_PART_TARGET) {
        print_expr(printer, slots->target, PREC_TUPLE);
    } else if (slots->items != NULL) {
        print_with_items(printer, slots->items, minimum);
    } else {
        print_expr(printer, slots->value, minimum);
    }
}

static void print_order(Printer *printer, const Order *order, const Slots *slots,
                        Precedence minimum)
{
    for (size_t i = 0; i < order->parts.len; i++) {
        const OrderPart *part = &order->parts.items[i];
        put(printer, i > 0 ? " " : "");
        if (part->kind == ORDER_PART_CONCEPT) {
            put_keyword(printer,
                        part->concept == CONCEPT_COND_IF ? slots->instead_of_if : part->concept);
        } else if (part->kind == ORDER_PART_PARTICLE) {
            buf_add(printer->out, part->word);
        } else {
            print_slot(printer, part, slots, minimum);
        }
    }
}

// --- statements ------------------------------------------------------------------------------------------

void print_for_header(Printer *printer, const Node *target, const Node *iterable)
{
    const Order *order = printer->orders[ORDER_FOR];
    if (order != NULL) {
        print_order(printer, order, &(Slots){.target = target, .value = iterable}, PREC_BIT_OR);
        return;
    }
    put_keyword(printer, CONCEPT_LOOP_FOR);
    put(printer, " ");
    print_expr(printer, target, PREC_TUPLE);
    put_infix(printer, CONCEPT_IN);
    print_expr(printer, iterable, PREC_TUPLE);
}

void print_condition_header(Printer *printer, OrderKind kind, Concept keyword, const Node *test)
{
    const Order *order = printer->orders[kind];
    if (order != NULL) {
        print_order(printer, order, &(Slots){.value = test, .instead_of_if = keyword}, PREC_OR);
        return;
    }
    put_keyword(printer, keyword);
    put(printer, " ");
    print_expr(printer, test, PREC_NAMED);
}

void print_with_header(Printer *printer, const NodeList *items)
{
    const Order *order = printer->orders[ORDER_WITH];
    if (order != NULL) {
        print_order(printer, order, &(Slots){.items = items}, PREC_OR);
        return;
    }
    put_keyword(printer, CONCEPT_WITH);
    put(printer, " ");
    print_with_items(printer, items, PREC_TEST);
}

// --- comprehensions --------------------------------------------------------------------------------------

static bool is_slot(const OrderPart *part)
{
    return part->kind == ORDER_PART_TARGET || part->kind == ORDER_PART_VALUE;
}

bool order_can_lead(const Order *order)
{
    if (order->kind != ORDER_FOR || order->is_canonical || order->parts.len < 3) {
        return false;
    }
    const OrderPart *parts = order->parts.items;
    bool is_spanish =
        parts[0].kind == ORDER_PART_VALUE && parts[1].kind == ORDER_PART_CONCEPT &&
        parts[1].concept == CONCEPT_LOOP_FOR; // like the canonical one behind an element
    return !is_spanish && parts[order->parts.len - 1].kind == ORDER_PART_PARTICLE;
}

// Does a word close the condition that another one opens?
static bool encloses_condition(const Order *order)
{
    return !is_slot(&order->parts.items[0]) && !is_slot(&order->parts.items[order->parts.len - 1]);
}

// Does the text of `node` begin with a name, a number or a string? The parser wants one behind a condition.
static bool begins_plainly(Printer *printer, const Node *node)
{
    if (node->kind == AST_BINARY_OP) {
        node = AST_AS_CONST(node, BinaryOp)->left;
    } else if (node->kind == AST_COMPARE) {
        node = AST_AS_CONST(node, Compare)->left;
    }
    for (;;) {
        if (node->kind == AST_ATTRIBUTE) {
            node = AST_AS_CONST(node, Attribute)->value;
        } else if (node->kind == AST_CALL) {
            node = AST_AS_CONST(node, Call)->function;
        } else if (node->kind == AST_SUBSCRIPT) {
            node = AST_AS_CONST(node, Subscript)->value;
        } else {
            break;
        }
    }
    return node->kind == AST_STRING || (node->kind == AST_NAME && reads_as_name(printer, node));
}

// What is printed behind the conditions of the clause number `i`.
static const Node *behind_conditions(const Node *element, const NodeList *generators, uint32_t i)
{
    return i + 1 == generators->len
               ? element
               : AST_AS_CONST(generators->items[i + 1], Comprehension)->iterable;
}

static bool conditions_can_follow(Printer *printer, const NodeList *conditions, const Node *behind)
{
    const Order *order = printer->orders[ORDER_IF];
    if (conditions->len == 0) {
        return true;
    }
    if (order == NULL || order->parts.len < 2) {
        return false;
    }
    if (encloses_condition(order)) {
        return true;
    }
    for (uint32_t i = 1; i < conditions->len; i++) {
        if (!begins_plainly(printer, conditions->items[i])) {
            return false;
        }
    }
    return is_slot(&order->parts.items[0]) && begins_plainly(printer, behind);
}

static bool clauses_can_lead(Printer *printer, const Node *element, const NodeList *generators)
{
    for (uint32_t i = 0; i < generators->len; i++) {
        const AstComprehension *clause = AST_AS_CONST(generators->items[i], Comprehension);
        if (clause->is_async || !conditions_can_follow(printer, &clause->conditions,
                                                       behind_conditions(element, generators, i))) {
            return false;
        }
    }
    return printer->leading_order != NULL;
}

bool print_leading_clauses(Printer *printer, const Node *element, const NodeList *generators)
{
    if (!clauses_can_lead(printer, element, generators)) {
        return false;
    }
    for (uint32_t i = 0; i < generators->len; i++) {
        const AstComprehension *clause = AST_AS_CONST(generators->items[i], Comprehension);
        print_order(printer, printer->leading_order,
                    &(Slots){.target = clause->target, .value = clause->iterable}, PREC_BIT_OR);
        put(printer, " ");
        for (uint32_t j = 0; j < clause->conditions.len; j++) {
            print_order(
                printer, printer->orders[ORDER_IF],
                &(Slots){.value = clause->conditions.items[j], .instead_of_if = CONCEPT_COND_IF},
                PREC_OR);
            put(printer, " ");
        }
    }
    return true;
}

static bool find_bare_in(void *context, Node *node)
{
    bool *is_found = context;
    if (node->kind == AST_COMPARE) {
        const NodeList *comparisons = &AST_AS_CONST(node, Compare)->comparisons;
        for (uint32_t i = 0; i < comparisons->len; i++) {
            CompareOp op = AST_AS_CONST(comparisons->items[i], Comparison)->op;
            *is_found |= op == COMPARE_IN || op == COMPARE_NOT_IN;
        }
        return false;
    }
    bool is_not = node->kind == AST_UNARY_OP && AST_AS_CONST(node, UnaryOp)->op == UNARY_NOT;
    return is_not || node->kind == AST_BOOL_OP || node->kind == AST_IF_EXP ||
           node->kind == AST_LAMBDA || node->kind == AST_NAMED_EXPR || node->kind == AST_PIPE;
}

bool has_bare_in(Printer *printer, const Node *node)
{
    bool is_found = false;
    ast_walk(printer->arena, (Node *)(uintptr_t)node, find_bare_in, &is_found);
    return is_found;
}
