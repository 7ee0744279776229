// SPDX-License-Identifier: Apache-2.0
#include "wasm/code.h"

#include "base/check.h"
#include "wasm/module.h"

#include <string.h>

WasmCode wmod_code(Arena *arena)
{
    return (WasmCode){.arena = arena};
}

static void append(WasmCode *code, WasmInstr instr)
{
    array_push(code->arena, &code->instrs, instr);
}

static inline bool has_immediate(WasmOp op, WasmImmediate immediate)
{
    return wop_info(op)->immediate == immediate;
}

void wmod_op(WasmCode *code, WasmOp op)
{
    ML_ASSERT(has_immediate(op, WIMM_NONE) && op != WOP_ELSE && op != WOP_END);
    append(code, (WasmInstr){.op = (uint16_t)op});
}

// --- Constants -----------------------------------------------------------------------------------

void wmod_i32_const(WasmCode *code, int32_t value)
{
    append(code, (WasmInstr){.op = WOP_I32_CONST, .bits = (uint32_t)value});
}

void wmod_i64_const(WasmCode *code, int64_t value)
{
    append(code, (WasmInstr){.op = WOP_I64_CONST, .bits = (uint64_t)value});
}

void wmod_f32_const(WasmCode *code, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    wmod_f32_bits(code, bits);
}

void wmod_f64_const(WasmCode *code, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    wmod_f64_bits(code, bits);
}

void wmod_f32_bits(WasmCode *code, uint32_t bits)
{
    append(code, (WasmInstr){.op = WOP_F32_CONST, .bits = bits});
}

void wmod_f64_bits(WasmCode *code, uint64_t bits)
{
    append(code, (WasmInstr){.op = WOP_F64_CONST, .bits = bits});
}

// --- Blocks and branches -------------------------------------------------------------------------

static WasmLabel open_block(WasmCode *code, WasmOp op)
{
    WasmOpen opened = {.serial = ++code->n_blocks, .op = op};
    array_push(code->arena, &code->open, opened);
    return (WasmLabel){.level = (uint32_t)code->open.len, .serial = opened.serial};
}

WasmLabel wmod_block(WasmCode *code, WasmOp op, WasmBlockType type)
{
    ML_ASSERT(has_immediate(op, WIMM_BLOCK));
    append(
        code,
        (WasmInstr){.op = (uint16_t)op, .type = (uint8_t)type.result, .func_type = type.func_type});
    return open_block(code, op);
}

void wmod_else(WasmCode *code)
{
    ML_ASSERT(code->open.len > 0 && code->open.items[code->open.len - 1].op == WOP_IF);
    code->open.items[code->open.len - 1].op = WOP_ELSE;
    append(code, (WasmInstr){.op = WOP_ELSE});
}

static inline bool is_open(const WasmCode *code, WasmLabel label)
{
    return label.level == 0 || (label.level <= code->open.len &&
                                code->open.items[label.level - 1].serial == label.serial);
}

static uint32_t depth_of(const WasmCode *code, WasmLabel label)
{
    ML_ASSERT(is_open(code, label));
    return (uint32_t)code->open.len - label.level;
}

WasmLabel wmod_try_table(WasmCode *code, WasmBlockType type, const WasmCatch *catches,
                         uint32_t n_catches)
{
    WasmCatch *copies = ARENA_ARRAY(code->arena, WasmCatch, n_catches);
    for (uint32_t i = 0; i < n_catches; i++) {
        copies[i] = catches[i];
        copies[i].depth = depth_of(code, catches[i].label);
        bool needs_tag = catches[i].kind == WCATCH_TAG || catches[i].kind == WCATCH_TAG_REF;
        ML_ASSERT((catches[i].tag != NULL) == needs_tag);
        (void)needs_tag;
    }
    append(code, (WasmInstr){.op = WOP_TRY_TABLE,
                             .type = (uint8_t)type.result,
                             .index = (uint32_t)code->tries.len,
                             .func_type = type.func_type});
    array_push(code->arena, &code->tries, (WasmTry){copies, n_catches});
    return open_block(code, WOP_TRY_TABLE);
}

void wmod_end(WasmCode *code)
{
    ML_ASSERT(code->open.len > 0);
    code->open.len--;
    append(code, (WasmInstr){.op = WOP_END});
}

WasmLabel wmod_label(const WasmCode *code, uint32_t depth)
{
    ML_ASSERT(depth <= code->open.len);
    uint32_t level = (uint32_t)code->open.len - depth;
    return (WasmLabel){.level = level,
                       .serial = level == 0 ? 0 : code->open.items[level - 1].serial};
}

void wmod_br(WasmCode *code, WasmLabel label)
{
    append(code, (WasmInstr){.op = WOP_BR, .index = depth_of(code, label)});
}

void wmod_br_if(WasmCode *code, WasmLabel label)
{
    append(code, (WasmInstr){.op = WOP_BR_IF, .index = depth_of(code, label)});
}

