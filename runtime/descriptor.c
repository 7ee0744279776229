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

static bool is_getset(Value member)
{
    return value_type(member) == &rt_types[TYPE_getset_descriptor];
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
    if (is_getset(found)) {
        return str_equal(member->name, NAME_OF(__dict__)) ? attributes_dict(frame, self)
                                                          : object_value(&rt_none);
    }
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
    if (is_getset(found)) {
        raise_lack(frame, "setting %U is not supported", member->name);
    }
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

/// The function bound to the class; another descriptor is asked for what it gives the class.
static Value class_method_get(Frame frame, Value function, Type *type)
{
    bool binds =
        value_is_kind(function, KIND_STATIC_METHOD) || value_is_kind(function, KIND_CLASS_METHOD) ||
        value_is_kind(function, KIND_PROPERTY) ||
        (value_is_kind(function, KIND_NATIVE) && value_native(function)->flag == NATIVE_METHOD) ||
        special_of(function, SPECIAL___get__) != NO_VALUE;
    return binds ? descriptor_get(frame, function, object_value(type), type)
                 : method_new(frame, function, object_value(type));
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
        return class_method_get(frame, value_wrapper(found)->function, type);
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

/// What CPython says depends on whether the attribute is a member of the object's structure there.
static _Noreturn void raise_read_only(Frame frame, const Type *owner, Value name)
{
    if (owner == &rt_types[TYPE_property] || owner == &rt_types[TYPE_slice] ||
        owner == &rt_types[TYPE_range]) {
        raise_error(frame, EXC_AttributeError, "readonly attribute");
    }
    raise_error(frame, EXC_AttributeError, "attribute '%U' of '%U' objects is not writable", name,
                object_value(owner->name));
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
        raise_read_only(frame, value_native(found)->owner, name);
    }
}

// --- As methods -----------------------------------------------------------------------------------------------------

Value descriptor_method_get(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)names;
    Value object = is_none(args[0].value) ? NO_VALUE : args[0].value;
    Value type = n > 1 && !is_none(args[1].value) ? args[1].value : NO_VALUE;
    if (object == NO_VALUE && type == NO_VALUE) {
        raise_error(frame, EXC_TypeError, "__get__(None, None) is invalid");
    }
    bool is_native = value_is_kind(self, KIND_NATIVE);
    if (is_native && object != NO_VALUE && value_native(self)->flag == NATIVE_METHOD &&
        !type_is_subtype(value_type(object), value_native(self)->owner)) {
        raise_error(frame, EXC_TypeError,
                    "descriptor '%U' for '%U' objects doesn't apply to a '%T' object",
                    object_value(value_native(self)->name),
                    object_value(value_native(self)->owner->name), object);
    }
    if (is_native && value_native(self)->flag == NATIVE_CLASS_METHOD) {
        raise_lack(frame, "__get__ of a builtin class method is not supported");
    }
    bool has_type = type != NO_VALUE && value_is_kind(type, KIND_TYPE);
    return descriptor_get(frame, self, object,
                          has_type             ? value_as_type(type)
                          : object != NO_VALUE ? value_type(object)
                                               : &rt_types[TYPE_object]);
}

/// The name that a property or a member has in its class; none: an empty text.
static Value name_of(Value descriptor)
{
    Value name = value_is_kind(descriptor, KIND_MEMBER) ? value_member(descriptor)->name
                                                        : value_property(descriptor)->name;
    return name == NO_VALUE ? object_value(&rt_empty_str) : name;
}

Value descriptor_method_set(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    descriptor_set(frame, self, args[0].value, name_of(self), args[1].value);
    return object_value(&rt_none);
}

Value descriptor_method_delete(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    descriptor_set(frame, self, args[0].value, name_of(self), NO_VALUE);
    return object_value(&rt_none);
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
    property->doc = or_none(args[3].value);
    return object_value(property);
}

/// Without a docstring of its own a property has its getter's. (Those of builtin functions are not known here.)
static void take_doc_of_getter(Frame frame, const Root *self)
{
    Value get = value_property(self->value)->get;
    bool may_have_one = value_is_kind(get, KIND_FUNCTION) || type_is_class(value_type(get));
    if (!may_have_one || !is_none(value_property(self->value)->doc)) {
        return;
    }
    Value doc = or_none(rt_get_attr_or_none(frame, get, NAME_OF(__doc__)));
    value_property(self->value)->doc = doc;
    value_property(self->value)->has_doc_of_getter = !is_none(doc);
}

