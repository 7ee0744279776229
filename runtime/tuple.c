// SPDX-License-Identifier: Apache-2.0
#include "tuple.h"

#include "index.h"
#include "iterator.h"
#include "limit.h"
#include "native.h"
#include "runtime.h"
#include "sequence.h"

enum { TUPLE_MAX = 1 << 28 }; // items: more is a MemoryError

Tuple rt_empty_tuple = {{&rt_types[TYPE_tuple], KIND_TUPLE, GC_IMMORTAL, 0}, 0, 0};

Tuple *tuple_new(Frame frame, uint32_t length)
{
    if (length > TUPLE_MAX) {
        raise_memory_error(frame);
    }
    Tuple *tuple = object_new(frame, &rt_types[TYPE_tuple], KIND_TUPLE,
                              sizeof(Tuple) + length * sizeof(Value));
    tuple->length = length;
    return tuple;
}

Value tuple_of(Frame frame, const Value *values, uint32_t n)
{
    if (n == 0) {
        return object_value(&rt_empty_tuple);
    }
    Tuple *tuple = tuple_new(frame, n);
    memcpy(tuple->items, values, n * sizeof(Value));
    return object_value(tuple);
}

Value rt_tuple_new(Frame frame, Pointer items, I32 n)
{
    return tuple_of(frame, items, (uint32_t)n);
}

Value tuple_pair(Frame frame, Value first, Value second)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = first;
    kept[1].value = second;
    Tuple *tuple = tuple_new(frame, 2);
    tuple->items[0] = kept[0].value;
    tuple->items[1] = kept[1].value;
    return object_value(tuple);
}

void trace_tuple(Object *object, Visit *visit)
{
    Tuple *tuple = (Tuple *)(void *)object;
    for (uint32_t i = 0; i < tuple->length; i++) {
        visit_value(visit, tuple->items[i]);
    }
}

// --- Operations -----------------------------------------------------------------------------------------------------

static Value slice_get(Frame frame, Root *self, Value slice)
{
    SliceRange range = slice_unpack(frame, slice);
    slice_adjust(&range, value_tuple(self->value)->length);
    if (range.n == 0) {
        return object_value(&rt_empty_tuple);
    }
    if (range.step == 1 && range.n == value_tuple(self->value)->length &&
        value_is_exactly(self->value, TYPE_tuple)) {
        return self->value;
    }
    Tuple *result = tuple_new(frame, range.n);
    const Value *items = value_tuple(self->value)->items;
    for (uint32_t i = 0; i < range.n; i++) {
        result->items[i] = items[range.start + (int64_t)i * range.step];
    }
    return object_value(result);
}

static Value get_item(Frame frame, Value self, Value index)
{
    Root *kept = root_of(&frame, self);
    if (value_is_kind(index, KIND_SLICE)) {
        return slice_get(frame, kept, index);
    }
    if (!value_has_index(index)) {
        raise_error(frame, EXC_TypeError, "tuple indices must be integers or slices, not %T",
                    index);
    }
    int64_t at = value_index_or_raise(frame, index, EXC_IndexError);
    const Tuple *tuple = value_tuple(kept->value);
    at += at < 0 ? tuple->length : 0;
    if (at < 0 || at >= tuple->length) {
        raise_error(frame, EXC_IndexError, "tuple index out of range");
    }
    return tuple->items[at];
}

static Value concat(Frame frame, Value a, Value b)
{
    if (!value_is_kind(b, KIND_TUPLE)) {
        raise_error(frame, EXC_TypeError, "can only concatenate tuple (not \"%T\") to tuple", b);
    }
    if (value_tuple(a)->length == 0 && value_is_exactly(b, TYPE_tuple)) {
        return b;
    }
    if (value_tuple(b)->length == 0 && value_is_exactly(a, TYPE_tuple)) {
        return a;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    Tuple *result = tuple_new(frame, value_tuple(a)->length + value_tuple(b)->length);
    uint32_t n_first = value_tuple(kept[0].value)->length;
    memcpy(result->items, value_tuple(kept[0].value)->items, n_first * sizeof(Value));
    memcpy(result->items + n_first, value_tuple(kept[1].value)->items,
           value_tuple(kept[1].value)->length * sizeof(Value));
    return object_value(result);
}

static Value repeat(Frame frame, Value self, int64_t count)
{
    Root *kept = root_of(&frame, self);
    uint32_t length = value_tuple(self)->length;
    if ((length == 0 || count == 1) && value_is_exactly(self, TYPE_tuple)) {
        return self;
    }
    uint32_t n = repeat_count(frame, count, length, TUPLE_MAX);
    if (n == 0) {
        return object_value(&rt_empty_tuple);
    }
    Tuple *result = tuple_new(frame, n * length);
    values_repeat(frame, result->items, value_tuple(kept->value)->items, length, n);
    return object_value(result);
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    return value_is_kind(b, KIND_TUPLE) ? sequence_compare(frame, a, b, op)
                                        : object_value(&rt_not_implemented);
}

#define PRIME_5 2870177450012600261U

uint64_t tuple_mix_hashes(Frame frame, Value self)
{
    C_STACK_CHECK(frame, "");
    const uint64_t prime_1 = 11400714785074694791U, prime_2 = 14029467366897019727U;
    Root *kept = root_of(&frame, self);
    uint64_t sum = PRIME_5;
    for (uint32_t i = 0; i < value_tuple(kept->value)->length; i++) {
        rt_poll_step(frame, i);
        sum += (uint64_t)rt_hash(frame, value_tuple(kept->value)->items[i]) * prime_2;
        sum = (sum << 31 | sum >> 33) * prime_1;
    }
    return sum;
}

static int64_t hash(Frame frame, Value self)
{
    uint64_t length = value_tuple(self)->length;
    uint64_t sum = tuple_mix_hashes(frame, self) + (length ^ (PRIME_5 ^ 3527539U));
    return sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
}

static int64_t length_of(Frame frame, Value self)
{
    (void)frame;
    return value_tuple(self)->length;
}

const KindOps ops_TUPLE = {
    .repr = sequence_repr,
    .hash = hash,
    .compare = compare,
    .length = length_of,
    .get_item = get_item,
    .contains = sequence_contains,
    .iter = sequence_iter,
    .concat = concat,
    .repeat = repeat,
};

// --- Methods --------------------------------------------------------------------------------------------------------

Value tuple_method_count(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    return sequence_count(frame, self, args[0].value);
}

Value tuple_method_index(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)names;
    int64_t at = sequence_index(frame, self, args, n);
    if (at < 0) {
        raise_error(frame, EXC_ValueError, "tuple.index(x): x not in tuple");
    }
    return small_value(at);
}
