// SPDX-License-Identifier: Apache-2.0
// From the Core AST to CPython's classes. The differences are few: an `if` with `elif` nests, parameters and
// comparisons are several lists, constants are one class, names have contexts.
//
// CPython can't compile a tree from its own classes that nests too deeply (see PIECE_LENGTH). A chain of operators,
// calls and attributes that is longer is therefore cut: `a + b + c + d` becomes, with pieces of one link,
//     (t := a + b) is t and (t := t + c) is t and t + d
// in which `t` has a name that no program can have. Everything is evaluated in the same order, every node keeps its
// place. This can't be done where := is not allowed: in comprehensions, annotations and type parameters.
#include "gen/python/tree.h"

#include "base/check.h"
#include "gen/python/marshal.h"
#include "gen/python/tree_internal.h"

// --- values --------------------------------------------------------------------------------------

static Buf *values_of(Builder *builder, PythonSpace space)
{
    return &builder->tree.values[space].bytes;
}

static PythonRef value_added(Builder *builder, PythonSpace space)
{
    return python_ref(space, builder->tree.values[space].n_values++);
}

static PythonRef identifier_ref(Builder *builder, Str text)
{
    marshal_name(values_of(builder, PYTHON_SPACE_CONSTANT), text);
    return value_added(builder, PYTHON_SPACE_CONSTANT);
}

PythonRef name_ref(Builder *builder, Name name)
{
    if (name == 0) {
        return 0;
    }
    PythonRef *ref = &builder->name_refs[name];
    if (*ref == 0) {
        *ref = identifier_ref(builder, name_text(builder->names, name));
    }
    return *ref;
}

PythonRef int_ref(Builder *builder, int32_t number)
{
    bool is_small = number >= 0 && number < N_SMALL_INTS;
    if (is_small && builder->small_ints[number] != 0) {
        return builder->small_ints[number];
    }
    marshal_int(values_of(builder, PYTHON_SPACE_CONSTANT), number);
    PythonRef ref = value_added(builder, PYTHON_SPACE_CONSTANT);
    if (is_small) {
        builder->small_ints[number] = ref;
    }
    return ref;
}

PythonRef string_ref(Builder *builder, Str value)
{
    marshal_str(values_of(builder, PYTHON_SPACE_CONSTANT), value);
    return value_added(builder, PYTHON_SPACE_CONSTANT);
}

PythonRef bytes_ref(Builder *builder, Str value)
{
    marshal_bytes(values_of(builder, PYTHON_SPACE_CONSTANT), value);
    return value_added(builder, PYTHON_SPACE_CONSTANT);
}

// A number that Python is to read itself, which makes it exact by definition.
static PythonRef literal_ref(Builder *builder, PythonSpace space, Str digits)
{
    marshal_str(values_of(builder, space), digits);
    return value_added(builder, space);
}

PythonRef number_ref(Builder *builder, const AstNumber *number)
{
    enum { SAFE_DIGITS = 9 }; // of a number that fits 32 bits in any case
    Str digits = number->digits;
    switch (number->kind) {
    case NUMBER_INT:
        if (digits.len <= SAFE_DIGITS && (digits.len == 1 || digits.ptr[1] <= '9')) {
            int32_t value = 0;
            for (size_t i = 0; i < digits.len; i++) {
                value = value * 10 + (digits.ptr[i] - '0');
            }
            return int_ref(builder, value);
        }
        return literal_ref(builder, PYTHON_SPACE_INT, digits);
    case NUMBER_FLOAT: return literal_ref(builder, PYTHON_SPACE_FLOAT, digits);
    case NUMBER_IMAGINARY:
        return literal_ref(builder, PYTHON_SPACE_IMAGINARY, str_slice(digits, 0, digits.len - 1));
    case NUMBER_COUNT: break;
    }
    UNREACHABLE();
}

// --- nodes ---------------------------------------------------------------------------------------

