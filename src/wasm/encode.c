// SPDX-License-Identifier: Apache-2.0
// Sections. What has a size before it (a section, a function's body) is written into a buffer of
// its own first, so that the size is written once and in its shortest form.
#include "wasm/encode.h"

#include "base/check.h"
#include "wasm/encode_internal.h"

#include <inttypes.h>

static const char *const SECTION_NAMES[WSECTION_COUNT] = {
    [WSECTION_CUSTOM] = "custom",
    [WSECTION_TYPE] = "type",
    [WSECTION_IMPORT] = "import",
    [WSECTION_FUNCTION] = "function",
    [WSECTION_TABLE] = "table",
    [WSECTION_MEMORY] = "memory",
    [WSECTION_GLOBAL] = "global",
    [WSECTION_EXPORT] = "export",
    [WSECTION_START] = "start",
    [WSECTION_ELEM] = "element",
    [WSECTION_CODE] = "code",
    [WSECTION_DATA] = "data",
    [WSECTION_DATA_COUNT] = "data count",
    [WSECTION_TAG] = "tag",
};

// --- Writing -------------------------------------------------------------------------------------

Encoder enc_new(WasmModule *module, Buf *out, WasmTrace *trace)
{
    return (Encoder){.module = module,
                     .to = out,
                     .section = buf_new(out->arena),
                     .body = buf_new(out->arena),
                     .trace = trace};
}

static void keep_note(Encoder *enc, size_t start, const char *what, Str name, uint32_t number,
                      bool has_number)
{
    WasmTraceEntry entry = {start, enc->to->len, what, name, number, has_number};
    array_push(enc->trace->arena, &enc->trace->entries, entry);
}

// What the bytes from `start` on mean.
static inline void note(Encoder *enc, size_t start, const char *what)
{
    if (enc->trace != NULL) {
        keep_note(enc, start, what, (Str){0}, 0, false);
    }
}

static inline void note_number(Encoder *enc, size_t start, const char *what, Str name,
                               uint32_t number)
{
    if (enc->trace != NULL) {
        keep_note(enc, start, what, name, number, true);
    }
}

void enc_heading(Encoder *enc, const char *what, Str name, uint32_t number)
{
    note_number(enc, enc->to->len, what, name, number);
}

static void put_unsigned(Buf *buf, uint64_t value)
{
    while (value >= 0x80) {
        buf_put(buf, (char)(value | 0x80));
        value >>= 7;
    }
    buf_put(buf, (char)value);
}

static void put_signed(Buf *buf, int64_t value)
{
    while (value < -0x40 || value >= 0x40) {
        buf_put(buf, (char)(value | 0x80));
        value >>= 7; // arithmetic shift, as every compiler that we build with does
    }
    buf_put(buf, (char)(value & 0x7F));
}

void enc_byte(Encoder *enc, uint8_t byte, const char *what)
{
    size_t start = enc->to->len;
    buf_put(enc->to, (char)byte);
    note(enc, start, what);
}

void enc_u32(Encoder *enc, uint32_t value, const char *what)
{
    enc_index(enc, value, what, (Str){0});
}

void enc_index(Encoder *enc, uint32_t index, const char *what, Str name)
{
    size_t start = enc->to->len;
    put_unsigned(enc->to, index);
    note_number(enc, start, what, name, index);
}

void enc_i64(Encoder *enc, int64_t value, const char *what)
{
    size_t start = enc->to->len;
    put_signed(enc->to, value);
    note(enc, start, what);
}

void enc_bytes(Encoder *enc, Str bytes, const char *what)
{
    size_t start = enc->to->len;
    buf_add(enc->to, bytes);
    if (bytes.len > 0) {
        note(enc, start, what);
    }
}

void enc_text(Encoder *enc, Str text, const char *what)
{
    enc_u32(enc, (uint32_t)text.len, "length of text");
    enc_bytes(enc, text, what);
}

EncoderPart enc_begin(Encoder *enc, Buf *scratch, const char *what)
{
    EncoderPart part = {.parent = enc->to};
    if (enc->trace != NULL) { // the size's entry, completed by `enc_end`
        part.first_entry = enc->trace->entries.len;
        enc_heading(enc, what, (Str){0}, 0);
    }
    scratch->len = 0;
    enc->to = scratch;
    return part;
}

void enc_end(Encoder *enc, EncoderPart part)
{
    Str bytes = buf_str(enc->to);
    put_unsigned(part.parent, bytes.len);
    if (enc->trace != NULL) {
        WasmTraceEntry *entries = enc->trace->entries.items;
        entries[part.first_entry].end = part.parent->len;
        entries[part.first_entry].number = (uint32_t)bytes.len;
        for (size_t i = part.first_entry + 1; i < enc->trace->entries.len; i++) {
            entries[i].start += part.parent->len;
            entries[i].end += part.parent->len;
        }
    }
    buf_add(part.parent, bytes);
    enc->to = part.parent;
}

