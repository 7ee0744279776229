// SPDX-License-Identifier: Apache-2.0
// Words for builtins. A module may give such a word a meaning of its own at any time, so what a back end does
// about it depends on whether, and when, it does: see Resolution.shadowed and AstName.may_be_builtin.
#include "sema/resolve_internal.h"

typedef struct BuiltinFinder {
    Resolver *resolver;
    Resolution *resolution;
    uint32_t
        *certain; // by word: number + 1 of the module's statement that binds it for certain, or 0
    bool *is_shadowed; // by word
    bool has_certain;  // `certain` is filled in
} BuiltinFinder;

// --- what the module binds for certain -----------------------------------------------------------------------

static void add_certain(BuiltinFinder *finder, Name name, uint32_t statement)
{
    bool is_word = vocabulary_builtin(finder->resolver->program->vocabulary, name) != 0;
    if (is_word && finder->certain[name] == 0) {
        finder->certain[name] = statement + 1;
    }
}

// Nested no deeper than brackets are (LIMIT_BRACKETS).
static void add_certain_target(BuiltinFinder *finder, const Node *target, uint32_t statement)
{
    const NodeList *elements = target->kind == AST_TUPLE  ? &AST_AS_CONST(target, Tuple)->elements
                               : target->kind == AST_LIST ? &AST_AS_CONST(target, List)->elements
                                                          : NULL;
    if (target->kind == AST_NAME) {
        add_certain(finder, AST_AS_CONST(target, Name)->name, statement);
    } else if (target->kind == AST_STARRED) {
        add_certain_target(finder, AST_AS_CONST(target, Starred)->value, statement);
    }
    for (uint32_t i = 0; elements != NULL && i < elements->len; i++) {
        add_certain_target(finder, elements->items[i], statement);
    }
}

static void add_certain_targets(BuiltinFinder *finder, const NodeList *targets, uint32_t statement)
{
    for (uint32_t i = 0; i < targets->len; i++) {
        add_certain_target(finder, targets->items[i], statement);
    }
}

static void add_certain_imports(BuiltinFinder *finder, const NodeList *names, uint32_t statement)
{
    for (uint32_t i = 0; i < names->len; i++) {
        const AstAlias *alias = AST_AS(names->items[i], Alias);
        add_certain(finder, alias->as_name != 0 ? alias->as_name : alias->name, statement);
    }
}

// Only what stands right in the module is certain, and only once it is done: in `liste = liste(x)` the
// builtin is called.
static void add_certain_names(BuiltinFinder *finder, const Node *node, uint32_t statement)
{
    if (node->kind == AST_ASSIGN) {
        add_certain_targets(finder, &AST_AS_CONST(node, Assign)->targets, statement);
    } else if (node->kind == AST_DECLARE && AST_AS_CONST(node, Declare)->value != NULL) {
        add_certain_targets(finder, &AST_AS_CONST(node, Declare)->targets, statement);
    } else if (node->kind == AST_ANN_ASSIGN && AST_AS_CONST(node, AnnAssign)->value != NULL) {
        add_certain_target(finder, AST_AS_CONST(node, AnnAssign)->target, statement);
    } else if (node->kind == AST_FUNCTION_DEF) {
        add_certain(finder, AST_AS_CONST(node, FunctionDef)->name, statement);
    } else if (node->kind == AST_CLASS_DEF) {
        add_certain(finder, AST_AS_CONST(node, ClassDef)->name, statement);
    } else if (node->kind == AST_TYPE_ALIAS) {
        add_certain_target(finder, AST_AS_CONST(node, TypeAlias)->name, statement);
    } else if (node->kind == AST_IMPORT) {
        add_certain_imports(finder, &AST_AS_CONST(node, Import)->names, statement);
    } else if (node->kind == AST_IMPORT_FROM) {
        add_certain_imports(finder, &AST_AS_CONST(node, ImportFrom)->names, statement);
    }
}

static const NodeList *module_body(const BuiltinFinder *finder)
{
    return &AST_AS_CONST(finder->resolver->program->module, Module)->body;
}

static void find_certain(BuiltinFinder *finder)
{
    if (finder->has_certain) {
        return;
    }
    finder->has_certain = true;
    const NodeList *body = module_body(finder);
    for (uint32_t i = 0; i < body->len; i++) {
        add_certain_names(finder, body->items[i], i);
    }
}

// The body of a function runs after its name is bound, unless a decorator calls it before.
static bool is_in_body(const Node *statement, const Node *name)
{
    if (statement->kind != AST_FUNCTION_DEF) {
        return false;
    }
    const AstFunctionDef *function = AST_AS_CONST(statement, FunctionDef);
    return function->decorators.len == 0 && function->body.len > 0 &&
           name->span.start >= function->body.items[0]->span.start;
}

