// SPDX-License-Identifier: Apache-2.0
// Generators in variables of the main module: such a variable, if nothing else ever keeps its value, is the only
// reference. It goes when the variable gets another value, is deleted, or at the end of the program, however that comes.
// There the order is an accident of CPython's collector: two such variables may not be there at the same time.
#include "ir/build_internal.h"
#include "ir/pass_internal.h"

static const uint32_t NEVER = UINT32_MAX;

/// What is known of a register, or of a variable in memory.
typedef struct Held {
    bool is_generator; // something puts a generator into it that must be closed
    bool is_shared;    // its value may be known elsewhere
    bool is_changed;   // while something goes through what it holds
    uint32_t n_uses;
    uint32_t first_set, gone; // numbers of operations: where it may hold one; NEVER
} Held;

/// A variable: a register of the main module's code, or a global variable.
typedef struct Variable {
    IrReg reg; // or IR_NO_REG
    IrGlobal *global;
    Held *held;
} Variable;

/// A loop through what a variable holds: from the number of ITER to that of the last operation with the iterator.
typedef struct Walk {
    Held *held;
    IrReg iterator;
    uint32_t begin, end;
} Walk;

typedef struct Holding {
    IrProgram *program;
    IrFunc *main;
    const bool *needs_close; // by function
    IrFunc *func;            // that is looked at
    RegDef *defs;            // of it
    Held *regs;              // of it, by register
    Held *globals;           // by global
    Array(Variable) variables;
    Array(Walk) walks;
    uint32_t n_instrs; // so far
} Holding;

// --- Uses ------------------------------------------------------------------------------------------------------------

static bool is_own_method(Str name)
{
    return str_equal(name, STR("send")) || str_equal(name, STR("throw")) ||
           str_equal(name, STR("close"));
}

/// Does the builtin only look at what it is given?
static bool only_looks(Str builtin)
{
    static const char *const NAMES[] = {"bool", "callable", "isinstance", "print", "repr", "str"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (str_equal(builtin, str_of(NAMES[i]))) {
            return true;
        }
    }
    return false;
}

/// Does the operation use the generator in argument `arg` and forget it?
static bool forgets(const IrInstr *instr, uint32_t arg)
{
    if (instr->op == IR_METHOD) {
        return is_own_method(instr->imm.string);
    }
    bool is_native = instr->op == IR_CALL_NATIVE &&
                     (own_goes_through(instr->imm.string) || only_looks(instr->imm.string));
    bool is_moved = instr->op == IR_COPY || instr->op == IR_GLOBAL_SET;
    return is_native || instr->op == IR_ITER || instr->op == IR_IS || instr->op == IR_TRUTH ||
           instr->op == IR_CHECK_NAME || (is_moved && arg == 0);
}

static void see_instr(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op == IR_CALL && instr->callee != NULL &&
        holding->needs_close[instr->callee->number] && !instr->is_owned) {
        holding->regs[instr->result].is_generator = true;
    }
    for (uint32_t i = 0; i < instr->n_args; i++) {
        Held *held = &holding->regs[instr->args[i]];
        held->n_uses++;
        held->is_shared = held->is_shared || !forgets(instr, i);
    }
}

static bool is_variable(const Holding *holding, IrReg reg)
{
    return holding->func->regs.items[reg].is_variable;
}

/// `to` is a variable that gets the value of `from`.
static void keep(const Holding *holding, Held *to, IrReg from)
{
    Held *held = &holding->regs[from];
    if (is_variable(holding, from)) {
        held->is_shared = to->is_shared = true; // two variables
    } else {
        to->is_generator = to->is_generator || held->is_generator;
        to->is_shared = to->is_shared || held->is_shared || held->n_uses > 1;
    }
}

/// The register `to` gets the value of the variable `from`: a temporary shares it for the variable.
static void lend(const Holding *holding, Held *from, IrReg to)
{
    from->is_shared = from->is_shared || is_variable(holding, to) || holding->regs[to].is_shared;
}

