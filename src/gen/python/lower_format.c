// SPDX-License-Identifier: Apache-2.0
// Before PEP 701 (Python 3.12) the field of an f-string could hold no backslash and no quotation mark that the
// f-string itself stands in. What the printer would write so becomes calls of str.format, one for each field, because
// an f-string formats a field before it evaluates the next one.
#include "gen/python/lower_internal.h"
#include "text/bidi.h"
#include "text/utf8.h"

// Does the printer have to escape something in `text`, or choose the marks for it?
static bool is_awkward_text(Str text, bool is_bytes)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t cp = is_bytes ? (unsigned char)text.ptr[at++] : utf8_next(text, &at);
        if (cp < ' ' || (cp >= 0x7f && cp < 0xA1) || cp == '\\' || cp == '"' || cp == '\'' ||
            is_surrogate(cp) || is_bidi_control(cp) || is_invisible(cp) ||
            (is_bytes && cp >= 0x80)) {
            return true;
        }
    }
    return false;
}

static void learn_literal(const Lowerer *lowerer, Entry *entry)
{
    const Node *node = entry->node;
    if (node->kind == AST_STRING) {
        entry->has_string = true;
        entry->is_awkward = is_awkward_text(AST_AS_CONST(node, String)->value, false);
    } else if (node->kind == AST_BYTES) {
        entry->has_string = true;
        entry->is_awkward = is_awkward_text(AST_AS_CONST(node, Bytes)->value, true);
    } else if (lowerer->resolution != NULL &&
               builtin_depends(lowerer, node)) { // "liste" in globals()
        entry->has_string = entry->is_awkward = true;
    }
}

// A field or its format specification, seen from the entry around it.
static void learn_field_part(Entry *parent, const Entry *entry)
{
    bool is_spec = entry->offset == offsetof(AstFormattedValue, format_spec);
    // Where the f-string is itself in a field, both marks are taken, so one more string is too many.
    parent->is_awkward |= entry->is_awkward || (entry->has_string && !is_spec);
    parent->is_misfit |= is_spec ? entry->is_misfit : entry->is_awkward;
    if (is_spec) {
        parent->n_specs = entry->n_specs;
    }
}

void format_learn(Lowerer *lowerer, Entry *entry)
{
    enum { MAX_SPECS = 2 }; // fields in a specification; CPython 3.11's fstring_find_expr
    learn_literal(lowerer, entry);
    if (entry->is_forward) { // becomes a string with what it was in it
        entry->is_awkward |= entry->has_string;
        entry->has_string = true;
    }
    if (entry->node->kind == AST_FORMATTED_VALUE) {
        entry->n_specs++;
        entry->is_misfit |= entry->n_specs > MAX_SPECS;
    }
    if (entry->parent == UINT32_MAX) {
        return;
    }
    Entry *parent = &lowerer->entries.items[entry->parent];
    if (parent->node->kind == AST_FORMATTED_VALUE) {
        if (entry->node->kind == AST_JOINED_STR &&
            entry->offset == offsetof(AstFormattedValue, value)) {
            entry->has_string = true;
            entry->is_awkward |= entry->is_misfit;
        }
        learn_field_part(parent, entry);
    } else if (parent->node->kind == AST_JOINED_STR) {
        parent->is_awkward |= entry->is_awkward;
        parent->is_misfit |= entry->is_misfit;
        parent->n_specs = parent->n_specs > entry->n_specs ? parent->n_specs : entry->n_specs;
    } else {
        bool is_joined = entry->node->kind == AST_JOINED_STR;
        parent->has_string |= entry->has_string || is_joined;
        parent->is_awkward |= entry->is_awkward || (is_joined && entry->is_misfit);
    }
}

// --- the calls ---------------------------------------------------------------------------------------------

typedef struct Sum {
    Lowerer *lowerer;
    Span span;
    Node *total; // NULL before the first term
    Buf text;    // of the term that is being made: a string, or the template of `call`
    Node *call;  // without its function, or NULL
} Sum;

static void end_term(Sum *sum)
{
    Arena *arena = sum->lowerer->arena;
    if (sum->text.len == 0 && sum->call == NULL) {
        return;
    }
    Node *term = make_string(arena, sum->span, buf_str(&sum->text));
    if (sum->call != NULL) {
        Name format = name_intern(sum->lowerer->names, STR("format"));
        AST_AS(sum->call, Call)->function = make_attribute(arena, sum->span, term, format);
        term = sum->call;
    }
    if (sum->total != NULL) {
        Node *left = sum->total;
        sum->total = ast_new(arena, AST_BINARY_OP, sum->span);
        AST_AS(sum->total, BinaryOp)->op = BINARY_ADD;
        AST_AS(sum->total, BinaryOp)->left = left;
        AST_AS(sum->total, BinaryOp)->right = term;
    } else {
        sum->total = term;
    }
    sum->text = buf_new(arena);
    sum->call = NULL;
}

// The specification as text for a template, if it is one that can stand in it.
static bool plain_spec(const Node *spec, Str *text_out)
{
    *text_out = (Str){"", 0};
    if (spec->kind != AST_JOINED_STR || AST_AS_CONST(spec, JoinedStr)->values.len > 1) {
        return false;
    }
    const NodeList *values = &AST_AS_CONST(spec, JoinedStr)->values;
    if (values->len == 1 && values->items[0]->kind == AST_STRING) {
        *text_out = AST_AS_CONST(values->items[0], String)->value;
    }
    return (values->len == 0 || values->items[0]->kind == AST_STRING) &&
           memchr(text_out->ptr, '{', text_out->len) == NULL &&
           memchr(text_out->ptr, '}', text_out->len) == NULL;
}

static void add_field(Sum *sum, const AstFormattedValue *field)
{
    Arena *arena = sum->lowerer->arena;
    NodeArray args = {0};
    if (sum->call != NULL) {
        end_term(sum);
    }
    array_push(arena, &args, field->value);
    buf_put(&sum->text, '{');
    if (field->conversion != 0) {
        buf_put(&sum->text, '!');
        buf_put(&sum->text, (char)field->conversion);
    }
    if (field->format_spec != NULL) {
        Str spec;
        buf_put(&sum->text, ':');
        if (plain_spec(field->format_spec, &spec)) {
            buf_add(&sum->text, spec);
        } else {
            buf_text(&sum->text, "{}");
            array_push(arena, &args, field->format_spec);
        }
    }
    buf_put(&sum->text, '}');
    sum->call = make_call(arena, sum->span, NULL, node_list(&args));
}

// Literal text; braces are doubled if it becomes part of a template.
static void add_text(Sum *sum, Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        buf_put(&sum->text, text.ptr[i]);
        if (text.ptr[i] == '{' || text.ptr[i] == '}') {
            buf_put(&sum->text, text.ptr[i]);
        }
    }
}

Node *format_lower(Lowerer *lowerer, const Node *joined)
{
    Sum sum = {.lowerer = lowerer, .span = joined->span, .text = buf_new(lowerer->arena)};
    const NodeList *values = &AST_AS_CONST(joined, JoinedStr)->values;
    for (uint32_t i = 0; i < values->len; i++) { // the last term has a field: text alone would fit
        if (values->items[i]->kind == AST_STRING) {
            add_text(&sum, AST_AS_CONST(values->items[i], String)->value);
        } else {
            add_field(&sum, AST_AS_CONST(values->items[i], FormattedValue));
        }
    }
    end_term(&sum);
    return sum.total;
}
