// SPDX-License-Identifier: Apache-2.0
// An interrupt ends a long operation of ints soon, as KeyboardInterrupt, and nothing is lost.
#include "exception.h"
#include "heap.h"
#include "int.h"
#include "runtime.h"
#include "str.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

#include <cmocka.h>

enum {
    FIRST_MS = 30, // the signal comes after so long
    LATEST_MS =
        1500 // and the operation may go on so long (sanitizers, a busy machine); without a poll it takes longer
};

typedef struct Work {
    Value (*run)(Frame frame, Value a, Value b);
    Root *operands;
} Work;

static void on_signal(int number)
{
    (void)number;
    rt_interrupt();
}

static void alarm_in(long ms)
{
    struct itimerval when = {.it_value = {.tv_usec = ms * 1000}};
    assert_int_equal(setitimer(ITIMER_REAL, &when, NULL), 0);
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void run(Frame frame, void *context)
{
    Work *work = context;
    work->run(frame, work->operands[0].value, work->operands[1].value);
}

static void count_pinned(Object *object, void *context)
{
    *(uint32_t *)context += (object->gc & GC_PINNED) != 0;
}

/// Run for ever, until the alarm.
static void check(Frame frame, Root *operands, Value (*operation)(Frame frame, Value a, Value b))
{
    Work work = {operation, operands};
    Value exception = NO_VALUE;
    int64_t start = now_ms();
    alarm_in(FIRST_MS);
    while (!rt_try(frame, run, &work, &exception)) {
    }
    int64_t elapsed = now_ms() - start;
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_KeyboardInterrupt]);
    if (elapsed > LATEST_MS) {
        fail_msg("after %d ms", (int)elapsed);
    }
    uint32_t n_pinned = 0;
    heap_each(count_pinned, &n_pinned);
    assert_int_equal(n_pinned, 0);
    assert_null(gc_verify(frame));
}

static Value power(Frame frame, Value a, Value b)
{
    (void)a;
    (void)b;
    return rt_int_pow(frame, small_value(3), small_value(20000000));
}

static Value to_text(Frame frame, Value a, Value b)
{
    (void)b;
    return rt_int_str(frame, a);
}

static Value power_modulo(Frame frame, Value a, Value b)
{
    return rt_int_pow_mod(frame, a, b, b);
}

static Value inverse(Frame frame, Value a, Value b)
{
    return rt_int_pow_mod(frame, b, small_value(-1), a);
}

static void test_interrupts(void **state)
{
    (void)state;
    assert_true(rt_init(0, 64 * 1024, 0));
    struct sigaction action = {.sa_handler = on_signal};
    assert_int_equal(sigaction(SIGALRM, &action, NULL), 0);
    Frame frame = rt_first_frame();
    Root *operands = roots(&frame, 2);
    rt_int_set_max_str_digits(frame, small_value(0));
    operands[0].value = rt_int_pow(frame, small_value(7), small_value(1 << 18));
    operands[1].value = rt_int_pow(frame, small_value(3), small_value(1 << 18));
    check(frame, operands, power);
    check(frame, operands, rt_int_mul);
    check(frame, operands, rt_int_divmod);
    check(frame, operands, to_text);
    check(frame, operands, power_modulo);
    check(frame, operands, inverse);
}

/// One that comes when the program has already ended does not cut the report.
static void test_report(void **state)
{
    (void)state;
    assert_true(rt_init(0, 64 * 1024, 0));
    Frame frame = rt_first_frame();
    Root *kept = root_of(&frame, error_new(frame, EXC_ValueError, "why"));
    assert_int_equal(rt_uncaught(value_exception(kept->value)), 1);
    I32 length = rt_report_length();
    assert_true(length > 0);
    rt_heap_test.stress = true; // every allocation polls
    rt_interrupt();
    assert_int_equal(rt_uncaught(value_exception(kept->value)), 1);
    rt_heap_test.stress = false;
    assert_int_equal(rt_report_length(), length);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_interrupts),
        cmocka_unit_test(test_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
