// SPDX-License-Identifier: Apache-2.0
// Calls: of a known function's typed entry, and of anything by the runtime, with the arguments in a window of the frame.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

/// Push the tuple of the last arguments' names, or NO_VALUE.
static void push_names(FuncGen *f, const IrConst *names)
{
    fg_i64(f, names == NULL ? 0 : data_const(f->gen, names));
}

// --- Arguments --------------------------------------------------------------------------------------------------------

/// A callee and its arguments on their way to the runtime.
typedef struct Call {
    IrReg callee;
    uint32_t n;      // arguments
    uint32_t offset; // Values in the window before them: 1 where the callee lies there
} Call;

/// Note the place, write what must be kept, fill the window.
static Call begin_call(FuncGen *f, const IrInstr *instr)
{
    Call call = {instr->args[0], instr->n_args - 1, 0};
    bool is_method =
        instr->op ==
        IR_CALL_METHOD; // the object right before its arguments: the runtime may take them so
    call.offset = is_method || fg_kind(f, call.callee) == IR_KIND_FLOAT ? 1 : 0;
    fg_before_call(f);
    fg_fill_window(f, instr->args + 1 - call.offset, call.n + call.offset);
    return call;
}

/// Push frame and callee.
static void push_callee(FuncGen *f, Call call)
{
    fg_window_frame(f, call.n + call.offset);
    if (fg_kind(f, call.callee) == IR_KIND_FLOAT) {
        fg_get_window(f, 0);
    } else {
        fg_get_value(f, call.callee);
    }
}

/// Push what comes behind them: arguments and names.
static void push_args(FuncGen *f, Call call, const IrConst *names)
{
    fg_window_address(f);
    if (call.offset > 0) {
        fg_i32(f, VALUE_BYTES);
        fg_op(f, WOP_I32_ADD);
    }
    fg_i32(f, (int32_t)call.n);
    push_names(f, names);
}

// --- Known functions --------------------------------------------------------------------------------------------------

/// Whether two or more arguments must become objects, so that none may be on wasm's stack alone.
static bool has_many_boxes(const FuncGen *f, const IrInstr *instr)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        n += live_boxes_arg(f->ir, instr, i) ? 1 : 0;
    }
    return n > 1;
}

/// Whether argument `i`, passed as the f64 that it is, stays in use here or in another parameter.
static bool shares_float(const FuncGen *f, const IrInstr *instr, uint32_t i, IrKind to)
{
    IrReg reg = instr->args[i];
    if (fg_kind(f, reg) != IR_KIND_FLOAT || to != IR_KIND_FLOAT) {
        return false;
    }
    const LiveInstr *info = fg_info(f);
    for (uint32_t k = 0; k < info->n_live; k++) {
        if (info->live[k] == reg) {
            return true;
        }
    }
    for (uint32_t k = 0; k < instr->n_args; k++) {
        if (k != i && instr->args[k] == reg) {
            return true;
        }
    }
    return false;
}

void op_call_func(FuncGen *f, const IrInstr *instr)
{
    const IrFunc *callee = instr->imm.func;
    uint32_t n_before = callee->n_cells > 0 ? 1 : 0;
    bool in_window = has_many_boxes(f, instr);
    ML_ASSERT(instr->n_args == n_before + callee->n_params);
    fg_before_call(f);
    if (in_window) {
        fg_fill_window(f, instr->args, instr->n_args);
    }
    bool is_inlined = fg_may_inline(f, callee);
    if (!is_inlined) {
        fg_frame(f);
    }
    for (uint32_t i = 0; i < instr->n_args; i++) {
        IrKind to = i < n_before ? IR_KIND_ANY : callee->regs.items[i - n_before].kind;
        if (in_window && live_boxes_arg(f->ir, instr, i)) {
            fg_get_window(f, i);
        } else {
            if (shares_float(f, instr, i, to)) {
                fg_identify(f, instr->args[i]);
            }
            fg_get_as(f, instr->args[i], to);
        }
    }
    if (is_inlined) {
        fg_inline(f, callee);
    } else {
        wmod_call(f->code, f->gen->funcs[callee->number].typed);
    }
    IrKind kind = callee->result_kind;
    if (IR_KINDS[kind].rep == IR_REP_F64) {
        fg_set_f64(f, instr->result);
    } else if (IR_KINDS[kind].rep == IR_REP_I32) {
        fg_set_bool(f, instr->result);
    } else {
        fg_set_value(f, instr->result);
    }
}

// --- Anything ---------------------------------------------------------------------------------------------------------

void op_call(FuncGen *f, const IrInstr *instr)
{
    Call call = begin_call(f, instr);
    push_callee(f, call);
    push_args(f, call, instr->imm.constant);
    fg_call(f, RUNTIME_call);
    fg_set_value(f, instr->result);
}

static void call_method(FuncGen *f, const IrInstr *instr)
{
    Call call = begin_call(f, instr);
    push_callee(f, call);
    fg_object(f, data_str(f->gen, instr->imm.string));
    push_args(f, call, instr->names);
    fg_call(f, RUNTIME_call_method);
}

