// SPDX-License-Identifier: Apache-2.0
// The static objects: builtin types, exceptions, None, True, False, Ellipsis, NotImplemented.
#include "object.h"

#include "str.h"

#define TYPE_HEAD {&rt_types[TYPE_type], KIND_TYPE, GC_IMMORTAL, 0}

#define TYPE(type, text, parent, layout, flags) \
    __extension__ static Str name_of_##type = STR_STATIC(name_of_##type, text);
#include "type.def"

#define EXCEPTION(exception, parent) \
    __extension__ static Str name_of_##exception = STR_STATIC(name_of_##exception, #exception);
#include "exception.def"

Type rt_types[N_TYPES] = {
#define TYPE(type, text, parent, layout, bits)                                             \
    [TYPE_##type] = {.head = TYPE_HEAD,                                                    \
                     .name = &name_of_##type,                                              \
                     .base = TYPE_##type == TYPE_object ? NULL : &rt_types[TYPE_##parent], \
                     .instance_kind = KIND_##layout,                                       \
                     .flags = (bits)},
#include "type.def"
};

Type rt_exceptions[N_EXCEPTIONS] = {
#define EXCEPTION(exception, parent)                                  \
    [EXC_##exception] = {.head = TYPE_HEAD,                           \
                         .name = &name_of_##exception,                \
                         .base = EXC_##exception == EXC_BaseException \
                                     ? &rt_types[TYPE_object]         \
                                     : &rt_exceptions[EXC_##parent],  \
                         .instance_kind = KIND_EXCEPTION},
#include "exception.def"
};

Object rt_none = {&rt_types[TYPE_NoneType], KIND_NONE, GC_IMMORTAL, 0};
Object rt_ellipsis = {&rt_types[TYPE_ellipsis], KIND_ELLIPSIS, GC_IMMORTAL, 0};
Object rt_not_implemented = {&rt_types[TYPE_NotImplementedType], KIND_NOT_IMPLEMENTED, GC_IMMORTAL,
                             0};
Bool rt_true = {{&rt_types[TYPE_bool], KIND_BOOL, GC_IMMORTAL, 0}, 1};
Bool rt_false = {{&rt_types[TYPE_bool], KIND_BOOL, GC_IMMORTAL, 0}, 0};
