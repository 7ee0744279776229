// SPDX-License-Identifier: Apache-2.0
#include "sema/scope.h"

#include "base/buf.h"
#include "base/check.h"

typedef enum ScopePart { PART_OWN, PART_TYPE_PARAMS, PART_ANNOTATION } ScopePart;

typedef struct NodeKey {
    const Node *node;
    uintptr_t part; // ScopePart; as wide as a pointer, so that no padding is hashed
} NodeKey;

typedef struct MangledKey {
    Name class_name;
    Name name;
} MangledKey;

static Str symbol_key(const SymbolKey *key)
{
    return (Str){(const char *)key, sizeof *key};
}

static Str node_key(const NodeKey *key)
{
    return (Str){(const char *)key, sizeof *key};
}

ScopeTable *scope_table_new(Arena *arena, NameTable *names)
{
    ScopeTable *table = ARENA_NEW(arena, ScopeTable);
    table->arena = arena;
    table->names = names;
    table->by_key = map_new(arena);
    table->by_node = map_new(arena);
    table->mangled = map_new(arena);
    return table;
}

Scope *scope_new(ScopeTable *table, Scope *parent, ScopeKind kind, Node *node)
{
    Scope *scope = ARENA_NEW(table->arena, Scope);
    scope->kind = kind;
    scope->number = (uint32_t)table->scopes.len;
    scope->parent = parent;
    scope->node = node;
    array_push(table->arena, &table->scopes, scope);
    if (parent != NULL) {
        scope->class_name = parent->class_name;
        scope->is_nested = parent->is_nested || scope_is_function_like(parent->kind);
        scope->is_detached = parent->is_detached || kind == SCOPE_ANNOTATION;
    }
    NodeKey *key = ARENA_NEW(table->arena, NodeKey);
    key->node = node;
    key->part = kind == SCOPE_TYPE_PARAMS  ? PART_TYPE_PARAMS
                : kind == SCOPE_ANNOTATION ? PART_ANNOTATION
                                           : PART_OWN;
    map_set(&table->by_node, node_key(key), scope->number);
    return scope;
}

static Scope *find_part(const ScopeTable *table, const Node *node, ScopePart part)
{
    const NodeKey key = {node, part};
    const uint32_t *number = map_get(&table->by_node, node_key(&key));
    return number == NULL ? NULL : table->scopes.items[*number];
}

Scope *scope_of(const ScopeTable *table, const Node *node)
{
    return find_part(table, node, PART_OWN);
}

Scope *scope_of_type_params(const ScopeTable *table, const Node *node)
{
    return find_part(table, node, PART_TYPE_PARAMS);
}

Symbol *scope_find(const ScopeTable *table, const Scope *scope, Name name)
{
    const SymbolKey key = {scope->number, name};
    const uint32_t *number = map_get(&table->by_key, symbol_key(&key));
    return number == NULL ? NULL : table->symbols.items[*number];
}

Symbol *scope_add(ScopeTable *table, Scope *scope, Name name, uint32_t flags)
{
    Symbol *symbol = scope_find(table, scope, name);
    if (symbol == NULL) {
        symbol = ARENA_NEW(table->arena, Symbol);
        symbol->key = (SymbolKey){scope->number, name};
        symbol->number = (uint32_t)table->symbols.len;
        symbol->owner = symbol;
        array_push(table->arena, &table->symbols, symbol);
        array_push(table->arena, &scope->symbols, symbol);
        map_set(&table->by_key, symbol_key(&symbol->key), symbol->number);
    }
    symbol->flags |= flags;
    return symbol;
}

Symbol *scope_symbol(ScopeTable *table, const Scope *scope, Name name)
{
    return scope_find(table, scope, scope_mangle(table, scope->class_name, name));
}

Name scope_mangle(ScopeTable *table, Name class_name, Name name)
{
    Str text = name_text(table->names, name);
    if (class_name == 0 || !str_starts_with(text, STR("__")) || str_ends_with(text, STR("__"))) {
        return name;
    }
    const MangledKey key = {class_name, name};
    Str key_bytes = {(const char *)&key, sizeof key};
    const uint32_t *known = map_get(&table->mangled, key_bytes);
    if (known != NULL) {
        return *known;
    }
    Str class_text = name_text(table->names, class_name);
    size_t n_underscores = 0;
    while (n_underscores < class_text.len && class_text.ptr[n_underscores] == '_') {
        n_underscores++;
    }
    Name mangled = name;
    if (n_underscores < class_text.len) {
        Buf buf = buf_new(table->names->map.arena); // lives as long as the names
        buf_put(&buf, '_');
        buf_add(&buf, str_slice(class_text, n_underscores, class_text.len));
        buf_add(&buf, text);
        mangled = name_intern(table->names, buf_str(&buf));
    }
    map_set(&table->mangled, arena_str(table->arena, key_bytes), mangled);
    return mangled;
}

bool scope_is_function_like(ScopeKind kind)
{
    return kind != SCOPE_MODULE && kind != SCOPE_CLASS && kind != SCOPE_ANNOTATION;
}

bool scope_is_inlined(ScopeKind kind)
{
    return kind == SCOPE_LIST_COMP || kind == SCOPE_SET_COMP || kind == SCOPE_DICT_COMP;
}

bool scope_is_comprehension(ScopeKind kind)
{
    return scope_is_inlined(kind) || kind == SCOPE_GENERATOR_EXP;
}
