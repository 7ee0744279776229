// SPDX-License-Identifier: Apache-2.0
#include "tuple.h"

#include "ops.h"

Tuple rt_empty_tuple = {{&rt_types[TYPE_tuple], KIND_TUPLE, GC_IMMORTAL, 0}, 0, 0, -1};

Tuple *tuple_new(Frame frame, uint32_t length)
{
    Tuple *tuple = object_new(frame, &rt_types[TYPE_tuple], KIND_TUPLE,
                              sizeof(Tuple) + length * sizeof(Value));
    tuple->length = length;
    tuple->hash = -1;
    return tuple;
}

Value tuple_pair(Frame frame, Value first, Value second)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = first;
    kept[1].value = second;
    Tuple *tuple = tuple_new(frame, 2);
    tuple->items[0] = kept[0].value;
    tuple->items[1] = kept[1].value;
    return object_value(tuple);
}

void trace_tuple(Object *object, Visit *visit)
{
    Tuple *tuple = (Tuple *)(void *)object;
    for (uint32_t i = 0; i < tuple->length; i++) {
        visit(tuple->items[i]);
    }
}

static int64_t tuple_length(Frame frame, Value self)
{
    (void)frame;
    return ((Tuple *)(void *)value_object(self))->length;
}

const KindOps ops_TUPLE = {.length = tuple_length};
