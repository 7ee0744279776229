// SPDX-License-Identifier: Apache-2.0
// What bench/runtime/strings.py measures of the runtime's strings on wasm32.
#include "strings.h"

#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

static const char SENTENCE[] = "the quick brown fox jumps over the lazy dog, and then it sleeps; ";

/// What all begin with: slots, the first with the sentence, the second with it 200 times over.
static Frame begin(Root **kept)
{
    static bool has_begun;
    if (!has_begun) {
        has_begun = rt_init(0, 1 << 20, 0);
    }
    Frame frame = rt_first_frame();
    *kept = roots(&frame, 12);
    (*kept)[0].value = str_ascii(frame, SENTENCE, sizeof(SENTENCE) - 1);
    (*kept)[1].value = rt_str_repeat(frame, (*kept)[0].value, 200);
    return frame;
}

static Value text(Frame frame, const char *utf8)
{
    return str_utf8(frame, utf8, strlen(utf8));
}

static NativeFunction *method(Frame frame, const char *name)
{
    return native_method(&rt_types[TYPE_str], text(frame, name));
}

static uint32_t length(Value value)
{
    return value_str(value)->length;
}

/// Call a method on slot 1 `times` times with the arguments from slot 2 on; the result goes to slot 11.
static Value repeat(Frame frame, Root *kept, const char *name, uint32_t n, uint32_t times)
{
    NativeFunction *native = method(frame, name);
    for (; times > 0; times--) {
        kept[11].value = native_call(frame, native, kept[1].value, &kept[2], n, NO_VALUE);
    }
    return kept[11].value;
}

static uint32_t append(Frame frame, Root *kept, uint32_t times)
{
    for (; times > 0; times--) {
        kept[3].value = object_value(&rt_empty_str);
        for (uint32_t i = 0; i < 10000; i++) {
            kept[3].value = rt_str_concat(frame, kept[3].value, kept[2].value);
        }
    }
    return length(kept[3].value);
}

uint32_t strings_append(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "x");
    return append(frame, kept, times);
}

uint32_t strings_append_wide(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "\xE4\xB8\xAD\xE6\x96\x87");
    return append(frame, kept, times);
}

uint32_t strings_append_numbers(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, ", ");
    for (; times > 0; times--) {
        kept[3].value = object_value(&rt_empty_str);
        for (uint32_t i = 0; i < 10000; i++) {
            kept[4].value = rt_str(frame, small_value(i));
            kept[4].value = rt_str_concat(frame, kept[4].value, kept[2].value);
            kept[3].value = rt_str_concat(frame, kept[3].value, kept[4].value);
        }
    }
    return length(kept[3].value);
}

uint32_t strings_concat(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "hello, ");
    kept[3].value = text(frame, "world");
    for (uint32_t i = 0; i < times; i++) {
        kept[4].value = rt_str_concat(frame, kept[2].value, kept[3].value);
    }
    return length(kept[4].value);
}

/// f"{i}: {name}, {i}"
uint32_t strings_pieces(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "name");
    kept[4].value = text(frame, ": ");
    kept[6].value = text(frame, ", ");
    for (uint32_t i = 0; i < times; i++) {
        kept[3].value = kept[7].value = rt_str(frame, small_value(i));
        kept[5].value = kept[2].value;
        kept[8].value = rt_str_join_pieces(frame, &kept[3], 5);
    }
    return length(kept[8].value);
}

uint32_t strings_join(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    repeat(frame, kept, "split", 0, 1);
    kept[2].value = kept[11].value;
    kept[1].value = text(frame, ", ");
    return length(repeat(frame, kept, "join", 1, times));
}

uint32_t strings_split(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    return value_list(repeat(frame, kept, "split", 0, times))->length;
}

uint32_t strings_split_comma(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, ", ");
    return value_list(repeat(frame, kept, "split", 1, times))->length;
}

uint32_t strings_find(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "elephant");
    return (uint32_t)value_small(repeat(frame, kept, "find", 1, times));
}

uint32_t strings_find_point(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "?");
    return (uint32_t)value_small(repeat(frame, kept, "find", 1, times));
}

uint32_t strings_count(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "the");
    return (uint32_t)value_small(repeat(frame, kept, "count", 1, times));
}

