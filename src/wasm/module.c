// SPDX-License-Identifier: Apache-2.0
#include "wasm/module.h"

#include "base/check.h"

#include <string.h>

WasmModule *wmod_new(Arena *arena, Str name)
{
    WasmModule *module = ARENA_NEW(arena, WasmModule);
    module->arena = arena;
    module->name = name;
    module->type_numbers = map_new(arena);
    return module;
}

// --- Types ---------------------------------------------------------------------------------------

enum { SMALL_KEY_BYTES = 64 };

static void write_key(char *key, const WasmType *params, uint32_t n_params, const WasmType *results,
                      uint32_t n_results)
{
    for (uint32_t i = 0; i < n_params; i++) {
        key[i] = (char)params[i];
    }
    key[n_params] = '\0';
    for (uint32_t i = 0; i < n_results; i++) {
        key[n_params + 1 + i] = (char)results[i];
    }
}

const WasmFuncType *wmod_type(WasmModule *module, const WasmType *params, uint32_t n_params,
                              const WasmType *results, uint32_t n_results)
{
    char small[SMALL_KEY_BYTES];
    size_t len = (size_t)n_params + 1 + n_results;
    char *bytes = len <= sizeof small ? small : arena_alloc(module->arena, len);
    write_key(bytes, params, n_params, results, n_results);
    const uint32_t *known = map_get(&module->type_numbers, (Str){bytes, len});
    if (known != NULL) {
        return module->types.items[*known];
    }
    WasmType *values = ARENA_ARRAY(module->arena, WasmType, (size_t)n_params + n_results);
    if (n_params > 0) {
        memcpy(values, params, n_params * sizeof *values);
    }
    if (n_results > 0) {
        memcpy(values + n_params, results, n_results * sizeof *values);
    }
    WasmFuncType *type = ARENA_NEW(module->arena, WasmFuncType);
    *type = (WasmFuncType){.number = (uint32_t)module->types.len,
                           .n_params = n_params,
                           .n_results = n_results,
                           .params = values,
                           .results = values + n_params};
    map_set(&module->type_numbers, arena_str(module->arena, (Str){bytes, len}), type->number);
    array_push(module->arena, &module->types, type);
    return type;
}

const WasmFuncType *wmod_signature(WasmModule *module, const char *signature)
{
    WasmType *values = ARENA_ARRAY(module->arena, WasmType, strlen(signature) + 1);
    uint32_t n_values = 0;
    const char *letter = signature;
    for (; *letter != ':'; letter++) {
        values[n_values++] = wtype_of_letter(*letter);
        ML_ASSERT(values[n_values - 1] != WTYPE_NONE);
    }
    uint32_t n_params = n_values;
    for (letter++; *letter != '\0'; letter++) {
        values[n_values++] = wtype_of_letter(*letter);
        ML_ASSERT(values[n_values - 1] != WTYPE_NONE);
    }
    return wmod_type(module, values, n_params, values + n_params, n_values - n_params);
}

Str wmod_type_key(const WasmModule *module, const WasmFuncType *type)
{
    return module->type_numbers.entries[type->number].key;
}

void wmod_name_type(WasmModule *module, const WasmFuncType *type, Str name)
{
    module->types.items[type->number]->name = name;
}

// --- Entities ------------------------------------------------------------------------------------

static void enter(WasmModule *module, WasmEntity *entity, WasmKind kind, Str name)
{
    *entity =
        (WasmEntity){.kind = kind, .number = (uint32_t)module->entities[kind].len, .name = name};
    array_push(module->arena, &module->entities[kind], entity);
}

WasmFunc *wmod_func(WasmModule *module, const WasmFuncType *type, Str name)
{
    WasmFunc *func = ARENA_NEW(module->arena, WasmFunc);
    enter(module, &func->entity, WKIND_FUNC, name);
    func->type = type;
    func->code = wmod_code(module->arena);
    for (uint32_t i = 0; i < type->n_params; i++) {
        array_push(module->arena, &func->locals, (WasmLocal){.type = type->params[i]});
    }
    return func;
}

uint32_t wmod_local(WasmFunc *func, WasmType type, Str name)
{
    ML_ASSERT(!func->entity.is_import && type != WTYPE_NONE);
    array_push(func->code.arena, &func->locals, (WasmLocal){type, name});
    return (uint32_t)func->locals.len - 1;
}

void wmod_name_local(WasmFunc *func, uint32_t local, Str name)
{
    ML_ASSERT(local < func->locals.len);
    func->locals.items[local].name = name;
}

WasmTable *wmod_table(WasmModule *module, WasmType type, WasmLimits limits, Str name)
{
    ML_ASSERT(wtype_is_ref(type));
    WasmTable *table = ARENA_NEW(module->arena, WasmTable);
    enter(module, &table->entity, WKIND_TABLE, name);
    table->type = type;
    table->limits = limits;
    return table;
}

WasmMemory *wmod_memory(WasmModule *module, WasmLimits limits, Str name)
{
    WasmMemory *memory = ARENA_NEW(module->arena, WasmMemory);
    enter(module, &memory->entity, WKIND_MEMORY, name);
    memory->limits = limits;
    return memory;
}

WasmTag *wmod_tag(WasmModule *module, const WasmFuncType *type, Str name)
{
    WasmTag *tag = ARENA_NEW(module->arena, WasmTag);
    enter(module, &tag->entity, WKIND_TAG, name);
    tag->type = type;
    return tag;
}

