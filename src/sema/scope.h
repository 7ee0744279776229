// SPDX-License-Identifier: Apache-2.0
// Scopes and their names, as CPython's symtable.c finds them, beside the AST. A comprehension is a scope of its
// own here, whether CPython 3.12 inlines it or not (PEP 709).
#ifndef ML_SEMA_SCOPE_H
#define ML_SEMA_SCOPE_H

#include "base/array.h"
#include "syntax/ast.h"

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNCTION, // node: FunctionDef
    SCOPE_LAMBDA,
    SCOPE_CLASS,
    SCOPE_LIST_COMP,
    SCOPE_SET_COMP,
    SCOPE_DICT_COMP,
    SCOPE_GENERATOR_EXP,
    SCOPE_TYPE_PARAMS, // of a FunctionDef, ClassDef or TypeAlias; encloses that one's own scope (PEP 695)
    SCOPE_TYPE_BOUND, // node: TypeParam
    SCOPE_TYPE_ALIAS,
    SCOPE_ANNOTATION, // after `from __future__ import annotations`: never evaluated, captures nothing
} ScopeKind;

/// What is done with a name in a scope. The first ones have the values of CPython's DEF_… and USE.
typedef enum SymbolFlag {
    SYMBOL_GLOBAL = 1 << 0, // said to be global here; in the module: in any scope
    SYMBOL_ASSIGNED = 1 << 1,
    SYMBOL_PARAMETER = 1 << 2,
    SYMBOL_NONLOCAL = 1 << 3,
    SYMBOL_USED = 1 << 4,
    SYMBOL_FREE_IN_CLASS =
        1 << 6, // has a meaning of its own here, but goes through to an inner scope as well
    SYMBOL_IMPORTED = 1 << 7,
    SYMBOL_ANNOTATED = 1 << 8,
    SYMBOL_ITERATION = 1 << 9, // target of a comprehension's `for`
    SYMBOL_TYPE_PARAMETER = 1 << 10,
    SYMBOL_BOUND = SYMBOL_ASSIGNED | SYMBOL_PARAMETER | SYMBOL_IMPORTED | SYMBOL_TYPE_PARAMETER,
    // ours:
    SYMBOL_DELETED = 1 << 16,  // `del x`, or `except … as x`, which deletes at its end
    SYMBOL_CAPTURED = 1 << 17, // an inner scope that outlives this one uses it: not only [x for …]
    SYMBOL_BOUND_ELSEWHERE = 1 << 18, // in the module: a scope that says `global x` binds it
} SymbolFlag;

typedef enum SymbolKind {
    SYMBOL_KIND_UNKNOWN, // before the analysis
    SYMBOL_KIND_LOCAL,
    SYMBOL_KIND_GLOBAL_EXPLICIT, // by a `global` statement
    SYMBOL_KIND_GLOBAL_IMPLICIT, // bound in no scope around: a global of the module, or a builtin
    SYMBOL_KIND_FREE,            // lives in a scope around
    SYMBOL_KIND_CELL,            // local, and free in an inner scope
} SymbolKind;

typedef struct Scope Scope;

typedef struct SymbolKey {
    uint32_t scope; // its number
    Name name;      // as it is in the scope: private names (__x in a class C) are mangled (_C__x)
} SymbolKey;

typedef struct Symbol {
    SymbolKey key;
    uint32_t number; // in ScopeTable.symbols
    uint32_t flags;  // of SymbolFlag
    SymbolKind kind;
    struct Symbol *
        owner; // where the value lives: itself; FREE: the CELL; global: the module's symbol, or NULL
               // where the module has no such name
} Symbol;

struct Scope {
    ScopeKind kind;
    uint32_t
        number; // in ScopeTable.scopes: parents come before what is inside, in the order of CPython's walk
    Scope *parent; // NULL for the module
    Node *node;
    Name name;       // of the function or class; 0 where there is none
    Name class_name; // of the class for whose private names this is inside; 0 outside of one
    Array(Symbol *)
        symbols;       // in the order of first mention; CPython's own (.0, .type_params) among them
    bool is_nested;    // below a function
    bool is_generator; // has a yield; a generator expression
    bool is_coroutine; // has an await or is async
    bool has_var_positional; // *args
    bool has_var_keyword;    // **kwargs
    bool needs_class_cell;   // a class: an inner scope uses __class__ (or super)
    bool needs_class_dict;   // a class: a type parameter's scope looks up its names
    bool sees_class;  // a type parameter's scope right inside a class: finds that one's names
    bool is_detached; // inside of a SCOPE_ANNOTATION, or one: runs never
};

typedef struct ScopeTable {
    Arena *arena;
    NameTable *names;
    Array(Scope *) scopes; // the module is number 0
    Array(Symbol *) symbols;
    Map by_key;  // SymbolKey to symbol number
    Map by_node; // node and part to scope number
    Map mangled; // class and private name to the mangled one
    bool has_star_import;
} ScopeTable;

ScopeTable *scope_table_new(Arena *arena, NameTable *names);

/// A new scope inside `parent` (NULL for the module), found again by its node.
Scope *scope_new(ScopeTable *table, Scope *parent, ScopeKind kind, Node *node);

/// The scope that `node` (function, lambda, class, comprehension, TypeAlias, TypeParam with a bound, Module)
/// opens for its inside, or NULL.
Scope *scope_of(const ScopeTable *table, const Node *node);

/// The scope of the type parameters of `node`, or NULL where it has none.
Scope *scope_of_type_params(const ScopeTable *table, const Node *node);

/// The symbol of `name`, as it is spelt in the program, in `scope` itself, or NULL. Private names are mangled.
Symbol *scope_symbol(ScopeTable *table, const Scope *scope, Name name);

/// The symbol of `name`, as it is in the scope, or NULL.
Symbol *scope_find(const ScopeTable *table, const Scope *scope, Name name);

/// The symbol of `name`, as it is in the scope, made if it is not there, with `flags` added.
Symbol *scope_add(ScopeTable *table, Scope *scope, Name name, uint32_t flags);

/// What `name` is called inside of the class `class_name` (0: none).
Name scope_mangle(ScopeTable *table, Name class_name, Name name);

/// Do names bound in a scope of this kind live in a frame, visible to inner scopes?
bool scope_is_function_like(ScopeKind kind);

/// A list, set or dict comprehension: runs at once, as part of the scope around.
bool scope_is_inlined(ScopeKind kind);

/// The same, or a generator expression.
bool scope_is_comprehension(ScopeKind kind);

#endif
