// SPDX-License-Identifier: Apache-2.0
// Variables that are the only reference to a generator: what every use of one does with it, and how long a loop goes
// through what it holds.
#include "ir/own_internal.h"

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
           instr->op == IR_CHECK_NAME || instr->op == IR_CHECK_BOUND || instr->op == IR_UNPACK ||
           instr->op == IR_UNPACK_STAR || (is_moved && arg == 0) ||
           ((instr->op == IR_LIST_EXTEND || instr->op == IR_CONTAINS) && arg == 1);
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
        held->is_moved = held->is_moved || instr->op == IR_COPY || instr->op == IR_GLOBAL_SET;
    }
}

bool own_is_variable(const Holding *holding, IrReg reg)
{
    return holding->func->regs.items[reg].is_variable;
}

/// `to` is a variable that gets the value of `from`.
static void keep(const Holding *holding, Held *to, IrReg from)
{
    Held *held = &holding->regs[from];
    if (own_is_variable(holding, from)) {
        held->is_shared = to->is_shared = true; // two variables
    } else {
        to->is_generator = to->is_generator || held->is_generator;
        to->is_shared = to->is_shared || held->is_shared || held->n_uses > 1;
    }
}

/// The register `to` gets the value of the variable `from`: a temporary shares it for the variable.
static void lend(const Holding *holding, Held *from, IrReg to)
{
    const Held *held = &holding->regs[to];
    from->is_shared =
        from->is_shared || own_is_variable(holding, to) || held->is_shared || held->is_moved;
}

