// SPDX-License-Identifier: Apache-2.0
// What sets and frozensets can do: their operations, their iterators, and the rows of method.def.
#include "dict.h"
#include "exception.h"
#include "list.h"
#include "native.h"
#include "runtime.h"
#include "set.h"
#include "special.h"
#include "text.h"

#define METHOD_OF_SET(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)

static Value none(void)
{
    return object_value(&rt_none);
}

// --- Operations -----------------------------------------------------------------------------------------------------

static Value set_text(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    bool is_plain = value_type(self) == &rt_types[TYPE_set];
    Root *items = root_of(&frame, list_from(frame, self));
    Text text = text_new(&frame);
    if (!is_plain) {
        text_format(frame, &text, "%T(", kept->value);
    }
    text_ascii(frame, &text, "{");
    for (uint32_t i = 0; i < value_list(items->value)->length; i++) {
        text_ascii(frame, &text, i > 0 ? ", " : "");
        text_str(frame, &text, rt_repr(frame, value_list(items->value)->items[i]));
    }
    text_ascii(frame, &text, is_plain ? "}" : "})");
    return text_take(frame, &text);
}

/// The type's name and what stands between parentheses.
static Value short_text(Frame frame, Value self, const char *inside)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "%T(%s)", kept->value, inside);
    return text_take(frame, &text);
}

static Value repr(Frame frame, Value self)
{
    if (value_set(self)->used == 0) {
        return short_text(frame, self, "");
    }
    return repr_guarded(frame, self, set_text,
                        value_is_kind(self, KIND_SET) ? "set(...)" : "frozenset(...)");
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    if (!value_is_set(b)) {
        return object_value(&rt_not_implemented);
    }
    uint32_t n_a = value_set(a)->used, n_b = value_set(b)->used;
    switch (op) {
    case COMPARE_EQ: return bool_value(n_a == n_b && set_is_subset(frame, a, b));
    case COMPARE_NOT_EQ: return bool_value(n_a != n_b || !set_is_subset(frame, a, b));
    case COMPARE_LT: return bool_value(n_a < n_b && set_is_subset(frame, a, b));
    case COMPARE_LT_E: return bool_value(set_is_subset(frame, a, b));
    case COMPARE_GT: return bool_value(n_a > n_b && set_is_superset(frame, a, b));
    case COMPARE_GT_E: return bool_value(set_is_superset(frame, a, b));
    case COMPARE_COUNT: break;
    }
    return object_value(&rt_not_implemented);
}

static int64_t length_of(Frame frame, Value self)
{
    (void)frame;
    return value_set(self)->used;
}

/// A key to look for: for a set, which has no hash, the frozenset of its items.
static Value key_to_find(Frame frame, Value key)
{
    bool is_set = value_is_kind(key, KIND_SET) && special_of(key, SPECIAL___hash__) == NO_VALUE;
    return is_set ? set_copy(frame, key, &rt_types[TYPE_frozenset]) : key;
}

static bool contains(Frame frame, Value set, Value key)
{
    Root *kept = root_of(&frame, set);
    Value found = key_to_find(frame, key);
    return set_contains(frame, kept->value, found);
}

static bool take(Frame frame, Value set, Value key)
{
    Root *kept = root_of(&frame, set);
    Value found = key_to_find(frame, key);
    return set_take(frame, kept->value, found);
}

static Value unite(Frame frame, Value a, Value b)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = b;
    kept[1].value = set_copy(frame, a, set_base(a));
    if (a != kept[0].value) {
        set_update(frame, kept[1].value, kept[0].value);
    }
    return kept[1].value;
}

static Value binary(Frame frame, Value a, Value b, BinaryOp op)
{
    if (!value_is_set(a) || !value_is_set(b)) {
        return object_value(&rt_not_implemented);
    }
    switch ((int)op) {
    case BINARY_SUB: return set_difference(frame, a, b);
    case BINARY_BIT_AND: return set_intersection(frame, a, b);
    case BINARY_BIT_XOR: return set_symmetric_difference(frame, a, b);
    case BINARY_BIT_OR: return unite(frame, a, b);
    default: return object_value(&rt_not_implemented);
    }
}

static Value inplace(Frame frame, Value a, Value b, BinaryOp op)
{
    if (!value_is_set(b)) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = root_of(&frame, a);
    switch ((int)op) {
    case BINARY_SUB: set_difference_update(frame, a, b); break;
    case BINARY_BIT_AND: set_become(kept->value, set_intersection(frame, a, b)); break;
    case BINARY_BIT_XOR: set_symmetric_difference_update(frame, a, b); break;
    case BINARY_BIT_OR: set_update(frame, a, b); break;
    default: return object_value(&rt_not_implemented);
    }
    return kept->value;
}

