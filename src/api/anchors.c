// SPDX-License-Identifier: Apache-2.0
#include "api/anchors.h"

#include "api/program.h"
#include "text/utf8.h"

/// The first character behind `at` that is neither blank nor a closing parenthesis of the left operand.
static uint32_t skip_closed(Str text, uint32_t at)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t' || text.ptr[at] == '\f' ||
                             text.ptr[at] == ')')) {
        at++;
    }
    return at;
}

/// The end of the operator of one or two characters that begins at `start`; the right operand begins at `limit`.
static uint32_t end_of_operator(Str text, uint32_t start, uint32_t limit)
{
    size_t end = start;
    utf8_next(text, &end);
    bool is_two = end < limit && text.ptr[end] != ' ' && text.ptr[end] != '\t' &&
                  text.ptr[end] != '\f' && text.ptr[end] != '(';
    if (is_two) {
        utf8_next(text, &end);
    }
    return (uint32_t)end;
}

TracebackAnchors anchors_of(void *context, const TracebackFile *file, Str text)
{
    static const TracebackAnchors NONE = {0, 0};
    const ml_program *main = context;
    Arena *arena = main->arena;
    ml_program *module = file->language;
    DiagList diags = diag_list_new(arena);
    const Program *read = program_parse(arena, module->context->packs, program_pack(module),
                                        arena_str(arena, text), &diags);
    const NodeList *body = &AST_AS(read->module, Module)->body;
    if (diags.n_errors > 0 || body->len != 1 || body->items[0]->kind != AST_EXPR) {
        return NONE;
    }
    const Node *value = AST_AS(body->items[0], Expr)->value;
    const Node *left;
    if (value->kind == AST_BINARY_OP) {
        left = AST_AS_CONST(value, BinaryOp)->left;
    } else if (value->kind == AST_SUBSCRIPT) {
        left = AST_AS_CONST(value, Subscript)->value;
    } else {
        return NONE;
    }
    uint32_t start = skip_closed(text, left->span.end);
    if (start >= text.len) {
        return NONE;
    }
    uint32_t end =
        value->kind == AST_SUBSCRIPT
            ? value->span.end
            : end_of_operator(text, start, AST_AS_CONST(value, BinaryOp)->right->span.start);
    return (TracebackAnchors){start, end};
}
