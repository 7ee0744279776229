// SPDX-License-Identifier: Apache-2.0
#include "wasm/wat_internal.h"

#include "base/check.h"

#include <inttypes.h>
#include <string.h>

// --- Constants -----------------------------------------------------------------------------------

/// The layout of a binary floating-point type.
typedef struct FloatFormat {
    int exponent_bits;
    int fraction_bits;
} FloatFormat;

static const FloatFormat FORMAT_F32 = {8, 23};
static const FloatFormat FORMAT_F64 = {11, 52};

static void print_nan(Buf *out, uint64_t fraction, FloatFormat format)
{
    buf_text(out, "nan");
    if (fraction != UINT64_C(1) << (format.fraction_bits - 1)) {
        buf_printf(out, ":0x%" PRIx64, fraction);
    }
}

// Hexadecimal, which every reader converts exactly and no locale changes: 0x1.8p+1.
static void print_hex(Buf *out, uint64_t fraction, int64_t exponent, FloatFormat format)
{
    int64_t bias = (INT64_C(1) << (format.exponent_bits - 1)) - 1;
    bool is_subnormal = exponent == 0;
    int padding = (4 - format.fraction_bits % 4) % 4;
    int n_digits = (format.fraction_bits + padding) / 4;
    uint64_t digits = fraction << padding;
    while (n_digits > 0 && digits % 16 == 0) {
        digits /= 16;
        n_digits--;
    }
    buf_text(out, is_subnormal ? "0x0" : "0x1");
    if (n_digits > 0) {
        buf_printf(out, ".%0*" PRIx64, n_digits, digits);
    }
    buf_printf(out, "p%+" PRId64, is_subnormal ? 1 - bias : exponent - bias);
}

static void print_float(Buf *out, uint64_t bits, FloatFormat format, double value)
{
    uint64_t fraction = bits & ((UINT64_C(1) << format.fraction_bits) - 1);
    int64_t exponent = (int64_t)(bits >> format.fraction_bits);
    int64_t highest = (INT64_C(1) << format.exponent_bits) - 1;
    bool is_negative = exponent > highest;
    exponent &= highest;
    if (is_negative) {
        buf_put(out, '-');
    }
    if (exponent == highest) {
        if (fraction == 0) {
            buf_text(out, "inf");
        } else {
            print_nan(out, fraction, format);
        }
    } else if (value > -1e9 && value < 1e9 && (double)(int32_t)value == value) {
        buf_printf(out, "%" PRId32, is_negative ? -(int32_t)value : (int32_t)value);
    } else {
        print_hex(out, fraction, exponent, format);
        buf_printf(out, " (;%.17g;)", value);
    }
}

static void print_f32(Buf *out, uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    print_float(out, bits, FORMAT_F32, (double)value);
}

static void print_f64(Buf *out, uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    print_float(out, bits, FORMAT_F64, value);
}

// --- Immediates ----------------------------------------------------------------------------------

void wat_values(Buf *out, const char *word, const WasmType *types, uint32_t n_types)
{
    if (n_types == 0) {
        return;
    }
    buf_printf(out, " (%s", word);
    for (uint32_t i = 0; i < n_types; i++) {
        buf_printf(out, " %s", wtype_text(types[i]));
    }
    buf_put(out, ')');
}

static void print_block_type(Printer *printer, const WasmInstr *instr)
{
    if (instr->func_type != NULL) {
        const WasmFuncType *type = instr->func_type;
        wat_type_use(printer, type);
        wat_values(printer->out, "param", type->params, type->n_params);
        wat_values(printer->out, "result", type->results, type->n_results);
    } else if (instr->type != WTYPE_NONE) {
        wat_values(printer->out, "result", &(WasmType){(WasmType)instr->type}, 1);
    }
}

// A label, and the level of the block that it means, as a comment: `2 (;@1;)`.
static void print_label(Printer *printer, uint32_t depth, uint32_t n_open)
{
    buf_printf(printer->out, " %" PRIu32, depth);
    if (depth <= n_open) {
        buf_printf(printer->out, " (;@%" PRIu32 ";)", n_open - depth);
    }
}

static void print_catches(Printer *printer, const WasmTry *try_table, uint32_t n_open)
{
    static const char *const KINDS[] = {
        [WCATCH_TAG] = "catch",
        [WCATCH_TAG_REF] = "catch_ref",
        [WCATCH_ALL] = "catch_all",
        [WCATCH_ALL_REF] = "catch_all_ref",
    };
    for (uint32_t i = 0; i < try_table->n_catches; i++) {
        const WasmCatch *clause = &try_table->catches[i];
        buf_printf(printer->out, " (%s", KINDS[clause->kind]);
        if (clause->tag != NULL) {
            wat_entity_reference(printer, &clause->tag->entity);
        }
        print_label(printer, clause->depth, n_open);
        buf_put(printer->out, ')');
    }
}

