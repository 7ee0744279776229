// SPDX-License-Identifier: Apache-2.0
// Taking strings apart and putting them together: split, rsplit, splitlines, partition, strip, join.
#include "bytes.h"
#include "exception.h"
#include "list.h"
#include "native.h"
#include "runtime.h"
#include "search.h"
#include "sequence.h"
#include "str_arg.h"
#include "tuple.h"
#include "unicode.h"

/// A list of parts in the making, from the first or from the last.
typedef struct Parts {
    const Root *str;
    const Root *list;
    uint32_t start, end; // what is not yet in the list
} Parts;

static void push(Frame frame, const Parts *parts, uint32_t start, uint32_t end)
{
    Value part = str_part(frame, parts->str->value, start, end);
    list_push(frame, parts->list->value, part);
}

// --- split and rsplit -----------------------------------------------------------------------------------------------

/// How far from `at` on, up to `end`, all are spaces (or all are not).
static inline uint32_t skip(const Str *str, uint32_t at, uint32_t end, bool are_spaces)
{
    const uint8_t *points = str->data;
    uint32_t width = str->width;
    if (width == 1) {
        const uint16_t *flags = unicode_narrow_flags;
        while (at < end && ((flags[points[at]] & UNICODE_SPACE) != 0) == are_spaces) {
            at++;
        }
        return at;
    }
    while (at < end && point_is_space(point_at(points, width, at)) == are_spaces) {
        at++;
    }
    return at;
}

/// The same backward from before `end`, down to `start`.
static uint32_t skip_back(const Str *str, uint32_t start, uint32_t end, bool are_spaces)
{
    while (end > start && point_is_space(str_at(str, end - 1)) == are_spaces) {
        end--;
    }
    return end;
}

static void split_at_spaces(Frame frame, Parts *parts, uint32_t most)
{
    const Str *str = value_str(parts->str->value);
    uint32_t at = skip(str, parts->start, parts->end, true), end = parts->end;
    for (; most > 0 && at < end; most--) {
        uint32_t start = at;
        at = skip(str, at, end, false);
        push(frame, parts, start, at);
        at = skip(str, at, end, true);
    }
    if (at < end) {
        push(frame, parts, at, end);
    }
}

static void split_back_at_spaces(Frame frame, Parts *parts, uint32_t most)
{
    const Str *str = value_str(parts->str->value);
    uint32_t start = parts->start, at = skip_back(str, start, parts->end, true);
    for (; most > 0 && at > start; most--) {
        uint32_t end = at;
        at = skip_back(str, start, at, false);
        push(frame, parts, at, end);
        at = skip_back(str, start, at, true);
    }
    if (at > start) {
        push(frame, parts, start, at);
    }
}

/// Where `point` is first in the narrow `str` from `at` on, or `end`: near in most cases.
static inline uint32_t find_near(const Str *str, uint8_t point, uint32_t at, uint32_t end)
{
    uint32_t near = end - at < 16 ? end : at + 16;
    while (at < near && str->data[at] != point) {
        at++;
    }
    if (at < near || near == end) {
        return at;
    }
    int64_t found = str_find_point(str, point, at, end);
    return found < 0 ? end : (uint32_t)found;
}

/// Forward at one code point of a narrow string.
static void split_at_point(Frame frame, Parts *parts, uint8_t point, uint32_t most)
{
    const Str *str = value_str(parts->str->value);
    for (; most > 0; most--) {
        uint32_t place = find_near(str, point, parts->start, parts->end);
        if (place == parts->end) {
            break;
        }
        push(frame, parts, parts->start, place);
        parts->start = place + 1;
    }
    push(frame, parts, parts->start, parts->end);
}

static void split_at_needle(Frame frame, Parts *parts, const Needle *needle, uint32_t most,
                            bool is_last)
{
    for (; most > 0; most--) {
        int64_t place = needle_find(needle, value_str(parts->str->value), parts->start, parts->end);
        if (place < 0) {
            break;
        }
        uint32_t end = (uint32_t)place + needle->length;
        push(frame, parts, is_last ? end : parts->start, is_last ? parts->end : (uint32_t)place);
        parts->start = is_last ? parts->start : end;
        parts->end = is_last ? (uint32_t)place : parts->end;
    }
    push(frame, parts, parts->start, parts->end);
}

