// SPDX-License-Identifier: Apache-2.0
// What a word counts depends on where it stands. A keyword where no name could stand is proof: `si x` at the
// start of a statement, `a y b`: two operands side by side are no Python. Where it could be a name as well it
// counts little or nothing, so that an English program may call its variables si, y, total. Python's own words
// are known in every language, so they count a quarter: a French program with `def` and `print` is French.
#include "lang/detect.h"

#include "base/map.h"
#include "lang/builtin.h"
#include "lang/detect_scan.h"
#include "text/ident.h"

#include <stdlib.h>

enum {
    MAX_BYTES = 64 * 1024, // of a program that are looked at
    MAX_WORDS = 3,         // of one spelling
    MAX_SPELLING_BYTES = 120,
    LOOKAHEAD = 200, // tokens, for the ':' at a line's end

    WEIGHT_PROOF = 720,  // a keyword where no name can stand
    WEIGHT_LIKELY = 180, // a keyword where a name makes little sense
    WEIGHT_CALL = 90,    // a builtin that is called
    WEIGHT_WORD = 60,    // True, a builtin that is not called
    ENGLISH_SHARE = 4,   // a word that Python has too counts one part in this many,
    DOUBTFUL_SHARE = 8,  // and so does one beside a keyword of some other language
};

// --- The words of all languages ------------------------------------------------------------------------------

typedef enum UseKind { USE_CONCEPT, USE_BUILTIN, USE_PARTICLE } UseKind;

/// That `pack` uses a spelling for something.
typedef struct Use {
    uint32_t pack;
    UseKind kind;
    Concept concept;
    uint32_t next; // number + 1 of the next use of the spelling, or 0
} Use;

typedef struct Word {
    uint32_t first_use; // number + 1, or 0
    bool begins_longer; // a spelling of several words begins with it
    bool is_assigned;   // the program gives it a value
} Word;

typedef struct Words {
    Arena *arena;
    Map numbers; // spelling to number in `words`
    Array(Word) words;
    Array(Use) uses;
} Words;

static Word *word_of(Words *words, Str spelling)
{
    const uint32_t *known = map_get(&words->numbers, spelling);
    if (known == NULL) {
        map_set(&words->numbers, spelling, (uint32_t)words->words.len);
        array_push(words->arena, &words->words, (Word){0});
        return &words->words.items[words->words.len - 1];
    }
    return &words->words.items[*known];
}

static void add_use(Words *words, Str spelling, Use use)
{
    const char *blank = memchr(spelling.ptr, ' ', spelling.len);
    if (blank != NULL) {
        word_of(words, str_slice(spelling, 0, (size_t)(blank - spelling.ptr)))->begins_longer =
            true;
    }
    Word *word = word_of(words, spelling);
    use.next = word->first_use;
    array_push(words->arena, &words->uses, use);
    word->first_use = (uint32_t)words->uses.len;
}

static void add_list(Words *words, const StrList *spellings, Use use)
{
    for (size_t i = 0; i < spellings->len; i++) {
        add_use(words, spellings->items[i], use);
    }
}

static void add_pack(Words *words, const Pack *pack, uint32_t number)
{
    for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
        Use use = {.pack = number, .kind = USE_CONCEPT, .concept = (Concept)concept};
        add_list(words, &pack->keywords[concept], use);
    }
    for (size_t i = 0; i < pack->builtins.len; i++) {
        add_list(words, &pack->builtins.items[i].spellings,
                 (Use){.pack = number, .kind = USE_BUILTIN});
    }
    for (size_t i = 0; i < pack->orders.len; i++) {
        for (size_t j = 0; j < pack->orders.items[i].parts.len; j++) {
            const OrderPart *part = &pack->orders.items[i].parts.items[j];
            if (part->kind == ORDER_PART_PARTICLE) {
                add_use(words, part->word, (Use){.pack = number, .kind = USE_PARTICLE});
            }
        }
    }
}

static Words words_of(Arena *arena, PackSet *packs)
{
    Words words = {.arena = arena, .numbers = map_new(arena)};
    for (size_t i = 0; i < pack_set_len(packs); i++) {
        add_pack(&words, pack_set_at(packs, i), (uint32_t)i);
    }
    for (size_t i = 0; i < builtin_count(); i++) {
        add_use(&words, builtin_name(i), (Use){.pack = 0, .kind = USE_BUILTIN});
    }
    return words;
}

