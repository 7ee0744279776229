// SPDX-License-Identifier: Apache-2.0
// Statements.
#include "gen/python/tree_internal.h"

#include "base/check.h"

// --- if ------------------------------------------------------------------------------------------

// Branches [from, to) of an `if`, each but the first in the `orelse` of the one before it.
static void fill_branches(Builder *builder, const Work *at, PythonRef ref, uint32_t from,
                          uint32_t to, PythonRef orelse)
{
    const AstIf *node = AST_AS_CONST(at->node, If);
    Work inside = *at;
    for (uint32_t i = from; i < to; i++, inside.depth++) {
        const AstIfBranch *branch = AST_AS_CONST(node->branches.items[i], IfBranch);
        PythonRef next = 0;
        if (i + 1 < to) {
            uint32_t start = node->branches.items[i + 1]->span.start;
            next = new_node(builder, PYTHON_If, (Span){start, node->node.span.end});
        }
        PUT(builder, ref, If, .test = child(builder, &inside, branch->test),
            .body = body(builder, &inside, branch->body),
            .orelse = next == 0 ? orelse : list_ref(builder, &next, 1));
        ref = next;
    }
}

static void fill_if(Builder *builder, const Work *at)
{
    const AstIf *node = AST_AS_CONST(at->node, If);
    Work last = *at;
    last.depth += node->branches.len - 1;
    fill_branches(builder, at, at->ref, 0, node->branches.len, body(builder, &last, node->orelse));
}

// .branch = True or False
static PythonRef set_branch(Builder *builder, ConstantKind kind, Span span)
{
    PythonRef target = own_name(builder, builder->branch_name, PYTHON_Store, span);
    PythonRef value = new_node(builder, PYTHON_Constant, span);
    PUT(builder, value, Constant, .value = builder->constants[kind]);
    PythonRef assign = new_node(builder, PYTHON_Assign, span);
    PUT(builder, assign, Assign, .targets = list_ref(builder, &target, 1), .value = value);
    return assign;
}

typedef Array(PythonRef) RefArray;

// An `if` with too many branches to nest, as several statements:
//     .branch = True
//     if .branch: .branch = False; if a: … elif b: … else: .branch = True
//     if .branch: .branch = False; if c: … elif d: … else: …
// A branch that is taken leaves .branch False, also when there is such an `if` in it.
static void add_if_in_pieces(Builder *builder, const Work *at, const Node *node, RefArray *refs)
{
    const AstIf *whole = AST_AS_CONST(node, If);
    uint32_t n = whole->branches.len;
    Work inside = *at;
    inside.node = node;
    inside.depth += 2;
    array_push(builder->arena, refs, set_branch(builder, CONSTANT_TRUE, node->span));
    for (uint32_t from = 0; from < n; from += PIECE_LENGTH) {
        bool is_last = n - from <= PIECE_LENGTH;
        uint32_t to = is_last ? n : from + PIECE_LENGTH;
        Span span = {whole->branches.items[from]->span.start, node->span.end};
        PythonRef again = is_last ? 0 : set_branch(builder, CONSTANT_TRUE, span);
        Work end = inside;
        end.depth += to - from;
        PythonRef orelse =
            is_last ? body(builder, &end, whole->orelse) : list_ref(builder, &again, 1);
        PythonRef steps[] = {set_branch(builder, CONSTANT_FALSE, span),
                             new_node(builder, PYTHON_If, span)};
        fill_branches(builder, &inside, steps[1], from, to, orelse);
        PythonRef outer = new_node(builder, PYTHON_If, span);
        PUT(builder, outer, If, .test = own_name(builder, builder->branch_name, PYTHON_Load, span),
            .body = list_ref(builder, steps, 2), .orelse = builder->empty_list);
        array_push(builder->arena, refs, outer);
    }
}

PythonRef body(Builder *builder, const Work *at, NodeList list)
{
    RefArray refs = {0};
    for (uint32_t i = 0; i < list.len; i++) {
        const Node *node = list.items[i];
        if (node->kind == AST_IF && AST_AS_CONST(node, If)->branches.len > PIECE_LENGTH) {
            add_if_in_pieces(builder, at, node, &refs);
        } else {
            array_push(builder->arena, &refs, child_in(builder, at, node, PYTHON_Load));
        }
    }
    return list_ref(builder, refs.items, refs.len);
}

// --- definitions ---------------------------------------------------------------------------------

