// SPDX-License-Identifier: Apache-2.0
// The custom section "metadata.code.branch_hint" (the branch hinting proposal): which branches are hardly ever taken.
// It stands before the code and names instructions by their place in it, so bodies with hints are written twice.
#include "wasm/encode_internal.h"

static bool has_hints(const WasmFunc *func)
{
    for (size_t i = 0; i < func->code.instrs.len; i++) {
        const WasmInstr *instr = &func->code.instrs.items[i];
        if (wop_has_hint((WasmOp)instr->op) && instr->align != 0) {
            return true;
        }
    }
    return false;
}

/// Write the hints of a body that the encoder `found` has gone through.
static void hints_of(Encoder *enc, const WasmFunc *func, const Encoder *found)
{
    enc_index(enc, func->entity.index, "function", func->entity.name);
    enc_u32(enc, (uint32_t)found->hints.len, "count");
    for (size_t i = 0; i < found->hints.len; i++) {
        enc_u32(enc, found->hints.items[i], "place in the body");
        enc_u32(enc, 1, "size of hint");
        enc_byte(enc, 0, "unlikely");
    }
}

void enc_hint_section(Encoder *enc)
{
    uint32_t n = 0;
    for (size_t i = 0; i < enc->module->entities[WKIND_FUNC].len; i++) {
        const WasmFunc *func = wmod_func_at(enc->module, i);
        n += !func->entity.is_import && has_hints(func);
    }
    if (n == 0) {
        return;
    }
    EncoderPart part = enc_begin_section(enc, WSECTION_CUSTOM);
    enc_text(enc, STR("metadata.code.branch_hint"), "section's name");
    enc_u32(enc, n, "functions with hints");
    for (size_t i = 0; i < enc->module->entities[WKIND_FUNC].len; i++) {
        const WasmFunc *func = wmod_func_at(enc->module, i);
        if (!func->entity.is_import && has_hints(func)) {
            Buf scratch = buf_new(enc->module->arena);
            Encoder found = enc_new(enc->module, &scratch, NULL);
            found.finds_hints = true;
            enc_func_code(&found, func);
            hints_of(enc, func, &found);
        }
    }
    enc_end(enc, part);
}
