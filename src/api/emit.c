// SPDX-License-Identifier: Apache-2.0
// What the stages of the compiler make of a program.
#include "api/error.h"
#include "api/program.h"
#include "api/wasm.h"
#include "gen/python/lower.h"
#include "gen/python/tree.h"
#include "ir/ir_dump.h"
#include "syntax/ast_dump.h"
#include "syntax/print.h"

const char *ml_stage_name(ml_stage stage)
{
    switch (stage) {
    case ML_STAGE_TOKENS: return "tokens";
    case ML_STAGE_AST: return "ast";
    case ML_STAGE_PYTHON: return "python";
    case ML_STAGE_SOURCE: return "source";
    case ML_STAGE_TREE: return "tree";
    case ML_STAGE_IR: return "ir";
    case ML_STAGE_WAT: return "wat";
    case ML_STAGE_WASM: return "wasm";
    }
    UNREACHABLE();
}

typedef struct EmitCall {
    ml_program *program;
    ml_stage stage;
    const char *to_language;
    Str result;
} EmitCall;

static ml_error *emit_source(EmitCall *call, Buf *out)
{
    ml_program *program = call->program;
    Pack *pack = program->reading.pack;
    if (call->to_language != NULL) {
        Str name = str_of(call->to_language);
        pack = pack_set_find(program->context->packs, name);
        if (pack == NULL) {
            return ERROR_OF(program->context, ML_E_ARGUMENT, MSG_LANGUAGE_UNKNOWN, diag_text(name));
        }
    }
    const Reading *reading = &program->reading;
    const PrintTarget target = {
        .pack = pack,
        .use_orders = true,
        .shadowed = reading->resolution.shadowed.items,
        .n_shadowed = reading->resolution.shadowed.len,
        .is_free = reading->resolution.is_free,
        .n_names = reading->resolution.n_names,
    };
    source_print(reading->program->module, reading->program->names, reading->program->vocabulary,
                 &target, out);
    return NULL;
}

static ml_error *emit_wasm(EmitCall *call, Buf *out)
{
    ml_program *program = call->program;
    WasmProgram compiled = wasm_program(program);
    if (compiled.ir == NULL && call->stage == ML_STAGE_IR) {
        wasm_dump_lacks(&compiled, out);
        return NULL;
    }
    if (compiled.ir == NULL) {
        return wasm_unsupported(program, &compiled);
    }
    if (call->stage == ML_STAGE_IR) {
        ir_dump(compiled.ir, out);
    } else if (call->stage == ML_STAGE_WAT) {
        wasm_program_wat(program, &compiled, out);
    } else {
        buf_add(out, wasm_program_bytes(program, &compiled));
    }
    return NULL;
}

static ml_error *emit(void *argument)
{
    EmitCall *call = argument;
    ml_program *program = call->program;
    ml_error *error = program_complete(program);
    if (error != NULL) {
        return error;
    }
    const Reading *reading = &program->reading;
    bool needs_tree = call->stage != ML_STAGE_TOKENS;
    if (reading->program == NULL || (needs_tree && reading->diags.n_errors > 0)) {
        return program_refuse(program, ML_E_PROGRAM, &reading->diags, true);
    }
    Buf out = buf_new(program->arena);
    switch (call->stage) {
    case ML_STAGE_TOKENS: token_dump(&reading->program->tokens, program->shown.text, &out); break;
    case ML_STAGE_AST:
        ast_dump(reading->program->module, reading->program->names, true, &out);
        break;
    case ML_STAGE_PYTHON: call->result = program_python(program, reading); return NULL;
    case ML_STAGE_TREE: call->result = program_tree(program); return NULL;
    case ML_STAGE_SOURCE: error = emit_source(call, &out); break;
    case ML_STAGE_IR:
    case ML_STAGE_WAT:
    case ML_STAGE_WASM: error = emit_wasm(call, &out); break;
    }
    call->result = error == NULL ? arena_str(program->arena, buf_str(&out)) : STR("");
    return error;
}

ml_error *ml_program_emit(ml_program *program, ml_stage stage, const char *to_language,
                          const char **bytes_out, size_t *n_bytes_out)
{
    EmitCall call = {program, stage, to_language, {NULL, 0}};
    ml_error *error = context_enter(program->context, ENTER_BIG, emit, &call);
    if (error == NULL) {
        *bytes_out = call.result.ptr;
        *n_bytes_out = call.result.len;
    }
    return error;
}