EncoderPart enc_begin_section(Encoder *enc, WasmSection section)
{
    enc_heading(enc, "section", str_of(SECTION_NAMES[section]), section);
    enc_byte(enc, (uint8_t)section, "section's number");
    return enc_begin(enc, &enc->section, "size of section");
}

void enc_header(Encoder *enc)
{
    enc_bytes(enc, (Str){"\0asm", 4}, "magic number");
    enc_bytes(enc, (Str){"\1\0\0\0", 4}, "version");
}

// --- Entries of sections -------------------------------------------------------------------------

void enc_type(Encoder *enc, const WasmFuncType *type)
{
    enc_heading(enc, "type", type->name, type->index);
    enc_byte(enc, WCODE_FUNC_TYPE, "function type");
    enc_u32(enc, type->n_params, "number of parameters");
    for (uint32_t i = 0; i < type->n_params; i++) {
        enc_byte(enc, (uint8_t)type->params[i], wtype_text(type->params[i]));
    }
    enc_u32(enc, type->n_results, "number of results");
    for (uint32_t i = 0; i < type->n_results; i++) {
        enc_byte(enc, (uint8_t)type->results[i], wtype_text(type->results[i]));
    }
}

void enc_limits(Encoder *enc, WasmLimits limits)
{
    bool has_max = limits.max != WLIMIT_NONE;
    enc_byte(enc, has_max, has_max ? "limits: with maximum" : "limits: no maximum");
    enc_u32(enc, limits.min, "minimum");
    if (has_max) {
        enc_u32(enc, limits.max, "maximum");
    }
}

void enc_table(Encoder *enc, const WasmTable *table)
{
    enc_byte(enc, (uint8_t)table->type, wtype_text(table->type));
    enc_limits(enc, table->limits);
}

void enc_memory(Encoder *enc, const WasmMemory *memory)
{
    enc_limits(enc, memory->limits);
}

void enc_tag(Encoder *enc, const WasmTag *tag)
{
    enc_byte(enc, 0, "tag: exception");
    enc_index(enc, tag->type->index, "type", tag->type->name);
}

static void global_type(Encoder *enc, const WasmGlobal *global)
{
    enc_byte(enc, (uint8_t)global->type, wtype_text(global->type));
    enc_byte(enc, global->is_mutable, global->is_mutable ? "variable" : "constant");
}

void enc_global(Encoder *enc, const WasmGlobal *global)
{
    global_type(enc, global);
    enc_code(enc, &global->init);
}

void enc_import(Encoder *enc, const WasmEntity *entity)
{
    enc_text(enc, entity->import_module, "import's module");
    enc_text(enc, entity->import_name, "import's name");
    switch (entity->kind) {
    case WKIND_FUNC: {
        const WasmFuncType *type = ((const WasmFunc *)entity)->type;
        enc_byte(enc, WKIND_FUNC, "function");
        enc_index(enc, type->index, "type", type->name);
        break;
    }
    case WKIND_TABLE:
        enc_byte(enc, WKIND_TABLE, "table");
        enc_table(enc, (const WasmTable *)entity);
        break;
    case WKIND_MEMORY:
        enc_byte(enc, WKIND_MEMORY, "memory");
        enc_memory(enc, (const WasmMemory *)entity);
        break;
    case WKIND_GLOBAL:
        enc_byte(enc, WKIND_GLOBAL, "global");
        global_type(enc, (const WasmGlobal *)entity);
        break;
    case WKIND_TAG:
        enc_byte(enc, WKIND_TAG, "tag");
        enc_tag(enc, (const WasmTag *)entity);
        break;
    case WKIND_COUNT: UNREACHABLE();
    }
}

void enc_export(Encoder *enc, const WasmExport *export)
{
    enc_text(enc, export->name, "export's name");
    enc_byte(enc, (uint8_t)export->entity->kind, "kind");
    enc_index(enc, export->entity->index, "index", export->entity->name);
}

void enc_data(Encoder *enc, const WasmData *data)
{
    enc_heading(enc, "data segment", data->name, data->index);
    if (data->mode == WSEG_ACTIVE) {
        enc_u32(enc, 0, "flags: active, memory 0");
        enc_code(enc, &data->offset);
    } else {
        enc_u32(enc, 1, "flags: passive");
    }
    enc_u32(enc, (uint32_t)data->bytes.len, "number of bytes");
    enc_bytes(enc, data->bytes, "bytes");
}

