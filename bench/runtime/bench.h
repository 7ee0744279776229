// SPDX-License-Identifier: Apache-2.0
// The functions that bench/runtime.py calls: a size, and how many times; a checksum that CPython gives too.
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include <stdint.h>

uint32_t bench_factorial(uint32_t n, uint32_t times);
uint32_t bench_multiply(uint32_t n, uint32_t times);
uint32_t bench_add(uint32_t n, uint32_t times);
uint32_t bench_divide(uint32_t n, uint32_t times);
uint32_t bench_str(uint32_t n, uint32_t times);
uint32_t bench_parse(uint32_t n, uint32_t times);
uint32_t bench_power_modulo(uint32_t n, uint32_t times);
uint32_t bench_small(uint32_t n, uint32_t times);
uint32_t bench_float(uint32_t n, uint32_t times);
uint32_t bench_repr(uint32_t n, uint32_t times);
uint32_t bench_float_parse(uint32_t n, uint32_t times);

#endif
