// SPDX-License-Identifier: Apache-2.0
// Attributes that Python's builtin objects have and the runtime has not (attribute.def): where one is asked for, the
// program breaks off. One of the program's own classes may have an attribute of that name.
#ifndef RUNTIME_LACKING_H
#define RUNTIME_LACKING_H

#include "gc.h"

/// `object` has no attribute `name`: break off if it has one in Python, as far as that is known.
void check_lacking(Frame frame, Value object, Value name);

/// The attribute `name` is to be set or deleted: break off if that does in Python what the runtime can't.
void check_settable(Frame frame, Value object, Value name);

#endif
