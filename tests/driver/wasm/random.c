// SPDX-License-Identifier: Apache-2.0
// Bodies are made from the types outward: to get a value of a type, an instruction that gives one
// is chosen, and its operands are made in the same way, until the budget is spent.
#include "random.h"

#include <stdlib.h>

enum {
    BUDGET = 60,     // about as many instructions that are not leaves
    MAX_LABELS = 40, // open at one place
    MAX_VALUES = 4,  // that a block or function takes or gives
};

/// An open block and what a branch to it takes.
typedef struct OpenLabel {
    WasmLabel label;
    const WasmType *types;
    uint32_t n_types;
} OpenLabel;

typedef struct Gen {
    Driver *driver;
    Env *env;
    WasmFunc *func;
    WasmCode *code;
    int budget;
    OpenLabel labels[MAX_LABELS];
    uint32_t n_labels;
} Gen;

static void value(Gen *gen, WasmType type);
static void statements(Gen *gen);

static uint32_t below(Gen *gen, uint32_t n)
{
    return random_below(gen->driver, n);
}

static void values(Gen *gen, const WasmType *types, uint32_t n_types)
{
    for (uint32_t i = 0; i < n_types; i++) {
        value(gen, types[i]);
    }
}

static void drop(Gen *gen, uint32_t n_values)
{
    for (uint32_t i = 0; i < n_values; i++) {
        wmod_op(gen->code, WOP_DROP);
    }
}

static void enter(Gen *gen, WasmLabel label, const WasmType *types, uint32_t n_types)
{
    if (gen->n_labels < MAX_LABELS) {
        gen->labels[gen->n_labels++] = (OpenLabel){label, types, n_types};
    }
}

static void leave(Gen *gen, uint32_t n_labels)
{
    gen->n_labels = n_labels;
    wmod_end(gen->code);
}

static WasmType random_type(Gen *gen)
{
    return ALL_TYPES[below(gen, N_TYPES)];
}

// --- Leaves --------------------------------------------------------------------------------------

static bool random_local(Gen *gen, WasmType type, uint32_t *local_out)
{
    uint32_t n_locals = (uint32_t)gen->func->locals.len;
    for (uint32_t i = 0, at = n_locals > 0 ? below(gen, n_locals) : 0; i < n_locals; i++) {
        *local_out = (at + i) % n_locals;
        if (gen->func->locals.items[*local_out].type == type) {
            return true;
        }
    }
    return false;
}

static void leaf(Gen *gen, WasmType type)
{
    uint32_t local;
    switch (below(gen, 4)) {
    case 0:
        if (random_local(gen, type, &local)) {
            wmod_local_get(gen->code, local);
            return;
        }
        break;
    case 1: wmod_global_get(gen->code, gen->env->variables[type_number(type)]); return;
    case 2: wmod_global_get(gen->code, gen->env->constants[type_number(type)]); return;
    }
    if (type == WTYPE_FUNCREF && below(gen, 2) == 0) {
        wmod_func_op(gen->code, WOP_REF_FUNC, gen->env->funcs[below(gen, 5)]);
    } else {
        env_default(gen->code, type);
    }
}

// --- Instructions from the table -----------------------------------------------------------------

static WasmTable *random_table(Gen *gen)
{
    uint32_t number = below(gen, 4);
    return number == 3 ? gen->env->first_table : gen->env->tables[number];
}

