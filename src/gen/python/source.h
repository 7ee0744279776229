// SPDX-License-Identifier: Apache-2.0
// Readable Python source.
#ifndef ML_GEN_PYTHON_SOURCE_H
#define ML_GEN_PYTHON_SOURCE_H

#include "base/buf.h"
#include "syntax/ast.h"

/// Append the Python source of a tree that python_lower made (with `is_text`): CPython reads it as exactly that tree.
void python_source(const Node *lowered, const NameTable *names, Buf *out);

#endif
