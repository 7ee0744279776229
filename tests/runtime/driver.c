// SPDX-License-Identifier: Apache-2.0
// Reads operations, a line each, and writes a line with each result. tests/runtime/oracle.py does the same with CPython.
//
//   NAME VALUE...     i:-1f (hexadecimal) f:3ff0000000000000 (bits) b:1 s:48656c (UTF-8, hexadecimal) n:
//                     t(value,value); n: is NO_VALUE, in a tuple None
//   result            a value (an address in a string is left out), t(value,value), l(value,value), d(key:value,
//                     key:value), S(value), F(value) (a frozenset), r(start,stop,step), or E:Type:value,value (an exception and its arguments)
//   $REGISTER OPERATION ...   driver_script.c
//   !stress 0|1       collect and poison at every allocation, from here on
//   !fail NAME ...    let the n-th allocation fail for n = 1, 2, ... until the operation comes through; its result,
//                     or what was wrong
#include "driver.h"

#include "dict.h"
#include "exception.h"
#include "float.h"
#include "heap.h"
#include "int.h"
#include "list.h"
#include "range.h"
#include "runtime.h"
#include "set.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

enum {
    MAX_ARGUMENTS = 6,
    SHADOW_BYTES = 1 << 20,
};

char driver_input[DRIVER_INPUT_BYTES];
char driver_output[DRIVER_OUTPUT_BYTES];
static size_t n_output;

// --- Writing --------------------------------------------------------------------------------------------------------

static void put(char c)
{
    if (n_output == DRIVER_OUTPUT_BYTES) {
        __builtin_trap(); // results would be lost
    }
    driver_output[n_output++] = c;
}

static void put_text(const char *text)
{
    while (*text != '\0') {
        put(*text++);
    }
}

static void put_hex(uint64_t number, uint32_t n_digits)
{
    while (n_digits-- > 0) {
        put("0123456789abcdef"[number >> (4 * n_digits) & 15]);
    }
}

static void put_point(uint32_t point)
{
    if (point < 0x80) {
        put_hex(point, 2);
    } else if (point < 0x800) {
        put_hex(0xC0 | point >> 6, 2);
        put_hex(0x80 | (point & 0x3F), 2);
    } else if (point < 0x10000) {
        put_hex(0xE0 | point >> 12, 2);
        put_hex(0x80 | (point >> 6 & 0x3F), 2);
        put_hex(0x80 | (point & 0x3F), 2);
    } else {
        put_hex(0xF0 | point >> 18, 2);
        put_hex(0x80 | (point >> 12 & 0x3F), 2);
        put_hex(0x80 | (point >> 6 & 0x3F), 2);
        put_hex(0x80 | (point & 0x3F), 2);
    }
}

/// Straight from the digits, without the conversions that are tested.
static void put_int(Value value)
{
    IntView view;
    int_view(value, &view);
    put_text(view.number.sign == MP_NEG ? "i:-" : "i:");
    uint64_t n = (int_bits(&view.number) + 3) / 4;
    for (uint64_t i = n == 0 ? 1 : n; i-- > 0;) {
        uint32_t digit = 0;
        for (uint64_t k = 4; k-- > 0;) {
            uint64_t at = i * 4 + k;
            bool bit = at / MP_DIGIT_BIT < (uint64_t)view.number.used &&
                       (view.number.dp[at / MP_DIGIT_BIT] >> (at % MP_DIGIT_BIT) & 1) != 0;
            digit = digit << 1 | bit;
        }
        put_hex(digit, 1);
    }
}

static void put_value(Value value);

enum { MAX_DEPTH = 4 }; // of containers in one another, as they are shown

static uint32_t n_open; // containers

static void put_items(const Value *items, uint32_t n)
{
    if (n_open == MAX_DEPTH) {
        put_text("...");
        return;
    }
    n_open++;
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) {
            put(',');
        }
        put_value(items[i]);
    }
    n_open--;
}

static void put_float(double number)
{
    uint64_t bits = 0;
    memcpy(&bits, &number, sizeof(bits));
    put_text("f:");
    if (number != number) {
        put_text("nan");
    } else {
        put_hex(bits, 16);
    }
}

