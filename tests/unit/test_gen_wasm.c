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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_builtins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
