// SPDX-License-Identifier: Apache-2.0
// A module in the binary format, as far as another module must know it to be appended to it: its
// sections as they stand, how many things each has, the types of those that can be imported and
// exported, and names.
#ifndef ML_WASM_READ_H
#define ML_WASM_READ_H

#include "base/map.h"
#include "wasm/module.h"

/// Sections, numbered as in the binary format.
typedef enum WasmSection {
    WSECTION_CUSTOM,
    WSECTION_TYPE,
    WSECTION_IMPORT,
    WSECTION_FUNCTION,
    WSECTION_TABLE,
    WSECTION_MEMORY,
    WSECTION_GLOBAL,
    WSECTION_EXPORT,
    WSECTION_START,
    WSECTION_ELEM,
    WSECTION_CODE,
    WSECTION_DATA,
    WSECTION_DATA_COUNT,
    WSECTION_TAG,
    WSECTION_COUNT,
} WasmSection;

/// Subsections of the custom section "name", numbered as there.
typedef enum WasmNameSpace {
    WNAME_MODULE,
    WNAME_FUNC,
    WNAME_LOCAL,
    WNAME_LABEL, // never written by us
    WNAME_TYPE,
    WNAME_TABLE,
    WNAME_MEMORY,
    WNAME_GLOBAL,
    WNAME_ELEM,
    WNAME_DATA,
    WNAME_FIELD, // never written by us
    WNAME_TAG,
    WNAME_COUNT,
} WasmNameSpace;

/// A list as it stands in the module, without the count before it.
typedef struct WasmList {
    uint32_t len;
    Str bytes;
} WasmList;

/// The type of a function, table, memory, global or tag.
typedef struct WasmExternType {
    WasmKind kind;
    bool is_mutable;   // global
    uint32_t type;     // function, tag: index of its type
    WasmType value;    // table, global
    WasmLimits limits; // table, memory
} WasmExternType;

typedef struct WasmReadImport {
    Str from;
    Str name;
    WasmKind kind;
    uint32_t index;
} WasmReadImport;

typedef struct WasmReadExport {
    Str name;
    WasmKind kind;
    uint32_t index;
} WasmReadExport;

typedef struct WasmRead {
    Arena *arena;
    WasmList sections
        [WSECTION_COUNT]; // `len` 1 for the start function and the data count; not for custom ones
    Map types;            // the key of a type (wmod_type_key) to its index
    Array(Str) type_keys; // by index
    Array(WasmExternType) entities[WKIND_COUNT]; // by index, imports first
    uint32_t n_imports[WKIND_COUNT];
    Array(WasmReadImport) imports;
    Array(WasmReadExport) exports;
    Map export_numbers; // a name to its number in `exports`
    Str module_name;
    WasmList names[WNAME_COUNT]; // not of WNAME_MODULE
    Str producers;               // the custom section of this name, or empty
} WasmRead;

/// Read a module (borrowed), which should be valid. Returns an empty text, or why it can't be read:
/// it is damaged, or it uses what we don't know (types other than those of type.def, several
/// memories, 64-bit memories, ...).
Str wread_module(Arena *arena, Str bytes, WasmRead *read_out);

#endif
