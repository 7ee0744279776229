// SPDX-License-Identifier: Apache-2.0
// A thread with a stack that is big enough for the highest recursion limit of a program.
#ifndef ML_ENGINE_THREAD_H
#define ML_ENGINE_THREAD_H

#include <stdbool.h>
#include <stdint.h>

/// Run `body(context)` on a thread of its own and wait until it ends.
/// - `wasm_stack_bytes`: what wasm may use (EngineOptions.stack_bytes; 0: the limit); LIMIT_HOST_STACK_BYTES come on
///   top. It is address space: memory is taken as far as the stack is used.
/// While it runs, signals to the process come to it, not to the thread that waits. `body` must not jump out.
/// Returns false if there is no such thread to be had (then `body` was not called).
bool thread_run(uint64_t wasm_stack_bytes, void (*body)(void *context), void *context);

#endif
