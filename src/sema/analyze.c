// SPDX-License-Identifier: Apache-2.0
// From what is done with a name in each scope to what it is there: local, global, free or a cell. CPython's
// analyze_block copies the sets of names that are bound around a scope; here each name has a stack of the scopes
// that bind it, and a scope pushes its names on entry and pops them on exit, which takes linear time. Free names
// then go outwards scope by scope, innermost first, up to the one that binds them.
#include "sema/resolve_internal.h"

/// A name that an open scope binds (or says to be global), as inner scopes see it.
typedef struct Marker {
    Name name;
    Symbol *owner; // NULL for __class__, which has no symbol
    bool is_bound; // false: declared global, so that inner scopes see none of those around
    bool is_type_parameter;
    uint32_t hidden; // what `Analyzer.visible` was before
} Marker;

typedef struct OpenScope {
    const Scope *scope;
    size_t first_marker;
} OpenScope;

/// A name that is free in an inner scope.
typedef struct FreeName {
    Name name;
    Symbol *owner;
    bool is_captured;
} FreeName;

typedef Array(FreeName) FreeNames;

typedef struct Analyzer {
    Resolver *resolver;
    ScopeTable *table;
    uint32_t *visible; // by Name: number + 1 of its innermost marker, or 0
    Array(Marker) markers;
    Array(OpenScope) open;
    FreeNames *incoming; // by scope
} Analyzer;

static Scope *module_scope(const Analyzer *analyzer)
{
    return analyzer->table->scopes.items[0];
}

// --- inwards: what each name refers to -----------------------------------------------------------------------

static const Marker *visible_marker(const Analyzer *analyzer, Name name)
{
    uint32_t number = analyzer->visible[name];
    return number == 0 ? NULL : &analyzer->markers.items[number - 1];
}

static void push_marker(Analyzer *analyzer, Marker marker)
{
    marker.hidden = analyzer->visible[marker.name];
    array_push(analyzer->table->arena, &analyzer->markers, marker);
    analyzer->visible[marker.name] = (uint32_t)analyzer->markers.len;
}

static void open_scope(Analyzer *analyzer, const Scope *scope)
{
    while (analyzer->open.len > 0 &&
           analyzer->open.items[analyzer->open.len - 1].scope != scope->parent) {
        size_t first = analyzer->open.items[--analyzer->open.len].first_marker;
        while (analyzer->markers.len > first) {
            const Marker *marker = &analyzer->markers.items[--analyzer->markers.len];
            analyzer->visible[marker->name] = marker->hidden;
        }
    }
    array_push(analyzer->table->arena, &analyzer->open, (OpenScope){scope, analyzer->markers.len});
}

static void set_global(Analyzer *analyzer, Symbol *symbol, SymbolKind kind)
{
    symbol->kind = kind;
    symbol->owner = scope_find(analyzer->table, module_scope(analyzer), symbol->key.name);
}

static void set_declared_global(Analyzer *analyzer, const Scope *scope, Symbol *symbol)
{
    set_global(analyzer, symbol, SYMBOL_KIND_GLOBAL_EXPLICIT);
    if (scope->kind != SCOPE_MODULE && (symbol->flags & SYMBOL_BOUND) != 0) {
        symbol->owner->flags |= SYMBOL_BOUND_ELSEWHERE | (symbol->flags & SYMBOL_DELETED);
    }
}

// The class whose names `scope` finds before those of the functions around: PEP 695.
static const Scope *seen_class(const Scope *scope)
{
    while (scope->sees_class && scope->parent->kind != SCOPE_CLASS) {
        scope = scope->parent;
    }
    return scope->sees_class ? scope->parent : NULL;
}

static bool is_bound_in(const Symbol *symbol)
{
    return (symbol->flags & SYMBOL_BOUND) != 0 && (symbol->flags & SYMBOL_NONLOCAL) == 0;
}

