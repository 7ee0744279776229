// SPDX-License-Identifier: Apache-2.0
// Special methods of the program's classes.
#ifndef RUNTIME_SPECIAL_H
#define RUNTIME_SPECIAL_H

#include "class.h"

/// What the class of `value` has for a special method, if a program's class defines it (a function, mostly; not bound).
/// NO_VALUE: it has none, or a builtin type's, which is the operation of KindOps or a row of method.def.
static inline Value special_of(Value value, SpecialId id)
{
    const Type *type = value_type(value);
    return (type->flags & TYPE_IS_CLASS) == 0 ? NO_VALUE
                                              : class_special((Class *)(void *)(uintptr_t)type, id);
}

/// self.method(…), where `method` is what special_of gave. The arguments are rooted here.
Value special_call(Frame frame, Value method, Value self);
Value special_call_1(Frame frame, Value method, Value self, Value argument);
Value special_call_2(Frame frame, Value method, Value self, Value first, Value second);

/// The same with `n` arguments, the last of them named by `names`, as for rt_call.
Value special_call_many(Frame frame, Value method, Value self, const Root *args, uint32_t n,
                        Value names);

/// The method bound to `self`, ready for rt_call: itself where it is a function or a native one, with *takes_self_out true:
/// self is the first argument then.
Value special_bind(Frame frame, Value method, Value self, bool *takes_self_out);

#endif
