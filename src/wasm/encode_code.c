// SPDX-License-Identifier: Apache-2.0
// Function bodies and constant expressions.
#include "wasm/encode_internal.h"

#include "base/check.h"

static void opcode(Encoder *enc, const WasmOpInfo *info)
{
    if (info->prefix != 0) {
        enc_byte(enc, info->prefix, "prefix");
        enc_index(enc, info->code, info->text, (Str){0});
        return;
    }
    enc_byte(enc, info->code, info->text);
}

static void block_type(Encoder *enc, const WasmInstr *instr)
{
    if (instr->func_type != NULL) {
        enc_i64(enc, instr->func_type->index, "block type: function type");
    } else if (instr->type != WTYPE_NONE) {
        enc_byte(enc, instr->type, "block type: one result");
    } else {
        enc_byte(enc, WCODE_NO_RESULT, "block type: no result");
    }
}

static void catches(Encoder *enc, const WasmTry *try_table)
{
    static const char *const KINDS[] = {
        [WCATCH_TAG] = "catch",
        [WCATCH_TAG_REF] = "catch_ref",
        [WCATCH_ALL] = "catch_all",
        [WCATCH_ALL_REF] = "catch_all_ref",
    };
    enc_u32(enc, try_table->n_catches, "number of catch clauses");
    for (uint32_t i = 0; i < try_table->n_catches; i++) {
        const WasmCatch *clause = &try_table->catches[i];
        enc_byte(enc, (uint8_t)clause->kind, KINDS[clause->kind]);
        if (clause->tag != NULL) {
            enc_index(enc, clause->tag->entity.index, "tag", clause->tag->entity.name);
        }
        enc_u32(enc, clause->depth, "label");
    }
}

static void labels(Encoder *enc, const WasmInstr *instr)
{
    enc_u32(enc, instr->index, "number of labels");
    for (uint32_t i = 0; i < instr->index; i++) {
        enc_u32(enc, instr->labels[i], "label");
    }
    enc_u32(enc, instr->labels[instr->index], "label by default");
}

static void table(Encoder *enc, const WasmEntity *entity)
{
    enc_index(enc, entity->index, "table", entity->name);
}

// The table that stands in an instruction as a number.
static void other_table(Encoder *enc, const WasmInstr *instr)
{
    table(enc, &wmod_table_at(enc->module, instr->index)->entity);
}

static void constant(Encoder *enc, const WasmInstr *instr, int n_bytes, const char *what)
{
    char bytes[sizeof instr->bits];
    for (int i = 0; i < n_bytes; i++) {
        bytes[i] = (char)(instr->bits >> (8 * i));
    }
    enc_bytes(enc, (Str){bytes, (size_t)n_bytes}, what);
}

static void memory_access(Encoder *enc, const WasmInstr *instr)
{
    enc_u32(enc, instr->align, "alignment: 2 to the power of");
    enc_u32(enc, instr->index, "offset");
}

static void local(Encoder *enc, const WasmFunc *func, uint32_t index)
{
    Str name = func != NULL && index < func->locals.len ? func->locals.items[index].name : (Str){0};
    enc_index(enc, index, "local", name);
}

static void data(Encoder *enc, const WasmData *segment)
{
    enc_index(enc, segment->index, "data segment", segment->name);
}

static void elem(Encoder *enc, const WasmElem *segment)
{
    enc_index(enc, segment->index, "element segment", segment->name);
}

