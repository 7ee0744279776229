// SPDX-License-Identifier: Apache-2.0
// Type parameters and aliases (PEP 695) as one wrote them before Python 3.12: a type variable is a global of the
// module, made at its beginning, a generic class has typing.Generic among its bases, and in an alias what is not bound
// yet is a typing.ForwardRef. docs/decisions/005 says what differs.
#include "gen/python/lower_internal.h"

#include "gen/python/source.h"
#include "syntax/ast_dump.h"

// --- which names mean type parameters --------------------------------------------------------------------------

// The type parameter that `name` means in `scope`, or NULL.
static const Scope *binds_type_param(const Lowerer *lowerer, const Scope *scope, Name name)
{
    bool is_first = true;
    for (; scope != NULL; scope = scope->parent, is_first = false) {
        const Symbol *symbol = scope_symbol(lowerer->resolution->scopes, scope, name);
        if (symbol == NULL || (scope->kind == SCOPE_CLASS && !is_first)) {
            continue;
        }
        if ((symbol->flags & SYMBOL_GLOBAL) != 0) {
            return NULL;
        }
        if ((symbol->flags & SYMBOL_BOUND) != 0) {
            return (symbol->flags & SYMBOL_TYPE_PARAMETER) != 0 ? scope : NULL;
        }
    }
    return NULL;
}

static const NodeList *type_params_of(const Node *node)
{
    return node->kind == AST_FUNCTION_DEF ? &AST_AS_CONST(node, FunctionDef)->type_params
           : node->kind == AST_CLASS_DEF  ? &AST_AS_CONST(node, ClassDef)->type_params
           : node->kind == AST_TYPE_ALIAS ? &AST_AS_CONST(node, TypeAlias)->type_params
                                          : NULL;
}

// --- type variables --------------------------------------------------------------------------------------------

// The global for a type parameter; those of one kind, name and bound share one.
static TypeVariable *variable_of(Lowerer *lowerer, const Node *param)
{
    Buf key = buf_new(lowerer->arena);
    ast_dump(param, lowerer->names, false, &key);
    const uint32_t *known = map_get(&lowerer->variable_numbers, buf_str(&key));
    if (known != NULL) {
        return &lowerer->variables.items[*known];
    }
    Str name = name_text(lowerer->names, AST_AS_CONST(param, TypeParam)->name);
    while (name.len > 1 && name.ptr[0] == '_') { // two of them would make it private to a class
        name = str_slice(name, 1, name.len);
    }
    Buf wish = buf_new(lowerer->arena);
    buf_put(&wish, '_');
    buf_add(&wish, name);
    map_set(&lowerer->variable_numbers, buf_str(&key), (uint32_t)lowerer->variables.len);
    array_push(lowerer->arena, &lowerer->variables,
               (TypeVariable){unused_name(lowerer->names, lowerer->arena, buf_str(&wish)), false});
    return &lowerer->variables.items[lowerer->variables.len - 1];
}

static void find_type_names(Lowerer *lowerer)
{
    for (uint32_t i = 1; i < lowerer->entries.len; i++) {
        Entry *entry = &lowerer->entries.items[i];
        if (entry->node->kind != AST_NAME) {
            continue;
        }
        Name name = AST_AS_CONST(entry->node, Name)->name;
        const Scope *scope = binds_type_param(lowerer, lowered_scope(lowerer, i), name);
        const NodeList *params = scope == NULL ? NULL : type_params_of(scope->node);
        for (uint32_t j = 0; params != NULL && j < params->len; j++) {
            if (AST_AS_CONST(params->items[j], TypeParam)->name == name) {
                entry->new_name = variable_of(lowerer, params->items[j])->name;
            }
        }
    }
}

// --- what an alias can't evaluate yet ----------------------------------------------------------------------------

static void know(Lowerer *lowerer, Name name, uint32_t offset)
{
    if (offset < lowerer->known_from[name]) {
        lowerer->known_from[name] = offset;
    }
}

