// SPDX-License-Identifier: Apache-2.0
#include "api/wasm.h"

#include "api/anchors.h"
#include "api/error.h"
#include "backend/python_exec.h"
#include "backend/wasm_run.h"
#include "gen/wasm/generate.h"
#include "gen/wasm/runtime_table.h"
#include "ir/build.h"
#include "ir/ir_dump.h"
#include "text/lines.h"
#include "text/width.h"
#include "wasm/encode.h"
#include "wasm/wat.h"

#include <stdlib.h>

// --- Compiling --------------------------------------------------------------------------------------------------

WasmProgram wasm_program(ml_program *program)
{
    WasmProgram compiled = {0};
    compiled.modules = program_modules(program, &compiled.has_searched);
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

static const Catalogue *catalogue_of(void *context)
{
    ml_program *program = context;
    Catalogue *catalogue = ARENA_NEW(program->arena, Catalogue);
    *catalogue = program_catalogue(program);
    return catalogue;
}

static TracebackStyle style_of(ml_program *program, const ProgramModules *modules)
{
    TracebackFile *files = ARENA_ARRAY(program->arena, TracebackFile, modules->len);
    size_t n = 0;
    for (size_t i = 0; i < modules->len; i++) {
        const ProgramModule *module = &modules->items[i];
        if (module->program->is_file) { // as CPython 3.12, which knows no lines of others
            files[n++] =
                (TracebackFile){module->path, module->program->shown.text, module->program};
        }
    }
    return (TracebackStyle){.files = files,
                            .n_files = n,
                            .catalogue = catalogue_of,
                            .anchors = anchors_of,
                            .context = program};
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
    return ERROR_OF(program->context, ML_E_BACKEND, MSG_RUN_TIMEOUT,
                    diag_text(timeout_text(program->arena, options->timeout_ms)));
}

/// After how many instructions the program is to break, for tests of what happens then (MULTILINGUAL_FUEL); 0: never.
static uint64_t fuel_of_tests(void)
{
    const char *text = getenv("MULTILINGUAL_FUEL");
    return text == NULL ? 0 : strtoull(text, NULL, 10);
}

/// What a program that broke off on WebAssembly had done by then.
static const Replay *replay_of(ml_program *program, const WasmOutcome *outcome,
                               const ml_error *error)
{
    Replay *replay = ARENA_NEW(program->arena, Replay);
    *replay = outcome->replay;
    replay->input = arena_str(program->arena, outcome->replay.input);
    replay->sentence = arena_str(program->arena, str_of(ml_error_text(error)));
    return replay;
}

/// Run what `run` names: the program made of `modules`.
static WasmRunOutcome run_modules(ml_program *program, Arena *arena, const ProgramModules *modules,
                                  WasmRun run, const ml_run_options *options)
{
    const TracebackStyle style = style_of(program, modules);
    const EngineOptions with_fuel = {.use_fuel = true};
    run.fuel = fuel_of_tests();
    run.engine = run.fuel > 0 ? &with_fuel : NULL;
    run.runtime = RUNTIME_IMAGE.wasm;
    run.runtime_digest = RUNTIME_IMAGE.digest;
    run.cache = program->note.cache;
    run.style = &style;
    run.max_memory_bytes = options->max_memory_bytes;
    run.timeout_ms = options->timeout_ms;
    DiagList diags = diag_list_new(program->arena);
    WasmOutcome outcome = wasm_run(arena, &run, &diags);
    WasmRunOutcome done = {.result = WASM_RUN_ELSEWHERE, .exit_code = outcome.exit_code};
    switch (outcome.end) {
    case WASM_RAN: done.result = WASM_RUN_DONE; break;
    case WASM_UNCACHED: done.result = WASM_RUN_UNKNOWN; break;
    case WASM_TIMEOUT:
        done.result = WASM_RUN_FAILED;
        done.error = timed_out(program, options);
        break;
    case WASM_LACKED: done.error = lacked(program, outcome.lack); break;
    case WASM_MISSING:
    case WASM_BROKE: done.error = program_refuse(program, ML_E_BACKEND, &diags, false); break;
    }
    if (outcome.end == WASM_LACKED || outcome.end == WASM_BROKE) {
        done.replay = replay_of(program, &outcome, done.error);
    }
    return done;
}

/// Run the program that a note tells about.
static WasmRunOutcome run_noted(ml_program *program, Arena *arena, const ml_run_options *options)
{
    ProgramModules modules = {0};
    array_push(program->arena, &modules, program_module_main(program));
    const WasmRun run = {.wasm_digest = program->note.wasm_digest};
    return run_modules(program, arena, &modules, run, options);
}

WasmRunOutcome wasm_program_run(ml_program *program, Arena *arena, const ml_run_options *options)
{
    if (program->is_deferred) {
        return run_noted(program, arena, options);
    }
    WasmProgram compiled = wasm_program(program);
    if (compiled.ir == NULL) {
        return (WasmRunOutcome){.result = WASM_RUN_ELSEWHERE,
                                .error = wasm_unsupported(program, &compiled)};
    }
    uint8_t digest[CACHE_DIGEST_BYTES];
    const WasmRun run = {.wasm = wasm_program_bytes(program, &compiled), .wasm_digest = digest};
    cache_digest(run.wasm, digest);
    WasmRunOutcome done = run_modules(program, arena, &compiled.modules, run, options);
    if (done.result == WASM_RUN_DONE && !compiled.has_searched) {
        note_put(program, digest);
    }
    return done;
}
