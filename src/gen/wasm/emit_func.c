// SPDX-License-Identifier: Apache-2.0
// One function: its typed entry with frame check, and the generic entry that unpacks arguments for it.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum { VALUE_BYTES = 8 };

/// Bits of (limit - frame) that are set where depth or shadow stack are beyond the limit: docs/wasm.md.
static const int64_t FRAME_OVER = INT64_MIN | (int64_t)(FRAME_CALL >> 1);

// --- Locals ---------------------------------------------------------------------------------------------------------

static uint32_t n_hidden_params(const IrFunc *func)
{
    return func->n_cells > 0 ? 2 : 1; // frame, callee
}

static const WasmFuncType *typed_type(Gen *gen, const IrFunc *func)
{
    uint32_t n_hidden = n_hidden_params(func);
    WasmType *types = ARENA_ARRAY(gen->arena, WasmType, n_hidden + func->n_params);
    for (uint32_t i = 0; i < n_hidden; i++) {
        types[i] = WTYPE_I64;
    }
    for (uint32_t i = 0; i < func->n_params; i++) {
        types[n_hidden + i] = fg_type(func->regs.items[i].kind);
    }
    WasmType result = fg_type(func->result_kind);
    return wmod_type(gen->module, types, n_hidden + func->n_params, &result, 1);
}

/// Note where `block` gives registers their values: how often, and by which INT or CONST.
static void find_assigned(const IrBlock *block, uint32_t *counts, const IrInstr **constants)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (instr->result != IR_NO_REG) {
            counts[instr->result]++;
            constants[instr->result] = instr->op == IR_INT || instr->op == IR_CONST ? instr : NULL;
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            find_assigned(instr->blocks[i], counts, constants);
        }
    }
}

/// Find of each register the INT or CONST that is its only value: a use of it, which has been checked to have a value,
/// has this one.
static void find_constants(FuncGen *f)
{
    uint32_t n = (uint32_t)f->ir->regs.len;
    uint32_t *counts = ARENA_ARRAY(f->gen->arena, uint32_t, n);
    const IrInstr **found = ARENA_ARRAY(f->gen->arena, const IrInstr *, n);
    f->constants = ARENA_ARRAY(f->gen->arena, const IrInstr *, n);
    f->is_empty_text = ARENA_ARRAY(f->gen->arena, bool, n);
    find_assigned(f->ir->body, counts, found);
    for (IrReg reg = f->ir->n_params; reg < n; reg++) {
        if (counts[reg] != 1 || found[reg] == NULL) {
            continue;
        }
        const IrConst *constant = found[reg]->op == IR_CONST ? found[reg]->imm.constant : NULL;
        f->constants[reg] = constant == NULL ? found[reg] : NULL;
        f->is_empty_text[reg] =
            constant != NULL && constant->kind == IR_CONST_STR && constant->text.len == 0;
    }
}

/// What is alive where in `ir`, found once.
static Liveness live_of(Gen *gen, const IrFunc *ir)
{
    FuncEntry *entry = &gen->funcs[ir->number];
    if (!entry->has_live) {
        entry->live = live_new(gen->arena, ir);
        entry->has_live = true;
    }
    return entry->live;
}

/// `ir` in the wasm function `func`, with locals of its own for registers from `first` on.
static FuncGen func_begin(Gen *gen, const IrFunc *ir, WasmFunc *func, IrReg first)
{
    FuncGen f = {.gen = gen, .ir = ir, .func = func, .code = &func->code};
    f.live = live_of(gen, ir);
    f.locals = ARENA_ARRAY(gen->arena, uint32_t, ir->regs.len);
    f.ranges = ARENA_ARRAY(gen->arena, RangeLocals, ir->regs.len);
    f.iter_index = ARENA_ARRAY(gen->arena, uint32_t, ir->regs.len);
    f.is_list = ARENA_ARRAY(gen->arena, bool, ir->regs.len);
    f.labels = ARENA_ARRAY(gen->arena, FuncLabel, ir->n_labels);
    find_constants(&f);
    f.magnitudes = magnitudes_new(gen->arena, ir, f.constants, f.live.n_instrs);
    if (f.live.has_try) {
        f.exception = wmod_local(func, WTYPE_I32, STR("exception"));
        f.stack = wmod_local(func, WTYPE_I32, STR("stack"));
    }
    for (IrReg reg = first; reg < ir->regs.len; reg++) {
        const IrRegInfo *info = &ir->regs.items[reg];
        f.locals[reg] = wmod_local(func, fg_type(info->kind), info->name);
    }
    fg_find_loops(&f);
    return f;
}

// --- Entry ----------------------------------------------------------------------------------------------------------