static void put_dict(Value dict)
{
    if (n_open == MAX_DEPTH) {
        put_text("...");
        return;
    }
    n_open++;
    uint32_t at = 0, n = 0;
    for (const DictEntry *entry; (entry = dict_next(dict, &at)) != NULL; n++) {
        put_text(n > 0 ? "," : "");
        put_value(entry->key);
        put(':');
        put_value(entry->value);
    }
    n_open--;
}

/// In the table's order.
static void put_set(Value set)
{
    if (n_open == MAX_DEPTH) {
        put_text("...");
        return;
    }
    n_open++;
    uint32_t at = 0, n = 0;
    for (const SetEntry *entry; (entry = set_next(set, &at)) != NULL; n++) {
        put_text(n > 0 ? "," : "");
        put_value(entry->key);
    }
    n_open--;
}

/// How many code points from `at` on are an object's address: hexadecimal digits behind " at 0x".
static uint32_t address_digits(const Str *str, uint32_t at)
{
    static const char before[] = " at 0x";
    uint32_t n_before = sizeof(before) - 1, n = 0;
    for (uint32_t i = 0; i < n_before; i++) {
        if (at < n_before || str_at(str, at - n_before + i) != (uint8_t)before[i]) {
            return 0;
        }
    }
    while (at + n < str->length && str_at(str, at + n) < 0x80 &&
           strchr("0123456789abcdef", (int)str_at(str, at + n)) != NULL) {
        n++;
    }
    return n;
}

static void put_type(Value value)
{
    const Str *name = value_type(value)->name;
    for (uint32_t i = 0; i < name->length; i++) {
        put((char)str_at(name, i));
    }
}

/// An int is shown as what its object says: a big object with a small value is seen by this.
static void put_value(Value value)
{
    if (value == NO_VALUE || value == object_value(&rt_none)) {
        put_text("n:");
    } else if (value_is_kind(value, KIND_BOOL)) {
        put_text(value == object_value(&rt_true) ? "b:1" : "b:0");
    } else if (value_is_int(value)) {
        if (value_is_kind(value, KIND_INT) && rt_int_bit_length(value) < 63) {
            put_text("not canonical ");
        }
        put_int(value);
    } else if (value_is_kind(value, KIND_FLOAT)) {
        put_float(value_float(value));
    } else if (value_is_kind(value, KIND_STR)) {
        put_text("s:");
        for (uint32_t i = 0; i < value_str(value)->length; i++) {
            put_point(str_at(value_str(value), i));
            i += address_digits(value_str(value), i + 1);
        }
    } else if (value_is_kind(value, KIND_TUPLE)) {
        put_text("t(");
        put_items(value_tuple(value)->items, value_tuple(value)->length);
        put(')');
    } else if (value_is_kind(value, KIND_LIST)) {
        put_text("l(");
        put_items(value_list(value)->items, value_list(value)->length);
        put(')');
    } else if (value_is_kind(value, KIND_DICT)) {
        put_text("d(");
        put_dict(value);
        put(')');
    } else if (value_is_set(value)) {
        put_text(value_is_kind(value, KIND_SET) ? "S(" : "F(");
        put_set(value);
        put(')');
    } else if (value_is_kind(value, KIND_RANGE)) {
        put_text("r(");
        put_items(&value_range(value)->start, 3); // start, stop, step
        put(')');
    } else if (value_is_kind(value, KIND_EXCEPTION)) {
        const Tuple *args = value_tuple(((Exception *)(void *)value_object(value))->args);
        put_text("E:");
        put_type(value);
        put(':');
        put_items(args->items, args->length);
    } else {
        put_type(value);
    }
}

// --- Operations -----------------------------------------------------------------------------------------------------

/// A sum over what is known of the code points from a up to b.
static Value points_sum(Value a, Value b)
{
    int64_t sum = 0;
    for (uint32_t point = (uint32_t)value_small(a); point < value_small(b); point++) {
        int64_t known =
            point_is_printable(point) + 2 * point_is_space(point) + 4 * (point_decimal(point) + 1);
        sum += known * (point % 8191 + 1);
    }
    return small_value(sum);
}

#define FUNCTION(name, call)                      \
    static Value name(Frame frame, const Root *a) \
    {                                             \
        (void)frame;                              \
        return call;                              \
    }
