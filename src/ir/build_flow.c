// SPDX-License-Identifier: Apache-2.0
// if, while, for.
#include "ir/build_internal.h"
#include "ir/native.h"

// --- Branches --------------------------------------------------------------------------------------------------------

/// What `node` is when it is a constant: 0 or 1; -1 for anything else.
static int constant_truth(const Node *node)
{
    if (node->kind == AST_CONSTANT) {
        ConstantKind kind = AST_AS_CONST(node, Constant)->kind;
        return kind == CONSTANT_TRUE || kind == CONSTANT_ELLIPSIS;
    }
    if (node->kind == AST_NUMBER && AST_AS_CONST(node, Number)->kind == NUMBER_INT) {
        Str digits = AST_AS_CONST(node, Number)->digits;
        return digits.len != 1 ? -1 : digits.ptr[0] != '0';
    }
    return node->kind == AST_STRING ? AST_AS_CONST(node, String)->value.len > 0 : -1;
}

/// Leave `label` where `test` is false; constants are decided now.
static void branch_unless(Builder *builder, const Node *test, uint32_t label)
{
    int truth = constant_truth(test);
    if (truth == 0) {
        emit_jump(builder, test->span, IR_LEAVE, label);
    } else if (truth < 0) {
        branch(builder, test, false, label);
    }
}

static void if_alone(Builder *builder, const AstIf *node)
{
    const AstIfBranch *first = AST_AS_CONST(node->branches.items[0], IfBranch);
    IrReg truth = condition(builder, first->test);
    Fork fork = fork_begin(builder, first->test->span, IR_IF, truth, 2);
    stmts(builder, &first->body);
    fork_next(builder, &fork);
    stmts(builder, &node->orelse);
    fork_end(builder, &fork);
}

void if_stmt(Builder *builder, const Node *statement)
{
    const AstIf *node = AST_AS_CONST(statement, If);
    const Node *test = AST_AS_CONST(node->branches.items[0], IfBranch)->test;
    if (node->branches.len == 1 && !is_branching(test) && constant_truth(test) < 0) {
        if_alone(builder, node);
        return;
    }
    Label end = label_begin(builder, statement->span, IR_BLOCK);
    for (uint32_t i = 0; i < node->branches.len; i++) {
        const AstIfBranch *one = AST_AS_CONST(node->branches.items[i], IfBranch);
        Label next = label_begin(builder, one->node.span, IR_BLOCK);
        branch_unless(builder, one->test, next.number);
        stmts(builder, &one->body);
        emit_jump(builder, one->node.span, IR_LEAVE, end.number);
        label_end(builder, &next);
    }
    stmts(builder, &node->orelse);
    label_end(builder, &end);
}

// --- Loops -----------------------------------------------------------------------------------------------------------

/// BLOCK broken { BLOCK done { LOOP again { … } } orelse }
typedef struct LoopLabels {
    Label broken, done, again;
    Region region;
} LoopLabels;

static void loop_begin(Builder *builder, LoopLabels *loop, Span span)
{
    loop->broken = label_begin(builder, span, IR_BLOCK);
    loop->done = label_begin(builder, span, IR_BLOCK);
    loop->again = label_begin(builder, span, IR_LOOP);
    loop->region = (Region){.kind = REGION_LOOP,
                            .break_label = loop->broken.number,
                            .continue_label = loop->again.number};
    region_enter(builder, &loop->region);
}

static void loop_end(Builder *builder, LoopLabels *loop, Span span, const NodeList *body,
                     const NodeList *orelse)
{
    stmts(builder, body);
    emit_jump(builder, span, IR_AGAIN, loop->again.number);
    region_leave(builder, &loop->region);
    label_end(builder, &loop->again);
    label_end(builder, &loop->done);
    stmts(builder, orelse);
    label_end(builder, &loop->broken);
}

void while_stmt(Builder *builder, const Node *statement)
{
    const AstWhile *node = AST_AS_CONST(statement, While);
    LoopLabels loop;
    loop_begin(builder, &loop, statement->span);
    branch_unless(builder, node->test, loop.done.number);
    loop_end(builder, &loop, node->test->span, &node->body, &node->orelse);
}

