// SPDX-License-Identifier: Apache-2.0
// Searching for attributes of types, with a cache of what was found, and the special methods that each class keeps.
#include "class.h"

#include "check.h"
#include "descriptor.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "special_native.h"
#include "tuple.h"

#include <string.h>

uint32_t rt_class_epoch = 1;

// --- Tables of names ------------------------------------------------------------------------------------------------

struct NameEntry *names_find(Names *names, Value name)
{
    for (uint32_t i = 0; i < names->n; i++) {
        if (names->entries[i].name == name) {
            return &names->entries[i];
        }
    }
    int64_t hash = str_hash(value_str(name));
    for (uint32_t i = 0; i < names->n; i++) {
        if (str_hash(value_str(names->entries[i].name)) == hash &&
            str_equal(names->entries[i].name, name)) {
            return &names->entries[i];
        }
    }
    return NULL;
}

Names *names_new(Frame frame, uint32_t capacity)
{
    Names *names =
        object_new(frame, NULL, KIND_NAMES, sizeof(Names) + capacity * sizeof(struct NameEntry));
    names->capacity = capacity;
    return names;
}

Names *names_set(Frame frame, Names *names, Value name, Value value)
{
    struct NameEntry *entry = names_find(names, name);
    if (entry != NULL) {
        entry->value = value;
        return names;
    }
    if (names->n == names->capacity) {
        Root *kept = roots(&frame, 3);
        kept[0].value = object_value(names);
        kept[1].value = name;
        kept[2].value = value;
        Names *larger = names_new(frame, names->capacity * 2 + 4);
        memcpy(larger->entries, names->entries, names->n * sizeof(struct NameEntry));
        larger->n = names->n;
        names = larger;
    }
    names->entries[names->n++] = (struct NameEntry){name, value};
    return names;
}

void trace_names(Object *object, Visit *visit)
{
    Names *names = (Names *)(void *)object;
    for (uint32_t i = 0; i < names->n; i++) {
        visit(names->entries[i].name);
        visit(names->entries[i].value);
    }
}

const KindOps ops_NAMES = {0};

// --- The order of types ---------------------------------------------------------------------------------------------

static const Tuple *class_mro(const Type *type)
{
    return (const Tuple *)(void *)value_object(((const Class *)(const void *)type)->mro);
}

/// ExceptionGroup is the one builtin type with two bases: it stands before BaseExceptionGroup, Exception, BaseException.
static const Type *next_base(const Type *type, bool is_group)
{
    return is_group && type == &rt_exceptions[EXC_BaseExceptionGroup]
               ? &rt_exceptions[EXC_Exception]
               : type->base;
}

uint32_t type_mro_length(const Type *type)
{
    if (type_is_class(type)) {
        return class_mro(type)->length;
    }
    bool is_group = type == &rt_exceptions[EXC_ExceptionGroup];
    uint32_t n = 0;
    for (; type != NULL; type = next_base(type, is_group)) {
        n++;
    }
    return n;
}

Type *type_mro(const Type *type, uint32_t i)
{
    if (type_is_class(type)) {
        return value_as_type(class_mro(type)->items[i]);
    }
    bool is_group = type == &rt_exceptions[EXC_ExceptionGroup];
    for (; i > 0; i--) {
        type = next_base(type, is_group);
    }
    return (Type *)(uintptr_t)type;
}

bool type_is_subtype(const Type *type, const Type *base)
{
    if (type == base) {
        return true;
    }
    uint32_t n = type_mro_length(type);
    for (uint32_t i = 1; i < n; i++) {
        if (type_mro(type, i) == base) {
            return true;
        }
    }
    return false;
}

// --- Searching ------------------------------------------------------------------------------------------------------

enum { CACHE_SIZE = 1024 };

/// What was found for a name in a type. The value of a class's entry is read where it lies, so that setting it again
/// changes nothing here.
typedef struct Found {
    const Type *type;
    Value name;
    uint32_t epoch;
    const struct NameEntry *entry; // or NULL
    Value value;                   // then
    Type *owner;
} Found;

static Found cache[CACHE_SIZE];

void class_forget(void)
{
    memset(cache, 0, sizeof(cache));
}

/// In CPython each exception has a __new__ and an __init__ of its own, which are those of BaseException.
static NativeFunction *exception_native(const Type *type, Value name)
{
    bool is_own = type->instance_kind == KIND_EXCEPTION &&
                  (str_equal(name, NAME_OF(__init__)) || str_equal(name, NAME_OF(__new__)));
    return is_own ? native_method(&rt_exceptions[EXC_BaseException], name) : NULL;
}