#define A a[0].value
#define B a[1].value
#define C a[2].value
#define X value_float(a[0].value)
#define Y value_float(a[1].value)
#define OPERATIONS                                                                             \
    OP(add, rt_int_add(frame, A, B))                                                           \
    OP(sub, rt_int_sub(frame, A, B))                                                           \
    OP(mul, rt_int_mul(frame, A, B))                                                           \
    OP(truediv, rt_float_new(frame, rt_int_truediv(frame, A, B)))                              \
    OP(floordiv, rt_int_floordiv(frame, A, B))                                                 \
    OP(mod, rt_int_mod(frame, A, B))                                                           \
    OP(divmod, rt_int_divmod(frame, A, B))                                                     \
    OP(pow, rt_int_pow(frame, A, B))                                                           \
    OP(powmod, rt_int_pow_mod(frame, A, B, C))                                                 \
    OP(lshift, rt_int_lshift(frame, A, B))                                                     \
    OP(rshift, rt_int_rshift(frame, A, B))                                                     \
    OP(and, rt_int_and(frame, A, B))                                                           \
    OP(or, rt_int_or(frame, A, B))                                                             \
    OP(xor, rt_int_xor(frame, A, B))                                                           \
    OP(invert, rt_int_invert(frame, A))                                                        \
    OP(neg, rt_int_neg(frame, A))                                                              \
    OP(abs, rt_int_abs(frame, A))                                                              \
    OP(round, rt_int_round(frame, A, B))                                                       \
    OP(cmp, small_value(rt_int_cmp(A, B)))                                                     \
    OP(cmpf, small_value(rt_int_cmp_f64(A, Y)))                                                \
    OP(hash, rt_int_from_i64(frame, rt_int_hash(A)))                                           \
    OP(bit_length, rt_int_from_i64(frame, rt_int_bit_length(A)))                               \
    OP(bit_count, rt_int_from_i64(frame, rt_int_bit_count(A)))                                 \
    OP(to_float, rt_float_new(frame, rt_int_to_f64(frame, A)))                                 \
    OP(str, rt_int_str(frame, A))                                                              \
    OP(bin, rt_int_prefixed(frame, A, 1))                                                      \
    OP(oct, rt_int_prefixed(frame, A, 3))                                                      \
    OP(hex, rt_int_prefixed(frame, A, 4))                                                      \
    OP(parse, rt_int_parse(frame, A, (int32_t)value_small(B)))                                 \
    OP(format, rt_int_format(frame, A, B))                                                     \
    OP(points, points_sum(A, B))                                                               \
    OP(limit, (rt_int_set_max_str_digits(frame, A), small_value(rt_int_get_max_str_digits()))) \
    OP(fdiv, rt_float_new(frame, rt_float_div(frame, X, Y)))                                   \
    OP(ffloordiv, rt_float_new(frame, rt_float_floordiv(frame, X, Y)))                         \
    OP(fmod, rt_float_new(frame, rt_float_mod(frame, X, Y)))                                   \
    OP(fdivmod, rt_float_divmod(frame, X, Y))                                                  \
    OP(fpow, rt_float_new(frame, rt_float_pow(frame, X, Y)))                                   \
    OP(fround, rt_float_new(frame, rt_float_round(frame, X, B)))                               \
    OP(froundint, rt_float_round_int(frame, X))                                                \
    OP(fhash, rt_int_from_i64(frame, rt_float_hash(A)))                                        \
    OP(fisint, bool_value(rt_float_is_integer(X)))                                             \
    OP(fratio, rt_float_as_integer_ratio(frame, X))                                            \
    OP(fint, rt_int_from_f64(frame, X))                                                        \
    OP(frepr, rt_float_repr(frame, X))                                                         \
    OP(fparse, rt_float_new(frame, rt_float_parse(frame, A)))                                  \
    OP(fhex, rt_float_hex(frame, X))                                                           \
    OP(ffromhex, rt_float_new(frame, rt_float_from_hex(frame, A)))                             \
    OP(fformat, rt_float_format(frame, X, B))

#define OP(name, call) FUNCTION(run_##name, call)
OPERATIONS
#undef OP

static const DriverOperation operations[] = {
#define OP(name, call) {#name, run_##name},
    OPERATIONS
#undef OP
    {NULL, NULL},
};

// --- Reading --------------------------------------------------------------------------------------------------------

typedef struct Line {
    const char *text;
    size_t n;
    Root *arguments; // MAX_ARGUMENTS
    DriverRun *run;
    Value result;
} Line;

