// SPDX-License-Identifier: Apache-2.0
// Characters by name, for \N{…}: the names and aliases of Unicode 15.0, as CPython 3.12 finds them.
// The names lie sorted in one blob, each stored as what differs from the one before it (front
// coding).
#ifndef ML_TEXT_NAMES_H
#define ML_TEXT_NAMES_H

#include "base/str.h"

/// The code point whose name or alias is `name`, upper and lower case alike, or -1.
/// Named sequences, which are several code points, are not found.
int32_t text_char_by_name(Str name);

#endif
