// SPDX-License-Identifier: Apache-2.0
#include "gen/python/lower_internal.h"

Node *make_name(Arena *arena, Span span, Name name)
{
    Node *node = ast_new(arena, AST_NAME, span);
    AST_AS(node, Name)->name = name;
    return node;
}

Node *make_string(Arena *arena, Span span, Str value)
{
    Node *node = ast_new(arena, AST_STRING, span);
    AST_AS(node, String)->value = value;
    return node;
}

Node *make_attribute(Arena *arena, Span span, Node *value, Name name)
{
    Node *node = ast_new(arena, AST_ATTRIBUTE, span);
    AST_AS(node, Attribute)->value = value;
    AST_AS(node, Attribute)->name = name;
    return node;
}

Node *make_call(Arena *arena, Span span, Node *function, NodeList args)
{
    Node *node = ast_new(arena, AST_CALL, span);
    AST_AS(node, Call)->function = function;
    AST_AS(node, Call)->args = args;
    return node;
}

Node *make_assign(Arena *arena, Span span, NodeList targets, Node *value)
{
    Node *node = ast_new(arena, AST_ASSIGN, span);
    AST_AS(node, Assign)->targets = targets;
    AST_AS(node, Assign)->value = value;
    return node;
}

NodeList make_list(Arena *arena, Node *node)
{
    Node **items = ARENA_ARRAY(arena, Node *, 1);
    items[0] = node;
    return (NodeList){items, 1};
}

Node *node_copy(Arena *arena, const Node *node)
{
    size_t size = ast_info(node->kind).size;
    Node *copy = arena_alloc(arena, size);
    memcpy(copy, node, size);
    return copy;
}

Name unused_name(NameTable *names, Arena *arena, Str wish)
{
    Buf text = buf_new(arena);
    buf_add(&text, wish);
    for (uint32_t number = 2; name_find(names, buf_str(&text)) != 0; number++) {
        text.len = wish.len;
        buf_printf(&text, "_%u", number);
    }
    return name_intern(names, buf_str(&text));
}
