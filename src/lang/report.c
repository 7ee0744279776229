// SPDX-License-Identifier: Apache-2.0
// Only a window of the source around the place is looked at, so that a line of 10 MB costs what any line
// costs. The window is taken apart into grapheme clusters; those around the place that fit are shown.
#include "lang/report.h"

#include "lang/report_internal.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdlib.h>

enum {
    TAB_CELLS = 4,
    MAX_LINE_CELLS = 160,
    MAX_CELLS_BEFORE = 80, // shown before the place where the line is cut
    WINDOW_BYTES = 1024,   // looked at before and after the place's start
};

static const char RESET[] = "\x1b[0m";
static const char BOLD[] = "\x1b[1m";
static const char BOLD_RED[] = "\x1b[1;31m";
static const char BOLD_YELLOW[] = "\x1b[1;33m";
static const char UNDERLINE[] = "\x1b[4m";
static const char MARGIN[] = "    ";

typedef struct Reporter {
    const Catalogue *catalogue;
    const ReportSource *source;
    ReportStyle style;
    LineIndex *lines;
    Buf *out;
} Reporter;

static void put_style(const Reporter *reporter, const char *sequence)
{
    if (reporter->style.color) {
        buf_text(reporter->out, sequence);
    }
}

// --- The source line ---------------------------------------------------------------------------------------

/// One grapheme cluster of the line as it is shown.
typedef struct Cell {
    Str shown;
    uint32_t width;
    bool is_marked;
} Cell;

typedef Array(Cell) Cells;

/// The first and last byte offset of the line around `span.start` that are looked at.
static Span window_of(Str text, Span line, uint32_t place)
{
    Span window = line;
    if (place - line.start > WINDOW_BYTES) {
        window.start = place - WINDOW_BYTES;
        while (window.start < place && utf8_is_continuation(text.ptr[window.start])) {
            window.start++;
        }
    }
    if (line.end - place > WINDOW_BYTES) {
        window.end = place + WINDOW_BYTES;
        while (window.end > place && utf8_is_continuation(text.ptr[window.end])) {
            window.end--;
        }
    }
    return window;
}

static Str shown_cluster(const Reporter *reporter, Str cluster)
{
    if (cluster.len == 1 && (unsigned char)cluster.ptr[0] >= ' ' && cluster.ptr[0] != 0x7f) {
        return cluster;
    }
    Buf shown = buf_new(reporter->catalogue->arena);
    if (str_equal(cluster, STR("\t"))) {
        buf_fill(&shown, ' ', TAB_CELLS);
    } else {
        text_printable(cluster, &shown);
    }
    return buf_str(&shown);
}

/// The window's clusters; those that overlap `mark` are marked.
static Cells read_cells(const Reporter *reporter, Span window, Span mark)
{
    Cells cells = {0};
    Str text = str_slice(reporter->source->text, 0, window.end);
    for (size_t at = window.start; at < window.end;) {
        size_t next = text_next_cluster(text, at);
        Cell cell = {.shown = shown_cluster(reporter, str_slice(text, at, next))};
        cell.width = text_width(cell.shown);
        cell.is_marked = next > mark.start && at < mark.end;
        array_push(reporter->catalogue->arena, &cells, cell);
        at = next;
    }
    return cells;
}

static uint32_t width_of(const Cells *cells, size_t first, size_t end)
{
    uint32_t width = 0;
    for (size_t i = first; i < end; i++) {
        width += cells->items[i].width;
    }
    return width;
}

/// What is shown of a line: the cells [first, end), cut off at either side or not.
typedef struct View {
    size_t first;
    size_t end;
    size_t mark; // the first marked cell, or where it would be
    bool cut_before;
    bool cut_after;
} View;