static uint64_t shuffled(int64_t hash)
{
    uint64_t bits = (uint64_t)hash;
    return ((bits ^ 89869747) ^ bits << 16) * 3644798167;
}

/// Of a frozenset: the same in whatever order its items are.
static int64_t hash(Frame frame, Value self)
{
    (void)frame;
    Set *set = value_set(self);
    if (set->hash != -1) {
        return set->hash;
    }
    uint64_t sum = 0;
    uint32_t at = 0;
    for (const SetEntry *entry; (entry = set_next(self, &at)) != NULL;) {
        sum ^= shuffled(entry->hash);
    }
    sum ^= ((uint64_t)set->used + 1) * 1927868237;
    sum ^= sum >> 11 ^ sum >> 25;
    sum = sum * 69069 + 907133923;
    set->hash = sum == UINT64_MAX ? 590923713 : (int64_t)sum;
    return set->hash;
}

static Value allocate(Frame frame, Type *type)
{
    return set_new(frame, type);
}

const KindOps ops_SET = {
    .repr = repr,
    .is_unhashable = true,
    .compare = compare,
    .length = length_of,
    .contains = contains,
    .iter = set_iter,
    .binary = binary,
    .inplace = inplace,
    .allocate = allocate,
};

const KindOps ops_FROZENSET = {
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .length = length_of,
    .contains = contains,
    .iter = set_iter,
    .binary = binary,
};

// --- Iterators ------------------------------------------------------------------------------------------------------

static SetIterator *value_iterator(Value value)
{
    return (SetIterator *)(void *)value_object(value);
}

void trace_set_iterator(Object *object, Visit *visit)
{
    visit(((SetIterator *)(void *)object)->set);
}

Value set_iter(Frame frame, Value set)
{
    Root *kept = root_of(&frame, set);
    SetIterator *iterator =
        object_new(frame, &rt_types[TYPE_set_iterator], KIND_SET_ITERATOR, sizeof(SetIterator));
    iterator->set = kept->value;
    iterator->used = iterator->n_left = value_set(kept->value)->used;
    return object_value(iterator);
}

static Value next(Frame frame, Value self)
{
    SetIterator *iterator = value_iterator(self);
    if (iterator->set == NO_VALUE) {
        return NO_VALUE;
    }
    if (value_set(iterator->set)->used != iterator->used) {
        iterator->used = UINT32_MAX;
        raise_error(frame, EXC_RuntimeError, "Set changed size during iteration");
    }
    const SetEntry *entry = set_next(iterator->set, &iterator->at);
    if (entry == NULL) {
        iterator->set = NO_VALUE;
        return NO_VALUE;
    }
    iterator->n_left--;
    return entry->key;
}

static Value self_iter(Frame frame, Value self)
{
    (void)frame;
    return self;
}

const KindOps ops_SET_ITERATOR = {.iter = self_iter, .next = next};

METHOD_OF_SET(set_iterator_length_hint)
{
    (void)frame, (void)args, (void)n, (void)names;
    const SetIterator *iterator = value_iterator(self);
    bool is_valid = iterator->set != NO_VALUE && value_set(iterator->set)->used == iterator->used;
    return small_value(is_valid ? iterator->n_left : 0);
}

// --- Methods of both ------------------------------------------------------------------------------------------------