static PythonPlace place_of(Builder *builder, Span span)
{
    uint32_t line = lines_line(&builder->lines, span.start);
    uint32_t end_line = lines_line(&builder->lines, span.end);
    const uint32_t *starts = builder->lines.starts.items;
    return (PythonPlace){
        {line, span.start - starts[line - 1], end_line, span.end - starts[end_line - 1]}};
}

PythonRef new_node(Builder *builder, PythonClass cls, Span span)
{
    PythonRows *rows = &builder->tree.rows[cls];
    const PythonClassInfo *info = python_class_info(cls);
    for (uint32_t i = 0; i < info->n_fields; i++) {
        array_push(builder->arena, &rows->fields, 0);
    }
    if (info->is_located) {
        array_push(builder->arena, &rows->places, place_of(builder, span));
    }
    return python_ref(PYTHON_SPACE_NODE + (uint32_t)cls, rows->n_nodes++);
}

void put_fields(Builder *builder, PythonRef ref, const void *fields)
{
    uint32_t cls = (uint32_t)(ref >> 32) - PYTHON_SPACE_NODE;
    uint32_t n_fields = python_class_info((PythonClass)cls)->n_fields;
    PythonRef *row = &builder->tree.rows[cls].fields.items[(uint32_t)ref * (size_t)n_fields];
    memcpy(row, fields, n_fields * sizeof *row);
}

PythonRef leaf(Builder *builder, PythonClass cls)
{
    if (builder->leaves[cls] == 0) {
        builder->leaves[cls] = new_node(builder, cls, (Span){0, 0});
    }
    return builder->leaves[cls];
}

PythonRef operator_ref(Builder *builder, PythonClass first, uint32_t op)
{
    return leaf(builder, (PythonClass)((uint32_t)first + op));
}
_Static_assert(PYTHON_BitAnd - PYTHON_Add == (int)BINARY_BIT_AND - (int)BINARY_ADD, "same order");
_Static_assert(PYTHON_USub - PYTHON_Invert == (int)UNARY_MINUS - (int)UNARY_INVERT, "same order");
_Static_assert(PYTHON_Or - PYTHON_And == (int)BOOL_OR - (int)BOOL_AND, "same order");
_Static_assert(PYTHON_NotIn - PYTHON_Eq == (int)COMPARE_NOT_IN - (int)COMPARE_EQ, "same order");

PythonRef own_name(Builder *builder, PythonRef id, PythonClass context, Span span)
{
    PythonRef ref = new_node(builder, PYTHON_Name, span);
    PUT(builder, ref, Name, .id = id, .ctx = leaf(builder, context));
    return ref;
}

PythonRef list_ref(Builder *builder, const PythonRef *items, size_t n)
{
    if (n == 0 && builder->empty_list != 0) {
        return builder->empty_list;
    }
    PythonTree *tree = &builder->tree;
    for (size_t i = 0; i < n; i++) {
        array_push(builder->arena, &tree->items, items[i]);
    }
    array_push(builder->arena, &tree->list_ends, (uint32_t)tree->items.len);
    return python_ref(PYTHON_SPACE_LIST, (uint32_t)tree->list_ends.len - 1);
}

// --- children ------------------------------------------------------------------------------------

static PythonClass type_param_class(const AstTypeParam *param)
{
    switch (param->kind) {
    case TYPE_PARAM_VARIABLE: return PYTHON_TypeVar;
    case TYPE_PARAM_TUPLE: return PYTHON_TypeVarTuple;
    case TYPE_PARAM_SPEC: return PYTHON_ParamSpec;
    case TYPE_PARAM_COUNT: break;
    }
    UNREACHABLE();
}

