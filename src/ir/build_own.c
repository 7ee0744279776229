// SPDX-License-Identifier: Apache-2.0
// Generators that have something left to do when they are abandoned: CPython closes one at the moment when its last
// reference goes. A program of WebAssembly has that moment where one is made and used up in a single place: a loop, a
// call that goes through it, `yield from`, or a variable of the main module that is used for nothing else.
#include "ir/build_internal.h"
#include "ir/pass_internal.h"

// --- While the code is made ------------------------------------------------------------------------------------------

/// The name of what `call` calls: a name, or the last part of an attribute; 0: neither.
static Name called_name(const Node *node)
{
    const Node *function = node->kind == AST_CALL ? AST_AS_CONST(node, Call)->function : node;
    return function->kind == AST_NAME        ? AST_AS_CONST(function, Name)->name
           : function->kind == AST_ATTRIBUTE ? AST_AS_CONST(function, Attribute)->name
                                             : 0;
}

bool may_be_owned(const Builder *builder, const Node *node)
{
    Name name = node->kind == AST_CALL ? called_name(node) : 0;
    return name != 0 && builder->has_cleanup && builder->bindings[name].is_generator;
}

const Node *owned_in(Builder *builder, const Node *iterable)
{
    static const char *const WRAPPERS[] = {"enumerate", "zip", "map", "filter"};
    if (may_be_owned(builder, iterable)) {
        return iterable;
    }
    if (iterable->kind == AST_GENERATOR_EXP) {
        const NodeList *loops = &AST_AS_CONST(iterable, GeneratorExp)->generators;
        const AstComprehension *first = AST_AS_CONST(loops->items[0], Comprehension);
        return loops->len == 1 ? owned_in(builder, first->iterable) : NULL;
    }
    const AstCall *call = iterable->kind == AST_CALL ? AST_AS_CONST(iterable, Call) : NULL;
    Str builtin = call == NULL ? STR("") : builtin_name_of(builder, call->function);
    bool wraps = false;
    for (size_t i = 0; i < sizeof WRAPPERS / sizeof *WRAPPERS; i++) {
        wraps = wraps || str_equal(builtin, str_of(WRAPPERS[i]));
    }
    const Node *found = NULL;
    for (uint32_t i = 0; wraps && i < call->args.len; i++) {
        if (may_be_owned(builder, call->args.items[i])) {
            if (found != NULL) {
                return NULL; // which one is closed first is not known here
            }
            found = call->args.items[i];
        }
    }
    return found;
}

bool own_goes_through(Str builtin)
{
    static const char *const NAMES[] = {"all", "any",  "dict", "frozenset", "list", "max",
                                        "min", "next", "set",  "sorted",    "sum",  "tuple"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (str_equal(builtin, str_of(NAMES[i]))) {
            return true;
        }
    }
    return false;
}

uint32_t own_begin(Builder *builder, const Node *call)
{
    if (call == NULL) {
        return NOT_OWNED;
    }
    array_push(builder->arena, &builder->owned, (Owned){.func = builder->func->func, .node = call});
    return (uint32_t)builder->owned.len - 1;
}

void own_called(Builder *builder, const Node *node, IrInstr *call)
{
    if (!may_be_owned(builder, node)) {
        return;
    }
    for (size_t i = builder->owned.len; i-- > 0;) {
        Owned *owned = &builder->owned.items[i];
        if (owned->node == node) {
            owned->call = call;
            call->is_owned = true;
            return;
        }
    }
}

void own_close(Builder *builder, Span span, uint32_t number)
{
    Owned *owned = &builder->owned.items[number];
    if (owned->call == NULL || builder->func->is_dead) {
        return;
    }
    IrInstr *instr = emit(builder, span, IR_CLOSE, REGS(owned->call->result));
    owned = &builder->owned.items[number];
    owned->closes[owned->n_closes++] = instr;
}

Fork own_guard_begin(Builder *builder, Span span)
{
    return fork_begin(builder, span, IR_TRY, IR_NO_REG, 2);
}

void own_guard_end(Builder *builder, Span span, Fork *fork, uint32_t number)
{
    fork_next(builder, fork);
    handled_again(builder, span);
    own_close(builder, span, number);
    emit(builder, span, IR_RERAISE, REGS(fork->instr->result));
    fork_end(builder, fork);
    own_close(builder, span, number);
}

// --- What is known when it is made -----------------------------------------------------------------------------------

/// Functions that classes have under one name, and what is done with that name.
typedef struct MethodName {
    Str name;
    Array(IrFunc *) funcs;
    bool
        is_open; // something else is put under the name, or it is read without a call that is owned
} MethodName;

typedef struct Owning {
    Builder *builder;
    IrProgram *program;
    RegDef **defs; // by function
    IrFunc *func;  // that is looked at
    Map names;
    Array(MethodName) methods;
    bool *needs_close; // by function
    bool *may_hold;    // by function: the same, or its variables may hold such a generator
    bool *is_method;   // by function: its object is in a class, and nowhere else
    uint32_t *n_uses;  // by function: of its object
    bool all_are_open; // methods may be read by names that aren't known
} Owning;

