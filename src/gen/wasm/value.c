// SPDX-License-Identifier: Apache-2.0
// Registers on and off the stack, Values, slots of the shadow stack.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

// --- Instructions ---------------------------------------------------------------------------------------------------

void fg_op(FuncGen *f, WasmOp op)
{
    wmod_op(f->code, op);
}

void fg_local_get(FuncGen *f, uint32_t local)
{
    wmod_local_get(f->code, local);
}

void fg_local_set(FuncGen *f, uint32_t local)
{
    wmod_local_set(f->code, local);
}

void fg_local_tee(FuncGen *f, uint32_t local)
{
    wmod_local_tee(f->code, local);
}

void fg_i32(FuncGen *f, int32_t value)
{
    wmod_i32_const(f->code, value);
}

void fg_i64(FuncGen *f, int64_t value)
{
    wmod_i64_const(f->code, value);
}

void fg_load(FuncGen *f, WasmOp op, uint32_t offset)
{
    wmod_mem(f->code, op, offset);
}

void fg_call(FuncGen *f, RuntimeFunc func)
{
    wmod_call(f->code, f->is_cold ? gen_runtime_cold(f->gen, func) : gen_runtime(f->gen, func));
}

// --- Scratch locals -------------------------------------------------------------------------------------------------

uint32_t fg_scratch(FuncGen *f, WasmType type)
{
    for (size_t i = 0; i < f->scratches.len; i++) {
        FuncScratch *scratch = &f->scratches.items[i];
        if (scratch->type == type && !scratch->is_used) {
            scratch->is_used = true;
            return scratch->local;
        }
    }
    FuncScratch scratch = {type, wmod_local(f->func, type, (Str){0}), true};
    array_push(f->gen->arena, &f->scratches, scratch);
    return scratch.local;
}

void fg_release_scratch(FuncGen *f)
{
    for (size_t i = 0; i < f->scratches.len; i++) {
        f->scratches.items[i].is_used = false;
    }
}

// --- Frame and slots ------------------------------------------------------------------------------------------------

const LiveInstr *fg_info(const FuncGen *f)
{
    return &f->live.instrs[f->number];
}

/// Where the slots end that the operation at hand shows to the collector: there its window begins.
static uint32_t window_offset(const FuncGen *f)
{
    return f->is_entry ? 0 : fg_slot_offset(f, fg_info(f)->n_frame);
}

void fg_window_frame(FuncGen *f, uint32_t n)
{
    f->max_window = n > f->max_window ? n : f->max_window;
    fg_local_get(f, f->frame);
    if (!f->is_entry) {
        fg_i64(f, (int64_t)(FRAME_CALL + window_offset(f) + n * VALUE_BYTES));
        fg_op(f, WOP_I64_ADD);
    }
}

void fg_frame(FuncGen *f)
{
    fg_window_frame(f, 0);
}

void fg_base(FuncGen *f)
{
    fg_local_get(f, f->frame);
    fg_op(f, WOP_I32_WRAP_I64);
    fg_i32(f, (int32_t)(FRAME_CALL - 1));
    fg_op(f, WOP_I32_AND);
}

void fg_mark(FuncGen *f, int64_t mark)
{
    fg_base(f);
    fg_i64(f, mark);
    fg_load(f, WOP_I64_STORE, 0);
}

/// The row of `span` in the function's positions: the latest, where that is the same.
static uint32_t position_of(FuncGen *f, Span span)
{
    FuncEntry *entry = &f->gen->funcs[f->ir->number];
    size_t n = entry->positions.len;
    Span *latest = n == 0 ? NULL : &entry->positions.items[n - 1];
    if (latest == NULL || latest->start != span.start || latest->end != span.end) {
        array_push(f->gen->arena, &entry->positions, span);
    }
    return (uint32_t)entry->positions.len - 1;
}

/// The mark of a place: its number, as runtime/unwind.h has it.
static int64_t mark_of(FuncGen *f, uint32_t position)
{
    Gen *gen = f->gen;
    size_t n = gen->places.len;
    Place *latest = n == 0 ? NULL : &gen->places.items[n - 1];
    if (latest == NULL || latest->func != f->ir->number || latest->position != position) {
        Place place = {f->ir->number, position};
        array_push(gen->arena, &gen->places, place);
    }
    return (int64_t)(int32_t)(0x80000000U | (uint32_t)(gen->places.len - 1) << 1);
}

void fg_set_position(FuncGen *f)
{
    fg_mark(f, mark_of(f, position_of(f, fg_info(f)->instr->span)));
}

bool fg_keeps_callee(const FuncGen *f)
{
    return f->live.may_raise && f->ir->n_cells > 0 && !f->ir->is_generator;
}

