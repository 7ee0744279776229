// SPDX-License-Identifier: Apache-2.0
// Instructions: the body of a function, or a constant expression. Each is appended by a short call,
// with handles of functions, globals, ... instead of indices: these are known only when the module
// is complete (docs/decisions/, "wasm bodies"). The builder knows which blocks are open and counts
// labels itself. It trusts the types of the stack; validate.h checks them.
#ifndef ML_WASM_CODE_H
#define ML_WASM_CODE_H

#include "base/array.h"
#include "wasm/opcode.h"

typedef struct WasmFuncType WasmFuncType;
typedef struct WasmFunc WasmFunc;
typedef struct WasmTable WasmTable;
typedef struct WasmGlobal WasmGlobal;
typedef struct WasmTag WasmTag;
typedef struct WasmData WasmData;
typedef struct WasmElem WasmElem;

/// One instruction. Which fields count is said by the WasmImmediate of its row in opcode.def.
typedef struct WasmInstr {
    uint16_t op; // WasmOp
    uint8_t
        align; // memory access: logarithm to base 2; br_if, if: 1 where the condition hardly ever holds
    uint8_t type; // WasmType: the one result of a block, or the type of select, ref.null
    uint32_t
        index; // local; label; offset; how many labels; number in WasmCode.tries; or number (as
               // in WasmEntity) of the table of call_indirect, table.init, the source of table.copy
    union {
        uint64_t bits;                 // constants
        const uint32_t *labels;        // br_table: `index` labels, then the default
        const WasmFuncType *func_type; // block with a function type (else NULL); call_indirect
        const WasmFunc *func;
        const WasmGlobal *global;
        const WasmTag *tag;
        const WasmTable *table; // of table.copy: the target
        const WasmElem *elem;
        const WasmData *data;
    };
} WasmInstr;

typedef enum WasmCatchKind { // numbered as in the binary format
    WCATCH_TAG,
    WCATCH_TAG_REF,
    WCATCH_ALL,
    WCATCH_ALL_REF,
} WasmCatchKind;

/// A block that a branch may name. Good while the block is open.
typedef struct WasmLabel {
    uint32_t level;  // open blocks around its inside; 0: the body itself
    uint32_t serial; // tells blocks at one level apart
} WasmLabel;

/// One clause of `try_table`: what it catches, and where control goes with the tag's values
/// (and, for the REF kinds, the exception as the last value).
typedef struct WasmCatch {
    WasmCatchKind kind;
    const WasmTag *tag; // NULL for the ALL kinds
    WasmLabel label;    // of a block around the `try_table`
    uint32_t depth;     // set by `wmod_try_table`: how many labels outward
} WasmCatch;

typedef struct WasmTry {
    const WasmCatch *catches;
    uint32_t n_catches;
} WasmTry;

typedef struct WasmOpen {
    uint32_t serial;
    WasmOp op;
} WasmOpen;

/// A run of instructions. The last `end` is not among them: the encoder writes it.
typedef struct WasmCode {
    Arena *arena;
    Array(WasmInstr) instrs;
    Array(WasmTry) tries;
    Array(WasmOpen) open; // blocks that have begun and not ended, outermost first
    uint32_t n_blocks;
} WasmCode;

/// What a block takes and gives: nothing, one value, or a function type.
typedef struct WasmBlockType {
    WasmType result;               // or WTYPE_NONE
    const WasmFuncType *func_type; // or NULL
} WasmBlockType;

#define WBLOCK_NONE ((WasmBlockType){WTYPE_NONE, NULL})

static inline WasmBlockType wblock_result(WasmType result)
{
    return (WasmBlockType){result, NULL};
}

static inline WasmBlockType wblock_func_type(const WasmFuncType *type)
{
    return (WasmBlockType){WTYPE_NONE, type};
}

WasmCode wmod_code(Arena *arena);

/// Append an instruction without immediates, but not `else` or `end`.
void wmod_op(WasmCode *code, WasmOp op);

