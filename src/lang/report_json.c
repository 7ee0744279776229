// SPDX-License-Identifier: Apache-2.0
#include "lang/report.h"

#include "lang/report_internal.h"
#include "text/bidi.h"
#include "text/lines.h"
#include "text/utf8.h"

/// Characters that a JSON string can't hold, or that would change how the output looks, are escaped.
static bool needs_escape(uint32_t cp)
{
    return cp < ' ' || (cp >= 0x7f && cp < 0xa0) || cp == 0x2028 || cp == 0x2029 ||
           is_bidi_control(cp);
}

static void put_string(Buf *out, Str s)
{
    buf_put(out, '"');
    for (size_t at = 0; at < s.len;) {
        size_t start = at;
        uint32_t cp = utf8_next(s, &at);
        bool is_broken = is_surrogate(cp) || (cp == UTF8_REPLACEMENT && at == start + 1);
        if (is_broken) {
            buf_text(out, "\\ufffd");
        } else if (cp == '"' || cp == '\\') {
            buf_printf(out, "\\%c", (char)cp);
        } else if (cp == '\n') {
            buf_text(out, "\\n");
        } else if (needs_escape(cp)) {
            buf_printf(out, "\\u%04x", (unsigned)cp);
        } else {
            buf_add(out, str_slice(s, start, at));
        }
    }
    buf_put(out, '"');
}

static void put_member(Buf *out, const char *name, Str value)
{
    buf_printf(out, ", \"%s\": ", name);
    put_string(out, value);
}

static void put_place(Buf *out, LineIndex *lines, Span span)
{
    if (lines->text.len == 0) {
        buf_text(out, ", \"line\": null, \"column\": null, \"end_line\": null, \"end_column\": null"
                      ", \"start\": null, \"end\": null");
        return;
    }
    LinePlace start = lines_place(lines, span.start);
    LinePlace end = lines_place(lines, span.end);
    buf_printf(out, ", \"line\": %u, \"column\": %u, \"end_line\": %u, \"end_column\": %u",
               (unsigned)start.line, (unsigned)start.column, (unsigned)end.line,
               (unsigned)end.column);
    buf_printf(out, ", \"start\": %u, \"end\": %u", (unsigned)span.start, (unsigned)span.end);
}

static void put_diag(const Catalogue *catalogue, const ReportSource *source, LineIndex *lines,
                     const Diag *diag, Buf *out)
{
    const MessageInfo *info = message_info(diag->id);
    Buf message = buf_new(catalogue->arena);
    catalogue_format(catalogue, &message, diag->id, diag->args, diag->n_args);
    buf_text(out, "{\"file\": ");
    put_string(out, source->path);
    put_member(out, "language", catalogue->words->code);
    put_member(out, "severity", info->severity == SEVERITY_WARNING ? STR("warning") : STR("error"));
    put_member(out, "code", str_of(info->code));
    put_member(out, "name", str_of(info->name));
    put_member(out, "message", buf_str(&message));
    put_place(out, lines, diag->span);
    if (diag->suggestion.len > 0) {
        put_member(out, "suggestion", diag->suggestion);
    } else {
        buf_text(out, ", \"suggestion\": null");
    }
    buf_put(out, '}');
}

void report_json(const Catalogue *catalogue, const ReportSource *source, const DiagList *list,
                 Buf *out)
{
    LineIndex lines = lines_new(catalogue->arena, source->text);
    const Diag **order = report_order(catalogue->arena, list);
    for (size_t i = 0; i < list->diags.len; i++) {
        buf_text(out, i == 0 ? "" : ",\n  ");
        put_diag(catalogue, source, &lines, order[i], out);
    }
}
