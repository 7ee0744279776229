// SPDX-License-Identifier: Apache-2.0
// From resolved trees to the Core IR.
#ifndef ML_IR_BUILD_H
#define ML_IR_BUILD_H

#include "ir/ir.h"
#include "sema/resolve.h"

/// A module of the program, read and resolved without errors.
typedef struct IrSource {
    const Program *program;
    const Resolution *resolution;
    Str name; // "__main__", or dotted: what an import of the program's own modules is matched with
    Str path; // of its file, as tracebacks show it
    bool is_package; // `name` is a package: its own relative imports begin at itself
} IrSource;

/// The Core IR of a program of `n` modules, the main one first; everything lives in `arena`, the sources' trees and
/// texts are borrowed. What no WebAssembly program can have (yet) is appended to `lacks`, in the order of modules and
/// text: then NULL is returned.
IrProgram *ir_build(Arena *arena, const IrSource *modules, size_t n, IrLacks *lacks);

#endif