uint32_t fg_slot_offset(const FuncGen *f, uint32_t slot)
{
    uint32_t n_before = (f->live.may_raise ? 1U : 0U) + (fg_keeps_callee(f) ? 1U : 0U);
    return (n_before + slot) * VALUE_BYTES;
}

void fg_store_slot(FuncGen *f, IrReg reg)
{
    fg_base(f);
    fg_local_get(f, f->locals[reg]);
    fg_load(f, WOP_I64_STORE, fg_slot_offset(f, f->live.slots[reg]));
}

void fg_spill(FuncGen *f)
{
    const LiveInstr *info = fg_info(f);
    for (uint32_t i = 0; i < info->n_across; i++) {
        IrReg reg = info->across[i];
        if (f->live.slots[reg] != NO_SLOT && !f->live.is_kept[reg]) {
            fg_store_slot(f, reg);
        }
    }
    f->is_spilled = f->is_cold;
}

void fg_before_call(FuncGen *f)
{
    fg_set_position(f);
    fg_spill(f);
}

// --- The window -----------------------------------------------------------------------------------------------------

void fg_window_address(FuncGen *f)
{
    fg_base(f);
    fg_i32(f, (int32_t)window_offset(f));
    fg_op(f, WOP_I32_ADD);
}

/// Take the Value on the stack, above the base, to the window's place `i`.
static void store_window(FuncGen *f, uint32_t i)
{
    fg_load(f, WOP_I64_STORE, window_offset(f) + i * VALUE_BYTES);
}

void fg_get_window(FuncGen *f, uint32_t i)
{
    fg_base(f);
    fg_load(f, WOP_I64_LOAD, window_offset(f) + i * VALUE_BYTES);
}

/// The object on the stack has been made of a FLOAT: if that gave a nan an identity, the register has it, too.
static void keep_identity(FuncGen *f, IrReg reg)
{
    fg_op(f, WOP_I32_WRAP_I64);
    fg_load(f, WOP_F64_LOAD, LAYOUT_FLOAT_NUMBER);
    fg_local_set(f, f->locals[reg]);
}

void fg_fill_window(FuncGen *f, const IrReg *args, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        fg_base(f);
        if (fg_kind(f, args[i]) == IR_KIND_FLOAT) {
            fg_i64(f, 0);
        } else {
            fg_get_value(f, args[i]);
        }
        store_window(f, i);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (fg_kind(f, args[i]) == IR_KIND_FLOAT) {
            fg_base(f);
            fg_window_frame(f, n);
            fg_get(f, args[i]);
            fg_call(f, RUNTIME_float_new);
            store_window(f, i);
            fg_get_window(f, i);
            keep_identity(f, args[i]);
        }
    }
}

// --- Kinds ----------------------------------------------------------------------------------------------------------

IrKind fg_kind(const FuncGen *f, IrReg reg)
{
    return f->ir->regs.items[reg].kind;
}

WasmType fg_type(IrKind kind)
{
    switch (IR_KINDS[kind].rep) {
    case IR_REP_F64: return WTYPE_F64;
    case IR_REP_I32: return WTYPE_I32;
    case IR_REP_VALUE: return WTYPE_I64;
    }
    UNREACHABLE();
}

void fg_object(FuncGen *f, uint32_t address)
{
    fg_i64(f, address);
}

/// The i32 on the stack, 0 or 1, becomes False or True.
static void box_bool(FuncGen *f)
{
    uint32_t truth = fg_scratch(f, WTYPE_I32);
    fg_local_set(f, truth);
    fg_object(f, runtime_data(RUNTIME_DATA_true));
    fg_object(f, runtime_data(RUNTIME_DATA_false));
    fg_local_get(f, truth);
    fg_op(f, WOP_SELECT);
}

static void box_float(FuncGen *f)
{
    uint32_t number = fg_scratch(f, WTYPE_F64);
    fg_local_set(f, number);
    fg_frame(f);
    fg_local_get(f, number);
    fg_call(f, RUNTIME_float_new);
}

void fg_convert(FuncGen *f, IrKind from, IrKind to)
{
    IrRep source = IR_KINDS[from].rep, target = IR_KINDS[to].rep;
    if (source == target) {
        return;
    }
    if (target == IR_REP_VALUE) {
        if (source == IR_REP_F64) {
            box_float(f);
        } else {
            box_bool(f);
        }
    } else {
        ML_ASSERT(source == IR_REP_VALUE); // a Value that is known to be of the kind
        if (target == IR_REP_F64) {
            fg_op(f, WOP_I32_WRAP_I64);
            fg_load(f, WOP_F64_LOAD, LAYOUT_FLOAT_NUMBER);
        } else {
            fg_object(f, runtime_data(RUNTIME_DATA_true));
            fg_op(f, WOP_I64_EQ);
        }
    }
}

