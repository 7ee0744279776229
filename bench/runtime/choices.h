// SPDX-License-Identifier: Apache-2.0
// The functions that bench/choices.py calls.
#ifndef BENCH_CHOICES_H
#define BENCH_CHOICES_H

#include <stdint.h>

uint32_t choice_fib_low_set(uint32_t n);
uint32_t choice_fib_low_clear(uint32_t n);
uint32_t choice_fib_nan_box(uint32_t n);
uint32_t choice_trees_parameter(uint32_t depth);
uint32_t choice_trees_variable(uint32_t depth);

#endif
