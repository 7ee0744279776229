// SPDX-License-Identifier: Apache-2.0
// What the files of the builder share. One walk over the tree makes the code; functions are made where they stand, one
// inside the other. An expression leaves its value in a register: a variable's own, or a temporary.
#ifndef ML_IR_BUILD_INTERNAL_H
#define ML_IR_BUILD_INTERNAL_H

#include "base/check.h"
#include "base/message.h"
#include "ir/build.h"

// --- State ---------------------------------------------------------------------------------------------------------

/// How a module binds a name, in whatever scopes (build_scan.c).
typedef struct Binding {
    bool is_class;     // by a class without decorators
    bool is_generator; // a function of that name is a generator
    bool is_other;
    Name module; // by `import module`
} Binding;

/// Where a variable of a function lives.
typedef enum PlaceKind { PLACE_NONE, PLACE_REG, PLACE_CELL } PlaceKind;

typedef struct Place {
    PlaceKind kind;
    bool is_free;  // PLACE_CELL: of an outer function
    bool is_bound; // PLACE_REG: a parameter that is never deleted
    IrReg reg;     // the variable, or its cell
} Place;

typedef enum RegionKind {
    REGION_LOOP,
    REGION_TRY,     // what `except` protects
    REGION_CLEANUP, // what `finally` or `with` protects
    REGION_HANDLER, // an exception is being handled
    REGION_FINAL,   // the body of a `finally`: one is, or not
} RegionKind;

typedef enum ExitKind { EXIT_RETURN, EXIT_LEAVE, EXIT_AGAIN } ExitKind;

/// A way out of regions: to the caller, or to a label of a loop.
typedef struct Exit {
    ExitKind kind;
    uint32_t label;
} Exit;

/// How the end of a cleanup was reached: what its register holds. From COMPLETION_EXITS on: by one of its exits.
enum { COMPLETION_DONE, COMPLETION_RAISED, COMPLETION_EXITS };

typedef struct Region {
    RegionKind kind;
    struct Region *outer;
    uint32_t break_label, continue_label; // LOOP
    bool takes_all;                       // TRY: GeneratorExit, too, or one can't know
    uint32_t label;                       // CLEANUP: its end
    IrReg completion;                     // CLEANUP, FINAL
    uint32_t owned;                       // CLEANUP: of that generator alone, or NOT_OWNED
    Array(Exit) exits;                    // CLEANUP, FINAL
    IrReg exception;                      // HANDLER, FINAL
    Name name;                            // HANDLER: deleted at its end; or 0
    Span name_span;
} Region;

/// A function that is being made.
typedef struct FuncState {
    struct FuncState *outer;
    IrFunc *func;
    Scope *unit;  // the scope that the function is of
    Scope *scope; // the one where the walk is: `unit`, or a comprehension in it
    IrBlock *block;
    bool is_dead;     // no way leads to what comes next
    Array(bool) left; // by label: something goes behind it
    Region *region;
    IrReg returned;   // what goes to the caller when the cleanups are done; IR_NO_REG so far
    IrReg space;      // the namespace of a class's body
    IrReg class_cell; // of a class's body: the cell of __class__, or IR_NO_REG
    Str prefix;       // of the qualified names inside: "f.<locals>."
} FuncState;

/// The call of a generator function whose generator nothing else may hold (build_own.c).
typedef struct Owned {
    IrFunc *func; // that calls
    const Node *node;
    IrInstr *call;      // or NULL
    IrInstr *closes[2]; // where it is given up
    uint32_t n_closes;
} Owned;

static const uint32_t NOT_OWNED = UINT32_MAX;

/// A yield in a generator that has something left to do when it is abandoned there.
typedef struct Leftover {
    IrFunc *func;
    Span span;
    uint32_t owned; // only to close that one; or NOT_OWNED
} Leftover;

/// A base of a class, or several (`*bases`), that is no name of a class statement alone.
typedef struct Base {
    const IrFunc *func;
    IrReg reg;
    Span span;
} Base;

