// SPDX-License-Identifier: Apache-2.0
// Modules that together have every instruction of opcode.def and every form of every section. Those
// for instructions with a fixed signature are made from the table.
#include "case.h"
#include "env.h"

#include "base/buf.h"

#include <stdlib.h>

// --- From the table ------------------------------------------------------------------------------

static void append_fixed(Env *env, WasmCode *code, WasmOp op)
{
    switch (wop_info(op)->immediate) {
    case WIMM_NONE: wmod_op(code, op); break;
    case WIMM_FUNC: wmod_func_op(code, op, env->funcs[2]); break;
    case WIMM_TABLE: wmod_table_op(code, op, env->tables[1]); break;
    case WIMM_TABLE_TABLE: wmod_table_copy(code, env->tables[0], env->first_table); break;
    case WIMM_ELEM: wmod_elem_drop(code, env->elems[2]); break;
    case WIMM_ELEM_TABLE: wmod_table_init(code, env->elems[1], env->tables[1]); break;
    case WIMM_MEMORY:
    case WIMM_MEMORY_MEMORY: wmod_memory_op(code, op); break;
    case WIMM_DATA:
    case WIMM_DATA_MEMORY: wmod_data_op(code, op, env->data); break;
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8: wmod_mem(code, op, 0x12345); break;
    case WIMM_I32: wmod_i32_const(code, -123456); break;
    case WIMM_I64: wmod_i64_const(code, INT64_MIN + 5); break;
    case WIMM_F32: wmod_f32_const(code, 1.5F); break;
    case WIMM_F64: wmod_f64_const(code, 0.1); break;
    case WIMM_BLOCK:
    case WIMM_TRY:
    case WIMM_LABEL:
    case WIMM_LABELS:
    case WIMM_TYPE_TABLE:
    case WIMM_VALUE_TYPE:
    case WIMM_REF_TYPE:
    case WIMM_LOCAL:
    case WIMM_GLOBAL:
    case WIMM_TAG: abort();
    }
}

static void write_fixed(Driver *driver)
{
    for (int op = 0; op < WOP_COUNT; op++) {
        if (!wop_is_fixed((WasmOp)op)) {
            continue;
        }
        const WasmOpInfo *info = wop_info((WasmOp)op);
        Env env = env_new(case_begin(driver), str_of(info->text));
        Buf signature = buf_new(env.arena);
        buf_printf(&signature, "%s:%s%c", info->params, info->results, '\0');
        const WasmFuncType *type = wmod_signature(env.module, signature.ptr);
        WasmFunc *func = env_main(&env, type);
        for (uint32_t i = 0; i < type->n_params; i++) {
            wmod_local_get(&func->code, i);
        }
        append_fixed(&env, &func->code, (WasmOp)op);
        case_end(driver, env.module, info->text);
    }
}

// --- Instructions that depend on what they name --------------------------------------------------

typedef void BodyWriter(Env *env, WasmFunc *func);

