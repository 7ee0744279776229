// SPDX-License-Identifier: Apache-2.0
// Classes: the body is a function of its own, which fills the namespace and gives the cell of __class__ back.
#include "ir/build_internal.h"

static void space_set(Builder *builder, Span span, const char *name, IrReg value)
{
    IrReg key = emit_str(builder, span, str_of(name));
    emit(builder, span, IR_DICT_SET, REGS(builder->func->space, key, value));
}

const Node *docstring(const NodeList *body)
{
    const Node *first = body->len > 0 ? body->items[0] : NULL;
    const Node *value =
        first != NULL && first->kind == AST_EXPR ? AST_AS_CONST(first, Expr)->value : NULL;
    return value != NULL && value->kind == AST_STRING ? value : NULL;
}

static void begin_body(Builder *builder, const AstClassDef *node)
{
    Span span = {node->node.span.start, node->node.span.start};
    space_set(builder, span, "__module__", module_name(builder, span));
    space_set(builder, span, "__qualname__",
              emit_str(builder, span, builder->func->func->qualname));
    const Node *doc = docstring(&node->body);
    if (doc != NULL) {
        space_set(builder, span, "__doc__", expr(builder, doc));
    }
}

static IrFunc *class_code(Builder *builder, const AstClassDef *node, Scope *scope)
{
    FuncState state;
    Span start = {node->node.span.start, node->node.span.start};
    IrFunc *func = func_begin(builder, &state, IR_FUNC_CLASS, scope, text_of(builder, node->name),
                              qualified_name(builder, node->name));
    func->is_called_generically = false;
    func->n_params = 1;
    func->params.n_positional = 1;
    state.space = ir_reg_new(builder->program, func, IR_KIND_DICT, STR(""));
    places_of_scope(builder, scope);
    if (scope->needs_class_cell) {
        state.class_cell = emit_value(builder, start, IR_CELL_EMPTY, NO_REGS);
    }
    begin_body(builder, node);
    stmts(builder, &node->body);
    IrReg result = state.class_cell == IR_NO_REG ? emit_none(builder, start) : state.class_cell;
    emit(builder, start, IR_RETURN, REGS(result));
    func_end(builder, node->node.span);
    return func;
}

/// Of each base it is looked at, when the passes have run, whether it may be one that the runtime can't derive from.
static IrReg base_expr(Builder *builder, const Node *base)
{
    bool is_star = base->kind == AST_STARRED;
    IrReg reg = expr_kept(builder, is_star ? AST_AS_CONST(base, Starred)->value : base);
    if (!is_own_class(builder, base)) {
        array_push(builder->arena, &builder->bases, (Base){builder->func->func, reg, base->span});
    }
    return reg;
}

static bool has_star(const NodeList *bases)
{
    for (uint32_t i = 0; i < bases->len; i++) {
        if (bases->items[i]->kind == AST_STARRED) {
            return true;
        }
    }
    return false;
}

static IrReg bases_tuple(Builder *builder, const AstClassDef *node)
{
    Span span = node->node.span;
    bool is_list = has_star(&node->bases);
    IrReg list = is_list ? emit_value(builder, span, IR_LIST_NEW, NO_REGS) : IR_NO_REG;
    RegArray regs = {0};
    for (uint32_t i = 0; i < node->bases.len; i++) {
        const Node *base = node->bases.items[i];
        IrReg reg = base_expr(builder, base);
        if (is_list) {
            emit(builder, base->span, base->kind == AST_STARRED ? IR_LIST_EXTEND : IR_LIST_APPEND,
                 REGS(list, reg));
        } else {
            array_push(builder->arena, &regs, reg);
        }
    }
    return is_list ? emit_value(builder, span, IR_LIST_TUPLE, REGS(list))
                   : emit_value(builder, span, IR_TUPLE_NEW, regs.items, (uint32_t)regs.len);
}

static IrReg class_keywords(Builder *builder, const AstClassDef *node)
{
    RegArray regs = {0};
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        const AstKeyword *keyword = AST_AS_CONST(node->keywords.items[i], Keyword);
        Str name = keyword->name == 0 ? STR("") : text_of(builder, keyword->name);
        if (keyword->name == 0 || str_equal(name, STR("metaclass"))) {
            lack(builder, keyword->node.span, MSG_LACK_METACLASS, STR(""));
            continue;
        }
        array_push(builder->arena, &regs, emit_str(builder, keyword->node.span, name));
        array_push(builder->arena, &regs, expr_kept(builder, keyword->value));
    }
    return regs.len == 0
               ? emit_none(builder, node->node.span)
               : emit_value(builder, node->node.span, IR_DICT_NEW, regs.items, (uint32_t)regs.len);
}

static IrReg class_object(Builder *builder, const AstClassDef *node)
{
    Span span = node->node.span;
    Scope *scope = scope_of(builder->scopes, &node->node);
    IrFunc *func = class_code(builder, node, scope);
    RegArray args = {0};
    if (func->n_cells > 0) {
        RegArray parts = {0};
        IrReg none = emit_none(builder, span);
        array_push(builder->arena, &parts, none);
        array_push(builder->arena, &parts, none);
        array_push(builder->arena, &args, function_object(builder, span, func, scope, &parts));
    }
    IrReg bases = bases_tuple(builder, node);
    IrReg keywords = class_keywords(builder, node);
    IrReg space = emit_value(builder, span, IR_DICT_NEW, NO_REGS);
    array_push(builder->arena, &args, space);
    IrInstr *body = emit(builder, span, IR_CALL_FUNC, args.items, (uint32_t)args.len);
    body->imm.func = func;
    IrKind kind = scope->needs_class_cell ? IR_KIND_CELL : IR_KIND_NONE;
    func->result_kind = kind;
    builder->func->func->regs.items[body->result].kind = kind;
    return emit_string(builder, span, IR_CLASS_NEW, text_of(builder, node->name),
                       REGS(space, bases, keywords, body->result));
}

void class_stmt(Builder *builder, const Node *statement)
{
    const AstClassDef *node = AST_AS_CONST(statement, ClassDef);
    if (node->type_params.len > 0) {
        lack(builder, statement->span, MSG_LACK_TYPE_PARAMS, STR(""));
        return;
    }
    RegArray decorators = {0};
    evaluate_decorators(builder, &node->decorators, &decorators);
    IrReg object = class_object(builder, node);
    object = call_decorators(builder, &node->decorators, &decorators, object);
    name_store(builder, statement->span, node->name, object);
}
