// SPDX-License-Identifier: Apache-2.0
// The tables of dicts: which one a dict is made with, and that it survives a collection at every allocation.
#include "dict.h"
#include "runtime.h"
#include "str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { N_ITEMS = 40 };

static Frame begin(void)
{
    assert_true(rt_init(0, 64 * 1024, 0));
    return rt_first_frame();
}

static int end(void **state)
{
    (void)state;
    rt_heap_test.stress = rt_heap_test.poison = false;
    return 0;
}

/// A dict display of N_ITEMS items: key number `odd` is an int, the others are strings.
static Value display(Frame frame, uint32_t odd)
{
    Root *items = roots(&frame, 2 * N_ITEMS);
    for (uint32_t i = 0; i < N_ITEMS; i++) {
        char text[] = {'k', (char)('0' + i / 10), (char)('0' + i % 10)};
        items[2 * i].value = i == odd ? small_value(i) : str_ascii(frame, text, sizeof text);
        items[2 * i + 1].value = small_value(i);
    }
    return rt_dict_new(frame, items, N_ITEMS);
}

/// The table that was made for the display is the one that it ends with, whatever its keys are.
static void test_display(void **state)
{
    (void)state;
    Frame frame = begin();
    for (uint32_t odd = 0; odd <= N_ITEMS; odd++) {
        const Dict *dict = value_dict(display(frame, odd));
        assert_int_equal(dict->used, N_ITEMS);
        assert_int_equal(dict->n_tables, 1);
        assert_int_equal(dict->has_only_str, odd == N_ITEMS);
    }
}

/// A dict that nothing but the callee's root holds.
static void test_reserve(void **state)
{
    (void)state;
    Frame frame = begin();
    Value dict = dict_new(frame, 0, true);
    rt_heap_test.stress = rt_heap_test.poison = true;
    dict_reserve(frame, dict, 100, false);
    Root *kept = root_of(&frame, dict);
    dict_set(frame, kept->value, small_value(1), small_value(2));
    assert_true(dict_get(frame, kept->value, small_value(1)) == small_value(2));
    assert_null(gc_verify(frame));
}

static void test_hash_of_nothing(void **state)
{
    (void)state;
    Frame frame = begin();
    assert_int_equal(rt_hash(frame, str_ascii(frame, "", 0)), 0);
    assert_int_not_equal(rt_hash(frame, str_ascii(frame, "", 1)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_display),
        cmocka_unit_test_teardown(test_reserve, end),
        cmocka_unit_test(test_hash_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
