// SPDX-License-Identifier: Apache-2.0
#include "gen/python/source.h"

#include "syntax/print.h"

void python_source(const Node *lowered, const NameTable *names, Buf *out)
{
    const PrintTarget target = {.is_python = true};
    source_print(lowered, names, NULL, &target, out);
}
