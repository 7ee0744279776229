// SPDX-License-Identifier: Apache-2.0
// Patterns, and the parts of statements and expressions.
#include "gen/python/tree_internal.h"

#include "base/check.h"

// --- patterns ------------------------------------------------------------------------------------

static void fill_match_mapping(Builder *builder, const Work *at)
{
    const AstMatchMapping *node = AST_AS_CONST(at->node, MatchMapping);
    Work whole = work_whole(at, true);
    PUT(builder, at->ref, MatchMapping, .keys = children(builder, &whole, node->keys),
        .patterns = children(builder, at, node->patterns), .rest = name_ref(builder, node->rest));
}

static void fill_match_class(Builder *builder, const Work *at)
{
    const AstMatchClass *node = AST_AS_CONST(at->node, MatchClass);
    uint32_t n = node->keywords.len;
    PythonRef *names = ARENA_ARRAY(builder->arena, PythonRef, n);
    PythonRef *patterns = ARENA_ARRAY(builder->arena, PythonRef, n);
    for (uint32_t i = 0; i < n; i++) {
        const AstKeywordPattern *keyword = AST_AS_CONST(node->keywords.items[i], KeywordPattern);
        names[i] = name_ref(builder, keyword->name);
        patterns[i] = child(builder, at, keyword->pattern);
    }
    Work whole = work_whole(at, true);
    PUT(builder, at->ref, MatchClass, .cls = child(builder, &whole, node->cls),
        .patterns = children(builder, at, node->patterns), .kwd_attrs = list_ref(builder, names, n),
        .kwd_patterns = list_ref(builder, patterns, n));
}

// MatchSequence and MatchOr have the same field.
static void fill_patterns(Builder *builder, const Work *at, NodeList patterns)
{
    PUT(builder, at->ref, MatchSequence, .patterns = children(builder, at, patterns));
}
_Static_assert(sizeof(PythonMatchSequence) == sizeof(PythonMatchOr), "same field");

void fill_pattern(Builder *builder, const Work *at)
{
    const Node *node = at->node;
    Work whole = work_whole(at, true);
    switch (node->kind) {
    case AST_MATCH_VALUE:
        PUT(builder, at->ref, MatchValue,
            .value = child(builder, &whole, AST_AS_CONST(node, MatchValue)->value));
        return;
    case AST_MATCH_SINGLETON:
        PUT(builder, at->ref, MatchSingleton,
            .value = builder->constants[AST_AS_CONST(node, MatchSingleton)->kind]);
        return;
    case AST_MATCH_SEQUENCE:
        fill_patterns(builder, at, AST_AS_CONST(node, MatchSequence)->patterns);
        return;
    case AST_MATCH_MAPPING: fill_match_mapping(builder, at); return;
    case AST_MATCH_CLASS: fill_match_class(builder, at); return;
    case AST_MATCH_STAR:
        PUT(builder, at->ref, MatchStar,
            .name = name_ref(builder, AST_AS_CONST(node, MatchStar)->name));
        return;
    case AST_MATCH_AS:
        PUT(builder, at->ref, MatchAs,
            .pattern = child(builder, at, AST_AS_CONST(node, MatchAs)->pattern),
            .name = name_ref(builder, AST_AS_CONST(node, MatchAs)->name));
        return;
    case AST_MATCH_OR: fill_patterns(builder, at, AST_AS_CONST(node, MatchOr)->patterns); return;
#define EXPR(NAME) case AST_##NAME:
#define STMT(NAME) case AST_##NAME:
#define PATTERN(NAME)
#define PART(NAME) case AST_##NAME:
#define AST_NODE(NAME, Type, category, fields) category(NAME)
#include "syntax/ast.def"
#undef EXPR
#undef STMT
#undef PATTERN
#undef PART
    case AST_COUNT: break;
    }
    UNREACHABLE();
}

// --- parts ---------------------------------------------------------------------------------------