/// `separator`: NO_VALUE or None for spaces.
static Value split(Frame frame, Value self, const Root *args, uint32_t n, bool is_last)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    int64_t most = integer_arg(frame, args, n, 1, -1);
    uint32_t limit = most < 0 || most > UINT32_MAX ? UINT32_MAX : (uint32_t)most;
    Value separator = args[0].value;
    bool is_at_spaces = separator == NO_VALUE || separator == object_value(&rt_none);
    if (!is_at_spaces && !value_is_str(separator)) {
        raise_error(frame, EXC_TypeError, "must be str or None, not %T", separator);
    }
    if (!is_at_spaces && value_str(separator)->length == 0) {
        raise_error(frame, EXC_ValueError, "empty separator");
    }
    List *list = list_new(frame, 4);
    kept[1].value = object_value(list);
    Parts parts = {&kept[0], &kept[1], 0, value_str(kept[0].value)->length};
    if (is_at_spaces && is_last) {
        split_back_at_spaces(frame, &parts, limit);
    } else if (is_at_spaces) {
        split_at_spaces(frame, &parts, limit);
    } else {
        Needle needle = needle_new(&frame, args[0].value, value_str(kept[0].value)->width, is_last);
        bool is_simple =
            needle.length == 1 && needle.width == 1 && !is_last && !needle.is_impossible;
        if (is_simple) {
            split_at_point(frame, &parts, *(const uint8_t *)needle.data, limit);
        } else {
            split_at_needle(frame, &parts, &needle, limit, is_last);
        }
    }
    if (is_last) {
        list_reverse(kept[1].value);
    }
    return kept[1].value;
}

STR_METHOD(str_split)
{
    STR_METHOD_UNUSED;
    return split(frame, self, args, n, false);
}

STR_METHOD(str_rsplit)
{
    STR_METHOD_UNUSED;
    return split(frame, self, args, n, true);
}

// --- splitlines -----------------------------------------------------------------------------------------------------

static bool ends_line(uint32_t point)
{
    return (point >= '\n' && point <= '\r') || (point >= 0x1C && point <= 0x1E) || point == 0x85 ||
           point == 0x2028 || point == 0x2029;
}

STR_METHOD(str_splitlines)
{
    STR_METHOD_UNUSED;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    bool keeps_ends = args[0].value != NO_VALUE && rt_truth(frame, args[0].value);
    List *list = list_new(frame, 0);
    kept[1].value = object_value(list);
    Parts parts = {&kept[0], &kept[1], 0, value_str(kept[0].value)->length};
    while (parts.start < parts.end) {
        const Str *str = value_str(kept[0].value);
        uint32_t end = parts.start;
        while (end < parts.end && !ends_line(str_at(str, end))) {
            end++;
        }
        uint32_t next = end + (end < parts.end);
        next += next < parts.end && str_at(str, end) == '\r' && str_at(str, next) == '\n';
        push(frame, &parts, parts.start, keeps_ends ? next : end);
        parts.start = next;
    }
    return kept[1].value;
}

// --- partition ------------------------------------------------------------------------------------------------------

static Value partition(Frame frame, Value self, Value separator, bool is_last)
{
    str_arg_plain(frame, separator);
    if (value_str(separator)->length == 0) {
        raise_error(frame, EXC_ValueError, "empty separator");
    }
    Root *kept = roots(&frame, 4); // self and the parts
    kept[0].value = self;
    kept[2].value = separator;
    uint32_t length = value_str(self)->length, end = 0;
    Needle needle = needle_new(&frame, separator, value_str(self)->width, is_last);
    int64_t place = needle_find(&needle, value_str(kept[0].value), 0, length);
    if (place < 0) {
        place = is_last ? 0 : length;
        end = (uint32_t)place;
        kept[2].value = object_value(&rt_empty_str);
    } else {
        end = (uint32_t)place + needle.length;
    }
    kept[1].value = str_part(frame, kept[0].value, 0, (uint32_t)place);
    kept[3].value = str_part(frame, kept[0].value, end, length);
    Tuple *tuple = tuple_new(frame, 3);
    for (uint32_t i = 0; i < 3; i++) {
        tuple->items[i] = kept[i + 1].value;
    }
    return object_value(tuple);
}

STR_METHOD(str_partition)
{
    STR_METHOD_UNUSED;
    return partition(frame, self, args[0].value, false);
}

STR_METHOD(str_rpartition)
{
    STR_METHOD_UNUSED;
    return partition(frame, self, args[0].value, true);
}

// --- strip ----------------------------------------------------------------------------------------------------------

/// Whether strip takes the code point away: one of `points`, or a space where that is NULL.
static bool is_stripped(uint32_t point, const Str *points)
{
    return points == NULL ? point_is_space(point)
                          : str_find_point(points, point, 0, points->length) >= 0;
}

