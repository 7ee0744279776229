// SPDX-License-Identifier: Apache-2.0
// A list of chunks, filled from the front; chunk sizes double up to 1 MiB. Under AddressSanitizer every
// allocation is a chunk of its own, so that an overrun of one block is seen.
#include "base/arena.h"

#include "base/check.h"

#include <stdint.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define ONE_CHUNK_EACH 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONE_CHUNK_EACH 1
#endif
#endif
#ifndef ONE_CHUNK_EACH
#define ONE_CHUNK_EACH 0
#endif

enum { FIRST_CHUNK_BYTES = 16 * 1024, LAST_CHUNK_BYTES = 1024 * 1024 };

typedef struct Chunk {
    struct Chunk *previous;
    size_t capacity;
    size_t used;
    _Alignas(max_align_t) unsigned char bytes[];
} Chunk;

typedef struct Cleanup {
    struct Cleanup *previous;
    void (*run)(void *context);
    void *context;
} Cleanup;

struct Arena {
    Allocator allocator;
    jmp_buf *out_of_memory;
    Chunk *chunk;
    Cleanup *cleanups;
    size_t next_chunk_bytes;
    size_t bytes;
};

static void *system_allocate(void *context, size_t size)
{
    (void)context;
    return malloc(size);
}

static void system_release(void *context, void *block)
{
    (void)context;
    free(block);
}

const Allocator ALLOCATOR_SYSTEM = {system_allocate, system_release, NULL};

Arena *arena_new(Allocator allocator, jmp_buf *out_of_memory)
{
    Arena *arena = allocator.allocate(allocator.context, sizeof *arena);
    if (arena != NULL) {
        *arena = (Arena){.allocator = allocator,
                         .out_of_memory = out_of_memory,
                         .next_chunk_bytes = FIRST_CHUNK_BYTES};
    }
    return arena;
}

void arena_free(Arena *arena)
{
    if (arena == NULL) {
        return;
    }
    for (Cleanup *cleanup = arena->cleanups; cleanup != NULL; cleanup = cleanup->previous) {
        cleanup->run(cleanup->context);
    }
    Allocator allocator = arena->allocator;
    for (Chunk *chunk = arena->chunk; chunk != NULL;) {
        Chunk *previous = chunk->previous;
        allocator.release(allocator.context, chunk);
        chunk = previous;
    }
    allocator.release(allocator.context, arena);
}

jmp_buf *arena_catch(Arena *arena, jmp_buf *out_of_memory)
{
    jmp_buf *before = arena->out_of_memory;
    arena->out_of_memory = out_of_memory;
    return before;
}

_Noreturn static void fail(Arena *arena)
{
    ML_ASSERT(arena->out_of_memory != NULL);
    longjmp(*arena->out_of_memory, 1);
}

static size_t aligned(size_t size)
{
    return (size + _Alignof(max_align_t) - 1) & ~(_Alignof(max_align_t) - 1);
}

static void add_chunk(Arena *arena, size_t size)
{
    size_t capacity = size;
    if (!ONE_CHUNK_EACH && capacity < arena->next_chunk_bytes) {
        capacity = arena->next_chunk_bytes;
    }
    if (arena->next_chunk_bytes < LAST_CHUNK_BYTES) {
        arena->next_chunk_bytes *= 2;
    }
    if (capacity > SIZE_MAX - sizeof(Chunk)) {
        fail(arena);
    }
    Allocator allocator = arena->allocator;
    Chunk *chunk = allocator.allocate(allocator.context, sizeof(Chunk) + capacity);
    if (chunk == NULL) {
        fail(arena);
    }
    *chunk = (Chunk){.previous = arena->chunk, .capacity = capacity};
    arena->chunk = chunk;
}

void *arena_alloc(Arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2) {
        fail(arena);
    }
    size_t needed = ONE_CHUNK_EACH ? size : aligned(size);
    if (ONE_CHUNK_EACH || arena->chunk == NULL ||
        arena->chunk->capacity - arena->chunk->used < needed) {
        add_chunk(arena, needed);
    }
    void *block = arena->chunk->bytes + arena->chunk->used;
    arena->chunk->used += needed;
    arena->bytes += needed;
    return block;
}

void *arena_alloc_zero(Arena *arena, size_t size)
{
    void *block = arena_alloc(arena, size);
    memset(block, 0, size);
    return block;
}

void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size)
{
    ML_ASSERT(new_size >= old_size);
    Chunk *chunk = arena->chunk;
    if (!ONE_CHUNK_EACH && old != NULL && new_size < SIZE_MAX / 2) {
        size_t old_used = aligned(old_size);
        size_t more = aligned(new_size) - old_used;
        bool is_latest = (unsigned char *)old + old_used == chunk->bytes + chunk->used;
        if (is_latest && chunk->capacity - chunk->used >= more) {
            chunk->used += more;
            arena->bytes += more;
            return old;
        }
    }
    void *block = arena_alloc(arena, new_size);
    if (old_size > 0) {
        memcpy(block, old, old_size);
    }
    return block;
}

Str arena_str(Arena *arena, Str s)
{
    char *copy = arena_alloc(arena, s.len + 1);
    if (s.len > 0) {
        memcpy(copy, s.ptr, s.len);
    }
    copy[s.len] = '\0';
    return (Str){copy, s.len};
}

void arena_cleanup(Arena *arena, void (*cleanup)(void *context), void *context)
{
    Cleanup *entry = arena_alloc(arena, sizeof *entry);
    *entry = (Cleanup){arena->cleanups, cleanup, context};
    arena->cleanups = entry;
}

size_t arena_bytes(const Arena *arena)
{
    return arena->bytes;
}
