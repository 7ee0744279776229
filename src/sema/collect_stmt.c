// SPDX-License-Identifier: Apache-2.0
// Statements: which names they bind, in the order of CPython's symtable.c, so that "used before `global`" means
// the same; and the checks of compile.c on where they stand.
#include "sema/resolve_internal.h"

// --- assignments ---------------------------------------------------------------------------------------------

void visit_assign(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstAssign *assign = AST_AS(node, Assign);
    then_list(resolver, visit_store, &assign->targets, BINDING_OTHER);
    then(resolver, visit, assign->value, 0);
}

static void end_unevaluated(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)node;
    (void)extra;
    resolver->n_unevaluated--;
}

// An annotation of a variable: of a local one it is read, but never evaluated.
static void visit_annotation(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    bool is_local = scope_is_function_like(scope_here(resolver)->kind);
    if (resolver->has_future_annotations) {
        enter_scope(resolver, SCOPE_ANNOTATION, node);
    }
    bool is_unevaluated = is_local || resolver->has_future_annotations;
    resolver->n_unevaluated += is_unevaluated;
    then(resolver, visit, node, 0);
    if (is_unevaluated) {
        then(resolver, end_unevaluated, node, 0);
    }
    if (resolver->has_future_annotations) {
        then(resolver, leave_scope, node, 0);
    }
}

static void annotate(Resolver *resolver, Node *target, bool is_simple, Node *annotation,
                     Node *value, BindingKind kind)
{
    if (target->kind == AST_NAME) {
        Name name = AST_AS(target, Name)->name;
        const Scope *scope = scope_here(resolver);
        const Symbol *symbol = scope_symbol(resolver->table, scope, name);
        uint32_t flags = symbol == NULL ? 0 : symbol->flags;
        if ((flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) != 0 && scope->kind != SCOPE_MODULE &&
            is_simple) {
            REPORT(resolver, MSG_SEM_GLOBAL_ANNOTATED, target->span,
                   diag_text(text_of(resolver, name)));
        } else if (is_simple || value != NULL) {
            bind(resolver, name, SYMBOL_ASSIGNED | (is_simple ? SYMBOL_ANNOTATED : 0U), target,
                 kind);
        }
    } else {
        then(resolver, visit_store, target, kind);
    }
    then(resolver, visit_annotation, annotation, 0);
    then(resolver, visit, value, 0);
}

// `x[*a]: int` without a value: CPython evaluates what stands in the brackets one by one, nested tuples (no deeper than
// brackets) too.
static void check_evaluated_index(Resolver *resolver, const Node *index)
{
    if (index->kind == AST_STARRED) {
        REPORT0(resolver, MSG_SYN_STARRED, index->span);
    }
    const NodeList *elements =
        index->kind == AST_TUPLE ? &AST_AS_CONST(index, Tuple)->elements : NULL;
    for (uint32_t i = 0; elements != NULL && i < elements->len; i++) {
        check_evaluated_index(resolver, elements->items[i]);
    }
}

void visit_ann_assign(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstAnnAssign *assign = AST_AS(node, AnnAssign);
    if (assign->value == NULL && assign->target->kind == AST_SUBSCRIPT) {
        check_evaluated_index(resolver, AST_AS_CONST(assign->target, Subscript)->index);
    }
    annotate(resolver, assign->target, assign->is_simple, assign->annotation, assign->value,
             BINDING_OTHER);
}

void visit_declare(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstDeclare *declare = AST_AS(node, Declare);
    BindingKind kind = declare->kind == DECLARE_CONST ? BINDING_CONST : BINDING_LET;
    if (declare->annotation != NULL) {
        Node *target = declare->targets.items[0];
        annotate(resolver, target, target->kind == AST_NAME && !target->in_parens,
                 declare->annotation, declare->value, kind);
        return;
    }
    then_list(resolver, visit_store, &declare->targets, kind);
    then(resolver, visit, declare->value, 0);
}

void visit_aug_assign(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstAugAssign *assign = AST_AS(node, AugAssign);
    if (assign->target->kind == AST_NAME) {
        AstName *name = AST_AS(assign->target, Name);
        Symbol *symbol = bind(resolver, name->name, SYMBOL_ASSIGNED, assign->target, BINDING_OTHER);
        if (vocabulary_builtin(resolver->program->vocabulary, name->name) != 0) {
            array_push(resolver->arena, &resolver->uses,
                       (Use){name, symbol, resolver->statement, true});
        }
    } else {
        then(resolver, visit_store, assign->target, BINDING_OTHER);
    }
    then(resolver, visit, assign->value, 0);
}

