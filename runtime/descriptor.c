// SPDX-License-Identifier: Apache-2.0
#include "descriptor.h"

#include "attribute.h"
#include "exception.h"
#include "instance.h"
#include "method.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "text.h"

// --- Getting and setting --------------------------------------------------------------------------------------------

static Property *value_property(Value value)
{
    return (Property *)(void *)value_object(value);
}

static bool is_none(Value value)
{
    return value == object_value(&rt_none);
}

/// property 'x' of 'C' object has no getter.
static _Noreturn void raise_property(Frame frame, Value found, Value self, const char *what)
{
    Value name = value_property(found)->name;
    Value type = type_qualname(value_type(self));
    if (name == NO_VALUE) {
        raise_error(frame, EXC_AttributeError, "property of '%U' object has no %s", type, what);
    }
    raise_error(frame, EXC_AttributeError, "property %R of '%U' object has no %s", name, type,
                what);
}

static Value property_get(Frame frame, Value found, Value self)
{
    Value get = value_property(found)->get;
    if (is_none(get)) {
        raise_property(frame, found, self, "getter");
    }
    Root *args = root_of(&frame, self);
    return rt_call(frame, get, args, 1, NO_VALUE);
}

static void property_set(Frame frame, Value found, Value self, Value value)
{
    Property *property = value_property(found);
    Value function = value == NO_VALUE ? property->delete : property->set;
    if (is_none(function)) {
        raise_property(frame, found, self, value == NO_VALUE ? "deleter" : "setter");
    }
    Root *args = roots(&frame, 2);
    args[0].value = self;
    args[1].value = value;
    rt_call(frame, function, args, value == NO_VALUE ? 1 : 2, NO_VALUE);
}

static Value native_get(Frame frame, Value found, Value self, Type *type)
{
    NativeFunction *native = value_native(found);
    switch ((NativeFlag)native->flag) {
    case NATIVE_METHOD: return self == NO_VALUE ? found : method_new(frame, found, self);
    case NATIVE_CLASS_METHOD: return method_new(frame, found, object_value(type));
    case NATIVE_GETTER:
        return self == NO_VALUE ? found : native_call(frame, native, self, NULL, 0, NO_VALUE);
    case NATIVE_FUNCTION:
    case NATIVE_STATIC:
    case NATIVE_CONSTRUCTOR: break;
    }
    return found;
}

static Member *value_member(Value value)
{
    return (Member *)(void *)value_object(value);
}

static void check_owner(Frame frame, const Member *member, Value self)
{
    if (!type_is_subtype(value_type(self), member->owner)) {
        raise_error(frame, EXC_TypeError,
                    "descriptor '%U' for '%U' objects doesn't apply to a '%T' object", member->name,
                    object_value(member->owner->name), self);
    }
}

static Value member_get(Frame frame, Value found, Value self)
{
    const Member *member = value_member(found);
    check_owner(frame, member, self);
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = member->name;
    Value value = attributes_get(frame, self, member->name);
    if (value == NO_VALUE) {
        raise_no_attribute(frame, kept[0].value, kept[1].value);
    }
    return value;
}

static void member_set(Frame frame, Value found, Value self, Value value)
{
    const Member *member = value_member(found);
    check_owner(frame, member, self);
    Root *kept = root_of(&frame, member->name);
    if (value != NO_VALUE) {
        attributes_set(frame, self, member->name, value);
    } else if (!attributes_delete(frame, self, member->name)) {
        raise_error(frame, EXC_AttributeError, "%U", kept->value);
    }
}

static Value user_get(Frame frame, Value found, Value self, Type *type)
{
    Value method = special_of(found, SPECIAL___get__);
    if (method == NO_VALUE) {
        return found;
    }
    Root *args = roots(&frame, 3); // the method is called as it lies in the class, never bound
    args[0].value = found;
    args[1].value = self == NO_VALUE ? object_value(&rt_none) : self;
    args[2].value = object_value(type);
    return rt_call(frame, method, args, 3, NO_VALUE);
}

