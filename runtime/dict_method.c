// SPDX-License-Identifier: Apache-2.0
// What dicts can do: their operations, and the rows of method.def.
#include "dict.h"
#include "dict_view.h"
#include "exception.h"
#include "instance.h"
#include "native.h"
#include "runtime.h"
#include "set.h"
#include "special.h"
#include "text.h"
#include "tuple.h"

#define METHOD_OF_DICT(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)

static Value none(void)
{
    return object_value(&rt_none);
}

// --- Operations -----------------------------------------------------------------------------------------------------

static Value dict_text(Frame frame, Value self)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    Text text = text_new(&frame);
    text_ascii(frame, &text, "{");
    uint32_t at = 0;
    for (const DictEntry *entry; (entry = dict_next(kept[0].value, &at)) != NULL;) {
        kept[1].value = entry->value;
        text_ascii(frame, &text, text.length > 1 ? ", " : "");
        text_str(frame, &text, rt_repr(frame, entry->key));
        text_ascii(frame, &text, ": ");
        text_str(frame, &text, rt_repr(frame, kept[1].value));
    }
    text_ascii(frame, &text, "}");
    return text_take(frame, &text);
}

static Value repr(Frame frame, Value self)
{
    return value_dict(self)->used == 0 ? str_ascii(frame, "{}", 2)
                                       : repr_guarded(frame, self, dict_text, "{...}");
}

/// Whether each item of a is in b with an equal value; they have as many items.
static bool are_equal(Frame frame, Root *a, Root *b)
{
    Root *kept = roots(&frame, 2);
    uint32_t at = 0;
    for (const DictEntry *entry; (entry = dict_next(a->value, &at)) != NULL;) {
        rt_poll(frame);
        kept[0].value = entry->key;
        kept[1].value = entry->value;
        Value other = dict_get_hashed(frame, b->value, kept[0].value, entry->hash);
        if (other == NO_VALUE || !rt_equal(frame, other, kept[1].value)) {
            return false;
        }
    }
    return true;
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NOT_EQ) || !value_is_dict(b)) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    bool is_equal = value_dict(a)->used == value_dict(b)->used && are_equal(frame, kept, kept + 1);
    return bool_value(is_equal == (op == COMPARE_EQ));
}

static int64_t length_of(Frame frame, Value self)
{
    (void)frame;
    return value_dict(self)->used;
}

static Value get_item(Frame frame, Value self, Value key)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = key;
    Value value = dict_get(frame, self, key);
    if (value != NO_VALUE) {
        return value;
    }
    Value missing = special_of(kept[0].value, SPECIAL___missing__);
    if (missing != NO_VALUE) {
        return special_call_1(frame, missing, kept[0].value, kept[1].value);
    }
    raise_with(frame, EXC_KeyError, kept[1].value);
}

static void del_item(Frame frame, Value self, Value key)
{
    Root *kept = root_of(&frame, key);
    if (dict_take(frame, self, key) == NO_VALUE) {
        raise_with(frame, EXC_KeyError, kept->value);
    }
}

static bool contains(Frame frame, Value self, Value key)
{
    return dict_get(frame, self, key) != NO_VALUE;
}

static Value binary(Frame frame, Value a, Value b, BinaryOp op)
{
    if (op != BINARY_BIT_OR || !value_is_dict(a) || !value_is_dict(b)) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = b;
    kept[1].value = dict_copy(frame, a);
    dict_update(frame, kept[1].value, kept[0].value);
    return kept[1].value;
}

static Value inplace(Frame frame, Value a, Value b, BinaryOp op)
{
    if (op != BINARY_BIT_OR) {
        return object_value(&rt_not_implemented);
    }
    Root *kept = root_of(&frame, a);
    dict_update(frame, a, b);
    return kept->value;
}

static Value iter(Frame frame, Value self)
{
    return dict_iterator_new(frame, self, DICT_KEYS, false);
}

static Value allocate(Frame frame, Type *type)
{
    return object_value(derived_new(frame, type, KIND_DICT, sizeof(Dict)));
}

const KindOps ops_DICT = {
    .repr = repr,
    .is_unhashable = true,
    .compare = compare,
    .length = length_of,
    .get_item = get_item,
    .set_item = dict_set,
    .del_item = del_item,
    .contains = contains,
    .iter = iter,
    .binary = binary,
    .inplace = inplace,
    .allocate = allocate,
};

// --- Methods --------------------------------------------------------------------------------------------------------

/// dict(other, name=value, …) and update.
static Value update_common(Frame frame, Value self, const Root *args, uint32_t n, Value names,
                           const char *method)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = names;
    uint32_t n_named = names == NO_VALUE ? 0 : value_tuple(names)->length;
    n -= n_named;
    if (n > 1) {
        raise_error(frame, EXC_TypeError, "%s expected at most 1 argument, got %d", method,
                    (int64_t)n);
    }
    if (n == 1) {
        dict_update(frame, self, args[0].value);
    }
    for (uint32_t i = 0; i < n_named; i++) {
        dict_set(frame, kept[0].value, value_tuple(kept[1].value)->items[i], args[n + i].value);
    }
    return none();
}

