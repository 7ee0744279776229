// SPDX-License-Identifier: Apache-2.0
// Facts that hold on every way: one walk over structured code with a set of them.
#ifndef ML_IR_FLOW_H
#define ML_IR_FLOW_H

#include "ir/ir.h"

/// A set of facts, by number. Where no way leads (`is_reached` false), all hold.
typedef struct FactSet {
    uint64_t *bits;
    bool is_reached;
} FactSet;

typedef struct Flow {
    Arena *arena;
    size_t n_words;  // of a set
    FactSet *labels; // by BLOCK: what holds behind it, so far
    void *context;

    /// An operation without blocks: what holds after it.
    void (*step)(void *context, IrInstr *instr, FactSet *facts);

    /// What may no longer hold when some of a block was gone through, perhaps more than once. NULL: facts stay.
    void (*kill)(void *context, IrInstr *instr, FactSet *facts);
} Flow;

/// A flow for sets of `n_facts`, without its functions.
Flow flow_new(Arena *arena, uint32_t n_facts, void *context);

/// Walk over `func` with what holds at its begin.
void flow_walk(Flow *flow, const IrFunc *func, FactSet *facts);

/// The empty set.
FactSet facts_new(const Flow *flow);

FactSet facts_copy(const Flow *flow, const FactSet *from);

void facts_set(FactSet *facts, uint32_t number, bool holds);
bool facts_has(const FactSet *facts, uint32_t number);

/// `into` becomes what holds where two ways meet. Returns whether it changed.
bool facts_meet(const Flow *flow, FactSet *into, const FactSet *other);

#endif
