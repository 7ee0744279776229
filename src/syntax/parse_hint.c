// SPDX-License-Identifier: Apache-2.0
// Why does this not parse? Looks for the likely cause of an error before it is reported: a word of another
// language, a misspelt keyword, a habit from another programming language.
#include "syntax/parse_internal.h"
#include "text/utf8.h"

enum { MAX_WORD = 32 };

// --- spelling ------------------------------------------------------------------------------------------

static uint32_t decode_word(Str word, uint32_t *out)
{
    uint32_t n = 0;
    for (size_t at_byte = 0; at_byte < word.len && n < MAX_WORD;) {
        out[n++] = utf8_next(word, &at_byte);
    }
    return n;
}

static uint32_t min_of(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

// Edits (insert, delete, replace, swap neighbours) from one word to the other: optimal string alignment.
static uint32_t edit_distance(Str left, Str right)
{
    uint32_t a[MAX_WORD];
    uint32_t b[MAX_WORD];
    uint32_t rows[3][MAX_WORD + 1];
    uint32_t n_a = decode_word(left, a);
    uint32_t n_b = decode_word(right, b);
    uint32_t *before = rows[0];
    uint32_t *previous = rows[1];
    uint32_t *current = rows[2];
    for (uint32_t j = 0; j <= n_b; j++) {
        previous[j] = j;
    }
    for (uint32_t i = 1; i <= n_a; i++) {
        current[0] = i;
        for (uint32_t j = 1; j <= n_b; j++) {
            uint32_t replace = previous[j - 1] + (a[i - 1] != b[j - 1]);
            current[j] = min_of(replace, min_of(previous[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = min_of(current[j], before[j - 2] + 1);
            }
        }
        uint32_t *oldest = before;
        before = previous;
        previous = current;
        current = oldest;
    }
    return previous[n_b];
}

typedef struct Suggestion {
    Str word;
    uint32_t distance;
} Suggestion;

static void consider(Suggestion *best, Str word, Str candidate)
{
    uint32_t distance = edit_distance(word, candidate);
    if (distance > 0 && distance < best->distance) {
        *best = (Suggestion){candidate, distance};
    }
}

// The keyword of the program's language that is nearest to `word`; empty if none is near.
static Str nearest_keyword(const Parser *parser, Str word)
{
    const Pack *pack = parser->vocabulary->pack;
    uint32_t n_chars = (uint32_t)utf8_count(word);
    Suggestion best = {.distance = n_chars <= 2 ? 1 : n_chars <= 5 ? 2 : 3};
    for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
        for (size_t i = 0; i < pack->keywords[concept].len; i++) {
            consider(&best, word, pack->keywords[concept].items[i]);
        }
    }
    return best.word;
}

// --- keywords of several words ---------------------------------------------------------------------------

// How many words of `spelling` stand at `tok`, from its first on.
static uint32_t matching_words(const Token *tok, const Spelling *spelling)
{
    uint32_t n = 0;
    while (n < spelling->n_words && tok[n].kind == TOK_NAME && tok[n].value == spelling->words[n]) {
        n++;
    }
    return n;
}

// Do the words of `spelling` stand at `tok`, in any order?
static bool has_words(const Token *tok, const Spelling *spelling)
{
    uint32_t found = 0; // bit j: word j
    for (uint32_t i = 0; i < spelling->n_words && tok[i].kind == TOK_NAME; i++) {
        for (uint32_t j = 0; j < spelling->n_words; j++) {
            found |= tok[i].value == spelling->words[j] ? 1U << j : 0;
        }
    }
    return found == (1U << spelling->n_words) - 1;
}

static void fail_words(Parser *parser, const Token *tok, uint32_t n, const Spelling *spelling)
{
    Buf keyword = buf_new(parser->arena);
    for (uint32_t i = 0; i < spelling->n_words; i++) {
        buf_add(&keyword, i > 0 ? STR(" ") : STR(""));
        buf_add(&keyword, name_text(parser->program->names, spelling->words[i]));
    }
    Span span = {tok[0].span.start, tok[n - 1].span.end};
    FAIL(parser, MSG_SYN_MISSPELT, span, diag_text(span_text(parser, span)),
         diag_text(buf_str(&keyword)));
}

static bool fail_swapped_at(Parser *parser, const Token *tok)
{
    const Vocabulary *vocabulary = parser->vocabulary;
    Concept concept;
    uint32_t n_keyword = keyword_at(parser, tok, ~(ConceptSet)0, &concept);
    for (size_t i = 0; i < vocabulary->spellings.len; i++) {
        const Spelling *spelling = &vocabulary->spellings.items[i];
        if (spelling->n_words > 1 && spelling->n_words > n_keyword && spelling->own != 0 &&
            has_words(tok, spelling)) {
            fail_words(parser, tok, spelling->n_words, spelling);
            return true;
        }
    }
    return false;
}

// Report a keyword whose words stand here in the wrong order: `x not is y`, `x in not y`; the parser stumbles over the
// first or the second of them, or over what follows them where a word alone is a name, French `x dans pas y`.
static bool fail_swapped(Parser *parser)
{
    const Token *first = parser->program->tokens.items;
    const Token *tok = parser->tok;
    for (int back = 0; back < 3; back++, tok--) {
        if (fail_swapped_at(parser, tok)) {
            return true;
        }
        if (tok == first || tok[-1].kind != TOK_NAME) {
            return false;
        }
    }
    return false;
}

// Report a keyword of which only the first words stand at `tok`, Polish `w przeciwnym` for `w przeciwnym razie`. A single
// word counts only if it is no keyword by itself.
static bool fail_part_of_keyword(Parser *parser, const Token *tok)
{
    const Vocabulary *vocabulary = parser->vocabulary;
    Concept concept;
    uint32_t most = keyword_at(parser, tok, ~(ConceptSet)0, &concept) > 0 ? 1 : 0;
    const Spelling *best = NULL;
    for (size_t i = 0; i < vocabulary->spellings.len; i++) {
        const Spelling *spelling = &vocabulary->spellings.items[i];
        uint32_t n = spelling->own != 0 ? matching_words(tok, spelling) : 0;
        if (n > most && n < spelling->n_words) {
            most = n;
            best = spelling;
        }
    }
    if (best != NULL) {
        fail_words(parser, tok, most, best);
    }
    return best != NULL;
}

// --- imports in another order --------------------------------------------------------------------------------

// The first token of the logical line that the cursor is in.
static const Token *line_start(const Parser *parser)
{
    const Token *tok = parser->tok;
    const Token *first = parser->program->tokens.items;
    while (tok > first && tok[-1].kind != TOK_NEWLINE && tok[-1].kind != TOK_INDENT &&
           tok[-1].kind != TOK_DEDENT) {
        tok--;
    }
    return tok;
}

static bool is_part_of_import(TokenKind kind)
{
    return kind == TOK_NAME || kind == TOK_DOT || kind == TOK_ELLIPSIS || kind == TOK_COMMA ||
           kind == TOK_STAR || kind == TOK_LPAR || kind == TOK_RPAR;
}

// Is the word at `tok` FROM, or the first one of its words, as Polish `z`?
static bool begins_from(const Parser *parser, const Token *tok)
{
    uint32_t n = 0;
    const Spelling *spellings =
        tok->kind == TOK_NAME ? vocabulary_starting_with(parser->vocabulary, tok->value, &n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (((spellings[i].own | spellings[i].python) & CONCEPT_BIT(CONCEPT_FROM)) != 0) {
            return true;
        }
    }
    return false;
}

bool fail_import_order(Parser *parser)
{
    if (parser->failed || diag_list_is_full(parser->diags)) {
        return false;
    }
    const Token *first = line_start(parser);
    Concept concept;
    bool import_first = keyword_at(parser, first, CONCEPT_BIT(CONCEPT_IMPORT), &concept) > 0;
    bool from_first = keyword_at(parser, first, CONCEPT_BIT(CONCEPT_FROM), &concept) > 0;
    bool has_other = false; // FROM behind IMPORT, or IMPORT behind the module
    const Token *tok = first;
    for (; is_part_of_import(tok->kind); tok++) {
        has_other |=
            tok > first &&
            (import_first ? begins_from(parser, tok)
                          : keyword_at(parser, tok, CONCEPT_BIT(CONCEPT_IMPORT), &concept) > 0);
    }
    bool is_line = tok->kind == TOK_NEWLINE || tok->kind == TOK_SEMI || tok->kind == TOK_END;
    if (from_first || !has_other || !is_line) {
        return false;
    }
    FAIL(parser, MSG_SYN_IMPORT_ORDER, ((Span){first->span.start, tok[-1].span.end}),
         diag_concept(CONCEPT_FROM), diag_concept(CONCEPT_IMPORT));
    return true;
}

// --- other languages -------------------------------------------------------------------------------------

static bool has_spelling(const StrList *spellings, Str word)
{
    for (size_t i = 0; i < spellings->len; i++) {
        if (str_equal(spellings->items[i], word)) {
            return true;
        }
    }
    return false;
}

// The language that has `word` as a keyword, English apart.
static const Pack *foreign_language(const Parser *parser, Str word, Concept *concept_out)
{
    for (size_t i = 0; i < pack_set_len(parser->packs); i++) {
        const Pack *pack = pack_set_at(parser->packs, i);
        if (pack == parser->vocabulary->pack) {
            continue;
        }
        for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
            ConceptWhere where = concept_info((Concept)concept)->where;
            if (where != WHERE_INFIX && has_spelling(&pack->keywords[concept], word)) {
                *concept_out = (Concept)concept;
                return pack;
            }
        }
    }
    return NULL;
}

// Report the word at `tok` as one of another language, or as misspelt. Returns whether it is either: a builtin
// is known, however near to a keyword (Finnish `tulosta` to `tuota`).
static bool fail_word(Parser *parser, const Token *tok)
{
    if (tok == NULL || tok->kind != TOK_NAME || parser->failed ||
        vocabulary_builtin(parser->vocabulary, tok->value) != 0 ||
        diag_list_is_full(parser->diags)) {
        return false;
    }
    if (fail_swapped_at(parser, tok) || fail_part_of_keyword(parser, tok)) {
        return true;
    }
    Str word = span_text(parser, tok->span);
    Concept concept;
    if (keyword_at(parser, tok, ~(ConceptSet)0, &concept) > 0) {
        return false;
    }
    const Pack *pack = foreign_language(parser, word, &concept);
    if (pack != NULL) {
        FAIL(parser, MSG_SYN_FOREIGN, tok->span, diag_text(word), diag_language(pack->code),
             diag_language(parser->vocabulary->pack->code), diag_concept((int)concept));
        return true;
    }
    Str suggestion = nearest_keyword(parser, word);
    if (suggestion.len > 0) {
        FAIL(parser, MSG_SYN_MISSPELT, tok->span, diag_text(word), diag_text(suggestion));
        return true;
    }
    return false;
}

// --- other programming languages ---------------------------------------------------------------------------

static bool fail_other_operator(Parser *parser)
{
    const Token *tok = parser->tok;
    const Token *before = tok > parser->program->tokens.items && !parser->failed ? tok - 1 : NULL;
    Concept concept;
    if (before != NULL && tok->kind == before->kind && tok->span.start == before->span.end &&
        (tok->kind == TOK_AMPER || tok->kind == TOK_VBAR)) {
        Span span = {before->span.start, tok->span.end};
        concept = tok->kind == TOK_AMPER ? CONCEPT_AND : CONCEPT_OR;
        FAIL(parser, MSG_SYN_OTHER_OPERATOR, span, diag_text(span_text(parser, span)),
             diag_concept((int)concept));
        return true;
    }
    if (tok->kind == TOK_EXCLAMATION) {
        FAIL(parser, MSG_SYN_OTHER_OPERATOR, tok->span, diag_text(STR("!")),
             diag_concept(CONCEPT_NOT));
        return true;
    }
    return false;
}

// `else`, `except` … without what they belong to.
static bool fail_keyword_alone(Parser *parser)
{
    static const struct {
        Concept concept;
        Concept partner;
    } PARTNERS[] = {
        {CONCEPT_COND_ELSE, CONCEPT_COND_IF}, {CONCEPT_COND_ELIF, CONCEPT_COND_IF},
        {CONCEPT_EXCEPT, CONCEPT_TRY},        {CONCEPT_FINALLY, CONCEPT_TRY},
        {CONCEPT_CASE, CONCEPT_MATCH},
    };
    for (size_t i = 0; i < sizeof PARTNERS / sizeof PARTNERS[0]; i++) {
        if (at(parser, TOK_NAME) && at_keyword(parser, PARTNERS[i].concept)) {
            FAIL(parser, MSG_SYN_KEYWORD_ALONE, parser->tok->span,
                 diag_concept((int)PARTNERS[i].concept), diag_concept((int)PARTNERS[i].partner));
            return true;
        }
    }
    return false;
}

static bool begins_line(const Parser *parser)
{
    const Token *tok = parser->tok;
    if (parser->failed || tok == parser->program->tokens.items) {
        return true;
    }
    TokenKind before = tok[-1].kind;
    return before == TOK_NEWLINE || before == TOK_INDENT || before == TOK_DEDENT ||
           before == TOK_SEMI;
}

void fail_expression(Parser *parser)
{
    const Token *tok = parser->tok;
    if (parser->failed || fail_other_operator(parser) || fail_import_order(parser) ||
        fail_swapped(parser)) {
        return;
    }
    if (begins_line(parser)) {
        if (tok->kind == TOK_RIGHTSHIFT && tok[1].kind == TOK_GREATER) {
            FAIL0(parser, MSG_SYN_COPIED_PROMPT, ((Span){tok->span.start, tok[1].span.end}));
            return;
        }
        if (fail_keyword_alone(parser)) {
            return;
        }
    }
    if (tok->kind == TOK_NAME) {
        Concept concept;
        const Token *next = tok + 1;
        bool is_name_place =
            next->kind == TOK_EQUAL || next->kind == TOK_COMMA || next->kind == TOK_RPAR;
        if (is_name_place && keyword_at(parser, tok, ~(ConceptSet)0, &concept) > 0) {
            FAIL(parser, MSG_SYN_KEYWORD_AS_NAME, tok->span,
                 diag_text(span_text(parser, tok->span)));
            return;
        }
    }
    if (tok->kind == TOK_STAR) {
        FAIL0(parser, MSG_SYN_STARRED, tok->span);
        return;
    }
    FAIL(parser, MSG_SYN_EXPECTED_EXPRESSION, tok->span, found_here(parser));
}

// Is the word at the line's start a name beyond doubt, as in `z = 5 5`?
static bool is_used_as_name(const Token *first)
{
    TokenKind next = first->kind == TOK_NAME ? (TokenKind)first[1].kind : TOK_END;
    return next == TOK_DOT || next == TOK_COMMA || next == TOK_EQUAL ||
           (next >= TOK_PLUSEQUAL && next < TOK_COUNT);
}

void fail_statement_end(Parser *parser, const Token *first)
{
    if (parser->failed || fail_other_operator(parser) || fail_import_order(parser) ||
        fail_swapped(parser)) {
        return;
    }
    const Token *tok = parser->tok;
    first = first == NULL ? line_start(parser) : first;
    bool two_values = starts_operand(parser) && parser->last_end > 0;
    if (two_values || tok->kind == TOK_COLON || tok->kind == TOK_LBRACE) {
        if (!is_used_as_name(first) && fail_word(parser, first)) {
            return;
        }
        Str word = first->kind == TOK_NAME ? span_text(parser, first->span) : STR("");
        if (first->kind == TOK_NAME && tok == first + 1 &&
            vocabulary_builtin(parser->vocabulary, first->value) != 0) {
            FAIL(parser, MSG_SYN_CALL_PARENS, first->span, diag_text(word));
            return;
        }
    }
    if (two_values && fail_word(parser, tok)) {
        return;
    }
    if (tok->kind == TOK_EQUAL) {
        FAIL0(parser, MSG_SYN_ASSIGN_FOR_EQUAL, tok->span);
        return;
    }
    FAIL(parser, MSG_SYN_STATEMENT_END, tok->span, found_here(parser));
}

void fail_case(Parser *parser)
{
    const Token *tok = parser->tok;
    if (is_used_as_name(tok) || !fail_word(parser, tok)) {
        FAIL(parser, MSG_SYN_EXPECTED, tok->span, diag_concept(CONCEPT_CASE), found_here(parser));
    }
}