/// The word `spelling`, or its form with blanks for `_`, or NULL.
static Word *find_word(Words *words, Str spelling)
{
    const uint32_t *known = map_get(&words->numbers, spelling);
    if (known == NULL && spelling.len <= MAX_SPELLING_BYTES &&
        memchr(spelling.ptr, '_', spelling.len) != NULL) {
        char blanks[MAX_SPELLING_BYTES];
        for (size_t i = 0; i < spelling.len; i++) {
            blanks[i] = spelling.ptr[i] == '_' ? ' ' : spelling.ptr[i];
        }
        known = map_get(&words->numbers, (Str){blanks, spelling.len});
    }
    return known == NULL ? NULL : &words->words.items[*known];
}

// --- Places ----------------------------------------------------------------------------------------------------

typedef struct Detector {
    Words words;
    ScanTokens tokens;
    Word **word_of_token; // NULL: a word of no language, or no word
    uint32_t n_packs;
    uint32_t *scores; // by pack
    bool *has_own;    // by pack: a word counted that is not Python's own as well
    uint32_t *best;   // by pack: what the current word counts, before it is shared out
} Detector;

static const ScanToken *token_at(const Detector *detector, size_t i)
{
    const ScanTokens *tokens = &detector->tokens;
    return &tokens->items[i < tokens->len ? i : tokens->len - 1];
}

/// The word of some language that the token number `i` is, or NULL.
static Word *word_at(const Detector *detector, size_t i)
{
    return i < detector->tokens.len ? detector->word_of_token[i] : NULL;
}

/// What the words of a pack can be that stand before or after another one.
typedef struct Role {
    bool is_keyword;         // of this pack, no constant
    bool is_statement;       // ... and begins a statement
    bool is_infix;           // ... and stands after an operand
    bool is_reserved;        // Python's own, so never a name
    bool is_foreign_keyword; // of another pack
} Role;

static Role role_of(const Detector *detector, size_t token, uint32_t pack)
{
    Role role = {0};
    const Word *word = word_at(detector, token);
    for (uint32_t i = word == NULL ? 0 : word->first_use; i != 0;
         i = detector->words.uses.items[i - 1].next) {
        const Use *use = &detector->words.uses.items[i - 1];
        bool is_constant = use->concept == CONCEPT_TRUE || use->concept == CONCEPT_FALSE ||
                           use->concept == CONCEPT_NONE;
        if (use->kind != USE_CONCEPT || is_constant) {
            continue;
        }
        if (use->pack != pack && use->pack != 0) {
            role.is_foreign_keyword = true;
            continue;
        }
        ConceptWhere where = concept_info(use->concept)->where;
        role.is_keyword = true;
        role.is_reserved = role.is_reserved || (use->pack == 0 && where != WHERE_SOFT);
        role.is_statement = role.is_statement || where == WHERE_STATEMENT || where == WHERE_SOFT;
        role.is_infix = role.is_infix || where == WHERE_INFIX;
    }
    return role;
}

/// What stands around a word, as a pack sees it.
typedef struct Place {
    bool starts_statement;
    bool after_operand;
    bool before_operand;
    bool before_bracket; // with a blank between
    bool before_prefix;  // `-x` with a blank before it and none in it
    bool before_call;    // `(`
    bool before_colon;   // the last one of its line
    bool before_line_end;
    bool line_has_colon; // at its end
    bool is_doubtful;    // a neighbour is a keyword of some other language
} Place;

static bool is_line_end(const ScanToken *token)
{
    return token->kind == SCAN_LINE_END || token->kind == SCAN_SEMICOLON;
}

static bool line_ends_with_colon(const Detector *detector, size_t i)
{
    size_t end = i;
    while (end < i + LOOKAHEAD && !is_line_end(token_at(detector, end))) {
        end++;
    }
    return token_at(detector, end)->kind == SCAN_LINE_END &&
           token_at(detector, end - 1)->kind == SCAN_COLON;
}

