// SPDX-License-Identifier: Apache-2.0
// Words: when is one a keyword, and when a name? In an English program exactly as in Python. In the others
// the place decides, so that `y = 1` works in Spanish although `y` is `and`:
// - where an operand must stand, a word that only makes sense behind one is a name;
// - at the start of a statement, a word before `=`, `.` and the like is a name;
// - Python's own spellings are keywords too, unless the program binds them as names somewhere.
#include "syntax/parse_internal.h"

#define PLAIN_WORD_FLAGS (TOKEN_QUOTED | TOKEN_COMPATIBILITY)

static bool is_word(const Parser *parser, const Token *tok)
{
    return tok->kind == TOK_NAME && (tok->flags & PLAIN_WORD_FLAGS) == 0 &&
           tok->value <= parser->vocabulary->last_word;
}

// Do the words of a longer spelling follow each other on one line?
static bool spelling_fits(const Parser *parser, const Token *tok, const Spelling *spelling)
{
    for (uint32_t i = 1; i < spelling->n_words; i++) {
        if (!is_word(parser, &tok[i]) || tok[i].value != spelling->words[i]) {
            return false;
        }
        Str between = str_slice(parser->program->text, tok[i - 1].span.end, tok[i].span.start);
        if (memchr(between.ptr, '\n', between.len) != NULL) {
            return false;
        }
    }
    return true;
}

// Is the word a name because a dot stands before it? In English a keyword there is an error, as in Python.
static bool is_member(const Parser *parser, const Token *tok)
{
    return !parser->vocabulary->is_english && tok > parser->program->tokens.items &&
           tok[-1].kind == TOK_DOT;
}

uint32_t keyword_at(const Parser *parser, const Token *tok, ConceptSet allowed,
                    Concept *concept_out)
{
    *concept_out = NO_CONCEPT;
    if (!is_word(parser, tok)) {
        return 0;
    }
    if (is_member(parser, tok)) {
        allowed &= CONCEPT_BIT(CONCEPT_IMPORT); // from . import x
    }
    uint32_t n;
    const Spelling *spellings = vocabulary_starting_with(parser->vocabulary, tok->value, &n);
    for (uint32_t i = 0; i < n; i++) {
        ConceptSet concepts = spellings[i].own;
        if (!parser->in_use[tok->value]) {
            concepts |= spellings[i].python;
        }
        concepts &= allowed;
        if (concepts != 0 && spelling_fits(parser, tok, &spellings[i])) {
            *concept_out = (Concept)__builtin_ctzll(concepts);
            return spellings[i].n_words;
        }
    }
    return 0;
}

Name builtin_of_words(const Parser *parser, uint32_t *n_tokens_out)
{
    const Token *tok = parser->tok;
    uint32_t n = 0;
    const Spelling *spellings =
        is_word(parser, tok) ? vocabulary_starting_with(parser->vocabulary, tok->value, &n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (spellings[i].builtin != 0 && spelling_fits(parser, tok, &spellings[i])) {
            *n_tokens_out = spellings[i].n_words;
            return spellings[i].builtin;
        }
    }
    return 0;
}

static ConceptSet concepts_where(ConceptWhere where)
{
    ConceptSet set = 0;
#define CONCEPT(name, python, place) \
    set |= where == WHERE_##place ? CONCEPT_BIT(CONCEPT_##name) : 0;
#include "lang/concept.def"
    return set;
}

uint32_t infix_at(const Parser *parser, const Token *tok, ConceptSet allowed, Concept *concept_out)
{
    const ConceptSet others = concepts_where(WHERE_INFIX) | CONCEPT_BIT(CONCEPT_COND_IF) |
                              CONCEPT_BIT(CONCEPT_COND_ELSE) | CONCEPT_BIT(CONCEPT_LOOP_FOR) |
                              CONCEPT_BIT(CONCEPT_ASYNC);
    Concept other;
    uint32_t n = keyword_at(parser, tok, allowed, concept_out);
    return n > 0 && keyword_at(parser, tok, others & ~allowed, &other) > n ? 0 : n;
}

