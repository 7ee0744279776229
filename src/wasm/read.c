// SPDX-License-Identifier: Apache-2.0
#include "wasm/read.h"

#include "base/buf.h"
#include "base/check.h"

#include <inttypes.h>

/// What is left to read. The first fault is kept, and nothing is read after it.
typedef struct Reader {
    Arena *arena;
    const char *at;
    const char *end;
    const char *fault; // or NULL
} Reader;

// --- Bytes and numbers ---------------------------------------------------------------------------

static void fail(Reader *reader, const char *fault)
{
    if (reader->fault == NULL) {
        reader->fault = fault;
    }
    reader->at = reader->end;
}

static bool is_done(const Reader *reader)
{
    return reader->at == reader->end;
}

static uint8_t read_byte(Reader *reader)
{
    if (is_done(reader)) {
        fail(reader, "it ends too early");
        return 0;
    }
    return (uint8_t)*reader->at++;
}

static uint32_t read_u32(Reader *reader)
{
    uint64_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
        uint8_t byte = read_byte(reader);
        value |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80) {
            if (value > UINT32_MAX) {
                fail(reader, "a number is too large");
                return 0;
            }
            return (uint32_t)value;
        }
    }
    fail(reader, "a number is too long");
    return 0;
}

static void skip_leb(Reader *reader)
{
    while (read_byte(reader) >= 0x80) {
    }
}

static Str read_bytes(Reader *reader, size_t n_bytes)
{
    if ((size_t)(reader->end - reader->at) < n_bytes) {
        fail(reader, "it ends too early");
        return (Str){0};
    }
    Str bytes = {reader->at, n_bytes};
    reader->at += n_bytes;
    return bytes;
}

static Str read_text(Reader *reader)
{
    uint32_t len = read_u32(reader);
    return read_bytes(reader, len);
}

static Str read_rest(Reader *reader)
{
    return read_bytes(reader, (size_t)(reader->end - reader->at));
}

// --- Types ---------------------------------------------------------------------------------------

static WasmType read_value_type(Reader *reader)
{
    uint8_t code = read_byte(reader);
    if (!wtype_is_known(code)) {
        fail(reader, "a type of values that we don't know");
        return WTYPE_I32;
    }
    return (WasmType)code;
}

enum { LIMITS_MAX = 1, FUNC_TYPE = 0x60 };

static WasmLimits read_limits(Reader *reader)
{
    WasmLimits limits = {.max = WLIMIT_NONE};
    uint8_t flags = read_byte(reader);
    if (flags > LIMITS_MAX) {
        fail(reader, "limits of a kind that we don't know");
        return limits;
    }
    limits.min = read_u32(reader);
    if (flags == LIMITS_MAX) {
        limits.max = read_u32(reader);
    }
    return limits;
}

static uint32_t read_tag_type(Reader *reader)
{
    if (read_byte(reader) != 0) {
        fail(reader, "a tag that is not of an exception");
    }
    return read_u32(reader);
}

static WasmExternType read_extern_type(Reader *reader, WasmKind kind)
{
    WasmExternType type = {.kind = kind};
    switch (kind) {
    case WKIND_FUNC: type.type = read_u32(reader); break;
    case WKIND_TABLE:
        type.value = read_value_type(reader);
        type.limits = read_limits(reader);
        break;
    case WKIND_MEMORY: type.limits = read_limits(reader); break;
    case WKIND_GLOBAL:
        type.value = read_value_type(reader);
        type.is_mutable = read_byte(reader) != 0;
        break;
    case WKIND_TAG: type.type = read_tag_type(reader); break;
    case WKIND_COUNT: UNREACHABLE();
    }
    return type;
}

static WasmKind read_kind(Reader *reader)
{
    uint8_t kind = read_byte(reader);
    if (kind >= WKIND_COUNT) {
        fail(reader, "a kind of import or export that we don't know");
        return WKIND_FUNC;
    }
    return (WasmKind)kind;
}

// Skip the immediates of an instruction that may stand in a constant expression; false for another.
static bool skip_immediates(Reader *reader, WasmImmediate immediate)
{
    switch ((int)immediate) {
    case WIMM_NONE: return true;
    case WIMM_I32:
    case WIMM_I64:
    case WIMM_GLOBAL:
    case WIMM_FUNC:
    case WIMM_REF_TYPE: skip_leb(reader); return true;
    case WIMM_F32: read_bytes(reader, 4); return true;
    case WIMM_F64: read_bytes(reader, 8); return true;
    }
    return false;
}

