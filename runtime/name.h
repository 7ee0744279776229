// SPDX-License-Identifier: Apache-2.0
// The static strings of name.def, and the builtin types' names.
#ifndef RUNTIME_NAME_H
#define RUNTIME_NAME_H

#include "str.h"

#define NAME(text) extern Str rt_name_##text;
#include "name.def"

/// The value of a row: NAME_OF(append).
#define NAME_OF(text) object_value(&rt_name_##text)

#endif