typedef struct Builder {
    Arena *arena;
    IrProgram *program;
    IrLacks *lacks;
    const IrSource *sources;
    size_t n_sources;
    // of the module at hand:
    const IrSource *source;
    uint32_t module;
    NameTable *names;
    ScopeTable *scopes;
    Place *places;     // by symbol
    Binding *bindings; // by name
    bool has_future_annotations;
    Map globals;       // by name, to a number in IrProgram.globals
    bool has_cleanup;  // somewhere there is a `try` or a `with`
    bool has_walrus;   // somewhere in the main module a variable is bound within an expression
    FuncState *func;   // innermost
    Array(Base) bases; // of all modules
    Array(Owned) owned;
    Array(Leftover) leftovers;
} Builder;

static inline Str text_of(const Builder *builder, Name name)
{
    return name_text(builder->names, name);
}

// --- Emitting (build_emit.c) ---------------------------------------------------------------------------------------

#define REGS(...) \
    (const IrReg[]){__VA_ARGS__}, (uint32_t)(sizeof((const IrReg[]){__VA_ARGS__}) / sizeof(IrReg))
#define NO_REGS NULL, 0

typedef Array(IrReg) RegArray;

/// Append an operation with a new register for its result, if it has one.
IrInstr *emit(Builder *builder, Span span, IrOp op, const IrReg *args, uint32_t n);

/// The same, with the result in `to`.
IrInstr *emit_to(Builder *builder, Span span, IrOp op, IrReg to, const IrReg *args, uint32_t n);

/// The result of an operation without an immediate.
IrReg emit_value(Builder *builder, Span span, IrOp op, const IrReg *args, uint32_t n);

/// The same for one with a text or an index.
IrReg emit_string(Builder *builder, Span span, IrOp op, Str string, const IrReg *args, uint32_t n);
IrReg emit_index(Builder *builder, Span span, IrOp op, uint32_t index, const IrReg *args,
                 uint32_t n);

/// A new temporary.
IrReg new_temp(Builder *builder, IrKind kind);

/// Put `from`, which was made last, into `to`: without a copy where that can be.
void emit_move(Builder *builder, Span span, IrReg to, IrReg from);

void emit_copy(Builder *builder, Span span, IrReg to, IrReg from);

/// A copy of `reg` in a temporary of its own.
IrReg emit_kept(Builder *builder, Span span, IrReg reg);

IrReg emit_none(Builder *builder, Span span);
IrReg emit_int(Builder *builder, Span span, int64_t number);
IrReg emit_bool(Builder *builder, Span span, bool truth);
IrReg emit_const(Builder *builder, Span span, const IrConst *constant);
IrReg emit_str(Builder *builder, Span span, Str text);
IrReg emit_builtin(Builder *builder, Span span, const char *name);

/// The truth of a value, in a register of kind BOOL.
IrReg emit_truth(Builder *builder, Span span, IrReg value);

/// A call of a builtin of native.def.
IrReg emit_native(Builder *builder, Span span, Str name, const IrReg *args, uint32_t n);

/// A call with positional arguments.
IrReg emit_call(Builder *builder, Span span, IrReg function, const IrReg *args, uint32_t n);

/// A BLOCK or a LOOP that the following operations are in, up to `label_end`.
typedef struct Label {
    uint32_t number;
    IrInstr *instr;
    IrBlock *outer;
    bool was_dead;
} Label;

Label label_begin(Builder *builder, Span span, IrOp op);
void label_end(Builder *builder, const Label *label);

/// Jump to `label`: LEAVE or AGAIN.
void emit_jump(Builder *builder, Span span, IrOp op, uint32_t label);

/// Leave `label` where `truth`, a BOOL, is `when`.
void emit_branch(Builder *builder, Span span, IrReg truth, bool when, uint32_t label);

/// An operation that was emitted may leave the BLOCK `label`.
void label_leave(Builder *builder, uint32_t label);