Value type_own(Type *type, Value name)
{
    if (type_is_class(type)) {
        struct NameEntry *entry = names_find(((Class *)(void *)type)->names, name);
        return entry == NULL ? NO_VALUE : entry->value;
    }
    NativeFunction *native = native_method(type, name);
    native = native != NULL ? native : special_native(type, name);
    native = native != NULL ? native : exception_native(type, name);
    return native == NULL ? NO_VALUE : object_value(native);
}

static void find(Type *type, Value name, Found *found)
{
    uint32_t n = type_mro_length(type);
    for (uint32_t i = 0; i < n; i++) {
        found->owner = type_mro(type, i);
        if (type_is_class(found->owner)) {
            found->entry = names_find(((Class *)(void *)found->owner)->names, name);
            if (found->entry != NULL) {
                return;
            }
            continue;
        }
        found->value = type_own(found->owner, name);
        if (found->value != NO_VALUE) {
            return;
        }
    }
    found->owner = NULL;
}

Value type_find(Type *type, Value name, Type **owner_out)
{
    uint64_t mixed = ((uint64_t)(uintptr_t)type >> 4) * 31 + (name >> 4);
    Found *found = &cache[(mixed ^ mixed >> 10) % CACHE_SIZE];
    if (found->type != type || found->name != name || found->epoch != rt_class_epoch) {
        *found = (Found){type, name, rt_class_epoch, NULL, NO_VALUE, NULL};
        find(type, name, found);
    }
    if (owner_out != NULL) {
        *owner_out = found->owner;
    }
    return found->entry != NULL ? found->entry->value : found->value;
}

// --- Special methods ------------------------------------------------------------------------------------------------

static Str *const special_names[N_SPECIALS] = {
#define SPECIAL(name) [SPECIAL_##name] = &rt_name_##name,
#include "special.def"
};

Value class_special_find(Class *class, SpecialId id)
{
    if (class->epoch != rt_class_epoch) {
        for (uint32_t i = 0; i < N_SPECIALS; i++) {
            class->specials[i] = CLASS_UNKNOWN;
        }
        class->epoch = rt_class_epoch;
    }
    Type *owner = NULL;
    Value found = type_find(&class->type, object_value(special_names[id]), &owner);
    class->specials[id] = owner != NULL && type_is_class(owner) ? found : NO_VALUE;
    return class->specials[id];
}

static bool is_special_name(const Str *name)
{
    return name->length > 4 && str_at(name, 0) == '_' && str_at(name, 1) == '_';
}

bool names_delete(Names *names, Value name)
{
    struct NameEntry *entry = names_find(names, name);
    if (entry == NULL) {
        return false;
    }
    size_t at = (size_t)(entry - names->entries);
    names->n--;
    memmove(entry, entry + 1, (names->n - at) * sizeof(struct NameEntry));
    return true;
}

/// Do places (place.h) depend on what a class's attribute was, or becomes? They keep methods, and what hides the
/// attributes of objects.
static bool is_kept_by_places(Value before, Value after)
{
    return value_is_kind(before, KIND_FUNCTION) || is_data_descriptor(before) ||
           is_data_descriptor(after);
}

bool class_set(Frame frame, Class *class, Value name, Value value)
{
    struct NameEntry *entry = names_find(class->names, name);
    if (entry != NULL && value != NO_VALUE && !is_special_name(value_str(name)) &&
        !is_kept_by_places(entry->value, value)) {
        entry->value = value;
        return true;
    }
    rt_class_epoch++;
    if (value != NO_VALUE) {
        Root *kept = root_of(&frame, object_value(class));
        Names *names = names_set(frame, class->names, name, value);
        ((Class *)(void *)value_object(kept->value))->names = names;
        return true;
    }
    return names_delete(class->names, name);
}

void trace_type(Object *object, Visit *visit)
{
    Class *class = (Class *)(void *)object;
    if (!type_is_class(&class->type)) {
        return;
    }
    visit(object_value(class->type.name));
    visit(object_value(class->type.base));
    visit(object_value(class->names));
    visit(object_value(class->shape));
    visit(class->bases);
    visit(class->mro);
    visit(class->qualname);
    for (uint32_t i = 0; i < N_SPECIALS && class->epoch == rt_class_epoch; i++) {
        if (class->specials[i] != CLASS_UNKNOWN) {
            visit(class->specials[i]);
        }
    }
}
