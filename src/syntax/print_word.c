// SPDX-License-Identifier: Apache-2.0
// Words: the language's keywords and builtins, and when a name must be marked as one. The rules are the parser's
// (parse_keyword.c) seen from the other side; a name that may be misread in some place that is hard to tell from
// here is marked everywhere.
#include "lang/builtin.h"
#include "syntax/print_internal.h"
#include "text/bidi.h"
#include "text/utf8.h"

enum { NOT_ASKED = 0, NO_WORD = 1, FIRST_WORD = 2 };

// Stand only behind an operand, so a name of that spelling is never mistaken for one where an operand must stand.
static const ConceptSet BETWEEN_OPERANDS = CONCEPT_BIT(CONCEPT_AND) | CONCEPT_BIT(CONCEPT_OR) |
                                           CONCEPT_BIT(CONCEPT_IN) | CONCEPT_BIT(CONCEPT_NOT_IN) |
                                           CONCEPT_BIT(CONCEPT_IS) | CONCEPT_BIT(CONCEPT_IS_NOT) |
                                           CONCEPT_BIT(CONCEPT_AS);

// Recognised only by the whole statement.
static const ConceptSet BY_STATEMENT = CONCEPT_BIT(CONCEPT_MATCH) | CONCEPT_BIT(CONCEPT_CASE) |
                                       CONCEPT_BIT(CONCEPT_DEFAULT) | CONCEPT_BIT(CONCEPT_TYPE);

// --- the target's words --------------------------------------------------------------------------------

static Word *word_at(Printer *printer, Str text)
{
    const uint32_t *known = map_get(&printer->word_numbers, text);
    if (known != NULL) {
        return &printer->words.items[*known];
    }
    map_set(&printer->word_numbers, text, (uint32_t)printer->words.len);
    array_push(printer->arena, &printer->words, (Word){.text = text});
    return &printer->words.items[printer->words.len - 1];
}

static uint32_t split_words(Str spelling, Str *words, uint32_t max_words)
{
    uint32_t n = 0;
    for (Str rest = spelling; rest.ptr != NULL && n < max_words;) {
        Str word = str_trim(str_split_next(&rest, ' '));
        if (word.len > 0) {
            words[n++] = word;
        }
    }
    return n;
}

enum { MAX_WORDS = 8 };

static Str joined_words(Printer *printer, const Str *words, uint32_t n_words)
{
    Buf joined = buf_new(printer->arena);
    for (uint32_t i = 0; i < n_words; i++) {
        buf_text(&joined, i > 0 ? "_" : "");
        buf_add(&joined, words[i]);
    }
    return buf_str(&joined);
}

// All spellings that read as a keyword in the target's language, with what they mean.
static void each_spelling(Printer *printer, void (*visit)(Printer *printer, const Str *words,
                                                          uint32_t n_words, Concept concept))
{
    for (int i = 0; i < CONCEPT_COUNT; i++) {
        Concept concept = (Concept)i;
        Str words[MAX_WORDS];
        const StrList *own = &printer->target->pack->keywords[concept];
        for (size_t j = 0; j < own->len; j++) {
            uint32_t n_words = split_words(own->items[j], words, MAX_WORDS);
            visit(printer, words, n_words, concept);
            if (n_words > 1) {
                Str joined = joined_words(printer, words, n_words);
                visit(printer, &joined, 1, concept);
            }
        }
        uint32_t n_words = split_words(str_of(concept_info(concept)->python), words, MAX_WORDS);
        if (n_words > 0) {
            visit(printer, words, n_words, concept);
        }
    }
}

static void learn_spelling(Printer *printer, const Str *words, uint32_t n_words, Concept concept)
{
    for (uint32_t i = 0; i < n_words; i++) {
        word_at(printer, words[i]);
    }
    if (n_words == 1) {
        word_at(printer, words[0])->concepts |= CONCEPT_BIT(concept);
    }
}

static Str leading_spelling(const Printer *printer, Concept concept)
{
    const StrList *own =
        printer->target->is_python ? NULL : &printer->target->pack->keywords[concept];
    return own != NULL && own->len > 0 ? own->items[0] : str_of(concept_info(concept)->python);
}

