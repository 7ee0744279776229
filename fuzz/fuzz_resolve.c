// SPDX-License-Identifier: Apache-2.0
// Any bytes: decoded, parsed, their names resolved, the scopes printed. What is said of the names must agree.
#include "target.h"

#include "sema/resolve.h"
#include "sema/scope_dump.h"
#include "text/source.h"

size_t fuzz_n_finished;

static void check_symbol(const ScopeTable *table, const Symbol *symbol)
{
    const Scope *scope = table->scopes.items[symbol->key.scope];
    FUZZ_CHECK(scope_find(table, scope, symbol->key.name) == symbol);
    FUZZ_CHECK(symbol->kind != SYMBOL_KIND_UNKNOWN);
    bool is_free = symbol->kind == SYMBOL_KIND_FREE;
    if (is_free && symbol->owner != NULL && !scope->is_detached) {
        FUZZ_CHECK(symbol->owner->kind == SYMBOL_KIND_CELL);
        FUZZ_CHECK(symbol->owner->key.scope < symbol->key.scope);
    }
    if (symbol->kind == SYMBOL_KIND_CELL) {
        FUZZ_CHECK(scope_is_function_like(scope->kind) && symbol->owner == symbol);
    }
    if (symbol->kind == SYMBOL_KIND_GLOBAL_EXPLICIT) {
        FUZZ_CHECK(symbol->owner != NULL && symbol->owner->key.scope == 0);
    }
}

static void check_scopes(const ScopeTable *table)
{
    for (size_t i = 0; i < table->scopes.len; i++) {
        const Scope *scope = table->scopes.items[i];
        FUZZ_CHECK(scope->number == i && (i == 0 || scope->parent->number < i));
    }
    for (size_t i = 0; i < table->symbols.len; i++) {
        check_symbol(table, table->symbols.items[i]);
    }
}

static bool resolve(const FuzzInput *input)
{
    SourceText source;
    DiagList diags = diag_list_new(input->arena);
    if (!source_decode(input->arena, input->bytes, &diags, &source)) {
        return false;
    }
    Program *program = program_parse(input->arena, input->packs, input->pack, source.text, &diags);
    bool is_read = diags.n_errors == 0;
    Resolution resolution = program_resolve(input->arena, program, &diags);
    check_scopes(resolution.scopes);
    Buf dump = buf_new(input->arena);
    scope_dump(resolution.scopes, &dump);
    for (size_t i = 0; i < diags.diags.len; i++) {
        const Span span = diags.diags.items[i].span;
        FUZZ_CHECK(span.start <= span.end && span.end <= source.text.len);
    }
    return is_read && dump.len > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(resolve, data, size);
}
