// SPDX-License-Identifier: Apache-2.0
#include "str_arg.h"

#include "exception.h"
#include "index.h"

void str_arg(Frame frame, Value value, const char *method, const char *which)
{
    if (value == object_value(&rt_none)) {
        raise_error(frame, EXC_TypeError, "%s() %s must be str, not None", method, which);
    }
    if (!value_is_str(value)) {
        raise_error(frame, EXC_TypeError, "%s() %s must be str, not %T", method, which, value);
    }
}

void str_arg_plain(Frame frame, Value value)
{
    if (!value_is_str(value)) {
        raise_error(frame, EXC_TypeError, "must be str, not %T", value);
    }
}

/// A bound of a part: None, or what slices take.
static int64_t bound_arg(Frame frame, const Root *args, uint32_t n, uint32_t which, int64_t missing)
{
    if (which >= n || args[which].value == object_value(&rt_none)) {
        return missing;
    }
    if (!value_has_index(args[which].value)) {
        raise_error(frame, EXC_TypeError,
                    "slice indices must be integers or None or have an __index__ method");
    }
    return value_index_clamped(frame, args[which].value);
}

static int64_t from_end(int64_t bound, int64_t length)
{
    bound += bound < 0 ? length : 0;
    return bound < 0 ? 0 : bound;
}

FindArgs find_args(Frame frame, const Root *self, const char *method, const Root *args, uint32_t n)
{
    if (n == 0 || n > 3) {
        raise_error(frame, EXC_TypeError, "%s() takes at %s argument%s (%d given)", method,
                    n == 0 ? "least 1" : "most 3", n == 0 ? "" : "s", (int64_t)n);
    }
    int64_t start = bound_arg(frame, args, n, 1, 0);
    int64_t end = bound_arg(frame, args, n, 2, INT64_MAX);
    int64_t length = value_str(self->value)->length;
    end = end > length ? length : from_end(end, length);
    start = from_end(start, length);
    FindArgs found = {args[0].value, 0, (uint32_t)end, start > end};
    found.start = found.is_outside ? found.end : (uint32_t)start;
    return found;
}

int64_t integer_arg(Frame frame, const Root *args, uint32_t n, uint32_t which, int64_t missing)
{
    return which < n && args[which].value != NO_VALUE ? value_parameter(frame, args[which].value)
                                                      : missing;
}
