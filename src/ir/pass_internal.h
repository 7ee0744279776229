// SPDX-License-Identifier: Apache-2.0
// What the passes share.
#ifndef ML_IR_PASS_INTERNAL_H
#define ML_IR_PASS_INTERNAL_H

#include "ir/pass.h"

/// The operations that give a register its value.
typedef struct RegDef {
    uint32_t n;   // how many; a parameter has one more
    IrInstr *def; // the last one; NULL: none, or a parameter
} RegDef;

/// The variable of `module` with this name, or NULL.
IrGlobal *global_in(const IrProgram *program, const IrModule *module, Str name);

/// The definitions of the registers of `func`.
RegDef *func_defs(const IrProgram *program, const IrFunc *func);

/// The one operation that gives `reg` its value, or NULL.
IrInstr *only_def(const RegDef *defs, IrReg reg);

/// The builtin that `instr` calls, or may give, by its English name; or "".
Str ir_builtin_of(const IrInstr *instr);

/// The operation that gives `reg` its value, through copies; or NULL.
IrInstr *source_of(const RegDef *defs, IrReg reg);

/// Call `visit` for each operation of `block` and of the blocks in it, in order.
void each_instr(const IrBlock *block, void (*visit)(void *context, IrInstr *instr), void *context);

/// Remove the operations of which `keep` says false, in `block` and in the blocks in it. Those with blocks are kept.
void filter_instrs(IrBlock *block, bool (*keep)(void *context, IrInstr *instr), void *context);

/// Give `instr` other arguments (copied).
void instr_set_args(IrProgram *program, IrInstr *instr, const IrReg *args, uint32_t n);

/// Split the registers of the main module's code that `is_wanted`, all variables (split.c).
void split_variables(IrProgram *program, IrFunc *func, const bool *is_wanted);

/// Put a new operation before `*link`, which points to where an operation hangs; `*link` then is behind it.
IrInstr *insert_instr(IrProgram *program, IrInstr ***link, IrOp op, IrReg result, Span span);

#endif
