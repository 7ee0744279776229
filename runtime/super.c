// SPDX-License-Identifier: Apache-2.0
#include "super.h"

#include "class.h"
#include "descriptor.h"
#include "exception.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"

static Super *value_super(Value value)
{
    return (Super *)(void *)value_object(value);
}

void trace_super(Object *object, Visit *visit)
{
    Super *super = (Super *)(void *)object;
    visit(object_value(super->type));
    visit(super->self);
    visit(object_value(super->self_type));
}

Value super_find(Value value, Value name)
{
    const Super *super = value_super(value);
    uint32_t n = type_mro_length(super->self_type), i = 0;
    while (i < n && type_mro(super->self_type, i) != super->type) {
        i++;
    }
    for (i++; i < n; i++) {
        Value found = type_own(type_mro(super->self_type, i), name);
        if (found != NO_VALUE) {
            return found;
        }
    }
    return NO_VALUE;
}

static Value super_get_attr(Frame frame, Value self, Value name)
{
    const Super *super = value_super(self);
    if (str_equal(name, NAME_OF(__class__))) {
        return NO_VALUE;
    }
    Value found = super_find(self, name);
    if (found == NO_VALUE) {
        return NO_VALUE;
    }
    bool is_class = super->self == object_value(super->self_type);
    return descriptor_get(frame, found, is_class ? NO_VALUE : super->self, super->self_type);
}

Value super_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)self, (void)names;
    if (n > 2) {
        raise_error(frame, EXC_TypeError, "super() expected at most 2 arguments, got %d",
                    (int64_t)n);
    }
    if (n == 0) {
        raise_error(frame, EXC_RuntimeError, "super(): no arguments");
    }
    if (!value_is_kind(args[0].value, KIND_TYPE)) {
        raise_error(frame, EXC_TypeError, "super() argument 1 must be a type, not %T",
                    args[0].value);
    }
    if (n == 1) {
        raise_lack(frame, "super() without an object is not supported");
    }
    Type *type = value_as_type(args[0].value);
    Value object = args[1].value;
    Type *self_type =
        value_is_kind(object, KIND_TYPE) && type_is_subtype(value_as_type(object), type)
            ? value_as_type(object)
            : value_type(object);
    if (!type_is_subtype(self_type, type)) {
        self_type = type_pretended(frame, object);
    }
    if (self_type == NULL || !type_is_subtype(self_type, type)) {
        raise_error(frame, EXC_TypeError,
                    "super(type, obj): obj must be an instance or subtype of type");
    }
    Super *super = object_new(frame, &rt_types[TYPE_super], KIND_SUPER, sizeof(Super));
    super->type = type;
    super->self = args[1].value;
    super->self_type = self_type;
    return object_value(super);
}

static Value super_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "<super: <class '%U'>, <%U object>>",
                object_value(value_super(kept->value)->type->name),
                object_value(value_super(kept->value)->self_type->name));
    return text_take(frame, &text);
}

const KindOps ops_SUPER = {.repr = super_repr, .get_attr = super_get_attr};
