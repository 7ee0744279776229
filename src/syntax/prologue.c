// SPDX-License-Identifier: Apache-2.0
#include "syntax/prologue.h"

uint32_t module_prologue(const Node *module, const NameTable *names)
{
    const NodeList *body = &AST_AS_CONST(module, Module)->body;
    Name future = name_find(names, STR("__future__"));
    uint32_t n = body->len > 0 && body->items[0]->kind == AST_EXPR &&
                 AST_AS_CONST(body->items[0], Expr)->value->kind == AST_STRING;
    while (n < body->len && body->items[n]->kind == AST_IMPORT_FROM && future != 0 &&
           AST_AS_CONST(body->items[n], ImportFrom)->module == future &&
           AST_AS_CONST(body->items[n], ImportFrom)->level == 0) {
        n++;
    }
    return n;
}

Node *module_insert(Arena *arena, Node *module, const NameTable *names, const NodeList *statements)
{
    if (statements->len == 0) {
        return module;
    }
    const NodeList *body = &AST_AS_CONST(module, Module)->body;
    uint32_t n_first = module_prologue(module, names);
    Array(Node *) all = {0};
    for (uint32_t i = 0; i < n_first; i++) {
        array_push(arena, &all, body->items[i]);
    }
    for (uint32_t i = 0; i < statements->len; i++) {
        array_push(arena, &all, statements->items[i]);
    }
    for (uint32_t i = n_first; i < body->len; i++) {
        array_push(arena, &all, body->items[i]);
    }
    Node *copy = ast_new(arena, AST_MODULE, module->span);
    AST_AS(copy, Module)->body = (NodeList){all.items, (uint32_t)all.len};
    return copy;
}
