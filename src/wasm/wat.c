// SPDX-License-Identifier: Apache-2.0
// Fields of a module. An identifier is the name where that is the only one of its kind; else the
// name, `#` and the index, with the name as an annotation.
#include "wasm/wat.h"

#include "base/check.h"
#include "wasm/wat_internal.h"

#include <inttypes.h>

// --- Texts ---------------------------------------------------------------------------------------

enum { BYTES_IN_LINE = 64 };

// - `keep_utf8`: bytes above ASCII stay as they are.
static void print_quoted(Buf *out, Str bytes, bool keep_utf8)
{
    buf_put(out, '"');
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        bool is_plain = byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\';
        if (is_plain || (keep_utf8 && byte >= 0x80)) {
            buf_put(out, (char)byte);
        } else {
            buf_printf(out, "\\%02x", byte);
        }
    }
    buf_put(out, '"');
}

static bool is_id_char(char c)
{
    return c > ' ' && c < 0x7F && strchr("\",;()[]{}", c) == NULL;
}

// `$name`, or `$"name"` where it has other characters than an identifier may have.
static Str id_of(Arena *arena, Str name)
{
    Buf out = buf_new(arena);
    buf_put(&out, '$');
    for (size_t i = 0; i < name.len; i++) {
        if (!is_id_char(name.ptr[i])) {
            print_quoted(&out, name, true);
            return buf_str(&out);
        }
    }
    buf_add(&out, name);
    return buf_str(&out);
}

// --- Identifiers ---------------------------------------------------------------------------------

static WatIds ids_new(Arena *arena, uint32_t n_items)
{
    return (WatIds){.ids = ARENA_ARRAY(arena, Str, n_items),
                    .differs = ARENA_ARRAY(arena, bool, n_items)};
}

// - `n_same`: how often the name occurs in its space.
static void ids_set(Printer *printer, WatIds *ids, uint32_t number, Str name, uint32_t index,
                    uint32_t n_same)
{
    Arena *arena = printer->module->arena;
    if (name.len == 0) {
        return;
    }
    ids->differs[number] = n_same > 1 || str_find(name, STR("#")) < name.len;
    if (ids->differs[number]) {
        Buf unique = buf_new(arena);
        buf_add(&unique, name);
        buf_printf(&unique, "#%" PRIu32, index);
        name = buf_str(&unique);
    }
    ids->ids[number] = id_of(arena, name);
}

static void count_name(Map *counts, Str name)
{
    const uint32_t *known = map_get(counts, name);
    map_set(counts, name, known == NULL ? 1 : *known + 1);
}

// Identifiers of a space whose number `i` has the name `name_of_i` and the index `index_of_i`.
#define MAKE_IDS(printer, ids_out, n_items, name_of_i, index_of_i)      \
    do {                                                                \
        Map counts = map_new((printer)->module->arena);                 \
        uint32_t n = (uint32_t)(n_items);                               \
        *(ids_out) = ids_new((printer)->module->arena, n);              \
        for (uint32_t i = 0; i < n; i++) {                              \
            count_name(&counts, (name_of_i));                           \
        }                                                               \
        for (uint32_t i = 0; i < n; i++) {                              \
            ids_set((printer), (ids_out), i, (name_of_i), (index_of_i), \
                    *map_get(&counts, (name_of_i)));                    \
        }                                                               \
    } while (0)

static void make_ids(Printer *printer)
{
    const WasmModule *module = printer->module;
    for (int kind = 0; kind < WKIND_COUNT; kind++) {
        MAKE_IDS(printer, &printer->entities[kind], module->entities[kind].len,
                 module->entities[kind].items[i]->name, module->entities[kind].items[i]->index);
    }
    MAKE_IDS(printer, &printer->types, module->types.len, module->types.items[i]->name, i);
    MAKE_IDS(printer, &printer->datas, module->datas.len, module->datas.items[i]->name, i);
    MAKE_IDS(printer, &printer->elems, module->elems.len, module->elems.items[i]->name, i);
}

