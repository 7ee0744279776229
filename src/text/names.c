// SPDX-License-Identifier: Apache-2.0
#include "text/names.h"

#include "base/check.h"
#include "text/names_internal.h"

// --- Names that follow a rule; CPython 3.12 wants these in upper case ----------------------------

enum { N_LEADS = 19, N_VOWELS = 21, N_TAILS = 28, HANGUL_FIRST = 0xAC00 };

static const char *const LEADS[N_LEADS] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                           "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char *const VOWELS[N_VOWELS] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                             "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                             "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const TAILS[N_TAILS] = {
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

/// The number of the longest of `words` that `*rest` begins with, which is cut off; -1 when there
/// is none.
static int32_t cut_longest(const char *const *words, int32_t n_words, Str *rest)
{
    int32_t best = -1;
    size_t best_len = 0;
    for (int32_t i = 0; i < n_words; i++) {
        Str word = str_of(words[i]);
        if (str_starts_with(*rest, word) && (best < 0 || word.len > best_len)) {
            best = i;
            best_len = word.len;
        }
    }
    *rest = str_slice(*rest, best_len, rest->len);
    return best;
}

/// The Hangul syllable that is spelled `rest`.
static int32_t hangul_by_name(Str rest)
{
    int32_t lead = cut_longest(LEADS, N_LEADS, &rest);
    int32_t vowel = cut_longest(VOWELS, N_VOWELS, &rest);
    int32_t tail = cut_longest(TAILS, N_TAILS, &rest);
    if (vowel < 0 || rest.len > 0) {
        return -1;
    }
    ML_ASSERT(lead >= 0 && tail >= 0); // one of each is empty
    return HANGUL_FIRST + (lead * N_VOWELS + vowel) * N_TAILS + tail;
}

static bool is_unified_ideograph(int32_t cp)
{
    static const int32_t RANGES[][2] = {
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF},
        {0x2A700, 0x2B739}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1},
        {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A}, {0x31350, 0x323AF},
    };
    for (size_t i = 0; i < sizeof RANGES / sizeof RANGES[0]; i++) {
        if (cp >= RANGES[i][0] && cp <= RANGES[i][1]) {
            return true;
        }
    }
    return false;
}

/// The unified ideograph with the number `hex`, of four or five digits.
static int32_t ideograph_by_name(Str hex)
{
    int32_t cp = 0;
    for (size_t i = 0; i < hex.len; i++) {
        char c = hex.ptr[i];
        bool letter = c >= 'A' && c <= 'F';
        if ((!letter && (c < '0' || c > '9')) || i == 5) {
            return -1;
        }
        cp = cp * 16 + (letter ? c - 'A' + 10 : c - '0');
    }
    return hex.len >= 4 && is_unified_ideograph(cp) ? cp : -1;
}

// --- Names in the table --------------------------------------------------------------------------

/// Put the name at `*at` of CHAR_NAMES over `*name`, which holds the one before it, and move `*at`
/// behind it.
/// Returns its code point.
static int32_t read_name(uint32_t *at, char buffer[CHAR_NAME_MAX], size_t *len)
{
    const unsigned char *entry = (const unsigned char *)CHAR_NAMES + *at;
    size_t shared = entry[0];
    size_t more = entry[1];
    ML_ASSERT(shared <= *len && shared + more <= CHAR_NAME_MAX);
    memcpy(buffer + shared, entry + 2, more);
    *len = shared + more;
    *at += (uint32_t)(2 + more + 3);
    const unsigned char *cp = entry + 2 + more;
    return cp[0] << 16 | cp[1] << 8 | cp[2];
}

/// The first name of a block.
static Str block_head(uint32_t block)
{
    const char *entry = CHAR_NAMES + CHAR_NAME_BLOCKS[block];
    return (Str){entry + 2, (unsigned char)entry[1]};
}

/// The last block whose first name is not after `name`, or 0.
static uint32_t find_block(Str name)
{
    uint32_t low = 0;
    uint32_t high = (N_CHAR_NAMES + CHAR_NAMES_PER_BLOCK - 1) / CHAR_NAMES_PER_BLOCK;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (str_compare(block_head(middle), name) <= 0) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

static int32_t find_name(Str name)
{
    uint32_t block = find_block(name);
    uint32_t at = CHAR_NAME_BLOCKS[block];
    uint32_t left = N_CHAR_NAMES - block * CHAR_NAMES_PER_BLOCK;
    char buffer[CHAR_NAME_MAX];
    size_t len = 0;
    for (uint32_t i = 0; i < CHAR_NAMES_PER_BLOCK && i < left; i++) {
        int32_t cp = read_name(&at, buffer, &len);
        if (str_equal((Str){buffer, len}, name)) {
            return cp;
        }
    }
    return -1;
}

int32_t text_char_by_name(Str name)
{
    static const Str HANGUL = {"HANGUL SYLLABLE ", 16};
    static const Str IDEOGRAPH = {"CJK UNIFIED IDEOGRAPH-", 22};
    if (name.len > CHAR_NAME_MAX) {
        return -1;
    }
    if (str_starts_with(name, HANGUL)) {
        return hangul_by_name(str_slice(name, HANGUL.len, name.len));
    }
    if (str_starts_with(name, IDEOGRAPH)) {
        return ideograph_by_name(str_slice(name, IDEOGRAPH.len, name.len));
    }
    char upper[CHAR_NAME_MAX];
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        upper[i] = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    return find_name((Str){upper, name.len});
}
