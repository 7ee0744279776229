// SPDX-License-Identifier: Apache-2.0
// CLDR's plural rules for whole numbers, evaluated as they are written.
#ifndef ML_LANG_PLURAL_H
#define ML_LANG_PLURAL_H

#include "base/str.h"

/// Does `condition` ("n % 10 = 2..4 and n % 100 != 12..14") hold for `number`? False if it can't be read.
/// - `valid_out`: whether it can be read; may be NULL.
bool plural_holds(Str condition, uint64_t number, bool *valid_out);

/// Is `category` one of CLDR's names for a rule: zero, one, two, few, many? (`other` needs no rule.)
bool plural_is_category(Str category);

#endif
