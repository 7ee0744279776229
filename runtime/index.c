// SPDX-License-Identifier: Apache-2.0
#include "index.h"

#include "int.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "sequence.h"
#include "special.h"
#include "text.h"
#include "tuple.h"

bool value_has_index(Value value)
{
    return value_is_int(value) || special_of(value, SPECIAL___index__) != NO_VALUE;
}

Value value_index(Frame frame, Value value)
{
    if (value_is_int(value)) {
        return int_plain(value);
    }
    Value method = special_of(value, SPECIAL___index__);
    if (method == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "'%T' object cannot be interpreted as an integer", value);
    }
    Value result = special_call(frame, method, value);
    if (!value_is_int(result)) {
        raise_error(frame, EXC_TypeError, "__index__ returned non-int (type %T)", result);
    }
    return int_plain(result);
}

bool int_fits(Value number, int64_t *out)
{
    if (value_is_small(number)) {
        *out = value_small(number);
        return true;
    }
    IntView view;
    int_view(number, &view);
    uint64_t n_bits = int_bits(&view.number);
    if (n_bits > 64) {
        return false;
    }
    uint64_t magnitude = 0;
    for (int i = view.number.used; i-- > 0;) {
        magnitude = magnitude << MP_DIGIT_BIT | view.number.dp[i];
    }
    bool is_negative = view.number.sign == MP_NEG;
    *out = is_negative ? (int64_t)-magnitude : (int64_t)magnitude;
    return magnitude <= (uint64_t)INT64_MAX + is_negative;
}

int64_t value_index_clamped(Frame frame, Value value)
{
    Value number = value_index(frame, value);
    int64_t result = 0;
    if (!int_fits(number, &result)) {
        result = int_sign(number) < 0 ? INT64_MIN : INT64_MAX;
    }
    return result;
}

int64_t value_index_or_raise(Frame frame, Value value, ExceptionId id)
{
    Root *kept = root_of(&frame, value);
    int64_t result = 0;
    if (!int_fits(value_index(frame, value), &result)) {
        raise_error(frame, id, "cannot fit '%T' into an index-sized integer", kept->value);
    }
    return result;
}

int64_t value_parameter(Frame frame, Value value)
{
    int64_t result = 0;
    if (!int_fits(value_index(frame, value), &result)) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C ssize_t");
    }
    return result;
}

// --- Slices ---------------------------------------------------------------------------------------------------------

static int64_t slice_number(Frame frame, Value value)
{
    if (!value_has_index(value)) {
        raise_error(frame, EXC_TypeError,
                    "slice indices must be integers or None or have an __index__ method");
    }
    return value_index_clamped(frame, value);
}

SliceRange slice_unpack(Frame frame, Value slice_value)
{
    Root *kept = root_of(&frame, slice_value);
    Value none = object_value(&rt_none);
    const Slice *slice = (const Slice *)(void *)value_object(kept->value);
    SliceRange range = {.step = 1};
    if (slice->step != none) {
        range.step = slice_number(frame, slice->step);
        if (range.step == 0) {
            raise_error(frame, EXC_ValueError, "slice step cannot be zero");
        }
        range.step = range.step < -INT64_MAX ? -INT64_MAX : range.step;
    }
    range.start = slice->start != none ? slice_number(frame, slice->start)
                  : range.step < 0     ? INT64_MAX
                                       : 0;
    range.stop = slice->stop != none ? slice_number(frame, slice->stop)
                 : range.step < 0    ? INT64_MIN
                                     : INT64_MAX;
    return range;
}

/// One end, counted from the sequence's end if negative, within what a step can reach.
static int64_t slice_end(int64_t end, int64_t length, bool is_backward)
{
    if (end < 0) {
        end = end < -length ? (is_backward ? -1 : 0) : end + length;
    } else if (end >= length) {
        end = is_backward ? length - 1 : length;
    }
    return end;
}

void slice_adjust(SliceRange *range, uint32_t length)
{
    bool is_backward = range->step < 0;
    range->start = slice_end(range->start, length, is_backward);
    range->stop = slice_end(range->stop, length, is_backward);
    range->n = 0;
    if (is_backward && range->stop < range->start) {
        range->n = (uint32_t)((range->start - range->stop - 1) / -range->step + 1);
    } else if (!is_backward && range->start < range->stop) {
        range->n = (uint32_t)((range->stop - range->start - 1) / range->step + 1);
    }
}

Value slice_new(Frame frame, Value start, Value stop, Value step)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = start;
    kept[1].value = stop;
    kept[2].value = step;
    Slice *slice = object_new(frame, &rt_types[TYPE_slice], KIND_SLICE, sizeof(Slice));
    slice->start = kept[0].value;
    slice->stop = kept[1].value;
    slice->step = kept[2].value;
    return object_value(slice);
}

void trace_slice(Object *object, Visit *visit)
{
    Slice *slice = (Slice *)(void *)object;
    visit(slice->start);
    visit(slice->stop);
    visit(slice->step);
}

// --- Their operations -----------------------------------------------------------------------------------------------

static Slice *value_slice(Value value)
{
    return (Slice *)(void *)value_object(value);
}

/// (start, stop, step)
static Value slice_tuple(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Tuple *tuple = tuple_new(frame, 3);
    const Slice *slice = value_slice(kept->value);
    tuple->items[0] = slice->start;
    tuple->items[1] = slice->stop;
    tuple->items[2] = slice->step;
    return object_value(tuple);
}

static Value slice_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, slice_tuple(frame, self));
    Text text = text_new(&frame);
    for (uint32_t i = 0; i < 3; i++) {
        text_ascii(frame, &text, i == 0 ? "slice(" : ", ");
        text_str(frame, &text, rt_repr(frame, value_tuple(kept->value)->items[i]));
    }
    text_ascii(frame, &text, ")");
    return text_take(frame, &text);
}

static int64_t slice_hash(Frame frame, Value self)
{
    uint64_t sum = tuple_mix_hashes(frame, slice_tuple(frame, self));
    return sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
}

static Value slice_compare(Frame frame, Value a, Value b, CompareOp op)
{
    if (!value_is_kind(b, KIND_SLICE)) {
        return object_value(&rt_not_implemented);
    }
    if (a == b) {
        return bool_value(order_fits(0, op));
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    kept[0].value = slice_tuple(frame, kept[0].value);
    kept[1].value = slice_tuple(frame, kept[1].value);
    return sequence_compare(frame, kept[0].value, kept[1].value, op);
}

const KindOps ops_SLICE = {.repr = slice_repr, .hash = slice_hash, .compare = slice_compare};

Value slice_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)names;
    Value none = object_value(&rt_none);
    return n == 1 ? slice_new(frame, none, args[0].value, none)
                  : slice_new(frame, args[0].value, args[1].value, n > 2 ? args[2].value : none);
}

Value slice_get_start(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_slice(self)->start;
}

Value slice_get_stop(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_slice(self)->stop;
}

Value slice_get_step(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_slice(self)->step;
}
