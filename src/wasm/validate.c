// SPDX-License-Identifier: Apache-2.0
// The module around the code.
#include "wasm/validate.h"

#include "base/check.h"
#include "base/limits.h"
#include "text/utf8.h"
#include "wasm/validate_internal.h"

#include <inttypes.h>
#include <stdio.h>

enum { MEMORY_MAX_PAGES = 65536 };

static Values one_value(const WasmType *type)
{
    return (Values){type, 1};
}

static Str place(Checker *checker, const char *what, uint32_t index, Str name)
{
    Buf text = buf_new(checker->arena);
    buf_printf(&text, "%s %" PRIu32, what, index);
    if (name.len > 0) {
        buf_text(&text, " $");
        buf_add(&text, name);
    }
    return buf_str(&text);
}

// --- Types, imports, exports ---------------------------------------------------------------------

static bool check_types(Checker *checker)
{
    for (size_t i = 0; i < checker->module->types.len; i++) {
        const WasmFuncType *type = checker->module->types.items[i];
        checker->place = place(checker, "type", type->index, type->name);
        if (type->n_params > LIMIT_WASM_VALUES || type->n_results > LIMIT_WASM_VALUES) {
            return check_fail(checker, "more than %d parameters or results", LIMIT_WASM_VALUES);
        }
        for (uint32_t k = 0; k < type->n_params + type->n_results; k++) {
            if (!wtype_is_known(type->params[k])) {
                return check_fail(checker, "%d is no type", (int)type->params[k]);
            }
        }
    }
    return true;
}

static bool check_name(Checker *checker, Str name)
{
    return utf8_validate(name) == name.len || check_fail(checker, "a name is not UTF-8");
}

static bool check_imports(Checker *checker)
{
    for (size_t i = 0; i < checker->module->imports.len; i++) {
        const WasmEntity *entity = checker->module->imports.items[i];
        checker->place = place(checker, "import", (uint32_t)i, entity->name);
        if (!check_name(checker, entity->import_module) ||
            !check_name(checker, entity->import_name)) {
            return false;
        }
    }
    return true;
}

static bool check_exports(Checker *checker)
{
    Map seen = map_new(checker->arena);
    for (size_t i = 0; i < checker->module->exports.len; i++) {
        const WasmExport *export = &checker->module->exports.items[i];
        checker->place = place(checker, "export", (uint32_t)i, export->name);
        if (!check_entity(checker, export->entity, export->entity->kind) ||
            !check_name(checker, export->name)) {
            return false;
        }
        if (map_get(&seen, export->name) != NULL) {
            return check_fail(checker, "another export has this name");
        }
        map_set(&seen, export->name, 0);
    }
    return true;
}

static bool check_start(Checker *checker)
{
    const WasmFunc *start = checker->module->start;
    checker->place = STR("start");
    return start == NULL || (check_entity(checker, &start->entity, WKIND_FUNC) &&
                             ((start->type->n_params == 0 && start->type->n_results == 0) ||
                              check_fail(checker, "the function takes or gives something")));
}

// --- Tables, memories, tags, globals -------------------------------------------------------------

static bool check_limits(Checker *checker, WasmLimits limits, uint32_t highest)
{
    bool has_max = limits.max != WLIMIT_NONE;
    if (limits.min > highest || (has_max && limits.max > highest)) {
        return check_fail(checker, "limits above %" PRIu32, highest);
    }
    return !has_max || limits.min <= limits.max ||
           check_fail(checker, "the minimum is above the maximum");
}

static bool check_tables(Checker *checker)
{
    for (size_t i = 0; i < checker->module->entities[WKIND_TABLE].len; i++) {
        const WasmTable *table = wmod_table_at(checker->module, i);
        checker->place = place(checker, "table", table->entity.index, table->entity.name);
        if (!check_limits(checker, table->limits, UINT32_MAX)) {
            return false;
        }
    }
    return true;
}

static bool check_memories(Checker *checker)
{
    for (size_t i = 0; i < checker->module->entities[WKIND_MEMORY].len; i++) {
        const WasmMemory *memory = wmod_memory_at(checker->module, i);
        checker->place = place(checker, "memory", memory->entity.index, memory->entity.name);
        if (i > 0) {
            return check_fail(checker, "a second memory");
        }
        if (!check_limits(checker, memory->limits, MEMORY_MAX_PAGES)) {
            return false;
        }
    }
    return true;
}

static bool check_tags(Checker *checker)
{
    for (size_t i = 0; i < checker->module->entities[WKIND_TAG].len; i++) {
        const WasmTag *tag = wmod_tag_at(checker->module, i);
        checker->place = place(checker, "tag", tag->entity.index, tag->entity.name);
        if (tag->type->n_results > 0) {
            return check_fail(checker, "a tag gives nothing");
        }
    }
    return true;
}

static bool check_globals(Checker *checker)
{
    for (size_t i = 0; i < checker->module->entities[WKIND_GLOBAL].len; i++) {
        const WasmGlobal *global = wmod_global_at(checker->module, i);
        if (global->entity.is_import) {
            continue;
        }
        checker->place = place(checker, "global", global->entity.index, global->entity.name);
        checker->n_init_globals = global->entity.index;
        if (!check_code(checker, &global->init, one_value(&global->type))) {
            return false;
        }
    }
    checker->n_init_globals = (uint32_t)checker->module->entities[WKIND_GLOBAL].len;
    return true;
}

