// SPDX-License-Identifier: Apache-2.0
// The tokens of English programs, for scripts that compare them with CPython's: tokens_driver, with the paths of files
// on standard input, a line each. For each file: a line "file ERRORS PATH", then lines "KIND START END", offsets in
// bytes of the text without byte-order mark.
#include "base/buf.h"
#include "lang/pack.h"
#include "syntax/lex.h"
#include "text/source.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

static jmp_buf out_of_memory;

static bool read_file(Arena *arena, const char *path, Str *bytes_out)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return false;
    }
    Buf bytes = buf_new(arena);
    char chunk[8192];
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        buf_add(&bytes, (Str){chunk, n});
    }
    *bytes_out = buf_str(&bytes);
    return fclose(file) == 0;
}

static void print_tokens(Arena *arena, const Pack *english, const char *path, Str bytes)
{
    DiagList diags = diag_list_new(arena);
    NameTable names = name_table_new(arena);
    Vocabulary vocabulary = vocabulary_new(arena, &names, english, english);
    SourceText source;
    LexResult lexed = {0};
    if (source_decode(arena, bytes, &diags, &source)) {
        lexed = lex_text(arena, &vocabulary, source.text, &diags);
    }
    (void)printf("file %u %s\n", diags.n_errors, path);
    for (size_t i = 0; i < lexed.tokens.len; i++) {
        const Token *token = &lexed.tokens.items[i];
        (void)printf("%s %u %u\n", token_kind_name(token->kind), token->span.start,
                     token->span.end);
    }
}

int main(void)
{
    Arena *packs_arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    if (packs_arena == NULL || setjmp(out_of_memory) != 0) {
        return 1;
    }
    Pack *english = pack_set_at(pack_set_new(packs_arena, NULL, NULL), 0);
    char path[4096];
    bool is_fine = true;
    while (is_fine && fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
        Str bytes;
        is_fine = arena != NULL && read_file(arena, path, &bytes);
        if (is_fine) {
            print_tokens(arena, english, path, bytes);
        } else {
            perror(path);
        }
        arena_free(arena);
    }
    arena_free(packs_arena);
    return !is_fine || fflush(stdout) != 0;
}
