// SPDX-License-Identifier: Apache-2.0
// The functions that bench/runtime/strings.py calls: how many times; a checksum that CPython gives too.
#ifndef BENCH_STRINGS_H
#define BENCH_STRINGS_H

#include <stdint.h>

uint32_t strings_append(uint32_t times);
uint32_t strings_append_wide(uint32_t times);
uint32_t strings_append_numbers(uint32_t times);
uint32_t strings_concat(uint32_t times);
uint32_t strings_pieces(uint32_t times);
uint32_t strings_join(uint32_t times);
uint32_t strings_split(uint32_t times);
uint32_t strings_split_comma(uint32_t times);
uint32_t strings_find(uint32_t times);
uint32_t strings_find_point(uint32_t times);
uint32_t strings_count(uint32_t times);
uint32_t strings_contains_short(uint32_t times);
uint32_t strings_replace(uint32_t times);
uint32_t strings_replace_point(uint32_t times);
uint32_t strings_upper(uint32_t times);
uint32_t strings_lower_cyrillic(uint32_t times);
uint32_t strings_strip(uint32_t times);
uint32_t strings_index(uint32_t times);
uint32_t strings_slice(uint32_t times);
uint32_t strings_compare(uint32_t times);
uint32_t strings_hash(uint32_t times);
uint32_t strings_repr(uint32_t times);
uint32_t strings_format(uint32_t times);
uint32_t strings_percent(uint32_t times);
uint32_t strings_isalpha(uint32_t times);
uint32_t strings_startswith(uint32_t times);
uint32_t strings_translate(uint32_t times);
uint32_t strings_print(uint32_t times);

#endif
