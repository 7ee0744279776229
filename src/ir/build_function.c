// SPDX-License-Identifier: Apache-2.0
// Functions and lambdas: parameters, defaults, cells.
#include "ir/build_internal.h"

// --- The code --------------------------------------------------------------------------------------------------------

static Str joined(Builder *builder, Str a, Str b)
{
    Buf buf = buf_new(builder->arena);
    buf_add(&buf, a);
    buf_add(&buf, b);
    return buf_str(&buf);
}

/// The qualified name of what is called `name` here: a global one stands for itself.
Str qualified_name(Builder *builder, Name name)
{
    const FuncState *state = builder->func;
    Str text = text_of(builder, name);
    const Symbol *symbol = scope_symbol(builder->scopes, state->scope, name);
    bool is_global = symbol != NULL && symbol->kind == SYMBOL_KIND_GLOBAL_EXPLICIT;
    return is_global ? text : joined(builder, state->prefix, text);
}

Str name_inside(Builder *builder, Str name)
{
    return joined(builder, builder->func->prefix, name);
}

IrFunc *func_begin(Builder *builder, FuncState *state, IrFuncKind kind, Scope *scope, Str name,
                   Str qualname)
{
    IrFunc *func = ir_func_new(builder->program, kind, builder->module, name, qualname);
    func->span = scope->node->span;
    func->is_called_generically = true;
    func->is_generator = scope->is_generator;
    *state = (FuncState){
        .outer = builder->func,
        .func = func,
        .unit = scope,
        .scope = scope,
        .block = func->body,
        .returned = IR_NO_REG,
        .space = IR_NO_REG,
        .class_cell = IR_NO_REG,
        .prefix =
            kind == IR_FUNC_MODULE
                ? STR("")
                : joined(builder, qualname, kind == IR_FUNC_CLASS ? STR(".") : STR(".<locals>.")),
    };
    builder->func = state;
    return func;
}

void func_end(Builder *builder, Span span)
{
    FuncState *state = builder->func;
    ML_ASSERT(state->region == NULL);
    if (!state->is_dead) {
        Span end = {span.end, span.end};
        emit(builder, end, IR_RETURN, REGS(emit_none(builder, end)));
    }
    func_number_yields(state->func);
    builder->func = state->outer;
}

// --- Parameters ------------------------------------------------------------------------------------------------------

/// The parameters of `kind` become the next registers.
static uint32_t params_of_kind(Builder *builder, const NodeList *params, ParamKind kind)
{
    IrFunc *func = builder->func->func;
    uint32_t n = 0;
    for (uint32_t i = 0; i < params->len; i++) {
        const AstParam *param = AST_AS_CONST(params->items[i], Param);
        if (param->kind == kind && param->name != 0) {
            const Symbol *symbol = scope_symbol(builder->scopes, builder->func->scope, param->name);
            (void)ir_reg_new(builder->program, func, IR_KIND_ANY,
                             text_of(builder, symbol->key.name));
            func->n_params++;
            n++;
        }
    }
    return n;
}

/// A parameter that functions inside use moves into a cell.
static void place_param(Builder *builder, const Symbol *symbol, Span span, IrReg reg)
{
    Place *place = &builder->places[symbol->number];
    bool is_bound = (symbol->flags & SYMBOL_DELETED) == 0;
    if (is_captured(symbol)) {
        IrReg cell = emit_value(builder, span, IR_CELL_NEW, REGS(reg));
        builder->func->func->regs.items[cell].is_own = true;
        *place = (Place){.kind = PLACE_CELL, .is_bound = false, .reg = cell};
    } else {
        *place = (Place){.kind = PLACE_REG, .is_bound = is_bound, .reg = reg};
        builder->func->func->regs.items[reg].is_own = true;
    }
}

static void place_params(Builder *builder, const NodeList *params)
{
    IrFunc *func = builder->func->func;
    func->params.n_positional_only = params_of_kind(builder, params, PARAM_POSITIONAL);
    func->params.n_positional =
        func->params.n_positional_only + params_of_kind(builder, params, PARAM_REGULAR);
    func->params.n_keyword_only = params_of_kind(builder, params, PARAM_KEYWORD);
    func->params.has_var_positional = params_of_kind(builder, params, PARAM_VAR_POSITIONAL) > 0;
    func->params.has_var_keyword = params_of_kind(builder, params, PARAM_VAR_KEYWORD) > 0;
    Span start = {func->span.start, func->span.start};
    for (uint32_t i = 0; i < params->len; i++) {
        const AstParam *param = AST_AS_CONST(params->items[i], Param);
        const Symbol *symbol =
            param->name == 0 ? NULL
                             : scope_symbol(builder->scopes, builder->func->scope, param->name);
        for (IrReg reg = 0; symbol != NULL && reg < func->n_params; reg++) {
            if (str_equal(func->regs.items[reg].name, text_of(builder, symbol->key.name))) {
                place_param(builder, symbol, start, reg);
                break;
            }
        }
    }
}

// --- The object ------------------------------------------------------------------------------------------------------

