// SPDX-License-Identifier: Apache-2.0
// What the fuzz targets share. An input is a language code, a line feed, and what the target takes:
// "fr\nsi x:". Two bytes that are no code choose a language all the same, so that every input is one.
//
// The packs are read once in a process, into an arena of their own; all else lives in an arena that is
// freed after each input, so that what leaks is seen.
#ifndef ML_FUZZ_TARGET_H
#define ML_FUZZ_TARGET_H

#include "base/check.h"
#include "base/diag.h"
#include "lang/pack.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// How often the target reached its last line; standalone_driver.c demands it at least once.
extern size_t fuzz_n_finished;

typedef struct FuzzInput {
    Arena *arena; // freed after the input
    PackSet *packs;
    Pack *pack; // the language that the input chooses
    Str bytes;  // the rest of the input
} FuzzInput;

/// What a target does with one input. Returns whether it reached its last line.
typedef bool FuzzTarget(const FuzzInput *input);

/// As ML_ASSERT, in release builds too.
#define FUZZ_CHECK(condition) ((condition) ? (void)0 : check_failed(__FILE__, __LINE__, #condition))

enum {
    FUZZ_CODE_BYTES = 2,
    FUZZ_MAX_PACKS_BYTES = 64 * 1024 * 1024, // look-ups leave crumbs in the packs' arena
};

static jmp_buf fuzz_out_of_memory;

static inline PackSet *fuzz_packs(void)
{
    static PackSet *packs;
    if (packs != NULL && arena_bytes(pack_set_arena(packs)) > FUZZ_MAX_PACKS_BYTES) {
        arena_free(pack_set_arena(packs));
        packs = NULL;
    }
    if (packs == NULL) {
        Arena *arena = arena_new(ALLOCATOR_SYSTEM, &fuzz_out_of_memory);
        if (arena == NULL) {
            abort();
        }
        packs = pack_set_new(arena, NULL, NULL);
        for (size_t i = 0; i < pack_set_len(packs); i++) {
            pack_load_messages(arena, pack_set_at(packs, i), NULL);
        }
    }
    return packs;
}

// Cuts the language off the input.
static inline Pack *fuzz_choose(PackSet *packs, Str *bytes)
{
    Str code = str_slice(*bytes, 0, FUZZ_CODE_BYTES);
    *bytes = str_slice(*bytes, FUZZ_CODE_BYTES, bytes->len);
    if (str_starts_with(*bytes, STR("\n"))) {
        *bytes = str_slice(*bytes, 1, bytes->len);
    }
    size_t number = 0;
    for (size_t i = 0; i < code.len; i++) {
        number = number * 256 + (unsigned char)code.ptr[i];
    }
    for (size_t i = 0; i < pack_set_len(packs); i++) {
        if (str_equal(pack_set_code(packs, i), code)) {
            return pack_set_at(packs, i);
        }
    }
    return pack_set_at(packs, number % pack_set_len(packs));
}

/// Run `target` over an input of libFuzzer's.
static inline int fuzz_run(FuzzTarget *target, const uint8_t *data, size_t size)
{
    if (setjmp(fuzz_out_of_memory) != 0) {
        abort(); // there is a gigabyte and more: an input that needs it is a finding
    }
    FuzzInput input = {.packs = fuzz_packs(), .bytes = {(const char *)data, size}};
    input.arena = arena_new(ALLOCATOR_SYSTEM, &fuzz_out_of_memory);
    FUZZ_CHECK(input.arena != NULL);
    input.pack = fuzz_choose(input.packs, &input.bytes);
    fuzz_n_finished += target(&input);
    arena_free(input.arena);
    return 0;
}

#endif
