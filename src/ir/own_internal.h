// SPDX-License-Identifier: Apache-2.0
// What the files share that find the variables which are the only reference to a generator (build_own_….c).
#ifndef ML_IR_OWN_INTERNAL_H
#define ML_IR_OWN_INTERNAL_H

#include "ir/build_internal.h"
#include "ir/pass_internal.h"

static const uint32_t OWN_NEVER = UINT32_MAX;

/// What is known of a register, or of a variable in memory.
typedef struct Held {
    bool is_generator; // something puts a generator into it that must be closed
    bool is_shared;    // its value may be known elsewhere
    bool is_moved;     // a register whose value goes to another one, or to a global variable
    bool is_changed;   // while something goes through what it holds
    uint32_t n_uses;
    uint32_t first_set, gone; // numbers of operations: where it may hold one; OWN_NEVER
} Held;

/// A variable: a register, or a global variable.
typedef struct Variable {
    IrReg reg; // or IR_NO_REG
    IrGlobal *global;
    Held *held;
} Variable;

/// A loop through what a variable holds: from the number of ITER to that of the last operation with the iterator.
typedef struct Walk {
    Held *held;
    IrReg iterator;
    uint32_t begin, end;
} Walk;

struct Holding {
    IrProgram *program;
    IrFunc *main;
    const bool *needs_close; // by function
    IrFunc *func;            // that is looked at
    RegDef *defs;            // of it
    Held *regs;              // of it, by register
    Held *globals;           // by global
    Array(Variable) variables;
    Array(Walk) walks;
    uint32_t n_instrs; // so far
};

bool own_is_variable(const Holding *holding, IrReg reg);

/// Look at all uses of what is in the registers of `func`, and in global variables.
void own_look_at(Holding *holding, IrFunc *func);

/// The variable that the operation gives a value or takes it from; `held` NULL: none.
Variable own_variable_of(const Holding *holding, const IrInstr *instr);

/// Number the operations of the function looked at, and note where variables begin to hold something, where they
/// certainly no longer do, and which are changed while something goes through what they hold.
void own_find_spans(Holding *holding);

/// May it be the only reference to a generator?
bool own_is_alone(const Held *held);

/// Is it one of `variables`?
bool own_is_held(const Holding *holding, Variable variable);

/// Note the calls that make generators for `variables`.
void own_accept_calls(const Holding *holding, IrBlock *block);

/// The value of the variable, which may have none, in a register.
IrReg own_insert_read(const Holding *holding, IrInstr ***link, Variable variable, Span span);

/// Put the whole body of `func` into a TRY, whose handler is empty and whose result is the exception. Returns it.
const IrInstr *own_try_body(IrProgram *program, IrFunc *func);

void own_insert_drop(const Holding *holding, IrInstr ***link, IrReg reg, Span span);

/// What `variables` held is dropped where they get something else; `at_return` is called before each RETURN.
void own_drop_in_block(const Holding *holding, IrBlock *block,
                       void (*at_return)(const Holding *holding, IrInstr ***link, Span span));

#endif
