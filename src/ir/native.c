// SPDX-License-Identifier: Apache-2.0
#include "ir/native.h"

static const IrNative NATIVES[] = {
#define NATIVE(name, min_args, max_args, kind) {#name, min_args, max_args, IR_KIND_##kind},
#include "ir/native.def"
};

const IrNative *ir_native(Str name)
{
    for (size_t i = 0; i < sizeof NATIVES / sizeof *NATIVES; i++) {
        if (str_equal(str_of(NATIVES[i].name), name)) {
            return &NATIVES[i];
        }
    }
    return NULL;
}