static void skip_constant(Reader *reader)
{
    WasmOp op = WOP_NOP;
    while (op != WOP_END && !is_done(reader)) {
        op = wop_find(0, read_byte(reader));
        if (op == WOP_COUNT || !skip_immediates(reader, wop_info(op)->immediate)) {
            fail(reader, "a constant expression that we don't know");
            return;
        }
    }
    if (op != WOP_END) {
        fail(reader, "it ends too early");
    }
}

// --- Sections ------------------------------------------------------------------------------------

static void add_entity(WasmRead *read, WasmExternType type)
{
    array_push(read->arena, &read->entities[type.kind], type);
}

static void read_type(Reader *reader, WasmRead *read)
{
    if (read_byte(reader) != FUNC_TYPE) {
        fail(reader, "a type that is not one of functions");
    }
    Buf key = buf_new(read->arena);
    for (int side = 0; side < 2; side++) {
        if (side == 1) {
            buf_put(&key, '\0');
        }
        uint32_t n_values = read_u32(reader);
        for (uint32_t i = 0; i < n_values && !is_done(reader); i++) {
            buf_put(&key, (char)read_value_type(reader));
        }
    }
    if (map_get(&read->types, buf_str(&key)) == NULL) {
        map_set(&read->types, buf_str(&key), (uint32_t)read->type_keys.len);
    }
    array_push(read->arena, &read->type_keys, buf_str(&key));
}

static void read_import(Reader *reader, WasmRead *read)
{
    WasmReadImport import = {.from = read_text(reader), .name = read_text(reader)};
    import.kind = read_kind(reader);
    import.index = (uint32_t)read->entities[import.kind].len;
    add_entity(read, read_extern_type(reader, import.kind));
    read->n_imports[import.kind]++;
    array_push(read->arena, &read->imports, import);
}

static void read_export(Reader *reader, WasmRead *read)
{
    WasmReadExport export = {.name = read_text(reader)};
    export.kind = read_kind(reader);
    export.index = read_u32(reader);
    map_set(&read->export_numbers, export.name, (uint32_t)read->exports.len);
    array_push(read->arena, &read->exports, export);
}

static void read_global(Reader *reader, WasmRead *read)
{
    add_entity(read, read_extern_type(reader, WKIND_GLOBAL));
    skip_constant(reader);
}

static void read_table(Reader *reader, WasmRead *read)
{
    add_entity(read, read_extern_type(reader, WKIND_TABLE));
}

static void read_memory(Reader *reader, WasmRead *read)
{
    add_entity(read, read_extern_type(reader, WKIND_MEMORY));
}

static void read_func(Reader *reader, WasmRead *read)
{
    add_entity(read, read_extern_type(reader, WKIND_FUNC));
}

static void read_tag(Reader *reader, WasmRead *read)
{
    add_entity(read, read_extern_type(reader, WKIND_TAG));
}

typedef void EntryReader(Reader *reader, WasmRead *read);

static void read_list(Reader *reader, WasmRead *read, WasmSection section, EntryReader *entry)
{
    read->sections[section].len = read_u32(reader);
    read->sections[section].bytes = (Str){reader->at, (size_t)(reader->end - reader->at)};
    if (entry == NULL) {
        read_rest(reader);
        return;
    }
    uint32_t n_read = 0;
    for (; n_read < read->sections[section].len && !is_done(reader); n_read++) {
        entry(reader, read);
    }
    if (n_read < read->sections[section].len) {
        fail(reader, "a section has less than it says");
    }
}

// The start function and the data count: one number.
static void read_number(Reader *reader, WasmRead *read, WasmSection section)
{
    const char *start = reader->at;
    read_u32(reader);
    read->sections[section] = (WasmList){1, {start, (size_t)(reader->at - start)}};
}

