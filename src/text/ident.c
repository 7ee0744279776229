// SPDX-License-Identifier: Apache-2.0
// Normalisation: decomposition and composition are utf8proc's. The canonical ordering between them
// is done here, because utf8proc's takes quadratic time on long runs of combining marks, and a
// hostile file may have them.
#include "text/ident.h"

#include "base/array.h"
#include "base/check.h"
#include "text/utf8.h"

#include <utf8proc.h>

// clang-format off
#define INSIDE 2
#define BOTH 3
const uint8_t IDENT_ASCII[256] = {
    ['0'] = INSIDE, INSIDE, INSIDE, INSIDE, INSIDE, INSIDE, INSIDE, INSIDE, INSIDE, INSIDE,
    ['A'] = BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH,
            BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH,
    ['_'] = BOTH,
    ['a'] = BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH,
            BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH, BOTH,
};
// clang-format on

bool text_is_identifier(Str s)
{
    size_t offset = 0;
    if (s.len == 0 || !is_xid_start(utf8_next(s, &offset))) {
        return false;
    }
    while (offset < s.len) {
        if (!is_xid_continue(utf8_next(s, &offset))) {
            return false;
        }
    }
    return true;
}

// --- Normalisation -------------------------------------------------------------------------------

typedef Array(utf8proc_int32_t) CodePoints;

enum { NO_TRAILING_CONSONANT = 0x11A7 }; // the code point before the trailing consonants of Hangul

static uint32_t combining_class(utf8proc_int32_t cp)
{
    return cp < 0x300 ? 0 : (uint32_t)utf8proc_get_property(cp)->combining_class;
}

/// Decompose the characters of `s` one by one, in the order in which they stand.
static CodePoints decompose(Arena *arena, Str s, unsigned options)
{
    enum { MAX_DECOMPOSITION = 32 }; // the longest one has 18 (U+FDFA)
    CodePoints all = {0};
    for (size_t offset = 0; offset < s.len;) {
        utf8proc_int32_t parts[MAX_DECOMPOSITION];
        int boundary_class = 0;
        utf8proc_ssize_t n =
            utf8proc_decompose_char((utf8proc_int32_t)utf8_next(s, &offset), parts,
                                    MAX_DECOMPOSITION, (utf8proc_option_t)options, &boundary_class);
        ML_ASSERT(n >= 0 && n <= MAX_DECOMPOSITION);
        for (utf8proc_ssize_t i = 0; i < n; i++) {
            array_push(arena, &all, parts[i]);
        }
    }
    return all;
}

/// Sort `n` combining marks by class; those of one class keep their order. `spare` has room for
/// `n`.
static void sort_marks(utf8proc_int32_t *marks, size_t n, utf8proc_int32_t *spare)
{
    size_t starts[256] = {0}; // of each class in the result
    for (size_t i = 0; i < n; i++) {
        starts[combining_class(marks[i])]++;
    }
    size_t start = 0;
    for (size_t class = 0; class < 256; class++) {
        size_t count = starts[class];
        starts[class] = start;
        start += count;
    }
    for (size_t i = 0; i < n; i++) {
        spare[starts[combining_class(marks[i])]++] = marks[i];
    }
    memcpy(marks, spare, n * sizeof *marks);
}

/// The canonical ordering of Unicode, 3.11 D109.
static void order_marks(Arena *arena, CodePoints *all)
{
    utf8proc_int32_t *spare = NULL;
    for (size_t start = 0; start < all->len;) {
        size_t end = start;
        bool sorted = true;
        uint32_t before = 0;
        for (; end < all->len; end++) {
            uint32_t class = combining_class(all->items[end]);
            if (class == 0) {
                break;
            }
            sorted = sorted && class >= before;
            before = class;
        }
        if (!sorted) {
            spare = spare != NULL ? spare : ARENA_ARRAY(arena, utf8proc_int32_t, all->len);
            sort_marks(all->items + start, end - start, spare);
        }
        start = end + 1;
    }
}

static Str encode(Arena *arena, const utf8proc_int32_t *code_points, size_t n)
{
    char *bytes = arena_alloc(arena, n * UTF8_MAX_BYTES + 1);
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        len += utf8_encode((uint32_t)code_points[i], bytes + len);
    }
    bytes[len] = '\0';
    return (Str){bytes, len};
}

/// Compose `n` code points in place; returns how many are left. utf8proc 2.8 takes U+11A7 behind a Hangul syllable
/// for a trailing consonant and drops it, so it never sees it there.
static size_t compose(utf8proc_int32_t *all, size_t n, unsigned options)
{
    size_t n_composed = 0;
    for (size_t start = 0; start < n;) {
        size_t end = start + 1;
        while (end < n && all[end] != NO_TRAILING_CONSONANT) {
            end++;
        }
        utf8proc_ssize_t len =
            utf8proc_normalize_utf32(all + start, (utf8proc_ssize_t)(end - start),
                                     (utf8proc_option_t)(options | UTF8PROC_STABLE));
        ML_ASSERT(len >= 0);
        memmove(all + n_composed, all + start, (size_t)len * sizeof *all);
        n_composed += (size_t)len;
        start = end;
    }
    return n_composed;
}

static Str normalise(Arena *arena, Str s, unsigned options)
{
    CodePoints all = decompose(arena, s, options | UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
    order_marks(arena, &all);
    size_t n = all.len;
    if ((options & UTF8PROC_COMPOSE) != 0) {
        n = compose(all.items, n, options);
    }
    Str result = encode(arena, all.items, n);
    return str_equal(result, s) ? s : result;
}

/// Is no character of `s` in the set `unsure`?
static bool is_sure(Str s, uint32_t unsure)
{
    size_t offset = utf8_skip_ascii(s, 0);
    while (offset < s.len) {
        if ((char_properties(utf8_next(s, &offset)) & unsure) != 0) {
            return false;
        }
    }
    return true;
}

Str text_nfkc(Arena *arena, Str s)
{
    return is_sure(s, PROPERTY_NFKC_UNSURE)
               ? s
               : normalise(arena, s, UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

Str text_nfc(Arena *arena, Str s)
{
    return is_sure(s, PROPERTY_NFC_UNSURE) ? s : normalise(arena, s, UTF8PROC_COMPOSE);
}

Str text_nfd(Arena *arena, Str s)
{
    return utf8_is_ascii(s) ? s : normalise(arena, s, 0);
}

Str text_fold(Arena *arena, Str s)
{
    Str folded = normalise(arena, s, UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    return text_nfkc(arena, folded); // folding may leave what normalises further
}
