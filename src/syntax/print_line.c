// SPDX-License-Identifier: Apache-2.0
// Lines: indentation, and where a long one is broken. In brackets a line may go on behind any comma; of the places
// that leave the line short enough the one in the fewest brackets is taken, the last of these.
#include "syntax/print_internal.h"
#include "text/width.h"

enum {
    BLANKS_PER_LEVEL = 4,
    MAX_WIDTH = 100,
    MAX_BLANKS = 60, // of indentation, for what is nested deeply
};

void begin_line(Printer *printer)
{
    printer->line_start = printer->out->len;
    printer->breaks.len = 0;
    buf_fill(printer->out, ' ', (size_t)printer->indent * BLANKS_PER_LEVEL);
}

void put_comma(Printer *printer)
{
    put(printer, ",");
    if (printer->n_open > 0 && printer->field_open == UINT32_MAX) {
        array_push(printer->arena, &printer->breaks, (Break){printer->out->len, printer->n_open});
    }
    put(printer, " ");
}

static uint32_t continued_indent(const Printer *printer, uint32_t depth, bool is_header)
{
    uint32_t levels =
        printer->indent + depth + is_header; // deeper than the block that a header begins
    uint32_t blanks = levels * BLANKS_PER_LEVEL;
    return blanks < MAX_BLANKS ? blanks : MAX_BLANKS;
}

// The break to take for a line that begins with the piece number `first`, or `n_breaks` if the rest fits.
static size_t choose_break(const Break *breaks, const uint32_t *widths, size_t n_breaks,
                           size_t first, uint32_t width)
{
    size_t best = n_breaks;
    for (size_t i = first; i <= n_breaks; i++) { // piece i ends at break i, the last one at the end
        width += widths[i] + (i > first);
        if (width > MAX_WIDTH && best < n_breaks) {
            return best;
        }
        if (i == n_breaks) {
            return n_breaks;
        }
        if (best == n_breaks || breaks[i].depth <= breaks[best].depth) {
            best = i;
        }
    }
    return n_breaks;
}

static void break_line(Printer *printer, bool is_header)
{
    Buf *out = printer->out;
    size_t n_breaks = printer->breaks.len;
    Str line = arena_str(printer->arena, str_slice(buf_str(out), printer->line_start, out->len));
    Str *pieces = ARENA_ARRAY(printer->arena, Str, n_breaks + 1);
    uint32_t *widths = ARENA_ARRAY(printer->arena, uint32_t, n_breaks + 1);
    size_t start = 0;
    for (size_t i = 0; i <= n_breaks; i++) {
        size_t end = i < n_breaks ? printer->breaks.items[i].at - printer->line_start : line.len;
        pieces[i] = str_slice(line, start, end);
        widths[i] = text_width(pieces[i]);
        start = end + 1;
    }
    out->len = printer->line_start;
    uint32_t indent = 0;
    for (size_t first = 0; first <= n_breaks;) {
        size_t last = choose_break(printer->breaks.items, widths, n_breaks, first, indent);
        for (size_t i = first; i <= last; i++) {
            buf_text(out, i > first ? " " : "");
            buf_add(out, pieces[i]);
        }
        if (last < n_breaks) {
            indent = continued_indent(printer, printer->breaks.items[last].depth, is_header);
            buf_put(out, '\n');
            buf_fill(out, ' ', indent);
        }
        first = last + 1;
    }
}

void end_line(Printer *printer, const char *end)
{
    put(printer, end);
    size_t n_bytes = printer->out->len - printer->line_start;
    if (printer->breaks.len > 0 && n_bytes > MAX_WIDTH) {
        Str line = str_slice(buf_str(printer->out), printer->line_start, printer->out->len);
        if (text_width(line) > MAX_WIDTH) {
            break_line(printer, end[0] == ':');
        }
    }
    put(printer, "\n");
    printer->breaks.len = 0;
}
