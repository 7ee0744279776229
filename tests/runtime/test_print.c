// SPDX-License-Identifier: Apache-2.0
// print and input: the bytes that reach the streams, in order, whatever is raised meanwhile.
#include "exception.h"
#include "float.h"
#include "heap.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "output.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { SHADOW = 64 * 1024, MAX_ARGS = 8 };

static Frame begin(void)
{
    assert_true(rt_init(0, SHADOW, 0));
    return frame_first();
}

static Value text(Frame frame, const char *utf8)
{
    return str_utf8(frame, utf8, strlen(utf8));
}

// --- What is written ------------------------------------------------------------------------------------------------

/// A stream that goes to a file for a while.
typedef struct Capture {
    int stream, kept;
    FILE *file;
    char bytes[20000];
    size_t n;
} Capture;

static void capture_begin(Capture *capture, int stream)
{
    fflush(stdout);
    capture->stream = stream;
    capture->kept = dup(stream);
    capture->file = tmpfile();
    assert_non_null(capture->file);
    dup2(fileno(capture->file), stream);
}

static void capture_end(Capture *capture)
{
    dup2(capture->kept, capture->stream);
    close(capture->kept);
    rewind(capture->file);
    capture->n = fread(capture->bytes, 1, sizeof(capture->bytes), capture->file);
    fclose(capture->file);
}

/// A call of print: arguments, of which the last are named.
typedef struct Call {
    const Root *args;
    uint32_t n;
    const char *const *names; // NULL behind the last; NULL: none
    Value exception;
} Call;

static void run(Frame frame, void *context)
{
    const Call *call = context;
    uint32_t n_names = 0;
    while (call->names != NULL && call->names[n_names] != NULL) {
        n_names++;
    }
    Root *kept = root_of(&frame, object_value(tuple_new(frame, n_names)));
    for (uint32_t i = 0; i < n_names; i++) {
        Value name = text(frame, call->names[i]);
        value_tuple(kept->value)->items[i] = name;
    }
    native_call(frame, &rt_builtins[BUILTIN_print], NO_VALUE, call->args, call->n, kept->value);
}

/// Print, and compare what comes out of `stream`.
static bool prints(Frame frame, int stream, Call *call, const char *expected)
{
    static Capture capture;
    capture_begin(&capture, stream);
    bool is_thrown = rt_try(frame, run, call, &call->exception);
    capture_end(&capture);
    if (capture.n != strlen(expected) || memcmp(capture.bytes, expected, capture.n) != 0) {
        fail_msg("%.*s instead of %s", (int)capture.n, capture.bytes, expected);
    }
    return is_thrown;
}

static void test_values(void **state)
{
    (void)state;
    Frame frame = begin();
    rt_heap_test.stress = rt_heap_test.poison = true;
    Root *args = roots(&frame, MAX_ARGS);
    args[0].value = text(frame, "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80");
    args[1].value = small_value(-12);
    args[2].value = small_value(SMALL_MIN);
    args[3].value = rt_float_new(frame, 0.1);
    args[4].value = bool_value(true);
    args[5].value = object_value(&rt_none);
    args[6].value = rt_int_lshift(frame, small_value(1), small_value(70));
    args[7].value = tuple_pair(frame, args[0].value, small_value(0));
    Call call = {args, 8, NULL, NO_VALUE};
    assert_false(
        prints(frame, 1, &call,
               "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80 -12 -4611686018427387904 0.1 True "
               "None 1180591620717411303424 ('a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80', 0)\n"));
    call.n = 0;
    assert_false(prints(frame, 1, &call, "\n"));
}