static Value strip(Frame frame, Value self, const char *method, const Root *args, uint32_t n,
                   bool at_start, bool at_end)
{
    const Str *str = value_str(self), *points = NULL;
    if (n > 0 && args[0].value != object_value(&rt_none)) {
        if (!value_is_str(args[0].value)) {
            raise_error(frame, EXC_TypeError, "%s arg must be None or str", method);
        }
        points = value_str(args[0].value);
    }
    uint32_t start = 0, end = str->length;
    while (at_start && start < end && is_stripped(str_at(str, start), points)) {
        rt_poll_step(frame, start);
        start++;
    }
    while (at_end && start < end && is_stripped(str_at(str, end - 1), points)) {
        rt_poll_step(frame, end);
        end--;
    }
    return str_part(frame, self, start, end);
}

STR_METHOD(str_strip)
{
    STR_METHOD_UNUSED;
    return strip(frame, self, "strip", args, n, true, true);
}

STR_METHOD(str_lstrip)
{
    STR_METHOD_UNUSED;
    return strip(frame, self, "lstrip", args, n, true, false);
}

STR_METHOD(str_rstrip)
{
    STR_METHOD_UNUSED;
    return strip(frame, self, "rstrip", args, n, false, true);
}

// --- join -----------------------------------------------------------------------------------------------------------

/// The items of a list or tuple.
static const Value *items_of(Value sequence, uint32_t *n_out)
{
    if (value_is_kind(sequence, KIND_TUPLE)) {
        *n_out = value_tuple(sequence)->length;
        return value_tuple(sequence)->items;
    }
    *n_out = value_list(sequence)->length;
    return value_list(sequence)->items;
}

/// Fill a narrow string with the items and what is between them.
static void join_narrow(Frame frame, Str *result, const Str *between, const Value *items,
                        uint32_t n)
{
    uint8_t *to = result->data, *end = to + result->length;
    const uint8_t *separator = between->data;
    uint32_t n_separator = between->length;
    for (uint32_t i = 0; i < n; i++) {
        rt_poll_step(frame, i);
        if (i > 0) {
            bytes_copy_whole(to, separator, n_separator, (size_t)(end - to));
            to += n_separator;
        }
        const Str *item = value_str(items[i]);
        bytes_copy_whole(to, item->data, item->length, (size_t)(end - to));
        to += item->length;
    }
}

static Value join_items(Frame frame, const Root *separator, const Root *sequence)
{
    uint32_t n = 0;
    const Value *items = items_of(sequence->value, &n);
    const Str *between = value_str(separator->value);
    uint64_t length = n > 1 ? (uint64_t)(n - 1) * between->length : 0;
    uint32_t width = n > 1 ? between->width : 1;
    for (uint32_t i = 0; i < n; i++) {
        rt_poll_step(frame, i);
        if (!value_is_str(items[i])) {
            raise_error(frame, EXC_TypeError, "sequence item %d: expected str instance, %T found",
                        (int64_t)i, items[i]);
        }
        length += value_str(items[i])->length;
        width = value_str(items[i])->width > width ? value_str(items[i])->width : width;
    }
    if (n <= 1 || length == 0) {
        return n == 0 || length == 0 ? object_value(&rt_empty_str)
                                     : str_part(frame, items[0], 0, value_str(items[0])->length);
    }
    Str *result = str_new(frame, length, width_max(width));
    items = items_of(sequence->value, &n);
    between = value_str(separator->value);
    if (result->width == 1) {
        join_narrow(frame, result, between, items, n);
        return object_value(result);
    }
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        rt_poll_step(frame, i);
        if (i > 0) {
            str_copy(result, at, between, 0, between->length);
            at += between->length;
        }
        const Str *item = value_str(items[i]);
        str_copy(result, at, item, 0, item->length);
        at += item->length;
    }
    return object_value(result);
}

static void iterate(Frame frame, void *context)
{
    Root *iterable = context;
    iterable->value = rt_iter(frame, iterable->value);
}

/// A list of what `iterable` gives. Errors: TypeError where iter() gives one.
static Value joined_list(Frame frame, Value iterable)
{
    Root *kept = root_of(&frame, iterable);
    Value exception = NO_VALUE;
    if (rt_try(frame, iterate, kept, &exception)) {
        if (type_is_subtype(value_type(exception), &rt_exceptions[EXC_TypeError])) {
            raise_error(frame, EXC_TypeError, "can only join an iterable");
        }
        rt_throw(frame, exception);
    }
    return list_from_iterator(frame, kept->value);
}

STR_METHOD(str_join)
{
    STR_METHOD_UNUSED;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = args[0].value;
    if (!value_is_plain_sequence(args[0].value)) {
        kept[1].value = joined_list(frame, args[0].value);
    }
    return join_items(frame, &kept[0], &kept[1]);
}
