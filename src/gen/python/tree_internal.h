// SPDX-License-Identifier: Apache-2.0
// What the files tree*.c share: the tree as rows of CPython's classes, and how nodes are put into them.
//
// Nodes are made parents first: a child gets its place (its PythonRef) when its parent asks for it, and is filled in
// later from a stack of work, so that a chain of 20,000 operators needs no recursion.
#ifndef ML_GEN_PYTHON_TREE_INTERNAL_H
#define ML_GEN_PYTHON_TREE_INTERNAL_H

#include "base/array.h"
#include "base/buf.h"
#include "base/name.h"
#include "gen/python/python_node.h"
#include "syntax/ast.h"
#include "text/lines.h"

/// lineno, col_offset, end_lineno, end_col_offset.
typedef struct PythonPlace {
    uint32_t numbers[4];
} PythonPlace;

/// All nodes of one class.
typedef struct PythonRows {
    uint32_t n_nodes;
    Array(PythonRef) fields; // node after node
    Array(PythonPlace) places;
} PythonRows;

/// Values of one kind, in marshal's format.
typedef struct PythonValues {
    uint32_t n_values;
    Buf bytes;
} PythonValues;

typedef struct PythonTree {
    PythonRows rows[PYTHON_CLASS_COUNT];
    PythonValues values[PYTHON_SPACE_NODE]; // by PythonSpace
    Array(PythonRef) items;                 // of all lists, one after the other
    Array(uint32_t) list_ends;              // in `items`
    uint32_t depth;                         // of the deepest node
} PythonTree;

/// Append what boot.py's `rebuilt` reads.
void python_tree_write(const PythonTree *tree, Buf *out);

// --- building --------------------------------------------------------------------------------------

/// A node that has its place and waits to be filled in; to its children, where they stand.
typedef struct Work {
    const Node *node;
    PythonRef ref;
    uint32_t depth;
    PythonClass context; // PYTHON_Load, PYTHON_Store or PYTHON_Del
    bool is_whole;       // no := may be put in here: chains stay as they are
    uint32_t n_links;    // of a chain in pieces: how many links of this piece are left; 0: all
} Work;

enum { N_SMALL_INTS = 256 }; // numbers below it are one constant each

typedef struct Builder {
    Arena *arena;
    const NameTable *names;
    LineIndex lines;
    PythonTree tree;
    PythonRef *name_refs; // by Name
    PythonRef small_ints[N_SMALL_INTS];
    PythonRef constants[CONSTANT_COUNT];
    PythonRef u_kind;      // 'u'
    PythonRef chain_name;  // of what holds a chain's value so far
    PythonRef branch_name; // of what says that an `if` is to try its later branches
    PythonRef empty_list;
    PythonRef leaves[PYTHON_CLASS_COUNT];
    Array(Work) stack;
} Builder;

enum {
    /// Operators in a row, or branches of an `if`, that are left nested. CPython 3.12 takes no tree that is 1,500
    /// deep, and 3.11 none that is 1,000; what is longer is cut into pieces of this length.
    PIECE_LENGTH = 800,
};

/// A new node of `cls`, unfilled; where it has a place, `span` is it.
PythonRef new_node(Builder *builder, PythonClass cls, Span span);

/// Fill in the node `ref` from `fields`, the struct of its class.
void put_fields(Builder *builder, PythonRef ref, const void *fields);

/// PUT(builder, ref, BinOp, .left = …, .op = …, .right = …)
#define PUT(builder, ref, Class, ...) put_fields((builder), (ref), &(Python##Class){__VA_ARGS__})

/// The one node of a class that is PLAIN and has no fields: PYTHON_Load, PYTHON_Add …
PythonRef leaf(Builder *builder, PythonClass cls);

/// The class of an operator: they stand in python_node.def, from `first` on, as they do in operator.def.
PythonRef operator_ref(Builder *builder, PythonClass first, uint32_t op);

PythonRef name_ref(Builder *builder, Name name); // nothing for 0
PythonRef int_ref(Builder *builder, int32_t number);
PythonRef string_ref(Builder *builder, Str value);
PythonRef bytes_ref(Builder *builder, Str value);
PythonRef number_ref(Builder *builder, const AstNumber *number);

/// The place of `node`, to be filled in with `context`; nothing for NULL.
PythonRef child_in(Builder *builder, const Work *at, const Node *node, PythonClass context);

/// The same for what is read, which most is. Long chains are cut into pieces here.
PythonRef child(Builder *builder, const Work *at, const Node *node);

/// The same for the next link of a chain: the left operand, what is called, what has the attribute.
PythonRef chained(Builder *builder, const Work *at, const Node *node);

/// A list of children.
PythonRef children_in(Builder *builder, const Work *at, NodeList list, PythonClass context);
PythonRef children(Builder *builder, const Work *at, NodeList list);

/// A list of `n` references.
PythonRef list_ref(Builder *builder, const PythonRef *items, size_t n);

/// A list of statements; an `if` with very many branches becomes several.
PythonRef body(Builder *builder, const Work *at, NodeList list);

/// The `arguments` of a function.
PythonRef parameters(Builder *builder, const Work *at, NodeList params);

/// A Name at `span`: builder->chain_name or ->branch_name.
PythonRef own_name(Builder *builder, PythonRef id, PythonClass context, Span span);

/// `at` where := may be put in, or not.
static inline Work work_whole(const Work *at, bool is_whole)
{
    Work work = *at;
    work.is_whole = is_whole;
    return work;
}

// One function for each group of kinds; `work->node` is of one of them.
void fill_expression(Builder *builder, const Work *work);
void fill_statement(Builder *builder, const Work *work);
void fill_pattern(Builder *builder, const Work *work);
void fill_part(Builder *builder, const Work *work);

#endif
