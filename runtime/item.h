// SPDX-License-Identifier: Apache-2.0
// The next value of an iterator, with what its end says.
#ifndef RUNTIME_ITEM_H
#define RUNTIME_ITEM_H

#include "gc.h"

/// As rt_next; at the end of an iterator that a program's class made, the StopIteration goes to `*stop_out`, otherwise
/// NO_VALUE.
Value next_or_raise(Frame frame, Value iterator, Value *stop_out);

/// StopIteration, at the end of an iterator that no class of the program made; of a generator, with its result.
_Noreturn void raise_stop(Frame frame, Value iterator);

void trace_item_iterator(Object *object, Visit *visit);

#endif