static MethodName *method_name(Owning *owning, Str name)
{
    const uint32_t *known = map_get(&owning->names, name);
    if (known != NULL) {
        return &owning->methods.items[*known];
    }
    map_set(&owning->names, name, (uint32_t)owning->methods.len);
    array_push(owning->program->arena, &owning->methods, (MethodName){.name = name});
    return &owning->methods.items[owning->methods.len - 1];
}

static const IrInstr *def_of(const Owning *owning, IrReg reg)
{
    return only_def(owning->defs[owning->func->number], reg);
}

static void see_class_item(Owning *owning, const IrInstr *instr)
{
    const IrInstr *key = def_of(owning, instr->args[1]);
    const IrInstr *value = def_of(owning, instr->args[2]);
    if (key == NULL || key->op != IR_CONST || key->imm.constant->kind != IR_CONST_STR) {
        return;
    }
    MethodName *method = method_name(owning, key->imm.constant->text);
    if (value != NULL && value->op == IR_FUNCTION_NEW) {
        IrFunc *func = value->imm.func;
        owning->is_method[func->number] = true;
        array_push(owning->program->arena, &method->funcs, func);
    } else {
        method->is_open = true;
    }
}

static void see_getattr(Owning *owning, const IrInstr *instr)
{
    const IrInstr *name = instr->op == IR_CALL_NATIVE ? def_of(owning, instr->args[1]) : NULL;
    if (name != NULL && name->op == IR_CONST && name->imm.constant->kind == IR_CONST_STR) {
        method_name(owning, name->imm.constant->text)->is_open = true;
    } else {
        owning->all_are_open = true;
    }
}

/// Does the operation give a class's names with what they stand for?
static bool gives_names(const IrInstr *instr)
{
    bool is_dict = instr->op == IR_GET_ATTR && str_equal(instr->imm.string, STR("__dict__"));
    return is_dict || str_equal(ir_builtin_of(instr), STR("vars"));
}

static void see_name(void *context, IrInstr *instr)
{
    Owning *owning = context;
    owning->all_are_open = owning->all_are_open || gives_names(instr);
    if (instr->op == IR_DICT_SET && owning->func->kind == IR_FUNC_CLASS && instr->args[0] == 0) {
        see_class_item(owning, instr);
    } else if (instr->op == IR_SET_ATTR || instr->op == IR_GET_ATTR || instr->op == IR_NAME_GET) {
        method_name(owning, instr->imm.string)->is_open = true;
    } else if (str_equal(ir_builtin_of(instr), STR("getattr"))) {
        see_getattr(owning, instr);
    } else if (instr->op == IR_CALL_BOUND) {
        const IrInstr *method = def_of(owning, instr->args[0]);
        if (method != NULL && method->op == IR_METHOD && !instr->is_owned) {
            method_name(owning, method->imm.string)->is_open = true;
        }
    }
}

/// Uses of the function objects, but for the calls that are owned and the variable or class that holds them.
static void see_use(void *context, IrInstr *instr)
{
    Owning *owning = context;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        const IrInstr *def = def_of(owning, instr->args[i]);
        bool is_item = instr->op == IR_DICT_SET && i == 2;
        if (def != NULL && def->op == IR_FUNCTION_NEW && !is_item) {
            owning->n_uses[def->imm.func->number]++;
        }
    }
}

// --- Which calls are of what -------------------------------------------------------------------------------------------

/// The functions that an owned call may call, `n_out` of them; false: not known.
static bool callees(Owning *owning, const Owned *owned, IrFunc ***funcs_out, size_t *n_out)
{
    *n_out = 0;
    if (owned->call == NULL) {
        return false;
    }
    if (owned->call->callee != NULL) {
        *funcs_out = &owned->call->callee;
        *n_out = 1;
        return true;
    }
    owning->func = owned->func;
    const IrInstr *method =
        owned->call->op == IR_CALL_BOUND ? def_of(owning, owned->call->args[0]) : NULL;
    if (method == NULL || method->op != IR_METHOD) {
        return false;
    }
    MethodName *name = method_name(owning, method->imm.string);
    *funcs_out = name->funcs.items;
    *n_out = name->funcs.len;
    return !name->is_open && !owning->all_are_open;
}

static bool is_certain(Owning *owning, const Owned *owned)
{
    IrFunc **funcs;
    size_t n;
    bool is_known = callees(owning, owned, &funcs, &n);
    for (size_t i = 0; i < n; i++) {
        is_known = is_known && funcs[i]->is_generator;
    }
    return is_known && n > 0;
}

static bool closes_something(Owning *owning, const Owned *owned)
{
    IrFunc **funcs;
    size_t n;
    (void)callees(owning, owned, &funcs, &n);
    for (size_t i = 0; i < n; i++) {
        if (owning->needs_close[funcs[i]->number]) {
            return true;
        }
    }
    return false;
}

