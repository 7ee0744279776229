// SPDX-License-Identifier: Apache-2.0
#include "ir/method.h"

static const IrMethod METHODS[] = {
#define METHOD(receiver, name, result) {IR_KIND_##receiver, #name, IR_KIND_##result},
#include "ir/method.def"
};

const IrMethod *ir_method(IrKind kind, Str name)
{
    for (size_t i = 0; i < sizeof METHODS / sizeof *METHODS; i++) {
        if (METHODS[i].receiver == kind && str_equal(str_of(METHODS[i].name), name)) {
            return &METHODS[i];
        }
    }
    return NULL;
}