PythonRef parameters(Builder *builder, const Work *at, NodeList params)
{
    RefArray lists[PARAM_COUNT] = {0};
    RefArray defaults = {0};
    RefArray keyword_defaults = {0};
    for (uint32_t i = 0; i < params.len; i++) {
        const AstParam *param = AST_AS_CONST(params.items[i], Param);
        array_push(builder->arena, &lists[param->kind],
                   child_in(builder, at, params.items[i], PYTHON_Load));
        PythonRef value = child(builder, at, param->default_value);
        if (param->kind == PARAM_KEYWORD) {
            array_push(builder->arena, &keyword_defaults, value);
        } else if (value != 0) {
            array_push(builder->arena, &defaults, value);
        }
    }
    const RefArray *positional = &lists[PARAM_POSITIONAL];
    const RefArray *regular = &lists[PARAM_REGULAR];
    const RefArray *keyword = &lists[PARAM_KEYWORD];
    const RefArray *rest = &lists[PARAM_VAR_POSITIONAL];
    const RefArray *keywords = &lists[PARAM_VAR_KEYWORD];
    PythonRef ref = new_node(builder, PYTHON_arguments, at->node->span);
    PUT(builder, ref, arguments,
        .posonlyargs = list_ref(builder, positional->items, positional->len),
        .args = list_ref(builder, regular->items, regular->len),
        .vararg = rest->len == 0 ? 0 : rest->items[0],
        .kwonlyargs = list_ref(builder, keyword->items, keyword->len),
        .kw_defaults = list_ref(builder, keyword_defaults.items, keyword_defaults.len),
        .kwarg = keywords->len == 0 ? 0 : keywords->items[0],
        .defaults = list_ref(builder, defaults.items, defaults.len));
    return ref;
}

// FunctionDef and AsyncFunctionDef have the same fields.
static void fill_function_def(Builder *builder, const Work *at)
{
    const AstFunctionDef *node = AST_AS_CONST(at->node, FunctionDef);
    Work whole = work_whole(at, true);
    PUT(builder, at->ref, FunctionDef, .name = name_ref(builder, node->name),
        .args = parameters(builder, at, node->params), .body = body(builder, at, node->body),
        .decorator_list = children(builder, at, node->decorators),
        .returns = child(builder, &whole, node->returns),
        .type_params = children(builder, at, node->type_params));
}
_Static_assert(sizeof(PythonFunctionDef) == sizeof(PythonAsyncFunctionDef), "same fields");

static void fill_class_def(Builder *builder, const Work *at)
{
    const AstClassDef *node = AST_AS_CONST(at->node, ClassDef);
    PUT(builder, at->ref, ClassDef, .name = name_ref(builder, node->name),
        .bases = children(builder, at, node->bases),
        .keywords = children(builder, at, node->keywords), .body = body(builder, at, node->body),
        .decorator_list = children(builder, at, node->decorators),
        .type_params = children(builder, at, node->type_params));
}

static void fill_type_alias(Builder *builder, const Work *at)
{
    const AstTypeAlias *node = AST_AS_CONST(at->node, TypeAlias);
    Work whole = work_whole(at, true);
    PUT(builder, at->ref, TypeAlias, .name = child_in(builder, at, node->name, PYTHON_Store),
        .type_params = children(builder, at, node->type_params),
        .value = child(builder, &whole, node->value));
}

// --- assignments ---------------------------------------------------------------------------------

static void fill_assign(Builder *builder, const Work *at)
{
    const AstAssign *node = AST_AS_CONST(at->node, Assign);
    PUT(builder, at->ref, Assign, .targets = children_in(builder, at, node->targets, PYTHON_Store),
        .value = child(builder, at, node->value));
}

static void fill_aug_assign(Builder *builder, const Work *at)
{
    const AstAugAssign *node = AST_AS_CONST(at->node, AugAssign);
    PUT(builder, at->ref, AugAssign, .target = child_in(builder, at, node->target, PYTHON_Store),
        .op = operator_ref(builder, PYTHON_Add, node->op),
        .value = child(builder, at, node->value));
}

static void fill_ann_assign(Builder *builder, const Work *at)
{
    const AstAnnAssign *node = AST_AS_CONST(at->node, AnnAssign);
    Work whole = work_whole(at, true);
    PUT(builder, at->ref, AnnAssign, .target = child_in(builder, at, node->target, PYTHON_Store),
        .annotation = child(builder, &whole, node->annotation),
        .value = child(builder, at, node->value), .simple = int_ref(builder, node->is_simple));
}

// --- compound statements -------------------------------------------------------------------------

// For and AsyncFor, With and AsyncWith, Try and TryStar have the same fields.
static void fill_for(Builder *builder, const Work *at)
{
    const AstFor *node = AST_AS_CONST(at->node, For);
    PUT(builder, at->ref, For, .target = child_in(builder, at, node->target, PYTHON_Store),
        .iter = child(builder, at, node->iterable), .body = body(builder, at, node->body),
        .orelse = body(builder, at, node->orelse));
}

static void fill_while(Builder *builder, const Work *at)
{
    const AstWhile *node = AST_AS_CONST(at->node, While);
    PUT(builder, at->ref, While, .test = child(builder, at, node->test),
        .body = body(builder, at, node->body), .orelse = body(builder, at, node->orelse));
}

static void fill_with(Builder *builder, const Work *at)
{
    const AstWith *node = AST_AS_CONST(at->node, With);
    PUT(builder, at->ref, With, .items = children(builder, at, node->items),
        .body = body(builder, at, node->body));
}

static void fill_match(Builder *builder, const Work *at)
{
    const AstMatch *node = AST_AS_CONST(at->node, Match);
    PUT(builder, at->ref, Match, .subject = child(builder, at, node->subject),
        .cases = children(builder, at, node->cases));
}

