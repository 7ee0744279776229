// SPDX-License-Identifier: Apache-2.0
// Changes to a valid module, by which it may stay valid. What can't be told by types (a body in the
// middle of which a constant expression ends) is left out.
#include "random.h"

#include <stdlib.h>

static WasmTable *random_table(Driver *driver, Env *env)
{
    return wmod_table_at(env->module, random_below(driver, 4));
}

static WasmType random_type(Driver *driver)
{
    return ALL_TYPES[random_below(driver, N_TYPES)];
}

static const WasmFuncType *random_func_type(Driver *driver, Env *env)
{
    return env->module->types.items[random_below(driver, (uint32_t)env->module->types.len)];
}

// Another instruction with immediates of the same kind; any access to memory for any other.
static void change_op(Driver *driver, WasmInstr *instr)
{
    WasmImmediate kind = wop_info((WasmOp)instr->op)->immediate;
    bool is_access = kind >= WIMM_MEM1 && kind <= WIMM_MEM8;
    for (int i = 0; i < 1000; i++) {
        WasmOp op = (WasmOp)random_below(driver, WOP_COUNT);
        WasmImmediate other = wop_info(op)->immediate;
        if (other == kind || (is_access && other >= WIMM_MEM1 && other <= WIMM_MEM8)) {
            instr->op = (uint16_t)op;
            return;
        }
    }
}

static void insert(WasmCode *code, size_t at, WasmInstr instr)
{
    array_push(code->arena, &code->instrs, instr);
    for (size_t i = code->instrs.len - 1; i > at; i--) {
        code->instrs.items[i] = code->instrs.items[i - 1];
    }
    code->instrs.items[at] = instr;
}

static void delete(WasmCode *code, size_t at)
{
    code->instrs.len--;
    for (size_t i = at; i < code->instrs.len; i++) {
        code->instrs.items[i] = code->instrs.items[i + 1];
    }
}

static void swap(WasmInstr *a, WasmInstr *b)
{
    WasmInstr old = *a;
    *a = *b;
    *b = old;
}

// --- Immediates ----------------------------------------------------------------------------------

static void change_block_type(Driver *driver, Env *env, WasmInstr *instr)
{
    if (random_below(driver, 2) == 0) {
        instr->func_type = random_func_type(driver, env);
    } else {
        instr->func_type = NULL;
        instr->type = random_below(driver, 4) == 0 ? WTYPE_NONE : (uint8_t)random_type(driver);
    }
}

static void change_catch(Driver *driver, Env *env, WasmCode *code, WasmInstr *instr)
{
    WasmTry *handlers = &code->tries.items[instr->index];
    if (handlers->n_catches == 0 || random_below(driver, 3) == 0) {
        change_block_type(driver, env, instr);
        return;
    }
    WasmCatch *copies = ARENA_ARRAY(code->arena, WasmCatch, handlers->n_catches);
    memcpy(copies, handlers->catches, handlers->n_catches * sizeof *copies);
    WasmCatch *clause = &copies[random_below(driver, handlers->n_catches)];
    clause->depth = random_below(driver, 5);
    clause->kind = (WasmCatchKind)random_below(driver, 4);
    bool needs_tag = clause->kind == WCATCH_TAG || clause->kind == WCATCH_TAG_REF;
    clause->tag = needs_tag ? env->tags[random_below(driver, 3)] : NULL;
    handlers->catches = copies;
}

static void change_labels(Driver *driver, WasmCode *code, WasmInstr *instr)
{
    uint32_t *copies = ARENA_ARRAY(code->arena, uint32_t, instr->index + 1);
    memcpy(copies, instr->labels, (instr->index + 1) * sizeof *copies);
    copies[random_below(driver, instr->index + 1)] = random_below(driver, 5);
    instr->labels = copies;
}

static void change_immediate(Driver *driver, Env *env, WasmCode *code, WasmInstr *instr)
{
    uint32_t number = random_below(driver, 3);
    switch (wop_info((WasmOp)instr->op)->immediate) {
    case WIMM_BLOCK: change_block_type(driver, env, instr); break;
    case WIMM_TRY: change_catch(driver, env, code, instr); break;
    case WIMM_LABEL: instr->index = random_below(driver, 6); break;
    case WIMM_LABELS: change_labels(driver, code, instr); break;
    case WIMM_FUNC: instr->func = wmod_func_at(env->module, random_below(driver, 6)); break;
    case WIMM_TYPE_TABLE:
        if (random_below(driver, 2) == 0) {
            instr->index = random_table(driver, env)->entity.number;
        } else {
            instr->func_type = random_func_type(driver, env);
        }
        break;
    case WIMM_VALUE_TYPE: instr->type = (uint8_t)random_type(driver); break;
    case WIMM_REF_TYPE: instr->type = (uint8_t)ALL_TYPES[4 + number]; break;
    case WIMM_LOCAL: instr->index = random_below(driver, 12); break;
    case WIMM_GLOBAL:
        instr->global = wmod_global_at(env->module, random_below(driver, 2 * N_TYPES));
        break;
    case WIMM_TAG: instr->tag = env->tags[number]; break;
    case WIMM_TABLE_TABLE:
    case WIMM_TABLE: instr->table = random_table(driver, env); break;
    case WIMM_ELEM: instr->elem = env->elems[number]; break;
    case WIMM_ELEM_TABLE: instr->index = random_table(driver, env)->entity.number; break;
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8: instr->align = (uint8_t)random_below(driver, 5); break;
    case WIMM_NONE:
    case WIMM_MEMORY:
    case WIMM_MEMORY_MEMORY:
    case WIMM_DATA:
    case WIMM_DATA_MEMORY:
    case WIMM_I32:
    case WIMM_I64:
    case WIMM_F32:
    case WIMM_F64: change_op(driver, instr); break;
    }
}