/// What a call adds to the frame: one to the depth, and what lies in the shadow stack.
static uint64_t frame_size(const FuncGen *f, uint32_t n_window)
{
    return FRAME_CALL + fg_slot_offset(f, f->live.n_slots + n_window);
}

/// Depth, shadow stack and interrupts, in one go. Returns the number of the constant that is the frame's size with its
/// window, which is known at the end.
static size_t check_frame(FuncGen *f)
{
    uint32_t top = fg_scratch(f, WTYPE_I64);
    fg_i32(f, (int32_t)runtime_data(RUNTIME_DATA_interrupts));
    fg_load(f, WOP_I64_LOAD, LAYOUT_INTERRUPTS_LIMIT);
    fg_local_get(f, f->frame);
    size_t size = f->code->instrs.len;
    fg_i64(f, 0);
    fg_op(f, WOP_I64_ADD);
    fg_local_tee(f, top);
    fg_op(f, WOP_I64_SUB);
    fg_i64(f, FRAME_OVER);
    fg_op(f, WOP_I64_AND);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_NE);
    wmod_block(f->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(f->code);
    if (f->live.may_raise) {
        fg_mark(f, 0); // the caller is where a RecursionError comes from
    }
    fg_local_get(f, top);
    f->is_cold = true;
    fg_call(f, RUNTIME_entry_slow); // which does not collect: our slots are no values yet
    f->is_cold = false;
    wmod_end(f->code);
    return size;
}

static void clear_slots(FuncGen *f)
{
    for (uint32_t slot = 0; slot < f->live.n_slots; slot++) {
        if (f->live.clear[slot]) {
            fg_base(f);
            fg_i64(f, 0);
            fg_load(f, WOP_I64_STORE, fg_slot_offset(f, slot));
        }
    }
}

static void keep_params(FuncGen *f)
{
    if (fg_keeps_callee(f)) {
        fg_base(f);
        fg_local_get(f, f->callee);
        fg_load(f, WOP_I64_STORE, VALUE_BYTES);
    }
    for (IrReg reg = 0; reg < f->ir->n_params; reg++) {
        if (f->live.is_kept[reg]) {
            fg_store_slot(f, reg);
        }
    }
}

static size_t enter(FuncGen *f)
{
    size_t size = check_frame(f);
    clear_slots(f);
    keep_params(f);
    fg_keep_handled(f);
    if (f->live.has_try) {
        wmod_global_get(f->code, f->gen->stack_pointer);
        fg_local_set(f, f->stack);
    }
    fg_release_scratch(f);
    return size;
}

static void body(FuncGen *f)
{
    size_t size = enter(f);
    if (f->ir->is_generator) {
        fg_begin_generator(f);
    }
    op_block(f, f->ir->body, 0);
    fg_op(f, WOP_UNREACHABLE);
    f->code->instrs.items[size].bits = frame_size(f, f->max_window);
}

// --- The typed entry ------------------------------------------------------------------------------------------------

static void typed_entry(Gen *gen, const IrFunc *ir, WasmFunc *func)
{
    uint32_t n_hidden = n_hidden_params(ir);
    FuncGen f = func_begin(gen, ir, func, ir->n_params);
    wmod_name_local(func, 0, STR("frame"));
    if (n_hidden > 1) {
        f.callee = 1;
        wmod_name_local(func, 1, STR("callee"));
    }
    for (IrReg reg = 0; reg < ir->n_params; reg++) {
        f.locals[reg] = n_hidden + reg;
        wmod_name_local(func, n_hidden + reg, ir->regs.items[reg].name);
    }
    body(&f);
}

// --- In place of a call ---------------------------------------------------------------------------------------------

enum {
    MAX_INLINED = 40,       // operations of a function that may be written in place of calls
    MAX_INLINED_ALL = 400,  // … and of all of them in one function
    MAX_INLINED_TWICE = 24, // … of one that may be written into itself, and there once more
    MAX_NESTED = 3,
};

/// How often `ir` is being written, one within the other, and how many there are.
static uint32_t count_nested(const FuncGen *f, const IrFunc *ir, uint32_t *n_all_out)
{
    uint32_t n = 0;
    *n_all_out = 0;
    for (; f != NULL; f = f->outer) {
        n += f->ir == ir ? 1 : 0;
        (*n_all_out)++;
    }
    return n;
}

static FuncGen *outermost(FuncGen *f)
{
    while (f->outer != NULL) {
        f = f->outer;
    }
    return f;
}