static void learn_ends(Printer *printer)
{
    for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
        Str words[MAX_WORDS];
        uint32_t n = split_words(leading_spelling(printer, (Concept)concept), words, MAX_WORDS);
        if (n > 0) {
            word_at(printer, words[0])->is_first = true;
            word_at(printer, words[n - 1])->is_last = true;
        }
    }
}

// The concepts whose words the parser searches in a whole line or comprehension.
static ConceptSet anchor_concepts(const Pack *pack)
{
    ConceptSet set = 0;
    for (size_t i = 0; i < pack->orders.len; i++) {
        const Order *order = &pack->orders.items[i];
        if (order->is_canonical) {
            continue;
        }
        set |= order->kind == ORDER_FOR ? CONCEPT_BIT(CONCEPT_LOOP_FOR) | CONCEPT_BIT(CONCEPT_IN)
               : order->kind == ORDER_IF
                   ? CONCEPT_BIT(CONCEPT_COND_IF) | CONCEPT_BIT(CONCEPT_COND_ELIF)
                   : 0;
        for (size_t j = 0; j < order->parts.len; j++) {
            if (order->parts.items[j].kind == ORDER_PART_CONCEPT) {
                set |= CONCEPT_BIT(order->parts.items[j].concept);
            }
        }
    }
    return set;
}

// Could the word number `at` of a spelling, standing as a name between keywords, complete the spelling?
static bool completes(Printer *printer, const Str *words, uint32_t n_words, uint32_t at,
                      Concept concept)
{
    bool before = at == 0 || word_at(printer, words[at - 1])->is_last;
    bool behind = at + 1 == n_words || word_at(printer, words[at + 1])->is_first;
    if (!before || !behind) {
        return false;
    }
    if (at == 0 && concept != CONCEPT_IN && (CONCEPT_BIT(concept) & BETWEEN_OPERANDS) != 0) {
        return false; // where an operand stands this one is not looked for; IN is, behind `for x,`
    }
    bool is_last = at + 1 == n_words;
    return !(is_last && concept == CONCEPT_NOT_IN && // `not` and a name, where an operand stands
             word_at(printer, words[at - 1])->concepts == CONCEPT_BIT(CONCEPT_NOT));
}

static void learn_dangers(Printer *printer, const Str *words, uint32_t n_words, Concept concept)
{
    bool is_anchor = (CONCEPT_BIT(concept) & anchor_concepts(printer->target->pack)) != 0;
    if (n_words == 1) {
        word_at(printer, words[0])->is_anchor |= is_anchor;
        return;
    }
    for (uint32_t i = 0; i < n_words; i++) {
        bool completing = completes(printer, words, n_words, i, concept);
        word_at(printer, words[i])->is_entangled |= completing;
        word_at(printer, words[i])->is_anchor |= is_anchor && (i == 0 || completing);
    }
}

// The first order of each kind is the one to write; the first of `for` that can stand before a comprehension's element
// is the one to write there.
static void choose_order(Printer *printer, const Order *order, bool is_first)
{
    if (!printer->target->use_orders) {
        return;
    }
    if (is_first && !order->is_canonical) {
        printer->orders[order->kind] = order;
    }
    if (printer->orders[ORDER_FOR] != NULL && printer->leading_order == NULL &&
        order_can_lead(order)) {
        printer->leading_order = order;
    }
}

static void learn_orders(Printer *printer)
{
    const Pack *pack = printer->target->pack;
    bool is_known[ORDER_COUNT] = {false};
    for (size_t i = 0; i < pack->orders.len; i++) {
        const Order *order = &pack->orders.items[i];
        choose_order(printer, order, !is_known[order->kind]);
        is_known[order->kind] = true;
        for (size_t j = 0; j < order->parts.len; j++) {
            const OrderPart *part = &order->parts.items[j];
            if (part->kind == ORDER_PART_PARTICLE) {
                word_at(printer, part->word)->is_anchor = true;
            }
            printer->has_in_orders |= part->kind == ORDER_PART_CONCEPT &&
                                      part->concept == CONCEPT_IN && !order->is_canonical;
        }
    }
}

static void learn_python(Printer *printer)
{
    for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
        const ConceptInfo *info = concept_info((Concept)concept);
        if (info->where != WHERE_SOFT && strchr(info->python, ' ') == NULL) {
            word_at(printer, str_of(info->python))->concepts |= CONCEPT_BIT(concept);
        }
    }
}

// --- the program's names ---------------------------------------------------------------------------------

