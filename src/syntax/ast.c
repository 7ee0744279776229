// SPDX-License-Identifier: Apache-2.0
#include "syntax/ast.h"

#include "base/array.h"

#include <stddef.h>

// The spellings of each enum's values, under the enum's own name.
#define ENUM_BEGIN(Type) static const char *const SPELLINGS_##Type[] = {
#define ENUM_ROW(PREFIX, NAME, spelling) spelling,
#define ENUM_END(Type, PREFIX) \
    NULL                       \
    }                          \
    ;
#include "syntax/operator.def"

// One table of fields for each kind. `Self` is the struct that the fields' offsets are in; it has the
// scope of the function, which is why each table stands in one.
#define AST_NODE(NAME, Type, category, fields)                        \
    static const AstField *fields_of_##NAME(size_t *n_out)            \
    {                                                                 \
        typedef Ast##Type Self;                                       \
        static const AstField FIELDS[] = {                            \
            fields{AST_FIELD_NODE, NULL, offsetof(Self, node), NULL}, \
        };                                                            \
        *n_out = sizeof FIELDS / sizeof FIELDS[0] - 1;                \
        return FIELDS;                                                \
    }
#define NODE(name) {AST_FIELD_NODE, #name, offsetof(Self, name), NULL},
#define NODE_OPT(name) {AST_FIELD_NODE_OPT, #name, offsetof(Self, name), NULL},
#define LIST(name) {AST_FIELD_LIST, #name, offsetof(Self, name), NULL},
#define NAME(name) {AST_FIELD_NAME, #name, offsetof(Self, name), NULL},
#define NAME_OPT(name) {AST_FIELD_NAME_OPT, #name, offsetof(Self, name), NULL},
#define TEXT(name) {AST_FIELD_TEXT, #name, offsetof(Self, name), NULL},
#define ENUM(name, Type) {AST_FIELD_ENUM, #name, offsetof(Self, name), SPELLINGS_##Type},
#define INT(name) {AST_FIELD_INT, #name, offsetof(Self, name), NULL},
#define BOOL(name) {AST_FIELD_BOOL, #name, offsetof(Self, name), NULL},
#include "syntax/ast.def"

AstInfo ast_info(AstKind kind)
{
    AstInfo info = {0};
    switch (kind) {
#define AST_NODE(NAME, Type, category_name, field_list)                                          \
    case AST_##NAME:                                                                             \
        info = (AstInfo){                                                                        \
            .name = #Type, .category = AST_CATEGORY_##category_name, .size = sizeof(Ast##Type)}; \
        info.fields = fields_of_##NAME(&info.n_fields);                                          \
        break;
#include "syntax/ast.def"
    case AST_COUNT: UNREACHABLE();
    }
    return info;
}

static const void *field_at(const Node *node, const AstField *field)
{
    return (const char *)node + field->offset;
}

Node *ast_field_node(const Node *node, const AstField *field)
{
    ML_ASSERT(field->kind == AST_FIELD_NODE || field->kind == AST_FIELD_NODE_OPT);
    return *(Node *const *)field_at(node, field);
}

const NodeList *ast_field_list(const Node *node, const AstField *field)
{
    ML_ASSERT(field->kind == AST_FIELD_LIST);
    return field_at(node, field);
}

uint32_t ast_field_number(const Node *node, const AstField *field)
{
    if (field->kind == AST_FIELD_BOOL) {
        return *(const bool *)field_at(node, field);
    }
    uint32_t number;
    memcpy(&number, field_at(node, field), sizeof number);
    return number;
}

Str ast_field_text(const Node *node, const AstField *field)
{
    ML_ASSERT(field->kind == AST_FIELD_TEXT);
    return *(const Str *)field_at(node, field);
}

Node *ast_new(Arena *arena, AstKind kind, Span span)
{
    size_t size = 0;
    switch (kind) {
#define AST_NODE(NAME, Type, category, fields) \
    case AST_##NAME: size = sizeof(Ast##Type); break;
#define NODE(name)
#define NODE_OPT(name)
#define LIST(name)
#define NAME(name)
#define NAME_OPT(name)
#define TEXT(name)
#define ENUM(name, Type)
#define INT(name)
#define BOOL(name)
#include "syntax/ast.def"
    case AST_COUNT: UNREACHABLE();
    }
    Node *node = arena_alloc_zero(arena, size);
    node->kind = kind;
    node->span = span;
    return node;
}

void ast_each_child(const Node *node, void (*visit)(void *context, Node *child), void *context)
{
    AstInfo info = ast_info(node->kind);
    for (size_t i = 0; i < info.n_fields; i++) {
        const AstField *field = &info.fields[i];
        if (field->kind == AST_FIELD_LIST) {
            const NodeList *list = ast_field_list(node, field);
            for (uint32_t j = 0; j < list->len; j++) {
                visit(context, list->items[j]);
            }
        } else if (field->kind == AST_FIELD_NODE || field->kind == AST_FIELD_NODE_OPT) {
            Node *child = ast_field_node(node, field);
            if (child != NULL) {
                visit(context, child);
            }
        }
    }
}

typedef struct NodeStack {
    Arena *arena;
    Array(Node *) nodes;
} NodeStack;

static void push_child(void *context, Node *child)
{
    NodeStack *stack = context;
    array_push(stack->arena, &stack->nodes, child);
}

void ast_walk(Arena *scratch, Node *root, bool (*visit)(void *context, Node *node), void *context)
{
    NodeStack stack = {.arena = scratch};
    array_push(scratch, &stack.nodes, root);
    while (stack.nodes.len > 0) {
        Node *node = stack.nodes.items[--stack.nodes.len];
        if (!visit(context, node)) {
            continue;
        }
        size_t first = stack.nodes.len;
        ast_each_child(node, push_child, &stack);
        for (size_t i = first, j = stack.nodes.len; i + 1 < j; i++) { // first child on top
            Node *other = stack.nodes.items[--j];
            stack.nodes.items[j] = stack.nodes.items[i];
            stack.nodes.items[i] = other;
        }
    }
}