/// An IF, a TRY or a SWITCH, whose blocks are filled one after the other: fork_begin(…), fork_next(…) …, fork_end(…).
typedef struct Fork {
    IrInstr *instr;
    IrBlock *outer;
    uint32_t n_done;
    bool was_dead;
    bool goes_on; // the end of one of the blocks so far can be reached
} Fork;

Fork fork_begin(Builder *builder, Span span, IrOp op, IrReg arg, uint32_t n_blocks);
void fork_next(Builder *builder, Fork *fork);
void fork_end(Builder *builder, Fork *fork);

/// Remember that the program can't be one of WebAssembly.
void lack(Builder *builder, Span span, MessageId message, Str detail);

// --- Before the code (build_scan.c) --------------------------------------------------------------------------------

void scan_module(Builder *builder);

/// Is `node` a name that only statements `class` bind?
bool is_own_class(const Builder *builder, const Node *node);

/// The module that the name `node` certainly is, by `import` alone, or 0.
Name module_of(const Builder *builder, const Node *node);

// --- Names (build_name.c) ------------------------------------------------------------------------------------------

IrReg name_load(Builder *builder, Span span, Name name);

/// `value` is dead afterwards.
void name_store(Builder *builder, Span span, Name name, IrReg value);
void name_delete(Builder *builder, Span span, Name name);

/// Python's name for a builtin, or NULL: there is none of that name.
const char *builtin_called(Str name);

/// The module's global variable.
IrGlobal *global_of(Builder *builder, Name name);
IrGlobal *global_named(Builder *builder, Str text);

/// The value of the function's first parameter, for super().
IrReg first_param(Builder *builder, Span span);

/// The module's __name__.
IrReg module_name(Builder *builder, Span span);

/// Can anybody see that the name is deleted when an exception leaves its handler?
bool name_outlives_exception(Builder *builder, Name name);

/// Does a function inside, which may outlive this one, use the variable?
bool is_captured(const Symbol *symbol);

/// Does `scope` have the variable, or pass it on, from a function around it?
bool is_free_in(const Symbol *symbol, const Scope *scope);

/// Give the names that `scope` binds, and those that it has from outside, their places in the function at hand.
void places_of_scope(Builder *builder, const Scope *scope);

/// The cell of the free variable `name` of `inner`, as the function at hand (around it) has it.
IrReg cell_for(Builder *builder, Name name);

// --- Expressions (build_expr.c …) ----------------------------------------------------------------------------------

IrReg expr(Builder *builder, const Node *node);

/// The same, in a register that no later part of the expression changes.
IrReg expr_kept(Builder *builder, const Node *node);

/// Evaluate into `to`.
void expr_into(Builder *builder, const Node *node, IrReg to);

/// The truth of an expression as a BOOL register.
IrReg condition(Builder *builder, const Node *node);

/// Leave the BLOCK `label` where the truth of `node` is `when`.
void branch(Builder *builder, const Node *node, bool when, uint32_t label);

/// Does `branch` make more of `node` than one IF?
bool is_branching(const Node *node);

/// The attribute or keyword `name`; private ones are mangled.
Str attribute_name(Builder *builder, Name name);

/// One kind of expression each.
/// The builtin that `node` certainly is, by Python's name of it; or "".
Str builtin_name_of(Builder *builder, const Node *node);

IrReg call_expr(Builder *builder, const Node *node);
IrReg compare_expr(Builder *builder, const Node *node);
IrReg constant_expr(Builder *builder, const Node *node);
IrReg joined_expr(Builder *builder, const Node *node);
IrReg list_expr(Builder *builder, const Node *node);
IrReg tuple_expr(Builder *builder, const Node *node);
IrReg set_expr(Builder *builder, const Node *node);
IrReg dict_expr(Builder *builder, const Node *node);
IrReg lambda_expr(Builder *builder, const Node *node);
IrReg list_comp_expr(Builder *builder, const Node *node);
IrReg set_comp_expr(Builder *builder, const Node *node);
IrReg dict_comp_expr(Builder *builder, const Node *node);
IrReg generator_expr(Builder *builder, const Node *node);
IrReg yield_expr(Builder *builder, const Node *node);
IrReg yield_from_expr(Builder *builder, const Node *node);
IrReg pipe_expr(Builder *builder, const Node *node);
/// The constant that a number is, or NULL: an imaginary one.
const IrConst *number_const(Builder *builder, const AstNumber *number, bool is_negative);