static bool mark_names(void *context, Node *node)
{
    Printer *printer = context;
    bool is_free = node->kind == AST_ATTRIBUTE || node->kind == AST_KEYWORD ||
                   node->kind == AST_KEYWORD_PATTERN;
    if (is_free || (node->kind == AST_NAME && AST_AS(node, Name)->is_builtin)) {
        return true;
    }
    AstInfo info = ast_info(node->kind);
    for (size_t i = 0; i < info.n_fields; i++) {
        AstFieldKind kind = info.fields[i].kind;
        if (kind == AST_FIELD_NAME || kind == AST_FIELD_NAME_OPT) {
            Name name = ast_field_number(node, &info.fields[i]);
            printer->used[name] = name != 0;
            if (node->kind == AST_ALIAS && name != 0) { // `import a.b` binds a
                Str rest = name_text(printer->names, name);
                printer->used[name_find(printer->names, str_split_next(&rest, '.'))] = true;
            }
        }
    }
    return true;
}

void printer_learn_words(Printer *printer, const Node *root)
{
    uint32_t n_names = printer->names->map.len + 1;
    printer->word_numbers = map_new(printer->arena);
    printer->word_of = ARENA_ARRAY(printer->arena, uint32_t, n_names);
    if (printer->target->is_python) {
        learn_python(printer);
        return;
    }
    printer->is_english = str_equal(printer->target->pack->code, STR("en"));
    each_spelling(printer, learn_spelling);
    learn_ends(printer);
    learn_orders(printer);
    each_spelling(printer, learn_dangers);
    printer->builtin_text = ARENA_ARRAY(printer->arena, Str, n_names);
    printer->used = ARENA_ARRAY(printer->arena, bool, n_names);
    ast_walk(printer->arena, (Node *)(uintptr_t)root, mark_names, printer);
}

// --- writing -----------------------------------------------------------------------------------------------

void put_keyword(Printer *printer, Concept concept)
{
    buf_add(printer->out, leading_spelling(printer, concept));
}

static bool needs_mark(const Printer *printer, const Word *word, NamePlace place)
{
    if (word->is_anchor || printer->target->is_python) {
        return true;
    }
    if (printer->is_english) {
        for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
            const ConceptInfo *info = concept_info((Concept)concept);
            if ((word->concepts & CONCEPT_BIT(concept)) != 0 && info->where != WHERE_SOFT &&
                str_equal(word->text, str_of(info->python))) {
                return true;
            }
        }
        return false;
    }
    if (word->is_entangled || (word->concepts & ~(BETWEEN_OPERANDS | BY_STATEMENT)) != 0) {
        return place != PLACE_ATTRIBUTE;
    }
    return (word->concepts & BETWEEN_OPERANDS) != 0 && place == PLACE_DECLARED;
}

// ASCII letters as MATHEMATICAL MONOSPACE ones: NFKC makes them the same again, but they are no keyword.
static void put_monospace(Buf *out, Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        uint32_t c = (unsigned char)text.ptr[i];
        uint32_t cp = c >= 'a' && c <= 'z' ? 0x1D68A + c - 'a' : 0x1D670 + c - 'A';
        char bytes[UTF8_MAX_BYTES];
        buf_add(out, (Str){bytes, utf8_encode(cp, bytes)});
    }
}

static void put_word(Printer *printer, Str text, const Word *word, NamePlace place, bool must_mark)
{
    bool is_marked = (word != NULL && needs_mark(printer, word, place)) ||
                     (printer->is_english && text_has_joiner(text));
    if (!is_marked && !must_mark) {
        buf_add(printer->out, text);
    } else if (printer->target->is_python) {
        put_monospace(printer->out, text);
    } else {
        buf_put(printer->out, '`');
        buf_add(printer->out, text);
        buf_put(printer->out, '`');
    }
}

static const Word *find_word(const Printer *printer, Str text)
{
    const uint32_t *number = map_get(&printer->word_numbers, text);
    return number == NULL ? NULL : &printer->words.items[*number];
}

static const Word *word_of(Printer *printer, Name name)
{
    if (printer->word_of[name] == NOT_ASKED) {
        const Word *word = find_word(printer, name_text(printer->names, name));
        printer->word_of[name] =
            word == NULL ? NO_WORD : FIRST_WORD + (uint32_t)(word - printer->words.items);
    }
    uint32_t number = printer->word_of[name];
    return number == NO_WORD ? NULL : &printer->words.items[number - FIRST_WORD];
}

