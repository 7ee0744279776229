// SPDX-License-Identifier: Apache-2.0
// What is known of a module's names before its code is made, by one look at all of its nodes: how each is bound,
// wherever that is. A name that two scopes bind is known less well for it, which is safe.
#include "ir/build_internal.h"

static void bound_otherwise(Builder *builder, Name name)
{
    if (name != 0) {
        builder->bindings[name].is_other = true;
    }
}

static void targets_bound(Builder *builder, const NodeList *targets);

static void target_bound(Builder *builder, const Node *target)
{
    if (target == NULL) {
        return;
    }
    if (target->kind == AST_NAME) {
        bound_otherwise(builder, AST_AS_CONST(target, Name)->name);
    } else if (target->kind == AST_STARRED) {
        target_bound(builder, AST_AS_CONST(target, Starred)->value);
    } else if (target->kind == AST_TUPLE) {
        targets_bound(builder, &AST_AS_CONST(target, Tuple)->elements);
    } else if (target->kind == AST_LIST) {
        targets_bound(builder, &AST_AS_CONST(target, List)->elements);
    }
}

static void targets_bound(Builder *builder, const NodeList *targets)
{
    for (uint32_t i = 0; i < targets->len; i++) {
        target_bound(builder, targets->items[i]);
    }
}

static void class_bound(Builder *builder, Node *node)
{
    Binding *binding = &builder->bindings[AST_AS(node, ClassDef)->name];
    bool is_plain = AST_AS(node, ClassDef)->decorators.len == 0;
    binding->is_class = is_plain;
    binding->is_other = binding->is_other || !is_plain;
}

static void import_bound(Builder *builder, const Node *node)
{
    const NodeList *names = node->kind == AST_IMPORT ? &AST_AS_CONST(node, Import)->names
                                                     : &AST_AS_CONST(node, ImportFrom)->names;
    for (uint32_t i = 0; i < names->len; i++) {
        const AstAlias *alias = AST_AS_CONST(names->items[i], Alias);
        Name name = alias->as_name != 0 ? alias->as_name : alias->name;
        Name module = node->kind == AST_IMPORT ? alias->name : 0;
        Binding *binding = &builder->bindings[name];
        bool is_same = binding->module == 0 || binding->module == module;
        binding->is_other = binding->is_other || module == 0 || !is_same;
        binding->module = module;
    }
}

static void pattern_bound(Builder *builder, const Node *node)
{
    if (node->kind == AST_MATCH_AS) {
        bound_otherwise(builder, AST_AS_CONST(node, MatchAs)->name);
    } else if (node->kind == AST_MATCH_STAR) {
        bound_otherwise(builder, AST_AS_CONST(node, MatchStar)->name);
    } else if (node->kind == AST_MATCH_MAPPING) {
        bound_otherwise(builder, AST_AS_CONST(node, MatchMapping)->rest);
    }
}

static void stmt_bound(Builder *builder, const Node *node)
{
    if (node->kind == AST_ASSIGN) {
        targets_bound(builder, &AST_AS_CONST(node, Assign)->targets);
    } else if (node->kind == AST_DECLARE) {
        targets_bound(builder, &AST_AS_CONST(node, Declare)->targets);
    } else if (node->kind == AST_AUG_ASSIGN) {
        target_bound(builder, AST_AS_CONST(node, AugAssign)->target);
    } else if (node->kind == AST_ANN_ASSIGN) {
        target_bound(builder, AST_AS_CONST(node, AnnAssign)->target);
    } else if (node->kind == AST_DELETE) {
        targets_bound(builder, &AST_AS_CONST(node, Delete)->targets);
    } else if (node->kind == AST_FOR) {
        target_bound(builder, AST_AS_CONST(node, For)->target);
    } else if (node->kind == AST_FUNCTION_DEF) {
        Name name = AST_AS_CONST(node, FunctionDef)->name;
        bound_otherwise(builder, name);
        const Scope *scope = scope_of(builder->scopes, node);
        builder->bindings[name].is_generator |= scope != NULL && scope->is_generator;
    } else if (node->kind == AST_TRY || node->kind == AST_WITH) {
        builder->has_cleanup = true;
    } else if (node->kind == AST_TYPE_ALIAS) {
        target_bound(builder, AST_AS_CONST(node, TypeAlias)->name);
    }
}

static bool scan_node(void *context, Node *node)
{
    Builder *builder = context;
    if (node->kind == AST_CLASS_DEF) {
        class_bound(builder, node);
    } else if (node->kind == AST_IMPORT || node->kind == AST_IMPORT_FROM) {
        import_bound(builder, node);
    } else if (node->kind == AST_NAMED_EXPR) {
        builder->has_walrus = builder->has_walrus || builder->module == 0;
        target_bound(builder, AST_AS_CONST(node, NamedExpr)->target);
    } else if (node->kind == AST_COMPREHENSION) {
        target_bound(builder, AST_AS_CONST(node, Comprehension)->target);
    } else if (node->kind == AST_WITH_ITEM) {
        target_bound(builder, AST_AS_CONST(node, WithItem)->target);
    } else if (node->kind == AST_EXCEPT_HANDLER) {
        bound_otherwise(builder, AST_AS_CONST(node, ExceptHandler)->name);
    } else if (node->kind == AST_PARAM) {
        bound_otherwise(builder, AST_AS_CONST(node, Param)->name);
    } else if (ast_info(node->kind).category == AST_CATEGORY_STMT) {
        stmt_bound(builder, node);
    } else {
        pattern_bound(builder, node);
    }
    return true;
}

void scan_module(Builder *builder)
{
    builder->has_cleanup = false;
    builder->bindings = ARENA_ARRAY(builder->arena, Binding, builder->names->map.len + 1);
    ast_walk(builder->arena, builder->source->program->module, scan_node, builder);
}

static const Binding *binding_of(const Builder *builder, const Node *node)
{
    return node->kind == AST_NAME ? &builder->bindings[AST_AS_CONST(node, Name)->name] : NULL;
}

bool is_own_class(const Builder *builder, const Node *node)
{
    const Binding *binding = binding_of(builder, node);
    return binding != NULL && binding->is_class && !binding->is_other && binding->module == 0;
}

Name module_of(const Builder *builder, const Node *node)
{
    const Binding *binding = binding_of(builder, node);
    bool is_module = binding != NULL && !binding->is_class && !binding->is_other;
    return is_module ? binding->module : 0;
}
