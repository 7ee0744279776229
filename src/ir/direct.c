// SPDX-License-Identifier: Apache-2.0
// Functions that are bound once: a global variable that one `def` sets, a variable of a function, a cell that inner
// functions share. A call of such a variable is a call of that function, as soon as the variable has a value.
#include "ir/pass_internal.h"

/// What a variable outside of registers ever holds.
typedef struct Holder {
    uint32_t n_sets;
    IrInstr *function; // FUNCTION_NEW of the last one, or NULL
    bool is_class;     // it is of CLASS_NEW
} Holder;

typedef struct Direct {
    IrProgram *program;
    RegDef **defs;       // by function
    IrInstr **creator;   // by function: the one FUNCTION_NEW of it, or NULL
    IrFunc **creator_in; // … the function that this is in
    uint32_t *n_creators;
    Holder *globals; // by global
    Map cells;       // by the operation that makes a cell: number in `holders`
    Array(Holder) holders;
    IrFunc *func; // that is looked at
} Direct;

// --- What variables hold ---------------------------------------------------------------------------------------------

static IrInstr *function_of(const Direct *direct, const IrFunc *func, IrReg reg)
{
    IrInstr *def = only_def(direct->defs[func->number], reg);
    return def != NULL && def->op == IR_FUNCTION_NEW ? def : NULL;
}

static void hold(const Direct *direct, Holder *holder, IrReg value)
{
    holder->n_sets++;
    holder->function = function_of(direct, direct->func, value);
    const IrInstr *def = only_def(direct->defs[direct->func->number], value);
    holder->is_class = def != NULL && def->op == IR_CLASS_NEW;
}

/// The operation that makes the cell in `reg`, in whatever function that is; or NULL.
static IrInstr *cell_maker(const Direct *direct, const IrFunc *func, IrReg reg)
{
    for (;;) {
        IrInstr *def = only_def(direct->defs[func->number], reg);
        if (def == NULL || def->op != IR_OUTER_CELL) {
            bool makes = def != NULL && (def->op == IR_CELL_EMPTY || def->op == IR_CELL_NEW);
            return makes ? def : NULL;
        }
        const IrInstr *creator = direct->creator[func->number];
        if (creator == NULL) {
            return NULL;
        }
        reg = creator->args[2 + def->imm.index];
        func = direct->creator_in[func->number];
    }
}

static Holder *cell_holder(Direct *direct, const IrFunc *func, IrReg reg)
{
    IrInstr *maker = cell_maker(direct, func, reg);
    if (maker == NULL) {
        return NULL;
    }
    IrInstr **key = ARENA_NEW(direct->program->arena, IrInstr *);
    *key = maker;
    Str bytes = {(const char *)key, sizeof maker};
    const uint32_t *known = map_get(&direct->cells, bytes);
    if (known != NULL) {
        return &direct->holders.items[*known];
    }
    map_set(&direct->cells, bytes, (uint32_t)direct->holders.len);
    Holder holder = {.n_sets = maker->op == IR_CELL_NEW};
    array_push(direct->program->arena, &direct->holders, holder);
    return &direct->holders.items[direct->holders.len - 1];
}

static void see_creation(void *context, IrInstr *instr)
{
    Direct *direct = context;
    if (instr->op == IR_FUNCTION_NEW) {
        uint32_t number = instr->imm.func->number;
        direct->creator[number] = direct->n_creators[number]++ == 0 ? instr : NULL;
        direct->creator_in[number] = direct->func;
    }
}

static void see_set(void *context, IrInstr *instr)
{
    Direct *direct = context;
    if (instr->op == IR_GLOBAL_SET) {
        hold(direct, &direct->globals[instr->imm.global->number], instr->args[0]);
    } else if (instr->op == IR_GLOBAL_DEL) {
        direct->globals[instr->imm.global->number].n_sets += 2;
    } else if (instr->op == IR_CELL_SET || instr->op == IR_CELL_CLEAR) {
        Holder *holder = cell_holder(direct, direct->func, instr->args[0]);
        if (holder != NULL && instr->op == IR_CELL_SET) {
            hold(direct, holder, instr->args[1]);
        } else if (holder != NULL) {
            holder->n_sets += 2;
        }
    }
}

/// The FUNCTION_NEW that made what `reg` holds when it holds something, or NULL.
static IrInstr *known_function(Direct *direct, IrReg reg)
{
    IrInstr *def = only_def(direct->defs[direct->func->number], reg);
    if (def == NULL) {
        return NULL;
    }
    bool is_read = def->op == IR_GLOBAL_READ;
    if (is_read || (def->op == IR_GLOBAL_GET && def->imm.global->builtin == NULL)) {
        return def->imm.global->only_func != NULL
                   ? direct->globals[def->imm.global->number].function
                   : NULL;
    }
    if (def->op == IR_CELL_GET) {
        const Holder *holder = cell_holder(direct, direct->func, def->args[0]);
        return holder != NULL && holder->n_sets == 1 ? holder->function : NULL;
    }
    return def->op == IR_FUNCTION_NEW ? def : NULL;
}