// The immediates of an instruction. `func` is NULL in a constant expression.
static void immediates(Encoder *enc, const WasmCode *code, const WasmFunc *func,
                       const WasmInstr *instr, WasmImmediate kind)
{
    switch (kind) {
    case WIMM_NONE: break;
    case WIMM_BLOCK: block_type(enc, instr); break;
    case WIMM_TRY:
        block_type(enc, instr);
        catches(enc, &code->tries.items[instr->index]);
        break;
    case WIMM_LABEL: enc_u32(enc, instr->index, "label"); break;
    case WIMM_LABELS: labels(enc, instr); break;
    case WIMM_FUNC:
        enc_index(enc, instr->func->entity.index, "function", instr->func->entity.name);
        break;
    case WIMM_TYPE_TABLE:
        enc_index(enc, instr->func_type->index, "type", instr->func_type->name);
        other_table(enc, instr);
        break;
    case WIMM_VALUE_TYPE:
        enc_u32(enc, 1, "number of types");
        enc_byte(enc, instr->type, wtype_text((WasmType)instr->type));
        break;
    case WIMM_REF_TYPE: enc_byte(enc, instr->type, wtype_heap((WasmType)instr->type)); break;
    case WIMM_LOCAL: local(enc, func, instr->index); break;
    case WIMM_GLOBAL:
        enc_index(enc, instr->global->entity.index, "global", instr->global->entity.name);
        break;
    case WIMM_TAG: enc_index(enc, instr->tag->entity.index, "tag", instr->tag->entity.name); break;
    case WIMM_TABLE: table(enc, &instr->table->entity); break;
    case WIMM_TABLE_TABLE:
        table(enc, &instr->table->entity);
        other_table(enc, instr);
        break;
    case WIMM_ELEM: elem(enc, instr->elem); break;
    case WIMM_ELEM_TABLE:
        elem(enc, instr->elem);
        other_table(enc, instr);
        break;
    case WIMM_MEMORY: enc_byte(enc, 0, "memory"); break;
    case WIMM_MEMORY_MEMORY:
        enc_byte(enc, 0, "target memory");
        enc_byte(enc, 0, "source memory");
        break;
    case WIMM_DATA: data(enc, instr->data); break;
    case WIMM_DATA_MEMORY:
        data(enc, instr->data);
        enc_byte(enc, 0, "memory");
        break;
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8: memory_access(enc, instr); break;
    case WIMM_I32: enc_i64(enc, (int32_t)instr->bits, "i32"); break;
    case WIMM_I64: enc_i64(enc, (int64_t)instr->bits, "i64"); break;
    case WIMM_F32: constant(enc, instr, 4, "f32"); break;
    case WIMM_F64: constant(enc, instr, 8, "f64"); break;
    }
}

static void instructions(Encoder *enc, const WasmCode *code, const WasmFunc *func)
{
    for (size_t i = 0; i < code->instrs.len; i++) {
        const WasmInstr *instr = &code->instrs.items[i];
        const WasmOpInfo *info = wop_info((WasmOp)instr->op);
        if (enc->finds_hints && wop_has_hint((WasmOp)instr->op) && instr->align != 0) {
            array_push(enc->module->arena, &enc->hints, (uint32_t)enc->to->len);
        }
        opcode(enc, info);
        immediates(enc, code, func, instr, info->immediate);
    }
    enc_byte(enc, wop_info(WOP_END)->code, "end");
}

void enc_code(Encoder *enc, const WasmCode *code)
{
    instructions(enc, code, NULL);
}

// Locals are declared as runs of one type.
static void locals(Encoder *enc, const WasmFunc *func)
{
    size_t first = func->type->n_params;
    uint32_t n_runs = 0;
    for (size_t i = first; i < func->locals.len; i++) {
        n_runs += i == first || func->locals.items[i].type != func->locals.items[i - 1].type;
    }
    enc_u32(enc, n_runs, "runs of locals");
    for (size_t i = first; i < func->locals.len;) {
        WasmType type = func->locals.items[i].type;
        size_t run = i;
        while (i < func->locals.len && func->locals.items[i].type == type) {
            i++;
        }
        enc_u32(enc, (uint32_t)(i - run), "number of locals");
        enc_byte(enc, (uint8_t)type, wtype_text(type));
    }
}

void enc_func_code(Encoder *enc, const WasmFunc *func)
{
    locals(enc, func);
    instructions(enc, &func->code, func);
}

void enc_func_body(Encoder *enc, const WasmFunc *func)
{
    enc_heading(enc, "body of function", func->entity.name, func->entity.index);
    EncoderPart part = enc_begin(enc, &enc->body, "size of body");
    enc_func_code(enc, func);
    enc_end(enc, part);
}