static void resolve_symbol(Analyzer *analyzer, const Scope *scope, Symbol *symbol)
{
    const Marker *marker = visible_marker(analyzer, symbol->key.name);
    bool is_bound_around = marker != NULL && marker->is_bound;
    const Scope *class_scope = seen_class(scope);
    const Symbol *class_symbol =
        class_scope == NULL ? NULL : scope_find(analyzer->table, class_scope, symbol->key.name);
    if ((symbol->flags & SYMBOL_GLOBAL) != 0) {
        set_declared_global(analyzer, scope, symbol);
    } else if ((symbol->flags & SYMBOL_NONLOCAL) != 0) {
        bool is_found = is_bound_around && !marker->is_type_parameter;
        symbol->kind = is_found ? SYMBOL_KIND_FREE : SYMBOL_KIND_UNKNOWN; // reported below
        symbol->owner = is_bound_around ? marker->owner : NULL;
    } else if ((symbol->flags & SYMBOL_BOUND) != 0) {
        symbol->kind = SYMBOL_KIND_LOCAL;
    } else if (class_symbol != NULL && (class_symbol->flags & SYMBOL_GLOBAL) != 0) {
        set_global(analyzer, symbol, SYMBOL_KIND_GLOBAL_EXPLICIT);
    } else if (class_symbol != NULL && is_bound_in(class_symbol)) {
        set_global(analyzer, symbol, SYMBOL_KIND_GLOBAL_IMPLICIT);
    } else if (is_bound_around) {
        symbol->kind = SYMBOL_KIND_FREE;
        symbol->owner = marker->owner;
    } else {
        set_global(analyzer, symbol, SYMBOL_KIND_GLOBAL_IMPLICIT);
    }
}

static void show_class_names(Analyzer *analyzer, const Scope *scope)
{
    for (size_t i = 0; i < scope->symbols.len; i++) {
        const Symbol *symbol = scope->symbols.items[i];
        const Marker *marker = visible_marker(analyzer, symbol->key.name);
        if (marker != NULL && marker->is_type_parameter && symbol->kind == SYMBOL_KIND_LOCAL) {
            Marker plain = *marker; // CPython then lets a method say nonlocal of the type parameter
            plain.is_type_parameter = false;
            push_marker(analyzer, plain);
        }
    }
    const Resolver *resolver = analyzer->resolver;
    push_marker(analyzer, (Marker){.name = resolver->name_class, .is_bound = true});
    push_marker(analyzer, (Marker){.name = resolver->name_classdict, .is_bound = true});
}

// What the names of `scope` mean to the scopes inside.
static void show_names(Analyzer *analyzer, const Scope *scope)
{
    if (scope->kind == SCOPE_CLASS) {
        show_class_names(analyzer, scope);
    }
    if (!scope_is_function_like(scope->kind)) {
        return;
    }
    for (size_t i = 0; i < scope->symbols.len; i++) {
        Symbol *symbol = scope->symbols.items[i];
        bool is_local = symbol->kind == SYMBOL_KIND_LOCAL;
        if (is_local || (symbol->flags & SYMBOL_GLOBAL) != 0) {
            push_marker(analyzer, (Marker){.name = symbol->key.name,
                                           .owner = symbol,
                                           .is_bound = is_local,
                                           .is_type_parameter =
                                               (symbol->flags & SYMBOL_TYPE_PARAMETER) != 0});
        }
    }
}

// --- outwards: free names, cells --------------------------------------------------------------------------------

static void pass_outwards(Analyzer *analyzer, const Scope *scope, FreeName name)
{
    if (scope->kind != SCOPE_ANNOTATION) { // never evaluated, so it captures nothing
        array_push(analyzer->table->arena, &analyzer->incoming[scope->parent->number], name);
    }
}