// --- Registers ------------------------------------------------------------------------------------------------------

void fg_get(FuncGen *f, IrReg reg)
{
    fg_local_get(f, f->locals[reg]);
}

void fg_identify(FuncGen *f, IrReg reg)
{
    fg_get(f, reg);
    fg_get(f, reg);
    fg_op(f, WOP_F64_NE);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    fg_get(f, reg);
    wmod_call(f->code, gen_runtime_cold(f->gen, RUNTIME_nan_identity));
    fg_local_set(f, f->locals[reg]);
    wmod_end(f->code);
}

void fg_get_as(FuncGen *f, IrReg reg, IrKind kind)
{
    fg_get(f, reg);
    fg_convert(f, fg_kind(f, reg), kind);
    if (fg_kind(f, reg) == IR_KIND_FLOAT && IR_KINDS[kind].rep == IR_REP_VALUE) {
        uint32_t object = fg_scratch(f, WTYPE_I64);
        fg_local_tee(f, object);
        keep_identity(f, reg);
        fg_local_get(f, object);
    }
}

void fg_get_value(FuncGen *f, IrReg reg)
{
    fg_get_as(f, reg, IR_KIND_ANY);
}

void fg_get_values(FuncGen *f, const IrReg *args, uint32_t n)
{
    uint32_t n_floats = 0;
    for (uint32_t i = 0; i < n; i++) {
        n_floats += fg_kind(f, args[i]) == IR_KIND_FLOAT ? 1 : 0;
    }
    if (n_floats > 1) {
        fg_fill_window(f, args, n);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (n_floats > 1) {
            fg_get_window(f, i);
        } else {
            fg_get_value(f, args[i]);
        }
    }
}

/// A word of kind `from` on the stack goes into `reg`.
static void set_from(FuncGen *f, IrKind from, IrReg reg)
{
    if (reg == IR_NO_REG || !fg_info(f)->is_result_used) {
        fg_op(f, WOP_DROP);
        return;
    }
    fg_convert(f, from, fg_kind(f, reg));
    fg_local_set(f, f->locals[reg]);
    if (f->live.is_kept[reg]) {
        fg_store_slot(f, reg);
    }
}

void fg_set(FuncGen *f, IrReg reg)
{
    set_from(f, reg == IR_NO_REG ? IR_KIND_ANY : fg_kind(f, reg), reg);
}

void fg_set_value(FuncGen *f, IrReg reg)
{
    set_from(f, IR_KIND_ANY, reg);
}

void fg_set_f64(FuncGen *f, IrReg reg)
{
    set_from(f, IR_KIND_FLOAT, reg);
}

void fg_set_bool(FuncGen *f, IrReg reg)
{
    set_from(f, IR_KIND_BOOL, reg);
}

// --- Cold code ------------------------------------------------------------------------------------------------------

/// A local that lies in memory meanwhile.
typedef struct Saved {
    uint32_t local;
    WasmType type;
} Saved;

typedef Array(Saved) SavedLocals;

static void save(FuncGen *f, SavedLocals *saved, uint32_t local, WasmType type)
{
    if (local != 0) {
        Saved one = {local, type};
        array_push(f->gen->arena, saved, one);
    }
}

/// What is alive behind the operation at hand and not in a slot: floats, the state of loops; at polls everything.
static void find_saved(FuncGen *f, SavedLocals *saved)
{
    const LiveInstr *info = fg_info(f);
    bool is_poll = info->instr->op == IR_AGAIN || info->instr->op == IR_LOOP;
    for (uint32_t i = 0; i < info->n_live; i++) {
        IrReg reg = info->live[i];
        if (is_poll || fg_kind(f, reg) == IR_KIND_FLOAT) {
            save(f, saved, f->locals[reg], fg_type(fg_kind(f, reg)));
        }
        save(f, saved, f->ranges[reg].current, WTYPE_I64);
        save(f, saved, f->ranges[reg].end, WTYPE_I64);
        save(f, saved, f->ranges[reg].step, WTYPE_I64);
        save(f, saved, f->iter_index[reg], WTYPE_I32);
    }
}

/// Whether the code that is written is in a loop, perhaps of a function around it.
static bool in_loop(const FuncGen *f)
{
    while (f != NULL && f->n_loops == 0) {
        f = f->outer;
    }
    return f != NULL;
}

