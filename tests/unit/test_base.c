// SPDX-License-Identifier: Apache-2.0
// src/base: memory, arrays, buffers, maps, names, slices, diagnostics.
#include "base/buf.h"
#include "base/diag.h"
#include "base/limits.h"
#include "base/name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static jmp_buf out_of_memory;

static int set_up(void **state)
{
    if (setjmp(out_of_memory) != 0) {
        return -1;
    }
    *state = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    return *state == NULL;
}

static int tear_down(void **state)
{
    arena_free(*state);
    return 0;
}

static void assert_text(Str actual, const char *expected)
{
    if (!str_equal(actual, str_of(expected))) {
        fail_msg("\"%.*s\", not \"%s\"", (int)actual.len, actual.ptr, expected);
    }
}

// --- arena -------------------------------------------------------------------------------------------------------

static void blocks_are_aligned_and_apart(void **state)
{
    Arena *arena = *state;
    unsigned char *blocks[300];
    for (size_t i = 0; i < 300; i++) {
        size_t size = i * 37 % 501;
        blocks[i] = arena_alloc(arena, size);
        assert_int_equal((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
        memset(blocks[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < 300; i++) {
        for (size_t j = 0; j < i * 37 % 501; j++) {
            assert_int_equal(blocks[i][j], i % 251);
        }
    }
    assert_true(arena_bytes(arena) >= 300 * 200);
    unsigned char *zeros = arena_alloc_zero(arena, 100000); // more than a first chunk
    for (size_t i = 0; i < 100000; i++) {
        assert_int_equal(zeros[i], 0);
    }
}

static void blocks_keep_their_bytes_when_they_grow(void **state)
{
    Arena *arena = *state;
    char *block = NULL;
    size_t size = 0;
    for (size_t next = 1; next < 3000000; next = next * 3 / 2 + 1) {
        block = arena_grow(arena, block, size, next);
        memset(block + size, (int)(next % 97), next - size);
        size = next;
    }
    size_t start = 0;
    for (size_t next = 1; next < 3000000; next = next * 3 / 2 + 1) {
        for (; start < next; start++) {
            assert_int_equal(block[start], next % 97);
        }
    }
    char *small = arena_alloc(arena, 8);
    memcpy(small, "abcdefg", 8);
    char *other = arena_alloc(arena, 8); // so that `small` is not the latest
    char *grown = arena_grow(arena, small, 8, 64);
    assert_string_equal(grown, "abcdefg");
    assert_true(grown != other);
    Str copy = arena_str(arena, STR("a\0b"));
    assert_int_equal(copy.len, 3);
    assert_memory_equal(copy.ptr, "a\0b\0", 4);
    assert_int_equal(arena_str(arena, (Str){NULL, 0}).ptr[0], '\0');
}

typedef struct Counting {
    int n_left; // allocations that succeed
    int n_live;
} Counting;

static void *counting_allocate(void *context, size_t size)
{
    Counting *counting = context;
    if (counting->n_left == 0) {
        return NULL;
    }
    counting->n_left--;
    counting->n_live++;
    return malloc(size);
}

static void counting_release(void *context, void *block)
{
    ((Counting *)context)->n_live--;
    free(block);
}

typedef struct Cleaner {
    char name;
    char *log;
} Cleaner;

static void append_name(void *context)
{
    const Cleaner *cleaner = context;
    size_t len = strlen(cleaner->log);
    cleaner->log[len] = cleaner->name;
    cleaner->log[len + 1] = '\0';
}

static void running_out_of_memory_jumps(void **state)
{
    (void)state;
    Counting counting = {.n_left = 0};
    Allocator allocator = {counting_allocate, counting_release, &counting};
    jmp_buf first;
    jmp_buf second;
    assert_null(arena_new(allocator, &first));
    counting.n_left = 2;
    Arena *arena = arena_new(allocator, &first);
    assert_non_null(arena);
    int jumped = setjmp(first);
    if (jumped == 0) {
        for (;;) {
            arena_alloc(arena, 1024 * 1024);
        }
    }
    assert_int_equal(jumped, 1);
    assert_int_equal(counting.n_live, 2);
    assert_ptr_equal(arena_catch(arena, &second), &first);
    if (setjmp(second) == 0) {
        arena_alloc(arena, SIZE_MAX - 8); // too much for any machine
        fail();
    }
    assert_ptr_equal(arena_catch(arena, &first), &second);
    arena_free(arena);
    assert_int_equal(counting.n_live, 0);
    arena_free(NULL);
}

static void cleanups_run_latest_first(void **state)
{
    (void)state;
    char log[8] = "";
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    for (char name = 'a'; name <= 'c'; name++) {
        Cleaner *cleaner = ARENA_NEW(arena, Cleaner); // still there when it runs
        *cleaner = (Cleaner){name, log};
        arena_cleanup(arena, append_name, cleaner);
    }
    assert_string_equal(log, "");
    arena_free(arena);
    assert_string_equal(log, "cba");
}

// --- array, buf ----------------------------------------------------------------------------------------------------

static void arrays_grow(void **state)
{
    Arena *arena = *state;
    Array(uint64_t) numbers = {0};
    for (uint64_t i = 0; i < 5000; i++) {
        array_push(arena, &numbers, i * i);
    }
    assert_int_equal(numbers.len, 5000);
    assert_true(numbers.cap >= 5000);
    for (uint64_t i = 0; i < 5000; i++) {
        assert_int_equal(numbers.items[i], i * i);
    }
    // The value may be in the array itself, and each argument is evaluated once.
    Array(int) same = {0};
    int n_evaluated = 0;
    for (int i = 0; i < 100; i++) {
        array_push(arena, &same, same.len == 0 ? 7 : same.items[0] + (n_evaluated++, 0));
    }
    assert_int_equal(same.items[99], 7);
    assert_int_equal(n_evaluated, 99);
    typedef struct Pair {
        char a;
        double b;
    } Pair;
    Array(Pair) pairs = {0};
    array_push(arena, &pairs, (Pair){'x', 2.5});
    assert_true(pairs.items[0].a == 'x' && pairs.items[0].b == 2.5);
}

static void buffers_hold_what_is_written(void **state)
{
    Arena *arena = *state;
    Buf buf = buf_new(arena);
    assert_text(buf_str(&buf), "");
    buf_put(&buf, 'a');
    buf_text(&buf, "bc");
    buf_add(&buf, STR("d\0e"));
    buf_add(&buf, (Str){NULL, 0});
    assert_int_equal(buf.len, 6);
    assert_memory_equal(buf.ptr, "abcd\0e", 6);
    Buf other = buf_new(arena);
    buf_printf(&other, "%d-%s-%5.2f", 42, "x", 1.5);
    assert_text(buf_str(&other), "42-x- 1.50");
    buf_printf(&other, "%s", "");
    assert_text(buf_str(&other), "42-x- 1.50");
    Buf filled = buf_new(arena);
    buf_fill(&filled, '=', 3);
    buf_fill(&filled, '=', 0);
    assert_text(buf_str(&filled), "===");
    Buf longer = buf_new(arena);
    for (int i = 0; i < 20000; i++) {
        buf_printf(&longer, "%04d", i % 10000);
    }
    assert_int_equal(longer.len, 80000);
    for (size_t i = 0; i < 20000; i++) {
        char expected[8];
        (void)snprintf(expected, sizeof expected, "%04zu", i % 10000);
        assert_memory_equal(longer.ptr + i * 4, expected, 4);
    }
}

// --- map, name -------------------------------------------------------------------------------------------------------

static Str key_of(Arena *arena, uint32_t i)
{
    Buf key = buf_new(arena);
    buf_printf(&key, "key%u", i);
    return buf_str(&key);
}

static void maps_find_what_was_set(void **state)
{
    enum { N_KEYS = 10000 };
    Arena *arena = *state;
    Map map = map_new(arena);
    assert_null(map_get(&map, STR("a")));
    for (uint32_t i = 0; i < N_KEYS; i++) {
        assert_int_equal(map_set(&map, key_of(arena, i), i), i);
    }
    for (uint32_t i = 0; i < N_KEYS; i += 3) { // again: the same entry, another value
        assert_int_equal(map_set(&map, key_of(arena, i), i + 1), i);
    }
    assert_int_equal(map.len, N_KEYS);
    for (uint32_t i = 0; i < N_KEYS; i++) {
        const uint32_t *value = map_get(&map, key_of(arena, i));
        assert_non_null(value);
        assert_int_equal(*value, i % 3 == 0 ? i + 1 : i);
        assert_true(str_equal(map.entries[i].key, key_of(arena, i))); // in insertion order
    }
    assert_null(map_get(&map, key_of(arena, N_KEYS)));
    assert_null(map_get(&map, STR("")));
    map_set(&map, STR(""), 5);
    map_set(&map, STR("a\0b"), 6);
    map_set(&map, STR("a\0c"), 7);
    assert_int_equal(*map_get(&map, STR("")), 5);
    assert_int_equal(*map_get(&map, STR("a\0b")), 6);
    *map_get(&map, STR("")) = 8;
    assert_int_equal(*map_get(&map, STR("")), 8);
}

static void names_are_numbered(void **state)
{
    Arena *arena = *state;
    NameTable names = name_table_new(arena);
    assert_int_equal(name_find(&names, STR("x")), 0);
    Name x = name_intern(&names, STR("x"));
    Name y = name_intern(&names, STR("y"));
    assert_int_not_equal(x, 0);
    assert_int_not_equal(x, y);
    char text[] = "x";
    assert_int_equal(name_intern(&names, str_of(text)), x);
    assert_int_equal(name_find(&names, STR("y")), y);
    assert_text(name_text(&names, y), "y");
}

// --- str -------------------------------------------------------------------------------------------------------------

static void slices_are_clipped(void **state)
{
    (void)state;
    Str text = STR("abcdef");
    assert_text(str_slice(text, 1, 3), "bc");
    assert_text(str_slice(text, 4, 100), "ef");
    assert_text(str_slice(text, 100, 3), "");
    assert_text(str_slice(text, 5, 2), "");
    assert_true(str_starts_with(text, STR("abc")));
    assert_true(str_starts_with(text, STR("")));
    assert_false(str_starts_with(text, STR("abcdefg")));
    assert_true(str_ends_with(text, STR("ef")));
    assert_false(str_ends_with(text, STR("abcdefg")));
    assert_false(str_ends_with(STR(""), STR("a")));
    assert_true(str_compare(STR("a"), STR("b")) < 0);
    assert_true(str_compare(STR("ab"), STR("a")) > 0);
    assert_true(str_compare(STR("\xC3"), STR("a")) > 0); // bytes, not chars
    assert_int_equal(str_compare((Str){NULL, 0}, STR("")), 0);
    assert_true(str_equal((Str){NULL, 0}, STR("")));
    assert_text(str_trim(STR(" \t\r\n a b \f\v")), "a b");
    assert_text(str_trim(STR(" \n ")), "");
}

static void slices_are_searched_and_cut(void **state)
{
    (void)state;
    assert_int_equal(str_find(STR("aabaab"), STR("ab")), 1);
    assert_int_equal(str_find(STR("aab"), STR("aab")), 0);
    assert_int_equal(str_find(STR("aab"), STR("aabc")), 3);
    assert_int_equal(str_find(STR("aab"), STR("")), 0);
    assert_int_equal(str_find((Str){NULL, 0}, STR("a")), 0);
    assert_int_equal(str_find(STR("aaaaab"), STR("aab")), 3);
    Str rest = STR("a,,b");
    assert_text(str_split_next(&rest, ','), "a");
    assert_text(str_split_next(&rest, ','), "");
    assert_non_null(rest.ptr);
    assert_text(str_split_next(&rest, ','), "b");
    assert_null(rest.ptr);
    rest = STR("a,");
    str_split_next(&rest, ',');
    assert_non_null(rest.ptr); // an empty part is left
    assert_text(str_split_next(&rest, ','), "");
    assert_null(rest.ptr);
    assert_true(str_hash(STR("ab")) != str_hash(STR("ba")));
    assert_true(str_hash(STR("")) != str_hash(STR("\0")));
    assert_true(str_hash(STR("x")) == str_hash(str_of("x")));
}

// --- diag ------------------------------------------------------------------------------------------------------------

static void diagnostics_are_kept_and_counted(void **state)
{
    DiagList list = diag_list_new(*state);
    Diag *first = DIAG(&list, MSG_SYN_EXPECTED, ((Span){1, 2}), diag_text(STR(")")),
                       diag_message(MSG_FOUND_LINE_END));
    assert_non_null(first);
    assert_int_equal(first->n_args, 2);
    assert_text(first->args[0].text, ")");
    assert_int_equal(first->args[1].message, MSG_FOUND_LINE_END);
    assert_null(DIAG0(&list, MSG_SYN_EXPECTED, ((Span){1, 5}))); // the same place again
    assert_non_null(DIAG(&list, MSG_LEX_ESCAPE_UNKNOWN, ((Span){3, 4}), diag_text(STR("d"))));
    assert_int_equal(list.n_errors, 1);
    assert_int_equal(list.n_warnings, 1);
    for (uint32_t i = 0; i < LIMIT_DIAGNOSTICS - 2; i++) {
        assert_false(diag_list_is_full(&list));
        assert_non_null(DIAG0(&list, MSG_TEXT_NUL, ((Span){10 + i, 11 + i})));
    }
    assert_null(DIAG(&list, MSG_LEX_ESCAPE_UNKNOWN, ((Span){4000, 4001}), diag_text(STR("d"))));
    assert_int_equal(list.n_dropped_warnings, 1);
    assert_non_null(DIAG0(&list, MSG_TEXT_NUL, ((Span){5000, 5001}))); // for the warning
    assert_int_equal(list.n_dropped_warnings, 2);
    assert_false(diag_list_is_full(&list));
    assert_null(DIAG0(&list, MSG_TEXT_NUL, ((Span){6000, 6001})));
    assert_true(diag_list_is_full(&list));
    assert_int_equal(list.n_dropped, 1);
    assert_int_equal(list.diags.len, LIMIT_DIAGNOSTICS);
    assert_int_equal(list.n_errors, LIMIT_DIAGNOSTICS + 1);
    assert_int_equal(list.n_warnings, 2);
}

static void diagnostics_are_put_before_others(void **state)
{
    DiagList list = diag_list_new(*state);
    DiagList first = diag_list_new(*state);
    DIAG(&first, MSG_LEX_ESCAPE_UNKNOWN, ((Span){7, 8}), diag_text(STR("d")));
    for (uint32_t i = 0; i < LIMIT_DIAGNOSTICS + 5; i++) {
        DIAG0(&list, MSG_TEXT_NUL, ((Span){10 + i, 11 + i}));
    }
    diag_put_before(&list, &first);
    assert_int_equal(list.diags.len, LIMIT_DIAGNOSTICS);
    assert_int_equal(list.diags.items[0].id, MSG_TEXT_NUL); // an error more, a warning less
    assert_int_equal(list.n_errors, LIMIT_DIAGNOSTICS + 5);
    assert_int_equal(list.n_dropped, 5);
    assert_int_equal(list.n_warnings, 1);
    assert_int_equal(list.n_dropped_warnings, 1);
}

static void message_rows_are_whole(void **state)
{
    (void)state;
    for (int id = 0; id < MSG_COUNT; id++) {
        const MessageInfo *info = message_info((MessageId)id);
        assert_int_equal(info->code[0] != '\0', info->severity != SEVERITY_TEXT);
        for (int other = 0; other < id; other++) {
            assert_string_not_equal(info->name, message_info((MessageId)other)->name);
            assert_true(info->code[0] == '\0' ||
                        strcmp(info->code, message_info((MessageId)other)->code) != 0);
        }
    }
}

#define BASE_TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BASE_TEST(blocks_are_aligned_and_apart),
        BASE_TEST(blocks_keep_their_bytes_when_they_grow),
        BASE_TEST(running_out_of_memory_jumps),
        BASE_TEST(cleanups_run_latest_first),
        BASE_TEST(arrays_grow),
        BASE_TEST(buffers_hold_what_is_written),
        BASE_TEST(maps_find_what_was_set),
        BASE_TEST(names_are_numbered),
        BASE_TEST(slices_are_clipped),
        BASE_TEST(slices_are_searched_and_cut),
        BASE_TEST(diagnostics_are_kept_and_counted),
        BASE_TEST(diagnostics_are_put_before_others),
        BASE_TEST(message_rows_are_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
