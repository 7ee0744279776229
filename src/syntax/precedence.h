// SPDX-License-Identifier: Apache-2.0
// How tightly expressions bind. The parser asks for an operand of at least some precedence; the printer puts
// parentheses around what binds more loosely than its place asks for.
#ifndef ML_SYNTAX_PRECEDENCE_H
#define ML_SYNTAX_PRECEDENCE_H

/// Loosest first. Each place of the grammar takes its own precedence and all that follow.
typedef enum Precedence {
    PREC_NONE,
    PREC_YIELD, // yield x, where a tuple may stand too
    PREC_TUPLE, // a, *b
    PREC_NAMED, // a := b
    PREC_TEST,  // lambda, a if b else c
    PREC_OR,
    PREC_AND,
    PREC_NOT,
    PREC_PIPE,
    PREC_COMPARE,
    PREC_BIT_OR,
    PREC_BIT_XOR,
    PREC_BIT_AND,
    PREC_SHIFT,
    PREC_SUM,
    PREC_TERM,
    PREC_UNARY,
    PREC_POWER,
    PREC_AWAIT,
    PREC_PRIMARY, // a.b, a(b), a[b], atoms
} Precedence;

#endif