// --- The body ------------------------------------------------------------------------------------

static void mutate_code(Driver *driver, Env *env, WasmCode *code)
{
    if (code->instrs.len < 2) {
        return;
    }
    size_t at = random_below(driver, (uint32_t)code->instrs.len - 1);
    WasmInstr *instr = &code->instrs.items[at];
    switch (random_below(driver, 7)) {
    case 0: change_op(driver, instr); break;
    case 1: delete(code, at); break;
    case 2: insert(code, at, *instr); break;
    case 3: swap(instr, instr + 1); break;
    case 4: {
        static const WasmOp OPS[] = {WOP_END,     WOP_ELSE,        WOP_UNREACHABLE,
                                     WOP_RETURN,  WOP_DROP,        WOP_SELECT,
                                     WOP_I32_EQZ, WOP_REF_IS_NULL, WOP_THROW_REF};
        insert(code, at,
               (WasmInstr){.op = (uint16_t)OPS[random_below(driver, sizeof OPS / sizeof OPS[0])]});
        break;
    }
    default: change_immediate(driver, env, code, instr); break;
    }
}

// --- The module ----------------------------------------------------------------------------------

static void mutate_init(Driver *driver, Env *env, WasmCode *init)
{
    WasmGlobal *global = wmod_global_at(env->module, random_below(driver, 2 * N_TYPES));
    switch (random_below(driver, 5)) {
    case 0: wmod_global_get(init, global); break;
    case 1: wmod_op(init, WOP_I32_ADD); break;
    case 2: wmod_func_op(init, WOP_REF_FUNC, env->funcs[1]); break;
    case 3: wmod_op(init, WOP_I32_EQZ); break;
    default:
        init->instrs.len = 0;
        wmod_global_get(init, global);
        break;
    }
}

static void mutate_segments(Driver *driver, Env *env)
{
    WasmElem *elem = env->elems[random_below(driver, 3)];
    switch (random_below(driver, 5)) {
    case 0: wmod_elem_func(env->module, elem, env->funcs[random_below(driver, 5)]); break;
    case 1:
        wmod_elem_global(env->module, elem,
                         wmod_global_at(env->module, random_below(driver, 2 * N_TYPES)));
        break;
    case 2: elem->type = ALL_TYPES[4 + random_below(driver, 3)]; break;
    case 3:
        elem->mode = WSEG_ACTIVE;
        elem->table = random_table(driver, env);
        mutate_init(driver, env, &elem->offset);
        break;
    default:
        env->data->mode = WSEG_ACTIVE;
        mutate_init(driver, env, &env->data->offset);
        break;
    }
}

static void mutate_module(Driver *driver, Env *env, WasmFunc *func)
{
    WasmGlobal *global = wmod_global_at(env->module, random_below(driver, 2 * N_TYPES));
    switch (random_below(driver, 9)) {
    case 0: global->type = random_type(driver); break;
    case 1: global->is_mutable = !global->is_mutable; break;
    case 2: env->tags[random_below(driver, 3)]->type = random_func_type(driver, env); break;
    case 3: env->module->start = env->funcs[random_below(driver, 5)]; break;
    case 4:
        wmod_export(env->module, STR("a"), &func->entity);
        wmod_export(env->module, random_below(driver, 2) == 0 ? STR("a") : STR("b"),
                    &global->entity);
        break;
    case 5:
        env->memory->limits =
            (WasmLimits){random_below(driver, 70000), random_below(driver, 70000)};
        break;
    case 6: env->declared->items.len = random_below(driver, 6); break;
    case 7:
        if (!global->entity.is_import) {
            mutate_init(driver, env, &global->init);
        }
        break;
    default: mutate_segments(driver, env); break;
    }
}

void mutate(Driver *driver, Env *env, WasmFunc *func)
{
    WasmLocal *local = func->locals.len == 0
                           ? NULL
                           : &func->locals.items[random_below(driver, (uint32_t)func->locals.len)];
    switch (random_below(driver, 12)) {
    case 0:
        if (local != NULL && local >= &func->locals.items[func->type->n_params]) {
            local->type = random_type(driver);
        }
        break;
    case 1:
    case 2: mutate_module(driver, env, func); break;
    default: mutate_code(driver, env, &func->code); break;
    }
}
