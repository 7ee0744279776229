// SPDX-License-Identifier: Apache-2.0
// Functions of the program, the cells that they share, and methods bound to their object.
#include "code.h"

#include "class.h"
#include "dict.h"
#include "exception.h"
#include "method.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"

#include <string.h>

const KindOps ops_CELL = {0};
const KindOps ops_HOLD = {0};
const KindOps ops_CODE = {0};

void trace_cell(Object *object, Visit *visit)
{
    visit(((Cell *)(void *)object)->value);
}

void trace_function(Object *object, Visit *visit)
{
    Function *function = (Function *)(void *)object;
    visit(function->defaults);
    visit(function->keyword_defaults);
    visit(function->names);
    visit(function->attributes);
    for (uint32_t i = 0; i < function->n_cells; i++) {
        visit(function->cells[i]);
    }
}

Value rt_cell_new(Frame frame, Value value)
{
    Root *kept = root_of(&frame, value);
    Cell *cell = object_new(frame, &rt_types[TYPE_cell], KIND_CELL, sizeof(Cell));
    cell->value = kept->value;
    return object_value(cell);
}

Value rt_hold_new(Frame frame)
{
    return object_value(object_new(frame, NULL, KIND_HOLD, sizeof(Cell)));
}

Value rt_function_new(Frame frame, Pointer code, Value defaults, Value keyword_defaults,
                      Pointer cells, I32 n_cells)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = defaults;
    kept[1].value = keyword_defaults;
    size_t bytes = (uint32_t)n_cells * sizeof(Value);
    Function *function =
        object_new(frame, &rt_types[TYPE_function], KIND_FUNCTION, sizeof(Function) + bytes);
    function->code = code;
    function->defaults = kept[0].value;
    function->keyword_defaults = kept[1].value;
    function->n_cells = (uint32_t)n_cells;
    memcpy(function->cells, cells, bytes);
    return object_value(function);
}

// --- Attributes of functions ----------------------------------------------------------------------------------------

/// What was set for a name, or NO_VALUE.
static Value function_set_attribute(const Function *function, Value name)
{
    if (function->names == NO_VALUE) {
        return NO_VALUE;
    }
    struct NameEntry *entry = names_find((Names *)(void *)value_object(function->names), name);
    return entry == NULL ? NO_VALUE : entry->value;
}

Value function_name(const Function *function)
{
    Value set = function_set_attribute(function, NAME_OF(__name__));
    return set != NO_VALUE ? set : function->code->name;
}

Value function_qualname(const Function *function)
{
    Value set = function_set_attribute(function, NAME_OF(__qualname__));
    return set != NO_VALUE ? set : function->code->qualname;
}

/// Attributes that every function has, and that are none of its __dict__.
static Value own_attribute(const Function *function, Value name)
{
    return str_equal(name, NAME_OF(__name__))       ? function->code->name
           : str_equal(name, NAME_OF(__qualname__)) ? function->code->qualname
           : str_equal(name, NAME_OF(__doc__))      ? function->code->doc
           : str_equal(name, NAME_OF(__module__))   ? function->code->module
           : str_equal(name, NAME_OF(__defaults__)) ? function->defaults
                                                    : NO_VALUE;
}

/// The dict of what was set on a function.
static Value function_dict(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    if (value_function(self)->attributes == NO_VALUE) {
        Value dict = dict_new(frame, 0, true);
        value_function(kept->value)->attributes = dict;
    }
    return value_function(kept->value)->attributes;
}

static Value function_get_attr(Frame frame, Value self, Value name)
{
    const Function *function = value_function(self);
    const Str *text = value_str(name);
    if (text->length > 4 && str_at(text, 0) == '_') {
        Value set = function_set_attribute(function, name);
        Value own = set != NO_VALUE ? set : own_attribute(function, name);
        if (own != NO_VALUE) {
            return own;
        }
        if (str_equal(name, NAME_OF(__dict__))) {
            return function_dict(frame, self);
        }
    }
    return function->attributes == NO_VALUE ? NO_VALUE
                                            : dict_get(frame, function->attributes, name);
}

static void check_name_set(Frame frame, Value name, Value value)
{
    bool is_name = str_equal(name, NAME_OF(__name__)) || str_equal(name, NAME_OF(__qualname__));
    if (is_name && (value == NO_VALUE || !value_is_kind(value, KIND_STR))) {
        raise_error(frame, EXC_TypeError, "%U must be set to a string object", name);
    }
}

static void set_in_names(Frame frame, Root *kept)
{
    if (value_function(kept[0].value)->names == NO_VALUE) {
        Names *names = names_new(frame, 2);
        value_function(kept[0].value)->names = object_value(names);
    }
    Names *names = (Names *)(void *)value_object(value_function(kept[0].value)->names);
    names = names_set(frame, names, kept[1].value, kept[2].value);
    value_function(kept[0].value)->names = object_value(names);
}

