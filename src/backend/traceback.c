// SPDX-License-Identifier: Apache-2.0
// As CPython 3.12 prints it: traceback.c (frames, source lines, carets, repeated lines) and pythonrun.c (chains).
#include "backend/traceback.h"

#include "text/width.h"

#include <string.h>

enum {
    MOST_FRAMES = 1000, // the last ones are shown
    SAME_SHOWN = 3,     // of equal frames in a row
    NUMBERS_BYTES = 16, // of a frame's record
};

typedef struct Frame {
    uint32_t line, end_line;
    uint32_t column, end_column; // bytes from the beginning of their lines
    Str path, function;
} Frame;

/// One exception of the chain.
typedef struct Part {
    Array(Frame) frames;
    Str last_lines;
    Str builtin;
    char link; // 'C', 'X': what is said between this one and the next; 0 for the last
} Part;

typedef struct Printing {
    Arena *arena;
    const TracebackStyle *style;
    Buf *out;
} Printing;

// --- Records ----------------------------------------------------------------------------------------------------

static uint32_t number_at(const char *bytes)
{
    uint32_t number;
    memcpy(&number, bytes, sizeof number);
    return number;
}

static Frame frame_of(Str record)
{
    Frame frame = {number_at(record.ptr),
                   number_at(record.ptr + 4),
                   number_at(record.ptr + 8),
                   number_at(record.ptr + 12),
                   {0},
                   {0}};
    Str names = str_slice(record, NUMBERS_BYTES, record.len);
    const char *end = memchr(names.ptr, '\0', names.len);
    size_t n_path = end == NULL ? names.len : (size_t)(end - names.ptr);
    frame.path = str_slice(names, 0, n_path);
    frame.function = str_slice(names, end == NULL ? n_path : n_path + 1, names.len);
    return frame;
}

/// The next record of `*records`, which moves on. Returns 0 at the end.
static char next_record(Str *records, Str *record_out)
{
    enum { HEAD_BYTES = 5 };
    if (records->len < HEAD_BYTES || records->len - HEAD_BYTES < number_at(records->ptr + 1)) {
        return 0;
    }
    char tag = records->ptr[0];
    size_t end = HEAD_BYTES + number_at(records->ptr + 1);
    *record_out = str_slice(*records, HEAD_BYTES, end);
    *records = str_slice(*records, end, records->len);
    return tag;
}

static Part next_part(Arena *arena, Str *records)
{
    Part part = {.link = 0};
    Str record;
    char tag;
    while (part.link == 0 && (tag = next_record(records, &record)) != 0) {
        switch (tag) {
        case 'F':
            if (record.len >= NUMBERS_BYTES) {
                array_push(arena, &part.frames, frame_of(record));
            }
            break;
        case 'L': part.last_lines = record; break;
        case 'B': part.builtin = record; break;
        default: part.link = tag; break;
        }
    }
    return part;
}

// --- Source lines and carets ------------------------------------------------------------------------------------

static const TracebackFile *file_of(const Printing *printing, Str path)
{
    for (size_t i = 0; i < printing->style->n_files; i++) {
        if (str_equal(printing->style->files[i].path, path)) {
            return &printing->style->files[i];
        }
    }
    return NULL;
}

/// Line number `line` (from 1) of `text`, without its end; empty where there is none.
static Str line_of(Str text, uint32_t line)
{
    size_t start = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\n') {
            continue;
        }
        if (--line == 0) {
            return str_slice(text, start, i > start && text.ptr[i - 1] == '\r' ? i - 1 : i);
        }
        start = i + 1;
    }
    return line == 1 ? str_slice(text, start, text.len) : STR("");
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/// Cells that the bytes from `from` to `to` of `text` take in a terminal.
static size_t n_cells(Str text, size_t from, size_t to)
{
    return text_width(str_slice(text, from, to < text.len ? to : text.len));
}

/// What a frame's expression covers of its first line.
typedef struct Underline {
    size_t start, end;               // bytes of the line
    size_t anchor_start, anchor_end; // the operator's; end 0: none
} Underline;

static Underline underline_of(const Printing *printing, const TracebackFile *file, Str line,
                              const Frame *frame)
{
    Underline under = {.start = frame->column, .end = frame->end_column};
    if (frame->line != frame->end_line) {
        under.end = line.len;
        while (under.end > 0 && is_blank(line.ptr[under.end - 1])) {
            under.end--;
        }
        return under;
    }
    if (printing->style->anchors != NULL && under.end <= line.len && under.start < under.end) {
        Str expression = str_slice(line, under.start, under.end);
        TracebackAnchors anchors =
            printing->style->anchors(printing->style->context, file, expression);
        if (anchors.end > 0) {
            under.anchor_start = under.start + anchors.start;
            under.anchor_end = under.start + anchors.end;
        }
    }
    return under;
}

