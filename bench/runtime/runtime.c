// SPDX-License-Identifier: Apache-2.0
// What bench/runtime.py measures of the runtime on wasm32: each function does its work `times` times over.
#include "runtime.h"
#include "float.h"
#include "heap.h"
#include "int.h"
#include "str.h"

#include "bench.h"

static bool has_begun;

/// The frame to begin with, and two ints of about `n` decimal digits, the first the longer.
static Frame begin(uint32_t n, Root **kept)
{
    if (!has_begun) {
        has_begun = rt_init(0, 1 << 20, 0);
        rt_int_set_max_str_digits(rt_first_frame(), small_value(0));
    }
    Frame frame = rt_first_frame();
    *kept = roots(&frame, 4);
    (*kept)[0].value = (*kept)[2].value = small_value(0);
    if (n > 0) {
        (*kept)[0].value = rt_int_pow(frame, small_value(7), small_value((int64_t)(n * 1.1833)));
        (*kept)[1].value =
            rt_int_pow(frame, small_value(3), small_value((int64_t)(n * 2.0959) - 1));
    }
    return frame;
}

static uint32_t checksum(Value value)
{
    return (uint32_t)rt_int_hash(value);
}

uint32_t bench_factorial(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(0, &kept);
    for (; times > 0; times--) {
        kept[0].value = small_value(1);
        for (uint32_t i = 2; i <= n; i++) {
            kept[0].value = rt_int_mul(frame, kept[0].value, small_value(i));
        }
    }
    return checksum(kept[0].value);
}

uint32_t bench_multiply(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(n, &kept);
    for (; times > 0; times--) {
        kept[2].value = rt_int_mul(frame, kept[0].value, kept[1].value);
    }
    return checksum(kept[2].value);
}

uint32_t bench_add(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(n, &kept);
    for (; times > 0; times--) {
        kept[2].value = rt_int_add(frame, kept[0].value, kept[1].value);
    }
    return checksum(kept[2].value);
}

uint32_t bench_divide(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(n, &kept);
    kept[3].value = rt_int_mul(frame, kept[0].value, kept[1].value);
    for (; times > 0; times--) {
        kept[2].value = rt_int_floordiv(frame, kept[3].value, kept[0].value);
    }
    return checksum(kept[2].value);
}

uint32_t bench_str(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(n, &kept);
    for (; times > 0; times--) {
        kept[2].value = rt_int_str(frame, kept[0].value);
    }
    return value_is_small(kept[2].value) ? 0 : value_str(kept[2].value)->length;
}

uint32_t bench_parse(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(n, &kept);
    kept[3].value = rt_int_str(frame, kept[0].value);
    for (; times > 0; times--) {
        kept[2].value = rt_int_parse(frame, kept[3].value, 10);
    }
    return checksum(kept[2].value);
}

uint32_t bench_power_modulo(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(n, &kept);
    kept[3].value = rt_int_sub(frame, kept[0].value, small_value(2));
    for (; times > 0; times--) {
        kept[2].value = rt_int_pow_mod(frame, kept[1].value, kept[3].value, kept[0].value);
    }
    return checksum(kept[2].value);
}

/// Small ints through the entry points: i * 7 // 3 % 1000 added up.
uint32_t bench_small(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(0, &kept);
    Value sum = small_value(0);
    for (; times > 0; times--) {
        sum = small_value(0);
        for (uint32_t i = 0; i < n; i++) {
            Value product = rt_int_mul(frame, small_value(i), small_value(7));
            Value quotient = rt_int_floordiv(frame, product, small_value(3));
            sum = rt_int_add(frame, sum, rt_int_mod(frame, quotient, small_value(1000)));
        }
    }
    return checksum(sum);
}

/// Boxed floats: x = x * 0.5 + i, each result a new object.
uint32_t bench_float(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(0, &kept);
    kept[0].value = rt_float_new(frame, 0.0);
    for (; times > 0; times--) {
        kept[0].value = rt_float_new(frame, 0.0);
        for (uint32_t i = 0; i < n; i++) {
            kept[0].value = rt_float_new(frame, value_float(kept[0].value) * 0.5);
            kept[0].value = rt_float_new(frame, value_float(kept[0].value) + i);
        }
    }
    return (uint32_t)value_float(kept[0].value);
}

uint32_t bench_repr(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(0, &kept);
    uint32_t length = 0;
    for (; times > 0; times--) {
        length = 0;
        for (uint32_t i = 1; i <= n; i++) {
            length += value_str(rt_float_repr(frame, i / 7.0))->length;
        }
    }
    return length;
}

uint32_t bench_float_parse(uint32_t n, uint32_t times)
{
    Root *kept = NULL;
    Frame frame = begin(0, &kept);
    double sum = 0;
    kept[0].value = rt_float_repr(frame, 100 / 7.0);
    for (; times > 0; times--) {
        sum = 0;
        for (uint32_t i = 1; i <= n; i++) {
            sum += rt_float_parse(frame, kept[0].value);
        }
    }
    return (uint32_t)sum;
}
