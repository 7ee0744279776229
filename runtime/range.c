// SPDX-License-Identifier: Apache-2.0
#include "range.h"

#include "exception.h"
#include "index.h"
#include "int.h"
#include "native.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

void trace_range(Object *object, Visit *visit)
{
    Range *range = (Range *)(void *)object;
    visit(range->start);
    visit(range->stop);
    visit(range->step);
    visit(range->length);
}

void trace_long_range_iterator(Object *object, Visit *visit)
{
    LongRangeIterator *iterator = (LongRangeIterator *)(void *)object;
    visit(iterator->n_left);
    visit(iterator->next);
    visit(iterator->step);
}

static bool is_less(Value a, Value b)
{
    return rt_int_cmp(a, b) < 0;
}

// --- Making ---------------------------------------------------------------------------------------------------------

/// How many numbers: as kept[3].
static void put_length(Frame frame, Root *kept)
{
    Value start = kept[0].value, stop = kept[1].value, step = kept[2].value;
    if (value_is_small(start) && value_is_small(stop) && value_is_small(step)) {
        Wide low = value_small(start), high = value_small(stop), by = value_small(step);
        Wide n = by > 0 ? (high - low + by - 1) / by : (low - high - by - 1) / -by;
        kept[3].value = rt_int_from_i64(frame, n > 0 ? (int64_t)n : 0);
        return;
    }
    bool is_down = int_sign(step) < 0;
    if (is_down) {
        kept[4].value = start;
        start = stop;
        stop = kept[4].value;
        kept[4].value = rt_int_neg(frame, step);
    } else {
        kept[4].value = step;
    }
    kept[3].value = small_value(0);
    if (is_less(start, stop)) {
        kept[5].value = rt_int_sub(frame, stop, start);
        kept[5].value = rt_int_sub(frame, kept[5].value, small_value(1));
        kept[5].value = rt_int_floordiv(frame, kept[5].value, kept[4].value);
        kept[3].value = rt_int_add(frame, kept[5].value, small_value(1));
    }
}

Value range_new(Frame frame, Value start, Value stop, Value step)
{
    Root *kept = roots(&frame, 6);
    kept[0].value = start;
    kept[1].value = stop;
    kept[2].value = step;
    if (int_sign(step) == 0) {
        raise_error(frame, EXC_ValueError, "range() arg 3 must not be zero");
    }
    put_length(frame, kept);
    Range *range = object_new(frame, &rt_types[TYPE_range], KIND_RANGE, sizeof(Range));
    range->start = kept[0].value;
    range->stop = kept[1].value;
    range->step = kept[2].value;
    range->length = kept[3].value;
    return object_value(range);
}

Value range_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)names;
    Root *kept = roots(&frame, 3);
    kept[0].value = small_value(0);
    kept[2].value = small_value(1);
    for (uint32_t i = 0; i < n; i++) {
        kept[n == 1 ? 1 : i].value = value_index(frame, args[i].value);
    }
    return range_new(frame, kept[0].value, kept[1].value, kept[2].value);
}

// --- Items and slices -----------------------------------------------------------------------------------------------

/// start + index * step
static Value range_at(Frame frame, Root *range, Value index)
{
    Value offset = rt_int_mul(frame, index, value_range(range->value)->step);
    return rt_int_add(frame, value_range(range->value)->start, offset);
}

static Value end_number(Frame frame, Value end)
{
    if (!value_has_index(end)) {
        raise_error(frame, EXC_TypeError,
                    "slice indices must be integers or None or have an __index__ method");
    }
    return value_index(frame, end);
}

