// SPDX-License-Identifier: Apache-2.0
// match: each pattern is a row of tests that leave a BLOCK where one fails. Names are bound when all of a pattern fits.
#include "ir/build_internal.h"

/// A name of a pattern and the register that holds its value until all fits.
typedef struct Capture {
    Name name;
    IrReg value;
} Capture;

typedef struct Matcher {
    Builder *builder;
    Array(Capture) captures;
    uint32_t unfit; // the BLOCK to leave
} Matcher;

static void pattern(Matcher *matcher, const Node *node, IrReg subject);

static void capture(Matcher *matcher, Span span, Name name, IrReg value)
{
    for (size_t i = 0; i < matcher->captures.len; i++) {
        if (matcher->captures.items[i].name == name) { // in another alternative
            emit_copy(matcher->builder, span, matcher->captures.items[i].value, value);
            return;
        }
    }
    IrReg reg = emit_kept(matcher->builder, span, value);
    array_push(matcher->builder->arena, &matcher->captures, (Capture){name, reg});
}

static void require(Matcher *matcher, Span span, IrReg truth)
{
    emit_branch(matcher->builder, span, truth, false, matcher->unfit);
}

static void value_pattern(Matcher *matcher, const AstMatchValue *node, IrReg subject)
{
    Builder *builder = matcher->builder;
    Span span = node->node.span;
    IrReg value = expr(builder, node->value);
    IrReg equal = emit_index(builder, span, IR_COMPARE, COMPARE_EQ, REGS(subject, value));
    require(matcher, span, emit_truth(builder, span, equal));
}

static void singleton_pattern(Matcher *matcher, const AstMatchSingleton *node, IrReg subject)
{
    Builder *builder = matcher->builder;
    Span span = node->node.span;
    IrReg value = node->kind == CONSTANT_NONE
                      ? emit_none(builder, span)
                      : emit_bool(builder, span, node->kind == CONSTANT_TRUE);
    require(matcher, span, emit_value(builder, span, IR_IS, REGS(subject, value)));
}

static uint32_t star_of(const NodeList *patterns)
{
    uint32_t i = 0;
    while (i < patterns->len && patterns->items[i]->kind != AST_MATCH_STAR) {
        i++;
    }
    return i;
}

/// Is `subject` a list, a tuple or a range: what the program has of sequences that patterns take apart?
static void require_sequence(Matcher *matcher, Span span, IrReg subject)
{
    Builder *builder = matcher->builder;
    IrReg types =
        emit_value(builder, span, IR_TUPLE_NEW,
                   REGS(emit_builtin(builder, span, "list"), emit_builtin(builder, span, "tuple"),
                        emit_builtin(builder, span, "range")));
    require(matcher, span, emit_native(builder, span, STR("isinstance"), REGS(subject, types)));
}

static bool is_wildcard(const Node *node)
{
    return (node->kind == AST_MATCH_STAR && AST_AS_CONST(node, MatchStar)->name == 0) ||
           (node->kind == AST_MATCH_AS && AST_AS_CONST(node, MatchAs)->name == 0);
}

/// As CPython where `*_` stands: only the items that a pattern looks at are asked for, counted from the end behind it.
static void match_items(Matcher *matcher, const NodeList *patterns, IrReg subject, IrReg length)
{
    Builder *builder = matcher->builder;
    uint32_t star = star_of(patterns);
    for (uint32_t i = 0; i < patterns->len; i++) {
        const Node *part = patterns->items[i];
        if (is_wildcard(part)) {
            continue;
        }
        IrReg index = emit_int(builder, part->span, i < star ? i : patterns->len - i);
        if (i > star) {
            index = emit_index(builder, part->span, IR_BINARY, BINARY_SUB, REGS(length, index));
        }
        pattern(matcher, part, emit_value(builder, part->span, IR_GET_ITEM, REGS(subject, index)));
    }
}

