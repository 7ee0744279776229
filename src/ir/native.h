// SPDX-License-Identifier: Apache-2.0
// The builtins that the runtime has, made from native.def.
#ifndef ML_IR_NATIVE_H
#define ML_IR_NATIVE_H

#include "ir/ir.h"

typedef struct IrNative {
    const char *name;
    uint8_t min_args, max_args;
    IrKind kind;
} IrNative;

/// The row of the builtin `name`, or NULL.
const IrNative *ir_native(Str name);

/// Is `name` one of the builtin exceptions?
bool ir_is_exception(Str name);

/// Has the runtime the builtin `name` at all?
bool ir_has_builtin(Str name);

/// Has the runtime the module `name` (module.def), or its attribute `attribute`?
bool ir_has_module(Str name);
bool ir_has_module_attribute(Str name, Str attribute);

#endif
