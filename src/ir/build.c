// SPDX-License-Identifier: Apache-2.0
// The program as a whole, module by module.
#include "ir/build.h"

#include "ir/build_internal.h"
#include "ir/native.h"
#include "ir/pass_internal.h"
#include "ir/verify.h"

// --- A module --------------------------------------------------------------------------------------------------------

static bool has_future_annotations(Builder *builder)
{
    const NodeList *body = &AST_AS(builder->source->program->module, Module)->body;
    for (uint32_t i = 0; i < body->len; i++) {
        if (!is_future_import(builder, body->items[i])) {
            continue;
        }
        const NodeList *names = &AST_AS(body->items[i], ImportFrom)->names;
        for (uint32_t j = 0; j < names->len; j++) {
            Str name = text_of(builder, AST_AS(names->items[j], Alias)->name);
            if (str_equal(name, STR("annotations"))) {
                return true;
            }
        }
    }
    return false;
}

static void global_init(Builder *builder, const char *name, IrReg value)
{
    bool is_mentioned = name_find(builder->names, str_of(name)) != 0;
    if (is_mentioned || builder->module > 0) { // an attribute of the module's object
        emit(builder, (Span){0, 0}, IR_GLOBAL_SET, REGS(value))->imm.global =
            global_named(builder, str_of(name));
    }
}

/// Words for builtins that the module itself may bind mean them as long as it does not, as Python's names do.
static void find_shadowed(Builder *builder)
{
    const Resolution *resolution = builder->source->resolution;
    for (size_t i = 0; i < resolution->shadowed.len; i++) {
        Name word = resolution->shadowed.items[i];
        Name name = vocabulary_builtin(builder->source->program->vocabulary, word);
        global_of(builder, word)->builtin = builtin_called(text_of(builder, name));
    }
}

static IrFunc *module_code(Builder *builder)
{
    Node *root = builder->source->program->module;
    FuncState state;
    Str name = STR("<module>");
    IrFunc *func =
        func_begin(builder, &state, IR_FUNC_MODULE, builder->scopes->scopes.items[0], name, name);
    func->is_called_generically = false;
    Name own_name = name_find(builder->names, STR("__name__"));
    if (own_name != 0 && builder->bindings[own_name].is_other) { // functions have it as __module__
        lack(builder, (Span){0, 0}, MSG_LACK_NAME, STR("__name__"));
    }
    global_init(builder, "__name__", emit_str(builder, (Span){0, 0}, builder->source->name));
    const Node *doc = docstring(&AST_AS(root, Module)->body);
    global_init(builder, "__doc__",
                doc != NULL ? expr(builder, doc) : emit_none(builder, (Span){0, 0}));
    find_shadowed(builder);
    stmts(builder, &AST_AS(root, Module)->body);
    func_end(builder, root->span);
    return func;
}

static void build_module(Builder *builder, uint32_t number)
{
    const IrSource *source = &builder->sources[number];
    builder->source = source;
    builder->module = number;
    builder->names = source->program->names;
    builder->scopes = source->resolution->scopes;
    builder->globals = map_new(builder->arena);
    builder->places = ARENA_ARRAY(builder->arena, Place, builder->scopes->symbols.len);
    builder->has_future_annotations = has_future_annotations(builder);
    scan_module(builder);
    IrModule *module = ARENA_NEW(builder->arena, IrModule);
    *module = (IrModule){.number = number,
                         .name = source->name,
                         .path = source->path,
                         .has_star_import = builder->scopes->has_star_import};
    array_push(builder->arena, &builder->program->modules, module);
    module->func = module_code(builder);
}

// --- The program -----------------------------------------------------------------------------------------------------

static void verify(const IrProgram *program)
{
#ifndef NDEBUG
    Str problem = ir_verify(program);
    if (problem.len > 0) {
        check_failed(__FILE__, __LINE__, arena_str(program->arena, problem).ptr);
    }
#else
    (void)program;
#endif
}

static void run_all(IrProgram *program, void (*const *passes)(IrProgram *), size_t n)
{
    for (size_t i = 0; i < n; i++) {
        passes[i](program);
        verify(program);
    }
}

static void run_passes(Builder *builder)
{
    IrProgram *program = builder->program;
    static void (*const BEFORE[])(IrProgram *) = {
        ir_pass_open,   ir_pass_first_values, ir_pass_bound,
        ir_pass_direct, ir_pass_bound,        ir_pass_promote,
    };
    static void (*const BEHIND[])(IrProgram *) = {
        ir_pass_assigned, ir_pass_infer, ir_pass_hold,
        ir_pass_identity, ir_pass_fuse,  ir_pass_prune,
    };
    verify(program);
    run_all(program, BEFORE, sizeof BEFORE / sizeof *BEFORE);
    own_generators(builder);
    verify(program);
    run_all(program, BEHIND, sizeof BEHIND / sizeof *BEHIND);
}

IrProgram *ir_build(Arena *arena, const IrSource *modules, size_t n, IrLacks *lacks)
{
    Builder builder = {
        .arena = arena,
        .program = ir_program_new(arena),
        .lacks = lacks,
        .sources = modules,
        .n_sources = n,
    };
    size_t n_lacks = lacks->len;
    for (size_t i = 0; i < n; i++) {
        build_module(&builder, (uint32_t)i);
    }
    run_passes(&builder);
    find_late_lacks(&builder);
    return lacks->len > n_lacks ? NULL : builder.program;
}