static View choose_view(const Cells *cells, Span line, Span window, size_t mark)
{
    View view = {0, cells->len, mark, window.start > line.start, window.end < line.end};
    if (!view.cut_before && !view.cut_after && width_of(cells, 0, cells->len) <= MAX_LINE_CELLS) {
        return view;
    }
    uint32_t before = width_of(cells, 0, mark);
    if (before > MAX_CELLS_BEFORE) {
        view.cut_before = true;
        for (; before > MAX_CELLS_BEFORE; view.first++) {
            before -= cells->items[view.first].width;
        }
    }
    uint32_t width = 0;
    view.end = view.first;
    while (view.end < cells->len && width + cells->items[view.end].width <= MAX_LINE_CELLS) {
        width += cells->items[view.end++].width;
    }
    view.cut_after = view.cut_after || view.end < cells->len;
    return view;
}

static void put_line(const Reporter *reporter, const Cells *cells, const View *view)
{
    Buf *out = reporter->out;
    buf_text(out, MARGIN);
    buf_text(out, view->cut_before ? "…" : "");
    bool is_underlined = false;
    for (size_t i = view->first; i < view->end; i++) {
        if (cells->items[i].is_marked != is_underlined) {
            is_underlined = !is_underlined;
            put_style(reporter, is_underlined ? UNDERLINE : RESET);
        }
        buf_add(out, cells->items[i].shown);
    }
    if (is_underlined) {
        put_style(reporter, RESET);
    }
    buf_text(out, view->cut_after ? "…\n" : "\n");
}

static void put_mark(const Reporter *reporter, const Cells *cells, const View *view,
                     Severity severity)
{
    Buf *out = reporter->out;
    uint32_t n_carets = 0;
    for (size_t i = view->mark; i < view->end && cells->items[i].is_marked; i++) {
        n_carets += cells->items[i].width;
    }
    buf_text(out, MARGIN);
    buf_fill(out, ' ', width_of(cells, view->first, view->mark) + (view->cut_before ? 1 : 0));
    put_style(reporter, severity == SEVERITY_WARNING ? BOLD_YELLOW : BOLD_RED);
    buf_fill(out, '^', n_carets > 0 ? n_carets : 1);
    put_style(reporter, RESET);
    buf_put(out, '\n');
}

static void put_source(const Reporter *reporter, const Diag *diag)
{
    Str text = reporter->source->text;
    Span mark = diag->span;
    uint32_t text_end = (uint32_t)text.len;
    mark.start = mark.start < text_end ? mark.start : text_end;
    Span line = lines_span(reporter->lines, lines_line(reporter->lines, mark.start));
    mark.start =
        mark.start < line.end ? mark.start : line.end; // a line end is shown behind its line
    mark.end = mark.end < line.end ? mark.end : line.end;
    Span window = window_of(text, line, mark.start);
    Cells cells = read_cells(reporter, window, mark);
    size_t first_marked = 0;
    if (mark.end > mark.start) {
        while (first_marked < cells.len && !cells.items[first_marked].is_marked) {
            first_marked++;
        }
    } else {
        Cells before = read_cells(reporter, (Span){window.start, mark.start}, mark);
        first_marked = before.len < cells.len ? before.len : cells.len;
    }
    View view = choose_view(&cells, line, window, first_marked);
    put_line(reporter, &cells, &view);
    put_mark(reporter, &cells, &view, message_info(diag->id)->severity);
}

// --- The sentence ------------------------------------------------------------------------------------------

/// "erreur ML0302 : "
static void put_label(const Reporter *reporter, MessageId label, const char *code,
                      const char *style)
{
    Buf *out = reporter->out;
    Str colon = reporter->catalogue->pack->colon;
    colon = colon.len > 0 ? colon : STR(":");
    put_style(reporter, style);
    buf_add(out, catalogue_text(reporter->catalogue, label));
    if (*code != '\0') {
        buf_printf(out, " %s", code);
    }
    buf_add(out, colon);
    put_style(reporter, RESET);
    if (!str_equal(colon, STR("："))) { // the full-width one brings its space with it
        buf_put(out, ' ');
    }
}