/// Append constants. The floats' bits are kept, NaN payloads too, when they are given as bits.
void wmod_i32_const(WasmCode *code, int32_t value);
void wmod_i64_const(WasmCode *code, int64_t value);
void wmod_f32_const(WasmCode *code, float value);
void wmod_f64_const(WasmCode *code, double value);
void wmod_f32_bits(WasmCode *code, uint32_t bits);
void wmod_f64_bits(WasmCode *code, uint64_t bits);

/// Append a block, loop or if: `op` is WOP_BLOCK, WOP_LOOP or WOP_IF. Ended by `wmod_end`.
/// Returns its label.
WasmLabel wmod_block(WasmCode *code, WasmOp op, WasmBlockType type);

/// Append `else`; the innermost open block is an if without one.
void wmod_else(WasmCode *code);

/// Append a `try_table`. Ended by `wmod_end`.
/// - `catches`: `n_catches` clauses in the order in which they are tried, copied.
/// Returns its label.
WasmLabel wmod_try_table(WasmCode *code, WasmBlockType type, const WasmCatch *catches,
                         uint32_t n_catches);

/// End the innermost open block.
void wmod_end(WasmCode *code);

/// The label `depth` blocks outward: 0 for the innermost open block. With as many as are open, the
/// body.
WasmLabel wmod_label(const WasmCode *code, uint32_t depth);

/// Append `br` or `br_if`.
void wmod_br(WasmCode *code, WasmLabel label);
void wmod_br_if(WasmCode *code, WasmLabel label);

/// The condition of the latest instruction, a `br_if` or an `if`, hardly ever holds: engines may move what it leads to
/// out of the way.
void wmod_unlikely(WasmCode *code);

/// Append a `br_table` with `n_labels` labels (copied) and a default.
void wmod_br_table(WasmCode *code, const WasmLabel *labels, uint32_t n_labels, WasmLabel otherwise);

/// Append `call`, `return_call` or `ref.func`: `op` is WOP_CALL, WOP_RETURN_CALL, WOP_REF_FUNC.
void wmod_func_op(WasmCode *code, WasmOp op, const WasmFunc *func);
void wmod_call(WasmCode *code, const WasmFunc *func);

/// Append `call_indirect` or `return_call_indirect`.
void wmod_call_indirect(WasmCode *code, WasmOp op, const WasmFuncType *type,
                        const WasmTable *table);

/// Append an instruction on a local (a parameter's number, or what `wmod_local` returned).
void wmod_local_get(WasmCode *code, uint32_t local);
void wmod_local_set(WasmCode *code, uint32_t local);
void wmod_local_tee(WasmCode *code, uint32_t local);

void wmod_global_get(WasmCode *code, const WasmGlobal *global);
void wmod_global_set(WasmCode *code, const WasmGlobal *global);

/// Append a load or store with the natural alignment.
void wmod_mem(WasmCode *code, WasmOp op, uint32_t offset);

/// The same with the promise that the address is a multiple of `1 << align`.
void wmod_mem_align(WasmCode *code, WasmOp op, uint32_t align, uint32_t offset);

/// Append memory.size, memory.grow, memory.fill or memory.copy.
void wmod_memory_op(WasmCode *code, WasmOp op);

/// Append memory.init or data.drop.
void wmod_data_op(WasmCode *code, WasmOp op, const WasmData *data);

/// Append table.get, set, grow, size, fill.
void wmod_table_op(WasmCode *code, WasmOp op, const WasmTable *table);
void wmod_table_copy(WasmCode *code, const WasmTable *target, const WasmTable *source);
void wmod_table_init(WasmCode *code, const WasmElem *elem, const WasmTable *table);
void wmod_elem_drop(WasmCode *code, const WasmElem *elem);

/// Append `select` with a type (needed for references), or `ref.null`.
void wmod_select(WasmCode *code, WasmType type);
void wmod_ref_null(WasmCode *code, WasmType type);

void wmod_throw(WasmCode *code, const WasmTag *tag);

#endif
