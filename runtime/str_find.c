// SPDX-License-Identifier: Apache-2.0
// Strings in strings: in, find, index, count, startswith, replace …
#include "exception.h"
#include "native.h"
#include "runtime.h"
#include "search.h"
#include "str_arg.h"
#include "tuple.h"

#include <string.h>

bool rt_str_contains(Frame frame, Value str, Value what)
{
    const Root *kept = root_of(&frame, str);
    Needle needle = needle_new(&frame, what, value_str(str)->width, false);
    return needle_find(&needle, value_str(kept->value), 0, value_str(kept->value)->length) >= 0;
}

// --- find, index, count ---------------------------------------------------------------------------------------------

/// The place that the arguments of find, rfind, index, rindex ask for, or -1.
static int64_t find(Frame frame, Value self, const char *method, const Root *args, uint32_t n,
                    bool is_last)
{
    const Root *kept = root_of(&frame, self);
    FindArgs given = find_args(frame, kept, method, args, n);
    str_arg_plain(frame, given.what);
    if (given.is_outside) {
        return -1;
    }
    Needle needle = needle_new(&frame, given.what, value_str(kept->value)->width, is_last);
    return needle_find(&needle, value_str(kept->value), given.start, given.end);
}

static Value found(Frame frame, int64_t place)
{
    if (place < 0) {
        raise_error(frame, EXC_ValueError, "substring not found");
    }
    return small_value(place);
}

STR_METHOD(str_find)
{
    STR_METHOD_UNUSED;
    return small_value(find(frame, self, "find", args, n, false));
}

STR_METHOD(str_rfind)
{
    STR_METHOD_UNUSED;
    return small_value(find(frame, self, "rfind", args, n, true));
}

STR_METHOD(str_index)
{
    STR_METHOD_UNUSED;
    return found(frame, find(frame, self, "index", args, n, false));
}

STR_METHOD(str_rindex)
{
    STR_METHOD_UNUSED;
    return found(frame, find(frame, self, "rindex", args, n, true));
}

STR_METHOD(str_count)
{
    STR_METHOD_UNUSED;
    const Root *kept = root_of(&frame, self);
    FindArgs given = find_args(frame, kept, "count", args, n);
    str_arg_plain(frame, given.what);
    if (given.is_outside) {
        return small_value(0);
    }
    if (value_str(given.what)->length == 0) {
        return small_value((int64_t)given.end - given.start + 1);
    }
    Needle needle = needle_new(&frame, given.what, value_str(kept->value)->width, false);
    return small_value(
        needle_count(frame, &needle, value_str(kept->value), given.start, given.end, UINT32_MAX));
}

// --- Beginnings and ends --------------------------------------------------------------------------------------------

/// Whether `part` lies at `start` of `str`.
static bool is_at(const Str *str, uint32_t start, const Str *part)
{
    if (part->width > str->width) {
        return false;
    }
    if (part->width == str->width) {
        return memcmp(str->data + (size_t)start * str->width, part->data,
                      (size_t)part->length * str->width) == 0;
    }
    for (uint32_t i = 0; i < part->length; i++) {
        if (str_at(str, start + i) != str_at(part, i)) {
            return false;
        }
    }
    return true;
}

static bool has_affix(const Str *str, const Str *affix, uint32_t start, uint32_t end, bool is_end)
{
    return affix->length <= end - start && is_at(str, is_end ? end - affix->length : start, affix);
}

static Value affix_test(Frame frame, Value self, const char *method, const Root *args, uint32_t n,
                        bool is_end)
{
    const Root *kept = root_of(&frame, self);
    FindArgs given = find_args(frame, kept, method, args, n);
    const Str *str = value_str(kept->value);
    if (value_is_str(given.what)) {
        return bool_value(!given.is_outside &&
                          has_affix(str, value_str(given.what), given.start, given.end, is_end));
    }
    if (!value_is_kind(given.what, KIND_TUPLE)) {
        raise_error(frame, EXC_TypeError, "%s first arg must be str or a tuple of str, not %T",
                    method, given.what);
    }
    const Tuple *tuple = value_tuple(given.what);
    for (uint32_t i = 0; i < tuple->length; i++) {
        if (!value_is_str(tuple->items[i])) {
            raise_error(frame, EXC_TypeError, "tuple for %s must only contain str, not %T", method,
                        tuple->items[i]);
        }
        if (!given.is_outside &&
            has_affix(str, value_str(tuple->items[i]), given.start, given.end, is_end)) {
            return bool_value(true);
        }
    }
    return bool_value(false);
}

STR_METHOD(str_startswith)
{
    STR_METHOD_UNUSED;
    return affix_test(frame, self, "startswith", args, n, false);
}

STR_METHOD(str_endswith)
{
    STR_METHOD_UNUSED;
    return affix_test(frame, self, "endswith", args, n, true);
}

STR_METHOD(str_removeprefix)
{
    STR_METHOD_UNUSED;
    str_arg(frame, args[0].value, "removeprefix", "argument");
    const Str *str = value_str(self), *prefix = value_str(args[0].value);
    bool is_there = has_affix(str, prefix, 0, str->length, false);
    return str_part(frame, self, is_there ? prefix->length : 0, str->length);
}

