// SPDX-License-Identifier: Apache-2.0
// The custom section "name": what debuggers, tracebacks of engines and disassemblers show. One
// subsection for each space of indices in which something has a name.
#include "wasm/encode_internal.h"

#include "base/check.h"

/// What has an index and a name; for local variables, the function whose variables have names.
typedef struct Named {
    uint32_t index;
    Str name;
    const WasmFunc *func;
} Named;

typedef struct Names {
    Arena *arena;
    uint32_t first; // indices below it are left out
    Array(Named) items;
} Names;

static void add(Names *names, uint32_t index, Str name)
{
    if (name.len > 0 && index >= names->first) {
        array_push(names->arena, &names->items, (Named){.index = index, .name = name});
    }
}

// Imports first: the order of the indices.
static void add_entities(Names *names, const WasmModule *module, WasmKind kind)
{
    for (size_t i = 0; i < module->imports.len; i++) {
        if (module->imports.items[i]->kind == kind) {
            add(names, module->imports.items[i]->index, module->imports.items[i]->name);
        }
    }
    for (size_t i = 0; i < module->entities[kind].len; i++) {
        if (!module->entities[kind].items[i]->is_import) {
            add(names, module->entities[kind].items[i]->index,
                module->entities[kind].items[i]->name);
        }
    }
}

static void add_locals(Names *names, const WasmModule *module)
{
    for (size_t i = 0; i < module->entities[WKIND_FUNC].len; i++) {
        const WasmFunc *func = wmod_func_at(module, i);
        for (size_t k = 0; k < func->locals.len; k++) {
            if (func->locals.items[k].name.len > 0) {
                array_push(names->arena, &names->items,
                           (Named){.index = func->entity.index, .func = func});
                break;
            }
        }
    }
}

static Names collect(const WasmModule *module, WasmNameSpace space, uint32_t first)
{
    Names names = {.arena = module->arena, .first = first};
    switch (space) {
    case WNAME_FUNC: add_entities(&names, module, WKIND_FUNC); break;
    case WNAME_LOCAL: add_locals(&names, module); break;
    case WNAME_TABLE: add_entities(&names, module, WKIND_TABLE); break;
    case WNAME_MEMORY: add_entities(&names, module, WKIND_MEMORY); break;
    case WNAME_GLOBAL: add_entities(&names, module, WKIND_GLOBAL); break;
    case WNAME_TAG: add_entities(&names, module, WKIND_TAG); break;
    case WNAME_TYPE:
        for (size_t i = 0; i < module->types.len; i++) {
            add(&names, module->types.items[i]->index, module->types.items[i]->name);
        }
        break;
    case WNAME_ELEM:
        for (size_t i = 0; i < module->elems.len; i++) {
            add(&names, module->elems.items[i]->index, module->elems.items[i]->name);
        }
        break;
    case WNAME_DATA:
        for (size_t i = 0; i < module->datas.len; i++) {
            add(&names, module->datas.items[i]->index, module->datas.items[i]->name);
        }
        break;
    case WNAME_MODULE:
    case WNAME_LABEL:
    case WNAME_FIELD: break;
    case WNAME_COUNT: UNREACHABLE();
    }
    return names;
}

static void local_names(Encoder *enc, const WasmFunc *func)
{
    uint32_t n_names = 0;
    for (size_t i = 0; i < func->locals.len; i++) {
        n_names += func->locals.items[i].name.len > 0;
    }
    enc_index(enc, func->entity.index, "function", func->entity.name);
    enc_u32(enc, n_names, "number of names");
    for (size_t i = 0; i < func->locals.len; i++) {
        if (func->locals.items[i].name.len > 0) {
            enc_u32(enc, (uint32_t)i, "local");
            enc_text(enc, func->locals.items[i].name, "name");
        }
    }
}

static void subsection(Encoder *enc, WasmNameSpace space, const Names *names,
                       const WasmNamesBefore *before)
{
    enc_byte(enc, (uint8_t)space, "subsection");
    EncoderPart part = enc_begin(enc, &enc->body, "size of subsection");
    enc_u32(enc, before->names.len + (uint32_t)names->items.len, "number of names");
    enc_bytes(enc, before->names.bytes, "names before");
    for (size_t i = 0; i < names->items.len; i++) {
        const Named *named = &names->items.items[i];
        if (named->func != NULL) {
            local_names(enc, named->func);
        } else {
            enc_u32(enc, named->index, "index");
            enc_text(enc, named->name, "name");
        }
    }
    enc_end(enc, part);
}

static void module_name(Encoder *enc, Str name)
{
    enc_byte(enc, WNAME_MODULE, "subsection");
    EncoderPart part = enc_begin(enc, &enc->body, "size of subsection");
    enc_text(enc, name, "module's name");
    enc_end(enc, part);
}

void enc_name_section(Encoder *enc, const WasmNamesBefore *before)
{
    Names names[WNAME_COUNT];
    bool is_needed = enc->module->name.len > 0;
    for (int space = 0; space < WNAME_COUNT; space++) {
        names[space] = collect(enc->module, (WasmNameSpace)space, before[space].first);
        is_needed = is_needed || names[space].items.len > 0 || before[space].names.len > 0;
    }
    if (!is_needed) {
        return;
    }
    EncoderPart part = enc_begin_section(enc, WSECTION_CUSTOM);
    enc_text(enc, STR("name"), "section's name");
    if (enc->module->name.len > 0) {
        module_name(enc, enc->module->name);
    }
    for (int space = 0; space < WNAME_COUNT; space++) {
        if (names[space].items.len > 0 || before[space].names.len > 0) {
            subsection(enc, (WasmNameSpace)space, &names[space], &before[space]);
        }
    }
    enc_end(enc, part);
}
