// SPDX-License-Identifier: Apache-2.0
// What is kept of attributes of instances, by shape and name: in which slot one lies, or which function of the class it
// is. Both are the quick ways of rt_get_attr, rt_set_attr and rt_call_method; what is not here goes the long way.
#ifndef RUNTIME_PLACE_H
#define RUNTIME_PLACE_H

#include "instance.h"

enum {
    PLACE_GET = 1,    // the slot is what is got
    PLACE_SET = 2,    // the slot is what is set
    PLACE_ADD = 4,    // setting makes `next` the object's shape, which has the slot
    PLACE_METHOD = 8, // `function` of the class is the method
};

typedef struct Place {
    const Shape *shape; // of the object; thus of its class
    Value name;
    uint32_t epoch; // rt_class_epoch
    uint32_t can;   // PLACE_ bits
    uint32_t slot;
    Shape *next;
    Value function;
} Place;

enum { N_PLACES = 1024 };

extern Place rt_places_kept[N_PLACES];

/// For an instance with a shape: what is known, if `can` has one of the bits `wanted`; else NULL.
static inline const Place *place_find(Value object, Value name, uint32_t wanted)
{
    if (!value_is_kind(object, KIND_INSTANCE)) {
        return NULL;
    }
    const Shape *shape = ((const Instance *)(const void *)value_object(object))->shape;
    uint32_t mixed = (uint32_t)((uintptr_t)shape >> 4) * 31 + (uint32_t)(name >> 4);
    const Place *place = &rt_places_kept[(mixed ^ mixed >> 10) % N_PLACES];
    bool is_known = place->shape == shape && place->name == name && place->epoch == rt_class_epoch;
    return is_known && (place->can & wanted) != 0 ? place : NULL;
}

/// Where a slot of an instance lies.
static inline Value *instance_slot(Instance *instance, uint32_t slot)
{
    return slot < instance->n_inline ? &instance->slots[slot]
                                     : &((Slots *)(void *)value_object(instance->more))
                                            ->values[slot - instance->n_inline];
}

/// Keep what holds for the object's shape. Nothing is collected.
void place_learn(Value object, Value name);

/// Keep that setting a new attribute made `next` of the shape `before`.
void place_learn_add(const Shape *before, Value object, Value name);

/// Nothing that was kept is valid any more.
void place_forget(void);

#endif
