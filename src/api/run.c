// SPDX-License-Identifier: Apache-2.0
// Running programs and modules.
#include "api/error.h"
#include "api/program.h"
#include "backend/python_exec.h"
#include "gen/python/lower.h"
#include "gen/python/tree.h"

static Str tree_for(ml_program *program, uint32_t minor)
{
    const Reading *reading = &program->reading;
    PythonTarget target = {.minor = minor};
    Node *lowered = python_lower(program->arena, reading->program, &reading->resolution, target);
    Buf out = buf_new(program->arena);
    python_tree(program->arena, lowered, reading->program->names, program->shown.text, &out);
    return buf_str(&out);
}

Str program_tree(ml_program *program)
{
    Str tree = tree_for(program, 12);
    if (python_needs(program->arena, program->reading.program->module) < 12) {
        return tree;
    }
    Buf pair = buf_new(program->arena);
    python_tree_pair(tree_for(program, 11), tree, &pair);
    return buf_str(&pair);
}

typedef struct RunCall {
    ml_context *context;
    ml_program *program; // NULL: a module
    const char *module;
    const ml_run_options *options;
    const char *const *args;
    size_t n_args;
    int exit_code;
    Str tree;
    Arena *arena; // for the time of the call
} RunCall;

static ml_error *prepare(void *argument)
{
    RunCall *call = argument;
    ml_program *program = call->program;
    if (program->reading.diags.n_errors > 0 || program->reading.program == NULL) {
        return program_refuse(program, ML_E_PROGRAM, &program->reading.diags, true);
    }
    call->tree = program_tree(program);
    return NULL;
}

static PythonInput input_of(const ml_program *program)
{
    if (program == NULL) {
        return PYTHON_MODULE;
    }
    if (program->is_file) {
        return PYTHON_FILE;
    }
    return str_equal(program->shown.path, STR("<stdin>")) ? PYTHON_STDIN : PYTHON_CODE;
}

static ml_error *run(void *argument)
{
    RunCall *call = argument;
    ml_context *context = call->context;
    ml_program *program = call->program;
    Arena *arena = call->arena = arena_new(context->allocator, &context->landing);
    if (arena == NULL) {
        return error_memory();
    }
    Pack *spoken = context->report != NULL ? context->report : context->ui;
    const Catalogue catalogue = program != NULL ? program_catalogue(program)
                                                : context_catalogue(context, arena, spoken, spoken);
    const PythonRun python = {
        .input = input_of(program),
        .path = program != NULL ? program->shown.path : str_of(call->module),
        .tree = call->tree,
        .text = program != NULL ? program->shown.text : STR(""),
        .args = call->args,
        .n_args = call->n_args,
        .self = call->options->self,
        .catalogue = &catalogue,
        .color = call->options->color,
        .replace_process = call->options->replace_process,
    };
    DiagList diags = diag_list_new(arena);
    if (python_run(arena, &python, &diags, &call->exit_code)) {
        return NULL;
    }
    const ReportSource source = {STR(""), STR("")};
    return error_of_list(context, ML_E_PYTHON, &catalogue, &source, (ReportStyle){0}, &diags);
}

static ml_error *run_call(RunCall *call, int *exit_code_out)
{
    static const ml_run_options DEFAULTS = ML_RUN_OPTIONS_INIT;
    call->options = call->options == NULL ? &DEFAULTS : call->options;
    ml_error *error = context_enter(call->context, ENTER_SMALL, run, call);
    arena_free(call->arena);
    if (error == NULL) {
        *exit_code_out = call->exit_code;
    }
    return error;
}

ml_error *ml_program_run(ml_program *program, const ml_run_options *options,
                         const char *const *args, size_t n_args, int *exit_code_out)
{
    RunCall call = {.context = program->context,
                    .program = program,
                    .options = options,
                    .args = args,
                    .n_args = n_args};
    ml_error *error = context_enter(call.context, ENTER_BIG, prepare, &call);
    return error != NULL ? error : run_call(&call, exit_code_out);
}

ml_error *ml_module_run(ml_context *context, const char *module, const ml_run_options *options,
                        const char *const *args, size_t n_args, int *exit_code_out)
{
    RunCall call = {
        .context = context, .module = module, .options = options, .args = args, .n_args = n_args};
    return run_call(&call, exit_code_out);
}
