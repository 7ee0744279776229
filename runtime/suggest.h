// SPDX-License-Identifier: Apache-2.0
// What a misspelt name may have meant, as CPython's suggestions.c finds it.
#ifndef RUNTIME_SUGGEST_H
#define RUNTIME_SUGGEST_H

#include "gc.h"

/// What is added to the text of an AttributeError or NameError that nobody caught (". Did you mean: 'x'?"): a str, perhaps
/// empty. Errors: MemoryError, and those of the program's own __dir__.
Value rt_suggestion(Frame frame, Value exception);

#endif
