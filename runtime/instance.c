// SPDX-License-Identifier: Apache-2.0
#include "instance.h"

#include "dict.h"
#include "exception.h"
#include "float.h"
#include "int.h"
#include "list.h"
#include "ops.h"
#include "place.h"
#include "set.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

static Instance *value_instance(Value value)
{
    return (Instance *)(void *)value_object(value);
}

// --- Shapes ---------------------------------------------------------------------------------------------------------

enum { CACHE_SIZE = 512, NOT_FOUND = -1 };

/// In which slot a shape has a name.
static struct ShapeSlot {
    const Shape *shape;
    Value name;
    int32_t slot;
} cache[CACHE_SIZE];

void shape_forget(void)
{
    memset(cache, 0, sizeof(cache));
}

static int32_t shape_search(const Shape *shape, Value name)
{
    for (const Shape *at = shape; at->n > 0; at = at->parent) {
        if (at->name == name) {
            return (int32_t)at->n - 1;
        }
    }
    int64_t hash = str_hash(value_str(name));
    for (const Shape *at = shape; at->n > 0; at = at->parent) {
        if (str_hash(value_str(at->name)) == hash && str_equal(at->name, name)) {
            return (int32_t)at->n - 1;
        }
    }
    return NOT_FOUND;
}

int32_t shape_find(const Shape *shape, Value name)
{
    uint64_t mixed = ((uint64_t)(uintptr_t)shape >> 4) * 31 + (name >> 4);
    struct ShapeSlot *place = &cache[(mixed ^ mixed >> 9) % CACHE_SIZE];
    if (place->shape != shape || place->name != name) {
        *place = (struct ShapeSlot){shape, name, shape_search(shape, name)};
    }
    return place->slot;
}

Shape *shape_new(Frame frame)
{
    return object_new(frame, NULL, KIND_SHAPE, sizeof(Shape));
}

/// The shape with one attribute more. The caller roots what it needs.
static Shape *shape_extend(Frame frame, Shape *shape, Value name)
{
    for (Shape *child = shape->child; child != NULL; child = child->sibling) {
        if (str_equal(child->name, name)) {
            return child;
        }
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = object_value(shape);
    kept[1].value = name;
    Shape *child = shape_new(frame);
    child->parent = shape;
    child->name = kept[1].value;
    child->n = shape->n + 1;
    child->sibling = shape->child;
    shape->child = child;
    return child;
}

void shape_names(const Shape *shape, Value *names_out)
{
    for (; shape->n > 0; shape = shape->parent) {
        names_out[shape->n - 1] = shape->name;
    }
}

// --- Objects --------------------------------------------------------------------------------------------------------

Value instance_new(Frame frame, Type *type)
{
    Class *class = type_is_class(type) ? (Class *)(void *)type : NULL;
    uint32_t n = class == NULL ? 0 : class->n_inline;
    Root *kept = root_of(&frame, object_value(type));
    Instance *instance =
        object_new(frame, type, KIND_INSTANCE, sizeof(Instance) + n * sizeof(Value));
    (void)kept;
    instance->shape = class == NULL ? NULL : class->shape;
    instance->n_inline = n;
    return object_value(instance);
}

static size_t aligned(size_t bytes)
{
    return (bytes + sizeof(Value) - 1) / sizeof(Value) * sizeof(Value);
}

void *derived_new(Frame frame, Type *type, Kind kind, size_t bytes)
{
    Root *kept = root_of(&frame, object_value(type));
    (void)kept;
    bytes = aligned(bytes) + (type_is_class(type) ? sizeof(Value) : 0);
    return object_new(frame, type, kind, bytes);
}

/// Bytes of an object of a kind that classes may derive from, without its attributes; 0: of another kind.
static size_t kind_bytes(const Object *object)
{
    size_t bytes = 0;
    if (object->kind == KIND_LIST) {
        bytes = sizeof(List);
    } else if (object->kind == KIND_DICT) {
        bytes = sizeof(Dict);
    } else if (object->kind == KIND_SET || object->kind == KIND_FROZENSET) {
        bytes = sizeof(Set);
    } else if (object->kind == KIND_DERIVED_INT) {
        bytes = sizeof(DerivedInt);
    } else if (object->kind == KIND_FLOAT) {
        bytes = sizeof(Float);
    } else if (object->kind == KIND_TUPLE) {
        bytes = sizeof(Tuple) + ((const Tuple *)(const void *)object)->length * sizeof(Value);
    } else if (object->kind == KIND_STR) {
        const Str *str = (const Str *)(const void *)object;
        bytes = sizeof(Str) + (size_t)str->length * str->width;
    }
    return aligned(bytes);
}

/// Where an object that is no Instance has its dict; NULL: it has none.
static Value *dict_slot(Object *object)
{
    if (object->kind == KIND_EXCEPTION) {
        return &((Exception *)(void *)object)->attributes;
    }
    size_t bytes = type_is_class(object->type) ? kind_bytes(object) : 0;
    return bytes == 0 ? NULL : (Value *)(void *)((char *)object + bytes);
}

bool has_attributes(Value value)
{
    if (value_is_small(value)) {
        return false;
    }
    Object *object = value_object(value);
    return object->kind == KIND_INSTANCE ? type_is_class(object->type) : dict_slot(object) != NULL;
}

/// Where the dict of an object without a shape lies, or NO_VALUE as long as it has none.
static Value *own_dict(Value value)
{
    Object *object = value_object(value);
    if (object->kind == KIND_INSTANCE) {
        return &((Instance *)(void *)object)->more;
    }
    return dict_slot(object);
}

static bool has_shape(Value value)
{
    return value_is_kind(value, KIND_INSTANCE) && value_instance(value)->shape != NULL;
}

Value attributes_get(Frame frame, Value object, Value name)
{
    if (has_shape(object)) {
        Instance *instance = value_instance(object);
        int32_t slot = shape_find(instance->shape, name);
        return slot == NOT_FOUND ? NO_VALUE : *instance_slot(instance, (uint32_t)slot);
    }
    if (!has_attributes(object)) {
        return NO_VALUE;
    }
    Value dict = *own_dict(object);
    return dict == NO_VALUE ? NO_VALUE : dict_get(frame, dict, name);
}

// --- Changing -------------------------------------------------------------------------------------------------------

/// Make room for one more attribute behind those of an instance. Roots nothing.
static void reserve_slot(Frame frame, Instance *instance, uint32_t slot)
{
    if (slot < instance->n_inline) {
        return;
    }
    Class *class = (Class *)(void *)instance->head.type;
    if (slot >= class->n_inline && slot < SHAPE_MAX) {
        class->n_inline = slot + 1; // the next ones will have room
    }
    uint32_t needed = slot - instance->n_inline + 1;
    Slots *old = instance->more == NO_VALUE ? NULL : (Slots *)(void *)value_object(instance->more);
    if (old != NULL && old->capacity >= needed) {
        return;
    }
    uint32_t capacity = needed + needed / 2 + 2;
    Slots *slots = object_new(frame, NULL, KIND_SLOTS, sizeof(Slots) + capacity * sizeof(Value));
    slots->capacity = capacity;
    if (old != NULL) {
        memcpy(slots->values, old->values, old->capacity * sizeof(Value));
    }
    instance->more = object_value(slots);
}

/// The dict of an object: its attributes lie there from now on.
Value attributes_dict(Frame frame, Value object)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = object;
    if (!has_shape(object) && *own_dict(object) != NO_VALUE) {
        return *own_dict(object);
    }
    kept[1].value = dict_new(frame, 0, true);
    if (has_shape(kept[0].value)) {
        Value names[SHAPE_MAX];
        Instance *instance = value_instance(kept[0].value);
        uint32_t n = instance->shape->n;
        shape_names(instance->shape, names);
        for (uint32_t i = 0; i < n; i++) {
            dict_set(frame, kept[1].value, names[i], *instance_slot(instance, i));
        }
        memset(instance->slots, 0, instance->n_inline * sizeof(Value));
        instance->shape = NULL;
    }
    *own_dict(kept[0].value) = kept[1].value;
    return kept[1].value;
}