uint32_t strings_contains_short(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "dog");
    uint32_t n = 0;
    for (uint32_t i = 0; i < times; i++) {
        n += rt_str_contains(frame, kept[0].value, kept[2].value);
    }
    return n;
}

uint32_t strings_replace(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "the");
    kept[3].value = text(frame, "those");
    return length(repeat(frame, kept, "replace", 2, times));
}

uint32_t strings_replace_point(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "e");
    kept[3].value = text(frame, "E");
    return length(repeat(frame, kept, "replace", 2, times));
}

uint32_t strings_upper(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    return length(repeat(frame, kept, "upper", 0, times));
}

uint32_t strings_lower_cyrillic(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[1].value = rt_str_repeat(
        frame, text(frame, "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\x95\xD1\x82 "), 1000);
    return length(repeat(frame, kept, "lower", 0, times));
}

uint32_t strings_strip(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[1].value = text(frame, "  hello, world \n");
    return length(repeat(frame, kept, "strip", 0, times));
}

uint32_t strings_index(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    uint32_t n = 0;
    for (; times > 0; times--) {
        for (uint32_t i = 0; i < 13000; i++) {
            Value point = rt_str_get(frame, kept[1].value, i);
            n += str_equal(point, str_point(frame, 'e'));
        }
    }
    return n;
}

uint32_t strings_slice(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    uint32_t n = 0;
    for (uint32_t i = 0; i < times; i++) {
        n += length(rt_str_slice(frame, kept[1].value, i % 1000, i % 1000 + 10, 1));
    }
    return n;
}

uint32_t strings_compare(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "hello, world");
    kept[3].value = text(frame, "hello, there");
    uint32_t n = 0;
    for (uint32_t i = 0; i < times; i++) {
        n += rt_str_cmp(kept[2].value, kept[3].value) > 0;
        n += rt_str_equal(kept[2].value, kept[3].value);
    }
    return n;
}

uint32_t strings_hash(uint32_t times)
{
    Root *kept = NULL;
    begin(&kept);
    for (; times > 0; times--) {
        value_str(kept[1].value)->hash = 0;
        rt_str_hash(kept[1].value);
    }
    return 0;
}

uint32_t strings_repr(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    for (; times > 0; times--) {
        kept[2].value = rt_repr(frame, kept[1].value);
    }
    return length(kept[2].value);
}

uint32_t strings_format(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[1].value = text(frame, "{}: {:>10} {:.2f}");
    kept[2].value = small_value(42);
    kept[3].value = text(frame, "name");
    kept[4].value = rt_float_new(frame, 3.14159);
    return length(repeat(frame, kept, "format", 3, times));
}

uint32_t strings_percent(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[1].value = text(frame, "%d: %10s %.2f");
    kept[2].value = object_value(tuple_new(frame, 3));
    kept[3].value = text(frame, "name");
    kept[4].value = rt_float_new(frame, 3.14159);
    value_tuple(kept[2].value)->items[0] = small_value(42);
    value_tuple(kept[2].value)->items[1] = kept[3].value;
    value_tuple(kept[2].value)->items[2] = kept[4].value;
    for (; times > 0; times--) {
        kept[5].value = rt_binary(frame, kept[1].value, kept[2].value, BINARY_MOD);
    }
    return length(kept[5].value);
}

uint32_t strings_isalpha(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[1].value = rt_str_repeat(frame, text(frame, "abcde"), 1000);
    return repeat(frame, kept, "isalpha", 0, times) == bool_value(true);
}

uint32_t strings_startswith(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "the quick");
    return repeat(frame, kept, "startswith", 1, times) == bool_value(true);
}

uint32_t strings_translate(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "aeiou");
    kept[3].value = text(frame, "AEIOU");
    kept[2].value = native_call(frame, method(frame, "maketrans"), NO_VALUE, &kept[2], 2, NO_VALUE);
    return length(repeat(frame, kept, "translate", 1, times));
}

uint32_t strings_print(uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(&kept);
    kept[2].value = text(frame, "name");
    for (uint32_t i = 0; i < times; i++) {
        kept[3].value = small_value(i);
        native_call(frame, &rt_builtins[BUILTIN_print], NO_VALUE, &kept[2], 2, NO_VALUE);
    }
    return 0;
}