// CPython's class for `node`.
static PythonClass class_of(const Node *node)
{
    switch (node->kind) {
    case AST_MODULE: return PYTHON_Module;
    case AST_FUNCTION_DEF:
        return AST_AS_CONST(node, FunctionDef)->is_async ? PYTHON_AsyncFunctionDef
                                                         : PYTHON_FunctionDef;
    case AST_CLASS_DEF: return PYTHON_ClassDef;
    case AST_RETURN: return PYTHON_Return;
    case AST_DELETE: return PYTHON_Delete;
    case AST_ASSIGN: return PYTHON_Assign;
    case AST_TYPE_ALIAS: return PYTHON_TypeAlias;
    case AST_AUG_ASSIGN: return PYTHON_AugAssign;
    case AST_ANN_ASSIGN: return PYTHON_AnnAssign;
    case AST_FOR: return AST_AS_CONST(node, For)->is_async ? PYTHON_AsyncFor : PYTHON_For;
    case AST_WHILE: return PYTHON_While;
    case AST_IF: return PYTHON_If;
    case AST_WITH: return AST_AS_CONST(node, With)->is_async ? PYTHON_AsyncWith : PYTHON_With;
    case AST_MATCH: return PYTHON_Match;
    case AST_RAISE: return PYTHON_Raise;
    case AST_TRY: return AST_AS_CONST(node, Try)->is_star ? PYTHON_TryStar : PYTHON_Try;
    case AST_ASSERT: return PYTHON_Assert;
    case AST_IMPORT: return PYTHON_Import;
    case AST_IMPORT_FROM: return PYTHON_ImportFrom;
    case AST_GLOBAL: return PYTHON_Global;
    case AST_NONLOCAL: return PYTHON_Nonlocal;
    case AST_EXPR: return PYTHON_Expr;
    case AST_PASS: return PYTHON_Pass;
    case AST_BREAK: return PYTHON_Break;
    case AST_CONTINUE: return PYTHON_Continue;
    case AST_BOOL_OP: return PYTHON_BoolOp;
    case AST_NAMED_EXPR: return PYTHON_NamedExpr;
    case AST_BINARY_OP: return PYTHON_BinOp;
    case AST_UNARY_OP: return PYTHON_UnaryOp;
    case AST_LAMBDA: return PYTHON_Lambda;
    case AST_IF_EXP: return PYTHON_IfExp;
    case AST_DICT: return PYTHON_Dict;
    case AST_SET: return PYTHON_Set;
    case AST_LIST_COMP: return PYTHON_ListComp;
    case AST_SET_COMP: return PYTHON_SetComp;
    case AST_DICT_COMP: return PYTHON_DictComp;
    case AST_GENERATOR_EXP: return PYTHON_GeneratorExp;
    case AST_AWAIT: return PYTHON_Await;
    case AST_YIELD: return PYTHON_Yield;
    case AST_YIELD_FROM: return PYTHON_YieldFrom;
    case AST_COMPARE: return PYTHON_Compare;
    case AST_CALL: return PYTHON_Call;
    case AST_JOINED_STR: return PYTHON_JoinedStr;
    case AST_FORMATTED_VALUE: return PYTHON_FormattedValue;
    case AST_NUMBER:
    case AST_STRING:
    case AST_BYTES:
    case AST_CONSTANT: return PYTHON_Constant;
    case AST_ATTRIBUTE: return PYTHON_Attribute;
    case AST_SUBSCRIPT: return PYTHON_Subscript;
    case AST_STARRED: return PYTHON_Starred;
    case AST_NAME: return PYTHON_Name;
    case AST_LIST: return PYTHON_List;
    case AST_TUPLE: return PYTHON_Tuple;
    case AST_SLICE: return PYTHON_Slice;
    case AST_MATCH_VALUE: return PYTHON_MatchValue;
    case AST_MATCH_SINGLETON: return PYTHON_MatchSingleton;
    case AST_MATCH_SEQUENCE: return PYTHON_MatchSequence;
    case AST_MATCH_MAPPING: return PYTHON_MatchMapping;
    case AST_MATCH_CLASS: return PYTHON_MatchClass;
    case AST_MATCH_STAR: return PYTHON_MatchStar;
    case AST_MATCH_AS: return PYTHON_MatchAs;
    case AST_MATCH_OR: return PYTHON_MatchOr;
    case AST_PARAM: return PYTHON_arg;
    case AST_KEYWORD: return PYTHON_keyword;
    case AST_COMPREHENSION: return PYTHON_comprehension;
    case AST_EXCEPT_HANDLER: return PYTHON_ExceptHandler;
    case AST_ALIAS: return PYTHON_alias;
    case AST_WITH_ITEM: return PYTHON_withitem;
    case AST_MATCH_CASE: return PYTHON_match_case;
    case AST_TYPE_PARAM: return type_param_class(AST_AS_CONST(node, TypeParam));
    case AST_DECLARE: // lowered
    case AST_PIPE:
    case AST_IF_BRANCH: // parts that CPython has no class for
    case AST_COMPARISON:
    case AST_DICT_ITEM:
    case AST_KEYWORD_PATTERN:
    case AST_COUNT: break;
    }
    UNREACHABLE();
}

