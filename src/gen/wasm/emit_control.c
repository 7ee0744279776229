// SPDX-License-Identifier: Apache-2.0
// Blocks, loops, branches; the dispatch of operations to their themes.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

// --- Branches -------------------------------------------------------------------------------------------------------

/// The two ways of an IF, whose numbers begin at `inside`, between `begin_else` (or none) and the end.
static void op_if(FuncGen *f, const IrInstr *instr)
{
    uint32_t inside = f->number + 1;
    if (fg_has_yield(instr)) {
        fg_push_choice(f, instr);
    } else {
        fg_get(f, instr->args[0]);
    }
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    inside = op_block(f, instr->blocks[0], inside);
    bool is_dead = f->is_dead && instr->n_blocks > 1;
    f->is_dead = false;
    if (instr->n_blocks > 1) {
        wmod_else(f->code);
        op_block(f, instr->blocks[1], inside);
    }
    wmod_end(f->code);
    f->is_dead = f->is_dead && is_dead;
}

/// How the operation at hand decides an IF that follows it.
typedef struct Decision {
    uint32_t at;    // number of the IF; 0: there is none
    uint32_t truth; // of the TRUTH of what a COMPARE gives, or of the operation itself
    bool if_true;   // the first way is taken where it is true
    bool is_next;   // it is NEXT, and the IF asks whether there was a value
} Decision;

/// Emit the operation at hand and the IF, as jumps.
static void op_if_jumping(FuncGen *f, Decision decision)
{
    const IrInstr *instr = f->live.instrs[decision.at].instr;
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    WasmLabel otherwise = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    if (decision.is_next) {
        fg_branch_next(f, otherwise);
    } else {
        fg_branch(f, decision.truth, decision.if_true, otherwise);
    }
    fg_release_scratch(f);
    uint32_t inside = op_block(f, instr->blocks[0], decision.at + 1);
    bool is_dead = f->is_dead;
    if (!is_dead) {
        wmod_br(f->code, done);
    }
    wmod_end(f->code);
    f->is_dead = false;
    if (instr->n_blocks > 1) {
        op_block(f, instr->blocks[1], inside);
    }
    wmod_end(f->code);
    f->is_dead = f->is_dead && is_dead;
}

/// Whether operation `number` is `op` on `reg`.
static bool is_use(const FuncGen *f, uint32_t number, IrOp op, IrReg reg)
{
    const IrInstr *instr = f->live.instrs[number].instr;
    return instr->op == op && instr->args[0] == reg;
}

/// … and nothing uses the register after it.
static bool is_last_use(const FuncGen *f, uint32_t number, IrOp op, IrReg reg)
{
    return is_use(f, number, op, reg) && f->live.instrs[number].is_last_use;
}

/// The IF that the operation at hand decides, if it is NEXT, COMPARE or TRUTH.
static Decision find_decision(const FuncGen *f)
{
    const IrInstr *first = fg_info(f)->instr, *last = first;
    Decision decision = {.at = fg_info(f)->end, .truth = f->number, .if_true = true};
    decision.is_next = first->op == IR_NEXT && f->iter_index[first->args[0]] != 0;
    if (last->next != NULL && decision.is_next &&
        is_use(f, decision.at, IR_IS_VALUE, first->result)) {
        last = last->next;
    } else if (last->next != NULL && first->op == IR_COMPARE &&
               is_last_use(f, decision.at, IR_TRUTH, first->result)) {
        decision.truth = decision.at;
        last = last->next;
    } else if (first->op != IR_COMPARE && first->op != IR_TRUTH) {
        return (Decision){0};
    }
    decision.at = last == first ? decision.at : f->live.instrs[decision.at].end;
    while (last->next != NULL && !decision.is_next &&
           is_last_use(f, decision.at, IR_NOT, last->result)) {
        decision.if_true = !decision.if_true;
        decision.at = f->live.instrs[decision.at].end;
        last = last->next;
    }
    bool is_if = last->next != NULL && is_last_use(f, decision.at, IR_IF, last->result) &&
                 !fg_has_yield(last->next);
    return is_if ? decision : (Decision){0};
}