static void read_names(Reader *reader, WasmRead *read)
{
    while (!is_done(reader)) {
        uint8_t space = read_byte(reader);
        Str content = read_text(reader);
        Reader inside = {
            .arena = reader->arena, .at = content.ptr, .end = content.ptr + content.len};
        if (content.len > 0 && space == WNAME_MODULE) {
            read->module_name = read_text(&inside);
        } else if (content.len > 0 && space < WNAME_COUNT) {
            read->names[space].len = read_u32(&inside);
            read->names[space].bytes = read_rest(&inside);
        }
        if (inside.fault != NULL) {
            fail(reader, inside.fault);
        }
    }
}

static void read_custom(Reader *reader, WasmRead *read)
{
    Str name = read_text(reader);
    if (str_equal(name, STR("name"))) {
        read_names(reader, read);
    } else if (str_equal(name, STR("producers"))) {
        read->producers = read_rest(reader);
    } else {
        read_rest(reader);
    }
}

static void read_section(Reader *reader, WasmRead *read, WasmSection section)
{
    if (section != WSECTION_CUSTOM && read->sections[section].bytes.ptr != NULL) {
        fail(reader, "a section stands twice");
        return;
    }
    switch (section) {
    case WSECTION_CUSTOM: read_custom(reader, read); break;
    case WSECTION_TYPE: read_list(reader, read, section, read_type); break;
    case WSECTION_IMPORT: read_list(reader, read, section, read_import); break;
    case WSECTION_FUNCTION: read_list(reader, read, section, read_func); break;
    case WSECTION_TABLE: read_list(reader, read, section, read_table); break;
    case WSECTION_MEMORY: read_list(reader, read, section, read_memory); break;
    case WSECTION_GLOBAL: read_list(reader, read, section, read_global); break;
    case WSECTION_EXPORT: read_list(reader, read, section, read_export); break;
    case WSECTION_TAG: read_list(reader, read, section, read_tag); break;
    case WSECTION_ELEM:
    case WSECTION_CODE:
    case WSECTION_DATA: read_list(reader, read, section, NULL); break;
    case WSECTION_START:
    case WSECTION_DATA_COUNT: read_number(reader, read, section); break;
    case WSECTION_COUNT: UNREACHABLE();
    }
}

// --- The module ----------------------------------------------------------------------------------

// What other code relies on: indices that are in range.
static void check_indices(Reader *reader, const WasmRead *read)
{
    for (int kind = 0; kind < WKIND_COUNT; kind++) {
        for (size_t i = 0; i < read->entities[kind].len; i++) {
            if (read->entities[kind].items[i].type >= read->type_keys.len &&
                (kind == WKIND_FUNC || kind == WKIND_TAG)) {
                fail(reader, "there is no such type");
            }
        }
    }
    for (size_t i = 0; i < read->exports.len; i++) {
        const WasmReadExport *export = &read->exports.items[i];
        if (export->index >= read->entities[export->kind].len) {
            fail(reader, "what is exported is not there");
        }
    }
    if (read->entities[WKIND_MEMORY].len > 1) {
        fail(reader, "it has several memories");
    }
    if (read->sections[WSECTION_CODE].len != read->sections[WSECTION_FUNCTION].len) {
        fail(reader, "it has not a body for each function");
    }
}

Str wread_module(Arena *arena, Str bytes, WasmRead *read_out)
{
    Reader reader = {.arena = arena, .at = bytes.ptr, .end = bytes.ptr + bytes.len};
    WasmRead *read = read_out;
    *read = (WasmRead){.arena = arena, .types = map_new(arena), .export_numbers = map_new(arena)};
    if (!str_equal(str_slice(bytes, 0, 8), (Str){"\0asm\1\0\0\0", 8})) {
        return STR("it is not a WebAssembly module of version 1");
    }
    reader.at += 8;
    while (!is_done(&reader)) {
        uint8_t section = read_byte(&reader);
        Str content = read_text(&reader);
        if (section >= WSECTION_COUNT) {
            fail(&reader, "a section that we don't know");
        }
        if (reader.fault != NULL) {
            break;
        }
        Reader inside = {.arena = arena, .at = content.ptr, .end = content.ptr + content.len};
        read_section(&inside, read, (WasmSection)section);
        if (inside.fault == NULL && !is_done(&inside)) {
            fail(&inside, "a section has more than it says");
        }
        if (inside.fault != NULL) {
            fail(&reader, inside.fault);
        }
    }
    check_indices(&reader, read);
    return reader.fault == NULL ? (Str){0} : str_of(reader.fault);
}
