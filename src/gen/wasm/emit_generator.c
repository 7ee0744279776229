// SPDX-License-Identifier: Apache-2.0
// Generators: a resume function goes on behind the yield where it stopped. `state` is that yield's number, or 0 while the
// code runs as any other: each block with yields in it begins with a jump to the operation that holds the one meant, and
// operations with blocks choose the one that holds it.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8, WORD_BITS = 64 };

// --- What is saved ----------------------------------------------------------------------------------------------------

/// How a local is kept in slots of the generator, which the collector looks at: as Values.
typedef enum SavedForm {
    SAVED_VALUE,
    SAVED_SMALL_I32, // as a small int
    SAVED_EVEN,      // an even number: with the lowest bit set
    SAVED_F64,       // in two slots
} SavedForm;

typedef struct SavedLocal {
    uint32_t local;
    SavedForm form;
    uint32_t slot;
} SavedLocal;

/// The locals of a register, from the slot that it has.
static uint32_t locals_of(const FuncGen *f, IrReg reg, SavedLocal *out)
{
    uint32_t n = 0, slot = f->saved_slots[reg];
    IrRep rep = IR_KINDS[fg_kind(f, reg)].rep;
    SavedForm form = rep == IR_REP_F64   ? SAVED_F64
                     : rep == IR_REP_I32 ? SAVED_SMALL_I32
                                         : SAVED_VALUE;
    out[n++] = (SavedLocal){f->locals[reg], form, slot};
    if (f->iter_index[reg] != 0) {
        out[n++] = (SavedLocal){f->iter_index[reg], SAVED_SMALL_I32, slot + 1};
    }
    if (f->ranges[reg].current != 0) {
        out[n++] = (SavedLocal){f->ranges[reg].current, SAVED_VALUE, slot + 1};
        out[n++] = (SavedLocal){f->ranges[reg].end, SAVED_VALUE, slot + 2};
    }
    if (f->ranges[reg].step != 0) {
        out[n++] = (SavedLocal){f->ranges[reg].step, SAVED_EVEN, slot + 3};
    }
    return n;
}

enum { MAX_LOCALS_OF_REG = 4 };

static uint32_t n_slots_of(const FuncGen *f, IrReg reg)
{
    bool is_pair = fg_kind(f, reg) == IR_KIND_FLOAT || f->iter_index[reg] != 0;
    return f->ranges[reg].current != 0 ? MAX_LOCALS_OF_REG : is_pair ? 2 : 1;
}

/// Give slots to parameters and to all registers that live across a yield.
static uint32_t give_saved_slots(FuncGen *f)
{
    uint32_t n = f->ir->n_params;
    f->saved_slots = ARENA_ARRAY(f->gen->arena, uint32_t, f->ir->regs.len);
    for (IrReg reg = 0; reg < f->ir->regs.len; reg++) {
        f->saved_slots[reg] = reg < n ? reg : NO_SLOT;
    }
    for (uint32_t i = 0; i < f->live.n_instrs; i++) {
        const LiveInstr *info = &f->live.instrs[i];
        bool is_yield = info->instr->op == IR_YIELD || info->instr->op == IR_YIELD_FROM;
        for (uint32_t k = 0; is_yield && k < info->n_across; k++) {
            if (f->saved_slots[info->across[k]] == NO_SLOT) {
                f->saved_slots[info->across[k]] = n;
                n += n_slots_of(f, info->across[k]);
            }
        }
    }
    return n;
}

/// Push the address of the generator object.
static void push_generator(FuncGen *f)
{
    fg_local_get(f, f->generator);
    fg_op(f, WOP_I32_WRAP_I64);
}

static void shift_left_tagged(FuncGen *f)
{
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SHL);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_OR);
}

static uint32_t slot_offset(uint32_t slot)
{
    return LAYOUT_GENERATOR_SLOTS + slot * VALUE_BYTES;
}

static void save_local(FuncGen *f, SavedLocal saved)
{
    push_generator(f);
    fg_local_get(f, saved.local);
    switch (saved.form) {
    case SAVED_VALUE: break;
    case SAVED_SMALL_I32:
        fg_op(f, WOP_I64_EXTEND_I32_S);
        shift_left_tagged(f);
        break;
    case SAVED_EVEN:
        fg_i64(f, 1);
        fg_op(f, WOP_I64_OR);
        break;
    case SAVED_F64:
        fg_op(f, WOP_I64_REINTERPRET_F64);
        shift_left_tagged(f);
        fg_load(f, WOP_I64_STORE, slot_offset(saved.slot));
        push_generator(f); // the sign
        fg_local_get(f, saved.local);
        fg_op(f, WOP_I64_REINTERPRET_F64);
        fg_i64(f, WORD_BITS - 1);
        fg_op(f, WOP_I64_SHR_U);
        shift_left_tagged(f);
        saved.slot++;
        break;
    }
    fg_load(f, WOP_I64_STORE, slot_offset(saved.slot));
}

static void shift_right(FuncGen *f, WasmOp op)
{
    fg_i64(f, 1);
    fg_op(f, op);
}

