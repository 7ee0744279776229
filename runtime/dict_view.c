// SPDX-License-Identifier: Apache-2.0
#include "dict_view.h"

#include "exception.h"
#include "list.h"
#include "native.h"
#include "runtime.h"
#include "set.h"
#include "text.h"
#include "tuple.h"

static DictView *value_view(Value value)
{
    return (DictView *)(void *)value_object(value);
}

static DictIterator *value_iterator(Value value)
{
    return (DictIterator *)(void *)value_object(value);
}

void trace_dict_view(Object *object, Visit *visit)
{
    visit(((DictView *)(void *)object)->dict);
}

void trace_dict_iterator(Object *object, Visit *visit)
{
    visit(((DictIterator *)(void *)object)->dict);
}

// --- Iterators ------------------------------------------------------------------------------------------------------

Value dict_iterator_new(Frame frame, Value dict_value, DictPart part, bool is_backward)
{
    static const TypeId types[][2] = {
        [DICT_KEYS] = {TYPE_dict_keyiterator, TYPE_dict_reversekeyiterator},
        [DICT_VALUES] = {TYPE_dict_valueiterator, TYPE_dict_reversevalueiterator},
        [DICT_ITEMS] = {TYPE_dict_itemiterator, TYPE_dict_reverseitemiterator},
    };
    Root *kept = root_of(&frame, dict_value);
    DictIterator *iterator = object_new(
        frame, &rt_types[types[part][is_backward]],
        is_backward ? KIND_DICT_REVERSE_ITERATOR : KIND_DICT_ITERATOR, sizeof(DictIterator));
    const Dict *dict = value_dict(kept->value);
    iterator->dict = kept->value;
    iterator->part = part;
    iterator->used = iterator->n_left = dict->used;
    iterator->at = is_backward ? dict->n_entries : 0;
    return object_value(iterator);
}

static Value entry_part(Frame frame, const DictEntry *entry, DictPart part)
{
    return part == DICT_KEYS     ? entry->key
           : part == DICT_VALUES ? entry->value
                                 : tuple_pair(frame, entry->key, entry->value);
}

/// The dict, or NULL at the end. Errors: RuntimeError.
static const Dict *iterated_dict(Frame frame, DictIterator *iterator)
{
    if (iterator->dict == NO_VALUE) {
        return NULL;
    }
    const Dict *dict = value_dict(iterator->dict);
    if (dict->used != iterator->used) {
        iterator->used = UINT32_MAX;
        raise_error(frame, EXC_RuntimeError, "dictionary changed size during iteration");
    }
    return dict;
}

static Value next(Frame frame, Value self)
{
    DictIterator *iterator = value_iterator(self);
    const Dict *dict = iterated_dict(frame, iterator);
    if (dict == NULL) {
        return NO_VALUE;
    }
    const DictEntry *entry = dict_next(iterator->dict, &iterator->at);
    if (entry == NULL) {
        iterator->dict = NO_VALUE;
        return NO_VALUE;
    }
    if (iterator->n_left == 0) {
        iterator->dict = NO_VALUE;
        raise_error(frame, EXC_RuntimeError, "dictionary keys changed during iteration");
    }
    iterator->n_left--;
    return entry_part(frame, entry, iterator->part);
}

static Value reverse_next(Frame frame, Value self)
{
    DictIterator *iterator = value_iterator(self);
    const Dict *dict = iterated_dict(frame, iterator);
    if (dict == NULL) {
        return NO_VALUE;
    }
    uint32_t at = iterator->at;
    while (at > 0 && (at > dict->n_entries || dict->entries[at - 1].key == NO_VALUE)) {
        at--;
    }
    if (at == 0) {
        iterator->dict = NO_VALUE;
        return NO_VALUE;
    }
    iterator->at = at - 1;
    iterator->n_left--;
    return entry_part(frame, &dict->entries[at - 1], iterator->part);
}

static Value self_iter(Frame frame, Value self)
{
    (void)frame;
    return self;
}

const KindOps ops_DICT_ITERATOR = {.iter = self_iter, .next = next};
const KindOps ops_DICT_REVERSE_ITERATOR = {.iter = self_iter, .next = reverse_next};

static Value length_hint(Value self)
{
    const DictIterator *iterator = value_iterator(self);
    bool is_valid =
        iterator->dict != NO_VALUE && value_dict(iterator->dict)->used == iterator->used;
    return small_value(is_valid ? iterator->n_left : 0);
}

#define LENGTH_HINT(name)                                                          \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)frame, (void)args, (void)n, (void)names;                             \
        return length_hint(self);                                                  \
    }