static void see_move(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op == IR_GLOBAL_SET) {
        keep(holding, &holding->globals[instr->imm.global->number], instr->args[0]);
    } else if (instr->op == IR_GLOBAL_GET || instr->op == IR_GLOBAL_READ) {
        lend(holding, &holding->globals[instr->imm.global->number], instr->result);
    } else if (instr->op == IR_COPY && is_variable(holding, instr->result)) {
        keep(holding, &holding->regs[instr->result], instr->args[0]);
    } else if (instr->op == IR_COPY && is_variable(holding, instr->args[0])) {
        lend(holding, &holding->regs[instr->args[0]], instr->result);
    } else if (instr->op == IR_COPY) {
        holding->regs[instr->args[0]].is_shared = true;
    }
}

/// In other functions: they may not set the variable, and a generator would hold its value from one step to the next.
static void see_elsewhere(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (IR_OPS[instr->op].immediate == IR_IMM_GLOBAL) {
        bool is_read = instr->op == IR_GLOBAL_GET || instr->op == IR_GLOBAL_READ;
        Held *held = &holding->globals[instr->imm.global->number];
        held->is_shared = held->is_shared || !is_read || holding->func->is_generator;
    }
}

static void look_at(Holding *holding, IrFunc *func)
{
    holding->func = func;
    holding->defs = func_defs(holding->program, func);
    holding->regs = ARENA_ARRAY(holding->program->arena, Held, func->regs.len);
    each_instr(func->body, see_instr, holding);
    each_instr(func->body, see_move, holding);
    if (func != holding->main) {
        each_instr(func->body, see_elsewhere, holding);
    }
}

// --- When ------------------------------------------------------------------------------------------------------------

/// The variable that the operation gives a value or takes it from; `held` NULL: none.
static Variable variable_of(const Holding *holding, const IrInstr *instr)
{
    Variable variable = {.reg = IR_NO_REG};
    if (instr->op == IR_GLOBAL_SET || instr->op == IR_GLOBAL_DEL) {
        variable.global = instr->imm.global;
        variable.held = &holding->globals[instr->imm.global->number];
    } else if (instr->result != IR_NO_REG && is_variable(holding, instr->result)) {
        variable.reg = instr->result;
        variable.held = &holding->regs[instr->result];
    }
    return variable;
}

/// Is no generator what the operation puts into the variable?
static bool puts_nothing(const Holding *holding, const IrInstr *instr)
{
    if (instr->op == IR_COPY || instr->op == IR_GLOBAL_SET) {
        const IrInstr *def = only_def(holding->defs, instr->args[0]);
        return def != NULL && def->op != IR_COPY && puts_nothing(holding, def);
    }
    return instr->op == IR_UNBOUND || instr->op == IR_GLOBAL_DEL || instr->op == IR_NONE ||
           instr->op == IR_INT || instr->op == IR_BOOL || instr->op == IR_CONST;
}

/// The variable whose value `reg` certainly is, or NULL.
static Held *variable_behind(const Holding *holding, IrReg reg)
{
    const IrInstr *def = only_def(holding->defs, reg);
    if (is_variable(holding, reg)) {
        return &holding->regs[reg];
    }
    if (def != NULL && (def->op == IR_GLOBAL_GET || def->op == IR_GLOBAL_READ)) {
        return &holding->globals[def->imm.global->number];
    }
    return def != NULL && def->op == IR_COPY && is_variable(holding, def->args[0])
               ? &holding->regs[def->args[0]]
               : NULL;
}

static void see_walk(Holding *holding, const IrInstr *instr, uint32_t number)
{
    Held *source = instr->op == IR_ITER ? variable_behind(holding, instr->args[0]) : NULL;
    if (source != NULL) {
        Walk walk = {source, instr->result, number, number};
        array_push(holding->program->arena, &holding->walks, walk);
    }
    for (size_t i = 0; i < holding->walks.len; i++) {
        for (uint32_t j = 0; j < instr->n_args; j++) {
            if (holding->walks.items[i].iterator == instr->args[j]) {
                holding->walks.items[i].end = number;
            }
        }
    }
}

/// What is used in a loop is used up to its end, unless it is made in it.
static void stretch_walks(Holding *holding, uint32_t begin, uint32_t end)
{
    for (size_t i = 0; i < holding->walks.len; i++) {
        Walk *walk = &holding->walks.items[i];
        if (walk->begin < begin && walk->end >= begin) {
            walk->end = end;
        }
    }
}

