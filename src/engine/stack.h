// SPDX-License-Identifier: Apache-2.0
// A stack that is deep enough for trees and for the highest recursion limit of a program.
#ifndef ML_ENGINE_STACK_H
#define ML_ENGINE_STACK_H

#include <stdbool.h>
#include <stddef.h>

/// Run `body(context)` on a stack of `n_bytes`, more than LIMIT_HOST_STACK_BYTES, and wait until it ends. That is
/// address space: memory is taken as far as the stack is used. `body` must not jump out; it may end the process.
/// Returns false if there is no such stack to be had (then `body` was not called).
bool stack_run(size_t n_bytes, void (*body)(void *context), void *context);

#endif