/// A method for set and one for frozenset, with the same body.
#define METHOD_OF_BOTH(name)                             \
    static METHOD_OF_SET(both_##name);                   \
    METHOD_OF_SET(set_method_##name)                     \
    {                                                    \
        return both_##name(frame, self, args, n, names); \
    }                                                    \
    METHOD_OF_SET(frozenset_method_##name)               \
    {                                                    \
        return both_##name(frame, self, args, n, names); \
    }                                                    \
    static METHOD_OF_SET(both_##name)

METHOD_OF_BOTH(copy)
{
    (void)args, (void)n, (void)names;
    return value_type(self) == &rt_types[TYPE_frozenset] ? self
                                                         : set_copy(frame, self, set_base(self));
}

METHOD_OF_BOTH(difference)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    kept->value =
        n == 0 ? set_copy(frame, self, set_base(self)) : set_difference(frame, self, args[0].value);
    for (uint32_t i = 1; i < n; i++) {
        set_difference_update(frame, kept->value, args[i].value);
    }
    return kept->value;
}

METHOD_OF_BOTH(intersection)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    kept->value = n == 0 ? set_copy(frame, self, set_base(self)) : self;
    for (uint32_t i = 0; i < n; i++) {
        kept->value = set_intersection(frame, kept->value, args[i].value);
    }
    return kept->value;
}

METHOD_OF_BOTH(isdisjoint)
{
    (void)n, (void)names;
    return bool_value(set_is_disjoint(frame, self, args[0].value));
}

METHOD_OF_BOTH(issubset)
{
    (void)n, (void)names;
    return bool_value(set_is_subset(frame, self, args[0].value));
}

METHOD_OF_BOTH(issuperset)
{
    (void)n, (void)names;
    return bool_value(set_is_superset(frame, self, args[0].value));
}

METHOD_OF_BOTH(symmetric_difference)
{
    (void)n, (void)names;
    return set_symmetric_difference(frame, self, args[0].value);
}

METHOD_OF_BOTH(union)
{
    (void)names;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = set_copy(frame, self, set_base(self));
    for (uint32_t i = 0; i < n; i++) {
        if (args[i].value != kept[0].value) {
            set_update(frame, kept[1].value, args[i].value);
        }
    }
    return kept[1].value;
}

// --- Methods of set -------------------------------------------------------------------------------------------------

METHOD_OF_SET(set_method_init)
{
    (void)names;
    if (value_set(self)->fill > 0) {
        set_clear(self);
    }
    if (n > 0) {
        set_update(frame, self, args[0].value);
    }
    return none();
}

METHOD_OF_SET(set_method_add)
{
    (void)n, (void)names;
    set_add(frame, self, args[0].value);
    return none();
}

METHOD_OF_SET(set_method_clear)
{
    (void)frame, (void)args, (void)n, (void)names;
    set_clear(self);
    return none();
}

METHOD_OF_SET(set_method_discard)
{
    (void)n, (void)names;
    take(frame, self, args[0].value);
    return none();
}

METHOD_OF_SET(set_method_remove)
{
    (void)n, (void)names;
    if (!take(frame, self, args[0].value)) {
        raise_with(frame, EXC_KeyError, args[0].value);
    }
    return none();
}

METHOD_OF_SET(set_method_pop)
{
    (void)args, (void)n, (void)names;
    if (value_set(self)->used == 0) {
        raise_error(frame, EXC_KeyError, "pop from an empty set");
    }
    return set_take_any(self);
}

METHOD_OF_SET(set_method_update)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    for (uint32_t i = 0; i < n; i++) {
        set_update(frame, kept->value, args[i].value);
    }
    return none();
}

METHOD_OF_SET(set_method_difference_update)
{
    (void)names;
    Root *kept = root_of(&frame, self);
    for (uint32_t i = 0; i < n; i++) {
        set_difference_update(frame, kept->value, args[i].value);
    }
    return none();
}

METHOD_OF_SET(set_method_intersection_update)
{
    Root *kept = root_of(&frame, self);
    Value both = both_intersection(frame, self, args, n, names);
    set_become(kept->value, both);
    return none();
}

METHOD_OF_SET(set_method_symmetric_difference_update)
{
    (void)n, (void)names;
    set_symmetric_difference_update(frame, self, args[0].value);
    return none();
}

METHOD_OF_SET(frozenset_construct)
{
    (void)names;
    Type *type = (Type *)(void *)value_object(self);
    bool is_plain = type == &rt_types[TYPE_frozenset];
    if (is_plain && n > 0 && value_type(args[0].value) == type) {
        return args[0].value;
    }
    Root *kept = root_of(&frame, set_new(frame, type));
    if (n > 0) {
        set_update(frame, kept->value, args[0].value);
    }
    return kept->value;
}

// --- Displays -------------------------------------------------------------------------------------------------------

static Value display(Frame frame, const Root *items, I32 n, Type *type)
{
    Root *kept = root_of(&frame, set_new(frame, type));
    for (I32 i = 0; i < n; i++) {
        set_add(frame, kept->value, items[i].value);
    }
    return kept->value;
}

Value rt_set_new(Frame frame, Pointer items, I32 n)
{
    return display(frame, items, n, &rt_types[TYPE_set]);
}

Value rt_frozenset_new(Frame frame, Pointer items, I32 n)
{
    return display(frame, items, n, &rt_types[TYPE_frozenset]);
}

void rt_set_add(Frame frame, Value set, Value key)
{
    set_add(frame, set, key);
}

void rt_set_update(Frame frame, Value set, Value iterable)
{
    set_update(frame, set, iterable);
}