void visit_delete_statement(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    then_list(resolver, visit_delete, &AST_AS(node, Delete)->targets, 0);
}

// --- functions, classes, type aliases --------------------------------------------------------------------------

// CPython's private name of class C is bound by none of these: only their presence matters.
static void add_implicit(Resolver *resolver, const char *name, uint32_t flags)
{
    mention(resolver, intern(resolver, name), flags);
}

static void enter_type_params(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    bool is_in_class = scope_here(resolver)->kind == SCOPE_CLASS;
    Scope *scope = enter_scope(resolver, SCOPE_TYPE_PARAMS, node);
    if (is_in_class) {
        scope->sees_class = true;
        mention(resolver, resolver->name_classdict, SYMBOL_USED);
    }
    if (node->kind == AST_CLASS_DEF) {
        scope->class_name = scope->name = AST_AS(node, ClassDef)->name;
        add_implicit(resolver, ".type_params", SYMBOL_ASSIGNED | SYMBOL_USED);
        add_implicit(resolver, ".generic_base", SYMBOL_ASSIGNED | SYMBOL_USED);
    } else if (node->kind == AST_FUNCTION_DEF) {
        scope->name = AST_AS(node, FunctionDef)->name;
        const NodeList *params = &AST_AS(node, FunctionDef)->params;
        bool has_keyword_default = false;
        for (uint32_t i = 0; i < params->len; i++) {
            const AstParam *param = AST_AS(params->items[i], Param);
            has_keyword_default |= param->kind == PARAM_KEYWORD && param->default_value != NULL;
        }
        add_implicit(resolver, ".defaults", SYMBOL_PARAMETER);
        if (has_keyword_default) {
            add_implicit(resolver, ".kwdefaults", SYMBOL_PARAMETER);
        }
    } else {
        scope->name = AST_AS(AST_AS(node, TypeAlias)->name, Name)->name;
    }
}

void visit_type_param(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstTypeParam *param = AST_AS(node, TypeParam);
    const Symbol *symbol = scope_symbol(resolver->table, scope_here(resolver), param->name);
    if (symbol != NULL && (symbol->flags & SYMBOL_TYPE_PARAMETER) != 0) {
        REPORT(resolver, MSG_SYN_PARAMETER_TWICE, name_span(resolver, node, param->name),
               diag_text(text_of(resolver, param->name)));
    }
    bind(resolver, param->name, SYMBOL_TYPE_PARAMETER | SYMBOL_ASSIGNED, node, BINDING_OTHER);
    if (param->bound != NULL) {
        bool sees_class = scope_here(resolver)->sees_class;
        Scope *scope = enter_scope(resolver, SCOPE_TYPE_BOUND, node);
        scope->name = param->name;
        scope->sees_class = sees_class;
        if (sees_class) {
            mention(resolver, resolver->name_classdict, SYMBOL_USED);
        }
        then(resolver, visit, param->bound, 0);
        then(resolver, leave_scope, node, 0);
    }
}

void enter_parameters(Resolver *resolver, Scope *scope, const NodeList *params)
{
    for (uint32_t i = 0; i < params->len; i++) {
        AstParam *param = AST_AS(params->items[i], Param);
        const Symbol *symbol = scope_symbol(resolver->table, scope, param->name);
        if (symbol != NULL && (symbol->flags & SYMBOL_PARAMETER) != 0) {
            REPORT(resolver, MSG_SYN_PARAMETER_TWICE,
                   name_span(resolver, &param->node, param->name),
                   diag_text(text_of(resolver, param->name)));
        }
        bind(resolver, param->name, SYMBOL_PARAMETER, &param->node, BINDING_OTHER);
        scope->has_var_positional |= param->kind == PARAM_VAR_POSITIONAL;
        scope->has_var_keyword |= param->kind == PARAM_VAR_KEYWORD;
    }
}

static void enter_function(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstFunctionDef *function = AST_AS(node, FunctionDef);
    Scope *scope = enter_scope(resolver, SCOPE_FUNCTION, node);
    scope->name = function->name;
    scope->is_coroutine = function->is_async;
    enter_parameters(resolver, scope, &function->params);
}

static void enter_annotations(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    enter_scope(resolver, SCOPE_ANNOTATION, node);
    resolver->n_unevaluated++;
}

static void leave_annotations(Resolver *resolver, Node *node, uint32_t extra)
{
    resolver->n_unevaluated--;
    leave_scope(resolver, node, extra);
}