// Is `text` one of the spellings, with `_` between its words?
static bool spells(const StrList *spellings, Str text)
{
    for (size_t i = 0; i < spellings->len; i++) {
        Str spelling = spellings->items[i];
        size_t n_same = 0;
        while (spelling.len == text.len && n_same < text.len &&
               (text.ptr[n_same] == spelling.ptr[n_same] ||
                (text.ptr[n_same] == '_' && spelling.ptr[n_same] == ' '))) {
            n_same++;
        }
        if (n_same == text.len && spelling.len == text.len) {
            return true;
        }
    }
    return false;
}

// Does the name mean nothing in the program, but in the target's language a builtin of another name?
static bool would_be_builtin(const Printer *printer, Name name)
{
    const PrintTarget *target = printer->target;
    if (target->is_free == NULL || name >= target->n_names || !target->is_free[name]) {
        return false;
    }
    Str text = name_text(printer->names, name);
    for (size_t i = 0; i < target->pack->builtins.len; i++) {
        const BuiltinWords *words = &target->pack->builtins.items[i];
        if (!str_equal(words->python, text) && spells(&words->spellings, text)) {
            return true;
        }
    }
    return false;
}

void put_name(Printer *printer, Name name, NamePlace place)
{
    bool must_mark = place != PLACE_ATTRIBUTE && would_be_builtin(printer, name);
    put_word(printer, name_text(printer->names, name), word_of(printer, name), place, must_mark);
}

void put_dotted_name(Printer *printer, Name name)
{
    NamePlace place = PLACE_OPERAND;
    for (Str rest = name_text(printer->names, name); rest.ptr != NULL; place = PLACE_ATTRIBUTE) {
        Str part = str_split_next(&rest, '.');
        buf_text(printer->out, place == PLACE_ATTRIBUTE ? "." : "");
        put_word(printer, part, find_word(printer, part), place, false);
    }
}

// Can the builtin be written as `text`? Not if the program has a name of that spelling, and not if it had to be
// marked.
static bool may_spell_builtin(const Printer *printer, Str text)
{
    const Word *word = find_word(printer, text);
    return !printer->used[name_find(printer->names, text)] &&
           (word == NULL || !needs_mark(printer, word, PLACE_OPERAND));
}

static Str spell_builtin(const Printer *printer, Name name)
{
    Str python = name_text(printer->names, name);
    const BuiltinWords *words = pack_builtin(printer->target->pack, python);
    if (words == NULL) {
        return python;
    }
    bool is_leading_used = printer->used[name_find(printer->names, words->spellings.items[0])];
    if (is_leading_used && !printer->used[name]) {
        return python;
    }
    for (size_t i = 0; i < words->spellings.len; i++) {
        if (may_spell_builtin(printer, words->spellings.items[i])) {
            return words->spellings.items[i];
        }
    }
    return python;
}

static Str builtin_text(Printer *printer, Name python)
{
    Str *text = &printer->builtin_text[python];
    if (text->len == 0) {
        *text = spell_builtin(printer, python);
    }
    return *text;
}

static Name python_of(const Printer *printer, const AstName *name)
{
    bool is_builtin = name->is_builtin && printer->vocabulary != NULL;
    return is_builtin ? vocabulary_builtin(printer->vocabulary, name->name) : 0;
}

bool reads_as_name(Printer *printer, const Node *node)
{
    const AstName *name = AST_AS_CONST(node, Name);
    Name python = python_of(printer, name);
    const Word *word = python != 0 ? find_word(printer, builtin_text(printer, python))
                                   : word_of(printer, name->name);
    return word == NULL || needs_mark(printer, word, PLACE_OPERAND);
}

void put_builtin(Printer *printer, Name python)
{
    Str text = printer->target->is_python ? name_text(printer->names, python)
                                          : builtin_text(printer, python);
    put_word(printer, text, find_word(printer, text), PLACE_OPERAND, false);
}

void put_operand(Printer *printer, const Node *node)
{
    const AstName *name = AST_AS_CONST(node, Name);
    Name python = python_of(printer, name);
    if (python != 0) {
        put_builtin(printer, python);
    } else {
        put_name(printer, name->name, PLACE_OPERAND);
    }
}
