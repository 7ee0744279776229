// SPDX-License-Identifier: Apache-2.0
// Attributes of any values, as CPython's object.c and typeobject.c: data descriptors of the type, then the object's own,
// then what else the type has; __getattribute__, __getattr__, __setattr__ and __delattr__ of classes.
#include "attribute.h"

#include "code.h"
#include "descriptor.h"
#include "exception.h"
#include "instance.h"
#include "lacking.h"
#include "method.h"
#include "module.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "place.h"
#include "runtime.h"
#include "special.h"
#include "tuple.h"

#include <string.h>

// --- Getting --------------------------------------------------------------------------------------------------------

/// Attributes that every object has.
static Value common_attribute(Frame frame, Value object, Value name)
{
    const Str *text = value_str(name);
    if (text->length < 7 || str_at(text, 0) != '_') {
        return NO_VALUE;
    }
    if (str_equal(name, NAME_OF(__class__))) {
        return object_value(value_type(object));
    }
    if (str_equal(name, NAME_OF(__doc__)) && !type_is_class(value_type(object))) {
        raise_lack(frame, "__doc__ of builtin objects is not supported");
    }
    if (!has_attributes(object) || !type_has_dict(value_type(object))) {
        return NO_VALUE;
    }
    if (str_equal(name, NAME_OF(__dict__))) {
        return attributes_dict(frame, object);
    }
    if (str_equal(name, NAME_OF(__weakref__)) && type_is_class(value_type(object))) {
        return object_value(&rt_none);
    }
    return NO_VALUE;
}

/// NO_VALUE where there is none.
static Value object_attribute(Frame frame, Value object, Value name)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = name;
    Type *type = value_type(object);
    Value found = kept[2].value = type_find(type, name, NULL);
    if (found != NO_VALUE && is_data_descriptor(found) && has_getter(found)) {
        return descriptor_get(frame, found, object, type);
    }
    Value own = attributes_get(frame, object, name);
    if (own != NO_VALUE) {
        return own;
    }
    if (value_ops(object)->get_attr != NULL) {
        own = value_ops(object)->get_attr(frame, kept[0].value, kept[1].value);
        if (own != NO_VALUE) {
            return own;
        }
    }
    return kept[2].value != NO_VALUE ? descriptor_get(frame, kept[2].value, kept[0].value, type)
                                     : common_attribute(frame, kept[0].value, kept[1].value);
}

Value attribute_default(Frame frame, Value object, Value name)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = object;
    kept[1].value = name;
    Value value = value_is_kind(object, KIND_TYPE) ? type_attribute(frame, object, name)
                                                   : object_attribute(frame, object, name);
    if (value == NO_VALUE && value_is_kind(kept[0].value, KIND_MODULE)) {
        value = module_attribute(frame, kept[0].value, kept[1].value);
    }
    if (value == NO_VALUE) {
        check_lacking(frame, kept[0].value, kept[1].value);
    }
    return value;
}

_Noreturn void raise_no_attribute(Frame frame, Value object, Value name)
{
    if (value_is_kind(object, KIND_TYPE)) {
        raise_attribute_error(frame, object, name, "type object '%U' has no attribute '%U'",
                              object_value(value_as_type(object)->name), name);
    }
    if (value_is_kind(object, KIND_MODULE)) {
        raise_no_module_attribute(frame, object, name);
    }
    raise_attribute_error(frame, object, name, "'%T' object has no attribute '%U'", object, name);
}

/// The same of one that was to be set or deleted: without what a guess would need, as in CPython.
static _Noreturn void raise_not_set(Frame frame, Value object, Value name)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = object;
    kept[1].value = name;
    bool is_known = has_attributes(object) || value_is_kind(object, KIND_MODULE) ||
                    value_is_kind(object, KIND_METHOD);
    if (!is_known && attribute_default(frame, object, name) != NO_VALUE) {
        raise_lack(frame, "setting %U of '%T' objects is not supported", kept[1].value,
                   kept[0].value);
    }
    raise_error(frame, EXC_AttributeError, "'%T' object has no attribute '%U'", kept[0].value,
                kept[1].value);
}

/// A call of __getattribute__ whose AttributeError is not the last word.
typedef struct Attempt {
    Root *object, *name, *result;
    Value method;
} Attempt;

static void call_getattribute(Frame frame, void *context)
{
    Attempt *attempt = context;
    Value value =
        special_call_1(frame, attempt->method, attempt->object->value, attempt->name->value);
    attempt->result->value = value;
}

static void call_default(Frame frame, void *context)
{
    Attempt *attempt = context;
    Value value = attribute_default(frame, attempt->object->value, attempt->name->value);
    attempt->result->value = value;
}

