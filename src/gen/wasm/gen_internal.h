// SPDX-License-Identifier: Apache-2.0
// The parts of the generator: generate.c (the module), static_data.c (constants, codes, variables), emit_func.c (one
// function: entries, frame, landing pad), value.c (registers, Values, slots), and emit_*.c: the operations by theme.
#ifndef ML_GEN_WASM_GEN_INTERNAL_H
#define ML_GEN_WASM_GEN_INTERNAL_H

#include "gen/wasm/generate.h"
#include "gen/wasm/liveness.h"
#include "gen/wasm/magnitude.h"
#include "gen/wasm/runtime_table.h"
#include "text/lines.h"

/// What is made of a function of the IR.
typedef struct FuncEntry {
    WasmFunc *typed;      // or NULL: a generator's
    WasmFunc *generic;    // in the table; a generator's resume function; or NULL
    uint32_t table_index; // of `generic`, or 0
    uint32_t code;        // address of its Code
    IrReg self;           // a parameter `self` that lives as long as each call does; or IR_NO_REG
    uint32_t n_saved;     // slots that its generator objects have
    bool has_live;
    Liveness live;
    Array(Span) positions; // of what may raise in it
} FuncEntry;

/// A program's data, which begins where the runtime's ends.
typedef struct StaticData {
    Buf bytes;
    uint32_t base;         // address of the first byte
    uint32_t globals;      // address of the first variable
    uint32_t n_roots;      // variables, and what else must be a root, from `globals` on
    uint32_t modules;      // address of the first module's slot: among the roots
    uint32_t *module_data; // by module: address of its ModuleData, 0: not there yet
    uint32_t *consts;      // addresses by number, 0: not there yet
    Map strs, floats;      // texts and bits to addresses
} StaticData;

/// A place in a function: row of its positions.
typedef struct Place {
    uint32_t func, position;
} Place;

typedef struct Gen {
    Arena *arena;
    const IrProgram *program;
    WasmModule *module;
    WasmFunc *runtime[RUNTIME_FUNC_COUNT]; // imports, made when they are first used
    WasmFunc *cold[RUNTIME_FUNC_COUNT];    // functions that call them
    WasmTable *table;
    WasmMemory *memory;
    WasmTag *exception;
    WasmGlobal *stack_pointer;
    FuncEntry *funcs;   // by number
    WasmFunc **imports; // by module: runs it once; or NULL
    bool *is_deleted;   // of each module variable: some GLOBAL_DEL empties it
    Array(WasmFunc *) table_funcs;
    Array(Place) places; // what marks stand for, by number
    StaticData data;
    LineIndex *lines; // by module
} Gen;

/// A local for intermediate results.
typedef struct FuncScratch {
    WasmType type;
    uint32_t local;
    bool is_used; // by the operation that is emitted
} FuncScratch;

/// The locals that hold the state of a RANGE_BEGIN's loop, beside its register.
typedef struct RangeLocals {
    uint32_t current; // i64, a tagged int: the next value
    uint32_t
        end; // i64: `current` behind the last one. There, and the register not NO_VALUE: it is an iterator
    uint32_t step; // i64, what is added to `current`; 0: the range has the step of `constant`
    const IrInstr *constant; // INT, or NULL
} RangeLocals;

typedef struct FuncLabel {
    WasmLabel label;
    bool is_left; // something goes behind the BLOCK
} FuncLabel;

