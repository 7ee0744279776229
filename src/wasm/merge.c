// SPDX-License-Identifier: Apache-2.0
// Each section is written as the runtime's entries, as they stand, and ours behind them. Our own
// entries are written by the encoder: all that it needs are the indices, which are given out here
// instead of by `wmod_number`.
#include "wasm/merge.h"

#include "base/check.h"
#include "wasm/encode_internal.h"
#include "wasm/read.h"

#include <inttypes.h>

typedef struct Merge {
    WasmModule *user;
    WasmRead runtime;
    Str runtime_name;
    Buf error;
    uint32_t first_new_type;
    Array(const WasmFuncType *) new_types; // those of ours that the runtime lacks
    Array(const WasmExport *) new_exports; // those of ours that the runtime has not
    uint32_t n_before[WKIND_COUNT];        // how many of each kind are the runtime's
} Merge;

// - `from`: the module that `name` is imported from, or empty.
static bool fail(Merge *merge, const char *what, Str from, Str name)
{
    buf_printf(&merge->error, "%s: ", what);
    buf_add(&merge->error, from);
    buf_text(&merge->error, from.len > 0 ? "." : "");
    buf_add(&merge->error, name);
    return false;
}

// --- Indices -------------------------------------------------------------------------------------

static void number_types(Merge *merge)
{
    merge->first_new_type = (uint32_t)merge->runtime.type_keys.len;
    for (size_t i = 0; i < merge->user->types.len; i++) {
        WasmFuncType *type = merge->user->types.items[i];
        const uint32_t *known = map_get(&merge->runtime.types, wmod_type_key(merge->user, type));
        if (known != NULL) {
            type->index = *known;
        } else {
            type->index = merge->first_new_type + (uint32_t)merge->new_types.len;
            array_push(merge->user->arena, &merge->new_types, type);
        }
    }
}

// Where the runtime has what is imported; NULL after an error.
static WasmExternType *find(Merge *merge, const WasmEntity *import, uint32_t *index_out)
{
    WasmRead *runtime = &merge->runtime;
    if (str_equal(import->import_module, merge->runtime_name)) {
        const uint32_t *number = map_get(&runtime->export_numbers, import->import_name);
        if (number != NULL && runtime->exports.items[*number].kind == import->kind) {
            *index_out = runtime->exports.items[*number].index;
            return &runtime->entities[import->kind].items[*index_out];
        }
        fail(merge, "the runtime does not export", import->import_module, import->import_name);
        return NULL;
    }
    for (size_t i = 0; i < runtime->imports.len; i++) {
        const WasmReadImport *other = &runtime->imports.items[i];
        if (other->kind == import->kind && str_equal(other->from, import->import_module) &&
            str_equal(other->name, import->import_name)) {
            *index_out = other->index;
            return &runtime->entities[import->kind].items[*index_out];
        }
    }
    fail(merge, "the runtime does not import", import->import_module, import->import_name);
    return NULL;
}

static bool same_func_type(const Merge *merge, const WasmFuncType *ours, uint32_t theirs)
{
    return str_equal(wmod_type_key(merge->user, ours), merge->runtime.type_keys.items[theirs]);
}

// Whether limits that were imported as `wanted` can be those of the runtime: they are raised where
// they are its own.
static bool raise(WasmLimits *limits, WasmLimits wanted, bool is_own)
{
    if (wanted.min > limits->min) {
        if (!is_own) {
            return false;
        }
        limits->min = wanted.min;
        if (limits->max != WLIMIT_NONE && limits->max < wanted.min) {
            limits->max = wanted.min;
        }
    }
    return wanted.max == WLIMIT_NONE || limits->max <= wanted.max;
}

static bool fits(const Merge *merge, const WasmEntity *import, WasmExternType *found,
                 uint32_t index)
{
    bool is_own = index >= merge->runtime.n_imports[import->kind];
    switch (import->kind) {
    case WKIND_FUNC: return same_func_type(merge, ((const WasmFunc *)import)->type, found->type);
    case WKIND_TAG: return same_func_type(merge, ((const WasmTag *)import)->type, found->type);
    case WKIND_GLOBAL: {
        const WasmGlobal *global = (const WasmGlobal *)import;
        return global->type == found->value && global->is_mutable == found->is_mutable;
    }
    case WKIND_TABLE: {
        const WasmTable *table = (const WasmTable *)import;
        return table->type == found->value && raise(&found->limits, table->limits, is_own);
    }
    case WKIND_MEMORY: return raise(&found->limits, ((const WasmMemory *)import)->limits, is_own);
    case WKIND_COUNT: UNREACHABLE();
    }
    UNREACHABLE();
}

static bool number_imports(Merge *merge)
{
    for (size_t i = 0; i < merge->user->imports.len; i++) {
        WasmEntity *import = merge->user->imports.items[i];
        WasmExternType *found = find(merge, import, &import->index);
        if (found == NULL) {
            return false;
        }
        if (!fits(merge, import, found, import->index)) {
            return fail(merge, "the runtime has it with another type", import->import_module,
                        import->import_name);
        }
    }
    return true;
}

