// SPDX-License-Identifier: Apache-2.0
// Loops over ranges and lists in line: the state of a range, and the place in a list, are locals.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

// --- Ranges -----------------------------------------------------------------------------------------------------------

static bool is_one(const IrInstr *constant)
{
    return constant != NULL && (constant->imm.integer == 1 || constant->imm.integer == -1);
}

/// Give the range that a RANGE_BEGIN begins its locals: `step` only where it is not always the same constant.
static void give_locals(FuncGen *f, const IrInstr *begin)
{
    RangeLocals *range = &f->ranges[begin->result];
    const IrInstr *constant = f->constants[begin->args[2]];
    if (range->current == 0) {
        range->current = wmod_local(f->func, WTYPE_I64, STR("current"));
        range->end = wmod_local(f->func, WTYPE_I64, STR("end"));
        range->constant = constant;
    }
    bool is_same = constant != NULL && range->constant != NULL &&
                   constant->imm.integer == range->constant->imm.integer;
    if (!is_same && range->step == 0) {
        range->step = wmod_local(f->func, WTYPE_I64, STR("step"));
    }
}

/// distance = to - from, of small ints
static void set_distance(FuncGen *f, IntOperand to, IntOperand from, uint32_t distance)
{
    fg_int_push_number(f, to);
    fg_int_push_number(f, from);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, distance);
}

/// How far it is from start to stop in the direction of the step, and the step's length. A step that is no constant may
/// lead either way.
static void set_lengths(FuncGen *f, const IntOperand *args, uint32_t distance, uint32_t length)
{
    IntOperand start = args[0], stop = args[1], step = args[2];
    if (step.is_constant) {
        set_distance(f, step.number > 0 ? stop : start, step.number > 0 ? start : stop, distance);
        fg_i64(f, step.number > 0 ? step.number : -step.number);
        fg_local_set(f, length);
        return;
    }
    fg_int_push_number(f, step);
    fg_local_tee(f, length);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_GT_S);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    set_distance(f, stop, start, distance);
    wmod_else(f->code);
    set_distance(f, start, stop, distance);
    fg_i64(f, 0);
    fg_local_get(f, length);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, length);
    wmod_end(f->code);
}

/// The step as what is added to a word.
static void push_step(FuncGen *f, IntOperand step)
{
    fg_int_push(f, step);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SUB);
}

/// Push the word behind the last value: where a distance below 1 is none, start. Leaves where so large a distance might
/// let `current` meet it a full turn of 2**64 too early.
static void push_end(FuncGen *f, Quick quick, const IntOperand *args)
{
    uint32_t distance = fg_scratch(f, WTYPE_I64), length = fg_scratch(f, WTYPE_I64);
    set_lengths(f, args, distance, length);
    if (!magnitude_is_range(args[0].magnitude, args[1].magnitude)) {
        fg_local_get(f, distance);
        fg_i64(f, (int64_t)1 << MAGNITUDE_SMALL);
        fg_op(f, WOP_I64_GE_S);
        fg_br_if_slow(f, quick);
    }
    fg_local_get(f, distance);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SUB);
    fg_local_get(f, length);
    fg_op(f, WOP_I64_DIV_U);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_ADD);
    push_step(f, args[2]);
    fg_op(f, WOP_I64_MUL);
    fg_int_push(f, args[0]);
    fg_op(f, WOP_I64_ADD);
    fg_int_push(f, args[0]);
    fg_local_get(f, distance);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_GT_S);
    fg_op(f, WOP_SELECT);
}

/// … where the step is 1 or -1: stop, unless that lies behind start.
static void push_stop(FuncGen *f, IntOperand start, IntOperand stop, int64_t step)
{
    fg_int_push(f, stop);
    fg_int_push(f, start);
    fg_int_push(f, stop);
    fg_int_push(f, start);
    fg_op(f, step > 0 ? WOP_I64_GT_S : WOP_I64_LT_S);
    fg_op(f, WOP_SELECT);
}

