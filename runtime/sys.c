// SPDX-License-Identifier: Apache-2.0
// The module sys.
#include "exception.h"
#include "index.h"
#include "int.h"
#include "native_module.h"
#include "runtime.h"
#include "tuple.h"

#define SYS_FUNCTION(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define SYS_UNUSED (void)frame, (void)self, (void)args, (void)n, (void)names

// --- Values ---------------------------------------------------------------------------------------------------------

Value sys_byteorder(Frame frame)
{
    return str_ascii(frame, "little", 6);
}

Value sys_maxsize(Frame frame)
{
    return rt_int_from_i64(frame, INT64_MAX);
}

Value sys_maxunicode(Frame frame)
{
    (void)frame;
    return small_value(0x10FFFF);
}

Value sys_stderr(Frame frame)
{
    (void)frame;
    return rt_stream(2);
}

Value sys_stdout(Frame frame)
{
    (void)frame;
    return rt_stream(1);
}

// --- Exceptions -----------------------------------------------------------------------------------------------------

static Value or_none(Value value)
{
    return value == NO_VALUE ? object_value(&rt_none) : value;
}

SYS_FUNCTION(sys_exception)
{
    SYS_UNUSED;
    return or_none(rt_handled);
}

SYS_FUNCTION(sys_exc_info)
{
    SYS_UNUSED;
    Value handled = rt_handled;
    Root *kept = roots(&frame, 3);
    bool is_handling = handled != NO_VALUE;
    kept[0].value = is_handling ? object_value(value_type(handled)) : NO_VALUE;
    kept[1].value = handled;
    kept[2].value = is_handling ? value_exception(handled)->traceback : NO_VALUE;
    for (uint32_t i = 0; i < 3; i++) {
        kept[i].value = or_none(kept[i].value);
    }
    return rt_tuple_new(frame, kept, 3);
}

/// As `raise SystemExit` with what was given: a tuple is its arguments, a SystemExit is itself.
SYS_FUNCTION(sys_exit)
{
    SYS_UNUSED;
    Value status = n == 0 ? object_value(&rt_none) : args[0].value;
    if (is_exception_of(status, EXC_SystemExit)) {
        raise_exception(frame, status);
    }
    if (!value_is_kind(status, KIND_TUPLE)) {
        raise_with(frame, EXC_SystemExit, status == object_value(&rt_none) ? NO_VALUE : status);
    }
    Root *kept = root_of(&frame, status);
    uint32_t length = value_tuple(kept->value)->length;
    Root *items = roots(&frame, length);
    for (uint32_t i = 0; i < length; i++) {
        items[i].value = value_tuple(kept->value)->items[i];
    }
    raise_with_args(frame, EXC_SystemExit, items, length);
}

// --- Limits ---------------------------------------------------------------------------------------------------------

/// An argument that CPython takes as a C int. Errors: TypeError, OverflowError.
static int32_t c_int(Frame frame, Value value)
{
    value = int_plain(value_index(frame, value));
    if (!value_is_small(value) || value_small(value) > INT32_MAX ||
        value_small(value) < INT32_MIN) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C int");
    }
    return (int32_t)value_small(value);
}

SYS_FUNCTION(sys_getrecursionlimit)
{
    SYS_UNUSED;
    return small_value(recursion_limit());
}

SYS_FUNCTION(sys_setrecursionlimit)
{
    SYS_UNUSED;
    int32_t limit = c_int(frame, args[0].value);
    if (limit < 1) {
        raise_error(frame, EXC_ValueError, "recursion limit must be greater or equal than 1");
    }
    uint32_t depth = frame_depth(frame);
    if (depth >= (uint32_t)limit) {
        raise_error(frame, EXC_RecursionError,
                    "cannot set the recursion limit to %d at the recursion depth %d: the limit is "
                    "too low",
                    (int64_t)limit, (int64_t)depth);
    }
    rt_recursion_limit_set(limit);
    return object_value(&rt_none);
}

SYS_FUNCTION(sys_get_int_max_str_digits)
{
    SYS_UNUSED;
    return small_value(rt_int_get_max_str_digits());
}

SYS_FUNCTION(sys_set_int_max_str_digits)
{
    SYS_UNUSED;
    rt_int_set_max_str_digits(frame, small_value(c_int(frame, args[0].value)));
    return object_value(&rt_none);
}
