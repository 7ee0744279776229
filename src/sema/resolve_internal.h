// SPDX-License-Identifier: Apache-2.0
// What the files of sema/ share. The tree is walked once, with a stack of steps instead of recursion, so that a
// chain of 20,000 operators is no deeper than one of two: a visitor does its work and says what comes after it.
#ifndef ML_SEMA_RESOLVE_INTERNAL_H
#define ML_SEMA_RESOLVE_INTERNAL_H

#include "lang/concept.h"
#include "sema/constant.h"
#include "sema/resolve.h"
#include "text/lines.h"

typedef struct Resolver Resolver;

/// A visitor of a node. `extra` is what was given to `then`.
typedef void Visitor(Resolver *resolver, Node *node, uint32_t extra);

typedef struct Step {
    Visitor *visit;
    Node *node;
    uint32_t extra;
} Step;

/// Where a statement stands within its function: what `break`, `continue` and `return` can leave.
typedef struct Place {
    bool in_loop;
    bool in_except_star;         // in a handler of except*
    bool in_except_star_of_loop; // … that is inside the innermost loop, or in no loop
    uint32_t n_blocks;           // CPython's statically nested blocks
} Place;

/// A scope that is being walked.
typedef struct Frame {
    Scope *scope;
    Place place;
    uint32_t n_iterables;      // > 0: in the iterable of a comprehension, where := can't stand
    bool in_iteration_target;  // in the target of a comprehension's `for`
    size_t first_return;       // of Resolver.returns that are this function's
    uint32_t n_comprehensions; // async clauses of this comprehension, each a block
} Frame;

/// How a name is bound.
typedef enum BindingKind { BINDING_OTHER, BINDING_LET, BINDING_CONST } BindingKind;

/// One place that binds (or deletes) a name.
typedef struct Binding {
    Symbol *symbol; // in the scope where it stands
    Node *node;
    Name name;
    BindingKind kind;
    uint32_t block; // see `Resolver.block`
} Binding;

/// A word of the vocabulary's builtins that is read.
typedef struct Use {
    AstName *name;
    Symbol *symbol;
    uint32_t statement; // number of the module's statement that it is in
    bool is_target;     // x += 1
} Use;

/// One name of a `nonlocal` statement.
typedef struct NonlocalName {
    Symbol *symbol;
    Node *statement;
    AstName *name;
} NonlocalName;

struct Resolver {
    Arena *arena;
    Program *program;
    DiagList *diags;
    ScopeTable *table;
    LineIndex lines;
    Array(Step) steps;
    Array(Frame) frames; // the innermost last
    Array(Place) places; // those around, for the way out
    Array(uint32_t)
        block_ends; // by number of a list of statements: the number after the last one inside it
    uint32_t block; // the innermost one
    uint32_t statement; // number of the module's statement
    Array(Binding) bindings;
    Array(Use) uses;
    Array(NonlocalName) nonlocals;
    Array(Node *) returns; // with a value, in the functions that are being walked
    uint32_t futures_end;  // of the last `from __future__ import` at the beginning
    bool has_future_annotations;
    uint32_t
        n_unevaluated; // > 0: in an annotation that is never evaluated, for which no code is made
    uint32_t *argument_list; // by Name: the last argument list in which it was a keyword
    uint32_t n_argument_lists;
    bool
        *was_quoted; // by Name: a word for a builtin that is read in backquotes, so that it is none
    Constants constants;
    Name name_super;
    Name name_class;
    Name name_classdict;
    Name name_debug;
};

// --- walking (walk.c) ----------------------------------------------------------------------------------

/// Visit `node` after the present visitor; several in the order in which they are given. NULL is left out.
void then(Resolver *resolver, Visitor *visit, Node *node, uint32_t extra);
void then_list(Resolver *resolver, Visitor *visit, const NodeList *list, uint32_t extra);

/// A list of statements: a block of its own for `let`.
void then_block(Resolver *resolver, const NodeList *statements);

/// Expressions among which `*x` may stand.
void then_elements(Resolver *resolver, const NodeList *list);

/// Visit `node` and all that follows from it.
void walk(Resolver *resolver, Visitor *visit, Node *node);

/// Statements, expressions that are read, patterns and parts, each by its kind.
Visitor visit;

/// Visit the children of `node` in the order of their fields.
Visitor visit_children;

/// Expressions that are assigned to (`extra`: BindingKind) or deleted.
Visitor visit_store;
Visitor visit_delete;

static inline Frame *frame(Resolver *resolver)
{
    return &resolver->frames.items[resolver->frames.len - 1];
}

