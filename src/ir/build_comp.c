// SPDX-License-Identifier: Apache-2.0
// Comprehensions. Those of lists, sets and dicts run as part of the function around, with variables of their own; a
// generator expression is a function, whose first iterator is made where it stands.
#include "ir/build_internal.h"

typedef enum CompKind { COMP_LIST, COMP_SET, COMP_DICT, COMP_GENERATOR } CompKind;

typedef struct Comp {
    CompKind kind;
    Span span;
    const NodeList *generators;
    const Node *element, *value; // a key and its value in a dict's
    IrReg result;
} Comp;

static void add_element(Builder *builder, const Comp *comp)
{
    if (comp->kind == COMP_GENERATOR) {
        (void)emit_yield(builder, comp->element->span, expr(builder, comp->element));
    } else if (comp->kind == COMP_DICT) {
        IrReg key = expr_kept(builder, comp->element);
        IrReg value = expr(builder, comp->value);
        emit(builder, comp->span, IR_DICT_SET, REGS(comp->result, key, value));
    } else {
        IrReg element = expr(builder, comp->element);
        emit(builder, comp->span, comp->kind == COMP_LIST ? IR_LIST_APPEND : IR_SET_ADD,
             REGS(comp->result, element));
    }
}

/// One `for … in … if …` and those after it.
static void comp_loop(Builder *builder, const Comp *comp, uint32_t number,
                      const Iteration *iteration)
{
    const AstComprehension *generator =
        AST_AS_CONST(comp->generators->items[number], Comprehension);
    Label done = label_begin(builder, comp->span, IR_BLOCK);
    Label again = label_begin(builder, comp->span, IR_LOOP);
    IrReg value = iteration_next(builder, iteration, done.number);
    assign_to(builder, generator->target, value);
    Label unfit = label_begin(builder, comp->span, IR_BLOCK);
    for (uint32_t i = 0; i < generator->conditions.len; i++) {
        branch(builder, generator->conditions.items[i], false, unfit.number);
    }
    if (number + 1 < comp->generators->len) {
        const AstComprehension *next =
            AST_AS_CONST(comp->generators->items[number + 1], Comprehension);
        Iteration inner = iteration_begin(builder, next->iterable);
        comp_loop(builder, comp, number + 1, &inner);
    } else {
        add_element(builder, comp);
    }
    label_end(builder, &unfit);
    emit_jump(builder, comp->span, IR_AGAIN, again.number);
    label_end(builder, &again);
    label_end(builder, &done);
}

static bool has_async(Builder *builder, const Comp *comp)
{
    for (uint32_t i = 0; i < comp->generators->len; i++) {
        const AstComprehension *generator = AST_AS_CONST(comp->generators->items[i], Comprehension);
        if (generator->is_async) {
            lack(builder, generator->node.span, MSG_LACK_ASYNC, STR(""));
            return true;
        }
    }
    return false;
}

static const Node *first_iterable(const Comp *comp)
{
    return AST_AS_CONST(comp->generators->items[0], Comprehension)->iterable;
}

static IrReg inlined(Builder *builder, const Node *node, Comp *comp)
{
    if (has_async(builder, comp)) {
        return emit_none(builder, node->span);
    }
    FuncState *state = builder->func;
    const Node *iterable = first_iterable(comp);
    const Node *generator = owned_in(builder, iterable);
    uint32_t owned = own_begin(builder, generator);
    Iteration first = iteration_begin(builder, iterable); // names around mean this
    Scope *outer = state->scope;
    state->scope = scope_of(builder->scopes, node);
    places_of_scope(builder, state->scope);
    IrOp make = comp->kind == COMP_LIST  ? IR_LIST_NEW
                : comp->kind == COMP_SET ? IR_SET_NEW
                                         : IR_DICT_NEW;
    comp->result = emit_value(builder, node->span, make, NO_REGS);
    if (generator != NULL) {
        Fork guard = own_guard_begin(builder, node->span);
        comp_loop(builder, comp, 0, &first);
        own_guard_end(builder, node->span, &guard, owned);
    } else {
        comp_loop(builder, comp, 0, &first);
    }
    state->scope = outer;
    return comp->result;
}

IrReg list_comp_expr(Builder *builder, const Node *node)
{
    const AstListComp *own = AST_AS_CONST(node, ListComp);
    Comp comp = {.kind = COMP_LIST,
                 .span = node->span,
                 .generators = &own->generators,
                 .element = own->element};
    return inlined(builder, node, &comp);
}

IrReg set_comp_expr(Builder *builder, const Node *node)
{
    const AstSetComp *own = AST_AS_CONST(node, SetComp);
    Comp comp = {.kind = COMP_SET,
                 .span = node->span,
                 .generators = &own->generators,
                 .element = own->element};
    return inlined(builder, node, &comp);
}

IrReg dict_comp_expr(Builder *builder, const Node *node)
{
    const AstDictComp *own = AST_AS_CONST(node, DictComp);
    Comp comp = {.kind = COMP_DICT,
                 .span = node->span,
                 .generators = &own->generators,
                 .element = own->key,
                 .value = own->value};
    return inlined(builder, node, &comp);
}

// --- Generator expressions -----------------------------------------------------------------------------------------

static IrFunc *generator_code(Builder *builder, const Node *node, const Comp *comp)
{
    FuncState state;
    Scope *scope = scope_of(builder->scopes, node);
    Str name = STR("<genexpr>");
    IrFunc *func =
        func_begin(builder, &state, IR_FUNC_COMP, scope, name, name_inside(builder, name));
    const Iteration first = {.state = ir_reg_new(builder->program, func, IR_KIND_ANY, STR(".0")),
                             .span = first_iterable(comp)->span};
    func->regs.items[first.state].is_own = true;
    func->n_params = 1;
    func->params.n_positional = 1;
    places_of_scope(builder, scope);
    comp_loop(builder, comp, 0, &first);
    func_end(builder, node->span);
    return func;
}

IrReg generator_expr(Builder *builder, const Node *node)
{
    const AstGeneratorExp *own = AST_AS_CONST(node, GeneratorExp);
    Comp comp = {.kind = COMP_GENERATOR,
                 .span = node->span,
                 .generators = &own->generators,
                 .element = own->element};
    if (has_async(builder, &comp)) {
        return emit_none(builder, node->span);
    }
    IrReg first = iterator(builder, first_iterable(&comp));
    const IrFunc *func = generator_code(builder, node, &comp);
    RegArray args = {0};
    IrReg none = emit_none(builder, node->span);
    array_push(builder->arena, &args, none);
    array_push(builder->arena, &args, none);
    IrReg function =
        function_object(builder, node->span, func, scope_of(builder->scopes, node), &args);
    return emit_call(builder, node->span, function, REGS(first));
}
