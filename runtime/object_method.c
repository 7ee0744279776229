// SPDX-License-Identifier: Apache-2.0
// What object and type have: construction, attributes, comparison and texts without the hooks of classes.
#include "attribute.h"
#include "class.h"
#include "class_new.h"
#include "dict.h"
#include "dir.h"
#include "exception.h"
#include "generic.h"
#include "instance.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "tuple.h"

// --- object ---------------------------------------------------------------------------------------------------------

bool is_native_of(Value value, Native *function)
{
    return value_is_kind(value, KIND_NATIVE) && value_native(value)->function == function;
}

static bool has_own(Type *type, Value name, Native *objects)
{
    return !is_native_of(type_find(type, name, NULL), objects);
}

Value object_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)names;
    Type *type = value_as_type(self);
    if (n > 0 && has_own(type, NAME_OF(__new__), object_construct)) {
        raise_error(frame, EXC_TypeError,
                    "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (n > 0 && !has_own(type, NAME_OF(__init__), object_method_init)) {
        raise_error(frame, EXC_TypeError, "%U() takes no arguments", object_value(type->name));
    }
    if (type->instance_kind != KIND_INSTANCE) {
        raise_error(frame, EXC_TypeError, "object.__new__(%U) is not safe, use %U.__new__()",
                    object_value(type->name), object_value(type->name));
    }
    return instance_new(frame, type);
}

Value object_method_init(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)names;
    Type *type = value_type(self);
    if (n > 0 && has_own(type, NAME_OF(__init__), object_method_init)) {
        raise_error(frame, EXC_TypeError,
                    "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (n > 0 && !has_own(type, NAME_OF(__new__), object_construct)) {
        raise_error(frame, EXC_TypeError,
                    "%U.__init__() takes exactly one argument (the instance to initialize)",
                    object_value(type->name));
    }
    return object_value(&rt_none);
}

Value object_method_repr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    return object_repr(frame, self);
}

Value object_method_str(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    Value method = special_of(self, SPECIAL___repr__);
    return method != NO_VALUE ? special_call(frame, method, self) : rt_repr(frame, self);
}

Value object_method_format(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    if (!value_is_kind(args[0].value, KIND_STR)) {
        raise_argument(frame, "__format__() argument", "str", args[0].value);
    }
    if (value_str(args[0].value)->length > 0) {
        raise_error(frame, EXC_TypeError, "unsupported format string passed to %T.__format__",
                    self);
    }
    return rt_str(frame, self);
}

Value object_method_hash(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    return rt_int_from_i64(frame, hash_of_address(self));
}

#define OBJECT_COMPARE(name, OP)                                                                   \
    Value object_method_##name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                                              \
        (void)n, (void)names;                                                                      \
        return object_compare(frame, self, args[0].value, COMPARE_##OP);                           \
    }
OBJECT_COMPARE(eq, EQ)
OBJECT_COMPARE(ne, NOT_EQ)
OBJECT_COMPARE(lt, LT)
OBJECT_COMPARE(le, LT_E)
OBJECT_COMPARE(gt, GT)
OBJECT_COMPARE(ge, GT_E)

static void check_name(Frame frame, Value name)
{
    if (!value_is_kind(name, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "attribute name must be string, not '%T'", name);
    }
}

Value object_method_getattribute(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    check_name(frame, args[0].value);
    Root *kept = root_of(&frame, self);
    Value value = attribute_default(frame, self, args[0].value);
    if (value == NO_VALUE) {
        raise_no_attribute(frame, kept->value, args[0].value);
    }
    return value;
}

Value object_method_setattr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    check_name(frame, args[0].value);
    attribute_set_default(frame, self, args[0].value, args[1].value);
    return object_value(&rt_none);
}

Value object_method_delattr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    check_name(frame, args[0].value);
    attribute_set_default(frame, self, args[0].value, NO_VALUE);
    return object_value(&rt_none);
}

Value object_method_dir(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    return object_dir(frame, self);
}

Value object_method_subclasshook(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)self, (void)args, (void)n, (void)names;
    return object_value(&rt_not_implemented);
}