static void append_fixed(Gen *gen, WasmOp op)
{
    WasmCode *code = gen->code;
    uint32_t number = below(gen, 3);
    switch (wop_info(op)->immediate) {
    case WIMM_NONE: wmod_op(code, op); break;
    case WIMM_FUNC: wmod_func_op(code, op, gen->env->funcs[below(gen, 5)]); break;
    case WIMM_TABLE: wmod_table_op(code, op, random_table(gen)); break;
    case WIMM_TABLE_TABLE:
        wmod_table_copy(code, gen->env->tables[number], gen->env->tables[number]);
        break;
    case WIMM_ELEM: wmod_elem_drop(code, gen->env->elems[number]); break;
    case WIMM_ELEM_TABLE:
        wmod_table_init(code, gen->env->elems[number], gen->env->tables[number]);
        break;
    case WIMM_MEMORY:
    case WIMM_MEMORY_MEMORY: wmod_memory_op(code, op); break;
    case WIMM_DATA:
    case WIMM_DATA_MEMORY: wmod_data_op(code, op, gen->env->data); break;
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8:
        wmod_mem_align(code, op, below(gen, wop_align(op) + 1),
                       (uint32_t)random_bits(gen->driver) >> below(gen, 32));
        break;
    case WIMM_I32: wmod_i32_const(code, (int32_t)random_bits(gen->driver) >> below(gen, 32)); break;
    case WIMM_I64: wmod_i64_const(code, (int64_t)random_bits(gen->driver) >> below(gen, 64)); break;
    case WIMM_F32: wmod_f32_bits(code, (uint32_t)random_bits(gen->driver)); break;
    case WIMM_F64: wmod_f64_bits(code, random_bits(gen->driver)); break;
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

// An instruction whose only result is of `type`, or one without a result for WTYPE_NONE; WOP_COUNT
// if luck has it.
static WasmOp random_fixed(Gen *gen, WasmType type)
{
    for (int i = 0; i < 100; i++) {
        WasmOp op = (WasmOp)below(gen, WOP_COUNT);
        const WasmOpInfo *info = wop_info(op);
        if (wop_is_fixed(op) && wtype_of_letter(info->results[0]) == type) {
            return op;
        }
    }
    return WOP_COUNT;
}

static void operands(Gen *gen, WasmOp op)
{
    for (const char *param = wop_info(op)->params; *param != '\0'; param++) {
        value(gen, wtype_of_letter(*param));
    }
}

static void fixed(Gen *gen, WasmType type)
{
    WasmOp op = random_fixed(gen, type);
    if (op != WOP_COUNT) {
        operands(gen, op);
        append_fixed(gen, op);
    } else if (type != WTYPE_NONE) {
        leaf(gen, type);
    }
}

// --- Branches ------------------------------------------------------------------------------------

// Instructions that are never reached: their operands need not be there.
static void dead_code(Gen *gen)
{
    for (uint32_t i = below(gen, 4); i > 0; i--) {
        WasmOp op = random_fixed(gen, below(gen, 2) == 0 ? WTYPE_NONE : random_type(gen));
        if (op != WOP_COUNT) {
            append_fixed(gen, op);
            drop(gen, wop_info(op)->results[0] != '\0');
        }
    }
    if (below(gen, 4) == 0) {
        wmod_op(gen->code, WOP_SELECT);
        if (below(gen, 2) == 0) {
            wmod_op(gen->code, WOP_REF_IS_NULL);
        }
        drop(gen, 1);
    }
}

static bool takes_same(const OpenLabel *a, const OpenLabel *b)
{
    for (uint32_t i = 0; i < a->n_types && i < b->n_types; i++) {
        if (a->types[i] != b->types[i]) {
            return false;
        }
    }
    return a->n_types == b->n_types;
}

static void jump(Gen *gen)
{
    const OpenLabel *label = &gen->labels[below(gen, gen->n_labels)];
    WasmLabel same[3];
    uint32_t n_same = 0;
    switch (below(gen, 7)) {
    case 0:
        values(gen, label->types, label->n_types);
        wmod_br(gen->code, label->label);
        break;
    case 1:
        values(gen, label->types, label->n_types);
        value(gen, WTYPE_I32);
        for (uint32_t i = 0; i < gen->n_labels && n_same < 3; i++) {
            const OpenLabel *other = &gen->labels[i];
            if (takes_same(other, label)) {
                same[n_same++] = other->label;
            }
        }
        wmod_br_table(gen->code, same, n_same, label->label);
        break;
    case 2:
        values(gen, gen->func->type->results, gen->func->type->n_results);
        wmod_op(gen->code, WOP_RETURN);
        break;
    case 3: {
        const WasmTag *tag = gen->env->tags[below(gen, 3)];
        values(gen, tag->type->params, tag->type->n_params);
        wmod_throw(gen->code, tag);
        break;
    }
    case 4:
        value(gen, WTYPE_EXNREF);
        wmod_op(gen->code, WOP_THROW_REF);
        break;
    case 5:
        values(gen, gen->func->type->params, gen->func->type->n_params);
        wmod_func_op(gen->code, WOP_RETURN_CALL, gen->func);
        break;
    default: wmod_op(gen->code, WOP_UNREACHABLE); break;
    }
    dead_code(gen);
}

/// Say, sometimes, that the latest branch is unlikely.
static void hint(Gen *gen)
{
    if (below(gen, 3) == 0) {
        wmod_unlikely(gen->code);
    }
}

static void conditional_branch(Gen *gen)
{
    OpenLabel label = gen->labels[below(gen, gen->n_labels)];
    values(gen, label.types, label.n_types);
    value(gen, WTYPE_I32);
    wmod_br_if(gen->code, label.label);
    hint(gen);
    drop(gen, label.n_types);
}

// --- Blocks --------------------------------------------------------------------------------------

// The inside of a block that gives `types`: at times it jumps away instead.
static void inside(Gen *gen, const WasmType *types, uint32_t n_types)
{
    statements(gen);
    if (below(gen, 6) == 0) {
        jump(gen);
    } else {
        values(gen, types, n_types);
    }
}

// The catch clauses that the open labels allow.
static uint32_t catches(Gen *gen, WasmCatch *clauses, uint32_t max)
{
    uint32_t n_clauses = 0;
    for (uint32_t i = 0; i < gen->n_labels && n_clauses < max; i++) {
        const OpenLabel *label = &gen->labels[i];
        bool takes_ref = label->n_types > 0 && label->types[label->n_types - 1] == WTYPE_EXNREF;
        if (label->n_types == takes_ref) {
            WasmCatchKind kind = takes_ref ? WCATCH_ALL_REF : WCATCH_ALL;
            clauses[n_clauses++] = (WasmCatch){.kind = kind, .label = label->label};
        } else if (label->n_types == 1 && label->types[0] == WTYPE_I32) {
            clauses[n_clauses++] =
                (WasmCatch){.kind = WCATCH_TAG, .tag = gen->env->tags[1], .label = label->label};
        }
    }
    return n_clauses;
}

static void try_block(Gen *gen, WasmBlockType type, const WasmType *results, uint32_t n_results)
{
    WasmCatch clauses[4];
    uint32_t n_clauses = catches(gen, clauses, 4);
    uint32_t n_labels = gen->n_labels;
    enter(gen, wmod_try_table(gen->code, type, clauses, n_clauses), results, n_results);
    inside(gen, results, n_results);
    leave(gen, n_labels);
}

// A block, loop, if or try_table that gives one value of `type`, or nothing for WTYPE_NONE.
static void block(Gen *gen, WasmType type)
{
    const WasmType *results = type == WTYPE_NONE ? NULL : &ALL_TYPES[type_number(type)];
    uint32_t n_results = type != WTYPE_NONE;
    uint32_t n_labels = gen->n_labels;
    switch (below(gen, 5)) {
    case 0:
        enter(gen, wmod_block(gen->code, WOP_BLOCK, wblock_result(type)), results, n_results);
        inside(gen, results, n_results);
        break;
    case 1:
        enter(gen, wmod_block(gen->code, WOP_LOOP, wblock_result(type)), NULL, 0);
        inside(gen, results, n_results);
        break;
    case 2:
        value(gen, WTYPE_I32);
        enter(gen, wmod_block(gen->code, WOP_IF, wblock_result(type)), results, n_results);
        hint(gen);
        inside(gen, results, n_results);
        if (n_results > 0 || below(gen, 2) == 0) {
            wmod_else(gen->code);
            inside(gen, results, n_results);
        }
        break;
    case 3: {
        const WasmFuncType *block_type = gen->env->block_types[below(gen, 3)];
        values(gen, block_type->params, block_type->n_params);
        bool loops = below(gen, 2) == 0;
        WasmLabel label =
            wmod_block(gen->code, loops ? WOP_LOOP : WOP_BLOCK, wblock_func_type(block_type));
        enter(gen, label, loops ? block_type->params : block_type->results,
              loops ? block_type->n_params : block_type->n_results);
        drop(gen, block_type->n_params);
        inside(gen, block_type->results, block_type->n_results);
        leave(gen, n_labels);
        drop(gen, block_type->n_results);
        values(gen, results, n_results);
        return;
    }
    default: try_block(gen, wblock_result(type), results, n_results); return;
    }
    leave(gen, n_labels);
}

// --- Values --------------------------------------------------------------------------------------

static void call(Gen *gen, uint32_t number)
{
    const WasmFuncType *type = gen->env->func_types[number];
    values(gen, type->params, type->n_params);
    if (below(gen, 2) == 0) {
        wmod_call(gen->code, gen->env->funcs[number]);
    } else {
        value(gen, WTYPE_I32);
        wmod_call_indirect(gen->code, WOP_CALL_INDIRECT, type,
                           below(gen, 2) == 0 ? gen->env->first_table : gen->env->tables[0]);
    }
}

static void select_value(Gen *gen, WasmType type)
{
    value(gen, type);
    value(gen, type);
    value(gen, WTYPE_I32);
    if (wtype_is_ref(type) || below(gen, 2) == 0) {
        wmod_select(gen->code, type);
    } else {
        wmod_op(gen->code, WOP_SELECT);
    }
}

// What only values of `type` come from.
static void special(Gen *gen, WasmType type)
{
    switch (type) {
    case WTYPE_I32:
        if (below(gen, 2) == 0) {
            value(gen, ALL_TYPES[4 + below(gen, 3)]);
            wmod_op(gen->code, WOP_REF_IS_NULL);
        } else {
            WasmTable *table = random_table(gen);
            value(gen, table->type);
            value(gen, WTYPE_I32);
            wmod_table_op(gen->code, WOP_TABLE_GROW, table);
        }
        break;
    case WTYPE_F64: call(gen, 2); break;
    case WTYPE_EXNREF: call(gen, 4); break;
    case WTYPE_FUNCREF:
    case WTYPE_EXTERNREF:
        value(gen, WTYPE_I32);
        wmod_table_op(gen->code, WOP_TABLE_GET, gen->env->tables[type == WTYPE_EXTERNREF]);
        break;
    case WTYPE_I64:
    case WTYPE_F32: fixed(gen, type); break;
    case WTYPE_NONE: abort();
    }
}

static void value(Gen *gen, WasmType type)
{
    uint32_t local;
    if (--gen->budget <= 0 || below(gen, 4) == 0) {
        leaf(gen, type);
        return;
    }
    switch (below(gen, 8)) {
    case 0: block(gen, type); break;
    case 1: select_value(gen, type); break;
    case 2: special(gen, type); break;
    case 3:
        value(gen, type);
        if (random_local(gen, type, &local)) {
            wmod_local_tee(gen->code, local);
        }
        break;
    default: fixed(gen, type); break;
    }
}

// --- Statements ----------------------------------------------------------------------------------

static void assign(Gen *gen)
{
    uint32_t local;
    WasmType type = random_type(gen);
    value(gen, type);
    if (below(gen, 2) == 0) {
        wmod_global_set(gen->code, gen->env->variables[type_number(type)]);
    } else if (random_local(gen, type, &local)) {
        wmod_local_set(gen->code, local);
    } else {
        wmod_op(gen->code, WOP_DROP);
    }
}

static void write_table(Gen *gen)
{
    WasmTable *table = random_table(gen);
    value(gen, WTYPE_I32);
    value(gen, table->type);
    if (below(gen, 2) == 0) {
        wmod_table_op(gen->code, WOP_TABLE_SET, table);
    } else {
        value(gen, WTYPE_I32);
        wmod_table_op(gen->code, WOP_TABLE_FILL, table);
    }
}

static void statements(Gen *gen)
{
    for (uint32_t i = below(gen, 4); i > 0 && gen->budget > 0; i--) {
        switch (below(gen, 7)) {
        case 0: assign(gen); break;
        case 1: conditional_branch(gen); break;
        case 2: block(gen, WTYPE_NONE); break;
        case 3: write_table(gen); break;
        case 4: call(gen, 1); break;
        default: fixed(gen, WTYPE_NONE); break;
        }
    }
}

WasmFunc *random_func(Driver *driver, Env *env)
{
    static const char *const NAMES[] = {"", "x", "y", "größe"};
    WasmType types[2 * MAX_VALUES];
    uint32_t n_params = random_below(driver, MAX_VALUES);
    uint32_t n_results = random_below(driver, MAX_VALUES);
    for (uint32_t i = 0; i < n_params + n_results; i++) {
        types[i] = ALL_TYPES[random_below(driver, N_TYPES)];
    }
    const WasmFuncType *type = wmod_type(env->module, types, n_params, types + n_params, n_results);
    WasmFunc *func = wmod_func(env->module, type, str_of(NAMES[random_below(driver, 4)]));
    for (uint32_t i = random_below(driver, 10); i > 0; i--) {
        wmod_local(func, ALL_TYPES[random_below(driver, N_TYPES)],
                   str_of(NAMES[random_below(driver, 4)]));
    }
    Gen gen = {.driver = driver, .env = env, .func = func, .code = &func->code, .budget = BUDGET};
    enter(&gen, wmod_label(&func->code, 0), type->results, type->n_results);
    inside(&gen, type->results, type->n_results);
    return func;
}

void write_random(Driver *driver, uint32_t count, bool is_mutated)
{
    for (uint32_t i = 0; i < count; i++) {
        char name[64];
        snprintf(name, sizeof name, "%s %u", is_mutated ? "mutated" : "random", i);
        Env env = env_new(case_begin(driver), (Str){0});
        WasmFunc *func = random_func(driver, &env);
        random_func(driver, &env);
        for (uint32_t k = is_mutated ? 1 + random_below(driver, 3) : 0; k > 0; k--) {
            mutate(driver, &env, func);
        }
        case_end(driver, env.module, name);
    }
}
