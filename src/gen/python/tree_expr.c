// SPDX-License-Identifier: Apache-2.0
// Expressions.
#include "gen/python/tree_internal.h"

#include "base/check.h"

// --- operators -----------------------------------------------------------------------------------

static void fill_bool_op(Builder *builder, const Work *at)
{
    const AstBoolOp *node = AST_AS_CONST(at->node, BoolOp);
    PUT(builder, at->ref, BoolOp, .op = operator_ref(builder, PYTHON_And, node->op),
        .values = children(builder, at, node->values));
}

static void fill_named_expr(Builder *builder, const Work *at)
{
    const AstNamedExpr *node = AST_AS_CONST(at->node, NamedExpr);
    PUT(builder, at->ref, NamedExpr, .target = child_in(builder, at, node->target, PYTHON_Store),
        .value = child(builder, at, node->value));
}

static void fill_binary_op(Builder *builder, const Work *at)
{
    const AstBinaryOp *node = AST_AS_CONST(at->node, BinaryOp);
    PUT(builder, at->ref, BinOp, .left = chained(builder, at, node->left),
        .op = operator_ref(builder, PYTHON_Add, node->op),
        .right = child(builder, at, node->right));
}

static void fill_unary_op(Builder *builder, const Work *at)
{
    const AstUnaryOp *node = AST_AS_CONST(at->node, UnaryOp);
    PUT(builder, at->ref, UnaryOp, .op = operator_ref(builder, PYTHON_Invert, node->op),
        .operand = child(builder, at, node->operand));
}

static void fill_compare(Builder *builder, const Work *at)
{
    const AstCompare *node = AST_AS_CONST(at->node, Compare);
    uint32_t n = node->comparisons.len;
    PythonRef *ops = ARENA_ARRAY(builder->arena, PythonRef, n);
    PythonRef *values = ARENA_ARRAY(builder->arena, PythonRef, n);
    for (uint32_t i = 0; i < n; i++) {
        const AstComparison *comparison = AST_AS_CONST(node->comparisons.items[i], Comparison);
        ops[i] = operator_ref(builder, PYTHON_Eq, comparison->op);
        values[i] = child(builder, at, comparison->value);
    }
    PUT(builder, at->ref, Compare, .left = child(builder, at, node->left),
        .ops = list_ref(builder, ops, n), .comparators = list_ref(builder, values, n));
}

static void fill_if_exp(Builder *builder, const Work *at)
{
    const AstIfExp *node = AST_AS_CONST(at->node, IfExp);
    PUT(builder, at->ref, IfExp, .test = child(builder, at, node->test),
        .body = child(builder, at, node->body), .orelse = child(builder, at, node->orelse));
}

static void fill_lambda(Builder *builder, const Work *at)
{
    const AstLambda *node = AST_AS_CONST(at->node, Lambda);
    Work inside = work_whole(at, false); // a scope of its own
    PUT(builder, at->ref, Lambda, .args = parameters(builder, at, node->params),
        .body = child(builder, &inside, node->body));
}

// --- displays and comprehensions -----------------------------------------------------------------

static void fill_dict(Builder *builder, const Work *at)
{
    NodeList items = AST_AS_CONST(at->node, Dict)->items;
    PythonRef *keys = ARENA_ARRAY(builder->arena, PythonRef, items.len);
    PythonRef *values = ARENA_ARRAY(builder->arena, PythonRef, items.len);
    for (uint32_t i = 0; i < items.len; i++) {
        const AstDictItem *item = AST_AS_CONST(items.items[i], DictItem);
        keys[i] = child(builder, at, item->key); // None: **value
        values[i] = child(builder, at, item->value);
    }
    PUT(builder, at->ref, Dict, .keys = list_ref(builder, keys, items.len),
        .values = list_ref(builder, values, items.len));
}