// Where the name of `entry` is bound from, if it stands where something is bound; else UINT32_MAX.
static uint32_t bound_from(const Lowerer *lowerer, const Entry *entry)
{
    const Entry *items = lowerer->entries.items;
    const Entry *parent = &items[entry->parent];
    while (parent->node->kind == AST_TUPLE || parent->node->kind == AST_LIST ||
           parent->node->kind == AST_STARRED) {
        entry = parent;
        parent = &items[entry->parent];
    }
    static const struct {
        AstKind kind;
        size_t field;
    } BINDING[] = {
        {AST_ASSIGN, offsetof(AstAssign, targets)},
        {AST_DECLARE, offsetof(AstDeclare, targets)},
        {AST_ANN_ASSIGN, offsetof(AstAnnAssign, target)},
        {AST_NAMED_EXPR, offsetof(AstNamedExpr, target)},
        {AST_TYPE_ALIAS, offsetof(AstTypeAlias, name)},
        {AST_WITH_ITEM, offsetof(AstWithItem, target)},
        {AST_FOR, offsetof(AstFor, target)},
    };
    for (size_t i = 0; i < sizeof BINDING / sizeof BINDING[0]; i++) {
        if (BINDING[i].kind == parent->node->kind && BINDING[i].field == entry->offset) {
            return parent->node->kind == AST_FOR ? entry->node->span.end : parent->node->span.end;
        }
    }
    return UINT32_MAX;
}

static void find_known(Lowerer *lowerer)
{
    lowerer->known_from = ARENA_ARRAY(lowerer->arena, uint32_t, lowerer->n_names + 1);
    memset(lowerer->known_from, 0xff, (lowerer->n_names + 1) * sizeof *lowerer->known_from);
    for (uint32_t i = 1; i < lowerer->entries.len; i++) {
        const Entry *entry = &lowerer->entries.items[i];
        const Node *node = entry->node;
        if (node->kind == AST_NAME) {
            know(lowerer, AST_AS_CONST(node, Name)->name, bound_from(lowerer, entry));
        } else if (node->kind == AST_FUNCTION_DEF) {
            know(lowerer, AST_AS_CONST(node, FunctionDef)->name, node->span.end);
        } else if (node->kind == AST_CLASS_DEF) {
            know(lowerer, AST_AS_CONST(node, ClassDef)->name, node->span.end);
        } else if (node->kind == AST_PARAM) {
            know(lowerer, AST_AS_CONST(node, Param)->name, node->span.end);
        } else if (node->kind == AST_ALIAS) {
            const AstAlias *alias = AST_AS_CONST(node, Alias);
            Str rest = name_text(lowerer->names, alias->name);
            Name first = name_find(lowerer->names, str_split_next(&rest, '.'));
            know(lowerer, alias->as_name != 0 ? alias->as_name : first, node->span.end);
        }
    }
}

// Is the name bound by a lambda or comprehension inside the alias?
static bool is_bound_inside(const Lowerer *lowerer, const Scope *scope, Name name)
{
    for (; scope->kind != SCOPE_TYPE_ALIAS; scope = scope->parent) {
        const Symbol *symbol = scope_symbol(lowerer->resolution->scopes, scope, name);
        if (symbol != NULL && (symbol->flags & SYMBOL_BOUND) != 0) {
            return true;
        }
    }
    return false;
}

// Is the name of the entry number `i`, in the value of an alias at `offset`, unbound there?
static bool is_unknown(Lowerer *lowerer, uint32_t i, uint32_t offset)
{
    const Entry *entry = &lowerer->entries.items[i];
    const AstName *name = AST_AS_CONST(entry->node, Name);
    if (name->is_builtin || entry->new_name != 0 ||
        is_bound_inside(lowerer, lowered_scope(lowerer, i), name->name)) {
        return false;
    }
    uint32_t known_from = lowerer->known_from[name->name];
    bool may_be_imported = lowerer->resolution->scopes->has_star_import;
    return known_from == UINT32_MAX ? !may_be_imported : known_from > offset;
}

// Is the entry number `i` a target of a comprehension, or a part of one?
static bool is_target(const Entry *items, uint32_t i)
{
    const Entry *entry = &items[i];
    AstKind around = items[entry->parent].node->kind;
    while (around == AST_TUPLE || around == AST_LIST || around == AST_STARRED) {
        entry = &items[entry->parent];
        around = items[entry->parent].node->kind;
    }
    return around == AST_COMPREHENSION && entry->offset == offsetof(AstComprehension, target);
}

