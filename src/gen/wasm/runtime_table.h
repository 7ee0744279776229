// SPDX-License-Identifier: Apache-2.0
// The runtime as the compiler sees it: the compiled module itself, its functions with their types (runtime.def), the
// addresses of its data, its types' numbers and the places of fields (layout.def).
#ifndef ML_GEN_WASM_RUNTIME_TABLE_H
#define ML_GEN_WASM_RUNTIME_TABLE_H

#include "wasm/module.h"

/// The runtime's functions: RUNTIME_int_add is rt_int_add.
typedef enum RuntimeFunc {
#define RT(result, name, parameters, doc) RUNTIME_##name,
#include "runtime/runtime.def"
    RUNTIME_FUNC_COUNT
} RuntimeFunc;

/// Its exported data: RUNTIME_DATA_none is rt_none.
typedef enum RuntimeData {
#define RT(result, name, parameters, doc)
#define RT_DATA(name, doc) RUNTIME_DATA_##name,
#include "runtime/runtime.def"
    RUNTIME_DATA_COUNT
} RuntimeData;

/// Its types, as they stand in rt_types.
typedef enum RuntimeType {
#define TYPE(name, ...) RUNTIME_TYPE_##name,
#include "runtime/type.def"
    RUNTIME_TYPE_COUNT
} RuntimeType;

/// Layouts of objects: byte 4 of their headers.
typedef enum RuntimeKind {
#define KIND(name, trace) RUNTIME_KIND_##name,
#include "runtime/kind.def"
    RUNTIME_KIND_COUNT
} RuntimeKind;

/// Offsets of fields: LAYOUT_FLOAT_NUMBER; sizes: LAYOUT_TYPE_SIZE.
enum {
#define LAYOUT(name, type, field, offset) LAYOUT_##name = (offset),
#define LAYOUT_SIZE(name, type, size) LAYOUT_##name##_SIZE = (size),
#include "runtime/layout.def"
};

typedef struct RuntimeSymbol {
    const char *name;
    uint32_t value; // an address
} RuntimeSymbol;

enum { RUNTIME_DIGEST_BYTES = 32 };

typedef struct RuntimeImage {
    Str wasm;
    uint8_t digest[RUNTIME_DIGEST_BYTES]; // BLAKE2b of `wasm`: what cache_digest makes
    const RuntimeSymbol *symbols;         // the exported constants, by name
    size_t n_symbols;
    uint32_t table_size; // entries of the table before a program adds its own
} RuntimeImage;

/// runtime.wasm, as it is linked in this build.
extern const RuntimeImage RUNTIME_IMAGE;

/// The name under which programs import from the runtime.
#define RUNTIME_MODULE "runtime"

/// "rt_int_add".
const char *runtime_func_name(RuntimeFunc func);

/// The function's type in the letters of wasm/type.def: "III:I".
const char *runtime_func_signature(Arena *arena, RuntimeFunc func);

/// The address of exported data, of a builtin type, of the first byte that a program's own data may have.
uint32_t runtime_data(RuntimeData data);
uint32_t runtime_type(RuntimeType type);
uint32_t runtime_heap_base(void);

/// The address of the runtime's own str of this text, of the builtin of this name; or 0.
uint32_t runtime_name(Str text);
uint32_t runtime_builtin(Str name);

/// The address of the module of this name that the runtime has, or 0.
uint32_t runtime_module(Str name);

#endif
