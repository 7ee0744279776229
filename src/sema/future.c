// SPDX-License-Identifier: Apache-2.0
// `from __future__ import …`, as CPython's future.c and compile.c take it: only at the beginning of the module,
// behind its docstring. (`from .__future__ import …` is the same to it.)
#include "sema/resolve_internal.h"

static const char *const FEATURES[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
};

static bool is_feature(Str name)
{
    for (size_t i = 0; i < sizeof FEATURES / sizeof FEATURES[0]; i++) {
        if (str_equal(name, str_of(FEATURES[i]))) {
            return true;
        }
    }
    return false;
}

static bool is_future(const Resolver *resolver, const AstImportFrom *import)
{
    return import->module != 0 && str_equal(text_of(resolver, import->module), STR("__future__"));
}

static void read_features(Resolver *resolver, const AstImportFrom *import)
{
    for (uint32_t i = 0; i < import->names.len; i++) {
        const AstAlias *alias = AST_AS(import->names.items[i], Alias);
        Str name = text_of(resolver, alias->name);
        if (!is_feature(name)) {
            REPORT(resolver, MSG_SYN_FUTURE_UNKNOWN, alias->node.span, diag_text(name));
        }
        resolver->has_future_annotations |= str_equal(name, STR("annotations"));
    }
}

static bool is_docstring(const Node *node)
{
    return node->kind == AST_EXPR && AST_AS_CONST(node, Expr)->value->kind == AST_STRING;
}

void read_futures(Resolver *resolver)
{
    const NodeList *body = &AST_AS(resolver->program->module, Module)->body;
    uint32_t i = body->len > 0 && is_docstring(body->items[0]);
    for (; i < body->len && body->items[i]->kind == AST_IMPORT_FROM; i++) {
        const AstImportFrom *import = AST_AS(body->items[i], ImportFrom);
        if (!is_future(resolver, import)) {
            break;
        }
        read_features(resolver, import);
        resolver->futures_end = import->node.span.end;
    }
}

void check_future(Resolver *resolver, const AstImportFrom *import)
{
    if (is_future(resolver, import) && import->node.span.start >= resolver->futures_end) {
        REPORT0(resolver, MSG_SYN_FUTURE_LATE, import->node.span);
    }
}
