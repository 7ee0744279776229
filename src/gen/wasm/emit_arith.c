// SPDX-License-Identifier: Apache-2.0
// Arithmetic by the kinds of its operands: ints in line, floats as f64, everything else by the runtime.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

typedef enum Numbers {
    NUMBERS_NO,    // at least one operand of which too little is known
    NUMBERS_INT,   // ints and bools
    NUMBERS_FLOAT, // a float with a number
} Numbers;

static Numbers numbers_of(IrKind a, IrKind b)
{
    bool a_is_int = a == IR_KIND_INT || a == IR_KIND_BOOL;
    bool b_is_int = b == IR_KIND_INT || b == IR_KIND_BOOL;
    if (a_is_int && b_is_int) {
        return NUMBERS_INT;
    }
    bool are_numbers = (a_is_int || a == IR_KIND_FLOAT) && (b_is_int || b == IR_KIND_FLOAT);
    return are_numbers ? NUMBERS_FLOAT : NUMBERS_NO;
}

// --- Floats ---------------------------------------------------------------------------------------------------------

/// Push a number as f64. Ints beyond 63 bits are converted by the runtime: OverflowError.
void fg_get_f64(FuncGen *f, IrReg reg)
{
    IrKind kind = fg_kind(f, reg);
    if (kind == IR_KIND_FLOAT) {
        fg_get(f, reg);
        return;
    }
    IntOperand operand = fg_int_operand(f, reg);
    Quick quick = fg_quick(f, WTYPE_F64);
    fg_int_to_f64(f, quick, operand);
    if (fg_quick_is_all(f, quick)) {
        return;
    }
    fg_slow(f, quick);
    fg_before_call(f);
    fg_frame(f);
    fg_int_push(f, operand);
    fg_call(f, RUNTIME_int_to_f64);
    fg_quick_end(f);
}

/// The function of the runtime for a float operator that raises, or is none of wasm's.
static RuntimeFunc float_func(BinaryOp op)
{
    switch ((int)op) {
    case BINARY_DIV: return RUNTIME_float_div;
    case BINARY_FLOOR_DIV: return RUNTIME_float_floordiv;
    case BINARY_MOD: return RUNTIME_float_mod;
    case BINARY_POW: return RUNTIME_float_pow;
    default: return RUNTIME_FUNC_COUNT;
    }
}

static void float_call(FuncGen *f, RuntimeFunc func, uint32_t a, uint32_t b)
{
    fg_before_call(f);
    fg_frame(f);
    fg_local_get(f, a);
    fg_local_get(f, b);
    fg_call(f, func);
}

static void float_div(FuncGen *f, uint32_t a, uint32_t b)
{
    Quick quick = fg_quick(f, WTYPE_F64);
    fg_local_get(f, b);
    wmod_f64_const(f->code, 0);
    fg_op(f, WOP_F64_EQ);
    fg_br_if_slow(f, quick);
    fg_local_get(f, a);
    fg_local_get(f, b);
    fg_op(f, WOP_F64_DIV);
    fg_slow(f, quick);
    float_call(f, RUNTIME_float_div, a, b);
    fg_quick_end(f);
}

static void op_float_binary(FuncGen *f, const IrInstr *instr, BinaryOp op)
{
    uint32_t a = fg_scratch(f, WTYPE_F64), b = fg_scratch(f, WTYPE_F64);
    bool int_is_first = fg_kind(f, instr->args[0]) != IR_KIND_FLOAT;
    fg_get_f64(f,
               instr->args[int_is_first ? 0 : 1]); // what may call comes before what is in a local
    fg_local_set(f, int_is_first ? a : b);
    fg_get_f64(f, instr->args[int_is_first ? 1 : 0]);
    fg_local_set(f, int_is_first ? b : a);
    RuntimeFunc func = float_func(op);
    if (func == RUNTIME_float_div) {
        float_div(f, a, b);
    } else if (func != RUNTIME_FUNC_COUNT) {
        float_call(f, func, a, b);
    } else {
        fg_local_get(f, a);
        fg_local_get(f, b);
        fg_op(f, op == BINARY_ADD ? WOP_F64_ADD : op == BINARY_SUB ? WOP_F64_SUB : WOP_F64_MUL);
    }
    fg_set_f64(f, instr->result);
}

// --- Ints -----------------------------------------------------------------------------------------------------------

typedef void QuickInt(FuncGen *f, Quick quick, IntOperand a, IntOperand b);

