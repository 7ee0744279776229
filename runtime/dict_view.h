// SPDX-License-Identifier: Apache-2.0
// Views of dicts and iterators over them.
#ifndef RUNTIME_DICT_VIEW_H
#define RUNTIME_DICT_VIEW_H

#include "dict.h"

typedef enum DictPart {
    DICT_KEYS,
    DICT_VALUES,
    DICT_ITEMS,
} DictPart;

/// dict.keys(), dict.values(), dict.items(): kinds KIND_DICT_KEYS, KIND_DICT_VALUES, KIND_DICT_ITEMS.
typedef struct DictView {
    Object head;
    Value dict;
} DictView;

typedef struct DictIterator {
    Object head;
    uint32_t at;     // number of the next entry; backward: one more
    uint32_t used;   // items that the dict had; UINT32_MAX once it was seen to have changed
    uint32_t n_left; // items that are still to come
    DictPart part;
    Value dict; // NO_VALUE at the end, for good
} DictIterator;

Value dict_view_new(Frame frame, Value dict, DictPart part);
Value dict_iterator_new(Frame frame, Value dict, DictPart part, bool is_backward);

void trace_dict_view(Object *object, Visit *visit);
void trace_dict_iterator(Object *object, Visit *visit);

#endif