static void restore_local(FuncGen *f, SavedLocal saved)
{
    push_generator(f);
    fg_load(f, WOP_I64_LOAD, slot_offset(saved.slot));
    switch (saved.form) {
    case SAVED_VALUE: break;
    case SAVED_SMALL_I32:
        shift_right(f, WOP_I64_SHR_S);
        fg_op(f, WOP_I32_WRAP_I64);
        break;
    case SAVED_EVEN:
        fg_i64(f, 1);
        fg_op(f, WOP_I64_XOR);
        break;
    case SAVED_F64:
        shift_right(f, WOP_I64_SHR_U);
        push_generator(f);
        fg_load(f, WOP_I64_LOAD, slot_offset(saved.slot + 1));
        shift_right(f, WOP_I64_SHR_U);
        fg_i64(f, WORD_BITS - 1);
        fg_op(f, WOP_I64_SHL);
        fg_op(f, WOP_I64_OR);
        fg_op(f, WOP_F64_REINTERPRET_I64);
        break;
    }
    fg_local_set(f, saved.local);
}

static void save_regs(FuncGen *f)
{
    const LiveInstr *info = fg_info(f);
    SavedLocal locals[MAX_LOCALS_OF_REG];
    for (uint32_t i = 0; i < info->n_across; i++) {
        uint32_t n = locals_of(f, info->across[i], locals);
        for (uint32_t k = 0; k < n; k++) {
            save_local(f, locals[k]);
        }
    }
}

static void restore_regs(FuncGen *f)
{
    const LiveInstr *info = fg_info(f);
    SavedLocal locals[MAX_LOCALS_OF_REG];
    for (uint32_t i = 0; i < info->n_across; i++) {
        uint32_t n = locals_of(f, info->across[i], locals);
        for (uint32_t k = 0; k < n; k++) {
            restore_local(f, locals[k]);
        }
        if (f->live.is_kept[info->across[i]]) {
            fg_store_slot(f, info->across[i]);
        }
    }
}

// --- Yields -----------------------------------------------------------------------------------------------------------

/// generator.state = number
static void set_state(FuncGen *f, uint32_t number)
{
    push_generator(f);
    fg_i32(f, (int32_t)number);
    fg_load(f, WOP_I32_STORE, LAYOUT_GENERATOR_STATE);
}

/// We are where we went on: the code runs as any other from here.
static void resumed(FuncGen *f)
{
    fg_i32(f, 0);
    fg_local_set(f, f->state);
    restore_regs(f);
}

void op_yield(FuncGen *f, const IrInstr *instr)
{
    WasmLabel here = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    fg_local_get(f, f->state);
    wmod_br_if(f->code, here);
    if (fg_kind(f, instr->args[0]) == IR_KIND_FLOAT) {
        fg_before_call(f);
    }
    fg_get_value(f, instr->args[0]);
    save_regs(f);
    set_state(f, instr->imm.index);
    fg_op(f, WOP_RETURN);
    wmod_end(f->code);
    resumed(f);
    fg_local_get(f, f->sent);
    fg_set_value(f, instr->result);
}

void op_resume(FuncGen *f, const IrInstr *instr)
{
    fg_local_get(f, f->mode);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    fg_before_call(f);
    fg_frame(f);
    fg_local_get(f, f->sent);
    fg_call(f, instr->op == IR_RESUME_HANDLING ? RUNTIME_throw_new : RUNTIME_throw);
    fg_op(f, WOP_UNREACHABLE);
    wmod_end(f->code);
}

/// Each step is the runtime's; it is asked again for each value that is sent.
void op_yield_from(FuncGen *f, const IrInstr *instr)
{
    uint32_t value = fg_scratch(f, WTYPE_I64);
    WasmLabel here = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    fg_local_get(f, f->state);
    wmod_br_if(f->code, here);
    fg_object(f, runtime_data(RUNTIME_DATA_none));
    fg_local_set(f, f->sent);
    fg_i32(f, 0);
    fg_local_set(f, f->mode);
    save_regs(f);
    wmod_end(f->code);
    resumed(f);
    fg_before_call(f);
    fg_frame(f);
    fg_local_get(f, f->generator);
    fg_get_value(f, instr->args[0]);
    fg_local_get(f, f->sent);
    fg_local_get(f, f->mode);
    fg_call(f, RUNTIME_yield_from);
    fg_local_tee(f, value);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_NE);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    save_regs(f);
    set_state(f, instr->imm.index);
    fg_local_get(f, value);
    fg_op(f, WOP_RETURN);
    wmod_end(f->code);
    push_generator(f);
    fg_load(f, WOP_I64_LOAD, LAYOUT_GENERATOR_RESULT);
    fg_set_value(f, instr->result);
}

void fg_return_from_generator(FuncGen *f, const IrInstr *instr)
{
    push_generator(f);
    fg_get_value(f, instr->args[0]);
    fg_load(f, WOP_I64_STORE, LAYOUT_GENERATOR_RESULT);
    fg_i64(f, 0);
    fg_op(f, WOP_RETURN);
}

// --- Going on ---------------------------------------------------------------------------------------------------------

