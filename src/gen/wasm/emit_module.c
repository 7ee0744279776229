// SPDX-License-Identifier: Apache-2.0
// Imports of the program's own modules: each has a function that runs its code once and gives its object.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

static const IrModule *module_numbered(const Gen *gen, uint32_t number)
{
    return gen->program->modules.items[number];
}

/// Push the object of the module, which is NO_VALUE where it is not running and has not run.
static void push_object(Gen *gen, WasmCode *code, uint32_t number)
{
    wmod_i32_const(code, (int32_t)data_module_slot(gen, number));
    wmod_mem(code, WOP_I64_LOAD, 0);
}

/// Make the object, if there is none.
static void make_object(Gen *gen, WasmCode *code, uint32_t number, uint32_t frame)
{
    wmod_i32_const(code, (int32_t)data_module_slot(gen, number));
    wmod_local_get(code, frame);
    wmod_i32_const(code, (int32_t)data_module(gen, number));
    wmod_call(code, gen_runtime(gen, RUNTIME_module_begin));
    wmod_mem(code, WOP_I64_STORE, 0);
}

/// Run the code. When an exception comes out of it the module is forgotten: the next import runs it again.
static void run(Gen *gen, WasmFunc *func, uint32_t number, uint32_t frame)
{
    uint32_t exception = wmod_local(func, WTYPE_I32, STR("exception"));
    WasmCode *code = &func->code;
    WasmLabel caught = wmod_block(code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmCatch clause = {.kind = WCATCH_TAG, .tag = gen->exception, .label = caught};
    wmod_try_table(code, WBLOCK_NONE, &clause, 1);
    wmod_local_get(code, frame);
    wmod_call(code, gen->funcs[module_numbered(gen, number)->func->number].typed);
    wmod_op(code, WOP_DROP);
    wmod_end(code);
    push_object(gen, code, number);
    wmod_call(code, gen_runtime(gen, RUNTIME_module_ready));
    wmod_op(code, WOP_RETURN);
    wmod_end(code);
    wmod_local_set(code, exception);
    wmod_i32_const(code, (int32_t)data_module_slot(gen, number));
    wmod_i64_const(code, 0);
    wmod_mem(code, WOP_I64_STORE, 0);
    wmod_local_get(code, exception);
    wmod_throw(code, gen->exception); // no row of the traceback is ours
}

/// (frame) → the module's object
static WasmFunc *import_function(Gen *gen, uint32_t number)
{
    enum { FRAME };
    Str name = module_numbered(gen, number)->name;
    WasmFunc *func = wmod_func(gen->module, wmod_signature(gen->module, "I:I"), name);
    WasmCode *code = &func->code;
    wmod_name_local(func, FRAME, STR("frame"));
    push_object(gen, code, number);
    wmod_op(code, WOP_I64_EQZ);
    wmod_block(code, WOP_IF, WBLOCK_NONE);
    wmod_i32_const(code, (int32_t)data_module(gen, number)); // it may have run before, in vain
    wmod_call(code, gen_runtime(gen, RUNTIME_module_clear));
    make_object(gen, code, number, FRAME);
    run(gen, func, number, FRAME);
    wmod_end(code);
    push_object(gen, code, number);
    return func;
}

void op_import(FuncGen *f, const IrInstr *instr)
{
    WasmFunc **func = &f->gen->imports[instr->imm.index];
    if (*func == NULL) {
        *func = import_function(f->gen, instr->imm.index);
    }
    fg_before_call(f);
    fg_frame(f);
    wmod_call(f->code, *func);
    fg_set_value(f, instr->result);
}

/// The main module has no object before it needs one for this.
void op_import_all(FuncGen *f, const IrInstr *instr)
{
    uint32_t into = instr->imm.index, frame = fg_scratch(f, WTYPE_I64);
    fg_before_call(f);
    fg_frame(f);
    fg_local_tee(f, frame);
    push_object(f->gen, f->code, into);
    fg_op(f, WOP_I64_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    make_object(f->gen, f->code, into, frame);
    wmod_end(f->code);
    push_object(f->gen, f->code, into);
    fg_get_value(f, instr->args[0]);
    fg_call(f, RUNTIME_import_all);
}
