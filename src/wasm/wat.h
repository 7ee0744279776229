// SPDX-License-Identifier: Apache-2.0
// The text format, for people: one instruction on a line, indented by blocks, with names and with
// indices as comments. Assembled again, it gives the bytes that encode.h writes, names included.
#ifndef ML_WASM_WAT_H
#define ML_WASM_WAT_H

#include "base/buf.h"
#include "wasm/module.h"

/// Append the module's text form to `out`.
void wat_print(WasmModule *module, Buf *out);

#endif