void wat_reference(Printer *printer, const WatIds *ids, uint32_t number, uint32_t index)
{
    buf_put(printer->out, ' ');
    if (ids->ids[number].len > 0) {
        buf_add(printer->out, ids->ids[number]);
    } else {
        buf_printf(printer->out, "%" PRIu32, index);
    }
}

void wat_entity_reference(Printer *printer, const WasmEntity *entity)
{
    wat_reference(printer, &printer->entities[entity->kind], entity->number, entity->index);
}

void wat_type_use(Printer *printer, const WasmFuncType *type)
{
    buf_text(printer->out, " (type");
    wat_reference(printer, &printer->types, type->number, type->index);
    buf_put(printer->out, ')');
}

// ` $name (;3;)`, with the name as an annotation where the identifier is another.
static void print_definition(Printer *printer, const WatIds *ids, uint32_t number, uint32_t index,
                             Str name)
{
    if (ids->ids[number].len > 0) {
        buf_put(printer->out, ' ');
        buf_add(printer->out, ids->ids[number]);
    }
    buf_printf(printer->out, " (;%" PRIu32 ";)", index);
    if (ids->differs[number]) {
        buf_text(printer->out, " (@name ");
        print_quoted(printer->out, name, true);
        buf_put(printer->out, ')');
    }
}

// --- Types and imports ---------------------------------------------------------------------------

static void print_type(Printer *printer, const WasmFuncType *type)
{
    buf_text(printer->out, "  (type");
    print_definition(printer, &printer->types, type->number, type->index, type->name);
    buf_text(printer->out, " (func");
    wat_values(printer->out, "param", type->params, type->n_params);
    wat_values(printer->out, "result", type->results, type->n_results);
    buf_text(printer->out, "))\n");
}

static void print_limits(Buf *out, WasmLimits limits)
{
    buf_printf(out, " %" PRIu32, limits.min);
    if (limits.max != WLIMIT_NONE) {
        buf_printf(out, " %" PRIu32, limits.max);
    }
}

// The word, the identifier and the type of an entity: what an import and a definition have in
// common.
static void print_head(Printer *printer, const WasmEntity *entity)
{
    static const char *const WORDS[] = {
        [WKIND_FUNC] = "func",     [WKIND_TABLE] = "table", [WKIND_MEMORY] = "memory",
        [WKIND_GLOBAL] = "global", [WKIND_TAG] = "tag",
    };
    Buf *out = printer->out;
    buf_printf(out, "(%s", WORDS[entity->kind]);
    print_definition(printer, &printer->entities[entity->kind], entity->number, entity->index,
                     entity->name);
    switch (entity->kind) {
    case WKIND_FUNC: wat_type_use(printer, ((const WasmFunc *)entity)->type); break;
    case WKIND_TABLE:
        print_limits(out, ((const WasmTable *)entity)->limits);
        buf_printf(out, " %s", wtype_text(((const WasmTable *)entity)->type));
        break;
    case WKIND_MEMORY: print_limits(out, ((const WasmMemory *)entity)->limits); break;
    case WKIND_GLOBAL: {
        const WasmGlobal *global = (const WasmGlobal *)entity;
        buf_printf(out, global->is_mutable ? " (mut %s)" : " %s", wtype_text(global->type));
        break;
    }
    case WKIND_TAG: wat_type_use(printer, ((const WasmTag *)entity)->type); break;
    case WKIND_COUNT: UNREACHABLE();
    }
}

static void print_import(Printer *printer, const WasmEntity *entity)
{
    buf_text(printer->out, "  (import ");
    print_quoted(printer->out, entity->import_module, true);
    buf_put(printer->out, ' ');
    print_quoted(printer->out, entity->import_name, true);
    buf_put(printer->out, ' ');
    print_head(printer, entity);
    buf_text(printer->out, "))\n");
}

