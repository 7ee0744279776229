// SPDX-License-Identifier: Apache-2.0
// Types as objects: their attributes, calling them, isinstance and issubclass.
#include "attribute.h"
#include "class_new.h"
#include "descriptor.h"
#include "dict.h"
#include "exception.h"
#include "generic.h"
#include "instance.h"
#include "mapping_proxy.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "special_native.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

// --- Attributes -----------------------------------------------------------------------------------------------------

static Value mro_tuple(Frame frame, Type *type)
{
    if (type_is_class(type)) {
        return ((Class *)(void *)type)->mro;
    }
    uint32_t n = type_mro_length(type);
    Tuple *tuple = tuple_new(frame, n);
    for (uint32_t i = 0; i < n; i++) {
        tuple->items[i] = object_value(type_mro(type, i));
    }
    return object_value(tuple);
}

static Value bases_tuple(Frame frame, Type *type)
{
    if (type_is_class(type)) {
        return ((Class *)(void *)type)->bases;
    }
    if (type->base == NULL) {
        return object_value(&rt_empty_tuple);
    }
    if (type == &rt_exceptions[EXC_ExceptionGroup]) {
        return tuple_pair(frame, object_value(type->base),
                          object_value(&rt_exceptions[EXC_Exception]));
    }
    Tuple *tuple = tuple_new(frame, 1);
    tuple->items[0] = object_value(type->base);
    return object_value(tuple);
}

/// What a builtin type has of its own.
static void add_natives(Frame frame, const Root *dict, Type *type)
{
    Str *name = NULL;
    for (uint32_t i = 0; (name = native_name(type, i)) != NULL; i++) {
        dict_set(frame, dict->value, object_value(name), type_own(type, object_value(name)));
    }
    for (uint32_t i = 0; (name = special_native_name(type, i)) != NULL; i++) {
        dict_set(frame, dict->value, object_value(name), type_own(type, object_value(name)));
    }
}

/// The type's own attributes as they are now.
static Value names_dict(Frame frame, Type *type)
{
    Root *kept = root_of(&frame, dict_new(frame, 0, true));
    if (!type_is_class(type)) {
        add_natives(frame, kept, type);
        return mapping_proxy_new(frame, kept->value, type != &rt_types[TYPE_object]);
    }
    Names *names = ((Class *)(void *)type)->names;
    for (uint32_t i = 0; i < names->n; i++) {
        dict_set(frame, kept->value, names->entries[i].name, names->entries[i].value);
    }
    return mapping_proxy_new(frame, kept->value, false);
}

/// Attributes that every type has of its own.
static Value own_attribute(Frame frame, Type *type, Value name)
{
    if (str_equal(name, NAME_OF(__name__))) {
        return object_value(type->name);
    }
    if (str_equal(name, NAME_OF(__qualname__))) {
        return type_qualname(type);
    }
    if (str_equal(name, NAME_OF(__module__))) {
        return type_module(type);
    }
    if (str_equal(name, NAME_OF(__mro__))) {
        return mro_tuple(frame, type);
    }
    if (str_equal(name, NAME_OF(__bases__))) {
        return bases_tuple(frame, type);
    }
    if (str_equal(name, NAME_OF(__base__))) {
        return type->base == NULL ? object_value(&rt_none) : object_value(type->base);
    }
    if (str_equal(name, NAME_OF(__dict__))) {
        return names_dict(frame, type);
    }
    if (str_equal(name, NAME_OF(__class__))) {
        return object_value(&rt_types[TYPE_type]);
    }
    return NO_VALUE;
}

static bool is_dunder(const Str *name)
{
    return name->length > 4 && str_at(name, 0) == '_' && str_at(name, 1) == '_';
}

Value type_attribute(Frame frame, Value object, Value name)
{
    Type *type = value_as_type(object);
    if (is_dunder(value_str(name))) {
        Value own = own_attribute(frame, type, name);
        if (own != NO_VALUE) {
            return own;
        }
    }
    Value found = type_find(type, name, NULL);
    if (found != NO_VALUE) {
        return descriptor_get(frame, found, NO_VALUE, type);
    }
    found = type_find(&rt_types[TYPE_type], name, NULL);
    if (found != NO_VALUE) {
        return descriptor_get(frame, found, object, &rt_types[TYPE_type]);
    }
    if (str_equal(name, NAME_OF(__doc__))) {
        raise_lack(frame, "__doc__ of builtin types is not supported");
    }
    return NO_VALUE;
}

static void set_name(Frame frame, Class *class, Value name, Value value)
{
    bool is_name = str_equal(name, NAME_OF(__name__));
    if (!value_is_kind(value, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "can only assign string to %U.%U, not '%T'",
                    object_value(class->type.name), name, value);
    }
    if (is_name) {
        check_class_name(frame, value);
        class->type.name = value_str(value);
    } else {
        class->qualname = value;
    }
}

