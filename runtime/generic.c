// SPDX-License-Identifier: Apache-2.0
#include "generic.h"

#include "attribute.h"
#include "class.h"
#include "exception.h"
#include "instance.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

static GenericAlias *value_alias(Value value)
{
    return (GenericAlias *)(void *)value_object(value);
}

void trace_generic_alias(Object *object, Visit *visit)
{
    visit(((GenericAlias *)(void *)object)->origin);
    visit(((GenericAlias *)(void *)object)->args);
}

void trace_union(Object *object, Visit *visit)
{
    visit(((Union *)(void *)object)->args);
}

Value union_args(Value self)
{
    return ((Union *)(void *)value_object(self))->args;
}

// --- Texts ----------------------------------------------------------------------------------------------------------

static void text_type(Frame frame, Text *text, const Type *type)
{
    Value module = type_module(type);
    if (!str_equal(module, NAME_OF(builtins))) {
        text_format(frame, text, "%U.", module);
    }
    text_format(frame, text, "%U", type_qualname(type));
}

static void text_item(Frame frame, Text *text, Value item);

/// Items with ", " between them.
static void text_items(Frame frame, Text *text, Value list)
{
    Root *kept = root_of(&frame, list);
    kept->value = list_from(frame, list);
    kept->value = rt_list_to_tuple(frame, kept->value);
    for (uint32_t i = 0; i < value_tuple(kept->value)->length; i++) {
        text_ascii(frame, text, i > 0 ? ", " : "");
        text_item(frame, text, value_tuple(kept->value)->items[i]);
    }
}

/// What stands between the brackets: types by their names.
static void text_item(Frame frame, Text *text, Value item)
{
    if (item == object_value(&rt_ellipsis)) {
        text_ascii(frame, text, "...");
    } else if (value_is_kind(item, KIND_TYPE)) {
        text_type(frame, text, value_as_type(item));
    } else if (value_is_kind(item, KIND_LIST)) {
        text_ascii(frame, text, "[");
        text_items(frame, text, item);
        text_ascii(frame, text, "]");
    } else {
        text_str(frame, text, rt_repr(frame, item));
    }
}

static Value alias_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_item(frame, &text, value_alias(kept->value)->origin);
    text_ascii(frame, &text, "[");
    Value args = value_alias(kept->value)->args;
    if (value_tuple(args)->length == 0) {
        text_ascii(frame, &text, "()");
    }
    text_items(frame, &text, args);
    text_ascii(frame, &text, "]");
    return text_take(frame, &text);
}

static Value union_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, union_args(self));
    Text text = text_new(&frame);
    for (uint32_t i = 0; i < value_tuple(kept->value)->length; i++) {
        Value item = value_tuple(kept->value)->items[i];
        text_ascii(frame, &text, i > 0 ? " | " : "");
        if (item == object_value(&rt_types[TYPE_NoneType])) {
            text_ascii(frame, &text, "None");
        } else {
            text_item(frame, &text, item);
        }
    }
    return text_take(frame, &text);
}

// --- Generic aliases ------------------------------------------------------------------------------------------------

Value type_class_getitem(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    bool is_tuple = value_is_kind(args[0].value, KIND_TUPLE);
    kept[1].value = is_tuple ? args[0].value : tuple_of(frame, &args[0].value, 1);
    GenericAlias *alias =
        object_new(frame, &rt_types[TYPE_GenericAlias], KIND_GENERIC_ALIAS, sizeof(GenericAlias));
    alias->origin = kept[0].value;
    alias->args = kept[1].value;
    return object_value(alias);
}

static bool is_dunder(const Str *name)
{
    return name->length > 4 && str_at(name, 0) == '_' && str_at(name, 1) == '_';
}

/// What the alias has not is its type's, but for what says what an object is.
static Value alias_get_attr(Frame frame, Value self, Value name)
{
    const GenericAlias *alias = value_alias(self);
    if (is_dunder(value_str(name))) {
        if (str_equal(name, NAME_OF(__origin__))) {
            return alias->origin;
        }
        if (str_equal(name, NAME_OF(__args__))) {
            return alias->args;
        }
        if (str_equal(name, NAME_OF(__parameters__))) {
            return object_value(&rt_empty_tuple);
        }
        if (str_equal(name, NAME_OF(__class__)) || str_equal(name, NAME_OF(__bases__))) {
            return NO_VALUE;
        }
    }
    return rt_get_attr_or_none(frame, alias->origin, name);
}

/// An object of the type; those of the program's classes remember how they were made.
static Value alias_call(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value =
        rt_call(frame, value_alias(self)->origin, (Pointer)(uintptr_t)args, (I32)n, names);
    Type *type = value_type(kept[1].value);
    if (type_is_class(type) && has_attributes(kept[1].value) && type_has_dict(type)) {
        attributes_set(frame, kept[1].value, NAME_OF(__orig_class__), kept[0].value);
    }
    return kept[1].value;
}

