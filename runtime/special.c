// SPDX-License-Identifier: Apache-2.0
#include "special.h"

#include "descriptor.h"
#include "limit.h"
#include "native.h"
#include "runtime.h"

#include <string.h>

Value special_bind(Frame frame, Value method, Value self, bool *takes_self_out)
{
    *takes_self_out =
        value_is_kind(method, KIND_FUNCTION) ||
        (value_is_kind(method, KIND_NATIVE) && value_native(method)->flag == NATIVE_METHOD);
    return *takes_self_out ? method : descriptor_get(frame, method, self, value_type(self));
}

/// A method that is no function of the program may be one more object to call, and so on: an object whose class has
/// an object of that class as its __call__. Functions count how deep they are.
static Value call_bound(Frame frame, Value method, Root *args, uint32_t n, Value names)
{
    C_STACK_CHECK(frame, " while calling a Python object");
    Root *kept = roots(&frame, 2);
    kept[0].value = method;
    kept[1].value = names;
    bool takes_self = false;
    kept[0].value = special_bind(frame, method, args[0].value, &takes_self);
    return takes_self ? rt_call(frame, kept[0].value, args, (I32)n, names)
                      : rt_call(frame, kept[0].value, args + 1, (I32)n - 1, kept[1].value);
}

static Value call_with(Frame frame, Value method, Root *args, uint32_t n, Value names)
{
    return value_is_kind(method, KIND_FUNCTION) ? rt_call(frame, method, args, (I32)n, names)
                                                : call_bound(frame, method, args, n, names);
}

Value special_call(Frame frame, Value method, Value self)
{
    Root *args = root_of(&frame, self);
    return call_with(frame, method, args, 1, NO_VALUE);
}

Value special_call_1(Frame frame, Value method, Value self, Value argument)
{
    Root *args = roots(&frame, 2);
    args[0].value = self;
    args[1].value = argument;
    return call_with(frame, method, args, 2, NO_VALUE);
}

Value special_call_2(Frame frame, Value method, Value self, Value first, Value second)
{
    Root *args = roots(&frame, 3);
    args[0].value = self;
    args[1].value = first;
    args[2].value = second;
    return call_with(frame, method, args, 3, NO_VALUE);
}

Value special_call_many(Frame frame, Value method, Value self, const Root *args, uint32_t n,
                        Value names)
{
    Root *all = roots(&frame, n + 1);
    all[0].value = self;
    memcpy(all + 1, args, n * sizeof(Root));
    return call_with(frame, method, all, n + 1, names);
}