static void body_blocks(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    WasmLabel block = wmod_block(code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmLabel loop = wmod_block(code, WOP_LOOP, WBLOCK_NONE);
    wmod_local_get(code, 0);
    wmod_br_if(code, loop);
    wmod_local_get(code, 0);
    wmod_block(code, WOP_IF, WBLOCK_NONE);
    wmod_i32_const(code, 7);
    wmod_br(code, block);
    wmod_end(code);
    wmod_local_get(code, 0);
    wmod_block(code, WOP_IF, wblock_result(WTYPE_F64));
    wmod_f64_const(code, 1);
    wmod_else(code);
    wmod_op(code, WOP_UNREACHABLE);
    wmod_end(code);
    wmod_op(code, WOP_DROP);
    wmod_op(code, WOP_NOP);
    wmod_end(code);
    wmod_local_get(code, 0);
    WasmLabel labels[] = {block, wmod_label(code, 1), block};
    wmod_local_get(code, 0);
    wmod_br_table(code, labels, 3, wmod_label(code, 0));
    wmod_end(code);
    wmod_op(code, WOP_RETURN);
    (void)env;
}

static void body_multi_value(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    wmod_local_get(code, 0);
    wmod_i64_const(code, 1);
    WasmLabel block = wmod_block(code, WOP_BLOCK, wblock_func_type(env->block_types[1]));
    wmod_block(code, WOP_LOOP, wblock_func_type(env->block_types[1]));
    wmod_op(code, WOP_DROP);
    wmod_block(code, WOP_BLOCK, wblock_func_type(env->block_types[0]));
    wmod_end(code);
    wmod_i64_const(code, 5);
    wmod_local_get(code, 0);
    wmod_br(code, block);
    wmod_end(code);
    wmod_end(code);
    wmod_local_tee(code, 0);
    wmod_op(code, WOP_DROP);
    wmod_op(code, WOP_DROP);
    wmod_block(code, WOP_BLOCK, wblock_func_type(env->block_types[2]));
    wmod_f64_const(code, 2);
    wmod_f32_const(code, 3);
    wmod_end(code);
    wmod_op(code, WOP_DROP);
    wmod_op(code, WOP_DROP);
    wmod_local_get(code, 0);
}

static void body_calls(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    wmod_local_get(code, 0);
    wmod_call(code, env->funcs[0]);
    wmod_i64_const(code, 4);
    wmod_call(code, env->funcs[2]);
    wmod_op(code, WOP_DROP);
    wmod_call(code, env->funcs[1]);
    wmod_call(code, env->funcs[3]);
    wmod_op(code, WOP_DROP);
    wmod_i32_const(code, 1);
    wmod_call_indirect(code, WOP_CALL_INDIRECT, env->func_types[0], env->first_table);
    wmod_block(code, WOP_IF, WBLOCK_NONE);
    wmod_i32_const(code, 1);
    wmod_i32_const(code, 2);
    wmod_call_indirect(code, WOP_RETURN_CALL_INDIRECT, env->func_types[0], env->tables[0]);
    wmod_end(code);
    wmod_i32_const(code, 3);
    wmod_func_op(code, WOP_RETURN_CALL, env->funcs[0]);
}

static void body_exceptions(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    WasmLabel all = wmod_block(code, WOP_BLOCK, WBLOCK_NONE);
    WasmLabel ref = wmod_block(code, WOP_BLOCK, wblock_result(WTYPE_EXNREF));
    WasmLabel number = wmod_block(code, WOP_BLOCK, wblock_result(WTYPE_I32));
    WasmLabel pair =
        wmod_block(code, WOP_BLOCK, wblock_func_type(wmod_signature(env->module, ":IFe")));
    WasmCatch catches[] = {
        {.kind = WCATCH_TAG, .tag = env->tags[1], .label = number},
        {.kind = WCATCH_TAG_REF, .tag = env->tags[2], .label = pair},
        {.kind = WCATCH_TAG, .tag = env->tags[0], .label = all},
        {.kind = WCATCH_ALL_REF, .label = ref},
        {.kind = WCATCH_ALL, .label = all},
    };
    wmod_try_table(code, wblock_result(WTYPE_I64), catches, 5);
    wmod_i64_const(code, 3);
    wmod_f64_const(code, 3);
    wmod_throw(code, env->tags[2]);
    wmod_end(code);
    wmod_try_table(code, WBLOCK_NONE, NULL, 0);
    wmod_end(code);
    wmod_op(code, WOP_DROP);
    wmod_op(code, WOP_UNREACHABLE);
    wmod_end(code);
    wmod_op(code, WOP_THROW_REF);
    wmod_end(code);
    wmod_throw(code, env->tags[1]);
    wmod_end(code);
    wmod_op(code, WOP_THROW_REF);
    wmod_end(code);
    wmod_local_get(code, 0);
}

static void body_variables(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    for (uint32_t i = 0; i < N_TYPES; i++) {
        uint32_t local = wmod_local(func, ALL_TYPES[i], i % 2 == 0 ? (Str){0} : STR("x"));
        wmod_local(func, ALL_TYPES[i], i % 3 == 0 ? STR("x") : (Str){0});
        wmod_global_get(code, env->constants[i]);
        wmod_local_tee(code, local);
        wmod_global_set(code, env->variables[i]);
        wmod_global_get(code, env->variables[i]);
        wmod_local_set(code, local);
        wmod_local_get(code, local);
        wmod_global_get(code, env->constants[i]);
        wmod_local_get(code, 0);
        if (wtype_is_ref(ALL_TYPES[i])) {
            wmod_select(code, ALL_TYPES[i]);
            wmod_op(code, WOP_REF_IS_NULL);
            wmod_ref_null(code, ALL_TYPES[i]);
        } else {
            wmod_op(code, WOP_SELECT);
            wmod_local_get(code, local);
            wmod_local_get(code, 0);
            wmod_select(code, ALL_TYPES[i]);
        }
        wmod_op(code, WOP_DROP);
        if (wtype_is_ref(ALL_TYPES[i])) {
            wmod_op(code, WOP_DROP);
        }
    }
    wmod_local_get(code, 0);
}

static void body_tables(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    for (int i = 0; i < 3; i++) {
        WasmTable *table = env->tables[i];
        wmod_i32_const(code, i);
        wmod_i32_const(code, i);
        wmod_table_op(code, WOP_TABLE_GET, table);
        wmod_table_op(code, WOP_TABLE_SET, table);
        wmod_ref_null(code, table->type);
        wmod_local_get(code, 0);
        wmod_table_op(code, WOP_TABLE_GROW, table);
        wmod_ref_null(code, table->type);
        wmod_i32_const(code, 1);
        wmod_table_op(code, WOP_TABLE_FILL, table);
    }
    wmod_func_op(code, WOP_REF_FUNC, func);
    wmod_op(code, WOP_REF_IS_NULL);
}

// Everything after an instruction that never ends has any type.
static void body_unreachable(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    wmod_op(code, WOP_UNREACHABLE);
    wmod_op(code, WOP_SELECT);
    wmod_op(code, WOP_I64_EQZ);
    wmod_op(code, WOP_SELECT);
    wmod_op(code, WOP_REF_IS_NULL);
    wmod_op(code, WOP_DROP);
    wmod_op(code, WOP_DROP);
    wmod_mem_align(code, WOP_I64_STORE, 0, UINT32_MAX);
    WasmLabel body = wmod_label(code, 0);
    wmod_br_if(code, body);
    wmod_br_table(code, &body, 1, body);
    wmod_op(code, WOP_SELECT);
    (void)env;
}

static void body_alignments(Env *env, WasmFunc *func)
{
    WasmCode *code = &func->code;
    for (uint32_t align = 0; align <= 3; align++) {
        wmod_i32_const(code, 64);
        wmod_mem_align(code, WOP_F64_LOAD, align, UINT32_MAX >> (8 * align));
        wmod_op(code, WOP_DROP);
    }
    wmod_memory_op(code, WOP_MEMORY_SIZE);
    (void)env;
}

static void write_bodies(Driver *driver)
{
    static const struct {
        const char *name;
        BodyWriter *writer;
    } BODIES[] = {
        {"blocks", body_blocks},
        {"multi-value", body_multi_value},
        {"calls", body_calls},
        {"exceptions", body_exceptions},
        {"variables", body_variables},
        {"tables", body_tables},
        {"unreachable", body_unreachable},
        {"alignments", body_alignments},
    };
    for (size_t i = 0; i < sizeof BODIES / sizeof BODIES[0]; i++) {
        Env env = env_new(case_begin(driver), str_of(BODIES[i].name));
        WasmFunc *func = env_main(&env, wmod_signature(env.module, "i:i"));
        BODIES[i].writer(&env, func);
        case_end(driver, env.module, BODIES[i].name);
    }
}

// --- Constants and lengths -----------------------------------------------------------------------

static WasmFunc *returning(WasmModule *module, const char *signature)
{
    WasmFunc *func = wmod_func(module, wmod_signature(module, signature), (Str){0});
    wmod_export(module, STR("value"), &func->entity);
    return func;
}

// Each a module that gives one value of the bits in its name, so that an engine can say what it
// got.
static void write_constant(Driver *driver, WasmType type, uint64_t bits)
{
    char name[64];
    snprintf(name, sizeof name, "constant %s %016llx", wtype_text(type), (unsigned long long)bits);
    Arena *arena = case_begin(driver);
    WasmModule *module = wmod_new(arena, (Str){0});
    WasmFunc *func = returning(module, ":I");
    switch (type) {
    case WTYPE_I32:
        wmod_i32_const(&func->code, (int32_t)(uint32_t)bits);
        wmod_op(&func->code, WOP_I64_EXTEND_I32_U);
        break;
    case WTYPE_I64: wmod_i64_const(&func->code, (int64_t)bits); break;
    case WTYPE_F32:
        wmod_f32_bits(&func->code, (uint32_t)bits);
        wmod_op(&func->code, WOP_I32_REINTERPRET_F32);
        wmod_op(&func->code, WOP_I64_EXTEND_I32_U);
        break;
    case WTYPE_F64:
        wmod_f64_bits(&func->code, bits);
        wmod_op(&func->code, WOP_I64_REINTERPRET_F64);
        break;
    case WTYPE_FUNCREF:
    case WTYPE_EXTERNREF:
    case WTYPE_EXNREF:
    case WTYPE_NONE: abort();
    }
    case_end(driver, module, name);
}

// Powers of two, where LEB128 gets a byte longer, and their neighbours.
static void write_integers(Driver *driver)
{
    for (int shift = 0; shift < 64; shift++) {
        for (int more = -1; more <= 1; more++) {
            uint64_t value = (UINT64_C(1) << shift) + (uint64_t)more;
            if (shift % 7 < 2 || shift % 7 == 6 || shift >= 62) {
                write_constant(driver, WTYPE_I64, value);
                write_constant(driver, WTYPE_I64, 0 - value);
            }
            if (shift < 32 && (shift % 7 < 2 || shift % 7 == 6 || shift >= 30)) {
                write_constant(driver, WTYPE_I32, value & UINT32_MAX);
                write_constant(driver, WTYPE_I32, (0 - value) & UINT32_MAX);
            }
        }
    }
}

static void write_floats(Driver *driver)
{
    static const uint64_t F64[] = {
        0,
        1,
        0x8000000000000000,
        0x8000000000000001,
        0x000FFFFFFFFFFFFF,
        0x0010000000000000,
        0x7FEFFFFFFFFFFFFF,
        0x7FF0000000000000,
        0xFFF0000000000000,
        0x7FF0000000000001,
        0x7FF4000000000000,
        0x7FF8000000000000,
        0xFFF8000000000000,
        0x7FF800DEADBEEF00,
        0xFFFFFFFFFFFFFFFF,
        0x3FB999999999999A,
        0x3FF0000000000000,
        0xC1CDCD64FF800000,
        0x41CDCD6500000000,
        0x4340000000000001,
        0x3FF8000000000000,
        0x7FE0000000000000,
    };
    static const uint64_t F32[] = {
        0,          1,          0x80000000, 0x807FFFFF, 0x00800000, 0x7F7FFFFF, 0x7F800000,
        0xFF800000, 0x7F800001, 0x7FA00000, 0x7FC00000, 0xFFC00000, 0x7FC0DEAD, 0xFFFFFFFF,
        0x3DCCCCCD, 0x3F800000, 0x4E6E6B28, 0x3FC00000, 0x3F800001, 0xBF800010,
    };
    for (size_t i = 0; i < sizeof F64 / sizeof F64[0]; i++) {
        write_constant(driver, WTYPE_F64, F64[i]);
    }
    for (size_t i = 0; i < sizeof F32 / sizeof F32[0]; i++) {
        write_constant(driver, WTYPE_F32, F32[i]);
    }
}

// --- Sections ------------------------------------------------------------------------------------

static void write_empty(Driver *driver)
{
    case_end(driver, wmod_new(case_begin(driver), (Str){0}), "empty");
}

// Every form of element segment, and of data.
static void write_segments(Driver *driver)
{
    Env env = env_new(case_begin(driver), STR("segments"));
    WasmModule *module = env.module;
    WasmTable *const tables[] = {env.first_table, env.tables[0], env.tables[1], env.tables[2]};
    for (int i = 0; i < 4; i++) {
        for (int form = 0; form < 3; form++) {
            WasmElem *elem = wmod_elem(module, WSEG_ACTIVE, tables[i]->type, tables[i], (Str){0});
            wmod_i32_const(&elem->offset, 1);
            if (form != 1 && i < 2) {
                wmod_elem_func(module, elem, env.funcs[1]);
            }
            if (form != 0) {
                wmod_elem_global(module, elem, env.constants[type_number(elem->type)]);
                wmod_elem_func(module, elem, NULL);
            }
        }
    }
    for (int mode = WSEG_PASSIVE; mode <= WSEG_DECLARED; mode++) {
        for (uint32_t type = type_number(WTYPE_FUNCREF); type < N_TYPES; type++) {
            WasmElem *elem =
                wmod_elem(module, (WasmSegmentMode)mode, ALL_TYPES[type], NULL, STR("e"));
            wmod_elem_global(module, elem, env.constants[type]);
        }
    }
    WasmElem *funcs = wmod_elem(module, WSEG_PASSIVE, WTYPE_FUNCREF, NULL, STR("funcs"));
    wmod_elem_func(module, funcs, env.funcs[3]);
    WasmData *data = wmod_data(module, WSEG_ACTIVE, STR("text\n\t\"\\\xC3\xA9"), STR("data"));
    wmod_global_get(&data->offset, env.constants[type_number(WTYPE_I32)]);
    wmod_i32_const(&data->offset, 3);
    wmod_op(&data->offset, WOP_I32_MUL);
    wmod_i32_const(&data->offset, 1);
    wmod_op(&data->offset, WOP_I32_SUB);
    char *big = arena_alloc_zero(env.arena, 70000);
    memset(big, 'z', 69999);
    wmod_data(module, WSEG_PASSIVE, (Str){big, 70000}, STR("big"));
    wmod_data(module, WSEG_PASSIVE, (Str){0}, STR("none"));
    case_end(driver, module, "segments");
}

// Globals with every constant instruction, limits, a start function, exports of every kind.
static void write_definitions(Driver *driver)
{
    Env env = env_new(case_begin(driver), STR("definitions"));
    WasmModule *module = env.module;
    WasmGlobal *sum = wmod_global(module, WTYPE_I64, false, STR("sum"));
    wmod_i64_const(&sum->init, 40);
    wmod_global_get(&sum->init, env.constants[type_number(WTYPE_I64)]);
    wmod_op(&sum->init, WOP_I64_ADD);
    wmod_i64_const(&sum->init, 2);
    wmod_op(&sum->init, WOP_I64_SUB);
    wmod_i64_const(&sum->init, -1);
    wmod_op(&sum->init, WOP_I64_MUL);
    WasmGlobal *number = wmod_global(module, WTYPE_I32, true, STR("number"));
    wmod_i32_const(&number->init, 1);
    wmod_i32_const(&number->init, 2);
    wmod_op(&number->init, WOP_I32_ADD);
    WasmGlobal *func = wmod_global(module, WTYPE_FUNCREF, false, STR("func"));
    wmod_func_op(&func->init, WOP_REF_FUNC, env.funcs[4]);
    WasmGlobal *again = wmod_global(module, WTYPE_I64, false, STR("again"));
    wmod_global_get(&again->init, sum);
    wmod_table(module, WTYPE_EXNREF, (WasmLimits){0, 0}, (Str){0});
    wmod_table(module, WTYPE_FUNCREF, (WasmLimits){128, 16384}, (Str){0});
    module->start = env.funcs[1];
    wmod_export(module, STR("f"), &env.funcs[0]->entity);
    wmod_export(module, STR(""), &env.funcs[1]->entity);
    wmod_export(module, STR("t"), &env.tables[2]->entity);
    wmod_export(module, STR("m"), &env.memory->entity);
    wmod_export(module, STR("g"), &number->entity);
    wmod_export(module, STR("e"), &env.tags[2]->entity);
    case_end(driver, module, "definitions");
}

static void write_imports(Driver *driver)
{
    Arena *arena = case_begin(driver);
    WasmModule *module = wmod_new(arena, STR("imports"));
    WasmMemory *memory = wmod_memory(module, (WasmLimits){1, 65536}, STR("memory"));
    wmod_import(module, &memory->entity, STR("env"), STR("memory"));
    WasmGlobal *variable = wmod_global(module, WTYPE_F32, true, STR("variable"));
    wmod_import(module, &variable->entity, STR(""), STR(""));
    WasmTable *table =
        wmod_table(module, WTYPE_EXTERNREF, (WasmLimits){300, WLIMIT_NONE}, (Str){0});
    wmod_import(module, &table->entity, STR("env"), STR("table"));
    wmod_import_func(module, STR("env"), STR("f"), wmod_signature(module, "Fe:xr"));
    case_end(driver, module, "imports");
}

// Names with other characters than identifiers have, and the same name twice.
static void write_names(Driver *driver)
{
    static const char *const NAMES[] = {
        "naïve",   "größe",     "名前",        "नाम",
        "اسم",     "two words", "quote\"d",    "back\\slash",
        "(paren)", "a;b",       "tab\there",   "same#1",
        "same",    "same",      "\U0001F40D𝒙", "!#$%&'*+-./:<=>?@^_`|~",
    };
    Arena *arena = case_begin(driver);
    WasmModule *module = wmod_new(arena, STR("módulo \"x\""));
    wmod_name_type(module, wmod_signature(module, "i:"), STR("same"));
    wmod_name_type(module, wmod_signature(module, "I:"), STR("same"));
    wmod_memory(module, (WasmLimits){0, 0}, STR("mémoire"));
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        Str name = str_of(NAMES[i]);
        WasmFunc *func = wmod_func(module, wmod_signature(module, "ii:"), name);
        wmod_name_local(func, 1, name);
        wmod_local(func, WTYPE_F64, name);
        wmod_local(func, WTYPE_I32, STR("other"));
        wmod_local_get(&func->code, 1);
        wmod_local_get(&func->code, 2);
        wmod_op(&func->code, WOP_DROP);
        wmod_op(&func->code, WOP_DROP);
        WasmGlobal *global = wmod_global(module, WTYPE_I32, false, name);
        wmod_i32_const(&global->init, 0);
        wmod_tag(module, wmod_signature(module, "i:"), name);
        wmod_table(module, WTYPE_FUNCREF, (WasmLimits){0, 0}, name);
        wmod_data(module, WSEG_PASSIVE, (Str){0}, name);
        wmod_elem(module, WSEG_PASSIVE, WTYPE_FUNCREF, NULL, name);
        if (i != 12) { // exports must differ
            wmod_export(module, name, &func->entity);
        }
        wmod_import_func(module, name, name, wmod_signature(module, ":F"))->entity.name = name;
    }
    case_end(driver, module, "names");
}

