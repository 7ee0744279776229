// SPDX-License-Identifier: Apache-2.0
// The texts of any values: repr, str, ascii, format.
#include "class.h"
#include "exception.h"
#include "name.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "text.h"

Value type_module(const Type *type)
{
    if (!type_is_class(type)) {
        bool is_of_types =
            type->instance_kind == KIND_GENERIC_ALIAS || type->instance_kind == KIND_UNION;
        return is_of_types ? NAME_OF(types) : NAME_OF(builtins);
    }
    struct NameEntry *entry =
        names_find(((const Class *)(const void *)type)->names, NAME_OF(__module__));
    return entry != NULL && value_is_kind(entry->value, KIND_STR) ? entry->value
                                                                  : NAME_OF(builtins);
}

Value type_qualname(const Type *type)
{
    return type_is_class(type) ? ((const Class *)(const void *)type)->qualname
                               : object_value(type->name);
}

void text_address(Frame frame, Text *text, Value value)
{
    text_ascii(frame, text, "0x");
    for (uint32_t n = 12; n-- > 0;) {
        text_point(frame, text, (uint8_t)"0123456789abcdef"[value >> (4 * n) & 15]);
    }
}

Value object_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    Value module = type_module(value_type(kept->value));
    text_ascii(frame, &text, "<");
    if (!str_equal(module, NAME_OF(builtins))) {
        text_format(frame, &text, "%U.", module);
    }
    text_format(frame, &text, "%U object at ", type_qualname(value_type(kept->value)));
    text_address(frame, &text, kept->value);
    text_ascii(frame, &text, ">");
    return text_take(frame, &text);
}

static Value check_text(Frame frame, Value text, const char *method)
{
    if (!value_is_kind(text, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "%s returned non-string (type %T)", method, text);
    }
    return text;
}

Value rt_repr(Frame frame, Value a)
{
    C_STACK_CHECK(frame, " while getting the repr of an object");
    Value method = special_of(a, SPECIAL___repr__);
    if (method != NO_VALUE) {
        return check_text(frame, special_call(frame, method, a), "__repr__");
    }
    const KindOps *ops = value_ops(a);
    return ops->repr != NULL ? ops->repr(frame, a) : object_repr(frame, a);
}

/// str(a) of what is most often written, or NO_VALUE.
static Value quick_str(Frame frame, Value a)
{
    if (value_is_small(a)) {
        return rt_int_str(frame, a);
    }
    return value_type(a) == &rt_types[TYPE_str] ? a : NO_VALUE;
}

Value rt_str(Frame frame, Value a)
{
    Value quick = quick_str(frame, a);
    if (quick != NO_VALUE) {
        return quick;
    }
    C_STACK_CHECK(frame, " while getting the str of an object");
    Value method = special_of(a, SPECIAL___str__);
    if (method != NO_VALUE) {
        return check_text(frame, special_call(frame, method, a), "__str__");
    }
    const KindOps *ops = value_ops(a);
    if (ops->str != NULL) {
        return ops->str(frame, a);
    }
    method = special_of(a, SPECIAL___repr__);
    return method != NO_VALUE ? check_text(frame, special_call(frame, method, a), "__str__")
                              : rt_repr(frame, a);
}

Value rt_ascii(Frame frame, Value a)
{
    Root *kept = root_of(&frame, rt_repr(frame, a));
    const Str *repr = value_str(kept->value);
    bool is_ascii = repr->width == 1;
    for (uint32_t i = 0; i < repr->length && is_ascii; i++) {
        is_ascii = repr->data[i] < 0x80;
    }
    if (is_ascii) {
        return kept->value;
    }
    Text text = text_new(&frame);
    for (uint32_t i = 0; i < value_str(kept->value)->length; i++) {
        uint32_t point = str_at(value_str(kept->value), i);
        if (point < 0x80) {
            text_point(frame, &text, point);
            continue;
        }
        uint32_t n_digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
        text_ascii(frame, &text, n_digits == 2 ? "\\x" : n_digits == 4 ? "\\u" : "\\U");
        while (n_digits-- > 0) {
            text_point(frame, &text, (uint8_t)"0123456789abcdef"[point >> (4 * n_digits) & 15]);
        }
    }
    return text_take(frame, &text);
}

static Value formatted(Frame frame, Value a, Value spec)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = spec;
    Value method = special_of(a, SPECIAL___format__);
    if (method != NO_VALUE) {
        Value text = special_call_1(frame, method, a, spec);
        if (!value_is_kind(text, KIND_STR)) {
            raise_error(frame, EXC_TypeError, "__format__ must return a str, not %T", text);
        }
        return text;
    }
    if (value_str(spec)->length == 0) {
        return rt_str(frame, a);
    }
    if (value_ops(a)->format == NULL) {
        raise_error(frame, EXC_TypeError, "unsupported format string passed to %T.__format__",
                    kept[0].value);
    }
    return value_ops(a)->format(frame, a, spec);
}

Value rt_format(Frame frame, Value a, Value spec, I32 conversion)
{
    bool is_str = conversion == 0 || conversion == 's';
    if (is_str && value_str(spec)->length == 0) {
        Value quick = quick_str(frame, a); // collects only where it gives something
        if (quick != NO_VALUE) {
            return quick;
        }
    }
    Root *kept = root_of(&frame, spec);
    switch (conversion) {
    case 's': a = rt_str(frame, a); break;
    case 'r': a = rt_repr(frame, a); break;
    case 'a': a = rt_ascii(frame, a); break;
    default: break;
    }
    return formatted(frame, a, kept->value);
}