static void put_place(const Reporter *reporter, const Diag *diag)
{
    if (!reporter->style.has_place) {
        buf_text(reporter->out, "multilingual: ");
        return;
    }
    LinePlace place = lines_place(reporter->lines, diag->span.start);
    put_style(reporter, BOLD);
    text_printable(reporter->source->path, reporter->out);
    buf_printf(reporter->out, ":%u:%u:", (unsigned)place.line, (unsigned)place.column);
    put_style(reporter, RESET);
    buf_put(reporter->out, ' ');
}

static void put_hint(const Reporter *reporter, const Diag *diag)
{
    const DiagArg suggestion = diag_text(diag->suggestion);
    buf_text(reporter->out, MARGIN);
    put_label(reporter, MSG_LABEL_HINT, "", BOLD);
    catalogue_format(reporter->catalogue, reporter->out, MSG_HINT_SUGGESTION, &suggestion, 1);
    buf_put(reporter->out, '\n');
}

static void put_diag(const Reporter *reporter, const Diag *diag)
{
    const MessageInfo *info = message_info(diag->id);
    bool is_warning = info->severity == SEVERITY_WARNING;
    put_place(reporter, diag);
    put_label(reporter, is_warning ? MSG_LABEL_WARNING : MSG_LABEL_ERROR, info->code,
              is_warning ? BOLD_YELLOW : BOLD_RED);
    catalogue_format(reporter->catalogue, reporter->out, diag->id, diag->args, diag->n_args);
    buf_put(reporter->out, '\n');
    if (reporter->style.has_place) {
        put_source(reporter, diag);
    }
    if (diag->suggestion.len > 0) {
        put_hint(reporter, diag);
    }
}

void report_diag(const Catalogue *catalogue, const ReportSource *source, ReportStyle style,
                 const Diag *diag, Buf *out)
{
    LineIndex lines = lines_new(catalogue->arena, source->text);
    put_diag(&(Reporter){catalogue, source, style, &lines, out}, diag);
}

// --- Lists ---------------------------------------------------------------------------------------------------

static int compare_places(const void *left, const void *right)
{
    const Diag *a = *(const Diag *const *)left;
    const Diag *b = *(const Diag *const *)right;
    if (a->span.start != b->span.start) {
        return a->span.start < b->span.start ? -1 : 1;
    }
    return a < b ? -1 : a > b;
}

const Diag **report_order(Arena *arena, const DiagList *list)
{
    const Diag **order = ARENA_ARRAY(arena, const Diag *, list->diags.len);
    for (size_t i = 0; i < list->diags.len; i++) {
        order[i] = &list->diags.items[i];
    }
    if (list->diags.len > 1) {
        qsort(order, list->diags.len, sizeof *order, compare_places);
    }
    return order;
}

static void put_count(const Reporter *reporter, MessageId id, uint32_t count)
{
    const DiagArg number = diag_number(count);
    catalogue_format(reporter->catalogue, reporter->out, id, &number, 1);
    buf_put(reporter->out, '\n');
}

void report_list(const Catalogue *catalogue, const ReportSource *source, ReportStyle style,
                 const DiagList *list, Buf *out)
{
    LineIndex lines = lines_new(catalogue->arena, source->text);
    const Reporter reporter = {catalogue, source, style, &lines, out};
    const Diag **order = report_order(catalogue->arena, list);
    for (size_t i = 0; i < list->diags.len; i++) {
        put_diag(&reporter, order[i]);
    }
    if (list->n_dropped > 0) {
        put_count(&reporter, MSG_SUMMARY_MORE, list->n_dropped);
    }
    if (list->n_dropped_warnings > 0) {
        put_count(&reporter, MSG_SUMMARY_MORE_WARNINGS, list->n_dropped_warnings);
    }
    if (list->n_errors > 1 && style.has_place) {
        put_count(&reporter, MSG_SUMMARY_ERRORS, list->n_errors);
    }
}
