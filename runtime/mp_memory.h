// SPDX-License-Identifier: Apache-2.0
// The functions that libtommath is built to take its memory from.
#ifndef RUNTIME_MP_MEMORY_H
#define RUNTIME_MP_MEMORY_H

#include <stddef.h>

void *mp_memory_new(size_t bytes);
void *mp_memory_zero(size_t n, size_t bytes);
void *mp_memory_resize(void *memory, size_t old_bytes, size_t bytes);
void mp_memory_free(void *memory, size_t bytes);

#endif
