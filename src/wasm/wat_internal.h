// SPDX-License-Identifier: Apache-2.0
// The parts of the printer: wat.c (fields of a module), wat_code.c (instructions).
#ifndef ML_WASM_WAT_INTERNAL_H
#define ML_WASM_WAT_INTERNAL_H

#include "wasm/wat.h"

/// The identifier of each thing of one space, with its `$`, by number; empty where it has none.
typedef struct WatIds {
    Str *ids;
    bool *differs; // the identifier is not the name: the name is written as an annotation
} WatIds;

typedef struct Printer {
    WasmModule *module;
    Buf *out;
    WatIds entities[WKIND_COUNT];
    WatIds types;
    WatIds datas;
    WatIds elems;
    WatIds locals; // of the function that is printed
    uint32_t n_locals;
} Printer;

/// Write ` $name`, or ` 5` without a name.
void wat_reference(Printer *printer, const WatIds *ids, uint32_t number, uint32_t index);
void wat_entity_reference(Printer *printer, const WasmEntity *entity);

/// Write ` (type 3)`.
void wat_type_use(Printer *printer, const WasmFuncType *type);

/// Write ` (param i32 i32) (result i64)`, or ` (result i64)` alone.
void wat_values(Buf *out, const char *word, const WasmType *types, uint32_t n_types);

/// Write the instructions of a body, each on a line of its own.
void wat_body(Printer *printer, const WasmCode *code, int indent);

/// Write the instructions of a constant expression in one line, each with a space before it.
void wat_expression(Printer *printer, const WasmCode *code);

#endif