/// The arguments of a call of range() that no element of the loop needs as an object, or NULL.
static const NodeList *range_args(Builder *builder, const Node *iterable)
{
    const AstCall *call = iterable->kind == AST_CALL ? AST_AS_CONST(iterable, Call) : NULL;
    if (call == NULL || !str_equal(builtin_name_of(builder, call->function), STR("range")) ||
        call->keywords.len > 0 || call->args.len < 1 || call->args.len > 3) {
        return NULL;
    }
    for (uint32_t i = 0; i < call->args.len; i++) {
        if (call->args.items[i]->kind == AST_STARRED) {
            return NULL;
        }
    }
    return &call->args;
}

static IrReg range_begin(Builder *builder, Span span, const NodeList *args)
{
    IrReg start = args->len == 1 ? emit_int(builder, span, 0) : expr_kept(builder, args->items[0]);
    IrReg stop = expr_kept(builder, args->items[args->len == 1 ? 0 : 1]);
    IrReg step = args->len == 3 ? expr(builder, args->items[2]) : emit_int(builder, span, 1);
    return emit_value(builder, span, IR_RANGE_BEGIN, REGS(start, stop, step));
}

IrReg iterator(Builder *builder, const Node *iterable)
{
    const NodeList *elements =
        iterable->kind == AST_SET ? &AST_AS_CONST(iterable, Set)->elements : NULL;
    bool is_constant = elements != NULL && are_folded(builder, elements);
    IrReg values =
        is_constant ? frozen_set(builder, iterable->span, elements) : expr(builder, iterable);
    return emit_value(builder, iterable->span, IR_ITER, REGS(values));
}

Iteration iteration_begin(Builder *builder, const Node *iterable)
{
    const NodeList *args = range_args(builder, iterable);
    return (Iteration){
        .span = iterable->span,
        .is_range = args != NULL,
        .state =
            args != NULL ? range_begin(builder, iterable->span, args) : iterator(builder, iterable),
    };
}

IrReg iteration_next(Builder *builder, const Iteration *iteration, uint32_t done)
{
    if (iteration->is_range) {
        IrReg value =
            emit_index(builder, iteration->span, IR_RANGE_NEXT, done, REGS(iteration->state));
        label_leave(builder, done);
        return value;
    }
    IrReg value = emit_value(builder, iteration->span, IR_NEXT, REGS(iteration->state));
    IrReg is_there = emit_value(builder, iteration->span, IR_IS_VALUE, REGS(value));
    emit_branch(builder, iteration->span, is_there, false, done);
    return value;
}

static void for_loop(Builder *builder, const AstFor *node, const Iteration *iteration)
{
    LoopLabels loop;
    loop_begin(builder, &loop, node->node.span);
    IrReg value = iteration_next(builder, iteration, loop.done.number);
    assign_to(builder, node->target, value);
    loop_end(builder, &loop, iteration->span, &node->body, &node->orelse);
}

/// A loop that nothing else holds the generator of: it is closed on every way out.
static void for_owned(Builder *builder, const AstFor *node, const Node *generator)
{
    Span span = node->node.span;
    uint32_t owned = own_begin(builder, generator);
    Iteration iteration = iteration_begin(builder, node->iterable);
    Region cleanup = {
        .kind = REGION_CLEANUP, .completion = new_temp(builder, IR_KIND_INT), .owned = owned};
    Label end = label_begin(builder, span, IR_BLOCK);
    cleanup.label = end.number;
    region_enter(builder, &cleanup);
    Fork fork = fork_begin(builder, span, IR_TRY, IR_NO_REG, 2);
    for_loop(builder, node, &iteration);
    completion_set(builder, span, &cleanup, COMPLETION_DONE);
    region_leave(builder, &cleanup);
    fork_next(builder, &fork);
    completion_set(builder, span, &cleanup, COMPLETION_RAISED);
    handled_again(builder, span);
    fork_end(builder, &fork);
    label_end(builder, &end);
    own_close(builder, span, owned);
    leave_by_completion(builder, span, &cleanup, fork.instr->result);
}

void for_stmt(Builder *builder, const Node *statement)
{
    const AstFor *node = AST_AS_CONST(statement, For);
    if (node->is_async) {
        lack(builder, statement->span, MSG_LACK_ASYNC, STR(""));
        return;
    }
    const Node *generator = owned_in(builder, node->iterable);
    if (generator != NULL) {
        for_owned(builder, node, generator);
    } else {
        Iteration iteration = iteration_begin(builder, node->iterable);
        for_loop(builder, node, &iteration);
    }
}
