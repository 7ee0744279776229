// SPDX-License-Identifier: Apache-2.0
// The parser's frame: cursor, errors, blocks, the loop over statements. Recursive descent by hand, operators
// by precedence climbing (Pratt); docs/decisions/001-parser.md says why. The grammar is CPython 3.12's
// (Grammar/python.gram), with what docs/language.md adds.
#include "syntax/parse.h"

#include "syntax/lex.h"
#include "syntax/parse_internal.h"

Node *parser_put(Parser *parser, AstKind kind, Span span, void *value, size_t size)
{
    Node *node = arena_alloc(parser->arena, size);
    memcpy(node, value, size);
    node->kind = kind;
    node->span = span;
    return node;
}

// --- errors ------------------------------------------------------------------------------------------

void report_with(Parser *parser, MessageId id, Span span, const DiagArg *args, uint32_t n_args)
{
    if (!parser->failed && span.start < parser->unclosed_from) {
        diag_add(parser->diags, id, span, args, n_args);
    }
}

// Does the parser stumble over what the lexer has reported and left out, `x = 1 + €`?
static bool is_echo(const Parser *parser)
{
    const Token *tok = parser->tok;
    bool is_end = tok->kind == TOK_NEWLINE && tok > parser->program->tokens.items;
    return ((tok->flags | (is_end ? tok[-1].flags : 0)) & TOKEN_AFTER_ERROR) != 0;
}

void fail_with(Parser *parser, MessageId id, Span span, const DiagArg *args, uint32_t n_args)
{
    if (parser->failed) {
        return;
    }
    if (!is_echo(parser)) {
        report_with(parser, id, span, args, n_args);
    }
    parser->failed = true;
    parser->failed_tok = parser->tok;
    parser->stop =
        (Token){.kind = TOK_NEWLINE, .span = {parser->tok->span.start, parser->tok->span.start}};
    parser->tok = &parser->stop;
}

DiagArg found_here(const Parser *parser)
{
    static const struct {
        TokenKind kind;
        MessageId message;
    } UNSEEN[] = {
        {TOK_NEWLINE, MSG_FOUND_LINE_END},
        {TOK_END, MSG_FOUND_PROGRAM_END},
        {TOK_INDENT, MSG_FOUND_INDENT},
        {TOK_DEDENT, MSG_FOUND_DEDENT},
    };
    for (size_t i = 0; i < sizeof UNSEEN / sizeof UNSEEN[0]; i++) {
        if (at(parser, UNSEEN[i].kind)) {
            return diag_message(UNSEEN[i].message);
        }
    }
    return diag_message_text(MSG_FOUND_TEXT, span_text(parser, parser->tok->span));
}

void expect(Parser *parser, TokenKind kind)
{
    if (!accept(parser, kind)) {
        FAIL(parser, MSG_SYN_EXPECTED, parser->tok->span, diag_text(str_of(token_spelling(kind))),
             found_here(parser));
    }
}

bool enter(Parser *parser)
{
    if (parser->depth >= LIMIT_NESTING) {
        parser->depth++;
        FAIL0(parser, MSG_SYN_TOO_DEEP, parser->tok->span);
        return false;
    }
    parser->depth++;
    return true;
}

// --- blocks and the loop -----------------------------------------------------------------------------

// Pass the rest of the logical line that failed, and the block that hangs on it, if there is one.
static void recover(Parser *parser)
{
    ML_ASSERT(parser->failed);
    parser->failed = false;
    parser->tok = parser->failed_tok;
    while (!at(parser, TOK_NEWLINE) && !at(parser, TOK_END)) {
        if (at(parser, TOK_INDENT) || at(parser, TOK_DEDENT)) {
            return;
        }
        advance(parser);
    }
    accept(parser, TOK_NEWLINE);
}

static void skip_block(Parser *parser)
{
    uint32_t n_open = 0;
    do {
        n_open += at(parser, TOK_INDENT);
        n_open -= at(parser, TOK_DEDENT);
        advance(parser);
    } while (n_open > 0 && !at(parser, TOK_END));
}

void parse_statement_or_recover(Parser *parser, NodeArray *body)
{
    const Token *before = parser->tok;
    uint32_t depth = parser->depth;
    if (at(parser, TOK_INDENT)) {
        REPORT0(parser, MSG_SYN_UNEXPECTED_INDENT, parser->tok->span);
        advance(parser);
        while (!at(parser, TOK_DEDENT) && !at(parser, TOK_END)) {
            parse_statement_or_recover(parser, body);
        }
        accept(parser, TOK_DEDENT);
        return;
    }
    parse_statement(parser, body);
    if (parser->failed) {
        parser->depth = depth;
        recover(parser);
        if (at(parser, TOK_INDENT)) { // the block of a line that could not be read
            skip_block(parser);
        }
    }
    if (parser->tok == before) {
        advance(parser);
    }
}

