// SPDX-License-Identifier: Apache-2.0
// Expressions: names that are read, bound and deleted; lambda, comprehensions, `:=`, yield and await.
#include "base/limits.h"
#include "sema/resolve_internal.h"

// --- names -------------------------------------------------------------------------------------------------

Name intern(Resolver *resolver, const char *text)
{
    return name_intern(resolver->program->names, str_of(text));
}

static Symbol *mention_as_is(Resolver *resolver, Name name, uint32_t flags, const Node *node)
{
    Frame *inner = frame(resolver);
    Symbol *symbol = scope_add(resolver->table, inner->scope, name, flags);
    if (inner->in_iteration_target) {
        if ((symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) != 0 && node != NULL) {
            REPORT(resolver, MSG_SEM_WALRUS_COMPREHENSION, node->span,
                   diag_text(text_of(resolver, name)));
        }
        symbol->flags |= SYMBOL_ITERATION;
    }
    return symbol;
}

Symbol *mention(Resolver *resolver, Name name, uint32_t flags)
{
    Name own = scope_mangle(resolver->table, scope_here(resolver)->class_name, name);
    return mention_as_is(resolver, own, flags, NULL);
}

Symbol *bind(Resolver *resolver, Name name, uint32_t flags, Node *node, BindingKind kind)
{
    if (name == resolver->name_debug) {
        REPORT(resolver, MSG_SYN_RESERVED_NAME, name_span(resolver, node, name),
               diag_text(text_of(resolver, name)));
    }
    Name own = scope_mangle(resolver->table, scope_here(resolver)->class_name, name);
    Symbol *symbol = mention_as_is(resolver, own, flags, node);
    array_push(resolver->arena, &resolver->bindings,
               (Binding){symbol, node, name, kind, resolver->block});
    return symbol;
}

void visit_name(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    AstName *name = AST_AS(node, Name);
    Name own = scope_mangle(resolver->table, scope_here(resolver)->class_name, name->name);
    Symbol *symbol = mention_as_is(resolver, own, SYMBOL_USED, node);
    Name builtin = vocabulary_builtin(resolver->program->vocabulary, name->name);
    if (node->is_quoted && builtin != name->name) {
        resolver->was_quoted[name->name] = true;
        return;
    }
    if (builtin == 0) {
        return;
    }
    array_push(resolver->arena, &resolver->uses, (Use){name, symbol, resolver->statement, false});
    if (builtin == resolver->name_super &&
        scope_is_function_like(scope_here(resolver)->kind)) { // super() needs to know the class
        mention(resolver, resolver->name_class, SYMBOL_USED);
    }
}

static void store_elements(Resolver *resolver, const NodeList *elements, uint32_t kind)
{
    for (uint32_t i = 0; i < elements->len; i++) {
        Node *element = elements->items[i];
        if (element->kind == AST_STARRED) {
            if (i >= LIMIT_BEFORE_STAR) {
                REPORT0(resolver, MSG_SYN_STARRED, element->span);
            }
            element = AST_AS(element, Starred)->value;
        }
        then(resolver, visit_store, element, kind);
    }
}

// a.b, a[b] that is not read; what can't be assigned to, the parser has reported.
static void visit_place(Resolver *resolver, Node *node)
{
    (node->kind == AST_SUBSCRIPT ? visit_children : visit)(resolver, node, 0);
}

void visit_store(Resolver *resolver, Node *node, uint32_t kind)
{
    if (node->kind == AST_NAME) {
        bind(resolver, AST_AS(node, Name)->name, SYMBOL_ASSIGNED, node, (BindingKind)kind);
    } else if (node->kind == AST_TUPLE) {
        store_elements(resolver, &AST_AS(node, Tuple)->elements, kind);
    } else if (node->kind == AST_LIST) {
        store_elements(resolver, &AST_AS(node, List)->elements, kind);
    } else {
        visit_place(resolver, node);
    }
}

