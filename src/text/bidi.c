// SPDX-License-Identifier: Apache-2.0
#include "text/bidi.h"

#include "text/utf8.h"

#include <utf8proc.h>

enum {
    ZERO_WIDTH_NON_JOINER = 0x200C,
    ZERO_WIDTH_JOINER = 0x200D,
    POP_EMBEDDING = 0x202C, // PDF
    POP_ISOLATE = 0x2069,   // PDI
    BENGALI_RA = 0x09B0,
    BENGALI_VIRAMA = 0x09CD,
    VIRAMA_CLASS = 9,
    MAX_DEPTH = 125, // of the bidirectional algorithm, BD2
};

bool is_bidi_mark(uint32_t cp)
{
    return cp == 0x061C || cp == 0x200E || cp == 0x200F;
}

static bool opens_embedding(uint32_t cp)
{
    return cp >= 0x202A && cp <= 0x202E && cp != POP_EMBEDDING;
}

static bool opens_isolate(uint32_t cp)
{
    return cp >= 0x2066 && cp <= 0x2068;
}

bool is_bidi_control(uint32_t cp)
{
    return (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || is_bidi_mark(cp);
}

// --- Joiners -------------------------------------------------------------------------------------

static bool has(uint32_t cp, uint32_t property)
{
    return (char_properties(cp) & property) != 0;
}

static utf8proc_category_t category(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp);
}

static bool is_letter(uint32_t cp)
{
    utf8proc_category_t found = category(cp);
    return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

static uint32_t combining_class(uint32_t cp)
{
    return (uint32_t)utf8proc_get_property((utf8proc_int32_t)cp)->combining_class;
}

static bool is_attached_mark(uint32_t cp)
{
    return category(cp) == UTF8PROC_CATEGORY_MN && combining_class(cp) != 0;
}

/// Context A1: the joiner parts two letters that would connect otherwise.
static bool breaks_connection(Str before, Str after)
{
    uint32_t left = 0;
    do {
        if (before.len == 0) {
            return false;
        }
        left = utf8_previous(before, &before.len);
    } while (has(left, PROPERTY_TRANSPARENT));
    uint32_t right = 0;
    size_t offset = 0;
    do {
        if (offset == after.len) {
            return false;
        }
        right = utf8_next(after, &offset);
    } while (has(right, PROPERTY_TRANSPARENT));
    return has(left, PROPERTY_JOINS_LEFT) && has(right, PROPERTY_JOINS_RIGHT);
}

/// Does `before` end in a letter with a virama? The beginning of contexts A2 and B.
static bool ends_in_virama(Str before)
{
    uint32_t cp = 0;
    do {
        if (before.len == 0) {
            return false;
        }
        cp = utf8_previous(before, &before.len);
    } while (combining_class(cp) != VIRAMA_CLASS && is_attached_mark(cp));
    if (combining_class(cp) != VIRAMA_CLASS) {
        return false;
    }
    do {
        if (before.len == 0) {
            return false;
        }
        cp = utf8_previous(before, &before.len);
    } while (category(cp) == UTF8PROC_CATEGORY_MN);
    return is_letter(cp);
}

/// The end of context A2.
static bool begins_with_letter(Str after)
{
    for (size_t offset = 0; offset < after.len;) {
        uint32_t cp = utf8_next(after, &offset);
        if (!is_attached_mark(cp)) {
            return is_letter(cp);
        }
    }
    return false;
}

static uint32_t first_of(Str s)
{
    size_t offset = 0;
    return s.len == 0 ? 0 : utf8_next(s, &offset);
}

static uint32_t last_of(Str s)
{
    return s.len == 0 ? 0 : utf8_previous(s, &s.len);
}

bool text_joiner_allowed(Str before, uint32_t joiner, Str after)
{
    if (joiner == ZERO_WIDTH_NON_JOINER) {
        return breaks_connection(before, after) ||
               (ends_in_virama(before) && begins_with_letter(after));
    }
    if (joiner == ZERO_WIDTH_JOINER) {
        bool reph = last_of(before) == BENGALI_RA && first_of(after) == BENGALI_VIRAMA;
        return reph || (ends_in_virama(before) && !has(first_of(after), PROPERTY_VOWEL_DEPENDENT));
    }
    return false;
}

// --- Pairs ---------------------------------------------------------------------------------------

/// Controls that wait for their partner, outermost first.
typedef struct OpenControls {
    struct {
        size_t offset;
        bool isolate;
    } items[MAX_DEPTH];
    size_t len;
} OpenControls;

static bool ends_line(uint32_t cp)
{
    return cp == '\n' || cp == '\r' || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

/// Take in the control `cp` at `offset`. Returns whether it is in order.
static bool pair(OpenControls *open, uint32_t cp, size_t offset)
{
    if (opens_embedding(cp) || opens_isolate(cp)) {
        if (open->len == MAX_DEPTH) {
            return false;
        }
        open->items[open->len].offset = offset;
        open->items[open->len++].isolate = opens_isolate(cp);
        return true;
    }
    if (cp == POP_EMBEDDING || cp == POP_ISOLATE) {
        if (open->len == 0 || open->items[open->len - 1].isolate != (cp == POP_ISOLATE)) {
            return false;
        }
        open->len--;
    }
    return true;
}

size_t text_bidi_unpaired(Str s)
{
    OpenControls open;
    open.len = 0;
    size_t offset = utf8_skip_ascii(s, 0);
    if (offset == s.len) {
        return s.len;
    }
    for (offset = 0; offset < s.len;) {
        size_t start = offset;
        uint32_t cp = utf8_next(s, &offset);
        if (ends_line(cp) && open.len > 0) {
            break;
        }
        if (!pair(&open, cp, start)) {
            return open.len > 0 ? open.items[0].offset : start;
        }
    }
    return open.len > 0 ? open.items[0].offset : s.len;
}

bool text_has_joiner(Str s)
{
    for (size_t offset = utf8_skip_ascii(s, 0); offset < s.len;) {
        uint32_t cp = utf8_next(s, &offset);
        if (cp == ZERO_WIDTH_NON_JOINER || cp == ZERO_WIDTH_JOINER) {
            return true;
        }
    }
    return false;
}