/// The code of one function while it is written.
typedef struct FuncGen {
    struct FuncGen *outer; // in whose code this one is written, in place of a call; or NULL
    WasmLabel exit;        // then: RETURN goes there
    uint32_t n_inlined;    // operations of such functions in it
    uint32_t n_loops;      // around the operation at hand
    Gen *gen;
    const IrFunc *ir;
    WasmFunc *func;
    WasmCode *code;
    Liveness live;
    uint32_t number; // of the operation that is emitted
    bool is_dead;    // what comes now is never reached

    uint32_t *locals;          // of each register
    const IrInstr **constants; // of each register: the INT that is its only value, or NULL
    bool *is_empty_text;       // … "" is its only value
    Magnitudes magnitudes;
    RangeLocals *ranges;  // of each register; `current` 0: none
    uint32_t *iter_index; // of each register that holds an iterator of its own: a local, else 0
    bool *is_list;        // … of those: it is certainly a list
    uint32_t frame;       // parameter: the caller's frame
    bool is_entry;        // a generic entry: `frame` is all there is
    uint32_t callee;      // i64: the function object; 0: none
    uint32_t stack;       // i32: __stack_pointer as it was at the entry
    uint32_t exception;   // i32: what a handler has caught
    uint32_t handled;     // i64: what was being handled at the entry
    uint32_t method_self; // i64: of METHOD, for METHOD_SELF
    uint32_t state;       // i32: of a generator, the yield to resume at
    uint32_t generator, sent, mode; // parameters of a resume function
    uint32_t *saved_slots;          // of each register, in the generator object, or NO_SLOT
    FuncLabel *labels;              // of each BLOCK and LOOP
    bool is_quick_left;             // something has left the latest quick path
    bool is_cold;                   // the code that is written is hardly ever reached
    bool is_spilled;     // and what must outlive the operation has been written to its slots there
    uint32_t max_window; // in Values
    Array(FuncScratch) scratches;
} FuncGen;

// --- generate.c -----------------------------------------------------------------------------------------------------

/// The runtime's function as the module imports it; a function of the module that only calls it.
const WasmFunc *gen_runtime(Gen *gen, RuntimeFunc func);
const WasmFunc *gen_runtime_cold(Gen *gen, RuntimeFunc func);

// --- static_data.c --------------------------------------------------------------------------------------------------

/// Lay out variables, then a Code for each function, whose fields `data_finish_code` fills later.
void data_begin(Gen *gen);

/// The Value of a constant.
int64_t data_const(Gen *gen, const IrConst *constant);

/// The address of a builtin function, type or exception.
uint32_t data_builtin(Str name);

/// The address of a str object, of a float object.
uint32_t data_str(Gen *gen, Str text);
uint32_t data_float(Gen *gen, double number);

/// The address of the slot of a variable.
uint32_t data_global(const Gen *gen, const IrGlobal *global);

/// The address of the slot of a module's object, and of its ModuleData.
uint32_t data_module_slot(const Gen *gen, uint32_t number);
uint32_t data_module(Gen *gen, uint32_t number);

/// Fill the Code of every function, and lay out what marks stand for: the address of the pairs that rt_places takes.
uint32_t data_finish(Gen *gen);

// --- value.c ---------------------------------------------------------------------------------------------------

IrKind fg_kind(const FuncGen *f, IrReg reg);

/// What is known of the operation that is emitted.
const LiveInstr *fg_info(const FuncGen *f);

/// A scratch local, until the operation is complete.
uint32_t fg_scratch(FuncGen *f, WasmType type);
void fg_release_scratch(FuncGen *f);

/// Push a register: as it is; as a Value (of a FLOAT: collects, so fg_before_call comes first, and no other new Value may
/// be on the stack); a FLOAT, INT or BOOL as f64 (of an INT: may raise).
void fg_get(FuncGen *f, IrReg reg);
void fg_get_value(FuncGen *f, IrReg reg);

/// Push a register in the form of another kind.
void fg_get_as(FuncGen *f, IrReg reg, IrKind kind);

/// Before a FLOAT that is used again is copied: give it an identity where it is a nan without one (runtime/float.h).
void fg_identify(FuncGen *f, IrReg reg);

/// Push registers as Values, however many of them are floats.
void fg_get_values(FuncGen *f, const IrReg *args, uint32_t n);

/// Take the operation's result off the stack and put it into its register: a word in the register's own form; a Value
/// of the register's kind; an f64; a truth value (an i32, 0 or 1). Boxing a float collects.
void fg_set(FuncGen *f, IrReg reg);
void fg_set_value(FuncGen *f, IrReg reg);
void fg_set_f64(FuncGen *f, IrReg reg);
void fg_set_bool(FuncGen *f, IrReg reg);

