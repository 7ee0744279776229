// SPDX-License-Identifier: Apache-2.0
// Making classes, as CPython's type_new: bases, the order of types (C3), the names of the body, and what is called then.
#include "class_new.h"

#include "descriptor.h"
#include "dict.h"
#include "exception.h"
#include "instance.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "special.h"
#include "text.h"
#include "tuple.h"

static bool is_none(Value value)
{
    return value == object_value(&rt_none);
}

// --- Bases ----------------------------------------------------------------------------------------------------------

/// Kinds of which the program's classes can be; the others' classes have CPython's error or run on Python.
static bool is_derivable(const Type *type)
{
    switch (type->instance_kind) {
    case KIND_INSTANCE:
    case KIND_EXCEPTION:
    case KIND_LIST:
    case KIND_DICT:
    case KIND_INT:
    case KIND_DERIVED_INT:
    case KIND_FLOAT:
    case KIND_SET:
    case KIND_FROZENSET:
    case KIND_TUPLE:
    case KIND_STR: return true;
    default: return false;
    }
}

static void check_base(Frame frame, Value base)
{
    const Type *type = value_as_type(base);
    if ((type->flags & TYPE_IS_FINAL) != 0) {
        raise_error(frame, EXC_TypeError, "type '%U' is not an acceptable base type",
                    object_value(type->name));
    }
    if (!is_derivable(type)) {
        raise_lack(frame, "classes derived from '%U' are not supported", object_value(type->name));
    }
}

/// The type whose layout a type's objects have: a builtin one, or a class with __slots__.
static Type *solid_base(Type *type)
{
    while (type_is_class(type)) {
        if (((const Class *)(const void *)type)->has_members) {
            return type;
        }
        type = type->base;
    }
    while (type->base != NULL && type->base->instance_kind == type->instance_kind) {
        type = type->base;
    }
    return type;
}

