// SPDX-License-Identifier: Apache-2.0
// The names of Python's builtins, made from builtin.def.
#ifndef ML_LANG_BUILTIN_H
#define ML_LANG_BUILTIN_H

#include "base/str.h"

size_t builtin_count(void);

/// The name number `i`, "print".
Str builtin_name(size_t i);

#endif
