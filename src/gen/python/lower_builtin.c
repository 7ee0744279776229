// SPDX-License-Identifier: Apache-2.0
// Words for builtins in Python, which knows only its own names for them.
//
// Where the module may have bound the word itself when it is read (AstName.may_be_builtin), Python would look among
// the globals, then among the builtins, and find no `liste` there. So `liste` becomes
//     liste if "liste" in globals() else list
// and nothing is bound that the program could see. In text it stays `liste`, and `liste = list` stands first, as long
// as the program deletes no `liste`: that is what a reader understands.
//
// Where a name of the program hides Python's name of the builtin (its own `list`), the builtin is an attribute of
// the module `builtins`, and that is found without a name that a program has: __build_class__.__self__.list
#include "base/check.h"
#include "gen/python/lower_internal.h"

static bool is_super(const Lowerer *lowerer, Name python)
{
    return str_equal(name_text(lowerer->names, python), STR("super"));
}

// --- the builtin ------------------------------------------------------------------------------------------------

// Is `scope` one in which the names of the class around are seen? The class itself, or one of type parameters.
static bool sees_class(const Scope *scope)
{
    return scope->sees_class || scope->kind == SCOPE_CLASS;
}

// Does a name of the program hide Python's name `python` where the entry stands?
static bool is_hidden(Lowerer *lowerer, uint32_t entry, Name python)
{
    ScopeTable *table = lowerer->resolution->scopes;
    if (python > lowerer->n_names || !lowerer->is_used[python]) {
        return false;
    }
    bool finds_class = true;
    const Scope *scope = lowered_scope(lowerer, entry);
    for (; scope->parent != NULL; scope = scope->parent) {
        const Symbol *symbol = scope_find(table, scope, python);
        if (symbol != NULL && (scope->kind != SCOPE_CLASS || finds_class)) {
            if (symbol->kind == SYMBOL_KIND_GLOBAL_EXPLICIT) {
                break;
            }
            if (symbol->kind != SYMBOL_KIND_GLOBAL_IMPLICIT) {
                return true;
            }
        }
        finds_class &= scope->sees_class;
    }
    const Symbol *global = scope_find(table, table->scopes.items[0], python);
    return global != NULL && (global->flags & (SYMBOL_BOUND | SYMBOL_BOUND_ELSEWHERE)) != 0;
}

static Node *builtin_attribute(Lowerer *lowerer, Span span, Name python)
{
    Arena *arena = lowerer->arena;
    Node *root = make_name(arena, span, name_intern(lowerer->names, STR("__build_class__")));
    Node *module = make_attribute(arena, span, root, name_intern(lowerer->names, STR("__self__")));
    return make_attribute(arena, span, module, python);
}

static Node *builtin_value(Lowerer *lowerer, uint32_t entry, Span span, Name python)
{
    return is_hidden(lowerer, entry, python) ? builtin_attribute(lowerer, span, python)
                                             : make_name(lowerer->arena, span, python);
}

// For names that no `from … import *` brings.
static Node *builtin_called(Lowerer *lowerer, uint32_t entry, Span span, Str python, NodeList args)
{
    Name name = name_intern(lowerer->names, python);
    return make_call(lowerer->arena, span, builtin_value(lowerer, entry, span, name), args);
}

Node *builtin_certain(Lowerer *lowerer, uint32_t entry, Node *node)
{
    Name word = AST_AS_CONST(node, Name)->name;
    Name python = vocabulary_builtin(lowerer->vocabulary, word);
    if (python == word) {
        return node;
    }
    if (!is_hidden(lowerer, entry, python)) {
        return make_name(lowerer->arena, node->span, python);
    }
    if (lowerer->target.is_text) {
        lowerer->is_bound_first[word] = true;
        return node;
    }
    return builtin_attribute(lowerer, node->span, python);
}

// --- what may be the builtin ------------------------------------------------------------------------------------

bool builtin_is_asked_for(const Lowerer *lowerer, Name word)
{
    const ScopeTable *table = lowerer->resolution->scopes;
    const Symbol *symbol = scope_find(table, table->scopes.items[0], word);
    Name python = vocabulary_builtin(lowerer->vocabulary, word);
    return !lowerer->target.is_text || (symbol != NULL && (symbol->flags & SYMBOL_DELETED) != 0) ||
           is_super(lowerer, python);
}

