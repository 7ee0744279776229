// SPDX-License-Identifier: Apache-2.0
// The module as a whole: what it imports, its functions, its table's entries, and how the program starts.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"
#include "wasm/validate.h"

// --- Imports --------------------------------------------------------------------------------------------------------

const WasmFunc *gen_runtime(Gen *gen, RuntimeFunc func)
{
    if (gen->runtime[func] == NULL) {
        const char *signature = runtime_func_signature(gen->arena, func);
        gen->runtime[func] =
            wmod_import_func(gen->module, STR(RUNTIME_MODULE), str_of(runtime_func_name(func)),
                             wmod_signature(gen->module, signature));
    }
    return gen->runtime[func];
}

const WasmFunc *gen_runtime_cold(Gen *gen, RuntimeFunc func)
{
    if (gen->cold[func] == NULL) {
        const WasmFunc *runtime = gen_runtime(gen, func);
        WasmFunc *cold = wmod_func(gen->module, runtime->type, runtime->entity.name);
        for (uint32_t i = 0; i < runtime->type->n_params; i++) {
            wmod_local_get(&cold->code, i);
        }
        wmod_func_op(&cold->code, WOP_RETURN_CALL, runtime);
        gen->cold[func] = cold;
    }
    return gen->cold[func];
}

static void import_entities(Gen *gen)
{
    WasmModule *module = gen->module;
    WasmLimits any = {0, WLIMIT_NONE};
    gen->memory = wmod_memory(module, any, STR("memory"));
    wmod_import(module, &gen->memory->entity, STR(RUNTIME_MODULE), STR("memory"));
    gen->table = wmod_table(module, WTYPE_FUNCREF, any, STR("table"));
    wmod_import(module, &gen->table->entity, STR(RUNTIME_MODULE), STR("__indirect_function_table"));
    gen->exception = wmod_tag(module, wmod_signature(module, "i:"), STR("rt_exception"));
    wmod_import(module, &gen->exception->entity, STR(RUNTIME_MODULE), STR("rt_exception"));
    gen->stack_pointer = wmod_global(module, WTYPE_I32, true, STR("__stack_pointer"));
    wmod_import(module, &gen->stack_pointer->entity, STR(RUNTIME_MODULE), STR("__stack_pointer"));
}

/// The parameter `self` of a method. Its caller keeps what it is given for as long as a generic call lasts.
static IrReg self_of(const IrFunc *func)
{
    for (IrReg reg = 0; reg < func->n_params; reg++) {
        if (str_equal(func->regs.items[reg].name, STR("self"))) {
            return func->is_called_generically && !func->is_generator ? reg : IR_NO_REG;
        }
    }
    return IR_NO_REG;
}

/// Note which module variables the function deletes, and whose `self` may be another object later, or nobody's.
static void look_at(Gen *gen, const IrFunc *func, const IrBlock *block)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (instr->op == IR_GLOBAL_DEL) {
            gen->is_deleted[instr->imm.global->number] = true;
        }
        if (instr->op == IR_CALL_FUNC) {
            gen->funcs[instr->imm.func->number].self = IR_NO_REG;
        }
        if (instr->result == gen->funcs[func->number].self) {
            gen->funcs[func->number].self = IR_NO_REG;
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            look_at(gen, func, instr->blocks[i]);
        }
    }
}

// --- Start ----------------------------------------------------------------------------------------------------------

/// Put the program's functions into the table, behind the runtime's.
static void start_table(Gen *gen, WasmCode *code)
{
    int32_t n = (int32_t)gen->table_funcs.len;
    if (n == 0) {
        return;
    }
    WasmElem *elem = wmod_elem(gen->module, WSEG_PASSIVE, WTYPE_FUNCREF, NULL, STR("entries"));
    for (size_t i = 0; i < gen->table_funcs.len; i++) {
        wmod_elem_func(gen->module, elem, gen->table_funcs.items[i]);
    }
    wmod_ref_null(code, WTYPE_FUNCREF);
    wmod_i32_const(code, n);
    wmod_table_op(code, WOP_TABLE_GROW, gen->table);
    wmod_i32_const(code, (int32_t)RUNTIME_IMAGE.table_size);
    wmod_op(code, WOP_I32_NE);
    wmod_block(code, WOP_IF, WBLOCK_NONE);
    wmod_i32_const(code, 0);
    wmod_op(code, WOP_RETURN);
    wmod_end(code);
    wmod_i32_const(code, (int32_t)RUNTIME_IMAGE.table_size);
    wmod_i32_const(code, 0);
    wmod_i32_const(code, n);
    wmod_table_init(code, elem, gen->table);
}