// --- Arguments -------------------------------------------------------------------------------------------------------

/// A call and the parameters that its arguments go to.
typedef struct Match {
    Direct *direct;
    const IrInstr *call;
    const IrInstr *function;  // FUNCTION_NEW
    const RegDef *maker_defs; // of the function that it is in
    IrFunc *func;
    IrReg *args; // by parameter, IR_NO_REG: to be filled from `constants`
    const IrConst **constants;
    Array(IrReg) rest, keywords; // of *args; names and values of **kwargs
    Array(const IrConst *) names;
} Match;

static uint32_t param_named(const IrFunc *func, Str name)
{
    uint32_t n = func->params.n_positional + func->params.n_keyword_only;
    for (uint32_t i = func->params.n_positional_only; i < n; i++) {
        if (str_equal(func->regs.items[i].name, name)) {
            return i;
        }
    }
    return UINT32_MAX;
}

static bool match_given(Match *match)
{
    const IrParams *params = &match->func->params;
    Arena *arena = match->direct->program->arena;
    const IrConst *names = match->call->imm.constant;
    uint32_t n_names = names == NULL ? 0 : names->n_items;
    uint32_t n_args = match->call->n_args - 1 - n_names;
    for (uint32_t i = 0; i < n_args; i++) {
        IrReg arg = match->call->args[1 + i];
        if (i < params->n_positional) {
            match->args[i] = arg;
        } else if (params->has_var_positional) {
            array_push(arena, &match->rest, arg);
        } else {
            return false;
        }
    }
    for (uint32_t i = 0; i < n_names; i++) {
        IrReg arg = match->call->args[1 + n_args + i];
        uint32_t param = param_named(match->func, names->items[i]->text);
        if (param != UINT32_MAX && match->args[param] == IR_NO_REG) {
            match->args[param] = arg;
        } else if (param == UINT32_MAX && params->has_var_keyword) {
            array_push(arena, &match->names, names->items[i]);
            array_push(arena, &match->keywords, arg);
        } else {
            return false;
        }
    }
    return true;
}

/// The constant that `reg` of the function's maker always holds, or NULL.
static const IrConst *constant_in(const Match *match, IrReg reg)
{
    const IrInstr *def = only_def(match->maker_defs, reg);
    IrProgram *program = match->direct->program;
    if (def == NULL) {
        return NULL;
    }
    if (def->op == IR_CONST) {
        return def->imm.constant;
    }
    if (def->op == IR_INT) {
        return ir_const(program, &(IrConst){.kind = IR_CONST_SMALL, .small = def->imm.integer});
    }
    if (def->op == IR_BOOL) {
        return ir_const(program, &(IrConst){.kind = IR_CONST_BOOL, .small = def->imm.integer});
    }
    if (def->op == IR_FLOAT) {
        return ir_const(program, &(IrConst){.kind = IR_CONST_FLOAT, .real = def->imm.real});
    }
    return def->op == IR_NONE ? ir_const(program, &(IrConst){.kind = IR_CONST_NONE}) : NULL;
}

/// The default of the positional parameter `param` if it is a constant, or NULL.
static const IrConst *positional_default(const Match *match, uint32_t param)
{
    const IrInstr *defaults = only_def(match->maker_defs, match->function->args[0]);
    uint32_t n = match->func->params.n_positional;
    if (defaults != NULL && defaults->op == IR_CONST) {
        uint32_t first = n - defaults->imm.constant->n_items;
        return param >= first ? defaults->imm.constant->items[param - first] : NULL;
    }
    if (defaults != NULL && defaults->op == IR_TUPLE_NEW) {
        uint32_t first = n - defaults->n_args;
        return param >= first ? constant_in(match, defaults->args[param - first]) : NULL;
    }
    return NULL;
}

static const IrConst *keyword_default(const Match *match, uint32_t param)
{
    const IrInstr *defaults = only_def(match->maker_defs, match->function->args[1]);
    if (defaults == NULL || defaults->op != IR_DICT_NEW) {
        return NULL;
    }
    for (uint32_t i = 0; i + 1 < defaults->n_args; i += 2) {
        const IrConst *name = constant_in(match, defaults->args[i]);
        if (name != NULL && str_equal(name->text, match->func->regs.items[param].name)) {
            return constant_in(match, defaults->args[i + 1]);
        }
    }
    return NULL;
}