/// Number the operations, and note where variables begin to hold something, and where they certainly no longer do.
static void find_spans(Holding *holding, const IrBlock *block, bool is_top)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        uint32_t number = holding->n_instrs++;
        Held *held = variable_of(holding, instr).held;
        if (held != NULL) {
            held->gone = !puts_nothing(holding, instr) ? NEVER : is_top ? number : held->gone;
            held->first_set = number < held->first_set ? number : held->first_set;
        }
        see_walk(holding, instr, number);
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            find_spans(holding, instr->blocks[i], false);
        }
        if (instr->op == IR_LOOP) {
            stretch_walks(holding, number, holding->n_instrs - 1);
        }
    }
}

/// Note the variables that are set while something goes through what they hold. Numbers the operations again.
static void find_changed(Holding *holding, const IrBlock *block, uint32_t *number)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        Held *held = variable_of(holding, instr).held;
        for (size_t i = 0; i < holding->walks.len; i++) {
            const Walk *walk = &holding->walks.items[i];
            if (held == walk->held && walk->begin <= *number && *number <= walk->end) {
                held->is_changed = true;
            }
        }
        (*number)++;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            find_changed(holding, instr->blocks[i], number);
        }
    }
}

/// May both hold a generator that has begun? (One that has not has nothing to do.)
static bool overlap(const Held *a, const Held *b)
{
    return a->first_set + 1 < b->gone && b->first_set + 1 < a->gone;
}

// --- Which -----------------------------------------------------------------------------------------------------------

static bool is_alone(const Held *held)
{
    return held->is_generator && !held->is_shared && !held->is_changed;
}

static void add_variables(Holding *holding)
{
    Arena *arena = holding->program->arena;
    for (IrReg reg = 0; reg < holding->main->regs.len; reg++) {
        Held *held = &holding->regs[reg];
        if (is_variable(holding, reg) && is_alone(held)) {
            array_push(arena, &holding->variables, (Variable){reg, NULL, held});
        }
    }
    for (size_t i = 0; i < holding->program->globals.len; i++) {
        IrGlobal *global = holding->program->globals.items[i];
        bool is_known = global->module == 0 && !global->is_open && global->builtin == NULL;
        if (is_known && is_alone(&holding->globals[i])) {
            array_push(arena, &holding->variables,
                       (Variable){IR_NO_REG, global, &holding->globals[i]});
        }
    }
}

/// Leave out those that may be there together.
static void leave_out_overlapping(Holding *holding)
{
    size_t n = holding->variables.len, n_left = 0;
    bool *is_left_out = ARENA_ARRAY(holding->program->arena, bool, n + 1);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            if (overlap(holding->variables.items[i].held, holding->variables.items[j].held)) {
                is_left_out[i] = is_left_out[j] = true;
            }
        }
    }
    for (size_t i = 0; i < n; i++) {
        if (!is_left_out[i]) {
            holding->variables.items[n_left++] = holding->variables.items[i];
        }
    }
    holding->variables.len = n_left;
}

static bool is_held(const Holding *holding, Variable variable)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        if (holding->variables.items[i].held == variable.held) {
            return true;
        }
    }
    return false;
}

/// A call whose generator goes to such a variable, right behind it.
static void accept_call(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op != IR_CALL || instr->result == IR_NO_REG || instr->callee == NULL) {
        return;
    }
    const IrInstr *move = is_variable(holding, instr->result) ? instr : instr->next;
    bool is_moved = move == instr || (move != NULL && move->n_args == 1 &&
                                      (move->op == IR_COPY || move->op == IR_GLOBAL_SET) &&
                                      move->args[0] == instr->result);
    if (is_moved && is_held(holding, variable_of(holding, move))) {
        instr->is_owned = true;
    }
}

// --- Closing ---------------------------------------------------------------------------------------------------------

/// The value of the variable, which may have none, in a register.
static IrReg insert_read(const Holding *holding, IrInstr ***link, Variable variable, Span span)
{
    IrReg value = ir_reg_new(holding->program, holding->main, IR_KIND_ANY, STR(""));
    holding->main->regs.items[value].may_be_unbound = true;
    IrOp op = variable.global != NULL ? IR_GLOBAL_READ : IR_COPY;
    IrInstr *read = insert_instr(holding->program, link, op, value, span);
    if (variable.global != NULL) {
        read->imm.global = variable.global;
    } else {
        instr_set_args(holding->program, read, &variable.reg, 1);
    }
    return value;
}

static void insert_close(const Holding *holding, IrInstr ***link, IrReg reg, Span span)
{
    IrInstr *close = insert_instr(holding->program, link, IR_CLOSE, IR_NO_REG, span);
    instr_set_args(holding->program, close, &reg, 1);
}

