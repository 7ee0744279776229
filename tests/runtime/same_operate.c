// SPDX-License-Identifier: Apache-2.0
// Operators between values of all sorts.
#include "same.h"

#include <stdio.h>
#include <string.h>

typedef struct Operation {
    uint32_t a, b;
    int32_t op;
} Operation;

enum { N_VALUES = 10 };

static const char *const value_names[N_VALUES] = {
    "0", "7", "-3", "True", "2.5", "2**70", "None", "...", "NotImplemented", "'ab'",
};

static const char *const binary_spellings[] = {
#define BINARY_OP(NAME, spelling, method, reflected, inplace) spelling,
#include "operator.def"
};

static const char *const compare_spellings[] = {
#define COMPARE_OP(NAME, spelling, method, REFLECTED) spelling,
#include "operator.def"
};

static const char *const unary_spellings[] = {"~", "not ", "+", "-"};

static Value value_of(Frame frame, uint32_t i)
{
    switch (i) {
    case 0: return small_value(0);
    case 1: return small_value(7);
    case 2: return small_value(-3);
    case 3: return object_value(&rt_true);
    case 4: return rt_float_new(frame, 2.5);
    case 5: return rt_int_lshift(frame, small_value(1), small_value(70));
    case 6: return object_value(&rt_none);
    case 7: return object_value(&rt_ellipsis);
    case 8: return object_value(&rt_not_implemented);
    default: return same_str(frame, "ab");
    }
}

/// The operands, in slots of `*frame`.
static Root *operands_of(Frame *frame, const Operation *operation)
{
    Root *operands = roots(frame, 2);
    operands[0].value = value_of(*frame, operation->a);
    operands[1].value = value_of(*frame, operation->b);
    return operands;
}

static Value binary(Frame frame, const void *context)
{
    const Operation *operation = context;
    const Root *operands = operands_of(&frame, operation);
    return rt_binary(frame, operands[0].value, operands[1].value, operation->op);
}

static Value inplace(Frame frame, const void *context)
{
    const Operation *operation = context;
    const Root *operands = operands_of(&frame, operation);
    return rt_inplace(frame, operands[0].value, operands[1].value, operation->op);
}

static Value compare(Frame frame, const void *context)
{
    const Operation *operation = context;
    const Root *operands = operands_of(&frame, operation);
    return rt_compare(frame, operands[0].value, operands[1].value, operation->op);
}

static Value contains(Frame frame, const void *context)
{
    const Root *operands = operands_of(&frame, context);
    return bool_value(rt_contains(frame, operands[1].value, operands[0].value));
}

static Value get_item(Frame frame, const void *context)
{
    const Root *operands = operands_of(&frame, context);
    return rt_get_item(frame, operands[0].value, operands[1].value);
}

static Value set_item(Frame frame, const void *context)
{
    const Root *operands = operands_of(&frame, context);
    rt_set_item(frame, operands[0].value, operands[1].value, small_value(1));
    return object_value(&rt_none);
}

static Value del_item(Frame frame, const void *context)
{
    const Root *operands = operands_of(&frame, context);
    rt_del_item(frame, operands[0].value, operands[1].value);
    return object_value(&rt_none);
}

static Value unary(Frame frame, const void *context)
{
    const Operation *operation = context;
    Value a = value_of(frame, operation->a);
    return operation->op == UNARY_NOT ? bool_value(!rt_truth(frame, a))
                                      : rt_unary(frame, a, operation->op);
}

static Value ascii_of(Frame frame, const void *context)
{
    return rt_ascii(frame, value_of(frame, ((const Operation *)context)->a));
}

static Value str_of(Frame frame, const void *context)
{
    return rt_str(frame, value_of(frame, ((const Operation *)context)->a));
}

static Value formatted(Frame frame, const void *context)
{
    const Root *operands = operands_of(&frame, context);
    return rt_format(frame, operands[0].value, same_str(frame, "5"), 0);
}

static Value length(Frame frame, const void *context)
{
    return rt_length(frame, value_of(frame, ((const Operation *)context)->a));
}

static Value call(Frame frame, const void *context)
{
    const Root *operands = operands_of(&frame, context);
    Root *args = roots(&frame, 1);
    return rt_call(frame, operands[0].value, args, 0, NO_VALUE);
}

static Value iterate(Frame frame, const void *context)
{
    return bool_value(rt_iter(frame, value_of(frame, ((const Operation *)context)->a)) != NO_VALUE);
}

static Value next_of(Frame frame, const void *context)
{
    return rt_next(frame, value_of(frame, ((const Operation *)context)->a));
}

/// Too large a number, or a complex one; formatting.
static bool is_left_out(const Operation *operation)
{
    return (operation->b == 5 && (operation->op == BINARY_LSHIFT || operation->op == BINARY_POW)) ||
           (operation->a == 2 && operation->b == 4 && operation->op == BINARY_POW) ||
           (operation->a == 9 && operation->op == BINARY_MOD);
}

static void pairs(uint32_t a, uint32_t b)
{
    char label[64];
    for (int32_t op = 0; op < BINARY_COUNT; op++) {
        Operation operation = {a, b, op};
        if (is_left_out(&operation)) {
            continue;
        }
        snprintf(label, sizeof(label), "%s %s %s", value_names[a], binary_spellings[op],
                 value_names[b]);
        same_line(label, binary, &operation);
        snprintf(label, sizeof(label), "%s %s= %s", value_names[a], binary_spellings[op],
                 value_names[b]);
        same_line(label, inplace, &operation);
    }
    for (int32_t op = 0; op < COMPARE_COUNT; op++) {
        Operation operation = {a, b, op};
        snprintf(label, sizeof(label), "%s %s %s", value_names[a], compare_spellings[op],
                 value_names[b]);
        same_line(label, compare, &operation);
    }
}

void same_lines(void)
{
    char label[64];
    for (uint32_t a = 0; a < N_VALUES; a++) {
        for (uint32_t b = 0; b < N_VALUES; b++) {
            pairs(a, b);
        }
        for (int32_t op = 0; op < UNARY_COUNT; op++) {
            Operation operation = {a, a, op};
            snprintf(label, sizeof(label), "%s%s", unary_spellings[op], value_names[a]);
            same_line(label, unary, &operation);
        }
    }
    // values that have none of these
    static const uint32_t plain[] = {1, 3, 4, 5, 6, 7, 8};
    static const struct {
        const char *name;
        Case *body;
    } cases[] = {{"in", contains},    {"get", get_item}, {"set", set_item},    {"del", del_item},
                 {"ascii", ascii_of}, {"str", str_of},   {"len", length},      {"call", call},
                 {"iter", iterate},   {"next", next_of}, {"format", formatted}};
    for (uint32_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++) {
        for (uint32_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
            Operation operation = {plain[i], plain[i], 0};
            snprintf(label, sizeof(label), "%s %s", cases[k].name, value_names[plain[i]]);
            same_line(label, cases[k].body, &operation);
        }
    }
}