static PythonRef push(Builder *builder, const Work *at, const Node *node, PythonClass context,
                      uint32_t n_links)
{
    Work work = {.node = node,
                 .ref = new_node(builder, class_of(node), node->span),
                 .depth = at->depth + 1,
                 .context = context,
                 .is_whole = at->is_whole,
                 .n_links = n_links};
    array_push(builder->arena, &builder->stack, work);
    return work.ref;
}

PythonRef child_in(Builder *builder, const Work *at, const Node *node, PythonClass context)
{
    return node == NULL ? 0 : push(builder, at, node, context, 0);
}

// What `node` is built on in a chain such as `a.b(c)[d] + e`, or NULL.
static const Node *next_link(const Node *node)
{
    return node->kind == AST_BINARY_OP   ? AST_AS_CONST(node, BinaryOp)->left
           : node->kind == AST_ATTRIBUTE ? AST_AS_CONST(node, Attribute)->value
           : node->kind == AST_SUBSCRIPT ? AST_AS_CONST(node, Subscript)->value
           : node->kind == AST_CALL      ? AST_AS_CONST(node, Call)->function
                                         : NULL;
}

// The link `n` below `node`, or the last one; `*n_out` is how many were passed.
static const Node *link_below(const Node *node, uint32_t n, uint32_t *n_out)
{
    uint32_t passed = 0;
    for (const Node *next = next_link(node); next != NULL && passed < n; passed++) {
        node = next;
        next = next_link(node);
    }
    *n_out = passed;
    return node;
}

// (t := piece) is t
static PythonRef kept_piece(Builder *builder, PythonRef piece, Span span)
{
    PythonRef named = new_node(builder, PYTHON_NamedExpr, span);
    PUT(builder, named, NamedExpr,
        .target = own_name(builder, builder->chain_name, PYTHON_Store, span), .value = piece);
    PythonRef again = own_name(builder, builder->chain_name, PYTHON_Load, span);
    PythonRef compare = new_node(builder, PYTHON_Compare, span);
    PythonRef is = leaf(builder, PYTHON_Is);
    PUT(builder, compare, Compare, .left = named, .ops = list_ref(builder, &is, 1),
        .comparators = list_ref(builder, &again, 1));
    return compare;
}

static PythonRef chain_in_pieces(Builder *builder, const Work *at, const Node *node)
{
    Array(const Node *) tops = {0}; // of the pieces, the outermost first
    uint32_t n_passed = PIECE_LENGTH;
    for (const Node *top = node; n_passed == PIECE_LENGTH;
         top = link_below(top, PIECE_LENGTH, &n_passed)) {
        array_push(builder->arena, &tops, top);
    }
    Work inside = *at;
    inside.depth += 3; // BoolOp, Compare, NamedExpr
    Array(PythonRef) values = {0};
    for (size_t i = tops.len; i-- > 0;) {
        const Node *top = tops.items[i];
        bool is_innermost = i + 1 == tops.len;
        PythonRef piece = push(builder, &inside, top, PYTHON_Load, is_innermost ? 0 : PIECE_LENGTH);
        array_push(builder->arena, &values, i == 0 ? piece : kept_piece(builder, piece, top->span));
    }
    PythonRef all = new_node(builder, PYTHON_BoolOp, node->span);
    PUT(builder, all, BoolOp, .op = leaf(builder, PYTHON_And),
        .values = list_ref(builder, values.items, values.len));
    return all;
}