METHOD_OF_DICT(dict_method_init)
{
    return update_common(frame, self, args, n, names, "dict");
}

METHOD_OF_DICT(dict_method_update)
{
    return update_common(frame, self, args, n, names, "update");
}

METHOD_OF_DICT(dict_method_clear)
{
    (void)frame, (void)args, (void)n, (void)names;
    dict_clear(self);
    return none();
}

METHOD_OF_DICT(dict_method_copy)
{
    (void)args, (void)n, (void)names;
    if (special_of(self, SPECIAL___iter__) == NO_VALUE) {
        return dict_copy(frame, self);
    }
    Root *kept = roots(&frame, 2); // a class that says itself what its keys are
    kept[0].value = self;
    kept[1].value = dict_new(frame, 0, true);
    (void)dict_merge_mapping(frame, kept[1].value, kept[0].value, MERGE_OVERRIDE);
    return kept[1].value;
}

METHOD_OF_DICT(dict_method_get)
{
    (void)names;
    Value value = dict_get(frame, self, args[0].value);
    return value != NO_VALUE ? value : n > 1 ? args[1].value : none();
}

METHOD_OF_DICT(dict_method_items)
{
    (void)args, (void)n, (void)names;
    return dict_view_new(frame, self, DICT_ITEMS);
}

METHOD_OF_DICT(dict_method_keys)
{
    (void)args, (void)n, (void)names;
    return dict_view_new(frame, self, DICT_KEYS);
}

METHOD_OF_DICT(dict_method_values)
{
    (void)args, (void)n, (void)names;
    return dict_view_new(frame, self, DICT_VALUES);
}

METHOD_OF_DICT(dict_method_pop)
{
    (void)names;
    Value value = NO_VALUE;
    if (value_dict(self)->used > 0) { // otherwise the key is not even hashed
        value = dict_take(frame, self, args[0].value);
    }
    if (value == NO_VALUE && n == 1) {
        raise_with(frame, EXC_KeyError, args[0].value);
    }
    return value != NO_VALUE ? value : args[1].value;
}

METHOD_OF_DICT(dict_method_popitem)
{
    (void)args, (void)n, (void)names;
    if (value_dict(self)->used == 0) {
        raise_error(frame, EXC_KeyError, "popitem(): dictionary is empty");
    }
    Root *kept = root_of(&frame, self);
    Tuple *pair = tuple_new(frame, 2);
    DictEntry entry = dict_take_last(kept->value);
    pair->items[0] = entry.key;
    pair->items[1] = entry.value;
    return object_value(pair);
}

METHOD_OF_DICT(dict_method_setdefault)
{
    (void)names;
    return dict_set_default(frame, self, args[0].value, n > 1 ? args[1].value : none());
}

METHOD_OF_DICT(dict_method_reversed)
{
    (void)args, (void)n, (void)names;
    return dict_iterator_new(frame, self, DICT_KEYS, true);
}

/// Put the keys of a set or dict, whose hashes are known, into a new dict, with kept[2] for each.
static void set_keys(Frame frame, Root *kept)
{
    bool is_dict = value_is_dict(kept[1].value);
    uint32_t at = 0, n = is_dict ? value_dict(kept[1].value)->used : value_set(kept[1].value)->used;
    dict_reserve(frame, kept[0].value, n, is_dict && value_dict(kept[1].value)->has_only_str);
    for (;;) {
        rt_poll(frame);
        const DictEntry *entry = is_dict ? dict_next(kept[1].value, &at) : NULL;
        const SetEntry *item = is_dict ? NULL : set_next(kept[1].value, &at);
        if (entry == NULL && item == NULL) {
            return;
        }
        dict_set_hashed(frame, kept[0].value, entry != NULL ? entry->key : item->key,
                        entry != NULL ? entry->hash : item->hash, kept[2].value);
    }
}

METHOD_OF_DICT(dict_method_fromkeys)
{
    (void)names;
    Root *kept = roots(&frame, 3);
    bool is_plain = self == object_value(&rt_types[TYPE_dict]);
    kept[0].value = is_plain ? dict_new(frame, 0, true) : rt_call(frame, self, NULL, 0, NO_VALUE);
    kept[1].value = args[0].value;
    kept[2].value = n > 1 ? args[1].value : none();
    bool is_plain_dict = value_is_exactly(kept[0].value, TYPE_dict);
    bool has_hashes = value_is_plain_dict(kept[1].value) ||
                      value_is_exactly(kept[1].value, TYPE_set) ||
                      value_is_exactly(kept[1].value, TYPE_frozenset);
    if (is_plain_dict && value_dict(kept[0].value)->used == 0 && has_hashes) {
        set_keys(frame, kept);
        return kept[0].value;
    }
    kept[1].value = rt_iter(frame, kept[1].value);
    for (Value key; (key = rt_next(frame, kept[1].value)) != NO_VALUE;) {
        if (is_plain_dict) {
            dict_set(frame, kept[0].value, key, kept[2].value);
        } else {
            rt_set_item(frame, kept[0].value, key, kept[2].value);
        }
    }
    return kept[0].value;
}