static bool function_set_attr(Frame frame, Value self, Value name, Value value)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    kept[1].value = name;
    kept[2].value = value;
    check_name_set(frame, name, value);
    if (own_attribute(value_function(self), name) != NO_VALUE) {
        kept[2].value = value == NO_VALUE ? object_value(&rt_none) : value;
        set_in_names(frame, kept);
        return true;
    }
    Value dict = function_dict(frame, self);
    if (value == NO_VALUE) {
        return dict_take(frame, dict, kept[1].value) != NO_VALUE;
    }
    dict_set(frame, dict, kept[1].value, kept[2].value);
    return true;
}

static Value function_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "<function %U at ", function_qualname(value_function(kept->value)));
    text_address(frame, &text, kept->value);
    text_ascii(frame, &text, ">");
    return text_take(frame, &text);
}

const KindOps ops_FUNCTION = {
    .repr = function_repr,
    .get_attr = function_get_attr,
    .set_attr = function_set_attr,
    .call = function_call,
};

// --- Bound methods --------------------------------------------------------------------------------------------------

Value method_new(Frame frame, Value function, Value self)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = function;
    kept[1].value = self;
    bool is_native = value_is_kind(function, KIND_NATIVE);
    Method *method = object_new(frame, &rt_types[is_native ? TYPE_builtin_method : TYPE_method],
                                KIND_METHOD, sizeof(Method));
    method->function = kept[0].value;
    method->self = kept[1].value;
    return object_value(method);
}

void trace_method(Object *object, Visit *visit)
{
    visit(((Method *)(void *)object)->function);
    visit(((Method *)(void *)object)->self);
}

static Method *value_method(Value value)
{
    return (Method *)(void *)value_object(value);
}

static Value method_call(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    Method *method = value_method(self);
    if (value_is_kind(method->function, KIND_NATIVE)) {
        Root *kept = root_of(&frame, self);
        (void)kept;
        return native_call_bound(frame, value_native(method->function), method->self, args, n,
                                 names);
    }
    Root *all = roots(&frame, n + 1);
    all[0].value = method->self;
    memcpy(all + 1, args, n * sizeof(Root));
    return rt_call(frame, method->function, all, (I32)n + 1, names);
}

static Value method_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    Method *method = value_method(self);
    if (value_is_kind(method->function, KIND_NATIVE)) {
        text_format(frame, &text, "<built-in method %U of %T object at ",
                    object_value(value_native(method->function)->name), method->self);
        text_address(frame, &text, value_method(kept->value)->self);
    } else {
        Value name = rt_get_attr_or_none(frame, method->function, NAME_OF(__qualname__));
        bool is_text = name != NO_VALUE && value_is_kind(name, KIND_STR);
        text_format(frame, &text, "<bound method %U of ", is_text ? name : NAME_OF(__name__));
        text_str(frame, &text, rt_repr(frame, value_method(kept->value)->self));
    }
    text_ascii(frame, &text, ">");
    return text_take(frame, &text);
}

/// Attributes that a method does not have itself are its function's.
static Value method_get_attr(Frame frame, Value self, Value name)
{
    Method *method = value_method(self);
    bool is_native = value_is_kind(method->function, KIND_NATIVE);
    if (is_native && str_equal(name, NAME_OF(__module__))) {
        return object_value(&rt_none);
    }
    if (str_equal(name, NAME_OF(__self__))) {
        return method->self;
    }
    if (str_equal(name, NAME_OF(__func__))) {
        return is_native ? NO_VALUE : method->function;
    }
    bool is_own =
        str_equal(name, NAME_OF(__class__)) || type_find(value_type(self), name, NULL) != NO_VALUE;
    if (is_own) {
        return NO_VALUE;
    }
    return is_native ? rt_get_attr_or_none(frame, method->function, name)
                     : rt_get_attr(frame, method->function, name);
}

static bool method_set_attr(Frame frame, Value self, Value name, Value value)
{
    (void)value;
    if (value_is_kind(value_method(self)->function, KIND_NATIVE)) {
        return false;
    }
    if (str_equal(name, NAME_OF(__self__)) || str_equal(name, NAME_OF(__func__))) {
        raise_error(frame, EXC_AttributeError, "readonly attribute");
    }
    return false;
}

static Value method_compare(Frame frame, Value a, Value b, CompareOp op)
{
    (void)frame;
    if ((op != COMPARE_EQ && op != COMPARE_NOT_EQ) || !value_is_kind(b, KIND_METHOD)) {
        return object_value(&rt_not_implemented);
    }
    bool is_equal = value_method(a)->self == value_method(b)->self &&
                    value_method(a)->function == value_method(b)->function;
    return bool_value(is_equal == (op == COMPARE_EQ));
}

static int64_t method_hash(Frame frame, Value self)
{
    (void)frame;
    int64_t hash =
        hash_of_address(value_method(self)->self) ^ hash_of_address(value_method(self)->function);
    return hash == -1 ? -2 : hash;
}

const KindOps ops_METHOD = {
    .repr = method_repr,
    .hash = method_hash,
    .compare = method_compare,
    .get_attr = method_get_attr,
    .set_attr = method_set_attr,
    .call = method_call,
};
