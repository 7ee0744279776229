// SPDX-License-Identifier: Apache-2.0
// Operations that are calls of the runtime: rows of call.def.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

typedef struct OpCall {
    const char *arguments; // NULL: no row
    RuntimeFunc func;
} OpCall;

static const OpCall OP_CALLS[IR_OP_COUNT] = {
#define OP_CALL(OP, function, arguments) [IR_##OP] = {arguments, RUNTIME_##function},
#include "gen/wasm/call.def"
};

/// How many of the arguments become objects first. More than one: they can't lie on wasm's stack, where the collector
/// does not see them, so all go through the window.
static bool has_many_boxes(const FuncGen *f, const IrInstr *instr)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        n += fg_kind(f, instr->args[i]) == IR_KIND_FLOAT ? 1 : 0;
    }
    return n > 1;
}

static void push_argument(FuncGen *f, const IrInstr *instr, char letter, bool in_window)
{
    uint32_t number = (uint32_t)(letter - '0');
    switch (letter) {
    case 's': fg_object(f, data_str(f->gen, instr->imm.string)); break;
    case 'i': fg_i32(f, (int32_t)instr->imm.index); break;
    case 'w':
    case 'p':
        fg_window_address(f);
        fg_i32(f, (int32_t)(letter == 'p' ? instr->n_args / 2 : instr->n_args));
        break;
    default:
        ML_ASSERT(number < instr->n_args);
        if (in_window) {
            fg_get_window(f, number);
        } else {
            fg_get_value(f, instr->args[number]);
        }
        break;
    }
}

static void set_result(FuncGen *f, const IrInstr *instr, RuntimeFunc func)
{
    const char *signature = runtime_func_signature(f->gen->arena, func);
    switch (signature[strlen(signature) - 1]) {
    case 'I': fg_set_value(f, instr->result); break;
    case 'F': fg_set_f64(f, instr->result); break;
    case 'i': fg_set_bool(f, instr->result); break;
    default: ML_ASSERT(instr->result == IR_NO_REG); break;
    }
}

void op_runtime_call(FuncGen *f, const IrInstr *instr)
{
    const OpCall *call = &OP_CALLS[instr->op];
    ML_ASSERT(call->arguments != NULL);
    bool is_window = strpbrk(call->arguments, "wp") != NULL;
    bool in_window = is_window || has_many_boxes(f, instr);
    fg_before_call(f);
    if (in_window) {
        fg_fill_window(f, instr->args, instr->n_args);
    }
    if (is_window) {
        fg_window_frame(f, instr->n_args);
    } else {
        fg_frame(f);
    }
    for (const char *letter = call->arguments; *letter != '\0'; letter++) {
        push_argument(f, instr, *letter, in_window);
    }
    fg_call(f, call->func);
    set_result(f, instr, call->func);
}