void type_set_attribute(Frame frame, Value object, Value name, Value value)
{
    Type *type = value_as_type(object);
    if (!type_is_class(type)) {
        raise_error(frame, EXC_TypeError, "cannot set %R attribute of immutable type '%U'", name,
                    object_value(type->name));
    }
    Class *class = (Class *)(void *)type;
    if (str_equal(name, NAME_OF(__bases__)) || str_equal(name, NAME_OF(__class__)) ||
        str_equal(name, NAME_OF(__mro__)) || str_equal(name, NAME_OF(__dict__))) {
        raise_lack(frame, "setting %U is not supported", name);
    }
    if (str_equal(name, NAME_OF(__name__)) || str_equal(name, NAME_OF(__qualname__))) {
        if (value == NO_VALUE) {
            raise_error(frame, EXC_TypeError, "cannot delete '%U' attribute of immutable type '%U'",
                        name, object_value(type->name));
        }
        set_name(frame, class, name, value);
    } else if (!class_set(frame, class, name, value)) {
        raise_error(frame, EXC_AttributeError, "type object '%U' has no attribute '%U'",
                    object_value(class->type.name), name);
    }
}

static Value type_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    Value module = type_module(value_as_type(kept->value));
    text_ascii(frame, &text, "<class '");
    if (!str_equal(module, NAME_OF(builtins))) {
        text_format(frame, &text, "%U.", module);
    }
    text_format(frame, &text, "%U'>", type_qualname(value_as_type(kept->value)));
    return text_take(frame, &text);
}

// --- Calling --------------------------------------------------------------------------------------------------------

/// The class's __init__ for an object that __new__ gave. `args` has `n` arguments, the object in `self`.
static void initialize(Frame frame, Value init, Root *self, const Root *args, uint32_t n,
                       Value names)
{
    Value result;
    if (value_is_kind(init, KIND_NATIVE) && value_native(init)->flag == NATIVE_METHOD) {
        result = native_call(frame, value_native(init), self->value, args, n, names);
    } else {
        result = special_call_many(frame, init, self->value, args, n, names);
    }
    if (result != object_value(&rt_none)) {
        raise_error(frame, EXC_TypeError, "__init__() should return None, not '%T'", result);
    }
}

/// A new object by a __new__ that a class defines.
static Value made_by_class(Frame frame, Value new, Type *type, const Root *args, uint32_t n,
                           Value names)
{
    Root *all = roots(&frame, n + 1);
    all[0].value = object_value(type);
    memcpy(all + 1, args, n * sizeof(Root));
    Value function = descriptor_get(frame, new, NO_VALUE, type);
    return rt_call(frame, function, all, (I32)n + 1, names);
}

static _Noreturn void raise_no_arguments(Frame frame, const Type *type)
{
    raise_error(frame, EXC_TypeError, "%U() takes no arguments", object_value(type->name));
}

static Value class_call(Frame frame, Class *class, const Root *args, uint32_t n, Value names)
{
    Type *type = &class->type;
    Root *kept = roots(&frame, 3);
    kept[0].value = names;
    kept[1].value = object_value(class);
    Value new = class_special(class, SPECIAL___new__);
    if (new != NO_VALUE && value_is_kind(new, KIND_NATIVE)) { // CPython calls its base's instead
        raise_lack(frame, "a builtin type's __new__ in a class is not supported");
    }
    Value init = type_find(type, NAME_OF(__init__), NULL);
    bool has_init = !is_native_of(init, object_method_init);
    if (new != NO_VALUE) {
        kept[2].value = made_by_class(frame, new, type, args, n, names);
    } else if (type->instance_kind == KIND_INSTANCE) {
        if (n > 0 && !has_init) {
            raise_no_arguments(frame, type);
        }
        kept[2].value = instance_new(frame, type);
    } else if (rt_ops[type->instance_kind]->allocate != NULL) {
        kept[2].value = rt_ops[type->instance_kind]->allocate(frame, type);
    } else {
        Value constructor = type_find(type, NAME_OF(__new__), NULL);
        kept[2].value =
            native_call(frame, value_native(constructor), object_value(type), args, n, names);
        bool has_keywords = type->instance_kind == KIND_EXCEPTION && kept[0].value != NO_VALUE;
        has_init = has_init && (has_keywords || class_special(class, SPECIAL___init__) != NO_VALUE);
    }
    if (!type_is_subtype(value_type(kept[2].value), type)) {
        return kept[2].value;
    }
    if (new != NO_VALUE) { // it may have made an object of a class derived from this one
        init = type_find(value_type(kept[2].value), NAME_OF(__init__), NULL);
    } else if (!has_init) {
        return kept[2].value;
    }
    if (!is_native_of(init, object_method_init)) {
        initialize(frame, init, &kept[2], args, n, kept[0].value);
    }
    return kept[2].value;
}

static Value type_call(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    Type *type = value_as_type(self);
    if (type_is_class(type)) {
        return class_call(frame, (Class *)(void *)type, args, n, names);
    }
    Value constructor = type_find(type, NAME_OF(__new__), NULL);
    if (constructor == NO_VALUE ||
        (is_native_of(constructor, object_construct) && type != &rt_types[TYPE_object])) {
        raise_error(frame, EXC_TypeError, "cannot create '%U' instances", object_value(type->name));
    }
    return native_call(frame, value_native(constructor), self, args, n, names);
}

static Value type_binary(Frame frame, Value a, Value b, BinaryOp op)
{
    return op == BINARY_BIT_OR ? union_of(frame, a, b) : object_value(&rt_not_implemented);
}

const KindOps ops_TYPE = {.repr = type_repr, .binary = type_binary, .call = type_call};