static void op_switch(FuncGen *f, const IrInstr *instr)
{
    uint32_t n = instr->n_blocks, inside = f->number + 1;
    WasmLabel *cases = ARENA_ARRAY(f->gen->arena, WasmLabel, n);
    WasmLabel done = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    for (uint32_t i = n; i-- > 0;) {
        cases[i] = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    }
    if (fg_has_yield(instr)) {
        fg_push_choice(f, instr);
    } else {
        fg_get(f, instr->args[0]);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_SHR_S);
        fg_op(f, WOP_I32_WRAP_I64);
    }
    wmod_br_table(f->code, cases, n - 1, cases[n - 1]);
    bool is_dead = true;
    for (uint32_t i = 0; i < n; i++) {
        wmod_end(f->code);
        f->is_dead = false;
        inside = op_block(f, instr->blocks[i], inside);
        if (!f->is_dead && i + 1 < n) {
            wmod_br(f->code, done);
        }
        is_dead = is_dead && f->is_dead;
    }
    wmod_end(f->code);
    f->is_dead = is_dead;
}

// --- Blocks and loops -----------------------------------------------------------------------------------------------

static void op_label_block(FuncGen *f, const IrInstr *instr)
{
    FuncLabel *label = &f->labels[instr->imm.index];
    label->label = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    op_block(f, instr->blocks[0], f->number + 1);
    wmod_end(f->code);
    f->is_dead = f->is_dead && !label->is_left;
}

/// Look for an interrupt.
static void op_poll(FuncGen *f)
{
    fg_i32(f, (int32_t)runtime_data(RUNTIME_DATA_interrupts));
    fg_load(f, WOP_I64_LOAD, LAYOUT_INTERRUPTS_LIMIT);
    fg_op(f, WOP_I64_EQZ);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    fg_cold_begin(f);
    fg_before_call(f);
    fg_frame(f);
    fg_call(f, RUNTIME_entry_slow);
    fg_cold_end(f);
    wmod_end(f->code);
}

static void op_loop(FuncGen *f, const IrInstr *instr)
{
    uint32_t number = f->number;
    FuncLabel *label = &f->labels[instr->imm.index];
    label->label = wmod_block(f->code, WOP_LOOP, WBLOCK_NONE);
    f->n_loops++;
    op_block(f, instr->blocks[0], number + 1);
    f->n_loops--;
    if (!f->is_dead) {
        f->number = number;
        op_poll(f);
        wmod_br(f->code, label->label);
    }
    wmod_end(f->code);
    f->is_dead = true;
}

/// Go behind the BLOCK of this number.
static void leave(FuncGen *f, uint32_t label)
{
    f->labels[label].is_left = true;
    wmod_br(f->code, f->labels[label].label);
}

void fg_leave_if(FuncGen *f, uint32_t label)
{
    f->labels[label].is_left = true;
    wmod_br_if(f->code, f->labels[label].label);
}

static void op_leave(FuncGen *f, const IrInstr *instr)
{
    leave(f, instr->imm.index);
}

static void op_again(FuncGen *f, const IrInstr *instr)
{
    op_poll(f);
    wmod_br(f->code, f->labels[instr->imm.index].label);
}

static void op_return(FuncGen *f, const IrInstr *instr)
{
    if (f->ir->is_generator) {
        fg_return_from_generator(f, instr);
        return;
    }
    fg_get(f, instr->args[0]);
    fg_convert(f, fg_kind(f, instr->args[0]), f->ir->result_kind);
    if (f->outer != NULL) {
        wmod_br(f->code, f->exit);
    } else {
        fg_op(f, WOP_RETURN);
    }
}

static void op_unreachable(FuncGen *f, const IrInstr *instr)
{
    (void)instr;
    fg_op(f, WOP_UNREACHABLE);
}

// --- Dispatch -------------------------------------------------------------------------------------------------------

typedef void Emit(FuncGen *f, const IrInstr *instr);