/// program_start(max_memory_bytes, shadow_bytes) → bool
static void make_start(Gen *gen)
{
    enum { MAX_MEMORY, SHADOW };
    WasmFunc *start =
        wmod_func(gen->module, wmod_signature(gen->module, "ii:i"), STR("program_start"));
    WasmCode *code = &start->code;
    uint32_t places = data_finish(gen);
    Str bytes = buf_str(&gen->data.bytes);
    WasmData *data = wmod_data(gen->module, WSEG_PASSIVE, bytes, STR("program"));
    wmod_name_local(start, MAX_MEMORY, STR("max_memory"));
    wmod_name_local(start, SHADOW, STR("shadow"));
    wmod_local_get(code, MAX_MEMORY);
    wmod_local_get(code, SHADOW);
    wmod_i32_const(code, (int32_t)(gen->data.base - runtime_heap_base() + (uint32_t)bytes.len));
    wmod_call(code, gen_runtime(gen, RUNTIME_init));
    wmod_op(code, WOP_I32_EQZ);
    wmod_block(code, WOP_IF, WBLOCK_NONE);
    wmod_i32_const(code, 0);
    wmod_op(code, WOP_RETURN);
    wmod_end(code);
    start_table(gen, code);
    wmod_i32_const(code, (int32_t)gen->data.base);
    wmod_i32_const(code, 0);
    wmod_i32_const(code, (int32_t)bytes.len);
    wmod_data_op(code, WOP_MEMORY_INIT, data);
    wmod_data_op(code, WOP_DATA_DROP, data);
    wmod_i32_const(code, (int32_t)gen->data.globals);
    wmod_i32_const(code, (int32_t)gen->data.n_roots);
    wmod_call(code, gen_runtime(gen, RUNTIME_roots));
    wmod_i32_const(code, (int32_t)places);
    wmod_i32_const(code, (int32_t)gen->places.len);
    wmod_call(code, gen_runtime(gen, RUNTIME_places));
    wmod_i32_const(code, 1);
    wmod_export(gen->module, STR("program_start"), &start->entity);
}

/// program_main(): the main module's body. What comes out of it has its traceback, and goes on to the host.
static void make_main(Gen *gen)
{
    const IrFunc *body = gen->program->modules.items[0]->func;
    WasmFunc *main_func =
        wmod_func(gen->module, wmod_signature(gen->module, ":"), STR("program_main"));
    uint32_t frame = wmod_local(main_func, WTYPE_I64, STR("frame"));
    uint32_t exception = wmod_local(main_func, WTYPE_I32, STR("exception"));
    WasmCode *code = &main_func->code;
    wmod_call(code, gen_runtime(gen, RUNTIME_first_frame));
    wmod_local_set(code, frame);
    WasmLabel caught = wmod_block(code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmCatch clause = {.kind = WCATCH_TAG, .tag = gen->exception, .label = caught};
    wmod_try_table(code, WBLOCK_NONE, &clause, 1);
    wmod_local_get(code, frame);
    wmod_call(code, gen->funcs[body->number].typed);
    wmod_op(code, WOP_DROP);
    wmod_end(code);
    wmod_op(code, WOP_RETURN);
    wmod_end(code);
    wmod_local_set(code, exception);
    wmod_local_get(code, frame);
    wmod_local_get(code, frame);
    wmod_op(code, WOP_I32_WRAP_I64); // of depth 0
    wmod_local_get(code, exception);
    wmod_op(code, WOP_I64_EXTEND_I32_U);
    wmod_call(code, gen_runtime(gen, RUNTIME_caught));
    wmod_local_get(code, exception);
    wmod_throw(code, gen->exception);
    wmod_export(gen->module, STR("program_main"), &main_func->entity);
}

// --- All of it ------------------------------------------------------------------------------------------------------

WasmModule *wasm_generate(Arena *arena, const IrProgram *program, const Str *texts)
{
    Gen *gen = ARENA_NEW(arena, Gen);
    gen->arena = arena;
    gen->program = program;
    gen->module = wmod_new(arena, STR("program"));
    gen->funcs = ARENA_ARRAY(arena, FuncEntry, program->funcs.len);
    gen->imports = ARENA_ARRAY(arena, WasmFunc *, program->modules.len);
    gen->lines = ARENA_ARRAY(arena, LineIndex, program->modules.len);
    for (size_t i = 0; i < program->modules.len; i++) {
        gen->lines[i] = lines_new(arena, texts[i]);
    }
    gen->is_deleted = ARENA_ARRAY(arena, bool, program->globals.len);
    import_entities(gen);
    data_begin(gen);
    for (size_t i = 0; i < program->globals.len; i++) { // an import that fails deletes all
        gen->is_deleted[i] = program->globals.items[i]->module > 0;
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        gen->funcs[i].self = self_of(program->funcs.items[i]);
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        look_at(gen, program->funcs.items[i], program->funcs.items[i]->body);
        gen_declare_func(gen, program->funcs.items[i]);
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        gen_func(gen, program->funcs.items[i]);
    }
    make_main(gen);
    make_start(gen);
    wmod_assert_valid(gen->module);
    return gen->module;
}