/// The elements as a constant tuple, or NULL.
const IrConst *constant_elements(Builder *builder, const NodeList *elements);

/// Whether CPython's compiler makes a constant of each of them.
bool are_folded(Builder *builder, const NodeList *elements);

/// Whether it makes a nan of the expression: one object, whenever it is evaluated. And that constant, whose bits say which
/// one it is (runtime/float.h): the place of the expression.
bool is_folded_nan(Builder *builder, const Node *node);
IrReg folded_nan(Builder *builder, Span span);

/// The frozen set of such elements, in the order in which CPython's compiler makes it: of the elements, then of those
/// in that set's order (merge_consts_recursive).
IrReg frozen_set(Builder *builder, Span span, const NodeList *elements);

/// The elements in a list, those with stars spread: a LIST register.
IrReg elements_list(Builder *builder, Span span, const NodeList *elements);

/// The constant that `node` is, or NULL.
const IrConst *constant_of(Builder *builder, const Node *node);

// --- Statements ----------------------------------------------------------------------------------------------------

void stmts(Builder *builder, const NodeList *list);

/// `value` is dead afterwards.
void assign_to(Builder *builder, const Node *target, IrReg value);

/// What the annotation does when it is evaluated.
void annotation(Builder *builder, const Node *node);
void function_annotations(Builder *builder, const NodeList *params, const Node *returns);

void evaluate_decorators(Builder *builder, const NodeList *decorators, RegArray *regs);
IrReg call_decorators(Builder *builder, const NodeList *decorators, const RegArray *regs,
                      IrReg object);

/// super() without arguments: super(__class__, the first parameter). As CPython does it, a cell that is still empty is
/// a NameError where the attribute is at once asked for, else a RuntimeError.
bool is_super_call(Builder *builder, const AstCall *call);
IrReg super_call(Builder *builder, Span span, bool has_attribute);

/// The object whose attribute `node` is. Of a module that the runtime has, only some are there.
IrReg attribute_object(Builder *builder, const AstAttribute *node);

/// The program's own module of that name, or NULL.
const IrSource *source_named(const Builder *builder, Str name);

/// The docstring that `body` begins with, or NULL.
const Node *docstring(const NodeList *body);

bool is_future_import(Builder *builder, const Node *statement);

/// Evaluate `value` and assign it to each target.
void assign_value(Builder *builder, const NodeList *targets, const Node *value);

/// An iterator that is gone through, or a range() that is never made.
typedef struct Iteration {
    bool is_range;
    IrReg state;
    Span span;
} Iteration;

/// iter() of an iterable that a `for` goes through.
IrReg iterator(Builder *builder, const Node *iterable);

Iteration iteration_begin(Builder *builder, const Node *iterable);

/// The next value; at the end the BLOCK `done` is left.
IrReg iteration_next(Builder *builder, const Iteration *iteration, uint32_t done);

/// One kind of statement each.
void if_stmt(Builder *builder, const Node *node);
void while_stmt(Builder *builder, const Node *node);
void for_stmt(Builder *builder, const Node *node);
void break_stmt(Builder *builder, const Node *node);
void continue_stmt(Builder *builder, const Node *node);
void return_stmt(Builder *builder, const Node *node);
void function_stmt(Builder *builder, const Node *node);
void assign_stmt(Builder *builder, const Node *node);
void aug_assign_stmt(Builder *builder, const Node *node);
void ann_assign_stmt(Builder *builder, const Node *node);
void declare_stmt(Builder *builder, const Node *node);
void delete_stmt(Builder *builder, const Node *node);
void try_stmt(Builder *builder, const Node *node);
void with_stmt(Builder *builder, const Node *node);
void raise_stmt(Builder *builder, const Node *node);
void assert_stmt(Builder *builder, const Node *node);
void class_stmt(Builder *builder, const Node *node);
void import_stmt(Builder *builder, const Node *node);
void import_from_stmt(Builder *builder, const Node *node);
void match_stmt(Builder *builder, const Node *node);