static Value alias_compare(Frame frame, Value a, Value b, CompareOp op)
{
    bool is_equality = op == COMPARE_EQ || op == COMPARE_NOT_EQ;
    if (!is_equality || !value_is_kind(b, KIND_GENERIC_ALIAS)) {
        return object_value(&rt_not_implemented);
    }
    bool are_equal = value_alias(a)->origin == value_alias(b)->origin &&
                     rt_equal(frame, value_alias(a)->args, value_alias(b)->args);
    return bool_value(are_equal == (op == COMPARE_EQ));
}

static int64_t alias_hash(Frame frame, Value self)
{
    Root *kept = root_of(&frame, value_alias(self)->origin);
    int64_t hash = rt_hash(frame, value_alias(self)->args) ^ hash_of_address(kept->value);
    return hash == -1 ? -2 : hash;
}

static Value alias_get_item(Frame frame, Value self, Value item)
{
    (void)item;
    raise_error(frame, EXC_TypeError, "%U is not a generic class", alias_repr(frame, self));
}

static Value alias_binary(Frame frame, Value a, Value b, BinaryOp op)
{
    return op == BINARY_BIT_OR ? union_of(frame, a, b) : object_value(&rt_not_implemented);
}

const KindOps ops_GENERIC_ALIAS = {
    .repr = alias_repr,
    .get_attr = alias_get_attr,
    .call = alias_call,
    .compare = alias_compare,
    .hash = alias_hash,
    .get_item = alias_get_item,
    .binary = alias_binary,
};

// --- Unions ---------------------------------------------------------------------------------------------------------

static bool is_unionable(Value value)
{
    return value == object_value(&rt_none) || value_is_kind(value, KIND_TYPE) ||
           value_is_kind(value, KIND_GENERIC_ALIAS) || value_is_kind(value, KIND_UNION);
}

static bool is_in(Frame frame, Value list, Value type)
{
    for (uint32_t i = 0; i < value_list(list)->length; i++) {
        Value item = value_list(list)->items[i];
        if (item == type ||
            (value_is_kind(item, KIND_GENERIC_ALIAS) && value_is_kind(type, KIND_GENERIC_ALIAS) &&
             rt_equal(frame, item, type))) {
            return true;
        }
    }
    return false;
}

/// The types of one side, each once. `list` and `side` are in roots.
static void add_types(Frame frame, const Root *list, const Root *side)
{
    bool is_union = value_is_kind(side->value, KIND_UNION);
    uint32_t n = is_union ? value_tuple(union_args(side->value))->length : 1;
    for (uint32_t i = 0; i < n; i++) {
        Value type = is_union ? value_tuple(union_args(side->value))->items[i] : side->value;
        type = type == object_value(&rt_none) ? object_value(&rt_types[TYPE_NoneType]) : type;
        if (!is_in(frame, list->value, type)) {
            list_push(frame, list->value, type);
        }
    }
}

Value union_of(Frame frame, Value a, Value b)
{
    if (!is_unionable(a) || !is_unionable(b)) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = roots(&frame, 3);
    kept[0].value = a;
    kept[1].value = b;
    kept[2].value = object_value(list_new(frame, 4));
    add_types(frame, &kept[2], &kept[0]);
    add_types(frame, &kept[2], &kept[1]);
    if (value_list(kept[2].value)->length == 1) {
        return value_list(kept[2].value)->items[0];
    }
    kept[2].value = rt_list_to_tuple(frame, kept[2].value);
    Union *made = object_new(frame, &rt_types[TYPE_UnionType], KIND_UNION, sizeof(Union));
    made->args = kept[2].value;
    return object_value(made);
}

static Value union_get_attr(Frame frame, Value self, Value name)
{
    (void)frame;
    return str_equal(name, NAME_OF(__args__))         ? union_args(self)
           : str_equal(name, NAME_OF(__parameters__)) ? object_value(&rt_empty_tuple)
                                                      : NO_VALUE;
}

/// Whether each type of `a` is one of `b`.
static bool is_part(Frame frame, const Root *a, const Root *b)
{
    for (uint32_t i = 0; i < value_tuple(union_args(a->value))->length; i++) {
        Value item = value_tuple(union_args(a->value))->items[i];
        if (!rt_contains(frame, union_args(b->value), item)) {
            return false;
        }
    }
    return true;
}

static Value union_compare(Frame frame, Value a, Value b, CompareOp op)
{
    bool is_equality = op == COMPARE_EQ || op == COMPARE_NOT_EQ;
    if (!is_equality || !value_is_kind(b, KIND_UNION)) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    bool are_equal = is_part(frame, &kept[0], &kept[1]) && is_part(frame, &kept[1], &kept[0]);
    return bool_value(are_equal == (op == COMPARE_EQ));
}

/// Of the types in whatever order.
static int64_t union_hash(Frame frame, Value self)
{
    Root *kept = root_of(&frame, union_args(self));
    int64_t hash = 0;
    for (uint32_t i = 0; i < value_tuple(kept->value)->length; i++) {
        hash ^= rt_hash(frame, value_tuple(kept->value)->items[i]);
    }
    return hash == -1 ? -2 : hash;
}

const KindOps ops_UNION = {
    .repr = union_repr,
    .get_attr = union_get_attr,
    .compare = union_compare,
    .hash = union_hash,
    .binary = alias_binary,
};