static void see_move(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op == IR_GLOBAL_SET) {
        keep(holding, &holding->globals[instr->imm.global->number], instr->args[0]);
    } else if (instr->op == IR_GLOBAL_GET || instr->op == IR_GLOBAL_READ) {
        lend(holding, &holding->globals[instr->imm.global->number], instr->result);
    } else if (instr->op == IR_COPY && own_is_variable(holding, instr->result)) {
        keep(holding, &holding->regs[instr->result], instr->args[0]);
    } else if (instr->op == IR_COPY && own_is_variable(holding, instr->args[0])) {
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

void own_look_at(Holding *holding, IrFunc *func)
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
Variable own_variable_of(const Holding *holding, const IrInstr *instr)
{
    Variable variable = {.reg = IR_NO_REG};
    if (instr->op == IR_GLOBAL_SET || instr->op == IR_GLOBAL_DEL) {
        variable.global = instr->imm.global;
        variable.held = &holding->globals[instr->imm.global->number];
    } else if (instr->result != IR_NO_REG && own_is_variable(holding, instr->result)) {
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
    if (own_is_variable(holding, reg)) {
        return &holding->regs[reg];
    }
    if (def != NULL && (def->op == IR_GLOBAL_GET || def->op == IR_GLOBAL_READ)) {
        return &holding->globals[def->imm.global->number];
    }
    return def != NULL && def->op == IR_COPY && own_is_variable(holding, def->args[0])
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

static void find_spans(Holding *holding, const IrBlock *block, bool is_top)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        uint32_t number = holding->n_instrs++;
        Held *held = own_variable_of(holding, instr).held;
        if (held != NULL) {
            held->gone = !puts_nothing(holding, instr) ? OWN_NEVER : is_top ? number : held->gone;
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
        Held *held = own_variable_of(holding, instr).held;
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

void own_find_spans(Holding *holding)
{
    for (size_t i = 0; i < holding->func->regs.len; i++) {
        holding->regs[i].first_set = holding->regs[i].gone = OWN_NEVER;
    }
    for (size_t i = 0; i < holding->program->globals.len; i++) {
        holding->globals[i].first_set = holding->globals[i].gone = OWN_NEVER;
    }
    uint32_t number = 0;
    holding->n_instrs = 0;
    holding->walks.len = 0;
    find_spans(holding, holding->func->body, true);
    find_changed(holding, holding->func->body, &number);
}

// --- Which ------------------------------------------------------------------------------------------------------------

bool own_is_alone(const Held *held)
{
    return held->is_generator && !held->is_shared && !held->is_changed;
}

bool own_is_held(const Holding *holding, Variable variable)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        if (holding->variables.items[i].held == variable.held) {
            return true;
        }
    }
    return false;
}

/// Does the generator that `call` makes go to such a variable, right behind it?
static bool is_for_variable(const Holding *holding, const IrInstr *call)
{
    if (call->op != IR_CALL || call->result == IR_NO_REG || call->callee == NULL ||
        !holding->needs_close[call->callee->number]) {
        return false;
    }
    const IrInstr *move = own_is_variable(holding, call->result) ? call : call->next;
    bool is_moved = move == call || (move != NULL && move->n_args == 1 &&
                                     (move->op == IR_COPY || move->op == IR_GLOBAL_SET) &&
                                     move->args[0] == call->result);
    return is_moved && own_is_held(holding, own_variable_of(holding, move));
}

// --- Operations ------------------------------------------------------------------------------------------------------

/// The value of the variable, which may have none, in a register.
IrReg own_insert_read(const Holding *holding, IrInstr ***link, Variable variable, Span span)
{
    IrReg value = ir_reg_new(holding->program, holding->func, IR_KIND_ANY, STR(""));
    holding->func->regs.items[value].may_be_unbound = true;
    IrOp op = variable.global != NULL ? IR_GLOBAL_READ : IR_COPY;
    IrInstr *read = insert_instr(holding->program, link, op, value, span);
    if (variable.global != NULL) {
        read->imm.global = variable.global;
    } else {
        instr_set_args(holding->program, read, &variable.reg, 1);
    }
    return value;
}

const IrInstr *own_try_body(IrProgram *program, IrFunc *func)
{
    IrBlock *body = func->body;
    Span end = {func->span.end, func->span.end};
    func->body = ir_block_new(program);
    IrReg exception = ir_reg_new(program, func, IR_KIND_OBJECT, STR(""));
    IrInstr *attempt = ir_append(program, func->body, IR_TRY, exception, NULL, 0, end);
    ir_set_blocks(program, attempt, (IrBlock *[]){body, NULL}, 2);
    return attempt;
}

void own_insert_drop(const Holding *holding, IrInstr ***link, IrReg reg, Span span)
{
    IrInstr *drop = insert_instr(holding->program, link, IR_DROP, IR_NO_REG, span);
    instr_set_args(holding->program, drop, &reg, 1);
}

/// Note that these calls make generators for variables.
void own_accept_calls(const Holding *holding, IrBlock *block)
{
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            own_accept_calls(holding, instr->blocks[i]);
        }
        if (is_for_variable(holding, instr)) {
            instr->is_owned = holding->func == holding->main;
            IrInstr **link = &instr->next;
            IrInstr *own = insert_instr(holding->program, &link, IR_OWN, IR_NO_REG, instr->span);
            instr_set_args(holding->program, own, &instr->result, 1);
            block->last = block->last == instr ? own : block->last;
        }
    }
}

void own_drop_in_block(const Holding *holding, IrBlock *block,
                       void (*at_return)(const Holding *holding, IrInstr ***link, Span span))
{
    for (IrInstr **link = &block->first; *link != NULL; link = &(*link)->next) {
        IrInstr *instr = *link;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            own_drop_in_block(holding, instr->blocks[i], at_return);
        }
        Variable variable = own_variable_of(holding, instr);
        if (instr->op == IR_RETURN) {
            at_return(holding, &link, instr->span);
        } else if (variable.held != NULL && own_is_held(holding, variable)) {
            IrReg old = own_insert_read(holding, &link, variable, instr->span);
            IrInstr **behind = &instr->next;
            own_insert_drop(holding, &behind, old, instr->span);
            link = &instr->next;
            if (block->last == instr) {
                block->last = *link;
            }
        }
    }
}