/// The base whose layout the class has: the first of those with the most derived one.
static Type *best_base(Frame frame, const Tuple *bases)
{
    Type *best = NULL, *solid = NULL;
    for (uint32_t i = 0; i < bases->length; i++) {
        Type *type = value_as_type(bases->items[i]);
        Type *candidate = solid_base(type);
        if (best == NULL || (candidate != solid && type_is_subtype(candidate, solid))) {
            best = type;
            solid = candidate;
        } else if (!type_is_subtype(solid, candidate)) {
            raise_error(frame, EXC_TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

/// A base that is no type, or NO_VALUE.
static Value odd_base(const Tuple *bases)
{
    for (uint32_t i = 0; i < bases->length; i++) {
        if (!value_is_kind(bases->items[i], KIND_TYPE)) {
            return bases->items[i];
        }
    }
    return NO_VALUE;
}

/// Its type makes the "class" then, which mostly fails. `parts`: name, namespace, bases.
static Value made_by_type_of(Frame frame, Value odd, const Root *parts)
{
    if (value_is_kind(odd, KIND_FUNCTION)) {
        raise_error(frame, EXC_TypeError, "function() argument 'code' must be code, not str");
    }
    if (value_is_kind(odd, KIND_METHOD) && value_is_exactly(odd, TYPE_method)) {
        raise_error(frame, EXC_TypeError, "method expected 2 arguments, got 3");
    }
    Root *args = roots(&frame, 3);
    args[0].value = parts[0].value;
    args[1].value = parts[2].value;
    args[2].value = parts[1].value;
    return rt_call(frame, object_value(value_type(odd)), args, 3, NO_VALUE);
}

static void check_bases(Frame frame, const Tuple *bases)
{
    for (uint32_t i = 0; i < bases->length; i++) {
        check_base(frame, bases->items[i]);
        for (uint32_t k = 0; k < i; k++) {
            if (bases->items[k] == bases->items[i]) {
                raise_error(frame, EXC_TypeError, "duplicate base class %U",
                            object_value(value_as_type(bases->items[i])->name));
            }
        }
    }
}

// --- The order of types ---------------------------------------------------------------------------------------------

/// Lists of types that are merged: the orders of the bases, and the bases themselves (the last one).
typedef struct Merge {
    const Tuple *bases;
    uint32_t *begin; // how many of each list are taken
} Merge;

static uint32_t merge_length(const Merge *merge, uint32_t list)
{
    return list == merge->bases->length ? merge->bases->length
                                        : type_mro_length(value_as_type(merge->bases->items[list]));
}

static Type *merge_item(const Merge *merge, uint32_t list, uint32_t i)
{
    return list == merge->bases->length ? value_as_type(merge->bases->items[i])
                                        : type_mro(value_as_type(merge->bases->items[list]), i);
}

/// Whether `type` stands in a list behind its first item.
static bool is_in_a_tail(const Merge *merge, const Type *type)
{
    for (uint32_t list = 0; list <= merge->bases->length; list++) {
        for (uint32_t i = merge->begin[list] + 1; i < merge_length(merge, list); i++) {
            if (merge_item(merge, list, i) == type) {
                return true;
            }
        }
    }
    return false;
}

/// The next type of the order, taken from all lists; NULL where all are empty, with *is_stuck_out, or where none fits.
static Type *merge_next(const Merge *merge, bool *is_stuck_out)
{
    *is_stuck_out = false;
    for (uint32_t list = 0; list <= merge->bases->length; list++) {
        if (merge->begin[list] == merge_length(merge, list)) {
            continue;
        }
        Type *type = merge_item(merge, list, merge->begin[list]);
        if (is_in_a_tail(merge, type)) {
            *is_stuck_out = true;
            continue;
        }
        for (uint32_t other = 0; other <= merge->bases->length; other++) {
            uint32_t at = merge->begin[other];
            merge->begin[other] +=
                at < merge_length(merge, other) && merge_item(merge, other, at) == type;
        }
        return type;
    }
    return NULL;
}

static _Noreturn void raise_no_order(Frame frame, const Merge *merge)
{
    Text text = text_new(&frame);
    text_ascii(frame, &text,
               "Cannot create a consistent method resolution\norder (MRO) for bases ");
    bool is_first = true;
    for (uint32_t list = 0; list <= merge->bases->length; list++) {
        if (merge->begin[list] == merge_length(merge, list)) {
            continue;
        }
        const Type *type = merge_item(merge, list, merge->begin[list]);
        bool is_named = false; // before, by another list
        for (uint32_t k = 0; k < list; k++) {
            is_named = is_named || (merge->begin[k] < merge_length(merge, k) &&
                                    merge_item(merge, k, merge->begin[k]) == type);
        }
        if (!is_named) {
            text_format(frame, &text, "%s%U", is_first ? "" : ", ", object_value(type->name));
            is_first = false;
        }
    }
    raise_error(frame, EXC_TypeError, "%U", text_take(frame, &text));
}

enum { BASES_MAX = 64 };

/// The order behind the class itself, appended to `list`. `bases` is rooted.
static void merge_order(Frame frame, const Root *bases, const Root *list)
{
    uint32_t begin[BASES_MAX + 1] = {0};
    Merge merge = {value_tuple(bases->value), begin};
    for (;;) {
        bool is_stuck = false;
        Type *type = merge_next(&merge, &is_stuck);
        if (type == NULL && is_stuck) {
            raise_no_order(frame, &merge);
        }
        if (type == NULL) {
            return;
        }
        list_push(frame, list->value, object_value(type));
    }
}

// --- Names ----------------------------------------------------------------------------------------------------------

/// Functions of the body that are something else without a decorator.
static Value implicit_wrapper(Frame frame, Value name, Value value)
{
    if (!value_is_kind(value, KIND_FUNCTION)) {
        return value;
    }
    if (str_equal(name, NAME_OF(__new__))) {
        return wrapper_new(frame, KIND_STATIC_METHOD, value);
    }
    bool is_class_method =
        str_equal(name, NAME_OF(__init_subclass__)) || str_equal(name, NAME_OF(__class_getitem__));
    return is_class_method ? wrapper_new(frame, KIND_CLASS_METHOD, value) : value;
}

static void class_put(Frame frame, const Root *class, Value name, Value value)
{
    class_set(frame, (Class *)(void *)value_object(class->value), name, value);
}

static bool class_has(const Root *class, Value name)
{
    return names_find(((Class *)(void *)value_object(class->value))->names, name) != NULL;
}

static void check_qualname(Frame frame, Value name)
{
    if (!value_is_kind(name, KIND_STR)) {
        raise_error(frame, EXC_TypeError, "type __qualname__ must be a str, not %T", name);
    }
}

/// The names of the body, in their order, are the class's.
static void take_names(Frame frame, const Root *class, const Root *namespace)
{
    Root *kept = roots(&frame, 2);
    uint32_t at = 0;
    for (;;) {
        const DictEntry *entry = dict_next(namespace->value, &at);
        if (entry == NULL) {
            break;
        }
        kept[0].value = entry->key;
        kept[1].value = entry->value;
        if (str_equal(entry->key, NAME_OF(__classcell__))) {
            continue;
        }
        if (str_equal(entry->key, NAME_OF(__qualname__))) {
            check_qualname(frame, entry->value);
            ((Class *)(void *)value_object(class->value))->qualname = entry->value;
            continue;
        }
        kept[1].value = implicit_wrapper(frame, kept[0].value, kept[1].value);
        class_put(frame, class, kept[0].value, kept[1].value);
    }
    if (!class_has(class, NAME_OF(__module__))) {
        class_put(frame, class, NAME_OF(__module__), NAME_OF(__main__));
    }
}

/// A name of __slots__ as the class's methods write it: __x is _Class__x.
static Value mangled(Frame frame, const Root *class, Value name)
{
    const Str *text = value_str(name);
    uint32_t n = text->length;
    if (n < 3 || str_at(text, 0) != '_' || str_at(text, 1) != '_' ||
        (str_at(text, n - 1) == '_' && str_at(text, n - 2) == '_')) {
        return name;
    }
    Root *kept = root_of(&frame, name);
    const Str *owner = ((Class *)(void *)value_object(class->value))->type.name;
    uint32_t begin = 0;
    while (begin < owner->length && str_at(owner, begin) == '_') {
        begin++;
    }
    Text made = text_new(&frame);
    text_point(frame, &made, '_');
    for (uint32_t i = begin; i < owner->length; i++) {
        text_point(frame, &made, str_at(owner, i));
    }
    text_str(frame, &made, kept->value);
    return text_take(frame, &made);
}

/// Whether objects of the bases may have any attribute.
static bool have_dict(const Tuple *bases)
{
    for (uint32_t i = 0; i < bases->length; i++) {
        const Type *type = value_as_type(bases->items[i]);
        bool is_plain = type->instance_kind != KIND_EXCEPTION && !type_is_class(type);
        if (!is_plain && type_has_dict(type)) {
            return true;
        }
    }
    return false;
}

/// The names in the value of __slots__, checked: a list.
static Value slot_names(Frame frame, const Root *class, Value slots)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = slots;
    kept[1].value = object_value(list_new(frame, 4));
    if (value_is_kind(kept[0].value, KIND_STR)) {
        list_push(frame, kept[1].value, kept[0].value);
    } else {
        list_extend(frame, kept[1].value, kept[0].value);
    }
    const Type *base = value_as_type(class->value)->base;
    const List *list = value_list(kept[1].value);
    bool has_items = base->instance_kind == KIND_TUPLE || base->instance_kind == KIND_INT ||
                     base->instance_kind == KIND_DERIVED_INT;
    if (list->length > 0 && has_items) {
        raise_error(frame, EXC_TypeError, "nonempty __slots__ not supported for subtype of '%U'",
                    object_value(base->name));
    }
    for (uint32_t i = 0; i < list->length; i++) {
        if (!value_is_kind(list->items[i], KIND_STR)) {
            raise_error(frame, EXC_TypeError, "__slots__ items must be strings, not '%T'",
                        list->items[i]);
        }
        if (!str_is_identifier(value_str(list->items[i]))) {
            raise_error(frame, EXC_TypeError, "__slots__ must be identifiers");
        }
    }
    return kept[1].value;
}

/// A name of __slots__ that is no attribute: it gives objects back what __slots__ take away.
static bool is_mechanism(Value name)
{
    return str_equal(name, NAME_OF(__dict__)) || str_equal(name, NAME_OF(__weakref__));
}

static void take_slot(Frame frame, const Root *class, Value name)
{
    Root *kept = root_of(&frame, name);
    kept->value = mangled(frame, class, name);
    if (class_has(class, kept->value)) {
        bool is_given = str_equal(kept->value, NAME_OF(__qualname__)) ||
                        str_equal(kept->value, NAME_OF(__classcell__));
        if (!is_given) {
            raise_error(frame, EXC_ValueError, "%R in __slots__ conflicts with class variable",
                        kept->value);
        }
    }
    class_put(frame, class, kept->value, member_new(frame, class->value, kept->value));
    ((Class *)(void *)value_object(class->value))->has_members = true;
}

/// __slots__: with those of the bases, they are all that an object has, unless a base's objects have a dict.
static void take_slots(Frame frame, const Root *class, const Root *bases)
{
    Class *object = (Class *)(void *)value_object(class->value);
    struct NameEntry *entry = names_find(object->names, NAME_OF(__slots__));
    object->has_no_dict = false;
    if (entry == NULL) {
        return;
    }
    Root *names = root_of(&frame, slot_names(frame, class, entry->value));
    bool has_dict = have_dict(value_tuple(bases->value));
    for (uint32_t i = 0; i < value_list(names->value)->length; i++) {
        Value name = value_list(names->value)->items[i];
        has_dict = has_dict || str_equal(name, NAME_OF(__dict__));
        if (!is_mechanism(name)) {
            take_slot(frame, class, name);
        }
    }
    ((Class *)(void *)value_object(class->value))->has_no_dict = !has_dict;
}

/// value.__set_name__(class, name): `args` are the value, the class and the name.
typedef struct Naming {
    Value method;
    Root *args;
} Naming;

static void set_one_name(Frame frame, void *context)
{
    const Naming *naming = context;
    rt_call(frame, naming->method, naming->args, 3, NO_VALUE);
}

/// An error in it has a note that says where it came from.
static _Noreturn void raise_of_naming(Frame frame, Value exception, const Root *args)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = exception;
    Text text = text_new(&frame);
    text_format(frame, &text, "Error calling __set_name__ on '%T' instance %R in '%U'",
                args[0].value, args[2].value, object_value(value_as_type(args[1].value)->name));
    kept[1].value = text_take(frame, &text);
    exception_add_note(frame, kept[0].value, &kept[1], 1, NO_VALUE);
    rt_throw(frame, kept[0].value);
}

/// Tell the attributes that want to know it under which name they are.
static void set_names(Frame frame, const Root *class)
{
    Root *args = roots(&frame, 3);
    Names *names = ((Class *)(void *)value_object(class->value))->names;
    Root *kept = root_of(&frame, object_value(names)); // as they are now
    uint32_t n = names->n;
    for (uint32_t i = 0; i < n; i++) {
        struct NameEntry entry = ((Names *)(void *)value_object(kept->value))->entries[i];
        Value method = type_find(value_type(entry.value), NAME_OF(__set_name__), NULL);
        if (method == NO_VALUE) {
            continue;
        }
        args[0].value = entry.value;
        args[1].value = class->value;
        args[2].value = entry.name;
        Naming naming = {method, args};
        Value exception = NO_VALUE;
        if (rt_try(frame, set_one_name, &naming, &exception)) {
            raise_of_naming(frame, exception, args);
        }
    }
}

/// super(class, class).__init_subclass__(**keywords).
static void init_subclass(Frame frame, const Root *class, const Root *keywords)
{
    Root *kept = roots(&frame, 1);
    Class *object = (Class *)(void *)value_object(class->value);
    const Tuple *mro = value_tuple(object->mro);
    Value found = NO_VALUE;
    for (uint32_t i = 1; i < mro->length && found == NO_VALUE; i++) {
        Type *type = value_as_type(mro->items[i]);
        if (type_is_class(type)) {
            struct NameEntry *entry =
                names_find(((Class *)(void *)type)->names, NAME_OF(__init_subclass__));
            found = entry == NULL ? NO_VALUE : entry->value;
        } else {
            NativeFunction *native = native_method(type, NAME_OF(__init_subclass__));
            found = native == NULL ? NO_VALUE : object_value(native);
        }
    }
    kept->value = descriptor_get(frame, found, NO_VALUE, &object->type);
    rt_call_ex(frame, kept->value, object_value(&rt_empty_tuple), keywords->value);
}

// --- The whole ------------------------------------------------------------------------------------------------------

static void fill_specials(Class *class)
{
    for (uint32_t i = 0; i < N_SPECIALS; i++) {
        class->specials[i] = CLASS_UNKNOWN;
    }
    class->epoch = rt_class_epoch;
}

/// The object, without names and order. The Values come from roots.
static Value class_object(Frame frame, const Root *name, const Root *bases, Type *base)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = object_value(names_new(frame, 8));
    if (base->instance_kind == KIND_INSTANCE) {
        kept[1].value = object_value(shape_new(frame));
    }
    Class *class = object_new(frame, &rt_types[TYPE_type], KIND_TYPE, sizeof(Class));
    kept[2].value = object_value(class);
    class->type.name = value_str(name->value);
    class->type.base = base;
    class->type.instance_kind =
        base->instance_kind == KIND_INT ? KIND_DERIVED_INT : base->instance_kind;
    class->type.flags = TYPE_IS_CLASS;
    class->names = (Names *)(void *)value_object(kept[0].value);
    class->shape = kept[1].value == NO_VALUE ? NULL : (Shape *)(void *)value_object(kept[1].value);
    class->n_inline = type_is_class(base) ? ((Class *)(void *)base)->n_inline : 0;
    class->bases = bases->value;
    class->qualname = name->value;
    fill_specials(class);
    return object_value(class);
}

/// metaclass=type is no news; any other can't be had.
static void take_metaclass(Frame frame, const Root *keywords)
{
    if (is_none(keywords->value)) {
        return;
    }
    Value metaclass = dict_take(frame, keywords->value, NAME_OF(metaclass));
    if (metaclass != NO_VALUE && metaclass != object_value(&rt_types[TYPE_type])) {
        raise_lack(frame, "metaclasses are not supported");
    }
}

static Value order_of(Frame frame, const Root *class, const Root *bases)
{
    Root *list = root_of(&frame, object_value(list_new(frame, 8)));
    list_push(frame, list->value, class->value);
    merge_order(frame, bases, list);
    return rt_list_to_tuple(frame, list->value);
}

/// Whether objects of a base have what a class has as its attribute `name`, __dict__ or __weakref__.
static bool base_gives(Type *base, Value name)
{
    for (; type_is_class(base); base = base->base) {
        if (names_find(((Class *)(void *)base)->names, name) != NULL) {
            return true;
        }
    }
    bool is_dict = str_equal(name, NAME_OF(__dict__));
    switch ((int)base->instance_kind) {
    case KIND_EXCEPTION: return is_dict;
    case KIND_SET:
    case KIND_FROZENSET: return !is_dict;
    case KIND_INT:
    case KIND_TUPLE: return !is_dict; // of varying size: they can't have it
    default: return false;
    }
}

/// The attributes that CPython's type adds behind those of the body.
static void add_own(Frame frame, const Root *class)
{
    const Class *object = (Class *)(void *)value_object(class->value);
    Type *base = object->type.base;
    bool has_slots = class_has(class, NAME_OF(__slots__));
    const struct {
        Value name;
        bool is_added;
    } own[] = {
        {NAME_OF(__dict__), !object->has_no_dict && !base_gives(base, NAME_OF(__dict__))},
        {NAME_OF(__weakref__), !has_slots && !base_gives(base, NAME_OF(__weakref__))},
    };
    for (uint32_t i = 0; i < 2; i++) {
        if (own[i].is_added && !class_has(class, own[i].name)) {
            class_put(frame, class, own[i].name, getset_new(frame, class->value, own[i].name));
        }
    }
    if (!class_has(class, NAME_OF(__doc__))) {
        class_put(frame, class, NAME_OF(__doc__), object_value(&rt_none));
    }
    if (class_has(class, NAME_OF(__eq__)) && !class_has(class, NAME_OF(__hash__))) {
        class_put(frame, class, NAME_OF(__hash__), object_value(&rt_none));
    }
}

Value rt_class_new(Frame frame, Value name, Value namespace, Value bases, Value keywords)
{
    Root *kept = roots(&frame, 5);
    Root *class = &kept[4];
    kept[0].value = name;
    kept[1].value = namespace;
    kept[2].value = bases;
    kept[3].value = keywords;
    take_metaclass(frame, &kept[3]);
    if (value_tuple(bases)->length == 0) {
        Tuple *object = tuple_new(frame, 1);
        object->items[0] = object_value(&rt_types[TYPE_object]);
        kept[2].value = object_value(object);
    }
    Value odd = odd_base(value_tuple(kept[2].value));
    if (odd != NO_VALUE) {
        return made_by_type_of(frame, odd, kept);
    }
    const Tuple *checked = value_tuple(kept[2].value);
    if (checked->length > BASES_MAX) {
        raise_lack(frame, "too many bases");
    }
    check_bases(frame, checked);
    Type *base = best_base(frame, checked);
    class->value = class_object(frame, &kept[0], &kept[2], base);
    Value mro = order_of(frame, class, &kept[2]);
    ((Class *)(void *)value_object(class->value))->mro = mro;
    take_names(frame, class, &kept[1]);
    take_slots(frame, class, &kept[2]);
    add_own(frame, class);
    set_names(frame, class);
    init_subclass(frame, class, &kept[3]);
    return class->value;
}

// --- The namespace of a class body ------------------------------------------------------------------------------------

Value rt_space_get(Frame frame, Value space, Value name)
{
    return dict_get(frame, space, name);
}

void rt_space_del(Frame frame, Value space, Value name)
{
    Root *kept = root_of(&frame, name);
    if (dict_take(frame, space, name) == NO_VALUE) {
        rt_name_error(frame, kept->value, NO_VALUE);
    }
}
