// SPDX-License-Identifier: Apache-2.0
#include "env.h"

#include <stdlib.h>

const WasmType ALL_TYPES[N_TYPES] = {
#define WTYPE(name, text, code, letter, heap) WTYPE_##name,
#include "wasm/type.def"
};

static const WasmLimits OPEN_LIMITS = {3, WLIMIT_NONE};

uint32_t type_number(WasmType type)
{
    for (uint32_t i = 0; i < N_TYPES; i++) {
        if (ALL_TYPES[i] == type) {
            return i;
        }
    }
    abort();
}

void env_default(WasmCode *code, WasmType type)
{
    switch (type) {
    case WTYPE_I32: wmod_i32_const(code, 0); break;
    case WTYPE_I64: wmod_i64_const(code, 0); break;
    case WTYPE_F32: wmod_f32_const(code, 0); break;
    case WTYPE_F64: wmod_f64_const(code, 0); break;
    case WTYPE_FUNCREF:
    case WTYPE_EXTERNREF:
    case WTYPE_EXNREF: wmod_ref_null(code, type); break;
    case WTYPE_NONE: abort();
    }
}

static void add_globals(Env *env)
{
    static const char *const NAMES[N_TYPES] = {"ci", "cI", "cf", "cF", "cr", "cx", "ce"};
    for (uint32_t i = 0; i < N_TYPES; i++) {
        env->variables[i] = wmod_global(env->module, ALL_TYPES[i], true, (Str){0});
        env_default(&env->variables[i]->init, ALL_TYPES[i]);
        // imported after something is defined: indices differ from the order of making
        env->constants[i] = wmod_global(env->module, ALL_TYPES[i], false, str_of(NAMES[i]));
        wmod_import(env->module, &env->constants[i]->entity, STR("env"), str_of(NAMES[i]));
    }
}

static void add_tables(Env *env)
{
    static const WasmType TYPES[3] = {WTYPE_FUNCREF, WTYPE_EXTERNREF, WTYPE_EXNREF};
    for (int i = 0; i < 3; i++) {
        env->tables[i] = wmod_table(env->module, TYPES[i], OPEN_LIMITS, (Str){0});
        env->elems[i] = wmod_elem(env->module, WSEG_PASSIVE, TYPES[i], NULL, (Str){0});
        wmod_elem_func(env->module, env->elems[i], NULL);
    }
    env->first_table = wmod_table(env->module, WTYPE_FUNCREF, (WasmLimits){0, 100}, STR("t0"));
    wmod_import(env->module, &env->first_table->entity, STR("env"), STR("t0"));
}

static void add_funcs(Env *env)
{
    static const char *const SIGNATURES[5] = {"i:i", ":", "iI:F", ":iI", "rxe:e"};
    env->declared = wmod_elem(env->module, WSEG_DECLARED, WTYPE_FUNCREF, NULL, (Str){0});
    for (int i = 4; i >= 0; i--) {
        const WasmFuncType *type = wmod_signature(env->module, SIGNATURES[i]);
        env->func_types[i] = type;
        if (i == 0) {
            env->funcs[i] = wmod_import_func(env->module, STR("env"), STR("f"), type);
        } else {
            env->funcs[i] = wmod_func(env->module, type, (Str){0});
            for (uint32_t k = 0; k < type->n_results; k++) {
                env_default(&env->funcs[i]->code, type->results[k]);
            }
        }
        wmod_elem_func(env->module, env->declared, env->funcs[i]);
    }
}

Env env_new(Arena *arena, Str name)
{
    Env env = {.arena = arena, .module = wmod_new(arena, name)};
    env.block_types[0] = wmod_signature(env.module, "i:i");
    env.block_types[1] = wmod_signature(env.module, "iI:Ii");
    env.block_types[2] = wmod_signature(env.module, ":Ff");
    add_funcs(&env);
    add_globals(&env);
    add_tables(&env);
    env.memory = wmod_memory(env.module, (WasmLimits){1, 2}, STR("memory"));
    env.tags[0] = wmod_tag(env.module, wmod_signature(env.module, ":"), (Str){0});
    env.tags[1] = wmod_tag(env.module, wmod_signature(env.module, "i:"), STR("number"));
    env.tags[2] = wmod_tag(env.module, wmod_signature(env.module, "IF:"), (Str){0});
    wmod_import(env.module, &env.tags[1]->entity, STR("env"), STR("number"));
    env.data = wmod_data(env.module, WSEG_PASSIVE, STR("\0\1\x7F\x80\xFF\"\\ data"), (Str){0});
    return env;
}

void env_import_memory(Env *env)
{
    wmod_import(env->module, &env->memory->entity, STR("rt"), STR("memory"));
}

WasmFunc *env_main(Env *env, const WasmFuncType *type)
{
    WasmFunc *func = wmod_func(env->module, type, STR("main"));
    wmod_export(env->module, STR("main"), &func->entity);
    return func;
}
