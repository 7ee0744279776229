// SPDX-License-Identifier: Apache-2.0
// The Core IR: a program as functions of structured three-address code over virtual registers, made from the
// resolved tree and read by the generators of code. Registers are assigned any number of times (they are variables and
// temporaries alike); control is structured as in WebAssembly. Everything lives in the program's arena.
#ifndef ML_IR_IR_H
#define ML_IR_IR_H

#include "base/array.h"
#include "base/buf.h"
#include "sema/resolve.h"

typedef enum IrKind {
#define IR_KIND(NAME, spelling, representation, is_unboxed) IR_KIND_##NAME,
#include "ir/kind.def"
    IR_KIND_COUNT
} IrKind;

typedef enum IrRep { IR_REP_VALUE, IR_REP_F64, IR_REP_I32 } IrRep;

typedef enum IrOp {
#define IR_OP(NAME, spelling, n_args, immediate, effects, kind) IR_##NAME,
#include "ir/op.def"
    IR_OP_COUNT
} IrOp;

typedef enum IrImmediate {
    IR_IMM_NO,
    IR_IMM_INT,
    IR_IMM_FLOAT,
    IR_IMM_CONST,
    IR_IMM_FUNC,
    IR_IMM_GLOBAL,
    IR_IMM_INDEX,
    IR_IMM_STRING,
    IR_IMM_LABEL,
} IrImmediate;

enum {
    IR_ARGS_MANY = UINT8_MAX,
    IR_KIND_INFER = IR_KIND_COUNT, // in IrOpInfo.kind
    IR_KIND_VOID,
};

/// A row of op.def.
typedef struct IrOpInfo {
    const char *spelling;
    uint8_t n_args;
    IrImmediate immediate;
    uint8_t kind; // IrKind, IR_KIND_INFER or IR_KIND_VOID
    bool may_raise, may_collect, is_jump, is_structured;
} IrOpInfo;

extern const IrOpInfo IR_OPS[IR_OP_COUNT];

/// A row of kind.def.
typedef struct IrKindInfo {
    const char *spelling;
    IrRep rep;
    bool is_unboxed;
} IrKindInfo;

extern const IrKindInfo IR_KINDS[IR_KIND_COUNT];

/// What is known of a value that is of kind `a` or of kind `b`.
IrKind ir_kind_join(IrKind a, IrKind b);

typedef uint32_t IrReg;
#define IR_NO_REG UINT32_MAX

typedef struct IrFunc IrFunc;
typedef struct IrInstr IrInstr;

typedef enum IrConstKind {
    IR_CONST_STR,   // text, UTF-8, surrogates encoded
    IR_CONST_INT,   // text: decimal digits, perhaps with a minus; beyond 63 bits
    IR_CONST_FLOAT, // in a tuple
    IR_CONST_SMALL, // in a tuple
    IR_CONST_BOOL,  // in a tuple
    IR_CONST_NONE,  // in a tuple
    IR_CONST_ELLIPSIS,
    IR_CONST_NOT_IMPLEMENTED,
    IR_CONST_TUPLE,
} IrConstKind;

typedef struct IrConst {
    IrConstKind kind;
    uint32_t number; // in IrProgram.consts: equal constants are one
    Str text;
    double real;
    int64_t small;
    const struct IrConst *const *items; // IR_CONST_TUPLE
    uint32_t n_items;
} IrConst;

/// A variable of a module.
typedef struct IrGlobal {
    uint32_t number; // in IrProgram.globals
    uint32_t module;
    Str name;
    const char *builtin; // what the name means while it is empty: a builtin's English name, or NULL
    IrFunc *
        only_func; // the one `def` that ever binds it: a non-empty slot holds a function object of it. Or NULL
    bool is_held;  // in a register of the main module's body: its slot stays empty
    bool is_class; // a statement `class` is all that ever binds it
    bool is_open;  // code of other modules may set it
    IrKind kind;   // of its values, by inference
} IrGlobal;

/// Instructions, in order.
typedef struct IrBlock {
    IrInstr *first, *last;
    uint32_t first_yield, last_yield; // the numbers of YIELDs inside, 0: none
} IrBlock;

struct IrInstr {
    IrOp op;
    IrReg result; // or IR_NO_REG
    uint32_t n_args;
    uint32_t n_blocks;
    const IrReg *args;
    IrBlock **blocks;
    IrInstr *next;
    Span span; // in the module's text: for tracebacks and for what is said of it
    union {
        int64_t integer;
        double real;
        const IrConst *constant; // NULL: none
        IrFunc *func;
        IrGlobal *global;
        uint32_t index; // INDEX, LABEL
        Str string;
    } imm;
    const IrConst *names; // CALL_METHOD: a tuple of the last arguments' names, or NULL
    IrFunc *callee;       // CALL: the generator function that it certainly calls, or NULL
    bool is_owned;        // CALL, CALL_BOUND: a CLOSE ends the generator that it may make
};

