// SPDX-License-Identifier: Apache-2.0
// Calls: what is called is found before the arguments are evaluated, a method too.
#include "ir/build_internal.h"
#include "ir/native.h"

/// Is an argument or a keyword spread (`*a`, `**k`)?
static bool has_spread(const AstCall *call)
{
    for (uint32_t i = 0; i < call->args.len; i++) {
        if (call->args.items[i]->kind == AST_STARRED) {
            return true;
        }
    }
    for (uint32_t i = 0; i < call->keywords.len; i++) {
        if (AST_AS_CONST(call->keywords.items[i], Keyword)->name == 0) {
            return true;
        }
    }
    return false;
}

/// Append the arguments to `regs`; the names of the last ones, or NULL.
static const IrConst *plain_args(Builder *builder, const AstCall *call, RegArray *regs)
{
    for (uint32_t i = 0; i < call->args.len; i++) {
        array_push(builder->arena, regs, expr_kept(builder, call->args.items[i]));
    }
    if (call->keywords.len == 0) {
        return NULL;
    }
    const IrConst **names = ARENA_ARRAY(builder->arena, const IrConst *, call->keywords.len);
    for (uint32_t i = 0; i < call->keywords.len; i++) {
        const AstKeyword *keyword = AST_AS_CONST(call->keywords.items[i], Keyword);
        array_push(builder->arena, regs, expr_kept(builder, keyword->value));
        names[i] = ir_const_str(builder->program, attribute_name(builder, keyword->name));
    }
    return ir_const_tuple(builder->program, names, call->keywords.len);
}

// --- Spread arguments ------------------------------------------------------------------------------------------------

static IrReg keywords_dict(Builder *builder, const AstCall *call, IrReg function)
{
    Span span = call->node.span;
    IrReg dict = IR_NO_REG;
    RegArray pending = {0};
    for (uint32_t i = 0; i <= call->keywords.len; i++) {
        const AstKeyword *keyword =
            i < call->keywords.len ? AST_AS_CONST(call->keywords.items[i], Keyword) : NULL;
        if (keyword != NULL && keyword->name != 0) {
            Str name = attribute_name(builder, keyword->name);
            array_push(builder->arena, &pending, emit_str(builder, keyword->node.span, name));
            array_push(builder->arena, &pending, expr_kept(builder, keyword->value));
            continue;
        }
        if (pending.len > 0 || (keyword != NULL && dict == IR_NO_REG)) {
            IrReg part =
                emit_value(builder, span, IR_DICT_NEW, pending.items, (uint32_t)pending.len);
            pending.len = 0;
            if (dict == IR_NO_REG) {
                dict = part;
            } else {
                emit(builder, span, IR_DICT_MERGE, REGS(dict, part, function));
            }
        }
        if (keyword != NULL) {
            IrReg part = expr(builder, keyword->value);
            emit(builder, span, IR_DICT_MERGE, REGS(dict, part, function));
        }
    }
    return dict == IR_NO_REG ? emit_none(builder, span) : dict;
}

static IrReg spread_call(Builder *builder, const AstCall *call, IrReg function)
{
    Span span = call->node.span;
    bool is_alone = call->args.len == 1 && call->args.items[0]->kind == AST_STARRED;
    IrReg args;
    if (is_alone) { // becomes a tuple when all is evaluated
        args = expr_kept(builder, AST_AS_CONST(call->args.items[0], Starred)->value);
    } else {
        IrReg list = elements_list(builder, span, &call->args);
        args = emit_value(builder, span, IR_LIST_TUPLE, REGS(list));
    }
    IrReg keywords = keywords_dict(builder, call, function);
    if (is_alone) {
        args = emit_value(builder, span, IR_CALL_TUPLE, REGS(args, function));
    }
    return emit_value(builder, span, IR_CALL_EX, REGS(function, args, keywords));
}

// --- super() ---------------------------------------------------------------------------------------------------------

bool is_super_call(Builder *builder, const AstCall *call)
{
    return call->args.len == 0 && call->keywords.len == 0 &&
           str_equal(builtin_name_of(builder, call->function), STR("super"));
}

static void raise_super(Builder *builder, Span span, const char *what)
{
    IrReg error = emit_builtin(builder, span, "RuntimeError");
    IrReg text = emit_str(builder, span, str_of(what));
    IrReg exception = emit_call(builder, span, error, REGS(text));
    IrReg no_cause = emit_value(builder, span, IR_UNBOUND, NO_REGS);
    emit(builder, span, IR_RAISE, REGS(exception, no_cause));
}