bool builtin_depends(const Lowerer *lowerer, const Node *node)
{
    return node->kind == AST_NAME && AST_AS_CONST(node, Name)->may_be_builtin &&
           builtin_is_asked_for(lowerer, AST_AS_CONST(node, Name)->name);
}

static Node *is_in(Lowerer *lowerer, Span span, Name word, Node *container)
{
    Arena *arena = lowerer->arena;
    Node *comparison = ast_new(arena, AST_COMPARISON, span);
    Node *compare = ast_new(arena, AST_COMPARE, span);
    AST_AS(comparison, Comparison)->op = COMPARE_IN;
    AST_AS(comparison, Comparison)->value = container;
    AST_AS(compare, Compare)->left = make_string(arena, span, name_text(lowerer->names, word));
    AST_AS(compare, Compare)->comparisons = make_list(arena, comparison);
    return compare;
}

// The names of the class where the entry stands.
static Node *class_names(Lowerer *lowerer, uint32_t entry, Span span)
{
    bool is_class = lowered_scope(lowerer, entry)->kind == SCOPE_CLASS;
    if (is_class || lowerer->target.minor < 12) {
        return builtin_called(lowerer, entry, span, STR("locals"), (NodeList){NULL, 0});
    }
    return make_name(lowerer->arena, span, name_intern(lowerer->names, STR("__classdict__")));
}

// Does the word of `node` mean a variable of the program at the moment?
static Node *is_bound_now(Lowerer *lowerer, uint32_t entry, const Node *node)
{
    Span span = node->span;
    const Scope *scope = lowered_scope(lowerer, entry);
    Name name = AST_AS_CONST(node, Name)->name;
    Name word = lowered_name(lowerer, name);
    Node *globals = builtin_called(lowerer, entry, span, STR("globals"), (NodeList){NULL, 0});
    Node *is_global = is_in(lowerer, span, word, globals);
    const Symbol *symbol = scope_find(lowerer->resolution->scopes, scope, name);
    bool is_explicit = symbol != NULL && symbol->kind == SYMBOL_KIND_GLOBAL_EXPLICIT;
    if (!sees_class(scope) || is_explicit) {
        return is_global;
    }
    Node *either = ast_new(lowerer->arena, AST_BOOL_OP, span);
    NodeArray values = {0};
    array_push(lowerer->arena, &values,
               is_in(lowerer, span, word, class_names(lowerer, entry, span)));
    array_push(lowerer->arena, &values, is_global);
    AST_AS(either, BoolOp)->op = BOOL_OR;
    AST_AS(either, BoolOp)->values = node_list(&values);
    return either;
}

static Node *own_name(Lowerer *lowerer, const Node *node)
{
    return make_name(lowerer->arena, node->span,
                     lowered_name(lowerer, AST_AS_CONST(node, Name)->name));
}

static Node *builtin_of(Lowerer *lowerer, uint32_t entry, const Node *node)
{
    Name python = vocabulary_builtin(lowerer->vocabulary, AST_AS_CONST(node, Name)->name);
    bool may_be_imported = lowerer->resolution->scopes->has_star_import &&
                           !is_super(lowerer, python); // which must be called by that name
    return may_be_imported ? builtin_attribute(lowerer, node->span, python)
                           : builtin_value(lowerer, entry, node->span, python);
}

static Node *value_now(Lowerer *lowerer, uint32_t entry, const Node *node)
{
    Node *choice = ast_new(lowerer->arena, AST_IF_EXP, node->span);
    AST_AS(choice, IfExp)->test = is_bound_now(lowerer, entry, node);
    AST_AS(choice, IfExp)->body = own_name(lowerer, node);
    AST_AS(choice, IfExp)->orelse = builtin_of(lowerer, entry, node);
    return choice;
}

// --- in class patterns ------------------------------------------------------------------------------------------
// Only names and attributes can stand there, so the value is kept in a variable of a name that no program has, from
// before the first pattern until one fits or none does.

typedef struct CaseWord {
    const struct CaseWord *next;
    const Node *node; // the name where it stands first
    uint32_t entry;
    Name variable;
} CaseWord;

