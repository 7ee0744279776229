// SPDX-License-Identifier: Apache-2.0
// The passes over the Core IR, in the order in which ir_build runs them. Each leaves it well-formed (verify.h).
#ifndef ML_IR_PASS_H
#define ML_IR_PASS_H

#include "ir/ir.h"

/// Find the global variables that other modules may set: IrGlobal.is_open.
void ir_pass_open(IrProgram *program);
/// Fill IrModule.first_values, before anything is moved or left out.
void ir_pass_first_values(IrProgram *program);

/// Find where global variables certainly have a value: GLOBAL_GET becomes GLOBAL_READ.
void ir_pass_bound(IrProgram *program);

/// Find the functions that a variable certainly holds, and call them directly: CALL becomes CALL_FUNC where the
/// arguments fit. Sets IrGlobal.only_func and IrFunc.is_called_generically.
void ir_pass_direct(IrProgram *program);

/// Variables of the main module that no function uses become registers of its code.
void ir_pass_promote(IrProgram *program);

/// Remove the checks of variables that are assigned on every way to them; sets IrRegInfo.may_be_unbound.
void ir_pass_assigned(IrProgram *program);

/// Find the kinds of registers, global variables and results: one for each, whatever the way (flow-insensitive), for the
/// whole program together.
void ir_pass_infer(IrProgram *program);

/// In a program with watched generators: let the runtime see what variables of functions hold.
void ir_pass_hold(IrProgram *program);

/// Make constants of the tests of identity whose result is certain, though the values are numbers, strings or tuples.
void ir_pass_identity(IrProgram *program);

/// Remove what has no effects and gives what nothing reads.
void ir_pass_prune(IrProgram *program);

/// Call a method in one step where nothing between finding it and calling it can make a difference.
void ir_pass_fuse(IrProgram *program);

#endif
