// SPDX-License-Identifier: Apache-2.0
#include "lang/message_format.h"

#include "base/buf.h"

int message_argument(const char *arguments, Str name)
{
    Str rest = str_of(arguments);
    for (int i = 0; rest.len > 0; i++) {
        if (str_equal(str_split_next(&rest, ' '), name)) {
            return i;
        }
    }
    return -1;
}

/// The offset of the brace that closes the one at the start of `s`, or `s.len`.
static size_t closing_brace(Str s)
{
    size_t depth = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '{') {
            depth++;
        } else if (s.ptr[i] == '}' && --depth == 0) {
            return i;
        }
    }
    return s.len;
}

/// Read the placeholder at the start of `s`, which is a brace. Returns its length, or 0 if it is none.
static size_t read_placeholder(Str s, const char *arguments, MessagePart *part_out)
{
    size_t end = 1;
    while (end < s.len && s.ptr[end] != ',' && s.ptr[end] != '}' && s.ptr[end] != '{') {
        end++;
    }
    int argument = message_argument(arguments, str_trim(str_slice(s, 1, end)));
    if (end == s.len || argument < 0) {
        return 0;
    }
    if (s.ptr[end] == '}') {
        *part_out = (MessagePart){MESSAGE_PART_ARGUMENT, {NULL, 0}, (uint32_t)argument};
        return end + 1;
    }
    size_t close = closing_brace(s);
    Str branches = str_trim(str_slice(s, end + 1, close));
    if (close == s.len || !str_starts_with(branches, STR("plural"))) {
        return 0;
    }
    branches = str_trim(str_slice(branches, strlen("plural"), branches.len));
    if (!str_starts_with(branches, STR(","))) {
        return 0;
    }
    branches = str_trim(str_slice(branches, 1, branches.len));
    *part_out = (MessagePart){MESSAGE_PART_PLURAL, branches, (uint32_t)argument};
    return close + 1;
}

bool message_part_next(Str *rest, const char *arguments, MessagePart *part_out)
{
    if (rest->len == 0) {
        return false;
    }
    size_t text_len = 0;
    MessagePart part;
    for (; text_len < rest->len; text_len++) {
        if (rest->ptr[text_len] != '{') {
            continue;
        }
        size_t len = read_placeholder(str_slice(*rest, text_len, rest->len), arguments, &part);
        if (len > 0 && text_len == 0) {
            *part_out = part;
            *rest = str_slice(*rest, len, rest->len);
            return true;
        }
        if (len > 0) {
            break;
        }
    }
    *part_out = (MessagePart){MESSAGE_PART_TEXT, str_slice(*rest, 0, text_len), 0};
    *rest = str_slice(*rest, text_len, rest->len);
    return true;
}

bool message_branch_next(Str *rest, MessageBranch *branch_out)
{
    *rest = str_trim(*rest);
    const char *brace = rest->len == 0 ? NULL : memchr(rest->ptr, '{', rest->len);
    if (brace == NULL) {
        return false;
    }
    size_t start = (size_t)(brace - rest->ptr);
    size_t len = closing_brace(str_slice(*rest, start, rest->len));
    if (start + len >= rest->len) {
        return false;
    }
    branch_out->selector = str_trim(str_slice(*rest, 0, start));
    branch_out->text = str_slice(*rest, start + 1, start + len);
    *rest = str_slice(*rest, start + len + 1, rest->len);
    return true;
}

// --- Checking ------------------------------------------------------------------------------------

typedef struct Checker {
    const Pack *pack;
    const char *arguments;
    uint32_t used; // bit i: argument i
    Buf problem;
} Checker;

static void complain(Checker *checker, const char *what, Str about)
{
    if (checker->problem.len == 0) {
        buf_printf(&checker->problem, "%s %.*s", what, (int)about.len, about.ptr);
    }
}

static bool is_category_of(const Pack *pack, Str selector)
{
    for (size_t i = 0; i < pack->plural_rules.len; i++) {
        if (str_equal(pack->plural_rules.items[i].category, selector)) {
            return true;
        }
    }
    return str_equal(selector, STR("other"));
}

/// A literal brace that looks like a placeholder, {nmae}, is a slip of the pen.
static void check_literal(Checker *checker, Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        size_t end = i + 1;
        while (text.ptr[i] == '{' && end < text.len &&
               ((text.ptr[end] >= 'a' && text.ptr[end] <= 'z') || text.ptr[end] == '_')) {
            end++;
        }
        if (end > i + 1 && end < text.len && (text.ptr[end] == '}' || text.ptr[end] == ',')) {
            complain(checker, "unknown placeholder", str_slice(text, i, end + 1));
        }
    }
}

static void check_text(Checker *checker, Str text, bool in_plural);

static void check_plural(Checker *checker, Str branches)
{
    uint32_t n_categories = 0;
    uint32_t used_before = checker->used;
    uint32_t used_in_branches = UINT32_MAX;
    Str rest = branches;
    MessageBranch branch;
    while (message_branch_next(&rest, &branch)) {
        if (is_category_of(checker->pack, branch.selector)) {
            n_categories++;
        } else if (!str_starts_with(branch.selector, STR("="))) {
            complain(checker, "no plural category of the language:", branch.selector);
        }
        checker->used = 0;
        check_text(checker, branch.text, true);
        if (used_in_branches != UINT32_MAX && used_in_branches != checker->used) {
            complain(checker, "other placeholders than in the branch before in", branch.selector);
        }
        used_in_branches = checker->used;
    }
    checker->used = used_before | (used_in_branches == UINT32_MAX ? 0 : used_in_branches);
    if (rest.len > 0) {
        complain(checker, "not a plural branch:", rest);
    }
    if (n_categories < checker->pack->plural_rules.len + 1) {
        complain(checker, "a plural category of the language is missing in", branches);
    }
    if (n_categories > checker->pack->plural_rules.len + 1) {
        complain(checker, "a plural category stands twice in", branches);
    }
}

static void check_text(Checker *checker, Str text, bool in_plural)
{
    MessagePart part;
    while (message_part_next(&text, checker->arguments, &part)) {
        switch (part.kind) {
        case MESSAGE_PART_TEXT: check_literal(checker, part.text); break;
        case MESSAGE_PART_ARGUMENT: checker->used |= 1u << part.argument; break;
        case MESSAGE_PART_PLURAL:
            if (in_plural) {
                complain(checker, "plural inside plural:", part.text);
                break;
            }
            check_plural(checker, part.text);
            checker->used |= 1u << part.argument;
            break;
        }
    }
}

Str message_check(Arena *arena, const Pack *pack, MessageId id, Str text)
{
    Checker checker = {pack, message_info(id)->arguments, 0, buf_new(arena)};
    check_text(&checker, text, false);
    Str rest = str_of(checker.arguments);
    for (uint32_t i = 0; rest.len > 0; i++) {
        Str name = str_split_next(&rest, ' ');
        if ((checker.used & 1u << i) == 0) {
            complain(&checker, "missing placeholder", name);
        }
    }
    return buf_str(&checker.problem);
}
