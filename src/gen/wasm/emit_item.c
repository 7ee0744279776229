// SPDX-License-Identifier: Apache-2.0
// Items of lists and tuples in line, where the index is a small int within bounds.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

void fg_check_type(FuncGen *f, Quick quick, IrReg reg, RuntimeType type)
{
    if (fg_kind(f, reg) != IR_KIND_ANY) {
        return; // known, or the caller has not asked for it
    }
    fg_get(f, reg);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_i32(f, 1);
    fg_op(f, WOP_I32_AND);
    fg_br_if_slow(f, quick);
    fg_get(f, reg);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_load(f, WOP_I32_LOAD, LAYOUT_OBJECT_TYPE);
    fg_i32(f, (int32_t)runtime_type(type));
    fg_op(f, WOP_I32_NE);
    fg_br_if_slow(f, quick);
}

static void push_address(FuncGen *f, IrReg reg)
{
    fg_get(f, reg);
    fg_op(f, WOP_I32_WRAP_I64);
}

static void push_is_outside(FuncGen *f, uint32_t place, uint32_t length)
{
    fg_local_get(f, place);
    fg_local_get(f, length);
    fg_op(f, WOP_I64_GE_U);
}

/// Count a place below 0 from the end; leaves where it is out of bounds.
static void bound(FuncGen *f, Quick quick, uint32_t place, uint32_t length)
{
    push_is_outside(f, place, length);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    fg_local_get(f, place);
    fg_local_get(f, length);
    fg_op(f, WOP_I64_ADD);
    fg_local_set(f, place);
    push_is_outside(f, place, length); // one that was too large is now larger still
    fg_br_if_slow(f, quick);
    wmod_end(f->code);
}

/// Push the place of the item in bytes; leaves where the index is no small int or out of bounds.
static void push_offset(FuncGen *f, Quick quick, IrReg object, IrReg index, uint32_t length_field)
{
    IntOperand operand = fg_int_operand(f, index);
    uint32_t length = fg_scratch(f, WTYPE_I64), place = fg_scratch(f, WTYPE_I64);
    fg_int_check(f, quick, operand, (IntOperand){.is_small = true});
    push_address(f, object);
    fg_load(f, WOP_I64_LOAD32_U, length_field);
    fg_local_set(f, length);
    fg_int_push_number(f, operand);
    if (operand.is_constant && operand.number < 0) { // from the end
        fg_local_get(f, length);
        fg_op(f, WOP_I64_ADD);
    }
    fg_local_set(f, place);
    if (operand.is_constant) {
        push_is_outside(f, place, length);
        fg_br_if_slow(f, quick);
    } else {
        bound(f, quick, place, length);
    }
    fg_local_get(f, place);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_i32(f, 3); // a Value has 8 bytes
    fg_op(f, WOP_I32_SHL);
}

/// Whether the runtime should be asked at once.
static bool is_out_of_line(const FuncGen *f, const IrInstr *instr, bool may_be_tuple)
{
    IrKind object = fg_kind(f, instr->args[0]), index = fg_kind(f, instr->args[1]);
    bool is_sequence = object == IR_KIND_LIST || object == IR_KIND_ANY ||
                       (may_be_tuple && object == IR_KIND_TUPLE);
    return !is_sequence || (index != IR_KIND_INT && index != IR_KIND_ANY);
}

static void begin_slow(FuncGen *f, Quick quick, const IrInstr *instr)
{
    if (magnitude_is_index(f->ir, instr)) {
        fg_slow_raise(f, quick); // there is no such item
    } else {
        fg_slow(f, quick);
    }
}

static void end_slow(FuncGen *f, const IrInstr *instr)
{
    if (magnitude_is_index(f->ir, instr)) {
        fg_raise_end(f);
    } else {
        fg_quick_end(f);
    }
}

static void call_get(FuncGen *f, const IrInstr *instr)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_values(f, instr->args, 2);
    fg_call(f, RUNTIME_get_item);
}

void op_get_item(FuncGen *f, const IrInstr *instr)
{
    if (is_out_of_line(f, instr, true)) {
        call_get(f, instr);
        fg_set_value(f, instr->result);
        return;
    }
    bool is_tuple = fg_kind(f, instr->args[0]) == IR_KIND_TUPLE;
    Quick quick = fg_quick(f, WTYPE_I64);
    fg_check_type(f, quick, instr->args[0], RUNTIME_TYPE_list);
    push_offset(f, quick, instr->args[0], instr->args[1],
                is_tuple ? LAYOUT_TUPLE_LENGTH : LAYOUT_LIST_LENGTH);
    push_address(f, instr->args[0]);
    if (!is_tuple) {
        fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_ITEMS);
    }
    fg_op(f, WOP_I32_ADD);
    fg_load(f, WOP_I64_LOAD, is_tuple ? LAYOUT_TUPLE_ITEMS : 0);
    begin_slow(f, quick, instr);
    call_get(f, instr);
    end_slow(f, instr);
    fg_set_value(f, instr->result);
}

