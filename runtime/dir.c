// SPDX-License-Identifier: Apache-2.0
// dir() and vars().
#include "dir.h"

#include "class.h"
#include "code.h"
#include "dict.h"
#include "exception.h"
#include "exception_field.h"
#include "instance.h"
#include "list.h"
#include "method.h"
#include "module.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "special_native.h"

#include <string.h>

// --- dir() ----------------------------------------------------------------------------------------------------------

/// Attributes of every object that no table has.
static Str *const object_names[] = {
    &rt_name___class__,
    &rt_name___doc__,
};

/// Attributes of all exceptions that no table has.
static const struct ExceptionName {
    ExceptionId id;
    Str *name;
} exception_names[] = {
    {EXC_BaseException, &rt_name_args},          {EXC_BaseException, &rt_name___cause__},
    {EXC_BaseException, &rt_name___context__},   {EXC_BaseException, &rt_name___suppress_context__},
    {EXC_BaseException, &rt_name___traceback__}, {EXC_BaseException, &rt_name___dict__},
};

/// Attributes of other types that no table has.
static const struct TypeNames {
    TypeId id;
    const char *names; // with spaces between them
} type_names[] = {
    {TYPE_builtin_function_or_method,
     "__module__ __name__ __qualname__ __self__ __text_signature__"},
    {TYPE_builtin_method, "__module__ __name__ __qualname__ __self__ __text_signature__"},
    {TYPE_float, "__getformat__ __getnewargs__"},
    {TYPE_function, "__annotations__ __builtins__ __closure__ __code__ __defaults__ __dict__ "
                    "__globals__ __kwdefaults__ __module__ __name__ __qualname__ __type_params__"},
    {TYPE_generator, "__del__ __name__ __qualname__ gi_code gi_frame gi_running gi_suspended "
                     "gi_yieldfrom"},
    {TYPE_int, "__getnewargs__ from_bytes to_bytes"},
    {TYPE_method, "__func__ __self__"},
    {TYPE_method_descriptor, "__name__ __objclass__ __qualname__ __text_signature__"},
    {TYPE_property, "__isabstractmethod__"},
    {TYPE_staticmethod, "__dict__ __func__ __isabstractmethod__ __wrapped__"},
    {TYPE_str, "__getnewargs__ encode"},
    {TYPE_tuple, "__getnewargs__"},
    {TYPE_zip, "__setstate__"},
};

static void add(Frame frame, const Root *found, Value name)
{
    dict_set(frame, found->value, name, object_value(&rt_none));
}

static void add_words(Frame frame, const Root *found, const char *words)
{
    while (*words != '\0') {
        size_t length = strcspn(words, " ");
        add(frame, found, str_ascii(frame, words, length));
        words += length + (words[length] == ' ');
    }
}

static void add_type(Frame frame, const Root *found, Type *type)
{
    for (uint32_t i = 0; i < type_mro_length(type); i++) {
        Type *owner = type_mro(type, i);
        if (type_is_class(owner)) {
            if (type_has_dict(owner)) {
                add(frame, found, NAME_OF(__dict__));
                add(frame, found, NAME_OF(__weakref__));
            }
            for (uint32_t k = 0; k < ((Class *)(void *)owner)->names->n; k++) {
                add(frame, found, ((Class *)(void *)owner)->names->entries[k].name);
            }
            continue;
        }
        for (size_t k = 0; k < sizeof(exception_names) / sizeof(exception_names[0]); k++) {
            if (owner == &rt_exceptions[exception_names[k].id]) {
                add(frame, found, object_value(exception_names[k].name));
            }
        }
        for (size_t k = 0; k < sizeof(type_names) / sizeof(type_names[0]); k++) {
            if (owner == &rt_types[type_names[k].id]) {
                add_words(frame, found, type_names[k].names);
            }
        }
        Str *name = NULL;
        for (uint32_t k = 0; (name = exception_field_name(owner, k)) != NULL; k++) {
            add(frame, found, object_value(name));
        }
        for (uint32_t k = 0; (name = native_name(owner, k)) != NULL; k++) {
            add(frame, found, object_value(name));
        }
        for (uint32_t k = 0; (name = special_native_name(owner, k)) != NULL; k++) {
            add(frame, found, object_value(name));
        }
    }
    for (size_t i = 0; i < sizeof(object_names) / sizeof(object_names[0]); i++) {
        add(frame, found, object_value(object_names[i]));
    }
}

static void add_own(Frame frame, const Root *found, Value object)
{
    if (value_is_kind(object, KIND_METHOD)) {
        object = ((const Method *)(void *)value_object(object))->function;
    }
    if (value_is_kind(object, KIND_FUNCTION)) {
        Value set = value_function(object)->attributes;
        uint32_t at = 0;
        for (const DictEntry *entry; set != NO_VALUE && (entry = dict_next(set, &at)) != NULL;) {
            add(frame, found, entry->key);
        }
        return;
    }
    if (!has_attributes(object)) {
        return;
    }
    const Instance *instance = (const Instance *)(void *)value_object(object);
    if (value_is_kind(object, KIND_INSTANCE) && instance->shape != NULL) {
        Value names[SHAPE_MAX];
        uint32_t n = instance->shape->n;
        shape_names(instance->shape, names);
        for (uint32_t i = 0; i < n; i++) {
            add(frame, found, names[i]);
        }
        return;
    }
    Root *kept = root_of(&frame, attributes_dict(frame, object));
    uint32_t at = 0;
    for (const DictEntry *entry; (entry = dict_next(kept->value, &at)) != NULL;) {
        add(frame, found, entry->key);
    }
}

/// Attributes that Python gives every module.
static Str *const module_own_names[] = {
    &rt_name___builtins__, &rt_name___cached__,  &rt_name___doc__,  &rt_name___file__,
    &rt_name___loader__,   &rt_name___package__, &rt_name___spec__,
};

static void add_module(Frame frame, const Root *found, Value module)
{
    Root *kept = root_of(&frame, module);
    for (size_t i = 0; i < sizeof(module_own_names) / sizeof(module_own_names[0]); i++) {
        add(frame, found, object_value(module_own_names[i]));
    }
    module_names(frame, kept->value, add, found);
}

Value object_dir(Frame frame, Value object)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = object;
    kept[1].value = dict_new(frame, 0, true);
    if (value_is_kind(kept[0].value, KIND_MODULE)) {
        add_module(frame, &kept[1], kept[0].value);
    } else if (value_is_kind(kept[0].value, KIND_TYPE)) {
        add_type(frame, &kept[1], value_as_type(kept[0].value));
    } else {
        add_own(frame, &kept[1], kept[0].value);
        add_type(frame, &kept[1], value_type(kept[0].value));
    }
    kept[2].value = list_from(frame, kept[1].value);
    list_sort(frame, kept[2].value, NO_VALUE, false);
    return kept[2].value;
}

Value builtin_dir(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    Value method = type_find(value_type(args[0].value), NAME_OF(__dir__), NULL);
    if (method == NO_VALUE) {
        return object_dir(frame, args[0].value);
    }
    Root *kept = root_of(&frame, list_from(frame, special_call(frame, method, args[0].value)));
    list_sort(frame, kept->value, NO_VALUE, false);
    return kept->value;
}

Value builtin_vars(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    Value dict = rt_get_attr_or_none(frame, args[0].value, NAME_OF(__dict__));
    if (dict == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "vars() argument must have __dict__ attribute");
    }
    return dict;
}