bool accept_infix(Parser *parser, Concept concept)
{
    Concept found;
    uint32_t n = infix_at(parser, parser->tok, CONCEPT_BIT(concept), &found);
    for (uint32_t i = 0; i < n; i++) {
        advance(parser);
    }
    return n > 0;
}

bool at_keyword(const Parser *parser, Concept concept)
{
    Concept found;
    return keyword_at(parser, parser->tok, CONCEPT_BIT(concept), &found) > 0;
}

bool accept_keyword(Parser *parser, Concept concept)
{
    Concept found;
    uint32_t n = keyword_at(parser, parser->tok, CONCEPT_BIT(concept), &found);
    for (uint32_t i = 0; i < n; i++) {
        advance(parser);
    }
    return n > 0;
}

void expect_keyword(Parser *parser, Concept concept)
{
    if (!accept_keyword(parser, concept)) {
        FAIL(parser, MSG_SYN_EXPECTED, parser->tok->span, diag_concept((int)concept),
             found_here(parser));
    }
}

// All concepts that the word alone can mean.
static ConceptSet word_concepts(const Parser *parser, const Token *tok)
{
    uint32_t n;
    const Spelling *spellings = vocabulary_starting_with(parser->vocabulary, tok->value, &n);
    if (n == 0 || spellings[n - 1].n_words != 1 || spellings[n - 1].is_soft) {
        return 0;
    }
    return spellings[n - 1].own | (parser->in_use[tok->value] ? 0 : spellings[n - 1].python);
}

static bool is_assignment(TokenKind kind)
{
    return kind == TOK_EQUAL || kind == TOK_COLONEQUAL ||
           (kind >= TOK_PLUSEQUAL && kind < TOK_COUNT);
}

bool statement_has(const Parser *parser, const Token *tok, TokenKind kind)
{
    const Token *first = parser->program->tokens.items;
    for (; tok->kind != TOK_NEWLINE && tok->kind != TOK_SEMI && tok->kind != TOK_END; tok++) {
        bool opens = tok->kind == TOK_LPAR || tok->kind == TOK_LSQB || tok->kind == TOK_LBRACE;
        if (opens && tok->value > (uint32_t)(tok - first)) {
            tok = first + tok->value;
        } else if (tok->kind == kind) {
            return true;
        }
    }
    return false;
}

static bool continues_value(TokenKind kind)
{
    return kind == TOK_LPAR || kind == TOK_LSQB || kind == TOK_STAR || kind == TOK_DOUBLESTAR ||
           kind == TOK_PLUS || kind == TOK_MINUS ||
           (kind >= TOK_SLASH && kind <= TOK_GREATEREQUAL) || kind == TOK_PIPE || kind == TOK_COLON;
}

// In a language other than English: is the keyword's word a name here, judging by what follows it?
static bool name_by_what_follows(const Parser *parser, Concept concept, const Token *next)
{
    if (is_assignment(next->kind) || next->kind == TOK_COMMA || next->kind == TOK_RARROW) {
        return true;
    }
    if (next->kind == TOK_DOT) {
        return concept != CONCEPT_FROM;
    }
    const ConceptSet before_names = CONCEPT_BIT(CONCEPT_FUNC_DEF) | CONCEPT_BIT(CONCEPT_CLASS_DEF) |
                                    CONCEPT_BIT(CONCEPT_GLOBAL) | CONCEPT_BIT(CONCEPT_NONLOCAL) |
                                    CONCEPT_BIT(CONCEPT_IMPORT);
    const ConceptSet before_nothing = CONCEPT_BIT(CONCEPT_PASS) | CONCEPT_BIT(CONCEPT_LOOP_BREAK) |
                                      CONCEPT_BIT(CONCEPT_LOOP_CONTINUE) |
                                      CONCEPT_BIT(CONCEPT_COND_ELSE) | CONCEPT_BIT(CONCEPT_TRY) |
                                      CONCEPT_BIT(CONCEPT_FINALLY);
    if (next->kind == TOK_LPAR && next == parser->tok + 1 &&
        (CONCEPT_BIT(concept) & (before_names | before_nothing)) != 0 &&
        vocabulary_builtin(parser->vocabulary, parser->tok->value) != 0) {
        return true; // a builtin of the same name is called
    }
    if (!parser->is_visible[parser->tok->value]) {
        return false;
    }
    if (next->kind == TOK_COLON) {
        return concept != CONCEPT_COND_ELSE && concept != CONCEPT_TRY &&
               concept != CONCEPT_FINALLY && concept != CONCEPT_EXCEPT;
    }
    return continues_value(next->kind) && !statement_has(parser, next, TOK_COLON);
}