static void number_definitions(Merge *merge)
{
    WasmModule *user = merge->user;
    for (int kind = 0; kind < WKIND_COUNT; kind++) {
        merge->n_before[kind] = (uint32_t)merge->runtime.entities[kind].len;
        uint32_t index = merge->n_before[kind];
        for (size_t i = 0; i < user->entities[kind].len; i++) {
            if (!user->entities[kind].items[i]->is_import) {
                user->entities[kind].items[i]->index = index++;
            }
        }
    }
    for (size_t i = 0; i < user->datas.len; i++) {
        user->datas.items[i]->index = merge->runtime.sections[WSECTION_DATA].len + (uint32_t)i;
    }
    for (size_t i = 0; i < user->elems.len; i++) {
        user->elems.items[i]->index = merge->runtime.sections[WSECTION_ELEM].len + (uint32_t)i;
    }
}

// --- What can be in one module only once ---------------------------------------------------------

static bool check_exports(Merge *merge)
{
    for (size_t i = 0; i < merge->user->exports.len; i++) {
        const WasmExport *export = &merge->user->exports.items[i];
        const uint32_t *number = map_get(&merge->runtime.export_numbers, export->name);
        if (number == NULL) {
            array_push(merge->user->arena, &merge->new_exports, export);
            continue;
        }
        const WasmReadExport *other = &merge->runtime.exports.items[*number];
        if (other->kind != export->entity->kind || other->index != export->entity->index) {
            return fail(merge, "both modules export", (Str){0}, export->name);
        }
    }
    return true;
}

static bool check_singles(Merge *merge)
{
    if (merge->user->start != NULL && merge->runtime.sections[WSECTION_START].len > 0) {
        return fail(merge, "both modules have", (Str){0}, STR("a start function"));
    }
    if (merge->runtime.entities[WKIND_MEMORY].len + enc_n_defined(merge->user, WKIND_MEMORY) > 1) {
        return fail(merge, "both modules have", (Str){0}, STR("a memory"));
    }
    return true;
}

// --- Writing -------------------------------------------------------------------------------------

// Begin a section with the runtime's entries, `n_more` of ours to follow. False where there are
// none at all.
static bool begin(Encoder *enc, const Merge *merge, WasmSection section, size_t n_more,
                  EncoderPart *part_out)
{
    const WasmList *before = &merge->runtime.sections[section];
    if (before->len == 0 && n_more == 0) {
        return false;
    }
    *part_out = enc_begin_section(enc, section);
    enc_u32(enc, before->len + (uint32_t)n_more, "count");
    enc_bytes(enc, before->bytes, "of the runtime");
    return true;
}

static void write_types(Encoder *enc, const Merge *merge)
{
    EncoderPart part;
    if (begin(enc, merge, WSECTION_TYPE, merge->new_types.len, &part)) {
        for (size_t i = 0; i < merge->new_types.len; i++) {
            enc_type(enc, merge->new_types.items[i]);
        }
        enc_end(enc, part);
    }
}

// Tables and memories are written anew, since their limits may be others.
static void write_limited(Encoder *enc, const Merge *merge, WasmSection section, WasmKind kind)
{
    uint32_t n_own = (uint32_t)merge->runtime.entities[kind].len - merge->runtime.n_imports[kind];
    uint32_t n_all = n_own + enc_n_defined(merge->user, kind);
    if (n_all == 0) {
        return;
    }
    EncoderPart part = enc_begin_section(enc, section);
    enc_u32(enc, n_all, "count");
    for (size_t i = merge->runtime.n_imports[kind]; i < merge->runtime.entities[kind].len; i++) {
        const WasmExternType *type = &merge->runtime.entities[kind].items[i];
        if (kind == WKIND_TABLE) {
            enc_table(enc, &(WasmTable){.type = type->value, .limits = type->limits});
        } else {
            enc_memory(enc, &(WasmMemory){.limits = type->limits});
        }
    }
    enc_definitions(enc, section, kind);
    enc_end(enc, part);
}

static void write_definitions(Encoder *enc, const Merge *merge, WasmSection section, WasmKind kind)
{
    EncoderPart part;
    if (begin(enc, merge, section, enc_n_defined(merge->user, kind), &part)) {
        enc_definitions(enc, section, kind);
        enc_end(enc, part);
    }
}

static void write_exports(Encoder *enc, const Merge *merge)
{
    EncoderPart part;
    if (begin(enc, merge, WSECTION_EXPORT, merge->new_exports.len, &part)) {
        for (size_t i = 0; i < merge->new_exports.len; i++) {
            enc_export(enc, merge->new_exports.items[i]);
        }
        enc_end(enc, part);
    }
}

