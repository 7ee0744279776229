// SPDX-License-Identifier: Apache-2.0
// Modules of the program: objects whose attributes are the module's global variables.
#ifndef RUNTIME_MODULE_H
#define RUNTIME_MODULE_H

#include "gc.h"

/// What the compiler writes into a program's static data for each of its modules. Offsets on wasm32: layout.def.
typedef struct ModuleData {
    Value name, file; // str
    Value names;      // a tuple of str: the variables that the module's code speaks of
    Value *variables; // as many, which are roots; NO_VALUE: it has no value
} ModuleData;

typedef struct Module {
    Object head; // KIND_MODULE
    const ModuleData *data;
    bool is_ready; // its code has run to its end
    Value
        others; // Names of the attributes that were set from outside, beside those variables; or NO_VALUE
} Module;

static inline Module *value_module(Value value)
{
    return (Module *)(void *)value_object(value);
}

/// The attribute, or what the module's own __getattr__ gives for it; NO_VALUE where there is neither.
Value module_attribute(Frame frame, Value module, Value name);

/// AttributeError: the module has no attribute of that name.
_Noreturn void raise_no_module_attribute(Frame frame, Value module, Value name);

/// Call `visit(frame, context, name)` with the name of each attribute.
void module_names(Frame frame, Value module, void (*visit)(Frame, const Root *, Value),
                  const Root *context);

void trace_module(Object *object, Visit *visit);

#endif
