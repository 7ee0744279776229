// SPDX-License-Identifier: Apache-2.0
// Methods of the builtin types that every value of a kind has, made from method.def.
#ifndef ML_IR_METHOD_H
#define ML_IR_METHOD_H

#include "ir/ir.h"

typedef struct IrMethod {
    IrKind receiver;
    const char *name;
    IrKind result;
} IrMethod;

/// The row of `name` for receivers of `kind`, or NULL.
const IrMethod *ir_method(IrKind kind, Str name);

#endif