// An item as a constant expression.
static void elem_expression(Encoder *enc, const WasmElem *elem, WasmElemItem item)
{
    if (item.func != NULL) {
        enc_byte(enc, wop_info(WOP_REF_FUNC)->code, "ref.func");
        enc_index(enc, item.func->entity.index, "function", item.func->entity.name);
    } else if (item.global != NULL) {
        enc_byte(enc, wop_info(WOP_GLOBAL_GET)->code, "global.get");
        enc_index(enc, item.global->entity.index, "global", item.global->entity.name);
    } else {
        enc_byte(enc, wop_info(WOP_REF_NULL)->code, "ref.null");
        enc_byte(enc, (uint8_t)elem->type, wtype_heap(elem->type));
    }
    enc_byte(enc, wop_info(WOP_END)->code, "end");
}

// Bits of an element segment's flags.
enum { ELEM_NOT_ACTIVE = 1, ELEM_EXPLICIT = 2, ELEM_EXPRESSIONS = 4 };

void enc_elem(Encoder *enc, const WasmElem *elem)
{
    enc_heading(enc, "element segment", elem->name, elem->index);
    bool functions = welem_has_only_functions(elem);
    bool is_active = elem->mode == WSEG_ACTIVE;
    // An active segment that names no table is one of table 0, and of functions.
    bool is_plain = is_active && elem->table->entity.index == 0 && elem->type == WTYPE_FUNCREF;
    uint32_t flags = functions ? 0 : ELEM_EXPRESSIONS;
    flags |= is_active ? 0 : ELEM_NOT_ACTIVE;
    flags |= elem->mode == WSEG_DECLARED || (is_active && !is_plain) ? ELEM_EXPLICIT : 0;
    enc_u32(enc, flags, "flags");
    if (is_active) {
        if (!is_plain) {
            enc_index(enc, elem->table->entity.index, "table", elem->table->entity.name);
        }
        enc_code(enc, &elem->offset);
    }
    if (!is_plain) {
        enc_byte(enc, functions ? 0 : (uint8_t)elem->type,
                 functions ? "functions" : wtype_text(elem->type));
    }
    enc_u32(enc, (uint32_t)elem->items.len, "number of items");
    for (size_t i = 0; i < elem->items.len; i++) {
        WasmElemItem item = elem->items.items[i];
        if (functions) {
            enc_index(enc, item.func->entity.index, "function", item.func->entity.name);
        } else {
            elem_expression(enc, elem, item);
        }
    }
}

// --- Sections ------------------------------------------------------------------------------------

uint32_t enc_n_defined(const WasmModule *module, WasmKind kind)
{
    uint32_t n_defined = 0;
    for (size_t i = 0; i < module->entities[kind].len; i++) {
        n_defined += !module->entities[kind].items[i]->is_import;
    }
    return n_defined;
}

static void define(Encoder *enc, const WasmEntity *entity)
{
    switch (entity->kind) {
    case WKIND_FUNC: {
        const WasmFuncType *type = ((const WasmFunc *)entity)->type;
        enc_index(enc, type->index, "type", type->name);
        break;
    }
    case WKIND_TABLE: enc_table(enc, (const WasmTable *)entity); break;
    case WKIND_MEMORY: enc_memory(enc, (const WasmMemory *)entity); break;
    case WKIND_GLOBAL: enc_global(enc, (const WasmGlobal *)entity); break;
    case WKIND_TAG: enc_tag(enc, (const WasmTag *)entity); break;
    case WKIND_COUNT: UNREACHABLE();
    }
}

void enc_definitions(Encoder *enc, WasmSection section, WasmKind kind)
{
    for (size_t i = 0; i < enc->module->entities[kind].len; i++) {
        const WasmEntity *entity = enc->module->entities[kind].items[i];
        if (!entity->is_import) {
            enc_heading(enc, SECTION_NAMES[section], entity->name, entity->index);
            define(enc, entity);
        }
    }
}

// The section that defines what is not imported of a kind.
static void definitions(Encoder *enc, WasmSection section, WasmKind kind)
{
    uint32_t n_defined = enc_n_defined(enc->module, kind);
    if (n_defined > 0) {
        EncoderPart part = enc_begin_section(enc, section);
        enc_u32(enc, n_defined, "count");
        enc_definitions(enc, section, kind);
        enc_end(enc, part);
    }
}

// A section that is a list of `items`, each written by `entry`.
#define LIST_SECTION(enc, section, list, entry)                 \
    do {                                                        \
        if ((list).len > 0) {                                   \
            EncoderPart part = enc_begin_section(enc, section); \
            enc_u32(enc, (uint32_t)(list).len, "count");        \
            for (size_t i = 0; i < (list).len; i++) {           \
                entry;                                          \
            }                                                   \
            enc_end(enc, part);                                 \
        }                                                       \
    } while (0)

