// SPDX-License-Identifier: Apache-2.0
// What the constants, types and plain objects can do.
#include "name.h"
#include "native.h"
#include "ops.h"
#include "special.h"
#include "text.h"

static bool never_true(Frame frame, Value self)
{
    (void)frame, (void)self;
    return false;
}

static Value none_repr(Frame frame, Value self)
{
    (void)frame, (void)self;
    return NAME_OF(None);
}

static Value ellipsis_repr(Frame frame, Value self)
{
    (void)frame, (void)self;
    return NAME_OF(Ellipsis);
}

static Value not_implemented_repr(Frame frame, Value self)
{
    (void)frame, (void)self;
    return NAME_OF(NotImplemented);
}

static Value type_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    text_format(frame, &text, "<class '%U'>",
                object_value(((Type *)(void *)value_object(kept->value))->name));
    return text_take(frame, &text);
}

/// As CPython 3.12, so that sets with None in them have the same order.
static int64_t none_hash(Frame frame, Value self)
{
    (void)frame, (void)self;
    return 0xFCA86420;
}

const KindOps ops_NONE = {.repr = none_repr, .hash = none_hash, .truth = never_true};
const KindOps ops_ELLIPSIS = {.repr = ellipsis_repr};
const KindOps ops_NOT_IMPLEMENTED = {.repr = not_implemented_repr};
const KindOps ops_TYPE = {.repr = type_repr};
const KindOps ops_INSTANCE = {0};

Value builtin_callable(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)self, (void)n, (void)names;
    return bool_value(special_of(args[0].value, SPECIAL___call__) != NO_VALUE ||
                      value_ops(args[0].value)->call != NULL);
}
