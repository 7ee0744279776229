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

static const char *const KNOWN[] = {
#define ATTRIBUTE(name) #name,
#define LACKING_ATTRIBUTE(name) #name,
#include "runtime/attribute.def"
};

static const char *const LACKING[] = {
#define LACKING_ATTRIBUTE(name) #name,
#include "runtime/attribute.def"
};

static const char *const FIXED[] = {
#define FIXED_ATTRIBUTE(name) #name,
#include "runtime/attribute.def"
};

static const char *const LACKING_METHODS[] = {
#define LACKING_METHOD(name) #name,
#include "runtime/attribute.def"
};

static const char *const LACKING_NAMES[] = {
#define LACKING_NAME(name) #name,
#include "runtime/attribute.def"
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

#define IS_AMONG(name, names) is_among((name), (names), sizeof(names) / sizeof *(names))

bool ir_is_exception(Str name)
{
    return IS_AMONG(name, EXCEPTIONS);
}

bool ir_knows_attribute(Str name)
{
    return IS_AMONG(name, KNOWN);
}

bool ir_lacks_attribute(Str name, bool is_set)
{
    return IS_AMONG(name, LACKING) || (is_set && IS_AMONG(name, FIXED));
}

bool ir_is_about_attributes(Str builtin)
{
    static const char *const NAMES[] = {"getattr", "hasattr", "setattr", "delattr"};
    return IS_AMONG(builtin, NAMES);
}

bool ir_lacks_method(Str name)
{
    return IS_AMONG(name, LACKING_METHODS);
}

bool ir_lacks_name(Str name)
{
    return IS_AMONG(name, LACKING_NAMES);
}

bool ir_lacks_base(Str name)
{
    static const char *const NAMES[] = {"classmethod", "enumerate",    "filter", "map",  "property",
                                        "reversed",    "staticmethod", "super",  "type", "zip"};
    return IS_AMONG(name, NAMES);
}

bool ir_has_builtin(Str name)
{
    return ir_native(name) != NULL || ir_is_exception(name) || IS_AMONG(name, OBJECTS);
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

bool ir_is_in_module(Str name)
{
    for (size_t i = 0; i < sizeof ATTRIBUTES / sizeof *ATTRIBUTES; i++) {
        if (str_equal(str_of(ATTRIBUTES[i].name), name)) {
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
