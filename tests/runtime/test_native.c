// SPDX-License-Identifier: Apache-2.0
// The tables of functions written in C: lookup, and CPython's messages about their arguments.
#include "exception.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
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

static bool is_text(Value value, const char *text)
{
    const Str *str = value_str(value);
    return value_is_kind(value, KIND_STR) && str->width == 1 && str->length == strlen(text) &&
           memcmp(str->data, text, str->length) == 0;
}

static Value ascii(Frame frame, const char *text)
{
    return str_ascii(frame, text, strlen(text));
}

static void test_lookup(void **state)
{
    (void)state;
    Frame frame = begin();
    Value name = ascii(frame, "bit_length"); // no static name, but an equal one
    NativeFunction *native = native_method(&rt_types[TYPE_int], name);
    assert_non_null(native);
    assert_ptr_equal(native, native_method(&rt_types[TYPE_int], NAME_OF(bit_length)));
    assert_null(native_method(&rt_types[TYPE_float], name));
    assert_true(native_call(frame, native, small_value(255), NULL, 0, NO_VALUE) == small_value(8));
    assert_true(builtin_find(ascii(frame, "callable")) ==
                object_value(&rt_builtins[BUILTIN_callable]));
    assert_true(builtin_find(ascii(frame, "int")) == object_value(&rt_types[TYPE_int]));
    assert_true(builtin_find(ascii(frame, "KeyError")) ==
                object_value(&rt_exceptions[EXC_KeyError]));
    assert_true(builtin_find(ascii(frame, "NoneType")) == NO_VALUE);
}

static Value count(Frame frame, Value self, const Root *args, uint32_t n, Value names)
{
    (void)frame, (void)self, (void)names;
    int64_t given = 0;
    for (uint32_t i = 0; i < n; i++) {
        given = given * 10 + (args[i].value == NO_VALUE ? 0 : value_small(args[i].value));
    }
    return small_value(given);
}

typedef struct Call {
    NativeFunction *native;
    uint32_t n;
    const char *name; // of the last argument
    int64_t result;
} Call;

static void run_call(Frame frame, void *context)
{
    Call *call = context;
    Root *args = roots(&frame, 6);
    for (uint32_t i = 0; i < call->n; i++) {
        args[i].value = small_value(i + 1);
    }
    Value names = NO_VALUE;
    if (call->name != NULL) {
        args[4].value = object_value(tuple_new(frame, 1));
        Value name = ascii(frame, call->name);
        ((Tuple *)(void *)value_object(args[4].value))->items[0] = name;
        names = args[4].value;
    }
    call->result =
        value_small(native_call(frame, call->native, small_value(0), args, call->n, names));
}

/// The result, or the TypeError's message.
static void check(Frame frame, NativeFunction *native, uint32_t n, const char *name, int64_t result,
                  const char *message)
{
    Call call = {native, n, name, -1};
    Value exception = NO_VALUE;
    if (rt_try(frame, run_call, &call, &exception)) {
        const Exception *object = (const Exception *)(void *)value_object(exception);
        assert_ptr_equal(object->head.type, &rt_exceptions[EXC_TypeError]);
        const Tuple *args = (const Tuple *)(void *)value_object(object->args);
        const Str *text = value_str(args->items[0]);
        if (message == NULL || !is_text(args->items[0], message)) {
            fail_msg("%.*s", (int)text->length, (const char *)text->data);
        }
        return;
    }
    assert_null(message);
    assert_int_equal(call.result, result);
}

static NativeFunction row(NativeFlag flag, uint8_t n_min, uint8_t n_max, const char *parameters)
{
    return (NativeFunction){.name = &rt_name_hex,
                            .owner = &rt_types[TYPE_tuple],
                            .function = count,
                            .n_min = n_min,
                            .n_max = n_max,
                            .flag = (uint8_t)flag,
                            .parameters = parameters};
}