static void fill_try(Builder *builder, const Work *at)
{
    const AstTry *node = AST_AS_CONST(at->node, Try);
    PUT(builder, at->ref, Try, .body = body(builder, at, node->body),
        .handlers = children(builder, at, node->handlers),
        .orelse = body(builder, at, node->orelse), .finalbody = body(builder, at, node->finalbody));
}
_Static_assert(sizeof(PythonFor) == sizeof(PythonAsyncFor) &&
                   sizeof(PythonWith) == sizeof(PythonAsyncWith) &&
                   sizeof(PythonTry) == sizeof(PythonTryStar),
               "same fields");

// --- simple statements ---------------------------------------------------------------------------

static void fill_raise(Builder *builder, const Work *at)
{
    const AstRaise *node = AST_AS_CONST(at->node, Raise);
    PUT(builder, at->ref, Raise, .exc = child(builder, at, node->exception),
        .cause = child(builder, at, node->cause));
}

static void fill_assert(Builder *builder, const Work *at)
{
    const AstAssert *node = AST_AS_CONST(at->node, Assert);
    PUT(builder, at->ref, Assert, .test = child(builder, at, node->test),
        .msg = child(builder, at, node->message));
}

static void fill_import_from(Builder *builder, const Work *at)
{
    const AstImportFrom *node = AST_AS_CONST(at->node, ImportFrom);
    PUT(builder, at->ref, ImportFrom, .module = name_ref(builder, node->module),
        .names = children(builder, at, node->names),
        .level = int_ref(builder, (int32_t)node->level));
}

// Global and Nonlocal have the same field.
static void fill_scope_names(Builder *builder, const Work *at, NodeList names)
{
    RefArray refs = {0};
    for (uint32_t i = 0; i < names.len; i++) {
        array_push(builder->arena, &refs,
                   name_ref(builder, AST_AS_CONST(names.items[i], Name)->name));
    }
    PUT(builder, at->ref, Global, .names = list_ref(builder, refs.items, refs.len));
}

// The classes whose one field is an expression.
static void fill_value(Builder *builder, const Work *at, const Node *value)
{
    PUT(builder, at->ref, Expr, .value = child(builder, at, value));
}

// The classes whose one field is a list of children.
static void fill_list(Builder *builder, const Work *at, NodeList list, PythonClass context)
{
    PUT(builder, at->ref, Delete, .targets = children_in(builder, at, list, context));
}
_Static_assert(sizeof(PythonGlobal) == sizeof(PythonNonlocal) &&
                   sizeof(PythonExpr) == sizeof(PythonReturn) &&
                   sizeof(PythonDelete) == sizeof(PythonImport),
               "one field");

void fill_statement(Builder *builder, const Work *at)
{
    const Node *node = at->node;
    switch (node->kind) {
    case AST_FUNCTION_DEF: fill_function_def(builder, at); return;
    case AST_CLASS_DEF: fill_class_def(builder, at); return;
    case AST_RETURN: fill_value(builder, at, AST_AS_CONST(node, Return)->value); return;
    case AST_DELETE:
        fill_list(builder, at, AST_AS_CONST(node, Delete)->targets, PYTHON_Del);
        return;
    case AST_ASSIGN: fill_assign(builder, at); return;
    case AST_TYPE_ALIAS: fill_type_alias(builder, at); return;
    case AST_AUG_ASSIGN: fill_aug_assign(builder, at); return;
    case AST_ANN_ASSIGN: fill_ann_assign(builder, at); return;
    case AST_FOR: fill_for(builder, at); return;
    case AST_WHILE: fill_while(builder, at); return;
    case AST_IF: fill_if(builder, at); return;
    case AST_WITH: fill_with(builder, at); return;
    case AST_MATCH: fill_match(builder, at); return;
    case AST_RAISE: fill_raise(builder, at); return;
    case AST_TRY: fill_try(builder, at); return;
    case AST_ASSERT: fill_assert(builder, at); return;
    case AST_IMPORT: fill_list(builder, at, AST_AS_CONST(node, Import)->names, PYTHON_Load); return;
    case AST_IMPORT_FROM: fill_import_from(builder, at); return;
    case AST_GLOBAL: fill_scope_names(builder, at, AST_AS_CONST(node, Global)->names); return;
    case AST_NONLOCAL: fill_scope_names(builder, at, AST_AS_CONST(node, Nonlocal)->names); return;
    case AST_EXPR: fill_value(builder, at, AST_AS_CONST(node, Expr)->value); return;
    case AST_PASS:
    case AST_BREAK:
    case AST_CONTINUE: return;
#define EXPR(NAME) case AST_##NAME:
#define STMT(NAME)
#define PATTERN(NAME) case AST_##NAME:
#define PART(NAME) case AST_##NAME:
#define AST_NODE(NAME, Type, category, fields) category(NAME)
#include "syntax/ast.def"
#undef EXPR
#undef STMT
#undef PATTERN
#undef PART
    case AST_DECLARE: // lowered
    case AST_COUNT: break;
    }
    UNREACHABLE();
}