static void then_annotations(Resolver *resolver, Node *node, const AstFunctionDef *function)
{
    if (resolver->has_future_annotations) {
        then(resolver, enter_annotations, node, 0);
    }
    for (uint32_t i = 0; i < function->params.len; i++) {
        Node *annotation = AST_AS(function->params.items[i], Param)->annotation;
        if (annotation != NULL && annotation->kind == AST_STARRED) { // *args: *Ts
            annotation = AST_AS(annotation, Starred)->value;
        }
        then(resolver, visit, annotation, 0);
    }
    if (resolver->has_future_annotations) {
        then(resolver, leave_annotations, node, 0);
        then(resolver, enter_annotations, function->returns, 0);
    }
    then(resolver, visit, function->returns, 0);
    if (resolver->has_future_annotations) {
        then(resolver, leave_annotations, function->returns, 0);
    }
}

static void then_type_params(Resolver *resolver, Node *node, const NodeList *params)
{
    if (params->len > 0) {
        then(resolver, enter_type_params, node, 0);
        then_list(resolver, visit_type_param, params, 0);
    }
}

void visit_function(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstFunctionDef *function = AST_AS(node, FunctionDef);
    bind(resolver, function->name, SYMBOL_ASSIGNED, node, BINDING_OTHER);
    for (uint32_t i = 0; i < function->params.len; i++) {
        then(resolver, visit, AST_AS(function->params.items[i], Param)->default_value, 0);
    }
    then_list(resolver, visit, &function->decorators, 0);
    then_type_params(resolver, node, &function->type_params);
    then_annotations(resolver, node, function);
    then(resolver, enter_function, node, 0);
    then_block(resolver, &function->body);
    then(resolver, leave_scope, node, 0);
    if (function->type_params.len > 0) {
        then(resolver, leave_scope, node, 0);
    }
}

static void enter_class(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstClassDef *class_def = AST_AS(node, ClassDef);
    Scope *scope = enter_scope(resolver, SCOPE_CLASS, node);
    scope->name = class_def->name;
    scope->class_name = class_def->name;
    if (class_def->type_params.len > 0) {
        add_implicit(resolver, "__type_params__", SYMBOL_ASSIGNED);
        add_implicit(resolver, ".type_params", SYMBOL_USED);
    }
}

void visit_class(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstClassDef *class_def = AST_AS(node, ClassDef);
    bind(resolver, class_def->name, SYMBOL_ASSIGNED, node, BINDING_OTHER);
    then_list(resolver, visit, &class_def->decorators, 0);
    then_type_params(resolver, node, &class_def->type_params);
    then_elements(resolver, &class_def->bases);
    then_list(resolver, visit, &class_def->keywords, 0);
    check_keywords(resolver, &class_def->keywords);
    then(resolver, enter_class, node, 0);
    then_block(resolver, &class_def->body);
    then(resolver, leave_scope, node, 0);
    if (class_def->type_params.len > 0) {
        then(resolver, leave_scope, node, 0);
    }
}

// `extra`: is the statement right in a class?
static void enter_type_alias(Resolver *resolver, Node *node, uint32_t is_in_class)
{
    Scope *scope = enter_scope(resolver, SCOPE_TYPE_ALIAS, node);
    scope->name = AST_AS(AST_AS(node, TypeAlias)->name, Name)->name;
    scope->sees_class = is_in_class;
    if (is_in_class) {
        mention(resolver, resolver->name_classdict, SYMBOL_USED);
    }
}

void visit_type_alias(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstTypeAlias *alias = AST_AS(node, TypeAlias);
    visit_store(resolver, alias->name, BINDING_OTHER);
    bool is_in_class = scope_here(resolver)->kind == SCOPE_CLASS;
    then_type_params(resolver, node, &alias->type_params);
    then(resolver, enter_type_alias, node, is_in_class);
    then(resolver, visit, alias->value, 0);
    then(resolver, leave_scope, node, 0);
    if (alias->type_params.len > 0) {
        then(resolver, leave_scope, node, 0);
    }
}

void visit_return(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    Node *value = AST_AS(node, Return)->value;
    const Frame *inner = frame(resolver);
    if (!scope_is_function_like(inner->scope->kind)) {
        REPORT(resolver, MSG_SEM_RETURN_OUTSIDE, node->span, diag_concept(CONCEPT_RETURN),
               diag_concept(CONCEPT_FUNC_DEF));
    } else if (inner->place.in_except_star) {
        REPORT(resolver, MSG_SEM_BREAK_EXCEPT_STAR, node->span, diag_concept(CONCEPT_RETURN),
               diag_concept(CONCEPT_EXCEPT));
    }
    if (value != NULL) {
        array_push(resolver->arena, &resolver->returns, node);
        then(resolver, visit, value, 0);
    }
}