Concept statement_keyword(const Parser *parser, uint32_t *n_tokens_out)
{
    const ConceptSet allowed =
        concepts_where(WHERE_STATEMENT) | concepts_where(WHERE_SOFT) | CONCEPT_BIT(CONCEPT_FROM);
    Concept concept;
    *n_tokens_out = keyword_at(parser, parser->tok, allowed, &concept);
    if (*n_tokens_out == 0) {
        return NO_CONCEPT;
    }
    const Token *next = parser->tok + *n_tokens_out;
    const ConceptSet before_colon =
        CONCEPT_BIT(CONCEPT_COND_ELSE) | CONCEPT_BIT(CONCEPT_TRY) | CONCEPT_BIT(CONCEPT_FINALLY);
    if (*n_tokens_out > 1 && (CONCEPT_BIT(concept) & before_colon) != 0 &&
        next->kind != TOK_COLON) {
        return NO_CONCEPT; // Hindi `अंत में`, `finally`, is also the name `अंत` and `in`
    }
    if (word_concepts(parser, parser->tok) == 0 && concept == CONCEPT_FUNC_DEF) { // `fn f(…)`
        const ConceptSet infix = concepts_where(WHERE_INFIX) | CONCEPT_BIT(CONCEPT_COND_IF);
        Concept word; // `fn in (a)`, `fn if (a) else b`
        bool applies = next->kind == TOK_NAME &&
                       (next[1].kind == TOK_LPAR || next[1].kind == TOK_LSQB) &&
                       keyword_at(parser, next, infix, &word) == 0;
        return applies || *n_tokens_out > 1 ? concept : NO_CONCEPT;
    }
    if (!parser->vocabulary->is_english || concept_info(concept)->where == WHERE_SOFT) {
        if (name_by_what_follows(parser, concept, next)) {
            return NO_CONCEPT;
        }
    }
    return concept;
}

OperandWord operand_word(const Parser *parser, Concept *concept_out)
{
    const Token *tok = parser->tok;
    *concept_out = NO_CONCEPT;
    if (!is_word(parser, tok)) {
        return OPERAND_NAME;
    }
    ConceptSet concepts = word_concepts(parser, tok);
    bool is_builtin = vocabulary_builtin(parser->vocabulary, tok->value) != 0;
    ConceptSet operand = concepts & concepts_where(WHERE_OPERAND);
    uint32_t n = operand == 0 ? keyword_at(parser, tok, concepts_where(WHERE_OPERAND), concept_out)
                              : keyword_at(parser, tok, operand, concept_out);
    if (n > 0) {
        bool is_constant = *concept_out == CONCEPT_TRUE || *concept_out == CONCEPT_FALSE ||
                           *concept_out == CONCEPT_NONE;
        if (!is_constant || !is_builtin || tok[n].kind != TOK_LPAR) {
            return OPERAND_KEYWORD;
        }
        return OPERAND_NAME;
    }
    ConceptSet soft = concepts_where(WHERE_SOFT);
    if (!parser->vocabulary->is_english) {
        soft |= concepts_where(WHERE_INFIX);
    }
    bool is_name = (concepts & ~soft) == 0 || is_builtin || parser->in_use[tok->value];
    return is_name ? OPERAND_NAME : OPERAND_NONE;
}

bool starts_operand(const Parser *parser)
{
    Concept concept;
    if (at(parser, TOK_NAME)) {
        return operand_word(parser, &concept) != OPERAND_NONE && concept != CONCEPT_YIELD;
    }
    static const TokenKind STARTS[] = {TOK_NUMBER, TOK_STRING,  TOK_FSTRING_START, TOK_LPAR,
                                       TOK_LSQB,   TOK_LBRACE,  TOK_PLUS,          TOK_MINUS,
                                       TOK_TILDE,  TOK_ELLIPSIS};
    for (size_t i = 0; i < sizeof STARTS / sizeof STARTS[0]; i++) {
        if (at(parser, STARTS[i])) {
            return true;
        }
    }
    return false;
}

