// SPDX-License-Identifier: Apache-2.0
// The collector: precise, non-moving mark and sweep. Roots are the shadow stack up to the frame at hand and the global
// roots; static objects are never marked, so what they refer to must be static too, or a global root.
#ifndef RUNTIME_GC_H
#define RUNTIME_GC_H

#include "frame.h"
#include "object.h"

/// A new object, `bytes` long with its header, the rest zero. Errors: MemoryError.
/// Whatever the caller still needs must be in roots below `frame`: this collects.
void *object_new(Frame frame, Type *type, Kind kind, size_t bytes);

/// The same, but the rest has any content (fill it before the next allocation); NULL where object_new raises.
void *object_try(Frame frame, Type *type, Kind kind, size_t bytes);

/// `bytes` of memory that one object will own: its trace function visits owned_value of it, or a root holds that. Any
/// content. Errors: MemoryError.
void *owned_new(Frame frame, size_t bytes);

/// Make it `bytes` long where it lies. False if there is no room.
bool owned_extend(void *memory, size_t bytes);

/// Give it back at once. NULL: nothing.
void owned_free(void *memory);

static inline Value owned_value(const void *memory)
{
    return memory == NULL ? NO_VALUE : object_value((const Object *)memory - 1);
}

/// What a trace function (kind.def) calls with each value that its object refers to.
typedef void Visit(Value value);

/// Visit what may be a small int: where there are many, a call for each would take most of a collection.
static inline void visit_value(Visit *visit, Value value)
{
    if (!value_is_small(value)) {
        visit(value);
    }
}

/// Collect now.
void gc_collect(Frame frame);

/// `*slot` is a root from now on (at most 64 of them).
void gc_root_add(Value *slot);

/// The `n` values from `first` on are roots from now on (at most 8 such pieces).
void gc_roots_add(const Value *first, uint32_t n);

/// Call `visit` with what lies in the shadow stack; with what the variables of modules hold.
void gc_each_slot(Frame frame, Visit *visit);
void gc_each_variable(Visit *visit);

/// Call `visit` with what an object refers to.
void gc_trace(Object *object, Visit *visit);

/// Look at every object in use and at every root: NULL, or a text that says what is wrong. Slow, for tests.
const char *gc_verify(Frame frame);

#endif
