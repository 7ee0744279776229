// SPDX-License-Identifier: Apache-2.0
#include "base/check.h"

#include <stdio.h>

_Noreturn void check_failed(const char *file, int line, const char *condition)
{
    fprintf(stderr, "%s:%d: internal error: %s\n", file, line, condition);
    abort();
}
