// SPDX-License-Identifier: Apache-2.0
// Special methods of builtin types, as attributes: list.__len__, super().__setitem__.
#ifndef RUNTIME_SPECIAL_NATIVE_H
#define RUNTIME_SPECIAL_NATIVE_H

#include "native.h"

/// The method that does what an operation of the type's kind does, or NULL.
NativeFunction *special_native(const Type *type, Value name);

/// The name of method number i that special_native finds for `type`; NULL: there are no more.
Str *special_native_name(const Type *type, uint32_t i);

#endif