/// What the operation at hand has written to slots comes back from there.
static void load_slots(FuncGen *f)
{
    const LiveInstr *info = fg_info(f);
    for (uint32_t i = 0; i < info->n_across; i++) {
        IrReg reg = info->across[i];
        if (f->live.slots[reg] != NO_SLOT) {
            fg_base(f);
            fg_load(f, WOP_I64_LOAD, fg_slot_offset(f, f->live.slots[reg]));
            fg_local_set(f, f->locals[reg]);
        }
    }
}

/// Of this function and of those around it that it is written into. Nothing outside of loops, where it would not pay.
static SavedLocals saved_here(FuncGen *f)
{
    SavedLocals saved = {0};
    for (FuncGen *around = f; in_loop(f) && around != NULL; around = around->outer) {
        find_saved(around, &saved);
    }
    return saved;
}

/// __stack_pointer += bytes
static void move_stack(FuncGen *f, int32_t bytes)
{
    wmod_global_get(f->code, f->gen->stack_pointer);
    fg_i32(f, bytes);
    fg_op(f, WOP_I32_ADD);
    wmod_global_set(f->code, f->gen->stack_pointer);
}

/// What becomes an object in cold code gets its identity before it is put away.
static void identify_args(FuncGen *f)
{
    const IrInstr *instr = fg_info(f)->instr;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        if (live_boxes_arg(f->ir, instr, i)) {
            fg_identify(f, instr->args[i]);
        }
    }
}

void fg_cold_begin(FuncGen *f)
{
    SavedLocals saved = saved_here(f);
    if (saved.len > 0) {
        identify_args(f);
    }
    f->is_cold = true;
    f->is_spilled = false;
    if (saved.len > 0) {
        move_stack(f, -(int32_t)(saved.len * VALUE_BYTES));
    }
    for (uint32_t i = 0; i < saved.len; i++) {
        WasmType type = saved.items[i].type;
        wmod_global_get(f->code, f->gen->stack_pointer);
        fg_local_get(f, saved.items[i].local);
        fg_load(f,
                type == WTYPE_F64   ? WOP_F64_STORE
                : type == WTYPE_I32 ? WOP_I32_STORE
                                    : WOP_I64_STORE,
                i * VALUE_BYTES);
    }
}

void fg_cold_end(FuncGen *f)
{
    SavedLocals saved = saved_here(f);
    for (uint32_t i = 0; i < saved.len; i++) {
        WasmType type = saved.items[i].type;
        wmod_global_get(f->code, f->gen->stack_pointer);
        fg_load(f,
                type == WTYPE_F64   ? WOP_F64_LOAD
                : type == WTYPE_I32 ? WOP_I32_LOAD
                                    : WOP_I64_LOAD,
                i * VALUE_BYTES);
        fg_local_set(f, saved.items[i].local);
    }
    if (saved.len > 0) {
        move_stack(f, (int32_t)(saved.len * VALUE_BYTES));
    }
    for (FuncGen *around = f; f->is_spilled && in_loop(f) && around != NULL;
         around = around->outer) {
        load_slots(around);
    }
    f->is_cold = false;
}

// --- Quick and slow -------------------------------------------------------------------------------------------------

Quick fg_quick(FuncGen *f, WasmType result)
{
    Quick quick;
    f->is_quick_left = false;
    quick.done = wmod_block(f->code, WOP_BLOCK, wblock_result(result));
    quick.slow = wmod_block(f->code, WOP_BLOCK, WBLOCK_NONE);
    return quick;
}

void fg_br_if_slow(FuncGen *f, Quick quick)
{
    f->is_quick_left = true;
    wmod_br_if(f->code, quick.slow);
    wmod_unlikely(f->code);
}

void fg_slow(FuncGen *f, Quick quick)
{
    wmod_br(f->code, quick.done);
    wmod_end(f->code);
    fg_cold_begin(f);
}

void fg_quick_end(FuncGen *f)
{
    fg_cold_end(f);
    wmod_end(f->code);
}

bool fg_quick_is_all(FuncGen *f, Quick quick)
{
    if (f->is_quick_left) {
        return false;
    }
    wmod_br(f->code, quick.done);
    wmod_end(f->code);
    fg_op(f, WOP_UNREACHABLE);
    wmod_end(f->code);
    return true;
}

/// Nothing goes on behind it in this function but a handler, which finds in locals what it needs.
void fg_slow_raise(FuncGen *f, Quick quick)
{
    wmod_br(f->code, quick.done);
    wmod_end(f->code);
    f->is_cold = true;
}

void fg_raise_end(FuncGen *f)
{
    fg_op(f, WOP_UNREACHABLE);
    f->is_cold = false;
    wmod_end(f->code);
}