/// Which generators have something left to do: those with a cleanup of their own, or one for another such generator.
static void find_needs(Owning *owning)
{
    const Builder *builder = owning->builder;
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (size_t i = 0; i < builder->leftovers.len; i++) {
            const Leftover *left = &builder->leftovers.items[i];
            bool *needs = &owning->needs_close[left->func->number];
            if (!*needs && (left->owned == NOT_OWNED ||
                            closes_something(owning, &builder->owned.items[left->owned]))) {
                *needs = has_changed = true;
            }
        }
    }
}

static void see_held(void *context, IrInstr *instr)
{
    Owning *owning = context;
    if (instr->op == IR_CALL && instr->callee != NULL && owning->may_hold[instr->callee->number]) {
        owning->may_hold[owning->func->number] = true;
    }
}

/// A generator without a cleanup gives up what its variables hold when it is abandoned.
static void find_holding(Owning *owning)
{
    size_t n = owning->program->funcs.len, n_held = 0, n_before;
    memcpy(owning->may_hold, owning->needs_close, n * sizeof *owning->may_hold);
    do {
        n_before = n_held;
        n_held = 0;
        for (size_t i = 0; i < n; i++) {
            owning->func = owning->program->funcs.items[i];
            if (owning->func->is_generator) {
                each_instr(owning->func->body, see_held, owning);
            }
            n_held += owning->may_hold[i] ? 1 : 0;
        }
    } while (n_held > n_before);
}

/// Is every generator that `func` makes used up in one place?
static bool is_owned_everywhere(Owning *owning, const IrFunc *func)
{
    if (owning->is_method[func->number]) {
        for (size_t i = 0; i < owning->methods.len; i++) {
            const MethodName *method = &owning->methods.items[i];
            for (size_t j = 0; j < method->funcs.len; j++) {
                bool is_special = str_starts_with(method->name, STR("__"));
                if (method->funcs.items[j] == func &&
                    (method->is_open || owning->all_are_open || is_special)) {
                    return false;
                }
            }
        }
        return owning->n_uses[func->number] == 0;
    }
    return !func->gets_away;
}

static void mark_called(void *context, IrInstr *instr)
{
    (void)context;
    if (instr->op == IR_CALL && instr->callee != NULL && !instr->is_owned) {
        instr->callee->gets_away = true;
    }
}

static void remove_closes(Owned *owned)
{
    for (uint32_t i = 0; i < owned->n_closes; i++) {
        owned->closes[i]->op = IR_COPY; // without a result: goes with the checks
        owned->closes[i]->result = IR_NO_REG;
        owned->closes[i]->n_args = 0;
    }
    owned->n_closes = 0;
}

static bool is_there(void *context, IrInstr *instr)
{
    const IrProgram *program = context;
    return (instr->op != IR_COPY || instr->result != IR_NO_REG) &&
           (instr->op != IR_RELEASE || program->has_passed);
}

static void each_func(Owning *owning, void (*visit)(void *context, IrInstr *instr))
{
    for (size_t i = 0; i < owning->program->funcs.len; i++) {
        owning->func = owning->program->funcs.items[i];
        each_instr(owning->func->body, visit, owning);
    }
}

/// If some generators are not owned everywhere, all are watched: the runtime looks whether one may have been abandoned.
static void watch(Owning *owning)
{
    IrProgram *program = owning->program;
    for (size_t i = 0; i < program->funcs.len; i++) {
        const IrFunc *func = program->funcs.items[i];
        program->has_watched =
            program->has_watched || (owning->needs_close[i] && !is_owned_everywhere(owning, func));
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        program->funcs.items[i]->is_watched = program->has_watched && owning->needs_close[i];
    }
}

void own_generators(Builder *builder)
{
    IrProgram *program = builder->program;
    size_t n = program->funcs.len;
    Owning owning = {
        .builder = builder,
        .program = program,
        .defs = ARENA_ARRAY(program->arena, RegDef *, n),
        .names = map_new(program->arena),
        .needs_close = ARENA_ARRAY(program->arena, bool, n),
        .may_hold = ARENA_ARRAY(program->arena, bool, n),
        .is_method = ARENA_ARRAY(program->arena, bool, n),
        .n_uses = ARENA_ARRAY(program->arena, uint32_t, n),
    };
    if (builder->leftovers.len == 0) {
        n = 0; // nothing needs a CLOSE
    }
    for (size_t i = 0; i < n; i++) {
        owning.defs[i] = func_defs(program, program->funcs.items[i]);
    }
    if (n > 0) {
        each_func(&owning, see_name);
        each_func(&owning, see_use);
        find_needs(&owning);
        find_holding(&owning);
        Holding *holding = own_main_find(program, owning.may_hold, builder->has_walrus);
        each_func(&owning, mark_called);
        watch(&owning);
        if (program->has_watched && !builder->has_walrus) {
            own_local_variables(program, owning.may_hold);
        }
        own_main_close(holding);
    }
    for (size_t i = 0; i < builder->owned.len; i++) {
        Owned *owned = &builder->owned.items[i];
        if (n == 0 || !is_certain(&owning, owned) ||
            (!program->has_watched && !closes_something(&owning, owned))) {
            remove_closes(owned);
        }
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        filter_instrs(program->funcs.items[i]->body, is_there, program);
    }
}