/// Does an operand begin with the token `i`? A word of the pack that stands between operands (`y`) is a name
/// itself where no operand follows it: `para y en z`.
static bool begins_operand(const Detector *detector, size_t i, uint32_t pack)
{
    const ScanToken *token = token_at(detector, i);
    const ScanToken *next = token_at(detector, i + 1);
    if (token->kind != SCAN_WORD) {
        return token->kind == SCAN_OPERAND;
    }
    Role role = role_of(detector, i, pack);
    if (!role.is_infix || role.is_reserved) {
        return !role.is_infix;
    }
    bool next_is_operand = next->kind == SCAN_OPERAND || next->kind == SCAN_OPEN ||
                           (next->kind == SCAN_WORD && !role_of(detector, i + 1, pack).is_infix);
    return !next_is_operand;
}

/// Does an operand end with the token `i`? The same from the other side.
static bool ends_operand(const Detector *detector, size_t i, uint32_t pack)
{
    const ScanToken *token = token_at(detector, i);
    if (token->kind != SCAN_WORD) {
        return token->kind == SCAN_OPERAND || token->kind == SCAN_CLOSE;
    }
    Role role = role_of(detector, i, pack);
    if (!role.is_infix || role.is_reserved || i == 0) {
        return !role.is_keyword;
    }
    const ScanToken *before = token_at(detector, i - 1);
    bool before_is_operand =
        before->kind == SCAN_OPERAND || before->kind == SCAN_CLOSE ||
        (before->kind == SCAN_WORD && !role_of(detector, i - 1, pack).is_keyword);
    return !before_is_operand;
}

/// The place of the `n_words` tokens from `first` on.
static Place place_of(const Detector *detector, size_t first, size_t n_words, uint32_t pack)
{
    const ScanToken *before = token_at(detector, first - 1);
    const ScanToken *next = token_at(detector, first + n_words);
    const ScanToken *second = token_at(detector, first + n_words + 1);
    Role role_before = role_of(detector, first - 1, pack);
    Role role_next = role_of(detector, first + n_words, pack);
    Place place = {
        .starts_statement = is_line_end(before),
        .after_operand = ends_operand(detector, first - 1, pack),
        .before_operand = begins_operand(detector, first + n_words, pack),
        .before_bracket = next->kind == SCAN_OPEN && next->blank_before,
        .before_prefix = next->kind == SCAN_OPERATOR && next->blank_before &&
                         !second->blank_before && next->text.len == 1 &&
                         memchr("-~*", next->text.ptr[0], 3) != NULL,
        .before_call = next->kind == SCAN_OPEN && next->text.ptr[0] == '(',
        .before_colon = next->kind == SCAN_COLON && second->kind == SCAN_LINE_END,
        .before_line_end = is_line_end(next),
        .is_doubtful = (role_before.is_foreign_keyword && !role_before.is_keyword) ||
                       (role_next.is_foreign_keyword && !role_next.is_keyword),
    };
    place.line_has_colon =
        place.starts_statement && next->kind == SCAN_OPEN && line_ends_with_colon(detector, first);
    return place;
}

// --- Weights -------------------------------------------------------------------------------------------------

static bool can_stand_alone(Concept concept)
{
    return concept == CONCEPT_LOOP_BREAK || concept == CONCEPT_LOOP_CONTINUE ||
           concept == CONCEPT_PASS || concept == CONCEPT_RETURN || concept == CONCEPT_RAISE;
}

static bool can_follow_operand(Concept concept)
{
    return concept == CONCEPT_COND_IF || concept == CONCEPT_COND_ELSE ||
           concept == CONCEPT_LOOP_FOR || concept == CONCEPT_ASYNC || concept == CONCEPT_IMPORT;
}

static uint32_t weight_of_statement_word(Concept concept, Place place)
{
    if (!place.starts_statement) {
        bool fits = can_follow_operand(concept) || place.before_colon;
        return !place.after_operand ? 0 : fits ? WEIGHT_PROOF : WEIGHT_PROOF / 4;
    }
    if (place.before_operand || place.before_colon || place.line_has_colon) {
        return WEIGHT_PROOF;
    }
    if (place.before_bracket || place.before_prefix ||
        (place.before_line_end && can_stand_alone(concept))) {
        return WEIGHT_LIKELY;
    }
    return 0;
}

static uint32_t weight_of_infix(Concept concept, Place place)
{
    if (place.starts_statement && place.before_operand) {
        return concept == CONCEPT_FROM ? WEIGHT_PROOF : WEIGHT_PROOF / 8;
    }
    if (!place.after_operand) {
        return 0;
    }
    return place.before_operand || place.before_bracket || place.before_prefix ? WEIGHT_PROOF
                                                                               : WEIGHT_PROOF / 4;
}