static void test_keywords(void **state)
{
    (void)state;
    static const char *const names[] = {"sep", "end", "file", "flush", NULL};
    Frame frame = begin();
    Root *args = roots(&frame, MAX_ARGS);
    args[0].value = small_value(1);
    args[1].value = small_value(2);
    args[2].value = text(frame, "\xC3\xA9");
    args[3].value = object_value(&rt_empty_str);
    args[4].value = rt_stream(2);
    args[5].value = bool_value(true);
    Call call = {args, 6, names, NO_VALUE};
    assert_false(prints(frame, 2, &call,
                        "1\xC3\xA9"
                        "2"));
    args[2].value = args[3].value = args[4].value = object_value(&rt_none);
    assert_false(prints(frame, 1, &call, "1 2\n"));
    args[3].value = small_value(3);
    assert_true(prints(frame, 1, &call, ""));
    assert_ptr_equal(value_type(call.exception), &rt_exceptions[EXC_TypeError]);
}

/// What is before the text that can't be encoded is written; stderr shows it.
static void test_surrogates(void **state)
{
    (void)state;
    static const char *const names[] = {"file", NULL};
    Frame frame = begin();
    Root *args = roots(&frame, MAX_ARGS);
    args[0].value = small_value(1);
    args[1].value = text(frame, "x\xED\xA0\x80\xED\xB0\x80y");
    args[2].value = rt_stream(1);
    Call call = {args, 3, names, NO_VALUE};
    assert_true(prints(frame, 1, &call, "1 "));
    Value message = rt_str(frame, call.exception);
    static const char expected[] = "'utf-8' codec can't encode characters in position 1-2: "
                                   "surrogates not allowed";
    assert_int_equal(value_str(message)->length, sizeof(expected) - 1);
    assert_memory_equal(value_str(message)->data, expected, sizeof(expected) - 1);
    args[2].value = rt_stream(2);
    assert_false(prints(frame, 2, &call, "1 x\\ud800\\udc00y\n"));
    call.n = 1;
    call.names = NULL;
    assert_false(prints(frame, 1, &call, "1\n")); // nothing was left over
}

static void test_long(void **state)
{
    (void)state;
    static char expected[16003];
    Frame frame = begin();
    Root *args = roots(&frame, MAX_ARGS);
    args[0].value = rt_str_repeat(frame, text(frame, "\xC3\xA9"), 3000); // more than is gathered
    args[1].value = rt_str_repeat(frame, text(frame, "ab"), 5000);
    for (uint32_t i = 0; i < 3000; i++) {
        memcpy(expected + 2 * (size_t)i, "\xC3\xA9", 2);
    }
    expected[6000] = ' ';
    for (uint32_t i = 0; i < 5000; i++) {
        memcpy(expected + 6001 + 2 * (size_t)i, "ab", 2);
    }
    expected[16001] = '\n';
    expected[16002] = '\0';
    Call call = {args, 2, NULL, NO_VALUE};
    assert_false(prints(frame, 1, &call, expected));
}

/// Each allocation fails once; the bytes that are written then are a beginning of all.
static void test_failing(void **state)
{
    (void)state;
    static const char all[] = "1 ['abc', 'abc'] x\n";
    static Capture capture;
    Frame frame = begin();
    Root *args = roots(&frame, MAX_ARGS);
    args[0].value = small_value(1);
    args[2].value = text(frame, "x");
    args[1].value = text(frame, "abc");
    Value pair[] = {args[1].value, args[1].value};
    args[1].value = list_of(frame, pair, 2);
    for (uint64_t n = 1;; n++) {
        Call call = {args, 3, NULL, NO_VALUE};
        capture_begin(&capture, 1);
        rt_heap_test.fail_at = n;
        bool is_thrown = rt_try(frame, run, &call, &call.exception);
        bool was_injected = rt_heap_test.fail_at == 0;
        rt_heap_test.fail_at = 0;
        capture_end(&capture);
        assert_true(capture.n < sizeof(all));
        assert_memory_equal(capture.bytes, all, capture.n);
        if (!was_injected) {
            assert_false(is_thrown);
            assert_int_equal(capture.n, sizeof(all) - 1);
            break;
        }
        assert_null(gc_verify(frame));
    }
}

// --- input ----------------------------------------------------------------------------------------------------------