/// Methods that are there, as dir() has them, but that only Python can do. A program that mentions them runs there.
#define OBJECT_LACKS(name)                                                                         \
    Value object_method_##name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                                              \
        (void)self, (void)args, (void)n, (void)names;                                              \
        raise_lack(frame, "object.__" #name "__() is not supported");                              \
    }
OBJECT_LACKS(getstate)
OBJECT_LACKS(reduce)
OBJECT_LACKS(reduce_ex)
OBJECT_LACKS(sizeof)

Value object_method_init_subclass(Frame frame, Value self, const Root *args, uint32_t n,
                                  Value names)
{
    (void)args;
    if (names != NO_VALUE && ((Tuple *)(void *)value_object(names))->length > 0) {
        raise_error(frame, EXC_TypeError, "%U.__init_subclass__() takes no keyword arguments",
                    type_qualname(value_as_type(self)));
    }
    if (n > 0) {
        raise_error(frame, EXC_TypeError, "%U.__init_subclass__() takes no arguments (%d given)",
                    type_qualname(value_as_type(self)), (int64_t)n);
    }
    return object_value(&rt_none);
}

// --- type -----------------------------------------------------------------------------------------------------------

void check_class_name(Frame frame, Value name)
{
    const Str *text = value_str(name);
    for (uint32_t i = 0; i < text->length; i++) {
        if (str_at(text, i) == 0) {
            raise_error(frame, EXC_ValueError, "type name must not contain null characters");
        }
    }
}

static void check_are_types(Frame frame, const Tuple *bases)
{
    for (uint32_t i = 0; i < bases->length; i++) {
        if (!value_is_kind(bases->items[i], KIND_TYPE)) {
            raise_error(frame, EXC_TypeError,
                        "metaclass conflict: the metaclass of a derived class must be a "
                        "(non-strict) subclass of the metaclasses of all its bases");
        }
    }
}

Value type_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self;
    uint32_t n_named = names == NO_VALUE ? 0 : ((Tuple *)(void *)value_object(names))->length;
    if (n == 1 && n_named == 0) {
        return object_value(value_type(args[0].value));
    }
    if (n != 3 + n_named) {
        raise_error(frame, EXC_TypeError, "type() takes 1 or 3 arguments");
    }
    if (!value_is_kind(args[0].value, KIND_STR)) {
        raise_argument(frame, "type.__new__() argument 1", "str", args[0].value);
    }
    if (!value_is_kind(args[1].value, KIND_TUPLE)) {
        raise_argument(frame, "type.__new__() argument 2", "tuple", args[1].value);
    }
    if (!value_is_kind(args[2].value, KIND_DICT)) {
        raise_argument(frame, "type.__new__() argument 3", "dict", args[2].value);
    }
    check_class_name(frame, args[0].value);
    check_are_types(frame, (Tuple *)(void *)value_object(args[1].value));
    Root *keywords = roots(&frame, 2);
    keywords[0].value = object_value(&rt_none);
    keywords[1].value = names;
    if (n_named > 0) {
        keywords[0].value = dict_new(frame, 0, true);
        for (uint32_t i = 0; i < n_named; i++) {
            Value name = ((Tuple *)(void *)value_object(keywords[1].value))->items[i];
            dict_set(frame, keywords[0].value, name, args[3 + i].value);
        }
    }
    return rt_class_new(frame, args[0].value, args[2].value, args[1].value, keywords[0].value);
}

Value type_method_mro(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args, (void)n, (void)names;
    Value mro = type_attribute(frame, self, NAME_OF(__mro__));
    return list_from(frame, mro);
}

/// type(None)(): the types of constants give them.
static Value constant_constructed(Frame frame, Value self, uint32_t n, Value names, void *constant)
{
    if (n > 0 || names != NO_VALUE) {
        const Type *type = value_as_type(self);
        if (type == &rt_types[TYPE_ellipsis]) {
            raise_error(frame, EXC_TypeError, "EllipsisType takes no arguments");
        }
        raise_error(frame, EXC_TypeError, "%U takes no arguments", object_value(type->name));
    }
    return object_value(constant);
}

Value none_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args;
    return constant_constructed(frame, self, n, names, &rt_none);
}