Name expect_name(Parser *parser, bool is_after_dot)
{
    const Token *tok = parser->tok;
    if (tok->kind != TOK_NAME || parser->failed) {
        FAIL(parser, MSG_SYN_EXPECTED_NAME, tok->span, found_here(parser));
        return 0;
    }
    if (is_word(parser, tok) && !parser->in_use[tok->value] &&
        !(is_after_dot && !parser->vocabulary->is_english)) {
        ConceptSet free = concepts_where(WHERE_SOFT);
        if (!parser->vocabulary->is_english) {
            free |= concepts_where(WHERE_INFIX);
        }
        if ((word_concepts(parser, tok) & ~free) != 0 &&
            (parser->vocabulary->is_english ||
             vocabulary_builtin(parser->vocabulary, tok->value) == 0)) {
            FAIL(parser, MSG_SYN_KEYWORD_AS_NAME, tok->span,
                 diag_text(span_text(parser, tok->span)));
            return 0;
        }
    }
    advance(parser);
    return tok->value;
}

// --- names in use --------------------------------------------------------------------------------------

static bool begins_target(TokenKind kind)
{
    return kind == TOK_NEWLINE || kind == TOK_INDENT || kind == TOK_DEDENT || kind == TOK_SEMI ||
           kind == TOK_COLON || kind == TOK_COMMA || kind == TOK_EQUAL || kind == TOK_STAR;
}

static ConceptSet own_or_python(const Parser *parser, const Token *tok)
{
    if (!is_word(parser, tok)) {
        return 0;
    }
    uint32_t n;
    const Spelling *spellings = vocabulary_starting_with(parser->vocabulary, tok->value, &n);
    return n > 0 && spellings[n - 1].n_words == 1 ? spellings[n - 1].own | spellings[n - 1].python
                                                  : 0;
}

static const ConceptSet BINDS_NEXT =
    CONCEPT_BIT(CONCEPT_FUNC_DEF) | CONCEPT_BIT(CONCEPT_CLASS_DEF) | CONCEPT_BIT(CONCEPT_AS) |
    CONCEPT_BIT(CONCEPT_GLOBAL) | CONCEPT_BIT(CONCEPT_NONLOCAL) | CONCEPT_BIT(CONCEPT_IMPORT) |
    CONCEPT_BIT(CONCEPT_LOOP_FOR) | CONCEPT_BIT(CONCEPT_LAMBDA) | CONCEPT_BIT(CONCEPT_LET) |
    CONCEPT_BIT(CONCEPT_CONST) | CONCEPT_BIT(CONCEPT_LOCAL);

// The last target of a loop, `for x, z in`, or the last parameter of `lambda x, z:`. What takes an operand
// (`not`, `lambda` itself) is neither, whatever follows it.
static bool ends_targets(const Parser *parser, const Token *tok)
{
    TokenKind previous = (TokenKind)tok[-1].kind;
    bool in_row = previous == TOK_COMMA || previous == TOK_STAR || previous == TOK_DOUBLESTAR;
    if (tok[1].kind == TOK_COLON) {
        return in_row;
    }
    bool is_target = in_row || previous == TOK_LPAR ||
                     (own_or_python(parser, &tok[-1]) & CONCEPT_BIT(CONCEPT_LOOP_FOR)) != 0;
    return is_target && (own_or_python(parser, &tok[1]) & CONCEPT_BIT(CONCEPT_IN)) != 0 &&
           (own_or_python(parser, tok) & concepts_where(WHERE_OPERAND)) == 0;
}

// Is the word alone in parentheses that hold an expression, `x = (yield)`: no parameters, no call, no target?
static bool is_parenthesised(const Token *first, const Token *tok)
{
    if (tok - first < 1 || tok[-1].kind != TOK_LPAR || tok[1].kind != TOK_RPAR) {
        return false;
    }
    TokenKind before = tok - first < 2 ? TOK_NEWLINE : (TokenKind)tok[-2].kind;
    return before != TOK_NAME && before != TOK_RSQB && before != TOK_RPAR &&
           !is_assignment(tok[2].kind);
}

