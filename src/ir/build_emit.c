// SPDX-License-Identifier: Apache-2.0
#include "ir/build_internal.h"
#include "ir/native.h"

// --- Operations ----------------------------------------------------------------------------------------------------

IrReg new_temp(Builder *builder, IrKind kind)
{
    return ir_reg_new(builder->program, builder->func->func, kind, STR(""));
}

IrInstr *emit_to(Builder *builder, Span span, IrOp op, IrReg to, const IrReg *args, uint32_t n)
{
    FuncState *state = builder->func;
    IrInstr *instr = ir_append(builder->program, state->block, op, to, args, n, span);
    if (IR_OPS[op].is_jump) {
        state->is_dead = true;
        state->block = ir_block_new(builder->program); // what comes next is never reached
    }
    return instr;
}

IrInstr *emit(Builder *builder, Span span, IrOp op, const IrReg *args, uint32_t n)
{
    uint8_t kind = IR_OPS[op].kind;
    IrReg result = kind == IR_KIND_VOID
                       ? IR_NO_REG
                       : new_temp(builder, kind == IR_KIND_INFER ? IR_KIND_ANY : (IrKind)kind);
    return emit_to(builder, span, op, result, args, n);
}

IrReg emit_value(Builder *builder, Span span, IrOp op, const IrReg *args, uint32_t n)
{
    return emit(builder, span, op, args, n)->result;
}

IrReg emit_string(Builder *builder, Span span, IrOp op, Str string, const IrReg *args, uint32_t n)
{
    IrInstr *instr = emit(builder, span, op, args, n);
    instr->imm.string = string;
    return instr->result;
}

IrReg emit_index(Builder *builder, Span span, IrOp op, uint32_t index, const IrReg *args,
                 uint32_t n)
{
    IrInstr *instr = emit(builder, span, op, args, n);
    instr->imm.index = index;
    return instr->result;
}

void emit_copy(Builder *builder, Span span, IrReg to, IrReg from)
{
    emit_to(builder, span, IR_COPY, to, &from, 1);
}

void emit_move(Builder *builder, Span span, IrReg to, IrReg from)
{
    FuncState *state = builder->func;
    IrInstr *last = state->block->last;
    bool is_last = last != NULL && last->result == from && last->n_blocks == 0;
    if (is_last && !state->func->regs.items[from].is_variable &&
        from + 1 == state->func->regs.len) {
        last->result = to;
        state->func->regs.len--;
    } else {
        emit_copy(builder, span, to, from);
    }
}

IrReg emit_kept(Builder *builder, Span span, IrReg reg)
{
    IrReg to = new_temp(builder, IR_KIND_ANY);
    emit_copy(builder, span, to, reg);
    return to;
}

IrReg emit_none(Builder *builder, Span span)
{
    return emit_value(builder, span, IR_NONE, NO_REGS);
}

IrReg emit_int(Builder *builder, Span span, int64_t number)
{
    IrInstr *instr = emit(builder, span, IR_INT, NO_REGS);
    instr->imm.integer = number;
    return instr->result;
}

IrReg emit_bool(Builder *builder, Span span, bool truth)
{
    IrInstr *instr = emit(builder, span, IR_BOOL, NO_REGS);
    instr->imm.integer = truth;
    return instr->result;
}

IrReg emit_const(Builder *builder, Span span, const IrConst *constant)
{
    switch (constant->kind) {
    case IR_CONST_NONE: return emit_none(builder, span);
    case IR_CONST_SMALL: return emit_int(builder, span, constant->small);
    case IR_CONST_BOOL: return emit_bool(builder, span, constant->small != 0);
    case IR_CONST_FLOAT: {
        IrInstr *instr = emit(builder, span, IR_FLOAT, NO_REGS);
        instr->imm.real = constant->real;
        return instr->result;
    }
    case IR_CONST_STR:
    case IR_CONST_INT:
    case IR_CONST_ELLIPSIS:
    case IR_CONST_NOT_IMPLEMENTED:
    case IR_CONST_TUPLE: {
        IrInstr *instr = emit(builder, span, IR_CONST, NO_REGS);
        instr->imm.constant = constant;
        return instr->result;
    }
    }
    UNREACHABLE();
}

IrReg emit_str(Builder *builder, Span span, Str text)
{
    return emit_const(builder, span, ir_const_str(builder->program, text));
}