/// A tuple of the defaults of the positional parameters, or None.
static IrReg positional_defaults(Builder *builder, Span span, const NodeList *params)
{
    RegArray regs = {0};
    Array(const IrConst *) constants = {0};
    for (uint32_t i = 0; i < params->len; i++) {
        const AstParam *param = AST_AS_CONST(params->items[i], Param);
        bool is_positional = param->kind == PARAM_POSITIONAL || param->kind == PARAM_REGULAR;
        if (!is_positional || param->default_value == NULL) {
            continue;
        }
        const IrConst *constant = constant_of(builder, param->default_value);
        if (constant != NULL) {
            array_push(builder->arena, &constants, constant);
        }
        array_push(builder->arena, &regs,
                   constant != NULL ? IR_NO_REG : expr_kept(builder, param->default_value));
    }
    if (regs.len == 0) {
        return emit_none(builder, span);
    }
    if (constants.len == regs.len) {
        return emit_const(builder, span,
                          ir_const_tuple(builder->program, constants.items, (uint32_t)regs.len));
    }
    uint32_t n_constants = 0;
    for (size_t i = 0; i < regs.len; i++) {
        if (regs.items[i] == IR_NO_REG) {
            regs.items[i] = emit_const(builder, span, constants.items[n_constants++]);
        }
    }
    return emit_value(builder, span, IR_TUPLE_NEW, regs.items, (uint32_t)regs.len);
}

/// A dict of the defaults of the keyword-only parameters, or None.
static IrReg keyword_defaults(Builder *builder, Span span, const NodeList *params)
{
    RegArray regs = {0};
    for (uint32_t i = 0; i < params->len; i++) {
        const AstParam *param = AST_AS_CONST(params->items[i], Param);
        if (param->kind == PARAM_KEYWORD && param->default_value != NULL) {
            Str name = attribute_name(builder, param->name);
            array_push(builder->arena, &regs, emit_str(builder, param->node.span, name));
            array_push(builder->arena, &regs, expr_kept(builder, param->default_value));
        }
    }
    return regs.len == 0 ? emit_none(builder, span)
                         : emit_value(builder, span, IR_DICT_NEW, regs.items, (uint32_t)regs.len);
}

IrReg function_object(Builder *builder, Span span, const IrFunc *func, const Scope *scope,
                      RegArray *args)
{
    for (size_t i = 0; i < scope->symbols.len; i++) {
        const Symbol *symbol = scope->symbols.items[i];
        if (is_free_in(symbol, scope)) {
            array_push(builder->arena, args, cell_for(builder, symbol->key.name));
        }
    }
    IrInstr *instr = emit(builder, span, IR_FUNCTION_NEW, args->items, (uint32_t)args->len);
    instr->imm.func = builder->program->funcs.items[func->number];
    return instr->result;
}

static IrReg defaults_and_object(Builder *builder, Span span, const NodeList *params,
                                 const Node *returns, const IrFunc *func, const Scope *scope)
{
    RegArray args = {0};
    array_push(builder->arena, &args, positional_defaults(builder, span, params));
    array_push(builder->arena, &args, keyword_defaults(builder, span, params));
    function_annotations(builder, params, returns);
    return function_object(builder, span, func, scope, &args);
}

// --- def, lambda -----------------------------------------------------------------------------------------------------

static IrFunc *def_code(Builder *builder, const AstFunctionDef *node, Scope *scope)
{
    FuncState state;
    IrFunc *func = func_begin(builder, &state, IR_FUNC_DEF, scope, text_of(builder, node->name),
                              qualified_name(builder, node->name));
    const Node *doc = docstring(&node->body);
    func->doc = doc != NULL ? constant_of(builder, doc) : NULL;
    place_params(builder, &node->params);
    places_of_scope(builder, scope);
    stmts(builder, &node->body);
    func_end(builder, node->node.span);
    return func;
}

void evaluate_decorators(Builder *builder, const NodeList *decorators, RegArray *regs)
{
    for (uint32_t i = 0; i < decorators->len; i++) {
        array_push(builder->arena, regs, expr_kept(builder, decorators->items[i]));
    }
}

IrReg call_decorators(Builder *builder, const NodeList *decorators, const RegArray *regs,
                      IrReg object)
{
    for (size_t i = regs->len; i-- > 0;) {
        object = emit_call(builder, decorators->items[i]->span, regs->items[i], REGS(object));
    }
    return object;
}

void function_stmt(Builder *builder, const Node *statement)
{
    const AstFunctionDef *node = AST_AS_CONST(statement, FunctionDef);
    Span span = statement->span;
    if (node->is_async || node->type_params.len > 0) {
        lack(builder, span, node->is_async ? MSG_LACK_ASYNC : MSG_LACK_TYPE_PARAMS, STR(""));
        return;
    }
    Scope *scope = scope_of(builder->scopes, statement);
    RegArray decorators = {0};
    evaluate_decorators(builder, &node->decorators, &decorators);
    const IrFunc *func = def_code(builder, node, scope);
    IrReg function = defaults_and_object(builder, span, &node->params, node->returns, func, scope);
    function = call_decorators(builder, &node->decorators, &decorators, function);
    name_store(builder, span, node->name, function);
}

IrReg lambda_expr(Builder *builder, const Node *expression)
{
    const AstLambda *node = AST_AS_CONST(expression, Lambda);
    Scope *scope = scope_of(builder->scopes, expression);
    FuncState state;
    Str name = STR("<lambda>");
    const IrFunc *func =
        func_begin(builder, &state, IR_FUNC_DEF, scope, name, name_inside(builder, name));
    place_params(builder, &node->params);
    places_of_scope(builder, scope);
    IrReg result = expr(builder, node->body);
    emit(builder, node->body->span, IR_RETURN, REGS(result));
    func_end(builder, expression->span);
    return defaults_and_object(builder, expression->span, &node->params, NULL, func, scope);
}