// --- Segments ------------------------------------------------------------------------------------

static bool check_offset(Checker *checker, const WasmCode *offset)
{
    static const WasmType OFFSET = WTYPE_I32;
    return check_code(checker, offset, one_value(&OFFSET));
}

static bool check_item(Checker *checker, const WasmElem *elem, WasmElemItem item)
{
    if (item.func != NULL) {
        return check_entity(checker, &item.func->entity, WKIND_FUNC) &&
               (elem->type == WTYPE_FUNCREF ||
                check_fail(checker, "a function among %s", wtype_text(elem->type)));
    }
    if (item.global != NULL) {
        return check_entity(checker, &item.global->entity, WKIND_GLOBAL) &&
               (!item.global->is_mutable || check_fail(checker, "a global that is not constant")) &&
               (item.global->type == elem->type ||
                check_fail(checker, "%s among %s", wtype_text(item.global->type),
                           wtype_text(elem->type)));
    }
    return true;
}

static bool check_elems(Checker *checker)
{
    for (size_t i = 0; i < checker->module->elems.len; i++) {
        const WasmElem *elem = checker->module->elems.items[i];
        checker->place = place(checker, "element segment", elem->index, elem->name);
        if (elem->mode == WSEG_ACTIVE) {
            if (!check_entity(checker, &elem->table->entity, WKIND_TABLE)) {
                return false;
            }
            if (elem->table->type != elem->type) {
                return check_fail(checker, "%s in a table of %s", wtype_text(elem->type),
                                  wtype_text(elem->table->type));
            }
            if (!check_offset(checker, &elem->offset)) {
                return false;
            }
        }
        for (size_t k = 0; k < elem->items.len; k++) {
            if (!check_item(checker, elem, elem->items.items[k])) {
                return false;
            }
        }
    }
    return true;
}

static bool check_datas(Checker *checker)
{
    for (size_t i = 0; i < checker->module->datas.len; i++) {
        const WasmData *data = checker->module->datas.items[i];
        checker->place = place(checker, "data segment", data->index, data->name);
        if (data->mode != WSEG_ACTIVE) {
            continue;
        }
        if (checker->module->entities[WKIND_MEMORY].len == 0) {
            return check_fail(checker, "the module has no memory");
        }
        if (!check_offset(checker, &data->offset)) {
            return false;
        }
    }
    return true;
}

// --- Functions -----------------------------------------------------------------------------------

static void declare_in(Checker *checker, const WasmCode *code)
{
    for (size_t i = 0; i < code->instrs.len; i++) {
        const WasmInstr *instr = &code->instrs.items[i];
        if (instr->op == WOP_REF_FUNC && check_entity(checker, &instr->func->entity, WKIND_FUNC)) {
            checker->declared_funcs[instr->func->entity.number] = true;
        }
    }
}

// The functions that ref.func may name: all that the module mentions outside of bodies.
static void declare_funcs(Checker *checker)
{
    const WasmModule *module = checker->module;
    checker->declared_funcs = ARENA_ARRAY(checker->arena, bool, module->entities[WKIND_FUNC].len);
    for (size_t i = 0; i < module->exports.len; i++) {
        if (module->exports.items[i].entity->kind == WKIND_FUNC) {
            checker->declared_funcs[module->exports.items[i].entity->number] = true;
        }
    }
    for (size_t i = 0; i < module->elems.len; i++) {
        for (size_t k = 0; k < module->elems.items[i]->items.len; k++) {
            const WasmFunc *func = module->elems.items[i]->items.items[k].func;
            if (func != NULL) {
                checker->declared_funcs[func->entity.number] = true;
            }
        }
    }
    for (size_t i = 0; i < module->entities[WKIND_GLOBAL].len; i++) {
        declare_in(checker, &wmod_global_at(module, i)->init);
    }
}

static bool check_funcs(Checker *checker)
{
    for (size_t i = 0; i < checker->module->entities[WKIND_FUNC].len; i++) {
        const WasmFunc *func = wmod_func_at(checker->module, i);
        if (func->entity.is_import) {
            continue;
        }
        checker->place = place(checker, "function", func->entity.index, func->entity.name);
        if (func->locals.len > LIMIT_WASM_LOCALS) {
            return check_fail(checker, "more than %d locals", LIMIT_WASM_LOCALS);
        }
        checker->func = func;
        if (!check_code(checker, &func->code,
                        (Values){func->type->results, func->type->n_results})) {
            return false;
        }
    }
    return true;
}

// -------------------------------------------------------------------------------------------------

Str wmod_validate(WasmModule *module)
{
    wmod_number(module);
    Checker checker = {.arena = module->arena, .module = module, .error = buf_new(module->arena)};
    if (check_types(&checker) && check_imports(&checker) && check_exports(&checker) &&
        check_start(&checker) && check_tables(&checker) && check_memories(&checker) &&
        check_tags(&checker) && check_globals(&checker) && check_elems(&checker) &&
        check_datas(&checker)) {
        declare_funcs(&checker);
        check_funcs(&checker);
    }
    return buf_str(&checker.error);
}

void wmod_assert_valid(WasmModule *module)
{
#ifdef NDEBUG
    (void)module;
#else
    Str error = wmod_validate(module);
    if (error.len > 0) {
        fprintf(stderr, "invalid module: %.*s\n", (int)error.len, error.ptr);
    }
    ML_ASSERT(error.len == 0);
#endif
}
