// SPDX-License-Identifier: Apache-2.0
// Calls of any values.
#include "class.h"
#include "class_new.h"
#include "dict.h"
#include "exception.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

Value rt_call(Frame frame, Value f, Pointer args, I32 n, Value names)
{
    const KindOps *ops = value_ops(f);
    Value method = special_of(f, SPECIAL___call__);
    if (method != NO_VALUE) {
        return special_call_many(frame, method, f, args, (uint32_t)n, names);
    }
    if (ops->call == NULL) {
        raise_error(frame, EXC_TypeError, "'%T' object is not callable", f);
    }
    return ops->call(frame, f, args, (uint32_t)n, names);
}

Value rt_call_ex(Frame frame, Value f, Value args, Value keywords)
{
    const Tuple *tuple = (const Tuple *)(void *)value_object(args);
    uint32_t n = tuple->length;
    uint32_t n_named = keywords == object_value(&rt_none) ? 0 : value_dict(keywords)->used;
    Root *kept = roots(&frame, 3);
    kept[0].value = f;
    kept[1].value = keywords;
    Root *all = roots(&frame, n + n_named);
    memcpy(all, tuple->items, n * sizeof(Value));
    if (n_named > 0) {
        Tuple *names = tuple_new(frame, n_named);
        kept[2].value = object_value(names);
        uint32_t at = 0;
        for (uint32_t i = 0; i < n_named; i++) {
            const DictEntry *entry = dict_next(kept[1].value, &at);
            if (!value_is_kind(entry->key, KIND_STR)) {
                raise_error(frame, EXC_TypeError, "keywords must be strings");
            }
            if (value_type(entry->key) != &rt_types[TYPE_str]) {
                raise_lack(frame, "keywords of a class derived from str are not supported");
            }
            names->items[i] = entry->key;
            all[n + i].value = entry->value;
        }
    }
    return rt_call(frame, kept[0].value, all, (I32)(n + n_named), kept[2].value);
}

/// type.__new__(class, …), called as a function.
static Value constructor_called(Frame frame, NativeFunction *native, const Root *args, uint32_t n,
                                Value names)
{
    Value type = object_value(native->owner->name);
    if (n == 0) {
        raise_error(frame, EXC_TypeError, "%U.__new__(): not enough arguments", type);
    }
    if (!value_is_kind(args[0].value, KIND_TYPE)) {
        raise_error(frame, EXC_TypeError, "%U.__new__(X): X is not a type object (%T)", type,
                    args[0].value);
    }
    const Type *class = value_as_type(args[0].value);
    if (!type_is_subtype(class, native->owner)) {
        raise_error(frame, EXC_TypeError, "%U.__new__(%U): %U is not a subtype of %U", type,
                    object_value(class->name), object_value(class->name), type);
    }
    const Type *safe = class; // what makes its objects
    while (type_is_class(safe)) {
        safe = safe->base;
    }
    Value constructor = type_find((Type *)(uintptr_t)safe, NAME_OF(__new__), NULL);
    if (!is_native_of(constructor, native->function)) {
        raise_error(frame, EXC_TypeError, "%U.__new__(%U) is not safe, use %U.__new__()", type,
                    object_value(class->name), object_value(safe->name));
    }
    return native_call(frame, native, args[0].value, args + 1, n - 1, names);
}

/// A builtin function, or the method of a type without its object, which is the first argument then.
static Value native_called(Frame frame, Value f, const Root *args, uint32_t n, Value names)
{
    NativeFunction *native = value_native(f);
    switch ((NativeFlag)native->flag) {
    case NATIVE_FUNCTION:
    case NATIVE_STATIC: return native_call(frame, native, NO_VALUE, args, n, names);
    case NATIVE_METHOD: return native_call_method(frame, native, args, n, names);
    case NATIVE_CONSTRUCTOR: return constructor_called(frame, native, args, n, names);
    case NATIVE_CLASS_METHOD:
        return native_call(frame, native, object_value(native->owner), args, n, names);
    case NATIVE_GETTER: break;
    }
    raise_error(frame, EXC_TypeError, "'getset_descriptor' object is not callable");
}

static Value native_repr(Frame frame, Value self)
{
    NativeFunction *native = value_native(self);
    Text text = text_new(&frame);
    bool is_function = native->flag == NATIVE_FUNCTION || native->flag == NATIVE_STATIC ||
                       native->flag == NATIVE_CONSTRUCTOR;
    if (is_function) {
        text_format(frame, &text, "<built-in function %U>", object_value(native->name));
    } else {
        text_format(frame, &text, "<method '%U' of '%U' objects>", object_value(native->name),
                    object_value(native->owner->name));
    }
    return text_take(frame, &text);
}

/// list.append
static Value native_qualname(Frame frame, NativeFunction *native)
{
    if (native->flag == NATIVE_FUNCTION) {
        return object_value(native->name);
    }
    Text text = text_new(&frame);
    text_format(frame, &text, "%U.%U", object_value(native->owner->name),
                object_value(native->name));
    return text_take(frame, &text);
}

static Value native_get_attr(Frame frame, Value self, Value name)
{
    NativeFunction *native = value_native(self);
    if (str_equal(name, NAME_OF(__name__))) {
        return object_value(native->name);
    }
    if (str_equal(name, NAME_OF(__qualname__))) {
        return native_qualname(frame, native);
    }
    bool is_function = native->flag == NATIVE_FUNCTION && str_equal(name, NAME_OF(__module__));
    return is_function ? NAME_OF(builtins) : NO_VALUE;
}

const KindOps ops_NATIVE = {
    .repr = native_repr, .get_attr = native_get_attr, .call = native_called};
