// SPDX-License-Identifier: Apache-2.0
// Natives that others ask for by their address.
#ifndef RUNTIME_CLASS_NEW_H
#define RUNTIME_CLASS_NEW_H

#include "native.h"

/// Whether a value is the native function whose C function is `function`.
bool is_native_of(Value value, Native *function);

/// isinstance(value, classes). Errors: TypeError.
bool value_is_instance(Frame frame, Value value, Value classes);

/// Errors: ValueError, where the str has a NUL in it.
void check_class_name(Frame frame, Value name);

#endif