void slice_fit(Frame frame, Value slice_value, Value length, Root *out)
{
    enum { SLICE, LENGTH, LOWER, UPPER, N };
    Root *kept = roots(&frame, N);
    Value none = object_value(&rt_none);
    kept[SLICE].value = slice_value;
    kept[LENGTH].value = length;
    const Slice *slice = (const Slice *)(void *)value_object(slice_value);
    out[2].value = slice->step == none ? small_value(1) : end_number(frame, slice->step);
    if (int_sign(out[2].value) == 0) {
        raise_error(frame, EXC_ValueError, "slice step cannot be zero");
    }
    bool is_down = int_sign(out[2].value) < 0;
    kept[LOWER].value = small_value(is_down ? -1 : 0);
    kept[UPPER].value = rt_int_add(frame, kept[LENGTH].value, kept[LOWER].value);
    for (uint32_t i = 0; i < 2; i++) {
        Value end = i == 0 ? slice->start : slice->stop;
        if (end == none) {
            out[i].value = kept[is_down == (i == 0) ? UPPER : LOWER].value;
            continue;
        }
        out[i].value = end_number(frame, end);
        if (int_sign(out[i].value) < 0) {
            out[i].value = rt_int_add(frame, out[i].value, kept[LENGTH].value);
            out[i].value =
                is_less(out[i].value, kept[LOWER].value) ? kept[LOWER].value : out[i].value;
        } else if (is_less(kept[UPPER].value, out[i].value)) {
            out[i].value = kept[UPPER].value;
        }
    }
}

static Value slice_get(Frame frame, Root *self, Value slice)
{
    Root *kept = roots(&frame, 6);
    slice_fit(frame, slice, value_range(self->value)->length, kept);
    kept[3].value = range_at(frame, self, kept[0].value);
    kept[4].value = range_at(frame, self, kept[1].value);
    kept[5].value = rt_int_mul(frame, kept[2].value, value_range(self->value)->step);
    return range_new(frame, kept[3].value, kept[4].value, kept[5].value);
}

static Value get_item(Frame frame, Value self, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    if (value_is_kind(item, KIND_SLICE)) {
        return slice_get(frame, kept, item);
    }
    if (!value_has_index(item)) {
        raise_error(frame, EXC_TypeError, "range indices must be integers or slices, not %T", item);
    }
    kept[1].value = value_index(frame, item);
    Value length = value_range(kept[0].value)->length;
    if (int_sign(kept[1].value) < 0) {
        kept[1].value = rt_int_add(frame, kept[1].value, length);
    }
    length = value_range(kept[0].value)->length;
    if (int_sign(kept[1].value) < 0 || !is_less(kept[1].value, length)) {
        raise_error(frame, EXC_IndexError, "range object index out of range");
    }
    return range_at(frame, kept, kept[1].value);
}

/// The index of an int, which must be in the range, or NO_VALUE.
static Value index_of(Frame frame, Root *self, Root *number)
{
    const Range *range = value_range(self->value);
    bool is_down = int_sign(range->step) < 0;
    Value first = is_down ? range->stop : range->start, last = is_down ? range->start : range->stop;
    bool is_between = is_down ? is_less(first, number->value) && !is_less(last, number->value)
                              : !is_less(number->value, first) && is_less(number->value, last);
    if (!is_between) {
        return NO_VALUE;
    }
    Root *kept = root_of(&frame, NO_VALUE);
    kept->value = rt_int_sub(frame, number->value, range->start);
    Value rest = rt_int_mod(frame, kept->value, value_range(self->value)->step);
    if (int_sign(rest) != 0) {
        return NO_VALUE;
    }
    return rt_int_floordiv(frame, kept->value, value_range(self->value)->step);
}

/// Whether a value is an int, and no instance of a program's class, which may compare in its own way.
static bool is_plain_int(Value value)
{
    return value_is_small(value) || value_is_exactly(value, TYPE_int) ||
           value_is_exactly(value, TYPE_bool);
}

/// How many numbers of the range are equal to a value, or whether there is one; its index goes to *index_out.
static int64_t count_equal(Frame frame, Value self, Value item, bool is_first_enough,
                           int64_t *index_out)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = item;
    kept[1].value = rt_iter(frame, self);
    int64_t n = 0, index = 0;
    for (Value number; (number = rt_next(frame, kept[1].value)) != NO_VALUE; index++) {
        rt_poll(frame);
        if (rt_equal(frame, number, kept[0].value)) {
            n++;
            *index_out = index;
            if (is_first_enough) {
                break;
            }
        }
    }
    return n;
}

static bool contains(Frame frame, Value self, Value item)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    int64_t index = 0;
    if (!is_plain_int(item)) {
        return count_equal(frame, self, item, true, &index) > 0;
    }
    kept[1].value = int_plain(item);
    return index_of(frame, &kept[0], &kept[1]) != NO_VALUE;
}