/// The wasm type of a register of this kind.
WasmType fg_type(IrKind kind);

/// Turn a word of one kind on the stack into one of another kind (or the same).
void fg_convert(FuncGen *f, IrKind from, IrKind to);

/// Push the Value of an object with this address.
void fg_object(FuncGen *f, uint32_t address);

/// A frame: the address where the shadow stack is free, and above it the depth of calls (runtime/frame.h).
#define FRAME_SHIFT 28
#define FRAME_CALL ((uint64_t)1 << FRAME_SHIFT)

/// Push our frame, as calls of C take it: with the slots that count at the operation at hand.
void fg_frame(FuncGen *f);

/// Push the address where our part of the shadow stack begins: the mark, the function object where it has cells (nobody
/// else need keep it), then the slots.
void fg_base(FuncGen *f);

/// Write the mark that says where we are; 0: nowhere.
void fg_mark(FuncGen *f, int64_t mark);

/// Write a register to its slot, whose place this is from the base.
void fg_store_slot(FuncGen *f, IrReg reg);
uint32_t fg_slot_offset(const FuncGen *f, uint32_t slot);
bool fg_keeps_callee(const FuncGen *f);

/// Before anything that may raise or collect: note the place in the source; write to slots what must outlive it.
void fg_before_call(FuncGen *f);
void fg_set_position(FuncGen *f);
void fg_spill(FuncGen *f);

/// Write registers as Values to the window behind our slots, where they are roots under the window's frame.
void fg_fill_window(FuncGen *f, const IrReg *args, uint32_t n);
void fg_window_frame(FuncGen *f, uint32_t n);
void fg_window_address(FuncGen *f);
void fg_get_window(FuncGen *f, uint32_t i);

/// Call a function of the runtime: its arguments are on the stack.
void fg_call(FuncGen *f, RuntimeFunc func);

/// Instructions, in short.
void fg_op(FuncGen *f, WasmOp op);
void fg_local_get(FuncGen *f, uint32_t local);
void fg_local_set(FuncGen *f, uint32_t local);
void fg_local_tee(FuncGen *f, uint32_t local);
void fg_i32(FuncGen *f, int32_t value);
void fg_i64(FuncGen *f, int64_t value);
void fg_load(FuncGen *f, WasmOp op, uint32_t offset);

/// A quick path that may be left for a slow one. `fg_quick` begins the quick one; `fg_slow` ends it, its result on the
/// stack, and begins the slow one, which ends, its result on the stack, with `fg_quick_end`. In between, the quick path
/// is left by fg_br_if_slow, which takes a truth value off the stack. Where nothing has left it, fg_quick_is_all ends both:
/// there is no slow one. A slow path that always raises begins with fg_slow_raise and ends with fg_raise_end.
typedef struct Quick {
    WasmLabel done, slow;
} Quick;

/// Push a number as f64: an INT may raise.
void fg_get_f64(FuncGen *f, IrReg reg);

/// Around code that is hardly ever reached, within the operation at hand: calls in it go by a function that only calls
/// on, so that nothing has to be loaded ahead for them; and in loops all that is alive is put away in memory, so that
/// the loop itself can have it in machine registers. `fg_cold_end` may have a result on the stack.
void fg_cold_begin(FuncGen *f);
void fg_cold_end(FuncGen *f);

Quick fg_quick(FuncGen *f, WasmType result);
void fg_br_if_slow(FuncGen *f, Quick quick);
void fg_slow(FuncGen *f, Quick quick);
void fg_quick_end(FuncGen *f);
bool fg_quick_is_all(FuncGen *f, Quick quick);
void fg_slow_raise(FuncGen *f, Quick quick);
void fg_raise_end(FuncGen *f);

// --- emit_int.c: quick paths, each of which leaves its result (but for the checks) on the stack ------------------------

/// An INT or BOOL, or what may be an int (ANY), as a word.
typedef struct IntOperand {
    IrKind kind;
    bool is_constant, is_small; // known to be
    uint8_t magnitude;          // magnitude.h
    int64_t number;             // a constant
    uint32_t local;             // i64: any other
} IntOperand;

