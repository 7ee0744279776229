// SPDX-License-Identifier: Apache-2.0
// The parts of the validator: validate.c (the module), validate_code.c (instructions),
// validate_control.c (those that begin, end and leave blocks).
#ifndef ML_WASM_VALIDATE_INTERNAL_H
#define ML_WASM_VALIDATE_INTERNAL_H

#include "base/buf.h"
#include "wasm/validate.h"

/// On the stack of code that is never reached: any type. Not a row of type.def.
#define WTYPE_ANY WTYPE_NONE

typedef struct Values {
    const WasmType *types;
    uint32_t n_types;
} Values;

/// A block that is open.
typedef struct Frame {
    WasmOp op; // WOP_ELSE after `else`; WOP_END for the body itself
    Values params;
    Values results;
    size_t height; // of the stack where it began
    bool is_unreachable;
} Frame;

typedef struct Checker {
    Arena *arena;
    const WasmModule *module;
    Buf error;            // of the first error
    bool *declared_funcs; // by number: whether ref.func may name it

    Str place;               // what `code` is, for errors
    const WasmFunc *func;    // or NULL in a constant expression
    uint32_t n_init_globals; // which globals a constant expression may name: those of lower numbers
    const WasmCode *code;
    size_t at; // number of the instruction
    Array(WasmType) stack;
    Array(Frame) frames;
} Checker;

/// Keep what is wrong, with the place and the stack. Returns false.
__attribute__((format(printf, 2, 3))) bool check_fail(Checker *checker, const char *format, ...);

/// Check a body or a constant expression that gives `results`.
bool check_code(Checker *checker, const WasmCode *code, Values results);

/// Whether `entity` is one of the module's own.
bool check_entity(Checker *checker, const WasmEntity *entity, WasmKind kind);

/// The innermost open block.
Frame *check_frame(Checker *checker);

void check_push(Checker *checker, WasmType type);
void check_push_values(Checker *checker, Values values);

/// Take a value of `expected` off the stack; false after an error.
bool check_pop(Checker *checker, WasmType expected);
bool check_pop_values(Checker *checker, Values values);

/// Take any value off the stack: its type, which is WTYPE_ANY in code that is never reached.
bool check_pop_any(Checker *checker, WasmType *type_out);

/// What comes after is not reached until the block ends.
void check_unreachable(Checker *checker);

/// Check a block, a branch, a call or a throw.
bool check_control(Checker *checker, const WasmInstr *instr);

/// Check the end of the innermost block.
bool check_end(Checker *checker);

#endif
