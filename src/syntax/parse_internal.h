// SPDX-License-Identifier: Apache-2.0
// What the files parse*.c share: the token cursor, keywords, errors, building nodes.
//
// After an error in a statement the cursor shows nothing but the end of the line (`failed`), so that every
// function on the way out ends by itself and no result has to be checked; the statement loop then goes on
// behind the line. Functions never return NULL; after an error what they return is a placeholder.
#ifndef ML_SYNTAX_PARSE_INTERNAL_H
#define ML_SYNTAX_PARSE_INTERNAL_H

#include "base/array.h"
#include "base/limits.h"
#include "syntax/parse.h"
#include "syntax/precedence.h"

typedef Array(Node *) NodeArray;

typedef struct Parser {
    Arena *arena;
    PackSet *packs;
    Program *program;
    const Vocabulary *vocabulary;
    DiagList *diags;
    Token *tok;        // the current token
    uint32_t last_end; // end of the token before it, line ends and indentation apart
    bool failed;
    Token *failed_tok;      // where the failure was
    Token stop;             // what `tok` points to after a failure: a NEWLINE
    uint32_t unclosed_from; // errors from this offset on are consequences of a bracket never closed
    uint32_t depth;         // nested grammar rules
    bool
        *in_use; // by Name up to vocabulary->last_word: a keyword that this program binds as a name
    bool *is_visible; // the same: not only in the bodies of classes, where nobody else sees it
    bool has_orders;  // the language has word orders beside the canonical one
} Parser;

// --- building nodes ----------------------------------------------------------------------------------

/// Put a copy of the node struct `value` of `size` bytes into the arena.
Node *parser_put(Parser *parser, AstKind kind, Span span, void *value, size_t size);

