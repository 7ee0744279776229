// SPDX-License-Identifier: Apache-2.0
#include "gen/wasm/runtime_table.h"

#include "base/buf.h"
#include "base/check.h"

typedef struct FuncRow {
    const char *name, *result, *parameters;
} FuncRow;

static const FuncRow FUNCS[RUNTIME_FUNC_COUNT] = {
#define RT(result, name, parameters, doc) {"rt_" #name, #result, #parameters},
#include "runtime/runtime.def"
};

static const char *const DATA[] = {
#define RT(result, name, parameters, doc)
#define RT_DATA(name, doc) "rt_" #name,
#include "runtime/runtime.def"
};

const char *runtime_func_name(RuntimeFunc func)
{
    return FUNCS[func].name;
}

/// The letter of a type of runtime.def; 0 for nothing.
static char letter_of(Str type)
{
    if (str_equal(type, STR("Value")) || str_equal(type, STR("Frame")) ||
        str_equal(type, STR("I64"))) {
        return 'I';
    }
    if (str_equal(type, STR("F64"))) {
        return 'F';
    }
    return str_equal(type, STR("void")) || str_equal(type, STR("Void")) ? 0 : 'i';
}

/// The type of a parameter without its name: "Value a" is "Value".
static Str type_word(Str parameter)
{
    if (str_find(parameter, STR("*")) < parameter.len) {
        return STR("Pointer");
    }
    return str_split_next(&parameter, ' ');
}

const char *runtime_func_signature(Arena *arena, RuntimeFunc func)
{
    Buf letters = buf_new(arena);
    Str rest = str_of(FUNCS[func].parameters);
    ML_ASSERT(rest.len > 2 && rest.ptr[0] == '(' && rest.ptr[rest.len - 1] == ')');
    rest = str_slice(rest, 1, rest.len - 1);
    while (rest.ptr != NULL) {
        char letter = letter_of(type_word(str_trim(str_split_next(&rest, ','))));
        if (letter != 0) {
            buf_put(&letters, letter);
        }
    }
    buf_put(&letters, ':');
    char result = letter_of(str_of(FUNCS[func].result));
    if (result != 0) {
        buf_put(&letters, result);
    }
    buf_put(&letters, 0);
    return letters.ptr;
}

/// The value of an exported constant, or 0.
static uint32_t find_symbol(Str name)
{
    size_t low = 0, high = RUNTIME_IMAGE.n_symbols;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(str_of(RUNTIME_IMAGE.symbols[middle].name), name);
        if (order == 0) {
            return RUNTIME_IMAGE.symbols[middle].value;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return 0;
}

static uint32_t symbol(const char *name)
{
    uint32_t value = find_symbol(str_of(name));
    ML_ASSERT(value != 0);
    return value;
}

uint32_t runtime_data(RuntimeData data)
{
    return symbol(DATA[data]);
}

uint32_t runtime_type(RuntimeType type)
{
    return runtime_data(RUNTIME_DATA_types) + (uint32_t)type * LAYOUT_TYPE_SIZE;
}

uint32_t runtime_heap_base(void)
{
    return symbol("__heap_base");
}

enum { MAX_NAME = 64 };

uint32_t runtime_name(Str text)
{
    char name[MAX_NAME] = "rt_name_";
    size_t n_before = strlen(name);
    if (text.len > MAX_NAME - n_before) {
        return 0;
    }
    memcpy(name + n_before, text.ptr, text.len);
    return find_symbol((Str){name, n_before + text.len});
}

static const char *const BUILTINS[] = {
#define BUILTIN(name, ...) #name,
#include "runtime/builtin.def"
};

typedef struct TypeRow {
    const char *name, *flags;
} TypeRow;

static const TypeRow TYPES[] = {
#define TYPE(name, text, base, kind, flags) {text, #flags},
#include "runtime/type.def"
};

static const char *const EXCEPTIONS[] = {
#define EXCEPTION(name, base) #name,
#include "runtime/exception.def"
};

static const struct ObjectRow {
    const char *name;
    RuntimeData data;
} OBJECTS[] = {
#define BUILTIN(name, ...)
#define BUILTIN_OBJECT(name, data) {#name, RUNTIME_DATA_##data},
#include "runtime/builtin.def"
};

static const struct AliasRow {
    const char *name, *exception;
} ALIASES[] = {
#define BUILTIN(name, ...)
#define BUILTIN_ALIAS(name, exception) {#name, #exception},
#include "runtime/builtin.def"
};

uint32_t runtime_builtin(Str name)
{
    for (uint32_t i = 0; i < sizeof BUILTINS / sizeof BUILTINS[0]; i++) {
        if (str_equal(name, str_of(BUILTINS[i]))) {
            return runtime_data(RUNTIME_DATA_builtins) + i * LAYOUT_NATIVE_SIZE;
        }
    }
    for (uint32_t i = 0; i < sizeof TYPES / sizeof TYPES[0]; i++) {
        if (str_equal(name, str_of(TYPES[i].name)) && strstr(TYPES[i].flags, "IS_NAMED") != NULL) {
            return runtime_type((RuntimeType)i);
        }
    }
    for (uint32_t i = 0; i < sizeof EXCEPTIONS / sizeof EXCEPTIONS[0]; i++) {
        if (str_equal(name, str_of(EXCEPTIONS[i]))) {
            return runtime_data(RUNTIME_DATA_exceptions) + i * LAYOUT_TYPE_SIZE;
        }
    }
    for (uint32_t i = 0; i < sizeof OBJECTS / sizeof OBJECTS[0]; i++) {
        if (str_equal(name, str_of(OBJECTS[i].name))) {
            return runtime_data(OBJECTS[i].data);
        }
    }
    for (uint32_t i = 0; i < sizeof ALIASES / sizeof ALIASES[0]; i++) {
        if (str_equal(name, str_of(ALIASES[i].name))) {
            return runtime_builtin(str_of(ALIASES[i].exception));
        }
    }
    return 0;
}

static const char *const MODULES[] = {
#define NATIVE_MODULE(module) #module,
#include "runtime/native_module.def"
};

uint32_t runtime_module(Str name)
{
    for (uint32_t i = 0; i < sizeof MODULES / sizeof MODULES[0]; i++) {
        if (str_equal(name, str_of(MODULES[i]))) {
            return runtime_data(RUNTIME_DATA_native_modules) + i * LAYOUT_NATIVE_MODULE_SIZE;
        }
    }
    return 0;
}