void op_call_method(FuncGen *f, const IrInstr *instr)
{
    if (is_list_append(f, instr)) {
        quick_list_append(f, instr);
        call_method(f, instr);
        fg_quick_end(f);
    } else {
        call_method(f, instr);
    }
    fg_set_value(f, instr->result);
}

/// The second register is the first argument, or no value: then the arguments begin behind it.
void op_call_bound(FuncGen *f, const IrInstr *instr)
{
    Call call = begin_call(f, instr);
    uint32_t n_less = fg_scratch(f, WTYPE_I32);
    push_callee(f, call);
    fg_get(f, instr->args[1]);
    fg_op(f, WOP_I64_EQZ);
    fg_local_set(f, n_less);
    fg_window_address(f);
    fg_local_get(f, n_less);
    fg_i32(f, 3); // a Value has 8 bytes
    fg_op(f, WOP_I32_SHL);
    fg_op(f, WOP_I32_ADD);
    fg_i32(f, (int32_t)call.n);
    fg_local_get(f, n_less);
    fg_op(f, WOP_I32_SUB);
    push_names(f, instr->imm.constant);
    fg_call(f, RUNTIME_call);
    fg_set_value(f, instr->result);
}

/// What a.name(…) calls, and the argument that comes before all others, if any.
void op_method(FuncGen *f, const IrInstr *instr)
{
    f->method_self =
        f->method_self != 0 ? f->method_self : wmod_local(f->func, WTYPE_I64, STR("method_self"));
    fg_before_call(f);
    fg_fill_window(f, instr->args, 1); // the runtime puts the other result in its place
    fg_window_frame(f, 1);
    fg_get_window(f, 0);
    fg_object(f, data_str(f->gen, instr->imm.string));
    fg_window_address(f);
    fg_call(f, RUNTIME_method);
    fg_get_window(f, 0);
    fg_local_set(f, f->method_self);
    fg_set_value(f, instr->result);
}

void op_method_self(FuncGen *f, const IrInstr *instr)
{
    fg_local_get(f, f->method_self);
    fg_set_value(f, instr->result);
}

/// A builtin: its object is at a known address.
void op_call_native(FuncGen *f, const IrInstr *instr)
{
    if (fg_native_direct(f, instr)) {
        return;
    }
    Call call = {IR_NO_REG, instr->n_args, 0};
    fg_before_call(f);
    fg_fill_window(f, instr->args, call.n);
    fg_window_frame(f, call.n);
    fg_object(f, data_builtin(instr->imm.string));
    push_args(f, call, NULL);
    fg_call(f, RUNTIME_call);
    fg_set_value(f, instr->result);
}

// --- Functions and classes ----------------------------------------------------------------------------------------------

/// Defaults, keyword-only defaults, then cells.
void op_function_new(FuncGen *f, const IrInstr *instr)
{
    enum { N_BEFORE = 2 };
    uint32_t n_cells = instr->n_args - N_BEFORE;
    fg_before_call(f);
    fg_fill_window(f, instr->args + N_BEFORE, n_cells);
    fg_window_frame(f, n_cells);
    fg_i32(f, (int32_t)f->gen->funcs[instr->imm.func->number].code);
    fg_get_value(f, instr->args[0]);
    fg_get_value(f, instr->args[1]);
    fg_window_address(f);
    fg_i32(f, (int32_t)n_cells);
    fg_call(f, RUNTIME_function_new);
    fg_set_value(f, instr->result);
}

/// namespace, bases, keywords, the cell of __class__ or None
void op_class_new(FuncGen *f, const IrInstr *instr)
{
    enum { NAMESPACE, BASES, KEYWORDS, CELL };
    uint32_t made = fg_scratch(f, WTYPE_I64);
    fg_before_call(f);
    fg_frame(f);
    fg_object(f, data_str(f->gen, instr->imm.string));
    fg_get_value(f, instr->args[NAMESPACE]);
    fg_get_value(f, instr->args[BASES]);
    fg_get_value(f, instr->args[KEYWORDS]);
    fg_call(f, RUNTIME_class_new);
    fg_local_set(f, made);
    if (fg_kind(f, instr->args[CELL]) == IR_KIND_CELL) {
        fg_get(f, instr->args[CELL]);
        fg_op(f, WOP_I32_WRAP_I64);
        fg_local_get(f, made);
        fg_load(f, WOP_I64_STORE, LAYOUT_CELL_VALUE);
    }
    fg_local_get(f, made);
    fg_set_value(f, instr->result);
}

// --- Unpacking --------------------------------------------------------------------------------------------------------

void op_unpack_star(FuncGen *f, const IrInstr *instr)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_value(f, instr->args[0]);
    fg_i32(f, (int32_t)(instr->imm.integer >> 32));
    fg_i32(f, (int32_t)instr->imm.integer);
    fg_call(f, RUNTIME_unpack_star);
    fg_set_value(f, instr->result);
}