// Mark the longest `name.a[b]…` that begins with an unknown name, in each alias.
static void find_forward(Lowerer *lowerer)
{
    Entry *items = lowerer->entries.items;
    uint32_t n_entries = (uint32_t)lowerer->entries.len;
    uint32_t *alias_of = ARENA_ARRAY(lowerer->arena, uint32_t, n_entries);
    for (uint32_t i = 1; i < n_entries; i++) {
        uint32_t parent = items[i].parent;
        bool is_value = items[parent].node->kind == AST_TYPE_ALIAS &&
                        items[i].offset == offsetof(AstTypeAlias, value);
        alias_of[i] = is_value ? parent : alias_of[parent];
        if (alias_of[i] == 0 || items[i].node->kind != AST_NAME ||
            !is_unknown(lowerer, i, items[alias_of[i]].node->span.start)) {
            continue;
        }
        uint32_t top = i;
        for (uint32_t up = parent;; top = up, up = items[up].parent) {
            bool goes_on = (items[up].node->kind == AST_ATTRIBUTE ||
                            (items[up].node->kind == AST_SUBSCRIPT &&
                             items[top].offset == offsetof(AstSubscript, value)));
            if (!goes_on) {
                break;
            }
        }
        items[top].is_forward = !is_target(items, top);
    }
    bool *is_inside = ARENA_ARRAY(lowerer->arena, bool, n_entries);
    for (uint32_t i = 1; i < n_entries; i++) {
        is_inside[i] = is_inside[items[i].parent] || items[items[i].parent].is_forward;
        items[i].is_forward &= !is_inside[i];
    }
}

void generic_prepare(Lowerer *lowerer)
{
    lowerer->variable_numbers = map_new(lowerer->arena);
    find_type_names(lowerer);
    find_known(lowerer);
    find_forward(lowerer);
}

// --- the new nodes -----------------------------------------------------------------------------------------------

static Node *typing_attribute(Lowerer *lowerer, Span span, Str attribute)
{
    if (lowerer->typing == 0) {
        lowerer->typing = unused_name(lowerer->names, lowerer->arena, STR("_typing"));
    }
    return make_attribute(lowerer->arena, span, make_name(lowerer->arena, span, lowerer->typing),
                          name_intern(lowerer->names, attribute));
}

static Node *python_text(Lowerer *lowerer, const Node *expression)
{
    Buf text = buf_new(lowerer->arena);
    python_source(expression, lowerer->names, &text);
    return make_string(lowerer->arena, expression->span, buf_str(&text));
}

Node *generic_forward(Lowerer *lowerer, const Node *expression)
{
    Node *text = python_text(lowerer, expression);
    return make_call(lowerer->arena, expression->span,
                     typing_attribute(lowerer, expression->span, STR("ForwardRef")),
                     make_list(lowerer->arena, text));
}

static bool is_certain(void *context, Node *node)
{
    bool *all_certain = context;
    if (node->kind == AST_NAME && !AST_AS(node, Name)->is_builtin) {
        *all_certain = false;
    }
    return *all_certain;
}

// A bound is evaluated when somebody asks for it. Builtins are there at any time; other names may be bound later, so
// they are given as text, which typing reads when asked.
static Node *bound_value(Lowerer *lowerer, const Node *original, Node *lowered)
{
    bool all_certain = true;
    ast_walk(lowerer->arena, (Node *)(uintptr_t)original, is_certain, &all_certain);
    return all_certain ? lowered : python_text(lowerer, lowered);
}

static Node *variable_call(Lowerer *lowerer, const AstTypeParam *original,
                           const AstTypeParam *lowered)
{
    static const char *const MAKERS[] = {[TYPE_PARAM_VARIABLE] = "TypeVar",
                                         [TYPE_PARAM_TUPLE] = "TypeVarTuple",
                                         [TYPE_PARAM_SPEC] = "ParamSpec"};
    Arena *arena = lowerer->arena;
    Span span = original->node.span;
    NodeArray args = {0};
    NodeList keywords = {NULL, 0};
    array_push(arena, &args, make_string(arena, span, name_text(lowerer->names, original->name)));
    if (original->bound != NULL && original->bound->kind == AST_TUPLE) {
        const NodeList *constraints = &AST_AS_CONST(original->bound, Tuple)->elements;
        for (uint32_t i = 0; i < constraints->len; i++) {
            array_push(arena, &args,
                       bound_value(lowerer, constraints->items[i],
                                   AST_AS_CONST(lowered->bound, Tuple)->elements.items[i]));
        }
    } else if (original->bound != NULL) {
        Node *keyword = ast_new(arena, AST_KEYWORD, span);
        AST_AS(keyword, Keyword)->name = name_intern(lowerer->names, STR("bound"));
        AST_AS(keyword, Keyword)->value = bound_value(lowerer, original->bound, lowered->bound);
        keywords = make_list(arena, keyword);
    }
    Node *call =
        make_call(arena, span, typing_attribute(lowerer, span, str_of(MAKERS[original->kind])),
                  node_list(&args));
    AST_AS(call, Call)->keywords = keywords;
    return call;
}