// The `match` in whose class pattern the entry names the class, or NULL.
static Entry *match_of_class(Lowerer *lowerer, uint32_t entry)
{
    Entry *items = lowerer->entries.items;
    while (items[items[entry].parent].node->kind == AST_ATTRIBUTE) {
        entry = items[entry].parent;
    }
    const Entry *up = &items[items[entry].parent];
    if (up->node->kind != AST_MATCH_CLASS || items[entry].offset != offsetof(AstMatchClass, cls)) {
        return NULL;
    }
    while (items[up->parent].node->kind != AST_MATCH) {
        up = &items[up->parent];
    }
    return &items[up->parent];
}

static Node *class_in_pattern(Lowerer *lowerer, Entry *match, uint32_t entry, const Node *node)
{
    Name word = AST_AS_CONST(node, Name)->name;
    for (const CaseWord *known = match->case_words; known != NULL; known = known->next) {
        if (AST_AS_CONST(known->node, Name)->name == word) {
            return make_name(lowerer->arena, node->span, known->variable);
        }
    }
    Buf wish = buf_new(lowerer->arena);
    buf_put(&wish, lowerer->target.is_text ? '_' : '.');
    buf_add(&wish, name_text(lowerer->names, lowered_name(lowerer, word)));
    CaseWord *added = ARENA_NEW(lowerer->arena, CaseWord);
    *added = (CaseWord){match->case_words, node, entry,
                        lowerer->target.is_text
                            ? unused_name(lowerer->names, lowerer->arena, buf_str(&wish))
                            : name_intern(lowerer->names, buf_str(&wish))};
    match->case_words = added;
    return make_name(lowerer->arena, node->span, added->variable);
}

Node *builtin_now(Lowerer *lowerer, uint32_t entry, const Node *node)
{
    const Entry *own = &lowerer->entries.items[entry];
    const Node *parent = lowerer->entries.items[own->parent].node;
    if (parent->kind == AST_AUG_ASSIGN && own->offset == offsetof(AstAugAssign, target)) {
        return own_name(lowerer, node);
    }
    Entry *match = match_of_class(lowerer, entry);
    return match != NULL ? class_in_pattern(lowerer, match, entry, node)
                         : value_now(lowerer, entry, node);
}

static Node *delete_words(Lowerer *lowerer, const CaseWord *words, Span span)
{
    NodeArray targets = {0};
    for (; words != NULL; words = words->next) {
        array_push(lowerer->arena, &targets, make_name(lowerer->arena, span, words->variable));
    }
    Node *statement = ast_new(lowerer->arena, AST_DELETE, span);
    AST_AS(statement, Delete)->targets = node_list(&targets);
    return statement;
}

// `case _ if guard: statement`; `guard` may be NULL.
static Node *case_for_all(Lowerer *lowerer, Span span, Node *guard, Node *statement)
{
    Node *match_case = ast_new(lowerer->arena, AST_MATCH_CASE, span);
    AST_AS(match_case, MatchCase)->pattern = ast_new(lowerer->arena, AST_MATCH_AS, span);
    AST_AS(match_case, MatchCase)->guard = guard;
    AST_AS(match_case, MatchCase)->body = make_list(lowerer->arena, statement);
    return match_case;
}

// `case _ if not (variable := value, …): pass`, which never fits
static Node *keep_words(Lowerer *lowerer, const CaseWord *words, Span span)
{
    Arena *arena = lowerer->arena;
    NodeArray values = {0};
    for (; words != NULL; words = words->next) {
        Node *named = ast_new(arena, AST_NAMED_EXPR, span);
        AST_AS(named, NamedExpr)->target = make_name(arena, span, words->variable);
        AST_AS(named, NamedExpr)->value = value_now(lowerer, words->entry, words->node);
        array_push(arena, &values, named);
    }
    Node *tuple = ast_new(arena, AST_TUPLE, span);
    Node *guard = ast_new(arena, AST_UNARY_OP, span);
    AST_AS(tuple, Tuple)->elements = node_list(&values);
    AST_AS(guard, UnaryOp)->op = UNARY_NOT;
    AST_AS(guard, UnaryOp)->operand = tuple;
    return case_for_all(lowerer, span, guard, ast_new(arena, AST_PASS, span));
}