static Emit *const EMITTERS[IR_OP_COUNT] = {
    [IR_IF] = op_if,
    [IR_SWITCH] = op_switch,
    [IR_BLOCK] = op_label_block,
    [IR_LOOP] = op_loop,
    [IR_LEAVE] = op_leave,
    [IR_AGAIN] = op_again,
    [IR_RETURN] = op_return,
    [IR_UNREACHABLE] = op_unreachable,
    [IR_TRY] = op_try,
    [IR_RAISE] = op_raise,
    [IR_RERAISE] = op_reraise,
    [IR_RAISE_HANDLED] = op_raise_handled,
    [IR_HANDLED_OUTER] = op_handled_outer,
    [IR_HANDLED_SET] = op_handled_set,
    [IR_YIELD] = op_yield,
    [IR_RESUME] = op_resume,
    [IR_RESUME_HANDLING] = op_resume,
    [IR_YIELD_FROM] = op_yield_from,
    [IR_METHOD] = op_method,
    [IR_METHOD_SELF] = op_method_self,
    [IR_CLASS_NEW] = op_class_new,
    [IR_UNPACK_STAR] = op_unpack_star,
    [IR_BINARY] = op_binary,
    [IR_INPLACE] = op_binary,
    [IR_UNARY] = op_unary,
    [IR_COMPARE] = op_compare,
    [IR_TRUTH] = op_truth,
    [IR_IS] = op_is,
    [IR_NOT] = op_not,
    [IR_IS_VALUE] = op_is_value,
    [IR_COPY] = op_copy,
    [IR_INT] = op_int,
    [IR_FLOAT] = op_float,
    [IR_IMPORT_NATIVE] = op_import_native,
    [IR_BOOL] = op_bool,
    [IR_NONE] = op_none,
    [IR_CONST] = op_const,
    [IR_UNBOUND] = op_unbound,
    [IR_BUILTIN] = op_builtin,
    [IR_CHECK_BOUND] = op_check,
    [IR_CHECK_FREE] = op_check,
    [IR_CHECK_NAME] = op_check,
    [IR_CELL_NEW] = op_cell_new,
    [IR_CELL_EMPTY] = op_cell_new,
    [IR_CELL_GET] = op_cell_get,
    [IR_CELL_SET] = op_cell_set,
    [IR_CELL_CLEAR] = op_cell_set,
    [IR_OUTER_CELL] = op_outer_cell,
    [IR_GLOBAL_GET] = op_global_get,
    [IR_GLOBAL_READ] = op_global_get,
    [IR_CLOSE] = op_close,
    [IR_GLOBAL_SET] = op_global_set,
    [IR_GLOBAL_DEL] = op_global_del,
    [IR_RANGE_BEGIN] = op_range_begin,
    [IR_RANGE_NEXT] = op_range_next,
    [IR_ITER] = op_iter,
    [IR_NEXT] = op_next,
    [IR_GET_ITEM] = op_get_item,
    [IR_SET_ITEM] = op_set_item,
    [IR_TUPLE_ITEM] = op_tuple_item,
    [IR_CALL_FUNC] = op_call_func,
    [IR_CALL] = op_call,
    [IR_FUNCTION_NEW] = op_function_new,
    [IR_CALL_METHOD] = op_call_method,
    [IR_LIST_APPEND] = op_list_append,
    [IR_CALL_BOUND] = op_call_bound,
    [IR_CALL_NATIVE] = op_call_native,
    [IR_FORMAT] = op_format,
    [IR_IMPORT] = op_import,
    [IR_IMPORT_ALL] = op_import_all,
#define OP_CALL(NAME, function, arguments) [IR_##NAME] = op_runtime_call,
#include "gen/wasm/call.def"
};

static uint32_t op_one(FuncGen *f, uint32_t number)
{
    const LiveInstr *info = &f->live.instrs[number];
    f->number = number;
    if (info->is_dead) {
        return info->end;
    }
    uint32_t end = info->end;
    Decision decision = find_decision(f);
    if (decision.at != 0) {
        op_if_jumping(f, decision);
        return f->live.instrs[decision.at].end;
    }
    if (!IR_OPS[info->instr->op].may_collect && live_collects(f->ir, info->instr)) {
        fg_before_call(f); // a float becomes an object
    }
    if (EMITTERS[info->instr->op] == NULL) {
        fg_op(f, WOP_UNREACHABLE); // the runtime has nothing for it yet
    } else {
        EMITTERS[info->instr->op](f, info->instr);
    }
    fg_release_scratch(f);
    f->is_dead = f->is_dead || IR_OPS[info->instr->op].is_jump;
    return end;
}

uint32_t op_block(FuncGen *f, const IrBlock *block, uint32_t number)
{
    const IrInstr *instr = block->first;
    if (block->first_yield != 0) {
        fg_begin_resumable(f, block);
    }
    while (instr != NULL) {
        if (block->first_yield != 0 && fg_has_yield(instr)) {
            wmod_end(f->code); // a generator that goes on in it comes here
            f->is_dead = false;
        }
        uint32_t next = f->is_dead ? f->live.instrs[number].end : op_one(f, number);
        while (number != next) { // several at once where they were fused
            ML_ASSERT(f->live.instrs[number].instr == instr);
            number = f->live.instrs[number].end;
            instr = instr->next;
        }
    }
    return number;
}
