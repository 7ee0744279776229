// SPDX-License-Identifier: Apache-2.0
// Constants, and the places where variables live: registers, cells, the words of module variables.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

// --- Values ---------------------------------------------------------------------------------------------------------

void op_copy(FuncGen *f, const IrInstr *instr)
{
    IrKind from = fg_kind(f, instr->args[0]), to = fg_kind(f, instr->result);
    if (from == IR_KIND_FLOAT && to == IR_KIND_FLOAT && !fg_info(f)->is_last_use) {
        fg_identify(f, instr->args[0]);
    }
    fg_get_as(f, instr->args[0], to);
    fg_set(f, instr->result);
}

void op_int(FuncGen *f, const IrInstr *instr)
{
    fg_i64(f, (int64_t)((uint64_t)instr->imm.integer << 1 | 1));
    fg_set_value(f, instr->result);
}

void op_float(FuncGen *f, const IrInstr *instr)
{
    if (fg_kind(f, instr->result) == IR_KIND_FLOAT) {
        wmod_f64_const(f->code, instr->imm.real);
        fg_set_f64(f, instr->result);
    } else {
        fg_object(f, data_float(f->gen, instr->imm.real));
        fg_set_value(f, instr->result);
    }
}

void op_bool(FuncGen *f, const IrInstr *instr)
{
    if (fg_kind(f, instr->result) == IR_KIND_BOOL) {
        fg_i32(f, instr->imm.integer != 0);
        fg_set_bool(f, instr->result);
    } else {
        fg_object(f,
                  runtime_data(instr->imm.integer != 0 ? RUNTIME_DATA_true : RUNTIME_DATA_false));
        fg_set_value(f, instr->result);
    }
}

void op_none(FuncGen *f, const IrInstr *instr)
{
    fg_object(f, runtime_data(RUNTIME_DATA_none));
    fg_set_value(f, instr->result);
}

void op_const(FuncGen *f, const IrInstr *instr)
{
    fg_i64(f, data_const(f->gen, instr->imm.constant));
    fg_set_value(f, instr->result);
}

void op_import_native(FuncGen *f, const IrInstr *instr)
{
    uint32_t address = runtime_module(instr->imm.string);
    ML_ASSERT(address != 0); // ir/module.def has no others
    fg_object(f, address);
    fg_set_value(f, instr->result);
}

void op_unbound(FuncGen *f, const IrInstr *instr)
{
    fg_i64(f, 0);
    fg_set_value(f, instr->result);
}

void op_builtin(FuncGen *f, const IrInstr *instr)
{
    fg_object(f, data_builtin(instr->imm.string));
    fg_set_value(f, instr->result);
}

// --- Names without a value -------------------------------------------------------------------------------------------

/// Push what `self` means in this method, whose `name` may have been meant, or NO_VALUE.
static void push_self(FuncGen *f)
{
    IrReg self = f->outer == NULL ? f->gen->funcs[f->ir->number].self : IR_NO_REG;
    if (self != IR_NO_REG) {
        fg_get_value(f, self);
    } else {
        fg_i64(f, 0);
    }
}

/// The error of a name that has no value.
static void raise_name(FuncGen *f, RuntimeFunc func, Str name)
{
    f->is_cold = true;
    fg_before_call(f);
    fg_frame(f);
    fg_object(f, data_str(f->gen, name));
    if (func == RUNTIME_name_error) {
        push_self(f);
    }
    fg_call(f, func);
    f->is_cold = false;
    fg_op(f, WOP_UNREACHABLE);
}

