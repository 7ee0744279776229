// SPDX-License-Identifier: Apache-2.0
// What lists and tuples have in common. Comparing items may run the program's code, and change a list meanwhile.
#ifndef RUNTIME_SEQUENCE_H
#define RUNTIME_SEQUENCE_H

#include "exception.h"
#include "ops.h"

/// The items of a list or tuple as they are now.
typedef struct Span {
    const Value *items;
    uint32_t length;
} Span;

Span sequence_span(Value sequence);

/// Whether `value` is a list or tuple, and not of a class that the program derived, which may iterate in its own way.
bool value_is_plain_sequence(Value value);

/// The items that iterating over `iterable` gives: itself if it is a plain sequence, or a new list. Errors: TypeError
/// `message`, which may have a %d for `number`, where it can't be iterated over, and what iterating raises.
Value sequence_from(Frame frame, Value iterable, const char *message, int64_t number);

/// Put `n` copies of `length` values in a row; `from` may be `to`. Errors: an interrupt, where some are there.
void values_repeat(Frame frame, Value *to, const Value *from, uint32_t length, uint32_t n);

/// How often a sequence of `length` items can be repeated: `n`, 0 if it is negative. Errors: MemoryError where that is
/// more than `max` items.
uint32_t repeat_count(Frame frame, int64_t n, uint32_t length, uint32_t max);

/// Compare two lists or two tuples. The value is what comparing the first items that differ gives.
Value sequence_compare(Frame frame, Value a, Value b, CompareOp op);

bool sequence_contains(Frame frame, Value sequence, Value item);
Value sequence_count(Frame frame, Value sequence, Value item);

/// The first index of an item that is equal to `item`, from `start` to `stop` as a slice has them; -1: none.
int64_t sequence_find(Frame frame, Value sequence, Value item, int64_t start, int64_t stop);

/// The same with list.index's arguments: an item and, n > 1, start and stop. Errors: TypeError.
int64_t sequence_index(Frame frame, Value sequence, const Root *args, uint32_t n);

/// repr; "[...]" or "(...)" where the sequence is in itself.
Value sequence_repr(Frame frame, Value sequence);

#endif
