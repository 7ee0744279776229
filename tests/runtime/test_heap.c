// SPDX-License-Identifier: Apache-2.0
// The heap and the collector: what is reachable stays as it was, what is not is freed, memory that runs out is a
// MemoryError, and the stress mode finds a root that was left out.
#include "exception.h"
#include "gc.h"
#include "heap.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SHADOW = 64 * 1024, MEGABYTE = 1 << 20 };

static uint64_t seed;

static uint32_t random_below(uint32_t n)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)((seed >> 33) % n);
}

static Frame begin(size_t max_bytes)
{
    assert_true(rt_init((I32)max_bytes, SHADOW, 0));
    rt_recursion_limit_set(1000);
    return frame_first();
}

static void verify(Frame frame)
{
    const char *fault = gc_verify(frame);
    if (fault != NULL) {
        fail_msg("%s", fault);
    }
}

// --- A graph that is changed at random, and its model ---------------------------------------------------------------

enum { N_NODES = 40, N_LINKS = 3 };

typedef struct Model {
    uint32_t number;         // items[0] of the node
    uint32_t length;         // of the node's string, items[1]
    uint32_t links[N_LINKS]; // items[2..]: nodes
} Model;

static Value node_new(Frame frame, Model *model, uint32_t number)
{
    Root *kept = roots(&frame, 1);
    model->number = number;
    model->length = random_below(20) == 0 ? random_below(20000) : random_below(300);
    Str *str = str_new(frame, model->length, number % 0x20000);
    kept->value = object_value(str);
    for (uint32_t i = 0; i < model->length; i++) {
        str_put(str, i, number % 0x20000);
    }
    Tuple *node = tuple_new(frame, 2 + N_LINKS);
    node->items[0] = small_value(number);
    node->items[1] = kept->value;
    return object_value(node);
}

static void check_node(const Root *nodes, const Model *models, uint32_t i)
{
    const Tuple *node = value_tuple(nodes[i].value);
    const Model *model = &models[i];
    assert_int_equal(value_small(node->items[0]), model->number);
    const Str *str = value_str(node->items[1]);
    assert_int_equal(str->length, model->length);
    for (uint32_t k = 0; k < str->length; k++) {
        if (str_at(str, k) != model->number % 0x20000) {
            fail_msg("a string has changed");
        }
    }
    for (uint32_t k = 0; k < N_LINKS; k++) {
        const Tuple *other = value_tuple(node->items[2 + k]);
        assert_int_equal(value_small(other->items[0]), models[model->links[k]].number);
    }
}

static void link_node(Root *nodes, Model *models, uint32_t i)
{
    for (uint32_t k = 0; k < N_LINKS; k++) {
        models[i].links[k] = random_below(N_NODES);
        value_tuple(nodes[i].value)->items[2 + k] = nodes[models[i].links[k]].value;
    }
}

static void churn(Frame frame, uint32_t n_rounds)
{
    static Model models[N_NODES];
    Root *nodes = roots(&frame, N_NODES);
    for (uint32_t i = 0; i < N_NODES; i++) {
        nodes[i].value = node_new(frame, &models[i], i);
    }
    for (uint32_t i = 0; i < N_NODES; i++) {
        link_node(nodes, models, i);
    }
    void *raw[8] = {NULL};
    for (uint32_t round = 0; round < n_rounds; round++) {
        uint32_t i = random_below(N_NODES);
        nodes[i].value = node_new(frame, &models[i], N_NODES + round);
        link_node(nodes, models, i);
        for (uint32_t j = 0; j < N_NODES;
             j++) { // those that led to the old one lead to the new one
            for (uint32_t k = 0; k < N_LINKS; k++) {
                if (models[j].links[k] == i) {
                    value_tuple(nodes[j].value)->items[2 + k] = nodes[i].value;
                }
            }
        }
        void **piece = &raw[random_below(8)];
        heap_free(*piece);
        size_t bytes = random_below(9000);
        *piece = heap_raw(bytes);
        memset(*piece, 0x5A, bytes);
        check_node(nodes, models, random_below(N_NODES));
        if (round % 64 == 0) {
            verify(frame);
        }
    }
    for (uint32_t i = 0; i < N_NODES; i++) {
        check_node(nodes, models, i);
    }
    for (uint32_t i = 0; i < 8; i++) {
        heap_free(raw[i]);
    }
}