static void close_all(const Holding *holding, IrInstr ***link, Span span)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        Variable variable = holding->variables.items[i];
        IrReg value =
            variable.global != NULL ? insert_read(holding, link, variable, span) : variable.reg;
        insert_close(holding, link, value, span);
    }
}

/// What the variables held is closed where they get something else, and all at the end.
static void close_in_block(const Holding *holding, IrBlock *block)
{
    for (IrInstr **link = &block->first; *link != NULL; link = &(*link)->next) {
        IrInstr *instr = *link;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            close_in_block(holding, instr->blocks[i]);
        }
        Variable variable = variable_of(holding, instr);
        if (instr->op == IR_RETURN) {
            close_all(holding, &link, instr->span);
        } else if (variable.held != NULL && is_held(holding, variable)) {
            IrReg old = insert_read(holding, &link, variable, instr->span);
            IrInstr **behind = &instr->next;
            insert_close(holding, &behind, old, instr->span);
            link = &instr->next;
            if (block->last == instr) {
                block->last = *link;
            }
        }
    }
}

/// An exception that ends the program closes them, too.
static void close_when_raised(const Holding *holding)
{
    IrProgram *program = holding->program;
    IrFunc *func = holding->main;
    IrBlock *body = func->body;
    Span end = {func->span.end, func->span.end};
    func->body = ir_block_new(program);
    IrReg exception = ir_reg_new(program, func, IR_KIND_OBJECT, STR(""));
    IrInstr *attempt = ir_append(program, func->body, IR_TRY, exception, NULL, 0, end);
    ir_set_blocks(program, attempt, (IrBlock *[]){body, NULL}, 2);
    IrBlock *handler = attempt->blocks[1];
    IrReg outer = ir_reg_new(program, func, IR_KIND_ANY, STR(""));
    (void)ir_append(program, handler, IR_HANDLED_OUTER, outer, NULL, 0, end);
    (void)ir_append(program, handler, IR_HANDLED_SET, IR_NO_REG, &outer, 1, end);
    (void)ir_append(program, handler, IR_RERAISE, IR_NO_REG, &exception, 1, end);
    IrInstr **link = &handler->first->next->next;
    close_all(holding, &link, end);
}

/// Split the variables that generators go to: what else they hold further on is another matter.
static void split(const Holding *holding)
{
    size_t n = holding->main->regs.len;
    bool *is_wanted = ARENA_ARRAY(holding->program->arena, bool, n);
    for (IrReg reg = 0; reg < n; reg++) {
        is_wanted[reg] = is_variable(holding, reg) && holding->regs[reg].is_generator;
    }
    split_variables(holding->program, holding->main, is_wanted);
}

void own_main_variables(IrProgram *program, const bool *needs_close)
{
    Holding holding = {
        .program = program,
        .main = program->modules.items[0]->func,
        .needs_close = needs_close,
        .globals = ARENA_ARRAY(program->arena, Held, program->globals.len),
    };
    look_at(&holding, holding.main);
    split(&holding);
    memset(holding.globals, 0, program->globals.len * sizeof *holding.globals);
    for (size_t i = program->funcs.len; i-- > 0;) {
        if (program->funcs.items[i] != holding.main) {
            look_at(&holding, program->funcs.items[i]);
        }
    }
    look_at(&holding, holding.main);
    for (size_t i = 0; i < holding.main->regs.len; i++) {
        holding.regs[i].first_set = holding.regs[i].gone = NEVER;
    }
    for (size_t i = 0; i < program->globals.len; i++) {
        holding.globals[i].first_set = holding.globals[i].gone = NEVER;
    }
    find_spans(&holding, holding.main->body, true);
    uint32_t number = 0;
    find_changed(&holding, holding.main->body, &number);
    add_variables(&holding);
    leave_out_overlapping(&holding);
    if (holding.variables.len > 0) {
        each_instr(holding.main->body, accept_call, &holding);
        close_in_block(&holding, holding.main->body);
        close_when_raised(&holding);
        for (size_t i = 0; i < holding.variables.len; i++) {
            if (holding.variables.items[i].reg != IR_NO_REG) {
                holding.main->regs.items[holding.variables.items[i].reg].may_be_unbound = true;
            }
        }
    }
}
