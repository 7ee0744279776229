// SPDX-License-Identifier: Apache-2.0
// The Core IR as text: complete, one operation a line, readable by people and by tests.
#ifndef ML_IR_IR_DUMP_H
#define ML_IR_IR_DUMP_H

#include "ir/ir.h"

/// Append `program`: modules, globals, functions.
void ir_dump(const IrProgram *program, Buf *out);

/// Append `func` alone.
void ir_dump_func(const IrProgram *program, const IrFunc *func, Buf *out);

/// Append a line `line:column-line:column NAME detail` for each of `lacks`, all in the module with `text`.
void ir_dump_lacks(const IrLacks *lacks, Str text, Buf *out);

#endif