PythonRef child(Builder *builder, const Work *at, const Node *node)
{
    uint32_t n_links = 0;
    if (node != NULL && !at->is_whole) {
        link_below(node, PIECE_LENGTH + 1, &n_links);
    }
    return n_links > PIECE_LENGTH ? chain_in_pieces(builder, at, node)
                                  : child_in(builder, at, node, PYTHON_Load);
}

PythonRef chained(Builder *builder, const Work *at, const Node *node)
{
    if (at->context != PYTHON_Load) { // a target: it stays itself, what it is a part of begins
        return child(builder, at, node);
    }
    if (at->n_links == 1) {
        return own_name(builder, builder->chain_name, PYTHON_Load, node->span);
    }
    return push(builder, at, node, PYTHON_Load, at->n_links == 0 ? 0 : at->n_links - 1);
}

PythonRef children_in(Builder *builder, const Work *at, NodeList list, PythonClass context)
{
    Array(PythonRef) refs = {0};
    for (uint32_t i = 0; i < list.len; i++) {
        PythonRef ref = context == PYTHON_Load ? child(builder, at, list.items[i])
                                               : child_in(builder, at, list.items[i], context);
        array_push(builder->arena, &refs, ref);
    }
    return list_ref(builder, refs.items, refs.len);
}

PythonRef children(Builder *builder, const Work *at, NodeList list)
{
    return children_in(builder, at, list, PYTHON_Load);
}

// --- the whole -----------------------------------------------------------------------------------

static void fill(Builder *builder, const Work *work)
{
    switch (ast_info(work->node->kind).category) {
    case AST_CATEGORY_STMT: fill_statement(builder, work); return;
    case AST_CATEGORY_EXPR: fill_expression(builder, work); return;
    case AST_CATEGORY_PATTERN: fill_pattern(builder, work); return;
    case AST_CATEGORY_PART: fill_part(builder, work); return;
    }
}

static void add_constants(Builder *builder)
{
    Buf *constants = values_of(builder, PYTHON_SPACE_CONSTANT);
    marshal_none(constants); // what is nothing
    value_added(builder, PYTHON_SPACE_CONSTANT);
    marshal_none(constants);
    builder->constants[CONSTANT_NONE] = value_added(builder, PYTHON_SPACE_CONSTANT);
    marshal_bool(constants, true);
    builder->constants[CONSTANT_TRUE] = value_added(builder, PYTHON_SPACE_CONSTANT);
    marshal_bool(constants, false);
    builder->constants[CONSTANT_FALSE] = value_added(builder, PYTHON_SPACE_CONSTANT);
    marshal_ellipsis(constants);
    builder->constants[CONSTANT_ELLIPSIS] = value_added(builder, PYTHON_SPACE_CONSTANT);
    builder->u_kind = identifier_ref(builder, STR("u"));
    builder->chain_name = identifier_ref(builder, STR(".chain"));
    builder->branch_name = identifier_ref(builder, STR(".branch"));
    builder->empty_list = list_ref(builder, NULL, 0);
}

void python_tree(Arena *scratch, const Node *lowered, const NameTable *names, Str text, Buf *out)
{
    Builder *builder = ARENA_NEW(scratch, Builder);
    builder->arena = scratch;
    builder->names = names;
    builder->lines = lines_new(scratch, text);
    builder->name_refs = ARENA_ARRAY(scratch, PythonRef, (size_t)names->map.len + 1);
    for (uint32_t space = 0; space < PYTHON_SPACE_NODE; space++) {
        builder->tree.values[space].bytes = buf_new(scratch);
    }
    add_constants(builder);
    push(builder, &(Work){0}, lowered, PYTHON_Load, 0);
    while (builder->stack.len > 0) {
        Work work = builder->stack.items[--builder->stack.len];
        uint32_t *depth = &builder->tree.depth;
        *depth = work.depth > *depth ? work.depth : *depth;
        fill(builder, &work);
    }
    python_tree_write(&builder->tree, out);
}
