// SPDX-License-Identifier: Apache-2.0
// The Core AST, made from ast.def and operator.def. Nodes live in one arena; a tree is never changed
// after the parser and the resolver are done with it.
//
// Every node begins with a Node; `AST_AS(node, BinaryOp)` is the checked cast to its own struct. A table
// describes each kind's fields, so that walking, comparing and dumping are one small loop each.
#ifndef ML_SYNTAX_AST_H
#define ML_SYNTAX_AST_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/check.h"
#include "base/name.h"

#define ENUM_BEGIN(Type) typedef enum Type {
#define ENUM_ROW(PREFIX, NAME, spelling) PREFIX##_##NAME,
#define ENUM_END(Type, PREFIX) \
    PREFIX##_COUNT             \
    }                          \
    Type;
#include "syntax/operator.def"

typedef enum AstKind {
#define AST_NODE(NAME, Type, category, fields) AST_##NAME,
#include "syntax/ast.def"
    AST_COUNT,
} AstKind;

typedef enum AstCategory {
    AST_CATEGORY_STMT,
    AST_CATEGORY_EXPR,
    AST_CATEGORY_PATTERN,
    AST_CATEGORY_PART
} AstCategory;

/// What every node begins with. `span` is what CPython's lineno … end_col_offset delimit.
typedef struct Node {
    AstKind kind;
    bool in_parens; // an expression in parentheses of its own
    bool is_quoted; // a Name in backquotes: no word for a builtin
    Span span;
} Node;

typedef struct NodeList {
    Node **items;
    uint32_t len;
} NodeList;

#define AST_NODE(NAME, Type, category, fields) \
    typedef struct Ast##Type {                 \
        Node node;                             \
        fields                                 \
    } Ast##Type;
#define NODE(name) Node *name;
#define NODE_OPT(name) Node *name;
#define LIST(name) NodeList name;
#define NAME(name) Name name;
#define NAME_OPT(name) Name name;
#define TEXT(name) Str name;
#define ENUM(name, Type) Type name;
#define INT(name) uint32_t name;
#define BOOL(name) bool name;
#include "syntax/ast.def"

typedef enum AstFieldKind {
    AST_FIELD_NODE,
    AST_FIELD_NODE_OPT,
    AST_FIELD_LIST,
    AST_FIELD_NAME,
    AST_FIELD_NAME_OPT,
    AST_FIELD_TEXT,
    AST_FIELD_ENUM,
    AST_FIELD_INT,
    AST_FIELD_BOOL,
} AstFieldKind;

typedef struct AstField {
    AstFieldKind kind;
    const char *name;
    size_t offset;                // in the node's struct
    const char *const *spellings; // AST_FIELD_ENUM: of its values
} AstField;

typedef struct AstInfo {
    const char *name; // "BinaryOp"
    AstCategory category;
    size_t size;
    const AstField *fields;
    size_t n_fields;
} AstInfo;

/// What ast.def says of `kind`.
AstInfo ast_info(AstKind kind);

/// The field's value as a child; only for the field kind named.
Node *ast_field_node(const Node *node, const AstField *field);
const NodeList *ast_field_list(const Node *node, const AstField *field);
/// For NAME, NAME_OPT, ENUM, INT and BOOL.
uint32_t ast_field_number(const Node *node, const AstField *field);
Str ast_field_text(const Node *node, const AstField *field);

/// A cleared node of `kind`.
Node *ast_new(Arena *arena, AstKind kind, Span span);

/// `node` as its own struct; `node` must be of that kind.
#define AST_AS(node_pointer, Type) ((Ast##Type *)(void *)(node_pointer))

/// The same for a const node.
#define AST_AS_CONST(node_pointer, Type) ((const Ast##Type *)(const void *)(node_pointer))

/// Call `visit(context, child)` for each child of `node` in source order of the fields.
void ast_each_child(const Node *node, void (*visit)(void *context, Node *child), void *context);

/// An explicit stack's walk over all nodes below `root`, itself included, parents first: no recursion, so
/// that a chain of 20,000 operators is no problem. `visit` returns false to leave a node's children out.
void ast_walk(Arena *scratch, Node *root, bool (*visit)(void *context, Node *node), void *context);

#endif