static void fill_comprehension(Builder *builder, const Work *at)
{
    const AstComprehension *node = AST_AS_CONST(at->node, Comprehension);
    PUT(builder, at->ref, comprehension,
        .target = child_in(builder, at, node->target, PYTHON_Store),
        .iter = child(builder, at, node->iterable), .ifs = children(builder, at, node->conditions),
        .is_async = int_ref(builder, node->is_async));
}

static void fill_except_handler(Builder *builder, const Work *at)
{
    const AstExceptHandler *node = AST_AS_CONST(at->node, ExceptHandler);
    PUT(builder, at->ref, ExceptHandler, .type = child(builder, at, node->type),
        .name = name_ref(builder, node->name), .body = body(builder, at, node->body));
}

static void fill_with_item(Builder *builder, const Work *at)
{
    const AstWithItem *node = AST_AS_CONST(at->node, WithItem);
    PUT(builder, at->ref, withitem, .context_expr = child(builder, at, node->context),
        .optional_vars = child_in(builder, at, node->target, PYTHON_Store));
}

static void fill_match_case(Builder *builder, const Work *at)
{
    const AstMatchCase *node = AST_AS_CONST(at->node, MatchCase);
    PUT(builder, at->ref, match_case, .pattern = child(builder, at, node->pattern),
        .guard = child(builder, at, node->guard), .body = body(builder, at, node->body));
}

// The bound is no field of ParamSpec and TypeVarTuple, which have the name alone.
static void fill_type_param(Builder *builder, const Work *at)
{
    const AstTypeParam *node = AST_AS_CONST(at->node, TypeParam);
    Work whole = work_whole(at, true);
    if (node->kind == TYPE_PARAM_VARIABLE) {
        PUT(builder, at->ref, TypeVar, .name = name_ref(builder, node->name),
            .bound = child(builder, &whole, node->bound));
    } else {
        PUT(builder, at->ref, ParamSpec, .name = name_ref(builder, node->name));
    }
}
_Static_assert(sizeof(PythonParamSpec) == sizeof(PythonTypeVarTuple), "same field");

static void fill_param(Builder *builder, const Work *at)
{
    const AstParam *node = AST_AS_CONST(at->node, Param);
    Work whole = work_whole(at, true);
    PUT(builder, at->ref, arg, .arg = name_ref(builder, node->name),
        .annotation = child(builder, &whole, node->annotation));
}

void fill_part(Builder *builder, const Work *at)
{
    const Node *node = at->node;
    switch (node->kind) {
    case AST_MODULE:
        PUT(builder, at->ref, Module, .body = body(builder, at, AST_AS_CONST(node, Module)->body),
            .type_ignores = builder->empty_list);
        return;
    case AST_PARAM: fill_param(builder, at); return;
    case AST_KEYWORD:
        PUT(builder, at->ref, keyword, .arg = name_ref(builder, AST_AS_CONST(node, Keyword)->name),
            .value = child(builder, at, AST_AS_CONST(node, Keyword)->value));
        return;
    case AST_COMPREHENSION: fill_comprehension(builder, at); return;
    case AST_EXCEPT_HANDLER: fill_except_handler(builder, at); return;
    case AST_ALIAS:
        PUT(builder, at->ref, alias, .name = name_ref(builder, AST_AS_CONST(node, Alias)->name),
            .asname = name_ref(builder, AST_AS_CONST(node, Alias)->as_name));
        return;
    case AST_WITH_ITEM: fill_with_item(builder, at); return;
    case AST_MATCH_CASE: fill_match_case(builder, at); return;
    case AST_TYPE_PARAM: fill_type_param(builder, at); return;
#define EXPR(NAME) case AST_##NAME:
#define STMT(NAME) case AST_##NAME:
#define PATTERN(NAME) case AST_##NAME:
#define PART(NAME)
#define AST_NODE(NAME, Type, category, fields) category(NAME)
#include "syntax/ast.def"
#undef EXPR
#undef STMT
#undef PATTERN
#undef PART
    case AST_IF_BRANCH: // no classes of CPython's
    case AST_COMPARISON:
    case AST_DICT_ITEM:
    case AST_KEYWORD_PATTERN:
    case AST_COUNT: break;
    }
    UNREACHABLE();
}