// --- Functions -----------------------------------------------------------------------------------

// Locals `from` up to `to`: one after the other in one pair of parentheses, those with a name in
// their own.
static void print_locals(Printer *printer, const WasmFunc *func, size_t from, size_t to,
                         const char *word)
{
    bool is_list = false;
    for (size_t i = from; i < to; i++) {
        const WasmLocal *local = &func->locals.items[i];
        bool has_name = local->name.len > 0;
        if (is_list && has_name) {
            buf_put(printer->out, ')');
        }
        if (has_name || !is_list) {
            buf_printf(printer->out, " (%s", word);
        }
        if (has_name) {
            Str id = printer->locals.ids[i];
            buf_put(printer->out, ' ');
            buf_add(printer->out, id);
            if (printer->locals.differs[i]) {
                buf_text(printer->out, " (@name ");
                print_quoted(printer->out, local->name, true);
                buf_put(printer->out, ')');
            }
        }
        buf_printf(printer->out, " %s", wtype_text(local->type));
        if (has_name) {
            buf_put(printer->out, ')');
        }
        is_list = !has_name;
    }
    if (is_list) {
        buf_put(printer->out, ')');
    }
}

static void print_func(Printer *printer, const WasmFunc *func)
{
    MAKE_IDS(printer, &printer->locals, func->locals.len, func->locals.items[i].name, i);
    printer->n_locals = (uint32_t)func->locals.len;
    buf_text(printer->out, "  ");
    print_head(printer, &func->entity);
    print_locals(printer, func, 0, func->type->n_params, "param");
    wat_values(printer->out, "result", func->type->results, func->type->n_results);
    buf_put(printer->out, '\n');
    if (func->locals.len > func->type->n_params) {
        buf_text(printer->out, "   ");
        print_locals(printer, func, func->type->n_params, func->locals.len, "local");
        buf_put(printer->out, '\n');
    }
    wat_body(printer, &func->code, 4);
    buf_text(printer->out, "  )\n");
    printer->n_locals = 0;
}

// --- The other fields ----------------------------------------------------------------------------

static void print_global(Printer *printer, const WasmGlobal *global)
{
    buf_text(printer->out, "  ");
    print_head(printer, &global->entity);
    wat_expression(printer, &global->init);
    buf_text(printer->out, ")\n");
}

static void print_plain(Printer *printer, const WasmEntity *entity)
{
    buf_text(printer->out, "  ");
    print_head(printer, entity);
    buf_text(printer->out, ")\n");
}

static void print_export(Printer *printer, const WasmExport *export)
{
    static const char *const WORDS[] = {
        [WKIND_FUNC] = "func",     [WKIND_TABLE] = "table", [WKIND_MEMORY] = "memory",
        [WKIND_GLOBAL] = "global", [WKIND_TAG] = "tag",
    };
    buf_text(printer->out, "  (export ");
    print_quoted(printer->out, export->name, true);
    buf_printf(printer->out, " (%s", WORDS[export->entity->kind]);
    wat_entity_reference(printer, export->entity);
    buf_text(printer->out, "))\n");
}

static void print_offset(Printer *printer, const WasmCode *offset)
{
    buf_text(printer->out, " (offset");
    wat_expression(printer, offset);
    buf_put(printer->out, ')');
}

static void print_item(Printer *printer, const WasmElem *elem, WasmElemItem item)
{
    if (item.func != NULL) {
        buf_text(printer->out, " (ref.func");
        wat_entity_reference(printer, &item.func->entity);
    } else if (item.global != NULL) {
        buf_text(printer->out, " (global.get");
        wat_entity_reference(printer, &item.global->entity);
    } else {
        buf_printf(printer->out, " (ref.null %s", wtype_heap(elem->type));
    }
    buf_put(printer->out, ')');
}