bool fg_may_inline(FuncGen *f, const IrFunc *callee)
{
    Liveness live = live_of(f->gen, callee);
    uint32_t n_all, n_nested = count_nested(f, callee, &n_all);
    FuncGen *top = outermost(f);
    uint32_t max_nested = live.n_instrs <= MAX_INLINED_TWICE ? MAX_NESTED : 2;
    bool is_hot = top->ir->kind == IR_FUNC_DEF || top->n_loops > 0 || f->n_loops > 0;
    return is_hot && !callee->is_generator && !live.has_try && live.n_instrs <= MAX_INLINED &&
           n_nested < max_nested && n_all < MAX_NESTED &&
           top->n_inlined + live.n_instrs <= MAX_INLINED_ALL;
}

/// The arguments, the function object first where the callee has cells, are on the stack; its result will be. Frame,
/// depth, marks and slots are those of a call.
void fg_inline(FuncGen *outer, const IrFunc *callee)
{
    FuncGen f = func_begin(outer->gen, callee, outer->func, 0);
    f.outer = outer;
    f.frame = wmod_local(f.func, WTYPE_I64, STR("frame"));
    outermost(outer)->n_inlined += f.live.n_instrs;
    for (IrReg reg = callee->n_params; reg-- > 0;) {
        fg_local_set(&f, f.locals[reg]);
    }
    if (callee->n_cells > 0) {
        f.callee = wmod_local(f.func, WTYPE_I64, STR("callee"));
        fg_local_set(&f, f.callee);
    }
    fg_frame(outer);
    fg_local_set(&f, f.frame);
    for (uint32_t i = 0; i < f.live.n_entry; i++) { // locals keep what they had the last time
        IrReg reg = f.live.entry[i];
        if (reg >= callee->n_params && fg_type(fg_kind(&f, reg)) == WTYPE_I64) {
            fg_i64(&f, 0);
            fg_local_set(&f, f.locals[reg]);
        }
    }
    f.exit = wmod_block(f.code, WOP_BLOCK, wblock_result(fg_type(callee->result_kind)));
    body(&f);
    wmod_end(f.code);
}

// --- The generic entry ----------------------------------------------------------------------------------------------

/// (frame, callee, args) → Value: `args` are the addresses of one Value for each parameter.
static void generic_entry(Gen *gen, const IrFunc *ir, const WasmFunc *typed, WasmFunc *func)
{
    enum { FRAME, CALLEE, ARGS };
    FuncGen f = {
        .gen = gen, .ir = ir, .func = func, .code = &func->code, .frame = FRAME, .is_entry = true};
    fg_local_get(&f, FRAME);
    if (ir->n_cells > 0) {
        fg_local_get(&f, CALLEE);
    }
    for (IrReg reg = 0; reg < ir->n_params; reg++) {
        fg_local_get(&f, ARGS);
        fg_load(&f, WOP_I64_LOAD, reg * VALUE_BYTES);
        fg_convert(&f, IR_KIND_ANY, ir->regs.items[reg].kind);
    }
    wmod_call(f.code, typed);
    fg_convert(&f, ir->result_kind, IR_KIND_ANY);
}

// --- Both -----------------------------------------------------------------------------------------------------------

/// (frame, generator, sent, mode) → Value: what is yielded, or NO_VALUE at the end
static void resume_function(Gen *gen, const IrFunc *ir, WasmFunc *func)
{
    enum { FRAME, GENERATOR, SENT, MODE };
    FuncGen f = func_begin(gen, ir, func, 0);
    f.frame = FRAME;
    f.generator = GENERATOR;
    f.sent = SENT;
    f.mode = MODE;
    wmod_name_local(func, FRAME, STR("frame"));
    wmod_name_local(func, GENERATOR, STR("generator"));
    wmod_name_local(func, SENT, STR("sent"));
    wmod_name_local(func, MODE, STR("mode"));
    body(&f);
}

void gen_declare_func(Gen *gen, const IrFunc *ir)
{
    FuncEntry *entry = &gen->funcs[ir->number];
    if (!ir->is_generator) {
        entry->typed = wmod_func(gen->module, typed_type(gen, ir), ir->qualname);
    }
    if (ir->is_called_generically || ir->is_generator) {
        const WasmFuncType *type =
            wmod_signature(gen->module, ir->is_generator ? "IIIi:I" : "IIi:I");
        entry->generic = wmod_func(gen->module, type, ir->is_generator ? ir->qualname : (Str){0});
        entry->table_index = RUNTIME_IMAGE.table_size + (uint32_t)gen->table_funcs.len;
        array_push(gen->arena, &gen->table_funcs, entry->generic);
    }
}

void gen_func(Gen *gen, const IrFunc *ir)
{
    FuncEntry *entry = &gen->funcs[ir->number];
    if (ir->is_generator) {
        resume_function(gen, ir, entry->generic);
        return;
    }
    typed_entry(gen, ir, entry->typed);
    if (entry->generic != NULL) {
        generic_entry(gen, ir, entry->typed, entry->generic);
    }
}
