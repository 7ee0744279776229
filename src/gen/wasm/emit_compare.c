// SPDX-License-Identifier: Apache-2.0
// Comparisons and truth, as values and as jumps.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

/// A comparison as instructions on i64, on f64 and on what a cmp function gives, with 0.
typedef struct CompareWay {
    WasmOp i64, f64, i32;
} CompareWay;

static CompareWay compare_way(CompareOp op)
{
    switch ((int)op) {
    case COMPARE_EQ: return (CompareWay){WOP_I64_EQ, WOP_F64_EQ, WOP_I32_EQ};
    case COMPARE_NOT_EQ: return (CompareWay){WOP_I64_NE, WOP_F64_NE, WOP_I32_NE};
    case COMPARE_LT: return (CompareWay){WOP_I64_LT_S, WOP_F64_LT, WOP_I32_LT_S};
    case COMPARE_LT_E: return (CompareWay){WOP_I64_LE_S, WOP_F64_LE, WOP_I32_LE_S};
    case COMPARE_GT: return (CompareWay){WOP_I64_GT_S, WOP_F64_GT, WOP_I32_GT_S};
    case COMPARE_GT_E: return (CompareWay){WOP_I64_GE_S, WOP_F64_GE, WOP_I32_GE_S};
    default: UNREACHABLE();
    }
}

static bool is_int(IrKind kind)
{
    return kind == IR_KIND_INT || kind == IR_KIND_BOOL;
}

// --- Pieces -----------------------------------------------------------------------------------------------------------

/// Leave for the slow path where words can't be compared: to tell whether ints are equal, one small one is enough.
static void check_ints(FuncGen *f, Quick quick, IntOperand a, IntOperand b, bool one_is_enough)
{
    if (one_is_enough && (a.is_small || b.is_small)) {
        return;
    }
    if (!one_is_enough) {
        fg_int_check(f, quick, a, b);
        return;
    }
    fg_int_push(f, a);
    fg_int_push(f, b);
    fg_op(f, WOP_I64_OR);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_i32(f, 1);
    fg_op(f, WOP_I32_AND);
    fg_op(f, WOP_I32_EQZ);
    fg_br_if_slow(f, quick);
}

static void compare_ints(FuncGen *f, Quick quick, const IrInstr *instr, IntOperand a, IntOperand b)
{
    CompareOp op = (CompareOp)instr->imm.index;
    bool is_equality = op == COMPARE_EQ || op == COMPARE_NOT_EQ;
    check_ints(f, quick, a, b, is_equality && is_int(a.kind) && is_int(b.kind));
    fg_int_push(f, a);
    fg_int_push(f, b);
    fg_op(f, compare_way(op).i64);
}

/// The runtime's comparison of ints: an i32. No frame: it does not collect.
static void call_int_cmp(FuncGen *f, const IrInstr *instr, IntOperand a, IntOperand b)
{
    fg_int_push(f, a);
    fg_int_push(f, b);
    fg_call(f, RUNTIME_int_cmp);
    fg_i32(f, 0);
    fg_op(f, compare_way((CompareOp)instr->imm.index).i32);
}

/// What rich comparison gives.
static void call_compare(FuncGen *f, const IrInstr *instr)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_values(f, instr->args, 2);
    fg_i32(f, (int32_t)instr->imm.index);
    fg_call(f, RUNTIME_compare);
}

/// The Value on the stack becomes whether it is true; its operation is the one at hand.
static void call_truth(FuncGen *f)
{
    uint32_t value = fg_scratch(f, WTYPE_I64);
    fg_local_set(f, value);
    fg_before_call(f);
    fg_frame(f);
    fg_local_get(f, value);
    fg_call(f, RUNTIME_truth);
}

// --- Comparisons that give a value ------------------------------------------------------------------------------------

static CompareOp mirrored(CompareOp op)
{
    switch ((int)op) {
    case COMPARE_LT: return COMPARE_GT;
    case COMPARE_LT_E: return COMPARE_GT_E;
    case COMPARE_GT: return COMPARE_LT;
    case COMPARE_GT_E: return COMPARE_LT_E;
    default: return op;
    }
}

/// Whether `op` holds for an int and a float whose order, the i32 on the stack, is -1, 0, 1, or 2 where the float is
/// nan.
static void test_order(FuncGen *f, CompareOp op)
{
    fg_i32(f, op == COMPARE_GT ? 1 : op == COMPARE_GT_E ? 2 : 0);
    fg_op(f, op == COMPARE_GT     ? WOP_I32_EQ
             : op == COMPARE_GT_E ? WOP_I32_LT_U
                                  : compare_way(op).i32);
}