static void set_in_dict(Frame frame, Root *kept)
{
    Value dict = attributes_dict(frame, kept[0].value);
    dict_set(frame, dict, kept[1].value, kept[2].value);
}

void attributes_set(Frame frame, Value object, Value name, Value value)
{
    if (has_shape(object)) {
        Instance *instance = value_instance(object);
        int32_t slot = shape_find(instance->shape, name);
        if (slot != NOT_FOUND) {
            *instance_slot(instance, (uint32_t)slot) = value;
            return;
        }
    }
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = name;
    kept[2].value = value;
    if (!has_shape(object) || value_instance(object)->shape->n >= SHAPE_MAX) {
        set_in_dict(frame, kept);
        return;
    }
    uint32_t slot = value_instance(object)->shape->n;
    reserve_slot(frame, value_instance(object), slot);
    Instance *instance = value_instance(kept[0].value);
    Shape *shape = shape_extend(frame, instance->shape, kept[1].value);
    *instance_slot(instance, slot) = kept[2].value;
    instance->shape = shape;
}

bool attributes_delete(Frame frame, Value object, Value name)
{
    if (attributes_get(frame, object, name) == NO_VALUE) {
        return false;
    }
    if (has_shape(object)) {
        Instance *instance = value_instance(object);
        if (str_equal(instance->shape->name, name)) { // the last
            *instance_slot(instance, instance->shape->n - 1) = NO_VALUE;
            instance->shape = instance->shape->parent;
            return true;
        }
    }
    Root *kept = root_of(&frame, name);
    return dict_take(frame, attributes_dict(frame, object), kept->value) != NO_VALUE;
}

// --- Tracing --------------------------------------------------------------------------------------------------------

void trace_instance(Object *object, Visit *visit)
{
    Instance *instance = (Instance *)(void *)object;
    visit(object_value(instance->shape));
    visit(instance->more);
    for (uint32_t i = 0; i < instance->n_inline; i++) {
        visit(instance->slots[i]);
    }
}

void trace_shape(Object *object, Visit *visit)
{
    Shape *shape = (Shape *)(void *)object;
    visit(object_value(shape->parent));
    visit(object_value(shape->child));
    visit(object_value(shape->sibling));
    visit(shape->name);
}

void trace_slots(Object *object, Visit *visit)
{
    Slots *slots = (Slots *)(void *)object;
    for (uint32_t i = 0; i < slots->capacity; i++) {
        visit(slots->values[i]);
    }
}

void trace_derived(Object *object, Visit *visit)
{
    const Value *dict = object->kind == KIND_INSTANCE ? NULL : dict_slot(object);
    if (dict != NULL) {
        visit(*dict);
    }
}

const KindOps ops_SHAPE = {0};
const KindOps ops_SLOTS = {0};
