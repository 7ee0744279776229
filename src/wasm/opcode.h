// SPDX-License-Identifier: Apache-2.0
// The tables of types and instructions, made from type.def and opcode.def.
#ifndef ML_WASM_OPCODE_H
#define ML_WASM_OPCODE_H

#include <stdbool.h>
#include <stdint.h>

/// A type of values; the number is its code in the binary format.
typedef enum WasmType {
    WTYPE_NONE = 0,
#define WTYPE(name, text, code, letter, heap) WTYPE_##name = (code),
#include "wasm/type.def"
} WasmType;

/// What follows an instruction's code.
typedef enum WasmImmediate {
    WIMM_NONE,
    WIMM_BLOCK,         // block type
    WIMM_TRY,           // block type, catch clauses
    WIMM_LABEL,         // how many labels outward
    WIMM_LABELS,        // a list of these, then the default
    WIMM_FUNC,          // function
    WIMM_TYPE_TABLE,    // function type, table
    WIMM_VALUE_TYPE,    // a list of one value type
    WIMM_REF_TYPE,      // heap type
    WIMM_LOCAL,         // local
    WIMM_GLOBAL,        // global
    WIMM_TAG,           // tag
    WIMM_TABLE,         // table
    WIMM_TABLE_TABLE,   // target, source
    WIMM_ELEM,          // element segment
    WIMM_ELEM_TABLE,    // element segment, table
    WIMM_MEMORY,        // memory, always number 0
    WIMM_MEMORY_MEMORY, // target, source
    WIMM_DATA,          // data segment
    WIMM_DATA_MEMORY,   // data segment, memory
    WIMM_MEM1,          // alignment, offset, of an access to 1, 2, 4, 8 bytes
    WIMM_MEM2,
    WIMM_MEM4,
    WIMM_MEM8,
    WIMM_I32,
    WIMM_I64,
    WIMM_F32,
    WIMM_F64,
} WasmImmediate;

typedef enum WasmOp {
#define WOP(name, text, prefix, code, immediates, params, results) WOP_##name,
#include "wasm/opcode.def"
    WOP_COUNT,
} WasmOp;

typedef struct WasmOpInfo {
    const char *name; // "I32_ADD"
    const char *text; // "i32.add"
    uint8_t prefix;   // 0 for none
    uint8_t code;
    WasmImmediate immediate;
    const char *params;  // letters of type.def, or "?"
    const char *results; // "?" where `params` is
} WasmOpInfo;

/// What opcode.def says of `op`.
const WasmOpInfo *wop_info(WasmOp op);

/// Whether the instruction takes a branch hint.
static inline bool wop_has_hint(WasmOp op)
{
    return op == WOP_BR_IF || op == WOP_IF;
}

/// Whether the signature of `op` is the same wherever it stands.
bool wop_is_fixed(WasmOp op);

/// The instruction with this code, or WOP_COUNT.
/// - `prefix`: 0 or the prefix byte.
WasmOp wop_find(uint8_t prefix, uint32_t code);

/// The logarithm to base 2 of the bytes that a memory access touches: its natural alignment.
uint32_t wop_align(WasmOp op);

/// The type's name in the text format.
const char *wtype_text(WasmType type);

/// The heap type's name in the text format, for a reference type.
const char *wtype_heap(WasmType type);

/// The type that `letter` of type.def stands for, or WTYPE_NONE.
WasmType wtype_of_letter(char letter);

/// Whether `code` is one of type.def's.
bool wtype_is_known(uint32_t code);

bool wtype_is_ref(WasmType type);

#endif
