// SPDX-License-Identifier: Apache-2.0
// Patterns: the names that they capture, and what compile.c checks of them. The checks recurse; a pattern is
// nested no deeper than its brackets, of which there are LIMIT_BRACKETS at most.
#include "base/limits.h"
#include "sema/resolve_internal.h"

// --- names -------------------------------------------------------------------------------------------------

static void capture(Resolver *resolver, Name name, Node *node)
{
    if (name != 0) {
        bind(resolver, name, SYMBOL_ASSIGNED, node, BINDING_OTHER);
    }
}

void visit_pattern(Resolver *resolver, Node *node, uint32_t extra)
{
    (void)extra;
    if (node->kind == AST_MATCH_AS) {
        then(resolver, visit_pattern, AST_AS(node, MatchAs)->pattern, 0);
        capture(resolver, AST_AS(node, MatchAs)->name, node);
    } else if (node->kind == AST_MATCH_STAR) {
        capture(resolver, AST_AS(node, MatchStar)->name, node);
    } else if (node->kind == AST_MATCH_MAPPING) {
        capture(resolver, AST_AS(node, MatchMapping)->rest, node);
        visit_children(resolver, node, 0);
    } else {
        visit_children(resolver, node, 0);
    }
}

// --- checks --------------------------------------------------------------------------------------------------

/// The names that one alternative captures so far.
typedef struct Captures {
    uint32_t number; // of the alternative, for Patterns.seen
    Array(Name) names;
} Captures;

typedef struct Patterns {
    Resolver *resolver;
    Map seen; // (number of an alternative, name) to nothing
    uint32_t n_alternatives;
    bool may_be_irrefutable; // nothing comes after it that it could make unreachable
} Patterns;

typedef struct CaptureKey {
    uint32_t alternative;
    Name name;
} CaptureKey;

static void check_pattern(Patterns *patterns, Captures *captures, const Node *node);

static bool has_captured(const Patterns *patterns, const Captures *captures, Name name)
{
    const CaptureKey key = {captures->number, name};
    return map_get(&patterns->seen, (Str){(const char *)&key, sizeof key}) != NULL;
}

static void add_capture(Patterns *patterns, Captures *captures, Name name, const Node *node)
{
    Resolver *resolver = patterns->resolver;
    if (name == 0) {
        return;
    }
    if (has_captured(patterns, captures, name)) {
        REPORT(resolver, MSG_SYN_PATTERN_TWICE, name_span(resolver, node, name),
               diag_text(text_of(resolver, name)));
        return;
    }
    CaptureKey *key = ARENA_NEW(resolver->arena, CaptureKey);
    *key = (CaptureKey){captures->number, name};
    map_set(&patterns->seen, (Str){(const char *)key, sizeof *key}, 0);
    array_push(resolver->arena, &captures->names, name);
}

static void check_inner(Patterns *patterns, Captures *captures, const NodeList *list)
{
    bool may_be_irrefutable = patterns->may_be_irrefutable;
    patterns->may_be_irrefutable = true;
    for (uint32_t i = 0; i < list->len; i++) {
        const Node *node = list->items[i];
        bool is_keyword = node->kind == AST_KEYWORD_PATTERN;
        check_pattern(patterns, captures,
                      is_keyword ? AST_AS_CONST(node, KeywordPattern)->pattern : node);
    }
    patterns->may_be_irrefutable = may_be_irrefutable;
}

static void check_as(Patterns *patterns, Captures *captures, const AstMatchAs *node)
{
    Resolver *resolver = patterns->resolver;
    if (node->pattern != NULL) {
        check_pattern(patterns, captures, node->pattern);
    } else if (!patterns->may_be_irrefutable) {
        Str text = node->name == 0 ? STR("_") : text_of(resolver, node->name);
        REPORT(resolver, MSG_SYN_PATTERN_UNREACHABLE, node->node.span, diag_text(text));
    }
    add_capture(patterns, captures, node->name, &node->node);
}

static bool captures_equal(const Patterns *patterns, const Captures *a, const Captures *b)
{
    bool are_equal = a->names.len == b->names.len;
    for (size_t i = 0; i < b->names.len && are_equal; i++) {
        are_equal = has_captured(patterns, a, b->names.items[i]);
    }
    return are_equal;
}