static bool match_defaults(Match *match)
{
    const IrParams *params = &match->func->params;
    for (uint32_t i = 0; i < params->n_positional + params->n_keyword_only; i++) {
        if (match->args[i] == IR_NO_REG) {
            match->constants[i] =
                i < params->n_positional ? positional_default(match, i) : keyword_default(match, i);
            if (match->constants[i] == NULL) {
                return false;
            }
        }
    }
    return true;
}

// --- Calls -----------------------------------------------------------------------------------------------------------

static IrReg temp(const Match *match, IrKind kind)
{
    return ir_reg_new(match->direct->program, match->direct->func, kind, STR(""));
}

static IrReg insert_const(const Match *match, IrInstr ***link, const IrConst *constant)
{
    IrProgram *program = match->direct->program;
    Span span = match->call->span;
    switch (constant->kind) {
    case IR_CONST_SMALL: {
        IrInstr *instr = insert_instr(program, link, IR_INT, temp(match, IR_KIND_INT), span);
        instr->imm.integer = constant->small;
        return instr->result;
    }
    case IR_CONST_BOOL: {
        IrInstr *instr = insert_instr(program, link, IR_BOOL, temp(match, IR_KIND_BOOL), span);
        instr->imm.integer = constant->small;
        return instr->result;
    }
    case IR_CONST_FLOAT: {
        IrInstr *instr = insert_instr(program, link, IR_FLOAT, temp(match, IR_KIND_FLOAT), span);
        instr->imm.real = constant->real;
        return instr->result;
    }
    case IR_CONST_NONE:
        return insert_instr(program, link, IR_NONE, temp(match, IR_KIND_NONE), span)->result;
    case IR_CONST_STR:
    case IR_CONST_INT:
    case IR_CONST_ELLIPSIS:
    case IR_CONST_NOT_IMPLEMENTED:
    case IR_CONST_TUPLE: break;
    }
    IrInstr *instr = insert_instr(program, link, IR_CONST, temp(match, IR_KIND_ANY), span);
    instr->imm.constant = constant;
    return instr->result;
}

/// Fill in defaults, the tuple of *args and the dict of **kwargs, before the call.
static void insert_args(Match *match, IrInstr ***link)
{
    IrProgram *program = match->direct->program;
    const IrParams *params = &match->func->params;
    Span span = match->call->span;
    uint32_t n = params->n_positional + params->n_keyword_only;
    for (uint32_t i = 0; i < n; i++) {
        if (match->args[i] == IR_NO_REG) {
            match->args[i] = insert_const(match, link, match->constants[i]);
        }
    }
    if (params->has_var_positional) {
        IrInstr *rest = insert_instr(program, link, IR_TUPLE_NEW, temp(match, IR_KIND_TUPLE), span);
        instr_set_args(program, rest, match->rest.items, (uint32_t)match->rest.len);
        match->args[n++] = rest->result;
    }
    if (params->has_var_keyword) {
        Array(IrReg) pairs = {0};
        for (size_t i = 0; i < match->names.len; i++) {
            array_push(program->arena, &pairs, insert_const(match, link, match->names.items[i]));
            array_push(program->arena, &pairs, match->keywords.items[i]);
        }
        IrInstr *dict = insert_instr(program, link, IR_DICT_NEW, temp(match, IR_KIND_DICT), span);
        instr_set_args(program, dict, pairs.items, (uint32_t)pairs.len);
        match->args[n++] = dict->result;
    }
}

static void call_direct(Direct *direct, IrInstr ***link, const IrInstr *function)
{
    IrInstr *call = **link;
    IrFunc *func = function->imm.func;
    const IrFunc *maker = direct->creator_in[func->number];
    Match match = {
        .direct = direct,
        .call = call,
        .function = function,
        .maker_defs = direct->defs[maker->number],
        .func = func,
        .args = ARENA_ARRAY(direct->program->arena, IrReg, func->n_params + 1),
        .constants = ARENA_ARRAY(direct->program->arena, const IrConst *, func->n_params + 1),
    };
    for (uint32_t i = 0; i < func->n_params; i++) {
        match.args[i] = IR_NO_REG;
    }
    if (!match_given(&match) || !match_defaults(&match)) {
        return;
    }
    insert_args(&match, link);
    IrReg callee = call->args[0];
    bool has_callee = func->n_cells > 0;
    if (has_callee) {
        memmove(match.args + 1, match.args, func->n_params * sizeof *match.args);
        match.args[0] = callee;
    }
    instr_set_args(direct->program, call, match.args, func->n_params + has_callee);
    call->op = IR_CALL_FUNC;
    call->imm.func = func;
}

