// SPDX-License-Identifier: Apache-2.0
// The driver's scripts: registers that keep objects from line to line. tests/runtime/oracle_script.py has the same.
//
//   $REGISTER OPERATION WORD...    the result goes to the register; a word is a value as in driver.c, or
//       n:          None
//       $3          what is in a register
//       B:len       a builtin function or type
//       F:count     one of the functions below
//       key=WORD    an argument that is given by name
//
// The answer is the result or the exception, and then what is in the registers that the line names.
#include "driver.h"

#include "exception.h"
#include "heap.h"
#include "index.h"
#include "int.h"
#include "list.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

enum {
    N_REGISTERS = 10,
    MAX_WORDS = 60,
};

static Value registers[N_REGISTERS];
static int64_t countdown; // calls of F:count until it raises

typedef struct Script {
    uint32_t target;
    const char *operation; // its name, without an end
    size_t n_operation;
    Root *args; // MAX_WORDS
    uint32_t n;
    Root *names; // a tuple, or NO_VALUE
    uint32_t shown[MAX_WORDS], n_shown;
    Value result;
} Script;

// --- Functions for callbacks ----------------------------------------------------------------------------------------

#define SCRIPT_FUNCTION(name) \
    static Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define UNUSED (void)frame, (void)self, (void)args, (void)n, (void)names

SCRIPT_FUNCTION(run_same)
{
    UNUSED;
    return args[0].value;
}

SCRIPT_FUNCTION(run_neg)
{
    UNUSED;
    return value_is_int(args[0].value) ? rt_int_neg(frame, args[0].value) : args[0].value;
}

SCRIPT_FUNCTION(run_third)
{
    UNUSED;
    return value_is_int(args[0].value) ? rt_int_floordiv(frame, args[0].value, small_value(3))
                                       : args[0].value;
}

SCRIPT_FUNCTION(run_odd)
{
    UNUSED;
    return value_is_int(args[0].value) ? rt_int_mod(frame, args[0].value, small_value(2))
                                       : args[0].value;
}

/// Its argument; ValueError when it has been called as often as the countdown says.
SCRIPT_FUNCTION(run_count)
{
    UNUSED;
    if (--countdown == 0) {
        raise_error(frame, EXC_ValueError, "counted");
    }
    return args[0].value;
}

/// How often F:count may still be called, which this counts down: 0 at last.
SCRIPT_FUNCTION(run_left)
{
    UNUSED;
    countdown -= countdown > 0;
    return small_value(countdown);
}

SCRIPT_FUNCTION(run_all)
{
    UNUSED;
    return tuple_of(frame, &args[0].value, n);
}

/// Its argument, which goes to a list in register 0 as well.
SCRIPT_FUNCTION(run_push)
{
    UNUSED;
    if (value_is_kind(registers[0], KIND_LIST)) {
        list_push(frame, registers[0], args[0].value);
    }
    return args[0].value;
}

#define SCRIPT_ROW(name, n_min, n_max)                                          \
    {{&rt_types[TYPE_builtin_function_or_method], KIND_NATIVE, GC_IMMORTAL, 0}, \
     NULL,                                                                      \
     NULL,                                                                      \
     run_##name,                                                                \
     n_min,                                                                     \
     n_max,                                                                     \
     NATIVE_FUNCTION,                                                           \
     "",                                                                        \
     0,                                                                         \
     0,                                                                         \
     0}

static struct {
    const char *name;
    NativeFunction function;
} functions[] = {
    {"same", SCRIPT_ROW(same, 1, 1)},         {"neg", SCRIPT_ROW(neg, 1, 1)},
    {"third", SCRIPT_ROW(third, 1, 1)},       {"odd", SCRIPT_ROW(odd, 1, 1)},
    {"count", SCRIPT_ROW(count, 1, 1)},       {"left", SCRIPT_ROW(left, 0, 0)},
    {"all", SCRIPT_ROW(all, 0, NATIVE_MANY)}, {"push", SCRIPT_ROW(push, 1, 1)},
};

static Value function_find(const char *name, size_t n)
{
    for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++) {
        if (strlen(functions[i].name) == n && memcmp(functions[i].name, name, n) == 0) {
            return object_value(&functions[i].function);
        }
    }
    return NO_VALUE;
}

// --- Operations -----------------------------------------------------------------------------------------------------

#define A script->args[0].value
#define B script->args[1].value
#define C script->args[2].value

static Value run_call(Frame frame, Script *script)
{
    return rt_call(frame, A, script->args + 1, (I32)script->n - 1, script->names->value);
}