static void check_or(Patterns *patterns, Captures *captures, const AstMatchOr *node)
{
    bool may_be_irrefutable = patterns->may_be_irrefutable;
    Captures first = {0};
    for (uint32_t i = 0; i < node->patterns.len; i++) {
        Captures own = {.number = ++patterns->n_alternatives};
        patterns->may_be_irrefutable = may_be_irrefutable && i + 1 == node->patterns.len;
        check_pattern(patterns, &own, node->patterns.items[i]);
        if (i == 0) {
            first = own;
        } else if (!captures_equal(patterns, &first, &own)) {
            REPORT0(patterns->resolver, MSG_SYN_PATTERN_NAMES, node->node.span);
            break;
        }
    }
    patterns->may_be_irrefutable = may_be_irrefutable;
    for (size_t i = 0; i < first.names.len; i++) {
        add_capture(patterns, captures, first.names.items[i], &node->node);
    }
}

static void check_sequence(Patterns *patterns, Captures *captures, const AstMatchSequence *node)
{
    for (uint32_t i = LIMIT_BEFORE_STAR; i < node->patterns.len; i++) {
        if (node->patterns.items[i]->kind == AST_MATCH_STAR) {
            REPORT0(patterns->resolver, MSG_SYN_STARRED, node->patterns.items[i]->span);
        }
    }
    check_inner(patterns, captures, &node->patterns);
}

// --- keys of mappings ----------------------------------------------------------------------------------------

// Python's numbers are equal if their values are: 1, 1.0, True, 0x1. So each is written in one form: its
// digits without zeros at either end, and a power of ten. More than 15 digits are compared as they are spelt,
// since what a float makes of them is another number.
enum { EXACT_DIGITS = 15 };

static void put_decimal(Buf *key, Str digits, int64_t exponent)
{
    while (digits.len > 0 && digits.ptr[0] == '0') {
        digits = str_slice(digits, 1, digits.len);
    }
    while (digits.len > 0 && digits.ptr[digits.len - 1] == '0') {
        digits.len--;
        exponent++;
    }
    buf_add(key, digits);
    if (digits.len > 0) {
        buf_printf(key, "e%lld", (long long)exponent);
    }
}

static uint32_t digit_base(Str digits)
{
    bool is_based = digits.len > 1 && digits.ptr[0] == '0';
    char letter = is_based ? digits.ptr[1] : '0';
    return letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
}

static void put_based(Buf *key, Str digits, uint32_t base)
{
    uint64_t value = 0;
    for (size_t i = 2; i < digits.len; i++) {
        char c = digits.ptr[i];
        uint64_t digit = (uint64_t)(c > '9' ? c - 'a' + 10 : c - '0');
        if (value > UINT64_MAX / 32) {
            buf_add(key, digits);
            return;
        }
        value = value * base + digit;
    }
    Buf decimal = buf_new(key->arena);
    buf_printf(&decimal, "%llu", (unsigned long long)value);
    put_decimal(key, buf_str(&decimal), 0);
}

// 12.50e3: the digits 1250 and the exponent 3 - 2.
static void put_float(Buf *key, Str text)
{
    Buf digits = buf_new(key->arena);
    int64_t exponent = 0;
    bool is_fraction = false;
    size_t i = 0;
    for (; i < text.len && text.ptr[i] != 'e' && text.ptr[i] != 'j'; i++) {
        if (text.ptr[i] == '.') {
            is_fraction = true;
        } else {
            buf_put(&digits, text.ptr[i]);
            exponent -= is_fraction;
        }
    }
    if (i < text.len && text.ptr[i] == 'e') {
        bool is_negative = text.ptr[++i] == '-';
        int64_t power = 0;
        for (i += is_negative || text.ptr[i] == '+'; i < text.len && text.ptr[i] != 'j'; i++) {
            power = power < UINT32_MAX ? power * 10 + (text.ptr[i] - '0') : power;
        }
        exponent += is_negative ? -power : power;
    }
    put_decimal(key, buf_str(&digits), exponent);
}

static void put_number(Buf *key, const AstNumber *number, bool is_negative)
{
    Buf magnitude = buf_new(key->arena);
    uint32_t base = number->kind == NUMBER_INT ? digit_base(number->digits) : 10;
    if (base != 10) {
        put_based(&magnitude, number->digits, base);
    } else if (number->digits.len <= EXACT_DIGITS || number->kind == NUMBER_IMAGINARY) {
        put_float(&magnitude, number->digits);
    } else {
        buf_add(&magnitude, number->digits);
    }
    if (magnitude.len > 0) { // -0 is 0
        buf_put(key, is_negative ? '-' : '+');
        buf_add(key, buf_str(&magnitude));
        buf_text(key, number->kind == NUMBER_IMAGINARY ? "j" : "");
    }
}