static void int_and(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_bits(f, quick, a, b, WOP_I64_AND);
}

static void int_or(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_bits(f, quick, a, b, WOP_I64_OR);
}

static void int_xor(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_bits(f, quick, a, b, WOP_I64_XOR);
}

/// How an operator is done on ints: in line, and by the runtime.
typedef struct IntWay {
    QuickInt *quick; // or NULL
    RuntimeFunc slow;
} IntWay;

static IntWay int_way(BinaryOp op)
{
    switch (op) {
    case BINARY_ADD: return (IntWay){fg_int_add, RUNTIME_int_add};
    case BINARY_SUB: return (IntWay){fg_int_sub, RUNTIME_int_sub};
    case BINARY_MUL: return (IntWay){fg_int_mul, RUNTIME_int_mul};
    case BINARY_DIV: return (IntWay){fg_int_truediv, RUNTIME_int_truediv};
    case BINARY_MOD: return (IntWay){fg_int_mod, RUNTIME_int_mod};
    case BINARY_FLOOR_DIV: return (IntWay){fg_int_floordiv, RUNTIME_int_floordiv};
    case BINARY_POW: return (IntWay){NULL, RUNTIME_int_pow};
    case BINARY_LSHIFT: return (IntWay){fg_int_lshift, RUNTIME_int_lshift};
    case BINARY_RSHIFT: return (IntWay){fg_int_rshift, RUNTIME_int_rshift};
    case BINARY_BIT_OR: return (IntWay){int_or, RUNTIME_int_or};
    case BINARY_BIT_XOR: return (IntWay){int_xor, RUNTIME_int_xor};
    case BINARY_BIT_AND: return (IntWay){int_and, RUNTIME_int_and};
    case BINARY_MAT_MUL:
    case BINARY_COUNT: break;
    }
    return (IntWay){NULL, RUNTIME_binary};
}

/// Two bools: & | ^ give a bool.
static bool op_bool_bits(FuncGen *f, const IrInstr *instr, BinaryOp op)
{
    bool is_bits = op == BINARY_BIT_AND || op == BINARY_BIT_OR || op == BINARY_BIT_XOR;
    if (!is_bits || fg_kind(f, instr->args[0]) != IR_KIND_BOOL ||
        fg_kind(f, instr->args[1]) != IR_KIND_BOOL) {
        return false;
    }
    fg_get(f, instr->args[0]);
    fg_get(f, instr->args[1]);
    fg_op(f, op == BINARY_BIT_AND ? WOP_I32_AND : op == BINARY_BIT_OR ? WOP_I32_OR : WOP_I32_XOR);
    fg_set_bool(f, instr->result);
    return true;
}

static void call_ints(FuncGen *f, BinaryOp op, IntOperand a, IntOperand b)
{
    RuntimeFunc func = int_way(op).slow;
    fg_before_call(f);
    fg_frame(f);
    fg_int_push(f, a);
    fg_int_push(f, b);
    if (func == RUNTIME_binary) {
        fg_i32(f, (int32_t)op);
    }
    fg_call(f, func);
}

static void op_ints(FuncGen *f, const IrInstr *instr, BinaryOp op)
{
    if (op_bool_bits(f, instr, op)) {
        return;
    }
    IntWay way = int_way(op);
    IntOperand a = fg_int_operand(f, instr->args[0]), b = fg_int_operand(f, instr->args[1]);
    if (way.quick != NULL) {
        Quick quick = fg_quick(f, op == BINARY_DIV ? WTYPE_F64 : WTYPE_I64);
        way.quick(f, quick, a, b);
        if (!fg_quick_is_all(f, quick)) {
            fg_slow(f, quick);
            call_ints(f, op, a, b);
            fg_quick_end(f);
        }
    } else {
        call_ints(f, op, a, b);
    }
    if (op == BINARY_DIV) {
        fg_set_f64(f, instr->result);
    } else {
        fg_set_value(f, instr->result);
    }
}

// --- Anything -------------------------------------------------------------------------------------------------------

static void call_operator(FuncGen *f, const IrInstr *instr, RuntimeFunc func)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_values(f, instr->args, instr->n_args);
    fg_i32(f, (int32_t)instr->imm.index);
    fg_call(f, func);
}

/// Whether small ints are worth a look before the runtime is asked.
static bool may_be_ints(IrKind a, IrKind b)
{
    return (a == IR_KIND_ANY || a == IR_KIND_INT) && (b == IR_KIND_ANY || b == IR_KIND_INT);
}