static uint32_t weight_of_operand_word(Concept concept, Place place, bool is_assigned)
{
    if (concept == CONCEPT_TRUE || concept == CONCEPT_FALSE || concept == CONCEPT_NONE) {
        return is_assigned || place.before_call ? 0 : WEIGHT_WORD;
    }
    if (place.before_operand) {
        return place.after_operand ? WEIGHT_PROOF / 2 : WEIGHT_PROOF;
    }
    bool is_likely = place.before_bracket || (place.starts_statement && place.before_line_end);
    return is_likely && !is_assigned ? WEIGHT_LIKELY : 0;
}

static uint32_t weight_of(const Use *use, Place place, bool is_assigned, bool is_english)
{
    uint32_t weight = 0;
    switch (use->kind) {
    case USE_BUILTIN:
        weight = is_assigned ? 0 : place.before_call ? WEIGHT_CALL : WEIGHT_WORD / 4;
        return is_english ? weight / ENGLISH_SHARE : weight;
    case USE_PARTICLE:
        weight = place.after_operand || place.before_operand ? WEIGHT_PROOF : 0;
        break;
    case USE_CONCEPT:
        switch (concept_info(use->concept)->where) {
        case WHERE_STATEMENT:
        case WHERE_SOFT: weight = weight_of_statement_word(use->concept, place); break;
        case WHERE_INFIX: weight = weight_of_infix(use->concept, place); break;
        case WHERE_OPERAND:
            weight = weight_of_operand_word(use->concept, place, is_assigned);
            break;
        }
        break;
    }
    return is_english          ? weight / ENGLISH_SHARE
           : place.is_doubtful ? weight / DOUBTFUL_SHARE
                               : weight;
}

// --- Counting --------------------------------------------------------------------------------------------------

/// The spelling of `n_words` tokens from `first` on, in `buffer`; empty when they are no words side by side.
static Str joined(const Detector *detector, size_t first, size_t n_words, char *buffer)
{
    size_t len = 0;
    for (size_t i = 0; i < n_words; i++) {
        const ScanToken *token = token_at(detector, first + i);
        if (token->kind != SCAN_WORD || len + 1 + token->text.len > MAX_SPELLING_BYTES) {
            return (Str){buffer, 0};
        }
        if (i > 0) {
            buffer[len++] = ' ';
        }
        memcpy(buffer + len, token->text.ptr, token->text.len);
        len += token->text.len;
    }
    return (Str){buffer, len};
}

/// Count the spelling of `n_words` words for each pack that knows no longer one here.
static void count_spelling(Detector *detector, const Word *word, size_t first, size_t n_words)
{
    const Use *uses = detector->words.uses.items;
    bool is_english = false;
    for (uint32_t i = word->first_use; i != 0; i = uses[i - 1].next) {
        is_english = is_english || uses[i - 1].pack == 0;
    }
    memset(detector->best, 0, detector->n_packs * sizeof *detector->best);
    uint32_t n_knowing = 0;
    for (uint32_t i = word->first_use; i != 0; i = uses[i - 1].next) {
        const Use *use = &uses[i - 1];
        Place place = place_of(detector, first, n_words, use->pack);
        uint32_t weight = weight_of(use, place, word->is_assigned, is_english);
        n_knowing += detector->best[use->pack] == 0 && weight > 0;
        if (weight > detector->best[use->pack]) {
            detector->best[use->pack] = weight;
        }
    }
    for (uint32_t pack = 0; pack < detector->n_packs && n_knowing > 0; pack++) {
        detector->scores[pack] += detector->best[pack] / n_knowing;
        detector->has_own[pack] =
            detector->has_own[pack] || (detector->best[pack] > 0 && !is_english);
    }
}

/// Count the word at `first`, or the longer spelling that begins there. Returns how many tokens it has.
static size_t count_at(Detector *detector, size_t first)
{
    const ScanToken *token = token_at(detector, first);
    const ScanToken *before = token_at(detector, first - 1);
    if (token->kind != SCAN_WORD || before->kind == SCAN_DOT) {
        return 1;
    }
    const Word *word = word_at(detector, first);
    if (word == NULL) {
        return 1;
    }
    char buffer[MAX_SPELLING_BYTES];
    for (size_t n_words = word->begins_longer ? MAX_WORDS : 1; n_words > 1; n_words--) {
        Str spelling = joined(detector, first, n_words, buffer);
        const Word *longer = spelling.len == 0 ? NULL : find_word(&detector->words, spelling);
        if (longer != NULL && longer->first_use != 0) {
            count_spelling(detector, longer, first, n_words);
            return n_words;
        }
    }
    count_spelling(detector, word, first, 1);
    return 1;
}

