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

/// As CPython 3.12, so that sets with None in them have the same order.
static int64_t none_hash(Frame frame, Value self)
{
    (void)frame, (void)self;
    return 0xFCA86420;
}

const KindOps ops_NONE = {.repr = none_repr, .hash = none_hash, .truth = never_true};
const KindOps ops_ELLIPSIS = {.repr = ellipsis_repr};
const KindOps ops_NOT_IMPLEMENTED = {.repr = not_implemented_repr};
const KindOps ops_INSTANCE = {0};
