// SPDX-License-Identifier: Apache-2.0
// Is it Core IR at all? Run after each pass where assertions are on, and by tests.
#ifndef ML_IR_VERIFY_H
#define ML_IR_VERIFY_H

#include "ir/ir.h"

/// The first thing that is wrong with `program`, as text in its arena, with the function's number and the operation;
/// "" where all is right.
Str ir_verify(const IrProgram *program);

#endif
