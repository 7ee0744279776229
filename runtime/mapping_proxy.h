// SPDX-License-Identifier: Apache-2.0
// What a type's __dict__ gives: a dict of its attributes as they are at that time, which can only be read.
#ifndef RUNTIME_MAPPING_PROXY_H
#define RUNTIME_MAPPING_PROXY_H

#include "gc.h"

typedef struct MappingProxy {
    Object head; // KIND_MAPPING_PROXY
    Value dict;
    bool is_part; // the type is a builtin one, and has more in Python
} MappingProxy;

/// A proxy for `dict`. Errors: MemoryError.
Value mapping_proxy_new(Frame frame, Value dict, bool is_part);

void trace_mapping_proxy(Object *object, Visit *visit);

#endif