/// NO_VALUE where AttributeError was raised, which goes to `*error`.
static Value attempt_attribute(Frame frame, Value object, Value name, Value method, Root *error)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = name;
    Attempt attempt = {&kept[0], &kept[1], &kept[2], method};
    Value exception = NO_VALUE;
    if (!rt_try(frame, method == NO_VALUE ? call_default : call_getattribute, &attempt,
                &exception)) {
        return kept[2].value;
    }
    if (!type_is_subtype(value_type(exception), &rt_exceptions[EXC_AttributeError])) {
        rt_throw(frame, exception);
    }
    error->value = exception;
    return NO_VALUE;
}

/// For classes with __getattribute__ or __getattr__.
static Value hooked_attribute(Frame frame, Value object, Value name, bool is_required)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = name;
    Value value = attempt_attribute(frame, object, name,
                                    special_of(object, SPECIAL___getattribute__), &kept[2]);
    if (value != NO_VALUE) {
        return value;
    }
    Value hook = special_of(kept[0].value, SPECIAL___getattr__);
    if (hook != NO_VALUE) {
        kept[2].value = NO_VALUE;
        value = attempt_attribute(frame, kept[0].value, kept[1].value, hook, &kept[2]);
    }
    if (value == NO_VALUE && is_required) {
        if (kept[2].value != NO_VALUE) {
            attribute_error_complete(frame, kept[2].value, kept[0].value, kept[1].value);
            rt_throw(frame, kept[2].value);
        }
        raise_no_attribute(frame, kept[0].value, kept[1].value);
    }
    return value;
}

static bool is_hooked(Value object)
{
    const Type *type = value_type(object);
    return type_is_class(type) && (special_of(object, SPECIAL___getattribute__) != NO_VALUE ||
                                   special_of(object, SPECIAL___getattr__) != NO_VALUE);
}

