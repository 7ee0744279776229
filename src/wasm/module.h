// SPDX-License-Identifier: Apache-2.0
// A WebAssembly module while it is made. Everything lives in the module's arena; things are named
// by pointers until `wmod_number` gives them indices, so imports may be added at any time. Texts
// are borrowed and live as long as the module. Names (for people; "" for none) need not be unique.
#ifndef ML_WASM_MODULE_H
#define ML_WASM_MODULE_H

#include "base/map.h"
#include "wasm/code.h"

struct WasmFuncType {
    uint32_t number; // in the order of making
    uint32_t index;  // in the binary; set by `wmod_number`
    uint32_t n_params;
    uint32_t n_results;
    const WasmType *params;
    const WasmType *results; // stands right behind `params`
    Str name;
};

/// What can be imported and exported; numbered as in the binary format.
typedef enum WasmKind {
    WKIND_FUNC,
    WKIND_TABLE,
    WKIND_MEMORY,
    WKIND_GLOBAL,
    WKIND_TAG,
    WKIND_COUNT,
} WasmKind;

/// The head of a function, table, memory, global or tag.
typedef struct WasmEntity {
    WasmKind kind;
    bool is_import;
    uint32_t number; // among those of its kind, in the order of making
    uint32_t index;  // in the binary; set by `wmod_number`
    Str name;
    Str import_module;
    Str import_name;
} WasmEntity;

typedef struct WasmLimits {
    uint32_t min;
    uint32_t max; // WLIMIT_NONE for no maximum
} WasmLimits;

#define WLIMIT_NONE UINT32_MAX

typedef struct WasmLocal {
    WasmType type;
    Str name;
} WasmLocal;

struct WasmFunc {
    WasmEntity entity;
    const WasmFuncType *type;
    Array(WasmLocal) locals; // parameters first; empty for an import
    WasmCode code;
};

struct WasmTable {
    WasmEntity entity;
    WasmType type;
    WasmLimits limits;
};

typedef struct WasmMemory {
    WasmEntity entity;
    WasmLimits limits; // in pages of 64 KiB
} WasmMemory;

struct WasmGlobal {
    WasmEntity entity;
    WasmType type;
    bool is_mutable;
    WasmCode init;
};

struct WasmTag {
    WasmEntity entity;
    const WasmFuncType *type;
};

typedef enum WasmSegmentMode { WSEG_ACTIVE, WSEG_PASSIVE, WSEG_DECLARED } WasmSegmentMode;

struct WasmData {
    uint32_t index;
    WasmSegmentMode mode; // not WSEG_DECLARED
    WasmCode offset;      // of an active one
    Str bytes;            // may be set until the module is encoded
    Str name;
};

/// An item of an element segment: a function, a global's value, or null.
typedef struct WasmElemItem {
    const WasmFunc *func;
    const WasmGlobal *global;
} WasmElemItem;

struct WasmElem {
    uint32_t index;
    WasmSegmentMode mode;
    WasmType type;
    const WasmTable *table; // of an active one
    WasmCode offset;        // of an active one
    Array(WasmElemItem) items;
    Str name;
};

typedef struct WasmExport {
    Str name;
    const WasmEntity *entity;
} WasmExport;

typedef struct WasmModule {
    Arena *arena;
    Str name;
    Array(WasmFuncType *) types;
    Map type_numbers;                          // a type's codes to its number in `types`
    Array(WasmEntity *) entities[WKIND_COUNT]; // in the order in which they were made
    Array(WasmEntity *) imports;               // of all kinds, in that order
    Array(WasmExport) exports;
    Array(WasmData *) datas;
    Array(WasmElem *) elems;
    const WasmFunc *start; // or NULL
} WasmModule;

WasmModule *wmod_new(Arena *arena, Str name);

/// The function type of these parameters and results: the same pointer for equal ones.
const WasmFuncType *wmod_type(WasmModule *module, const WasmType *params, uint32_t n_params,
                              const WasmType *results, uint32_t n_results);

/// The same, written with the letters of type.def: "iI:F" takes an i32 and an i64 and gives an f64.
const WasmFuncType *wmod_signature(WasmModule *module, const char *signature);

/// A text that is equal for equal types: the codes of the parameters, a NUL, the codes of the
/// results.
Str wmod_type_key(const WasmModule *module, const WasmFuncType *type);

/// Give a type a name for people.
void wmod_name_type(WasmModule *module, const WasmFuncType *type, Str name);

/// A new function; instructions go to its `code`.
WasmFunc *wmod_func(WasmModule *module, const WasmFuncType *type, Str name);

/// Another local of `func`. Returns its number.
uint32_t wmod_local(WasmFunc *func, WasmType type, Str name);

/// Name a parameter.
void wmod_name_local(WasmFunc *func, uint32_t local, Str name);

WasmTable *wmod_table(WasmModule *module, WasmType type, WasmLimits limits, Str name);
WasmMemory *wmod_memory(WasmModule *module, WasmLimits limits, Str name);
WasmTag *wmod_tag(WasmModule *module, const WasmFuncType *type, Str name);

/// A new global. The caller appends a constant expression to its `init`.
WasmGlobal *wmod_global(WasmModule *module, WasmType type, bool is_mutable, Str name);

/// Make `entity` (just made, nothing put into it yet) an import.
void wmod_import(WasmModule *module, WasmEntity *entity, Str from, Str name);

/// Import a function, the commonest case of `wmod_import`; it has its name there for people too.
WasmFunc *wmod_import_func(WasmModule *module, Str from, Str name, const WasmFuncType *type);

void wmod_export(WasmModule *module, Str name, const WasmEntity *entity);

/// A new data segment. For an active one the caller appends a constant expression to its `offset`.
WasmData *wmod_data(WasmModule *module, WasmSegmentMode mode, Str bytes, Str name);

/// A new element segment, `table` NULL unless it is active; `offset` as with data.
WasmElem *wmod_elem(WasmModule *module, WasmSegmentMode mode, WasmType type, const WasmTable *table,
                    Str name);

/// Append a function to an element segment; NULL is a null reference.
void wmod_elem_func(WasmModule *module, WasmElem *elem, const WasmFunc *func);

/// Append the value of a constant global.
void wmod_elem_global(WasmModule *module, WasmElem *elem, const WasmGlobal *global);

/// Whether the items of `elem` can be written as indices of functions alone.
bool welem_has_only_functions(const WasmElem *elem);

/// Give every type, entity and segment its index: imports first. The encoder, the printer and the
/// validator begin with it.
void wmod_number(WasmModule *module);

/// Whether a function uses memory.init or data.drop, so that the number of segments must stand
/// before.
bool wmod_needs_data_count(const WasmModule *module);

/// Entity number `i`, in the order of making, as what it is.
WasmFunc *wmod_func_at(const WasmModule *module, size_t i);
WasmTable *wmod_table_at(const WasmModule *module, size_t i);
WasmMemory *wmod_memory_at(const WasmModule *module, size_t i);
WasmGlobal *wmod_global_at(const WasmModule *module, size_t i);
WasmTag *wmod_tag_at(const WasmModule *module, size_t i);

#endif
