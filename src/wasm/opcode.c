// SPDX-License-Identifier: Apache-2.0
#include "wasm/opcode.h"

#include "base/check.h"

static const WasmOpInfo OPS[] = {
#define WOP(name, text, prefix, code, immediates, params, results) \
    {#name, text, prefix, code, WIMM_##immediates, params, results},
#include "wasm/opcode.def"
};

// Number + 1 of the instruction with a code: the first row without a prefix, the second with 0xFC.
static const uint16_t BY_CODE[2][256] = {
#define WOP(name, text, prefix, code, immediates, params, results) \
    [(prefix) != 0][code] = WOP_##name + 1,
#include "wasm/opcode.def"
};

enum { PREFIX = 0xFC };

#define WOP(name, text, prefix, code, immediates, params, results) \
    _Static_assert((prefix) == 0 || (prefix) == PREFIX, text);
#include "wasm/opcode.def"

const WasmOpInfo *wop_info(WasmOp op)
{
    ML_ASSERT(op < WOP_COUNT);
    return &OPS[op];
}

bool wop_is_fixed(WasmOp op)
{
    return wop_info(op)->params[0] != '?';
}

WasmOp wop_find(uint8_t prefix, uint32_t code)
{
    if (code > UINT8_MAX || (prefix != 0 && prefix != PREFIX)) {
        return WOP_COUNT;
    }
    uint16_t found = BY_CODE[prefix != 0][code];
    return found == 0 ? WOP_COUNT : (WasmOp)(found - 1);
}

uint32_t wop_align(WasmOp op)
{
    WasmImmediate immediate = wop_info(op)->immediate;
    ML_ASSERT(immediate >= WIMM_MEM1 && immediate <= WIMM_MEM8);
    return immediate - WIMM_MEM1;
}

const char *wtype_text(WasmType type)
{
    switch (type) {
#define WTYPE(name, text, code, letter, heap) \
    case WTYPE_##name: return text;
#include "wasm/type.def"
    case WTYPE_NONE: return "";
    }
    UNREACHABLE();
}

const char *wtype_heap(WasmType type)
{
    switch (type) {
#define WTYPE(name, text, code, letter, heap) \
    case WTYPE_##name: return heap;
#include "wasm/type.def"
    case WTYPE_NONE: return "";
    }
    UNREACHABLE();
}

WasmType wtype_of_letter(char letter)
{
    switch (letter) {
#define WTYPE(name, text, code, letter, heap) \
    case letter: return WTYPE_##name;
#include "wasm/type.def"
    }
    return WTYPE_NONE;
}

bool wtype_is_known(uint32_t code)
{
    switch (code) {
#define WTYPE(name, text, code, letter, heap) case code:
#include "wasm/type.def"
        return true;
    }
    return false;
}

bool wtype_is_ref(WasmType type)
{
    return type == WTYPE_FUNCREF || type == WTYPE_EXTERNREF || type == WTYPE_EXNREF;
}
