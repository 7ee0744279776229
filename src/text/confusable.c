// SPDX-License-Identifier: Apache-2.0
// Skeletons as in UTS 39, section 4. Two names with one skeleton are then laid beside each other,
// and cut where both have written the same part of it; what differs in between decides whether
// people would take one for the other.
#include "text/confusable.h"

#include "base/buf.h"
#include "base/map.h"
#include "text/confusable_internal.h"
#include "text/digits.h"
#include "text/ident.h"
#include "text/utf8.h"

#include <utf8proc.h>

enum {
    MAX_COMPARED = 8, // names with one skeleton; more have only enemies
    GREEK_NU = 0x3BD,
    GREEK_OMICRON = 0x3BF,
};

/// A name without what can't be seen, and what it looks like.
typedef struct Look {
    Array(uint32_t) code_points;
    Array(size_t) ends; // of what each of them looks like, in `prototypes`
    Buf prototypes;
} Look;

// --- Skeletons -----------------------------------------------------------------------------------

static const Prototype *find_prototype(uint32_t cp)
{
    uint32_t low = 0; // what is looked for is in [low, high)
    uint32_t high = N_PROTOTYPES;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (PROTOTYPES[middle].cp == cp) {
            return &PROTOTYPES[middle];
        }
        if (PROTOTYPES[middle].cp < cp) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

static void add_prototype(Buf *out, uint32_t cp)
{
    const Prototype *found = find_prototype(cp);
    if (found != NULL) {
        buf_add(out, (Str){PROTOTYPE_TEXTS + found->offset, found->len});
    } else {
        char own[UTF8_MAX_BYTES];
        buf_add(out, (Str){own, utf8_encode(cp, own)});
    }
}

static bool is_hidden(uint32_t cp)
{
    return (char_properties(cp) & PROPERTY_INVISIBLE) != 0;
}

static Look look_of(Arena *arena, Str name)
{
    Look look = {.prototypes = buf_new(arena)};
    Str parts = text_nfd(arena, name);
    for (size_t offset = 0; offset < parts.len;) {
        uint32_t cp = utf8_next(parts, &offset);
        if (!is_hidden(cp)) {
            add_prototype(&look.prototypes, cp);
            array_push(arena, &look.code_points, cp);
            array_push(arena, &look.ends, look.prototypes.len);
        }
    }
    return look;
}

Str text_skeleton(Arena *arena, Str name)
{
    Look look = look_of(arena, name);
    return text_nfd(arena, buf_str(&look.prototypes));
}

// --- Do two names look the same? -----------------------------------------------------------------

/// The scripts of `cp`, or NULL when it goes with any.
static const ScriptSet *scripts_of(uint32_t cp)
{
    uint32_t low = 0; // the first range that ends at or after `cp` is in [low, high]
    uint32_t high = N_SCRIPT_RANGES;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (SCRIPT_RANGES[middle].last < cp) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    bool found = low < N_SCRIPT_RANGES && SCRIPT_RANGES[low].first <= cp;
    return found ? &SCRIPT_SETS[SCRIPT_RANGES[low].set] : NULL;
}

/// Letters that the data calls confusable with Latin ones and that people tell apart:
/// right-to-left scripts, which join and go the other way, and the small Greek letters of formulas
/// (a and alpha, p and rho), but for nu and omicron.
static bool is_told_apart(uint32_t cp)
{
    bool small_greek = cp >= 0x3B1 && cp <= 0x3C9;
    int direction = utf8proc_get_property((utf8proc_int32_t)cp)->bidi_class;
    return (small_greek && cp != GREEK_NU && cp != GREEK_OMICRON) ||
           direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL;
}

/// Part of a name.
typedef struct Segment {
    const uint32_t *code_points;
    size_t len;
} Segment;

/// Narrow `*common` to the scripts that all of `segment` can be of. False: it has a letter that is
/// told apart.
static bool narrow_scripts(Segment segment, ScriptSet *common)
{
    for (size_t i = 0; i < segment.len; i++) {
        if (is_told_apart(segment.code_points[i])) {
            return false;
        }
        const ScriptSet *scripts = scripts_of(segment.code_points[i]);
        for (size_t word = 0; word < 4 && scripts != NULL; word++) {
            common->words[word] &= scripts->words[word];
        }
    }
    return true;
}

static bool are_digits_of_two_scripts(Segment a, Segment b)
{
    if (a.len != 1 || b.len != 1) {
        return false;
    }
    Digit digit = digit_of(a.code_points[0]);
    Digit other = digit_of(b.code_points[0]);
    return digit.value >= 0 && other.value >= 0 && digit.zero != other.zero;
}

/// Do `a` and `b`, which have one prototype and differ, look the same to a reader who knows both
/// scripts?
static bool is_trap(Segment a, Segment b)
{
    if (are_digits_of_two_scripts(a, b)) {
        return true;
    }
    ScriptSet common = {{~0ull, ~0ull, ~0ull, ~0ull}};
    bool exact = narrow_scripts(a, &common) && narrow_scripts(b, &common);
    return exact && (common.words[0] | common.words[1] | common.words[2] | common.words[3]) == 0;
}

static bool segments_equal(Segment a, Segment b)
{
    return a.len == b.len && memcmp(a.code_points, b.code_points, a.len * sizeof(uint32_t)) == 0;
}

/// Are all differences between `a` and `b`, whose prototypes are equal, traps?
static bool differences_are_traps(const Look *a, const Look *b)
{
    size_t a_start = 0;
    size_t b_start = 0;
    while (a_start < a->ends.len && b_start < b->ends.len) {
        size_t a_end = a_start + 1;
        size_t b_end = b_start + 1;
        while (a->ends.items[a_end - 1] != b->ends.items[b_end - 1]) {
            if (a->ends.items[a_end - 1] < b->ends.items[b_end - 1]) {
                a_end++;
            } else {
                b_end++;
            }
        }
        Segment left = {a->code_points.items + a_start, a_end - a_start};
        Segment right = {b->code_points.items + b_start, b_end - b_start};
        if (!segments_equal(left, right) && !is_trap(left, right)) {
            return false;
        }
        a_start = a_end;
        b_start = b_end;
    }
    return true;
}

static bool is_joiner(uint32_t cp)
{
    return cp == 0x200C || cp == 0x200D;
}

/// Are `a` and `b`, of which all that can be seen is equal, told apart by joiners, which shape
/// letters?
static bool differ_in_joiners(Str a, Str b)
{
    size_t a_offset = 0;
    size_t b_offset = 0;
    for (;;) {
        uint32_t left = 0;
        uint32_t right = 0;
        do {
            left = a_offset < a.len ? utf8_next(a, &a_offset) : 0;
        } while (is_joiner(left));
        do {
            right = b_offset < b.len ? utf8_next(b, &b_offset) : 0;
        } while (is_joiner(right));
        if (left != right) {
            return false;
        }
        if (left == 0) {
            return true;
        }
    }
}

bool text_confusable(Arena *scratch, Str a, Str b)
{
    if (str_equal(a, b) || (utf8_is_ascii(a) && utf8_is_ascii(b))) {
        return false;
    }
    Look left = look_of(scratch, a);
    Look right = look_of(scratch, b);
    if (!str_equal(buf_str(&left.prototypes), buf_str(&right.prototypes))) {
        return false;
    }
    Segment left_all = {left.code_points.items, left.code_points.len};
    Segment right_all = {right.code_points.items, right.code_points.len};
    if (segments_equal(left_all, right_all)) {
        return !differ_in_joiners(a, b);
    }
    return differences_are_traps(&left, &right);
}

// --- All names of a file -------------------------------------------------------------------------

static bool all_ascii(const NameUse *names, size_t n_names)
{
    for (size_t i = 0; i < n_names; i++) {
        if (!utf8_is_ascii(names[i].text)) {
            return false;
        }
    }
    return true;
}

static void report(const NameUse *name, const NameUse *other, LineIndex *lines, DiagList *diags)
{
    DIAG(diags, MSG_TEXT_CONFUSABLE, name->span, diag_text(name->text), diag_text(other->text),
         diag_number(lines_line(lines, other->span.start)));
}

void confusable_check(const NameUse *names, size_t n_names, LineIndex *lines, DiagList *diags)
{
    if (all_ascii(names, n_names)) {
        return;
    }
    Arena *arena = diags->arena;
    Map latest = map_new(arena);                               // skeleton to the last name with it
    uint32_t *earlier = ARENA_ARRAY(arena, uint32_t, n_names); // the one before it, + 1
    for (uint32_t i = 0; i < n_names; i++) {
        Str skeleton = text_skeleton(arena, names[i].text);
        const uint32_t *found = map_get(&latest, skeleton);
        earlier[i] = found == NULL ? 0 : *found + 1;
        uint32_t other = earlier[i];
        for (int n = 0; n < MAX_COMPARED && other != 0; n++, other = earlier[other - 1]) {
            if (text_confusable(arena, names[i].text, names[other - 1].text)) {
                report(&names[i], &names[other - 1], lines, diags);
                break;
            }
        }
        map_set(&latest, skeleton, i);
    }
}