static void print_elem(Printer *printer, const WasmElem *elem)
{
    buf_text(printer->out, "  (elem");
    print_definition(printer, &printer->elems, elem->index, elem->index, elem->name);
    if (elem->mode == WSEG_ACTIVE) {
        if (elem->table->entity.index != 0) {
            buf_text(printer->out, " (table");
            wat_entity_reference(printer, &elem->table->entity);
            buf_put(printer->out, ')');
        }
        print_offset(printer, &elem->offset);
    } else if (elem->mode == WSEG_DECLARED) {
        buf_text(printer->out, " declare");
    }
    bool functions = welem_has_only_functions(elem);
    buf_printf(printer->out, " %s", functions ? "func" : wtype_text(elem->type));
    for (size_t i = 0; i < elem->items.len; i++) {
        if (functions) {
            wat_entity_reference(printer, &elem->items.items[i].func->entity);
        } else {
            print_item(printer, elem, elem->items.items[i]);
        }
    }
    buf_text(printer->out, ")\n");
}

static void print_data(Printer *printer, const WasmData *data)
{
    buf_text(printer->out, "  (data");
    print_definition(printer, &printer->datas, data->index, data->index, data->name);
    if (data->mode == WSEG_ACTIVE) {
        print_offset(printer, &data->offset);
    }
    for (size_t i = 0; i < data->bytes.len; i += BYTES_IN_LINE) {
        buf_text(printer->out, data->bytes.len > BYTES_IN_LINE ? "\n    " : " ");
        print_quoted(printer->out, str_slice(data->bytes, i, i + BYTES_IN_LINE), false);
    }
    buf_text(printer->out, ")\n");
}

// --- The module ----------------------------------------------------------------------------------

static void print_defined(Printer *printer, const WasmEntity *entity)
{
    switch (entity->kind) {
    case WKIND_FUNC: print_func(printer, (const WasmFunc *)entity); break;
    case WKIND_GLOBAL: print_global(printer, (const WasmGlobal *)entity); break;
    case WKIND_TABLE:
    case WKIND_MEMORY:
    case WKIND_TAG: print_plain(printer, entity); break;
    case WKIND_COUNT: UNREACHABLE();
    }
}

static void print_all(Printer *printer, WasmKind kind)
{
    for (size_t i = 0; i < printer->module->entities[kind].len; i++) {
        const WasmEntity *entity = printer->module->entities[kind].items[i];
        if (!entity->is_import) {
            print_defined(printer, entity);
        }
    }
}

void wat_print(WasmModule *module, Buf *out)
{
    wmod_number(module);
    Printer printer = {.module = module, .out = out};
    make_ids(&printer);
    buf_text(out, "(module");
    if (module->name.len > 0) {
        buf_put(out, ' ');
        buf_add(out, id_of(module->arena, module->name));
    }
    buf_put(out, '\n');
    for (size_t i = 0; i < module->types.len; i++) {
        print_type(&printer, module->types.items[i]);
    }
    for (size_t i = 0; i < module->imports.len; i++) {
        print_import(&printer, module->imports.items[i]);
    }
    print_all(&printer, WKIND_TABLE);
    print_all(&printer, WKIND_MEMORY);
    print_all(&printer, WKIND_TAG);
    print_all(&printer, WKIND_GLOBAL);
    for (size_t i = 0; i < module->exports.len; i++) {
        print_export(&printer, &module->exports.items[i]);
    }
    if (module->start != NULL) {
        buf_text(out, "  (start");
        wat_entity_reference(&printer, &module->start->entity);
        buf_text(out, ")\n");
    }
    for (size_t i = 0; i < module->elems.len; i++) {
        print_elem(&printer, module->elems.items[i]);
    }
    print_all(&printer, WKIND_FUNC);
    for (size_t i = 0; i < module->datas.len; i++) {
        print_data(&printer, module->datas.items[i]);
    }
    buf_text(out, ")\n");
}