/// Does a word after this one become a name that the program gives a value?
static bool introduces_name(const Detector *detector, const Word *word)
{
    for (uint32_t i = word->first_use; i != 0; i = detector->words.uses.items[i - 1].next) {
        const Use *use = &detector->words.uses.items[i - 1];
        if (use->kind == USE_CONCEPT &&
            (use->concept == CONCEPT_FUNC_DEF || use->concept == CONCEPT_CLASS_DEF ||
             use->concept == CONCEPT_LET || use->concept == CONCEPT_CONST ||
             use->concept == CONCEPT_LOOP_FOR || use->concept == CONCEPT_IMPORT ||
             use->concept == CONCEPT_AS)) {
            return true;
        }
    }
    return false;
}

/// Find the words of all languages among the tokens, and mark those that the program uses as its own names.
static void find_words(Detector *detector)
{
    const ScanTokens *tokens = &detector->tokens;
    for (size_t i = 1; i < tokens->len; i++) {
        const ScanToken *token = &tokens->items[i];
        Word *word = token->kind == SCAN_WORD ? find_word(&detector->words, token->text) : NULL;
        detector->word_of_token[i] = word;
        if (word == NULL) {
            continue;
        }
        const Word *before = word_at(detector, i - 1);
        if (token_at(detector, i + 1)->kind == SCAN_ASSIGN ||
            (before != NULL && introduces_name(detector, before))) {
            word->is_assigned = true;
        }
    }
}

static int compare_scores(const void *left, const void *right)
{
    const DetectScore *a = left;
    const DetectScore *b = right;
    if (a->score != b->score) {
        return a->score > b->score ? -1 : 1;
    }
    return str_compare(a->pack->code, b->pack->code);
}

static Detection decide(Arena *arena, PackSet *packs, const Detector *detector)
{
    Detection detection = {0};
    for (uint32_t i = 0; i < detector->n_packs; i++) {
        // A program that uses no word but Python's own is the same program in every language: English.
        if (detector->scores[i] > 0 && (i == 0 || detector->has_own[i])) {
            array_push(arena, &detection.scores,
                       (DetectScore){pack_set_at(packs, i), detector->scores[i]});
        }
    }
    if (detection.scores.len == 0) {
        detection.best = pack_set_at(packs, 0);
        return detection;
    }
    qsort(detection.scores.items, detection.scores.len, sizeof(DetectScore), compare_scores);
    while (detection.n_tied < detection.scores.len &&
           detection.scores.items[detection.n_tied].score == detection.scores.items[0].score) {
        detection.n_tied++;
    }
    detection.best = detection.n_tied == 1 ? detection.scores.items[0].pack : NULL;
    return detection;
}

/// The beginning of `text` that is looked at: whole lines where lines are not too long for that.
static Str beginning(Str text)
{
    if (text.len <= MAX_BYTES) {
        return text;
    }
    size_t end = MAX_BYTES;
    while (end > MAX_BYTES / 2 && text.ptr[end - 1] != '\n') {
        end--;
    }
    return str_slice(text, 0, end > MAX_BYTES / 2 ? end : MAX_BYTES);
}

Detection detect_words(Arena *arena, PackSet *packs, Str text)
{
    uint32_t n_packs = (uint32_t)pack_set_len(packs);
    Detector detector = {
        .words = words_of(arena, packs),
        .tokens = detect_scan(arena, beginning(text)),
        .n_packs = n_packs,
        .scores = ARENA_ARRAY(arena, uint32_t, n_packs),
        .has_own = ARENA_ARRAY(arena, bool, n_packs),
        .best = ARENA_ARRAY(arena, uint32_t, n_packs),
    };
    detector.word_of_token = ARENA_ARRAY(arena, Word *, detector.tokens.len);
    find_words(&detector);
    for (size_t i = 1; i < detector.tokens.len;) {
        i += count_at(&detector, i);
    }
    return decide(arena, packs, &detector);
}