Value property_construct(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)n, (void)names;
    Root *kept = root_of(&frame, property_new(frame, value_as_type(self), args));
    take_doc_of_getter(frame, kept);
    return kept->value;
}

/// A copy with one function replaced: p.setter(f).
static Value property_with(Frame frame, Value self, uint32_t at, Value function)
{
    Root *args = roots(&frame, 6);
    const Property *property = value_property(self);
    args[0].value = property->get;
    args[1].value = property->set;
    args[2].value = property->delete;
    args[3].value = property->has_doc_of_getter ? NO_VALUE : property->doc;
    args[4].value = property->name;
    args[at].value = is_none(function) ? args[at].value : function;
    args[5].value = property_new(frame, value_type(self), args);
    take_doc_of_getter(frame, &args[5]);
    value_property(args[5].value)->name = args[4].value;
    return args[5].value;
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

Value property_set_name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)names;
    if (n != 2) {
        raise_error(frame, EXC_TypeError,
                    "__set_name__() takes 2 positional arguments but %d were given", (int64_t)n);
    }
    value_property(self)->name = args[1].value;
    return object_value(&rt_none);
}

static Value property_get_attr(Frame frame, Value self, Value name)
{
    (void)frame;
    return str_equal(name, NAME_OF(__doc__)) ? value_property(self)->doc : NO_VALUE;
}

static bool property_set_attr(Frame frame, Value self, Value name, Value value)
{
    (void)frame;
    if (!str_equal(name, NAME_OF(__doc__))) {
        return false;
    }
    value_property(self)->doc = or_none(value);
    return true;
}

const KindOps ops_PROPERTY = {.get_attr = property_get_attr, .set_attr = property_set_attr};

// --- __slots__ ------------------------------------------------------------------------------------------------------

static Value member_of(Frame frame, TypeId type, Value owner, Value name)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = owner;
    kept[1].value = name;
    Member *member = object_new(frame, &rt_types[type], KIND_MEMBER, sizeof(Member));
    member->owner = value_as_type(kept[0].value);
    member->name = kept[1].value;
    return object_value(member);
}

Value member_new(Frame frame, Value owner, Value name)
{
    return member_of(frame, TYPE_member_descriptor, owner, name);
}

Value getset_new(Frame frame, Value owner, Value name)
{
    return member_of(frame, TYPE_getset_descriptor, owner, name);
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
    text_format(frame, &text, "<%s '%U' of '%U' objects>",
                is_getset(kept->value) ? "attribute" : "member", value_member(kept->value)->name,
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

/// What it has of its function, as functools.wraps() copies it.
static bool is_copied(Value name)
{
    return str_equal(name, NAME_OF(__name__)) || str_equal(name, NAME_OF(__qualname__)) ||
           str_equal(name, NAME_OF(__doc__)) || str_equal(name, NAME_OF(__module__));
}

static Value wrapper_get_attr(Frame frame, Value self, Value name)
{
    Value function = value_wrapper(self)->function;
    if (str_equal(name, NAME_OF(__func__)) || str_equal(name, NAME_OF(__wrapped__))) {
        return function;
    }
    if (str_equal(name, NAME_OF(__dict__)) && !type_is_class(value_type(self))) {
        raise_lack(frame, "__dict__ of '%T' objects is not supported", self);
    }
    return is_copied(name) ? rt_get_attr_or_none(frame, function, name) : NO_VALUE;
}

static bool wrapper_set_attr(Frame frame, Value self, Value name, Value value)
{
    (void)value;
    if (str_equal(name, NAME_OF(__func__)) || str_equal(name, NAME_OF(__wrapped__))) {
        raise_error(frame, EXC_AttributeError, "readonly attribute");
    }
    if (!type_is_class(value_type(self))) {
        raise_lack(frame, "setting %U of '%T' objects is not supported", name, self);
    }
    return false;
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

const KindOps ops_STATIC_METHOD = {.repr = wrapper_repr,
                                   .get_attr = wrapper_get_attr,
                                   .set_attr = wrapper_set_attr,
                                   .call = static_method_call};
const KindOps ops_CLASS_METHOD = {
    .repr = wrapper_repr, .get_attr = wrapper_get_attr, .set_attr = wrapper_set_attr};
