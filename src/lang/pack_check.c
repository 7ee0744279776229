// SPDX-License-Identifier: Apache-2.0
#include "lang/pack_check.h"

#include "lang/plural.h"

#include <stdio.h>

void pack_problem_add(Arena *arena, PackProblems *problems, const Pack *pack, uint32_t line,
                      const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, arguments);
    char *detail = arena_alloc(arena, (size_t)len + 1);
    vsnprintf(detail, (size_t)len + 1, format, again);
    va_end(again);
    array_push(arena, problems, (PackProblem){line, {detail, (size_t)len}, pack->path});
}

__attribute__((format(printf, 4, 5))) static void add(Arena *arena, PackProblems *problems,
                                                      const Pack *pack, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    pack_problem_add(arena, problems, pack, 1, format, arguments);
    va_end(arguments);
}

const char *pack_order_fault(const Order *order)
{
    static const char *const VALUE_SLOTS[ORDER_COUNT] = {"{iterable}", "{condition}", "{condition}",
                                                         "{context}"};
    size_t n_targets = 0;
    size_t n_values = 0;
    size_t n_words = 0;
    bool after_slot = false;
    for (size_t i = 0; i < order->parts.len; i++) {
        const OrderPart *part = &order->parts.items[i];
        bool is_slot = part->kind == ORDER_PART_TARGET || part->kind == ORDER_PART_VALUE;
        if (is_slot && after_slot) {
            return "two slots without a word between them";
        }
        if (part->kind == ORDER_PART_VALUE &&
            !str_equal(part->word, str_of(VALUE_SLOTS[order->kind]))) {
            return "a slot of another statement";
        }
        if (part->kind == ORDER_PART_PARTICLE &&
            memchr(part->word.ptr, '{', part->word.len) != NULL) {
            return "an unknown slot";
        }
        n_targets += part->kind == ORDER_PART_TARGET;
        n_values += part->kind == ORDER_PART_VALUE;
        n_words += !is_slot;
        after_slot = is_slot;
    }
    if (n_values != 1 || n_targets != (order->kind == ORDER_FOR ? 1u : 0u)) {
        return "each slot of the statement stands once";
    }
    return n_words == 0 ? "there is no word to know it by" : NULL;
}

static void check_plural_rules(Arena *arena, const Pack *pack, PackProblems *problems)
{
    for (size_t i = 0; i < pack->plural_rules.len; i++) {
        const PluralRule *rule = &pack->plural_rules.items[i];
        bool valid;
        plural_holds(rule->condition, 0, &valid);
        if (!valid || !plural_is_category(rule->category)) {
            add(arena, problems, pack, "no plural rule: %.*s: %.*s", (int)rule->category.len,
                rule->category.ptr, (int)rule->condition.len, rule->condition.ptr);
        }
        for (size_t earlier = 0; earlier < i; earlier++) {
            if (str_equal(pack->plural_rules.items[earlier].category, rule->category)) {
                add(arena, problems, pack, "two plural rules for %.*s", (int)rule->category.len,
                    rule->category.ptr);
            }
        }
    }
}

static void check_quotes(Arena *arena, const Pack *pack, PackProblems *problems)
{
    for (size_t i = 0; i < pack->quotes.len; i++) {
        Str pair = pack->quotes.items[i];
        size_t dots = str_find(pair, STR("…"));
        if (dots == 0 || dots + strlen("…") >= pair.len) {
            add(arena, problems, pack, "quotes are written with … between: %.*s", (int)pair.len,
                pair.ptr);
        }
    }
}

void pack_check_whole(Arena *arena, const Pack *pack, PackProblems *problems)
{
    const struct {
        const char *key;
        size_t len;
    } needed[] = {
        {"code", pack->code.len},       {"name", pack->name.len},
        {"english", pack->english.len}, {"header", pack->headers.len},
        {"script", pack->scripts.len},
    };
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++) {
        if (needed[i].len == 0) {
            add(arena, problems, pack, "`%s` is missing", needed[i].key);
        }
    }
    for (int i = 0; i < CONCEPT_COUNT; i++) {
        if (pack->keywords[i].len == 0) {
            add(arena, problems, pack, "[keywords] has no %s", concept_info((Concept)i)->name);
        }
    }
    check_plural_rules(arena, pack, problems);
    check_quotes(arena, pack, problems);
}
