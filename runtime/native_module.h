// SPDX-License-Identifier: Apache-2.0
// Python's modules that the runtime has: static objects, in the order of native_module.def.
#ifndef RUNTIME_NATIVE_MODULE_H
#define RUNTIME_NATIVE_MODULE_H

#include "native.h"

typedef struct NativeModule {
    Object head; // KIND_NATIVE_MODULE
    Str *name;
} NativeModule;

typedef enum NativeModuleId {
#define NATIVE_MODULE(module) NATIVE_MODULE_##module,
#include "native_module.def"
    N_NATIVE_MODULES
} NativeModuleId;

extern NativeModule rt_native_modules[N_NATIVE_MODULES];

#define MODULE_VALUE(module, name, function) Value function(Frame frame);
#include "native_module.def"

#endif