// Blocks whose type has an index of two bytes, and one on either side of where that begins (it is a
// signed number).
static void write_types(Driver *driver)
{
    Arena *arena = case_begin(driver);
    WasmModule *module = wmod_new(arena, STR("types"));
    WasmType params[200];
    WasmFunc *func = wmod_func(module, wmod_signature(module, ":"), (Str){0});
    for (uint32_t i = 0; i < 200; i++) {
        params[i] = ALL_TYPES[i % N_TYPES];
        const WasmFuncType *type = wmod_type(module, params, i + 1, params, 1);
        for (uint32_t k = 0; k <= i; k++) {
            env_default(&func->code, params[k]);
        }
        wmod_block(&func->code, WOP_BLOCK, wblock_func_type(type));
        for (uint32_t k = 0; k < i; k++) {
            wmod_op(&func->code, WOP_DROP);
        }
        wmod_end(&func->code);
        wmod_op(&func->code, WOP_DROP);
    }
    case_end(driver, module, "types");
}

// 10,000 functions that call each other, 1,000 globals, 500 locals in one function.
static void write_large(Driver *driver)
{
    enum { N_FUNCS = 10000, N_GLOBALS = 1000, N_LOCALS = 500 };
    Arena *arena = case_begin(driver);
    WasmModule *module = wmod_new(arena, STR("large"));
    const WasmFuncType *type = wmod_signature(module, "ii:i");
    for (int i = 0; i < N_GLOBALS; i++) {
        WasmGlobal *global = wmod_global(module, WTYPE_I32, true, (Str){0});
        wmod_i32_const(&global->init, i);
    }
    WasmFunc *previous = NULL;
    for (int i = 0; i < N_FUNCS; i++) {
        Buf name = buf_new(arena);
        buf_printf(&name, "f%d", i);
        WasmFunc *func = wmod_func(module, type, i % 3 == 0 ? buf_str(&name) : (Str){0});
        WasmCode *code = &func->code;
        for (int k = 0; k < (i == 77 ? N_LOCALS : 0); k++) {
            wmod_local(func, ALL_TYPES[k % N_TYPES], k % 5 == 0 ? buf_str(&name) : (Str){0});
        }
        wmod_local_get(code, 0);
        wmod_i32_const(code, i * i);
        if (previous != NULL) {
            wmod_call(code, previous);
            wmod_local_get(code, 1);
        }
        wmod_global_get(code, wmod_global_at(module, (size_t)i % N_GLOBALS));
        wmod_op(code, WOP_I32_ADD);
        wmod_op(code, WOP_I32_MUL);
        if (previous == NULL) {
            wmod_local_get(code, 1);
            wmod_op(code, WOP_I32_XOR);
        }
        previous = func;
    }
    case_end(driver, module, "large");
}

void write_catalogue(Driver *driver)
{
    write_empty(driver);
    write_fixed(driver);
    write_bodies(driver);
    write_integers(driver);
    write_floats(driver);
    write_segments(driver);
    write_definitions(driver);
    write_imports(driver);
    write_names(driver);
    write_types(driver);
    write_large(driver);
}
