// SPDX-License-Identifier: Apache-2.0
#include "mapping_proxy.h"

#include "attribute.h"
#include "dict.h"
#include "exception.h"
#include "lacking.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"

static Value dict_of(Value proxy)
{
    return ((MappingProxy *)(void *)value_object(proxy))->dict;
}

/// The dict, for what shows all of it.
static Value whole_dict(Frame frame, Value proxy)
{
    if (((MappingProxy *)(void *)value_object(proxy))->is_part) {
        raise_lack(frame, "all of the __dict__ of a builtin type is not supported");
    }
    return dict_of(proxy);
}

/// The dict, to look for `key` in it.
static Value dict_for_key(Frame frame, Value proxy, Value key)
{
    if (!((MappingProxy *)(void *)value_object(proxy))->is_part) {
        return dict_of(proxy);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = proxy;
    kept[1].value = key;
    if (value_is_str(key) && !rt_contains(frame, dict_of(proxy), key)) {
        check_lacking(frame, kept[0].value, kept[1].value);
        if (str_equal(kept[1].value, NAME_OF(__doc__))) {
            raise_lack(frame, "__doc__ of builtin types is not supported");
        }
    }
    return dict_of(kept[0].value);
}

Value mapping_proxy_new(Frame frame, Value dict, bool is_part)
{
    Root *kept = root_of(&frame, dict);
    MappingProxy *proxy =
        object_new(frame, &rt_types[TYPE_mappingproxy], KIND_MAPPING_PROXY, sizeof(MappingProxy));
    proxy->dict = kept->value;
    proxy->is_part = is_part;
    return object_value(proxy);
}

void trace_mapping_proxy(Object *object, Visit *visit)
{
    visit(((MappingProxy *)(void *)object)->dict);
}

static Value repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_ascii(frame, &text, "mappingproxy(");
    text_str(frame, &text, rt_repr(frame, whole_dict(frame, kept->value)));
    text_ascii(frame, &text, ")");
    return text_take(frame, &text);
}

static Value str(Frame frame, Value self)
{
    return rt_str(frame, whole_dict(frame, self));
}

static int64_t length(Frame frame, Value self)
{
    return value_length(frame, whole_dict(frame, self));
}

static Value get_item(Frame frame, Value self, Value item)
{
    Root *kept = root_of(&frame, item);
    Value dict = dict_for_key(frame, self, item);
    return rt_get_item(frame, dict, kept->value);
}

static bool contains(Frame frame, Value self, Value item)
{
    Root *kept = root_of(&frame, item);
    Value dict = dict_for_key(frame, self, item);
    return rt_contains(frame, dict, kept->value);
}

static Value iter(Frame frame, Value self)
{
    return rt_iter(frame, whole_dict(frame, self));
}

static Value plain(Frame frame, Value value)
{
    return value_is_kind(value, KIND_MAPPING_PROXY) ? whole_dict(frame, value) : value;
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    return rt_compare(frame, plain(frame, a), plain(frame, b), (I32)op);
}

static Value binary(Frame frame, Value a, Value b, BinaryOp op)
{
    return op == BINARY_BIT_OR ? rt_binary(frame, plain(frame, a), plain(frame, b), (I32)op)
                               : object_value(&rt_not_implemented);
}

/// A TypeError: of the dict.
static int64_t hash(Frame frame, Value self)
{
    return rt_hash(frame, dict_of(self));
}

const KindOps ops_MAPPING_PROXY = {
    .repr = repr,
    .str = str,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .iter = iter,
    .compare = compare,
    .binary = binary,
    .hash = hash,
};

#define OF_DICT(name)                                                                              \
    Value mapping_proxy_##name(Frame frame, Value self, const Root *args, uint32_t n, Value names) \
    {                                                                                              \
        (void)names;                                                                               \
        return rt_call_method(frame, whole_dict(frame, self), NAME_OF(name),                       \
                              (Pointer)(uintptr_t)args, (I32)n, NO_VALUE);                         \
    }
OF_DICT(keys)
OF_DICT(values)
OF_DICT(items)
OF_DICT(get)
OF_DICT(copy)
OF_DICT(__reversed__)