void visit_delete(Resolver *resolver, Node *node, uint32_t extra)
{
    if (node->kind == AST_NAME) {
        bind(resolver, AST_AS(node, Name)->name, SYMBOL_ASSIGNED | SYMBOL_DELETED, node,
             BINDING_OTHER);
    } else if (node->kind == AST_TUPLE) {
        then_list(resolver, visit_delete, &AST_AS(node, Tuple)->elements, extra);
    } else if (node->kind == AST_LIST) {
        then_list(resolver, visit_delete, &AST_AS(node, List)->elements, extra);
    } else {
        visit_place(resolver, node);
    }
}

// --- starred expressions -----------------------------------------------------------------------------------

void then_elements(Resolver *resolver, const NodeList *list)
{
    for (uint32_t i = 0; i < list->len; i++) {
        Node *element = list->items[i];
        bool is_starred = element->kind == AST_STARRED;
        then(resolver, visit, is_starred ? AST_AS(element, Starred)->value : element, 0);
    }
}

void visit_elements(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    then_elements(resolver, node->kind == AST_TUPLE  ? &AST_AS(node, Tuple)->elements
                            : node->kind == AST_LIST ? &AST_AS(node, List)->elements
                                                     : &AST_AS(node, Set)->elements);
    if (node->kind == AST_TUPLE) {
        then(resolver, add_constant, node, 0);
    }
}

void check_keywords(Resolver *resolver, const NodeList *keywords)
{
    uint32_t number = ++resolver->n_argument_lists;
    for (uint32_t i = 0; i < keywords->len; i++) {
        const Node *node = keywords->items[i];
        Name name = node->kind == AST_KEYWORD ? AST_AS_CONST(node, Keyword)->name
                                              : AST_AS_CONST(node, KeywordPattern)->name;
        bool is_twice = name != 0 && resolver->argument_list[name] == number;
        if (is_twice && resolver->n_unevaluated == 0) {
            REPORT(resolver, MSG_SYN_KEYWORD_TWICE, name_span(resolver, node, name),
                   diag_text(text_of(resolver, name)));
        }
        resolver->argument_list[name] = number;
    }
}

void visit_call(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstCall *call = AST_AS(node, Call);
    then(resolver, visit, call->function, 0);
    then_elements(resolver, &call->args);
    then_list(resolver, visit, &call->keywords, 0);
    then(resolver, check_callable, call->function, 0);
    check_keywords(resolver, &call->keywords);
}

// `x = *a`: one that is reached otherwise than through the above.
void visit_starred(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    if (resolver->n_unevaluated == 0) {
        REPORT0(resolver, MSG_SYN_STARRED, node->span);
    }
    then(resolver, visit, AST_AS(node, Starred)->value, 0);
}

// --- := ------------------------------------------------------------------------------------------------------

// In a comprehension `:=` binds in the function around: the nearest scope that is no comprehension. Returns
// whether it can.
static bool bind_outside(Resolver *resolver, Node *target)
{
    Name name = AST_AS(target, Name)->name;
    Name own = scope_mangle(resolver->table, scope_here(resolver)->class_name, name);
    DiagArg text = diag_text(text_of(resolver, name));
    size_t i = resolver->frames.len;
    // CPython passes by the scope of an annotation that is never evaluated
    while (scope_is_comprehension(resolver->frames.items[--i].scope->kind) ||
           resolver->frames.items[i].scope->kind == SCOPE_ANNOTATION) {
        // … and looks for the name as it is spelt, so a private one conflicts with nothing
        const Symbol *inner = scope_find(resolver->table, resolver->frames.items[i].scope, name);
        const uint32_t iteration = SYMBOL_ITERATION | SYMBOL_ASSIGNED;
        if (inner != NULL && (inner->flags & iteration) == iteration) {
            REPORT(resolver, MSG_SEM_WALRUS_COMPREHENSION, target->span, text);
            return false;
        }
    }
    Scope *outer = resolver->frames.items[i].scope;
    if (outer->kind == SCOPE_CLASS) {
        REPORT(resolver, MSG_SEM_WALRUS_COMPREHENSION, target->span, text);
        return false;
    }
    if (report_in_annotation_scope(resolver, outer->kind, target->span,
                                   diag_message(MSG_WHAT_NAMED))) {
        return false;
    }
    const Symbol *symbol = scope_find(resolver->table, outer, name);
    bool is_global =
        outer->kind == SCOPE_MODULE || (symbol != NULL && (symbol->flags & SYMBOL_GLOBAL) != 0);
    mention_as_is(resolver, own, is_global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, target);
    if (is_global) {
        scope_add(resolver->table, resolver->table->scopes.items[0], own, SYMBOL_GLOBAL);
    }
    scope_add(resolver->table, outer, own,
              outer->kind == SCOPE_MODULE ? SYMBOL_GLOBAL : SYMBOL_ASSIGNED);
    return true;
}

