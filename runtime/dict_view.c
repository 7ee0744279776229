// SPDX-License-Identifier: Apache-2.0
#include "dict_view.h"

#include "exception.h"
#include "list.h"
#include "native.h"
#include "runtime.h"
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

const KindOps ops_DICT_KEYS = {
    .repr = repr,
    .is_unhashable = true,
    .length = length_of,
    .contains = keys_contain,
    .iter = iter,
};
const KindOps ops_DICT_VALUES = {.repr = repr, .length = length_of, .iter = iter};
const KindOps ops_DICT_ITEMS = {
    .repr = repr,
    .is_unhashable = true,
    .length = length_of,
    .contains = items_contain,
    .iter = iter,
};

#define REVERSED(name, part)                                                       \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                              \
        (void)args, (void)n, (void)names;                                          \
        return dict_iterator_new(frame, value_view(self)->dict, part, true);       \
    }
REVERSED(dict_keys_method_reversed, DICT_KEYS)
REVERSED(dict_values_method_reversed, DICT_VALUES)
REVERSED(dict_items_method_reversed, DICT_ITEMS)