static bool fits_all(const Node *pattern)
{
    while (pattern != NULL && pattern->kind != AST_MATCH_AS) {
        if (pattern->kind != AST_MATCH_OR) {
            return false;
        }
        const NodeList *patterns = &AST_AS_CONST(pattern, MatchOr)->patterns;
        pattern = patterns->items[patterns->len - 1];
    }
    return pattern == NULL || fits_all(AST_AS_CONST(pattern, MatchAs)->pattern);
}

Node *builtin_match(Lowerer *lowerer, const Entry *entry, const Node *node)
{
    Arena *arena = lowerer->arena;
    const CaseWord *words = entry->case_words;
    const NodeList *before = &AST_AS_CONST(node, Match)->cases;
    NodeArray cases = {0};
    const AstMatchCase *last = NULL;
    array_push(arena, &cases, keep_words(lowerer, words, words->node->span));
    for (uint32_t i = 0; i < before->len; i++) {
        Node *copy = node_copy(arena, before->items[i]);
        AstMatchCase *match_case = AST_AS(copy, MatchCase);
        NodeArray body = {0};
        array_push(arena, &body, delete_words(lowerer, words, match_case->body.items[0]->span));
        for (uint32_t j = 0; j < match_case->body.len; j++) {
            array_push(arena, &body, match_case->body.items[j]);
        }
        match_case->body = node_list(&body);
        array_push(arena, &cases, copy);
        last = match_case;
    }
    if (last->guard != NULL || !fits_all(last->pattern)) {
        Span span = last->pattern->span;
        array_push(arena, &cases,
                   case_for_all(lowerer, span, NULL, delete_words(lowerer, words, span)));
    }
    Node *match = node_copy(arena, node);
    AST_AS(match, Match)->cases = node_list(&cases);
    return match;
}

// --- as a target of += ------------------------------------------------------------------------------------------

static Str in_place_function(BinaryOp op)
{
    static const char *const NAMES[] = {
        [BINARY_ADD] = "iadd",
        [BINARY_SUB] = "isub",
        [BINARY_MUL] = "imul",
        [BINARY_MAT_MUL] = "imatmul",
        [BINARY_DIV] = "itruediv",
        [BINARY_MOD] = "imod",
        [BINARY_POW] = "ipow",
        [BINARY_LSHIFT] = "ilshift",
        [BINARY_RSHIFT] = "irshift",
        [BINARY_BIT_OR] = "ior",
        [BINARY_BIT_XOR] = "ixor",
        [BINARY_BIT_AND] = "iand",
        [BINARY_FLOOR_DIV] = "ifloordiv",
    };
    _Static_assert(sizeof NAMES / sizeof NAMES[0] == BINARY_COUNT, "one for each operator");
    return str_of(NAMES[op]);
}

// if "liste" in globals(): liste += value
// else: liste = __import__("_operator").iadd(list, value)
Node *builtin_aug_assign(Lowerer *lowerer, const Entry *entry, Node *node)
{
    Arena *arena = lowerer->arena;
    Span span = node->span;
    const AstAugAssign *assign = AST_AS_CONST(node, AugAssign);
    const Node *word = AST_AS_CONST(entry->node, AugAssign)->target;
    uint32_t number = (uint32_t)(entry - lowerer->entries.items);
    NodeArray args = {0};
    array_push(arena, &args, builtin_of(lowerer, number, word));
    array_push(arena, &args, assign->value);
    Node *module = builtin_called(lowerer, number, span, STR("__import__"),
                                  make_list(arena, make_string(arena, span, STR("_operator"))));
    Node *function = make_attribute(arena, span, module,
                                    name_intern(lowerer->names, in_place_function(assign->op)));
    Node *branch = ast_new(arena, AST_IF_BRANCH, span);
    Node *choice = ast_new(arena, AST_IF, span);
    AST_AS(branch, IfBranch)->test = is_bound_now(lowerer, number, word);
    AST_AS(branch, IfBranch)->body = make_list(arena, node);
    AST_AS(choice, If)->branches = make_list(arena, branch);
    AST_AS(choice, If)->orelse =
        make_list(arena, make_assign(arena, span, make_list(arena, own_name(lowerer, word)),
                                     make_call(arena, span, function, node_list(&args))));
    return choice;
}