// ListComp, SetComp and GeneratorExp have the same fields.
static void fill_comprehension(Builder *builder, const Work *at, const Node *element,
                               NodeList generators)
{
    Work inside = work_whole(at, true);
    PUT(builder, at->ref, ListComp, .elt = child(builder, &inside, element),
        .generators = children(builder, &inside, generators));
}
_Static_assert(sizeof(PythonListComp) == sizeof(PythonSetComp) &&
                   sizeof(PythonListComp) == sizeof(PythonGeneratorExp),
               "same fields");

static void fill_dict_comp(Builder *builder, const Work *at)
{
    const AstDictComp *node = AST_AS_CONST(at->node, DictComp);
    Work inside = work_whole(at, true);
    PUT(builder, at->ref, DictComp, .key = child(builder, &inside, node->key),
        .value = child(builder, &inside, node->value),
        .generators = children(builder, &inside, node->generators));
}

// List and Tuple have the same fields.
static void fill_elements(Builder *builder, const Work *at, NodeList elements)
{
    PUT(builder, at->ref, List, .elts = children_in(builder, at, elements, at->context),
        .ctx = leaf(builder, at->context));
}
_Static_assert(sizeof(PythonList) == sizeof(PythonTuple), "same fields");

// --- primaries -----------------------------------------------------------------------------------

static void fill_call(Builder *builder, const Work *at)
{
    const AstCall *node = AST_AS_CONST(at->node, Call);
    PUT(builder, at->ref, Call, .func = chained(builder, at, node->function),
        .args = children(builder, at, node->args),
        .keywords = children(builder, at, node->keywords));
}

static void fill_attribute(Builder *builder, const Work *at)
{
    const AstAttribute *node = AST_AS_CONST(at->node, Attribute);
    PUT(builder, at->ref, Attribute, .value = chained(builder, at, node->value),
        .attr = name_ref(builder, node->name), .ctx = leaf(builder, at->context));
}

static void fill_subscript(Builder *builder, const Work *at)
{
    const AstSubscript *node = AST_AS_CONST(at->node, Subscript);
    PUT(builder, at->ref, Subscript, .value = chained(builder, at, node->value),
        .slice = child(builder, at, node->index), .ctx = leaf(builder, at->context));
}

static void fill_slice(Builder *builder, const Work *at)
{
    const AstSlice *node = AST_AS_CONST(at->node, Slice);
    PUT(builder, at->ref, Slice, .lower = child(builder, at, node->lower),
        .upper = child(builder, at, node->upper), .step = child(builder, at, node->step));
}

static void fill_starred(Builder *builder, const Work *at)
{
    const AstStarred *node = AST_AS_CONST(at->node, Starred);
    PythonRef value = at->context == PYTHON_Load ? child(builder, at, node->value)
                                                 : child_in(builder, at, node->value, at->context);
    PUT(builder, at->ref, Starred, .value = value, .ctx = leaf(builder, at->context));
}

static void fill_name(Builder *builder, const Work *at)
{
    PUT(builder, at->ref, Name, .id = name_ref(builder, AST_AS_CONST(at->node, Name)->name),
        .ctx = leaf(builder, at->context));
}

// --- constants -----------------------------------------------------------------------------------

static void put_constant(Builder *builder, const Work *at, PythonRef value)
{
    PUT(builder, at->ref, Constant, .value = value);
}

static void fill_string(Builder *builder, const Work *at)
{
    const AstString *node = AST_AS_CONST(at->node, String);
    PUT(builder, at->ref, Constant, .value = string_ref(builder, node->value),
        .kind = node->has_u ? builder->u_kind : 0);
}

static void fill_formatted_value(Builder *builder, const Work *at)
{
    const AstFormattedValue *node = AST_AS_CONST(at->node, FormattedValue);
    int32_t conversion = node->conversion == 0 ? -1 : (int32_t)node->conversion;
    PUT(builder, at->ref, FormattedValue, .value = child(builder, at, node->value),
        .conversion = int_ref(builder, conversion),
        .format_spec = child(builder, at, node->format_spec));
}

// --- all of them ---------------------------------------------------------------------------------

// The classes whose one field is another expression, or a list of them.
static void fill_value(Builder *builder, const Work *at, const Node *value)
{
    PUT(builder, at->ref, Await, .value = child(builder, at, value));
}

