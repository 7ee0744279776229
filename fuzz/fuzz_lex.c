// SPDX-License-Identifier: Apache-2.0
// Any bytes: decoded, cut into tokens, printed.
#include "target.h"

#include "syntax/lex.h"
#include "text/source.h"
#include "text/utf8.h"

size_t fuzz_n_finished;

// Tokens stand in order, inside the text, at the boundaries of characters, and end with END.
static void check_tokens(const TokenList *tokens, Str text)
{
    FUZZ_CHECK(tokens->len > 0 && tokens->items[tokens->len - 1].kind == TOK_END);
    uint32_t end = 0;
    for (size_t i = 0; i < tokens->len; i++) {
        const Token *token = &tokens->items[i];
        FUZZ_CHECK(token->kind < TOK_COUNT && token->kind != TOK_ANCHOR);
        FUZZ_CHECK((token->kind == TOK_END) == (i + 1 == tokens->len));
        FUZZ_CHECK(end <= token->span.start && token->span.start <= token->span.end);
        end = token->span.end;
        FUZZ_CHECK(end <= text.len);
        FUZZ_CHECK(end == text.len || !utf8_is_continuation(text.ptr[end]));
    }
}

static bool lex(const FuzzInput *input)
{
    SourceText source;
    DiagList diags = diag_list_new(input->arena);
    if (!source_decode(input->arena, input->bytes, &diags, &source)) {
        FUZZ_CHECK(diags.n_errors > 0);
        return false;
    }
    FUZZ_CHECK(utf8_validate(source.text) == source.text.len);
    NameTable names = name_table_new(input->arena);
    Pack *english = pack_set_at(input->packs, 0);
    Vocabulary vocabulary = vocabulary_new(input->arena, &names, input->pack, english);
    LexResult lexed = lex_text(input->arena, &vocabulary, source.text, &diags);
    check_tokens(&lexed.tokens, source.text);
    Buf dump = buf_new(input->arena);
    token_dump(&lexed.tokens, source.text, &dump);
    FUZZ_CHECK(utf8_validate(buf_str(&dump)) == dump.len);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(lex, data, size);
}