LENGTH_HINT(dict_keyiterator_length_hint)
LENGTH_HINT(dict_valueiterator_length_hint)
LENGTH_HINT(dict_itemiterator_length_hint)
LENGTH_HINT(dict_reversekeyiterator_length_hint)
LENGTH_HINT(dict_reversevalueiterator_length_hint)
LENGTH_HINT(dict_reverseitemiterator_length_hint)

// --- Views ----------------------------------------------------------------------------------------------------------

static DictPart view_part(Value view)
{
    return (DictPart)(value_object(view)->kind - KIND_DICT_KEYS);
}

Value dict_view_new(Frame frame, Value dict, DictPart part)
{
    static const TypeId types[] = {
        [DICT_KEYS] = TYPE_dict_keys,
        [DICT_VALUES] = TYPE_dict_values,
        [DICT_ITEMS] = TYPE_dict_items,
    };
    Root *kept = root_of(&frame, dict);
    DictView *view = object_new(frame, &rt_types[types[part]], (Kind)(KIND_DICT_KEYS + (Kind)part),
                                sizeof(DictView));
    view->dict = kept->value;
    return object_value(view);
}

static int64_t length_of(Frame frame, Value self)
{
    (void)frame;
    return value_dict(value_view(self)->dict)->used;
}

static Value iter(Frame frame, Value self)
{
    return dict_iterator_new(frame, value_view(self)->dict, view_part(self), false);
}

static Value view_text(Frame frame, Value self)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = list_from(frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "%T(", kept[0].value);
    text_str(frame, &text, rt_repr(frame, kept[1].value));
    text_ascii(frame, &text, ")");
    return text_take(frame, &text);
}

static Value repr(Frame frame, Value self)
{
    return repr_guarded(frame, self, view_text, "...");
}

static bool keys_contain(Frame frame, Value self, Value key)
{
    return dict_get(frame, value_view(self)->dict, key) != NO_VALUE;
}

static bool items_contain(Frame frame, Value self, Value item)
{
    if (!value_is_kind(item, KIND_TUPLE) || value_tuple(item)->length != 2) {
        return false;
    }
    Root *kept = root_of(&frame, item);
    Value found = dict_get(frame, value_view(self)->dict, value_tuple(item)->items[0]);
    return found != NO_VALUE && rt_equal(frame, found, value_tuple(kept->value)->items[1]);
}

// --- Views as sets --------------------------------------------------------------------------------------------------

static bool is_view_set(Value value)
{
    return value_is_kind(value, KIND_DICT_KEYS) || value_is_kind(value, KIND_DICT_ITEMS);
}

/// A set of what a view, or any iterable, gives.
static Value to_set(Frame frame, Value value)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    kept[1].value = set_new(frame, &rt_types[TYPE_set]);
    value = kept[0].value;
    bool is_plain =
        value_is_kind(value, KIND_DICT_KEYS) && value_is_plain_dict(value_view(value)->dict);
    set_update(frame, kept[1].value, is_plain ? value_view(value)->dict : value);
    return kept[1].value;
}

static Value intersect(Frame frame, Value a, Value b)
{
    Value view = is_view_set(a) ? a : b, other = is_view_set(a) ? b : a;
    if (value_is_exactly(other, TYPE_set) && length_of(frame, view) <= value_set(other)->used) {
        return set_intersection(frame, other, view);
    }
    if (is_view_set(other) && length_of(frame, other) > length_of(frame, view)) {
        Value larger = other;
        other = view;
        view = larger;
    }
    Root *kept = roots(&frame, 4);
    kept[0].value = view;
    kept[1].value = other;
    kept[2].value = set_new(frame, &rt_types[TYPE_set]);
    kept[1].value = rt_iter(frame, kept[1].value);
    for (Value item; (item = rt_next(frame, kept[1].value)) != NO_VALUE;) {
        kept[3].value = item;
        if (value_ops(kept[0].value)->contains(frame, kept[0].value, item)) {
            set_add(frame, kept[2].value, kept[3].value);
        }
    }
    return kept[2].value;
}

/// Two views of items: pairs of those keys that only one has, or that have other values in the other.
static Value items_xor(Frame frame, Value a, Value b)
{
    Root *kept = roots(&frame, 6);
    kept[0].value = value_view(a)->dict;
    kept[1].value = value_view(b)->dict;
    kept[1].value = dict_copy(frame, kept[1].value);
    kept[2].value = set_new(frame, &rt_types[TYPE_set]);
    uint32_t at = 0;
    for (const DictEntry *entry; (entry = dict_next(kept[0].value, &at)) != NULL;) {
        rt_poll(frame);
        int64_t hash = entry->hash;
        kept[3].value = entry->key;
        kept[4].value = entry->value;
        kept[5].value = dict_get_hashed(frame, kept[1].value, kept[3].value, hash);
        bool is_there = kept[5].value != NO_VALUE;
        if (!is_there || !rt_equal(frame, kept[4].value, kept[5].value)) {
            Value pair = tuple_pair(frame, kept[3].value, kept[4].value);
            set_add(frame, kept[2].value, pair);
            if (is_there) {
                pair = tuple_pair(frame, kept[3].value, kept[5].value);
                set_add(frame, kept[2].value, pair);
            }
        }
        if (is_there) {
            dict_take(frame, kept[1].value, kept[3].value);
        }
    }
    at = 0;
    for (const DictEntry *entry; (entry = dict_next(kept[1].value, &at)) != NULL;) {
        rt_poll(frame);
        Value pair = tuple_pair(frame, entry->key, entry->value);
        set_add(frame, kept[2].value, pair);
    }
    return kept[2].value;
}

