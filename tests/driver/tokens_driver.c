// SPDX-License-Identifier: Apache-2.0
// For tests/check_tokens.py: reads file names from standard input and prints the tokens of each as an English program:
// a line "file ERRORS PATH", then lines "KIND START END", offsets in bytes of the text without byte-order mark.
#include "each_file.h"
#include "syntax/lex.h"
#include "text/source.h"

static void print_tokens(FileRun *run, Arena *arena, const char *path)
{
    const Pack *english = pack_set_at(run->packs, 0);
    DiagList diags = diag_list_new(arena);
    NameTable names = name_table_new(arena);
    Vocabulary vocabulary = vocabulary_new(arena, &names, english, english);
    SourceText source;
    LexResult lexed = {0};
    if (source_decode(arena, read_file(arena, path), &diags, &source)) {
        lexed = lex_text(arena, &vocabulary, source.text, &diags);
    }
    printf("file %u %s\n", diags.n_errors, path);
    for (size_t i = 0; i < lexed.tokens.len; i++) {
        const Token *token = &lexed.tokens.items[i];
        printf("%s %u %u\n", token_kind_name(token->kind), token->span.start, token->span.end);
    }
}

int main(void)
{
    FileRun run = {.work = print_tokens};
    return each_file(&run);
}
