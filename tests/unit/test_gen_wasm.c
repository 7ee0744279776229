// SPDX-License-Identifier: Apache-2.0
// What the generator knows of the runtime.
#include "gen/wasm/runtime_table.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const char *const NATIVES[] = {
#define NATIVE(name, ...) #name,
#define NATIVE_OBJECT(name) #name,
#define NATIVE_EXCEPTION(name) #name,
#include "ir/native.def"
};

/// Every builtin that the IR's builder accepts is an object of the runtime.
static void test_builtins(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof NATIVES / sizeof NATIVES[0]; i++) {
        if (runtime_builtin(str_of(NATIVES[i])) == 0) {
            fail_msg("the runtime has no %s", NATIVES[i]);
        }
    }
    assert_int_equal(runtime_builtin(STR("IOError")), runtime_builtin(STR("OSError")));
    assert_int_equal(runtime_builtin(STR("no_such_builtin")), 0);
}

static const struct Attribute {
    const char *module, *name;
} ATTRIBUTES[] = {
#define MODULE_ATTRIBUTE(module, name) {#module, #name},
#include "ir/module.def"
};

/// What the IR's builder accepts of Python's modules is what the runtime has.
static void test_modules(void **state)
{
    (void)state;
    static const struct Attribute theirs[] = {
#define MODULE_FUNCTION(module, name, ...) {#module, #name},
#define MODULE_VALUE(module, name, function) {#module, #name},
#include "runtime/native_module.def"
    };
    size_t n = sizeof ATTRIBUTES / sizeof ATTRIBUTES[0];
    assert_int_equal(n, sizeof theirs / sizeof theirs[0]);
    for (size_t i = 0; i < n; i++) {
        assert_string_equal(ATTRIBUTES[i].module, theirs[i].module);
        assert_string_equal(ATTRIBUTES[i].name, theirs[i].name);
        assert_int_not_equal(runtime_module(str_of(theirs[i].module)), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_builtins),
        cmocka_unit_test(test_modules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