// Equal keys have equal texts. Returns false for a key that is no constant.
static bool put_key(Buf *key, const Node *node)
{
    bool is_negative = node->kind == AST_UNARY_OP;
    if (is_negative) {
        node = AST_AS_CONST(node, UnaryOp)->operand;
    }
    if (node->kind == AST_STRING) {
        buf_put(key, 's');
        buf_add(key, AST_AS_CONST(node, String)->value);
    } else if (node->kind == AST_BYTES) {
        buf_put(key, 'b');
        buf_add(key, AST_AS_CONST(node, Bytes)->value);
    } else if (node->kind == AST_CONSTANT) {
        static const char *const TEXTS[] = {"n+1e0", "n", "None", "..."};
        buf_text(key, TEXTS[AST_AS_CONST(node, Constant)->kind]);
    } else if (node->kind == AST_NUMBER) {
        buf_put(key, 'n');
        put_number(key, AST_AS_CONST(node, Number), is_negative);
    } else if (node->kind == AST_BINARY_OP) { // 1 + 2j
        const AstBinaryOp *sum = AST_AS_CONST(node, BinaryOp);
        if (!put_key(key, sum->left) || sum->right->kind != AST_NUMBER) {
            return false;
        }
        put_number(key, AST_AS_CONST(sum->right, Number), sum->op == BINARY_SUB);
    } else {
        return false;
    }
    return true;
}

static void check_mapping(Patterns *patterns, Captures *captures, const AstMatchMapping *node)
{
    Resolver *resolver = patterns->resolver;
    Map keys = map_new(resolver->arena);
    for (uint32_t i = 0; i < node->keys.len; i++) {
        Buf key = buf_new(resolver->arena);
        if (!put_key(&key, node->keys.items[i])) {
            continue;
        }
        if (map_get(&keys, buf_str(&key)) != NULL) {
            REPORT0(resolver, MSG_SYN_PATTERN_KEY, node->keys.items[i]->span);
        }
        map_set(&keys, buf_str(&key), 0);
    }
    check_inner(patterns, captures, &node->patterns);
    add_capture(patterns, captures, node->rest, &node->node);
}

// --- all of them -----------------------------------------------------------------------------------------------

static void check_class(Patterns *patterns, Captures *captures, const AstMatchClass *node)
{
    Resolver *resolver = patterns->resolver;
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        const Node *keyword = node->keywords.items[i];
        Name name = AST_AS_CONST(keyword, KeywordPattern)->name;
        if (name == resolver->name_debug) {
            REPORT(resolver, MSG_SYN_RESERVED_NAME, keyword->span,
                   diag_text(text_of(resolver, name)));
        }
    }
    check_keywords(resolver, &node->keywords);
    check_inner(patterns, captures, &node->patterns);
    check_inner(patterns, captures, &node->keywords);
}

static void check_pattern(Patterns *patterns, Captures *captures, const Node *node)
{
    if (node->kind == AST_MATCH_AS) {
        check_as(patterns, captures, AST_AS_CONST(node, MatchAs));
    } else if (node->kind == AST_MATCH_OR) {
        check_or(patterns, captures, AST_AS_CONST(node, MatchOr));
    } else if (node->kind == AST_MATCH_SEQUENCE) {
        check_sequence(patterns, captures, AST_AS_CONST(node, MatchSequence));
    } else if (node->kind == AST_MATCH_MAPPING) {
        check_mapping(patterns, captures, AST_AS_CONST(node, MatchMapping));
    } else if (node->kind == AST_MATCH_CLASS) {
        check_class(patterns, captures, AST_AS_CONST(node, MatchClass));
    } else if (node->kind == AST_MATCH_STAR) {
        add_capture(patterns, captures, AST_AS_CONST(node, MatchStar)->name, node);
    } else {
        ML_ASSERT(node->kind == AST_MATCH_VALUE || node->kind == AST_MATCH_SINGLETON);
    }
}

void check_cases(Resolver *resolver, const NodeList *cases)
{
    Patterns patterns = {.resolver = resolver, .seen = map_new(resolver->arena)};
    for (uint32_t i = 0; i < cases->len; i++) {
        const AstMatchCase *match_case = AST_AS(cases->items[i], MatchCase);
        Captures captures = {.number = ++patterns.n_alternatives};
        patterns.may_be_irrefutable = match_case->guard != NULL || i + 1 == cases->len;
        check_pattern(&patterns, &captures, match_case->pattern);
    }
}
