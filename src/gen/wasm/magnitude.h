// SPDX-License-Identifier: Apache-2.0
// How large ints can be where operations use them: what is certainly small needs no check of its tag, what can't overflow
// no check of that.
//
// A magnitude of n bits: the value is an int from -2**n to 2**n - 1, and so a small one. It is known of what constants,
// lengths and remainders give, of what is computed of such, and of an index from the operation on that has found an item
// with it.
#ifndef ML_GEN_WASM_MAGNITUDE_H
#define ML_GEN_WASM_MAGNITUDE_H

#include "ir/ir.h"

enum {
    MAGNITUDE_SMALL = 62,    // any small int (runtime/value.h)
    MAGNITUDE_UNKNOWN = 255, // a large int, or none at all
};

/// By number of the operation (liveness.h): one magnitude for each argument, or NULL, where all are unknown. Of a register
/// that RANGE_BEGIN gives: that of all values of the range, which is no iterator then.
typedef const uint8_t *const *Magnitudes;

/// Of an int.
uint8_t magnitude_of(int64_t number);

/// Whether small ints from `start` to `stop`, of these magnitudes, are never too many for a loop to count them in words.
bool magnitude_is_range(uint8_t start, uint8_t stop);

/// Whether `instr` takes an item of a list or tuple by an int: it raises, or the int is an index within bounds.
bool magnitude_is_index(const IrFunc *func, const IrInstr *instr);

/// Look through `func`, which has `n_instrs` operations. `constants`: of each register the INT that is its only value, or
/// NULL. Everything is in `arena`.
Magnitudes magnitudes_new(Arena *arena, const IrFunc *func, const IrInstr *const *constants,
                          uint32_t n_instrs);

#endif