static void call_in_block(Direct *direct, IrBlock *block)
{
    for (IrInstr **link = &block->first; *link != NULL; link = &(*link)->next) {
        for (uint32_t i = 0; i < (*link)->n_blocks; i++) {
            call_in_block(direct, (*link)->blocks[i]);
        }
        const IrInstr *function =
            (*link)->op == IR_CALL ? known_function(direct, (*link)->args[0]) : NULL;
        if (function == NULL || direct->creator[function->imm.func->number] != function) {
            continue;
        }
        if (function->imm.func->is_generator) {
            (*link)->callee = function->imm.func;
        } else {
            call_direct(direct, &link, function);
        }
    }
}

// --- What gets away --------------------------------------------------------------------------------------------------

static bool is_holding(Direct *direct, const IrInstr *instr, const IrFunc *func)
{
    if (instr->op == IR_GLOBAL_SET) { // of other modules it is an attribute as well
        return instr->imm.global->only_func == func && instr->imm.global->module == 0;
    }
    const Holder *holder = cell_holder(direct, direct->func, instr->args[0]);
    return holder != NULL && holder->n_sets == 1 && holder->function != NULL &&
           holder->function->imm.func == func;
}

/// May the function object in argument number `arg` become known elsewhere?
static bool gets_away(Direct *direct, const IrInstr *instr, uint32_t arg, const IrFunc *func)
{
    if (instr->op == IR_CHECK_BOUND || instr->op == IR_CHECK_FREE || instr->op == IR_CHECK_NAME) {
        return false;
    }
    if (instr->op == IR_CALL && instr->callee == func) {
        return arg != 0;
    }
    if (instr->op == IR_CALL_FUNC) {
        return arg != 0 || func->n_cells == 0 || instr->imm.func != func;
    }
    bool sets = instr->op == IR_GLOBAL_SET || instr->op == IR_CELL_SET;
    return !sets || !is_holding(direct, instr, func);
}

/// Made into a register that other operations set too, a function is found by no use of that register.
static bool is_one_of_several(const Direct *direct, const IrInstr *instr)
{
    return instr->op == IR_FUNCTION_NEW &&
           only_def(direct->defs[direct->func->number], instr->result) == NULL;
}

static void see_use(void *context, IrInstr *instr)
{
    Direct *direct = context;
    if (is_one_of_several(direct, instr)) {
        instr->imm.func->gets_away = true;
    }
    for (uint32_t i = 0; i < instr->n_args; i++) {
        const IrInstr *function = known_function(direct, instr->args[i]);
        IrFunc *func = function == NULL ? NULL : function->imm.func;
        if (func != NULL && gets_away(direct, instr, i, func)) {
            func->gets_away = true;
        }
    }
}

// --- The whole -------------------------------------------------------------------------------------------------------

static void each_func(Direct *direct, void (*visit)(void *context, IrInstr *instr))
{
    for (size_t i = 0; i < direct->program->funcs.len; i++) {
        direct->func = direct->program->funcs.items[i];
        each_instr(direct->func->body, visit, direct);
    }
}

static void find_defs(Direct *direct)
{
    for (size_t i = 0; i < direct->program->funcs.len; i++) {
        direct->defs[i] = func_defs(direct->program, direct->program->funcs.items[i]);
    }
}

static void find_only_ones(Direct *direct)
{
    for (size_t i = 0; i < direct->program->globals.len; i++) {
        IrGlobal *global = direct->program->globals.items[i];
        const Holder *holder = &direct->globals[i];
        bool is_one = holder->n_sets == 1 && !global->is_open;
        global->only_func = is_one && holder->function != NULL ? holder->function->imm.func : NULL;
        global->is_class = is_one && holder->is_class;
    }
}

void ir_pass_direct(IrProgram *program)
{
    size_t n = program->funcs.len;
    Direct direct = {
        .program = program,
        .defs = ARENA_ARRAY(program->arena, RegDef *, n),
        .creator = ARENA_ARRAY(program->arena, IrInstr *, n),
        .creator_in = ARENA_ARRAY(program->arena, IrFunc *, n),
        .n_creators = ARENA_ARRAY(program->arena, uint32_t, n),
        .globals = ARENA_ARRAY(program->arena, Holder, program->globals.len),
        .cells = map_new(program->arena),
    };
    find_defs(&direct);
    each_func(&direct, see_creation);
    each_func(&direct, see_set);
    find_only_ones(&direct);
    for (size_t i = 0; i < n; i++) {
        direct.func = program->funcs.items[i];
        call_in_block(&direct, direct.func->body);
    }
    find_defs(&direct); // with those of the new operations
    for (size_t i = 0; i < n; i++) {
        IrFunc *func = program->funcs.items[i];
        func->gets_away =
            func->kind == IR_FUNC_COMP || (func->kind == IR_FUNC_DEF && direct.creator[i] == NULL);
    }
    each_func(&direct, see_use);
    for (size_t i = 0; i < n; i++) {
        IrFunc *func = program->funcs.items[i];
        func->is_called_generically = func->gets_away || func->is_generator;
    }
}