STR_METHOD(str_removesuffix)
{
    STR_METHOD_UNUSED;
    str_arg(frame, args[0].value, "removesuffix", "argument");
    const Str *str = value_str(self), *suffix = value_str(args[0].value);
    bool is_there = has_affix(str, suffix, 0, str->length, true);
    return str_part(frame, self, 0, str->length - (is_there ? suffix->length : 0));
}

// --- replace --------------------------------------------------------------------------------------------------------

enum { PLACES_KEPT = 256 };

/// Roots of replace, and what was found out.
typedef struct Replacement {
    const Root *self, *old, *new;
    Needle needle;
    uint32_t n;       // times
    uint32_t *places; // of the first PLACES_KEPT
} Replacement;

/// Find the places, at most `limit`.
static void find_places(Frame frame, Replacement *given, uint32_t limit)
{
    const Str *str = value_str(given->self->value);
    const Needle *needle = &given->needle;
    uint32_t start = 0;
    for (int64_t found = 0; given->n < limit; given->n++) {
        rt_poll_step(frame, given->n);
        found = needle_find(needle, str, start, str->length);
        if (found < 0) {
            break;
        }
        if (given->n < PLACES_KEPT) {
            given->places[given->n] = (uint32_t)found;
        }
        start = (uint32_t)found + needle->length;
    }
}

/// The place of the i-th time, behind those before.
static uint32_t place_of(const Replacement *given, uint32_t i, uint32_t start)
{
    const Str *str = value_str(given->self->value);
    return given->needle.length == 0 ? i // nothing is before each code point, once
           : i < PLACES_KEPT ? given->places[i]
                             : (uint32_t)needle_find(&given->needle, str, start, str->length);
}

/// The new string, which may be wider than it needs to be.
static Str *replaced(Frame frame, const Replacement *given)
{
    const Str *str = value_str(given->self->value), *new = value_str(given->new->value);
    uint32_t n_old = given->needle.length, n_new = new->length;
    uint64_t length = str->length + (uint64_t)given->n * n_new - (uint64_t)given->n * n_old;
    Str *result =
        str_new(frame, length, width_max(str->width > new->width ? str->width : new->width));
    str = value_str(given->self->value);
    new = value_str(given->new->value);
    uint32_t from = 0, to = 0;
    for (uint32_t i = 0; i < given->n; i++) {
        rt_poll_step(frame, i);
        uint32_t place = place_of(given, i, from);
        str_copy(result, to, str, from, place - from);
        str_copy(result, to + place - from, new, 0, n_new);
        to += place - from + n_new;
        from = place + n_old;
    }
    str_copy(result, to, str, from, str->length - from);
    return result;
}

/// Each code point `old` of a narrow string becomes `new`.
static Value replace_point(Frame frame, const Root *self, uint8_t old, uint8_t new)
{
    Str *result = str_new(frame, value_str(self->value)->length, 0xFF);
    const uint8_t *from = value_str(self->value)->data;
    uint8_t *to = result->data;
    uint32_t n = result->length;
    for (uint32_t i = 0; i < n; i++) {
        to[i] = from[i] == old ? new : from[i];
    }
    return object_value(result);
}

static bool is_narrow_point(const Str *str)
{
    return str->length == 1 && str->width == 1;
}

static Value replace(Frame frame, Value self, Value old, Value new, int64_t most)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    kept[1].value = old;
    kept[2].value = new;
    const Str *str = value_str(self);
    uint32_t limit = most < 0 || most > UINT32_MAX ? UINT32_MAX : (uint32_t)most;
    uint32_t places[PLACES_KEPT];
    Replacement given = {.self = &kept[0], .old = &kept[1], .new = &kept[2], .places = places};
    given.needle = needle_new(&frame, old, str->width, false);
    if (given.needle.length > 0) {
        find_places(frame, &given, limit);
    } else {
        given.n = limit > str->length ? str->length + 1 : limit;
    }
    if (given.n == 0 || str_equal(old, new)) {
        return str_part(frame, kept[0].value, 0, value_str(kept[0].value)->length);
    }
    if (limit == UINT32_MAX && value_str(kept[0].value)->width == 1 &&
        is_narrow_point(value_str(kept[1].value)) && is_narrow_point(value_str(kept[2].value))) {
        return replace_point(frame, &kept[0], value_str(kept[1].value)->data[0],
                             value_str(kept[2].value)->data[0]);
    }
    Str *result = replaced(frame, &given);
    bool may_be_narrower = result->width > 1 && value_str(kept[1].value)->width == result->width;
    return may_be_narrower ? str_narrow(frame, object_value(result)) : object_value(result);
}

STR_METHOD(str_replace)
{
    STR_METHOD_UNUSED;
    str_arg(frame, args[0].value, "replace", "argument 1");
    str_arg(frame, args[1].value, "replace", "argument 2");
    const Root *kept = root_of(&frame, self);
    int64_t most = integer_arg(frame, args, n, 2, -1);
    return replace(frame, kept->value, args[0].value, args[1].value, most);
}
