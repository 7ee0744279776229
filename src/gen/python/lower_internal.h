// SPDX-License-Identifier: Apache-2.0
// What the files lower*.c share. The tree is laid out parents first in one array and worked on from its end, so that
// each node's children are done before it; what changes is copied, with the way up to the root.
#ifndef ML_GEN_PYTHON_LOWER_INTERNAL_H
#define ML_GEN_PYTHON_LOWER_INTERNAL_H

#include "base/array.h"
#include "gen/python/lower.h"

typedef Array(Node *) NodeArray;

typedef struct Entry {
    Node *node;      // as it was
    Node *copy;      // what it becomes, as far as it is known; NULL: nothing changed
    uint32_t parent; // number of the entry; UINT32_MAX for the root
    uint32_t offset; // of the field in the parent's struct
    uint32_t index;  // in the field's list; UINT32_MAX: not a list
    Name new_name;   // a name of a type parameter: its global; or 0
    bool is_forward; // in a type alias: can't be evaluated yet
    uint8_t n_specs; // fields within the specifications of fields
    bool has_string; // a string literal is in it, itself included
    bool is_awkward; // … that 3.11 can't have in the field of an f-string
    bool is_misfit;  // an f-string, or its field, that 3.11 can't read as it is printed
    const struct CaseWord *case_words; // a match: the words that its class patterns read
} Entry;

/// The global that stands for type parameters.
typedef struct TypeVariable {
    Name name;
    bool is_made; // the statement that binds it is among `Lowerer.first`
} TypeVariable;

typedef struct Lowerer {
    Arena *arena;
    NameTable *names;
    const Vocabulary *vocabulary;
    const Resolution *resolution;
    PythonTarget target;
    Array(Entry) entries;
    const Scope **scopes; // by entry; NULL: not asked yet
    uint32_t n_names; // the names that the program had: the arrays by Name have as many, and one
    bool *is_used;    // by Name: an identifier that is not certainly a builtin
    Name *spelt;      // by Name: how a name with joiners is written in text; 0: not asked yet
    bool *
        is_bound_first; // by Name: a word for a builtin that is bound to it before the program starts
    NodeArray first;    // statements to be put behind the prologue
    Name typing;        // the module's name for `typing`, once it is needed
    Array(TypeVariable) variables;
    Map variable_numbers; // a type parameter's dump to number in `variables`
    uint32_t *known_from; // by Name: from which offset on it is bound, for type aliases
} Lowerer;

// --- making nodes (lower_make.c) ---------------------------------------------------------------------

Node *make_name(Arena *arena, Span span, Name name);
Node *make_string(Arena *arena, Span span, Str value);
Node *make_attribute(Arena *arena, Span span, Node *value, Name name);
Node *make_call(Arena *arena, Span span, Node *function, NodeList args);
Node *make_assign(Arena *arena, Span span, NodeList targets, Node *value);
NodeList make_list(Arena *arena, Node *node);

static inline NodeList node_list(const NodeArray *array)
{
    return (NodeList){array->items, (uint32_t)array->len};
}

/// A copy of the node alone: its children are the same.
Node *node_copy(Arena *arena, const Node *node);

/// A name that begins with `wish` and that the program does not use.
Name unused_name(NameTable *names, Arena *arena, Str wish);

// --- scopes (lower_scope.c) ----------------------------------------------------------------------------

/// The scope that the entry of that number is evaluated in.
const Scope *lowered_scope(Lowerer *lowerer, uint32_t entry);

/// How `name` is written: in text without joiners.
Name lowered_name(Lowerer *lowerer, Name name);

// --- words for builtins (lower_builtin.c) --------------------------------------------------------------

/// The name of entry number `entry`, which is a builtin for certain, as Python finds that.
Node *builtin_certain(Lowerer *lowerer, uint32_t entry, Node *node);

/// Where the word may mean a variable or the builtin, is that asked when it is read? Otherwise it is bound first.
bool builtin_is_asked_for(const Lowerer *lowerer, Name word);

/// Is `node` a name of such a word, for which it must be asked?
bool builtin_depends(const Lowerer *lowerer, const Node *node);

/// What such a name becomes where it stands.
Node *builtin_now(Lowerer *lowerer, uint32_t entry, const Node *node);

/// The same for the statement that such a name is the target of.
Node *builtin_aug_assign(Lowerer *lowerer, const Entry *entry, Node *node);

/// The match in whose class patterns such names stand: it has `case_words`, and its children are done.
Node *builtin_match(Lowerer *lowerer, const Entry *entry, const Node *node);

// --- f-strings for 3.11 (lower_format.c) ---------------------------------------------------------------

/// Fill in what the entry and its parent say about strings. The entries of its children must be done.
void format_learn(Lowerer *lowerer, Entry *entry);

/// The f-string (misfit) as a sum of strings and `"…".format(…)`, which evaluates and formats in the same order.
Node *format_lower(Lowerer *lowerer, const Node *joined);

// --- type parameters and aliases for 3.11 (lower_generic.c) ----------------------------------------------

/// Find the names that mean type parameters, and what in type aliases can't be evaluated yet.
void generic_prepare(Lowerer *lowerer);

/// Without their type parameters, whose names have become globals. `original`: with its parameters as they were.
Node *generic_function(Lowerer *lowerer, const Node *function);
Node *generic_class(Lowerer *lowerer, const Node *original, const Node *class);
Node *generic_alias(Lowerer *lowerer, const Node *alias);

/// typing.ForwardRef("…") for what stands in an alias and can't be evaluated yet.
Node *generic_forward(Lowerer *lowerer, const Node *expression);

/// Add the statements that bind the type variables to `Lowerer.first`.
void generic_finish(Lowerer *lowerer);

#endif