static inline Scope *scope_here(Resolver *resolver)
{
    return frame(resolver)->scope;
}

/// Enter a scope of `kind` that belongs to `node`, and leave the innermost one.
Scope *enter_scope(Resolver *resolver, ScopeKind kind, Node *node);
Visitor leave_scope;

// --- statements, expressions, patterns (collect_*.c) ---------------------------------------------------

Visitor visit_function;
Visitor visit_class;
Visitor visit_type_alias;
Visitor visit_type_param;
Visitor visit_assign;
Visitor visit_declare;
Visitor visit_ann_assign;
Visitor visit_aug_assign;
Visitor visit_delete_statement;
Visitor visit_for;
Visitor visit_while;
Visitor visit_if;
Visitor visit_with;
Visitor visit_try;
Visitor visit_match;
Visitor visit_import;
Visitor visit_import_from;
Visitor visit_global;
Visitor visit_return;
Visitor visit_break;

Visitor visit_name;
Visitor visit_named_expr;
Visitor visit_lambda;
Visitor visit_comprehension;
Visitor visit_await;
Visitor visit_yield;
Visitor visit_starred;
Visitor visit_elements;
Visitor visit_call;

Visitor visit_pattern;

// --- warnings (warn.c) ------------------------------------------------------------------------------------

/// What may be a constant: its children, then itself.
Visitor visit_foldable;
Visitor add_constant;

Visitor visit_compare;
Visitor visit_pipe;
Visitor visit_subscript;
Visitor visit_assert;

/// A function that is called, its parts having been visited.
Visitor check_callable;

/// The parameters of a function or lambda, whose `scope` has just been entered.
void enter_parameters(Resolver *resolver, Scope *scope, const NodeList *params);

/// Bind `name` in the innermost scope: `flags` of SymbolFlag, `node` for the place of errors.
Symbol *bind(Resolver *resolver, Name name, uint32_t flags, Node *node, BindingKind kind);

/// Add a name of CPython's own, or a mention of `name`, to the innermost scope.
Symbol *mention(Resolver *resolver, Name name, uint32_t flags);

Name intern(Resolver *resolver, const char *text);

/// Go into (and out of) a block of CPython's compiler, of which 20 can be nested; `extra`: BlockKind.
typedef enum BlockKind { BLOCK_PLAIN, BLOCK_LOOP, BLOCK_EXCEPT_STAR } BlockKind;
Visitor enter_place;
Visitor leave_place;

/// The scope whose code an inlined comprehension is part of.
const Scope *scope_unit(const Scope *scope);

/// Is code that stands in `scope` part of an async function, or of a generator expression?
bool is_async_unit(const Scope *scope);

/// Report that `what` can't stand at `span` if a scope of `kind` is one of type parameters, aliases or annotations.
/// Returns whether it is.
bool report_in_annotation_scope(Resolver *resolver, ScopeKind kind, Span span, DiagArg what);

/// The same of `node`, where it stands.
bool check_annotation_scope(Resolver *resolver, const Node *node);

/// Report names that stand twice among keyword arguments: Keyword or KeywordPattern nodes.
void check_keywords(Resolver *resolver, const NodeList *keywords);

/// What can be said of the patterns of a match statement without its scopes.
void check_cases(Resolver *resolver, const NodeList *cases);

/// `from __future__ import …` (future.c): what stands at the beginning of the module; one that stands later.
void read_futures(Resolver *resolver);
void check_future(Resolver *resolver, const AstImportFrom *node);

// --- after the walk ------------------------------------------------------------------------------------

/// Decide the kind and owner of every symbol (analyze.c).
void analyze_scopes(Resolver *resolver);

/// `let` and `const` (declare.c).
void check_declarations(Resolver *resolver);

/// AstName.is_builtin and Resolution.shadowed (builtin_use.c).
void find_builtins(Resolver *resolver, Resolution *resolution);

// --- errors --------------------------------------------------------------------------------------------

Str text_of(const Resolver *resolver, Name name);

/// Where `name` stands in `node`, which binds it: def f, import a as b, except E as e … The node's own start
/// where it isn't found, and where so many errors are known that it will not be shown.
Span name_span(const Resolver *resolver, const Node *node, Name name);

/// The token with which `node` begins.
Span first_word(const Resolver *resolver, const Node *node);

#define REPORT0(resolver, id, span) diag_add((resolver)->diags, (id), (span), NULL, 0)
#define REPORT(resolver, id, span, ...) DIAG((resolver)->diags, id, span, __VA_ARGS__)

#endif