static uint32_t hex_value(char c)
{
    return (uint32_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static Value read_int(Frame frame, const char *text, size_t n)
{
    Value digits = str_ascii(frame, text, n);
    return rt_int_parse(frame, digits, 16);
}

static Value read_value(Frame frame, const char *text, size_t n);

/// Where the first value of `n` bytes ends: at a comma outside of t(...), or at the end.
static size_t item_end(const char *text, size_t n)
{
    uint32_t depth = 0;
    for (size_t i = 0; i < n; i++) {
        if (text[i] == ',' && depth == 0) {
            return i;
        }
        depth += text[i] == '(';
        depth -= text[i] == ')';
    }
    return n;
}

/// The values between the commas of t(...).
static Value read_tuple(Frame frame, const char *text, size_t n)
{
    uint32_t n_items = 0;
    for (size_t i = 0; i < n; i += item_end(text + i, n - i) + 1) {
        n_items++;
    }
    Tuple *tuple = tuple_new(frame, n_items);
    const Root *kept = root_of(&frame, object_value(tuple));
    for (uint32_t i = 0; i < n_items; i++) {
        size_t n_item = item_end(text, n);
        Value item = read_value(frame, text, n_item);
        item = item == NO_VALUE ? object_value(&rt_none) : item;
        ((Tuple *)(void *)value_object(kept->value))->items[i] = item;
        text += n_item + 1;
        n -= i + 1 < n_items ? n_item + 1 : n_item;
    }
    return kept->value;
}

static Value read_value(Frame frame, const char *text, size_t n)
{
    static char bytes[DRIVER_INPUT_BYTES / 2];
    uint64_t bits = 0;
    double number = 0;
    switch (text[0]) {
    case 'i': return read_int(frame, text + 2, n - 2);
    case 'b': return bool_value(text[2] == '1');
    case 'f':
        for (size_t i = 2; i < n; i++) {
            bits = bits << 4 | hex_value(text[i]);
        }
        memcpy(&number, &bits, sizeof(number));
        return rt_float_new(frame, number);
    case 's':
        for (size_t i = 2; i + 1 < n; i += 2) {
            bytes[i / 2 - 1] = (char)(hex_value(text[i]) << 4 | hex_value(text[i + 1]));
        }
        return str_utf8(frame, bytes, (n - 2) / 2);
    case 't': return read_tuple(frame, text + 2, n - 3);
    default: return NO_VALUE;
    }
}

/// The next word of the line, without the space behind it.
static const char *next_word(Line *line, size_t *n_out)
{
    const char *word = line->text;
    const char *space = memchr(word, ' ', line->n);
    *n_out = space != NULL ? (size_t)(space - word) : line->n;
    size_t n_taken = *n_out + (space != NULL);
    line->text += n_taken;
    line->n -= n_taken;
    return word;
}

static DriverRun *find_operation(const DriverOperation *row, const char *name, size_t n)
{
    while (row->name != NULL && (strlen(row->name) != n || memcmp(row->name, name, n) != 0)) {
        row++;
    }
    return row->run;
}

static void read_line(Frame frame, Line *line)
{
    size_t n = 0;
    const char *name = next_word(line, &n);
    line->run = find_operation(operations, name, n);
    line->run = line->run != NULL ? line->run : find_operation(driver_str_operations, name, n);
    for (uint32_t i = 0; i < MAX_ARGUMENTS && line->n > 0; i++) {
        const char *word = next_word(line, &n);
        line->arguments[i].value = read_value(frame, word, n);
    }
}

static void run_line(Frame frame, void *context)
{
    Line *line = context;
    line->result = line->run(frame, line->arguments);
}

// --- Failing allocations --------------------------------------------------------------------------------------------

static void count_pinned(Object *object, void *context)
{
    *(uint32_t *)context += (object->gc & GC_PINNED) != 0;
}

/// NULL, or what is wrong after a failure.
static const char *fault_after(Frame frame, Value exception)
{
    if (value_type(exception) != &rt_exceptions[EXC_MemoryError]) {
        return "not a MemoryError";
    }
    uint32_t n_pinned = 0;
    heap_each(count_pinned, &n_pinned);
    const char *fault = gc_verify(frame);
    return fault != NULL ? fault : n_pinned > 0 ? "memory is lost" : NULL;
}

bool driver_run_failing(Frame frame, void (*body)(Frame frame, void *context), void *context,
                        Value *exception_out, const char **fault_out)
{
    *fault_out = NULL;
    for (uint64_t n = 1;; n++) {
        rt_heap_test.fail_at = n;
        bool thrown = rt_try(frame, body, context, exception_out);
        bool was_injected = rt_heap_test.fail_at == 0;
        rt_heap_test.fail_at = 0;
        if (!was_injected) {
            return thrown;
        }
        *fault_out = thrown ? fault_after(frame, *exception_out) : NULL;
        if (*fault_out != NULL) {
            return false;
        }
    }
}

// --- Lines ----------------------------------------------------------------------------------------------------------

static bool begins_with(const char *text, size_t n, const char *word)
{
    return n >= strlen(word) && memcmp(text, word, strlen(word)) == 0;
}

static void do_line(Frame frame, const char *text, size_t n)
{
    Root *kept = roots(&frame, MAX_ARGUMENTS + 1);
    if (begins_with(text, n, "!stress ")) {
        rt_heap_test.stress = rt_heap_test.poison = text[8] == '1';
        return;
    }
    bool is_failing = begins_with(text, n, "!fail ");
    size_t skipped = is_failing ? 6 : 0;
    if (n > skipped && text[skipped] == '$') {
        driver_script(frame, text + skipped + 1, n - skipped - 1, is_failing);
        put('\n');
        return;
    }
    Line line = {.text = text + skipped, .n = n - skipped, .arguments = kept};
    bool stress = rt_heap_test.stress;
    rt_heap_test.stress = false; // reading is not what is tested
    read_line(frame, &line);
    rt_heap_test.stress = stress;
    if (line.run == NULL) {
        put_text("unknown operation\n");
        return;
    }
    Value exception = NO_VALUE;
    const char *fault = NULL;
    bool thrown = is_failing ? driver_run_failing(frame, run_line, &line, &exception, &fault)
                             : rt_try(frame, run_line, &line, &exception);
    if (fault != NULL) {
        put_text(fault);
    } else {
        put_value(thrown ? exception : line.result);
    }
    put('\n');
}

void driver_put_text(const char *text)
{
    put_text(text);
}

void driver_put_value(Value value)
{
    put_value(value);
}

Value driver_read_value(Frame frame, const char *text, size_t n)
{
    return read_value(frame, text, n);
}

uint32_t driver_run(uint32_t n_bytes)
{
    static bool has_begun;
    if (!has_begun && !rt_init(0, SHADOW_BYTES, 0)) {
        return 0;
    }
    has_begun = true;
    n_output = 0;
    const char *at = driver_input, *end = driver_input + n_bytes;
    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        line_end = line_end != NULL ? line_end : end;
        do_line(rt_first_frame(), at, (size_t)(line_end - at));
        at = line_end + 1;
    }
    return (uint32_t)n_output;
}

// --- Exceptions, many -----------------------------------------------------------------------------------------------

static void throw_deep(Frame frame, void *context)
{
    volatile char on_stack[256]; // so that __stack_pointer is not where it was
    on_stack[0] = 1;
    uint32_t *depth = context;
    if (*depth > 0) {
        --*depth;
        throw_deep(frame, context);
    }
    if (on_stack[0] == 1) { // always
        raise_error(frame, EXC_ValueError, "%d", (int64_t)on_stack[0]);
    }
}

uint32_t driver_throw(uint32_t n)
{
    uint32_t n_caught = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t depth = i % 8;
        Value exception = NO_VALUE;
        n_caught += rt_try(rt_first_frame(), throw_deep, &depth, &exception) &&
                    value_type(exception) == &rt_exceptions[EXC_ValueError];
    }
    return n_caught;
}

uint32_t driver_pages(void)
{
    return (uint32_t)heap_stats().n_pages;
}

static void descend(Frame frame, void *context)
{
    C_STACK_CHECK(frame, "");
    volatile uint32_t *depth = context;
    if (++*depth != 0) { // always
        descend(frame, context);
    }
    ++*depth; // no tail call
}

uint32_t driver_deep(void)
{
    uint32_t depth = 0;
    Value exception = NO_VALUE;
    return rt_try(rt_first_frame(), descend, &depth, &exception) &&
                   value_type(exception) == &rt_exceptions[EXC_RecursionError]
               ? depth
               : 0;
}