/// The state of a range of small ints; leaves NO_VALUE on the stack, for the register.
static void begin_small_range(FuncGen *f, Quick quick, const IrInstr *instr, const IntOperand *args)
{
    const RangeLocals *range = &f->ranges[instr->result];
    IntOperand start = args[0], stop = args[1], step = args[2];
    fg_int_check(f, quick, start, stop);
    fg_int_check(f, quick, step, (IntOperand){.is_small = true});
    if (!step.is_constant || step.number == 0) {
        fg_int_push(f, step);
        fg_i64(f, 1); // the word of 0
        fg_op(f, WOP_I64_EQ);
        fg_br_if_slow(f, quick);
    }
    if (is_one(f->constants[instr->args[2]])) {
        push_stop(f, start, stop, step.number);
    } else {
        push_end(f, quick, args);
    }
    fg_local_set(f, range->end);
    fg_int_push(f, start);
    fg_local_set(f, range->current);
    if (range->step != 0) {
        push_step(f, step);
        fg_local_set(f, range->step);
    }
    fg_i64(f, 0);
}

/// The iterator of what range(start, stop, step) gives.
static void begin_any_range(FuncGen *f, const IrInstr *instr, RangeLocals *range)
{
    uint32_t object = fg_scratch(f, WTYPE_I64);
    fg_before_call(f);
    fg_fill_window(f, instr->args, instr->n_args);
    fg_window_frame(f, instr->n_args);
    fg_object(f, data_builtin(STR("range")));
    fg_window_address(f);
    fg_i32(f, (int32_t)instr->n_args);
    fg_i64(f, 0);
    fg_call(f, RUNTIME_call);
    fg_local_set(f, object);
    fg_i64(f, 0);
    fg_local_tee(f, range->current);
    fg_local_set(f, range->end);
    fg_frame(f);
    fg_local_get(f, object);
    fg_call(f, RUNTIME_iter);
}

static bool may_be_int(IrKind kind)
{
    return kind == IR_KIND_INT || kind == IR_KIND_ANY || kind == IR_KIND_BOOL;
}

void op_range_begin(FuncGen *f, const IrInstr *instr)
{
    RangeLocals *range = &f->ranges[instr->result];
    IntOperand args[3];
    for (uint32_t i = 0; i < instr->n_args; i++) {
        if (!may_be_int(fg_kind(f, instr->args[i]))) {
            begin_any_range(f, instr, range);
            fg_set_value(f, instr->result);
            return;
        }
        args[i] = fg_int_operand(f, instr->args[i]);
    }
    Quick quick = fg_quick(f, WTYPE_I64);
    begin_small_range(f, quick, instr, args);
    if (fg_quick_is_all(f, quick)) {
        fg_set_value(f, instr->result);
        return;
    }
    fg_slow(f, quick);
    begin_any_range(f, instr, range);
    fg_quick_end(f);
    fg_set_value(f, instr->result);
}

/// The next value of a range that is an iterator, where `current` is at the end; leaves where there is none, and where
/// the range of small ints is at its end.
static void next_of_any(FuncGen *f, const IrInstr *instr, uint32_t value)
{
    fg_get(f, instr->args[0]);
    fg_op(f, WOP_I64_EQZ);
    fg_leave_if(f, instr->imm.index);
    fg_cold_begin(f);
    fg_before_call(f);
    fg_frame(f);
    fg_get(f, instr->args[0]);
    fg_call(f, RUNTIME_next);
    fg_local_set(f, value);
    fg_cold_end(f);
    fg_local_get(f, value);
    fg_op(f, WOP_I64_EQZ);
    fg_leave_if(f, instr->imm.index);
    fg_local_get(f, value);
}

/// Push whether a range of small ints is at its end.
static void push_is_at_end(FuncGen *f, const RangeLocals *range)
{
    fg_local_get(f, range->current);
    fg_local_get(f, range->end);
    fg_op(f, WOP_I64_EQ);
}

/// Push its next value, where it is not.
static void step(FuncGen *f, const RangeLocals *range, uint32_t value)
{
    fg_local_get(f, range->current);
    fg_local_tee(f, value);
    fg_local_get(f, value);
    if (range->step != 0) {
        fg_local_get(f, range->step);
    } else {
        fg_i64(f, (int64_t)((uint64_t)range->constant->imm.integer << 1));
    }
    fg_op(f, WOP_I64_ADD);
    fg_local_set(f, range->current);
}

