// SPDX-License-Identifier: Apache-2.0
// The constructors of numbers, strings and containers: int(…), list(…). `self` is the type that is called, or a class
// that derives from it: then the object is empty for mutable containers, and __init__ fills it.
#include "dict.h"
#include "exception.h"
#include "float.h"
#include "index.h"
#include "instance.h"
#include "int.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "set.h"
#include "special.h"
#include "tuple.h"

#define CONSTRUCTOR_OF(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)

static bool is_derived(Value type)
{
    return (((const Type *)(const void *)value_object(type))->flags & TYPE_IS_CLASS) != 0;
}

static Type *as_type(Value value)
{
    return (Type *)(void *)value_object(value);
}

// --- Numbers --------------------------------------------------------------------------------------------------------

CONSTRUCTOR_OF(bool_construct)
{
    (void)self, (void)names;
    return bool_value(n > 0 && rt_truth(frame, args[0].value));
}

static Value checked_int(Frame frame, Value value, const char *method)
{
    if (!value_is_int(value)) {
        raise_error(frame, EXC_TypeError, "%s returned non-int (type %T)", method, value);
    }
    return int_plain(value);
}

/// The int of any value: by __int__, __index__, __trunc__, or of a string.
static Value int_from(Frame frame, Value value)
{
    Root *kept = root_of(&frame, value);
    Value method = special_of(value, SPECIAL___int__);
    if (method != NO_VALUE) {
        return checked_int(frame, special_call(frame, method, value), "__int__");
    }
    if (value_is_int(value)) {
        return int_plain(value);
    }
    if (value_is_kind(value, KIND_FLOAT)) {
        return rt_int_from_f64(frame, value_float(value));
    }
    if (value_has_index(value)) {
        return value_index(frame, value);
    }
    method = special_of(kept->value, SPECIAL___trunc__);
    if (method != NO_VALUE) {
        Value whole = special_call(frame, method, kept->value);
        if (!value_has_index(whole)) {
            raise_error(frame, EXC_TypeError, "__trunc__ returned non-Integral (type %T)", whole);
        }
        return value_index(frame, whole);
    }
    if (value_is_kind(kept->value, KIND_STR)) {
        return rt_int_parse(frame, kept->value, 10);
    }
    raise_error(frame, EXC_TypeError,
                "int() argument must be a string, a bytes-like object or a real number, not '%T'",
                kept->value);
}

