// SPDX-License-Identifier: Apache-2.0
// Builtins that are called directly: some are an instruction or two, or a function of the runtime's own, where the kinds
// of their arguments are known; any other is called as an object.
#include "gen/wasm/gen_internal.h"

/// Push the length, an INT, of a sequence whose kind has it at `offset`.
static void push_length(FuncGen *f, IrReg sequence, uint32_t offset)
{
    fg_get(f, sequence);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_load(f, WOP_I32_LOAD, offset);
    fg_op(f, WOP_I64_EXTEND_I32_U);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SHL);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_OR);
}

/// Call a function of the runtime with the frame and the argument as a Value.
static void call_with_value(FuncGen *f, const IrInstr *instr, RuntimeFunc func)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_value(f, instr->args[0]);
    fg_call(f, func);
}

static void length(FuncGen *f, const IrInstr *instr)
{
    switch ((int)fg_kind(f, instr->args[0])) {
    case IR_KIND_STR: push_length(f, instr->args[0], LAYOUT_STR_LENGTH); break;
    case IR_KIND_LIST: push_length(f, instr->args[0], LAYOUT_LIST_LENGTH); break;
    case IR_KIND_TUPLE: push_length(f, instr->args[0], LAYOUT_TUPLE_LENGTH); break;
    default: call_with_value(f, instr, RUNTIME_length); break;
    }
}

/// str() and repr(), which agree on numbers.
static void text(FuncGen *f, const IrInstr *instr, RuntimeFunc func)
{
    switch ((int)fg_kind(f, instr->args[0])) {
    case IR_KIND_INT: call_with_value(f, instr, RUNTIME_int_str); break;
    case IR_KIND_FLOAT:
        fg_before_call(f);
        fg_frame(f);
        fg_get(f, instr->args[0]);
        fg_call(f, RUNTIME_float_repr);
        break;
    case IR_KIND_STR:
        if (func == RUNTIME_str) {
            fg_get(f, instr->args[0]);
            break;
        }
        call_with_value(f, instr, func);
        break;
    default: call_with_value(f, instr, func); break;
    }
}

/// What is a number or a str for certain has a text of its own where no specification asks for another one.
void op_format(FuncGen *f, const IrInstr *instr)
{
    IrKind kind = fg_kind(f, instr->args[0]);
    bool is_number = kind == IR_KIND_INT || kind == IR_KIND_FLOAT;
    bool is_str = kind == IR_KIND_STR && instr->imm.index != 'r' && instr->imm.index != 'a';
    if (f->is_empty_text[instr->args[1]] && (is_number || is_str)) {
        text(f, instr, RUNTIME_str);
    } else {
        fg_before_call(f);
        fg_frame(f);
        fg_get_values(f, instr->args, 2);
        fg_i32(f, (int32_t)instr->imm.index);
        fg_call(f, RUNTIME_format);
    }
    fg_set_value(f, instr->result);
}

static void iter(FuncGen *f, const IrInstr *instr)
{
    call_with_value(f, instr, RUNTIME_iter);
}

static void ascii(FuncGen *f, const IrInstr *instr)
{
    call_with_value(f, instr, RUNTIME_ascii);
}

static void str(FuncGen *f, const IrInstr *instr)
{
    text(f, instr, RUNTIME_str);
}

static void repr(FuncGen *f, const IrInstr *instr)
{
    text(f, instr, RUNTIME_repr);
}

static const struct Direct {
    const char *name;                               // of a builtin that is called with one argument
    void (*emit)(FuncGen *f, const IrInstr *instr); // leaves the result, a Value, on the stack
} DIRECT[] = {
    {"ascii", ascii}, {"iter", iter}, {"len", length}, {"repr", repr}, {"str", str},
};

bool fg_native_direct(FuncGen *f, const IrInstr *instr)
{
    for (size_t i = 0; i < sizeof DIRECT / sizeof DIRECT[0]; i++) {
        if (instr->n_args == 1 && str_equal(instr->imm.string, str_of(DIRECT[i].name))) {
            DIRECT[i].emit(f, instr);
            fg_set_value(f, instr->result);
            return true;
        }
    }
    return false;
}