Value ellipsis_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args;
    return constant_constructed(frame, self, n, names, &rt_ellipsis);
}

Value not_implemented_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)args;
    return constant_constructed(frame, self, n, names, &rt_not_implemented);
}

// --- isinstance, issubclass -----------------------------------------------------------------------------------------

typedef enum TypeQuestion { IS_INSTANCE, IS_SUBCLASS } TypeQuestion;

static _Noreturn void raise_no_types(Frame frame, TypeQuestion question)
{
    raise_error(frame, EXC_TypeError,
                question == IS_INSTANCE ? "isinstance() arg 2 must be a type, a tuple of types, "
                                          "or a union"
                                        : "issubclass() arg 2 must be a class, a tuple of "
                                          "classes, or a union");
}

/// Whether `type` derives from a class, or one in a tuple or a union of them.
static bool is_any_subtype(Frame frame, const Type *type, Value classes, TypeQuestion question)
{
    if (value_is_kind(classes, KIND_TYPE)) {
        return type_is_subtype(type, value_as_type(classes));
    }
    if (value_is_kind(classes, KIND_GENERIC_ALIAS)) {
        raise_error(frame, EXC_TypeError, "%s() argument 2 cannot be a parameterized generic",
                    question == IS_INSTANCE ? "isinstance" : "issubclass");
    }
    bool is_union = value_is_kind(classes, KIND_UNION);
    if (!is_union && !value_is_kind(classes, KIND_TUPLE)) {
        raise_no_types(frame, question);
    }
    C_STACK_CHECK(frame, " in __instancecheck__");
    const Tuple *tuple = value_tuple(is_union ? union_args(classes) : classes);
    for (uint32_t i = 0; i < tuple->length; i++) {
        if (is_any_subtype(frame, type, tuple->items[i], question)) {
            return true;
        }
    }
    return false;
}

Type *type_pretended(Frame frame, Value value)
{
    if (special_of(value, SPECIAL___getattribute__) == NO_VALUE) {
        return NULL;
    }
    Value class = rt_get_attr_or_none(frame, value, NAME_OF(__class__));
    return class != NO_VALUE && value_is_kind(class, KIND_TYPE) ? value_as_type(class) : NULL;
}

bool value_is_instance(Frame frame, Value value, Value classes)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    kept[1].value = classes;
    if (is_any_subtype(frame, value_type(value), classes, IS_INSTANCE)) {
        return true;
    }
    const Type *pretended = type_pretended(frame, kept[0].value);
    return pretended != NULL && is_any_subtype(frame, pretended, kept[1].value, IS_INSTANCE);
}

Value builtin_isinstance(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    return bool_value(value_is_instance(frame, args[0].value, args[1].value));
}

Value builtin_issubclass(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    if (!value_is_kind(args[0].value, KIND_TYPE)) {
        raise_error(frame, EXC_TypeError, "issubclass() arg 1 must be a class");
    }
    const Type *type = value_as_type(args[0].value);
    return bool_value(is_any_subtype(frame, type, args[1].value, IS_SUBCLASS));
}

// --- Attributes by name ---------------------------------------------------------------------------------------------

Value builtin_getattr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)names;
    check_name(frame, args[1].value);
    if (n == 2) {
        return rt_get_attr(frame, args[0].value, args[1].value);
    }
    Value value = rt_get_attr_or_none(frame, args[0].value, args[1].value);
    return value == NO_VALUE ? args[2].value : value;
}

Value builtin_hasattr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    check_name(frame, args[1].value);
    return bool_value(rt_get_attr_or_none(frame, args[0].value, args[1].value) != NO_VALUE);
}

Value builtin_setattr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    check_name(frame, args[1].value);
    rt_set_attr(frame, args[0].value, args[1].value, args[2].value);
    return object_value(&rt_none);
}

Value builtin_delattr(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)n, (void)names;
    check_name(frame, args[1].value);
    rt_del_attr(frame, args[0].value, args[1].value);
    return object_value(&rt_none);
}

Value builtin_callable(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)self, (void)n, (void)names;
    return bool_value(special_of(args[0].value, SPECIAL___call__) != NO_VALUE ||
                      value_ops(args[0].value)->call != NULL);
}