void visit_named_expr(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstNamedExpr *named = AST_AS(node, NamedExpr);
    bool is_bound = !check_annotation_scope(resolver, node);
    if (is_bound && frame(resolver)->n_iterables > 0) {
        REPORT(resolver, MSG_SEM_WALRUS_COMPREHENSION, node->span,
               diag_text(text_of(resolver, AST_AS(named->target, Name)->name)));
        is_bound = false;
    }
    if (is_bound && scope_is_comprehension(scope_here(resolver)->kind)) {
        is_bound = bind_outside(resolver, named->target);
    }
    then(resolver, visit, named->value, 0);
    if (is_bound) {
        then(resolver, visit_store, named->target, BINDING_OTHER);
    }
}

// --- lambda --------------------------------------------------------------------------------------------------

static void enter_lambda(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const NodeList *params = &AST_AS(node, Lambda)->params;
    enter_parameters(resolver, enter_scope(resolver, SCOPE_LAMBDA, node), params);
}

void visit_lambda(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstLambda *lambda = AST_AS(node, Lambda);
    if (scope_here(resolver)->sees_class) {
        REPORT(resolver, MSG_SEM_TYPE_IN_CLASS, node->span, what_is(node));
    }
    for (uint32_t i = 0; i < lambda->params.len; i++) {
        then(resolver, visit, AST_AS(lambda->params.items[i], Param)->default_value, 0);
    }
    then(resolver, enter_lambda, node, 0);
    then(resolver, visit, lambda->body, 0);
    then(resolver, leave_scope, node, 0);
}

// --- comprehensions --------------------------------------------------------------------------------------------

static void enter_iterable(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)node;
    (void)extra;
    frame(resolver)->n_iterables++;
}

static void leave_iterable(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)node;
    (void)extra;
    frame(resolver)->n_iterables--;
}

static void set_iteration_target(Resolver *resolver, Node *node, uint32_t is_on)
{
    (void)node;
    frame(resolver)->in_iteration_target = is_on;
}

static void then_iterable(Resolver *resolver, Node *iterable)
{
    then(resolver, enter_iterable, iterable, 0);
    then(resolver, visit, iterable, 0);
    then(resolver, leave_iterable, iterable, 0);
}

static void then_target(Resolver *resolver, Node *target)
{
    then(resolver, set_iteration_target, target, true);
    then(resolver, visit_store, target, BINDING_OTHER);
    then(resolver, set_iteration_target, target, false);
}

static void enter_clause(Resolver *resolver, Node *node, uint32_t extra)
{
    Scope *scope = scope_here(resolver);
    if (!AST_AS(node, Comprehension)->is_async) {
        return;
    }
    scope->is_coroutine = true;
    if (scope_is_inlined(scope->kind) && resolver->n_unevaluated == 0 && !is_async_unit(scope)) {
        REPORT(resolver, MSG_SEM_ASYNC_OUTSIDE, first_word(resolver, node),
               diag_concept(CONCEPT_ASYNC));
    }
    enter_place(resolver, node, extra);
    frame(resolver)->n_comprehensions++;
}

static ScopeKind comprehension_kind(AstKind kind)
{
    return kind == AST_LIST_COMP   ? SCOPE_LIST_COMP
           : kind == AST_SET_COMP  ? SCOPE_SET_COMP
           : kind == AST_DICT_COMP ? SCOPE_DICT_COMP
                                   : SCOPE_GENERATOR_EXP;
}

static void enter_comprehension(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    Place place = frame(resolver)->place;
    Scope *scope = enter_scope(resolver, comprehension_kind(node->kind), node);
    if (scope_is_inlined(scope->kind)) {
        frame(resolver)->place.n_blocks = place.n_blocks;
    }
    mention(resolver, intern(resolver, ".0"), SYMBOL_PARAMETER);
}