// --- loops, branches -------------------------------------------------------------------------------------------

void visit_for(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstFor *loop = AST_AS(node, For);
    if (loop->is_async && !is_async_unit(scope_here(resolver))) {
        REPORT(resolver, MSG_SEM_ASYNC_OUTSIDE, first_word(resolver, node),
               diag_concept(CONCEPT_ASYNC));
    }
    then(resolver, visit_store, loop->target, BINDING_OTHER);
    then(resolver, visit, loop->iterable, 0);
    then(resolver, enter_place, node, BLOCK_LOOP);
    then_block(resolver, &loop->body);
    then(resolver, leave_place, node, 0);
    then_block(resolver, &loop->orelse);
}

void visit_while(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstWhile *loop = AST_AS(node, While);
    then(resolver, visit, loop->test, 0);
    then(resolver, enter_place, node, BLOCK_LOOP);
    then_block(resolver, &loop->body);
    then(resolver, leave_place, node, 0);
    then_block(resolver, &loop->orelse);
}

void visit_break(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    bool is_break = node->kind == AST_BREAK;
    const Place *place = &frame(resolver)->place;
    DiagArg keyword = diag_concept(is_break ? CONCEPT_LOOP_BREAK : CONCEPT_LOOP_CONTINUE);
    if (place->in_except_star_of_loop) {
        REPORT(resolver, MSG_SEM_BREAK_EXCEPT_STAR, node->span, keyword,
               diag_concept(CONCEPT_EXCEPT));
    } else if (!place->in_loop) {
        REPORT(resolver, is_break ? MSG_SEM_BREAK_OUTSIDE : MSG_SEM_CONTINUE_OUTSIDE, node->span,
               keyword, diag_concept(CONCEPT_LOOP_WHILE), diag_concept(CONCEPT_LOOP_FOR));
    }
}

void visit_if(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstIf *statement = AST_AS(node, If);
    for (uint32_t i = 0; i < statement->branches.len; i++) {
        const AstIfBranch *branch = AST_AS(statement->branches.items[i], IfBranch);
        then(resolver, visit, branch->test, 0);
        then_block(resolver, &branch->body);
    }
    then_block(resolver, &statement->orelse);
}

// --- with, try, match --------------------------------------------------------------------------------------------

void visit_with(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstWith *with = AST_AS(node, With);
    if (with->is_async && !is_async_unit(scope_here(resolver))) {
        REPORT(resolver, MSG_SEM_ASYNC_OUTSIDE, first_word(resolver, node),
               diag_concept(CONCEPT_ASYNC));
    }
    for (uint32_t i = 0; i < with->items.len; i++) {
        const AstWithItem *item = AST_AS(with->items.items[i], WithItem);
        then(resolver, visit, item->context, 0);
        then(resolver, enter_place, node, BLOCK_PLAIN);
        then(resolver, visit_store, item->target, BINDING_OTHER);
    }
    then_block(resolver, &with->body);
    for (uint32_t i = 0; i < with->items.len; i++) {
        then(resolver, leave_place, node, 0);
    }
}

static void visit_handler(Resolver *resolver, Node *node, uint32_t is_star)
{
    const AstExceptHandler *handler = AST_AS(node, ExceptHandler);
    then(resolver, enter_place, node, is_star ? BLOCK_EXCEPT_STAR : BLOCK_PLAIN);
    then(resolver, visit, handler->type, 0);
    if (handler->name != 0) {
        bind(resolver, handler->name, SYMBOL_ASSIGNED | SYMBOL_DELETED, node, BINDING_OTHER);
    }
    then(resolver, enter_place, node, BLOCK_PLAIN);
    then_block(resolver, &handler->body);
    then(resolver, leave_place, node, 0);
    then(resolver, leave_place, node, 0);
}

void visit_try(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstTry *statement = AST_AS(node, Try);
    bool has_finally = statement->finalbody.len > 0;
    bool has_handlers = statement->handlers.len > 0;
    if (has_finally) {
        then(resolver, enter_place, node, BLOCK_PLAIN);
    }
    if (has_handlers) {
        then(resolver, enter_place, node, BLOCK_PLAIN);
    }
    then_block(resolver, &statement->body);
    if (has_handlers) {
        then(resolver, leave_place, node, 0);
    }
    then_block(resolver, &statement->orelse); // before the handlers, as in CPython
    then_list(resolver, visit_handler, &statement->handlers, statement->is_star);
    if (has_finally) { // the same block again: for the way out by an exception
        then_block(resolver, &statement->finalbody);
        then(resolver, leave_place, node, 0);
    }
}

