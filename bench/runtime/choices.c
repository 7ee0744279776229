// SPDX-License-Identifier: Apache-2.0
// What docs/decisions/006-values.md and 007-collector.md measure: fib with ints tagged in three ways, as generated code
// would do it, and binary trees with the shadow stack's top in a parameter or in a variable.
#include "heap.h"
#include "runtime.h"
#include "tuple.h"

#include "choices.h"

// --- Values ---------------------------------------------------------------------------------------------------------

static volatile uint64_t slow_calls;

/// Stands for the generic operation on what is no small int.
__attribute__((noinline)) static Value slow(Value a, Value b)
{
    slow_calls += a ^ b;
    return a;
}

#define NAN_TAG ((uint64_t)0xFFF90000 << 32)

#define LOW_SET(n) ((Value)(n) << 1 | 1)
#define LOW_SET_BOTH(a, b) (((a) & (b) & 1) != 0)
#define LOW_SET_LESS(a, b) ((int64_t)(a) < (int64_t)(b))
#define LOW_SET_ADD(a, b, r) __builtin_add_overflow((int64_t)(a), (int64_t)(b) - 1, (int64_t *)(r))
#define LOW_SET_SUB(a, b, r) __builtin_sub_overflow((int64_t)(a), (int64_t)(b) - 1, (int64_t *)(r))

#define LOW_CLEAR(n) ((Value)(n) << 1)
#define LOW_CLEAR_BOTH(a, b) ((((a) | (b)) & 1) == 0)
#define LOW_CLEAR_LESS(a, b) ((int64_t)(a) < (int64_t)(b))
#define LOW_CLEAR_ADD(a, b, r) __builtin_add_overflow((int64_t)(a), (int64_t)(b), (int64_t *)(r))
#define LOW_CLEAR_SUB(a, b, r) __builtin_sub_overflow((int64_t)(a), (int64_t)(b), (int64_t *)(r))

static inline bool nan_add(Value a, Value b, Value *result)
{
    int32_t sum = 0;
    bool overflow = __builtin_add_overflow((int32_t)a, (int32_t)b, &sum);
    *result = NAN_TAG | (uint32_t)sum;
    return overflow;
}

static inline bool nan_sub(Value a, Value b, Value *result)
{
    int32_t difference = 0;
    bool overflow = __builtin_sub_overflow((int32_t)a, (int32_t)b, &difference);
    *result = NAN_TAG | (uint32_t)difference;
    return overflow;
}

#define NAN_BOX(n) (NAN_TAG | (uint32_t)(n))
#define NAN_BOX_BOTH(a, b) ((a) >> 32 == NAN_TAG >> 32 && (b) >> 32 == NAN_TAG >> 32)
#define NAN_BOX_LESS(a, b) ((int32_t)(a) < (int32_t)(b))
#define NAN_BOX_ADD(a, b, r) nan_add(a, b, r)
#define NAN_BOX_SUB(a, b, r) nan_sub(a, b, r)

#define OPERATION(WAY, OP, a, b, r)                    \
    if (!WAY##_BOTH(a, b) || WAY##_##OP(a, b, &(r))) { \
        (r) = slow(a, b);                              \
    }

#define FIB(name, WAY)                                                                       \
    __attribute__((noinline)) static Value fib_##name(Frame frame, Value n)                  \
    {                                                                                        \
        if (frame_is_over(frame)) {                                                          \
            rt_entry_slow(frame);                                                            \
        }                                                                                    \
        bool is_less = WAY##_BOTH(n, WAY(2)) ? WAY##_LESS(n, WAY(2)) : slow(n, WAY(2)) != 0; \
        if (is_less) {                                                                       \
            return n;                                                                        \
        }                                                                                    \
        Value one = 0, two = 0, sum = 0;                                                     \
        OPERATION(WAY, SUB, n, WAY(1), one)                                                  \
        OPERATION(WAY, SUB, n, WAY(2), two)                                                  \
        one = fib_##name(frame + FRAME_CALL, one);                                           \
        two = fib_##name(frame + FRAME_CALL, two);                                           \
        OPERATION(WAY, ADD, one, two, sum)                                                   \
        return sum;                                                                          \
    }                                                                                        \
    uint32_t choice_fib_##name(uint32_t n)                                                   \
    {                                                                                        \
        return (uint32_t)fib_##name(0, WAY(n));                                              \
    }

FIB(low_set, LOW_SET)
FIB(low_clear, LOW_CLEAR)
FIB(nan_box, NAN_BOX)

// --- Roots ----------------------------------------------------------------------------------------------------------

static void begin(void)
{
    static bool has_begun;
    if (!has_begun) {
        has_begun = rt_init(0, 1 << 20, 0);
    }
}

static Value tree_parameter(Frame frame, uint32_t depth)
{
    if (depth == 0) {
        return tuple_pair(frame, NO_VALUE, NO_VALUE);
    }
    Root *kept = roots(&frame, 1);
    kept->value = tree_parameter(frame, depth - 1);
    Value right = tree_parameter(frame, depth - 1);
    return tuple_pair(frame, kept->value, right);
}

static Frame top; // the other way

static Value pair_variable(Value first, Value second)
{
    Frame saved = top;
    Root *kept = roots(&top, 2);
    kept[0].value = first;
    kept[1].value = second;
    Tuple *tuple = tuple_new(top, 2);
    tuple->items[0] = kept[0].value;
    tuple->items[1] = kept[1].value;
    top = saved;
    return object_value(tuple);
}

static Value tree_variable(uint32_t depth)
{
    if (depth == 0) {
        return pair_variable(NO_VALUE, NO_VALUE);
    }
    Frame saved = top;
    Root *kept = roots(&top, 1);
    kept->value = tree_variable(depth - 1);
    Value right = tree_variable(depth - 1);
    Value pair = pair_variable(kept->value, right);
    top = saved;
    return pair;
}

static uint32_t count(Value tree)
{
    const Tuple *pair = (const Tuple *)(void *)value_object(tree);
    return pair->items[0] == NO_VALUE ? 1 : 1 + count(pair->items[0]) + count(pair->items[1]);
}

uint32_t choice_trees_parameter(uint32_t depth)
{
    begin();
    uint32_t n = 0;
    for (uint32_t i = 0; i < 16; i++) {
        n += count(tree_parameter(rt_first_frame(), depth));
    }
    return n;
}

uint32_t choice_trees_variable(uint32_t depth)
{
    begin();
    top = rt_first_frame();
    uint32_t n = 0;
    for (uint32_t i = 0; i < 16; i++) {
        n += count(tree_variable(depth));
    }
    return n;
}