/// An argument of the operation at hand.
IntOperand fg_int_operand(FuncGen *f, IrReg reg);

void fg_int_push(FuncGen *f, IntOperand operand);        // the word
void fg_int_push_number(FuncGen *f, IntOperand operand); // the number
void fg_int_check(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_add(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_sub(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_mul(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_floordiv(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_mod(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_truediv(FuncGen *f, Quick quick, IntOperand a, IntOperand b); // an f64
void fg_int_lshift(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_rshift(FuncGen *f, Quick quick, IntOperand a, IntOperand b);
void fg_int_bits(FuncGen *f, Quick quick, IntOperand a, IntOperand b, WasmOp op);
void fg_int_invert(FuncGen *f, Quick quick, IntOperand a);
void fg_int_neg(FuncGen *f, Quick quick, IntOperand a);
void fg_int_to_f64(FuncGen *f, Quick quick, IntOperand a);    // an f64, rounded
void fg_int_exact_f64(FuncGen *f, Quick quick, IntOperand a); // leaves where it would be rounded

// --- emit_func.c ----------------------------------------------------------------------------------------------------

/// Whether `callee` is to be written in place of a call; do it.
bool fg_may_inline(FuncGen *f, const IrFunc *callee);
void fg_inline(FuncGen *outer, const IrFunc *callee);

/// Make the entries of `func`, so that they can be called before their code is written.
void gen_declare_func(Gen *gen, const IrFunc *func);

/// Write the code of `func`: all of its entries.
void gen_func(Gen *gen, const IrFunc *func);

// --- The operations, each file a theme --------------------------------------------------------------------------------

/// Emit `block`, whose first operation has this number. Returns the number behind its last one.
uint32_t op_block(FuncGen *f, const IrBlock *block, uint32_t number);

/// Go behind the BLOCK of this number, if the truth value on the stack says so.
void fg_leave_if(FuncGen *f, uint32_t label);

void op_binary(FuncGen *f, const IrInstr *instr); // emit_arith.c: BINARY, INPLACE
void op_unary(FuncGen *f, const IrInstr *instr);

void op_compare(FuncGen *f, const IrInstr *instr); // emit_compare.c
void op_truth(FuncGen *f, const IrInstr *instr);
void op_is(FuncGen *f, const IrInstr *instr);
void op_not(FuncGen *f, const IrInstr *instr);
void op_is_value(FuncGen *f, const IrInstr *instr);

void op_copy(FuncGen *f, const IrInstr *instr); // emit_variable.c
void op_int(FuncGen *f, const IrInstr *instr);
void op_float(FuncGen *f, const IrInstr *instr);
void op_bool(FuncGen *f, const IrInstr *instr);
void op_none(FuncGen *f, const IrInstr *instr);
void op_const(FuncGen *f, const IrInstr *instr);
void op_unbound(FuncGen *f, const IrInstr *instr);
void op_builtin(FuncGen *f, const IrInstr *instr);
void op_import_native(FuncGen *f, const IrInstr *instr);
void op_check(FuncGen *f, const IrInstr *instr);    // CHECK_BOUND, CHECK_FREE, CHECK_NAME
void op_cell_new(FuncGen *f, const IrInstr *instr); // CELL_NEW, CELL_EMPTY
void op_cell_get(FuncGen *f, const IrInstr *instr);
void op_cell_set(FuncGen *f, const IrInstr *instr); // CELL_SET, CELL_CLEAR
void op_outer_cell(FuncGen *f, const IrInstr *instr);
void op_global_get(FuncGen *f, const IrInstr *instr);
void op_global_set(FuncGen *f, const IrInstr *instr);
void op_global_del(FuncGen *f, const IrInstr *instr);

void op_call_func(FuncGen *f, const IrInstr *instr); // emit_call.c
void op_call(FuncGen *f, const IrInstr *instr);
void op_call_method(FuncGen *f, const IrInstr *instr);
void op_call_bound(FuncGen *f, const IrInstr *instr);
void op_method(FuncGen *f, const IrInstr *instr);
void op_method_self(FuncGen *f, const IrInstr *instr);
void op_class_new(FuncGen *f, const IrInstr *instr);
void op_unpack_star(FuncGen *f, const IrInstr *instr);
void op_function_new(FuncGen *f, const IrInstr *instr);
void op_call_native(FuncGen *f, const IrInstr *instr);

/// emit_native.c: CALL_NATIVE in the way that is this builtin's own. False: there is none, and nothing is written.
bool fg_native_direct(FuncGen *f, const IrInstr *instr);
void op_format(FuncGen *f, const IrInstr *instr);

void op_range_begin(FuncGen *f, const IrInstr *instr); // emit_iter.c
void op_range_next(FuncGen *f, const IrInstr *instr);
void op_iter(FuncGen *f, const IrInstr *instr);
void op_next(FuncGen *f, const IrInstr *instr);
void op_close(FuncGen *f, const IrInstr *instr);

/// Give ranges their locals, and iterators that only loops use one for the place in a list.
void fg_find_loops(FuncGen *f);

/// NEXT of such an iterator with the IS_VALUE that decides an IF: go on with the next item in its register, or jump to
/// `otherwise` at the end.
void fg_branch_next(FuncGen *f, WasmLabel otherwise);

void op_get_item(FuncGen *f, const IrInstr *instr); // emit_item.c
void op_set_item(FuncGen *f, const IrInstr *instr);
void op_tuple_item(FuncGen *f, const IrInstr *instr);
void op_list_append(FuncGen *f, const IrInstr *instr);

/// Whether a CALL_METHOD may be that of list.append.
bool is_list_append(const FuncGen *f, const IrInstr *instr);

/// Begin such a call: append in line to a list with room, with None as the result, and begin the slow path, the call as it
/// is, which fg_quick_end ends.
void quick_list_append(FuncGen *f, const IrInstr *instr);

/// Leave where a register of kind ANY is not exactly of a builtin type.
void fg_check_type(FuncGen *f, Quick quick, IrReg reg, RuntimeType type);

void op_try(FuncGen *f, const IrInstr *instr); // emit_exception.c
void op_raise(FuncGen *f, const IrInstr *instr);
void op_reraise(FuncGen *f, const IrInstr *instr);
void op_raise_handled(FuncGen *f, const IrInstr *instr);
void op_handled_outer(FuncGen *f, const IrInstr *instr);
void op_handled_set(FuncGen *f, const IrInstr *instr);

/// At the entry: keep what is being handled, if any operation asks for it.
void fg_keep_handled(FuncGen *f);

void op_yield(FuncGen *f, const IrInstr *instr); // emit_generator.c
void op_resume(FuncGen *f, const IrInstr *instr);
void op_yield_from(FuncGen *f, const IrInstr *instr);
void fg_return_from_generator(FuncGen *f, const IrInstr *instr);

/// At the entry of a resume function: its state, cells and parameters.
void fg_begin_generator(FuncGen *f);

/// Whether an operation holds a yield, or is one.
bool fg_has_yield(const IrInstr *instr);

/// At the begin of a block with yields: open a block for each of its operations with yields, which ends before it, and
/// jump to the one that is meant.
void fg_begin_resumable(FuncGen *f, const IrBlock *block);

/// Push which way an IF (1: the first) or a SWITCH with yields takes, as an i32.
void fg_push_choice(FuncGen *f, const IrInstr *instr);

/// Before the body of a TRY: jump to `handler` if the generator goes on there.
void fg_resume_handler(FuncGen *f, const IrInstr *instr, WasmLabel handler);

void op_import(FuncGen *f, const IrInstr *instr); // emit_module.c
void op_import_all(FuncGen *f, const IrInstr *instr);

void op_runtime_call(FuncGen *f, const IrInstr *instr); // emit_runtime.c: the rows of call.def

/// Jump to `otherwise` unless the truth value of the COMPARE or TRUTH at hand is `if_true`. `truth`: number of the TRUTH
/// of what COMPARE gives, or of itself.
void fg_branch(FuncGen *f, uint32_t truth, bool if_true, WasmLabel otherwise);

#endif
