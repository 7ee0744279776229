// SPDX-License-Identifier: Apache-2.0
#include "api/wasm.h"

#include "api/anchors.h"
#include "api/error.h"
#include "backend/wasm_run.h"
#include "gen/wasm/generate.h"
#include "gen/wasm/runtime_table.h"
#include "ir/build.h"
#include "ir/ir_dump.h"
#include "text/lines.h"
#include "text/width.h"
#include "wasm/encode.h"
#include "wasm/wat.h"

#include <stdio.h>
#include <stdlib.h>

// --- Compiling --------------------------------------------------------------------------------------------------

WasmProgram wasm_program(ml_program *program)
{
    WasmProgram compiled = {.modules = program_modules(program)};
    size_t n = compiled.modules.len;
    IrSource *sources = ARENA_ARRAY(program->arena, IrSource, n);
    for (size_t i = 0; i < n; i++) {
        const ProgramModule *module = &compiled.modules.items[i];
        const Reading *reading = &module->program->reading;
        sources[i] = (IrSource){.program = reading->program,
                                .resolution = &reading->resolution,
                                .name = module->name,
                                .path = module->path,
                                .is_package = module->is_package};
    }
    compiled.ir = ir_build(program->arena, sources, n, &compiled.lacks);
    return compiled;
}

static WasmModule *generate(ml_program *program, const WasmProgram *compiled)
{
    Str *texts = ARENA_ARRAY(program->arena, Str, compiled->modules.len);
    for (size_t i = 0; i < compiled->modules.len; i++) {
        texts[i] = compiled->modules.items[i].program->shown.text;
    }
    return wasm_generate(program->arena, compiled->ir, texts);
}

void wasm_program_wat(ml_program *program, const WasmProgram *compiled, Buf *out)
{
    wat_print(generate(program, compiled), out);
}

Str wasm_program_bytes(ml_program *program, const WasmProgram *compiled)
{
    Buf out = buf_new(program->arena);
    wenc_module(generate(program, compiled), &out, NULL);
    return buf_str(&out);
}

// --- What can't be compiled -------------------------------------------------------------------------------------

void wasm_put_lacks(ml_program *program, const WasmProgram *compiled, Buf *out)
{
    const Catalogue catalogue = program_catalogue(program);
    for (size_t i = 0; i < compiled->lacks.len; i++) {
        const IrLack *lack = &compiled->lacks.items[i];
        const ProgramModule *module = &compiled->modules.items[lack->module];
        LineIndex lines = lines_new(program->arena, module->program->shown.text);
        LinePlace place = lines_place(&lines, lack->span.start);
        Str path = lack->module == 0 ? program->shown.path : module->path;
        text_printable(path, out);
        buf_printf(out, ":%u:%u: ", (unsigned)place.line, (unsigned)place.column);
        const DiagArg detail = diag_text(lack->detail);
        bool has_detail = message_info((MessageId)lack->message)->arguments[0] != '\0';
        catalogue_format(&catalogue, out, (MessageId)lack->message, &detail, has_detail ? 1 : 0);
        buf_put(out, '\n');
    }
}

void wasm_dump_lacks(const WasmProgram *compiled, Buf *out)
{
    for (size_t i = 0; i < compiled->modules.len; i++) {
        IrLacks ours = {0};
        for (size_t j = 0; j < compiled->lacks.len; j++) {
            if (compiled->lacks.items[j].module == i) {
                array_push(out->arena, &ours, compiled->lacks.items[j]);
            }
        }
        ir_dump_lacks(&ours, compiled->modules.items[i].program->shown.text, out);
    }
}

static ml_error *unsupported(ml_program *program, Str lines)
{
    const Catalogue catalogue = program_catalogue(program);
    DiagList list = diag_list_new(program->arena);
    diag_add(&list, MSG_WASM_UNSUPPORTED, (Span){0, 0}, NULL, 0);
    const ReportSource source = {program->shown.path, STR("")};
    return error_with_lines(program->context, ML_E_BACKEND, &catalogue, &source, (ReportStyle){0},
                            &list, lines);
}