static void test_churn(void **state)
{
    (void)state;
    Frame frame = begin(0);
    churn(frame, 20000);
    assert_true(heap_stats().n_collections > 2);
    assert_true(heap_stats().n_pages * HEAP_PAGE < 16 * (size_t)MEGABYTE);
}

static void test_churn_stress(void **state)
{
    (void)state;
    Frame frame = begin(0);
    rt_heap_test.stress = rt_heap_test.poison = true;
    churn(frame, 1500);
    assert_true(heap_stats().n_collections > 3000);
}

// --- Shapes ---------------------------------------------------------------------------------------------------------

static void test_long_chain(void **state)
{
    (void)state;
    Frame frame = begin(0);
    Root *chain = roots(&frame, 2);
    for (uint32_t i = 0; i < 300000; i++) {
        chain[1].value = chain[0].value;
        chain[0].value = tuple_pair(frame, small_value(i), chain[1].value);
    }
    gc_collect(frame);
    uint32_t n = 0;
    for (Value at = chain[0].value; at != NO_VALUE; at = value_tuple(at)->items[1]) {
        n++;
        assert_int_equal(value_small(value_tuple(at)->items[0]), 300000 - n);
    }
    assert_int_equal(n, 300000);
    verify(frame);
}

/// A tuple of tuples: more than the static mark stack holds, with no memory for a larger one.
static void test_mark_stack_overflow(void **state)
{
    (void)state;
    enum { N = 3000 };
    Frame frame = begin(MEGABYTE);
    Root *kept = roots(&frame, 2);
    Tuple *wide = tuple_new(frame, N);
    kept[0].value = object_value(wide);
    for (uint32_t i = 0; i < N; i++) {
        kept[1].value = tuple_pair(frame, small_value(i), object_value(&rt_none));
        Value outer = tuple_pair(frame, small_value(i), kept[1].value);
        value_tuple(kept[0].value)->items[i] = outer;
    }
    void *pieces[300];
    uint32_t n_pieces = 0;
    while (n_pieces < 300 && (pieces[n_pieces] = heap_pages(HEAP_PAGE)) != NULL) {
        n_pieces++;
    }
    assert_true(n_pieces < 300);
    gc_collect(frame);
    verify(frame);
    for (uint32_t i = 0; i < N; i++) {
        const Tuple *inner =
            value_tuple(value_tuple(value_tuple(kept[0].value)->items[i])->items[1]);
        assert_int_equal(inner->head.kind, KIND_TUPLE);
        assert_int_equal(value_small(inner->items[0]), i);
    }
}

static void test_cycles_are_freed(void **state)
{
    (void)state;
    Frame frame = begin(16 * (size_t)MEGABYTE);
    for (uint32_t i = 0; i < 400000; i++) {
        Frame inner = frame;
        Root *kept = root_of(&inner, tuple_pair(inner, NO_VALUE, NO_VALUE));
        Value other = tuple_pair(inner, kept->value, NO_VALUE);
        value_tuple(kept->value)->items[0] = other;
    }
    gc_collect(frame);
    assert_int_equal(heap_stats().live_bytes, 0);
    verify(frame);
}

// --- Memory that runs out -------------------------------------------------------------------------------------------

static void build(Frame frame, void *context)
{
    Root *kept = roots(&frame, 2);
    for (uint32_t i = 0; i < 50; i++) {
        kept[1].value = object_value(str_new(frame, i * 100, 0x7F));
        kept[0].value = tuple_pair(frame, kept[0].value, kept[1].value);
    }
    *(bool *)context = true;
}

