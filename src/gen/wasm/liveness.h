// SPDX-License-Identifier: Apache-2.0
// What is alive where in one function of the Core IR, and which registers have a slot of the shadow stack.
//
// Operations have numbers in the order of the text, from 0; what is inside a structured operation follows it. A Value
// that is alive while the collector may run is in its slot then: it is written there either where it is assigned
// (`is_kept`) or right before each operation that may collect, whichever costs less. Registers that are never
// alive at the same time share slots.
#ifndef ML_GEN_WASM_LIVENESS_H
#define ML_GEN_WASM_LIVENESS_H

#include "ir/ir.h"

#define NO_SLOT UINT32_MAX

/// What is known of one operation.
typedef struct LiveInstr {
    const IrInstr *instr;
    uint32_t end;      // number of the operation after it, in its block
    uint32_t n_frame;  // slots that the collector may look at while it runs, from the first on
    uint32_t n_across; // registers that must outlive it while the collector may run …
    const IrReg *
        across; // … in ascending order. Of YIELD and YIELD_FROM: all that must be kept, Values or not
    uint32_t
        n_live; // all registers that are alive behind it, but for its result, where it may raise or collect
    const IrReg *live;
    bool is_dead; // it has no effect and its result is not used
    bool is_result_used;
    bool has_yield;   // inside
    bool is_last_use; // its first argument is not used after it
} LiveInstr;

typedef struct Liveness {
    LiveInstr *instrs;
    uint32_t n_instrs;
    uint32_t n_slots;
    uint32_t *slots; // of each register, or NO_SLOT
    bool *is_kept;   // of each register: written to its slot where it is assigned
    bool *clear;     // of each slot: must be emptied at the function's entry
    IrReg *entry;    // registers that may be read before they are written, and parameters
    uint32_t n_entry;
    bool may_raise; // any operation does
    bool has_try;
} Liveness;

/// Whether `reg` can hold an object that the collector must see.
bool live_is_root(const IrFunc *func, IrReg reg);

/// Whether running `instr` may run the collector: by itself, or because a float becomes a Value on its way into it or
/// out of it.
bool live_collects(const IrFunc *func, const IrInstr *instr);

/// Whether `instr` may raise: by itself, or because memory is out while a float becomes a Value.
bool live_raises(const IrFunc *func, const IrInstr *instr);

/// Whether argument `i` of `instr`, a FLOAT, must become a Value for it.
bool live_boxes_arg(const IrFunc *func, const IrInstr *instr, uint32_t i);

/// Look through `func`. Everything is in `arena`.
Liveness live_new(Arena *arena, const IrFunc *func);

#endif