static void leave_comprehension(Resolver *resolver, Node *node, uint32_t extra)
{
    Scope *scope = scope_here(resolver);
    for (uint32_t i = frame(resolver)->n_comprehensions; i > 0; i--) {
        leave_place(resolver, node, 0);
    }
    scope->is_generator = scope->kind == SCOPE_GENERATOR_EXP;
    leave_scope(resolver, node, extra);
    if (scope->is_coroutine && !scope->is_generator) {
        scope_here(resolver)->is_coroutine = true;
    }
}

static const NodeList *generators_of(const Node *node)
{
    return node->kind == AST_LIST_COMP   ? &AST_AS_CONST(node, ListComp)->generators
           : node->kind == AST_SET_COMP  ? &AST_AS_CONST(node, SetComp)->generators
           : node->kind == AST_DICT_COMP ? &AST_AS_CONST(node, DictComp)->generators
                                         : &AST_AS_CONST(node, GeneratorExp)->generators;
}

static void then_element(Resolver *resolver, Node *node)
{
    if (node->kind == AST_DICT_COMP) {
        then(resolver, visit, AST_AS(node, DictComp)->value, 0);
        then(resolver, visit, AST_AS(node, DictComp)->key, 0);
    } else {
        then(resolver, visit,
             node->kind == AST_LIST_COMP  ? AST_AS(node, ListComp)->element
             : node->kind == AST_SET_COMP ? AST_AS(node, SetComp)->element
                                          : AST_AS(node, GeneratorExp)->element,
             0);
    }
}

void visit_comprehension(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    if (scope_here(resolver)->sees_class) {
        REPORT(resolver, MSG_SEM_TYPE_IN_CLASS, node->span, what_is(node));
    }
    const NodeList *generators = generators_of(node);
    for (uint32_t i = 0; i < generators->len; i++) {
        Node *clause = generators->items[i];
        const AstComprehension *generator = AST_AS(clause, Comprehension);
        if (i == 0) { // the first iterable is evaluated outside
            then_iterable(resolver, generator->iterable);
            then(resolver, enter_comprehension, node, 0);
            then(resolver, enter_clause, clause, 0);
            then_target(resolver, generator->target);
        } else {
            then_target(resolver, generator->target);
            then_iterable(resolver, generator->iterable);
            then(resolver, enter_clause, clause, 0);
        }
        then_list(resolver, visit, &generator->conditions, 0);
    }
    then_element(resolver, node);
    then(resolver, leave_comprehension, node, 0);
}

// --- yield, await ------------------------------------------------------------------------------------------------

void visit_yield(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    Scope *scope = scope_here(resolver);
    bool is_from = node->kind == AST_YIELD_FROM;
    DiagArg word = diag_concept(CONCEPT_YIELD);
    if (check_annotation_scope(resolver, node)) {
        // reported
    } else if (scope_is_comprehension(scope->kind)) {
        REPORT(resolver, MSG_SEM_YIELD_COMPREHENSION, node->span, word);
    } else if (resolver->n_unevaluated > 0) {
        // no code is made of it
    } else if (!scope_is_function_like(scope->kind)) {
        REPORT(resolver, MSG_SEM_YIELD_OUTSIDE, node->span, word, diag_concept(CONCEPT_FUNC_DEF));
    } else if (is_from && is_async_unit(scope)) {
        REPORT(resolver, MSG_SEM_YIELD_FROM_ASYNC, node->span, word, diag_concept(CONCEPT_FROM));
    }
    scope->is_generator = true;
    then(resolver, visit, is_from ? AST_AS(node, YieldFrom)->value : AST_AS(node, Yield)->value, 0);
}

void visit_await(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    Scope *scope = scope_here(resolver);
    bool is_wrong = check_annotation_scope(resolver, node);
    if (!is_wrong && resolver->n_unevaluated == 0 && !is_async_unit(scope)) {
        REPORT(resolver, MSG_SEM_AWAIT_OUTSIDE, node->span, diag_concept(CONCEPT_AWAIT),
               diag_concept(CONCEPT_ASYNC));
    }
    scope->is_coroutine = true;
    then(resolver, visit, AST_AS(node, Await)->value, 0);
}