Value descriptor_get(Frame frame, Value found, Value self, Type *type)
{
    if (value_is_small(found)) {
        return found;
    }
    uint8_t kind = value_object(found)->kind;
    if (kind == KIND_FUNCTION) {
        return self == NO_VALUE ? found : method_new(frame, found, self);
    }
    if (kind == KIND_NATIVE) {
        return native_get(frame, found, self, type);
    }
    if (kind == KIND_PROPERTY && special_of(found, SPECIAL___get__) == NO_VALUE) {
        return self == NO_VALUE ? found : property_get(frame, found, self);
    }
    if (kind == KIND_MEMBER) {
        return self == NO_VALUE ? found : member_get(frame, found, self);
    }
    if (kind == KIND_STATIC_METHOD) {
        return value_wrapper(found)->function;
    }
    if (kind == KIND_CLASS_METHOD) {
        return method_new(frame, value_wrapper(found)->function, object_value(type));
    }
    return user_get(frame, found, self, type);
}

bool is_data_descriptor(Value found)
{
    if (value_is_small(found)) {
        return false;
    }
    uint8_t kind = value_object(found)->kind;
    return kind == KIND_PROPERTY || kind == KIND_MEMBER ||
           (kind == KIND_NATIVE && value_native(found)->flag == NATIVE_GETTER) ||
           special_of(found, SPECIAL___set__) != NO_VALUE ||
           special_of(found, SPECIAL___delete__) != NO_VALUE;
}

bool has_getter(Value found)
{
    return !type_is_class(value_type(found)) || special_of(found, SPECIAL___get__) != NO_VALUE;
}

void descriptor_set(Frame frame, Value found, Value self, Value name, Value value)
{
    Value set = special_of(found, SPECIAL___set__), delete = special_of(found, SPECIAL___delete__);
    if (value != NO_VALUE && set != NO_VALUE) {
        special_call_2(frame, set, found, self, value);
    } else if (value == NO_VALUE && delete != NO_VALUE) {
        special_call_1(frame, delete, found, self);
    } else if (set != NO_VALUE || delete != NO_VALUE) {
        raise_error(frame, EXC_AttributeError, "%s", set != NO_VALUE ? "__delete__" : "__set__");
    } else if (value_is_kind(found, KIND_PROPERTY)) {
        property_set(frame, found, self, value);
    } else if (value_is_kind(found, KIND_MEMBER)) {
        member_set(frame, found, self, value);
    } else {
        const NativeFunction *native = value_native(found);
        raise_error(frame, EXC_AttributeError, "attribute '%U' of '%U' objects is not writable",
                    name, object_value(native->owner->name));
    }
}

// --- property -------------------------------------------------------------------------------------------------------

void trace_property(Object *object, Visit *visit)
{
    Property *property = (Property *)(void *)object;
    visit(property->get);
    visit(property->set);
    visit(property->delete);
    visit(property->doc);
    visit(property->name);
}

static Value or_none(Value value)
{
    return value == NO_VALUE ? object_value(&rt_none) : value;
}

static Value property_new(Frame frame, Type *type, const Root *args)
{
    Property *property = derived_new(frame, type, KIND_PROPERTY, sizeof(Property));
    property->get = or_none(args[0].value);
    property->set = or_none(args[1].value);
    property->delete = or_none(args[2].value);
    property->doc = args[3].value;
    return object_value(property);
}

Value property_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    Root *kept = root_of(&frame, property_new(frame, value_as_type(self), args));
    Property *property = value_property(kept->value);
    if (property->doc == NO_VALUE) {
        Value doc = is_none(property->get)
                        ? NO_VALUE
                        : rt_get_attr_or_none(frame, property->get, NAME_OF(__doc__));
        value_property(kept->value)->doc = or_none(doc);
    }
    return kept->value;
}