void parse_block_after_failure(Parser *parser, NodeArray *body)
{
    recover(parser);
    if (!accept(parser, TOK_INDENT)) {
        return;
    }
    while (!at(parser, TOK_DEDENT) && !at(parser, TOK_END)) {
        parse_statement_or_recover(parser, body);
    }
    accept(parser, TOK_DEDENT);
}

void parse_simple_statements(Parser *parser, NodeArray *body)
{
    do {
        uint32_t n;
        Concept concept = statement_keyword(parser, &n);
        bool is_block = concept == CONCEPT_COND_IF || concept == CONCEPT_LOOP_WHILE ||
                        concept == CONCEPT_LOOP_FOR || concept == CONCEPT_TRY ||
                        concept == CONCEPT_WITH || concept == CONCEPT_FUNC_DEF ||
                        concept == CONCEPT_CLASS_DEF;
        if (is_block) {
            FAIL(parser, MSG_SYN_BLOCK_INLINE, parser->tok->span, diag_concept((int)concept));
        }
        array_push(parser->arena, body, parse_simple_statement(parser));
    } while (accept(parser, TOK_SEMI) && !at(parser, TOK_NEWLINE));
}

static uint32_t line_number(const Parser *parser, uint32_t offset)
{
    uint32_t line = 1;
    for (uint32_t i = 0; i < offset && !diag_list_is_full(parser->diags); i++) {
        char c = parser->program->text.ptr[i];
        line += c == '\n' || (c == '\r' && parser->program->text.ptr[i + 1] != '\n');
    }
    return line;
}

void fail_colon(Parser *parser, Concept keyword)
{
    if (at(parser, TOK_NEWLINE)) {
        FAIL(parser, MSG_SYN_EXPECTED_COLON, ((Span){parser->last_end, parser->last_end}),
             diag_concept((int)keyword));
    } else {
        fail_statement_end(parser, NULL);
    }
}

bool accept_indent(Parser *parser, Concept keyword, uint32_t keyword_start)
{
    if (accept(parser, TOK_INDENT)) {
        return true;
    }
    REPORT(parser, MSG_SYN_EXPECTED_INDENT, parser->tok->span, diag_concept((int)keyword),
           diag_number(line_number(parser, keyword_start)));
    return false;
}

void parse_block(Parser *parser, Concept keyword, uint32_t keyword_start, NodeList *body_out)
{
    NodeArray body = {0};
    if (!parser->failed && !accept(parser, TOK_COLON)) {
        fail_colon(parser, keyword);
    }
    if (parser->failed) {
        parse_block_after_failure(parser, &body);
    } else if (!at(parser, TOK_NEWLINE)) {
        parse_simple_statements(parser, &body);
        if (!parser->failed && !accept(parser, TOK_NEWLINE)) {
            fail_statement_end(parser, NULL);
        }
    } else {
        advance(parser);
        if (accept_indent(parser, keyword, keyword_start)) {
            while (!at(parser, TOK_DEDENT) && !at(parser, TOK_END)) {
                parse_statement_or_recover(parser, &body);
            }
            accept(parser, TOK_DEDENT);
        }
    }
    *body_out = node_list(&body);
}

Program *program_parse(Arena *arena, PackSet *packs, const Pack *pack, Str text, DiagList *diags)
{
    Program *program = ARENA_NEW(arena, Program);
    NameTable *names = ARENA_NEW(arena, NameTable);
    Vocabulary *vocabulary = ARENA_NEW(arena, Vocabulary);
    *names = name_table_new(arena);
    *vocabulary = vocabulary_new(arena, names, pack, pack_set_at(packs, 0));
    LexResult lexed = lex_text(arena, vocabulary, text, diags);
    *program = (Program){text, names, vocabulary, lexed.tokens, NULL};
    Parser parser = {
        .arena = arena,
        .packs = packs,
        .program = program,
        .vocabulary = vocabulary,
        .diags = diags,
        .tok = program->tokens.items,
        .unclosed_from = lexed.unclosed_from,
        .has_orders = pack->orders.len > 0,
    };
    find_names_in_use(&parser);
    NodeArray body = {0};
    while (!at(&parser, TOK_END)) {
        parse_statement_or_recover(&parser, &body);
    }
    program->module =
        MAKE(&parser, MODULE, Module, ((Span){0, (uint32_t)text.len}), .body = node_list(&body));
    return program;
}