static Value run_method(Frame frame, Script *script)
{
    return rt_call_method(frame, A, B, script->args + 2, (I32)script->n - 2, script->names->value);
}

static Value run_attr(Frame frame, Script *script)
{
    return rt_get_attr(frame, A, B);
}

static Value run_list(Frame frame, Script *script)
{
    return rt_list_new(frame, script->args, (I32)script->n);
}

static Value run_tuple(Frame frame, Script *script)
{
    return rt_tuple_new(frame, script->args, (I32)script->n);
}

static Value run_set_new(Frame frame, Script *script)
{
    return rt_set_new(frame, script->args, (I32)script->n);
}

static Value run_frozenset(Frame frame, Script *script)
{
    return rt_frozenset_new(frame, script->args, (I32)script->n);
}

/// [*a, *b]
static Value run_star(Frame frame, Script *script)
{
    Root *kept = root_of(&frame, rt_list_new(frame, NULL, 0));
    for (uint32_t i = 0; i < script->n; i++) {
        rt_list_extend(frame, kept->value, script->args[i].value);
    }
    return kept->value;
}

/// {**a, **b}
static Value run_star_dict(Frame frame, Script *script)
{
    Root *kept = root_of(&frame, rt_dict_new(frame, NULL, 0));
    for (uint32_t i = 0; i < script->n; i++) {
        rt_dict_update(frame, kept->value, script->args[i].value);
    }
    return kept->value;
}

/// f(*a)
static Value run_call_star(Frame frame, Script *script)
{
    Root *kept = root_of(&frame, rt_call_tuple(frame, B, A));
    return rt_call_ex(frame, A, kept->value, object_value(&rt_none));
}

/// f(**a, **b)
static Value run_call_dict(Frame frame, Script *script)
{
    Root *kept = root_of(&frame, rt_dict_new(frame, NULL, 0));
    for (uint32_t i = 1; i < script->n; i++) {
        rt_dict_merge(frame, kept->value, script->args[i].value, A);
    }
    return rt_call_ex(frame, A, object_value(&rt_empty_tuple), kept->value);
}

static Value run_unpack(Frame frame, Script *script)
{
    return rt_unpack(frame, A, (I32)value_small(B));
}

static Value run_unpack_star(Frame frame, Script *script)
{
    return rt_unpack_star(frame, A, (I32)value_small(B), (I32)value_small(C));
}

static Value run_slice(Frame frame, Script *script)
{
    return slice_new(frame, A, B, C);
}

static Value run_repr(Frame frame, Script *script)
{
    return rt_repr(frame, A);
}

static Value run_hash(Frame frame, Script *script)
{
    return rt_int_from_i64(frame, rt_hash(frame, A));
}

static Value run_len(Frame frame, Script *script)
{
    return rt_length(frame, A);
}

static Value run_dict(Frame frame, Script *script)
{
    return rt_dict_new(frame, script->args, (I32)script->n / 2);
}

static Value run_iter(Frame frame, Script *script)
{
    return rt_iter(frame, A);
}

/// The item, or "end".
static Value run_next(Frame frame, Script *script)
{
    Value item = rt_next(frame, A);
    return item != NO_VALUE ? item : str_ascii(frame, "end", 3);
}

static Value run_get(Frame frame, Script *script)
{
    return rt_get_item(frame, A, B);
}

static Value run_set(Frame frame, Script *script)
{
    rt_set_item(frame, A, B, C);
    return object_value(&rt_none);
}

static Value run_del(Frame frame, Script *script)
{
    rt_del_item(frame, A, B);
    return object_value(&rt_none);
}

static Value run_in(Frame frame, Script *script)
{
    return bool_value(rt_contains(frame, B, A));
}

static Value run_countdown(Frame frame, Script *script)
{
    (void)frame;
    countdown = value_small(A);
    return A;
}

static const struct {
    const char *name;
    Value (*run)(Frame frame, Script *script);
} operations[] = {
#define OPERATION(name) {#name, run_##name},
    OPERATION(call) OPERATION(method) OPERATION(list) OPERATION(tuple) OPERATION(dict)
        OPERATION(slice) OPERATION(repr) OPERATION(hash) OPERATION(len) OPERATION(iter)
            OPERATION(next) OPERATION(get) OPERATION(set) OPERATION(del) OPERATION(in)
                OPERATION(countdown) OPERATION(star) OPERATION(star_dict) OPERATION(call_star)
                    OPERATION(call_dict) OPERATION(unpack) OPERATION(unpack_star) OPERATION(attr)
                        OPERATION(set_new) OPERATION(frozenset)};