/// A copy with one function replaced: p.setter(f).
static Value property_with(Frame frame, Value self, uint32_t at, Value function)
{
    Root *args = roots(&frame, 5);
    const Property *property = value_property(self);
    args[0].value = property->get;
    args[1].value = property->set;
    args[2].value = property->delete;
    args[3].value = property->doc;
    args[4].value = property->name;
    args[at].value = function;
    Value copy = property_new(frame, value_type(self), args);
    value_property(copy)->name = args[4].value;
    return copy;
}

Value property_getter(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    return property_with(frame, self, 0, args[0].value);
}

Value property_setter(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    return property_with(frame, self, 1, args[0].value);
}

Value property_deleter(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    return property_with(frame, self, 2, args[0].value);
}

Value property_fget(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_property(self)->get;
}

Value property_fset(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_property(self)->set;
}

Value property_fdel(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_property(self)->delete;
}

Value property_doc(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)args, (void)n, (void)names;
    return value_property(self)->doc;
}

Value property_set_name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)n, (void)names;
    value_property(self)->name = args[1].value;
    return object_value(&rt_none);
}

const KindOps ops_PROPERTY = {0};

// --- __slots__ ------------------------------------------------------------------------------------------------------

Value member_new(Frame frame, Value owner, Value name)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = owner;
    kept[1].value = name;
    Member *member =
        object_new(frame, &rt_types[TYPE_member_descriptor], KIND_MEMBER, sizeof(Member));
    member->owner = value_as_type(kept[0].value);
    member->name = kept[1].value;
    return object_value(member);
}

void trace_member(Object *object, Visit *visit)
{
    visit(object_value(((Member *)(void *)object)->owner));
    visit(((Member *)(void *)object)->name);
}

static Value member_get_attr(Frame frame, Value self, Value name)
{
    (void)frame;
    return str_equal(name, NAME_OF(__name__)) ? value_member(self)->name : NO_VALUE;
}

static Value member_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "<member '%U' of '%U' objects>", value_member(kept->value)->name,
                object_value(value_member(kept->value)->owner->name));
    return text_take(frame, &text);
}

const KindOps ops_MEMBER = {.repr = member_repr, .get_attr = member_get_attr};

// --- staticmethod, classmethod --------------------------------------------------------------------------------------

void trace_wrapper(Object *object, Visit *visit)
{
    visit(((Wrapper *)(void *)object)->function);
}

static Value wrapper_of(Frame frame, Type *type, Kind kind, Value function)
{
    Root *kept = root_of(&frame, function);
    Wrapper *wrapper = derived_new(frame, type, kind, sizeof(Wrapper));
    wrapper->function = kept->value;
    return object_value(wrapper);
}

Value wrapper_new(Frame frame, Kind kind, Value function)
{
    return wrapper_of(frame,
                      &rt_types[kind == KIND_STATIC_METHOD ? TYPE_staticmethod : TYPE_classmethod],
                      kind, function);
}

Value static_method_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    return wrapper_of(frame, value_as_type(self), KIND_STATIC_METHOD, args[0].value);
}

Value class_method_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    return wrapper_of(frame, value_as_type(self), KIND_CLASS_METHOD, args[0].value);
}

static Value wrapper_get_attr(Frame frame, Value self, Value name)
{
    Value function = value_wrapper(self)->function;
    bool is_function = str_equal(name, NAME_OF(__func__)) || str_equal(name, NAME_OF(__wrapped__));
    return is_function                           ? function
           : str_equal(name, NAME_OF(__class__)) ? NO_VALUE
                                                 : rt_get_attr_or_none(frame, function, name);
}

static Value static_method_call(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    return rt_call(frame, value_wrapper(self)->function, (Pointer)(uintptr_t)args, (I32)n, names);
}

static Value wrapper_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "<%T(", kept->value);
    text_str(frame, &text, rt_repr(frame, value_wrapper(kept->value)->function));
    text_ascii(frame, &text, ")>");
    return text_take(frame, &text);
}

const KindOps ops_STATIC_METHOD = {
    .repr = wrapper_repr, .get_attr = wrapper_get_attr, .call = static_method_call};
const KindOps ops_CLASS_METHOD = {.repr = wrapper_repr, .get_attr = wrapper_get_attr};