void visit_match(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstMatch *match = AST_AS(node, Match);
    check_cases(resolver, &match->cases);
    then(resolver, visit, match->subject, 0);
    for (uint32_t i = 0; i < match->cases.len; i++) {
        const AstMatchCase *match_case = AST_AS(match->cases.items[i], MatchCase);
        then(resolver, visit_pattern, match_case->pattern, 0);
        then(resolver, visit, match_case->guard, 0);
        then_block(resolver, &match_case->body);
    }
}

// --- imports -------------------------------------------------------------------------------------------------------

// `import a.b` binds a.
static Name first_part(Resolver *resolver, Name dotted)
{
    Str rest = text_of(resolver, dotted);
    Str part = str_split_next(&rest, '.');
    return rest.ptr == NULL ? dotted : name_intern(resolver->program->names, part);
}

void visit_import(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstImport *import = AST_AS(node, Import);
    for (uint32_t i = 0; i < import->names.len; i++) {
        const AstAlias *alias = AST_AS(import->names.items[i], Alias);
        Name name = alias->as_name != 0 ? alias->as_name : first_part(resolver, alias->name);
        bind(resolver, name, SYMBOL_IMPORTED, import->names.items[i], BINDING_OTHER);
    }
}

void visit_import_from(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    const AstImportFrom *import = AST_AS(node, ImportFrom);
    check_future(resolver, import);
    for (uint32_t i = 0; i < import->names.len; i++) {
        Node *item = import->names.items[i];
        const AstAlias *alias = AST_AS(item, Alias);
        if (!str_equal(text_of(resolver, alias->name), STR("*"))) {
            Name name = alias->as_name != 0 ? alias->as_name : alias->name;
            bind(resolver, name, SYMBOL_IMPORTED, item, BINDING_OTHER);
        } else if (scope_here(resolver)->kind != SCOPE_MODULE) {
            REPORT0(resolver, MSG_SYN_IMPORT_STAR, item->span);
        } else {
            resolver->table->has_star_import = true;
        }
    }
}

// --- global, nonlocal ------------------------------------------------------------------------------------------------

static bool check_directive(Resolver *resolver, const AstName *name, const Symbol *symbol,
                            Concept keyword)
{
    DiagArg text = diag_text(text_of(resolver, name->name));
    DiagArg word = diag_concept((int)keyword);
    Span span = name->node.span;
    const uint32_t other = keyword == CONCEPT_GLOBAL ? SYMBOL_NONLOCAL : SYMBOL_GLOBAL;
    if ((symbol->flags & SYMBOL_PARAMETER) != 0) {
        REPORT(resolver, MSG_SEM_GLOBAL_PARAMETER, span, text, word);
    } else if ((symbol->flags & SYMBOL_ANNOTATED) != 0 && (symbol->flags & SYMBOL_USED) == 0) {
        REPORT(resolver, MSG_SEM_GLOBAL_ANNOTATED, span, text);
    } else if ((symbol->flags & (SYMBOL_USED | SYMBOL_ASSIGNED)) != 0) {
        REPORT(resolver, MSG_SEM_GLOBAL_LATE, span, text, word);
    } else if ((symbol->flags & other) != 0) {
        REPORT(resolver, MSG_SEM_GLOBAL_AND_NONLOCAL, span, text);
    } else {
        return true;
    }
    return false;
}

void visit_global(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    bool is_global = node->kind == AST_GLOBAL;
    const NodeList *names =
        is_global ? &AST_AS(node, Global)->names : &AST_AS(node, Nonlocal)->names;
    Concept keyword = is_global ? CONCEPT_GLOBAL : CONCEPT_NONLOCAL;
    for (uint32_t i = 0; i < names->len; i++) {
        AstName *name = AST_AS(names->items[i], Name);
        Symbol *symbol = mention(resolver, name->name, 0);
        bool is_right = check_directive(resolver, name, symbol, keyword);
        if (is_right && is_global) {
            symbol->flags |= SYMBOL_GLOBAL;
        } else if (is_right) {
            symbol->flags |= SYMBOL_NONLOCAL;
            array_push(resolver->arena, &resolver->nonlocals, (NonlocalName){symbol, node, name});
        }
        if (is_global) {
            scope_add(resolver->table, resolver->table->scopes.items[0], symbol->key.name,
                      SYMBOL_GLOBAL);
        }
    }
}