// --- Ways out (build_region.c) -------------------------------------------------------------------------------------

void region_enter(Builder *builder, Region *region);
void region_leave(Builder *builder, const Region *region);

/// Go `exit`'s way from where the walk is, through the cleanups between.
void leave_by(Builder *builder, Span span, Exit exit);

/// Set the register of `cleanup`.
void completion_set(Builder *builder, Span span, const Region *cleanup, int64_t completion);

/// Go on as the register of `cleanup` says; its region is left. `exception` is raised again, or IR_NO_REG.
void leave_by_completion(Builder *builder, Span span, const Region *cleanup, IrReg exception);

/// Is an exception being handled where the walk is (by this function)?
bool is_handling(const Builder *builder);

/// Set what is handled where the walk is.
void handled_again(Builder *builder, Span span);

/// `except … as name` ends: the name is deleted.
void handler_name_end(Builder *builder, const Region *region);

/// The exception has been handled: CPython frees it, and the frames that it has come through.
void exception_end(Builder *builder, Span span, IrReg exception);

// --- Generators that are used up in one place (build_own.c) ----------------------------------------------------------

/// May `node` be the call of a generator function with something left to do?
bool may_be_owned(const Builder *builder, const Node *node);

/// The call of the one generator that `iterable` goes through, itself, in enumerate() and its like, or in a generator
/// expression; or NULL.
const Node *owned_in(Builder *builder, const Node *iterable);

/// Watch for the code of `call` (NULL: none). The number of what is owned then, or NOT_OWNED.
uint32_t own_begin(Builder *builder, const Node *call);

/// The code of the call `node` is `call`.
void own_called(Builder *builder, const Node *node, IrInstr *call);

/// The generator is given up here.
void own_close(Builder *builder, Span span, uint32_t number);

/// What stands between the two ends with the generator, however that is.
Fork own_guard_begin(Builder *builder, Span span);
void own_guard_end(Builder *builder, Span span, Fork *fork, uint32_t number);

/// What is known of the variables of the main module that hold generators.
typedef struct Holding Holding;

/// Find those that can be closed at the right time, and accept the calls that they come from; `needs_close`: by function.
Holding *own_main_find(IrProgram *program, const bool *needs_close, bool has_walrus);

/// Close generators in local variables of functions, where that can be known.
void own_local_variables(IrProgram *program, const bool *needs_close);

/// May an exception live longer than what handles it?
bool keeps_exceptions(IrProgram *program);

/// Close them there.
void own_main_close(Holding *holding);

/// Does the builtin hold an iterator that it is given only while it runs?
bool own_goes_through(Str builtin);

/// When all code is made and direct calls are known: say what is lacking, remove what closes nothing.
void own_generators(Builder *builder);

// --- What only the passes know (late.c) ------------------------------------------------------------------------------

/// Add the lacks that are found when all passes have run, and put all lacks in order.
void find_late_lacks(const Builder *builder);

// --- Functions -----------------------------------------------------------------------------------------------------

/// The value that was sent.
IrReg emit_yield(Builder *builder, Span span, IrReg value);

/// Number the yields of the finished function.
void func_number_yields(IrFunc *func);

/// The qualified name of what is called `name` here: a global one stands for itself.
Str qualified_name(Builder *builder, Name name);

/// The qualified name of `name`, which is of a function or class inside the one at hand.
Str name_inside(Builder *builder, Str name);

/// Begin and end the code of a function; the function at hand is the one around it.
IrFunc *func_begin(Builder *builder, FuncState *state, IrFuncKind kind, Scope *scope, Str name,
                   Str qualname);
void func_end(Builder *builder, Span span);

/// The function object of `func`; `args` are its defaults, cells follow.
IrReg function_object(Builder *builder, Span span, const IrFunc *func, const Scope *scope,
                      RegArray *args);

#endif