/// A float with an int: exact, whatever the int's size.
static void compare_float_with_int(FuncGen *f, const IrInstr *instr)
{
    bool float_is_first = fg_kind(f, instr->args[0]) == IR_KIND_FLOAT;
    IrReg number = instr->args[float_is_first ? 0 : 1];
    CompareOp op = (CompareOp)instr->imm.index;
    op = float_is_first ? mirrored(op) : op;
    IntOperand operand = fg_int_operand(f, instr->args[float_is_first ? 1 : 0]);
    Quick quick = fg_quick(f, WTYPE_I32);
    fg_int_exact_f64(f, quick, operand);
    fg_get(f, number);
    fg_op(f, compare_way(op).f64);
    if (fg_quick_is_all(f, quick)) {
        return;
    }
    fg_slow(f, quick);
    fg_int_push(f, operand);
    fg_get(f, number);
    fg_call(f, RUNTIME_int_cmp_f64);
    test_order(f, op);
    fg_quick_end(f);
}

/// Push the truth value of a comparison of numbers. False: it is none.
static bool compare_numbers(FuncGen *f, const IrInstr *instr)
{
    IrKind a = fg_kind(f, instr->args[0]), b = fg_kind(f, instr->args[1]);
    if (a == IR_KIND_FLOAT && b == IR_KIND_FLOAT) {
        fg_get(f, instr->args[0]);
        fg_get(f, instr->args[1]);
        fg_op(f, compare_way((CompareOp)instr->imm.index).f64);
    } else if ((a == IR_KIND_FLOAT && is_int(b)) || (is_int(a) && b == IR_KIND_FLOAT)) {
        compare_float_with_int(f, instr);
    } else if (is_int(a) && is_int(b)) {
        IntOperand x = fg_int_operand(f, instr->args[0]), y = fg_int_operand(f, instr->args[1]);
        Quick quick = fg_quick(f, WTYPE_I32);
        compare_ints(f, quick, instr, x, y);
        if (!fg_quick_is_all(f, quick)) {
            fg_slow(f, quick);
            call_int_cmp(f, instr, x, y);
            fg_quick_end(f);
        }
    } else {
        return false;
    }
    return true;
}

static bool may_be_ints(const FuncGen *f, const IrInstr *instr)
{
    IrKind a = fg_kind(f, instr->args[0]), b = fg_kind(f, instr->args[1]);
    return (a == IR_KIND_ANY || is_int(a)) && (b == IR_KIND_ANY || is_int(b));
}

void op_compare(FuncGen *f, const IrInstr *instr)
{
    if (compare_numbers(f, instr)) {
        fg_set_bool(f, instr->result);
        return;
    }
    if (!may_be_ints(f, instr)) {
        call_compare(f, instr);
        fg_set_value(f, instr->result);
        return;
    }
    IntOperand a = fg_int_operand(f, instr->args[0]), b = fg_int_operand(f, instr->args[1]);
    Quick quick = fg_quick(f, WTYPE_I64);
    compare_ints(f, quick, instr, a, b);
    fg_convert(f, IR_KIND_BOOL, IR_KIND_ANY);
    fg_slow(f, quick);
    call_compare(f, instr);
    fg_quick_end(f);
    fg_set_value(f, instr->result);
}

// --- Truth --------------------------------------------------------------------------------------------------------------

/// Where an object of this kind keeps how many items it has; 0: it has none.
static uint32_t length_offset(IrKind kind)
{
    switch ((int)kind) {
    case IR_KIND_STR: return LAYOUT_STR_LENGTH;
    case IR_KIND_TUPLE: return LAYOUT_TUPLE_LENGTH;
    default: return 0;
    }
}

/// Leave, where the Value is True or False or a small int, to `if_true` and `if_false`.
static void branch_common(FuncGen *f, uint32_t value, WasmLabel if_true, WasmLabel if_false)
{
    fg_local_get(f, value);
    fg_i64(f, 1); // the word of 0
    fg_op(f, WOP_I64_EQ);
    wmod_br_if(f->code, if_false);
    fg_local_get(f, value);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_i32(f, 1);
    fg_op(f, WOP_I32_AND);
    wmod_br_if(f->code, if_true);
    fg_local_get(f, value);
    fg_object(f, runtime_data(RUNTIME_DATA_true));
    fg_op(f, WOP_I64_EQ);
    wmod_br_if(f->code, if_true);
    fg_local_get(f, value);
    fg_object(f, runtime_data(RUNTIME_DATA_false));
    fg_op(f, WOP_I64_EQ);
    wmod_br_if(f->code, if_false);
}