static Value binary(Frame frame, Value a, Value b, BinaryOp op)
{
    if (op == BINARY_BIT_AND) {
        return intersect(frame, a, b);
    }
    if (op != BINARY_SUB && op != BINARY_BIT_OR && op != BINARY_BIT_XOR) {
        return object_value(&rt_not_implemented);
    }
    if (op == BINARY_BIT_XOR && value_is_kind(a, KIND_DICT_ITEMS) &&
        value_is_kind(b, KIND_DICT_ITEMS)) {
        return items_xor(frame, a, b);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = b;
    kept[1].value = to_set(frame, a);
    switch ((int)op) {
    case BINARY_SUB: set_difference_update(frame, kept[1].value, kept[0].value); break;
    case BINARY_BIT_OR: set_update(frame, kept[1].value, kept[0].value); break;
    default: set_symmetric_difference_update(frame, kept[1].value, kept[0].value); break;
    }
    return kept[1].value;
}

/// Whether all of what an iterable gives is in a container.
static bool are_all_in(Frame frame, Value iterable, Value container, bool shall_be_there)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = container;
    kept[1].value = rt_iter(frame, iterable);
    for (Value item; (item = rt_next(frame, kept[1].value)) != NO_VALUE;) {
        if (rt_contains(frame, kept[0].value, item) != shall_be_there) {
            return false;
        }
    }
    return true;
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    if (!value_is_set(b) && !is_view_set(b)) {
        return object_value(&rt_not_implemented);
    }
    int64_t n_a = length_of(frame, a), n_b = value_ops(b)->length(frame, b);
    switch (op) {
    case COMPARE_EQ: return bool_value(n_a == n_b && are_all_in(frame, a, b, true));
    case COMPARE_NOT_EQ: return bool_value(n_a != n_b || !are_all_in(frame, a, b, true));
    case COMPARE_LT: return bool_value(n_a < n_b && are_all_in(frame, a, b, true));
    case COMPARE_LT_E: return bool_value(n_a <= n_b && are_all_in(frame, a, b, true));
    case COMPARE_GT: return bool_value(n_a > n_b && are_all_in(frame, b, a, true));
    case COMPARE_GT_E: return bool_value(n_a >= n_b && are_all_in(frame, b, a, true));
    case COMPARE_COUNT: break;
    }
    return object_value(&rt_not_implemented);
}

static Value is_disjoint(Frame frame, Value self, Value other)
{
    if (self == other) {
        return bool_value(length_of(frame, self) == 0);
    }
    bool is_sized = value_is_set(other) || is_view_set(other);
    bool is_larger = is_sized && value_ops(other)->length(frame, other) > length_of(frame, self);
    return bool_value(is_larger ? are_all_in(frame, self, other, false)
                                : are_all_in(frame, other, self, false));
}

Value dict_keys_method_isdisjoint(Frame frame, Value self, const Root *args, uint32_t n,
                                  Value names)
{
    (void)n, (void)names;
    return is_disjoint(frame, self, args[0].value);
}

Value dict_items_method_isdisjoint(Frame frame, Value self, const Root *args, uint32_t n,
                                   Value names)
{
    (void)n, (void)names;
    return is_disjoint(frame, self, args[0].value);
}

#define SET_LIKE                                                                                \
    .repr = repr, .is_unhashable = true, .compare = compare, .length = length_of, .iter = iter, \
    .binary = binary

const KindOps ops_DICT_KEYS = {SET_LIKE, .contains = keys_contain};
const KindOps ops_DICT_ITEMS = {SET_LIKE, .contains = items_contain};
const KindOps ops_DICT_VALUES = {.repr = repr, .length = length_of, .iter = iter};

#define REVERSED(name, part)                                                       \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)args, (void)n, (void)names;                                          \
        return dict_iterator_new(frame, value_view(self)->dict, part, true);       \
    }
REVERSED(dict_keys_method_reversed, DICT_KEYS)
REVERSED(dict_values_method_reversed, DICT_VALUES)
REVERSED(dict_items_method_reversed, DICT_ITEMS)
