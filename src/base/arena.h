// SPDX-License-Identifier: Apache-2.0
// Memory that is freed as a whole. The only caller of malloc in the compiler: running out of it, and
// the tests that make the n-th allocation fail, are handled here and nowhere else.
#ifndef ML_BASE_ARENA_H
#define ML_BASE_ARENA_H

#include "base/str.h"

#include <setjmp.h>
#include <stddef.h>

/// Where memory comes from. `allocate` returns NULL when there is none; tests count and fail in it.
typedef struct Allocator {
    void *(*allocate)(void *context, size_t size);
    void (*release)(void *context, void *block);
    void *context;
} Allocator;

/// malloc and free.
extern const Allocator ALLOCATOR_SYSTEM;

typedef struct Arena Arena;

/// A new arena. `allocator` is copied. `out_of_memory` is where allocation jumps to (with value 1) when
/// there is no memory left; it is borrowed and must outlive every allocation. Returns NULL without memory.
Arena *arena_new(Allocator allocator, jmp_buf *out_of_memory);

/// Run the cleanups, latest first, then free all of it. NULL is fine.
void arena_free(Arena *arena);

/// Jump to `out_of_memory` from now on, instead of where it jumped so far (which is returned).
jmp_buf *arena_catch(Arena *arena, jmp_buf *out_of_memory);

/// `size` bytes aligned for any object, not cleared. Never NULL: jumps when there is no memory.
void *arena_alloc(Arena *arena, size_t size);

/// Like `arena_alloc`, cleared.
void *arena_alloc_zero(Arena *arena, size_t size);

/// Grow the block `old` of `old_size` bytes to `new_size`, in place where it is the latest one.
/// `old` may be NULL with `old_size` 0. The old block is dead afterwards.
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

/// A copy of `s` that lives as long as the arena, with a NUL after it.
Str arena_str(Arena *arena, Str s);

/// Run `cleanup(context)` when the arena is freed: for what is not arena memory (files, handles).
void arena_cleanup(Arena *arena, void (*cleanup)(void *context), void *context);

/// Bytes handed out so far.
size_t arena_bytes(const Arena *arena);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc_zero((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_alloc_zero((arena), sizeof(Type) * (count)))

#endif
