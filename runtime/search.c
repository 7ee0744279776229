// SPDX-License-Identifier: Apache-2.0
// Horspool's search with a 64-bit set of the needle's code points, as CPython's fastsearch.h; where it compares too much
// for how far it comes, Crochemore and Perrin's two-way search (1991) goes on, which is linear. Searching from the end
// is searching forward in both strings reversed.
#include "search.h"

#include "int.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

enum { COMPARISONS_FREE = 2000 }; // before the linear search takes over

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

INLINE uint64_t bit(uint32_t point)
{
    return (uint64_t)1 << (point & 63);
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

// --- Horspool -------------------------------------------------------------------------------------------------------

INLINE int64_t horspool(const Needle *needle, Points what, Points in, uint32_t width,
                        bool is_reversed)
{
    int64_t last = (int64_t)what.length - 1, n_places = (int64_t)in.length - last;
    uint32_t last_point = at(what, last, width, is_reversed);
    int64_t n_compared = 0;
    for (int64_t i = 0; i < n_places; i++) {
        if (at(in, i + last, width, is_reversed) == last_point) {
            int64_t k = 0;
            while (k < last &&
                   at(in, i + k, width, is_reversed) == at(what, k, width, is_reversed)) {
                k++;
            }
            if (k == last) {
                return i;
            }
            n_compared += k;
            if (n_compared > COMPARISONS_FREE + 4 * i) {
                return two_way(needle, what, in, i + 1);
            }
            bool is_in = i + 1 < n_places &&
                         (needle->mask & bit(at(in, i + 1 + last, width, is_reversed))) != 0;
            i += is_in ? needle->skip : what.length;
        } else if (i + 1 < n_places &&
                   (needle->mask & bit(at(in, i + 1 + last, width, is_reversed))) == 0) {
            i += what.length;
        }
    }
    return -1;
}

INLINE int64_t point_find(Points in, uint32_t point, uint32_t width, bool is_reversed)
{
    if (width == 1 && !is_reversed) {
        const uint8_t *found =
            in.length == 0 || point > 0xFF ? NULL : memchr(in.data, (int)point, in.length);
        return found == NULL ? -1 : found - in.data;
    }
    for (int64_t i = 0; i < in.length; i++) {
        if (at(in, i, width, is_reversed) == point) {
            return i;
        }
    }
    return -1;
}

INLINE int64_t find(const Needle *needle, Points what, Points in, uint32_t width, bool is_reversed)
{
    if (what.length == 1) {
        return point_find(in, at(what, 0, width, is_reversed), width, is_reversed);
    }
    return horspool(needle, what, in, width, is_reversed);
}

int64_t needle_find(const Needle *needle, const Str *str, uint32_t start, uint32_t end)
{
    if (needle->length > end - start || needle->is_impossible) {
        return -1;
    }
    bool is_reversed = needle->is_last;
    if (needle->length == 0) {
        return is_reversed ? end : start;
    }
    Points what = points_of(needle->data, 0, needle->length, needle->width, is_reversed);
    Points in = points_of(str->data, start, end, str->width, is_reversed);
    int64_t found = -1;
    switch (str->width) {
    case 1:
        found = is_reversed ? find(needle, what, in, 1, true) : find(needle, what, in, 1, false);
        break;
    case 2:
        found = is_reversed ? find(needle, what, in, 2, true) : find(needle, what, in, 2, false);
        break;
    default:
        found = is_reversed ? find(needle, what, in, 4, true) : find(needle, what, in, 4, false);
        break;
    }
    return found < 0 ? -1 : is_reversed ? (int64_t)end - found - needle->length : start + found;
}

int64_t str_find_point(const Str *str, uint32_t point, uint32_t start, uint32_t end)
{
    Points in = points_of(str->data, start, end, str->width, false);
    int64_t found = str->width == 1   ? point_find(in, point, 1, false)
                    : str->width == 2 ? point_find(in, point, 2, false)
                                      : point_find(in, point, 4, false);
    return found < 0 ? -1 : start + found;
}

// --- Making ready ---------------------------------------------------------------------------------------------------

Needle needle_new(Frame *frame, Value value, uint32_t width, bool is_last)
{
    const Str *str = value_str(value);
    Needle needle = {str->data, str->length, width, str->width > width, is_last, 0, 0};
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
    Points what = points_of(needle.data, 0, needle.length, width, is_last);
    int64_t last = (int64_t)needle.length - 1;
    uint32_t last_point = at(what, last, width, is_last);
    needle.mask = bit(last_point);
    needle.skip = (uint32_t)last;
    for (int64_t i = 0; i < last; i++) {
        uint32_t point = at(what, i, width, is_last);
        needle.mask |= bit(point);
        needle.skip = point == last_point ? (uint32_t)(last - i - 1) : needle.skip;
    }
    return needle;
}

INLINE uint32_t point_count(Points in, uint32_t point, uint32_t width)
{
    uint32_t n = 0;
    for (int64_t i = 0; i < in.length; i++) {
        n += at(in, i, width, false) == point;
    }
    return n;
}

uint32_t needle_count(const Needle *needle, const Str *str, uint32_t start, uint32_t end,
                      uint32_t most)
{
    if (needle->length == 1 && !needle->is_impossible) {
        Points what = {needle->data, 1}, in = points_of(str->data, start, end, str->width, false);
        uint32_t point = at(what, 0, needle->width, false);
        uint32_t n = str->width == 1   ? point_count(in, point, 1)
                     : str->width == 2 ? point_count(in, point, 2)
                                       : point_count(in, point, 4);
        return n < most ? n : most;
    }
    uint32_t n = 0;
    for (int64_t found = 0; n < most && start <= end; n++) {
        found = needle_find(needle, str, start, end);
        if (found < 0) {
            break;
        }
        start = (uint32_t)found + needle->length;
    }
    return n;
}
