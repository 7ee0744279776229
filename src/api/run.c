// SPDX-License-Identifier: Apache-2.0
// Running programs and modules, and which back end does it.
#include "api/error.h"
#include "api/wasm.h"
#include "backend/python_exec.h"
#include "engine/engine.h"
#include "gen/python/lower.h"
#include "gen/python/tree.h"

#include <stdio.h>
#include <stdlib.h>

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
    ml_program *program; // NULL: a module or a folder
    const char *module;
    const char *folder;
    const ml_run_options *options;
    const char *const *args;
    size_t n_args;
    int exit_code;
    Str tree;
    Arena *arena;         // for the time of the call
    Arena *wasm_arena;    // for the time of a run on WebAssembly
    bool is_done;         // by WebAssembly
    const Replay *replay; // what WebAssembly has done of it; NULL: nothing
} RunCall;

/// Make sure that the program has been read and is without errors.
static ml_error *need_reading(ml_program *program)
{
    ml_error *error = program_complete(program);
    if (error != NULL) {
        return error;
    }
    if (program->reading.diags.n_errors > 0 || program->reading.program == NULL) {
        return program_refuse(program, ML_E_PROGRAM, &program->reading.diags, true);
    }
    return NULL;
}

static WasmRunOutcome run_wasm(RunCall *call)
{
    ml_program *program = call->program;
    Arena *arena = call->wasm_arena = arena_new(call->context->allocator, &call->context->landing);
    if (arena == NULL) {
        return (WasmRunOutcome){.result = WASM_RUN_FAILED, .error = error_memory()};
    }
    if (program->is_deferred) {
        WasmRunOutcome outcome = wasm_program_run(program, arena, call->options);
        if (outcome.result != WASM_RUN_UNKNOWN) {
            return outcome;
        }
    }
    ml_error *error = need_reading(program);
    return error != NULL ? (WasmRunOutcome){.result = WASM_RUN_FAILED, .error = error}
                         : wasm_program_run(program, arena, call->options);
}

/// End as the program did. What is in memory goes with the process, in one go; no handler of the engine's runs, as none
/// would before an execve.
_Noreturn static void end_process(int exit_code)
{
    fflush(NULL);
    _Exit(exit_code);
}

static ml_error *prepare(void *argument)
{
    RunCall *call = argument;
    ml_program *program = call->program;
    if (call->options->backend != ML_BACKEND_PYTHON) {
        WasmRunOutcome outcome = run_wasm(call);
        call->is_done = outcome.result == WASM_RUN_DONE;
        call->exit_code = outcome.exit_code;
        if (call->is_done && call->options->replace_process) {
            end_process(call->exit_code);
        }
        call->replay = outcome.replay;
        if (call->options->backend == ML_BACKEND_WASM || outcome.result != WASM_RUN_ELSEWHERE) {
            return outcome.error;
        }
        ml_error_free(outcome.error);
    }
    ml_error *error = need_reading(program);
    if (error == NULL) {
        call->tree = program_tree(program);
    }
    return error;
}

static PythonInput input_of(const RunCall *call)
{
    const ml_program *program = call->program;
    if (program == NULL) {
        return call->module != NULL ? PYTHON_MODULE : PYTHON_FOLDER;
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
    Pack *spoken = context->report != NULL ? context->report : context_ui(context);
    const Catalogue catalogue = program != NULL ? program_catalogue(program)
                                                : context_catalogue(context, arena, spoken, spoken);
    const PythonRun python = {
        .input = input_of(call),
        .path = program != NULL ? program->shown.path
                                : str_of(call->module != NULL ? call->module : call->folder),
        .tree = call->tree,
        .text = program != NULL ? program->shown.text : STR(""),
        .language = program != NULL ? program->reading.pack->code : STR(""),
        .args = call->args,
        .n_args = call->n_args,
        .self = call->options->self,
        .catalogue = &catalogue,
        .color = call->options->color,
        .replay = call->replay,
        .max_memory_bytes = call->options->max_memory_bytes,
        .timeout_ms = call->options->timeout_ms,
        .replace_process = call->options->replace_process,
    };
    DiagList diags = diag_list_new(arena);
    if (python_run(arena, &python, &diags, &call->exit_code)) {
        return NULL;
    }
    const ReportSource source = {STR(""), STR("")};
    return error_of_list(context, ML_E_PYTHON, &catalogue, &source, (ReportStyle){0}, &diags);
}

static const ml_run_options DEFAULTS = ML_RUN_OPTIONS_INIT;

static ml_error *run_call(RunCall *call, int *exit_code_out)
{
    ml_error *error = call->is_done ? NULL : context_enter(call->context, ENTER_SMALL, run, call);
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
                    .options = options != NULL ? options : &DEFAULTS,
                    .args = args,
                    .n_args = n_args};
    EnterStack stack = call.options->backend == ML_BACKEND_PYTHON ? ENTER_BIG : ENTER_WASM;
    ml_error *error = context_enter(call.context, stack, prepare, &call);
    arena_free(call.wasm_arena);
    return error != NULL ? error : run_call(&call, exit_code_out);
}

