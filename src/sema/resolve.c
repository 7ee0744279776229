// SPDX-License-Identifier: Apache-2.0
// The order of things: walk the tree once and collect (walk.c, collect_*.c), decide what each name is
// (analyze.c), then what needs to know that (declare.c, builtin_use.c).
#include "sema/resolve.h"

#include "base/limits.h"
#include "sema/resolve_internal.h"

Str text_of(const Resolver *resolver, Name name)
{
    return name_text(resolver->program->names, name);
}

// --- where a name stands -------------------------------------------------------------------------------------

// Number of the first token that begins at `offset` or later.
static size_t token_at(const TokenList *tokens, uint32_t offset)
{
    size_t low = 0;
    size_t high = tokens->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (tokens->items[middle].span.start < offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

Span first_word(const Resolver *resolver, const Node *node)
{
    const TokenList *tokens = &resolver->program->tokens;
    const Token *token = &tokens->items[token_at(tokens, node->span.start)];
    while (token->kind == TOK_INDENT || token->kind == TOK_DEDENT) {
        token++;
    }
    return token->span;
}

// Where the part of `node` begins in which the name is bound: behind what may mention it before.
static uint32_t search_start(const Node *node)
{
    const Node *before = NULL;
    if (node->kind == AST_EXCEPT_HANDLER) {
        before = AST_AS_CONST(node, ExceptHandler)->type;
    } else if (node->kind == AST_MATCH_AS) {
        before = AST_AS_CONST(node, MatchAs)->pattern;
    } else if (node->kind == AST_MATCH_MAPPING) {
        const NodeList *patterns = &AST_AS_CONST(node, MatchMapping)->patterns;
        before = patterns->len == 0 ? NULL : patterns->items[patterns->len - 1];
    }
    return before == NULL ? node->span.start : before->span.end;
}

Span name_span(const Resolver *resolver, const Node *node, Name name)
{
    const TokenList *tokens = &resolver->program->tokens;
    for (size_t i = token_at(tokens, search_start(node));
         i < tokens->len && tokens->items[i].span.start < node->span.end &&
         resolver->diags->n_errors < LIMIT_DIAGNOSTICS;
         i++) {
        const Token *token = &tokens->items[i];
        // `import a as b` mentions b before only in `import b as b`, where either place will do
        if (token->kind == TOK_NAME && token->value == name) {
            return token->span;
        }
    }
    return (Span){node->span.start, node->span.start + 1};
}

// --- the whole -----------------------------------------------------------------------------------------------

static void resolve_names(Resolver *resolver)
{
    resolver->name_super = intern(resolver, "super");
    resolver->name_class = intern(resolver, "__class__");
    resolver->name_classdict = intern(resolver, "__classdict__");
    resolver->name_debug = intern(resolver, "__debug__");
    uint32_t n_names = resolver->program->names->map.len + 1;
    resolver->constants = constants_new(resolver->arena, resolver->name_debug);
    resolver->argument_list = ARENA_ARRAY(resolver->arena, uint32_t, n_names);
    resolver->was_quoted = ARENA_ARRAY(resolver->arena, bool, n_names);
}

Resolution program_resolve(Arena *arena, Program *program, DiagList *diags)
{
    Resolver resolver = {
        .arena = arena,
        .program = program,
        .diags = diags,
        .table = scope_table_new(arena, program->names),
        .lines = lines_new(arena, program->text),
    };
    Resolution resolution = {.scopes = resolver.table};
    resolve_names(&resolver);
    array_push(arena, &resolver.block_ends, UINT32_MAX); // the module's own block is number 0
    enter_scope(&resolver, SCOPE_MODULE, program->module);
    if (diags->n_errors == 0) {
        read_futures(&resolver);
        walk(&resolver, visit, program->module);
        analyze_scopes(&resolver);
        check_declarations(&resolver);
        find_builtins(&resolver, &resolution);
    }
    return resolution;
}