static void test_positional(void **state)
{
    (void)state;
    Frame frame = begin();
    NativeFunction none = row(NATIVE_METHOD, 0, 0, "");
    check(frame, &none, 0, NULL, 0, NULL);
    check(frame, &none, 1, NULL, 0, "tuple.hex() takes no arguments (1 given)");
    check(frame, &none, 1, "x", 0, "tuple.hex() takes no keyword arguments");
    NativeFunction one = row(NATIVE_FUNCTION, 1, 1, "");
    check(frame, &one, 1, NULL, 1, NULL);
    check(frame, &one, 0, NULL, 0, "hex() takes exactly one argument (0 given)");
    check(frame, &one, 1, "x", 0, "hex() takes no keyword arguments");
    NativeFunction two = row(NATIVE_FUNCTION, 2, 2, "");
    check(frame, &two, 1, NULL, 0, "hex expected 2 arguments, got 1");
    NativeFunction some = row(NATIVE_METHOD, 1, 2, "");
    check(frame, &some, 2, NULL, 12, NULL);
    check(frame, &some, 0, NULL, 0, "hex expected at least 1 argument, got 0");
    check(frame, &some, 3, NULL, 0, "hex expected at most 2 arguments, got 3");
    NativeFunction make = row(NATIVE_CONSTRUCTOR, 0, 1, "");
    check(frame, &make, 2, NULL, 0, "tuple expected at most 1 argument, got 2");
    check(frame, &make, 1, "x", 0, "tuple() takes no keyword arguments");
    NativeFunction many = row(NATIVE_FUNCTION, 0, NATIVE_MANY, "");
    check(frame, &many, 3, NULL, 123, NULL);
}

static void test_named(void **state)
{
    (void)state;
    Frame frame = begin();
    NativeFunction sort = row(NATIVE_METHOD, 0, 0, "* key reverse");
    sort.n_parameters = 2;
    check(frame, &sort, 1, "reverse", 1, NULL); // 0, 1
    check(frame, &sort, 1, "key", 10, NULL);
    check(frame, &sort, 1, NULL, 0, "hex() takes no positional arguments");
    check(frame, &sort, 1, "x", 0, "'x' is an invalid keyword argument for hex()");
    NativeFunction split = row(NATIVE_METHOD, 0, 2, "sep maxsplit");
    split.n_parameters = split.n_positional = 2;
    check(frame, &split, 2, "maxsplit", 12, NULL);
    check(frame, &split, 1, "maxsplit", 1, NULL);
    check(frame, &split, 2, "sep", 0, "argument for hex() given by name ('sep') and position (1)");
    check(frame, &split, 3, NULL, 0, "hex() takes at most 2 arguments (3 given)");
    NativeFunction sum = row(NATIVE_FUNCTION, 1, 2, "iterable / start");
    sum.n_parameters = sum.n_positional = 2;
    sum.n_positional_only = 1;
    check(frame, &sum, 2, "start", 12, NULL);
    check(frame, &sum, 0, NULL, 0, "hex() takes at least 1 positional argument (0 given)");
    check(frame, &sum, 2, "iterable", 0, "'iterable' is an invalid keyword argument for hex()");
    NativeFunction enumerate = row(NATIVE_CONSTRUCTOR, 1, 2, "iterable start");
    enumerate.n_parameters = enumerate.n_positional = 2;
    check(frame, &enumerate, 0, NULL, 0, "tuple() missing required argument 'iterable' (pos 1)");
}

static void test_text(void **state)
{
    (void)state;
    Frame frame = begin();
    Text text = text_new(&frame);
    text_ascii(frame, &text, "ab");
    text_point(frame, &text, 0x20AC);
    text_format(frame, &text, "%d %T", (int64_t)-7, object_value(&rt_none));
    text_point(frame, &text, 0x1F600);
    Value whole = text_take(frame, &text);
    const uint32_t points[] = {'a', 'b', 0x20AC, '-', '7', ' ', 'N',    'o',
                               'n', 'e', 'T',    'y', 'p', 'e', 0x1F600};
    const Str *str = value_str(whole);
    assert_int_equal(str->length, 15);
    assert_int_equal(str->width, 4);
    for (uint32_t i = 0; i < 15; i++) {
        assert_int_equal(str_at(str, i), points[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lookup),
        cmocka_unit_test(test_positional),
        cmocka_unit_test(test_named),
        cmocka_unit_test(test_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
