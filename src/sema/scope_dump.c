// SPDX-License-Identifier: Apache-2.0
#include "sema/scope_dump.h"

static const char *scope_kind_name(ScopeKind kind)
{
    switch (kind) {
    case SCOPE_MODULE: return "module";
    case SCOPE_FUNCTION: return "function";
    case SCOPE_LAMBDA: return "lambda";
    case SCOPE_CLASS: return "class";
    case SCOPE_LIST_COMP: return "listcomp";
    case SCOPE_SET_COMP: return "setcomp";
    case SCOPE_DICT_COMP: return "dictcomp";
    case SCOPE_GENERATOR_EXP: return "genexpr";
    case SCOPE_TYPE_PARAMS: return "type_params";
    case SCOPE_TYPE_BOUND: return "type_bound";
    case SCOPE_TYPE_ALIAS: return "type_alias";
    case SCOPE_ANNOTATION: return "annotation";
    }
    UNREACHABLE();
}

static const char *symbol_kind_name(SymbolKind kind)
{
    switch (kind) {
    case SYMBOL_KIND_UNKNOWN: return "unknown";
    case SYMBOL_KIND_LOCAL: return "local";
    case SYMBOL_KIND_GLOBAL_EXPLICIT: return "global_explicit";
    case SYMBOL_KIND_GLOBAL_IMPLICIT: return "global_implicit";
    case SYMBOL_KIND_FREE: return "free";
    case SYMBOL_KIND_CELL: return "cell";
    }
    UNREACHABLE();
}

typedef struct FlagName {
    uint32_t flag; // SymbolFlag
    const char *name;
} FlagName;

static const FlagName FLAG_NAMES[] = {
    {SYMBOL_GLOBAL, "global"},
    {SYMBOL_ASSIGNED, "assigned"},
    {SYMBOL_PARAMETER, "parameter"},
    {SYMBOL_NONLOCAL, "nonlocal"},
    {SYMBOL_USED, "used"},
    {SYMBOL_FREE_IN_CLASS, "free_in_class"},
    {SYMBOL_IMPORTED, "imported"},
    {SYMBOL_ANNOTATED, "annotated"},
    {SYMBOL_ITERATION, "iteration"},
    {SYMBOL_TYPE_PARAMETER, "type_parameter"},
    {SYMBOL_DELETED, "deleted"},
    {SYMBOL_CAPTURED, "captured"},
    {SYMBOL_BOUND_ELSEWHERE, "bound_elsewhere"},
};

static void dump_symbol(const ScopeTable *table, const Symbol *symbol, Buf *out)
{
    buf_text(out, "  ");
    buf_add(out, name_text(table->names, symbol->key.name));
    buf_printf(out, " %s", symbol_kind_name(symbol->kind));
    for (size_t i = 0; i < sizeof FLAG_NAMES / sizeof FLAG_NAMES[0]; i++) {
        if ((symbol->flags & FLAG_NAMES[i].flag) != 0) {
            buf_printf(out, " %s", FLAG_NAMES[i].name);
        }
    }
    buf_put(out, '\n');
}

static void dump_scope(const ScopeTable *table, const Scope *scope, Buf *out)
{
    const struct {
        bool is_true;
        const char *name;
    } facts[] = {
        {scope->is_nested, "nested"},
        {scope->is_generator, "generator"},
        {scope->is_coroutine, "coroutine"},
        {scope->has_var_positional, "var_positional"},
        {scope->has_var_keyword, "var_keyword"},
        {scope->needs_class_cell, "needs_class_cell"},
        {scope->needs_class_dict, "needs_class_dict"},
        {scope->sees_class, "sees_class"},
        {scope->is_detached, "detached"},
    };
    buf_printf(out, "scope %u", scope->number);
    if (scope->parent != NULL) {
        buf_printf(out, " in %u", scope->parent->number);
    }
    buf_printf(out, " %s", scope_kind_name(scope->kind));
    if (scope->name != 0) {
        buf_put(out, ' ');
        buf_add(out, name_text(table->names, scope->name));
    }
    buf_printf(out, " @%u..%u", scope->node->span.start, scope->node->span.end);
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        if (facts[i].is_true) {
            buf_printf(out, " %s", facts[i].name);
        }
    }
    buf_put(out, '\n');
    for (size_t i = 0; i < scope->symbols.len; i++) {
        dump_symbol(table, scope->symbols.items[i], out);
    }
}

void scope_dump(const ScopeTable *table, Buf *out)
{
    for (size_t i = 0; i < table->scopes.len; i++) {
        dump_scope(table, table->scopes.items[i], out);
    }
}