Value rt_get_attr(Frame frame, Value object, Value name)
{
    const Place *place = place_find(object, name, PLACE_GET);
    if (place != NULL) {
        return *instance_slot((Instance *)(void *)value_object(object), place->slot);
    }
    place_learn(object, name);
    if (is_hooked(object)) {
        return hooked_attribute(frame, object, name, true);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = object;
    kept[1].value = name;
    Value value = attribute_default(frame, object, name);
    if (value == NO_VALUE) {
        raise_no_attribute(frame, kept[0].value, kept[1].value);
    }
    return value;
}

Value rt_get_attr_or_none(Frame frame, Value object, Value name)
{
    if (is_hooked(object)) {
        return hooked_attribute(frame, object, name, false);
    }
    Root *error = roots(&frame, 1);
    return attempt_attribute(frame, object, name, NO_VALUE, error);
}

// --- Setting and deleting -------------------------------------------------------------------------------------------

/// Attributes that change what an object is, which cannot be had here.
static void check_can_change(Frame frame, Value name)
{
    const Str *text = value_str(name);
    if (text->length > 7 && str_at(text, 0) == '_' &&
        (str_equal(name, NAME_OF(__class__)) || str_equal(name, NAME_OF(__dict__)))) {
        raise_lack(frame, "setting %U is not supported", name);
    }
}

/// Without the class's hooks. `value` NO_VALUE: delete.
void attribute_set_default(Frame frame, Value object, Value name, Value value)
{
    check_settable(frame, object, name);
    if (value_is_kind(object, KIND_TYPE)) {
        type_set_attribute(frame, object, name, value);
        return;
    }
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = name;
    kept[2].value = value;
    Value found = type_find(value_type(object), name, NULL);
    if (found != NO_VALUE && is_data_descriptor(found)) {
        descriptor_set(frame, found, object, name, value);
        return;
    }
    bool (*set)(Frame, Value, Value, Value) = value_ops(object)->set_attr;
    if (set != NULL && set(frame, object, name, value)) {
        return;
    }
    if (has_attributes(object) && type_has_dict(value_type(object))) {
        check_can_change(frame, name);
        if (value != NO_VALUE) {
            attributes_set(frame, kept[0].value, kept[1].value, kept[2].value);
            return;
        }
        if (value == NO_VALUE && attributes_delete(frame, kept[0].value, kept[1].value)) {
            return;
        }
    } else if (found != NO_VALUE) {
        raise_error(frame, EXC_AttributeError, "'%T' object attribute '%U' is read-only",
                    kept[0].value, kept[1].value);
    }
    raise_not_set(frame, kept[0].value, kept[1].value);
}

/// The quick ways; false where there is none.
static bool set_in_place(Value object, Value name, Value value)
{
    const Place *place = place_find(object, name, PLACE_SET | PLACE_ADD);
    if (place == NULL) {
        return false;
    }
    Instance *instance = (Instance *)(void *)value_object(object);
    if ((place->can & PLACE_ADD) != 0) {
        if (place->slot >= instance->n_inline) {
            return false;
        }
        instance->shape = place->next;
    }
    *instance_slot(instance, place->slot) = value;
    return true;
}

void rt_set_attr(Frame frame, Value object, Value name, Value value)
{
    if (set_in_place(object, name, value)) {
        return;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = object;
    kept[1].value = name;
    Value method = special_of(object, SPECIAL___setattr__);
    if (method != NO_VALUE) {
        special_call_2(frame, method, object, name, value);
        return;
    }
    const Shape *before = value_is_kind(object, KIND_INSTANCE)
                              ? ((const Instance *)(const void *)value_object(object))->shape
                              : NULL;
    attribute_set_default(frame, object, name, value);
    place_learn_add(before, kept[0].value, kept[1].value);
    place_learn(kept[0].value, kept[1].value);
}

void rt_del_attr(Frame frame, Value object, Value name)
{
    Value method = special_of(object, SPECIAL___delattr__);
    if (method != NO_VALUE) {
        special_call_1(frame, method, object, name);
    } else {
        attribute_set_default(frame, object, name, NO_VALUE);
    }
}

// --- Context managers -----------------------------------------------------------------------------------------------

/// The special method of an object's type, bound, or NO_VALUE.
static Value bound_special(Frame frame, Value object, Value name)
{
    Value found = type_find(value_type(object), name, NULL);
    return found == NO_VALUE ? NO_VALUE : descriptor_get(frame, found, object, value_type(object));
}

Value rt_with_begin(Frame frame, Value manager)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = manager;
    kept[1].value = bound_special(frame, manager, NAME_OF(__enter__));
    if (kept[1].value != NO_VALUE) {
        kept[2].value = bound_special(frame, kept[0].value, NAME_OF(__exit__));
    }
    if (kept[2].value == NO_VALUE) {
        raise_error(frame, EXC_TypeError,
                    "'%T' object does not support the context manager protocol%s", kept[0].value,
                    kept[1].value == NO_VALUE ? "" : " (missed __exit__ method)");
    }
    return tuple_pair(frame, kept[1].value, kept[2].value);
}

// --- Methods without an object for them -----------------------------------------------------------------------------

/// `object` and the arguments in a row: where the caller has them so, with no copy.
static const Root *with_self(Frame *frame, Value object, const Root *args, uint32_t n)
{
    if (args > frame_top(frame_first()) && args[-1].value == object) {
        return args - 1;
    }
    Root *all = roots(frame, n + 1);
    all[0].value = object;
    memcpy(all + 1, args, n * sizeof(Root));
    return all;
}

/// What the class of `object` has under `name`, where finding an attribute has no hooks; or NO_VALUE.
static Value class_attribute(Value object, Value name)
{
    Type *type = value_type(object);
    bool is_plain = type_is_class(type)
                        ? special_of(object, SPECIAL___getattribute__) == NO_VALUE
                        : value_ops(object)->get_attr == NULL && type->instance_kind != KIND_TYPE;
    Value found = is_plain ? type_find(type, name, NULL) : NO_VALUE;
    return value_is_small(found) ? NO_VALUE : found;
}

/// Whether `found` in its class is a function of the program that the object itself does not hide.
static bool is_function_of(Frame frame, Value object, Value name, Value found)
{
    return found != NO_VALUE && value_object(found)->kind == KIND_FUNCTION &&
           attributes_get(frame, object, name) == NO_VALUE;
}

Value rt_call_method(Frame frame, Value object, Value name, Pointer arguments, I32 n_arguments,
                     Value names)
{
    const Root *args = arguments;
    uint32_t n = (uint32_t)n_arguments;
    const Place *place = place_find(object, name, PLACE_METHOD);
    if (place != NULL) {
        Value function = place->function;
        const Root *all = with_self(&frame, object, args, n);
        return function_call(frame, function, all, n + 1, names);
    }
    place_learn(object, name);
    Value found = class_attribute(object, name);
    if (is_function_of(frame, object, name, found)) {
        const Root *all = with_self(&frame, object, args, n);
        return function_call(frame, found, all, n + 1, names);
    }
    bool is_native = found != NO_VALUE && value_object(found)->kind == KIND_NATIVE &&
                     value_native(found)->flag == NATIVE_METHOD;
    if (is_native && (!has_attributes(object) || attributes_get(frame, object, name) == NO_VALUE)) {
        return native_call(frame, value_native(found), object, args, n, names);
    }
    Root *kept = root_of(&frame, names);
    Value method = rt_get_attr(frame, object, name);
    return rt_call(frame, method, arguments, n_arguments, kept->value);
}

Value rt_method(Frame frame, Value object, Value name, Pointer self_out)
{
    Root *self = self_out;
    Value found = class_attribute(object, name);
    if (is_function_of(frame, object, name, found)) {
        self->value = object;
        return found;
    }
    self->value = NO_VALUE;
    return rt_get_attr(frame, object, name);
}