/// The yields in an operation, from `*first_out` to the last: none, where that is 0.
static uint32_t yields_in(const IrInstr *instr, uint32_t *first_out)
{
    uint32_t last = 0;
    *first_out = 0;
    if (instr->op == IR_YIELD || instr->op == IR_YIELD_FROM) {
        *first_out = instr->imm.index;
        return instr->imm.index;
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        if (instr->blocks[i]->first_yield != 0) {
            *first_out = *first_out == 0 ? instr->blocks[i]->first_yield : *first_out;
            last = instr->blocks[i]->last_yield;
        }
    }
    return last;
}

bool fg_has_yield(const IrInstr *instr)
{
    uint32_t first;
    return yields_in(instr, &first) != 0;
}

/// Jump to where the yield lies that the generator goes on at. `labels`: of the operations of `block` with yields, in
/// their order; `otherwise`: the block's begin.
static void dispatch(FuncGen *f, const IrBlock *block, const WasmLabel *labels, WasmLabel otherwise)
{
    uint32_t n = block->last_yield - block->first_yield + 1, at = 0;
    WasmLabel *targets = ARENA_ARRAY(f->gen->arena, WasmLabel, n);
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        uint32_t first, last = yields_in(instr, &first);
        for (uint32_t number = first; first != 0 && number <= last; number++) {
            targets[number - block->first_yield] = labels[at];
        }
        at += first != 0 ? 1 : 0;
    }
    fg_local_get(f, f->state);
    fg_i32(f, (int32_t)block->first_yield);
    fg_op(f, WOP_I32_SUB);
    wmod_br_table(f->code, targets, n, otherwise);
}

void fg_begin_resumable(FuncGen *f, const IrBlock *block)
{
    uint32_t n = 0;
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        n += fg_has_yield(instr) ? 1 : 0;
    }
    WasmLabel *labels = ARENA_ARRAY(f->gen->arena, WasmLabel, n);
    for (uint32_t i = n; i-- > 0;) {
        labels[i] = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    }
    WasmLabel begin = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    dispatch(f, block, labels, begin);
    wmod_end(f->code);
}

/// Push whether the generator goes on in `block`: `state` is not 0 where one does.
static void push_is_in(FuncGen *f, const IrBlock *block)
{
    fg_local_get(f, f->state);
    fg_i32(f, (int32_t)block->first_yield);
    fg_op(f, WOP_I32_SUB);
    fg_i32(f, (int32_t)(block->last_yield - block->first_yield));
    fg_op(f, WOP_I32_LE_U);
}

void fg_push_choice(FuncGen *f, const IrInstr *instr)
{
    fg_local_get(f, f->state);
    wmod_block(f->code, WOP_IF, wblock_result(WTYPE_I32));
    if (instr->op == IR_IF) {
        if (instr->blocks[0]->first_yield != 0) {
            push_is_in(f, instr->blocks[0]);
        } else {
            fg_i32(f, 0);
        }
    } else {
        fg_i32(
            f,
            0); // SWITCH: how many blocks begin behind … the last one whose yields are not beyond
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            if (instr->blocks[i]->first_yield != 0) {
                push_is_in(f, instr->blocks[i]);
                fg_i32(f, (int32_t)i);
                fg_op(f, WOP_I32_MUL);
                fg_op(f, WOP_I32_ADD);
            }
        }
    }
    wmod_else(f->code);
    fg_get(f, instr->args[0]);
    if (instr->op != IR_IF) {
        fg_i64(f, 1);
        fg_op(f, WOP_I64_SHR_S);
        fg_op(f, WOP_I32_WRAP_I64);
    }
    wmod_end(f->code);
}

void fg_resume_handler(FuncGen *f, const IrInstr *instr, WasmLabel handler)
{
    if (instr->blocks[1]->first_yield == 0) {
        return;
    }
    WasmLabel here = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    push_is_in(f, instr->blocks[1]);
    fg_op(f, WOP_I32_EQZ);
    wmod_br_if(f->code, here);
    fg_i32(f, 0);
    wmod_br(f->code, handler);
    wmod_end(f->code);
}

// --- The resume function ----------------------------------------------------------------------------------------------

void fg_begin_generator(FuncGen *f)
{
    f->state = wmod_local(f->func, WTYPE_I32, STR("state"));
    f->gen->funcs[f->ir->number].n_saved = give_saved_slots(f);
    push_generator(f);
    fg_load(f, WOP_I32_LOAD, LAYOUT_GENERATOR_STATE);
    fg_local_set(f, f->state);
    if (f->ir->n_cells > 0) {
        f->callee = wmod_local(f->func, WTYPE_I64, STR("callee"));
        push_generator(f);
        fg_load(f, WOP_I64_LOAD, LAYOUT_GENERATOR_FUNCTION);
        fg_local_set(f, f->callee);
    }
    for (IrReg reg = 0; reg < f->ir->n_params;
         reg++) { // what lives across a yield is put there again
        SavedLocal saved = {f->locals[reg], SAVED_VALUE, reg};
        restore_local(f, saved);
        if (f->live.is_kept[reg]) {
            fg_store_slot(f, reg);
        }
    }
}
