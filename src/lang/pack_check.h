// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a pack beyond its single lines; used by pack.c when problems are asked for.
#ifndef ML_LANG_PACK_CHECK_H
#define ML_LANG_PACK_CHECK_H

#include "lang/pack.h"

#include <stdarg.h>

/// Append a problem of `pack` whose detail is formatted as vprintf does.
__attribute__((format(printf, 5, 0))) void pack_problem_add(Arena *arena, PackProblems *problems,
                                                            const Pack *pack, uint32_t line,
                                                            const char *format, va_list arguments);

/// What is wrong with `order`, or NULL: each slot of its kind once, a word to tell it by.
const char *pack_order_fault(const Order *order);

/// Append what is wrong with `pack` as a whole: missing keys, plural rules that can't be read.
void pack_check_whole(Arena *arena, const Pack *pack, PackProblems *problems);

#endif
