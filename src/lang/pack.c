// SPDX-License-Identifier: Apache-2.0
// One pass over the lines of a pack. Nothing is copied: spellings and messages are slices of the source.
// Most keys come in the order of the .def files, so the search for a key begins after the last one found.
#include "lang/pack.h"

#include "base/buf.h"
#include "base/limits.h"
#include "lang/builtin.h"
#include "lang/message_format.h"
#include "lang/pack_check.h"

typedef enum Section {
    SECTION_HEADER,
    SECTION_KEYWORDS,
    SECTION_BUILTINS,
    SECTION_ORDERS,
    SECTION_MESSAGES,
    SECTION_UNKNOWN
} Section;

typedef struct PackReader {
    Arena *arena;
    Pack *pack;
    PackProblems *problems; // or NULL
    Str rest;               // what comes after the current line
    uint32_t line;
    Section section;
    uint32_t next_row; // of concept.def or message.def: where the search for a key begins
} PackReader;

__attribute__((format(printf, 2, 3))) static void problem(PackReader *reader, const char *format,
                                                          ...)
{
    if (reader->problems == NULL) {
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    pack_problem_add(reader->arena, reader->problems, reader->pack, reader->line, format,
                     arguments);
    va_end(arguments);
}

/// Cut the next line that holds something off the source: no comment, not blank; trimmed.
static bool next_line(PackReader *reader, Str *line_out)
{
    while (reader->rest.len > 0) {
        Str line = str_trim(str_split_next(&reader->rest, '\n'));
        reader->line++;
        if (line.len > 0 && line.ptr[0] != '#') {
            *line_out = line;
            return true;
        }
    }
    return false;
}

static Section section_of(Str line)
{
    static const struct {
        Str title;
        Section section;
    } SECTIONS[] = {
        {{"[keywords]", 10}, SECTION_KEYWORDS},
        {{"[builtins]", 10}, SECTION_BUILTINS},
        {{"[orders]", 8}, SECTION_ORDERS},
        {{"[messages]", 10}, SECTION_MESSAGES},
    };
    for (size_t i = 0; i < sizeof SECTIONS / sizeof SECTIONS[0]; i++) {
        if (str_equal(line, SECTIONS[i].title)) {
            return SECTIONS[i].section;
        }
    }
    return SECTION_UNKNOWN;
}

static bool split_entry(PackReader *reader, Str line, Str *key_out, Str *value_out)
{
    Str rest = line;
    *key_out = str_trim(str_split_next(&rest, '='));
    if (rest.ptr == NULL) {
        problem(reader, "no `key = value`: %.*s", (int)line.len, line.ptr);
        return false;
    }
    *value_out = str_trim(rest);
    return true;
}

// --- Lists of spellings ------------------------------------------------------------------------------

/// `spelling` with single blanks between its words, as the rest of the program expects it.
static Str with_single_blanks(PackReader *reader, Str spelling)
{
    bool is_clean = str_find(spelling, STR("  ")) == spelling.len &&
                    memchr(spelling.ptr, '\t', spelling.len) == NULL;
    if (is_clean) {
        return spelling;
    }
    problem(reader, "more than one blank in `%.*s`", (int)spelling.len, spelling.ptr);
    Buf clean = buf_new(reader->arena);
    Str rest = spelling;
    while (rest.len > 0) {
        Str word = str_trim(str_split_next(&rest, ' '));
        if (word.len > 0 && clean.len > 0) {
            buf_put(&clean, ' ');
        }
        buf_add(&clean, word);
    }
    return buf_str(&clean);
}

static bool list_has(const StrList *list, Str text)
{
    for (size_t i = 0; i < list->len; i++) {
        if (str_equal(list->items[i], text)) {
            return true;
        }
    }
    return false;
}

/// Read "a | b c | d" into `list`.
static void read_alternatives(PackReader *reader, Str value, StrList *list)
{
    Str rest = value;
    while (rest.ptr != NULL) {
        Str spelling = str_trim(str_split_next(&rest, '|'));
        if (spelling.len == 0) {
            problem(reader, "an empty alternative");
            continue;
        }
        spelling = with_single_blanks(reader, spelling);
        if (list_has(list, spelling)) {
            problem(reader, "`%.*s` stands twice", (int)spelling.len, spelling.ptr);
            continue;
        }
        array_push(reader->arena, list, spelling);
    }
}

static void read_blank_separated(PackReader *reader, Str value, StrList *list)
{
    Str rest = value;
    while (rest.len > 0) {
        Str word = str_trim(str_split_next(&rest, ' '));
        if (word.len > 0) {
            array_push(reader->arena, list, word);
        }
    }
}

// --- The lines before the first section ----------------------------------------------------------------

static void read_direction(PackReader *reader, Str value)
{
    reader->pack->right_to_left = str_equal(value, STR("rtl"));
    if (!reader->pack->right_to_left && !str_equal(value, STR("ltr"))) {
        problem(reader, "direction is ltr or rtl, not `%.*s`", (int)value.len, value.ptr);
    }
}

static void read_plural_rules(PackReader *reader, Str value)
{
    Str rest = value;
    while (rest.len > 0) {
        Str condition = str_trim(str_split_next(&rest, ';'));
        if (condition.len == 0) {
            continue;
        }
        PluralRule rule = {.category = str_trim(str_split_next(&condition, ':'))};
        rule.condition = str_trim(condition);
        array_push(reader->arena, &reader->pack->plural_rules, rule);
    }
}

static void read_header_entry(PackReader *reader, Str key, Str value)
{
    Pack *pack = reader->pack;
    Str *text = str_equal(key, STR("code"))      ? &pack->code
                : str_equal(key, STR("name"))    ? &pack->name
                : str_equal(key, STR("english")) ? &pack->english
                : str_equal(key, STR("colon"))   ? &pack->colon
                                                 : NULL;
    StrList *list = str_equal(key, STR("aliases"))  ? &pack->aliases
                    : str_equal(key, STR("header")) ? &pack->headers
                    : str_equal(key, STR("quotes")) ? &pack->quotes
                    : str_equal(key, STR("script")) ? &pack->scripts
                                                    : NULL;
    if ((text != NULL && text->len > 0) || (list != NULL && list->len > 0)) {
        problem(reader, "`%.*s` is given twice", (int)key.len, key.ptr);
    } else if (text != NULL) {
        *text = value;
    } else if (list == &pack->scripts) {
        read_blank_separated(reader, value, list);
    } else if (list != NULL) {
        read_alternatives(reader, value, list);
    } else if (str_equal(key, STR("direction"))) {
        read_direction(reader, value);
    } else if (str_equal(key, STR("plural"))) {
        read_plural_rules(reader, value);
    } else {
        problem(reader, "unknown key `%.*s`", (int)key.len, key.ptr);
    }
}

// --- Keywords, builtins, orders --------------------------------------------------------------------------

/// The concept whose row is called `name`, or CONCEPT_COUNT.
static Concept concept_named(Str name, uint32_t start)
{
    for (uint32_t i = 0; i < CONCEPT_COUNT; i++) {
        Concept concept = (Concept)((start + i) % CONCEPT_COUNT);
        if (str_equal(str_of(concept_info(concept)->name), name)) {
            return concept;
        }
    }
    return CONCEPT_COUNT;
}

/// Drop the spellings of more words than the parser looks at.
static void drop_long_spellings(PackReader *reader, StrList *spellings)
{
    size_t n_kept = 0;
    for (size_t i = 0; i < spellings->len; i++) {
        Str spelling = spellings->items[i];
        size_t n_words = 0;
        for (Str rest = spelling; rest.ptr != NULL; n_words++) {
            str_split_next(&rest, ' ');
        }
        if (n_words > LIMIT_KEYWORD_WORDS) {
            problem(reader, "`%.*s` has more than %d words", (int)spelling.len, spelling.ptr,
                    LIMIT_KEYWORD_WORDS);
        } else {
            spellings->items[n_kept++] = spelling;
        }
    }
    spellings->len = n_kept;
}

static void read_keyword(PackReader *reader, Str key, Str value)
{
    Concept concept = concept_named(key, reader->next_row);
    if (concept == CONCEPT_COUNT) {
        problem(reader, "there is no concept %.*s", (int)key.len, key.ptr);
        return;
    }
    reader->next_row = concept + 1;
    StrList *spellings = &reader->pack->keywords[concept];
    if (spellings->len > 0) {
        problem(reader, "%.*s is given twice", (int)key.len, key.ptr);
        return;
    }
    read_alternatives(reader, value, spellings);
    drop_long_spellings(reader, spellings);
}

static bool is_builtin(Str name)
{
    for (size_t i = 0; i < builtin_count(); i++) {
        if (str_equal(builtin_name(i), name)) {
            return true;
        }
    }
    return false;
}

static void read_builtin(PackReader *reader, Str key, Str value)
{
    BuiltinWords words = {.python = key};
    if (reader->problems != NULL && !is_builtin(key)) {
        problem(reader, "Python has no builtin %.*s", (int)key.len, key.ptr);
    }
    if (reader->problems != NULL && pack_builtin(reader->pack, key) != NULL) {
        problem(reader, "%.*s is given twice", (int)key.len, key.ptr);
        return;
    }
    read_alternatives(reader, value, &words.spellings);
    if (words.spellings.len > 0) {
        array_push(reader->arena, &reader->pack->builtins, words);
    }
}

static OrderPart order_part(Str word)
{
    static const struct {
        Str slot;
        OrderPartKind kind;
    } SLOTS[] = {
        {{"{target}", 8}, ORDER_PART_TARGET},
        {{"{iterable}", 10}, ORDER_PART_VALUE},
        {{"{condition}", 11}, ORDER_PART_VALUE},
        {{"{context}", 9}, ORDER_PART_VALUE},
    };
    for (size_t i = 0; i < sizeof SLOTS / sizeof SLOTS[0]; i++) {
        if (str_equal(word, SLOTS[i].slot)) {
            return (OrderPart){.kind = SLOTS[i].kind, .word = word};
        }
    }
    Concept concept = concept_named(word, 0);
    if (concept != CONCEPT_COUNT) {
        return (OrderPart){.kind = ORDER_PART_CONCEPT, .concept = concept, .word = word};
    }
    return (OrderPart){.kind = ORDER_PART_PARTICLE, .word = word};
}

static bool is_canonical(const Order *order)
{
    static const char *const CANONICAL[ORDER_COUNT][4] = {
        [ORDER_FOR] = {"LOOP_FOR", "{target}", "IN", "{iterable}"},
        [ORDER_WHILE] = {"LOOP_WHILE", "{condition}"},
        [ORDER_IF] = {"COND_IF", "{condition}"},
        [ORDER_WITH] = {"WITH", "{context}"},
    };
    for (size_t i = 0; i < 4; i++) {
        const char *part = CANONICAL[order->kind][i];
        bool is_there = i < order->parts.len;
        if (is_there != (part != NULL) ||
            (is_there && !str_equal(order->parts.items[i].word, str_of(part)))) {
            return false;
        }
    }
    return order->parts.len <= 4;
}

static void read_orders(PackReader *reader, Str key, Str value)
{
    static const char *const KINDS[ORDER_COUNT] = {"for", "while", "if", "with"};
    OrderKind kind = ORDER_FOR;
    while (kind < ORDER_COUNT && !str_equal(key, str_of(KINDS[kind]))) {
        kind++;
    }
    if (kind == ORDER_COUNT) {
        problem(reader, "orders are given for `for`, `while`, `if` and `with`, not `%.*s`",
                (int)key.len, key.ptr);
        return;
    }
    StrList patterns = {0};
    read_alternatives(reader, value, &patterns);
    for (size_t i = 0; i < patterns.len; i++) {
        Order order = {.kind = kind};
        Str rest = patterns.items[i];
        while (rest.len > 0) {
            array_push(reader->arena, &order.parts, order_part(str_split_next(&rest, ' ')));
        }
        const char *fault = pack_order_fault(&order);
        if (fault != NULL) {
            problem(reader, "`%.*s`: %s", (int)patterns.items[i].len, patterns.items[i].ptr, fault);
            continue;
        }
        order.is_canonical = is_canonical(&order);
        array_push(reader->arena, &reader->pack->orders, order);
    }
}

// --- Messages --------------------------------------------------------------------------------------------

static MessageId message_named(Str name, uint32_t start)
{
    for (uint32_t i = 0; i < MSG_COUNT; i++) {
        MessageId id = (MessageId)((start + i) % MSG_COUNT);
        if (str_equal(str_of(message_info(id)->name), name)) {
            return id;
        }
    }
    return MSG_COUNT;
}

static void read_message(PackReader *reader, Str key, Str value)
{
    MessageId id = message_named(key, reader->next_row);
    if (id == MSG_COUNT) {
        problem(reader, "there is no message %.*s", (int)key.len, key.ptr);
        return;
    }
    reader->next_row = id + 1;
    if (reader->pack->messages[id].len > 0) {
        problem(reader, "%.*s is given twice", (int)key.len, key.ptr);
        return;
    }
    if (value.len == 0) {
        problem(reader, "%.*s is empty", (int)key.len, key.ptr);
        return;
    }
    reader->pack->messages[id] = value;
    if (reader->problems != NULL) {
        Str fault = message_check(reader->arena, reader->pack, id, value);
        if (fault.len > 0) {
            problem(reader, "%.*s: %.*s", (int)key.len, key.ptr, (int)fault.len, fault.ptr);
        }
    }
}

// --- The whole ---------------------------------------------------------------------------------------------

static bool begins_section(const PackReader *reader, Str line)
{
    return line.ptr[0] == '[' && (line.ptr == reader->pack->source.ptr || line.ptr[-1] == '\n');
}

/// Go to the line before the next one that begins a section.
static void skip_section(PackReader *reader)
{
    while (reader->rest.len > 0 && reader->rest.ptr[0] != '[') {
        str_split_next(&reader->rest, '\n');
        reader->line++;
    }
}

static void read_entry(PackReader *reader, Str line)
{
    Str key;
    Str value;
    if (!split_entry(reader, line, &key, &value)) {
        return;
    }
    switch (reader->section) {
    case SECTION_HEADER: read_header_entry(reader, key, value); break;
    case SECTION_KEYWORDS: read_keyword(reader, key, value); break;
    case SECTION_BUILTINS: read_builtin(reader, key, value); break;
    case SECTION_ORDERS: read_orders(reader, key, value); break;
    case SECTION_MESSAGES: read_message(reader, key, value); break;
    case SECTION_UNKNOWN: break;
    }
}

/// Read the messages, or all but the messages.
static void read_sections(PackReader *reader, bool messages)
{
    Str line;
    if (messages) {
        skip_section(reader);
    }
    while (next_line(reader, &line)) {
        if (!begins_section(reader, line)) {
            read_entry(reader, line);
            continue;
        }
        reader->section = section_of(line);
        reader->next_row = 0;
        if (reader->section == SECTION_UNKNOWN && !messages) {
            problem(reader, "unknown section %.*s", (int)line.len, line.ptr);
        }
        if ((reader->section == SECTION_MESSAGES) != messages) {
            skip_section(reader);
        }
    }
}

static Pack *new_pack(Arena *arena, Str path, Str source)
{
    Pack *pack = ARENA_NEW(arena, Pack);
    pack->path = path;
    pack->source = source;
    if (str_starts_with(source, STR("\xEF\xBB\xBF"))) {
        pack->source = str_slice(source, 3, source.len);
    }
    return pack;
}

Pack *pack_read_head(Arena *arena, Str source)
{
    Pack *pack = new_pack(arena, STR(""), source);
    PackReader reader = {.arena = arena, .pack = pack, .rest = pack->source};
    Str line;
    while (next_line(&reader, &line) && !begins_section(&reader, line)) {
        read_entry(&reader, line);
    }
    return pack;
}

Pack *pack_read(Arena *arena, Str path, Str source, PackProblems *problems)
{
    Pack *pack = new_pack(arena, path, source);
    PackReader reader = {.arena = arena, .pack = pack, .problems = problems, .rest = pack->source};
    read_sections(&reader, false);
    if (problems != NULL) {
        pack_check_whole(arena, pack, problems);
    }
    return pack;
}

void pack_load_messages(Arena *arena, Pack *pack, PackProblems *problems)
{
    if (pack->has_messages) {
        return;
    }
    PackReader reader = {.arena = arena, .pack = pack, .problems = problems, .rest = pack->source};
    read_sections(&reader, true);
    pack->has_messages = true; // not before: memory may have run out, and then they are read again
}

const BuiltinWords *pack_builtin(const Pack *pack, Str python)
{
    for (size_t i = 0; i < pack->builtins.len; i++) {
        if (str_equal(pack->builtins.items[i].python, python)) {
            return &pack->builtins.items[i];
        }
    }
    return NULL;
}
