// SPDX-License-Identifier: Apache-2.0
// Modules that are each wrong in one way, which random changes seldom hit.
#include "case.h"
#include "env.h"

typedef void Spoiler(Env *env, WasmFunc *func);

// --- Blocks --------------------------------------------------------------------------------------

static void if_without_else_gives(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_block(&func->code, WOP_IF, wblock_result(WTYPE_I32));
    wmod_i32_const(&func->code, 1);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void if_without_else_takes(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_i32_const(&func->code, 1);
    wmod_block(&func->code, WOP_IF, wblock_func_type(wmod_signature(env->module, "i:")));
    wmod_op(&func->code, WOP_DROP);
    wmod_end(&func->code);
}

static void block_sees_outer_value(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_block(&func->code, WOP_BLOCK, WBLOCK_NONE);
    wmod_op(&func->code, WOP_DROP);
    wmod_i32_const(&func->code, 1);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void loop_label_takes_params(Env *env, WasmFunc *func)
{
    WasmLabel loop = wmod_block(&func->code, WOP_LOOP, wblock_result(WTYPE_I32));
    wmod_block(&func->code, WOP_BLOCK, WBLOCK_NONE);
    wmod_i32_const(&func->code, 1);
    wmod_i32_const(&func->code, 1);
    wmod_br_if(&func->code, loop);
    wmod_op(&func->code, WOP_UNREACHABLE);
    wmod_end(&func->code);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void else_is_reached_again(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_block(&func->code, WOP_IF, wblock_result(WTYPE_I32));
    wmod_op(&func->code, WOP_UNREACHABLE);
    wmod_else(&func->code);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void dead_code_has_types(Env *env, WasmFunc *func)
{
    wmod_op(&func->code, WOP_UNREACHABLE);
    wmod_i64_const(&func->code, 1);
    wmod_op(&func->code, WOP_I32_EQZ);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

// --- Branches and calls --------------------------------------------------------------------------

static void br_table_of_two_arities(Env *env, WasmFunc *func)
{
    WasmLabel outer = wmod_block(&func->code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmLabel inner = wmod_block(&func->code, WOP_BLOCK, WBLOCK_NONE);
    wmod_op(&func->code, WOP_UNREACHABLE);
    wmod_br_table(&func->code, &outer, 1, inner);
    wmod_end(&func->code);
    wmod_i32_const(&func->code, 1);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void br_table_of_two_types(Env *env, WasmFunc *func)
{
    WasmLabel outer = wmod_block(&func->code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmLabel inner = wmod_block(&func->code, WOP_BLOCK, wblock_result(WTYPE_F32));
    wmod_f32_const(&func->code, 1);
    wmod_i32_const(&func->code, 1);
    wmod_br_table(&func->code, &outer, 1, inner);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    wmod_i32_const(&func->code, 1);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void label_too_far(Env *env, WasmFunc *func)
{
    wmod_br(&func->code, wmod_label(&func->code, 0));
    func->code.instrs.items[0].index = 1;
    (void)env;
}

static void tail_call_gives_another_type(Env *env, WasmFunc *func)
{
    wmod_func_op(&func->code, WOP_RETURN_CALL, env->funcs[3]);
}

static void call_through_other_table(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_call_indirect(&func->code, WOP_CALL_INDIRECT, env->func_types[1], env->tables[1]);
}

static void select_of_references(Env *env, WasmFunc *func)
{
    wmod_ref_null(&func->code, WTYPE_FUNCREF);
    wmod_ref_null(&func->code, WTYPE_FUNCREF);
    wmod_i32_const(&func->code, 1);
    wmod_op(&func->code, WOP_SELECT);
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void undeclared_function(Env *env, WasmFunc *func)
{
    wmod_func_op(&func->code, WOP_REF_FUNC, func);
    wmod_op(&func->code, WOP_DROP);
    env->module->exports.len = 0;
    env->module->start = func; // which does not declare it
}

// --- Exceptions ----------------------------------------------------------------------------------

static void catch_with(Env *env, WasmFunc *func, WasmCatchKind kind, const WasmTag *tag,
                       const char *label_type)
{
    const WasmFuncType *type = wmod_signature(env->module, label_type);
    WasmLabel label = wmod_block(&func->code, WOP_BLOCK, wblock_func_type(type));
    WasmCatch clause = {.kind = kind, .tag = tag, .label = label};
    wmod_try_table(&func->code, WBLOCK_NONE, &clause, 1);
    wmod_end(&func->code);
    wmod_op(&func->code, WOP_UNREACHABLE);
    wmod_end(&func->code);
    for (uint32_t i = 0; i < type->n_results; i++) {
        wmod_op(&func->code, WOP_DROP);
    }
}

static void catch_gives_no_exception(Env *env, WasmFunc *func)
{
    catch_with(env, func, WCATCH_ALL, NULL, ":e");
}

static void catch_gives_an_exception(Env *env, WasmFunc *func)
{
    catch_with(env, func, WCATCH_ALL_REF, NULL, ":");
}

static void catch_gives_another_value(Env *env, WasmFunc *func)
{
    catch_with(env, func, WCATCH_TAG, env->tags[1], ":I");
}

static void catch_gives_a_reference_too(Env *env, WasmFunc *func)
{
    catch_with(env, func, WCATCH_TAG_REF, env->tags[1], ":i");
}

static void throw_of_another_value(Env *env, WasmFunc *func)
{
    wmod_i64_const(&func->code, 1);
    wmod_throw(&func->code, env->tags[1]);
}

static void tag_gives_something(Env *env, WasmFunc *func)
{
    wmod_tag(env->module, wmod_signature(env->module, "i:i"), (Str){0});
    (void)func;
}

// --- Memory, tables, globals ---------------------------------------------------------------------

static void alignment_too_great(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_mem(&func->code, WOP_I32_LOAD16_S, 0);
    func->code.instrs.items[1].align = 2;
    wmod_op(&func->code, WOP_DROP);
    (void)env;
}

static void copy_between_types(Env *env, WasmFunc *func)
{
    for (int i = 0; i < 3; i++) {
        wmod_i32_const(&func->code, 1);
    }
    wmod_table_copy(&func->code, env->tables[0], env->tables[1]);
}

static void items_of_another_type(Env *env, WasmFunc *func)
{
    for (int i = 0; i < 3; i++) {
        wmod_i32_const(&func->code, 1);
    }
    wmod_table_init(&func->code, env->elems[0], env->tables[1]);
}

static void segment_of_another_type(Env *env, WasmFunc *func)
{
    WasmElem *elem = wmod_elem(env->module, WSEG_ACTIVE, WTYPE_EXTERNREF, env->tables[0], (Str){0});
    wmod_i32_const(&elem->offset, 0);
    (void)func;
}

static void segment_of_functions_elsewhere(Env *env, WasmFunc *func)
{
    WasmElem *elem = wmod_elem(env->module, WSEG_ACTIVE, WTYPE_FUNCREF, env->tables[2], (Str){0});
    wmod_i32_const(&elem->offset, 0);
    wmod_elem_func(env->module, elem, func);
}

static void offset_of_another_type(Env *env, WasmFunc *func)
{
    WasmData *data = wmod_data(env->module, WSEG_ACTIVE, STR("x"), (Str){0});
    wmod_i64_const(&data->offset, 0);
    (void)func;
}

static void constant_is_set(Env *env, WasmFunc *func)
{
    wmod_i32_const(&func->code, 1);
    wmod_global_set(&func->code, env->constants[0]);
}

static void global_of_a_later_one(Env *env, WasmFunc *func)
{
    WasmGlobal *first = wmod_global(env->module, WTYPE_I32, false, (Str){0});
    WasmGlobal *second = wmod_global(env->module, WTYPE_I32, false, (Str){0});
    wmod_global_get(&first->init, second);
    wmod_i32_const(&second->init, 1);
    (void)func;
}

static void global_of_itself(Env *env, WasmFunc *func)
{
    WasmGlobal *global = wmod_global(env->module, WTYPE_I32, false, (Str){0});
    wmod_global_get(&global->init, global);
    (void)func;
}

static void global_of_a_variable(Env *env, WasmFunc *func)
{
    WasmGlobal *global = wmod_global(env->module, WTYPE_I32, false, (Str){0});
    wmod_global_get(&global->init, env->variables[0]);
    (void)func;
}

static void global_not_constant(Env *env, WasmFunc *func)
{
    WasmGlobal *global = wmod_global(env->module, WTYPE_I32, false, (Str){0});
    wmod_i32_const(&global->init, 1);
    wmod_op(&global->init, WOP_I32_CLZ);
    (void)func;
}

static void memory_too_large(Env *env, WasmFunc *func)
{
    env->memory->limits = (WasmLimits){1, 65537};
    (void)func;
}

static void table_upside_down(Env *env, WasmFunc *func)
{
    env->tables[0]->limits = (WasmLimits){2, 1};
    (void)func;
}

static void start_takes_something(Env *env, WasmFunc *func)
{
    env->module->start = env->funcs[0];
    (void)func;
}

static void export_twice(Env *env, WasmFunc *func)
{
    wmod_export(env->module, STR("main"), &env->memory->entity);
    (void)func;
}

static const struct {
    const char *name;
    Spoiler *spoiler;
} SPOILERS[] = {
#define SPOILER(function) {#function, function}
    SPOILER(if_without_else_gives),
    SPOILER(if_without_else_takes),
    SPOILER(block_sees_outer_value),
    SPOILER(loop_label_takes_params),
    SPOILER(else_is_reached_again),
    SPOILER(dead_code_has_types),
    SPOILER(br_table_of_two_arities),
    SPOILER(br_table_of_two_types),
    SPOILER(label_too_far),
    SPOILER(tail_call_gives_another_type),
    SPOILER(call_through_other_table),
    SPOILER(select_of_references),
    SPOILER(undeclared_function),
    SPOILER(catch_gives_no_exception),
    SPOILER(catch_gives_an_exception),
    SPOILER(catch_gives_another_value),
    SPOILER(catch_gives_a_reference_too),
    SPOILER(throw_of_another_value),
    SPOILER(tag_gives_something),
    SPOILER(alignment_too_great),
    SPOILER(copy_between_types),
    SPOILER(items_of_another_type),
    SPOILER(segment_of_another_type),
    SPOILER(segment_of_functions_elsewhere),
    SPOILER(offset_of_another_type),
    SPOILER(constant_is_set),
    SPOILER(global_of_a_later_one),
    SPOILER(global_of_itself),
    SPOILER(global_of_a_variable),
    SPOILER(global_not_constant),
    SPOILER(memory_too_large),
    SPOILER(table_upside_down),
    SPOILER(start_takes_something),
    SPOILER(export_twice),
};

// Instructions on memory in a module that has none.
static void write_without_memory(Driver *driver)
{
    for (int op = 0; op < WOP_COUNT; op++) {
        WasmImmediate kind = wop_info((WasmOp)op)->immediate;
        bool is_access = kind >= WIMM_MEM1 && kind <= WIMM_MEM8;
        if (!is_access && kind != WIMM_MEMORY && kind != WIMM_MEMORY_MEMORY &&
            kind != WIMM_DATA_MEMORY) {
            continue;
        }
        WasmModule *module = wmod_new(case_begin(driver), (Str){0});
        WasmFunc *func = wmod_func(module, wmod_signature(module, ":"), (Str){0});
        wmod_op(&func->code, WOP_UNREACHABLE);
        if (is_access) {
            wmod_mem(&func->code, (WasmOp)op, 0);
        } else if (kind == WIMM_DATA_MEMORY) {
            wmod_data_op(&func->code, (WasmOp)op,
                         wmod_data(module, WSEG_PASSIVE, STR("x"), (Str){0}));
        } else {
            wmod_memory_op(&func->code, (WasmOp)op);
        }
        wmod_op(&func->code, WOP_UNREACHABLE);
        case_end(driver, module, wop_info((WasmOp)op)->text);
    }
    WasmModule *module = wmod_new(case_begin(driver), (Str){0});
    wmod_i32_const(&wmod_data(module, WSEG_ACTIVE, STR("x"), (Str){0})->offset, 0);
    case_end(driver, module, "data");
}

void write_refused(Driver *driver)
{
    for (size_t i = 0; i < sizeof SPOILERS / sizeof SPOILERS[0]; i++) {
        Env env = env_new(case_begin(driver), (Str){0});
        WasmFunc *func = env_main(&env, wmod_signature(env.module, ":"));
        SPOILERS[i].spoiler(&env, func);
        case_end(driver, env.module, SPOILERS[i].name);
    }
    write_without_memory(driver);
}