static void op_any(FuncGen *f, const IrInstr *instr, BinaryOp op, RuntimeFunc func)
{
    bool are_str =
        fg_kind(f, instr->args[0]) == IR_KIND_STR && fg_kind(f, instr->args[1]) == IR_KIND_STR;
    if (are_str && op == BINARY_ADD) {
        fg_before_call(f);
        fg_frame(f);
        fg_get(f, instr->args[0]);
        fg_get(f, instr->args[1]);
        fg_call(f, RUNTIME_str_concat);
        fg_set_value(f, instr->result);
        return;
    }
    IntWay way = int_way(op);
    if (way.quick == NULL || op == BINARY_DIV ||
        !may_be_ints(fg_kind(f, instr->args[0]), fg_kind(f, instr->args[1]))) {
        call_operator(f, instr, func);
        fg_set_value(f, instr->result);
        return;
    }
    IntOperand a = fg_int_operand(f, instr->args[0]), b = fg_int_operand(f, instr->args[1]);
    Quick quick = fg_quick(f, WTYPE_I64);
    way.quick(f, quick, a, b);
    if (!fg_quick_is_all(f, quick)) {
        fg_slow(f, quick);
        call_operator(f, instr, func);
        fg_quick_end(f);
    }
    fg_set_value(f, instr->result);
}

void op_binary(FuncGen *f, const IrInstr *instr)
{
    BinaryOp op = (BinaryOp)instr->imm.index;
    switch (numbers_of(fg_kind(f, instr->args[0]), fg_kind(f, instr->args[1]))) {
    case NUMBERS_INT: op_ints(f, instr, op); return;
    case NUMBERS_FLOAT:
        if (op <= BINARY_POW && op != BINARY_MAT_MUL) {
            op_float_binary(f, instr, op);
            return;
        }
        break;
    case NUMBERS_NO: break;
    }
    op_any(f, instr, op, instr->op == IR_INPLACE ? RUNTIME_inplace : RUNTIME_binary);
}

// --- One operand ----------------------------------------------------------------------------------------------------

static void call_unary_int(FuncGen *f, UnaryOp op, IntOperand a)
{
    fg_before_call(f);
    fg_frame(f);
    fg_int_push(f, a);
    if (a.kind == IR_KIND_ANY || op == UNARY_PLUS) {
        fg_i32(f, (int32_t)op);
        fg_call(f, RUNTIME_unary);
    } else {
        fg_call(f, op == UNARY_MINUS ? RUNTIME_int_neg : RUNTIME_int_invert);
    }
}

static void op_unary_int(FuncGen *f, const IrInstr *instr, UnaryOp op)
{
    IntOperand a = fg_int_operand(f, instr->args[0]);
    if (op == UNARY_PLUS && a.kind == IR_KIND_INT) {
        fg_int_push(f, a);
    } else {
        Quick quick = fg_quick(f, WTYPE_I64);
        if (op == UNARY_MINUS) {
            fg_int_neg(f, quick, a);
        } else if (op == UNARY_INVERT) {
            fg_int_invert(f, quick, a);
        } else {
            fg_int_check(f, quick, a, (IntOperand){.is_small = true});
            fg_int_push(f, a);
        }
        if (!fg_quick_is_all(f, quick)) {
            fg_slow(f, quick);
            call_unary_int(f, op, a);
            fg_quick_end(f);
        }
    }
    fg_set_value(f, instr->result);
}

void op_unary(FuncGen *f, const IrInstr *instr)
{
    UnaryOp op = (UnaryOp)instr->imm.index;
    IrKind kind = fg_kind(f, instr->args[0]);
    if (kind == IR_KIND_FLOAT && op != UNARY_INVERT) {
        bool is_same = op == UNARY_PLUS;
        if (is_same && !fg_info(f)->is_last_use) {
            fg_identify(f, instr->args[0]);
        }
        fg_get(f, instr->args[0]);
        if (!is_same) {
            fg_op(f, WOP_F64_NEG);
            wmod_f64_const(f->code, 0); // a nan becomes another one: runtime/float.h
            fg_op(f, WOP_F64_SUB);
        }
        fg_set_f64(f, instr->result);
    } else if (kind == IR_KIND_INT || kind == IR_KIND_BOOL || kind == IR_KIND_ANY) {
        op_unary_int(f, instr, op);
    } else {
        call_operator(f, instr, RUNTIME_unary);
        fg_set_value(f, instr->result);
    }
}