static void fill_values(Builder *builder, const Work *at, NodeList values)
{
    PUT(builder, at->ref, JoinedStr, .values = children(builder, at, values));
}
_Static_assert(sizeof(PythonAwait) == sizeof(PythonYield) &&
                   sizeof(PythonAwait) == sizeof(PythonYieldFrom) &&
                   sizeof(PythonJoinedStr) == sizeof(PythonSet),
               "one field");

void fill_expression(Builder *builder, const Work *at)
{
    const Node *node = at->node;
    switch (node->kind) {
    case AST_BOOL_OP: fill_bool_op(builder, at); return;
    case AST_NAMED_EXPR: fill_named_expr(builder, at); return;
    case AST_BINARY_OP: fill_binary_op(builder, at); return;
    case AST_UNARY_OP: fill_unary_op(builder, at); return;
    case AST_LAMBDA: fill_lambda(builder, at); return;
    case AST_IF_EXP: fill_if_exp(builder, at); return;
    case AST_DICT: fill_dict(builder, at); return;
    case AST_SET: fill_values(builder, at, AST_AS_CONST(node, Set)->elements); return;
    case AST_LIST_COMP:
        fill_comprehension(builder, at, AST_AS_CONST(node, ListComp)->element,
                           AST_AS_CONST(node, ListComp)->generators);
        return;
    case AST_SET_COMP:
        fill_comprehension(builder, at, AST_AS_CONST(node, SetComp)->element,
                           AST_AS_CONST(node, SetComp)->generators);
        return;
    case AST_DICT_COMP: fill_dict_comp(builder, at); return;
    case AST_GENERATOR_EXP:
        fill_comprehension(builder, at, AST_AS_CONST(node, GeneratorExp)->element,
                           AST_AS_CONST(node, GeneratorExp)->generators);
        return;
    case AST_AWAIT: fill_value(builder, at, AST_AS_CONST(node, Await)->value); return;
    case AST_YIELD: fill_value(builder, at, AST_AS_CONST(node, Yield)->value); return;
    case AST_YIELD_FROM: fill_value(builder, at, AST_AS_CONST(node, YieldFrom)->value); return;
    case AST_COMPARE: fill_compare(builder, at); return;
    case AST_CALL: fill_call(builder, at); return;
    case AST_JOINED_STR: fill_values(builder, at, AST_AS_CONST(node, JoinedStr)->values); return;
    case AST_FORMATTED_VALUE: fill_formatted_value(builder, at); return;
    case AST_NUMBER:
        put_constant(builder, at, number_ref(builder, AST_AS_CONST(node, Number)));
        return;
    case AST_STRING: fill_string(builder, at); return;
    case AST_BYTES:
        put_constant(builder, at, bytes_ref(builder, AST_AS_CONST(node, Bytes)->value));
        return;
    case AST_CONSTANT:
        put_constant(builder, at, builder->constants[AST_AS_CONST(node, Constant)->kind]);
        return;
    case AST_ATTRIBUTE: fill_attribute(builder, at); return;
    case AST_SUBSCRIPT: fill_subscript(builder, at); return;
    case AST_STARRED: fill_starred(builder, at); return;
    case AST_NAME: fill_name(builder, at); return;
    case AST_LIST: fill_elements(builder, at, AST_AS_CONST(node, List)->elements); return;
    case AST_TUPLE: fill_elements(builder, at, AST_AS_CONST(node, Tuple)->elements); return;
    case AST_SLICE: fill_slice(builder, at); return;
#define EXPR(NAME)
#define STMT(NAME) case AST_##NAME:
#define PATTERN(NAME) case AST_##NAME:
#define PART(NAME) case AST_##NAME:
#define AST_NODE(NAME, Type, category, fields) category(NAME)
#include "syntax/ast.def"
#undef EXPR
#undef STMT
#undef PATTERN
#undef PART
    case AST_PIPE: // lowered
    case AST_COUNT: break;
    }
    UNREACHABLE();
}
