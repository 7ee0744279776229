// SPDX-License-Identifier: Apache-2.0
// What ast_opt.c of CPython makes of operators between constant numbers: whether the result is a constant, with its
// limits on what may become big, and of which kind. What the value is matters only for that: of an int beyond 127 bits
// no more than the size is known.
#ifndef ML_SEMA_FOLD_NUMBER_H
#define ML_SEMA_FOLD_NUMBER_H

#include "syntax/ast.h"

__extension__ typedef __int128 Wide;

typedef enum FoldKind {
    FOLD_NONE, // no constant
    FOLD_INT,  // or a bool
    FOLD_HUGE, // an int beyond a Wide
    FOLD_FLOAT,
    FOLD_COMPLEX,
    FOLD_OTHER, // nothing that is computed with
} FoldKind;

typedef struct Folded {
    FoldKind kind;
    Wide number;
    double real; // an int's too
    double imaginary;
} Folded;

/// The double that `digits` are, with a `.` whatever the locale; what stands behind them (`j`) does not count.
double float_of_digits(Arena *arena, Str digits);

Folded folded_float(double real);
Folded folded_int(Wide number);

/// An int in digits of base 10 or with 0x, 0o, 0b; a `-` may stand before it.
Folded folded_digits(Str digits);

bool folded_is_number(Folded value);
bool folded_is_zero(Folded value);

/// `a op b`, `op a`. FOLD_NONE if one is no number, CPython raises an exception, or leaves it to the program's run.
Folded fold_binary(BinaryOp op, Folded a, Folded b);
Folded fold_unary(UnaryOp op, Folded value);

#endif
