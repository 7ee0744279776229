// SPDX-License-Identifier: Apache-2.0
// What the stages of the compiler make of a program.
#include "api/error.h"
#include "api/program.h"
#include "gen/python/lower.h"
#include "gen/python/tree.h"
#include "ir/build.h"
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

static void emit_ir(ml_program *program, Buf *out)
{
    const Reading *reading = &program->reading;
    const IrSource source = {
        .program = reading->program,
        .resolution = &reading->resolution,
        .name = STR("__main__"),
        .path = program->shown.path,
    };
    IrLacks lacks = {0};
    const IrProgram *ir = ir_build(program->arena, &source, 1, &lacks);
    if (ir != NULL) {
        ir_dump(ir, out);
    } else {
        ir_dump_lacks(&lacks, program->shown.text, out);
    }
}

static ml_error *emit(void *argument)
{
    EmitCall *call = argument;
    ml_program *program = call->program;
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
    case ML_STAGE_IR: emit_ir(program, &out); break;
    case ML_STAGE_SOURCE: {
        ml_error *error = emit_source(call, &out);
        if (error != NULL) {
            return error;
        }
        break;
    }
    }
    call->result = arena_str(program->arena, buf_str(&out));
    return NULL;
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