ml_error *ml_module_run(ml_context *context, const char *module, const ml_run_options *options,
                        const char *const *args, size_t n_args, int *exit_code_out)
{
    RunCall call = {.context = context,
                    .module = module,
                    .options = options != NULL ? options : &DEFAULTS,
                    .args = args,
                    .n_args = n_args};
    return run_call(&call, exit_code_out);
}

ml_error *ml_folder_run(ml_context *context, const char *path, const ml_run_options *options,
                        const char *const *args, size_t n_args, int *exit_code_out)
{
    RunCall call = {.context = context,
                    .folder = path,
                    .options = options != NULL ? options : &DEFAULTS,
                    .args = args,
                    .n_args = n_args};
    return run_call(&call, exit_code_out);
}

// --- Explaining -------------------------------------------------------------------------------------------------

const char *ml_backend_name(ml_backend backend)
{
    switch (backend) {
    case ML_BACKEND_AUTO: return "auto";
    case ML_BACKEND_WASM: return "wasm";
    case ML_BACKEND_PYTHON: return "python";
    }
    UNREACHABLE();
}

typedef struct ExplainCall {
    ml_program *program;
    const ml_run_options *options;
    ml_backend backend;
    Str text;
} ExplainCall;

/// Append what keeps the program from WebAssembly, if anything does. Returns whether it would run there.
static bool put_reasons(ml_program *program, const Catalogue *catalogue, Buf *out)
{
    WasmProgram compiled = wasm_program(program);
    if (compiled.ir == NULL) {
        wasm_put_lacks(program, &compiled, out);
        return false;
    }
    DiagList diags = diag_list_new(program->arena);
    if (engine_new(program->arena, NULL, &diags) == NULL) {
        const ReportSource source = {STR(""), STR("")};
        report_list(catalogue, &source, (ReportStyle){0}, &diags, out);
        return false;
    }
    return true;
}

static ml_error *explain(void *argument)
{
    ExplainCall *call = argument;
    ml_program *program = call->program;
    ml_error *error = need_reading(program);
    if (error != NULL) {
        return error;
    }
    const Catalogue catalogue = program_catalogue(program);
    Buf reasons = buf_new(program->arena);
    bool is_wasm =
        call->options->backend != ML_BACKEND_PYTHON && put_reasons(program, &catalogue, &reasons);
    call->backend = is_wasm ? ML_BACKEND_WASM : ML_BACKEND_PYTHON;
    Buf out = buf_new(program->arena);
    const DiagArg path = diag_text(program->shown.path);
    catalogue_format(&catalogue, &out, is_wasm ? MSG_BACKEND_WASM : MSG_BACKEND_PYTHON, &path, 1);
    buf_put(&out, '\n');
    buf_add(&out, buf_str(&reasons));
    call->text = arena_str(program->arena, buf_str(&out));
    return NULL;
}

ml_error *ml_program_explain(ml_program *program, const ml_run_options *options,
                             ml_backend *backend_out, const char **text_out)
{
    ExplainCall call = {.program = program, .options = options != NULL ? options : &DEFAULTS};
    ml_error *error = context_enter(program->context, ENTER_BIG, explain, &call);
    if (error == NULL) {
        *backend_out = call.backend;
        *text_out = call.text.ptr;
    }
    return error;
}
