// SPDX-License-Identifier: Apache-2.0
// The facts of layout.def, and those that runtime.def's types rest on.
#include "code.h"
#include "exception.h"
#include "float.h"
#include "generator.h"
#include "heap.h"
#include "index.h"
#include "int.h"
#include "iterator.h"
#include "list.h"
#include "module.h"
#include "native.h"
#include "native_module.h"
#include "str.h"
#include "tuple.h"

#include <assert.h>

#define LAYOUT(name, type, field, offset) \
    static_assert(offsetof(type, field) == (offset), "layout.def: " #name);
#define LAYOUT_SIZE(name, type, size) static_assert(sizeof(type) == (size), "layout.def: " #name);
#include "layout.def"

static_assert(sizeof(Object) == 8, "an object's header has 8 bytes");
static_assert(sizeof(void *) == 4, "a pointer is an i32");
