// SPDX-License-Identifier: Apache-2.0
#include "lang/builtin.h"

#include "base/check.h"

static const char *const NAMES[] = {
#define BUILTIN(name) #name,
#include "lang/builtin.def"
};

size_t builtin_count(void)
{
    return sizeof NAMES / sizeof NAMES[0];
}

Str builtin_name(size_t i)
{
    ML_ASSERT(i < builtin_count());
    return str_of(NAMES[i]);
}
