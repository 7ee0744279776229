// SPDX-License-Identifier: Apache-2.0
#include "place.h"

#include "descriptor.h"
#include "special.h"

#include <string.h>

Place rt_places_kept[N_PLACES];

void place_forget(void)
{
    memset(rt_places_kept, 0, sizeof(rt_places_kept));
}

static Place *place_at(const Shape *shape, Value name)
{
    uint32_t mixed = (uint32_t)((uintptr_t)shape >> 4) * 31 + (uint32_t)(name >> 4);
    return &rt_places_kept[(mixed ^ mixed >> 10) % N_PLACES];
}

static bool has_shape(Value object)
{
    return value_is_kind(object, KIND_INSTANCE) &&
           ((const Instance *)(const void *)value_object(object))->shape != NULL;
}

/// Does an attribute of the class go before the object's own of its name? A member is that one.
static bool hides_own(Value found)
{
    return found != NO_VALUE && !value_is_kind(found, KIND_MEMBER) && is_data_descriptor(found);
}

void place_learn(Value object, Value name)
{
    if (!has_shape(object)) {
        return;
    }
    const Shape *shape = ((const Instance *)(const void *)value_object(object))->shape;
    Place place = {shape, name, rt_class_epoch, 0, 0, NULL, NO_VALUE};
    Value found = type_find(value_type(object), name, NULL);
    bool is_data = hides_own(found);
    bool is_hooked = special_of(object, SPECIAL___getattribute__) != NO_VALUE;
    int32_t slot = shape_find(shape, name);
    if (slot >= 0 && !is_data) {
        place.slot = (uint32_t)slot;
        place.can = is_hooked ? 0 : PLACE_GET;
        place.can |= special_of(object, SPECIAL___setattr__) != NO_VALUE ? 0 : PLACE_SET;
    } else if (slot < 0 && !is_hooked && found != NO_VALUE && value_is_kind(found, KIND_FUNCTION)) {
        place.can = PLACE_METHOD;
        place.function = found;
    }
    *place_at(shape, name) = place;
}

void place_learn_add(const Shape *before, Value object, Value name)
{
    if (before == NULL || !has_shape(object) ||
        special_of(object, SPECIAL___setattr__) != NO_VALUE) {
        return;
    }
    Instance *instance = (Instance *)(void *)value_object(object);
    Value found = type_find(value_type(object), name, NULL);
    bool is_next = instance->shape->parent == before && instance->shape->n > 0;
    if (is_next && !hides_own(found)) {
        *place_at(before, name) =
            (Place){before,          name,    rt_class_epoch, PLACE_ADD, instance->shape->n - 1,
                    instance->shape, NO_VALUE};
    }
}