/// MAKE(parser, BINARY_OP, BinaryOp, span, .left = …, …)
#define MAKE(parser, NAME, Type, span_of_node, ...)  \
    parser_put((parser), AST_##NAME, (span_of_node), \
               &(Ast##Type){.node = {.kind = AST_##NAME}, __VA_ARGS__}, sizeof(Ast##Type))

/// The list of an array's nodes; the array must not grow afterwards.
static inline NodeList node_list(const NodeArray *array)
{
    return (NodeList){array->items, (uint32_t)array->len};
}

/// From `start` to the end of the latest token that was taken.
static inline Span span_from(const Parser *parser, uint32_t start)
{
    return (Span){start, parser->last_end < start ? start : parser->last_end};
}

static inline Str span_text(const Parser *parser, Span span)
{
    return str_slice(parser->program->text, span.start, span.end);
}

// --- the cursor --------------------------------------------------------------------------------------

static inline bool at(const Parser *parser, TokenKind kind)
{
    return parser->tok->kind == kind;
}

/// The token `n` after the current one; the list's END token where there are not so many.
static inline const Token *peek(const Parser *parser, uint32_t n)
{
    const Token *tok = parser->tok;
    while (n-- > 0 && !parser->failed && tok->kind != TOK_END) {
        tok++;
    }
    return tok;
}

static inline void advance(Parser *parser)
{
    if (!parser->failed && parser->tok->kind != TOK_END) {
        bool is_layout =
            at(parser, TOK_NEWLINE) || at(parser, TOK_INDENT) || at(parser, TOK_DEDENT);
        parser->last_end = is_layout ? parser->last_end : parser->tok->span.end;
        parser->tok++;
    }
}

static inline bool accept(Parser *parser, TokenKind kind)
{
    if (parser->tok->kind != kind || parser->failed) {
        return false;
    }
    advance(parser);
    return true;
}

/// Take a token of `kind`, or report SYN_EXPECTED.
void expect(Parser *parser, TokenKind kind);

/// The current place: may the parser go deeper? Reports SYN_TOO_DEEP and fails otherwise.
bool enter(Parser *parser);

static inline void leave(Parser *parser)
{
    parser->depth--;
}

// --- errors ------------------------------------------------------------------------------------------

/// Report an error and fail: the rest of the statement is given up.
void fail_with(Parser *parser, MessageId id, Span span, const DiagArg *args, uint32_t n_args);
#define FAIL0(parser, id, span) fail_with((parser), (id), (span), NULL, 0)
#define FAIL(parser, id, span, ...)                                   \
    fail_with((parser), (id), (span), (const DiagArg[]){__VA_ARGS__}, \
              (uint32_t)(sizeof((const DiagArg[]){__VA_ARGS__}) / sizeof(DiagArg)))

/// Report an error and go on.
void report_with(Parser *parser, MessageId id, Span span, const DiagArg *args, uint32_t n_args);
#define REPORT0(parser, id, span) report_with((parser), (id), (span), NULL, 0)
#define REPORT(parser, id, span, ...)                                   \
    report_with((parser), (id), (span), (const DiagArg[]){__VA_ARGS__}, \
                (uint32_t)(sizeof((const DiagArg[]){__VA_ARGS__}) / sizeof(DiagArg)))

/// What stands at the current token, for {found}.
DiagArg found_here(const Parser *parser);

/// Fail with SYN_EXPECTED_EXPRESSION, or what explains it better.
void fail_expression(Parser *parser);

/// Fail if the line is an import with its parts in another order: `import x from m`, `m from import x`.
bool fail_import_order(Parser *parser);

/// Fail because a line in the block of `match` is no case.
void fail_case(Parser *parser);

/// Fail because the statement that began at `first` does not end here, with the best explanation: a word of
/// another language, a misspelt one, a forgotten operator, comma or parenthesis.
void fail_statement_end(Parser *parser, const Token *first);

// --- keywords ----------------------------------------------------------------------------------------

#define NO_CONCEPT CONCEPT_COUNT

/// The longest keyword at `tok` that means one of `allowed`. Returns how many tokens it has, 0 for none.
uint32_t keyword_at(const Parser *parser, const Token *tok, ConceptSet allowed,
                    Concept *concept_out);

/// The same where an operand has just ended: 0 too where a longer keyword that means something else can follow it, as
/// Polish `w przeciwnym razie`, `else`, which begins with `w`, `in`.
uint32_t infix_at(const Parser *parser, const Token *tok, ConceptSet allowed, Concept *concept_out);

/// Take the keyword if `infix_at` finds it.
bool accept_infix(Parser *parser, Concept concept);

/// Is the current token the keyword?
bool at_keyword(const Parser *parser, Concept concept);

/// Take the keyword if it is there.
bool accept_keyword(Parser *parser, Concept concept);

/// Take the keyword, or report SYN_EXPECTED with the language's word.
void expect_keyword(Parser *parser, Concept concept);

/// Has the statement that goes on with `tok` a token of this kind outside brackets?
bool statement_has(const Parser *parser, const Token *tok, TokenKind kind);

/// The keyword that begins the statement here, or NO_CONCEPT where a name or an expression does.
Concept statement_keyword(const Parser *parser, uint32_t *n_tokens_out);

typedef enum OperandWord {
    OPERAND_NAME,    // an identifier
    OPERAND_KEYWORD, // not, lambda, await, True …
    OPERAND_NONE,    // a keyword that can't begin an operand
} OperandWord;

/// The builtin's name of several words at the cursor (`entre com`), as the one name that it is (`entre_com`), and how
/// many tokens it has; 0 where there is none.
Name builtin_of_words(const Parser *parser, uint32_t *n_tokens_out);

/// What the NAME token at the cursor is where an operand must stand.
OperandWord operand_word(const Parser *parser, Concept *concept_out);

/// Find the keywords that this program binds as names; call once before parsing.
void find_names_in_use(Parser *parser);

/// Can an operand begin at the cursor?
bool starts_operand(const Parser *parser);

/// Take an identifier: anything that is a word where only a name can stand. `is_after_dot`: every word is one.
/// Reports SYN_EXPECTED_NAME or SYN_KEYWORD_AS_NAME; returns 0 then.
Name expect_name(Parser *parser, bool is_after_dot);

// --- the grammar -------------------------------------------------------------------------------------

void parse_block(Parser *parser, Concept keyword, uint32_t keyword_start, NodeList *body_out);
void parse_statement(Parser *parser, NodeArray *body);

/// A statement of a block; one that can't be read is passed, with its block.
void parse_statement_or_recover(Parser *parser, NodeArray *body);

/// A line has failed: pass it, but report what stands in the block that hangs on it.
void parse_block_after_failure(Parser *parser, NodeArray *body);

/// Fail because the `:` that ends the line of `keyword` is not here.
void fail_colon(Parser *parser, Concept keyword);

/// Take the INDENT of the block that `keyword` needs, or report SYN_EXPECTED_INDENT.
bool accept_indent(Parser *parser, Concept keyword, uint32_t keyword_start);
Node *parse_simple_statement(Parser *parser);

/// Simple statements with `;` between them, up to the line's end, which is not taken. A compound one is an error.
void parse_simple_statements(Parser *parser, NodeArray *body);
bool parse_compound_statement(Parser *parser, Concept concept, uint32_t n_tokens, NodeArray *body);
Node *parse_match(Parser *parser, uint32_t n_tokens);
Node *parse_pattern_top(Parser *parser);

Node *parse_test(Parser *parser); // CPython's `expression`
Node *parse_named_expression(Parser *parser);
Node *parse_star_expressions(Parser *parser); // a, *b
Node *parse_yield_or_star_expressions(Parser *parser);
Node *parse_binary(Parser *parser, Precedence minimum);
Node *parse_primary(Parser *parser);
Node *parse_atom(Parser *parser);
Node *parse_strings(Parser *parser);
Node *parse_number(Parser *parser);
Node *parse_yield(Parser *parser);
Node *parse_bracketed(Parser *parser); // ( [ {
Node *parse_lambda(Parser *parser);
void parse_call_arguments(Parser *parser, NodeList *args_out, NodeList *keywords_out);
NodeList parse_comprehension_clauses(Parser *parser);
NodeList parse_parameters(Parser *parser, TokenKind closer, bool has_annotations);
NodeList parse_type_params(Parser *parser);

/// Targets `a, b` of a for loop, up to IN or an anchor.
Node *parse_for_targets(Parser *parser);
NodeList parse_with_items(Parser *parser);
NodeList parse_delete_targets(Parser *parser);

/// Check that `node` can be assigned to. Reports SYN_CANNOT_ASSIGN.
void check_assignable(Parser *parser, const Node *node);

/// Names that can't be bound: True, False, None (compatibility spellings), __debug__.
void check_bindable(Parser *parser, Name name, Span span);

// --- word orders (parse_order.c) -----------------------------------------------------------------------

/// Does a statement in one of the language's own word orders begin here? Its keywords and particles become
/// ANCHOR tokens. Returns NO_CONCEPT if not, else COND_IF, COND_ELIF, LOOP_WHILE, LOOP_FOR or WITH.
/// - `keyword_first`: look for the orders that begin with a keyword, or for the others.
/// - `only_elif`: look for COND_ELIF only.
Concept match_order(Parser *parser, bool keyword_first, bool only_elif, const Order **order_out);

/// The same for a comprehension's clause that begins at the cursor or behind the element there.
const Order *match_comprehension_order(Parser *parser);

/// Does a clause in one of the language's own orders begin right behind the bracket, before the element?
bool comprehension_begins_with_clause(Parser *parser);

/// Does a condition in one of the language's own orders begin here, in a comprehension? What stands before it is
/// taken; ANCHOR tokens follow it.
bool match_comprehension_condition(Parser *parser);

/// Take ANCHOR tokens.
void skip_anchors(Parser *parser);

/// The parts `{iterable}` and `{target}` of `order` from the cursor on.
void parse_for_parts(Parser *parser, const Order *order, bool is_comprehension, Node **target_out,
                     Node **iterable_out);

#endif