// Does the word at `tok` stand where something is bound?
static bool is_bound_here(const Parser *parser, const Token *first, const Token *tok,
                          uint32_t n_open)
{
    const Token *before = tok > first ? tok - 1 : NULL;
    TokenKind next = tok[1].kind;
    TokenKind previous = before == NULL ? TOK_NEWLINE : (TokenKind)before->kind;
    bool target = before == NULL || begins_target(previous) ||
                  (own_or_python(parser, before) & BINDS_NEXT) != 0;
    if (next == TOK_COLONEQUAL || (before != NULL && ends_targets(parser, tok))) {
        return true;
    }
    if (n_open == 0 && target && is_assignment(next)) {
        return true;
    }
    if (before != NULL && previous == TOK_NAME &&
        (own_or_python(parser, before) & (BINDS_NEXT & ~CONCEPT_BIT(CONCEPT_LOOP_FOR))) != 0 &&
        (next == TOK_LPAR || next == TOK_NEWLINE || next == TOK_COMMA || next == TOK_COLON)) {
        return true;
    }
    bool in_list = previous == TOK_LPAR || previous == TOK_COMMA || previous == TOK_STAR ||
                   previous == TOK_DOUBLESTAR;
    return n_open > 0 && in_list && (next == TOK_COMMA || next == TOK_RPAR) &&
           !is_parenthesised(first, tok);
}

/// The blocks around a token. What is bound in a class's body is no name elsewhere.
typedef struct Blocks {
    uint32_t depth;
    bool is_class[LIMIT_INDENTS + 1]; // by depth
    bool begins_class;                // the line at hand
} Blocks;

static bool is_first_in_line(const Token *first, const Token *tok)
{
    return tok == first || tok[-1].kind == TOK_NEWLINE || tok[-1].kind == TOK_INDENT ||
           tok[-1].kind == TOK_DEDENT;
}

static void see_block(const Parser *parser, const Token *first, const Token *tok, Blocks *blocks)
{
    if (tok->kind == TOK_INDENT) {
        blocks->depth += blocks->depth < LIMIT_INDENTS;
        blocks->is_class[blocks->depth] = blocks->begins_class;
    } else if (tok->kind == TOK_DEDENT) {
        blocks->depth -= blocks->depth > 0;
    } else if (is_first_in_line(first, tok) || tok[1].kind == TOK_COLON) {
        bool is_class = (own_or_python(parser, tok) & CONCEPT_BIT(CONCEPT_CLASS_DEF)) != 0;
        blocks->begins_class = is_class || (blocks->begins_class && !is_first_in_line(first, tok));
    }
}

void find_names_in_use(Parser *parser)
{
    parser->in_use = ARENA_ARRAY(parser->arena, bool, parser->vocabulary->last_word + 1);
    parser->is_visible = ARENA_ARRAY(parser->arena, bool, parser->vocabulary->last_word + 1);
    if (parser->vocabulary->is_english) {
        return;
    }
    const ConceptSet constants =
        CONCEPT_BIT(CONCEPT_TRUE) | CONCEPT_BIT(CONCEPT_FALSE) | CONCEPT_BIT(CONCEPT_NONE);
    const TokenList *tokens = &parser->program->tokens;
    uint32_t n_open = 0;
    Blocks *blocks = ARENA_NEW(parser->arena, Blocks);
    for (size_t i = 0; i < tokens->len; i++) {
        const Token *tok = &tokens->items[i];
        see_block(parser, tokens->items, tok, blocks);
        if (tok->kind == TOK_LPAR || tok->kind == TOK_LSQB || tok->kind == TOK_LBRACE) {
            n_open++;
        } else if (tok->kind == TOK_RPAR || tok->kind == TOK_RSQB || tok->kind == TOK_RBRACE) {
            n_open -= n_open > 0;
        } else if (is_word(parser, tok)) {
            ConceptSet concepts = own_or_python(parser, tok);
            if (concepts != 0 && (concepts & constants) == 0 &&
                is_bound_here(parser, tokens->items, tok, n_open)) {
                parser->in_use[tok->value] = true;
                parser->is_visible[tok->value] |= n_open > 0 || !blocks->is_class[blocks->depth];
            }
        }
    }
}
