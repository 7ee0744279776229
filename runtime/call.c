// SPDX-License-Identifier: Apache-2.0
// Calls of any values.
#include "exception.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"

Value rt_call(Frame frame, Value f, Pointer args, I32 n, Value names)
{
    const KindOps *ops = value_ops(f);
    Value method = special_of(f, SPECIAL___call__);
    if (method != NO_VALUE) {
        return special_call_many(frame, method, f, args, (uint32_t)n, names);
    }
    if (ops->call == NULL) {
        raise_error(frame, EXC_TypeError, "'%T' object is not callable", f);
    }
    return ops->call(frame, f, args, (uint32_t)n, names);
}

/// A builtin function, or the method of a type without its object, which is the first argument then.
static Value native_called(Frame frame, Value f, const Root *args, uint32_t n, Value names)
{
    NativeFunction *native = value_native(f);
    if (native->flag != NATIVE_METHOD) {
        return native_call(frame, native,
                           native->flag == NATIVE_FUNCTION ? NO_VALUE : object_value(native->owner),
                           args, n, names);
    }
    return native_call_method(frame, native, args, n, names);
}

const KindOps ops_NATIVE = {.call = native_called};
