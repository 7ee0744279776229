// SPDX-License-Identifier: Apache-2.0
#include "gen/python/lower_internal.h"

// The scope of the type parameters of `node`, or the one around it.
static const Scope *behind_params(const Lowerer *lowerer, const Node *node, const Scope *around)
{
    const Scope *scope = scope_of_type_params(lowerer->resolution->scopes, node);
    return scope != NULL ? scope : around;
}

// The scope that `entry`, a child of `node`, is evaluated in. `scopes` are those of the entries before it.
static const Scope *scope_in(const Lowerer *lowerer, const Entry *entry, const Scope *const *scopes)
{
    const Entry *parent = &lowerer->entries.items[entry->parent];
    const Node *node = parent->node;
    const Scope *around = scopes[entry->parent];
    const Scope *own = scope_of(lowerer->resolution->scopes, node);
    size_t field = entry->offset;
    if (node->kind == AST_FUNCTION_DEF) {
        return field == offsetof(AstFunctionDef, body) ? own
               : field == offsetof(AstFunctionDef, decorators)
                   ? around
                   : behind_params(lowerer, node, around);
    }
    if (node->kind == AST_CLASS_DEF) {
        return field == offsetof(AstClassDef, body)         ? own
               : field == offsetof(AstClassDef, decorators) ? around
                                                            : behind_params(lowerer, node, around);
    }
    if (node->kind == AST_TYPE_ALIAS) {
        return field == offsetof(AstTypeAlias, name)    ? around
               : field == offsetof(AstTypeAlias, value) ? own
                                                        : behind_params(lowerer, node, around);
    }
    if (node->kind == AST_LAMBDA) {
        return field == offsetof(AstLambda, body) ? own : around;
    }
    bool runs_outside = (node->kind == AST_PARAM && field == offsetof(AstParam, default_value)) ||
                        (node->kind == AST_COMPREHENSION && parent->index == 0 &&
                         field == offsetof(AstComprehension, iterable));
    if (runs_outside) {
        return scopes[parent->parent];
    }
    return own != NULL && node->kind != AST_MODULE ? own : around; // a comprehension, a bound
}

const Scope *lowered_scope(Lowerer *lowerer, uint32_t entry)
{
    if (lowerer->scopes == NULL) {
        uint32_t n_entries = (uint32_t)lowerer->entries.len;
        lowerer->scopes = ARENA_ARRAY(lowerer->arena, const Scope *, n_entries);
        lowerer->scopes[0] = lowerer->resolution->scopes->scopes.items[0];
        for (uint32_t i = 1; i < n_entries; i++) {
            lowerer->scopes[i] = scope_in(lowerer, &lowerer->entries.items[i], lowerer->scopes);
        }
    }
    return lowerer->scopes[entry];
}
