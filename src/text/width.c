// SPDX-License-Identifier: Apache-2.0
#include "text/width.h"

#include "text/bidi.h"
#include "text/utf8.h"

#include <utf8proc.h>

enum {
    ZERO_WIDTH_JOINER = 0x200D,
    EMOJI_VARIATION = 0xFE0F, // VARIATION SELECTOR-16
    KEYCAP = 0x20E3,
};

// --- Clusters and cells --------------------------------------------------------------------------

size_t text_next_cluster(Str s, size_t offset)
{
    if (offset >= s.len) {
        return s.len;
    }
    utf8proc_int32_t state = 0;
    uint32_t before = utf8_next(s, &offset);
    while (offset < s.len) {
        size_t next = offset;
        uint32_t cp = utf8_next(s, &next);
        if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)cp,
                                             &state)) {
            break;
        }
        before = cp;
        offset = next;
    }
    return offset;
}

static bool is_regional_indicator(uint32_t cp)
{
    return cp >= 0x1F1E6 && cp <= 0x1F1FF;
}

static bool is_pictograph(uint32_t cp)
{
    return utf8proc_get_property((utf8proc_int32_t)cp)->boundclass ==
           UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static uint32_t cells(uint32_t cp)
{
    bool jamo_tail = cp >= 0x1160 && cp <= 0x11FF; // drawn into the syllable's two cells
    if (jamo_tail || cp == 0xAD) {
        return 0;
    }
    if (utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_MC) {
        return 1;
    }
    int width = utf8proc_charwidth((utf8proc_int32_t)cp);
    return width > 0 ? (uint32_t)width : 0;
}

/// Does `cp`, after `first` in one cluster, make an emoji of it?
static bool makes_emoji(uint32_t first, uint32_t cp)
{
    if (is_regional_indicator(first)) {
        return is_regional_indicator(cp);
    }
    bool modifier = cp >= 0x1F3FB && cp <= 0x1F3FF;
    return cp == KEYCAP ||
           (is_pictograph(first) && (cp == EMOJI_VARIATION || cp == ZERO_WIDTH_JOINER || modifier));
}

uint32_t text_cluster_width(Str s)
{
    size_t offset = 0;
    uint32_t first = s.len > 0 ? utf8_next(s, &offset) : 0;
    uint32_t sum = cells(first);
    bool emoji = sum == 2 && is_pictograph(first);
    while (offset < s.len) {
        uint32_t cp = utf8_next(s, &offset);
        emoji = emoji || makes_emoji(first, cp);
        sum += cells(cp);
    }
    return emoji ? 2 : sum;
}

uint32_t text_width(Str s)
{
    uint32_t sum = 0;
    for (size_t offset = 0; offset < s.len;) {
        size_t end = text_next_cluster(s, offset);
        sum += text_cluster_width(str_slice(s, offset, end));
        offset = end;
    }
    return sum;
}

// --- What can't be seen --------------------------------------------------------------------------

static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F);
}

static bool is_hidden(uint32_t cp)
{
    return is_control(cp) || is_surrogate(cp) || is_invisible(cp) || is_bidi_control(cp);
}

static bool is_variation_selector(uint32_t cp)
{
    return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF);
}

/// Does the hidden character `cp` shape its neighbours, so that it has to stay? 0 is no neighbour.
static bool shapes(uint32_t before, uint32_t cp, uint32_t after)
{
    bool after_visible = before >= 0x80 && !is_hidden(before);
    bool after_selector = is_variation_selector(before); // emoji: heart, selector, joiner, fire
    if (is_variation_selector(cp)) {
        return after_visible || (before > ' ' && before < 0x7F && after == KEYCAP);
    }
    if (cp == 0x200C || cp == ZERO_WIDTH_JOINER) {
        return (after_visible || after_selector) && after >= 0x80 && !is_hidden(after);
    }
    return false;
}

void text_printable(Str s, Buf *out)
{
    uint32_t before = 0;
    for (size_t offset = 0; offset < s.len;) {
        size_t end = offset;
        uint32_t cp = utf8_next(s, &end);
        size_t peek = end;
        uint32_t after = end < s.len ? utf8_next(s, &peek) : 0;
        if (is_hidden(cp) && !shapes(before, cp, after)) {
            buf_printf(out, "<U+%04X>", (unsigned)cp);
        } else if (cp == UTF8_REPLACEMENT) {
            buf_add(out, STR("\xEF\xBF\xBD"));
        } else {
            buf_add(out, str_slice(s, offset, end));
        }
        before = cp;
        offset = end;
    }
}
