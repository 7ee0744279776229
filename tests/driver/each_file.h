// SPDX-License-Identifier: Apache-2.0
// What the drivers share: file names come in on standard input, and each file is worked on in an arena of its own, on a
// thread with the stack that the compiler asks for.
#ifndef ML_TESTS_EACH_FILE_H
#define ML_TESTS_EACH_FILE_H

#include "base/buf.h"
#include "base/limits.h"
#include "lang/detect.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct FileRun {
    PackSet *packs;
    void (*work)(struct FileRun *run, Arena *arena, const char *path);
    void *context;
    int status; // for `work` to set; 2: no memory
} FileRun;

/// All bytes of the file; NULL if it can't be read.
static inline Str read_file(Arena *arena, const char *path)
{
    Buf text = buf_new(arena);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return (Str){NULL, 0};
    }
    char block[65536];
    size_t n;
    while ((n = fread(block, 1, sizeof block, file)) > 0) {
        buf_add(&text, (Str){block, n});
    }
    fclose(file);
    return buf_str(&text);
}

/// The language that the file's name says (prog.fr.ml), or English.
static inline Pack *language_of_file(const FileRun *run, const char *path)
{
    Str code = detect_suffix(run->packs, str_of(path));
    return code.len > 0 ? pack_set_find(run->packs, code) : pack_set_at(run->packs, 0);
}

static inline void *each_file_thread(void *context)
{
    FileRun *run = context;
    jmp_buf out_of_memory;
    Arena *whole = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    if (whole == NULL || setjmp(out_of_memory) != 0) {
        run->status = 2;
        return NULL;
    }
    run->packs = pack_set_new(whole, NULL, NULL);
    char path[4096];
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
        if (arena != NULL) {
            run->work(run, arena, path);
        }
        arena_free(arena);
    }
    arena_free(whole);
    return NULL;
}

/// Call `work` for each file name on standard input. Returns the run's status.
static inline int each_file(FileRun *run)
{
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, LIMIT_COMPILE_STACK_BYTES);
    if (pthread_create(&thread, &attributes, each_file_thread, run) != 0) {
        return 2;
    }
    pthread_join(thread, NULL);
    return run->status;
}

#endif