typedef struct IrRegInfo {
    IrKind kind;
    bool is_variable;
    bool is_own; // a variable of the function itself, or its cell: not one of a comprehension
    bool may_be_unbound; // may hold NO_VALUE: kind ANY
    Str name;            // of a variable; "" for a temporary
} IrRegInfo;

typedef enum IrFuncKind {
    IR_FUNC_MODULE, // no parameters; gives None
    IR_FUNC_CLASS,  // one parameter: the namespace, a dict
    IR_FUNC_DEF,    // a `def` or a lambda
    IR_FUNC_COMP, // the code of a comprehension that needs a function of its own: one parameter, the iterator
} IrFuncKind;

/// Parameters are the first registers. `kind` of their registers is what every direct call gives; the generic entry
/// gives ANY, so a function that can be called generically has parameters of kind ANY.
typedef struct IrParams {
    uint32_t n_positional; // among them the positional-only ones
    uint32_t n_positional_only;
    uint32_t n_keyword_only;
    bool has_var_positional, has_var_keyword; // their registers follow
} IrParams;

struct IrFunc {
    uint32_t number; // in IrProgram.funcs
    uint32_t module;
    IrFuncKind kind;
    Str name, qualname; // as CPython's __name__ and __qualname__
    const IrConst *doc; // a str, or NULL: __doc__ is None
    IrParams params;
    uint32_t n_params; // registers that are parameters
    Array(IrRegInfo) regs;
    uint32_t n_cells;  // cells of outer functions that its object carries
    uint32_t n_labels; // BLOCK and LOOP are numbered
    uint32_t
        n_yields; // more than 0: calling it makes a generator. (A `def` with an unreachable yield too: is_generator)
    bool is_generator;
    bool
        is_watched; // the generators that it makes may be abandoned anywhere, with something left to do
    bool gets_away;             // its object does, in the same sense
    bool is_called_generically; // its object gets somewhere that inference does not follow
    IrKind result_kind;
    IrBlock *body;
    Span span;
};

/// Where in the text a variable of a module gets its first value.
typedef struct IrFirstValue {
    const IrGlobal *global;
    Span span;
    bool
        is_doubtful; // it may have none behind that, either: a branch gives it, or it is deleted somewhere
} IrFirstValue;

typedef struct IrModule {
    uint32_t number;
    Str name;                         // "__main__", or dotted
    Str path;                         // of its file, as tracebacks show it
    IrFunc *func;                     // its body
    Array(IrFirstValue) first_values; // those of the body, then those of functions
    bool has_star_import;
} IrModule;

typedef struct IrProgram {
    Arena *arena;
    Array(IrModule *) modules; // 0: the main one
    Array(IrFunc *) funcs;
    Array(IrGlobal *) globals;
    Array(const IrConst *) consts;
    bool has_passed; // some function has a PASS, and what handles exceptions a RELEASE
    bool
        has_watched; // functions: HOLD_NEW shows what calls hold, END stands where the program ends
    Map const_numbers;
} IrProgram;

/// A construct that WebAssembly programs can't have (yet), in the order of the text.
typedef struct IrLack {
    uint32_t module;
    Span span;
    int message; // MessageId: what it is
    Str detail;  // the message's argument, or ""
} IrLack;

typedef Array(IrLack) IrLacks;

// --- Making ------------------------------------------------------------------------------------------------------

/// An empty program in `arena`.
IrProgram *ir_program_new(Arena *arena);

/// A new function of `module`, without registers, its body empty.
IrFunc *ir_func_new(IrProgram *program, IrFuncKind kind, uint32_t module, Str name, Str qualname);

/// A new register of `func`. `name` is borrowed; "" for a temporary.
IrReg ir_reg_new(IrProgram *program, IrFunc *func, IrKind kind, Str name);

IrBlock *ir_block_new(IrProgram *program);

/// Append an operation to `block`. The registers of `args` are copied; `imm` and blocks are for the caller to set.
IrInstr *ir_append(IrProgram *program, IrBlock *block, IrOp op, IrReg result, const IrReg *args,
                   uint32_t n_args, Span span);

/// Give `instr` its `n` blocks (copied), NULL in it for new ones.
void ir_set_blocks(IrProgram *program, IrInstr *instr, IrBlock *const *blocks, uint32_t n);

/// The constant that equals `constant` in kind, value and sign of zero: made once. What it points to is borrowed.
const IrConst *ir_const(IrProgram *program, const IrConst *constant);

const IrConst *ir_const_str(IrProgram *program, Str text);
const IrConst *ir_const_tuple(IrProgram *program, const IrConst *const *items, uint32_t n);

#endif