/// ADD: a + b, IADD: a += b, LT: a < b.
static const struct {
    const char *name;
    Value (*run)(Frame frame, Value a, Value b, I32 op);
    I32 op;
} operators[] = {
#define BINARY_OP(NAME, spelling, method, reflected, inplace) \
    {#NAME, rt_binary, BINARY_##NAME}, {"I" #NAME, rt_inplace, BINARY_##NAME},
#define COMPARE_OP(NAME, spelling, method, REFLECTED) {#NAME, rt_compare, COMPARE_##NAME},
#include "operator.def"
};

static bool is_word(const Script *script, const char *name)
{
    return strlen(name) == script->n_operation &&
           memcmp(name, script->operation, script->n_operation) == 0;
}

static void run_script(Frame frame, void *context)
{
    Script *script = context;
    for (size_t i = 0; i < sizeof(operations) / sizeof(operations[0]); i++) {
        if (is_word(script, operations[i].name)) {
            script->result = operations[i].run(frame, script);
            return;
        }
    }
    for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++) {
        if (is_word(script, operators[i].name)) {
            script->result = operators[i].run(frame, A, B, operators[i].op);
            return;
        }
    }
    raise_error(frame, EXC_SystemError, "unknown operation");
}

// --- Reading --------------------------------------------------------------------------------------------------------

static Value read_word(Frame frame, Script *script, const char *word, size_t n)
{
    if (word[0] == '$') {
        script->shown[script->n_shown] = (uint32_t)(word[1] - '0');
        return registers[script->shown[script->n_shown++]];
    }
    if (n > 2 && memcmp(word, "B:", 2) == 0) {
        return builtin_find(str_ascii(frame, word + 2, n - 2));
    }
    if (n > 2 && memcmp(word, "F:", 2) == 0) {
        return function_find(word + 2, n - 2);
    }
    Value value = driver_read_value(frame, word, n);
    return value == NO_VALUE ? object_value(&rt_none) : value;
}

/// Words up to the end of the line; those given by name come last.
static void read_words(Frame frame, Script *script, const char *text, size_t n)
{
    Value names[MAX_WORDS];
    uint32_t n_names = 0;
    Root *kept = roots(&frame, MAX_WORDS);
    for (const char *end = text + n; text < end && script->n < MAX_WORDS;) {
        const char *space = memchr(text, ' ', (size_t)(end - text));
        const char *word_end = space != NULL ? space : end;
        const char *equals = memchr(text, '=', (size_t)(word_end - text));
        if (equals != NULL) {
            kept[n_names].value = str_ascii(frame, text, (size_t)(equals - text));
            names[n_names] = kept[n_names].value;
            n_names++;
            text = equals + 1;
        }
        script->args[script->n++].value = read_word(frame, script, text, (size_t)(word_end - text));
        text = word_end + (space != NULL);
    }
    script->names->value = n_names > 0 ? tuple_of(frame, names, n_names) : NO_VALUE;
}

void driver_script(Frame frame, const char *text, size_t n, bool is_failing)
{
    static bool has_begun;
    for (uint32_t i = 0; i < N_REGISTERS && !has_begun; i++) {
        registers[i] = object_value(&rt_none);
        gc_root_add(&registers[i]);
    }
    has_begun = true;
    const char *operation = text + 2, *space = memchr(operation, ' ', n - 2);
    Script script = {.target = (uint32_t)(text[0] - '0'),
                     .operation = operation,
                     .n_operation = space != NULL ? (size_t)(space - operation) : n - 2,
                     .args = roots(&frame, MAX_WORDS),
                     .names = roots(&frame, 1)};
    bool stress = rt_heap_test.stress;
    rt_heap_test.stress = false; // reading is not what is tested
    if (space != NULL) {
        read_words(frame, &script, space + 1, (size_t)(text + n - space - 1));
    }
    rt_heap_test.stress = stress;
    Value exception = NO_VALUE;
    const char *fault = NULL;
    bool is_thrown = is_failing ? driver_run_failing(frame, run_script, &script, &exception, &fault)
                                : rt_try(frame, run_script, &script, &exception);
    if (fault != NULL) {
        driver_put_text(fault);
        return;
    }
    if (!is_thrown) {
        registers[script.target] = script.result;
    }
    driver_put_value(is_thrown ? exception : script.result);
    for (uint32_t i = 0; i < script.n_shown; i++) {
        driver_put_text(" ");
        driver_put_value(registers[script.shown[i]]);
    }
}