WasmGlobal *wmod_global(WasmModule *module, WasmType type, bool is_mutable, Str name)
{
    WasmGlobal *global = ARENA_NEW(module->arena, WasmGlobal);
    enter(module, &global->entity, WKIND_GLOBAL, name);
    global->type = type;
    global->is_mutable = is_mutable;
    global->init = wmod_code(module->arena);
    return global;
}

void wmod_import(WasmModule *module, WasmEntity *entity, Str from, Str name)
{
    ML_ASSERT(!entity->is_import);
    entity->is_import = true;
    entity->import_module = from;
    entity->import_name = name;
    if (entity->kind == WKIND_FUNC) {
        WasmFunc *func = (WasmFunc *)entity;
        ML_ASSERT(func->code.instrs.len == 0 && func->locals.len == func->type->n_params);
        func->locals.len = 0;
    }
    array_push(module->arena, &module->imports, entity);
}

WasmFunc *wmod_import_func(WasmModule *module, Str from, Str name, const WasmFuncType *type)
{
    WasmFunc *func = wmod_func(module, type, name);
    wmod_import(module, &func->entity, from, name);
    return func;
}

void wmod_export(WasmModule *module, Str name, const WasmEntity *entity)
{
    array_push(module->arena, &module->exports, (WasmExport){name, entity});
}

// --- Segments ------------------------------------------------------------------------------------

WasmData *wmod_data(WasmModule *module, WasmSegmentMode mode, Str bytes, Str name)
{
    ML_ASSERT(mode != WSEG_DECLARED);
    WasmData *data = ARENA_NEW(module->arena, WasmData);
    *data =
        (WasmData){.mode = mode, .offset = wmod_code(module->arena), .bytes = bytes, .name = name};
    array_push(module->arena, &module->datas, data);
    return data;
}

WasmElem *wmod_elem(WasmModule *module, WasmSegmentMode mode, WasmType type, const WasmTable *table,
                    Str name)
{
    ML_ASSERT((table != NULL) == (mode == WSEG_ACTIVE));
    WasmElem *elem = ARENA_NEW(module->arena, WasmElem);
    *elem = (WasmElem){.mode = mode,
                       .type = type,
                       .table = table,
                       .offset = wmod_code(module->arena),
                       .name = name};
    array_push(module->arena, &module->elems, elem);
    return elem;
}

void wmod_elem_func(WasmModule *module, WasmElem *elem, const WasmFunc *func)
{
    array_push(module->arena, &elem->items, (WasmElemItem){.func = func});
}

void wmod_elem_global(WasmModule *module, WasmElem *elem, const WasmGlobal *global)
{
    array_push(module->arena, &elem->items, (WasmElemItem){.global = global});
}

bool welem_has_only_functions(const WasmElem *elem)
{
    for (size_t i = 0; i < elem->items.len; i++) {
        if (elem->items.items[i].func == NULL) {
            return false;
        }
    }
    return elem->type == WTYPE_FUNCREF;
}

// --- The complete module -------------------------------------------------------------------------

void wmod_number(WasmModule *module)
{
    uint32_t n_numbered[WKIND_COUNT] = {0};
    for (size_t i = 0; i < module->imports.len; i++) {
        WasmEntity *entity = module->imports.items[i];
        entity->index = n_numbered[entity->kind]++;
    }
    for (size_t kind = 0; kind < WKIND_COUNT; kind++) {
        for (size_t i = 0; i < module->entities[kind].len; i++) {
            WasmEntity *entity = module->entities[kind].items[i];
            if (!entity->is_import) {
                entity->index = n_numbered[kind]++;
            }
        }
    }
    for (size_t i = 0; i < module->types.len; i++) {
        module->types.items[i]->index = (uint32_t)i;
    }
    for (size_t i = 0; i < module->datas.len; i++) {
        module->datas.items[i]->index = (uint32_t)i;
    }
    for (size_t i = 0; i < module->elems.len; i++) {
        module->elems.items[i]->index = (uint32_t)i;
    }
}

static bool uses_data(const WasmCode *code)
{
    for (size_t i = 0; i < code->instrs.len; i++) {
        if (code->instrs.items[i].op == WOP_MEMORY_INIT ||
            code->instrs.items[i].op == WOP_DATA_DROP) {
            return true;
        }
    }
    return false;
}

bool wmod_needs_data_count(const WasmModule *module)
{
    for (size_t i = 0; i < module->entities[WKIND_FUNC].len; i++) {
        if (uses_data(&wmod_func_at(module, i)->code)) {
            return true;
        }
    }
    return false;
}

// The entity is the first member of what it heads.
#define ENTITY_AT(function, Type, kind)                         \
    Type *function(const WasmModule *module, size_t i)          \
    {                                                           \
        ML_ASSERT(i < module->entities[kind].len);              \
        return (Type *)(void *)module->entities[kind].items[i]; \
    }
ENTITY_AT(wmod_func_at, WasmFunc, WKIND_FUNC)
ENTITY_AT(wmod_table_at, WasmTable, WKIND_TABLE)
ENTITY_AT(wmod_memory_at, WasmMemory, WKIND_MEMORY)
ENTITY_AT(wmod_global_at, WasmGlobal, WKIND_GLOBAL)
ENTITY_AT(wmod_tag_at, WasmTag, WKIND_TAG)
