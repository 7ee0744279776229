// SPDX-License-Identifier: Apache-2.0
// What is found in a module that the runtime has.
#include "native_module.h"

#include "name.h"
#include "ops.h"

NativeModule rt_native_modules[N_NATIVE_MODULES] = {
#define NATIVE_MODULE(module) \
    {{&rt_types[TYPE_native_module], KIND_NATIVE_MODULE, GC_IMMORTAL, 0}, &rt_name_##module},
#include "native_module.def"
};

static const struct ModuleValue {
    const NativeModule *module;
    const Str *name;
    Value (*function)(Frame frame);
} values[] = {
#define MODULE_VALUE(module, name, function) \
    {&rt_native_modules[NATIVE_MODULE_##module], &rt_name_##name, function},
#include "native_module.def"
};

static Value module_get_attr(Frame frame, Value self, Value name)
{
    const NativeModule *module = (const NativeModule *)(void *)value_object(self);
    NativeFunction *function = native_module_function(module->name, name);
    if (function != NULL) {
        return object_value(function);
    }
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        if (values[i].module == module && str_equal(object_value(values[i].name), name)) {
            return values[i].function(frame);
        }
    }
    return NO_VALUE;
}

const KindOps ops_NATIVE_MODULE = {.get_attr = module_get_attr};
