// SPDX-License-Identifier: Apache-2.0
// The printer's frame: what is printed, and what stands first. The parts are print_*.c.
#include "syntax/print.h"

#include "syntax/print_internal.h"
#include "syntax/prologue.h"

// `afficher = print`, where the program may bind `afficher` itself and the target's language does not know it.
static Node *bind_to_builtin(Arena *arena, Name word)
{
    Node *target = ast_new(arena, AST_NAME, (Span){0, 0});
    Node *value = ast_new(arena, AST_NAME, (Span){0, 0});
    Node *assign = ast_new(arena, AST_ASSIGN, (Span){0, 0});
    Node **targets = ARENA_ARRAY(arena, Node *, 1);
    targets[0] = target;
    AST_AS(target, Name)->name = word;
    AST_AS(value, Name)->name = word;
    AST_AS(value, Name)->is_builtin = true;
    AST_AS(assign, Assign)->targets = (NodeList){targets, 1};
    AST_AS(assign, Assign)->value = value;
    return assign;
}

static const Node *bind_shadowed(const Printer *printer, const Node *module)
{
    const PrintTarget *target = printer->target;
    if (printer->vocabulary == NULL || target->is_python ||
        target->pack == printer->vocabulary->pack) {
        return module;
    }
    Array(Node *) statements = {0};
    for (size_t i = 0; i < target->n_shadowed; i++) {
        array_push(printer->arena, &statements,
                   bind_to_builtin(printer->arena, target->shadowed[i]));
    }
    NodeList list = {statements.items, (uint32_t)statements.len};
    return module_insert(printer->arena, (Node *)(uintptr_t)module, printer->names, &list);
}

void source_print(const Node *node, const NameTable *names, const Vocabulary *vocabulary,
                  const PrintTarget *target, Buf *out)
{
    Printer printer = {
        .out = out,
        .arena = out->arena,
        .names = names,
        .vocabulary = vocabulary,
        .target = target,
        .field_open = UINT32_MAX,
    };
    if (node->kind == AST_MODULE) {
        node = bind_shadowed(&printer, node);
    }
    printer_learn_words(&printer, node);
    if (node->kind == AST_MODULE) {
        print_statements(&printer, &AST_AS_CONST(node, Module)->body, true);
    } else if (ast_info(node->kind).category == AST_CATEGORY_STMT) {
        print_statement(&printer, node);
    } else {
        ML_ASSERT(ast_info(node->kind).category == AST_CATEGORY_EXPR);
        print_expr(&printer, node, PREC_TEST);
    }
}