IrReg super_call(Builder *builder, Span span, bool has_attribute)
{
    const FuncState *state = builder->func;
    Name name = name_find(builder->names, STR("__class__"));
    const Symbol *cell = name == 0 ? NULL : scope_find(builder->scopes, state->unit, name);
    if (state->func->kind == IR_FUNC_COMP) { // its first argument is an iterator
        lack(builder, span, MSG_LACK_BUILTIN, STR("super"));
        return emit_none(builder, span);
    }
    bool has_self = state->func->kind == IR_FUNC_DEF && state->func->params.n_positional > 0;
    bool has_cell = cell != NULL && cell->kind == SYMBOL_KIND_FREE;
    if (!has_self || !has_cell) {
        raise_super(builder, span,
                    has_self ? "super(): __class__ cell not found" : "super(): no arguments");
        return emit_none(builder, span);
    }
    IrReg class = emit_value(builder, span, IR_CELL_GET, REGS(cell_for(builder, name)));
    if (has_attribute) {
        emit(builder, span, IR_CHECK_FREE, REGS(class))->imm.string = STR("__class__");
    } else {
        IrReg is_there = emit_value(builder, span, IR_IS_VALUE, REGS(class));
        Fork fork = fork_begin(builder, span, IR_IF, is_there, 2);
        fork_next(builder, &fork);
        raise_super(builder, span, "super(): empty __class__ cell"); // the class is being made
        fork_end(builder, &fork);
    }
    IrReg self = first_param(builder, span);
    return emit_native(builder, span, STR("super"), REGS(class, self));
}

// --- Plain calls -----------------------------------------------------------------------------------------------------

static IrReg method_call(Builder *builder, const AstCall *call)
{
    const AstAttribute *attribute = AST_AS_CONST(call->function, Attribute);
    Span span = call->node.span;
    IrReg object = attribute_object(builder, attribute);
    Str name = attribute_name(builder, attribute->name);
    IrReg method = emit_string(builder, call->function->span, IR_METHOD, name, REGS(object));
    IrReg self = emit_value(builder, call->function->span, IR_METHOD_SELF, NO_REGS);
    RegArray regs = {0};
    array_push(builder->arena, &regs, method);
    array_push(builder->arena, &regs, self);
    const IrConst *names = plain_args(builder, call, &regs);
    IrInstr *instr = emit(builder, span, IR_CALL_BOUND, regs.items, (uint32_t)regs.len);
    instr->imm.constant = names;
    own_called(builder, &call->node, instr);
    return instr->result;
}

Str builtin_name_of(Builder *builder, const Node *node)
{
    if (node->kind != AST_NAME || !AST_AS_CONST(node, Name)->is_builtin) {
        return STR("");
    }
    const Vocabulary *vocabulary = builder->source->program->vocabulary;
    return text_of(builder, vocabulary_builtin(vocabulary, AST_AS_CONST(node, Name)->name));
}

/// The one argument that is a generator of which nothing else knows, or NULL.
static const Node *owned_arg(Builder *builder, const AstCall *call)
{
    const Node *found = NULL;
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Node *generator = owned_in(builder, call->args.items[i]);
        if (generator != NULL && found != NULL) {
            return NULL;
        }
        found = generator != NULL ? generator : found;
    }
    return found;
}

static IrReg native_call(Builder *builder, const AstCall *call, Str name)
{
    const Node *generator = own_goes_through(name) ? owned_arg(builder, call) : NULL;
    uint32_t owned = own_begin(builder, generator);
    RegArray regs = {0};
    (void)plain_args(builder, call, &regs);
    if (generator == NULL) {
        return emit_native(builder, call->node.span, name, regs.items, (uint32_t)regs.len);
    }
    Fork guard = own_guard_begin(builder, call->node.span);
    IrReg result = emit_native(builder, call->node.span, name, regs.items, (uint32_t)regs.len);
    own_guard_end(builder, call->node.span, &guard, owned);
    return result;
}

IrReg pipe_expr(Builder *builder, const Node *node)
{
    const AstPipe *pipe = AST_AS_CONST(node, Pipe);
    Node *value = pipe->value;
    const AstCall call = {
        .node = {.kind = AST_CALL, .span = node->span},
        .function = pipe->function,
        .args = {&value, 1},
    };
    return call_expr(builder, &call.node);
}

IrReg call_expr(Builder *builder, const Node *node)
{
    const AstCall *call = AST_AS_CONST(node, Call);
    if (is_super_call(builder, call)) {
        return super_call(builder, node->span, false);
    }
    if (has_spread(call)) {
        return spread_call(builder, call, expr_kept(builder, call->function));
    }
    if (call->function->kind == AST_ATTRIBUTE) {
        return method_call(builder, call);
    }
    Str builtin = builtin_name_of(builder, call->function);
    const IrNative *native = ir_native(builtin);
    if (native != NULL && call->keywords.len == 0 && call->args.len >= native->min_args &&
        call->args.len <= native->max_args) {
        return native_call(builder, call, builtin);
    }
    RegArray regs = {0};
    array_push(builder->arena, &regs, expr_kept(builder, call->function));
    const IrConst *names = plain_args(builder, call, &regs);
    IrInstr *instr = emit(builder, node->span, IR_CALL, regs.items, (uint32_t)regs.len);
    instr->imm.constant = names;
    own_called(builder, node, instr);
    return instr->result;
}