static void print_access(Printer *printer, const WasmInstr *instr)
{
    if (instr->index != 0) {
        buf_printf(printer->out, " offset=%" PRIu32, instr->index);
    }
    if (instr->align != wop_align((WasmOp)instr->op)) {
        buf_printf(printer->out, " align=%" PRIu64, UINT64_C(1) << instr->align);
    }
}

static void print_table_number(Printer *printer, uint32_t number)
{
    wat_entity_reference(printer, &wmod_table_at(printer->module, number)->entity);
}

static void print_local(Printer *printer, uint32_t local)
{
    if (local < printer->n_locals) {
        wat_reference(printer, &printer->locals, local, local);
    } else {
        buf_printf(printer->out, " %" PRIu32, local);
    }
}

// - `n_open`: blocks that are open around the instruction.
static void print_immediates(Printer *printer, const WasmCode *code, const WasmInstr *instr,
                             uint32_t n_open)
{
    Buf *out = printer->out;
    switch (wop_info((WasmOp)instr->op)->immediate) {
    case WIMM_NONE:
    case WIMM_MEMORY:
    case WIMM_MEMORY_MEMORY: break;
    case WIMM_BLOCK: print_block_type(printer, instr); break;
    case WIMM_TRY:
        print_block_type(printer, instr);
        print_catches(printer, &code->tries.items[instr->index], n_open);
        break;
    case WIMM_LABEL: print_label(printer, instr->index, n_open); break;
    case WIMM_LABELS:
        for (uint32_t i = 0; i <= instr->index; i++) {
            print_label(printer, instr->labels[i], n_open);
        }
        break;
    case WIMM_FUNC: wat_entity_reference(printer, &instr->func->entity); break;
    case WIMM_TYPE_TABLE:
        print_table_number(printer, instr->index);
        wat_type_use(printer, instr->func_type);
        break;
    case WIMM_VALUE_TYPE: wat_values(out, "result", &(WasmType){(WasmType)instr->type}, 1); break;
    case WIMM_REF_TYPE: buf_printf(out, " %s", wtype_heap((WasmType)instr->type)); break;
    case WIMM_LOCAL: print_local(printer, instr->index); break;
    case WIMM_GLOBAL: wat_entity_reference(printer, &instr->global->entity); break;
    case WIMM_TAG: wat_entity_reference(printer, &instr->tag->entity); break;
    case WIMM_TABLE: wat_entity_reference(printer, &instr->table->entity); break;
    case WIMM_TABLE_TABLE:
        wat_entity_reference(printer, &instr->table->entity);
        print_table_number(printer, instr->index);
        break;
    case WIMM_ELEM:
        wat_reference(printer, &printer->elems, instr->elem->index, instr->elem->index);
        break;
    case WIMM_ELEM_TABLE: // in text the table comes first
        print_table_number(printer, instr->index);
        wat_reference(printer, &printer->elems, instr->elem->index, instr->elem->index);
        break;
    case WIMM_DATA:
    case WIMM_DATA_MEMORY:
        wat_reference(printer, &printer->datas, instr->data->index, instr->data->index);
        break;
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8: print_access(printer, instr); break;
    case WIMM_I32: buf_printf(out, " %" PRId32, (int32_t)instr->bits); break;
    case WIMM_I64: buf_printf(out, " %" PRId64, (int64_t)instr->bits); break;
    case WIMM_F32:
        buf_put(out, ' ');
        print_f32(out, (uint32_t)instr->bits);
        break;
    case WIMM_F64:
        buf_put(out, ' ');
        print_f64(out, instr->bits);
        break;
    }
}

// --- Bodies --------------------------------------------------------------------------------------

void wat_body(Printer *printer, const WasmCode *code, int indent)
{
    uint32_t n_open = 0;
    for (size_t i = 0; i < code->instrs.len; i++) {
        const WasmInstr *instr = &code->instrs.items[i];
        const WasmOpInfo *info = wop_info((WasmOp)instr->op);
        bool ends = instr->op == WOP_END && n_open > 0;
        n_open -= ends;
        uint32_t outdent = instr->op == WOP_ELSE && n_open > 0;
        buf_fill(printer->out, ' ', (size_t)indent + 2 * (size_t)(n_open - outdent));
        if (wop_has_hint((WasmOp)instr->op) && instr->align != 0) {
            buf_text(printer->out, "(@metadata.code.branch_hint \"\\00\") ");
        }
        buf_text(printer->out, info->text);
        print_immediates(printer, code, instr, n_open);
        if (info->immediate == WIMM_BLOCK || info->immediate == WIMM_TRY) {
            buf_printf(printer->out, "  ;; label = @%" PRIu32, ++n_open);
        }
        buf_put(printer->out, '\n');
    }
}

void wat_expression(Printer *printer, const WasmCode *code)
{
    for (size_t i = 0; i < code->instrs.len; i++) {
        buf_printf(printer->out, " %s", wop_info((WasmOp)code->instrs.items[i].op)->text);
        print_immediates(printer, code, &code->instrs.items[i], 0);
    }
}
