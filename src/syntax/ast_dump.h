// SPDX-License-Identifier: Apache-2.0
// The AST as text, for people, for goldens and for comparing trees.
#ifndef ML_SYNTAX_AST_DUMP_H
#define ML_SYNTAX_AST_DUMP_H

#include "syntax/ast.h"

/// Append `node` as indented text, a line for each node: kind and plain fields, then the children under
/// their field's name (beyond depth 50 with the depth as a number before them, not indented further); with `with_spans` also "@3..9", offsets in bytes. The texts of two trees are equal
/// exactly if the trees are, spans and parentheses apart. Depth is bounded by the tree's.
void ast_dump(const Node *node, const NameTable *names, bool with_spans, Buf *out);

#endif