ml_error *wasm_unsupported(ml_program *program, const WasmProgram *compiled)
{
    Buf lines = buf_new(program->arena);
    wasm_put_lacks(program, compiled, &lines);
    return unsupported(program, buf_str(&lines));
}

// --- Running ----------------------------------------------------------------------------------------------------

static TracebackStyle style_of(ml_program *program, const WasmProgram *compiled,
                               const Catalogue *catalogue)
{
    TracebackFile *files = ARENA_ARRAY(program->arena, TracebackFile, compiled->modules.len);
    size_t n = 0;
    for (size_t i = 0; i < compiled->modules.len; i++) {
        const ProgramModule *module = &compiled->modules.items[i];
        if (module->program->is_file) { // as CPython 3.12, which knows no lines of others
            files[n++] =
                (TracebackFile){module->path, module->program->shown.text, module->program};
        }
    }
    return (TracebackStyle){.files = files,
                            .n_files = n,
                            .catalogue = catalogue,
                            .anchors = anchors_of,
                            .context = program->arena};
}

/// The error for what was found to be lacking while the program ran.
static ml_error *lacked(ml_program *program, Str what)
{
    Buf line = buf_new(program->arena);
    buf_add(&line, program->shown.path);
    buf_text(&line, ": ");
    buf_add(&line, what);
    buf_put(&line, '\n');
    return unsupported(program, buf_str(&line));
}

static ml_error *timed_out(ml_program *program, const ml_run_options *options)
{
    char seconds[32];
    snprintf(seconds, sizeof seconds, "%.15g", options->timeout_ms / 1000.0);
    return ERROR_OF(program->context, ML_E_BACKEND, MSG_RUN_TIMEOUT, diag_text(str_of(seconds)));
}

/// After how many instructions the program is to break, for tests of what happens then (MULTILINGUAL_FUEL); 0: never.
static uint64_t fuel_of_tests(void)
{
    const char *text = getenv("MULTILINGUAL_FUEL");
    return text == NULL ? 0 : strtoull(text, NULL, 10);
}

WasmRunResult wasm_program_run(ml_program *program, const ml_run_options *options,
                               int *exit_code_out, ml_error **error_out, const Replay **replay_out)
{
    *replay_out = NULL;
    WasmProgram compiled = wasm_program(program);
    if (compiled.ir == NULL) {
        *error_out = wasm_unsupported(program, &compiled);
        return WASM_RUN_ELSEWHERE;
    }
    const Catalogue catalogue = program_catalogue(program);
    const TracebackStyle style = style_of(program, &compiled, &catalogue);
    const EngineOptions with_fuel = {.use_fuel = true};
    const uint64_t fuel = fuel_of_tests();
    const WasmRun run = {
        .wasm = wasm_program_bytes(program, &compiled),
        .runtime = RUNTIME_IMAGE.wasm,
        .runtime_digest = RUNTIME_IMAGE.digest,
        .style = &style,
        .max_memory_bytes = options->max_memory_bytes,
        .timeout_ms = options->timeout_ms,
        .engine = fuel > 0 ? &with_fuel : NULL,
        .fuel = fuel,
    };
    DiagList diags = diag_list_new(program->arena);
    WasmOutcome outcome = wasm_run(program->arena, &run, &diags);
    *exit_code_out = outcome.exit_code;
    switch (outcome.end) {
    case WASM_RAN: return WASM_RUN_DONE;
    case WASM_TIMEOUT: *error_out = timed_out(program, options); return WASM_RUN_FAILED;
    case WASM_MISSING:
        *error_out = program_refuse(program, ML_E_BACKEND, &diags, false);
        return WASM_RUN_ELSEWHERE;
    case WASM_LACKED: *error_out = lacked(program, outcome.lack); break;
    case WASM_BROKE: *error_out = program_refuse(program, ML_E_BACKEND, &diags, false); break;
    }
    Replay *replay = ARENA_NEW(program->arena, Replay);
    *replay = outcome.replay;
    replay->sentence = arena_str(program->arena, str_of(ml_error_text(*error_out)));
    *replay_out = replay;
    return WASM_RUN_ELSEWHERE;
}
