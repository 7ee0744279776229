// SPDX-License-Identifier: Apache-2.0
// What the runtime has of Python's builtins, attributes and modules: native.def, attribute.def, module.def.
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

/// Is `name` a builtin type that Python's classes can derive from, and the runtime's can't?
bool ir_lacks_base(Str name);

/// Has the runtime the builtin `name` at all?
bool ir_has_builtin(Str name);

/// Has one of Python's builtin objects an attribute `name`?
bool ir_knows_attribute(Str name);

/// … which the runtime's have not (or which can't be set)?
bool ir_lacks_attribute(Str name, bool is_set);

/// Does the builtin find attributes by name: getattr() and its like?
bool ir_is_about_attributes(Str builtin);

/// Does `name` mean something in a class that the runtime does not know of?
bool ir_lacks_method(Str name);

/// Is `name` a variable that Python gives every module, and the runtime does not?
bool ir_lacks_name(Str name);

/// Has the runtime the module `name` (module.def), or its attribute `attribute`?
bool ir_has_module(Str name);
bool ir_has_module_attribute(Str name, Str attribute);

/// Has one of the runtime's modules an attribute `name`?
bool ir_is_in_module(Str name);

#endif