// --- Other operations -----------------------------------------------------------------------------------------------

static Value repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_ascii(frame, &text, "range(");
    text_str(frame, &text, rt_int_str(frame, value_range(kept->value)->start));
    text_ascii(frame, &text, ", ");
    text_str(frame, &text, rt_int_str(frame, value_range(kept->value)->stop));
    if (value_range(kept->value)->step != small_value(1)) {
        text_ascii(frame, &text, ", ");
        text_str(frame, &text, rt_int_str(frame, value_range(kept->value)->step));
    }
    text_ascii(frame, &text, ")");
    return text_take(frame, &text);
}

static int64_t length_of(Frame frame, Value self)
{
    int64_t length = 0;
    if (!int_fits(value_range(self)->length, &length)) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C ssize_t");
    }
    return length;
}

static bool truth(Frame frame, Value self)
{
    (void)frame;
    return value_range(self)->length != small_value(0);
}

/// As far as they matter: two ranges are equal if these numbers are.
static Value compared_numbers(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Tuple *tuple = tuple_new(frame, 3);
    const Range *range = value_range(kept->value);
    Value none = object_value(&rt_none);
    tuple->items[0] = range->length;
    tuple->items[1] = range->length == small_value(0) ? none : range->start;
    tuple->items[2] =
        range->length == small_value(0) || range->length == small_value(1) ? none : range->step;
    return object_value(tuple);
}

static int64_t hash(Frame frame, Value self)
{
    return rt_hash(frame, compared_numbers(frame, self));
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    if (!value_is_kind(b, KIND_RANGE) || (op != COMPARE_EQ && op != COMPARE_NOT_EQ)) {
        return object_value(&rt_not_implemented);
    }
    const Range *x = value_range(a), *y = value_range(b);
    (void)frame;
    bool is_equal = rt_int_cmp(x->length, y->length) == 0 &&
                    (x->length == small_value(0) ||
                     (rt_int_cmp(x->start, y->start) == 0 &&
                      (x->length == small_value(1) || rt_int_cmp(x->step, y->step) == 0)));
    return bool_value(is_equal == (op == COMPARE_EQ));
}

// --- Iterating ------------------------------------------------------------------------------------------------------

/// Whether the number behind `end`, which is the first not to be given, fits too.
static bool fits_behind(int64_t end, int64_t step)
{
    return step > 0 ? end <= INT64_MAX - (step - 1) : end >= INT64_MIN + (-1 - step);
}

/// From `start` by `step`, `length` times, all in roots, up to `end`.
static Value iterator_new(Frame frame, const Root *start, const Root *end, const Root *step,
                          const Root *length)
{
    int64_t first = 0, last = 0, by = 0, n = 0;
    if (int_fits(start->value, &first) && int_fits(end->value, &last) &&
        int_fits(step->value, &by) && int_fits(length->value, &n) && fits_behind(last, by)) {
        RangeIterator *iterator = object_new(frame, &rt_types[TYPE_range_iterator],
                                             KIND_RANGE_ITERATOR, sizeof(RangeIterator));
        iterator->next = first;
        iterator->step = by;
        iterator->n_left = (uint64_t)n;
        return object_value(iterator);
    }
    LongRangeIterator *iterator = object_new(frame, &rt_types[TYPE_longrange_iterator],
                                             KIND_LONG_RANGE_ITERATOR, sizeof(LongRangeIterator));
    iterator->next = start->value;
    iterator->step = step->value;
    iterator->n_left = length->value;
    return object_value(iterator);
}

static Value iter(Frame frame, Value self)
{
    Root *kept = roots(&frame, 4);
    const Range *range = value_range(self);
    kept[0].value = range->start;
    kept[1].value = range->stop;
    kept[2].value = range->step;
    kept[3].value = range->length;
    return iterator_new(frame, &kept[0], &kept[1], &kept[2], &kept[3]);
}