typedef struct Input {
    const char *given; // what comes from standard input, to its end
    size_t n_given;
    const Root *prompt; // or NULL
    Value line;
} Input;

static void run_input(Frame frame, void *context)
{
    Input *input = context;
    input->line = native_call(frame, &rt_builtins[BUILTIN_input], NO_VALUE, input->prompt,
                              input->prompt != NULL, NO_VALUE);
}

/// Read lines until an exception ends it, which is returned; the lines are compared.
static Value read_all(Frame frame, Input *input, const char *const *expected)
{
    FILE *file = tmpfile();
    fwrite(input->given, 1, input->n_given, file);
    fflush(file);
    lseek(fileno(file), 0, SEEK_SET);
    int kept = dup(0);
    dup2(fileno(file), 0);
    fclose(file);
    Value exception = NO_VALUE;
    while (!rt_try(frame, run_input, input, &exception)) {
        const Root *line = root_of(&frame, input->line);
        assert_non_null(*expected);
        assert_true(str_equal(line->value, text(frame, *expected)));
        expected++;
    }
    assert_null(*expected);
    dup2(kept, 0);
    close(kept);
    return exception;
}

static void test_input(void **state)
{
    (void)state;
    static const char given[] = "a\xC3\xA9\r\n\n\xF0\x9F\x98\x80 x\nend";
    static const char *const lines[] = {"a\xC3\xA9\r", "", "\xF0\x9F\x98\x80 x", "end", NULL};
    static Capture capture;
    Frame frame = begin();
    rt_heap_test.stress = rt_heap_test.poison = true;
    const Root *prompt = root_of(&frame, text(frame, "\xC3\xA9> "));
    Input input = {given, sizeof(given) - 1, prompt, NO_VALUE};
    capture_begin(&capture, 1);
    Value exception = read_all(frame, &input, lines);
    capture_end(&capture);
    assert_ptr_equal(value_type(exception), &rt_exceptions[EXC_EOFError]);
    assert_int_equal(capture.n, 5 * 4); // a prompt for each line and for the end
}

static void test_input_long(void **state)
{
    (void)state;
    static char given[5001], line[5001];
    Frame frame = begin();
    memset(given, 'x', 5000);
    memcpy(line, given, 5000);
    given[2000] = line[2000] = 'y';
    Input input = {given, 5000, NULL, NO_VALUE};
    const char *const lines[] = {line, NULL};
    read_all(frame, &input, lines);
}

static void test_input_decoding(void **state)
{
    (void)state;
    static const struct {
        const char *given, *message;
    } cases[] = {
        {"ab\xFF", "'utf-8' codec can't decode byte 0xff in position 2: invalid start byte"},
        {"\xC3", "'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data"},
        {"\xE4\xB8", "'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"},
        {"\xE4\xB8z",
         "'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte"},
        {"\xED\xA0\x80", "'utf-8' codec can't decode byte 0xed in position 0: invalid "
                         "continuation byte"},
        {"\xF4\x90\x80\x80", "'utf-8' codec can't decode byte 0xf4 in position 0: invalid "
                             "continuation byte"},
        {"\xC0\x80", "'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte"},
    };
    static const char *const none[] = {NULL};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        Frame frame = begin();
        Input input = {cases[i].given, strlen(cases[i].given), NULL, NO_VALUE};
        Root *kept = root_of(&frame, read_all(frame, &input, none));
        assert_ptr_equal(value_type(kept->value), &rt_exceptions[EXC_UnicodeDecodeError]);
        kept->value = rt_str(frame, kept->value);
        assert_true(str_equal(kept->value, text(frame, cases[i].message)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),     cmocka_unit_test(test_keywords),
        cmocka_unit_test(test_surrogates), cmocka_unit_test(test_long),
        cmocka_unit_test(test_failing),    cmocka_unit_test(test_input),
        cmocka_unit_test(test_input_long), cmocka_unit_test(test_input_decoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
