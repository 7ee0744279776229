// SPDX-License-Identifier: Apache-2.0
// Several places at a time are compared with the needle's first and last code points (match.h). Where too much is
// compared for how far it comes, Crochemore and Perrin's two-way search (1991) goes on, which is linear; from the end it
// searches forward in both strings reversed.
#include "search.h"

#include "int.h"
#include "limit.h"
#include "match.h"

#define INLINE static inline __attribute__((always_inline))

enum {
    COMPARISONS_FREE = 2000, // before the linear search takes over
};

/// A part of a string, or of one reversed. With a constant width and direction each use has code of its own.
typedef struct Points {
    const uint8_t *data; // the first, reversed: the last in memory
    uint32_t length;
} Points;

INLINE uint32_t at(Points points, int64_t index, uint32_t width, bool is_reversed)
{
    int64_t i = is_reversed ? -index : index;
    switch (width) {
    case 1: return points.data[i];
    case 2: return ((const uint16_t *)(const void *)points.data)[i];
    default: return ((const uint32_t *)(const void *)points.data)[i];
    }
}

static Points points_of(const uint8_t *data, uint32_t start, uint32_t end, uint32_t width,
                        bool is_reversed)
{
    uint32_t first = is_reversed ? end - 1 : start;
    return (Points){data + (size_t)first * width, end - start};
}

// --- Two-way --------------------------------------------------------------------------------------------------------

/// Where the greatest suffix begins, by code points in one order or the other, less one; its period goes out.
static int64_t greatest_suffix(const Needle *needle, Points points, bool is_inverse,
                               int64_t *period_out)
{
    int64_t suffix = -1, other = 0, k = 1, period = 1;
    while (other + k < points.length) {
        uint32_t a = at(points, other + k, needle->width, needle->is_last);
        uint32_t b = at(points, suffix + k, needle->width, needle->is_last);
        if (a == b) {
            other += k == period ? period : 0;
            k = k == period ? 1 : k + 1;
        } else if ((a < b) != is_inverse) {
            other += k;
            k = 1;
            period = other - suffix;
        } else {
            suffix = other++;
            k = period = 1;
        }
    }
    *period_out = period;
    return suffix;
}

/// Whether the first `n` code points are also at `period`.
static bool repeats(const Needle *needle, Points points, int64_t n, int64_t period)
{
    for (int64_t i = 0; i < n; i++) {
        if (at(points, i, needle->width, needle->is_last) !=
            at(points, i + period, needle->width, needle->is_last)) {
            return false;
        }
    }
    return true;
}

static int64_t two_way(const Needle *needle, Points what, Points in, int64_t from)
{
    uint32_t width = needle->width;
    bool is_reversed = needle->is_last;
    int64_t period = 0, other_period = 0, length = what.length;
    int64_t cut = greatest_suffix(needle, what, false, &period);
    int64_t other = greatest_suffix(needle, what, true, &other_period);
    period = other > cut ? other_period : period;
    cut = (other > cut ? other : cut) + 1; // the right part begins here
    bool is_periodic = cut + period <= length && repeats(needle, what, cut, period);
    if (!is_periodic) {
        period = (cut > length - cut ? cut : length - cut) + 1;
    }
    int64_t known = 0; // code points of the left part that are known to agree
    for (int64_t i = from; i <= (int64_t)in.length - length;) {
        int64_t k = cut > known ? cut : known;
        while (k < length && at(what, k, width, is_reversed) == at(in, i + k, width, is_reversed)) {
            k++;
        }
        if (k < length) {
            i += k - cut + 1;
            known = 0;
            continue;
        }
        k = cut - 1;
        while (k >= known && at(what, k, width, is_reversed) == at(in, i + k, width, is_reversed)) {
            k--;
        }
        if (k < known) {
            return i;
        }
        i += period;
        known = is_periodic ? length - period : 0;
    }
    return -1;
}

// --- Places ---------------------------------------------------------------------------------------------------------

INLINE uint32_t unit(const uint8_t *data, uint32_t index, uint32_t width)
{
    return at((Points){data, 0}, index, width, false);
}

/// Of the `n_left` places from `start` on, at most MATCH_BYTES' worth, those that have `first`, and `last` so far behind:
/// a bit for each.
INLINE uint32_t candidates(const uint8_t *in, int64_t n_left, int64_t start, uint32_t first,
                           uint32_t last, uint32_t distance, uint32_t width)
{
    const uint8_t *a = in + start * width, *b = a + (size_t)distance * width;
    if (n_left >= MATCH_BYTES / width) {
        return match_ends(a, first, b, last, width);
    }
    uint32_t mask = 0;
    for (uint32_t i = 0; i < n_left; i++) {
        bool is_one = unit(a, i, width) == first && unit(b, i, width) == last;
        mask |= (uint32_t)is_one << i;
    }
    return mask;
}

/// The first (or last) bit of a mask that is not 0.
INLINE uint32_t next_bit(uint32_t mask, bool is_last)
{
    return is_last ? 31 - (uint32_t)__builtin_clz(mask) : (uint32_t)__builtin_ctz(mask);
}

/// The first (or last) of `n` places that has `point`, or -1.
INLINE int64_t point_find(const uint8_t *data, int64_t n, uint32_t point, uint32_t width,
                          bool is_last)
{
    int64_t step = MATCH_BYTES / width;
    for (int64_t done = 0; done < n; done += step) {
        int64_t n_left = n - done < step ? n - done : step;
        int64_t start = is_last ? n - done - n_left : done;
        uint32_t mask = candidates(data, n_left, start, point, point, 0, width);
        if (mask != 0) {
            return start + next_bit(mask, is_last);
        }
    }
    return -1;
}