Value range_method_reversed(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    Root *kept = roots(&frame, 5);
    kept[0].value = self;
    kept[3].value = value_range(self)->length;
    Value last = rt_int_sub(frame, kept[3].value, small_value(1));
    kept[1].value = range_at(frame, kept, last);
    kept[2].value = rt_int_neg(frame, value_range(kept[0].value)->step);
    kept[4].value = rt_int_add(frame, value_range(kept[0].value)->start, kept[2].value);
    int64_t stop;
    if (!int_fits(value_range(kept[0].value)->stop, &stop)) { // CPython wants it to fit, too
        kept[4].value = value_range(kept[0].value)->stop;
    }
    return iterator_new(frame, &kept[1], &kept[4], &kept[2], &kept[3]);
}

static Value next(Frame frame, Value self)
{
    RangeIterator *iterator = (RangeIterator *)(void *)value_object(self);
    if (iterator->n_left == 0) {
        return NO_VALUE;
    }
    int64_t number = iterator->next;
    iterator->n_left--;
    iterator->next = (int64_t)((uint64_t)number + (uint64_t)iterator->step);
    return rt_int_from_i64(frame, number);
}

static Value long_next(Frame frame, Value self)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    LongRangeIterator *iterator = (LongRangeIterator *)(void *)value_object(self);
    if (iterator->n_left == small_value(0)) {
        return NO_VALUE;
    }
    kept[1].value = rt_int_add(frame, iterator->next, iterator->step);
    kept[2].value = rt_int_sub(frame, iterator->n_left, small_value(1));
    Value number = iterator->next;
    iterator->next = kept[1].value;
    iterator->n_left = kept[2].value;
    return number;
}

static Value self_iter(Frame frame, Value self)
{
    (void)frame;
    return self;
}

const KindOps ops_RANGE = {
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .truth = truth,
    .length = length_of,
    .get_item = get_item,
    .contains = contains,
    .iter = iter,
};
const KindOps ops_RANGE_ITERATOR = {.iter = self_iter, .next = next};
const KindOps ops_LONG_RANGE_ITERATOR = {.iter = self_iter, .next = long_next};

// --- Methods --------------------------------------------------------------------------------------------------------

#define METHOD_OF_RANGE(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)

METHOD_OF_RANGE(range_method_count)
{
    (void)n, (void)names;
    int64_t index = 0;
    return is_plain_int(args[0].value)
               ? small_value(contains(frame, self, args[0].value))
               : small_value(count_equal(frame, self, args[0].value, false, &index));
}

METHOD_OF_RANGE(range_method_index)
{
    (void)n, (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    if (!is_plain_int(args[0].value)) {
        int64_t index = 0;
        if (count_equal(frame, self, args[0].value, true, &index) == 0) {
            raise_error(frame, EXC_ValueError, "sequence.index(x): x not in sequence");
        }
        return small_value(index);
    }
    kept[1].value = int_plain(args[0].value);
    Value index = index_of(frame, &kept[0], &kept[1]);
    if (index == NO_VALUE) {
        kept[1].value = rt_repr(frame, args[0].value);
        raise_error(frame, EXC_ValueError, "%U is not in range", kept[1].value);
    }
    return index;
}

METHOD_OF_RANGE(range_get_start)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_range(self)->start;
}

METHOD_OF_RANGE(range_get_stop)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_range(self)->stop;
}

METHOD_OF_RANGE(range_get_step)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_range(self)->step;
}

METHOD_OF_RANGE(range_iterator_length_hint)
{
    (void)args, (void)n, (void)names;
    uint64_t n_left = ((RangeIterator *)(void *)value_object(self))->n_left;
    return rt_int_from_i64(frame, (int64_t)n_left);
}

METHOD_OF_RANGE(longrange_iterator_length_hint)
{
    (void)frame, (void)args, (void)n, (void)names;
    return ((LongRangeIterator *)(void *)value_object(self))->n_left;
}

METHOD_OF_RANGE(slice_method_indices)
{
    (void)n, (void)names;
    Root *kept = roots(&frame, 5);
    kept[4].value = self;
    kept[3].value = value_index(frame, args[0].value);
    if (int_sign(kept[3].value) < 0) {
        raise_error(frame, EXC_ValueError, "length should not be negative");
    }
    slice_fit(frame, kept[4].value, kept[3].value, kept);
    return tuple_of(frame, &kept->value, 3);
}