static void take_free_name(Analyzer *analyzer, Scope *scope, FreeName name)
{
    bool is_class = scope->kind == SCOPE_CLASS;
    if (is_class && name.name == analyzer->resolver->name_class) {
        scope->needs_class_cell = true;
        return;
    }
    if (is_class && name.name == analyzer->resolver->name_classdict) {
        scope->needs_class_dict = true;
        return;
    }
    Symbol *symbol = scope_find(analyzer->table, scope, name.name);
    if (symbol == NULL) {
        symbol = scope_add(analyzer->table, scope, name.name, 0);
        symbol->kind = SYMBOL_KIND_FREE;
        symbol->owner = name.owner;
    } else if (symbol->kind == SYMBOL_KIND_LOCAL && scope_is_function_like(scope->kind)) {
        symbol->kind = SYMBOL_KIND_CELL;
    } else if ((is_class || scope->sees_class) &&
               (symbol->flags & ~(uint32_t)SYMBOL_CAPTURED) != 0) { // not made above
        bool is_first = (symbol->flags & SYMBOL_FREE_IN_CLASS) == 0;
        symbol->flags |= SYMBOL_FREE_IN_CLASS;
        if (is_first && symbol->kind != SYMBOL_KIND_FREE && symbol->kind != SYMBOL_KIND_CELL) {
            name.is_captured = true;
            pass_outwards(analyzer, scope, name);
        }
    }
    symbol->flags |= name.is_captured ? SYMBOL_CAPTURED : 0U;
}

static void find_cells(Analyzer *analyzer, Scope *scope)
{
    const FreeNames *incoming = &analyzer->incoming[scope->number];
    for (size_t i = 0; i < incoming->len; i++) {
        take_free_name(analyzer, scope, incoming->items[i]);
    }
    for (size_t i = 0; i < scope->symbols.len && scope->parent != NULL; i++) {
        const Symbol *symbol = scope->symbols.items[i];
        if (symbol->kind == SYMBOL_KIND_FREE) {
            bool is_captured =
                !scope_is_inlined(scope->kind) || (symbol->flags & SYMBOL_CAPTURED) != 0;
            pass_outwards(analyzer, scope,
                          (FreeName){symbol->key.name, symbol->owner, is_captured});
        }
    }
}

// --- nonlocal that means nothing -----------------------------------------------------------------------

static void check_nonlocals(Analyzer *analyzer)
{
    Resolver *resolver = analyzer->resolver;
    for (size_t i = 0; i < resolver->nonlocals.len; i++) {
        const NonlocalName *nonlocal = &resolver->nonlocals.items[i];
        if (nonlocal->symbol->key.scope == 0) {
            REPORT(resolver, MSG_SEM_NONLOCAL_MODULE, nonlocal->statement->span,
                   diag_concept(CONCEPT_NONLOCAL));
        } else if (nonlocal->symbol->kind == SYMBOL_KIND_UNKNOWN &&
                   nonlocal->symbol->owner != NULL) {
            REPORT(resolver, MSG_SEM_NONLOCAL_TYPE, nonlocal->name->node.span,
                   diag_text(text_of(resolver, nonlocal->name->name)),
                   diag_concept(CONCEPT_NONLOCAL));
        } else if (nonlocal->symbol->kind == SYMBOL_KIND_UNKNOWN) {
            REPORT(resolver, MSG_SEM_NONLOCAL_MISSING, nonlocal->name->node.span,
                   diag_text(text_of(resolver, nonlocal->name->name)));
        }
    }
    for (size_t i = 0; i < analyzer->table->symbols.len; i++) {
        Symbol *symbol = analyzer->table->symbols.items[i];
        if (symbol->kind == SYMBOL_KIND_UNKNOWN) {
            set_global(analyzer, symbol, SYMBOL_KIND_GLOBAL_IMPLICIT);
        }
    }
}

void analyze_scopes(Resolver *resolver)
{
    ScopeTable *table = resolver->table;
    Analyzer analyzer = {.resolver = resolver, .table = table};
    analyzer.visible = ARENA_ARRAY(resolver->arena, uint32_t, table->names->map.len + 1);
    analyzer.incoming = ARENA_ARRAY(resolver->arena, FreeNames, table->scopes.len);
    for (size_t i = 0; i < table->scopes.len; i++) {
        const Scope *scope = table->scopes.items[i];
        open_scope(&analyzer, scope);
        for (size_t j = 0; j < scope->symbols.len; j++) {
            resolve_symbol(&analyzer, scope, scope->symbols.items[j]);
        }
        show_names(&analyzer, scope);
    }
    for (size_t i = table->scopes.len; i-- > 0;) {
        find_cells(&analyzer, table->scopes.items[i]);
    }
    check_nonlocals(&analyzer);
}
