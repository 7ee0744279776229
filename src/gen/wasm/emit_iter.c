// SPDX-License-Identifier: Apache-2.0
// Loops over ranges and lists in line: the state of a range, and the place in a list, are locals.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

// --- Ranges -----------------------------------------------------------------------------------------------------------

static RangeLocals range_locals(FuncGen *f)
{
    RangeLocals range;
    range.current = wmod_local(f->func, WTYPE_I64, STR("current"));
    range.step = wmod_local(f->func, WTYPE_I64, STR("step"));
    range.left = wmod_local(f->func, WTYPE_I64, STR("left"));
    return range;
}

/// Push how many steps lead from `start` to before `stop`: a distance and the length of a step, both untagged, are in
/// locals; a distance below 1 is none.
static void push_count(FuncGen *f, uint32_t distance, uint32_t length, bool is_one)
{
    fg_local_get(f, distance);
    if (!is_one) {
        fg_i64(f, 1);
        fg_op(f, WOP_I64_SUB);
        fg_local_get(f, length);
        fg_op(f, WOP_I64_DIV_U);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_ADD);
    }
    fg_i64(f, 0);
    fg_local_get(f, distance);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_GT_S);
    fg_op(f, WOP_SELECT);
}

/// distance = to - from, of small ints
static void set_distance(FuncGen *f, IntOperand to, IntOperand from, uint32_t distance)
{
    fg_int_push_number(f, to);
    fg_int_push_number(f, from);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, distance);
}

/// Distance and length of a step whose sign is known.
static void steps_constant(FuncGen *f, IntOperand start, IntOperand stop, int64_t step,
                           uint32_t distance, uint32_t length)
{
    if (step > 0) {
        set_distance(f, stop, start, distance);
    } else {
        set_distance(f, start, stop, distance);
    }
    fg_i64(f, step > 0 ? step : -step);
    fg_local_set(f, length);
}

static void steps_any(FuncGen *f, IntOperand start, IntOperand stop, IntOperand step,
                      uint32_t distance, uint32_t length)
{
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

/// The state of a range of small ints; leaves NO_VALUE on the stack, for the register.
static void begin_small_range(FuncGen *f, Quick quick, const IntOperand *args, RangeLocals *range)
{
    IntOperand start = args[0], stop = args[1], step = args[2];
    uint32_t distance = fg_scratch(f, WTYPE_I64), length = fg_scratch(f, WTYPE_I64);
    fg_int_check(f, quick, start, stop);
    if (step.is_constant && step.number != 0) {
        steps_constant(f, start, stop, step.number, distance, length);
    } else {
        fg_int_check(f, quick, step, (IntOperand){.is_small = true});
        fg_int_push(f, step);
        fg_i64(f, 1); // the word of 0
        fg_op(f, WOP_I64_EQ);
        fg_br_if_slow(f, quick);
        steps_any(f, start, stop, step, distance, length);
    }
    bool is_one = step.is_constant && (step.number == 1 || step.number == -1);
    push_count(f, distance, length, is_one);
    fg_local_set(f, range->left);
    fg_int_push(f, start);
    fg_local_set(f, range->current);
    fg_int_push(f, step);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, range->step);
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
    fg_local_set(f, range->left);
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
    begin_small_range(f, quick, args, range);
    fg_slow(f, quick);
    begin_any_range(f, instr, range);
    fg_quick_end(f);
    fg_set_value(f, instr->result);
}

/// The next value of a range that is an iterator, where `left` is 0; leaves where there is none, and where the range of
/// small ints is at its end.
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

void op_range_next(FuncGen *f, const IrInstr *instr)
{
    RangeLocals *range = &f->ranges[instr->args[0]];
    uint32_t value = fg_scratch(f, WTYPE_I64);
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I64));
    WasmLabel other = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    fg_local_get(f, range->left);
    fg_op(f, WOP_I64_EQZ);
    wmod_br_if(f->code, other);
    wmod_unlikely(f->code);
    fg_local_get(f, range->left);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, range->left);
    fg_local_get(f, range->current);
    fg_local_tee(f, value);
    fg_local_get(f, value);
    fg_local_get(f, range->step);
    fg_op(f, WOP_I64_ADD);
    fg_local_set(f, range->current);
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
            is_iter[instr->result] = true;
        } else if (instr->result != IR_NO_REG) {
            is_shared[instr->result] = true;
        }
        if (instr->op == IR_RANGE_BEGIN && f->ranges[instr->result].current == 0) {
            f->ranges[instr->result] = range_locals(f);
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

/// Leave to `slow` where the iterator is no list, to `end` where the list is at its end; else push the next item.
static void next_of_list(FuncGen *f, IrReg list, uint32_t index, WasmLabel slow, WasmLabel end)
{
    fg_local_get(f, index);
    fg_i32(f, 0);
    fg_op(f, WOP_I32_LT_S);
    wmod_br_if(f->code, slow);
    wmod_unlikely(f->code);
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
    next_of_list(f, instr->args[0], index, slow, end);
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
    uint32_t value = fg_scratch(f, WTYPE_I64);
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I64));
    WasmLabel slow = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    next_of_list(f, instr->args[0], index, slow, otherwise);
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
