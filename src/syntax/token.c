// SPDX-License-Identifier: Apache-2.0
#include "syntax/token.h"

#include "base/check.h"
#include "text/lines.h"

static const struct {
    const char *name;
    const char *spelling;
} INFO[] = {
#define TOKEN(NAME, spelling) {#NAME, spelling},
#include "syntax/token.def"
};

const char *token_kind_name(TokenKind kind)
{
    ML_ASSERT(kind < TOK_COUNT);
    return INFO[kind].name;
}

const char *token_spelling(TokenKind kind)
{
    ML_ASSERT(kind < TOK_COUNT);
    return INFO[kind].spelling;
}

static void dump_place(LineIndex *lines, uint32_t offset, Buf *out)
{
    LinePlace place = lines_place(lines, offset);
    buf_printf(out, "%u:%u", place.line, place.column);
}

// What stands between two tokens, if it is more than blanks: comments, joined lines.
static void dump_between(LineIndex *lines, Str text, uint32_t start, uint32_t end, Buf *out)
{
    Str rest = str_slice(text, start, end);
    while (rest.len > 0) {
        Str line = str_trim(str_split_next(&rest, '\n'));
        if (line.len > 0) {
            dump_place(lines, (uint32_t)(line.ptr - text.ptr), out);
            buf_text(out, " between `");
            buf_add(out, line);
            buf_text(out, "`\n");
        }
    }
}

void token_dump(const TokenList *tokens, Str text, Buf *out)
{
    LineIndex lines = lines_new(out->arena, text);
    uint32_t end = 0;
    for (size_t i = 0; i < tokens->len; i++) {
        const Token *token = &tokens->items[i];
        dump_between(&lines, text, end, token->span.start, out);
        dump_place(&lines, token->span.start, out);
        buf_put(out, '-');
        dump_place(&lines, token->span.end, out);
        buf_printf(out, " %s", token_kind_name(token->kind));
        Str spelling = str_slice(text, token->span.start, token->span.end);
        if (spelling.len > 0 && token->kind != TOK_NEWLINE) {
            buf_text(out, " `");
            buf_add(out, spelling);
            buf_put(out, '`');
        }
        buf_put(out, '\n');
        end = token->span.end;
    }
}
