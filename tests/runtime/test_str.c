// SPDX-License-Identifier: Apache-2.0
// Strings: appending is linear, strings that share memory stay as they are, hashes are spread, lengths have a limit.
#include "exception.h"
#include "heap.h"
#include "runtime.h"
#include "search.h"
#include "str.h"
#include "tuple.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { SHADOW = 64 * 1024, MEGABYTE = 1 << 20 };

static Frame begin(size_t max_bytes)
{
    assert_true(heap_init(max_bytes, SHADOW));
    rt_recursion_limit_set(1000);
    return frame_first();
}

static Value ascii(Frame frame, const char *text)
{
    return str_ascii(frame, text, strlen(text));
}

static void append(Frame frame, Root *text, uint32_t n)
{
    Root *piece = root_of(&frame, ascii(frame, "abcdefgh"));
    for (uint32_t i = 0; i < n; i++) {
        text->value = rt_str_concat(frame, text->value, piece->value);
    }
}

/// Eight times as many appended pieces allocate eight times as much, or little more.
static void test_append_is_linear(void **state)
{
    (void)state;
    size_t allocated[2] = {0, 0};
    for (uint32_t k = 0; k < 2; k++) {
        Frame frame = begin(0);
        Root *text = root_of(&frame, object_value(&rt_empty_str));
        uint32_t n = k == 0 ? 4000 : 32000;
        append(frame, text, n);
        assert_int_equal(value_str(text->value)->length, n * 8);
        HeapStats stats = heap_stats();
        allocated[k] = stats.live_bytes + stats.since_bytes + stats.n_collections * MEGABYTE;
        assert_true(memcmp(value_str(text->value)->data + (n - 1) * 8, "abcdefgh", 8) == 0);
    }
    assert_true(allocated[1] < 16 * allocated[0]);
}

/// Two strings appended to the same one: the first takes the room, the second gets memory of its own.
static void test_shared_beginning(void **state)
{
    (void)state;
    Frame frame = begin(0);
    rt_heap_test.stress = rt_heap_test.poison = true;
    Root *kept = roots(&frame, 4);
    kept[0].value = object_value(&rt_empty_str);
    append(frame, &kept[0], 50);
    kept[1].value = rt_str_concat(frame, kept[0].value, ascii(frame, "1"));
    kept[2].value = rt_str_concat(frame, kept[0].value, ascii(frame, "2"));
    const Str *base = value_str(kept[0].value), *first = value_str(kept[1].value),
              *second = value_str(kept[2].value);
    assert_ptr_equal(base->data, first->data);
    assert_ptr_not_equal(base->data, second->data);
    assert_int_equal(str_at(first, 400), '1');
    assert_int_equal(str_at(second, 400), '2');
    assert_true(memcmp(base->data, second->data, 400) == 0);
    kept[3].value = rt_str_concat(frame, kept[1].value, kept[1].value); // of itself
    kept[0].value = kept[1].value = NO_VALUE;
    gc_collect(frame);
    const Str *twice = value_str(kept[3].value);
    assert_int_equal(twice->length, 802);
    assert_true(memcmp(twice->data, twice->data + 401, 401) == 0);
    assert_null(gc_verify(frame));
}

typedef struct Repeat {
    Value text;
    int64_t times;
} Repeat;

static void repeat(Frame frame, void *context)
{
    const Repeat *given = context;
    rt_str_repeat(frame, given->text, given->times);
}

static void test_limits(void **state)
{
    (void)state;
    Frame frame = begin(16 * (size_t)MEGABYTE);
    Repeat given = {ascii(frame, "ab"), INT64_MAX / 2};
    Value exception = NO_VALUE;
    assert_true(rt_try(frame, repeat, &given, &exception));
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_MemoryError]);
    given.times++;
    assert_true(rt_try(frame, repeat, &given, &exception));
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_OverflowError]);
    given.times = 32 * MEGABYTE;
    assert_true(rt_try(frame, repeat, &given, &exception));
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_MemoryError]);
    assert_null(gc_verify(frame));
}

/// Hashes of 20,000 short texts that differ in a character or two: few in one of 65,536 places.
static void test_hashes_are_spread(void **state)
{
    (void)state;
    static uint8_t n_in[65536];
    memset(n_in, 0, sizeof(n_in));
    Frame frame = begin(0);
    uint32_t most = 0;
    for (uint32_t i = 0; i < 20000; i++) {
        Str *str = str_new(frame, 4 + i % 3, 0x7F);
        for (uint32_t k = 0, rest = i / 3; k < str->length; k++, rest /= 10) {
            str_put(str, k, '0' + rest % 10);
        }
        uint32_t n = ++n_in[(uint64_t)rt_str_hash(object_value(str)) % 65536];
        most = n > most ? n : most;
    }
    assert_true(most <= 8);
}

static Value repeated(Frame frame, const char *text, int64_t times, const char *end)
{
    const Root *product = root_of(&frame, rt_str_repeat(frame, ascii(frame, text), times));
    return rt_str_concat(frame, product->value, ascii(frame, end));
}

/// Places that agree far: with a naive search this would take minutes.
static void test_search_is_linear(void **state)
{
    (void)state;
    Frame frame = begin(0);
    static const char *const periods[] = {"a", "ab", "aab"};
    for (uint32_t i = 0; i < 3; i++) {
        Frame inner = frame;
        Root *kept = roots(&inner, 3);
        kept[0].value = repeated(inner, periods[i], 3 * MEGABYTE, "z");
        kept[1].value = repeated(inner, periods[i], MEGABYTE / 2, "y");
        kept[2].value = rt_str_concat(inner, ascii(inner, "y"), kept[1].value);
        uint32_t n = value_str(kept[0].value)->length;
        for (uint32_t k = 0; k < 4; k++) {
            Needle needle = needle_new(&inner, kept[1 + k / 2].value, 1, k % 2 == 1);
            assert_int_equal(needle_find(&needle, value_str(kept[0].value), 0, n), -1);
        }
        kept[1].value = repeated(inner, periods[i], MEGABYTE / 2, "z");
        for (uint32_t k = 0; k < 2; k++) {
            Needle needle = needle_new(&inner, kept[1].value, 1, k == 1);
            assert_int_equal(needle_find(&needle, value_str(kept[0].value), 0, n),
                             n - value_str(kept[1].value)->length);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_append_is_linear),
        cmocka_unit_test(test_shared_beginning),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_search_is_linear),
        cmocka_unit_test(test_hashes_are_spread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