static void call_set(FuncGen *f, const IrInstr *instr)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_values(f, instr->args, 3);
    fg_call(f, RUNTIME_set_item);
}

void op_set_item(FuncGen *f, const IrInstr *instr)
{
    bool is_float = fg_kind(f, instr->args[2]) == IR_KIND_FLOAT;
    if (is_out_of_line(f, instr, false)) {
        call_set(f, instr);
        return;
    }
    Quick quick = fg_quick(f, WTYPE_NONE);
    fg_check_type(f, quick, instr->args[0], RUNTIME_TYPE_list);
    uint32_t place = fg_scratch(f, WTYPE_I32);
    push_offset(f, quick, instr->args[0], instr->args[1], LAYOUT_LIST_LENGTH);
    fg_local_set(f, place);
    uint32_t value = fg_scratch(f, WTYPE_I64);
    if (is_float) {
        fg_before_call(f);
    }
    fg_get_value(f, instr->args[2]);
    fg_local_set(f, value);
    push_address(f, instr->args[0]);
    fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_ITEMS);
    fg_local_get(f, place);
    fg_op(f, WOP_I32_ADD);
    fg_local_get(f, value);
    fg_load(f, WOP_I64_STORE, 0);
    begin_slow(f, quick, instr);
    call_set(f, instr);
    end_slow(f, instr);
}

void op_tuple_item(FuncGen *f, const IrInstr *instr)
{
    push_address(f, instr->args[0]);
    fg_load(f, WOP_I64_LOAD, LAYOUT_TUPLE_ITEMS + instr->imm.index * VALUE_BYTES);
    fg_set_value(f, instr->result);
}

// --- Appending -------------------------------------------------------------------------------------------------------

/// Append the second argument to the first, a list with room for it; leaves where it is none.
static void append(FuncGen *f, Quick quick, const IrInstr *instr)
{
    IrReg list = instr->args[0];
    uint32_t length = fg_scratch(f, WTYPE_I32), value = fg_scratch(f, WTYPE_I64);
    fg_check_type(f, quick, list, RUNTIME_TYPE_list);
    push_address(f, list);
    fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_LENGTH);
    fg_local_tee(f, length);
    push_address(f, list);
    fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_CAPACITY);
    fg_op(f, WOP_I32_GE_U);
    fg_br_if_slow(f, quick);
    if (fg_kind(f, instr->args[1]) == IR_KIND_FLOAT) {
        fg_before_call(f); // it becomes an object
    }
    fg_get_value(f, instr->args[1]);
    fg_local_set(f, value);
    push_address(f, list);
    fg_load(f, WOP_I32_LOAD, LAYOUT_LIST_ITEMS);
    fg_local_get(f, length);
    fg_i32(f, 3); // a Value has 8 bytes
    fg_op(f, WOP_I32_SHL);
    fg_op(f, WOP_I32_ADD);
    fg_local_get(f, value);
    fg_load(f, WOP_I64_STORE, 0);
    push_address(f, list);
    fg_local_get(f, length);
    fg_i32(f, 1);
    fg_op(f, WOP_I32_ADD);
    fg_load(f, WOP_I32_STORE, LAYOUT_LIST_LENGTH);
}

void op_list_append(FuncGen *f, const IrInstr *instr)
{
    Quick quick = fg_quick(f, WTYPE_NONE);
    append(f, quick, instr);
    fg_slow(f, quick);
    fg_before_call(f);
    fg_frame(f);
    fg_get_values(f, instr->args, 2);
    fg_call(f, RUNTIME_list_append);
    fg_quick_end(f);
}

bool is_list_append(const FuncGen *f, const IrInstr *instr)
{
    IrKind kind = fg_kind(f, instr->args[0]);
    return (kind == IR_KIND_LIST || kind == IR_KIND_ANY) && instr->n_args == 2 &&
           instr->names == NULL && str_equal(instr->imm.string, STR("append"));
}

void quick_list_append(FuncGen *f, const IrInstr *instr)
{
    Quick quick = fg_quick(f, WTYPE_I64);
    append(f, quick, instr);
    fg_object(f, runtime_data(RUNTIME_DATA_none));
    fg_slow(f, quick);
}