static void print_carets(const Printing *printing, Str line, size_t indent, Underline under)
{
    bool is_whole = under.end - under.start == line.len - indent;
    if (under.end <= under.start || under.end > line.len || (is_whole && under.anchor_end == 0)) {
        return;
    }
    buf_text(printing->out, "    ");
    buf_fill(printing->out, ' ', n_cells(line, indent, under.start));
    if (under.anchor_end == 0) {
        buf_fill(printing->out, '^', n_cells(line, under.start, under.end));
    } else {
        buf_fill(printing->out, '~', n_cells(line, under.start, under.anchor_start));
        buf_fill(printing->out, '^', n_cells(line, under.anchor_start, under.anchor_end));
        buf_fill(printing->out, '~', n_cells(line, under.anchor_end, under.end));
    }
    buf_put(printing->out, '\n');
}

static void print_source(const Printing *printing, const Frame *frame)
{
    const TracebackFile *file = file_of(printing, frame->path);
    if (file == NULL) {
        return;
    }
    Str line = line_of(file->text, frame->line);
    size_t indent = 0;
    while (indent < line.len && is_blank(line.ptr[indent])) {
        indent++;
    }
    if (indent == line.len) {
        return;
    }
    buf_text(printing->out, "    ");
    buf_add(printing->out, str_slice(line, indent, line.len));
    buf_put(printing->out, '\n');
    print_carets(printing, line, indent, underline_of(printing, file, line, frame));
}

// --- Frames -----------------------------------------------------------------------------------------------------

static bool is_same(const Frame *a, const Frame *b)
{
    return a->line == b->line && str_equal(a->path, b->path) && str_equal(a->function, b->function);
}

static void print_repeated(const Printing *printing, size_t n_same)
{
    if (n_same > SAME_SHOWN) {
        size_t n_more = n_same - SAME_SHOWN;
        buf_printf(printing->out, "  [Previous line repeated %zu more time%s]\n", n_more,
                   n_more > 1 ? "s" : "");
    }
}

static void print_frames(const Printing *printing, const Part *part)
{
    size_t n = part->frames.len;
    size_t n_same = 0;
    for (size_t i = n > MOST_FRAMES ? n - MOST_FRAMES : 0; i < n; i++) {
        const Frame *frame = &part->frames.items[i];
        if (n_same > 0 && !is_same(frame, frame - 1)) {
            print_repeated(printing, n_same);
            n_same = 0;
        }
        if (++n_same > SAME_SHOWN) {
            continue;
        }
        buf_text(printing->out, "  File \"");
        buf_add(printing->out, frame->path);
        buf_printf(printing->out, "\", line %u, in ", (unsigned)frame->line);
        buf_add(printing->out, frame->function);
        buf_put(printing->out, '\n');
        print_source(printing, frame);
    }
    print_repeated(printing, n_same);
}

// --- The whole --------------------------------------------------------------------------------------------------

Str traceback_explanation(const Catalogue *catalogue, Str name)
{
    static const Str PREFIX = {"EXPLAIN_", 8};
    for (uint32_t id = 0; id < MSG_COUNT; id++) {
        Str message = str_of(message_info((MessageId)id)->name);
        if (str_starts_with(message, PREFIX) &&
            str_equal(str_slice(message, PREFIX.len, message.len), name)) {
            return catalogue_text(catalogue, (MessageId)id);
        }
    }
    return STR("");
}

static void print_part(const Printing *printing, const Part *part)
{
    if (part->frames.len > 0) {
        buf_text(printing->out, "Traceback (most recent call last):\n");
        print_frames(printing, part);
    }
    const TracebackStyle *style = printing->style;
    if (part->link == 0 && part->builtin.len > 0 && style->catalogue != NULL) {
        Str sentence = traceback_explanation(style->catalogue(style->context), part->builtin);
        if (sentence.len > 0) {
            buf_add(printing->out, sentence);
            buf_put(printing->out, '\n');
        }
    }
    buf_add(printing->out, part->last_lines);
    buf_put(printing->out, '\n');
}

void traceback_print(Arena *arena, Str records, const TracebackStyle *style, Buf *out)
{
    const Printing printing = {arena, style, out};
    while (records.len > 0) {
        Part part = next_part(arena, &records);
        print_part(&printing, &part);
        if (part.link == 'C') {
            buf_text(out,
                     "\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (part.link == 'X') {
            buf_text(out,
                     "\nDuring handling of the above exception, another exception occurred:\n\n");
        } else {
            break;
        }
    }
}
