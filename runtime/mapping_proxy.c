// SPDX-License-Identifier: Apache-2.0
#include "mapping_proxy.h"

#include "attribute.h"
#include "dict.h"
#include "exception.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"

static Value dict_of(Value proxy)
{
    return ((MappingProxy *)(void *)value_object(proxy))->dict;
}

Value mapping_proxy_new(Frame frame, Value dict)
{
    Root *kept = root_of(&frame, dict);
    MappingProxy *proxy =
        object_new(frame, &rt_types[TYPE_mappingproxy], KIND_MAPPING_PROXY, sizeof(MappingProxy));
    proxy->dict = kept->value;
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
    text_str(frame, &text, rt_repr(frame, dict_of(kept->value)));
    text_ascii(frame, &text, ")");
    return text_take(frame, &text);
}

static Value str(Frame frame, Value self)
{
    return rt_str(frame, dict_of(self));
}

static int64_t length(Frame frame, Value self)
{
    return value_length(frame, dict_of(self));
}

static Value get_item(Frame frame, Value self, Value item)
{
    return rt_get_item(frame, dict_of(self), item);
}

static bool contains(Frame frame, Value self, Value item)
{
    return rt_contains(frame, dict_of(self), item);
}

static Value iter(Frame frame, Value self)
{
    return rt_iter(frame, dict_of(self));
}

static Value plain(Value value)
{
    return value_is_kind(value, KIND_MAPPING_PROXY) ? dict_of(value) : value;
}

static Value compare(Frame frame, Value a, Value b, CompareOp op)
{
    return rt_compare(frame, dict_of(a), plain(b), (I32)op);
}

static Value binary(Frame frame, Value a, Value b, BinaryOp op)
{
    return op == BINARY_BIT_OR ? rt_binary(frame, plain(a), plain(b), (I32)op)
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
        return rt_call_method(frame, dict_of(self), NAME_OF(name), (Pointer)(uintptr_t)args,       \
                              (I32)n, NO_VALUE);                                                   \
    }
OF_DICT(keys)
OF_DICT(values)
OF_DICT(items)
OF_DICT(get)
OF_DICT(copy)
OF_DICT(__reversed__)
