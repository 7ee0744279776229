// SPDX-License-Identifier: Apache-2.0
// Throwing and catching, natively; tests/check_runtime.py has the same on wasm32.
#include "exception.h"
#include "heap.h"
#include "runtime.h"
#include "stop.h"
#include "str.h"
#include "tuple.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static Frame begin(void)
{
    assert_true(rt_init(0, 64 * 1024, 0));
    return rt_first_frame();
}

static bool message_is(Value exception, const char *text)
{
    const Tuple *args =
        (const Tuple *)(void *)value_object(((Exception *)(void *)value_object(exception))->args);
    const Str *message = value_str(args->items[0]);
    return args->length == 1 && message->length == strlen(text) &&
           memcmp(message->data, text, message->length) == 0;
}

static void raise_value_error(Frame frame, void *context)
{
    raise_error(frame, EXC_ValueError, "%d is not %s%c", *(int64_t *)context, "wanted", '!');
}

static void catch_and_raise(Frame frame, void *context)
{
    Root *kept = roots(&frame, 1);
    assert_true(rt_try(frame, raise_value_error, context, &kept->value));
    assert_true(message_is(kept->value, "-42 is not wanted!"));
    raise_error(frame, EXC_KeyError, "outer");
}

static void test_nested(void **state)
{
    (void)state;
    Frame frame = begin();
    Root *kept = roots(&frame, 1);
    int64_t number = -42;
    assert_true(rt_try(frame, catch_and_raise, &number, &kept->value));
    assert_ptr_equal(value_type(kept->value), &rt_exceptions[EXC_KeyError]);
    assert_true(type_is_subtype(value_type(kept->value), &rt_exceptions[EXC_LookupError]));
    assert_false(type_is_subtype(value_type(kept->value), &rt_exceptions[EXC_ValueError]));
    assert_true(type_is_subtype(&rt_exceptions[EXC_ExceptionGroup], &rt_exceptions[EXC_Exception]));
    assert_true(message_is(kept->value, "outer"));
}

static void test_many(void **state)
{
    (void)state;
    Frame frame = begin();
    size_t n_pages = 0;
    for (int64_t i = 0; i < 60000; i++) {
        Value exception = NO_VALUE;
        assert_true(rt_try(frame, raise_value_error, &i, &exception));
        n_pages = i == 30000 ? heap_stats().n_pages : n_pages;
    }
    assert_int_equal(heap_stats().n_pages, n_pages);
}

static void descend(Frame frame, void *context)
{
    Root *kept = roots(&frame, 8);
    kept->value = small_value(++*(int64_t *)context);
    if (kept->value != NO_VALUE) { // always
        descend(frame, context);
    }
}

static void test_shadow_stack_overflow(void **state)
{
    (void)state;
    Frame frame = begin();
    for (uint32_t i = 0; i < 3; i++) {
        int64_t depth = 0;
        Value exception = NO_VALUE;
        assert_true(rt_try(frame, descend, &depth, &exception));
        assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_RecursionError]);
        assert_true(message_is(exception, "maximum recursion depth exceeded"));
        assert_int_equal(depth, (64 * 1024 + SHADOW_RESERVE - 8) / 64); // rt_try has a slot
    }
}

static void enter(Frame frame, void *context)
{
    (void)context;
    if (frame_is_over(frame)) {
        rt_entry_slow(frame);
    }
}

static void test_limit_and_interrupt(void **state)
{
    (void)state;
    Frame frame = begin();
    Value exception = NO_VALUE;
    assert_false(rt_try(frame + 1000 * FRAME_CALL, enter, NULL, &exception));
    assert_true(rt_try(frame + 1001 * FRAME_CALL, enter, NULL, &exception));
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_RecursionError]);
    assert_false(rt_try(frame + FRAME_CALL + 64 * 1024 - 8, enter, NULL, &exception));
    assert_true(rt_try(frame + FRAME_CALL + 64 * 1024, enter, NULL, &exception));
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_RecursionError]);
    assert_true(message_is(exception, "maximum recursion depth exceeded"));
    rt_interrupt();
    assert_true(rt_try(frame + FRAME_CALL, enter, NULL, &exception));
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_KeyboardInterrupt]);
    assert_false(rt_try(frame + 999 * FRAME_CALL, enter, NULL, &exception));
    rt_recursion_limit_set(5000000);
    assert_false(rt_try(frame + 5000000 * FRAME_CALL, enter, NULL, &exception));
    rt_interrupt();
    rt_recursion_limit_set(1000); // loses nothing
    assert_true(rt_try(frame + FRAME_CALL, enter, NULL, &exception));
}

static void enter_and_catch(Frame frame, void *context)
{
    Value exception = NO_VALUE;
    *(bool *)context = rt_try(frame + FRAME_CALL, enter, NULL, &exception);
}

static void test_stop(void **state)
{
    (void)state;
    Frame frame = begin();
    bool is_caught = false;
    assert_false(rt_until_stop(frame + FRAME_CALL, enter_and_catch, &is_caught));
    rt_interrupts.reasons[REASON_TIMEOUT] = 1;
    rt_interrupt();
    assert_true(rt_until_stop(frame + FRAME_CALL, enter_and_catch, &is_caught));
    assert_false(is_caught);
    rt_interrupts.reasons[REASON_TIMEOUT] = 0;
    assert_false(rt_until_stop(frame + FRAME_CALL, enter_and_catch, &is_caught));
    assert_true(is_caught); // the KeyboardInterrupt that waited
    is_caught = false;
    rt_limit = 0; // without a reason: somebody has taken it
    assert_false(rt_until_stop(frame + FRAME_CALL, enter_and_catch, &is_caught));
    assert_false(is_caught);
}

static void descend_c(Frame frame, void *context)
{
    C_STACK_CHECK(frame, " in comparison");
    volatile int64_t *depth = context;
    if (++*depth != 0) { // always
        descend_c(frame, context);
    }
    ++*depth; // no tail call
}

static void test_c_stack(void **state)
{
    (void)state;
    Frame frame = begin();
    int64_t depth = 0;
    Value exception = NO_VALUE;
    assert_true(rt_try(frame, descend_c, &depth, &exception));
    assert_true(depth > 1000);
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_RecursionError]);
    assert_true(message_is(exception, "maximum recursion depth exceeded in comparison"));
}

/// Nothing is collected where slots may have no values yet.
static void test_entry_never_collects(void **state)
{
    (void)state;
    Frame frame = begin();
    Value exception = NO_VALUE;
    Root *slots = roots(&frame, 2);
    slots[1].value = 0xDBDBDBDBDBDBDBD8; // as an old slot might have it
    rt_heap_test.stress = true;
    assert_true(rt_try(frame + 1001 * FRAME_CALL, enter, NULL, &exception));
    rt_interrupt();
    assert_true(rt_try(frame + FRAME_CALL, enter, NULL, &exception));
    for (uint32_t n = 1; n <= 3; n++) {
        rt_heap_test.fail_at = n;
        assert_true(rt_try(frame + 1001 * FRAME_CALL, enter, NULL, &exception));
        assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_MemoryError]);
    }
    rt_heap_test = (HeapTest){0};
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nested),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_shadow_stack_overflow),
        cmocka_unit_test(test_limit_and_interrupt),
        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_c_stack),
        cmocka_unit_test(test_entry_never_collects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
