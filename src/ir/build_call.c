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

// --- Plain calls -----------------------------------------------------------------------------------------------------

static IrReg method_call(Builder *builder, const AstCall *call)
{
    const AstAttribute *attribute = AST_AS_CONST(call->function, Attribute);
    Span span = call->node.span;
    IrReg object = expr_kept(builder, attribute->value);
    Str name = attribute_name(builder, attribute->name);
    IrReg method = emit_string(builder, call->function->span, IR_METHOD, name, REGS(object));
    IrReg self = emit_value(builder, call->function->span, IR_METHOD_SELF, NO_REGS);
    RegArray regs = {0};
    array_push(builder->arena, &regs, method);
    array_push(builder->arena, &regs, self);
    const IrConst *names = plain_args(builder, call, &regs);
    IrInstr *instr = emit(builder, span, IR_CALL_BOUND, regs.items, (uint32_t)regs.len);
    instr->imm.constant = names;
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

static IrReg native_call(Builder *builder, const AstCall *call, Str name)
{
    RegArray regs = {0};
    (void)plain_args(builder, call, &regs);
    return emit_string(builder, call->node.span, IR_CALL_NATIVE, name, regs.items,
                       (uint32_t)regs.len);
}

IrReg call_expr(Builder *builder, const Node *node)
{
    const AstCall *call = AST_AS_CONST(node, Call);
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
    return instr->result;
}