void wmod_unlikely(WasmCode *code)
{
    ML_ASSERT(code->instrs.len > 0);
    WasmInstr *latest = &code->instrs.items[code->instrs.len - 1];
    ML_ASSERT(wop_has_hint((WasmOp)latest->op));
    latest->align = 1;
}

void wmod_br_table(WasmCode *code, const WasmLabel *labels, uint32_t n_labels, WasmLabel otherwise)
{
    uint32_t *depths = arena_alloc(code->arena, ((size_t)n_labels + 1) * sizeof *depths);
    for (uint32_t i = 0; i < n_labels; i++) {
        depths[i] = depth_of(code, labels[i]);
    }
    depths[n_labels] = depth_of(code, otherwise);
    append(code, (WasmInstr){.op = WOP_BR_TABLE, .index = n_labels, .labels = depths});
}

// --- Calls and exceptions ------------------------------------------------------------------------

void wmod_func_op(WasmCode *code, WasmOp op, const WasmFunc *func)
{
    ML_ASSERT(has_immediate(op, WIMM_FUNC));
    append(code, (WasmInstr){.op = (uint16_t)op, .func = func});
}

void wmod_call(WasmCode *code, const WasmFunc *func)
{
    wmod_func_op(code, WOP_CALL, func);
}

void wmod_call_indirect(WasmCode *code, WasmOp op, const WasmFuncType *type, const WasmTable *table)
{
    ML_ASSERT(has_immediate(op, WIMM_TYPE_TABLE));
    append(code, (WasmInstr){.op = (uint16_t)op, .index = table->entity.number, .func_type = type});
}

void wmod_throw(WasmCode *code, const WasmTag *tag)
{
    append(code, (WasmInstr){.op = WOP_THROW, .tag = tag});
}

// --- Variables -----------------------------------------------------------------------------------

void wmod_local_get(WasmCode *code, uint32_t local)
{
    append(code, (WasmInstr){.op = WOP_LOCAL_GET, .index = local});
}

void wmod_local_set(WasmCode *code, uint32_t local)
{
    append(code, (WasmInstr){.op = WOP_LOCAL_SET, .index = local});
}

void wmod_local_tee(WasmCode *code, uint32_t local)
{
    append(code, (WasmInstr){.op = WOP_LOCAL_TEE, .index = local});
}

void wmod_global_get(WasmCode *code, const WasmGlobal *global)
{
    append(code, (WasmInstr){.op = WOP_GLOBAL_GET, .global = global});
}

void wmod_global_set(WasmCode *code, const WasmGlobal *global)
{
    append(code, (WasmInstr){.op = WOP_GLOBAL_SET, .global = global});
}

// --- Memory --------------------------------------------------------------------------------------

void wmod_mem(WasmCode *code, WasmOp op, uint32_t offset)
{
    wmod_mem_align(code, op, wop_align(op), offset);
}

void wmod_mem_align(WasmCode *code, WasmOp op, uint32_t align, uint32_t offset)
{
    ML_ASSERT(align <= wop_align(op));
    append(code, (WasmInstr){.op = (uint16_t)op, .align = (uint8_t)align, .index = offset});
}

void wmod_memory_op(WasmCode *code, WasmOp op)
{
    ML_ASSERT(has_immediate(op, WIMM_MEMORY) || has_immediate(op, WIMM_MEMORY_MEMORY));
    append(code, (WasmInstr){.op = (uint16_t)op});
}

void wmod_data_op(WasmCode *code, WasmOp op, const WasmData *data)
{
    ML_ASSERT(has_immediate(op, WIMM_DATA) || has_immediate(op, WIMM_DATA_MEMORY));
    append(code, (WasmInstr){.op = (uint16_t)op, .data = data});
}

// --- Tables and references -----------------------------------------------------------------------

void wmod_table_op(WasmCode *code, WasmOp op, const WasmTable *table)
{
    ML_ASSERT(has_immediate(op, WIMM_TABLE));
    append(code, (WasmInstr){.op = (uint16_t)op, .table = table});
}

void wmod_table_copy(WasmCode *code, const WasmTable *target, const WasmTable *source)
{
    append(code,
           (WasmInstr){.op = WOP_TABLE_COPY, .index = source->entity.number, .table = target});
}

void wmod_table_init(WasmCode *code, const WasmElem *elem, const WasmTable *table)
{
    append(code, (WasmInstr){.op = WOP_TABLE_INIT, .index = table->entity.number, .elem = elem});
}

void wmod_elem_drop(WasmCode *code, const WasmElem *elem)
{
    append(code, (WasmInstr){.op = WOP_ELEM_DROP, .elem = elem});
}

void wmod_select(WasmCode *code, WasmType type)
{
    append(code, (WasmInstr){.op = WOP_SELECT_T, .type = (uint8_t)type});
}

void wmod_ref_null(WasmCode *code, WasmType type)
{
    ML_ASSERT(wtype_is_ref(type));
    append(code, (WasmInstr){.op = WOP_REF_NULL, .type = (uint8_t)type});
}
