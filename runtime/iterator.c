// SPDX-License-Identifier: Apache-2.0
#include "iterator.h"

#include "list.h"
#include "native.h"
#include "sequence.h"
#include "str.h"

static SequenceIterator *value_iterator(Value value)
{
    return (SequenceIterator *)(void *)value_object(value);
}

void trace_sequence_iterator(Object *object, Visit *visit)
{
    visit(((SequenceIterator *)(void *)object)->sequence);
}

static Value iterator_new(Frame frame, TypeId type, Kind kind, Value sequence)
{
    Root *kept = root_of(&frame, sequence);
    SequenceIterator *iterator = object_new(frame, &rt_types[type], kind, sizeof(SequenceIterator));
    iterator->sequence = kept->value;
    return object_value(iterator);
}

Value sequence_iter(Frame frame, Value sequence)
{
    return value_is_kind(sequence, KIND_LIST)
               ? iterator_new(frame, TYPE_list_iterator, KIND_LIST_ITERATOR, sequence)
               : iterator_new(frame, TYPE_tuple_iterator, KIND_TUPLE_ITERATOR, sequence);
}

Value str_iter(Frame frame, Value str)
{
    bool is_ascii = str_is_ascii(value_str(str));
    return iterator_new(frame, is_ascii ? TYPE_str_ascii_iterator : TYPE_str_iterator,
                        KIND_STR_ITERATOR, str);
}

Value list_reverse_iterator(Frame frame, Value list)
{
    Root *kept = root_of(&frame, list);
    Value iterator =
        iterator_new(frame, TYPE_list_reverseiterator, KIND_LIST_REVERSE_ITERATOR, list);
    value_iterator(iterator)->index = value_list(kept->value)->length - 1;
    return iterator;
}

static Value self_iter(Frame frame, Value self)
{
    (void)frame;
    return self;
}

static Value next(Frame frame, Value self)
{
    (void)frame;
    SequenceIterator *iterator = value_iterator(self);
    if (iterator->sequence == NO_VALUE) {
        return NO_VALUE;
    }
    Span span = sequence_span(iterator->sequence);
    if (iterator->index >= span.length) {
        iterator->sequence = NO_VALUE;
        return NO_VALUE;
    }
    return span.items[iterator->index++];
}

static Value reverse_next(Frame frame, Value self)
{
    (void)frame;
    SequenceIterator *iterator = value_iterator(self);
    if (iterator->sequence == NO_VALUE) {
        return NO_VALUE;
    }
    Span span = sequence_span(iterator->sequence);
    if (iterator->index >= span.length) {
        iterator->sequence = NO_VALUE;
        return NO_VALUE;
    }
    return span.items[iterator->index--];
}

static Value str_next(Frame frame, Value self)
{
    SequenceIterator *iterator = value_iterator(self);
    if (iterator->sequence == NO_VALUE) {
        return NO_VALUE;
    }
    const Str *str = value_str(iterator->sequence);
    if (iterator->index >= str->length) {
        iterator->sequence = NO_VALUE;
        return NO_VALUE;
    }
    return str_point(frame, str_at(str, iterator->index++));
}

static Value length_hint(Value self)
{
    const SequenceIterator *iterator = value_iterator(self);
    Value sequence = iterator->sequence;
    if (sequence == NO_VALUE) {
        return small_value(0);
    }
    int64_t length =
        value_is_str(sequence) ? value_str(sequence)->length : sequence_span(sequence).length;
    int64_t index = iterator->index;
    if (iterator->head.kind == KIND_LIST_REVERSE_ITERATOR) {
        return small_value(index >= length ? 0 : index + 1);
    }
    return small_value(index >= length ? 0 : length - index);
}

#define LENGTH_HINT(name)                                                          \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)frame, (void)args, (void)n, (void)names;                             \
        return length_hint(self);                                                  \
    }
LENGTH_HINT(list_iterator_length_hint)
LENGTH_HINT(tuple_iterator_length_hint)
LENGTH_HINT(str_iterator_length_hint)
LENGTH_HINT(str_ascii_iterator_length_hint)
LENGTH_HINT(list_reverseiterator_length_hint)

const KindOps ops_LIST_ITERATOR = {.iter = self_iter, .next = next};
const KindOps ops_TUPLE_ITERATOR = {.iter = self_iter, .next = next};
const KindOps ops_LIST_REVERSE_ITERATOR = {.iter = self_iter, .next = reverse_next};
const KindOps ops_STR_ITERATOR = {.iter = self_iter, .next = str_next};
