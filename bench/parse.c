// SPDX-License-Identifier: Apache-2.0
// How fast programs are read: bench_parse < LIST, with the paths of English programs on standard input, a line each.
// The files are read into memory first; then all of them are decoded, lexed and parsed a few times over, each in an
// arena of its own, and the fastest time counts. Prints megabytes (10^6 bytes) a second of processor time.
#include "syntax/parse.h"
#include "base/buf.h"
#include "base/limits.h"
#include "lang/pack.h"
#include "syntax/ast_dump.h"
#include "syntax/lex.h"
#include "text/source.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { N_ROUNDS = 5 };

typedef enum Step { STEP_DECODE, STEP_LEX, STEP_PARSE, STEP_COUNT } Step;

typedef struct Bench {
    jmp_buf out_of_memory;
    Arena *arena;
    PackSet *packs;
    Array(Str) files;
    size_t n_bytes;
    size_t n_tokens;
    size_t n_arena_bytes;
} Bench;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now); // a machine has other work to do
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void read_files(Bench *bench)
{
    char path[4096];
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        FILE *file = fopen(path, "rb");
        if (file == NULL) {
            perror(path);
            exit(1);
        }
        Buf bytes = buf_new(bench->arena);
        static char chunk[65536];
        for (size_t n; (n = fread(chunk, 1, sizeof chunk, file)) > 0;) {
            buf_add(&bytes, (Str){chunk, n});
        }
        fclose(file);
        array_push(bench->arena, &bench->files, buf_str(&bytes));
        bench->n_bytes += bytes.len;
    }
}

static void run_file(Bench *bench, Step step, Str bytes)
{
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &bench->out_of_memory);
    DiagList diags = diag_list_new(arena);
    Pack *english = pack_set_at(bench->packs, 0);
    SourceText source;
    bool is_fine = source_decode(arena, bytes, &diags, &source);
    if (step == STEP_LEX && is_fine) {
        NameTable names = name_table_new(arena);
        Vocabulary vocabulary = vocabulary_new(arena, &names, english, english);
        bench->n_tokens += lex_text(arena, &vocabulary, source.text, &diags).tokens.len;
    } else if (step == STEP_PARSE && is_fine) {
        program_parse(arena, bench->packs, english, source.text, &diags);
    }
    bench->n_arena_bytes += arena_bytes(arena);
    arena_free(arena);
}

static double run_step(Bench *bench, Step step)
{
    double best = 1e9;
    for (int round = 0; round < N_ROUNDS; round++) {
        bench->n_tokens = step == STEP_LEX ? 0 : bench->n_tokens;
        bench->n_arena_bytes = 0;
        double start = seconds();
        for (size_t i = 0; i < bench->files.len; i++) {
            run_file(bench, step, bench->files.items[i]);
        }
        double taken = seconds() - start;
        best = taken < best ? taken : best;
    }
    return best;
}

static void *run(void *context)
{
    Bench *bench = context;
    bench->arena = arena_new(ALLOCATOR_SYSTEM, &bench->out_of_memory);
    if (bench->arena == NULL || setjmp(bench->out_of_memory) != 0) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    bench->packs = pack_set_new(bench->arena, NULL, NULL);
    read_files(bench);
    double times[STEP_COUNT];
    for (int step = 0; step < STEP_COUNT; step++) {
        times[step] = run_step(bench, (Step)step);
    }
    double megabytes = (double)bench->n_bytes / 1e6;
    printf("%zu files, %.1f MB, %zu tokens\n", bench->files.len, megabytes, bench->n_tokens);
    printf("decode                %8.1f MB/s\n", megabytes / times[STEP_DECODE]);
    printf("decode, lex           %8.1f MB/s\n", megabytes / times[STEP_LEX]);
    printf("decode, lex, parse    %8.1f MB/s\n", megabytes / times[STEP_PARSE]);
    printf("memory                %8.1f bytes a byte of source\n",
           (double)bench->n_arena_bytes / (double)bench->n_bytes);
    arena_free(bench->arena);
    return NULL;
}

int main(void)
{
    Bench bench = {.n_bytes = 0};
    pthread_attr_t attributes;
    pthread_t thread = {0};
    bool is_started = pthread_attr_init(&attributes) == 0 &&
                      pthread_attr_setstacksize(&attributes, LIMIT_COMPILE_STACK_BYTES) == 0 &&
                      pthread_create(&thread, &attributes, run, &bench) == 0;
    return !is_started || pthread_join(thread, NULL) != 0;
}