void op_range_next(FuncGen *f, const IrInstr *instr)
{
    RangeLocals *range = &f->ranges[instr->args[0]];
    uint32_t value = fg_scratch(f, WTYPE_I64);
    if (f->magnitudes[f->number] != NULL) { // never an iterator
        push_is_at_end(f, range);
        fg_leave_if(f, instr->imm.index);
        step(f, range, value);
        fg_set_value(f, instr->result);
        return;
    }
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I64));
    WasmLabel other = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    push_is_at_end(f, range);
    wmod_br_if(f->code, other);
    wmod_unlikely(f->code);
    step(f, range, value);
    wmod_br(f->code, done);
    wmod_end(f->code);
    next_of_any(f, instr, value);
    wmod_end(f->code);
    fg_set_value(f, instr->result);
}

// --- Lists ------------------------------------------------------------------------------------------------------------

/// Note the uses of registers that stand in the way of keeping an iterator in locals: all but NEXT and CLOSE, and values
/// that are not ITER's; and give ranges their locals.
static void find_shared(FuncGen *f, const IrBlock *block, bool *is_shared, bool *is_iter)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        bool is_own = instr->op == IR_NEXT || instr->op == IR_CLOSE;
        for (uint32_t i = 0; i < instr->n_args && !is_own; i++) {
            is_shared[instr->args[i]] = true;
        }
        if (instr->result != IR_NO_REG && instr->op == IR_ITER) {
            f->is_list[instr->result] = fg_kind(f, instr->args[0]) == IR_KIND_LIST &&
                                        (f->is_list[instr->result] || !is_iter[instr->result]);
            is_iter[instr->result] = true;
        } else if (instr->result != IR_NO_REG) {
            is_shared[instr->result] = true;
        }
        if (instr->op == IR_RANGE_BEGIN) {
            give_locals(f, instr);
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            find_shared(f, instr->blocks[i], is_shared, is_iter);
        }
    }
}

void fg_find_loops(FuncGen *f)
{
    size_t n = f->ir->regs.len;
    bool *is_shared = ARENA_ARRAY(f->gen->arena, bool, n);
    bool *is_iter = ARENA_ARRAY(f->gen->arena, bool, n);
    find_shared(f, f->ir->body, is_shared, is_iter);
    for (IrReg reg = f->ir->n_params; reg < n; reg++) {
        if (is_iter[reg] && !is_shared[reg] && fg_kind(f, reg) == IR_KIND_ANY) {
            f->iter_index[reg] = wmod_local(f->func, WTYPE_I32, STR("index"));
        }
    }
}

static void call_with(FuncGen *f, IrReg arg, RuntimeFunc func)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_value(f, arg);
    fg_call(f, func);
}

/// A list is its own iterator, with the place in the local; any other has the place -1.
void op_iter(FuncGen *f, const IrInstr *instr)
{
    uint32_t index = instr->result == IR_NO_REG ? 0 : f->iter_index[instr->result];
    IrKind kind = fg_kind(f, instr->args[0]);
    if (index == 0 || (kind != IR_KIND_LIST && kind != IR_KIND_ANY)) {
        call_with(f, instr->args[0], RUNTIME_iter);
        if (index != 0) {
            fg_i32(f, -1);
            fg_local_set(f, index);
        }
        fg_set_value(f, instr->result);
        return;
    }
    Quick quick = fg_quick(f, WTYPE_I64);
    fg_check_type(f, quick, instr->args[0], RUNTIME_TYPE_list);
    fg_i32(f, 0);
    fg_local_set(f, index);
    fg_get(f, instr->args[0]);
    if (fg_quick_is_all(f, quick)) {
        fg_set_value(f, instr->result);
        return;
    }
    fg_slow(f, quick);
    fg_i32(f, -1);
    fg_local_set(f, index);
    call_with(f, instr->args[0], RUNTIME_iter);
    fg_quick_end(f);
    fg_set_value(f, instr->result);
}

