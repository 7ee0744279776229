// SPDX-License-Identifier: Apache-2.0
// Patterns of `case` (PEP 634). A sequence is always in brackets: the tree does not say which ones it had.
#include "syntax/print_internal.h"

static void print_patterns(Printer *printer, const NodeList *patterns)
{
    for (uint32_t i = 0; i < patterns->len; i++) {
        if (i > 0) {
            put_comma(printer);
        }
        print_pattern(printer, patterns->items[i]);
    }
}

// A capture, or the wildcard where there is no name.
static void put_capture(Printer *printer, Name name)
{
    if (name == 0) {
        put(printer, "_");
    } else {
        put_name(printer, name, PLACE_OPERAND);
    }
}

static void put_singleton(Printer *printer, ConstantKind kind)
{
    put_keyword(printer, kind == CONSTANT_TRUE    ? CONCEPT_TRUE
                         : kind == CONSTANT_FALSE ? CONCEPT_FALSE
                                                  : CONCEPT_NONE);
}

static void print_mapping(Printer *printer, const AstMatchMapping *mapping)
{
    open_bracket(printer, '{');
    for (uint32_t i = 0; i < mapping->keys.len; i++) {
        if (i > 0) {
            put_comma(printer);
        }
        print_expr(printer, mapping->keys.items[i], PREC_BIT_OR);
        put(printer, ": ");
        print_pattern(printer, mapping->patterns.items[i]);
    }
    if (mapping->rest != 0) {
        put(printer, mapping->keys.len > 0 ? ", **" : "**");
        put_name(printer, mapping->rest, PLACE_OPERAND);
    }
    close_bracket(printer, '}');
}

static void print_class(Printer *printer, const AstMatchClass *pattern)
{
    print_expr(printer, pattern->cls, PREC_PRIMARY);
    open_bracket(printer, '(');
    print_patterns(printer, &pattern->patterns);
    for (uint32_t i = 0; i < pattern->keywords.len; i++) {
        const AstKeywordPattern *keyword = AST_AS_CONST(pattern->keywords.items[i], KeywordPattern);
        if (pattern->patterns.len + i > 0) {
            put_comma(printer);
        }
        put_name(printer, keyword->name, PLACE_ATTRIBUTE);
        put(printer, "=");
        print_pattern(printer, keyword->pattern);
    }
    close_bracket(printer, ')');
}

// A pattern where `a as b` needs parentheses, and with `no_or` also `a | b`.
static void print_closed(Printer *printer, const Node *pattern, bool no_or)
{
    bool is_as = pattern->kind == AST_MATCH_AS && AST_AS_CONST(pattern, MatchAs)->pattern != NULL;
    bool in_parens = is_as || (no_or && pattern->kind == AST_MATCH_OR);
    if (!in_parens) {
        print_pattern(printer, pattern);
        return;
    }
    open_bracket(printer, '(');
    print_pattern(printer, pattern);
    close_bracket(printer, ')');
}

static void print_as(Printer *printer, const AstMatchAs *pattern)
{
    if (pattern->pattern != NULL) {
        print_closed(printer, pattern->pattern, false);
        put_infix(printer, CONCEPT_AS);
    }
    put_capture(printer, pattern->name);
}

static void print_or(Printer *printer, const NodeList *patterns)
{
    for (uint32_t i = 0; i < patterns->len; i++) {
        put(printer, i > 0 ? " | " : "");
        print_closed(printer, patterns->items[i], true);
    }
}

void print_pattern(Printer *printer, const Node *pattern)
{
    if (pattern->kind == AST_MATCH_VALUE) {
        print_expr(printer, AST_AS_CONST(pattern, MatchValue)->value, PREC_BIT_OR);
    } else if (pattern->kind == AST_MATCH_SINGLETON) {
        put_singleton(printer, AST_AS_CONST(pattern, MatchSingleton)->kind);
    } else if (pattern->kind == AST_MATCH_SEQUENCE) {
        open_bracket(printer, '[');
        print_patterns(printer, &AST_AS_CONST(pattern, MatchSequence)->patterns);
        close_bracket(printer, ']');
    } else if (pattern->kind == AST_MATCH_MAPPING) {
        print_mapping(printer, AST_AS_CONST(pattern, MatchMapping));
    } else if (pattern->kind == AST_MATCH_CLASS) {
        print_class(printer, AST_AS_CONST(pattern, MatchClass));
    } else if (pattern->kind == AST_MATCH_STAR) {
        put(printer, "*");
        put_capture(printer, AST_AS_CONST(pattern, MatchStar)->name);
    } else if (pattern->kind == AST_MATCH_AS) {
        print_as(printer, AST_AS_CONST(pattern, MatchAs));
    } else {
        ML_ASSERT(pattern->kind == AST_MATCH_OR);
        print_or(printer, &AST_AS_CONST(pattern, MatchOr)->patterns);
    }
}