IrReg emit_builtin(Builder *builder, Span span, const char *name)
{
    return emit_string(builder, span, IR_BUILTIN, str_of(name), NO_REGS);
}

IrReg emit_native(Builder *builder, Span span, Str name, const IrReg *args, uint32_t n)
{
    const IrNative *native = ir_native(name);
    ML_ASSERT(native != NULL);
    IrReg result = new_temp(builder, native->kind);
    emit_to(builder, span, IR_CALL_NATIVE, result, args, n)->imm.string = name;
    return result;
}

IrReg emit_truth(Builder *builder, Span span, IrReg value)
{
    bool is_bool = builder->func->func->regs.items[value].kind == IR_KIND_BOOL;
    return is_bool ? value : emit_value(builder, span, IR_TRUTH, &value, 1);
}

IrReg emit_call(Builder *builder, Span span, IrReg function, const IrReg *args, uint32_t n)
{
    RegArray all = {0};
    array_push(builder->arena, &all, function);
    for (uint32_t i = 0; i < n; i++) {
        array_push(builder->arena, &all, args[i]);
    }
    return emit_value(builder, span, IR_CALL, all.items, (uint32_t)all.len);
}

// --- Control -------------------------------------------------------------------------------------------------------

Label label_begin(Builder *builder, Span span, IrOp op)
{
    FuncState *state = builder->func;
    Label label = {
        .number = state->func->n_labels++, .outer = state->block, .was_dead = state->is_dead};
    array_push(builder->arena, &state->left, false);
    label.instr = emit(builder, span, op, NO_REGS);
    label.instr->imm.index = label.number;
    ir_set_blocks(builder->program, label.instr, (IrBlock *[]){NULL}, 1);
    state->block = label.instr->blocks[0];
    return label;
}

void label_end(Builder *builder, const Label *label)
{
    FuncState *state = builder->func;
    bool goes_on = !state->is_dead || state->left.items[label->number];
    state->is_dead = label->was_dead || !goes_on;
    state->block = state->is_dead ? ir_block_new(builder->program) : label->outer;
}

void emit_jump(Builder *builder, Span span, IrOp op, uint32_t label)
{
    if (op == IR_LEAVE) {
        label_leave(builder, label);
    }
    emit(builder, span, op, NO_REGS)->imm.index = label;
}

void emit_branch(Builder *builder, Span span, IrReg truth, bool when, uint32_t label)
{
    Fork fork = fork_begin(builder, span, IR_IF, truth, 2);
    if (!when) {
        fork_next(builder, &fork);
    }
    emit_jump(builder, span, IR_LEAVE, label);
    if (when) {
        fork_next(builder, &fork);
    }
    fork_end(builder, &fork);
}

void label_leave(Builder *builder, uint32_t label)
{
    FuncState *state = builder->func;
    state->left.items[label] = state->left.items[label] || !state->is_dead;
}

Fork fork_begin(Builder *builder, Span span, IrOp op, IrReg arg, uint32_t n_blocks)
{
    FuncState *state = builder->func;
    Fork fork = {.outer = state->block, .was_dead = state->is_dead};
    fork.instr = emit(builder, span, op, &arg, arg != IR_NO_REG);
    IrBlock **blocks = ARENA_ARRAY(builder->arena, IrBlock *, n_blocks);
    ir_set_blocks(builder->program, fork.instr, blocks, n_blocks);
    state->block = fork.instr->blocks[0];
    return fork;
}

void fork_next(Builder *builder, Fork *fork)
{
    FuncState *state = builder->func;
    fork->goes_on = fork->goes_on || !state->is_dead;
    fork->n_done++;
    ML_ASSERT(fork->n_done < fork->instr->n_blocks);
    state->is_dead = fork->was_dead;
    state->block = fork->instr->blocks[fork->n_done];
}

void fork_end(Builder *builder, Fork *fork)
{
    FuncState *state = builder->func;
    ML_ASSERT(fork->n_done + 1 == fork->instr->n_blocks);
    fork->goes_on = fork->goes_on || !state->is_dead;
    state->is_dead = !fork->goes_on;
    state->block = state->is_dead ? ir_block_new(builder->program) : fork->outer;
}

// --- What is not there -----------------------------------------------------------------------------------------------

void lack(Builder *builder, Span span, MessageId message, Str detail)
{
    array_push(builder->arena, builder->lacks,
               (IrLack){builder->module, span, (int)message, detail});
}