static void sequence_pattern(Matcher *matcher, const AstMatchSequence *node, IrReg subject)
{
    Builder *builder = matcher->builder;
    Span span = node->node.span;
    const NodeList *patterns = &node->patterns;
    uint32_t star = star_of(patterns);
    bool has_star = star < patterns->len;
    require_sequence(matcher, span, subject);
    IrReg length = emit_native(builder, span, STR("len"), REGS(subject));
    IrReg needed = emit_int(builder, span, patterns->len - has_star);
    IrReg fits = emit_index(builder, span, IR_COMPARE, has_star ? COMPARE_GT_E : COMPARE_EQ,
                            REGS(length, needed));
    require(matcher, span, emit_truth(builder, span, fits));
    if (has_star && is_wildcard(patterns->items[star])) {
        match_items(matcher, patterns, subject, length);
        return;
    }
    IrReg parts;
    if (has_star) {
        IrInstr *instr = emit(builder, span, IR_UNPACK_STAR, REGS(subject));
        instr->imm.integer = (int64_t)star << 32 | (patterns->len - star - 1);
        parts = instr->result;
    } else {
        parts = emit_index(builder, span, IR_UNPACK, patterns->len, REGS(subject));
    }
    for (uint32_t i = 0; i < patterns->len; i++) {
        const Node *part = patterns->items[i];
        pattern(matcher, part, emit_index(builder, part->span, IR_TUPLE_ITEM, i, REGS(parts)));
    }
}

static void or_pattern(Matcher *matcher, const AstMatchOr *node, IrReg subject)
{
    Builder *builder = matcher->builder;
    Span span = node->node.span;
    Label fits = label_begin(builder, span, IR_BLOCK);
    uint32_t outer = matcher->unfit;
    for (uint32_t i = 0; i < node->patterns.len; i++) {
        const Node *alternative = node->patterns.items[i];
        Label next = label_begin(builder, alternative->span, IR_BLOCK);
        matcher->unfit = next.number;
        pattern(matcher, alternative, subject);
        emit_jump(builder, alternative->span, IR_LEAVE, fits.number);
        label_end(builder, &next);
    }
    matcher->unfit = outer;
    emit_jump(builder, span, IR_LEAVE, outer);
    label_end(builder, &fits);
}

static void pattern(Matcher *matcher, const Node *node, IrReg subject)
{
    if (node->kind == AST_MATCH_VALUE) {
        value_pattern(matcher, AST_AS_CONST(node, MatchValue), subject);
    } else if (node->kind == AST_MATCH_SINGLETON) {
        singleton_pattern(matcher, AST_AS_CONST(node, MatchSingleton), subject);
    } else if (node->kind == AST_MATCH_SEQUENCE) {
        sequence_pattern(matcher, AST_AS_CONST(node, MatchSequence), subject);
    } else if (node->kind == AST_MATCH_OR) {
        or_pattern(matcher, AST_AS_CONST(node, MatchOr), subject);
    } else if (node->kind == AST_MATCH_STAR) {
        if (AST_AS_CONST(node, MatchStar)->name != 0) {
            capture(matcher, node->span, AST_AS_CONST(node, MatchStar)->name, subject);
        }
    } else if (node->kind == AST_MATCH_AS) {
        const AstMatchAs *as = AST_AS_CONST(node, MatchAs);
        if (as->pattern != NULL) {
            pattern(matcher, as->pattern, subject);
        }
        if (as->name != 0) {
            capture(matcher, node->span, as->name, subject);
        }
    } else {
        lack(matcher->builder, node->span, MSG_LACK_PATTERN, STR(""));
    }
}

void match_stmt(Builder *builder, const Node *statement)
{
    const AstMatch *node = AST_AS_CONST(statement, Match);
    IrReg subject = emit_kept(builder, node->subject->span, expr(builder, node->subject));
    Label end = label_begin(builder, statement->span, IR_BLOCK);
    for (uint32_t i = 0; i < node->cases.len; i++) {
        const AstMatchCase *one = AST_AS_CONST(node->cases.items[i], MatchCase);
        Label next = label_begin(builder, one->node.span, IR_BLOCK);
        Matcher matcher = {.builder = builder, .unfit = next.number};
        pattern(&matcher, one->pattern, subject);
        for (size_t j = 0; j < matcher.captures.len; j++) {
            const Capture *captured = &matcher.captures.items[j];
            name_store(builder, one->pattern->span, captured->name, captured->value);
        }
        if (one->guard != NULL) {
            branch(builder, one->guard, false, next.number);
        }
        stmts(builder, &one->body);
        emit_jump(builder, one->node.span, IR_LEAVE, end.number);
        label_end(builder, &next);
    }
    label_end(builder, &end);
}
