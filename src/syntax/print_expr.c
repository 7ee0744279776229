// SPDX-License-Identifier: Apache-2.0
// Expressions, with no more parentheses than their tree needs. What begins with another expression (a + b, a.b, a(b))
// is walked down to its first leaf and printed on the way back, so that a chain of any length needs no recursion.
#include "syntax/print_internal.h"

#include "syntax/token.h"

// --- precedence ----------------------------------------------------------------------------------------

typedef struct BinaryRow {
    Precedence precedence;
    TokenKind token;
    TokenKind assign_token;
} BinaryRow;

static const BinaryRow BINARY_ROWS[BINARY_COUNT] = {
#define BINARY(NAME, TOKEN, ASSIGN_TOKEN, PRECEDENCE) \
    [BINARY_##NAME] = {PREC_##PRECEDENCE, TOK_##TOKEN, TOK_##ASSIGN_TOKEN},
#include "syntax/binary.def"
};

// In the field of an f-string a ':' outside brackets ends the expression.
static bool is_directly_in_field(const Printer *printer)
{
    return printer->n_open == printer->field_open;
}

// What binds as loosely as its kind always does; PREC_NONE: nothing ever needs parentheses around it, or the operator
// decides.
static const uint8_t PRECEDENCES[AST_COUNT] = {
    [AST_YIELD] = PREC_YIELD,     [AST_YIELD_FROM] = PREC_YIELD, [AST_TUPLE] = PREC_TUPLE,
    [AST_LAMBDA] = PREC_TEST,     [AST_IF_EXP] = PREC_TEST,      [AST_PIPE] = PREC_PIPE,
    [AST_COMPARE] = PREC_COMPARE, [AST_AWAIT] = PREC_AWAIT,
};

static Precedence precedence_of(const Node *node)
{
    if (node->kind == AST_BINARY_OP) {
        return BINARY_ROWS[AST_AS_CONST(node, BinaryOp)->op].precedence;
    }
    if (node->kind == AST_UNARY_OP) {
        return AST_AS_CONST(node, UnaryOp)->op == UNARY_NOT ? PREC_NOT : PREC_UNARY;
    }
    if (node->kind == AST_BOOL_OP) {
        return AST_AS_CONST(node, BoolOp)->op == BOOL_OR ? PREC_OR : PREC_AND;
    }
    bool brings_own = node->kind == AST_TUPLE && AST_AS_CONST(node, Tuple)->elements.len < 2;
    return PRECEDENCES[node->kind] == PREC_NONE || brings_own ? PREC_PRIMARY
                                                              : (Precedence)PRECEDENCES[node->kind];
}

static bool needs_parens(const Printer *printer, const Node *node, Precedence minimum)
{
    if (node->kind == AST_NAMED_EXPR) { // no looser place takes one
        return minimum != PREC_NAMED || is_directly_in_field(printer);
    }
    return precedence_of(node) < minimum ||
           (node->kind == AST_LAMBDA && is_directly_in_field(printer));
}

// --- brackets and lists --------------------------------------------------------------------------------

void print_list(Printer *printer, const NodeList *list, Precedence minimum)
{
    for (uint32_t i = 0; i < list->len; i++) {
        if (i > 0) {
            put_comma(printer);
        }
        print_expr(printer, list->items[i], minimum);
    }
}

static void print_tuple(Printer *printer, const NodeList *elements, bool in_parens)
{
    if (elements->len > 1) {
        print_list(printer, elements, in_parens ? PREC_NAMED : PREC_TEST);
        return;
    }
    open_bracket(printer, '(');
    print_list(printer, elements, PREC_NAMED);
    put(printer, elements->len == 1 ? "," : "");
    close_bracket(printer, ')');
}

static void print_dict(Printer *printer, const Node *node)
{
    const NodeList *items = &AST_AS_CONST(node, Dict)->items;
    open_bracket(printer, '{');
    for (uint32_t i = 0; i < items->len; i++) {
        const AstDictItem *item = AST_AS_CONST(items->items[i], DictItem);
        if (i > 0) {
            put_comma(printer);
        }
        if (item->key == NULL) {
            put(printer, "**");
            print_expr(printer, item->value, PREC_BIT_OR);
        } else {
            print_expr(printer, item->key, PREC_TEST);
            put(printer, ": ");
            print_expr(printer, item->value, PREC_TEST);
        }
    }
    close_bracket(printer, '}');
}

// --- comprehensions --------------------------------------------------------------------------------------

// Behind clauses a conditional expression gets parentheses: its `if` would be read as the clauses' condition. An `in`
// gets them where the clauses could claim it.
static Precedence element_minimum(Printer *printer, const Node *element, bool behind, bool is_item)
{
    if ((behind || printer->has_in_orders) && has_bare_in(printer, element)) {
        return PREC_BIT_OR;
    }
    return behind ? PREC_OR : is_item ? PREC_TEST : PREC_NAMED;
}

static void print_element(Printer *printer, const Node *element, const Node *value, bool behind)
{
    print_expr(printer, element, element_minimum(printer, element, behind, value != NULL));
    if (value != NULL) {
        put(printer, ": ");
        print_expr(printer, value, element_minimum(printer, value, behind, true));
    }
}

static void print_clause(Printer *printer, const AstComprehension *clause)
{
    if (clause->is_async) {
        put_keyword(printer, CONCEPT_ASYNC);
        put(printer, " ");
    }
    put_keyword(printer, CONCEPT_LOOP_FOR);
    put(printer, " ");
    print_expr(printer, clause->target, PREC_TUPLE);
    put_infix(printer, CONCEPT_IN);
    print_expr(printer, clause->iterable, PREC_OR);
    for (uint32_t i = 0; i < clause->conditions.len; i++) {
        put_infix(printer, CONCEPT_COND_IF);
        print_expr(printer, clause->conditions.items[i], PREC_OR);
    }
}

static void print_comprehension(Printer *printer, const char *brackets, const Node *element,
                                const Node *value, const NodeList *generators)
{
    open_bracket(printer, brackets[0]);
    bool are_leading = print_leading_clauses(printer, element, generators);
    print_element(printer, element, value, are_leading);
    for (uint32_t i = 0; i < generators->len && !are_leading; i++) {
        put(printer, " ");
        print_clause(printer, AST_AS_CONST(generators->items[i], Comprehension));
    }
    close_bracket(printer, brackets[1]);
}

// --- calls, subscripts, parameters -------------------------------------------------------------------------

void print_arguments(Printer *printer, const NodeList *args, const NodeList *keywords,
                     bool is_class)
{
    if (args->len == 1 && keywords->len == 0 && !is_class &&
        args->items[0]->kind == AST_GENERATOR_EXP) {
        print_expr(printer, args->items[0], PREC_NAMED); // its parentheses serve for the call's
        return;
    }
    open_bracket(printer, '(');
    print_list(printer, args, PREC_NAMED);
    for (uint32_t i = 0; i < keywords->len; i++) {
        const AstKeyword *keyword = AST_AS_CONST(keywords->items[i], Keyword);
        if (args->len + i > 0) {
            put_comma(printer);
        }
        if (keyword->name != 0) {
            put_name(printer, keyword->name, PLACE_ATTRIBUTE);
        }
        put(printer, keyword->name != 0 ? "=" : "**");
        print_expr(printer, keyword->value, PREC_TEST);
    }
    close_bracket(printer, ')');
}

static void print_index(Printer *printer, const Node *index)
{
    open_bracket(printer, '[');
    const NodeList *elements =
        index->kind == AST_TUPLE ? &AST_AS_CONST(index, Tuple)->elements : NULL;
    if (elements == NULL || elements->len == 0) {
        print_expr(printer, index, PREC_NAMED);
    } else {
        print_list(printer, elements, PREC_NAMED);
        put(printer, elements->len == 1 && elements->items[0]->kind != AST_STARRED ? "," : "");
    }
    close_bracket(printer, ']');
}

static void print_slice(Printer *printer, const Node *node)
{
    const AstSlice *slice = AST_AS_CONST(node, Slice);
    if (slice->lower != NULL) {
        print_expr(printer, slice->lower, PREC_TEST);
    }
    put(printer, ":");
    if (slice->upper != NULL) {
        print_expr(printer, slice->upper, PREC_TEST);
    }
    if (slice->step != NULL) {
        put(printer, ":");
        print_expr(printer, slice->step, PREC_TEST);
    }
}

static void print_param(Printer *printer, const AstParam *param)
{
    put(printer, param->kind == PARAM_VAR_POSITIONAL ? "*"
                 : param->kind == PARAM_VAR_KEYWORD  ? "**"
                                                     : "");
    put_name(printer, param->name, PLACE_OPERAND);
    if (param->annotation != NULL) {
        put(printer, ": ");
        print_expr(printer, param->annotation, PREC_TEST);
    }
    if (param->default_value != NULL) {
        put(printer, param->annotation != NULL ? " = " : "=");
        print_expr(printer, param->default_value, PREC_TEST);
    }
}

void print_params(Printer *printer, const NodeList *params)
{
    bool has_star = false;
    for (uint32_t i = 0; i < params->len; i++) {
        const AstParam *param = AST_AS_CONST(params->items[i], Param);
        if (i > 0) {
            put_comma(printer);
        }
        if (param->kind == PARAM_KEYWORD && !has_star) {
            put(printer, "*, ");
        }
        has_star |= param->kind == PARAM_VAR_POSITIONAL || param->kind == PARAM_KEYWORD;
        print_param(printer, param);
        bool is_last_positional =
            param->kind == PARAM_POSITIONAL &&
            (i + 1 == params->len ||
             AST_AS_CONST(params->items[i + 1], Param)->kind != PARAM_POSITIONAL);
        put(printer, is_last_positional ? ", /" : "");
    }
}

void print_type_params(Printer *printer, const NodeList *params)
{
    if (params->len == 0) {
        return;
    }
    open_bracket(printer, '[');
    for (uint32_t i = 0; i < params->len; i++) {
        const AstTypeParam *param = AST_AS_CONST(params->items[i], TypeParam);
        if (i > 0) {
            put_comma(printer);
        }
        put(printer, param->kind == TYPE_PARAM_TUPLE  ? "*"
                     : param->kind == TYPE_PARAM_SPEC ? "**"
                                                      : "");
        put_name(printer, param->name, PLACE_OPERAND);
        if (param->bound != NULL) {
            put(printer, ": ");
            print_expr(printer, param->bound, PREC_TEST);
        }
    }
    close_bracket(printer, ']');
}

static void print_lambda(Printer *printer, const Node *node)
{
    const AstLambda *lambda = AST_AS_CONST(node, Lambda);
    put_keyword(printer, CONCEPT_LAMBDA);
    put(printer, lambda->params.len > 0 ? " " : "");
    print_params(printer, &lambda->params);
    put(printer, ": ");
    print_expr(printer, lambda->body, PREC_TEST);
}

// --- leaves ------------------------------------------------------------------------------------------------

static void print_number(Printer *printer, const Node *node)
{
    buf_add(printer->out, AST_AS_CONST(node, Number)->digits);
}

static void print_constant(Printer *printer, const Node *node)
{
    static const Concept WORDS[] = {[CONSTANT_TRUE] = CONCEPT_TRUE,
                                    [CONSTANT_FALSE] = CONCEPT_FALSE,
                                    [CONSTANT_NONE] = CONCEPT_NONE};
    ConstantKind kind = AST_AS_CONST(node, Constant)->kind;
    if (kind == CONSTANT_ELLIPSIS) {
        put(printer, "...");
    } else {
        put_keyword(printer, WORDS[kind]);
    }
}

static void print_list_display(Printer *printer, const Node *node)
{
    open_bracket(printer, '[');
    print_list(printer, &AST_AS_CONST(node, List)->elements, PREC_NAMED);
    close_bracket(printer, ']');
}

static void print_set(Printer *printer, const Node *node)
{
    open_bracket(printer, '{');
    print_list(printer, &AST_AS_CONST(node, Set)->elements, PREC_NAMED);
    close_bracket(printer, '}');
}

static void print_list_comp(Printer *printer, const Node *node)
{
    const AstListComp *comp = AST_AS_CONST(node, ListComp);
    print_comprehension(printer, "[]", comp->element, NULL, &comp->generators);
}

static void print_set_comp(Printer *printer, const Node *node)
{
    const AstSetComp *comp = AST_AS_CONST(node, SetComp);
    print_comprehension(printer, "{}", comp->element, NULL, &comp->generators);
}

static void print_dict_comp(Printer *printer, const Node *node)
{
    const AstDictComp *comp = AST_AS_CONST(node, DictComp);
    print_comprehension(printer, "{}", comp->key, comp->value, &comp->generators);
}

static void print_generator(Printer *printer, const Node *node)
{
    const AstGeneratorExp *comp = AST_AS_CONST(node, GeneratorExp);
    print_comprehension(printer, "()", comp->element, NULL, &comp->generators);
}

static void print_starred(Printer *printer, const Node *node)
{
    put(printer, "*");
    print_expr(printer, AST_AS_CONST(node, Starred)->value, PREC_BIT_OR);
}

static void print_bool_op(Printer *printer, const Node *node)
{
    const AstBoolOp *operation = AST_AS_CONST(node, BoolOp);
    bool is_or = operation->op == BOOL_OR;
    for (uint32_t i = 0; i < operation->values.len; i++) {
        if (i > 0) {
            put_infix(printer, is_or ? CONCEPT_OR : CONCEPT_AND);
        }
        print_expr(printer, operation->values.items[i], is_or ? PREC_AND : PREC_NOT);
    }
}

static void print_if_exp(Printer *printer, const Node *node)
{
    const AstIfExp *choice = AST_AS_CONST(node, IfExp);
    print_expr(printer, choice->body, PREC_OR);
    put_infix(printer, CONCEPT_COND_IF);
    print_expr(printer, choice->test, PREC_OR);
    put_infix(printer, CONCEPT_COND_ELSE);
    print_expr(printer, choice->orelse, PREC_TEST);
}

static void print_yield(Printer *printer, const Node *node)
{
    put_keyword(printer, CONCEPT_YIELD);
    if (AST_AS_CONST(node, Yield)->value != NULL) {
        put(printer, " ");
        print_expr(printer, AST_AS_CONST(node, Yield)->value, PREC_TUPLE);
    }
}

static void print_yield_from(Printer *printer, const Node *node)
{
    put_keyword(printer, CONCEPT_YIELD);
    put_infix(printer, CONCEPT_FROM);
    print_expr(printer, AST_AS_CONST(node, YieldFrom)->value, PREC_TEST);
}

static void print_named(Printer *printer, const Node *node)
{
    const AstNamedExpr *named = AST_AS_CONST(node, NamedExpr);
    print_expr(printer, named->target, PREC_PRIMARY);
    put(printer, " := ");
    print_expr(printer, named->value, PREC_TEST);
}

// What begins with no other expression, or with one that can't be a chain. Tuples apart.
static void (*const LEAVES[AST_COUNT])(Printer *printer, const Node *node) = {
    [AST_NAME] = put_operand,
    [AST_NUMBER] = print_number,
    [AST_STRING] = put_string,
    [AST_BYTES] = put_bytes,
    [AST_JOINED_STR] = put_joined_string,
    [AST_CONSTANT] = print_constant,
    [AST_LIST] = print_list_display,
    [AST_SET] = print_set,
    [AST_DICT] = print_dict,
    [AST_LIST_COMP] = print_list_comp,
    [AST_SET_COMP] = print_set_comp,
    [AST_DICT_COMP] = print_dict_comp,
    [AST_GENERATOR_EXP] = print_generator,
    [AST_STARRED] = print_starred,
    [AST_BOOL_OP] = print_bool_op,
    [AST_NAMED_EXPR] = print_named,
    [AST_LAMBDA] = print_lambda,
    [AST_IF_EXP] = print_if_exp,
    [AST_YIELD] = print_yield,
    [AST_YIELD_FROM] = print_yield_from,
    [AST_SLICE] = print_slice,
};

// --- the walk down and back ----------------------------------------------------------------------------------

static void push(Printer *printer, const Node *node)
{
    array_push(printer->arena, &printer->frames, (Frame){node});
}

static void put_prefix(Printer *printer, const AstUnaryOp *operation)
{
    static const char *const SPELLINGS[] = {
        [UNARY_INVERT] = "~", [UNARY_NOT] = "", [UNARY_PLUS] = "+", [UNARY_MINUS] = "-"};
    if (operation->op == UNARY_NOT) {
        put_keyword(printer, CONCEPT_NOT);
        put(printer, " ");
    } else {
        put(printer, SPELLINGS[operation->op]);
    }
}

// The expression that `node` begins with, and what may stand there; NULL if it begins with none. What stands before
// it is printed.
static const Node *go_down(Printer *printer, const Node *node, Precedence *minimum_out)
{
    *minimum_out = PREC_PRIMARY;
    if (node->kind == AST_BINARY_OP) {
        const AstBinaryOp *operation = AST_AS_CONST(node, BinaryOp);
        *minimum_out = operation->op == BINARY_POW ? PREC_AWAIT : precedence_of(node);
        push(printer, node);
        return operation->left;
    }
    if (node->kind == AST_UNARY_OP) {
        put_prefix(printer, AST_AS_CONST(node, UnaryOp));
        *minimum_out = precedence_of(node);
        return AST_AS_CONST(node, UnaryOp)->operand;
    }
    if (node->kind == AST_AWAIT) {
        put_keyword(printer, CONCEPT_AWAIT);
        put(printer, " ");
        return AST_AS_CONST(node, Await)->value;
    }
    const Node *first = node->kind == AST_ATTRIBUTE   ? AST_AS_CONST(node, Attribute)->value
                        : node->kind == AST_CALL      ? AST_AS_CONST(node, Call)->function
                        : node->kind == AST_SUBSCRIPT ? AST_AS_CONST(node, Subscript)->value
                        : node->kind == AST_COMPARE   ? AST_AS_CONST(node, Compare)->left
                        : node->kind == AST_PIPE      ? AST_AS_CONST(node, Pipe)->value
                                                      : NULL;
    if (first != NULL) {
        *minimum_out = node->kind == AST_COMPARE ? PREC_BIT_OR
                       : node->kind == AST_PIPE  ? PREC_PIPE
                                                 : PREC_PRIMARY;
        push(printer, node);
    }
    return first;
}

static void put_compare_op(Printer *printer, CompareOp op)
{
    static const struct {
        const char *symbol; // NULL: a word
        Concept concept;
    } ROWS[COMPARE_COUNT] = {
        [COMPARE_EQ] = {"==", 0},          [COMPARE_NOT_EQ] = {"!=", 0},
        [COMPARE_LT] = {"<", 0},           [COMPARE_LT_E] = {"<=", 0},
        [COMPARE_GT] = {">", 0},           [COMPARE_GT_E] = {">=", 0},
        [COMPARE_IS] = {NULL, CONCEPT_IS}, [COMPARE_IS_NOT] = {NULL, CONCEPT_IS_NOT},
        [COMPARE_IN] = {NULL, CONCEPT_IN}, [COMPARE_NOT_IN] = {NULL, CONCEPT_NOT_IN},
    };
    if (ROWS[op].symbol == NULL) {
        put_infix(printer, ROWS[op].concept);
    } else {
        put(printer, " ");
        put(printer, ROWS[op].symbol);
        put(printer, " ");
    }
}

// What stands behind the expression that `node` begins with.
static void print_rest(Printer *printer, const Node *node)
{
    if (node->kind == AST_BINARY_OP) {
        const AstBinaryOp *operation = AST_AS_CONST(node, BinaryOp);
        Precedence precedence = precedence_of(node);
        put(printer, " ");
        put(printer, token_spelling(BINARY_ROWS[operation->op].token));
        put(printer, " ");
        print_expr(printer, operation->right,
                   operation->op == BINARY_POW ? PREC_UNARY : (Precedence)(precedence + 1));
    } else if (node->kind == AST_COMPARE) {
        const NodeList *comparisons = &AST_AS_CONST(node, Compare)->comparisons;
        for (uint32_t i = 0; i < comparisons->len; i++) {
            const AstComparison *comparison = AST_AS_CONST(comparisons->items[i], Comparison);
            put_compare_op(printer, comparison->op);
            print_expr(printer, comparison->value, PREC_BIT_OR);
        }
    } else if (node->kind == AST_PIPE) {
        put(printer, " |> ");
        print_expr(printer, AST_AS_CONST(node, Pipe)->function, PREC_COMPARE);
    } else if (node->kind == AST_ATTRIBUTE) {
        put(printer, ".");
        put_name(printer, AST_AS_CONST(node, Attribute)->name, PLACE_ATTRIBUTE);
    } else if (node->kind == AST_SUBSCRIPT) {
        print_index(printer, AST_AS_CONST(node, Subscript)->index);
    } else {
        const AstCall *call = AST_AS_CONST(node, Call);
        print_arguments(printer, &call->args, &call->keywords, false);
    }
}

// Would what follows the leaf change what it is? `1.real` is `1.` and a name; Arabic `صحيح(x)` is a call of `int`, not of
// True, which has the same word.
static bool is_misread_before(const Printer *printer, const Node *node, size_t base)
{
    if (printer->frames.len == base) {
        return false;
    }
    const Node *around = printer->frames.items[printer->frames.len - 1].node;
    if (around == NULL) {
        return false;
    }
    bool is_int = node->kind == AST_NUMBER && AST_AS_CONST(node, Number)->kind == NUMBER_INT;
    bool is_word = node->kind == AST_CONSTANT && !printer->target->is_python &&
                   AST_AS_CONST(node, Constant)->kind != CONSTANT_ELLIPSIS;
    return (is_int && around->kind == AST_ATTRIBUTE) || (is_word && around->kind == AST_CALL);
}

void print_expr(Printer *printer, const Node *node, Precedence minimum)
{
    size_t base = printer->frames.len;
    for (;;) {
        bool in_parens =
            needs_parens(printer, node, minimum) || is_misread_before(printer, node, base);
        if (in_parens) {
            open_bracket(printer, '(');
            push(printer, NULL);
        }
        const Node *first = go_down(printer, node, &minimum);
        if (first == NULL) {
            ML_ASSERT(node->kind == AST_TUPLE || LEAVES[node->kind] != NULL);
            if (node->kind == AST_TUPLE) {
                print_tuple(printer, &AST_AS_CONST(node, Tuple)->elements, in_parens);
            } else {
                LEAVES[node->kind](printer, node);
            }
            break;
        }
        node = first;
    }
    while (printer->frames.len > base) {
        const Node *around = printer->frames.items[--printer->frames.len].node;
        if (around == NULL) {
            close_bracket(printer, ')');
        } else {
            print_rest(printer, around);
        }
    }
}

const char *augmented_spelling(BinaryOp op)
{
    return token_spelling(BINARY_ROWS[op].assign_token);
}