static Node *import_typing(Lowerer *lowerer)
{
    Arena *arena = lowerer->arena;
    Node *import = ast_new(arena, AST_IMPORT, (Span){0, 0});
    Node *alias = ast_new(arena, AST_ALIAS, (Span){0, 0});
    AST_AS(alias, Alias)->name = name_intern(lowerer->names, STR("typing"));
    AST_AS(alias, Alias)->as_name = lowerer->typing;
    AST_AS(import, Import)->names = make_list(arena, alias);
    return import;
}

void generic_finish(Lowerer *lowerer)
{
    Arena *arena = lowerer->arena;
    NodeArray assigns = {0};
    for (size_t i = 0; i < lowerer->entries.len; i++) {
        const Entry *entry = &lowerer->entries.items[i];
        if (entry->node->kind != AST_TYPE_PARAM) {
            continue;
        }
        TypeVariable *variable = variable_of(lowerer, entry->node);
        if (variable->is_made) {
            continue;
        }
        variable->is_made = true;
        const Node *lowered = entry->copy != NULL ? entry->copy : entry->node;
        Span span = entry->node->span;
        Node *value = variable_call(lowerer, AST_AS_CONST(entry->node, TypeParam),
                                    AST_AS_CONST(lowered, TypeParam));
        NodeList targets = make_list(arena, make_name(arena, span, variable->name));
        array_push(arena, &assigns, make_assign(arena, span, targets, value));
    }
    if (lowerer->typing != 0) {
        array_push(arena, &lowerer->first, import_typing(lowerer));
    }
    for (size_t i = 0; i < assigns.len; i++) {
        array_push(arena, &lowerer->first, assigns.items[i]);
    }
}

// --- what has type parameters --------------------------------------------------------------------------------------

Node *generic_function(Lowerer *lowerer, const Node *function)
{
    Node *copy = node_copy(lowerer->arena, function);
    AST_AS(copy, FunctionDef)->type_params = (NodeList){NULL, 0};
    return copy;
}

// Generic[_T, *_Ts]
static Node *generic_base(Lowerer *lowerer, const NodeList *params, Span span)
{
    Arena *arena = lowerer->arena;
    NodeArray args = {0};
    for (uint32_t i = 0; i < params->len; i++) {
        const AstTypeParam *param = AST_AS_CONST(params->items[i], TypeParam);
        Node *arg =
            make_name(arena, param->node.span, variable_of(lowerer, params->items[i])->name);
        if (param->kind == TYPE_PARAM_TUPLE) {
            Node *starred = ast_new(arena, AST_STARRED, param->node.span);
            AST_AS(starred, Starred)->value = arg;
            arg = starred;
        }
        array_push(arena, &args, arg);
    }
    Node *index = args.items[0];
    if (args.len > 1 || index->kind == AST_STARRED) {
        index = ast_new(arena, AST_TUPLE, span);
        AST_AS(index, Tuple)->elements = node_list(&args);
    }
    Node *base = ast_new(arena, AST_SUBSCRIPT, span);
    AST_AS(base, Subscript)->value = typing_attribute(lowerer, span, STR("Generic"));
    AST_AS(base, Subscript)->index = index;
    return base;
}

Node *generic_class(Lowerer *lowerer, const Node *original, const Node *class)
{
    Node *copy = node_copy(lowerer->arena, class);
    AstClassDef *result = AST_AS(copy, ClassDef);
    NodeArray bases = {0};
    for (uint32_t i = 0; i < result->bases.len; i++) {
        array_push(lowerer->arena, &bases, result->bases.items[i]);
    }
    const NodeList *params = &AST_AS_CONST(original, ClassDef)->type_params;
    array_push(lowerer->arena, &bases, generic_base(lowerer, params, params->items[0]->span));
    result->bases = node_list(&bases);
    result->type_params = (NodeList){NULL, 0};
    return copy;
}

Node *generic_alias(Lowerer *lowerer, const Node *alias)
{
    const AstTypeAlias *original = AST_AS_CONST(alias, TypeAlias);
    return make_assign(lowerer->arena, alias->span, make_list(lowerer->arena, original->name),
                       original->value);
}
