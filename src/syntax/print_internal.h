// SPDX-License-Identifier: Apache-2.0
// What the files print*.c share.
#ifndef ML_SYNTAX_PRINT_INTERNAL_H
#define ML_SYNTAX_PRINT_INTERNAL_H

#include "base/array.h"
#include "base/map.h"
#include "syntax/precedence.h"
#include "syntax/print.h"

/// Where a name stands, which decides what it could be mistaken for.
typedef enum NamePlace {
    PLACE_OPERAND,   // where an operand must stand, or only a name can
    PLACE_DECLARED,  // right behind `let` or `type`
    PLACE_ATTRIBUTE, // after a dot, or before the `=` of an argument
} NamePlace;

/// A word of the target's keywords and word orders.
typedef struct Word {
    Str text;
    ConceptSet concepts; // what it means alone
    bool is_first;       // begins a leading spelling
    bool is_last;        // ends one
    bool is_entangled;   // as a name it could read as a part of a keyword of several words
    bool is_anchor;      // of a word order: searched in the whole line
} Word;

/// What goes on behind the left side of an expression.
typedef struct Frame {
    const Node *node; // NULL: a closing parenthesis
} Frame;

/// A place in the line that is being printed where it may go on in the next one: the blank behind a comma.
typedef struct Break {
    size_t at;      // offset in the output
    uint32_t depth; // brackets open
} Break;

typedef struct Printer {
    Buf *out;
    Arena *arena;
    const NameTable *names;
    const Vocabulary *vocabulary;
    const PrintTarget *target;
    bool is_english;
    Array(Word) words;
    Map word_numbers;  // text to number in `words`
    uint32_t *word_of; // by Name: number in `words` + 2, 1 for none, 0 for not asked yet
    Str *builtin_text; // by Name of Python's: how to write it; empty: not asked yet
    bool *used;        // by Name: an identifier of the program
    const Order *orders[ORDER_COUNT]; // to be used; NULL for the canonical one
    const Order *leading_order;       // of the clauses before a comprehension's element, or NULL
    bool has_in_orders; // the language has one of `for` with IN between iterable and target
    uint32_t indent;
    uint32_t n_open;     // brackets open
    uint32_t field_open; // … inside the innermost f-string's field; UINT32_MAX outside
    uint32_t quotes;     // marks of the f-strings around: QUOTE_…
    Array(Frame) frames; // of the expression that is being printed
    size_t line_start;   // offset of the line that is being printed
    Array(Break) breaks; // in it
} Printer;

enum { QUOTE_DOUBLE = 1, QUOTE_SINGLE = 2 };

// --- words (print_word.c) ----------------------------------------------------------------------------

/// Fill in what the target's language says; `root` is walked for the program's identifiers.
void printer_learn_words(Printer *printer, const Node *root);

void put_keyword(Printer *printer, Concept concept);
void put_name(Printer *printer, Name name, NamePlace place);

/// a.b.c, as in `import`.
void put_dotted_name(Printer *printer, Name name);

/// Does the name (an AstName), written here, read as a name and nothing else?
bool reads_as_name(Printer *printer, const Node *node);

/// A Name where an operand stands.
void put_operand(Printer *printer, const Node *node);

/// The builtin that Python calls `python`.
void put_builtin(Printer *printer, Name python);

static inline void put(Printer *printer, const char *text)
{
    buf_text(printer->out, text);
}

/// The keyword with a blank on both sides.
static inline void put_infix(Printer *printer, Concept concept)
{
    put(printer, " ");
    put_keyword(printer, concept);
    put(printer, " ");
}

// --- lines (print_line.c) ----------------------------------------------------------------------------

/// The indentation of a new line.
void begin_line(Printer *printer);

/// The end of the line: `end` ("" or ":") and a newline. A line that is too long goes on in further ones.
void end_line(Printer *printer, const char *end);

/// ", " and, in brackets, a place for a new line.
void put_comma(Printer *printer);

static inline void open_bracket(Printer *printer, char bracket)
{
    buf_put(printer->out, bracket);
    printer->n_open++;
}

static inline void close_bracket(Printer *printer, char bracket)
{
    buf_put(printer->out, bracket);
    printer->n_open--;
}

// --- literals (print_string.c) -----------------------------------------------------------------------

void put_string(Printer *printer, const Node *string);
void put_bytes(Printer *printer, const Node *bytes);
void put_joined_string(Printer *printer, const Node *joined);

/// The string as a statement of its own, in triple quotes where it has several lines.
void put_docstring(Printer *printer, const Node *string);

// --- expressions (print_expr.c) ----------------------------------------------------------------------

/// Print an expression where one of at least `minimum` can stand.
void print_expr(Printer *printer, const Node *node, Precedence minimum);

/// (…) of a call or of a class.
void print_arguments(Printer *printer, const NodeList *args, const NodeList *keywords,
                     bool is_class);
void print_params(Printer *printer, const NodeList *params);
void print_type_params(Printer *printer, const NodeList *params);

/// Print `list` with commas between.
void print_list(Printer *printer, const NodeList *list, Precedence minimum);

/// `+=`
const char *augmented_spelling(BinaryOp op);

// --- patterns (print_pattern.c) ----------------------------------------------------------------------

void print_pattern(Printer *printer, const Node *pattern);

// --- word orders (print_order.c) ---------------------------------------------------------------------

/// The line of a statement up to its ':', in the language's own order where that is asked for.
void print_for_header(Printer *printer, const Node *target, const Node *iterable);
void print_condition_header(Printer *printer, OrderKind kind, Concept keyword, const Node *test);
void print_with_header(Printer *printer, const NodeList *items);

/// Print the clauses of a comprehension before its element (a dict's key), a blank behind, if that is the language's
/// own order and reads as what it is. Returns whether it did.
bool print_leading_clauses(Printer *printer, const Node *element, const NodeList *generators);

/// Is `order` one of `for` that can stand before a comprehension's element?
bool order_can_lead(const Order *order);

/// Does the expression have an `in` outside brackets? Beside clauses it could be theirs: `[a IN b LOOP_FOR c IN d]`.
bool has_bare_in(Printer *printer, const Node *node);

// --- statements (print_stmt.c) -----------------------------------------------------------------------

void print_statements(Printer *printer, const NodeList *body, bool may_have_docstring);
void print_statement(Printer *printer, const Node *node);

#endif