void enc_start_section(Encoder *enc)
{
    const WasmFunc *func = enc->module->start;
    if (func != NULL) {
        EncoderPart part = enc_begin_section(enc, WSECTION_START);
        enc_index(enc, func->entity.index, "function", func->entity.name);
        enc_end(enc, part);
    }
}

static void data_count(Encoder *enc)
{
    if (wmod_needs_data_count(enc->module)) {
        EncoderPart part = enc_begin_section(enc, WSECTION_DATA_COUNT);
        enc_u32(enc, (uint32_t)enc->module->datas.len, "number of data segments");
        enc_end(enc, part);
    }
}

void enc_bodies(Encoder *enc)
{
    for (size_t i = 0; i < enc->module->entities[WKIND_FUNC].len; i++) {
        const WasmFunc *func = wmod_func_at(enc->module, i);
        if (!func->entity.is_import) {
            enc_func_body(enc, func);
        }
    }
}

static void code(Encoder *enc)
{
    uint32_t n_defined = enc_n_defined(enc->module, WKIND_FUNC);
    if (n_defined > 0) {
        EncoderPart part = enc_begin_section(enc, WSECTION_CODE);
        enc_u32(enc, n_defined, "count");
        enc_bodies(enc);
        enc_end(enc, part);
    }
}

void wenc_module(WasmModule *module, Buf *out, WasmTrace *trace)
{
    wmod_number(module);
    ML_ASSERT(trace == NULL || out->len == 0);
    Encoder encoder = enc_new(module, out, trace);
    Encoder *enc = &encoder;
    enc_header(enc);
    LIST_SECTION(enc, WSECTION_TYPE, module->types, enc_type(enc, module->types.items[i]));
    LIST_SECTION(enc, WSECTION_IMPORT, module->imports, enc_import(enc, module->imports.items[i]));
    definitions(enc, WSECTION_FUNCTION, WKIND_FUNC);
    definitions(enc, WSECTION_TABLE, WKIND_TABLE);
    definitions(enc, WSECTION_MEMORY, WKIND_MEMORY);
    definitions(enc, WSECTION_TAG, WKIND_TAG);
    definitions(enc, WSECTION_GLOBAL, WKIND_GLOBAL);
    LIST_SECTION(enc, WSECTION_EXPORT, module->exports, enc_export(enc, &module->exports.items[i]));
    enc_start_section(enc);
    LIST_SECTION(enc, WSECTION_ELEM, module->elems, enc_elem(enc, module->elems.items[i]));
    data_count(enc);
    enc_hint_section(enc);
    code(enc);
    LIST_SECTION(enc, WSECTION_DATA, module->datas, enc_data(enc, module->datas.items[i]));
    enc_name_section(enc, (const WasmNamesBefore[WNAME_COUNT]){{0}});
}

// --- The dump ------------------------------------------------------------------------------------

enum { DUMP_BYTES_IN_LINE = 8, DUMP_BYTES_SHOWN = 64 };

static void dump_bytes(Str bytes, size_t start, size_t end, Buf *out)
{
    buf_printf(out, "%07zx:", start);
    for (size_t i = start; i < end; i++) {
        buf_printf(out, " %02x", (unsigned char)bytes.ptr[i]);
    }
    buf_fill(out, ' ', (DUMP_BYTES_IN_LINE - (end - start)) * 3);
}

static void dump_meaning(const WasmTraceEntry *entry, Buf *out)
{
    buf_printf(out, "; %s", entry->what);
    if (entry->has_number) {
        buf_printf(out, " %" PRIu32, entry->number);
    }
    if (entry->name.len > 0) {
        buf_text(out, " $");
        buf_add(out, entry->name);
    }
    buf_put(out, '\n');
}

void wenc_dump(const WasmTrace *trace, Str bytes, Buf *out)
{
    for (size_t i = 0; i < trace->entries.len; i++) {
        const WasmTraceEntry *entry = &trace->entries.items[i];
        size_t start = entry->start;
        size_t line_end = start + DUMP_BYTES_IN_LINE;
        if (start < entry->end) {
            dump_bytes(bytes, start, line_end < entry->end ? line_end : entry->end, out);
            buf_put(out, ' ');
        }
        dump_meaning(entry, out);
        for (start = line_end; start < entry->end; start = line_end) {
            if (start - entry->start >= DUMP_BYTES_SHOWN) {
                buf_printf(out, "%07zx: ... %zu bytes more\n", start, entry->end - start);
                break;
            }
            line_end = start + DUMP_BYTES_IN_LINE;
            dump_bytes(bytes, start, line_end < entry->end ? line_end : entry->end, out);
            buf_put(out, '\n');
        }
    }
}