static void write_start(Encoder *enc, const Merge *merge)
{
    const WasmList *before = &merge->runtime.sections[WSECTION_START];
    if (before->len > 0) {
        EncoderPart part = enc_begin_section(enc, WSECTION_START);
        enc_bytes(enc, before->bytes, "of the runtime");
        enc_end(enc, part);
    } else {
        enc_start_section(enc);
    }
}

static void write_segments(Encoder *enc, const Merge *merge)
{
    EncoderPart part;
    const WasmModule *user = merge->user;
    if (begin(enc, merge, WSECTION_ELEM, user->elems.len, &part)) {
        for (size_t i = 0; i < user->elems.len; i++) {
            enc_elem(enc, user->elems.items[i]);
        }
        enc_end(enc, part);
    }
    const WasmRead *runtime = &merge->runtime;
    if (runtime->sections[WSECTION_DATA_COUNT].len > 0 || wmod_needs_data_count(user)) {
        part = enc_begin_section(enc, WSECTION_DATA_COUNT);
        enc_u32(enc, runtime->sections[WSECTION_DATA].len + (uint32_t)user->datas.len,
                "number of data segments");
        enc_end(enc, part);
    }
}

static void write_code(Encoder *enc, const Merge *merge)
{
    EncoderPart part;
    enc_hint_section(enc);
    if (begin(enc, merge, WSECTION_CODE, enc_n_defined(merge->user, WKIND_FUNC), &part)) {
        enc_bodies(enc);
        enc_end(enc, part);
    }
}

static void write_data(Encoder *enc, const Merge *merge)
{
    EncoderPart part;
    if (begin(enc, merge, WSECTION_DATA, merge->user->datas.len, &part)) {
        for (size_t i = 0; i < merge->user->datas.len; i++) {
            enc_data(enc, merge->user->datas.items[i]);
        }
        enc_end(enc, part);
    }
}

static void write_names(Encoder *enc, const Merge *merge)
{
    static const WasmKind KINDS[WNAME_COUNT] = {
        [WNAME_FUNC] = WKIND_FUNC,     [WNAME_TABLE] = WKIND_TABLE, [WNAME_MEMORY] = WKIND_MEMORY,
        [WNAME_GLOBAL] = WKIND_GLOBAL, [WNAME_TAG] = WKIND_TAG,
    };
    WasmNamesBefore before[WNAME_COUNT] = {{0}};
    for (int space = 0; space < WNAME_COUNT; space++) {
        before[space].names = merge->runtime.names[space];
        before[space].first = merge->n_before[KINDS[space]];
    }
    before[WNAME_TYPE].first = merge->first_new_type;
    before[WNAME_ELEM].first = merge->runtime.sections[WSECTION_ELEM].len;
    before[WNAME_DATA].first = merge->runtime.sections[WSECTION_DATA].len;
    Str own_name = merge->user->name;
    if (own_name.len == 0) {
        merge->user->name = merge->runtime.module_name;
    }
    enc_name_section(enc, before);
    merge->user->name = own_name;
    if (merge->runtime.producers.len > 0) {
        EncoderPart part = enc_begin_section(enc, WSECTION_CUSTOM);
        enc_text(enc, STR("producers"), "section's name");
        enc_bytes(enc, merge->runtime.producers, "of the runtime");
        enc_end(enc, part);
    }
}

static void write(const Merge *merge, Buf *out)
{
    Encoder encoder = enc_new(merge->user, out, NULL);
    Encoder *enc = &encoder;
    enc_header(enc);
    write_types(enc, merge);
    EncoderPart part;
    if (begin(enc, merge, WSECTION_IMPORT, 0, &part)) {
        enc_end(enc, part);
    }
    write_definitions(enc, merge, WSECTION_FUNCTION, WKIND_FUNC);
    write_limited(enc, merge, WSECTION_TABLE, WKIND_TABLE);
    write_limited(enc, merge, WSECTION_MEMORY, WKIND_MEMORY);
    write_definitions(enc, merge, WSECTION_TAG, WKIND_TAG);
    write_definitions(enc, merge, WSECTION_GLOBAL, WKIND_GLOBAL);
    write_exports(enc, merge);
    write_start(enc, merge);
    write_segments(enc, merge);
    write_code(enc, merge);
    write_data(enc, merge);
    write_names(enc, merge);
}

Str wmerge_module(WasmModule *user, Str runtime_name, Str runtime, Buf *out)
{
    Merge merge = {.user = user, .runtime_name = runtime_name, .error = buf_new(user->arena)};
    Str fault = wread_module(user->arena, runtime, &merge.runtime);
    if (fault.len > 0) {
        fail(&merge, "the runtime can't be read", (Str){0}, fault);
        return buf_str(&merge.error);
    }
    number_types(&merge);
    if (number_imports(&merge)) {
        number_definitions(&merge);
        if (check_exports(&merge) && check_singles(&merge)) {
            write(&merge, out);
        }
    }
    return buf_str(&merge.error);
}
