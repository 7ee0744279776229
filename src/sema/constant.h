// SPDX-License-Identifier: Apache-2.0
// The expressions that CPython's compiler makes constants of before it does anything else (ast_opt.c): what type their
// values have decides on what it warns of. Operands come before what they are part of, so that a chain of operators,
// however long, is one step a time.
#ifndef ML_SEMA_CONSTANT_H
#define ML_SEMA_CONSTANT_H

#include "base/array.h"
#include "base/map.h"
#include "sema/fold_number.h"

typedef enum ConstantType {
    CONSTANT_TYPE_UNKNOWN, // no constant
    CONSTANT_TYPE_NONE,
    CONSTANT_TYPE_ELLIPSIS,
    CONSTANT_TYPE_BOOL,
    CONSTANT_TYPE_NUMBER, // an int, a float or a complex number
    CONSTANT_TYPE_STR,
    CONSTANT_TYPE_BYTES,
    CONSTANT_TYPE_TUPLE,
} ConstantType;

typedef struct Constant {
    ConstantType type;
    Folded number;    // a bool's too
    uint64_t len;     // of a str (in characters), bytes or a tuple
    uint64_t n_items; // of a tuple, with those of the tuples in it
    const Node *node; // whose value it is: elements are looked up there
} Constant;

typedef struct Constants {
    Arena *arena;
    Map numbers; // by the address of an operation, a tuple, a subscript
    Array(Constant) values;
    Name name_debug; // __debug__ is one
} Constants;

Constants constants_new(Arena *arena, Name name_debug);

/// See whether `node` is a constant, all that is in it having been given before. Only for the kinds that
/// `constants_get` does not know by itself: BinaryOp, UnaryOp, Tuple and Subscript, where they are read.
void constants_add(Constants *constants, const Node *node);

/// What `node` is. Its type is CONSTANT_TYPE_UNKNOWN if it is no constant.
Constant constants_get(const Constants *constants, const Node *node);

/// Is `node` the formatting of a string by `%` that CPython makes an f-string of?
bool constants_is_formatted(const Constants *constants, const Node *node);

#endif
