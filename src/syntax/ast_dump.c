// SPDX-License-Identifier: Apache-2.0
// An explicit stack instead of recursion: the left side of a chain of operators is as deep as it is long.
#include "syntax/ast_dump.h"

#include "base/array.h"

// Deeper lines have their depth as a number, or the text of a long chain would grow as its square.
enum { MAX_INDENTED = 50 };

typedef struct Work {
    const Node *node; // NULL: nothing stands in this optional field
    const char *label;
    uint32_t depth;
} Work;

typedef struct Dumper {
    const NameTable *names;
    bool with_spans;
    Buf *out;
    Array(Work) stack;
} Dumper;

static void dump_text(Buf *out, Str text)
{
    buf_put(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') {
            buf_put(out, '\\');
            buf_put(out, (char)c);
        } else if (c < ' ' || c == 0x7f) {
            buf_printf(out, "\\x%02x", c);
        } else {
            buf_put(out, (char)c);
        }
    }
    buf_put(out, '"');
}

static void dump_plain_field(Dumper *dumper, const Node *node, const AstField *field)
{
    Buf *out = dumper->out;
    switch (field->kind) {
    case AST_FIELD_NODE:
    case AST_FIELD_NODE_OPT:
    case AST_FIELD_LIST: return;
    case AST_FIELD_NAME:
    case AST_FIELD_NAME_OPT: {
        Name name = ast_field_number(node, field);
        if (name != 0) {
            buf_printf(out, " %s=", field->name);
            buf_add(out, name_text(dumper->names, name));
        }
        return;
    }
    case AST_FIELD_TEXT:
        buf_printf(out, " %s=", field->name);
        dump_text(out, ast_field_text(node, field));
        return;
    case AST_FIELD_ENUM:
        buf_printf(out, " %s=%s", field->name, field->spellings[ast_field_number(node, field)]);
        return;
    case AST_FIELD_INT:
        buf_printf(out, " %s=%u", field->name, ast_field_number(node, field));
        return;
    case AST_FIELD_BOOL:
        if (ast_field_number(node, field) != 0) {
            buf_printf(out, " %s", field->name);
        }
        return;
    }
}

static void dump_line(Dumper *dumper, const Work *work)
{
    Buf *out = dumper->out;
    buf_fill(out, ' ', (work->depth < MAX_INDENTED ? work->depth : MAX_INDENTED) * 2);
    if (work->depth > MAX_INDENTED) {
        buf_printf(out, "[%u] ", work->depth);
    }
    if (work->label != NULL) {
        buf_printf(out, "%s: ", work->label);
    }
    if (work->node == NULL) {
        buf_text(out, "-\n");
        return;
    }
    AstInfo info = ast_info(work->node->kind);
    buf_text(out, info.name);
    for (size_t i = 0; i < info.n_fields; i++) {
        dump_plain_field(dumper, work->node, &info.fields[i]);
    }
    if (dumper->with_spans) {
        buf_printf(out, " @%u..%u", work->node->span.start, work->node->span.end);
    }
    buf_put(out, '\n');
}

static void push_children(Dumper *dumper, const Work *work)
{
    Arena *arena = dumper->out->arena;
    AstInfo info = ast_info(work->node->kind);
    uint32_t depth = work->depth + 1;
    for (size_t i = info.n_fields; i-- > 0;) { // last first, so that the first is on top
        const AstField *field = &info.fields[i];
        if (field->kind == AST_FIELD_LIST) {
            const NodeList *list = ast_field_list(work->node, field);
            for (uint32_t j = list->len; j-- > 0;) {
                array_push(arena, &dumper->stack, (Work){list->items[j], field->name, depth});
            }
        } else if (field->kind == AST_FIELD_NODE) {
            array_push(arena, &dumper->stack,
                       (Work){ast_field_node(work->node, field), field->name, depth});
        } else if (field->kind == AST_FIELD_NODE_OPT && ast_field_node(work->node, field) != NULL) {
            array_push(arena, &dumper->stack,
                       (Work){ast_field_node(work->node, field), field->name, depth});
        }
    }
}

void ast_dump(const Node *node, const NameTable *names, bool with_spans, Buf *out)
{
    Dumper dumper = {.names = names, .with_spans = with_spans, .out = out};
    array_push(out->arena, &dumper.stack, (Work){node, NULL, 0});
    while (dumper.stack.len > 0) {
        Work work = dumper.stack.items[--dumper.stack.len];
        dump_line(&dumper, &work);
        if (work.node != NULL) {
            push_children(&dumper, &work);
        }
    }
}
