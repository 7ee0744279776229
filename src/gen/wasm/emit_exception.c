// SPDX-License-Identifier: Apache-2.0
// Raising, handlers, what is being handled.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

void op_raise(FuncGen *f, const IrInstr *instr)
{
    fg_before_call(f);
    fg_frame(f);
    fg_get_values(f, instr->args, 2);
    fg_call(f, RUNTIME_raise);
    fg_op(f, WOP_UNREACHABLE);
}

/// The exception on the stack, an i32, goes on from here as it is: this function's row is in its traceback already.
static void throw_on(FuncGen *f)
{
    fg_i32(f, (int32_t)runtime_data(RUNTIME_DATA_thrown_top));
    fg_base(f);
    fg_load(f, WOP_I32_STORE, 0);
    wmod_throw(f->code, f->gen->exception);
}

void op_reraise(FuncGen *f, const IrInstr *instr)
{
    fg_get(f, instr->args[0]);
    fg_op(f, WOP_I32_WRAP_I64);
    throw_on(f);
}

static void push_handled(FuncGen *f)
{
    fg_i32(f, (int32_t)runtime_data(RUNTIME_DATA_handled));
    fg_load(f, WOP_I64_LOAD, 0);
}

void op_raise_handled(FuncGen *f, const IrInstr *instr)
{
    (void)instr;
    push_handled(f);
    fg_op(f, WOP_I64_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    fg_before_call(f);
    fg_frame(f);
    fg_call(f, RUNTIME_raise_handled); // RuntimeError: there is none
    wmod_end(f->code);
    push_handled(f);
    fg_op(f, WOP_I32_WRAP_I64);
    throw_on(f);
}

void op_handled_outer(FuncGen *f, const IrInstr *instr)
{
    ML_ASSERT(f->handled != 0);
    fg_local_get(f, f->handled);
    fg_set_value(f, instr->result);
}

void op_handled_set(FuncGen *f, const IrInstr *instr)
{
    fg_i32(f, (int32_t)runtime_data(RUNTIME_DATA_handled));
    fg_get_value(f, instr->args[0]);
    fg_load(f, WOP_I64_STORE, 0);
}

/// Whether `block` asks for what was being handled at the entry.
static bool asks_outer(const IrBlock *block)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (instr->op == IR_HANDLED_OUTER) {
            return true;
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            if (asks_outer(instr->blocks[i])) {
                return true;
            }
        }
    }
    return false;
}

void fg_keep_handled(FuncGen *f)
{
    if (asks_outer(f->ir->body)) {
        f->handled = wmod_local(f->func, WTYPE_I64, STR("handled"));
        push_handled(f);
        fg_local_set(f, f->handled);
    }
}

// --- Handlers ---------------------------------------------------------------------------------------------------------

/// What has come to the handler, an i32 on the stack, into the operation's register, with its row of the traceback.
static void catch_here(FuncGen *f, const IrInstr *instr)
{
    fg_local_set(f, f->exception);
    fg_local_get(f, f->stack);
    wmod_global_set(f->code, f->gen->stack_pointer);
    fg_spill(f);
    fg_frame(f);
    fg_base(f);
    fg_local_get(f, f->exception);
    fg_op(f, WOP_I64_EXTEND_I32_U);
    fg_call(f, RUNTIME_caught);
    fg_local_get(f, f->exception);
    fg_op(f, WOP_I64_EXTEND_I32_U);
    fg_set(f, instr->result);
}

/// A generator that goes on in the handler goes there at once; with it, what was caught is in the register already.
static void catch_or_resume(FuncGen *f, const IrInstr *instr)
{
    if (instr->blocks[1]->first_yield == 0) {
        catch_here(f, instr);
        return;
    }
    fg_local_set(f, f->exception);
    fg_local_get(f, f->state);
    fg_op(f, WOP_I32_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    fg_local_get(f, f->exception);
    catch_here(f, instr);
    wmod_end(f->code);
}

void op_try(FuncGen *f, const IrInstr *instr)
{
    uint32_t number = f->number, inside = number + 1;
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    WasmLabel handler = wmod_block(f->code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmCatch clause = {.kind = WCATCH_TAG, .tag = f->gen->exception, .label = handler};
    fg_resume_handler(f, instr, handler);
    wmod_try_table(f->code, WBLOCK_NONE, &clause, 1);
    inside = op_block(f, instr->blocks[0], inside);
    bool is_dead = f->is_dead;
    wmod_end(f->code);
    wmod_br(f->code, done);
    wmod_end(f->code);
    f->is_dead = false;
    f->number = number;
    catch_or_resume(f, instr);
    op_block(f, instr->blocks[1], inside);
    wmod_end(f->code);
    f->is_dead = f->is_dead && is_dead;
}