static bool is_certainly_bound(BuiltinFinder *finder, const Use *use, const Symbol *symbol)
{
    if (symbol == NULL || (symbol->flags & SYMBOL_DELETED) != 0) {
        return false; // once deleted, it is the builtin again
    }
    find_certain(finder);
    uint32_t certain = finder->certain[use->name->name];
    return certain != 0 &&
           (use->statement >= certain ||
            (use->statement + 1 == certain &&
             is_in_body(module_body(finder)->items[use->statement], &use->name->node)));
}

// --- each use --------------------------------------------------------------------------------------------------

// Python's own names need no help: that the builtin is found where no global is bound is how Python reads them.
static void add_shadowed(BuiltinFinder *finder, AstName *name)
{
    Name word = name->name;
    if (vocabulary_builtin(finder->resolver->program->vocabulary, word) == word) {
        return;
    }
    name->may_be_builtin = true;
    if (!finder->is_shadowed[word]) {
        finder->is_shadowed[word] = true;
        array_push(finder->resolver->arena, &finder->resolution->shadowed, word);
    }
}

// In the scope of a class, or of a type parameter there, a name that the class binds is looked for in the
// class first, then among globals and builtins.
static bool is_class_name(const BuiltinFinder *finder, const Scope *scope, const Symbol *symbol)
{
    while (scope->sees_class && scope->kind != SCOPE_CLASS) {
        scope = scope->parent;
    }
    if (scope->kind != SCOPE_CLASS) {
        return false;
    }
    const Symbol *own = scope_find(finder->resolver->table, scope, symbol->key.name);
    return own != NULL && own->kind == SYMBOL_KIND_LOCAL;
}

static bool is_global(const Scope *scope, const Symbol *symbol)
{
    return symbol->kind == SYMBOL_KIND_GLOBAL_EXPLICIT ||
           symbol->kind == SYMBOL_KIND_GLOBAL_IMPLICIT ||
           (symbol->kind == SYMBOL_KIND_LOCAL &&
            (scope->kind == SCOPE_MODULE || scope->kind == SCOPE_CLASS));
}

static bool is_bound(const Symbol *owner)
{
    return owner != NULL && (owner->flags & (SYMBOL_BOUND | SYMBOL_BOUND_ELSEWHERE)) != 0;
}

static void find_builtin(BuiltinFinder *finder, const Use *use)
{
    const ScopeTable *table = finder->resolver->table;
    const Scope *scope = table->scopes.items[use->symbol->key.scope];
    if (!is_global(scope, use->symbol)) {
        return;
    }
    if (is_class_name(finder, scope, use->symbol)) {
        add_shadowed(finder, use->name);
        return;
    }
    const Symbol *symbol = use->symbol->owner;
    if (!is_bound(symbol) && !table->has_star_import) {
        use->name->is_builtin = !use->is_target;
    } else if (!is_certainly_bound(finder, use, symbol)) {
        add_shadowed(finder, use->name);
    }
}

static void find_free(const Resolver *resolver, Resolution *resolution)
{
    const ScopeTable *table = resolver->table;
    uint32_t n_names = resolver->program->names->map.len + 1;
    resolution->n_names = n_names;
    resolution->is_free = ARENA_ARRAY(resolver->arena, bool, n_names);
    for (size_t i = 0; i < table->symbols.len && !table->has_star_import; i++) {
        const Symbol *symbol = table->symbols.items[i];
        Name name = symbol->key.name;
        bool is_word = vocabulary_builtin(resolver->program->vocabulary, name) != 0 &&
                       !resolver->was_quoted[name];
        if (!is_word && (symbol->flags & SYMBOL_USED) != 0 && !is_bound(symbol->owner) &&
            is_global(table->scopes.items[symbol->key.scope], symbol)) {
            resolution->is_free[name] = true;
        }
    }
}

void find_builtins(Resolver *resolver, Resolution *resolution)
{
    find_free(resolver, resolution);
    uint32_t n_words = resolver->program->vocabulary->last_word + 1;
    BuiltinFinder finder = {
        .resolver = resolver,
        .resolution = resolution,
        .certain = ARENA_ARRAY(resolver->arena, uint32_t, n_words),
        .is_shadowed = ARENA_ARRAY(resolver->arena, bool, n_words),
    };
    for (size_t i = 0; i < resolver->uses.len; i++) {
        find_builtin(&finder, &resolver->uses.items[i]);
    }
}