/// Push the list's address.
static void push_list(FuncGen *f, IrReg list)
{
    fg_get(f, list);
    fg_op(f, WOP_I32_WRAP_I64);
}

/// Leave to `slow` where the iterator is no list.
static void check_list(FuncGen *f, uint32_t index, WasmLabel slow)
{
    fg_local_get(f, index);
    fg_i32(f, 0);
    fg_op(f, WOP_I32_LT_S);
    wmod_br_if(f->code, slow);
    wmod_unlikely(f->code);
}

/// Leave to `end` where the list is at its end; else push the next item.
static void next_of_list(FuncGen *f, IrReg list, uint32_t index, WasmLabel end)
{
    fg_local_get(f, index);
    push_list(f, list);
    fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_LENGTH);
    fg_op(f, WOP_I32_GE_U);
    wmod_br_if(f->code, end);
    wmod_unlikely(f->code);
    push_list(f, list);
    fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_ITEMS);
    fg_local_get(f, index);
    fg_i32(f, 3); // a Value has 8 bytes
    fg_op(f, WOP_I32_SHL);
    fg_op(f, WOP_I32_ADD);
    fg_load(f, WOP_I64_LOAD, 0);
    fg_local_get(f, index);
    fg_i32(f, 1);
    fg_op(f, WOP_I32_ADD);
    fg_local_set(f, index);
}

/// The next value of an iterator that is no list, or 0, into a local.
static void next_cold(FuncGen *f, const IrInstr *instr, uint32_t value)
{
    fg_cold_begin(f);
    call_with(f, instr->args[0], RUNTIME_next);
    fg_local_set(f, value);
    fg_cold_end(f);
}

void op_next(FuncGen *f, const IrInstr *instr)
{
    uint32_t index = f->iter_index[instr->args[0]];
    if (index == 0) {
        call_with(f, instr->args[0], RUNTIME_next);
        fg_set_value(f, instr->result);
        return;
    }
    uint32_t value = fg_scratch(f, WTYPE_I64);
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I64));
    WasmLabel end = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    WasmLabel slow = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    check_list(f, index, slow);
    next_of_list(f, instr->args[0], index, end);
    wmod_br(f->code, done);
    wmod_end(f->code);
    next_cold(f, instr, value);
    fg_local_get(f, value);
    wmod_br(f->code, done);
    wmod_end(f->code);
    fg_i64(f, 0);
    wmod_end(f->code);
    fg_set_value(f, instr->result);
}

void fg_branch_next(FuncGen *f, WasmLabel otherwise)
{
    const IrInstr *instr = fg_info(f)->instr;
    uint32_t index = f->iter_index[instr->args[0]];
    ML_ASSERT(index != 0);
    if (f->is_list[instr->args[0]]) {
        next_of_list(f, instr->args[0], index, otherwise);
        fg_set_value(f, instr->result);
        return;
    }
    uint32_t value = fg_scratch(f, WTYPE_I64);
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I64));
    WasmLabel slow = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    check_list(f, index, slow);
    next_of_list(f, instr->args[0], index, otherwise);
    wmod_br(f->code, done);
    wmod_end(f->code);
    next_cold(f, instr, value);
    fg_local_get(f, value);
    fg_op(f, WOP_I64_EQZ);
    wmod_br_if(f->code, otherwise);
    fg_local_get(f, value);
    wmod_end(f->code);
    fg_set_value(f, instr->result);
}

/// The last reference to a generator goes. One that a loop alone has: nothing where it was a list.
void op_close(FuncGen *f, const IrInstr *instr)
{
    uint32_t index = f->iter_index[instr->args[0]];
    if (index != 0 && f->is_list[instr->args[0]]) {
        return;
    }
    if (index != 0) {
        fg_local_get(f, index);
        fg_i32(f, 0);
        fg_op(f, WOP_I32_LT_S);
        wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    }
    call_with(f, instr->args[0], RUNTIME_generator_abandon);
    if (index != 0) {
        wmod_end(f->code);
    }
}
