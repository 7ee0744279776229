// SPDX-License-Identifier: Apache-2.0
#include "lang/catalogue.h"

#include "base/check.h"
#include "lang/message_format.h"
#include "lang/plural.h"
#include "text/width.h"

#include <inttypes.h>
#include <stdio.h>

enum { MAX_TEXT_CELLS = 60 }; // of the program's own text inside a message

Catalogue catalogue_new(Arena *arena, PackSet *packs, Pack *pack)
{
    Pack *english = pack_set_at(packs, 0);
    pack_load_messages(arena, pack, NULL);
    return (Catalogue){arena, packs, pack, english, pack};
}

Str catalogue_text(const Catalogue *catalogue, MessageId id)
{
    Str text = catalogue->pack->messages[id];
    if (text.len == 0) {
        pack_load_messages(catalogue->arena, catalogue->english, NULL);
        text = catalogue->english->messages[id];
    }
    return text.len > 0 ? text : str_of(message_info(id)->name);
}

Str plural_category(const Pack *pack, int64_t number)
{
    uint64_t magnitude = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    for (size_t i = 0; i < pack->plural_rules.len; i++) {
        const PluralRule *rule = &pack->plural_rules.items[i];
        if (plural_holds(rule->condition, magnitude, NULL)) {
            return rule->category;
        }
    }
    return STR("other");
}

// --- Arguments ---------------------------------------------------------------------------------------------

typedef struct Formatter {
    const Catalogue *catalogue;
    Buf *out;
    MessageId id;
    const DiagArg *args;
    uint32_t n_args;
} Formatter;

/// Is the argument `number` of `id` always shown whole, because it is no text of the program?
static bool is_shown_whole(MessageId id, uint32_t number)
{
    static const char WHOLE[] = "path reason candidates example choices detail command argument";
    Str rest = str_of(message_info(id)->arguments);
    Str name = {NULL, 0};
    for (uint32_t i = 0; i <= number; i++) {
        name = str_split_next(&rest, ' ');
    }
    return message_argument(WHOLE, name) >= 0;
}

/// Offset in `s` up to which it has at most `max` cells.
static size_t offset_of_cells(Str s, uint32_t max)
{
    size_t offset = 0;
    uint32_t cells = 0;
    while (offset < s.len) {
        size_t next = text_next_cluster(s, offset);
        cells += text_cluster_width(str_slice(s, offset, next));
        if (cells > max) {
            break;
        }
        offset = next;
    }
    return offset;
}

static void put_text(const Formatter *formatter, Str text, bool whole)
{
    enum { MAX_TEXT_BYTES = MAX_TEXT_CELLS * 32 }; // so that 10 MB in one word are not looked at
    Buf printable = buf_new(formatter->catalogue->arena);
    text_printable(whole ? text : str_slice(text, 0, MAX_TEXT_BYTES), &printable);
    Str shown = buf_str(&printable);
    bool is_long = !whole && (text.len > MAX_TEXT_BYTES || text_width(shown) > MAX_TEXT_CELLS);
    if (is_long) {
        shown = str_slice(shown, 0, offset_of_cells(shown, MAX_TEXT_CELLS - 1));
    }
    buf_add(formatter->out, shown);
    if (is_long) {
        buf_text(formatter->out, "…");
    }
}

static void put_concept(const Formatter *formatter, int64_t concept)
{
    ML_ASSERT(concept >= 0 && concept < CONCEPT_COUNT);
    const StrList *spellings = &formatter->catalogue->words->keywords[concept];
    if (spellings->len > 0) {
        buf_add(formatter->out, spellings->items[0]);
    } else {
        buf_text(formatter->out, concept_info((Concept)concept)->python);
    }
}

static void put_language(const Formatter *formatter, Str code)
{
    const Pack *pack = pack_set_find(formatter->catalogue->packs, code);
    buf_add(formatter->out, pack != NULL ? pack->name : code);
}

static void put_argument(const Formatter *formatter, uint32_t number)
{
    if (number >= formatter->n_args) {
        ML_ASSERT(number < formatter->n_args);
        return;
    }
    const DiagArg *arg = &formatter->args[number];
    const DiagArg text = diag_text(arg->text);
    const DiagArg concept = diag_concept((int)arg->number);
    switch (arg->kind) {
    case DIAG_ARG_TEXT:
        put_text(formatter, arg->text, is_shown_whole(formatter->id, number));
        break;
    case DIAG_ARG_NUMBER: buf_printf(formatter->out, "%" PRId64, arg->number); break;
    case DIAG_ARG_CONCEPT: put_concept(formatter, arg->number); break;
    case DIAG_ARG_MESSAGE:
        buf_add(formatter->out, catalogue_text(formatter->catalogue, arg->message));
        break;
    case DIAG_ARG_MESSAGE_TEXT:
        catalogue_format(formatter->catalogue, formatter->out, arg->message, &text, 1);
        break;
    case DIAG_ARG_MESSAGE_CONCEPT:
        catalogue_format(formatter->catalogue, formatter->out, arg->message, &concept, 1);
        break;
    case DIAG_ARG_LANGUAGE: put_language(formatter, arg->text); break;
    }
}

// --- Texts -------------------------------------------------------------------------------------------------

/// The branch for `number`: an exact "=3", else its category, else "other".
static Str choose_branch(const Pack *pack, Str branches, int64_t number)
{
    char exact[32];
    snprintf(exact, sizeof exact, "=%" PRId64, number);
    Str category = plural_category(pack, number);
    Str chosen = {NULL, 0};
    int chosen_rank = 0;
    MessageBranch branch;
    while (message_branch_next(&branches, &branch)) {
        int rank = str_equal(branch.selector, str_of(exact))  ? 3
                   : str_equal(branch.selector, category)     ? 2
                   : str_equal(branch.selector, STR("other")) ? 1
                                                              : 0;
        if (rank > chosen_rank) {
            chosen_rank = rank;
            chosen = branch.text;
        }
    }
    return chosen;
}

static void format_branch(const Formatter *formatter, Str text, int64_t number)
{
    MessagePart part;
    while (message_part_next(&text, message_info(formatter->id)->arguments, &part)) {
        if (part.kind == MESSAGE_PART_ARGUMENT) {
            put_argument(formatter, part.argument);
        } else if (part.kind == MESSAGE_PART_TEXT) {
            Str rest = part.text;
            while (rest.ptr != NULL) {
                buf_add(formatter->out, str_split_next(&rest, '#'));
                if (rest.ptr != NULL) {
                    buf_printf(formatter->out, "%" PRId64, number);
                }
            }
        }
    }
}

void catalogue_format(const Catalogue *catalogue, Buf *out, MessageId id, const DiagArg *args,
                      uint32_t n_args)
{
    const Formatter formatter = {catalogue, out, id, args, n_args};
    // The plural rules are those of the language that the text is written in.
    const Pack *pack = catalogue->pack->messages[id].len > 0 ? catalogue->pack : catalogue->english;
    Str rest = catalogue_text(catalogue, id);
    MessagePart part;
    while (message_part_next(&rest, message_info(id)->arguments, &part)) {
        switch (part.kind) {
        case MESSAGE_PART_TEXT: buf_add(out, part.text); break;
        case MESSAGE_PART_ARGUMENT: put_argument(&formatter, part.argument); break;
        case MESSAGE_PART_PLURAL:
            if (part.argument < n_args) {
                int64_t number = args[part.argument].number;
                format_branch(&formatter, choose_branch(pack, part.text, number), number);
            }
            break;
        }
    }
}
