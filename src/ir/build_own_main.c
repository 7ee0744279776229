// SPDX-License-Identifier: Apache-2.0
// Generators in variables of the main module: such a variable, if nothing else ever gets its value, is the only reference.
// It goes when the variable gets another value, is deleted, or at the end of the program, however that comes.
#include "ir/build_internal.h"
#include "ir/pass_internal.h"

/// What is known of a register of the main module's code.
typedef struct Held {
    bool is_generator; // something puts a generator into it that must be closed
    bool is_shared;    // its value may be known elsewhere
    bool is_iterated;
    uint32_t n_uses;
} Held;

typedef struct Holding {
    IrProgram *program;
    IrFunc *func;
    const bool *needs_close; // by function
    RegDef *defs;
    Held *held;             // by register
    Array(IrReg) variables; // in the order of the text
} Holding;

static bool is_own_method(Str name)
{
    return str_equal(name, STR("send")) || str_equal(name, STR("throw")) ||
           str_equal(name, STR("close"));
}

/// Does the operation use the generator in argument `arg` and forget it?
static bool forgets(const IrInstr *instr, uint32_t arg)
{
    if (instr->op == IR_METHOD) {
        return is_own_method(instr->imm.string);
    }
    bool is_native = instr->op == IR_CALL_NATIVE && own_goes_through(instr->imm.string);
    return is_native || instr->op == IR_ITER || instr->op == IR_IS || instr->op == IR_TRUTH ||
           instr->op == IR_CHECK_NAME || (instr->op == IR_COPY && arg == 0);
}

static void see_instr(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op == IR_CALL && instr->callee != NULL &&
        holding->needs_close[instr->callee->number] && !instr->is_owned) {
        holding->held[instr->result].is_generator = true;
    }
    for (uint32_t i = 0; i < instr->n_args; i++) {
        Held *held = &holding->held[instr->args[i]];
        held->n_uses++;
        held->is_shared = held->is_shared || !forgets(instr, i);
        held->is_iterated = held->is_iterated || instr->op == IR_ITER;
    }
}

/// Temporaries that hold a variable's value share it for that one; a generator is passed on to the variable.
static void see_copy(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op != IR_COPY) {
        return;
    }
    Held *from = &holding->held[instr->args[0]];
    Held *to = &holding->held[instr->result];
    bool is_kept = holding->func->regs.items[instr->result].is_variable;
    bool was_variable = holding->func->regs.items[instr->args[0]].is_variable;
    if (is_kept && was_variable) {
        from->is_shared = true; // two variables
    } else if (is_kept) {
        to->is_generator = to->is_generator || from->is_generator;
        to->is_shared = to->is_shared || from->is_shared || from->n_uses > 1;
    } else if (was_variable) {
        from->is_shared = from->is_shared || to->is_shared;
        from->is_iterated = from->is_iterated || to->is_iterated;
    } else {
        from->is_shared = true;
    }
}

static IrInstr *insert_copy(const Holding *holding, IrInstr ***link, IrReg variable)
{
    IrReg old = ir_reg_new(holding->program, holding->func, IR_KIND_ANY, STR(""));
    holding->func->regs.items[old].may_be_unbound = true;
    IrInstr *copy = insert_instr(holding->program, link, IR_COPY, old, (**link)->span);
    instr_set_args(holding->program, copy, &variable, 1);
    return copy;
}

static void insert_close(const Holding *holding, IrInstr ***link, IrReg reg, Span span)
{
    IrInstr *close = insert_instr(holding->program, link, IR_CLOSE, IR_NO_REG, span);
    instr_set_args(holding->program, close, &reg, 1);
}

static bool is_held(const Holding *holding, IrReg reg)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        if (holding->variables.items[i] == reg) {
            return true;
        }
    }
    return false;
}

static void close_all(const Holding *holding, IrInstr ***link, Span span)
{
    for (size_t i = 0; i < holding->variables.len; i++) {
        insert_close(holding, link, holding->variables.items[i], span);
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
        if (instr->op == IR_RETURN) {
            close_all(holding, &link, instr->span);
        } else if (instr->result != IR_NO_REG && is_held(holding, instr->result)) {
            const IrInstr *old = insert_copy(holding, &link, instr->result);
            IrInstr **behind = &instr->next;
            insert_close(holding, &behind, old->result, instr->span);
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
    IrFunc *func = holding->func;
    IrBlock *body = func->body;
    Span end = {func->span.end, func->span.end};
    func->body = ir_block_new(program);
    IrReg exception = ir_reg_new(program, func, IR_KIND_OBJECT, STR(""));
    IrInstr *attempt = ir_append(program, func->body, IR_TRY, exception, NULL, 0, end);
    ir_set_blocks(program, attempt, (IrBlock *[]){body, NULL}, 2);
    IrReg outer = ir_reg_new(program, func, IR_KIND_ANY, STR(""));
    (void)ir_append(program, attempt->blocks[1], IR_HANDLED_OUTER, outer, NULL, 0, end);
    (void)ir_append(program, attempt->blocks[1], IR_HANDLED_SET, IR_NO_REG, &outer, 1, end);
    for (size_t i = 0; i < holding->variables.len; i++) {
        (void)ir_append(program, attempt->blocks[1], IR_CLOSE, IR_NO_REG,
                        &holding->variables.items[i], 1, end);
    }
    (void)ir_append(program, attempt->blocks[1], IR_RERAISE, IR_NO_REG, &exception, 1, end);
}

/// At the end of a program the variables of its module go: those whose name begins with one `_` first.
static void order_variables(Holding *holding)
{
    for (int pass = 0; pass < 2; pass++) {
        for (IrReg reg = 0; reg < holding->func->regs.len; reg++) {
            const IrRegInfo *info = &holding->func->regs.items[reg];
            bool is_first = info->name.len > 0 && info->name.ptr[0] == '_' &&
                            !str_starts_with(info->name, STR("__"));
            const Held *held = &holding->held[reg];
            bool is_alone = !held->is_shared && (!held->is_iterated || holding->defs[reg].n == 1);
            if (info->is_variable && held->is_generator && is_alone && is_first == (pass == 0)) {
                array_push(holding->program->arena, &holding->variables, reg);
            }
        }
    }
}

static void accept_call(void *context, IrInstr *instr)
{
    Holding *holding = context;
    if (instr->op != IR_CALL || instr->result == IR_NO_REG || instr->callee == NULL) {
        return;
    }
    IrReg reg = instr->result;
    bool is_moved = holding->func->regs.items[reg].is_variable;
    // a temporary: it goes to one variable, by the copy that stands right behind
    if (!is_moved && instr->next != NULL && instr->next->op == IR_COPY &&
        instr->next->args[0] == reg) {
        reg = instr->next->result;
    }
    if (is_held(holding, reg)) {
        instr->is_owned = true;
    }
}

void own_main_variables(IrProgram *program, const bool *needs_close)
{
    IrFunc *func = program->modules.items[0]->func;
    Holding holding = {
        .program = program,
        .func = func,
        .needs_close = needs_close,
        .defs = func_defs(program, func),
        .held = ARENA_ARRAY(program->arena, Held, func->regs.len),
    };
    each_instr(func->body, see_instr, &holding);
    each_instr(func->body, see_copy, &holding);
    order_variables(&holding);
    if (holding.variables.len > 0) {
        each_instr(func->body, accept_call, &holding);
        close_in_block(&holding, func->body);
        close_when_raised(&holding);
        for (size_t i = 0; i < holding.variables.len; i++) {
            func->regs.items[holding.variables.items[i]].may_be_unbound = true;
        }
    }
}