// --- Needles of several code points ---------------------------------------------------------------------------------

/// A search under way among the places 0 to n_places - 1 of `in`.
typedef struct Search {
    const Needle *needle;
    const uint8_t *in;
    int64_t n_places;
    int64_t n_compared;
} Search;

/// Whether the needle lies at a place whose ends agree.
INLINE bool is_there(Search *search, int64_t place, uint32_t width)
{
    const Needle *needle = search->needle;
    const uint8_t *in = search->in + place * width;
    uint32_t k = 1;
    while (k + 1 < needle->length && unit(in, k, width) == unit(needle->data, k, width)) {
        k++;
    }
    search->n_compared += k;
    return k + 1 >= needle->length;
}

/// The rest of the search, from the done-th place on, by the linear method.
static int64_t find_rest(const Search *search, int64_t done)
{
    const Needle *needle = search->needle;
    uint32_t length = (uint32_t)(search->n_places - 1 + needle->length);
    Points what = points_of(needle->data, 0, needle->length, needle->width, needle->is_last);
    Points in = points_of(search->in, 0, length, needle->width, needle->is_last);
    int64_t found = two_way(needle, what, in, done);
    return found < 0 || !needle->is_last ? found : search->n_places - 1 - found;
}

INLINE int64_t search_run(Search *search, uint32_t width, bool is_last)
{
    const Needle *needle = search->needle;
    int64_t n = search->n_places, step = MATCH_BYTES / width;
    uint32_t distance = needle->length - 1;
    uint32_t first = unit(needle->data, 0, width), last = unit(needle->data, distance, width);
    for (int64_t done = 0; done < n; done += step) {
        int64_t n_left = n - done < step ? n - done : step;
        int64_t start = is_last ? n - done - n_left : done;
        uint32_t mask = candidates(search->in, n_left, start, first, last, distance, width);
        while (mask != 0) {
            uint32_t i = next_bit(mask, is_last);
            if (is_there(search, start + i, width)) {
                return start + i;
            }
            mask &= ~((uint32_t)1 << i);
        }
        if (search->n_compared > COMPARISONS_FREE + 4 * done) {
            return find_rest(search, done + n_left);
        }
    }
    return -1;
}

INLINE int64_t find(const Needle *needle, const uint8_t *in, int64_t length, uint32_t width,
                    bool is_last)
{
    if (needle->length == 1) {
        return point_find(in, length, unit(needle->data, 0, width), width, is_last);
    }
    Search search = {needle, in, length - needle->length + 1, 0};
    return search_run(&search, width, is_last);
}

int64_t needle_find(const Needle *needle, const Str *str, uint32_t start, uint32_t end)
{
    if (needle->length > end - start || needle->is_impossible) {
        return -1;
    }
    bool is_last = needle->is_last;
    if (needle->length == 0) {
        return is_last ? end : start;
    }
    const uint8_t *in = str->data + (size_t)start * str->width;
    int64_t length = end - start, found = -1;
    switch (str->width) {
    case 1:
        found = is_last ? find(needle, in, length, 1, true) : find(needle, in, length, 1, false);
        break;
    case 2:
        found = is_last ? find(needle, in, length, 2, true) : find(needle, in, length, 2, false);
        break;
    default:
        found = is_last ? find(needle, in, length, 4, true) : find(needle, in, length, 4, false);
        break;
    }
    return found < 0 ? -1 : start + found;
}

int64_t str_find_point(const Str *str, uint32_t point, uint32_t start, uint32_t end)
{
    const uint8_t *in = str->data + (size_t)start * str->width;
    int64_t length = end - start;
    int64_t found = str->width == 1   ? point_find(in, length, point, 1, false)
                    : str->width == 2 ? point_find(in, length, point, 2, false)
                                      : point_find(in, length, point, 4, false);
    return found < 0 ? -1 : start + found;
}

// --- Making ready ---------------------------------------------------------------------------------------------------

Needle needle_new(Frame *frame, Value value, uint32_t width, bool is_last)
{
    const Str *str = value_str(value);
    Needle needle = {str->data, str->length, width, str->width > width, is_last};
    if (needle.is_impossible || needle.length == 0) {
        return needle;
    }
    if (str->width < width) {
        Root *kept = root_of(frame, value);
        void *wide = scratch_new(frame, (size_t)str->length * width);
        str = value_str(kept->value);
        for (uint32_t i = 0; i < str->length; i++) {
            if (width == 2) {
                ((uint16_t *)wide)[i] = (uint16_t)str_at(str, i);
            } else {
                ((uint32_t *)wide)[i] = str_at(str, i);
            }
        }
        needle.data = wide;
    }
    return needle;
}

INLINE uint32_t point_count(const uint8_t *in, uint32_t length, uint32_t point, uint32_t width)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < length; i++) {
        n += unit(in, i, width) == point;
    }
    return n;
}

uint32_t needle_count(Frame frame, const Needle *needle, const Str *str, uint32_t start,
                      uint32_t end, uint32_t most)
{
    if (needle->length == 1 && !needle->is_impossible && start <= end) {
        const uint8_t *in = str->data + (size_t)start * str->width;
        uint32_t point = unit(needle->data, 0, needle->width);
        uint32_t n = str->width == 1   ? point_count(in, end - start, point, 1)
                     : str->width == 2 ? point_count(in, end - start, point, 2)
                                       : point_count(in, end - start, point, 4);
        return n < most ? n : most;
    }
    uint32_t n = 0;
    for (int64_t found = 0; n < most && start <= end; n++) {
        rt_poll_step(frame, n);
        found = needle_find(needle, str, start, end);
        if (found < 0) {
            break;
        }
        start = (uint32_t)found + needle->length;
    }
    return n;
}
