// SPDX-License-Identifier: Apache-2.0
#include "ir/native.h"

typedef struct Attribute {
    const char *module;
    const char *name;
} Attribute;

static const IrNative NATIVES[] = {
#define NATIVE(name, min_args, max_args, kind) {#name, min_args, max_args, IR_KIND_##kind},
#define NATIVE_OBJECT(name)
#define NATIVE_EXCEPTION(name)
#include "ir/native.def"
};

static const char *const EXCEPTIONS[] = {
#define NATIVE(name, min_args, max_args, kind)
#define NATIVE_OBJECT(name)
#define NATIVE_EXCEPTION(name) #name,
#include "ir/native.def"
};

static const char *const OBJECTS[] = {
#define NATIVE(name, min_args, max_args, kind)
#define NATIVE_OBJECT(name) #name,
#define NATIVE_EXCEPTION(name)
#include "ir/native.def"
};

static const Attribute ATTRIBUTES[] = {
#define MODULE_ATTRIBUTE(module, attribute) {#module, #attribute},
#include "ir/module.def"
};

const IrNative *ir_native(Str name)
{
    for (size_t i = 0; i < sizeof NATIVES / sizeof *NATIVES; i++) {
        if (str_equal(str_of(NATIVES[i].name), name)) {
            return &NATIVES[i];
        }
    }
    return NULL;
}

static bool is_among(Str name, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (str_equal(str_of(names[i]), name)) {
            return true;
        }
    }
    return false;
}

bool ir_is_exception(Str name)
{
    return is_among(name, EXCEPTIONS, sizeof EXCEPTIONS / sizeof *EXCEPTIONS);
}

bool ir_has_builtin(Str name)
{
    return ir_native(name) != NULL || ir_is_exception(name) ||
           is_among(name, OBJECTS, sizeof OBJECTS / sizeof *OBJECTS);
}

bool ir_has_module(Str name)
{
    for (size_t i = 0; i < sizeof ATTRIBUTES / sizeof *ATTRIBUTES; i++) {
        if (str_equal(str_of(ATTRIBUTES[i].module), name)) {
            return true;
        }
    }
    return false;
}

bool ir_has_module_attribute(Str name, Str attribute)
{
    for (size_t i = 0; i < sizeof ATTRIBUTES / sizeof *ATTRIBUTES; i++) {
        if (str_equal(str_of(ATTRIBUTES[i].module), name) &&
            str_equal(str_of(ATTRIBUTES[i].name), attribute)) {
            return true;
        }
    }
    return false;
}