static void truth_of_any(FuncGen *f, IrReg reg)
{
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmLabel is_true = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    WasmLabel is_false = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    branch_common(f, f->locals[reg], is_true, is_false);
    fg_get(f, reg);
    call_truth(f);
    wmod_br(f->code, done);
    wmod_end(f->code);
    fg_i32(f, 0);
    wmod_br(f->code, done);
    wmod_end(f->code);
    fg_i32(f, 1);
    wmod_end(f->code);
}

/// Push the truth value of a register.
static void push_truth(FuncGen *f, IrReg reg)
{
    IrKind kind = fg_kind(f, reg);
    uint32_t offset = length_offset(kind);
    if (offset != 0) {
        fg_get(f, reg);
        fg_op(f, WOP_I32_WRAP_I64);
        fg_load(f, WOP_I32_LOAD, offset);
        fg_i32(f, 0);
        fg_op(f, WOP_I32_NE);
        return;
    }
    switch ((int)kind) {
    case IR_KIND_BOOL: fg_get(f, reg); break;
    case IR_KIND_NONE: fg_i32(f, 0); break;
    case IR_KIND_INT: // the word of 0; large ints are not 0
        fg_get(f, reg);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_NE);
        break;
    case IR_KIND_FLOAT:
        fg_get(f, reg);
        wmod_f64_const(f->code, 0);
        fg_op(f, WOP_F64_NE);
        break;
    case IR_KIND_ANY: truth_of_any(f, reg); break;
    default:
        fg_get(f, reg);
        call_truth(f);
        break;
    }
}

void op_truth(FuncGen *f, const IrInstr *instr)
{
    push_truth(f, instr->args[0]);
    fg_set_bool(f, instr->result);
}

void op_is(FuncGen *f, const IrInstr *instr)
{
    fg_get_values(f, instr->args, 2);
    fg_op(f, WOP_I64_EQ);
    fg_set_bool(f, instr->result);
}

void op_not(FuncGen *f, const IrInstr *instr)
{
    fg_get(f, instr->args[0]);
    fg_op(f, WOP_I32_EQZ);
    fg_set_bool(f, instr->result);
}

void op_is_value(FuncGen *f, const IrInstr *instr)
{
    fg_get(f, instr->args[0]);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_NE);
    fg_set_bool(f, instr->result);
}

// --- As jumps -----------------------------------------------------------------------------------------------------------

/// Go on where the truth value on the stack is `if_true`, else jump.
static void branch_unless(FuncGen *f, bool if_true, WasmLabel otherwise)
{
    if (if_true) {
        fg_op(f, WOP_I32_EQZ);
    }
    wmod_br_if(f->code, otherwise);
}

/// A comparison whose quick path jumps straight to where it leads. `truth`: number of the TRUTH of its result, or of
/// the comparison itself.
static void branch_compare(FuncGen *f, const IrInstr *instr, uint32_t truth, bool if_true,
                           WasmLabel otherwise)
{
    IntOperand a = fg_int_operand(f, instr->args[0]), b = fg_int_operand(f, instr->args[1]);
    Quick quick = fg_quick(f, WTYPE_NONE);
    compare_ints(f, quick, instr, a, b);
    branch_unless(f, if_true, otherwise);
    if (fg_quick_is_all(f, quick)) {
        return;
    }
    fg_slow(f, quick);
    if (is_int(a.kind) && is_int(b.kind)) {
        call_int_cmp(f, instr, a, b);
    } else {
        uint32_t number = f->number;
        call_compare(f, instr);
        f->number = truth;
        call_truth(f);
        f->number = number;
    }
    branch_unless(f, if_true, otherwise);
    fg_quick_end(f);
}

void fg_branch(FuncGen *f, uint32_t truth, bool if_true, WasmLabel otherwise)
{
    const IrInstr *instr = fg_info(f)->instr;
    if (instr->op == IR_TRUTH) {
        push_truth(f, instr->args[0]);
    } else if (may_be_ints(f, instr)) {
        branch_compare(f, instr, truth, if_true, otherwise);
        return;
    } else if (!compare_numbers(f, instr)) {
        call_compare(f, instr);
        f->number = truth;
        call_truth(f);
    }
    branch_unless(f, if_true, otherwise);
}