static void test_every_allocation_fails_once(void **state)
{
    (void)state;
    Frame frame = begin(0);
    bool done = false;
    uint32_t n = 0;
    while (!done) {
        rt_heap_test.fail_at = ++n;
        Value exception = NO_VALUE;
        if (rt_try(frame, build, &done, &exception)) {
            assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_MemoryError]);
        }
        assert_int_equal(rt_shadow_end, rt_shadow_begin + SHADOW);
        verify(frame);
    }
    assert_int_equal(n, 101);
}

static void eat(Frame frame, void *context)
{
    (void)context;
    Root *kept = roots(&frame, 2);
    for (;;) {
        kept[1].value = object_value(str_new(frame, 10000, 0x7F));
        kept[0].value = tuple_pair(frame, kept[0].value, kept[1].value);
    }
}

static void test_limit(void **state)
{
    (void)state;
    Frame frame = begin(8 * (size_t)MEGABYTE);
    for (uint32_t i = 0; i < 5; i++) {
        Value exception = NO_VALUE;
        assert_true(rt_try(frame, eat, NULL, &exception));
        assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_MemoryError]);
        assert_true(heap_stats().n_pages * HEAP_PAGE <=
                    8 * (size_t)MEGABYTE + SHADOW + SHADOW_RESERVE);
        bool done = false;
        assert_false(rt_try(frame, build, &done, &exception));
    }
    assert_false(rt_init(1024, SHADOW, 0)); // no page at all
    frame = begin(64 * 1024);
    assert_null(heap_raw(SIZE_MAX - 8));
    assert_null(heap_raw(SIZE_MAX / 2));
    verify(frame);
}

// --- A planted bug --------------------------------------------------------------------------------------------------

/// (str, str), as it must not be done when `is_planted`: the first string is in no root while the second is made.
static Value pair_of_strings(Frame frame, bool is_planted)
{
    Root *kept = roots(&frame, 1);
    Value first = str_ascii(frame, "first", 5);
    kept->value = is_planted ? NO_VALUE : first;
    Value second = str_ascii(frame, "second", 6);
    return tuple_pair(frame, first, second);
}

static void test_stress_finds_a_missing_root(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < 4; i++) {
        bool is_planted = (i & 1) != 0, is_stressed = (i & 2) != 0;
        Frame frame = begin(0);
        rt_heap_test.stress = rt_heap_test.poison = is_stressed;
        Root *kept = root_of(&frame, pair_of_strings(frame, is_planted));
        bool is_found = gc_verify(frame) != NULL ||
                        value_tuple(kept->value)->items[0] == value_tuple(kept->value)->items[1];
        assert_int_equal(is_found, is_planted && is_stressed);
    }
}

static void test_verifier(void **state)
{
    (void)state;
    Frame frame = begin(0);
    Root *kept = roots(&frame, 1);
    kept->value = tuple_pair(frame, small_value(1), small_value(2));
    Tuple *pair = value_tuple(kept->value);
    verify(frame);
    pair->items[0] = object_value(pair) + 16;
    assert_non_null(gc_verify(frame));
    pair->items[0] = 4;
    assert_non_null(gc_verify(frame));
    Object stranger = {&rt_types[TYPE_float], KIND_FLOAT, 0, 0};
    pair->items[0] = object_value(&stranger);
    assert_non_null(gc_verify(frame));
    pair->items[0] = object_value(&rt_true);
    verify(frame);
    pair->head.kind = KIND_STR;
    assert_non_null(gc_verify(frame));
    pair->head.kind = KIND_TUPLE;
    pair->head.gc = GC_MARKED;
    assert_non_null(gc_verify(frame));
    pair->head.gc = 0;
    verify(frame);
}

int main(void)
{
    const char *given = getenv("ML_TEST_SEED");
    seed = given != NULL ? strtoull(given, NULL, 10) : 20240229;
    printf("seed %llu (ML_TEST_SEED)\n", (unsigned long long)seed);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_churn),
        cmocka_unit_test(test_churn_stress),
        cmocka_unit_test(test_long_chain),
        cmocka_unit_test(test_mark_stack_overflow),
        cmocka_unit_test(test_cycles_are_freed),
        cmocka_unit_test(test_every_allocation_fails_once),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_stress_finds_a_missing_root),
        cmocka_unit_test(test_verifier),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