static Value int_constructed(Frame frame, const Root *args)
{
    Value value = args[0].value;
    bool is_str = value != NO_VALUE && value_is_kind(value, KIND_STR);
    if (args[1].value == NO_VALUE) {
        return value == NO_VALUE ? small_value(0) : int_from(frame, value);
    }
    if (value == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "int() missing string argument");
    }
    int64_t base = value_index_clamped(frame, args[1].value);
    if ((base != 0 && base < 2) || base > 36) {
        raise_error(frame, EXC_ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if (!is_str) {
        raise_error(frame, EXC_TypeError, "int() can't convert non-string with explicit base");
    }
    return rt_int_parse(frame, args[0].value, (I32)base);
}

CONSTRUCTOR_OF(int_construct)
{
    (void)n, (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = int_constructed(frame, args);
    if (!is_derived(kept[0].value)) {
        return kept[1].value;
    }
    DerivedInt *made =
        derived_new(frame, as_type(kept[0].value), KIND_DERIVED_INT, sizeof(DerivedInt));
    made->number = kept[1].value;
    return object_value(made);
}

/// As another object, unless it is a float of no class of the program.
static double float_of_object(Value value)
{
    double number = value_float(value);
    return value_is_exactly(value, TYPE_float) ? number : float_result(number);
}

static double float_from(Frame frame, Value value)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    Value method = special_of(value, SPECIAL___float__);
    if (method != NO_VALUE) {
        kept[1].value = special_call(frame, method, value);
        if (!value_is_kind(kept[1].value, KIND_FLOAT)) {
            raise_error(frame, EXC_TypeError, "%T.__float__ returned non-float (type %T)",
                        kept[0].value, kept[1].value);
        }
        return float_of_object(kept[1].value);
    }
    if (value_is_int(value)) {
        return rt_int_to_f64(frame, value);
    }
    if (value_is_kind(value, KIND_FLOAT)) {
        return float_of_object(value);
    }
    if (value_is_kind(value, KIND_STR)) {
        return rt_float_parse(frame, value);
    }
    if (!value_has_index(value)) {
        raise_error(frame, EXC_TypeError,
                    "float() argument must be a string or a real number, not '%T'", value);
    }
    return rt_int_to_f64(frame, value_index(frame, value));
}

CONSTRUCTOR_OF(float_construct)
{
    (void)names;
    bool is_plain = !is_derived(self);
    if (is_plain && n > 0 && value_is_exactly(args[0].value, TYPE_float)) {
        return args[0].value;
    }
    Root *kept = root_of(&frame, self);
    double number = n == 0 ? 0 : float_from(frame, args[0].value);
    if (is_plain) {
        return rt_float_new(frame, number);
    }
    Float *made = derived_new(frame, as_type(kept->value), KIND_FLOAT, sizeof(Float));
    made->number = number;
    return object_value(made);
}

// --- str ------------------------------------------------------------------------------------------------------------

/// `what`: "str() argument 'encoding'".
static void check_str_argument(Frame frame, Value value, const char *what)
{
    if (value != NO_VALUE && !value_is_kind(value, KIND_STR)) {
        raise_argument(frame, what, "str", value);
    }
}

/// A str of a class that derives from str.
static Value derived_str(Frame frame, Type *type, Value text)
{
    Root *kept = root_of(&frame, text);
    size_t n_bytes = (size_t)value_str(text)->length * value_str(text)->width;
    Str *str = derived_new(frame, type, KIND_STR, (sizeof(Str) + n_bytes + 7) / 8 * 8);
    const Str *from = value_str(kept->value);
    str->length = from->length;
    str->width = from->width;
    str->data = str->bytes;
    memcpy(str->bytes, from->data, n_bytes);
    return object_value(str);
}

/// Bytes are what `encoding` and `errors` are for: there are none.
CONSTRUCTOR_OF(str_construct)
{
    (void)n, (void)names;
    Root *kept = root_of(&frame, self);
    check_str_argument(frame, args[1].value, "str() argument 'encoding'");
    check_str_argument(frame, args[2].value, "str() argument 'errors'");
    Value text = object_value(&rt_empty_str);
    if (args[0].value != NO_VALUE) {
        if (args[1].value != NO_VALUE || args[2].value != NO_VALUE) {
            raise_error(frame, EXC_TypeError,
                        value_is_kind(args[0].value, KIND_STR)
                            ? "decoding str is not supported"
                            : "decoding to str: need a bytes-like object, %T found",
                        args[0].value);
        }
        text = rt_str(frame, args[0].value);
    }
    return is_derived(kept->value) ? derived_str(frame, as_type(kept->value), text) : text;
}

// --- Containers -----------------------------------------------------------------------------------------------------

CONSTRUCTOR_OF(list_construct)
{
    (void)names;
    if (is_derived(self)) {
        return ops_LIST.allocate(frame, as_type(self));
    }
    return n > 0 ? list_from(frame, args[0].value) : object_value(list_new(frame, 0));
}

CONSTRUCTOR_OF(dict_construct)
{
    if (is_derived(self)) {
        return ops_DICT.allocate(frame, as_type(self));
    }
    Root *kept = roots(&frame, 2);
    kept[1].value = names;
    kept[0].value = dict_new(frame, 0, true);
    dict_method_init(frame, kept[0].value, args, n, kept[1].value);
    return kept[0].value;
}

CONSTRUCTOR_OF(set_construct)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    bool is_class = is_derived(self);
    kept->value = set_new(frame, as_type(self));
    if (!is_class && n > 0) {
        set_update(frame, kept->value, args[0].value);
    }
    return kept->value;
}

CONSTRUCTOR_OF(tuple_construct)
{
    (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = object_value(&rt_empty_tuple);
    if (n > 0) {
        kept[1].value = value_is_exactly(args[0].value, TYPE_tuple)
                            ? args[0].value
                            : rt_list_to_tuple(frame, list_from(frame, args[0].value));
    }
    if (!is_derived(kept[0].value)) {
        return kept[1].value;
    }
    uint32_t length = value_tuple(kept[1].value)->length;
    Tuple *tuple = derived_new(frame, as_type(kept[0].value), KIND_TUPLE,
                               sizeof(Tuple) + length * sizeof(Value));
    tuple->length = length;
    memcpy(tuple->items, value_tuple(kept[1].value)->items, length * sizeof(Value));
    return object_value(tuple);
}