void op_check(FuncGen *f, const IrInstr *instr)
{
    RuntimeFunc func = instr->op == IR_CHECK_BOUND  ? RUNTIME_unbound_local
                       : instr->op == IR_CHECK_FREE ? RUNTIME_unbound_free
                                                    : RUNTIME_name_error;
    if (IR_KINDS[fg_kind(f, instr->args[0])].is_unboxed) {
        return; // always has a value
    }
    fg_get(f, instr->args[0]);
    fg_op(f, WOP_I64_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    raise_name(f, func, instr->imm.string);
    wmod_end(f->code);
}

// --- Cells ------------------------------------------------------------------------------------------------------------

static void push_address(FuncGen *f, IrReg reg)
{
    fg_get(f, reg);
    fg_op(f, WOP_I32_WRAP_I64);
}

void op_cell_new(FuncGen *f, const IrInstr *instr)
{
    fg_before_call(f);
    fg_frame(f);
    if (instr->op == IR_CELL_NEW) {
        fg_get_value(f, instr->args[0]);
    } else {
        fg_i64(f, 0);
    }
    fg_call(f, RUNTIME_cell_new);
    fg_set_value(f, instr->result);
}

void op_cell_get(FuncGen *f, const IrInstr *instr)
{
    push_address(f, instr->args[0]);
    fg_load(f, WOP_I64_LOAD, LAYOUT_CELL_VALUE);
    fg_set_value(f, instr->result);
}

void op_cell_set(FuncGen *f, const IrInstr *instr)
{
    push_address(f, instr->args[0]);
    if (instr->op == IR_CELL_SET) {
        fg_get_value(f, instr->args[1]);
    } else {
        fg_i64(f, 0);
    }
    fg_load(f, WOP_I64_STORE, LAYOUT_CELL_VALUE);
}

void op_outer_cell(FuncGen *f, const IrInstr *instr)
{
    ML_ASSERT(f->callee != 0);
    fg_local_get(f, f->callee);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_load(f, WOP_I64_LOAD, LAYOUT_FUNCTION_CELLS + instr->imm.index * 8);
    fg_set_value(f, instr->result);
}

// --- Module variables -------------------------------------------------------------------------------------------------

static void push_global(FuncGen *f, const IrGlobal *global)
{
    fg_i32(f, (int32_t)data_global(f->gen, global));
    fg_load(f, WOP_I64_LOAD, 0);
}

/// Whether the variable certainly has a value here: the function that runs came out of it.
static bool is_bound(const FuncGen *f, const IrGlobal *global)
{
    return global->only_func == f->ir && !f->gen->is_deleted[global->number];
}

void op_global_get(FuncGen *f, const IrInstr *instr)
{
    const IrGlobal *global = instr->imm.global;
    bool is_used = fg_info(f)->is_result_used;
    if (instr->op == IR_GLOBAL_READ || is_bound(f, global)) {
        if (is_used) {
            push_global(f, global);
            fg_set_value(f, instr->result);
        }
        return;
    }
    uint32_t value = fg_scratch(f, WTYPE_I64);
    push_global(f, global);
    fg_local_tee(f, value);
    fg_op(f, WOP_I64_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    if (global->builtin != NULL) {
        fg_object(f, data_builtin(str_of(global->builtin)));
        fg_local_set(f, value);
    } else {
        raise_name(f, RUNTIME_name_error, global->name);
    }
    wmod_end(f->code);
    if (is_used) {
        fg_local_get(f, value);
        fg_set_value(f, instr->result);
    }
}

void op_global_set(FuncGen *f, const IrInstr *instr)
{
    fg_i32(f, (int32_t)data_global(f->gen, instr->imm.global));
    fg_get_value(f, instr->args[0]);
    fg_load(f, WOP_I64_STORE, 0);
}

void op_global_del(FuncGen *f, const IrInstr *instr)
{
    const IrGlobal *global = instr->imm.global;
    push_global(f, global);
    fg_op(f, WOP_I64_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    raise_name(f, RUNTIME_name_error, global->name);
    wmod_end(f->code);
    fg_i32(f, (int32_t)data_global(f->gen, global));
    fg_i64(f, 0);
    fg_load(f, WOP_I64_STORE, 0);
}
